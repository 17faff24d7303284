// Strategic merge patches as kustomize applies them (`merge2` in sigs.k8s.io/kustomize/kyaml).
import { entryOf, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { mergeList } from "./merge-list.ts";
import { mergeSchemaOf, type MergeField, type MergeSchema } from "./merge-schema.ts";
import { directiveOf, type Merging } from "./merging.ts";
import type { Provenance } from "./provenance.ts";

/** The object with the patch merged into it; undefined when the patch deletes it. Nodes of the patch keep their place. */
export function strategicMerge(object: YamlMap, patch: YamlMap, provenance: Provenance): YamlMap | undefined {
  const merging: Merging = {
    provenance,
    merge: (old, by, field) => mergeValue(old, by, field, merging),
    added: (by, field) => withoutDirectives(by, field, provenance),
  };
  const merged = mergeMap(object, patch, schemaOf(object), merging);
  return merged?.kind === "map" ? merged : undefined;
}

function mergeValue(
  old: YamlNode,
  patch: YamlNode,
  field: MergeField | undefined,
  merging: Merging,
): YamlNode | undefined {
  if (isNull(patch)) return undefined;
  if (isNull(old)) return withoutDirectives(patch, field, merging.provenance);
  if (old.kind === "map" && patch.kind === "map") return mergeMap(old, patch, field?.fields, merging);
  if (old.kind === "list" && patch.kind === "list" && field?.keys !== undefined)
    return mergeList(old, patch, field, merging);
  return patch;
}

function mergeMap(
  old: YamlMap,
  patch: YamlMap,
  fields: MergeSchema | undefined,
  merging: Merging,
): YamlNode | undefined {
  const { provenance } = merging;
  const directive = directiveOf(patch);
  if (directive === "delete") return undefined;
  if (directive === "replace") return withoutDirectives(patch, fields === undefined ? {} : { fields }, provenance);
  const schema = fields ?? schemaOf(old);
  const byKey = new Map(patch.entries.map((entry) => [entry.key, entry]));
  byKey.delete("$patch");
  const entries: YamlEntry[] = [];
  for (const entry of old.entries) {
    const change = byKey.get(entry.key);
    if (change === undefined) entries.push(entry);
    else {
      byKey.delete(entry.key);
      const merged = mergeEntry(entry, change, schema, merging);
      if (merged !== undefined) entries.push(merged);
    }
  }
  for (const entry of byKey.values()) {
    const value = withoutDirectives(entry.value, fieldOf(schema, entry.key), provenance);
    if (value !== undefined) entries.push(value === entry.value ? entry : provenance.entry(entry, value));
  }
  return provenance.map(old, entries);
}

/** What is replaced as a whole belongs to the patch, key and all; what is merged stays where it was written. */
function mergeEntry(
  old: YamlEntry,
  patch: YamlEntry,
  schema: MergeSchema | undefined,
  merging: Merging,
): YamlEntry | undefined {
  const value = merging.merge(old.value, patch.value, fieldOf(schema, old.key));
  if (value === undefined) return undefined;
  return value === patch.value ? patch : merging.provenance.entry(old, value);
}

/** A part of a patch that has nothing to merge with: its nulls and directives are gone. Undefined when all of it is. */
function withoutDirectives(
  node: YamlNode,
  field: MergeField | undefined,
  provenance: Provenance,
): YamlNode | undefined {
  if (isNull(node)) return undefined;
  if (node.kind === "scalar") return node;
  if (node.kind === "list") {
    if (field?.keys === undefined) return node;
    const inner: MergeField = field.fields === undefined ? {} : { fields: field.fields };
    const items = node.items.flatMap((item) => withoutDirectives(item, inner, provenance) ?? []);
    const isSame = items.length === node.items.length && items.every((item, index) => item === node.items[index]);
    return isSame ? node : provenance.list(node, items);
  }
  if (directiveOf(node) === "delete") return undefined;
  if (field?.fields !== undefined) return cleanMap(node, field.fields, provenance);
  // The same patch goes into many objects, and aliases make one map stand in many places.
  let known = cleaned.get(provenance);
  if (known === undefined) cleaned.set(provenance, (known = new WeakMap()));
  const made = known.get(node) ?? cleanMap(node, undefined, provenance);
  known.set(node, made);
  return made;
}

const cleaned = new WeakMap<Provenance, WeakMap<YamlMap, YamlMap>>();

function cleanMap(node: YamlMap, fields: MergeSchema | undefined, provenance: Provenance): YamlMap {
  let changed = false;
  const entries = node.entries.flatMap((entry) => {
    const inner = fieldOf(fields, entry.key);
    const value = entry.key === "$patch" ? undefined : withoutDirectives(entry.value, inner, provenance);
    changed ||= value !== entry.value;
    if (value === undefined) return [];
    return [value === entry.value ? entry : provenance.entry(entry, value)];
  });
  return changed ? provenance.map(node, entries) : node;
}

function fieldOf(schema: MergeSchema | undefined, key: string): MergeField | undefined {
  return schema !== undefined && Object.hasOwn(schema, key) ? schema[key] : undefined;
}

function schemaOf(map: YamlMap): MergeSchema | undefined {
  const apiVersion = entryOf(map, "apiVersion")?.value;
  const kind = entryOf(map, "kind")?.value;
  if (apiVersion?.kind !== "scalar" || kind?.kind !== "scalar") return undefined;
  return mergeSchemaOf(apiVersion.text, kind.text);
}

function isNull(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}
