// Where clusters start: the settings' entry paths, those of FluxInstances, or Kustomizations that nothing else applies.
import { compareText } from "#kernel/ordering.ts";
import { nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { FluxKustomization } from "#domain/cluster/model.ts";
import { folderOf, isBelow } from "#domain/repository/paths.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import { entryPath, fluxPath, isFluxKustomization } from "./kustomization.ts";

type Source = NonNullable<FluxKustomization["source"]>;

export interface ClusterEntry {
  readonly name: string | undefined;
  /** One folder, or several where nobody says which one Flux starts at. */
  readonly folders: readonly string[];
  /** True for the source that this tree is fetched from. */
  readonly isOwn: (source: FluxKustomization["source"]) => boolean;
}

interface EntryInput {
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly entries: readonly { readonly name?: string; readonly path: string }[];
}

export function clusterEntries({ files, entries }: EntryInput): readonly ClusterEntry[] {
  const roots = [...files.values()].flatMap((file) =>
    file.documents.flatMap(({ root }) => (root === undefined ? [] : [{ root, path: file.path }])),
  );
  const kustomizations = roots.filter(({ root }) => isFluxKustomization(root));
  if (kustomizations.length === 0) return [];
  const isOwn = ownSources(roots.map(({ root }) => root));
  if (entries.length > 0) return entries.map(({ name, path }) => ({ name, folders: [path], isOwn }));
  const instances = [...new Set(roots.flatMap(({ root }) => entryPath(root) ?? []))].sort(compareText);
  if (instances.length > 0) return instances.map((path) => ({ name: undefined, folders: [path], isOwn }));
  const selfApplied = kustomizations.filter(({ root, path }) => fluxPath(root) !== "" && isBelow(path, fluxPath(root)));
  const found = [...new Set(selfApplied.map(({ root }) => fluxPath(root)))].sort(compareText);
  if (found.length > 0) return found.map((path) => ({ name: undefined, folders: [path], isOwn }));
  const folders = [...new Set(kustomizations.map(({ path }) => folderOf(path)))];
  const built = kustomizations.map(({ root }) => fluxPath(root));
  const tops = folders.filter((folder) => !built.some((path) => isBelow(folder, path))).sort(compareText);
  return [{ name: undefined, folders: tops.length > 0 ? tops : folders.sort(compareText), isOwn }];
}

function ownSources(roots: readonly YamlNode[]): ClusterEntry["isOwn"] {
  const sources = roots.flatMap((root): Source[] => {
    const kind = stringAt(root, "spec", "sourceRef", "kind");
    return kind === undefined || nodeAt(root, "spec", "path") === undefined ? [] : [];
  });
  void sources;
  return () => true;
}
