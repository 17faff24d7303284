// Whether an edited text says what the edit means and nothing else, whoever reads it.
import { isDeepStrictEqual } from "node:util";
import { sourceText } from "#kernel/source-text.ts";
import type { Edit } from "#kernel/edit.ts";
import type { YamlDialect } from "#codecs/yaml/dialect.ts";
import { toValue, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { readYaml, type YamlFile } from "#codecs/yaml/reader.ts";

const dialects: readonly YamlDialect[] = ["kustomize", "kubernetes", "yaml12"];

/** Read by kustomize, by kubectl and by Talos: the values are those of before with the edit, and no new trouble. */
export function isMeant(before: string, after: string, edit: Edit): boolean {
  return dialects.every((dialect) => {
    const [old, edited] = [read(before, dialect), read(after, dialect)];
    if (edited.problems.length > old.problems.length) return false;
    const expected = expectedValues(old, edit);
    return expected !== undefined && isDeepStrictEqual(valuesOf(edited), expected);
  });
}

/** True when the only difference between two texts is one scalar with the text `before`, which is `after` now. */
export function differsInScalar(files: readonly [string, string], before: string, after: string): boolean {
  return dialects.every((dialect) => {
    const [old, edited] = files.map((text) => read(text, dialect));
    if (old === undefined || edited === undefined || edited.problems.length > old.problems.length) return false;
    const differences = pairs(valuesOf(old), valuesOf(edited));
    return differences.length === 1 && differences[0]?.[0] === before && differences[0][1] === after;
  });
}

function read(text: string, dialect: YamlDialect): YamlFile {
  return readYaml(sourceText("", text), { dialect });
}

function valuesOf({ documents }: YamlFile): unknown[] {
  return documents.map(({ root }) => (root === undefined ? undefined : toValue(root)));
}

/** Values that are not equal, the deepest that can be told. */
function pairs(a: unknown, b: unknown): (readonly [unknown, unknown])[] {
  if (isDeepStrictEqual(a, b)) return [];
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    return a.flatMap((item, index) => pairs(item, b[index]));
  }
  if (isRecord(a) && isRecord(b) && isDeepStrictEqual(Object.keys(a), Object.keys(b))) {
    return Object.keys(a).flatMap((key) => pairs(a[key], b[key]));
  }
  return [[a, b]];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Undefined where the edit does not fit the text: nothing begins at its place, or its key is there already. */
function expectedValues(file: YamlFile, edit: Edit): unknown[] | undefined {
  if (edit.do === "remove-entry" && edit.repeated === true) return valuesOf(file);
  let hits = 0;
  const values = file.documents.map(({ root }) => {
    if (root === undefined) return undefined;
    return rebuilt(root, edit, () => hits++);
  });
  return hits === 1 && !values.includes(refused) ? values : undefined;
}

const refused = Symbol("refused");

/** The value of a node with the edit made in it; `hit` is called for every place that the edit changes. */
function rebuilt(node: YamlNode, edit: Edit, hit: () => void): unknown {
  if (node.kind === "scalar") {
    if (edit.do !== "set-value" || node.start !== edit.at) return node.value;
    hit();
    return edit.to;
  }
  if (node.kind === "list") {
    const items = node.items.map((item) => rebuilt(item, edit, hit));
    return items.includes(refused) ? refused : items;
  }
  if (edit.do === "move-item" && node.entries.some(({ value }) => holdsItem(value, edit.at))) {
    hit();
    return moved(node, edit);
  }
  const entries: [string, unknown][] = [];
  for (const { key, keyRange, value } of node.entries) {
    const isBeside = edit.do === "add-entry" && value.kind === "scalar" && value.start === edit.at;
    const isHere = keyRange.start === edit.at || isBeside;
    if (edit.do !== "set-value" && edit.do !== "move-item" && isHere) {
      hit();
      entries.push(...changed(key, toValue(value), edit));
    } else entries.push([key, rebuilt(value, edit, hit)]);
  }
  const isTwice = new Set(entries.map(([key]) => key)).size < entries.length;
  if (isTwice || entries.some(([, value]) => value === refused)) return refused;
  return Object.fromEntries(entries);
}

function holdsItem(node: YamlNode, at: number): boolean {
  return node.kind === "list" && node.items.some((item) => item.kind === "scalar" && item.start === at);
}

/** The map with an item of one of its lists at the end of another; a list that is empty then is no more. */
function moved({ entries }: YamlMap, { at, to }: { readonly at: number; readonly to: string }): unknown {
  const values = new Map<string, unknown>();
  let item: unknown;
  for (const { key, value } of entries) {
    if (value.kind !== "list" || !holdsItem(value, at)) {
      values.set(key, toValue(value));
      continue;
    }
    const rest = value.items.filter(({ start }) => start !== at);
    item = value.items.filter(({ start }) => start === at).map(toValue)[0];
    if (rest.length > 0) values.set(key, rest.map(toValue));
  }
  const target = values.get(to) ?? [];
  if (!Array.isArray(target) || target.includes(item)) return refused;
  return Object.fromEntries(values.set(to, [...(target as unknown[]), item]));
}

/** The entries that take the place of one. */
function changed(
  key: string,
  value: unknown,
  edit: Exclude<Edit, { do: "set-value" | "move-item" }>,
): [string, unknown][] {
  switch (edit.do) {
    case "rename-key":
      return [[edit.to, value]];
    case "remove-entry":
      return [];
    case "add-entry":
      return [
        [key, value],
        [edit.key, edit.to],
      ];
    case "wrap-items":
      return [[edit.to, Array.isArray(value) ? value.map((item: unknown) => ({ [edit.as]: item })) : refused]];
    default:
      return [[edit.to, [{ ...edit.with, [edit.as]: value }]]];
  }
}
