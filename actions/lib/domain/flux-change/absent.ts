// A cluster that one of two revisions does not have.
import type { ClusterModel } from "#domain/cluster/model.ts";

/** Nothing is applied in it. */
export function absentCluster({ name, entry }: Pick<ClusterModel, "name" | "entry">): ClusterModel {
  const nothingHere = (): never => {
    throw new Error(`the cluster ${name} holds no object`);
  };
  return {
    name,
    entry,
    kustomizations: [],
    objects: [],
    find: () => [],
    ofKind: () => [],
    spanOf: nothingHere,
    keySpanOf: nothingHere,
    sourceOf: nothingHere,
    followsHash: () => false,
    gaps: [],
    leftOut: () => undefined,
    patches: [],
    read: { built: new Set(), data: new Set() },
  };
}
