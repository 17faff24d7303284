// Scratch folders below the system's folder for temporary files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Scratch } from "#ports/scratch.ts";

/** Folders are readable by this user only. */
export const scratch: Scratch = {
  async withFolder(work) {
    const path = mkdtempSync(join(tmpdir(), "homelab-"));
    const remove = () => rmSync(path, { recursive: true, force: true });
    process.once("exit", remove);
    try {
      return await work({
        path,
        write(name, content) {
          const file = join(path, name);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content, { mode: 0o600 });
        },
      });
    } finally {
      process.removeListener("exit", remove);
      remove();
    }
  },
};
