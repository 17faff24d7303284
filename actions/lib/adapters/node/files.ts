// The Files port over a folder of this machine.
import { readFileSync } from "node:fs";
import type { Files, ReadResult } from "#ports/files.ts";
import type { GitPlace } from "./git.ts";
import { inspector, reason, type Entry } from "./inspect.ts";
import { listTree } from "./listing.ts";

/** Larger files are not read: no configuration is that large, and memory must stay bounded. */
export const largestFile = 50 * 1024 * 1024;

/** `git` is absent outside a work tree. */
export function folderFiles(root: string, git: GitPlace | undefined): Files {
  const inspect = inspector(root);
  return {
    list: (ignore) => listTree({ root, git, inspect, ignore: ignore ?? (() => false) }),
    read: (path) => readEntry(inspect(path)),
    kind: (path) => inspect(path).kind,
  };
}

function readEntry(entry: Entry): ReadResult {
  if (entry.kind === "directory") return { problem: "is a directory" };
  if (entry.kind !== "file") return { problem: entry.problem };
  if (entry.size > largestFile) {
    return { problem: `is ${(entry.size / 1024 / 1024).toFixed(0)} MB; files above 50 MB are not read` };
  }
  try {
    return { bytes: readFileSync(entry.at) };
  } catch (error) {
    return { problem: `cannot be read: ${reason(error)}` };
  }
}
