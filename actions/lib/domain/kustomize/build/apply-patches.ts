// Patches on the objects of a build.
import { entryOf, type YamlEntry, type YamlMap } from "#codecs/yaml/node.ts";
import { applyOperations } from "./apply-operations.ts";
import type { Placed, Provenance } from "./provenance.ts";
import type { Patch } from "./read-patch.ts";
import { identityOf, idOf, rememberId, sameId, type Resource, type ResourceId } from "./resource.ts";
import { isSelected } from "./select.ts";
import { strategicMerge } from "./strategic-merge.ts";
import type { BuildReport } from "./tree.ts";

/** Applies patches in their order; objects that a patch deletes leave `resources`. */
export function applyPatches(
  patches: readonly Patch[],
  resources: Resource[],
  { provenance, report }: { readonly provenance: Provenance; readonly report: BuildReport },
): void {
  let kinds = byKind(resources);
  for (const patch of patches) {
    const { hits, problem, changesKinds, deleted } = applyPatch(patch, candidates(patch, resources, kinds), provenance);
    report.patch(patch.item, hits, patch.problem ?? problem);
    if (deleted.size > 0) resources.splice(0, resources.length, ...resources.filter((each) => !deleted.has(each)));
    if (changesKinds || deleted.size > 0) kinds = byKind(resources);
  }
}

interface Applied {
  readonly hits: number;
  readonly problem?: string;
  /** Kinds of objects may have changed. */
  readonly changesKinds: boolean;
  readonly deleted: ReadonlySet<Resource>;
}

const nothing: ReadonlySet<Resource> = new Set();

function applyPatch(patch: Patch, resources: readonly Resource[], provenance: Provenance): Applied {
  if (patch.problem !== undefined) return { hits: 0, changesKinds: false, deleted: nothing };
  const { selector, operations, merges } = patch;
  if (operations !== undefined) return applyJson(patch, operations, resources, provenance);
  let hits = 0;
  const changesKinds = patch.allowsKindChange;
  const deleted = new Set<Resource>();
  for (const merge of merges) {
    const meant =
      selector === undefined ? named(merge.node, resources) : resources.filter((each) => isSelected(selector, each));
    for (const resource of meant) {
      hits++;
      if (!mergeInto(resource, merge, patch, provenance)) deleted.add(resource);
    }
    if (selector === undefined && meant.length === 0)
      return { hits, changesKinds, deleted, problem: "no object has the name and kind of the patch" };
  }
  return { hits, changesKinds, deleted };
}

function applyJson(
  { selector, forgetsNames }: Patch,
  operations: NonNullable<Patch["operations"]>,
  resources: readonly Resource[],
  provenance: Provenance,
): Applied {
  if (selector === undefined) return { hits: 0, changesKinds: false, deleted: nothing };
  const meant = resources.filter((each) => isSelected(selector, each));
  let problem: string | undefined;
  for (const resource of meant) {
    if (forgetsNames !== true) rememberId(resource);
    const result = applyOperations(resource.root, operations, provenance);
    if ("root" in result) resource.root = result.root;
    else problem ??= result.problem;
  }
  return { hits: meant.length, changesKinds: true, deleted: nothing, ...(problem === undefined ? {} : { problem }) };
}

/** Objects that a patch without a target names; kustomize wants exactly one. */
function named(patch: YamlMap, resources: readonly Resource[]): readonly Resource[] {
  const id: ResourceId = identityOf(patch);
  return resources.filter((resource) => [...resource.previous, idOf(resource)].some((own) => sameId(own, id)));
}

/** False when the patch deletes the object. Name, kind and namespace stay unless the patch may change them. */
function mergeInto(resource: Resource, { node }: Placed<YamlMap>, patch: Patch, provenance: Provenance): boolean {
  if (patch.allowsNameChange || patch.allowsKindChange) rememberId(resource);
  const before = resource.root;
  const merged = strategicMerge(before, node, provenance);
  if (merged === undefined) return false;
  const keptKeys = patch.allowsKindChange ? ["apiVersion"] : ["apiVersion", "kind"];
  const keptMetadata = patch.allowsNameChange ? ["namespace"] : ["name", "namespace"];
  const root = keep(merged, before, keptKeys, provenance);
  const metadata = entryOf(root, "metadata");
  const old = entryOf(before, "metadata")?.value;
  if (metadata?.value.kind !== "map" || old?.kind !== "map") resource.root = root;
  else {
    const value = keep(metadata.value, old, keptMetadata, provenance);
    const entries = root.entries.map((entry) => (entry === metadata ? provenance.entry(entry, value) : entry));
    resource.root = value === metadata.value ? root : provenance.map(root, entries);
  }
  return true;
}

/** The map with these keys as they were before. */
function keep(map: YamlMap, before: YamlMap, keys: readonly string[], provenance: Provenance): YamlMap {
  const wanted = keys.filter((key) => entryOf(map, key) !== entryOf(before, key));
  if (wanted.length === 0) return map;
  const old = wanted.flatMap((key): YamlEntry[] => {
    const entry = entryOf(before, key);
    return entry === undefined ? [] : [entry];
  });
  return provenance.map(map, [...old, ...map.entries.filter(({ key }) => !wanted.includes(key))]);
}

function candidates(patch: Patch, resources: readonly Resource[], kinds: ReadonlyMap<string, readonly Resource[]>) {
  if (patch.selector === undefined) return resources;
  const literal = patch.selector.kind?.literal;
  return literal === undefined ? resources : (kinds.get(literal) ?? []);
}

function byKind(resources: readonly Resource[]): Map<string, Resource[]> {
  const index = new Map<string, Resource[]>();
  for (const resource of resources) {
    const { kind } = idOf(resource);
    const known = index.get(kind);
    if (known === undefined) index.set(kind, [resource]);
    else known.push(resource);
  }
  return index;
}
