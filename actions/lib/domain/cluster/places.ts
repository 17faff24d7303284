// Where the nodes of an object were written.
import type { SourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";
import type { YamlEntry, YamlNode } from "#codecs/yaml/node.ts";
import type { Provenance } from "#domain/kustomize/build/provenance.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";

interface Written {
  readonly document: TreeDocument;
}

export interface Places {
  sourceOf(object: Written, node: YamlNode): SourceText;
  spanOf(object: Written, node: YamlNode): Span;
  keySpanOf(object: Written, entry: YamlEntry): Span;
}

/** Nodes that patches and transformers brought have a source of their own; all others stand in the object's document. */
export function placesOf(provenance: Provenance): Places {
  const source = (object: Written, part: YamlNode | YamlEntry) => provenance.of(part) ?? object.document.source;
  return {
    sourceOf: source,
    spanOf: (object, node) => source(object, node).span(node.start, node.end),
    keySpanOf: (object, entry) => source(object, entry).span(entry.keyRange.start, entry.keyRange.end),
  };
}
