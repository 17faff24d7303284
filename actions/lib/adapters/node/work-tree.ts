// The WorkTree port over a folder of this machine.
import { Buffer } from "node:buffer";
import { accessSync, constants, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { WorkTree } from "#ports/work-tree.ts";
import { writeAtomically } from "./atomic-write.ts";
import { errorWords } from "./errno.ts";
import { inspector } from "./inspect.ts";

/** `root` is absolute and without links. */
export function folderWorkTree(root: string): WorkTree {
  const refusal: WorkTree["refusal"] = (path) => {
    const entry = inspector(root)(path);
    if (entry.kind !== "file") return "problem" in entry ? entry.problem : "is a directory";
    const at = join(root, path);
    if (lstatSync(at).isSymbolicLink() || realpathSync(dirname(at)) !== dirname(at)) {
      return "is reached by a link; the file itself is changed where it lies";
    }
    try {
      accessSync(at, constants.W_OK);
      return undefined;
    } catch (error) {
      return errorWords(error);
    }
  };
  return {
    refusal,
    replace(path, before, after) {
      const why = refusal(path);
      if (why !== undefined) return why;
      try {
        if (!Buffer.from(before).equals(readFileSync(join(root, path)))) return "was changed while it was looked at";
        writeAtomically(join(root, path), after);
        return undefined;
      } catch (error) {
        return error instanceof Error && error.cause !== undefined ? errorWords(error.cause) : errorWords(error);
      }
    },
    create(path, content) {
      const entry = inspector(root)(path);
      if (entry.kind !== "missing") return "problem" in entry ? entry.problem : "is there already";
      const folder = dirname(join(root, path));
      try {
        const there = deepestThere(folder);
        if (realpathSync(there) !== there) return "would be behind a link, and nothing is written there";
        mkdirSync(folder, { recursive: true });
        // Fails where somebody else was faster.
        writeFileSync(join(root, path), content, { flag: "wx" });
        return undefined;
      } catch (error) {
        return errorWords(error);
      }
    },
  };
}

/** The folder itself, or the nearest above it that is there. */
function deepestThere(folder: string): string {
  return lstatSync(folder, { throwIfNoEntry: false }) === undefined ? deepestThere(dirname(folder)) : folder;
}
