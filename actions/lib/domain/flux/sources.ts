// Sources of Flux: who refers to one, and which exist without being in the tree.
import { nodeAt, stringAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";

export interface SourceReference {
  readonly object: ClusterObject;
  /** `chartRef`, `sourceRef`. */
  readonly field: string;
  readonly kind: string;
  readonly kindNode: YamlNode | undefined;
  readonly name: YamlScalar;
  readonly namespaceNode: YamlNode | undefined;
  readonly namespace: string;
  /** The kinds that the field takes. */
  readonly alike: readonly string[];
}

interface Place {
  readonly kind: string;
  readonly group: string;
  readonly path: readonly string[];
  readonly byDefault?: string;
  readonly alike?: readonly string[];
}

const places: readonly Place[] = [
  {
    kind: "Kustomization",
    group: "kustomize.toolkit.fluxcd.io/",
    path: ["spec", "sourceRef"],
    alike: ["GitRepository", "OCIRepository", "Bucket", "ExternalArtifact"],
  },
  {
    kind: "HelmRelease",
    group: "helm.toolkit.fluxcd.io/",
    path: ["spec", "chartRef"],
    alike: ["OCIRepository", "HelmChart", "ExternalArtifact"],
  },
  {
    kind: "HelmRelease",
    group: "helm.toolkit.fluxcd.io/",
    path: ["spec", "chart", "spec", "sourceRef"],
    byDefault: "HelmRepository",
    alike: ["HelmRepository", "GitRepository", "Bucket"],
  },
  {
    kind: "HelmChart",
    group: "source.toolkit.fluxcd.io/",
    path: ["spec", "sourceRef"],
    alike: ["HelmRepository", "GitRepository", "Bucket"],
  },
  {
    kind: "ImageUpdateAutomation",
    group: "image.toolkit.fluxcd.io/",
    path: ["spec", "sourceRef"],
    byDefault: "GitRepository",
  },
  {
    kind: "ImagePolicy",
    group: "image.toolkit.fluxcd.io/",
    path: ["spec", "imageRepositoryRef"],
    byDefault: "ImageRepository",
  },
];

/** Every reference to a source, with the namespace that it has after kustomize. */
export function sourceReferences(cluster: ClusterModel): SourceReference[] {
  return places.flatMap(({ kind: kindOfObject, group, path, byDefault, alike = [] }) =>
    cluster.ofKind(kindOfObject).flatMap((object) => {
      const reference = nodeAt(object.root, ...path);
      const kind = stringAt(reference, "kind") ?? byDefault;
      const name = nodeAt(reference, "name");
      if (!object.apiVersion.startsWith(group) || kind === undefined || name?.kind !== "scalar") return [];
      const namespaceNode = nodeAt(reference, "namespace");
      const namespace = namespaceNode?.kind === "scalar" ? namespaceNode.text : (object.namespace ?? "");
      const kindNode = nodeAt(reference, "kind");
      return [{ object, field: path.at(-1) ?? "", kind, kindNode, name, namespaceNode, namespace, alike }];
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
