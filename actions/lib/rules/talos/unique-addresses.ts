import type { Span } from "#kernel/span.ts";
import { isHostPrefix, plainAddress } from "#domain/talos/address.ts";
import type { Stated, TalosModel, TalosNode } from "#domain/talos/model.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Two equal addresses in talconfig's own `ipAddress` fields are the schema's finding; all other pairs are left to this one. */
export const uniqueAddresses: Rule = {
  id: "talos/unique-addresses",
  severity: "error",
  title: "address that two nodes, or a node and the VIP, claim",
  why: "Two machines that answer for one address take turns in the switch's memory: connections break at random, etcd loses a peer, and talosctl reaches the wrong node. A node that has the virtual address as its own keeps it when it should move.",
  example: `nodes:
  - hostname: talos-cp-1
    ipAddress: 172.16.1.49
    networkInterfaces:
      - interface: eth0
        vip:
          ip: 172.16.1.49
`,
  fix: "Give each node, and the virtual address, an address of its own.",
  *check({ talos }) {
    for (const model of talos) {
      yield* sharedByNodes(model);
      yield* virtualAndOwn(model);
    }
  },
};

interface Claim {
  readonly node: TalosNode;
  readonly at: Span;
}

function* sharedByNodes({ nodes, path }: TalosModel): Iterable<RuleFinding> {
  const first = new Map<string, Claim>();
  for (const node of nodes) {
    for (const { value, at } of ownAddresses(node)) {
      const address = plainAddress(value);
      if (address === undefined || isHostPrefix(value)) continue;
      const before = first.get(address);
      if (before === undefined) first.set(address, { node, at });
      if (before === undefined || before.node === node) continue;
      if (isOfSchema(node, at, path) && isOfSchema(before.node, before.at, path)) continue;
      yield {
        at,
        message: `${node.hostname.value} and ${before.node.hostname.value} both have the address ${value.split("/", 1)[0]}`,
        related: [relatedPlace(before.at, `${before.node.hostname.value} has it here`)],
      };
    }
  }
}

/** Both of `ipAddress`, written out: two such equal addresses are a duplicate for the schema already. */
function isOfSchema(node: TalosNode, at: Span, path: string): boolean {
  return at.path === path && node.addresses.some((address) => address.at === at);
}

function ownAddresses({ addresses, interfaceAddresses }: TalosNode): readonly Stated<string>[] {
  return [...addresses, ...interfaceAddresses];
}

function* virtualAndOwn({ nodes }: TalosModel): Iterable<RuleFinding> {
  const virtual = new Map<string, Stated<string>>();
  for (const { virtualAddresses } of nodes)
    for (const stated of virtualAddresses) {
      const address = plainAddress(stated.value);
      if (address !== undefined && !virtual.has(address)) virtual.set(address, stated);
    }
  for (const node of nodes) {
    const said = new Set<string>();
    for (const { value, at } of ownAddresses(node)) {
      const address = plainAddress(value);
      const stated = address === undefined ? undefined : virtual.get(address);
      if (address === undefined || stated === undefined || said.has(address)) continue;
      said.add(address);
      yield {
        at,
        message: `${node.hostname.value} has the virtual address ${stated.value} as its own: it cannot move to another control plane, and talosctl uses it as an endpoint`,
        related: [relatedPlace(stated.at, "the virtual address is here")],
      };
    }
  }
}
