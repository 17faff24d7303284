// A HelmRelease as helm-controller sees it: its release, its chart, its values.
import { groupedBy } from "#kernel/grouping.ts";
import { nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { resolved } from "#domain/flux/substitution.ts";

export interface HelmRelease {
  readonly object: ClusterObject;
  /** Before helm-controller shortens it. */
  readonly releaseName: string;
  /** Where the chart's objects go. */
  readonly namespace: string;
  /** Name of the chart without registry or repository; undefined when its source is not in the tree. */
  readonly chart: string | undefined;
  /** The chart of bjw-s: its values say what it makes. */
  readonly isAppTemplate: boolean;
  readonly values: YamlNode | undefined;
}

/** Every HelmRelease of the cluster, in kustomize's order. */
export const helmReleases = perCluster((cluster): readonly HelmRelease[] =>
  cluster
    .ofKind("HelmRelease")
    .filter(({ apiVersion }) => apiVersion.startsWith("helm.toolkit.fluxcd.io/"))
    .map((object) => releaseOf(cluster, object)),
);

/** The releases by the namespace that their objects go to. */
export const releasesByNamespace = perCluster((cluster): ReadonlyMap<string, readonly HelmRelease[]> =>
  groupedBy(helmReleases(cluster), ({ namespace }) => namespace),
);

function releaseOf(cluster: ClusterModel, object: ClusterObject): HelmRelease {
  const { root, name } = object;
  const text = (...path: string[]) => {
    const written = stringAt(root, "spec", ...path);
    return written === undefined ? undefined : resolved(cluster, object, written);
  };
  const target = text("targetNamespace");
  const chart = chartOf(cluster, object);
  const values = nodeAt(root, "spec", "values");
  return {
    object,
    releaseName: text("releaseName") ?? (target === undefined ? name : `${target}-${name}`),
    namespace: target ?? object.namespace ?? "",
    chart,
    isAppTemplate: chart === "app-template" || (chart === undefined && nodeAt(values, "controllers")?.kind === "map"),
    values,
  };
}

function chartOf(cluster: ClusterModel, object: ClusterObject): string | undefined {
  const { root } = object;
  const inline = stringAt(root, "spec", "chart", "spec", "chart");
  if (inline !== undefined) return lastSegment(inline);
  const reference = nodeAt(root, "spec", "chartRef");
  const kind = stringAt(reference, "kind");
  const name = stringAt(reference, "name");
  if (kind === undefined || name === undefined) return undefined;
  const inNamespace = resolved(cluster, object, stringAt(reference, "namespace") ?? object.namespace ?? "");
  const [source] = cluster.find(kind, inNamespace, resolved(cluster, object, name));
  const told = stringAt(source?.root, "spec", kind === "HelmChart" ? "chart" : "url");
  return told === undefined ? undefined : lastSegment(told);
}

function lastSegment(text: string): string {
  return text.slice(text.replace(/\/+$/u, "").lastIndexOf("/") + 1);
}
