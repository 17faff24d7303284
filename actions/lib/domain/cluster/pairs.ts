// Which Talos configuration and which Flux tree make one cluster.
import { isBelow } from "#domain/repository/paths.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import type { ClusterModel } from "./model.ts";

export interface Models {
  readonly talos: readonly TalosModel[];
  readonly clusters: readonly ClusterModel[];
  readonly settings: Settings;
}

export interface Pair {
  readonly talos: TalosModel;
  readonly cluster: ClusterModel;
}

/** By the settings; without them only where there is one of each, since more could be combined in several ways. */
export function pairsOf({ talos, clusters, settings }: Models): readonly Pair[] {
  if (settings.clusters.length === 0) {
    const [model] = talos;
    const [cluster] = clusters;
    return model !== undefined && cluster !== undefined && talos.length === 1 && clusters.length === 1
      ? [{ talos: model, cluster }]
      : [];
  }
  return settings.clusters.flatMap(({ name, talos: folder }) => {
    const models = folder === undefined ? [] : talos.filter(({ path }) => isBelow(path, folder));
    const cluster = clusters.find((each) => each.name === name);
    const [model] = models;
    return model !== undefined && models.length === 1 && cluster !== undefined ? [{ talos: model, cluster }] : [];
  });
}

/** True when nothing of the Flux tree is hidden: then what is not there is not there. */
export function isComplete({ gaps, objects }: ClusterModel): boolean {
  return objects.some(({ kind }) => kind === "HelmRelease") && gaps.length === 0;
}
