// `$patch: delete` in machine patches: what it removes, and where Talos refuses it.
import { entryOf, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import type { Violation } from "#kernel/violation.ts";
import { isPatchMark } from "./placeholders.ts";

export interface WithoutDeletes {
  /** What is left to merge; undefined when the whole document is deleted. */
  readonly rest?: YamlNode;
  readonly violations: readonly Violation[];
}

/**
 * Takes the deletions out of a patch as config/configloader/internal/decoder/delete.go does. A deleted field stays as a
 * null, so that its name is still judged; a deleted list item goes. `ofTalhelper`: envsubst runs first, so the mark must
 * be written `$$patch`, and `$patch` is an unset variable at which talhelper stops.
 */
export function withoutDeletes(root: YamlNode, ofTalhelper = false): WithoutDeletes {
  const violations: Violation[] = [];
  if (ofTalhelper) reportVariables(root, violations);
  if (root.kind === "map" && isDelete(root)) {
    for (const name of ["apiVersion", "kind"])
      if (entryOf(root, name) === undefined) violations.push(lacks(root, name));
    return { violations };
  }
  return { rest: strip(root, violations, false), violations };
}

function strip(node: YamlNode, violations: Violation[], inList: boolean): YamlNode {
  if (node.kind === "scalar") return node;
  if (node.kind === "list") return { ...node, items: keptItems(node, violations) };
  return { ...node, entries: node.entries.map((entry) => stripEntry(entry, violations, inList)) };
}

function stripEntry(entry: YamlEntry, violations: Violation[], inList: boolean): YamlEntry {
  const { value } = entry;
  if (value.kind !== "map" || !isDelete(value)) return { ...entry, value: strip(value, violations, inList) };
  if (inList) {
    const { start, end } = markOf(value)?.keyRange ?? value;
    const message = "Talos cannot delete a field inside a list item; delete the item and add it anew";
    violations.push({ start, end, code: "invalid-value", field: entry.key, message });
  }
  const { start, end } = value;
  return { ...entry, value: { kind: "scalar", value: null, text: "", style: "plain", start, end } };
}

function keptItems(list: YamlList, violations: Violation[]): readonly YamlNode[] {
  const kept: YamlNode[] = [];
  for (const item of list.items) {
    if (item.kind !== "map" || !isDelete(item)) kept.push(strip(item, violations, true));
    else if (item.entries.length < 2) {
      const { start, end } = markOf(item)?.keyRange ?? item;
      const message = "a list item to delete is chosen by one of its fields, and none is given";
      violations.push({
        start,
        end,
        code: "missing-field",
        field: "$patch",
        message,
        fix: "add the field that names it",
      });
    }
  }
  return kept;
}

function reportVariables(node: YamlNode, violations: Violation[]): void {
  if (node.kind === "list") for (const item of node.items) reportVariables(item, violations);
  if (node.kind !== "map") return;
  for (const { key, keyRange, value } of node.entries) {
    if (key === "$patch") {
      const { start, end } = keyRange;
      const message = "talhelper takes $patch for a variable, finds it unset and stops";
      violations.push({
        start,
        end,
        code: "invalid-value",
        field: key,
        message,
        fix: "write $$patch",
        edit: { do: "rename-key", at: start, to: "$$patch" },
      });
    }
    reportVariables(value, violations);
  }
}

function isDelete(map: YamlMap): boolean {
  const mark = markOf(map)?.value;
  return mark?.kind === "scalar" && mark.text === "delete";
}

function markOf(map: YamlMap): YamlEntry | undefined {
  return map.entries.find(({ key }) => isPatchMark(key));
}

function lacks(root: YamlMap, name: string): Violation {
  const { start, end } = markOf(root)?.keyRange ?? root;
  const message = `a document to delete is named by apiVersion and kind, and ${name} is missing`;
  return { start, end, code: "missing-field", field: name, message, fix: `add ${name}` };
}
