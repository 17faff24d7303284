// Which sources hold this repository: only their paths are folders of this tree.
import { nodeAt, stringAt } from "#codecs/yaml/node.ts";
import type { ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import { belowRoot, builtFolder, type ArtifactRoots } from "./artifact-root.ts";
import { fluxPath, isFluxKustomization } from "./kustomization.ts";
import { sourceOf } from "./read-kustomization.ts";
import { sourceKey } from "./variables.ts";

export type Source = NonNullable<FluxKustomization["source"]>;

export interface Sync {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string | undefined;
}

export interface OwnSourceInput {
  /** The folder that Flux starts at. */
  readonly entry: string;
  /** What the entry applies. */
  readonly objects: readonly ClusterObject[];
  /** What the FluxInstance that names the entry makes; a namespace that it does not state is any. */
  readonly sync: Sync | undefined;
  readonly hasFolder: (path: string) => boolean;
  readonly roots: ArtifactRoots;
  /** A source object, when the tree holds it. */
  readonly find: (key: string) => ClusterObject | undefined;
}

/** The source of the entry: as the FluxInstance says, as the Kustomization of the entry says, else as most in it do. */
function rootSource({ entry, objects, sync, hasFolder, roots }: OwnSourceInput): Sync | undefined {
  if (sync !== undefined) return sync;
  const kustomizations = objects.filter(({ root }) => isFluxKustomization(root));
  const itself = kustomizations.find(({ root }) => builtFolder(root, roots) === entry);
  if (itself !== undefined) return sourceOf(nodeAt(itself.root, "spec"), itself.namespace ?? "");
  const votes = new Map<string, { source: Source; count: number }>();
  for (const { root, namespace } of kustomizations) {
    const source = sourceOf(nodeAt(root, "spec"), namespace ?? "");
    if (source === undefined || fluxPath(root) === "" || !hasFolder(builtFolder(root, roots))) continue;
    const key = sourceKey(source.kind, source.namespace, source.name);
    votes.set(key, { source, count: (votes.get(key)?.count ?? 0) + 1 });
  }
  return [...votes.values()].reduce<{ source: Source; count: number } | undefined>(
    (best, each) => (best === undefined || each.count > best.count ? each : best),
    undefined,
  )?.source;
}

/**
 * True for the entry's source and for another object with the same address. A source that the tree does not hold may have
 * been made by hand for this repository: it is taken for that when the path is a folder here.
 */
export function ownSources(input: OwnSourceInput): (source: Source | undefined, path: string | undefined) => boolean {
  const root = rootSource(input);
  const { find, hasFolder, roots } = input;
  return (source, path) => {
    if (source === undefined) return true;
    const isFolder = path !== undefined && path !== "" && hasFolder(belowRoot(roots.of(source), path));
    if (root === undefined) return isFolder;
    const inNamespace = root.namespace ?? source.namespace;
    if (source.kind === root.kind && source.name === root.name && source.namespace === inNamespace) return true;
    const object = find(sourceKey(source.kind, source.namespace, source.name));
    if (object === undefined) return path === undefined || isFolder;
    const address = addressOf(object);
    return address !== undefined && address === addressOf(find(sourceKey(root.kind, inNamespace, root.name)));
  };
}

function addressOf(object: ClusterObject | undefined): string | undefined {
  return stringAt(object?.root, "spec", "url")?.replace(/(?:\.git)?\/*$/, "");
}
