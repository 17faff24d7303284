// Which part of the old object a part of the new one is compared with: apiextensions-apiserver schema/cel/{validation,maplist}.go.
import { canonical } from "#codecs/structural-schema/effective.ts";
import { propertyOf } from "#codecs/structural-schema/resolve.ts";
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { entryOf, type YamlNode } from "#codecs/yaml/node.ts";

/** The old item for each item of a list that is merged by keys; of other lists no item has an older self. */
export function oldItems(
  items: readonly YamlNode[],
  old: YamlNode | undefined,
  schema: StructuralSchema,
): readonly (YamlNode | undefined)[] {
  const keys = mapKeys(schema);
  if (keys === undefined || old?.kind !== "list") return items.map(() => undefined);
  const byKey = new Map(old.items.map((item) => [keyOf(item, keys), item]));
  return items.map((item) => byKey.get(keyOf(item, keys)));
}

/**
 * The old value with the items of keyed lists in the order of the new value. Such lists are equal in any order, and cel-js
 * compares lists by position.
 */
export function aligned(old: YamlNode, now: YamlNode | undefined, schema: StructuralSchema): YamlNode {
  if (old.kind === "scalar" || now === undefined || now.kind !== old.kind) return old;
  if (old.kind === "map") {
    const entries = old.entries.map((entry) => {
      const inner = propertyOf(schema, entry.key) ?? schema.additionalProperties;
      if (typeof inner !== "object") return entry;
      return { ...entry, value: aligned(entry.value, entryOf(now, entry.key)?.value, inner) };
    });
    return { ...old, entries };
  }
  const [keys, items] = [mapKeys(schema), schema.items];
  if (now.kind !== "list" || keys === undefined || items === undefined) return old;
  const places = new Map(now.items.map((item, index) => [keyOf(item, keys), index]));
  const placed = old.items.map((item) => {
    const place = places.get(keyOf(item, keys));
    return {
      place: place ?? now.items.length,
      item: aligned(item, place === undefined ? undefined : now.items[place], items),
    };
  });
  return { ...old, items: placed.sort((a, b) => a.place - b.place).map(({ item }) => item) };
}

function mapKeys(schema: StructuralSchema): readonly string[] | undefined {
  return schema["x-kubernetes-list-type"] === "map" ? schema["x-kubernetes-list-map-keys"] : undefined;
}

function keyOf(item: YamlNode, keys: readonly string[]): string {
  return keys
    .map((key) => {
      const value = entryOf(item, key)?.value;
      return value === undefined ? "" : canonical(value, () => false);
    })
    .join("\n");
}
