// The differences of two documents, field by field, with lists compared as Talos reads them.
import { sortedKeys } from "#kernel/ordering.ts";
import { fieldPattern, isList, isMap, namesField, type FieldPath, type Step } from "./field-path.ts";
import { itemKeys, listShape } from "./list-shape.ts";
import type { ConfigValue } from "./rendered.ts";

/** One field that one side lacks or has another value for; unredacted. */
export interface Difference {
  /** Positions in lists are those of the new side, where it has the field. */
  readonly path: FieldPath;
  /** The same with positions of the old side, where it has the field. */
  readonly oldPath: FieldPath;
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
/** Parts of the v1alpha1 document that Talos hands on as they are; elsewhere in its structs an empty map is the same as none. */
const free = [
  "machine.pods",
  "machine.kubelet.extraConfig",
  "machine.kubelet.credentialProviderConfig",
  "machine.baseRuntimeSpecOverrides",
  "cluster.apiServer.auditPolicy",
  "cluster.scheduler.config",
].map(fieldPattern);

/**
 * Sorted by path. Nothing where only the order of keys, or of a list in which order means nothing, differs; nothing for a
 * null or an empty list in the place of no field. A map that one side lacks is told field by field, an item of a list as a whole.
 */
export function compareValues(kind: string, path: FieldPath, sides: Sides): Difference[] {
  return compareAt({ kind, path, oldPath: path }, sides);
}

interface Place {
  readonly kind: string;
  readonly path: FieldPath;
  readonly oldPath: FieldPath;
}

function compareAt(place: Place, sides: Sides): Difference[] {
  const old = presence(place, sides.old);
  const now = presence(place, sides.new);
  if (isMap(old) && isMap(now)) return compareMaps(place, old, now);
  if (isList(old) && isList(now)) return compareLists(place, old, now);
  const one = old ?? now;
  const isMissing = old === undefined || now === undefined;
  if (isMissing && isMap(one) && Object.keys(one).length > 0 && "key" in (place.path.at(-1) ?? {}))
    return compareMaps(place, isMap(old) ? old : {}, isMap(now) ? now : {});
  return differenceAt(place, old, now);
}

function differenceAt(
  { path, oldPath }: Place,
  old: ConfigValue | undefined,
  now: ConfigValue | undefined,
): Difference[] {
  if (old === now || (old !== undefined && now !== undefined && canonicalText(old) === canonicalText(now))) return [];
  return [{ path, oldPath, ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { new: now }) }];
}

/** The value, or undefined for what Talos takes for nothing. */
function presence({ kind, path }: Place, value: ConfigValue | undefined): ConfigValue | undefined {
  if (value === null) return undefined;
  if (isList(value) && value.length === 0) return namesField(emptyListCounts, kind, path) ? value : undefined;
  if (kind !== "v1alpha1" || !isMap(value) || Object.keys(value).length > 0) return value;
  const isStruct = path.every((step) => "key" in step) && !free.some((one) => namesField(one, kind, path, "within"));
  return isStruct ? undefined : value;
}

function compareMaps(place: Place, old: Entries, now: Entries): Difference[] {
  return sortedKeys({ ...old, ...now }).flatMap((key) =>
    compareAt(below(place, { key }, { key }), { old: own(old, key), new: own(now, key) }),
  );
}

function below({ kind, path, oldPath }: Place, step: Step, oldStep: Step): Place {
  return { kind, path: [...path, step], oldPath: [...oldPath, oldStep] };
}

function own(map: Entries, key: string): ConfigValue | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

type Items = readonly ConfigValue[];

function compareLists(place: Place, old: Items, now: Items): Difference[] {
  const shape = listShape(place.kind, place.path, [old, now]);
  if (shape.kind === "set") return sameSet(old, now) ? [] : [{ ...pathsOf(place), old, new: now }];
  const keys = shape.kind === "keyed" ? itemKeys(shape.by, [old, now]) : undefined;
  if (keys !== undefined) return compareKeyed(place, keyedItems(old, keys[0]), keyedItems(now, keys[1]));
  const isPlain = [...old, ...now].every((item) => !isMap(item) && !isList(item));
  if (isPlain || old.length !== now.length) return differenceAt(place, old, now);
  return old.flatMap((item, index) => {
    const step = { item: String(index), index };
    return compareAt(below(place, step, step), { old: item, new: now[index] });
  });
}

function pathsOf({ path, oldPath }: Place): Pick<Difference, "path" | "oldPath"> {
  return { path, oldPath };
}

interface Item {
  readonly index: number;
  readonly value: ConfigValue;
}

function keyedItems(list: Items, keys: readonly string[] | undefined): Map<string, Item> {
  return new Map(list.map((value, index) => [keys?.[index] ?? String(index), { value, index }]));
}

function compareKeyed(place: Place, old: ReadonlyMap<string, Item>, now: ReadonlyMap<string, Item>): Difference[] {
  return sortedKeys(new Map([...old, ...now])).flatMap((item) => {
    const [before, after] = [old.get(item), now.get(item)];
    const step = { item, index: (after ?? before)?.index ?? 0 };
    const oldStep = { item, index: (before ?? after)?.index ?? 0 };
    return compareAt(below(place, step, oldStep), { old: before?.value, new: after?.value });
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
