import { itemsAt, nodeAt, stringAt } from "#codecs/yaml/node.ts";
import { adviceFor } from "#domain/cluster/dangling.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { existence } from "#domain/kubernetes/existence.ts";
import { isMadeByHand } from "#domain/repository/by-hand.ts";
import type { Rule } from "#rules/rule.ts";

/** Values of a HelmRelease that come from a ConfigMap or Secret. */
export const valuesFromNotFound: Rule = {
  id: "flux/values-from-not-found",
  severity: "error",
  title: "valuesFrom that names a ConfigMap or Secret which nothing creates",
  why: "helm-controller stops with `could not resolve ConfigMap chart values reference`, and the release stays as it is. The object has to be in the HelmRelease's own namespace.",
  example:
    "kind: HelmRelease\nspec:\n  valuesFrom:\n    - kind: ConfigMap\n      name: cilium-value   # the generator calls it cilium-values\n",
  fix: "Correct the name, create the object in that namespace, or mark the entry `optional: true`.",
  *check(context) {
    for (const cluster of context.clusters)
      for (const object of cluster.ofKind("HelmRelease"))
        for (const item of itemsAt(object.root, "spec", "valuesFrom")) {
          const kind = stringAt(item, "kind");
          const name = nodeAt(item, "name");
          const optional = nodeAt(item, "optional");
          if (kind === undefined || name?.kind !== "scalar") continue;
          if (optional?.kind === "scalar" && optional.value === true) continue;
          const target = resolved(cluster, object, name.text);
          const { namespace } = object;
          if (existence(cluster, kind, namespace, target) !== "no" || isMadeByHand(context, target)) continue;
          yield {
            ...adviceFor(cluster, { object, name, kind, namespace, target }),
            message: `${objectLabel(object)} takes values from ${objectLabel({ kind, namespace, name: target })}, which nothing creates`,
            object: objectLabel(object),
            ...(kind === "Secret" ? { severity: "warning" } : {}),
          };
        }
  },
};
