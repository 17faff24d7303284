// NetworkPolicy.
import type { Violation } from "#kernel/violation.ts";
import { isCidr } from "#codecs/go-text/ip-address.ts";
import { between, named, portNumberOrName } from "./check.ts";
import { judgeSelector } from "./selector.ts";
import {
  at,
  hidden,
  invalid,
  invalidValue,
  items,
  missing,
  missingOneOf,
  numberOf,
  textOf,
  type Spot,
} from "./spot.ts";

const peers = ["podSelector", "namespaceSelector", "ipBlock"];

export function judgeNetworkPolicy(root: Spot): Violation[] {
  const spec = at(root, "spec");
  const rules = [...items(spec, "ingress"), ...items(spec, "egress")];
  return [
    ...judgeSelector(at(spec, "podSelector")),
    ...rules.flatMap((rule) => [
      ...items(rule, "ports").flatMap(judgePort),
      ...[...items(rule, "from"), ...items(rule, "to")].flatMap(judgePeer),
    ]),
  ];
}

function judgePort(port: Spot): Violation[] {
  const spot = at(port, "port");
  const end = at(port, "endPort");
  const found = [...portNumberOrName(spot), ...between(end, 1, 65535)];
  if (end === undefined || hidden(spot) || found.length > 0) return found;
  if (spot === undefined) return missing(port, "port", "when endPort is set");
  if (textOf(spot) !== undefined) return [invalid(end, "may not be set when port is a name")];
  const [first, last] = [numberOf(spot), numberOf(end)];
  return first !== undefined && last !== undefined && last < first
    ? [invalidValue(end, `must be at least port, which is ${first}`)]
    : [];
}

function judgePeer(peer: Spot): Violation[] {
  if (peer.node.kind !== "map") return [];
  const block = at(peer, "ipBlock");
  const set = peers.filter((field) => at(peer, field) !== undefined);
  return [
    // An empty selector is a peer, so a null is none.
    ...(set.length === 0 ? missingOneOf(peer, peers) : []),
    ...(block !== undefined && set.length > 1 ? [invalid(block, "excludes the other peers of this item")] : []),
    ...judgeSelector(at(peer, "podSelector")),
    ...judgeSelector(at(peer, "namespaceSelector")),
    ...named(at(block, "cidr"), network),
    ...items(block, "except").flatMap((range) => named(range, network)),
  ];
}

function network(text: string): string | undefined {
  return isCidr(text) ? undefined : "must be a network such as 10.0.0.0/8";
}
