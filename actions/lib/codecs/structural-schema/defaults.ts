// The object as the API server stores it: the defaults of the schema filled in, also where a null stands. CEL rules need it.
import { isNull, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { defaultNode } from "./effective.ts";
import { declarationOf, resolve } from "./resolve.ts";
import type { ResourceSchema, StructuralSchema } from "./schema.ts";

/**
 * The object with the defaults of its schema. What is added has no place in the text; what does not change is the same node
 * as before. A null gives way to a default and stays without one, as in `effective.ts`. Native kinds get no defaults: theirs
 * are Go code. Neither does the metadata, which the server decodes apart from the CRD's schema.
 */
export function withDefaults(root: YamlMap, resource: ResourceSchema): YamlMap {
  return resource.native ? root : filledMap(root, resource.schema, { resource, isRoot: true });
}

interface Context {
  readonly resource: ResourceSchema;
  readonly isRoot: boolean;
}

function filled(node: YamlNode, schema: StructuralSchema, resource: ResourceSchema): YamlNode {
  if (node.kind === "scalar") return node;
  const known = resolve(schema, resource);
  return node.kind === "map"
    ? filledMap(node, known, { resource, isRoot: false })
    : filledList(node, known.items, resource);
}

function filledList(node: YamlList, items: StructuralSchema | undefined, resource: ResourceSchema): YamlList {
  if (items === undefined) return node;
  let next: YamlNode[] | undefined;
  for (const [index, item] of node.items.entries()) {
    const value = filled(inPlaceOfNull(item, items), items, resource);
    if (value !== item) next ??= node.items.slice();
    if (next !== undefined) next[index] = value;
  }
  return next === undefined ? node : { ...node, items: next };
}

function filledMap(node: YamlMap, schema: StructuralSchema, { resource, isRoot }: Context): YamlMap {
  // Nothing is known of what is in it, such as the values of a HelmRelease.
  if (schema.properties === undefined && typeof schema.additionalProperties !== "object") return node;
  let next: YamlEntry[] | undefined;
  for (const [index, entry] of node.entries.entries()) {
    const declared = isRoot && entry.key === "metadata" ? undefined : declarationOf(schema, entry.key);
    if (typeof declared !== "object") continue;
    const value = filled(inPlaceOfNull(entry.value, declared), declared, resource);
    if (value === entry.value) continue;
    next ??= node.entries.slice();
    next[index] = { ...entry, value };
  }
  for (const [key, property] of defaultsOf(schema)) {
    if ((isRoot && key === "metadata") || node.entries.some((entry) => entry.key === key)) continue;
    next ??= node.entries.slice();
    next.push({ key, keyRange: nowhere, value: filled(defaultNode(property), property, resource) });
  }
  return next === undefined ? node : { ...node, entries: next };
}

const nowhere = { start: 0, end: 0 };

function inPlaceOfNull(node: YamlNode, schema: StructuralSchema): YamlNode {
  return isNull(node) && schema.default !== undefined && schema.nullable !== true ? defaultNode(schema) : node;
}

type Property = readonly [string, StructuralSchema];

const known = new WeakMap<StructuralSchema, readonly Property[]>();

/** The properties that have a default. */
function defaultsOf(schema: StructuralSchema): readonly Property[] {
  let found = known.get(schema);
  if (found === undefined) {
    found = Object.entries(schema.properties ?? {}).filter(([, property]) => property.default !== undefined);
    known.set(schema, found);
  }
  return found;
}
