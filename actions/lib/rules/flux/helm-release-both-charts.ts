import { entryOf, nodeAt } from "#codecs/yaml/node.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { Rule } from "#rules/rule.ts";

/** One HelmRelease, one chart. */
export const helmReleaseBothCharts: Rule = {
  id: "flux/helm-release-both-charts",
  severity: "error",
  title: "HelmRelease with chart and chartRef",
  why: "The API server refuses it: `either chart or chartRef must be set`. It is what is left over when a release moves from a HelmRepository to an OCIRepository.",
  example:
    "kind: HelmRelease\nspec:\n  chart:\n    spec:\n      chart: podinfo\n  chartRef:\n    kind: OCIRepository\n    name: podinfo\n",
  fix: "Take `chart` out.",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const object of cluster.ofKind("HelmRelease")) {
        const spec = nodeAt(object.root, "spec");
        const chart = entryOf(spec, "chart");
        if (chart === undefined || entryOf(spec, "chartRef") === undefined) continue;
        yield {
          at: cluster.keySpanOf(object, chart),
          message: `${objectLabel(object)} has chart and chartRef: only one of them is allowed`,
          object: objectLabel(object),
        };
      }
  },
};
