// An object as plain data with its variables filled in, and the fields in which two of them differ.
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { resolved } from "#domain/flux/substitution.ts";
import type { FieldValue, ObjectField } from "./change.ts";

/** The object as Flux applies it, as far as the repository tells the values of its variables. */
export function objectValue(cluster: ClusterModel, object: ClusterObject): FieldValue {
  const valueOf = (node: YamlNode): FieldValue => {
    if (node.kind === "list") return node.items.map(valueOf);
    if (node.kind === "map") return Object.fromEntries(node.entries.map(({ key, value }) => [key, valueOf(value)]));
    const { value } = node;
    if (typeof value === "string") return resolved(cluster, object, value);
    return typeof value === "number" || typeof value === "boolean" || value === null ? value : node.text;
  };
  const value = valueOf(object.root);
  if (!isMap(value) || value["sops"] === undefined) return value;
  // What SOPS writes beside the values is gone when Flux has decrypted them.
  const { sops: _, ...applied } = value;
  return applied;
}

/** Keys by which the items of Kubernetes' lists are told apart, the first that all items have. */
export const itemKeys = ["name", "key", "mountPath", "containerPort", "port", "ip", "host"];

/** Every leaf that differs, in the order of the fields; an item of a list is named by its key where it has one. */
export function changedFields(before: FieldValue, after: FieldValue, path = ""): ObjectField[] {
  if (isMap(before) && isMap(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => pair(before[key], after[key], `${path}${path === "" ? "" : "."}${segment(key)}`));
  }
  if (Array.isArray(before) && Array.isArray(after)) return changedItems(before, after, path);
  return isEqual(before, after) ? [] : [{ path, old: before, new: after }];
}

function pair(before: FieldValue | undefined, after: FieldValue | undefined, path: string): ObjectField[] {
  if (before === undefined) return after === undefined ? [] : [{ path, new: after }];
  return after === undefined ? [{ path, old: before }] : changedFields(before, after, path);
}

function changedItems(before: readonly FieldValue[], after: readonly FieldValue[], path: string): ObjectField[] {
  const key = itemKeys.find((name) => areNamedBy(name, before) && areNamedBy(name, after));
  const named = (items: readonly FieldValue[]) =>
    new Map(items.map((item, index) => [key === undefined ? String(index) : String(Object(item)[key]), item]));
  const old = named(before);
  const now = named(after);
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.flatMap((name) => pair(old.get(name), now.get(name), `${path}[${name}]`));
}

function areNamedBy(key: string, items: readonly FieldValue[]): boolean {
  const names = items.map((item) => (isMap(item) ? item[key] : undefined));
  return (
    names.every((name) => typeof name === "string" || typeof name === "number") && new Set(names).size === names.length
  );
}

function segment(key: string): string {
  return /^[\w$-]+$/u.test(key) ? key : `["${key}"]`;
}

function isMap(value: FieldValue | undefined): value is { readonly [key: string]: FieldValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Deep equality in which the order of keys does not count. */
export function isEqual(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  if (!isMap(a) || !isMap(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}
