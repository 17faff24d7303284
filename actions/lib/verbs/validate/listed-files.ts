// What other files say that a file is: a resource, a patch of some kind, a patch of Talos.
import { namedPaths } from "#domain/kustomize/kustomization.ts";
import { patchFiles, type PatchTarget } from "#domain/kustomize/patches.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import { listedPatchPaths } from "#domain/talos/used-paths.ts";
import type { TreeRead } from "./read-tree.ts";

export interface ListedFiles {
  readonly resources: ReadonlySet<string>;
  /** Patch files with the kind that they are meant for, where one is named. */
  readonly patchTargets: ReadonlyMap<string, PatchTarget | undefined>;
  readonly talosPatches: ReadonlySet<string>;
}

export function listedFiles(tree: TreeRead): ListedFiles {
  return {
    resources: listedResources(tree),
    patchTargets: patchFileTargets(tree),
    talosPatches: listedPatchPaths([...tree.files.values()]),
  };
}

/** Files that kustomizations name as resources: each document in them must be an object. */
function listedResources(tree: TreeRead): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of tree.files.values())
    for (const { role, root } of file.documents)
      for (const { use, path } of role === "kustomization" ? namedPaths(root) : []) {
        const resolved = use === "resource" ? resolveInside(folderOf(file.path), path) : undefined;
        if (resolved !== undefined) found.add(resolved);
      }
  return found;
}

/** Patch files named by kustomizations, with the kind that they are meant for. */
export function patchFileTargets(tree: TreeRead): ReadonlyMap<string, PatchTarget | undefined> {
  const targets = new Map<string, PatchTarget | undefined>();
  for (const file of tree.files.values()) {
    for (const document of file.documents) {
      if (document.role !== "kustomization") continue;
      for (const { path, target } of patchFiles(document.root)) {
        const resolved = resolveInside(folderOf(file.path), path);
        if (resolved !== undefined) targets.set(resolved, target);
      }
    }
  }
  return targets;
}
