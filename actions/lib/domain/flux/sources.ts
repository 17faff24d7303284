// Sources of Flux: who refers to one, and which exist without being in the tree.
import { nodeAt, stringAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";

export interface SourceReference {
  readonly object: ClusterObject;
  /** `chartRef`, `sourceRef`. */
  readonly field: string;
  readonly kind: string;
  readonly name: YamlScalar;
  readonly namespaceNode: YamlNode | undefined;
  readonly namespace: string;
}

const places: readonly (readonly [string, string, readonly string[], string | undefined])[] = [
  ["Kustomization", "kustomize.toolkit.fluxcd.io/", ["spec", "sourceRef"], undefined],
  ["HelmRelease", "helm.toolkit.fluxcd.io/", ["spec", "chartRef"], undefined],
  ["HelmRelease", "helm.toolkit.fluxcd.io/", ["spec", "chart", "spec", "sourceRef"], "HelmRepository"],
  ["HelmChart", "source.toolkit.fluxcd.io/", ["spec", "sourceRef"], undefined],
  ["ImageUpdateAutomation", "image.toolkit.fluxcd.io/", ["spec", "sourceRef"], "GitRepository"],
  ["ImagePolicy", "image.toolkit.fluxcd.io/", ["spec", "imageRepositoryRef"], "ImageRepository"],
];

/** Every reference to a source, with the namespace that it has after kustomize. */
export function sourceReferences(cluster: ClusterModel): SourceReference[] {
  return places.flatMap(([kindOfObject, group, path, defaultKind]) =>
    cluster.ofKind(kindOfObject).flatMap((object) => {
      const reference = nodeAt(object.root, ...path);
      const kind = stringAt(reference, "kind") ?? defaultKind;
      const name = nodeAt(reference, "name");
      if (!object.apiVersion.startsWith(group) || kind === undefined || name?.kind !== "scalar") return [];
      const namespaceNode = nodeAt(reference, "namespace");
      const namespace = namespaceNode?.kind === "scalar" ? namespaceNode.text : (object.namespace ?? "");
      return [{ object, field: path.at(-1) ?? "", kind, name, namespaceNode, namespace }];
    }),
  );
}

/** Sources and the Kustomization that the bootstrap made, as `Kind namespace/name`. */
export const bootstrapped = perCluster((cluster): ReadonlySet<string> => {
  const syncs = fluxInstances(cluster).flatMap(({ sync, namespace }) => {
    const name = stringAt(sync, "name") ?? namespace;
    const kind = stringAt(sync, "kind");
    return kind === undefined ? [] : [`${kind} ${namespace}/${name}`, `Kustomization ${namespace}/${name}`];
  });
  if (syncs.length > 0) return new Set(syncs);
  const usual = ["GitRepository", "OCIRepository", "Bucket", "Kustomization"].map(
    (kind) => `${kind} flux-system/flux-system`,
  );
  // Nobody says how Flux was installed: what the Kustomizations at the entry refer to was made by hand.
  const isInTree = cluster.kustomizations.some(
    ({ source }) => source !== undefined && cluster.find(source.kind, source.namespace, source.name).length > 0,
  );
  const atEntry = cluster.kustomizations.flatMap(({ object, source }) =>
    object.owner === undefined && source !== undefined && !isInTree
      ? [`${source.kind} ${source.namespace}/${source.name}`]
      : [],
  );
  return new Set([...usual, ...atEntry]);
});

/** FluxInstances with a `sync`, those in the values of their chart included. */
function fluxInstances(cluster: ClusterModel): { readonly sync: YamlNode; readonly namespace: string }[] {
  const own = cluster.ofKind("FluxInstance").map((object) => ({ sync: nodeAt(object.root, "spec", "sync"), object }));
  const byChart = cluster
    .ofKind("HelmRelease")
    .map((object) => ({ sync: nodeAt(object.root, "spec", "values", "instance", "sync"), object }));
  return [...own, ...byChart].flatMap(({ sync, object }) =>
    sync === undefined ? [] : [{ sync, namespace: object.namespace ?? "flux-system" }],
  );
}
