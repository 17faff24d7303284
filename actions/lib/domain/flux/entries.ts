// Where clusters start: the settings' entry paths, those of FluxInstances, or Kustomizations that nothing else applies.
import { compareText } from "#kernel/ordering.ts";
import { nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { folderOf, isBelow, resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { entryPath, fluxPath, isFluxKustomization } from "./kustomization.ts";
import type { SyncInstance } from "./sync-objects.ts";

export interface ClusterEntry {
  readonly name: string | undefined;
  /** One folder, or several where nobody says which one Flux starts at. */
  readonly folders: readonly string[];
  /** The folders hold what is applied by hand: only the files in them count, not those of folders below. */
  readonly isFlat: boolean;
  /** Kustomizations that the entry was guessed from; none where somebody names it. */
  readonly guessedFrom: readonly YamlNode[];
  /** The FluxInstance that names the entry, and the source that it makes for it. */
  readonly sync: SyncInstance | undefined;
}

interface EntryInput {
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly entries: readonly { readonly name?: string; readonly path: string }[];
}

interface Root {
  readonly root: YamlNode;
  readonly path: string;
  readonly document: TreeDocument;
}

/** One entry per cluster; none where there is no Flux Kustomization. */
export function clusterEntries({ files, entries }: EntryInput): readonly ClusterEntry[] {
  const roots = [...files.values()].flatMap((file) =>
    file.documents.flatMap((document): Root[] => {
      const { root } = document;
      return root === undefined ? [] : [{ root, path: file.path, document }];
    }),
  );
  const kustomizations = roots.filter(({ root }) => isFluxKustomization(root));
  // ResourceSets make Kustomizations, too.
  if (kustomizations.length === 0 && !roots.some(({ root }) => stringAt(root, "kind") === "ResourceSet")) return [];
  const syncs = new Map(
    roots.flatMap(({ root, document }): [string, SyncInstance][] => {
      const path = entryPath(root);
      return path === undefined || path.includes("${") ? [] : [[path, syncOf(root, document)]];
    }),
  );
  const entry = (path: string, name?: string): ClusterEntry => {
    return { name, folders: [path], isFlat: false, guessedFrom: [], sync: syncs.get(path) };
  };
  if (entries.length > 0) return entries.map(({ name, path }) => entry(resolveInside("", path) ?? path, name));
  if (syncs.size > 0) return [...syncs.keys()].sort(compareText).map((path) => entry(path));
  const selfApplied = new Map<string, YamlNode[]>();
  for (const { root, path } of kustomizations) {
    const folder = fluxPath(root);
    if (folder === "" || !isBelow(path, folder)) continue;
    selfApplied.set(folder, [...(selfApplied.get(folder) ?? []), root]);
  }
  if (selfApplied.size === 0) return byHand(kustomizations);
  return [...selfApplied.keys()]
    .sort(compareText)
    .map((path) => ({ ...entry(path), guessedFrom: selfApplied.get(path) ?? [] }));
}

function syncOf(root: YamlNode, document: TreeDocument): SyncInstance {
  const instance =
    nodeAt(root, "spec", "values", "instance") ?? nodeAt(root, "instance") ?? nodeAt(root, "spec") ?? root;
  const namespace = stringAt(root, "metadata", "namespace");
  return {
    kind: stringAt(instance, "sync", "kind") ?? "GitRepository",
    name: stringAt(instance, "sync", "name") ?? namespace ?? "flux-system",
    namespace,
    instance,
    document,
  };
}

/**
 * Folders with Kustomizations that no other one applies. Those that hold Kustomizations of the same name are clusters of
 * their own; otherwise all are taken for one.
 */
function byHand(kustomizations: readonly Root[]): readonly ClusterEntry[] {
  const built = [...new Set(kustomizations.map(({ root }) => fluxPath(root)))].filter((path) => path !== "");
  const folders = new Map<string, Root[]>();
  for (const each of kustomizations) {
    const folder = folderOf(each.path);
    if (built.some((path) => isBelow(folder, path))) continue;
    folders.set(folder, [...(folders.get(folder) ?? []), each]);
  }
  const tops = [...folders.keys()].sort(compareText);
  const names = [...folders.values()].flatMap((each) => [
    ...new Set(each.map(({ root }) => stringAt(root, "metadata", "name"))),
  ]);
  const hand = (paths: readonly string[]): ClusterEntry => {
    const guessedFrom = paths.flatMap((path) => (folders.get(path) ?? []).map(({ root }) => root));
    return { name: undefined, folders: paths, isFlat: true, guessedFrom, sync: undefined };
  };
  if (new Set(names).size < names.length) return tops.map((folder) => hand([folder]));
  return tops.length === 0 ? [] : [hand(tops)];
}
