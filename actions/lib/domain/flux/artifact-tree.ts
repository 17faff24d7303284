// The repository as its artifact brings it to Flux: without what source-controller leaves out.
import { stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { BuildTree } from "#domain/kustomize/build/tree.ts";
import { Folders } from "#domain/repository/folders.ts";
import { isBelow } from "#domain/repository/paths.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import type { ClusterEntry } from "./cluster-entry.ts";
import { fluxPath, isFluxKustomization } from "./kustomization.ts";
import { leftOut, type IgnoreInput } from "./source-ignore.ts";

export interface ArtifactTree {
  /** The same tree without the files that are left out. */
  readonly tree: BuildTree;
  /** What leaves a file, or everything in a folder, out of the artifact; undefined for what is in it or nowhere. */
  readonly leftOut: (path: string) => string | undefined;
}

export function artifactTree(whole: BuildTree, ofSource: IgnoreInput["ofSource"]): ArtifactTree {
  const { files, paths, text } = whole;
  const without = leftOut({ paths, text, ofSource });
  if (without.size === 0) return { tree: whole, leftOut: () => undefined };
  const left = new Set([...paths].filter((path) => !without.has(path)));
  const folders = new Folders(left);
  return {
    tree: {
      files: new Map([...files].filter(([path]) => !without.has(path))),
      paths: left,
      folders,
      text: (path) => (without.has(path) ? undefined : text(path)),
    },
    leftOut: (path) => {
      if (folders.has(path) || left.has(path)) return undefined;
      return without.get(path) ?? [...without].find(([each]) => isBelow(each, path))?.[1];
    },
  };
}

const sourceKinds = ["GitRepository", "OCIRepository", "Bucket"];

/** `spec.ignore` of the source of an entry: as a FluxInstance makes it, else as the tree holds it. */
export function ignoreOf(
  { folders, sync }: ClusterEntry,
  files: ReadonlyMap<string, TreeFile>,
  made: YamlNode | undefined,
): IgnoreInput["ofSource"] {
  const told = stringAt(made, "spec", "ignore");
  if (told !== undefined) return { text: told, by: called(made) };
  const roots = [...files.values()].flatMap(({ path, documents }) =>
    documents.flatMap(({ root }) => (root === undefined ? [] : [{ path, root }])),
  );
  const sources = roots.filter(
    ({ root }) => sourceKinds.includes(stringAt(root, "kind") ?? "") && stringAt(root, "spec", "ignore") !== undefined,
  );
  if (sources.length === 0) return undefined;
  const names = new Set(sync === undefined ? ["flux-system"] : [sync.name]);
  // `gotk-sync.yaml`: the Kustomization of the entry names its source.
  for (const { path, root } of roots)
    if (isFluxKustomization(root) && folders.some((folder) => isBelow(path, folder) && fluxPath(root) === folder))
      names.add(stringAt(root, "spec", "sourceRef", "name") ?? "");
  const own = sources.find(({ root }) => names.has(stringAt(root, "metadata", "name") ?? ""));
  return own === undefined ? undefined : { text: stringAt(own.root, "spec", "ignore") ?? "", by: called(own.root) };
}

function called(source: YamlNode | undefined): string {
  return `spec.ignore of ${stringAt(source, "kind") ?? ""} ${stringAt(source, "metadata", "name") ?? ""}`;
}
