// What the steps of a strategic merge hand to each other.
import { entryOf, type YamlNode } from "#codecs/yaml/node.ts";
import type { MergeField } from "./merge-schema.ts";
import type { Provenance } from "./provenance.ts";

export interface Merging {
  readonly provenance: Provenance;
  /** A value of the object with the patch's merged into it; undefined when the patch deletes it. */
  readonly merge: (old: YamlNode, patch: YamlNode, field: MergeField | undefined) => YamlNode | undefined;
  /** A value of the patch that has nothing to merge with, without its nulls and directives. */
  readonly added: (patch: YamlNode, field: MergeField | undefined) => YamlNode | undefined;
}

/** `$patch: delete` and its sisters. */
export function directiveOf(node: YamlNode): string | undefined {
  const value = entryOf(node, "$patch")?.value;
  return value?.kind === "scalar" ? value.text : undefined;
}
