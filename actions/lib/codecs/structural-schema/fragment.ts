// The directives of strategic merge patches: `$patch`, `$retainKeys`, `$deleteFromPrimitiveList/…`, `$setElementOrder/…`.
import { entryOf, stringAt, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { shown } from "#codecs/yaml/words.ts";
import { declarationOf } from "./resolve.ts";
import type { StructuralSchema } from "./schema.ts";
import { complain, here, type Scope } from "./scope.ts";

const ways = new Set(["delete", "merge", "replace"]);
const listDirective = /^\$(?:deleteFromPrimitiveList|setElementOrder)\/(.*)$/u;

/** True for a key that is an instruction of the patch and no field. */
export function isDirective(key: string): boolean {
  return key === "$patch" || key === "$retainKeys" || listDirective.test(key);
}

/** Judges one directive of a map that `schema` describes. */
export function judgeDirective(scope: Scope, entry: YamlEntry, schema: StructuralSchema): void {
  const { key, value } = entry;
  if (key === "$patch") return judgeWay(scope, value);
  if (value.kind !== "list") {
    const message = `${here(scope)}: ${key} must be a list, got ${shown(value)}`;
    complain(scope, { code: "wrong-type", message, at: value, below: key });
    return;
  }
  const field = listDirective.exec(key)?.[1];
  if (field !== undefined) judgeNamedField(scope, { field, at: entry.keyRange, key, schema });
  else for (const item of value.items) judgeRetained(scope, item, schema);
}

function judgeWay(scope: Scope, value: YamlNode): void {
  if (value.kind === "scalar" && typeof value.value === "string" && ways.has(value.value)) return;
  const message = `${here(scope)}: $patch must be one of delete, merge, replace, got ${shown(value)}`;
  complain(scope, { code: "invalid-value", message, at: value, below: "$patch" });
}

function judgeRetained(scope: Scope, item: YamlNode, schema: StructuralSchema): void {
  if (item.kind !== "scalar" || typeof item.value !== "string") return;
  judgeNamedField(scope, { field: item.value, at: item, key: "$retainKeys", schema });
}

interface NamedField {
  readonly field: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly key: string;
  readonly schema: StructuralSchema;
}

function judgeNamedField(scope: Scope, { field, at, key, schema }: NamedField): void {
  const known = schema.properties === undefined || declarationOf(schema, field) !== undefined;
  if (known || schema["x-kubernetes-preserve-unknown-fields"] === true) return;
  const near = nearestName(field, Object.keys(schema.properties));
  const message = `${key} names ${field}, which is not a field of ${here(scope)}`;
  complain(scope, {
    code: "unknown-field",
    message,
    at,
    below: field,
    fix: near === undefined ? undefined : `did you mean ${near}?`,
  });
}

/** True when the patch puts the map in place of the object's, so that what stands beside `$patch` is complete. */
export function replaces(map: YamlMap): boolean {
  return map.entries.length > 1 && stringAt(map, "$patch") === "replace";
}

/** True when one of the items is `$patch: replace` alone: the others then take the place of the object's list. */
export function replacesList(items: readonly YamlNode[]): boolean {
  return items.some(
    (item) => item.kind === "map" && item.entries.length === 1 && stringAt(item, "$patch") === "replace",
  );
}

/** True for a list item that carries an instruction, such as `$patch: delete`. */
export function isInstruction(item: YamlNode): boolean {
  return item.kind === "map" && entryOf(item, "$patch") !== undefined;
}

/** The key by which the items of a list are merged; undefined when the patch replaces the list as a whole. */
export function mergeKey(schema: StructuralSchema): string | undefined {
  const merges = schema["x-kubernetes-patch-strategy"]?.split(",").includes("merge") === true;
  return merges ? schema["x-kubernetes-patch-merge-key"] : undefined;
}

/** An item without the merge key cannot be matched with an item of the object. */
export function judgeMergeKey(scope: Scope, item: YamlNode, key: string): void {
  if (item.kind !== "map" || isInstruction(item) || entryOf(item, key) !== undefined) return;
  // The unknown key is then the one mistake.
  if (item.entries.some((entry) => nearestName(entry.key, [key]) !== undefined)) return;
  const message = `${here(scope)}.${key} is required: the patch finds the item to change by it`;
  complain(scope, { code: "missing-field", message, at: item.entries[0]?.keyRange ?? item, below: key });
}
