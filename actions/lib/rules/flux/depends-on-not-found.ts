import { adviceFor } from "#domain/cluster/dangling.ts";
import { missingNamespace } from "#domain/cluster/missing-namespace.ts";
import { isOpen, objectLabel } from "#domain/cluster/label.ts";
import { dependencies } from "#domain/flux/dependencies.ts";
import { bootstrapped } from "#domain/flux/sources.ts";
import { mayHoldFluxObjects } from "#domain/kubernetes/existence.ts";
import type { Rule } from "#rules/rule.ts";

/** `dependsOn` of Kustomizations and HelmReleases, by namespace and name. */
export const dependsOnNotFound: Rule = {
  id: "flux/depends-on-not-found",
  severity: "error",
  title: "dependency that does not exist",
  why: "Flux waits for it for ever: `dependency 'ns/name' not found`. Without `namespace:` the dependency is looked for in the namespace of the object itself.",
  example:
    "kind: Kustomization\nmetadata:\n  name: sonarr\n  namespace: media\nspec:\n  dependsOn:\n    - name: rook-ceph-cluster   # it is in namespace rook-ceph\n",
  fix: "Add the namespace, or correct the name.",
  *check({ clusters }) {
    const all = clusters.flatMap((cluster) => dependencies(cluster).map((each) => ({ ...each, cluster })));
    const editOf = missingNamespace(all);
    for (const reference of all) {
      const { cluster, object, kind, namespace, name, target, namespaceNode } = reference;
      if (isOpen(target) || isOpen(namespace) || cluster.find(kind, namespace, target).length > 0) continue;
      const label = objectLabel({ kind, namespace, name: target });
      if (bootstrapped(cluster).has(label)) continue;
      const edit = editOf(reference);
      yield {
        ...(edit === undefined ? {} : { edit }),
        ...adviceFor(cluster, { object, name, namespaceNode, kind, namespace, target }),
        message: `${objectLabel(object)} waits for ${label}, which does not exist`,
        object: objectLabel(object),
        ...(mayHoldFluxObjects(cluster) ? { severity: "warning" } : {}),
      };
    }
  },
};
