// Where the parts of a built object were written: nodes that come from elsewhere than the object's own document.
import type { SourceText, TextRange } from "#kernel/source-text.ts";
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from "#codecs/yaml/node.ts";

/** A node with the text that its offsets count in. */
export interface Placed<N extends YamlNode = YamlNode> {
  readonly node: N;
  readonly source: SourceText;
}

/** Remembers sources of nodes and entries, and makes the changed copies of nodes that builds consist of. */
export class Provenance {
  readonly #sources = new Map<object, SourceText>();
  readonly #hashed = new WeakSet<YamlNode>();

  /** The source of a node or entry; undefined when it is that of the object's document. */
  of(part: YamlNode | YamlEntry): SourceText | undefined {
    return this.#sources.get(part);
  }

  /** Says of a node and all below it that they stand in `source`. Parts that have a source keep it. */
  take({ node, source }: Placed): void {
    if (this.#sources.has(node)) return;
    this.#sources.set(node, source);
    if (node.kind === "list") for (const item of node.items) this.take({ node: item, source });
    if (node.kind !== "map") return;
    for (const entry of node.entries) {
      this.#sources.set(entry, source);
      this.take({ node: entry.value, source });
    }
  }

  /** Says of a name that kustomize puts a content hash behind it. */
  noteHashed(name: YamlNode): void {
    this.#hashed.add(name);
  }

  isHashed(name: YamlNode): boolean {
    return this.#hashed.has(name);
  }

  /** A map with other entries in the place of `old`. */
  map(old: YamlMap, entries: readonly YamlEntry[]): YamlMap {
    return this.#like(old, { kind: "map", start: old.start, end: old.end, entries });
  }

  list(old: YamlList, items: readonly YamlNode[]): YamlList {
    return this.#like(old, { kind: "list", start: old.start, end: old.end, items });
  }

  /** The entry with another value; the value keeps the place that it has. */
  entry(old: YamlEntry, value: YamlNode): YamlEntry {
    return this.#like(old, { key: old.key, keyRange: old.keyRange, value });
  }

  /** Text in the place of `old`. */
  text(old: YamlScalar, text: string): YamlScalar {
    return this.#like(old, { kind: "scalar", value: text, text, style: old.style, start: old.start, end: old.end });
  }

  /** The scalar with another value, in its place. */
  scalar(old: YamlScalar, changes: Pick<YamlScalar, "value" | "text" | "style">): YamlScalar {
    return this.#like(old, { kind: "scalar", start: old.start, end: old.end, ...changes });
  }

  /** A node that nobody wrote as such: it stands where `cause` stands. */
  made<T extends YamlNode | YamlEntry>(cause: Placed, part: T): T {
    this.#sources.set(part, cause.source);
    return part;
  }

  /** An entry that nobody wrote: key and value stand where `cause` stands. */
  madeEntry(cause: Placed, key: string, value: YamlNode): YamlEntry {
    return this.made(cause, { key, keyRange: placeOf(cause.node), value });
  }

  madeMap(cause: Placed, entries: readonly YamlEntry[]): YamlMap {
    return this.made(cause, { kind: "map", ...placeOf(cause.node), entries });
  }

  madeText(cause: Placed, text: string): YamlScalar {
    return this.made(cause, { kind: "scalar", value: text, text, style: "plain", ...placeOf(cause.node) });
  }

  #like<T extends object>(old: YamlNode | YamlEntry, part: T): T {
    const source = this.#sources.get(old);
    if (source !== undefined) this.#sources.set(part, source);
    return part;
  }
}

function placeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}
