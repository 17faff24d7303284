// Ports over a folder on disk, with the real tools of this project.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { folderFiles } from "#adapters/node/files.ts";
import { installation } from "#adapters/node/installation.ts";
import { processes } from "#adapters/node/processes.ts";
import { scratch } from "#adapters/node/scratch.ts";
import { nodeToolchain } from "#adapters/toolchain/toolchain.ts";
import type { Command } from "#ports/processes.ts";
import type { Ports } from "#ports/ports.ts";
import { readTree } from "#verbs/validate/read-tree.ts";
import type { Revision } from "#verbs/talos/sides.ts";

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Every command that was run is noted in `commands`. */
export function realPorts(root: string, commands: Command[] = []): Ports {
  const environment = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };
  const { goModules, schemas, ownSchema } = installation();
  return {
    root,
    files: folderFiles(root, undefined),
    git: undefined,
    processes: {
      run: (command) => {
        commands.push(command);
        return processes.run(command);
      },
    },
    log: { progress: () => undefined, warning: () => undefined },
    schemas,
    ownSchema,
    toolchain: nodeToolchain({ environment, judged: root, modules: [goModules] }),
    bringTools: false,
    scratch,
    environment,
  };
}

/** The files of a map, read as a tree. */
export function revisionOf(texts: ReadonlyMap<string, string>): Revision {
  const read: Revision["read"] = (path) => {
    const text = texts.get(path);
    return text === undefined ? { problem: "is not there" } : { bytes: Buffer.from(text) };
  };
  const listing = { paths: [...texts.keys()].sort(), ignored: 0, unreadable: [] };
  const { files, paths } = readTree({ files: { read }, listing });
  return { files, paths, read };
}

/** This project's own talos/ as texts by path. */
export function ownTalosTree(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(join(projectRoot, "talos"), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    texts.set(path.slice(projectRoot.length + 1), readFileSync(path, "utf8"));
  }
  return texts;
}
