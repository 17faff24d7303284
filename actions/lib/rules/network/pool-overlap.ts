import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { contains, overlap } from "#domain/network/address.ts";
import { pools, type Pool } from "#domain/network/load-balancer.ts";
import { addressesBeside } from "#domain/network/plan.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Pools that hold what is somebody else's. */
export const poolOverlap: Rule = {
  id: "network/pool-overlap",
  severity: "error",
  title: "load-balancer pool that covers an address in use, or another pool",
  why: "A Service without a wish of its own gets any free address of the pool, and that may be the router's: the network goes down with a commit that only added a Service. Of two Cilium pools that overlap one is switched off.",
  example:
    "# 172.16.1.1 is the router, 172.16.1.50 a node\nkind: CiliumLoadBalancerIPPool\nspec:\n  blocks:\n    - cidr: 172.16.1.0/24\n",
  fix: "Choose a range that holds nothing else.",
  *check(context) {
    for (const cluster of context.clusters) yield* inCluster(context, cluster);
  },
};

/** With an inventory the owner said which addresses are whose; without one the whole network is a usual pool. */
function isPlanned({ settings: { inventory } }: RuleContext): boolean {
  return inventory.networks.length + inventory.reserved.size + inventory.hosts.size > 0;
}

function* inCluster(context: RuleContext, cluster: ClusterModel): Generator<RuleFinding> {
  const fixed = addressesBeside(context);
  const seen: Pool[] = [];
  for (const pool of pools(cluster)) {
    const { object, text, range, at } = pool;
    if (range === undefined) continue;
    const covered = fixed.filter(({ address }) => contains(range, address));
    const [first] = covered;
    if (first !== undefined)
      yield {
        at,
        message: `the pool ${text} covers ${first.text} of ${first.owner}${covered.length > 1 ? ` and ${covered.length - 1} more in use` : ""}`,
        object: objectLabel(object),
        ...(isPlanned(context) ? {} : { severity: "warning" as const }),
        related: covered
          .slice(0, 3)
          .map(({ owner, at: { path, line, column } }) => ({ path, line, column, message: `${owner} is here` })),
      };
    const rival = seen.find((other) => other.range !== undefined && overlap(other.range, range));
    seen.push(pool);
    if (rival === undefined) continue;
    const { path, line, column } = rival.at;
    yield {
      at,
      message: `the pool ${text} overlaps ${rival.text} of ${objectLabel(rival.object)}`,
      object: objectLabel(object),
      related: [{ path, line, column, message: "the other one is here" }],
    };
  }
}
