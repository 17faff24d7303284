import type { Span } from "#kernel/span.ts";
import { contains, overlap, parseRange, type AddressRange } from "#domain/network/address.ts";
import { fixedAddresses, ownNetworks } from "#domain/network/plan.ts";
import type { TalosModel } from "#domain/talos/model.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

interface Subnet {
  readonly what: string;
  readonly text: string;
  readonly range: AddressRange;
  readonly at: Span;
}

/** Ranges of the cluster that hide machines. */
export const rangeOverlap: Rule = {
  id: "network/range-overlap",
  severity: "error",
  title: "pod or service range that overlaps the network or the other range",
  why: "Packets to the machines in the overlap go to a pod or to nothing: nodes lose the NAS, the DNS server or each other. The ranges cannot be changed in a running cluster without rebuilding it.",
  example: "clusterPodNets:\n  - 172.16.0.0/16   # the nodes are in 172.16.1.0/24\n",
  fix: "Choose ranges that nothing else uses, such as 10.244.0.0/16 and 10.96.0.0/12.",
  *check(context) {
    for (const model of context.talos) yield* inCluster(context, model);
  },
};

function* inCluster(context: RuleContext, model: TalosModel): Generator<RuleFinding> {
  const networks = ownNetworks(context);
  const fixed = fixedAddresses({ ...context, talos: [model] });
  const pods = subnets("pod", model.podSubnets);
  const services = subnets("service", model.serviceSubnets);
  for (const { what, text, range, at } of [...pods, ...services]) {
    const network = networks.find((each) => overlap(each.range, range));
    const machine = fixed.find(({ address }) => contains(range, address));
    if (network !== undefined) yield { at, message: `the ${what} range ${text} overlaps the network ${network.text}` };
    else if (machine !== undefined)
      yield { at, message: `the ${what} range ${text} covers ${machine.text} of ${machine.owner}` };
  }
  for (const { text, range, at } of services) {
    const rival = pods.find((each) => overlap(each.range, range));
    if (rival === undefined) continue;
    const { path, line, column } = rival.at;
    yield {
      at,
      message: `the service range ${text} overlaps the pod range ${rival.text}`,
      related: [{ path, line, column, message: "the pod range is here" }],
    };
  }
}

function subnets(what: string, stated: TalosModel["podSubnets"]): Subnet[] {
  return stated.flatMap(({ value, at }) => {
    const range = parseRange(value);
    return range === undefined ? [] : [{ what, text: value, range, at }];
  });
}
