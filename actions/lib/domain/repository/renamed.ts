// Files under a kustomization that sets a namespace: kustomize renames the Namespace objects in them.
import { isRemotePath, kustomizationNames, namedPaths } from "#domain/kustomize/kustomization.ts";
import { setsNamespace } from "#domain/kustomize/patched-fields.ts";
import { folderOf, resolveInside } from "./paths.ts";
import type { TreeFile } from "./tree.ts";

/** Paths of the files whose Namespace objects get another name than the one written. */
export function renamedFiles(files: ReadonlyMap<string, TreeFile>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of files.values())
    if (file.documents.some((document) => document.role === "kustomization" && setsNamespace(document.root)))
      follow(file.path, files, found);
  return found;
}

/** The kustomization file at `path`, and the files that it builds from. */
export function builtFrom(path: string, files: ReadonlyMap<string, TreeFile>): ReadonlySet<string> {
  const found = new Set<string>();
  follow(path, files, found);
  return found;
}

function follow(kustomization: string, files: ReadonlyMap<string, TreeFile>, found: Set<string>): void {
  if (found.has(kustomization)) return;
  found.add(kustomization);
  for (const document of files.get(kustomization)?.documents ?? []) {
    for (const { path, use } of namedPaths(document.root)) {
      if ((use !== "resource" && use !== "component") || isRemotePath(path)) continue;
      const target = resolveInside(folderOf(kustomization), path);
      if (target === undefined) continue;
      const inner = kustomizationNames.map((name) => `${target}/${name}`).find((each) => files.has(each));
      if (inner !== undefined) follow(inner, files, found);
      else if (files.has(target)) found.add(target);
    }
  }
}
