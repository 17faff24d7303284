// The differences of two documents, field by field, with lists compared as Talos reads them.
import { sortedKeys } from "#kernel/ordering.ts";
import { fieldPattern, isList, isMap, namesField, type FieldPath } from "./field-path.ts";
import { itemKeys, listShape } from "./list-shape.ts";
import type { ConfigValue } from "./rendered.ts";

/** One field that one side lacks or has another value for; unredacted. */
export interface Difference {
  readonly path: FieldPath;
  readonly old?: ConfigValue;
  readonly new?: ConfigValue;
}

type Entries = { readonly [key: string]: ConfigValue };

/** Two values of one field of a document of `kind`; a field that a side lacks is undefined there. */
export interface Sides {
  readonly old: ConfigValue | undefined;
  readonly new: ConfigValue | undefined;
}

/** An empty list here is another thing than none. */
const emptyListCounts = fieldPattern("ResolverConfig: searchDomains.domains");
/** Go structs of the v1alpha1 document: an empty one is the same as none. */
const structs = ["", "*", "*.*", "machine.features.*", "machine.network.*"].map(fieldPattern);

/**
 * Sorted by path. Nothing where only the order of keys, or of a list in which order means nothing, differs; nothing for a
 * null or an empty list in the place of no field. A map that one side lacks is told field by field, an item of a list as a whole.
 */
export function compareValues(kind: string, path: FieldPath, sides: Sides): Difference[] {
  const old = presence(kind, path, sides.old);
  const now = presence(kind, path, sides.new);
  if (isMap(old) && isMap(now)) return compareMaps(kind, path, old, now);
  if (isList(old) && isList(now)) return compareLists(kind, path, old, now);
  const one = old ?? now;
  const isMissing = old === undefined || now === undefined;
  if (isMissing && isMap(one) && Object.keys(one).length > 0 && "key" in (path.at(-1) ?? {}))
    return compareMaps(kind, path, isMap(old) ? old : {}, isMap(now) ? now : {});
  return differenceAt(path, old, now);
}

function differenceAt(path: FieldPath, old: ConfigValue | undefined, now: ConfigValue | undefined): Difference[] {
  if (old === now || (old !== undefined && now !== undefined && canonicalText(old) === canonicalText(now))) return [];
  return [{ path, ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { new: now }) }];
}

/** The value, or undefined for what Talos takes for nothing. */
function presence(kind: string, path: FieldPath, value: ConfigValue | undefined): ConfigValue | undefined {
  if (value === null) return undefined;
  if (isList(value) && value.length === 0) return namesField(emptyListCounts, kind, path) ? value : undefined;
  const isEmpty = isMap(value) && Object.keys(value).length === 0;
  return isEmpty && structs.some((pattern) => namesField(pattern, kind, path)) ? undefined : value;
}

function compareMaps(kind: string, path: FieldPath, old: Entries, now: Entries): Difference[] {
  return sortedKeys({ ...old, ...now }).flatMap((key) =>
    compareValues(kind, [...path, { key }], { old: own(old, key), new: own(now, key) }),
  );
}

function own(map: Entries, key: string): ConfigValue | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

type Items = readonly ConfigValue[];

function compareLists(kind: string, path: FieldPath, old: Items, now: Items): Difference[] {
  const shape = listShape(kind, path, [old, now]);
  if (shape.kind === "set") return sameSet(old, now) ? [] : [{ path, old, new: now }];
  const keys = shape.kind === "keyed" ? itemKeys(shape.by, [old, now]) : undefined;
  if (keys !== undefined) return compareKeyed(kind, path, keyedItems(old, keys[0]), keyedItems(now, keys[1]));
  const isPlain = [...old, ...now].every((item) => !isMap(item) && !isList(item));
  if (isPlain || old.length !== now.length) return differenceAt(path, old, now);
  return old.flatMap((item, index) =>
    compareValues(kind, [...path, { item: String(index), index }], { old: item, new: now[index] }),
  );
}

interface Item {
  readonly index: number;
  readonly value: ConfigValue;
}

function keyedItems(list: Items, keys: readonly string[] | undefined): Map<string, Item> {
  return new Map(list.map((value, index) => [keys?.[index] ?? String(index), { value, index }]));
}

function compareKeyed(
  kind: string,
  path: FieldPath,
  old: ReadonlyMap<string, Item>,
  now: ReadonlyMap<string, Item>,
): Difference[] {
  return sortedKeys(new Map([...old, ...now])).flatMap((item) => {
    const index = old.get(item)?.index ?? now.get(item)?.index ?? 0;
    return compareValues(kind, [...path, { item, index }], { old: old.get(item)?.value, new: now.get(item)?.value });
  });
}

function sameSet(old: Items, now: Items): boolean {
  const before = new Set(old.map(canonicalText));
  const after = new Set(now.map(canonicalText));
  return before.size === after.size && [...before].every((text) => after.has(text));
}

/** JSON with sorted keys: equal for equal values. */
export function canonicalText(value: ConfigValue): string {
  if (isList(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (!isMap(value)) return JSON.stringify(value);
  return `{${sortedKeys(value)
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] ?? null)}`)
    .join(",")}}`;
}
