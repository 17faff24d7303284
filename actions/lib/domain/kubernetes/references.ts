// Every reference by name that the tree makes to objects of built-in kinds, and where it leads.
import { groupedBy } from "#kernel/grouping.ts";
import { itemsAt, nodeAt, stringAt } from "#codecs/yaml/node.ts";
import { groupOf } from "./api-group.ts";

import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { helmReleases } from "#domain/helm/release.ts";
import { valuesReferences } from "#domain/helm/values-references.ts";
import { podReferences, workloads } from "./pod-template.ts";
import { referenceAt, shapedReferences, type Reference } from "./reference.ts";

export interface PlacedReference extends Reference {
  readonly object: ClusterObject;
  /** The namespace that counts, and the name after substitution. */
  readonly inNamespace: string;
  readonly target: string;
}

/** References of pods, charts' values, Flux objects and custom resources, by the kind that they lead to. */
export const references = perCluster((cluster): ReadonlyMap<string, readonly PlacedReference[]> => {
  const found = [
    ...workloads(cluster).flatMap(({ object, podSpec }) =>
      podReferences(podSpec).map((reference) => placed(cluster, object, object.namespace, reference)),
    ),
    ...helmReleases(cluster).flatMap((release) =>
      valuesReferences(release).map((reference) => placed(cluster, release.object, release.namespace, reference)),
    ),
    ...cluster.objects.flatMap((object) =>
      referencesOf(object).map((reference) => placed(cluster, object, object.namespace, reference)),
    ),
  ];
  return groupedBy(
    found.filter(({ inNamespace }) => inNamespace !== ""),
    ({ kind }) => kind,
  );
});

function placed(
  cluster: ClusterModel,
  object: ClusterObject,
  namespace: string | undefined,
  reference: Reference,
): PlacedReference {
  const inNamespace = resolved(cluster, object, reference.namespace ?? namespace ?? "");
  return { ...reference, object, inNamespace, target: resolved(cluster, object, reference.name.text) };
}

const fluxSecrets = ["secretRef", "certSecretRef", "proxySecretRef"];
/** Groups whose references are read elsewhere, or that name what they make. */
const others =
  /^(?:|apps|batch|[a-z.]+\.k8s\.io|helm\.toolkit\.fluxcd\.io|kustomize\.toolkit\.fluxcd\.io|external-secrets\.io|generators\.external-secrets\.io|cert-manager\.io)$/u;

function referencesOf(object: ClusterObject): Reference[] {
  const { root, kind, namespace } = object;
  const group = groupOf(object);
  if (namespace === undefined) return [];
  if (group === "gateway.networking.k8s.io" && kind === "Gateway") return certificates(root);
  if (/^(?:source|notification|image)\.toolkit\.fluxcd\.io$/u.test(group))
    return fluxSecrets.flatMap((field) => referenceAt("Secret", root, "spec", field, "name"));
  if (group === "volsync.backube") return volsyncReferences(root);
  return others.test(group) ? [] : [...shapedReferences(nodeAt(root, "spec"), false)];
}

function volsyncReferences(root: ClusterObject["root"]): Reference[] {
  return [
    ...["restic", "kopia", "rclone"].flatMap((mover) => referenceAt("Secret", root, "spec", mover, "repository")),
    ...referenceAt("PersistentVolumeClaim", root, "spec", "sourcePVC"),
  ];
}

function certificates(root: ClusterObject["root"]): Reference[] {
  return itemsAt(root, "spec", "listeners").flatMap((listener) =>
    itemsAt(listener, "tls", "certificateRefs").flatMap((item) => {
      const namespace = stringAt(item, "namespace");
      if ((stringAt(item, "kind") ?? "Secret") !== "Secret") return [];
      return referenceAt("Secret", item, "name").map((each) =>
        namespace === undefined ? each : { ...each, namespace },
      );
    }),
  );
}
