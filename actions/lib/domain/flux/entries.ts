// Where clusters start: the settings' entry paths, and those of FluxInstances.
import { compareText } from "#kernel/ordering.ts";
import { nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import { artifactRoots, belowRoot, builtFolder, type ArtifactRoots } from "./artifact-root.ts";
import type { ClusterEntry, WrittenKustomization } from "./cluster-entry.ts";
import { entryPath, isFluxKustomization } from "./kustomization.ts";
import type { SyncInstance } from "./sync-objects.ts";

export interface EntryInput {
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly paths: ReadonlySet<string>;
  readonly entries: readonly { readonly name?: string; readonly path: string }[];
  readonly hasFolder: (path: string) => boolean;
}

export interface WrittenEntries {
  /** Named by the settings, else by FluxInstances. */
  readonly named: readonly ClusterEntry[];
  /** Every Flux Kustomization; none where the settings name the clusters. */
  readonly kustomizations: readonly WrittenKustomization[];
  readonly roots: ArtifactRoots;
}

/** What the repository says of where Flux starts. */
export function writtenEntries({ files, paths, entries, hasFolder }: EntryInput): WrittenEntries {
  const documents = [...files.values()].flatMap((file) => file.documents);
  const roots = artifactRoots(documents, paths, hasFolder);
  const kustomizations = documents.flatMap(({ root, path }): WrittenKustomization[] => {
    if (root === undefined || !isFluxKustomization(root)) return [];
    return [{ root, path, builds: builtFolder(root, roots) }];
  });
  // ResourceSets make Kustomizations, too.
  const isFlux = kustomizations.length > 0 || documents.some(({ root }) => stringAt(root, "kind") === "ResourceSet");
  if (!isFlux) return { named: [], kustomizations, roots };
  const syncs = syncsOf(documents, roots);
  const entry = (path: string, name?: string): ClusterEntry => {
    return { name, folders: [path], isFlat: false, guessedFrom: [], sync: syncs.get(path) };
  };
  if (entries.length > 0) {
    const named = entries.map(({ name, path }) => entry(resolveInside("", path) ?? path, name));
    return { named, kustomizations: [], roots };
  }
  return { named: [...syncs.keys()].sort(compareText).map((path) => entry(path)), kustomizations, roots };
}

/** FluxInstances by the folder that they start at. */
function syncsOf(documents: readonly TreeDocument[], roots: ArtifactRoots): ReadonlyMap<string, SyncInstance> {
  return new Map(
    documents.flatMap((document): [string, SyncInstance][] => {
      const { root } = document;
      const path = entryPath(root);
      if (root === undefined || path === undefined || path.includes("${")) return [];
      const sync = syncOf(root, document);
      return [[belowRoot(roots.of(sync), path), sync]];
    }),
  );
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
