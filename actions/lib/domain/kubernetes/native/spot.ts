// A value of an object with its path, and the few ways in which a native rule speaks of it.
import type { TextRange } from "#kernel/source-text.ts";
import type { Violation } from "#kernel/violation.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { fieldName, shown } from "#codecs/yaml/words.ts";
import { isHidden } from "#codecs/structural-schema/placeholder.ts";
import { entryOf, isNull, type YamlNode } from "#codecs/yaml/node.ts";

export interface Spot {
  readonly node: YamlNode;
  readonly path: readonly (string | number)[];
  /** The key of the value. */
  readonly key: TextRange;
}

/** A rule of one kind, or of a part that several kinds share. Wrong types are the schema's business: rules pass over them. */
export type NativeRule = (spot: Spot) => Violation[];

export function rootSpot(node: YamlNode): Spot {
  return { node, path: [], key: (node.kind === "map" ? node.entries[0]?.keyRange : undefined) ?? node };
}

/** The value below, through keys; undefined when it is absent or null. */
export function at(spot: Spot | undefined, ...keys: readonly string[]): Spot | undefined {
  let found = spot;
  for (const key of keys) {
    const entry = entryOf(found?.node, key);
    if (found === undefined || entry === undefined || isNull(entry.value)) return undefined;
    found = { node: entry.value, path: [...found.path, key], key: entry.keyRange };
  }
  return found;
}

/** The items of the list below. */
export function items(spot: Spot | undefined, ...keys: readonly string[]): readonly Spot[] {
  const list = at(spot, ...keys);
  if (list?.node.kind !== "list") return [];
  return list.node.items.map((item, index) => {
    // Go makes a struct without any field of a null.
    const node: YamlNode = isNull(item) ? { kind: "map", entries: [], start: item.start, end: item.end } : item;
    const key = (node.kind === "map" ? node.entries[0]?.keyRange : undefined) ?? node;
    return { node, path: [...list.path, index], key };
  });
}

/** The values of the map below. */
export function values(spot: Spot | undefined, ...keys: readonly string[]): readonly Spot[] {
  const map = at(spot, ...keys);
  if (map?.node.kind !== "map") return [];
  return map.node.entries.map((entry) => ({ node: entry.value, path: [...map.path, entry.key], key: entry.keyRange }));
}

/** The string; undefined when it is another type or a value that is not known here. */
export function textOf(spot: Spot | undefined): string | undefined {
  if (spot?.node.kind !== "scalar" || hidden(spot) || typeof spot.node.value !== "string") return undefined;
  return spot.node.value;
}

/** The number, when it is one. */
export function numberOf(spot: Spot | undefined): number | undefined {
  if (spot?.node.kind !== "scalar" || hidden(spot)) return undefined;
  return typeof spot.node.value === "number" ? spot.node.value : undefined;
}

/** True for a value that only the cluster knows: a Flux variable, or encrypted. */
export function hidden(spot: Spot | undefined): boolean {
  return spot !== undefined && isHidden({ placeholders: true }, spot.node);
}

/** `spec.ports[0]` */
export function nameOf(spot: Spot): string {
  return fieldName(spot.path);
}

/** The last key of the path. */
export function lastStep(spot: Spot): string {
  return String(spot.path.at(-1) ?? "");
}

/** The value is wrong: `nameOf(spot)` and the rest of the sentence. */
export function invalid(spot: Spot, problem: string, fix?: string): Violation {
  return violation("invalid-value", spot, { message: `${nameOf(spot)} ${problem}`, range: rangeOf(spot), fix });
}

/** The same, with the value at the end. */
export function invalidValue(spot: Spot, problem: string, fix?: string): Violation {
  return invalid(spot, `${problem}, got ${shown(spot.node)}`, fix);
}

/** A scalar itself, the key of everything larger. */
function rangeOf(spot: Spot): TextRange {
  return spot.node.kind === "scalar" ? spot.node : spot.key;
}

/** The key is wrong, whatever its value. */
export function invalidKey(spot: Spot, message: string): Violation {
  return violation("invalid-value", spot, { message, range: spot.key });
}

/** True when a key of `parent` is one of `fields` misspelt: the schema reports that, and nothing else is missing. */
export function misspells(parent: Spot, ...fields: readonly string[]): boolean {
  if (parent.node.kind !== "map") return false;
  return parent.node.entries.some(({ key }) => {
    const meant = nearestName(key, fields);
    return meant !== undefined && Math.abs(meant.length - key.length) <= 2;
  });
}

/** One field of `parent` is not there. */
export function missing(parent: Spot, field: string, reason = ""): Violation[] {
  if (parent.node.kind !== "map" || misspells(parent, field)) return [];
  const path = [...parent.path, field];
  const message = `${fieldName(path)} is required${reason === "" ? "" : ` ${reason}`}`;
  const range = parent.key;
  return [violation("missing-field", { ...parent, path }, { message, range })];
}

/** None of several fields is there. */
export function missingOneOf(parent: Spot, fields: readonly string[]): Violation[] {
  if (parent.node.kind !== "map" || misspells(parent, ...fields)) return [];
  const message = `${nameOf(parent)} needs one of ${fields.join(", ")}`;
  return [violation("missing-field", parent, { message, range: parent.key })];
}

/** Values that must differ: the second of two equal ones. */
export function duplicate(spot: Spot, first: Spot, what: string): Violation {
  const range = rangeOf(spot);
  const related = [{ ...pick(rangeOf(first)), message: `${what} is here first` }];
  const message = `${nameOf(spot)} repeats ${what} of ${nameOf(first)}`;
  return { ...violation("duplicate-entry", spot, { message, range }), related };
}

function violation(
  code: Violation["code"],
  spot: Spot,
  { message, range, fix }: { readonly message: string; readonly range: TextRange; readonly fix?: string | undefined },
): Violation {
  return { code, message, field: fieldName(spot.path), ...pick(range), ...(fix === undefined ? {} : { fix }) };
}

function pick({ start, end }: TextRange): TextRange {
  return { start, end };
}
