// Which nodes of a talconfig take a value that only a key opens, and the talconfig without those nodes.
import { withCuts, type Cut } from "#kernel/cuts.ts";
import { itemsAt, nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import { compareText } from "#kernel/ordering.ts";
import { variableUses } from "./substitution.ts";
import { contentFilesOf, patchFilesOf, type PatchScope } from "./talconfig-patches.ts";

export interface HiddenThings {
  /** Names of hidden variables, with what is said of each: `DISK_KEY of talos/talenv.sops.yaml`. */
  readonly variables: ReadonlyMap<string, string>;
  /** Texts of listed files, by path in the repository. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of those, the ones that were encrypted, with what is hidden in each. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly values: ReadonlyMap<string, string>;
}

/** What each node needs, by its index; a node that needs nothing is absent. */
export function nodesNeeding(
  { root, path }: Pick<TreeDocument, "root" | "path">,
  hidden: HiddenThings,
): ReadonlyMap<number, readonly string[]> {
  const nodes = itemsAt(root, "nodes");
  const found = new Map<number, Set<string>>();
  const note = (scope: PatchScope, needs: readonly string[]) => {
    for (const [index, node] of nodes.entries())
      if (needs.length > 0 && isIn(scope, index, node))
        found.set(index, new Set([...(found.get(index) ?? []), ...needs]));
  };
  for (const { key, value } of root?.kind === "map" ? root.entries : [])
    if (key !== "nodes") note(key === "controlPlane" || key === "worker" ? key : "all", usedIn(value, hidden));
  for (const [index, node] of nodes.entries()) note({ node: index }, usedIn(node, hidden));
  for (const file of [...patchFilesOf(root, hidden.values), ...contentFilesOf(root, hidden.values)]) {
    const inside = resolveInside(folderOf(path), file.path) ?? "";
    const text = hidden.texts.get(inside) ?? "";
    const named = variableUses(text).flatMap(({ name }) => hidden.variables.get(name) ?? []);
    note(file.scope, [...named, ...(hidden.files.get(inside) ?? [])]);
  }
  return new Map([...found].map(([index, needs]) => [index, [...needs].sort(compareText)]));
}

function isIn(scope: PatchScope, index: number, node: YamlNode): boolean {
  if (scope === "all") return true;
  if (typeof scope === "object") return scope.node === index;
  const flag = nodeAt(node, "controlPlane");
  return (flag?.kind === "scalar" && flag.text === "true") === (scope === "controlPlane");
}

function usedIn(node: YamlNode, hidden: HiddenThings): readonly string[] {
  if (node.kind === "scalar") return variableUses(node.text).flatMap(({ name }) => hidden.variables.get(name) ?? []);
  if (node.kind === "list") return node.items.flatMap((item) => usedIn(item, hidden));
  return node.entries.flatMap(({ value }) => usedIn(value, hidden));
}

/** The text of a talconfig without some of its nodes; undefined when the list is not written one item after another. */
export function withoutNodes(
  { root, source }: Pick<TreeDocument, "root" | "source">,
  indices: ReadonlySet<number>,
): string | undefined {
  const { text } = source;
  const starts = itemsAt(root, "nodes").map(({ start }) => dashBefore(text, start));
  const cuts: Cut[] = [];
  for (const [index, item] of itemsAt(root, "nodes").entries()) {
    const start = starts[index];
    if (start === undefined) return undefined;
    const end = starts[index + 1] ?? endOfLine(text, item.end);
    if (indices.has(index)) cuts.push({ start, end, by: "" });
  }
  return withCuts(text, cuts);
}

/** The start of the line on which the item begins with its dash. */
function dashBefore(text: string, start: number): number | undefined {
  const before = /(?:^|\n)[ \t]*-\s+(?:&\S+\s+)?$/u.exec(text.slice(0, start));
  if (before === null) return undefined;
  return before.index + (before[0].startsWith("\n") ? 1 : 0);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end + 1;
}
