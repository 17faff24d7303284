// Files that are either the old one or the whole new one, never half of it.
import { randomBytes } from "node:crypto";
import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Why `path` cannot be written to, before any work is done; undefined when it can. */
export function outMistake(path: string): string | undefined {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true) return "is in a folder that is not there";
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? "is a directory" : undefined;
}

/** Writes beside the target and renames; the mode of a file that is there stays. What is no regular file (`/dev/stdout`, a pipe) is written to as it is. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const target = statSync(path, { throwIfNoEntry: false });
  if (target !== undefined && !target.isFile()) {
    writeFileSync(path, content);
    return;
  }
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    writeFileSync(beside, content, { flag: "wx" });
    if (target !== undefined) chmodSync(beside, target.mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Error(`cannot write ${basename(path)}`, { cause: error });
  }
}
