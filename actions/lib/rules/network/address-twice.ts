import { groupedBy } from "#kernel/grouping.ts";
import type { Span } from "#kernel/span.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import { addressKey } from "#domain/network/address.ts";
import { requestedAddresses, type RequestedAddress } from "#domain/network/load-balancer.ts";
import { addressesBeside, fixedAddresses, type FixedAddress } from "#domain/network/plan.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

interface Claim {
  readonly owner: string;
  readonly key: string;
  readonly text: string;
  readonly at: Span;
  readonly unit: unknown;
  readonly isOfTalos: boolean;
  readonly sharingKey?: string | undefined;
}

/** Two that answer for one address. */
export const addressTwice: Rule = {
  id: "network/address-twice",
  severity: "error",
  title: "address that two own",
  why: "Whoever answers last gets the packets: connections break at random, a node drops out of the cluster, the router or the NAS is not reached. Services may share one with the same sharing key of Cilium or MetalLB.",
  example:
    "# the node talos-cp-1 has 172.16.1.50\nkind: Service\nmetadata:\n  annotations:\n    lbipam.cilium.io/ips: 172.16.1.50\n",
  fix: "Give one of them another address, or both Services the same sharing key.",
  *check(context) {
    yield* shared(
      fixedAddresses(context)
        .map(fixedClaim)
        .filter(({ isOfTalos }) => !isOfTalos || context.talos.length === 1),
    );
    const beside = addressesBeside(context).map(fixedClaim);
    for (const cluster of context.clusters) {
      const requested = requestedAddresses(cluster).map(requestedClaim);
      yield* shared([...beside, ...requested], new Set(requested));
    }
  },
};

/** What is fixed comes first: it is the load balancer that moves. */
function* shared(claims: readonly Claim[], only: ReadonlySet<Claim> = new Set(claims)): Generator<RuleFinding> {
  for (const group of groupedBy(claims, ({ key }) => key).values()) {
    for (const [index, other] of group.entries()) {
      const rival = only.has(other) ? group.slice(0, index).find((each) => !mayShare(each, other)) : undefined;
      if (rival === undefined) continue;
      const { path, line, column } = rival.at;
      yield {
        at: other.at,
        message:
          rival.owner === other.owner
            ? `${other.owner} asks for ${other.text} twice, without a sharing key that both have`
            : `${other.text} of ${other.owner} belongs to ${rival.owner} already`,
        related: [{ path, line, column, message: `${rival.owner} has it here` }],
      };
    }
  }
}

function fixedClaim({ owner, kind, address, text, at }: FixedAddress): Claim {
  return { owner, key: addressKey(address), text, at, unit: owner, isOfTalos: kind === "node" || kind === "vip" };
}

function requestedClaim({ object, address, text, at, unit, sharingKey }: RequestedAddress): Claim {
  return { owner: objectLabel(object), key: addressKey(address), text, at, unit, sharingKey, isOfTalos: false };
}

function mayShare(a: Claim, b: Claim): boolean {
  // Nodes and virtual addresses among each other are the business of talos/unique-addresses.
  if (a.isOfTalos && b.isOfTalos && a.at.path === b.at.path) return true;
  // Envoy Gateway makes one Service of a Gateway and its EnvoyProxy.
  if (
    [a, b].some(({ owner }) => owner.startsWith("EnvoyProxy ")) &&
    [a, b].some(({ owner }) => owner.startsWith("Gateway "))
  )
    return true;
  return a.unit === b.unit || (a.sharingKey !== undefined && a.sharingKey === b.sharingKey);
}
