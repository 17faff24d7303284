// What a change does to the objects that Flux applies, cluster by cluster.
import { absentCluster } from "#domain/flux-change/absent.ts";
import type { FluxChange } from "#domain/flux-change/change.ts";
import { compareClusters } from "#domain/flux-change/compare.ts";
import { withoutOneSided } from "#domain/flux-change/one-sided.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import { revisionModels, type ModelOptions } from "./revision-models.ts";

export interface FluxChanges {
  readonly changes: readonly FluxChange[];
  readonly notChecked: readonly NotChecked[];
}

/** Both revisions by the settings of the base. A cluster that only one of them has is added or removed as a whole. */
export async function fluxChanges(base: ModelOptions, head: ModelOptions): Promise<FluxChanges> {
  const before = (await revisionModels(base)).clusters;
  const after = (await revisionModels(head)).clusters;
  const names = [...new Set([...after, ...before].map(({ name }) => name))];
  const compared = names.map((name) => {
    const old = before.find((cluster) => cluster.name === name);
    const now = after.find((cluster) => cluster.name === name);
    const some = now ?? old;
    if (some === undefined) throw new Error(`no revision has the cluster ${name}`);
    const sides = [old ?? absentCluster(some), now ?? absentCluster(some)] as const;
    return withoutOneSided(compareClusters(...sides), ...sides);
  });
  return {
    changes: compared.map(({ change }) => change),
    notChecked: compared.flatMap(({ withheld }) => withheld.map((each) => ({ ...each, relevant: false }))),
  };
}
