// Pods that objects of built-in kinds run, and what these pods refer to.
import { itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { groupOf } from "./api-group.ts";

import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { referenceAt, shapedReferences, type Reference } from "./reference.ts";

const paths: ReadonlyMap<string, readonly string[]> = new Map([
  ["Pod", ["spec"]],
  ["Deployment", ["spec", "template", "spec"]],
  ["ReplicaSet", ["spec", "template", "spec"]],
  ["StatefulSet", ["spec", "template", "spec"]],
  ["DaemonSet", ["spec", "template", "spec"]],
  ["Job", ["spec", "template", "spec"]],
  ["CronJob", ["spec", "jobTemplate", "spec", "template", "spec"]],
]);

export interface Workload {
  readonly object: ClusterObject;
  readonly podSpec: YamlNode;
}

/** Objects of built-in kinds that make pods. */
export function workloads(cluster: ClusterModel): Workload[] {
  return [...paths].flatMap(([kind, path]) =>
    cluster.ofKind(kind).flatMap((object) => {
      const podSpec = ["", "apps", "batch"].includes(groupOf(object)) ? nodeAt(object.root, ...path) : undefined;
      return podSpec?.kind === "map" ? [{ object, podSpec }] : [];
    }),
  );
}

export function containersOf(podSpec: YamlNode): YamlNode[] {
  return ["initContainers", "containers", "ephemeralContainers"].flatMap((field) => [...itemsAt(podSpec, field)]);
}

/** ConfigMaps, Secrets, claims and the ServiceAccount that a pod cannot start without. */
export function podReferences(podSpec: YamlNode): Reference[] {
  const account = stringAt(podSpec, "serviceAccountName") === undefined ? "serviceAccount" : "serviceAccountName";
  return [
    ...containersOf(podSpec).flatMap((container) =>
      ["env", "envFrom"].flatMap((field) => [...shapedReferences(nodeAt(container, field), false)]),
    ),
    ...itemsAt(podSpec, "volumes").flatMap(volumeReferences),
    ...referenceAt("ServiceAccount", podSpec, account),
  ];
}

/** What one entry of `volumes` needs. */
export function volumeReferences(volume: YamlNode): Reference[] {
  return [
    ...referenceAt("ConfigMap", volume, "configMap", "name"),
    ...referenceAt("Secret", volume, "secret", "secretName"),
    ...referenceAt("PersistentVolumeClaim", volume, "persistentVolumeClaim", "claimName"),
    ...itemsAt(volume, "projected", "sources").flatMap((source) => [
      ...referenceAt("ConfigMap", source, "configMap", "name"),
      ...referenceAt("Secret", source, "secret", "name"),
    ]),
  ];
}
