// The Files port over a folder of this machine.
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { Files, Listing, ReadResult } from "#ports/files.ts";
import { pathsHolding, type GitPlace } from "./git.ts";
import { inspector, reason, type Entry } from "./inspect.ts";
import { listTree } from "./listing.ts";

/** Larger files are not read: no configuration is that large, and memory must stay bounded. */
export const largestFile = 50 * 1024 * 1024;

/** `git` is absent outside a work tree. */
export function folderFiles(root: string, git: GitPlace | undefined): Files {
  const inspect = inspector(root);
  // What the listing saw of a file is not looked at again to read it.
  const listed = new Map<string, Entry>();
  const inspectAndKeep = (path: string): Entry => {
    const entry = inspect(path);
    listed.set(path, entry);
    return entry;
  };
  let whole: Promise<Listing> | undefined;
  const list: Files["list"] = (ignore) => {
    if (ignore !== undefined) return listTree({ root, git, inspect: inspectAndKeep, ignore });
    whole ??= listTree({ root, git, inspect: inspectAndKeep, ignore: () => false });
    return whole;
  };
  const holders = new Map<string, Promise<readonly string[]>>();
  const holding: Files["holding"] = (text) => {
    const known =
      holders.get(text) ??
      (git === undefined
        ? list().then(({ paths }) => paths.filter((path) => holds(read(path), text)))
        : pathsHolding(git, text, ["--untracked"]));
    holders.set(text, known);
    return known;
  };
  const read: Files["read"] = (path) => readEntry(listed.get(path) ?? inspect(path));
  return {
    list,
    read,
    holding,
    kind: (path) => inspect(path).kind,
  };
}

function holds(content: ReadResult, text: string): boolean {
  return "bytes" in content && Buffer.from(content.bytes).includes(text);
}

function readEntry(entry: Entry): ReadResult {
  if (entry.kind === "directory") return { problem: "is a directory" };
  if (entry.kind !== "file") return { problem: entry.problem };
  if (entry.size > largestFile) {
    return { problem: `is ${(entry.size / 1024 / 1024).toFixed(0)} MB; files above 50 MB are not read` };
  }
  try {
    return { bytes: readBytes(entry.at, entry.size) };
  } catch (error) {
    return { problem: `cannot be read: ${reason(error)}` };
  }
}

/** In one read where the file still has its size. */
function readBytes(at: string, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size + 1);
  const file = openSync(at, "r");
  try {
    if (readSync(file, bytes, 0, size + 1, 0) === size) return bytes.subarray(0, size);
  } finally {
    closeSync(file);
  }
  return readFileSync(at);
}
