// An encrypted YAML file as it can be handed to a tool that must not decrypt: without the sops block, each hidden value replaced.
import { entryOf, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { TreeFile } from "#domain/repository/tree.ts";
import { isEncryptedText } from "#domain/sops/metadata.ts";
import { withCuts, type Cut } from "#kernel/cuts.ts";
import { isReference, placeholderFor } from "./hidden-values.ts";

export interface ClearText {
  readonly text: string;
  /** Paths of the fields that are hidden: `machine.network.interfaces.0.wireguard.privateKey`. */
  readonly hidden: readonly string[];
}

/** True where SOPS, asked to read the file, would look for a key. In doubt it is. */
export function asksForKey(text: string): boolean {
  return /^\s*["']?sops["']?\s*:/mu.test(text) || /"sops"\s*:/u.test(text) || /^(?:sops_|\[sops\])/mu.test(text);
}

/** The file with placeholders; unchanged where nothing is hidden. Values that stand for themselves stay byte for byte. */
export function clearText({ documents, yaml, path: file }: TreeFile): ClearText {
  const { text } = yaml.source;
  const cuts: Cut[] = [];
  const hidden: string[] = [];
  const visit = (node: YamlNode, path: readonly string[]): void => {
    if (node.kind === "scalar") {
      if (!isEncryptedText(node.text) && !isReference(node.text)) return;
      hidden.push(path.join("."));
      cuts.push({ start: node.start, end: node.end, by: quoted(node, file, path) });
    } else if (node.kind === "list")
      for (const [index, item] of node.items.entries()) visit(item, [...path, `${index}`]);
    else for (const { key, value } of node.entries) if (path.length > 0 || key !== "sops") visit(value, [...path, key]);
  };
  for (const { root } of documents) {
    if (root === undefined) continue;
    const block = entryOf(root, "sops");
    if (block !== undefined && asksForKey(text))
      cuts.push({ start: block.keyRange.start, end: block.value.end, by: "" });
    visit(root, []);
  }
  return { text: withCuts(text, cuts), hidden };
}

function quoted(node: YamlScalar, file: string, path: readonly string[]): string {
  const fields = path.filter((step) => !/^\d+$/u.test(step)).slice(-1);
  const by = placeholderFor(`${file}#${path.join(".")}`, node.text, fields);
  return /,type:(?:int|bool|float)\]$/u.test(node.text) ? by : JSON.stringify(by);
}
