// A machine configuration as a file that may be shown: the renderer's own text, each secret replaced by the name of its field.
import type { YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { withCuts, type Cut } from "#kernel/cuts.ts";
import { sourceText } from "#kernel/source-text.ts";
import { isMap } from "./field-path.ts";
import { documentsOf } from "./read-documents.ts";
import { redactValue } from "./redact.ts";
import type { ConfigValue } from "./rendered.ts";

/** Comments, order and quotes stay as they are. Throws when the text is no machine configuration. */
export function redactedFile(text: string): string {
  const { documents } = readYaml(sourceText("", text), { dialect: "yaml12" });
  const plain = documentsOf(text);
  const cuts: Cut[] = [];
  for (const [index, { root }] of documents.filter(({ root: content }) => content !== undefined).entries()) {
    const document = plain[index];
    if (root === undefined || document === undefined) continue;
    collect(root, document.value, redactValue(document, [], document.value), { text, cuts });
  }
  return withCuts(text, cuts);
}

function collect(
  node: YamlNode,
  value: ConfigValue | undefined,
  shown: ConfigValue | undefined,
  into: { readonly text: string; readonly cuts: Cut[] },
): void {
  if (JSON.stringify(value) === JSON.stringify(shown)) return;
  if (node.kind === "map" && isMap(value) && isMap(shown))
    for (const entry of node.entries) collect(entry.value, value[entry.key], shown[entry.key], into);
  else if (node.kind === "list" && Array.isArray(value) && Array.isArray(shown) && value.length === shown.length)
    for (const [index, item] of node.items.entries())
      collect(item, value[index] as ConfigValue, shown[index] as ConfigValue, into);
  else {
    const isBlock = into.text.slice(node.start, node.end).endsWith("\n");
    into.cuts.push({ start: node.start, end: node.end, by: `${JSON.stringify(shown)}${isBlock ? "\n" : ""}` });
  }
}
