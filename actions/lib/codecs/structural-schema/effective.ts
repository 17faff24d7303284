// The value that the API server sees in a field: as written, or the default. A null gives way to a default. Without one a
// plain create drops it, but server-side apply, by which Flux applies, keeps it (seen with kube-apiserver 1.36.4).
import { entryOf, isNull, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { propertyOf } from "./resolve.ts";
import type { StructuralSchema } from "./schema.ts";
import type { Scope } from "./scope.ts";

const defaultNodes = new WeakMap<StructuralSchema, YamlNode>();

/** The value of `key` in `map` after defaulting; `base` declares the fields of the map. */
export function effectiveValue(
  scope: Scope,
  map: YamlMap,
  key: string,
  base: StructuralSchema | undefined,
): YamlNode | undefined {
  const entry = entryOf(map, key);
  if (entry !== undefined && !isNull(entry.value)) return entry.value;
  const schema = propertyOf(base, key) ?? otherValues(base);
  if (entry !== undefined) {
    if (scope.native || scope.fragment) return undefined;
    if (schema?.default === undefined || schema.nullable === true) return entry.value;
  }
  const declared = entry === undefined ? propertyOf(base, key) : schema;
  return declared?.default === undefined || scope.native ? undefined : defaultNode(declared);
}

/** True when the entry is gone before the server validates: a null of a Go struct, or one that a default replaces. */
export function isPruned(scope: Scope, entry: YamlEntry, base: StructuralSchema | undefined): boolean {
  if (!isNull(entry.value)) return false;
  if (scope.native || scope.fragment) return true;
  const schema = propertyOf(base, entry.key) ?? otherValues(base);
  return schema?.default !== undefined && schema.nullable !== true;
}

function otherValues(base: StructuralSchema | undefined): StructuralSchema | undefined {
  return typeof base?.additionalProperties === "object" ? base.additionalProperties : undefined;
}

/** The default of a schema as a node without a place. */
export function defaultNode(schema: StructuralSchema): YamlNode {
  let node = defaultNodes.get(schema);
  if (node === undefined) {
    node = nodeOf(schema.default);
    defaultNodes.set(schema, node);
  }
  return node;
}

const nowhere = { start: 0, end: 0 };

function nodeOf(value: unknown): YamlNode {
  if (Array.isArray(value)) return { kind: "list", items: value.map(nodeOf), ...nowhere };
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => ({ key, keyRange: nowhere, value: nodeOf(item) }));
    return { kind: "map", entries, ...nowhere };
  }
  const scalar = value as string | number | boolean | null;
  return { kind: "scalar", value: scalar, text: String(scalar), style: "plain", ...nowhere };
}

/** Equal text for equal values, whatever the order of keys; undefined when a part is hidden. */
export function canonical(node: YamlNode, hidden: (node: YamlNode) => boolean): string | undefined {
  if (hidden(node)) return undefined;
  if (node.kind === "scalar") return canonicalScalar(node.value);
  const parts: string[] = [];
  const children = node.kind === "list" ? node.items.map((item) => ["", item] as const) : sortedEntries(node);
  for (const [key, child] of children) {
    const text = canonical(child, hidden);
    if (text === undefined) return undefined;
    parts.push(node.kind === "list" ? text : `${JSON.stringify(key)}:${text}`);
  }
  return node.kind === "list" ? `[${parts.join(",")}]` : `{${parts.join(",")}}`;
}

function sortedEntries(map: YamlMap): (readonly [string, YamlNode])[] {
  const entries = map.entries.map((entry) => [entry.key, entry.value] as const);
  return entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function canonicalScalar(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** The same for a plain value of a schema, such as a member of `enum`. */
export function canonicalPlain(value: unknown): string {
  return canonical(nodeOf(value), () => false) ?? "";
}
