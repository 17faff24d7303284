// One finding for one place, however many nodes it speaks for.
import { groupedBy } from "#kernel/grouping.ts";
import type { Span } from "#kernel/span.ts";
import { listed } from "#domain/cluster/label.ts";
import type { Stated, TalosNode } from "#domain/talos/model.ts";

export interface NodeAt<T> {
  readonly node: TalosNode;
  readonly stated: Stated<T>;
}

export interface NodesAt<T> {
  readonly at: Span;
  readonly value: T;
  /** The first of the nodes. */
  readonly node: TalosNode;
  /** `talos-cp-1, talos-cp-2 and talos-cp-3` */
  readonly names: string;
}

/** Statements of several nodes by the place that they come from: a group's field, a patch, an anchor. */
export function nodesByPlace<T>(all: readonly NodeAt<T>[]): readonly NodesAt<T>[] {
  const groups = groupedBy(all, ({ stated: { at, value } }) => JSON.stringify([at.path, at.line, at.column, value]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = [...new Set(group.map(({ node }) => node.hostname.value))];
    return [{ at: first.stated.at, value: first.stated.value, node: first.node, names: listed(names) }];
  });
}
