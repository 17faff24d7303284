// Service.
import type { Violation } from "#kernel/violation.ts";
import { dnsLabel, dnsSubdomain, qualifiedName } from "#codecs/structural-schema/names.ts";
import { isCidr } from "#codecs/go-text/ip-address.ts";
import { between, named, portNumberOrName, unique } from "./check.ts";
import { judgeLabels } from "./selector.ts";
import { at, hidden, invalid, invalidValue, items, missing, textOf, type Spot } from "./spot.ts";

export function judgeService(root: Spot): Violation[] {
  const spec = at(root, "spec");
  if (spec?.node.kind !== "map") return [];
  const type = textOf(at(spec, "type")) ?? "ClusterIP";
  const known = !hidden(at(spec, "type"));
  const headless = textOf(at(spec, "clusterIP")) === "None";
  const ports = items(spec, "ports");
  const needsPorts = known && !headless && type !== "ExternalName" && ports.length === 0 && !hidden(at(spec, "ports"));
  return [
    ...(needsPorts && !hidden(at(spec, "clusterIP")) ? missing(spec, "ports") : []),
    ...between(at(spec, "sessionAffinityConfig", "clientIP", "timeoutSeconds"), 1, 86400),
    ...ports.flatMap((port) => judgePort(port, ports.length > 1)),
    ...unique(ports.map((port) => at(port, "name"))),
    ...judgeLabels(at(spec, "selector")),
    ...(known ? judgeType({ spec, type, headless }) : []),
    ...(type === "LoadBalancer"
      ? items(spec, "loadBalancerSourceRanges").flatMap((range) => named(range, network, true))
      : []),
  ];
}

function judgePort(port: Spot, several: boolean): Violation[] {
  const name = at(port, "name");
  const noName = name === undefined || textOf(name) === "";
  return [
    ...(several && noName && !hidden(name) ? missing(port, "name", "when a Service has more than one port") : []),
    ...named(name, dnsLabel),
    ...between(at(port, "port"), 1, 65535),
    ...between(at(port, "nodePort"), 0, 65535),
    // 0 is the number of the port itself.
    ...portNumberOrName(at(port, "targetPort"), 0),
    ...named(at(port, "appProtocol"), qualifiedName),
  ];
}

interface TypedService {
  readonly spec: Spot;
  readonly type: string;
  readonly headless: boolean;
}

function judgeType({ spec, type, headless }: TypedService): Violation[] {
  const address = at(spec, "clusterIP");
  if (headless && address !== undefined && (type === "LoadBalancer" || type === "NodePort"))
    return [invalid(address, `may not be None for a Service of type ${type}`)];
  if (type === "ExternalName") return judgeExternalName(spec);
  const external = type === "LoadBalancer" || type === "NodePort";
  const policy = at(spec, "externalTrafficPolicy");
  const found: Violation[] = [];
  if (!external && policy !== undefined && at(spec, "externalIPs") === undefined)
    found.push(invalid(policy, `may only be set for a Service of type LoadBalancer or NodePort, not ${type}`));
  const limited = at(spec, "loadBalancerSourceRanges");
  if (limited !== undefined && type !== "LoadBalancer")
    found.push(invalid(limited, "may only be set for a Service of type LoadBalancer"));
  const lbClass = at(spec, "loadBalancerClass");
  if (lbClass !== undefined && type !== "LoadBalancer")
    found.push(invalid(lbClass, "may only be set for a Service of type LoadBalancer"));
  const nodePorts = type === "ClusterIP" ? items(spec, "ports").map((port) => at(port, "nodePort")) : [];
  for (const port of nodePorts) {
    if (port !== undefined && !hidden(port) && !isZero(port))
      found.push(invalidValue(port, "may not be set for a Service of type ClusterIP"));
  }
  return found;
}

function isZero(spot: Spot): boolean {
  return spot.node.kind === "scalar" && spot.node.value === 0;
}

function judgeExternalName(spec: Spot): Violation[] {
  const name = at(spec, "externalName");
  if (name === undefined || textOf(name) === "")
    return hidden(name) ? [] : missing(spec, "externalName", "when type is ExternalName");
  return named(name, (text) => dnsSubdomain(text.replace(/\.$/u, "")));
}

function network(text: string): string | undefined {
  return isCidr(text.trim()) ? undefined : "must be a network such as 10.0.0.0/8";
}
