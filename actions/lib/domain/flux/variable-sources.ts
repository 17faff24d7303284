// What the sources of a Kustomization's variables leave open.
import { nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { areKustomizationsMutated } from "./mutated.ts";

export interface OpenVariables {
  /** False while a source is not in the tree, or grows in the cluster: then any name may have a value. */
  readonly isComplete: boolean;
  /** Names whose value in the tree is not the one in the cluster. */
  readonly hidden: ReadonlySet<string>;
}

/** Undefined `substitutes` are the caller's affair: without `postBuild` nothing is open. */
export function openVariables(cluster: ClusterModel, owner: FluxKustomization): OpenVariables {
  const { substitutes = [], namespace, variables, unknownVariables, object } = owner;
  const hidden = new Set<string>();
  let isComplete = !areKustomizationsMutated(cluster);
  for (const { kind, name = "", optional } of substitutes) {
    if (kind === "inline") continue;
    const found = cluster.find(kind, namespace, name);
    const isOverwritten = kind === "Secret" && broughtSecrets(cluster).has(`${namespace}/${name}`);
    if (isOverwritten || (found.length === 0 && !(optional && !isMadeElsewhere(cluster)))) isComplete = false;
    for (const key of found.flatMap(keysOf))
      if (isOverwritten || !(variables.has(key) || unknownVariables.has(key))) hidden.add(key);
  }
  // What is written into the Kustomization itself wins.
  for (const key of keysAt(nodeAt(object.root, "spec", "postBuild", "substitute"))) hidden.delete(key);
  return { isComplete, hidden };
}

function keysOf({ root }: ClusterObject): string[] {
  return ["data", "stringData"].flatMap((field) => keysAt(nodeAt(root, field)));
}

function keysAt(node: YamlNode | undefined): string[] {
  return node?.kind === "map" ? node.entries.map(({ key }) => key) : [];
}

/** Secrets that External Secrets brings, as `namespace/name`: one in the tree is a placeholder for it. */
const broughtSecrets = perCluster(
  (cluster): ReadonlySet<string> =>
    new Set(
      cluster
        .ofKind("ExternalSecret")
        .map(({ root, namespace = "", name }) => `${namespace}/${stringAt(root, "spec", "target", "name") ?? name}`),
    ),
);

/** An optional source that is not in the tree may still be made by a chart or an operator. */
function isMadeElsewhere(cluster: ClusterModel): boolean {
  return cluster.gaps.length > 0 || cluster.ofKind("HelmRelease").length > 0;
}
