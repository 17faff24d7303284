// A talconfig with its variables filled in, and the certainty that a value of talenv stayed a value.
import type { YamlDocument, YamlNode } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { substitute, variableUses } from "./substitution.ts";

export type SubstitutedTalconfig =
  | { readonly root: YamlNode }
  /** `structure`: names of variables that change what the file is; `unset`: those without a value. */
  | { readonly structure: readonly string[] }
  | { readonly unset: readonly string[] };

/**
 * The document as talhelper sees it. talhelper substitutes in the text: a value with a line break or a quote can add keys, and
 * so name files. Such a value is told apart by comparing the tree of the new text with the old tree, value by value.
 */
export function substitutedTalconfig(
  { root, source, index }: YamlDocument,
  values: ReadonlyMap<string, string>,
): SubstitutedTalconfig {
  if (root === undefined) return { unset: [] };
  const places = placesOf(root);
  const unset = new Set<string>();
  const used = new Set<string>();
  let text = "";
  let at = 0;
  for (const { start, end } of places) {
    const written = source.text.slice(start, end);
    for (const { name } of variableUses(written)) used.add(name);
    const { text: filled, unset: missing } = substitute(written, values);
    for (const name of missing) unset.add(name);
    text += source.text.slice(at, start) + filled;
    at = end;
  }
  text += source.text.slice(at);
  if (unset.size > 0) return { unset: [...unset].sort() };
  const { documents, problems } = readYaml(sourceText(source.path, text), { dialect: "yaml12" });
  const filled = documents.find((document) => document.index === index)?.root;
  if (problems.length > 0 || filled === undefined || !isSame(root, filled, values))
    return { structure: [...used].filter((name) => !/^[\w./:@-]*$/u.test(values.get(name) ?? "")).sort() };
  return { root: filled };
}

/** Places of scalars and keys that hold a variable, in the order of the text, each once. */
function placesOf(root: YamlNode): readonly { readonly start: number; readonly end: number }[] {
  const places = new Map<number, { readonly start: number; readonly end: number }>();
  const visit = (node: YamlNode): void => {
    if (node.kind === "scalar") {
      if (node.text.includes("$")) places.set(node.start, { start: node.start, end: node.end });
    } else if (node.kind === "list") for (const item of node.items) visit(item);
    else
      for (const { key, keyRange, value } of node.entries) {
        if (key.includes("$")) places.set(keyRange.start, keyRange);
        visit(value);
      }
  };
  visit(root);
  return [...places.values()].sort((a, b) => a.start - b.start);
}

function isSame(before: YamlNode, after: YamlNode, values: ReadonlyMap<string, string>): boolean {
  if (before.kind === "scalar")
    return after.kind === "scalar" && withoutSpace(substitute(before.text, values).text) === withoutSpace(after.text);
  if (before.kind === "list")
    return (
      after.kind === "list" &&
      after.items.length === before.items.length &&
      before.items.every((item, index) => isSame(item, after.items[index] ?? item, values))
    );
  return (
    after.kind === "map" &&
    after.entries.length === before.entries.length &&
    before.entries.every(({ key, value }, index) => {
      const other = after.entries[index];
      return other !== undefined && substitute(key, values).text === other.key && isSame(value, other.value, values);
    })
  );
}

/** An escape in a quoted value, or a comment sign behind a plain one, changes the text and not the structure. */
function withoutSpace(text: string): string {
  return text.trim();
}
