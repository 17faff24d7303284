import { listed, objectLabel } from "#domain/cluster/label.ts";
import { contains, type Address } from "#domain/network/address.ts";
import { requestedAddresses, usesBgp } from "#domain/network/load-balancer.ts";
import { fixedAddresses, ownNetworks } from "#domain/network/plan.ts";
import type { Rule } from "#rules/rule.ts";

/** Addresses that no machine of the network can reach. */
export const addressOutsideNetwork: Rule = {
  id: "network/address-outside-network",
  severity: "error",
  title: "address outside of the networks of the inventory",
  why: "A node with such an address never joins, and a load balancer that is announced by ARP is reached by nobody. Addresses that BGP announces may be anywhere, and are not judged.",
  example: "# inventory.networks: [172.16.1.0/24]\nnodes:\n  - hostname: talos-cp-1\n    ipAddress: 172.16.2.50\n",
  fix: "Correct the address, or add its network to `inventory.networks` in the settings.",
  *check(context) {
    const networks = ownNetworks(context);
    const isOutside = (address: Address): boolean => {
      const family = networks.filter(({ range }) => range.family === address.family);
      return family.length > 0 && !family.some(({ range }) => contains(range, address));
    };
    const where = listed(networks.map(({ text }) => text));
    for (const { owner, text, address, at } of fixedAddresses(context))
      if (isOutside(address)) yield { at, message: `${text} of ${owner} is outside of ${where}` };
    for (const cluster of context.clusters) {
      if (usesBgp(cluster)) continue;
      for (const { object, text, address, at } of requestedAddresses(cluster))
        if (isOutside(address))
          yield {
            at,
            message: `${objectLabel(object)} asks for ${text}, which is outside of ${where}`,
            object: objectLabel(object),
          };
    }
  },
};
