// What a field means where a change of it can lose a node, the cluster or data: one sentence each.
import { clusterMeanings } from "./cluster-meanings.ts";
import type { Difference } from "./compare.ts";
import { fieldPattern, namesField } from "./field-path.ts";
import { nodeMeanings } from "./node-meanings.ts";

const known = [...clusterMeanings, ...nodeMeanings].map((meaning) => ({
  ...meaning,
  patterns: meaning.fields.map(fieldPattern),
}));

/** Undefined for a field that cannot do such harm. */
export function dangerOf(kind: string, change: Difference): string | undefined {
  return known.find(
    ({ patterns, when }) =>
      patterns.some((pattern) => namesField(pattern, kind, change.path, "within")) &&
      (when === undefined || when(change)),
  )?.says;
}
