import { toleranceOf } from "#domain/talos/quorum.ts";
import { relatedPlace } from "#rules/related.ts";
import type { Rule } from "#rules/rule.ts";

/** An even number of etcd members tolerates no more losses than one member fewer. A warning: three are reached through two. */
export const oddControlPlanes: Rule = {
  id: "talos/odd-control-planes",
  severity: "warning",
  title: "even number of control planes",
  why: "Every control plane is an etcd member, and etcd needs more than half of them. The second member adds nothing but one more machine whose loss stops the cluster, the fourth does the same to three. On the way from one to three you pass through two: pass quickly.",
  example: `nodes:
  - hostname: talos-cp-1
    controlPlane: true
  - hostname: talos-cp-2
    controlPlane: true
`,
  fix: "Use one, three or five control planes.",
  *check({ talos }) {
    for (const { nodes, renderer } of talos) {
      const members = nodes.filter(({ controlPlane }) => controlPlane);
      const last = members.at(-1);
      if (renderer !== "talhelper" || last === undefined || members.length % 2 === 1) continue;
      const may = toleranceOf(members.length);
      const losses =
        may === 0 ? "no member may be lost" : may === 1 ? "one member may be lost" : `${may} members may be lost`;
      yield {
        at: last.hostname.at,
        message: `${members.length} control planes: ${losses}, as with ${members.length - 1}, and there is one more that can fail`,
        fix: `use ${members.length - 1} or ${members.length + 1}`,
        related: members
          .slice(0, -1)
          .map(({ hostname }) => relatedPlace(hostname.at, `control plane ${hostname.value}`)),
      };
    }
  },
};
