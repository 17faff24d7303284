import { adviceFor } from "#domain/cluster/dangling.ts";
import { missingNamespace } from "#domain/cluster/missing-namespace.ts";
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
    const all = clusters.flatMap((cluster) =>
      routes(cluster).flatMap(({ object, parents }) =>
        parents.map((parent) => ({ ...parent, cluster, object, kind: "Gateway" })),
      ),
    );
    const editOf = missingNamespace(all);
    for (const reference of all) {
      const { cluster, object, name, namespace, namespaceNode, target } = reference;
      if (existence(cluster, "Gateway", namespace, target) !== "no") continue;
      const edit = editOf(reference);
      yield {
        ...(edit === undefined ? {} : { edit }),
        ...adviceFor(cluster, { object, name, namespaceNode, kind: "Gateway", namespace, target }),
        message: `${objectLabel(object)} has a route to ${objectLabel({ kind: "Gateway", namespace, name: target })}, which nothing creates`,
        object: objectLabel(object),
      };
    }
  },
};
