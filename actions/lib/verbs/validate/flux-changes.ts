// What a change does to the objects that Flux applies, cluster by cluster.
import type { FluxChange } from "#domain/flux-change/change.ts";
import { compareClusters, comparedObjects } from "#domain/flux-change/compare.ts";
import { clusterPairs, type ClusterPair } from "#domain/flux-change/pairs.ts";
import { withoutOneSided } from "#domain/flux-change/one-sided.ts";
import { withOnDemand } from "#kernel/on-demand.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import { judgeChange } from "#rules/change/judge-change.ts";
import type { RawFinding } from "./collected.ts";
import { revisionModels, type ModelOptions } from "./revision-models.ts";

export interface FluxChanges {
  readonly changes: readonly FluxChange[];
  readonly notChecked: readonly NotChecked[];
  /** What a person should know before the merge. */
  readonly cautions: readonly RawFinding[];
}

/** Both revisions by the settings of the base. A cluster that only one of them has is added or removed as a whole. */
export async function fluxChanges(base: ModelOptions, head: ModelOptions): Promise<FluxChanges> {
  const before = (await revisionModels(base)).clusters;
  const after = (await revisionModels(head)).clusters;
  const compared = await Promise.all(
    clusterPairs(before, after).map((pair) => withOnDemand(() => clusterChange(pair, head))),
  );
  return {
    changes: compared.map(({ change }) => change),
    notChecked: compared.flatMap(({ withheld }) => withheld.map((each) => ({ ...each, relevant: false }))),
    cautions: compared.flatMap(({ cautions }) => cautions),
  };
}

function clusterChange({ base, head, isWhole }: ClusterPair, { settings }: Pick<ModelOptions, "settings">) {
  const all = comparedObjects(base, head);
  const { change, withheld } = withoutOneSided(compareClusters(base, head, all), base, head);
  const kept = new Set(change.objects);
  const objects = all.filter((compared) => kept.has(compared.change));
  // Of a cluster that comes or goes as a whole every rule would speak.
  const found = isWhole ? [] : judgeChange({ base, head, flux: change, objects }, settings.rules);
  const cautions = found.map(({ at, ...finding }): RawFinding => ({ ...at, ...finding }));
  return { change, withheld, cautions };
}
