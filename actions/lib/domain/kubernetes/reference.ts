// What objects refer to by name, in the shapes that Kubernetes gives to references everywhere.
import { entryOf, nodeAt, type YamlEntry, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { isSwitchedOff } from "#domain/helm/switched-off.ts";

export interface Reference {
  readonly kind: string;
  /** Undefined: the namespace of the object that refers. */
  readonly namespace?: string;
  /** The referring value. */
  readonly name: YamlScalar;
  readonly optional: boolean;
}

const shapes: ReadonlyMap<string, string> = new Map([
  ["secretRef", "Secret"],
  ["secretKeyRef", "Secret"],
  ["configMapRef", "ConfigMap"],
  ["configMapKeyRef", "ConfigMap"],
]);

/** Keys with a plain name, as Helm charts have them. */
const names: ReadonlyMap<string, string> = new Map([
  ["existingSecret", "Secret"],
  ["existingConfigMap", "ConfigMap"],
  ["existingConfigmap", "ConfigMap"],
  ["existingClaim", "PersistentVolumeClaim"],
]);

/**
 * `secretKeyRef: { name }` and its kin anywhere below `node`; parts with `enabled: false` are left out, and a map that
 * says `generate` asks an operator to make the Secret. `byName` adds the keys of charts such as `existingClaim: media`.
 */
export function* shapedReferences(node: YamlNode | undefined, byName: boolean): Generator<Reference> {
  if (node?.kind === "list") for (const item of node.items) yield* shapedReferences(item, byName);
  if (node?.kind !== "map" || isSwitchedOff(node)) return;
  for (const entry of node.entries) {
    const reference = shaped(entry) ?? (byName ? named(entry) : undefined);
    if (reference === undefined) yield* shapedReferences(entry.value, byName);
    else yield reference;
  }
}

/** True for a key whose value names something that is already there. */
export function isReferenceKey(key: string): boolean {
  return shapes.has(key) || names.has(key) || /(?:Ref|Refs|^existing\w*)$/u.test(key);
}

/** `storageClass`, `storageClassName`, `cacheStorageClassName`. */
export function isStorageClassKey(key: string): boolean {
  return /^(?:s|cacheS|walS)torageClass(?:Name)?$/u.test(key);
}

/** The string at `path` as a reference; absent for a value that is no text or is empty. */
export function referenceAt(
  kind: string,
  node: YamlNode | undefined,
  ...path: readonly (string | number)[]
): Reference[] {
  const name = nodeAt(node, ...path);
  const isName = name?.kind === "scalar" && typeof name.value === "string" && name.value !== "";
  const holder = nodeAt(node, ...path.slice(0, -1));
  return isName ? [{ kind, name, optional: isTrue(entryOf(holder, "optional")?.value) }] : [];
}

function shaped({ key, value }: YamlEntry): Reference | undefined {
  const kind = shapes.get(key);
  if (kind === undefined || value.kind !== "map" || entryOf(value, "generate") !== undefined) return undefined;
  const [reference] = referenceAt(kind, value, "name");
  const namespace = nodeAt(value, "namespace");
  if (reference === undefined || namespace?.kind !== "scalar" || namespace.text === "") return reference;
  return { ...reference, namespace: namespace.text };
}

function named({ key, value }: YamlEntry): Reference | undefined {
  const kind = names.get(key);
  if (kind === undefined || value.kind !== "scalar") return undefined;
  return typeof value.value === "string" && value.value !== "" ? { kind, name: value, optional: false } : undefined;
}

function isTrue(node: YamlNode | undefined): boolean {
  return node?.kind === "scalar" && node.value === true;
}
