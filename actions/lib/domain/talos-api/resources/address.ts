import { specMap, textOf, textOrNone, textsOf, type ResourceKind } from "./resource.ts";

export interface AddressStatus {
  /** With its prefix: `10.0.0.5/24`. */
  readonly address: string;
  readonly linkName: string;
}

/** Every address that the node has at the moment, a virtual one too while it holds it. */
export const addressStatusKind: ResourceKind<AddressStatus> = {
  type: "AddressStatuses.net.talos.dev",
  namespace: "network",
  sensitive: false,
  read(yamlSpec) {
    const spec = specMap(yamlSpec);
    return { address: textOf(spec, "address"), linkName: textOrNone(spec, "linkName") };
  },
};

export interface NodeAddress {
  /** With their prefixes. */
  readonly addresses: readonly string[];
}

/** The addresses that the node has now, by the ids `default` (without virtual ones), `current` and `routed`. */
export const nodeAddressKind: ResourceKind<NodeAddress> = {
  type: "NodeAddresses.net.talos.dev",
  namespace: "network",
  sensitive: false,
  read: (yamlSpec) => ({ addresses: textsOf(specMap(yamlSpec), "addresses") }),
};
