// A process that installs one tool: says `working` when it has the lock, goes on at a line on stdin, then prints the result.
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { nodeToolStore } from "#adapters/toolchain/tool-store.ts";

const [root = "", content = ""] = process.argv.slice(2);
const result = await nodeToolStore(root).install(
  { tool: "tool", version: "1.0.0", platform: "linux-x64", source: "s".repeat(64) },
  async (folder) => {
    const file = `${folder.path}/tool`;
    await writeFile(file, content.slice(0, 3));
    process.stdout.write("working\n");
    await once(process.stdin, "data");
    await writeFile(file, content);
    return { files: { tool: file }, madeBy: "build", refuse: () => Promise.resolve(undefined) };
  },
  (holder) => process.stdout.write(`waiting for ${holder}\n`),
);
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
