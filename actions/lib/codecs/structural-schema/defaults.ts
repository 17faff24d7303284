// The object as the API server stores it: the defaults of the schema filled in, also where a null stands. CEL rules need it.
import { isNull, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { defaultNode } from "./effective.ts";
import { declarationOf, resolve } from "./resolve.ts";
import type { ResourceSchema, StructuralSchema } from "./schema.ts";

/**
 * The object with the defaults of its schema. What is added has no place in the text; what does not change is the same node
 * as before. A null gives way to a default and stays without one, as in `effective.ts`. Native kinds get no defaults: theirs
 * are Go code. Neither does the metadata, which the server decodes apart from the CRD's schema.
 */
export function withDefaults(root: YamlMap, resource: ResourceSchema): YamlMap {
  if (resource.native) return root;
  const entries = root.entries.map((entry) =>
    entry.key === "metadata" ? entry : filledEntry(entry, resource.schema, resource),
  );
  const added = missing(root, resource.schema, resource).filter(({ key }) => key !== "metadata");
  return sameOr(root, [...entries, ...added]);
}

function filled(node: YamlNode, schema: StructuralSchema, resource: ResourceSchema): YamlNode {
  const known = resolve(schema, resource);
  if (node.kind === "list") {
    const { items } = known;
    if (items === undefined || (items.default === undefined && !hasDefaults(items, resource))) return node;
    const next = node.items.map((item) => filled(inPlaceOfNull(item, items), items, resource));
    return next.every((item, index) => item === node.items[index]) ? node : { ...node, items: next };
  }
  if (node.kind !== "map" || !hasDefaults(known, resource)) return node;
  const entries = node.entries.map((entry) => filledEntry(entry, known, resource));
  return sameOr(node, [...entries, ...missing(node, known, resource)]);
}

function filledEntry(entry: YamlEntry, schema: StructuralSchema, resource: ResourceSchema): YamlEntry {
  const declared = declarationOf(schema, entry.key);
  if (typeof declared !== "object") return entry;
  const value = filled(inPlaceOfNull(entry.value, declared), declared, resource);
  return value === entry.value ? entry : { ...entry, value };
}

function inPlaceOfNull(node: YamlNode, schema: StructuralSchema): YamlNode {
  return isNull(node) && schema.default !== undefined && schema.nullable !== true ? defaultNode(schema) : node;
}

const nowhere = { start: 0, end: 0 };

function missing(node: YamlMap, schema: StructuralSchema, resource: ResourceSchema): YamlEntry[] {
  const added: YamlEntry[] = [];
  for (const [key, property] of Object.entries(schema.properties ?? {}))
    if (property.default !== undefined && !node.entries.some((entry) => entry.key === key))
      added.push({ key, keyRange: nowhere, value: filled(defaultNode(property), property, resource) });
  return added;
}

function sameOr(node: YamlMap, entries: readonly YamlEntry[]): YamlMap {
  const isSame =
    entries.length === node.entries.length && entries.every((entry, index) => entry === node.entries[index]);
  return isSame ? node : { ...node, entries };
}

const defaultsBelow = new WeakMap<StructuralSchema, boolean>();

/** False spares the walk through values, such as those of a HelmRelease, that no default reaches. */
function hasDefaults(schema: StructuralSchema, resource: ResourceSchema): boolean {
  const known = defaultsBelow.get(schema);
  if (known !== undefined) return known;
  const { properties, additionalProperties, items } = resolve(schema, resource);
  const parts = Object.values(properties ?? {});
  if (typeof additionalProperties === "object") parts.push(additionalProperties);
  if (items !== undefined) parts.push(items);
  const found = parts.some((part) => part.default !== undefined || hasDefaults(part, resource));
  defaultsBelow.set(schema, found);
  return found;
}
