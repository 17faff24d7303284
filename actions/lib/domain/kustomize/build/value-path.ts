// Paths of replacements: `spec.template.spec.containers.[name=app].env.0.value`, with `*` for every item.
import { entryOf, type YamlList, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import type { FieldEdit } from "./field-path.ts";

/** Parts between dots; a dot in brackets or after a backslash belongs to the part. */
export function splitFieldPath(path: string): readonly string[] {
  return (path.match(/(?:\[[^\]]*\]|\\.|[^.\\])+/g) ?? []).map((part) => {
    const plain = part.replaceAll("\\.", ".");
    return /^\[[^=]*\]$/.test(plain) ? plain.slice(1, -1) : plain;
  });
}

/** The value at a path; undefined when the path leaves the object or means several. */
export function lookUp(root: YamlNode, path: readonly string[]): YamlNode | undefined {
  let at: YamlNode | undefined = root;
  for (const step of path) {
    if (at?.kind === "list") {
      const [index, ...others] = indices(at, step);
      at = index === undefined || others.length > 0 ? undefined : at.items[index];
    } else at = entryOf(at, step)?.value;
  }
  return at;
}

/** The object with every value at the path changed. */
export function changeAt(node: YamlNode, path: readonly string[], edit: FieldEdit): YamlNode {
  const [step, ...rest] = path;
  if (step === undefined) return edit.set(node) ?? node;
  if (node.kind === "map") return changeMap(node, step, rest, edit);
  if (node.kind !== "list") return node;
  const meant = new Set(indices(node, step));
  if (meant.size === 0) return node;
  return edit.provenance.list(
    node,
    node.items.map((item, index) => (meant.has(index) ? changeAt(item, rest, edit) : item)),
  );
}

function changeMap(map: YamlMap, step: string, rest: readonly string[], edit: FieldEdit): YamlNode {
  const { provenance, create } = edit;
  const index = map.entries.findIndex(({ key }) => key === step);
  const entry = map.entries[index];
  if (entry !== undefined) {
    const value = changeAt(entry.value, rest, edit);
    return value === entry.value ? map : provenance.map(map, map.entries.with(index, provenance.entry(entry, value)));
  }
  if (create === undefined) return map;
  const value = rest.length === 0 ? edit.set(undefined) : changeAt(provenance.madeMap(create, []), rest, edit);
  return value === undefined ? map : provenance.map(map, [...map.entries, provenance.madeEntry(create, step, value)]);
}

function indices(list: YamlList, step: string): number[] {
  if (step === "*") return list.items.map((_, index) => index);
  if (/^\d+$/.test(step)) return Number(step) < list.items.length ? [Number(step)] : [];
  if (step === "-") return list.items.length === 0 ? [] : [list.items.length - 1];
  const pair = /^\[([^=]*)=(.*)\]$/s.exec(step);
  if (pair === null) return [];
  const [, key = "", value] = pair;
  return list.items.flatMap((item, index) => {
    const found = key === "" ? item : entryOf(item, key)?.value;
    return found?.kind === "scalar" && found.text === value ? [index] : [];
  });
}
