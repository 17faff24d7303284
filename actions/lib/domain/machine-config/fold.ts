// Equal changes on several nodes, told once: "3 control planes", "all 4 nodes", "talos-cp-1, talos-worker".
import { counted } from "#kernel/counted.ts";
import { groupedBy } from "#kernel/grouping.ts";
import type { FieldChange, NodeChange } from "./change.ts";

export interface FoldedChange {
  /** Names of the nodes, in their order. */
  readonly nodes: readonly string[];
  /** `all 4 nodes`, `3 control planes`, `the worker`, `talos-cp-1, talos-worker`. */
  readonly who: string;
  readonly fields: readonly FieldChange[];
}

/** Groups of fields that the same nodes share, those of most nodes first, else in the order of the nodes. */
export function foldChanges(changes: readonly NodeChange[]): FoldedChange[] {
  const placed = changes.flatMap(({ hostname, fields }) => fields.map((field) => ({ hostname, field })));
  const sameField = groupedBy(placed, ({ field }) => JSON.stringify({ ...field, at: undefined }));
  const merged = [...sameField.values()].map((group) => ({
    nodes: group.map(({ hostname }) => hostname),
    field: mergedField(group.map(({ field }) => field)),
  }));
  const sameNodes = groupedBy(merged, ({ nodes }) => nodes.join("\0"));
  return [...sameNodes.values()]
    .map((group) => {
      const nodes = group[0]?.nodes ?? [];
      return { nodes, who: nodesText(nodes, changes), fields: group.map(({ field }) => field) };
    })
    .map((fold, index) => ({ fold, index }))
    .sort((a, b) => b.fold.nodes.length - a.fold.nodes.length || a.index - b.index)
    .map(({ fold }) => fold);
}

/** The field with every line that it is written in. */
function mergedField(fields: readonly FieldChange[]): FieldChange {
  const places = new Map(
    fields.flatMap(({ at }) => (at === undefined ? [] : [[`${at.path}:${at.line}`, at] as const])),
  );
  const [at, ...alsoAt] = places.values();
  const { at: _, ...field } = fields[0] as FieldChange;
  return { ...field, ...(at === undefined ? {} : { at }), ...(alsoAt.length === 0 ? {} : { alsoAt }) };
}

/** Names the nodes as a person would. `all`: every node of the comparison, also those without a change. */
export function nodesText(
  nodes: readonly string[],
  all: readonly Pick<NodeChange, "hostname" | "controlPlane" | "kind">[],
): string {
  const there = all.filter(({ kind }) => kind !== "removed");
  const names = new Set(nodes);
  if (there.length > 1 && there.every(({ hostname }) => names.has(hostname)) && names.size === there.length)
    return `all ${there.length} nodes`;
  for (const [isControlPlane, word] of [
    [true, "control plane"],
    [false, "worker"],
  ] as const) {
    const group = there.filter(({ controlPlane }) => controlPlane === isControlPlane);
    if (group.length > 1 && group.length === names.size && group.every(({ hostname }) => names.has(hostname)))
      return counted(group.length, word);
  }
  return nodes.join(", ");
}
