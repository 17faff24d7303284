// Folders that the clusters are built from.
import type { ClusterModel } from "#domain/cluster/model.ts";
import { folderOf } from "./paths.ts";

export interface Used {
  readonly clusters: readonly ClusterModel[];
  /** True for files that Flux or Talos would use. */
  readonly isUsed: (path: string) => boolean;
}

const known = new WeakMap<readonly ClusterModel[], ReadonlySet<string>>();

/** Folders with a file that becomes an object, and those above them. */
export function builtFolders(clusters: readonly ClusterModel[]): ReadonlySet<string> {
  let found = known.get(clusters);
  if (found === undefined) known.set(clusters, (found = foldersOf(clusters)));
  return found;
}

/** False for a file that was left over: nothing uses it, and nothing beside or below it becomes an object. */
export function isReached({ clusters, isUsed }: Used, path: string): boolean {
  return isUsed(path) || builtFolders(clusters).has(folderOf(path));
}

function foldersOf(clusters: readonly ClusterModel[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { objects } of clusters)
    for (const { document } of objects)
      for (let folder = folderOf(document.path); folder !== "" && !found.has(folder); folder = folderOf(folder))
        found.add(folder);
  return found;
}
