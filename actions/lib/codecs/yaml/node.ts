// YAML as values with places: what the reader makes and everything else reads.
import type { SourceText, TextRange } from "#kernel/source-text.ts";

export type YamlNode = YamlMap | YamlList | YamlScalar;

/** How a scalar was written. */
export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

/** A whole number beyond 2^53 is a bigint; `.inf` and `.nan` are numbers. */
export type ScalarValue = string | number | bigint | boolean | null;

export interface YamlScalar extends TextRange {
  readonly kind: "scalar";
  /** Resolved by the dialect of the document. */
  readonly value: ScalarValue;
  /** The content before resolution, unquoted and unfolded: `0755`, `yes`, `1.30`. */
  readonly text: string;
  readonly style: ScalarStyle;
  /** An explicit tag, as written. */
  readonly tag?: string;
}

/** Keys are unique: of a duplicate the last value counts (as in Kubernetes), and the document lists the duplicate as a problem. */
export interface YamlMap extends TextRange {
  readonly kind: "map";
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  /** Keys of any type are text, as in JSON. */
  readonly key: string;
  /** Where the key stands; for a merged key, where the anchor's map has it. */
  readonly keyRange: TextRange;
  /** An aliased value is the anchor's own node: it has the anchor's place. */
  readonly value: YamlNode;
  /** The alias, when the value was written as one. */
  readonly alias?: TextRange;
  /** Came through `<<`. */
  readonly merged?: true;
}

export interface YamlList extends TextRange {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
}

/** One document of a file, or of a block scalar. */
export interface YamlDocument {
  readonly source: SourceText;
  /** Position among the documents of the text, from 0; empty documents count. */
  readonly index: number;
  /** Absent when the document is empty or only comments. */
  readonly root?: YamlNode;
  /** From the first to the last character of its content; the place of its `---` when it is empty. */
  readonly range: TextRange;
}

/** The value of `key`, or undefined when `node` is no map or lacks it. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  if (node?.kind !== "map") return undefined;
  for (const entry of node.entries) if (entry.key === key) return entry;
  return undefined;
}

/** Walks map keys and list indices; undefined when the path leaves the tree. */
export function nodeAt(node: YamlNode | undefined, ...path: readonly (string | number)[]): YamlNode | undefined {
  return walk(node, path);
}

function walk(node: YamlNode | undefined, path: readonly (string | number)[]): YamlNode | undefined {
  let at = node;
  for (const step of path) {
    at = typeof step === "number" ? (at?.kind === "list" ? at.items[step] : undefined) : entryOf(at, step)?.value;
    if (at === undefined) return undefined;
  }
  return at;
}

/** The string at `path`; undefined when absent or not a string. */
export function stringAt(node: YamlNode | undefined, ...path: readonly (string | number)[]): string | undefined {
  const found = walk(node, path);
  return found?.kind === "scalar" && typeof found.value === "string" ? found.value : undefined;
}

/** The scalar at `path`; undefined when absent, null or no scalar. */
export function scalarAt(node: YamlNode | undefined, ...path: readonly (string | number)[]): YamlScalar | undefined {
  const found = walk(node, path);
  return found?.kind === "scalar" && found.value !== null ? found : undefined;
}

/** The entries of the map at `path`; empty when absent or no map. */
export function entriesAt(node: YamlNode | undefined, ...path: readonly (string | number)[]): readonly YamlEntry[] {
  const found = walk(node, path);
  return found?.kind === "map" ? found.entries : [];
}

export function isNull(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

/** The items of the list at `path`; empty when absent or not a list. */
export function itemsAt(node: YamlNode | undefined, ...path: readonly (string | number)[]): readonly YamlNode[] {
  const found = walk(node, path);
  return found?.kind === "list" ? found.items : [];
}

/** Plain JavaScript values, safe against keys such as `__proto__`. */
export function toValue(node: YamlNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(toValue);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, toValue(entry.value)]));
}
