import { nodeAt } from "#codecs/yaml/node.ts";
import { placeOf } from "#domain/cluster/dangling.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterObject } from "#domain/cluster/model.ts";
import { featureGates } from "#domain/flux/feature-gates.ts";
import type { Rule } from "#rules/rule.ts";

/** Without remediation or a strategy one failure ends it. */
export const helmReleaseNoRemediation: Rule = {
  id: "flux/helm-release-no-remediation",
  severity: "info",
  title: "HelmRelease that gives up after one failure",
  why: "One attempt is all: after a failed installation or upgrade (a node that is slow, a registry that is away) the release is Stalled until its spec, values or chart change.",
  example: "kind: HelmRelease\nspec:\n  chartRef:\n    kind: OCIRepository\n    name: podinfo\n",
  fix: "Set `install.strategy` and `upgrade.strategy` to RetryOnFailure or give both `remediation.retries`, best as one patch at the root.",
  *check({ clusters }) {
    for (const cluster of clusters) {
      if (featureGates(cluster).get("DefaultToRetryOnFailure") === true) continue;
      const found = cluster.ofKind("HelmRelease").filter((object) => missing(object).length > 0);
      // Where nobody set a default, one patch at the root mends all: the first one stands for them.
      for (const object of found.length > few ? found.slice(0, 1) : found)
        yield {
          at: placeOf(cluster, object),
          message: `${objectLabel(object)}${found.length > few ? " and others have" : " has"} no strategy or remediation for ${missing(object).join(" and ")}: one failure, and nothing is tried again`,
          object: objectLabel(object),
        };
    }
  },
};

const few = 5;

function missing(object: ClusterObject): string[] {
  return ["install", "upgrade"].filter((action) => !isRetried(object, action));
}

function isRetried({ root }: ClusterObject, action: string): boolean {
  return ["remediation", "strategy"].some((field) => nodeAt(root, "spec", action, field) !== undefined);
}
