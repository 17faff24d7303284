import { nodeAt } from "#codecs/yaml/node.ts";
import { placeOf } from "#domain/cluster/dangling.ts";
import { isOpen, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { helmReleases } from "#domain/helm/release.ts";
import { isBlurred, mayBeChartsNamespace } from "#domain/kubernetes/existence.ts";
import { isMadeByHand } from "#domain/repository/by-hand.ts";
import type { Rule } from "#rules/rule.ts";

const given = new Set(["default", "kube-system", "kube-public", "kube-node-lease", "flux-system"]);

/** Objects in namespaces that nobody makes. */
export const namespaceNotFound: Rule = {
  id: "kubernetes/namespace-not-found",
  severity: "error",
  title: "namespace that nothing creates",
  why: 'Flux stops with `namespaces "…" not found` and applies nothing of the Kustomization; Helm does so too unless `install.createNamespace` is set.',
  example:
    "# kubernetes/apps/media/kustomization.yaml lists no namespace.yaml\nnamespace: media\nresources:\n  - ./sonarr/ks.yaml\n",
  fix: "Add a Namespace object, or correct the name.",
  *check(context) {
    for (const cluster of context.clusters) {
      if (isBlurred(cluster)) continue;
      const made = madeByHelm(cluster);
      const seen = new Set<string>();
      for (const object of cluster.objects) {
        const { namespace } = object;
        if (namespace === undefined || seen.has(namespace) || isOpen(namespace) || given.has(namespace)) continue;
        seen.add(namespace);
        const isThere = cluster.find("Namespace", undefined, namespace).length > 0 || made.has(namespace);
        if (isThere || isMadeByHand(context, namespace) || mayBeChartsNamespace(cluster, namespace)) continue;
        const node = nodeAt(object.root, "metadata", "namespace");
        yield {
          at: node === undefined ? placeOf(cluster, object) : cluster.spanOf(object, node),
          message: `${objectLabel(object)} is in a namespace that nothing creates`,
          object: objectLabel(object),
        };
      }
    }
  },
};

function madeByHelm(cluster: ClusterModel): ReadonlySet<string> {
  return new Set(
    helmReleases(cluster).flatMap(({ object, namespace }) => {
      const creates = nodeAt(object.root, "spec", "install", "createNamespace");
      return creates?.kind === "scalar" && creates.value === true ? [namespace] : [];
    }),
  );
}
