// `configurations:` files: further fields that hold names.
import { entryOf, itemsAt, type YamlNode } from "#codecs/yaml/node.ts";
import { readFieldSpecs } from "./field-specs.ts";
import type { ReferenceSpec } from "./reference-specs.ts";

/** The `nameReference` entries of a transformer configuration. */
export function readReferences(root: YamlNode | undefined): ReferenceSpec[] {
  return itemsAt(root, "nameReference").flatMap((entry) => {
    const kind = textAt(entry, "kind");
    if (kind === undefined) return [];
    const target = { kind, group: textAt(entry, "group"), version: textAt(entry, "version") };
    return readFieldSpecs(itemsAt(entry, "fieldSpecs")).map((field): ReferenceSpec => ({ target, field }));
  });
}

function textAt(node: YamlNode, key: string): string | undefined {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" && value.value !== null && value.text !== "" ? value.text : undefined;
}
