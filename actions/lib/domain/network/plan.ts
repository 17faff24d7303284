// Addresses that belong to something for good: nodes, virtual addresses, hosts, and what the settings reserve.
import { groupedBy } from "#kernel/grouping.ts";
import type { Span } from "#kernel/span.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import { addressKey, parseAddress, parseRange, type Address, type AddressRange } from "./address.ts";

export interface FixedAddress {
  /** `node talos-cp-1`, `virtual address of kubernetes`, `reserved for nas`. */
  readonly owner: string;
  readonly kind: "node" | "vip" | "host" | "reserved";
  readonly text: string;
  readonly address: Address;
  readonly at: Span;
}

export interface Network {
  readonly talos: readonly TalosModel[];
  readonly settings: Settings;
}

/** One entry for each owner and address; the virtual address of several control planes is one. */
export function fixedAddresses({ talos, settings }: Network): FixedAddress[] {
  const found = talos.flatMap((model) => [
    ...model.nodes.flatMap(({ hostname, addresses }) =>
      addresses.flatMap(({ value, at }) => fixed("node", `node ${hostname.value}`, value, at)),
    ),
    ...model.nodes.flatMap(({ virtualAddresses }) =>
      virtualAddresses.flatMap(({ value, at }) => fixed("vip", "the virtual address of the control planes", value, at)),
    ),
  ]);
  const { hosts, reserved } = settings.inventory;
  for (const [name, { address, at }] of hosts)
    if (address !== undefined) found.push(...fixed("host", `host ${name}`, address, at));
  for (const [name, { address, at }] of reserved) found.push(...fixed("reserved", `${name} (reserved)`, address, at));
  const groups = groupedBy(found, ({ owner, address }) => `${owner} ${addressKey(address)}`);
  return [...groups.values()].flatMap(([first]) => first ?? []);
}

/** Those that share a network with a cluster: of several clusters nobody knows which nodes are in whose network. */
export function addressesBeside(network: Network & { readonly clusters: readonly unknown[] }): FixedAddress[] {
  const isOne = network.talos.length <= 1 || network.clusters.length <= 1;
  return fixedAddresses(isOne ? network : { ...network, talos: [] });
}

function fixed(kind: FixedAddress["kind"], owner: string, text: string, at: Span): FixedAddress[] {
  const address = parseAddress(text.replace(/\/\d+$/u, ""));
  return address === undefined ? [] : [{ owner, kind, text, address, at }];
}

/** The networks of the inventory. */
export function ownNetworks({
  settings,
}: Pick<Network, "settings">): { readonly text: string; readonly range: AddressRange }[] {
  return settings.inventory.networks.flatMap((text) => {
    const range = parseRange(text);
    return range === undefined ? [] : [{ text, range }];
  });
}
