// Files that a verb made, in the folder of `--out-dir`: all of them, and nothing of anybody else's.
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { writeAtomically } from "#adapters/node/atomic-write.ts";
import { counted } from "#kernel/counted.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { MadeFile, VerbResult } from "#verbs/verb.ts";

export interface OutPlace {
  readonly cwd: string;
  readonly label: (name: string) => string;
}

/** Writes what a verb made, where a folder is given; the answer is a sentence about it. */
export function writeMadeFiles(
  result: VerbResult,
  values: Readonly<Record<string, unknown>>,
  { cwd, label }: OutPlace,
): string | undefined {
  const folder = values["outDir"];
  if (typeof folder !== "string" || result.kind !== "report" || result.files === undefined) return undefined;
  writeFolder(resolve(cwd, folder), result.files, label("out-dir"));
  return `${counted(result.files.length, "file")} written to ${folder}`;
}

/**
 * Writes every file, or none when one stands in the way: a file that does not begin as ours does is somebody else's, a rendered
 * configuration with real secrets for example.
 *
 * @throws WrongUse naming each file in the way
 */
function writeFolder(folder: string, files: readonly MadeFile[], label: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory()) throw new WrongUse([`${label}: it is not a folder`]);
  const taken = files.filter(({ name, content }) => isForeign(join(folder, name), content));
  if (taken.length > 0)
    throw new WrongUse(taken.map(({ name }) => `${label}: ${name} is there already, and not made by this program`));
  for (const { name, content } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeAtomically(path, content);
  }
}

function isForeign(path: string, content: string): boolean {
  if (!existsSync(path)) return false;
  if (!statSync(path).isFile()) return true;
  const [first = ""] = content.split("\n", 1);
  return !readFileSync(path, "utf8").startsWith(`${first}\n`);
}
