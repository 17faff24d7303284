// From an entry path along the Flux Kustomizations: who applies what.
import type { YamlNode } from "#codecs/yaml/node.ts";
import { nodeAt } from "#codecs/yaml/node.ts";
import type { ClusterObject, FluxKustomization, ModelGap } from "#domain/cluster/model.ts";
import type { Places } from "#domain/cluster/places.ts";
import type { KustomizeBuild } from "#domain/kustomize/build/build.ts";
import { idOf, type Resource } from "#domain/kustomize/build/resource.ts";
import { isFluxKustomization } from "./kustomization.ts";
import { readFluxKustomization } from "./read-kustomization.ts";
import { noVariables } from "./variables.ts";

export interface GraphInput {
  readonly entries: readonly string[];
  readonly build: KustomizeBuild;
  readonly places: Places;
  readonly hasFolder: (path: string) => boolean;
  readonly scopeOf: (apiVersion: string, kind: string) => "Namespaced" | "Cluster" | undefined;
  readonly isOwn: (source: FluxKustomization["source"]) => boolean;
  readonly gap: (gap: ModelGap) => void;
}

export interface FluxGraph {
  readonly kustomizations: readonly FluxKustomization[];
  readonly objects: readonly ClusterObject[];
}

/** Builds the entry folders and, breadth first, all that the Kustomizations in them apply. */
export function fluxGraph(input: GraphInput): FluxGraph {
  const kustomizations: FluxKustomization[] = [];
  const objects: ClusterObject[] = [];
  const queue: { object: ClusterObject; parent: FluxKustomization | undefined }[] = [];
  const known = new Set<string>();
  const apply = (resources: readonly Resource[], owner: FluxKustomization | undefined) => {
    for (const resource of resources) {
      const object = clusterObject(resource, owner, input);
      objects.push(object);
      if (!isFluxKustomization(object.root)) continue;
      const key = `${object.namespace ?? ""}/${object.name}`;
      if (!known.has(key)) queue.push({ object, parent: owner });
      known.add(key);
    }
  };
  for (const entry of input.entries) apply(input.build.build(entry), undefined);
  for (const { object, parent } of queue) {
    const { places, isOwn } = input;
    const kustomization = readFluxKustomization(object, { places, parent, variables: noVariables, isOwn });
    kustomizations.push(kustomization);
    const folder = folderOf(kustomization, input);
    if (folder !== undefined) apply(input.build.build(folder, specOf(kustomization, places)), kustomization);
  }
  return { kustomizations, objects };
}

/** The folder that a Kustomization builds; a gap when this tree does not hold it. */
function folderOf(kustomization: FluxKustomization, { hasFolder, places, gap }: GraphInput): string | undefined {
  const { object, path, isOwnSource, source } = kustomization;
  const at = nodeAt(object.root, "spec", "path") ?? object.root;
  if (!isOwnSource) {
    const ref = nodeAt(object.root, "spec", "sourceRef") ?? object.root;
    const why = `${source?.kind ?? "the source"} ${source?.namespace ?? ""}/${source?.name ?? ""} is not this repository`;
    gap({ at: places.spanOf(object, ref), kind: "foreign-source", why });
  } else if (path === undefined) {
    gap({
      at: places.spanOf(object, at),
      kind: "unknown-path",
      why: "the path holds a variable without a known value",
    });
  } else if (!hasFolder(path)) {
    gap({ at: places.spanOf(object, at), kind: "missing", why: `${path} does not exist` });
  } else if (!appliesItself(kustomization)) {
    return path;
  }
  return undefined;
}

/** A Kustomization whose own folder holds it, under whatever name, would be followed without end. */
function appliesItself({ object, parent }: FluxKustomization): boolean {
  for (let above = parent; above !== undefined; above = above.parent)
    if (above.object.document === object.document && above.path === above.parent?.path) return true;
  return false;
}

function specOf({ object }: FluxKustomization, places: Places) {
  const node: YamlNode = nodeAt(object.root, "spec") ?? object.root;
  return { node, source: places.sourceOf(object, node) };
}

function clusterObject(
  { root, document, generated }: Resource,
  owner: FluxKustomization | undefined,
  { scopeOf }: GraphInput,
): ClusterObject {
  const id = idOf({ root });
  const apiVersion = id.group === "" ? id.version : `${id.group}/${id.version}`;
  const namespace =
    id.namespace === "" || scopeOf(apiVersion, id.kind) === "Cluster" ? {} : { namespace: id.namespace };
  const { kind, name } = id;
  return {
    apiVersion,
    kind,
    ...namespace,
    name,
    root,
    document,
    owner,
    ...(generated === undefined ? {} : { generated: true as const }),
  };
}
