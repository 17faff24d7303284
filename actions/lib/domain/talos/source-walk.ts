// Following a field of a rendered document into a document that its author wrote.
import type { YamlEntry, YamlNode } from "#codecs/yaml/node.ts";
import { isPatchMark } from "./placeholders.ts";

/** A key of a map, or an item of a list with the key by which items are told apart and its position. */
export type SourceStep = { readonly key: string } | { readonly item: string; readonly index: number };

/** How far the path could be followed, and to what. */
export interface Walked {
  readonly node: YamlNode;
  /** The entry of the last key, where the last step was one. */
  readonly entry?: YamlEntry;
  /** Steps that are left. */
  readonly left: number;
}

/** As deep as it goes; a `$patch` on the way ends it there, as it says something of all that is below. */
export function walkSource(root: YamlNode, path: readonly SourceStep[]): Walked {
  let at: Walked = { node: root, left: path.length };
  for (const [done, step] of path.entries()) {
    const next = stepInto(at.node, step);
    if (next === undefined) return at;
    at = { ...next, left: path.length - done - 1 };
  }
  return at;
}

function stepInto(node: YamlNode, step: SourceStep): Omit<Walked, "left"> | undefined {
  if ("item" in step) {
    const item = node.kind === "list" ? itemOf(node.items, step.item) : undefined;
    return item === undefined ? undefined : { node: item };
  }
  if (node.kind !== "map") return undefined;
  const entry = node.entries.find(({ key }) => key === step.key) ?? node.entries.find(({ key }) => isPatchMark(key));
  return entry === undefined ? undefined : { node: entry.value, entry };
}

/** By the value itself, or by one of its fields. A position says nothing: lists of several layers add up. */
function itemOf(items: readonly YamlNode[], wanted: string): YamlNode | undefined {
  return items.find((item) =>
    item.kind === "scalar"
      ? item.text === wanted
      : item.kind === "map" && item.entries.some(({ value }) => value.kind === "scalar" && value.text === wanted),
  );
}

/** The scalars below a node with the key that has each, in their order. */
export function* scalarsBelow(node: YamlNode, entry?: YamlEntry): Generator<{ node: YamlNode; entry?: YamlEntry }> {
  if (node.kind === "scalar") yield { node, ...(entry === undefined ? {} : { entry }) };
  else if (node.kind === "list") for (const item of node.items) yield* scalarsBelow(item);
  else for (const each of node.entries) yield* scalarsBelow(each.value, each);
}
