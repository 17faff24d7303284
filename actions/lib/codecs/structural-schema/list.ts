// One list against its schema: each item, counts, and the uniqueness of list types `set` and `map`.
import { counted } from "#kernel/counted.ts";
import type { TextRange } from "#kernel/source-text.ts";
import { entryOf, isNull, type YamlList, type YamlNode } from "#codecs/yaml/node.ts";
import { canonical, defaultNode, effectiveValue } from "./effective.ts";
import { fieldName, shown } from "#codecs/yaml/words.ts";
import { isInstruction, judgeMergeKey, mergeKey, replacesList } from "./fragment.ts";
import { isHidden } from "./placeholder.ts";
import { resolve } from "./resolve.ts";
import type { StructuralSchema } from "./schema.ts";
import { complain, here, type Scope } from "./scope.ts";

export interface ListPlace {
  readonly node: YamlList;
  readonly schema: StructuralSchema;
  readonly base: StructuralSchema | undefined;
  readonly anchor: TextRange;
}

/** On the structural walk. A patch replaces a list that has no merge key, so its items are then complete objects. */
export function judgeItems(scope: Scope, place: ListPlace): void {
  const { node, schema } = place;
  const { fragment } = scope;
  const key = fragment && !replacesList(node.items) ? mergeKey(schema) : undefined;
  if (key === undefined) scope.fragment = false;
  if (fragment) judgeEachItem(scope, place, (item) => judgePatchItem(scope, item, key));
  else judgeEachItem(scope, place);
  scope.fragment = fragment;
  judgeLength(scope, place);
  if (!scope.lenient) judgeUniqueness(scope, node, schema);
}

function judgePatchItem(scope: Scope, item: YamlNode, key: string | undefined): void {
  if (key !== undefined) judgeMergeKey(scope, item, key);
  if (isInstruction(item)) scope.fragment = true;
}

/** Judges the items alone: inside combinators nothing else is left to say of a list. */
export function judgeEachItem(scope: Scope, place: ListPlace, before?: (item: YamlNode) => void): void {
  const { node, schema, base } = place;
  if (schema.items === undefined) return;
  const { fragment } = scope;
  for (const [index, item] of node.items.entries()) {
    const inner = scope.fragment;
    scope.path.push(index);
    before?.(item);
    const value = isNull(item) ? nullItem(scope, item, schema.items) : item;
    const anchor = item.kind === "map" ? (item.entries[0]?.keyRange ?? item) : item;
    if (value !== undefined) scope.judge(scope, { node: value, schema: schema.items, base: base?.items, anchor });
    scope.path.pop();
    scope.fragment = inner;
  }
  scope.fragment = fragment;
}

/** A null item is the items' default, else it stays; Go makes a zero value of it. */
function nullItem(scope: Scope, item: YamlNode, items: StructuralSchema): YamlNode | undefined {
  if (scope.native) {
    const schema = resolve(items, scope.resource);
    // A struct without any field set, which lacks what it must have.
    if (schema.type === "object") return { kind: "map", entries: [], start: item.start, end: item.end };
    if (schema.enum !== undefined && !schema.enum.includes(""))
      complain(scope, {
        code: "invalid-value",
        message: `${here(scope)} must be one of ${schema.enum.join(", ")}, got nothing`,
        at: item,
      });
    return undefined;
  }
  return items.nullable !== true && items.default !== undefined ? defaultNode(items) : item;
}

export function judgeLength(scope: Scope, { node, schema, anchor }: ListPlace): void {
  const { minItems, maxItems } = schema;
  const count = node.items.length;
  if (scope.fragment || scope.lenient) return;
  if (minItems !== undefined && count < minItems) {
    const message = `${here(scope)} needs at least ${counted(minItems, "item")}, got ${count}`;
    complain(scope, { code: "invalid-value", message, at: anchor });
  }
  if (maxItems !== undefined && count > maxItems) {
    const message = `${here(scope)} may have at most ${counted(maxItems, "item")}, got ${count}`;
    complain(scope, { code: "invalid-value", message, at: anchor });
  }
}

function judgeUniqueness(scope: Scope, node: YamlList, schema: StructuralSchema): void {
  if (node.items.length < 2) return;
  const type = schema["x-kubernetes-list-type"];
  const keys = schema["x-kubernetes-list-map-keys"];
  if (type === "map" && keys !== undefined) judgeMapKeys(scope, node, { keys, items: schema.items });
  else if (type === "set" || schema.uniqueItems === true) judgeSet(scope, node);
}

function judgeSet(scope: Scope, node: YamlList): void {
  const first = new Map<string, number>();
  for (const [index, item] of node.items.entries()) {
    const text = canonical(item, (part) => isHidden(scope, part));
    if (text === undefined) continue;
    const before = first.get(text);
    if (before === undefined) first.set(text, index);
    else complainTwice(scope, { node, index, before, what: shown(item), at: item });
  }
}

interface MapKeys {
  readonly keys: readonly string[];
  readonly items: StructuralSchema | undefined;
}

function judgeMapKeys(scope: Scope, node: YamlList, { keys, items }: MapKeys): void {
  const base = items === undefined ? undefined : resolve(items, scope.resource);
  const first = new Map<string, number>();
  for (const [index, item] of node.items.entries()) {
    if (item.kind !== "map" || isInstruction(item)) continue;
    const values = keys.map((key) => keyValue(scope, item, { key, base }));
    const texts = values.map((value) => (value === undefined ? "" : canonical(value, (part) => isHidden(scope, part))));
    if (texts.includes(undefined) || texts.every((text) => text === "")) continue;
    // A required key that is not there is a mistake of its own.
    if (keys.some((key, i) => texts[i] === "" && base?.required?.includes(key) === true)) continue;
    const text = texts.join("\n");
    const before = first.get(text);
    if (before === undefined) {
      first.set(text, index);
      continue;
    }
    const what = keys.flatMap((key, i) => (values[i] === undefined ? [] : [`${key} ${shown(values[i])}`])).join(", ");
    const written = keys.map((key) => entryOf(item, key)?.value).find((value) => value !== undefined);
    complainTwice(scope, { node, index, before, what, at: written ?? item });
  }
}

/** Server-side apply takes a key that is not there from the schema's default, for native kinds as well. */
function keyValue(
  scope: Scope,
  item: YamlNode & { kind: "map" },
  { key, base }: { readonly key: string; readonly base: StructuralSchema | undefined },
): YamlNode | undefined {
  const { native } = scope;
  scope.native = false;
  const value = effectiveValue(scope, item, key, base);
  scope.native = native;
  return value !== undefined && isNull(value) ? undefined : value;
}

interface Twice {
  readonly node: YamlList;
  readonly index: number;
  readonly before: number;
  readonly what: string;
  readonly at: TextRange;
}

function complainTwice(scope: Scope, { node, index, before, what, at }: Twice): void {
  const earlier = fieldName([...scope.path, before]);
  const message = `${fieldName([...scope.path, index])} repeats ${what} of ${earlier}`;
  const first = node.items[before];
  const range = first?.kind === "map" ? (first.entries[0]?.keyRange ?? first) : first;
  const related = range === undefined ? [] : [{ start: range.start, end: range.end, message: `${what} is here first` }];
  scope.path.push(index);
  complain(scope, { code: "duplicate-entry", message, at, related });
  scope.path.pop();
}
