// A file that somebody names on the command line or in a workflow: it may lie anywhere.
import { readFileSync, statSync } from "node:fs";
import type { ReadResult } from "#ports/files.ts";
import { errorWords } from "./errno.ts";

const largest = 50 * 1024 * 1024;

/** `path` is absolute. Never throws. */
export function readGiven(path: string): ReadResult {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { problem: "is no file" };
    if (stats.size > largest)
      return { problem: `is ${Math.round(stats.size / 1024 / 1024)} MB; files above 50 MB are not read` };
    return { bytes: readFileSync(path) };
  } catch (error) {
    return { problem: errorWords(error) };
  }
}
