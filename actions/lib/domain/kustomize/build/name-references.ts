// References follow the names that kustomize changed (`NameReferenceTransformer`).
import { entryOf, itemsAt, nodeAt, stringAt, type YamlMap, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { isClusterScoped } from "./cluster-scoped.ts";
import { editAt } from "./field-path.ts";
import { fits } from "./field-specs.ts";
import type { Provenance } from "./provenance.ts";
import { referenceSpecs, type ReferenceSpec } from "./reference-specs.ts";
import { effectiveNamespace, idOf, originalId, type Resource, type ResourceId } from "./resource.ts";

/**
 * Rewrites the references of all objects of a finished build: kustomize's own fields, and those of `configurations`. Content
 * hashes do not count: names stay plain.
 */
export function followNames(
  resources: readonly Resource[],
  configured: ReadonlySet<ReferenceSpec>,
  provenance: Provenance,
): void {
  const targets = new Targets(resources);
  if (targets.isEmpty) return;
  const byKind = targets.changing(configured);
  if (byKind.size === 0) return;
  for (const referrer of resources) {
    const id = idOf(referrer);
    for (const spec of byKind.get(id.kind) ?? []) {
      if (!fits(spec.field, id)) continue;
      const reference: Reference = { referrer, id, spec, targets, provenance };
      referrer.root = editAt(referrer.root, spec.field.path, { provenance, set: (node) => followed(node, reference) });
    }
  }
}

interface Reference {
  readonly referrer: Resource;
  readonly id: ResourceId;
  readonly spec: ReferenceSpec;
  readonly targets: Targets;
  readonly provenance: Provenance;
}

/** Names change only with their objects; a map with a name gets the namespace of its object, too. */
const mapReferences = referenceSpecs.filter(
  ({ field }) => field.path.at(-1) === "subjects" || field.path.at(-1) === "service",
);
const nameReferences: ReadonlyMap<string, readonly ReferenceSpec[]> = new Map(
  [...new Set(referenceSpecs.map(({ target }) => target.kind))].map((kind) => [
    kind,
    referenceSpecs.filter((spec) => spec.target.kind === kind && !mapReferences.includes(spec)),
  ]),
);

/** The objects that were called otherwise before, by what they were called. */
class Targets {
  readonly #byName = new Map<string, Resource[]>();
  readonly #renamed = new Set<string>();
  readonly originalNamespaces = new Set<string>();
  readonly all: readonly Resource[];

  constructor(resources: readonly Resource[]) {
    this.all = resources;
    for (const resource of resources) {
      this.originalNamespaces.add(originalNamespace(resource));
      if (resource.previous.length === 0) continue;
      const { name } = idOf(resource);
      for (const old of new Set(resource.previous.map((id) => id.name))) {
        const known = this.#byName.get(old);
        if (known === undefined) this.#byName.set(old, [resource]);
        else known.push(resource);
      }
      for (const id of resource.previous) if (id.name !== name) this.#renamed.add(id.kind);
    }
  }

  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  /** Fields that may have to follow, by the kind that they stand in; any kind is the empty string. */
  changing(configured: ReadonlySet<ReferenceSpec>): ReadonlyMap<string, readonly ReferenceSpec[]> {
    const found = new Map<string, ReferenceSpec[]>();
    const add = (spec: ReferenceSpec) => {
      const kind = spec.field.kind ?? "";
      const known = found.get(kind);
      if (known === undefined) found.set(kind, [spec]);
      else known.push(spec);
    };
    for (const spec of mapReferences) add(spec);
    for (const kind of this.#renamed) for (const spec of nameReferences.get(kind) ?? []) add(spec);
    for (const spec of configured) if (this.#renamed.has(spec.target.kind)) add(spec);
    return found;
  }

  named(old: string): readonly Resource[] {
    return this.#byName.get(old) ?? [];
  }
}

function followed(node: YamlNode | undefined, reference: Reference): YamlNode | undefined {
  if (node?.kind === "scalar") return followedName(node, reference);
  if (node?.kind === "map") return followedMap(node, reference);
  if (node?.kind !== "list") return undefined;
  return reference.provenance.list(
    node,
    node.items.map((item) => followed(item, reference) ?? item),
  );
}

function followedName(node: YamlScalar, { referrer, id, spec, targets, provenance }: Reference): YamlNode | undefined {
  const found = pick(targets.named(node.text), { referrer, id, spec }, (a, b) => idOf(a).name === idOf(b).name);
  if (found === undefined) return undefined;
  const { name } = idOf(found);
  return name === node.text ? undefined : provenance.text(node, name);
}

/** A map with `name` and perhaps `namespace`: a subject, a webhook's service. */
function followedMap(map: YamlMap, reference: Reference): YamlNode | undefined {
  const { referrer, id, spec, targets, provenance } = reference;
  const name = entryOf(map, "name")?.value;
  if (name?.kind !== "scalar") return undefined;
  const namespace = entryOf(map, "namespace")?.value;
  const all = targets.named(name.text);
  const candidates = namespace?.kind === "scalar" ? inNamespace(all, namespace.text, reference) : all;
  const found = pick(candidates, { referrer, id, spec }, (a, b) => {
    const [one, other] = [idOf(a), idOf(b)];
    return one.name === other.name && one.namespace === other.namespace;
  });
  if (found === undefined) return undefined;
  const target = idOf(found);
  let changed: YamlMap = map;
  if (target.name !== name.text)
    changed = editAt(changed, ["name"], { provenance, set: () => provenance.text(name, target.name) });
  const written = nodeAt(found.root, "metadata", "namespace");
  if (target.namespace === "" || written?.kind !== "scalar") return changed;
  const cause = { node: written, source: provenance.of(written) ?? found.document.source };
  provenance.take(cause);
  const set = (old: YamlNode | undefined) => (old?.kind === "scalar" && old.text === target.namespace ? old : written);
  return editAt(changed, ["namespace"], { provenance, create: cause, set });
}

/**
 * By the namespace that objects had at first, else by the present one. Kustomize decides for all of a build at once: when any
 * object had that namespace at first, only those count.
 */
function inNamespace(candidates: readonly Resource[], namespace: string, reference: Reference): readonly Resource[] {
  const { referrer, id, targets } = reference;
  const isOriginal = isClusterScoped(id)
    ? targets.originalNamespaces.has(namespace)
    : targets.all.some((each) => originalNamespace(each) === namespace && mayMean(each, referrer, id));
  if (isOriginal) return candidates.filter((each) => originalNamespace(each) === namespace);
  return candidates.filter((each) => effectiveNamespace(idOf(each)) === namespace);
}

function originalNamespace(resource: Resource): string {
  return effectiveNamespace(originalId(resource));
}

/** The one object that is meant; undefined when there is none, or several that differ. */
function pick(
  candidates: readonly Resource[],
  { referrer, id, spec }: Pick<Reference, "referrer" | "id" | "spec">,
  isSame: (a: Resource, b: Resource) => boolean,
): Resource | undefined {
  let left = candidates.filter((each) => isWithinReach(each, referrer, id) && wasOfKind(each, spec.target));
  if (spec.field.path.at(-2) === "roleRef") left = left.filter((each) => isRoleOf(each, referrer));
  if (left.length === 1) return left[0];
  left = left.filter((each) => sharesAffixes(each, referrer, true));
  if (left.length > 1) left = left.filter((each) => sharesAffixes(each, referrer, false));
  const [first] = left;
  return first !== undefined && left.every((each) => isSame(first, each)) ? first : undefined;
}

/** Objects of different namespaces cannot refer to each other, but bindings can to service accounts. */
function isWithinReach(candidate: Resource, referrer: Resource, id: ResourceId): boolean {
  if (!mayMean(candidate, referrer, id)) return false;
  const target = idOf(candidate);
  return isSharedWith(target, id) || target.kind === "ServiceAccount";
}

/** `SubsetThatCouldBeReferencedByResource`: of other namespaces only those that a RoleBinding names. */
function mayMean(candidate: Resource, referrer: Resource, id: ResourceId): boolean {
  const target = idOf(candidate);
  if (isSharedWith(target, id)) return true;
  if (id.kind !== "RoleBinding") return false;
  return itemsAt(referrer.root, "subjects").some(
    (subject) => stringAt(subject, "kind") === "ServiceAccount" && stringAt(subject, "namespace") === target.namespace,
  );
}

function isSharedWith(target: ResourceId, id: ResourceId): boolean {
  return isClusterScoped(id) || isClusterScoped(target) || effectiveNamespace(target) === effectiveNamespace(id);
}

function wasOfKind({ previous }: Resource, target: ReferenceSpec["target"]): boolean {
  return previous.some(
    (id) =>
      id.kind === target.kind &&
      (target.group === undefined || id.group === target.group) &&
      (target.version === undefined || id.version === target.version),
  );
}

function isRoleOf({ previous }: Resource, referrer: Resource): boolean {
  const group = stringAt(referrer.root, "roleRef", "apiGroup");
  const kind = stringAt(referrer.root, "roleRef", "kind");
  if (group === undefined || kind === undefined) return true;
  return previous.some((id) => id.group === group && id.kind === kind);
}

function sharesAffixes(one: Resource, other: Resource, allowEmpty: boolean): boolean {
  return (["prefixes", "suffixes"] as const).every((affix) => {
    const [a, b] = [one[affix], other[affix]];
    if (allowEmpty && (a.length === 0 || b.length === 0)) return true;
    return endsAlike(a, b);
  });
}

function endsAlike(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length > b.length ? [b, a] : [a, b];
  if (short.length === 0) return long.length === 0;
  return short.every((text, index) => text === long[index + long.length - short.length]);
}
