// Routes of the Gateway API, written as objects or in the values of charts.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { groupOf } from "./api-group.ts";

import type { ClusterObject } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { helmReleases } from "#domain/helm/release.ts";

const kinds = ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"];

export interface Route {
  readonly object: ClusterObject;
  readonly namespace: string;
  /** `spec` of a route, or the map in a chart's values that has `parentRefs`. */
  readonly node: YamlNode;
  /** With variables and the name of the release filled in. */
  readonly hostnames: readonly { readonly text: string; readonly node: YamlScalar }[];
  readonly parents: readonly ParentReference[];
  readonly isFromValues: boolean;
}

export interface ParentReference {
  readonly name: YamlScalar;
  readonly namespaceNode: YamlNode | undefined;
  readonly namespace: string;
  readonly target: string;
  readonly section: YamlScalar | undefined;
  readonly port: YamlScalar | undefined;
}

/** Routes with their parents that are Gateways. */
export const routes = perCluster((cluster): readonly Route[] => {
  const made = (object: ClusterObject, namespace: string, node: YamlNode, fill: (text: string) => string): Route => ({
    object,
    namespace,
    node,
    hostnames: itemsAt(node, "hostnames").flatMap((item) =>
      item.kind === "scalar" ? [{ text: fill(item.text), node: item }] : [],
    ),
    parents: itemsAt(node, "parentRefs").flatMap((item) => parentOf(item, namespace, fill)),
    isFromValues: object.kind === "HelmRelease",
  });
  const own = kinds
    .flatMap((kind) => cluster.ofKind(kind))
    .filter((object) => groupOf(object) === "gateway.networking.k8s.io")
    .flatMap((object) => {
      const spec = nodeAt(object.root, "spec");
      return spec === undefined
        ? []
        : [made(object, object.namespace ?? "", spec, (text) => resolved(cluster, object, text))];
    });
  const inValues = helmReleases(cluster).flatMap(({ object, namespace, values, releaseName }) =>
    [...mapsWithParents(values)].map((node) =>
      made(object, namespace, node, (text) =>
        resolved(cluster, object, text).replaceAll(/\{\{-?\s*\.Release\.Name\s*-?\}\}/gu, () => releaseName),
      ),
    ),
  );
  return [...own, ...inValues];
});

function parentOf(item: YamlNode, own: string, fill: (text: string) => string): ParentReference[] {
  const name = entryOf(item, "name")?.value;
  const kind = stringAt(item, "kind") ?? "Gateway";
  const group = stringAt(item, "group") ?? "gateway.networking.k8s.io";
  if (name?.kind !== "scalar" || kind !== "Gateway" || group !== "gateway.networking.k8s.io") return [];
  const namespaceNode = entryOf(item, "namespace")?.value;
  const scalar = (key: string) => {
    const value = entryOf(item, key)?.value;
    return value?.kind === "scalar" && value.value !== null ? value : undefined;
  };
  const namespace = namespaceNode?.kind === "scalar" ? fill(namespaceNode.text) : own;
  return [
    { name, namespaceNode, namespace, target: fill(name.text), section: scalar("sectionName"), port: scalar("port") },
  ];
}

function* mapsWithParents(node: YamlNode | undefined): Generator<YamlNode> {
  if (node?.kind === "list") for (const item of node.items) yield* mapsWithParents(item);
  if (node?.kind !== "map") return;
  const enabled = entryOf(node, "enabled")?.value;
  if (enabled?.kind === "scalar" && enabled.value === false) return;
  if (entryOf(node, "parentRefs")?.value.kind === "list") yield node;
  else for (const { value } of node.entries) yield* mapsWithParents(value);
}
