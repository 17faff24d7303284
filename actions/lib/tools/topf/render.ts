// What we say to topf: one tree in a private folder, one set of secrets, no environment; its files or one sentence.
import { stripVTControlCharacters } from "node:util";
import type { Processes } from "#ports/processes.ts";
import type { Scratch, ScratchFolder } from "#ports/scratch.ts";
import type { Generated, TreeText } from "#tools/talhelper/genconfig.ts";

export interface TopfCall {
  readonly binary: string;
  /** Path of topf.yaml in the repository. */
  readonly config: string;
  /** topf.yaml and every file that it leads to. Nothing else is there for topf to open. */
  readonly files: readonly TreeText[];
  /** Text of the secrets, and where topf looks for them. */
  readonly secrets: string;
  readonly secretsPath: string;
  /** A value of the secrets that every machine configuration holds: without it topf made up others. */
  readonly mark: string;
  /** Names of the nodes. */
  readonly expected: readonly string[];
  /** Takes secrets out of topf's words. */
  readonly redact: (words: string) => string;
  readonly processes: Processes;
  readonly scratch: Scratch;
}

/**
 * `topf render`, which asks no node. Without PATH it finds neither sops nor vals, so that nothing is decrypted and no reference is
 * followed; schematics are computed by itself.
 */
export async function renderWithTopf(call: TopfCall): Promise<Generated> {
  return call.scratch.withFolder((folder) => renderIn(folder, call), { holdsSecrets: true });
}

async function renderIn(folder: ScratchFolder, call: TopfCall): Promise<Generated> {
  for (const { path, content } of call.files) folder.write(`tree/${path}`, content);
  folder.write(`tree/${call.secretsPath}`, call.secrets);
  const finished = await call.processes.run({
    file: call.binary,
    args: ["--topfconfig", `tree/${call.config}`, "--confirm=false", "render", "--output", "out"],
    cwd: folder.path,
    env: {},
    timeoutMs: 60_000,
  });
  if ("notStarted" in finished) return { problem: finished.notStarted.replaceAll(call.binary, () => "topf") };
  if (finished.exitCode !== 0) return { problem: call.redact(wordsOf(finished, folder.path)) };
  const texts: string[] = [];
  for (const host of call.expected) {
    const text = folder.read(`out/${host}.yaml`);
    if (text === undefined) return { problem: `topf ended well and did not write ${host}.yaml` };
    if (!text.includes(call.mark)) return { problem: `topf wrote ${host}.yaml with other secrets than those given` };
    texts.push(text);
  }
  return { texts };
}

/** The error of its last log line, `level=ERROR msg=error error="…"`, else the last line that it wrote. */
function wordsOf({ exitCode, stderr }: { readonly exitCode: number; readonly stderr: string }, folder: string): string {
  const lines = stripVTControlCharacters(stderr)
    .replaceAll(`${folder}/`, () => "")
    .replaceAll(folder, () => "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const last = lines.findLast((line) => line.includes("level=ERROR")) ?? lines.at(-1);
  if (last === undefined) return `topf ended with exit code ${exitCode} and no word`;
  const quoted = /\berror=("(?:[^"\\]|\\.)*"|\S+)/u.exec(last)?.[1] ?? last;
  const text = quoted.startsWith('"') ? unquoted(quoted) : quoted;
  const [first = ""] = text.split("\n");
  return `topf: ${first.replaceAll("tree/", () => "").slice(0, 500)}`;
}

/** As Go's strconv.Quote wrote it; JSON's escapes are the same for what stands in messages. */
function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return text.slice(1, -1);
  }
}
