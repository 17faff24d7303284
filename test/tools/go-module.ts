// Files that somebody publishes inside a Go module: downloaded once into Go's own cache, checked against a pinned sum.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface PinnedModule {
  readonly path: string;
  readonly version: string;
  /** As in go.sum: `h1:…`. */
  readonly sum: string;
}

/** Absolute path of the module's folder. Throws without Go, and when the module is not the pinned one. */
export function goModuleFolder({ path, version, sum }: PinnedModule): string {
  const folder = mkdtempSync(join(tmpdir(), "homelab-module-"));
  try {
    writeFileSync(join(folder, "go.mod"), "module homelab.tools/test\n\ngo 1.24\n");
    const output = execFileSync("go", ["mod", "download", "-json", `${path}@${version}`], {
      cwd: folder,
      encoding: "utf8",
    });
    const { Dir, Sum } = JSON.parse(output) as { readonly Dir: string; readonly Sum: string };
    if (Sum !== sum) throw new Error(`${path}@${version} has the sum ${Sum}, pinned is ${sum}`);
    return Dir;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
