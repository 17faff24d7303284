import { adviceFor } from "#domain/cluster/dangling.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import { existence } from "#domain/kubernetes/existence.ts";
import { routes } from "#domain/kubernetes/route.ts";
import type { Rule } from "#rules/rule.ts";

/** Routes without a Gateway. */
export const gatewayNotFound: Rule = {
  id: "kubernetes/gateway-not-found",
  severity: "error",
  title: "route whose Gateway does not exist",
  why: "The route is accepted by the API server and served by nobody: the host name answers with nothing or a 404, and DNS controllers make no record for it.",
  example: "parentRefs:\n  - name: envoy-internl\n    namespace: network\n",
  fix: "Correct name and namespace of the parent.",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const { object, parents } of routes(cluster))
        for (const { name, namespace, namespaceNode, target } of parents) {
          if (existence(cluster, "Gateway", namespace, target) !== "no") continue;
          yield {
            ...adviceFor(cluster, { object, name, namespaceNode, kind: "Gateway", namespace, target }),
            message: `${objectLabel(object)} has a route to ${objectLabel({ kind: "Gateway", namespace, name: target })}, which nothing creates`,
            object: objectLabel(object),
          };
        }
  },
};
