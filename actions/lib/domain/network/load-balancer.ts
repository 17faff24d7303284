// Addresses that Services ask for, and the pools that hand them out.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlEntry, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import type { Span } from "#kernel/span.ts";
import { groupOf } from "#domain/kubernetes/api-group.ts";

import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { parseAddress, parseRange, type Address, type AddressRange } from "./address.ts";
import { isSwitchedOff } from "#domain/helm/switched-off.ts";

export interface RequestedAddress {
  readonly object: ClusterObject;
  readonly text: string;
  readonly address: Address;
  /** Services with the same key may share the address. */
  readonly sharingKey: string | undefined;
  /** The same for all places of one Service. */
  readonly unit: object;
  readonly at: Span;
}

export interface Pool {
  readonly object: ClusterObject;
  readonly text: string;
  /** Undefined when the text holds a variable without a known value. */
  readonly range: AddressRange | undefined;
  readonly at: Span;
}

const addressKeys = new Set([
  "lbipam.cilium.io/ips",
  "io.cilium/lb-ipam-ips",
  "metallb.io/loadBalancerIPs",
  "metallb.universe.tf/loadBalancerIPs",
  "kube-vip.io/loadbalancerIPs",
  "purelb.io/addresses",
]);
const sharingKeys = [
  "lbipam.cilium.io/sharing-key",
  "io.cilium/lb-ipam-sharing-key",
  "metallb.io/allow-shared-ip",
  "metallb.universe.tf/allow-shared-ip",
  "purelb.io/allow-shared-ip",
];

/** Every load-balancer address that an object or a chart's values ask for by annotation or field. */
export const requestedAddresses = perCluster((cluster): readonly RequestedAddress[] =>
  ["Service", "Gateway", "HelmRelease", "EnvoyProxy"].flatMap((kind) =>
    cluster.ofKind(kind).flatMap((object) => [...requestsIn(cluster, object, object.root, object.root)]),
  ),
);

function* requestsIn(
  cluster: ClusterModel,
  object: ClusterObject,
  node: YamlNode,
  around: YamlNode,
): Generator<RequestedAddress> {
  if (node.kind === "list") for (const item of node.items) yield* requestsIn(cluster, object, item, node);
  if (node.kind !== "map" || isSwitchedOff(node)) return;
  const isGateway = object.kind === "Gateway" && node === nodeAt(object.root, "spec");
  const addresses = isGateway ? itemsAt(node, "addresses").flatMap((item) => entryOf(item, "value") ?? []) : [];
  const own = node.entries.filter(({ key }) => addressKeys.has(key) || key === "loadBalancerIP");
  // In values the map around `annotations` is the Service.
  const unit =
    object.kind === "HelmRelease" ? (own.some(({ key }) => key === "loadBalancerIP") ? node : around) : object;
  for (const entry of [...own, ...addresses])
    yield* requested(cluster, object, entry, { unit, sharingKey: sharingKeyOf(object, node) });
  for (const { value } of node.entries) yield* requestsIn(cluster, object, value, node);
}

function* requested(
  cluster: ClusterModel,
  object: ClusterObject,
  { value }: YamlEntry,
  { unit, sharingKey }: Pick<RequestedAddress, "unit" | "sharingKey">,
): Generator<RequestedAddress> {
  if (value.kind !== "scalar" || typeof value.value !== "string") return;
  for (const part of resolved(cluster, object, value.text).split(",")) {
    const address = parseAddress(part.trim());
    if (address !== undefined)
      yield { object, text: part.trim(), address, sharingKey, unit, at: cluster.spanOf(object, value) };
  }
}

function sharingKeyOf({ root }: ClusterObject, holder: YamlMap): string | undefined {
  const maps = [
    holder,
    entryOf(holder, "annotations")?.value,
    nodeAt(root, "metadata", "annotations"),
    nodeAt(root, "spec", "infrastructure", "annotations"),
  ];
  return maps.flatMap((map) => sharingKeys.flatMap((key) => stringAt(map, key) ?? []))[0];
}

/** Blocks of CiliumLoadBalancerIPPools and addresses of MetalLB's IPAddressPools. */
export const pools = perCluster((cluster): readonly Pool[] => [
  ...cluster
    .ofKind("CiliumLoadBalancerIPPool")
    .filter(({ root }) => !isTrue(nodeAt(root, "spec", "disabled")))
    .flatMap((object) =>
      [...itemsAt(object.root, "spec", "blocks"), ...itemsAt(object.root, "spec", "cidrs")].map((block) => {
        const start = stringAt(block, "start");
        const text =
          stringAt(block, "cidr") ?? (start === undefined ? "" : `${start}-${stringAt(block, "stop") ?? start}`);
        return poolOf(cluster, object, block, text);
      }),
    ),
  ...cluster
    .ofKind("IPAddressPool")
    .filter((object) => groupOf(object) === "metallb.io")
    .flatMap((object) =>
      itemsAt(object.root, "spec", "addresses").map((item) =>
        poolOf(cluster, object, item, item.kind === "scalar" ? item.text : ""),
      ),
    ),
]);

function poolOf(cluster: ClusterModel, object: ClusterObject, node: YamlNode, written: string): Pool {
  const text = resolved(cluster, object, written);
  return { object, text, range: parseRange(text), at: cluster.spanOf(object, node) };
}

/** True where routers learn the addresses, so that they need not be in the nodes' network. */
export const usesBgp = perCluster(({ objects }): boolean =>
  objects.some(({ kind }) => /^(?:CiliumBGP\w+|BGPPeer|BGPAdvertisement)$/u.test(kind)),
);

function isTrue(node: YamlNode | undefined): boolean {
  return node?.kind === "scalar" && node.value === true;
}
