// Writes lines into the journal of a state folder and tells of each one once it is on the disk, until it is killed.
import { openState } from "#adapters/node/state-folder.ts";

const state = openState(process.argv[2] ?? "");
if ("problem" in state) throw new Error(state.problem);
for (let number = 1; ; number++) {
  await state.folder.journal.append(`line ${number}\n`);
  process.send?.(number);
}
