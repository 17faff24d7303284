import { nodeAt } from "#codecs/yaml/node.ts";
import { adviceFor } from "#domain/cluster/dangling.ts";
import { isOpen, objectLabel } from "#domain/cluster/label.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { mayHoldFluxObjects } from "#domain/kubernetes/existence.ts";
import type { Rule } from "#rules/rule.ts";

/** Alerts without the Provider that sends them. */
export const providerNotFound: Rule = {
  id: "flux/provider-not-found",
  severity: "error",
  title: "Alert whose Provider does not exist",
  why: "Nothing is sent, and nobody notices: the messages that would tell of a failure are the ones that are missing. The Provider has to be in the namespace of the Alert.",
  example: "kind: Alert\nspec:\n  providerRef:\n    name: dicsord\n",
  fix: "Correct the name, or put the Provider beside the Alert.",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const object of cluster.ofKind("Alert")) {
        const name = nodeAt(object.root, "spec", "providerRef", "name");
        if (!object.apiVersion.startsWith("notification.toolkit.fluxcd.io/") || name?.kind !== "scalar") continue;
        const target = resolved(cluster, object, name.text);
        const { namespace } = object;
        if (isOpen(target) || cluster.find("Provider", namespace, target).length > 0) continue;
        const { fix, ...advice } = adviceFor(cluster, { object, name, kind: "Provider", namespace, target });
        yield {
          ...advice,
          ...(fix === undefined || fix.includes("namespace:") ? {} : { fix }),
          message: `${objectLabel(object)} sends to Provider ${target}, which does not exist in namespace ${namespace ?? "default"}`,
          object: objectLabel(object),
          ...(mayHoldFluxObjects(cluster) ? { severity: "warning" } : {}),
        };
      }
  },
};
