// What backs up which claims: schedules of Velero, sources of VolSync, and tools that name the claim.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { groupOf } from "./api-group.ts";

import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { helmReleases } from "#domain/helm/release.ts";

export interface Backups {
  /** False where the tree holds no backup tool that is known. */
  readonly any: boolean;
  covers(claim: ClusterObject): boolean;
}

const tools =
  /(?:^|\.|-)(?:backup|volsync|k8up|kopiur|stash|kanister|kasten|kio|restic|gemini|snapscheduler)(?:\.|-|$)/iu;

export const backups = perCluster((cluster): Backups => {
  const schedules = [...scheduleObjects(cluster), ...schedulesOfChart(cluster)];
  const named = claimsNamed(cluster);
  return {
    any: schedules.length > 0 || named.any,
    covers: (claim) =>
      named.names.has(`${claim.namespace ?? ""}/${claim.name}`) ||
      schedules.some((template) => includes(template, claim)),
  };
});

/** `spec.template` of Schedules, an empty map for one without. */
function scheduleObjects(cluster: ClusterModel): (YamlNode | undefined)[] {
  return cluster
    .ofKind("Schedule")
    .filter((object) => groupOf(object) === "velero.io" && !isTrue(nodeAt(object.root, "spec", "paused")))
    .map(({ root }) => nodeAt(root, "spec", "template"));
}

function schedulesOfChart(cluster: ClusterModel): (YamlNode | undefined)[] {
  return helmReleases(cluster)
    .filter(({ chart }) => chart === "velero")
    .flatMap(({ values }) => {
      const schedules = nodeAt(values, "schedules");
      const all = schedules?.kind === "map" ? schedules.entries.map(({ value }) => value) : [];
      return all
        .filter((schedule) => !isTrue(entryOf(schedule, "disabled")?.value))
        .map((schedule) => nodeAt(schedule, "template"));
    });
}

function includes(template: YamlNode | undefined, { namespace = "", root }: ClusterObject): boolean {
  const names = (field: string) =>
    itemsAt(template, field).flatMap((item) => (item.kind === "scalar" ? [item.text] : []));
  const included = names("includedNamespaces");
  if (included.length > 0 && !included.includes("*") && !included.includes(namespace)) return false;
  if (names("excludedNamespaces").includes(namespace)) return false;
  const labels = entryOf(nodeAt(template, "labelSelector"), "matchLabels")?.value;
  if (labels?.kind !== "map") return true;
  return labels.entries.every(({ key, value }) => {
    return value.kind !== "scalar" || stringAt(root, "metadata", "labels", key) === value.text;
  });
}

/** Claims that objects of a backup tool name, as `namespace/name`. */
function claimsNamed(cluster: ClusterModel): { readonly any: boolean; readonly names: ReadonlySet<string> } {
  const names = new Set<string>();
  let any = false;
  for (const object of cluster.objects) {
    if (!tools.test(groupOf(object))) continue;
    any = true;
    for (const text of textsIn(nodeAt(object.root, "spec")))
      names.add(`${object.namespace ?? ""}/${resolved(cluster, object, text)}`);
  }
  return { any, names };
}

function* textsIn(node: YamlNode | undefined): Generator<string> {
  if (node?.kind === "scalar") yield node.text;
  if (node?.kind === "list") for (const item of node.items) yield* textsIn(item);
  if (node?.kind === "map") for (const { value } of node.entries) yield* textsIn(value);
}

function isTrue(node: YamlNode | undefined): boolean {
  return node?.kind === "scalar" && node.value === true;
}
