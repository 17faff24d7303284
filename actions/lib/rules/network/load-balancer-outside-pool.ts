import { listed, objectLabel } from "#domain/cluster/label.ts";
import { contains } from "#domain/network/address.ts";
import { isBlurred } from "#domain/kubernetes/existence.ts";
import { pools, requestedAddresses } from "#domain/network/load-balancer.ts";
import type { Rule } from "#rules/rule.ts";

/** Addresses that no pool may give. */
export const loadBalancerOutsidePool: Rule = {
  id: "network/load-balancer-outside-pool",
  severity: "error",
  title: "load-balancer address that is in no pool",
  why: "Cilium and MetalLB only give addresses of their pools. The Service stays `<pending>`, and everything behind it is away.",
  example:
    "# the only pool is 172.16.1.60-172.16.1.69\nkind: Service\nmetadata:\n  annotations:\n    lbipam.cilium.io/ips: 172.16.1.70\n",
  fix: "Use an address of a pool, or widen the pool.",
  *check({ clusters }) {
    for (const cluster of clusters) {
      const known = pools(cluster);
      // Without a pool, or with one that cannot be read, nobody can tell.
      if (known.length === 0 || known.some(({ range }) => range === undefined) || isBlurred(cluster)) continue;
      const seen = new Map<object, string>();
      for (const { object, text, address, at, unit } of requestedAddresses(cluster)) {
        // A Gateway says it by field and by annotation.
        if (seen.get(unit) === text) continue;
        seen.set(unit, text);
        if (known.some(({ range }) => range !== undefined && contains(range, address))) continue;
        yield {
          at,
          message: `${objectLabel(object)} asks for ${text}, which is in no pool (${listed(known.map((pool) => pool.text))})`,
          object: objectLabel(object),
        };
      }
    }
  },
};
