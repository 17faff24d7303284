// What we say to talhelper: one tree in a private folder, one set of secrets, no environment; its files or one sentence.
import type { Processes } from "#ports/processes.ts";
import type { Scratch, ScratchFolder } from "#ports/scratch.ts";
import { firstLineOf } from "./words.ts";

export interface TreeText {
  /** Path in the repository. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface GenconfigCall {
  readonly binary: string;
  /** Path of the talconfig in the repository. */
  readonly talconfig: string;
  /** The talconfig and every file that it leads to. Nothing else is there for talhelper to open. */
  readonly files: readonly TreeText[];
  /** Texts of the environment files, in the order in which talhelper reads them. */
  readonly environment: readonly string[];
  /** Text of the secret file. */
  readonly secrets: string;
  /** A value of the secrets that every machine configuration holds: without it talhelper made up others. */
  readonly mark: string;
  /** Names of the files that must be there afterwards, in the order of the nodes. */
  readonly expected: readonly string[];
  /** Takes secrets out of talhelper's words. */
  readonly redact: (words: string) => string;
  readonly processes: Processes;
  readonly scratch: Scratch;
}

/** One text per expected file, in their order, or why there are none. */
export type Generated = { readonly texts: readonly string[] } | { readonly problem: string };

/**
 * `talhelper genconfig`, offline. All paths are relative to the private folder, so that neither arguments nor messages depend on
 * the machine, and a folder that was removed meanwhile is not made again.
 */
export async function genconfig(call: GenconfigCall): Promise<Generated> {
  return call.scratch.withFolder((folder) => generateIn(folder, call), { holdsSecrets: true });
}

async function generateIn(folder: ScratchFolder, call: GenconfigCall): Promise<Generated> {
  for (const { path, content } of call.files) folder.write(`tree/${path}`, content);
  const environment = call.environment.map((text, index) => {
    folder.write(`environment-${index}.yaml`, text);
    return `environment-${index}.yaml`;
  });
  folder.write("secrets.yaml", call.secrets);
  const finished = await call.processes.run({
    file: call.binary,
    args: "genconfig --offline-mode -c"
      .split(" ")
      .concat(`tree/${call.talconfig}`)
      .concat(environment.flatMap((file) => ["-e", file]))
      .concat("-s secrets.yaml -o out --disable-nodes-section --no-gitignore".split(" ")),
    cwd: folder.path,
    env: {},
    timeoutMs: 60_000,
  });
  if ("notStarted" in finished) return { problem: finished.notStarted.replaceAll(call.binary, () => "talhelper") };
  if (finished.exitCode !== 0) return { problem: call.redact(firstLineOf(finished, folder.path)) };
  if (finished.stdout.includes("new secrets will be generated"))
    return { problem: "talhelper did not find the secrets and made up others" };
  const texts: string[] = [];
  for (const file of call.expected) {
    const text = folder.read(`out/${file}`);
    if (text === undefined) return { problem: `talhelper ended well and did not write ${file}` };
    if (!text.includes(call.mark)) return { problem: `talhelper wrote ${file} with other secrets than those given` };
    texts.push(text);
  }
  return { texts };
}
