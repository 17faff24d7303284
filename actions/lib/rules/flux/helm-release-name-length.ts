import { nodeAt } from "#codecs/yaml/node.ts";
import { isOpen, objectLabel } from "#domain/cluster/label.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { helmReleases } from "#domain/helm/release.ts";
import type { Rule } from "#rules/rule.ts";

/** What Helm takes; helm-controller keeps 40 characters and adds a hash. */
const longest = 53;

export const helmReleaseNameLength: Rule = {
  id: "flux/helm-release-name-length",
  severity: "info",
  title: "release name that is longer than Helm takes",
  why: "helm-controller cuts the name to 40 characters and a hash, so the release and the chart's objects have another name than the one that you expect in references to them.",
  example:
    "kind: HelmRelease\nmetadata:\n  name: kube-prometheus-stack\nspec:\n  targetNamespace: observability-and-monitoring-of-everything\n",
  fix: "Set a shorter `spec.releaseName` (before the first installation: it cannot change afterwards without a new one).",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const { object, releaseName } of helmReleases(cluster)) {
        const name = resolved(cluster, object, releaseName);
        if (isOpen(name) || name.length <= longest) continue;
        const node = nodeAt(object.root, "spec", "releaseName") ?? nodeAt(object.root, "metadata", "name");
        yield {
          at: cluster.spanOf(object, node ?? object.root),
          message: `the release name ${name} has ${name.length} characters; it is cut to ${name.slice(0, 40)}- and a hash`,
          object: objectLabel(object),
        };
      }
  },
};
