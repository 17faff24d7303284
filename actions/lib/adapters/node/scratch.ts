// Scratch folders below the system's folder for temporary files.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Scratch } from "#ports/scratch.ts";
import { errorCode } from "./errno.ts";
import { openPrivateFolder } from "./private-folder.ts";

/** Folders are readable by this user only. */
export const scratch: Scratch = {
  async withFolder(work, options) {
    const { path, close } = openPrivateFolder(options?.holdsSecrets === true);
    try {
      return await work({
        path,
        write(name, content) {
          const file = join(path, name);
          mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
          writeFileSync(file, content, { mode: 0o600 });
        },
        read: (name) => textOf(join(path, name)),
      });
    } finally {
      close();
    }
  },
};

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
