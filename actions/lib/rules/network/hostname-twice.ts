import { groupedBy } from "#kernel/grouping.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { hostClaims, type HostClaim } from "#domain/network/host-claim.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Two routes for one and the same request. */
export const hostnameTwice: Rule = {
  id: "network/hostname-twice",
  severity: "warning",
  title: "host name and path that two routes serve",
  why: "Of two routes with the same host, path and conditions on one listener the older one wins, and the other gets no request at all: which one that is changes when one of them is made anew. An Ingress controller may refuse the second one.",
  example:
    "# sonarr and radarr both say\nhostnames: [media.example.com]\nrules:\n  - matches:\n      - path: { type: PathPrefix, value: / }\n",
  fix: "Give one of them another host name or path.",
  *check({ clusters }) {
    for (const cluster of clusters) yield* inCluster(cluster);
  },
};

function* inCluster(cluster: ClusterModel): Generator<RuleFinding> {
  const seen = new Set<string>();
  for (const group of groupedBy(hostClaims(cluster), ({ host, match }) => `${host}\n${match}`).values()) {
    for (const [index, claim] of group.entries()) {
      const rival = group.slice(0, index).find((other) => meet(other, claim));
      const key = `${claim.at.path}:${claim.at.line}`;
      if (rival === undefined || seen.has(key)) continue;
      seen.add(key);
      const { path, line, column } = rival.at;
      yield {
        at: claim.at,
        message: `${objectLabel(claim.object)} serves ${claim.hostname}${claim.path}, and so does ${objectLabel(rival.object)}`,
        object: objectLabel(claim.object),
        related: [{ path, line, column, message: "the other one is here" }],
      };
    }
  }
}

function meet(a: HostClaim, b: HostClaim): boolean {
  return a.unit !== b.unit && (a.section === undefined || b.section === undefined || a.section === b.section);
}
