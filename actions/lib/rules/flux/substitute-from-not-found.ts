import { adviceFor } from "#domain/cluster/dangling.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import { substituteSources } from "#domain/flux/substitute-from.ts";
import { existence } from "#domain/kubernetes/existence.ts";
import { isMadeByHand } from "#domain/repository/by-hand.ts";
import type { Rule } from "#rules/rule.ts";

/** Variables of a Kustomization that come from a ConfigMap or Secret. */
export const substituteFromNotFound: Rule = {
  id: "flux/substitute-from-not-found",
  severity: "error",
  title: "substituteFrom that names a ConfigMap or Secret which nothing creates",
  why: "The Kustomization fails with `substitute from 'ConfigMap/…' error: … not found` and applies nothing. The object has to be in the namespace of the Kustomization, which the kustomization above it may have changed.",
  example:
    "kind: Kustomization\nmetadata:\n  namespace: media   # cluster-settings is in flux-system\nspec:\n  postBuild:\n    substituteFrom:\n      - kind: ConfigMap\n        name: cluster-settings\n",
  fix: "Bring the object into the Kustomization's namespace (a Component does it for many), correct the name, or mark it `optional: true`.",
  *check(context) {
    for (const cluster of context.clusters)
      for (const { object, kind, name, target, optional } of substituteSources(cluster)) {
        const { namespace } = object;
        if (optional || existence(cluster, kind, namespace, target) !== "no" || isMadeByHand(context, target)) continue;
        const { fix, ...advice } = adviceFor(cluster, { object, name, kind, namespace, target });
        yield {
          ...advice,
          // The API has no field for a namespace here.
          ...(fix === undefined || fix.includes("namespace:") ? {} : { fix }),
          message: `${objectLabel(object)} takes variables from ${objectLabel({ kind, namespace, name: target })}, which nothing creates`,
          object: objectLabel(object),
          ...(kind === "Secret" ? { severity: "warning" } : {}),
        };
      }
  },
};
