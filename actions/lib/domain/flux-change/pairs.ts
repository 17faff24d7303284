// Which cluster of the base is which of the head.
import type { ClusterModel } from "#domain/cluster/model.ts";
import { absentCluster } from "./absent.ts";

export interface ClusterPair {
  readonly base: ClusterModel;
  readonly head: ClusterModel;
  /** True for a cluster that only one revision has. */
  readonly isWhole: boolean;
}

/** By name; where one cluster on each side is left over, it has moved. Those of the head come first. */
export function clusterPairs(before: readonly ClusterModel[], after: readonly ClusterModel[]): ClusterPair[] {
  const lone = (own: readonly ClusterModel[], other: readonly ClusterModel[]) =>
    own.filter(({ name }) => other.every((each) => each.name !== name));
  const [gone, fresh] = [lone(before, after), lone(after, before)];
  const moved = gone.length === 1 && fresh.length === 1 ? gone[0] : undefined;
  const pairs = after.map((head): ClusterPair => {
    const base = before.find(({ name }) => name === head.name) ?? moved;
    return { base: base ?? absentCluster(head), head, isWhole: base === undefined };
  });
  const removed = gone.filter((base) => base !== moved);
  return [...pairs, ...removed.map((base) => ({ base, head: absentCluster(base), isWhole: true }))];
}
