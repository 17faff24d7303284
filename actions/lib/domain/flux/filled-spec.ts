// The spec of a Kustomization as its parent's variables leave it.
import { nodeAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { Provenance } from "#domain/kustomize/build/provenance.ts";
import { asWritten, type Fill } from "./variables.ts";

/** `spec`, filled in; nodes without a variable are the object's own. Undefined when there is none. */
export function filledSpec(root: YamlNode, fill: Fill, provenance: Provenance): YamlNode | undefined {
  const spec = nodeAt(root, "spec");
  return spec === undefined || fill === asWritten ? spec : filled(spec, fill, provenance);
}

function filled(node: YamlNode, fill: Fill, provenance: Provenance): YamlNode {
  if (node.kind === "scalar") return filledScalar(node, fill, provenance);
  if (node.kind === "list") {
    const items = node.items.map((item) => filled(item, fill, provenance));
    return items.every((item, index) => item === node.items[index]) ? node : provenance.list(node, items);
  }
  const entries = node.entries.map((entry) => {
    const value = filled(entry.value, fill, provenance);
    return value === entry.value ? entry : provenance.entry(entry, value);
  });
  return entries.every((entry, index) => entry === node.entries[index]) ? node : provenance.map(node, entries);
}

/** Flux reads the text again afterwards: what looks like a number or a boolean then is one. */
function filledScalar(node: YamlScalar, fill: Fill, provenance: Provenance): YamlScalar {
  if (typeof node.value !== "string" || !node.text.includes("$")) return node;
  const text = fill(node.text);
  if (text === node.text) return node;
  const isPlain = !/[\n:#]/.test(text) && !node.text.includes("\n");
  const [document] = isPlain ? readYaml(sourceText("", text), { dialect: "kubernetes" }).documents : [];
  const value = document?.root?.kind === "scalar" ? document.root.value : text;
  return provenance.scalar(node, { value, text, style: node.style });
}
