import { itemsAt, nodeAt, stringAt } from "#codecs/yaml/node.ts";
import { isOpen, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, FluxKustomization } from "#domain/cluster/model.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { releasesByNamespace } from "#domain/helm/release.ts";
import { mayHoldFluxObjects } from "#domain/kubernetes/existence.ts";
import type { Rule } from "#rules/rule.ts";

/** Operators and charts make workloads under names of their own; these kinds are made by people. */
const written =
  /^(?:HelmRelease|HelmRepository|HelmChart|OCIRepository|GitRepository|Kustomization|Bucket|ResourceSet)$/u;

/** Objects that a Kustomization waits for by name. */
export const healthCheckNotFound: Rule = {
  id: "flux/health-check-not-found",
  severity: "error",
  title: "health check of an object that does not exist",
  why: "The Kustomization applies everything, waits until its timeout for `…status: 'NotFound'`, fails, and starts again; whatever depends on it never starts.",
  example:
    "healthChecks:\n  - apiVersion: helm.toolkit.fluxcd.io/v2\n    kind: HelmRelease\n    name: cilum\n    namespace: kube-system\n",
  fix: "Correct the name or the namespace.",
  *check({ clusters }) {
    for (const cluster of clusters)
      for (const kustomization of cluster.kustomizations)
        for (const item of itemsAt(kustomization.object.root, "spec", "healthChecks")) {
          const name = nodeAt(item, "name");
          const kind = stringAt(item, "kind");
          if (name?.kind !== "scalar" || kind === undefined) continue;
          const { object } = kustomization;
          const target = resolved(cluster, object, name.text);
          const namespace = stringAt(item, "namespace");
          if (isOpen(target) || exists(cluster, kustomization, { kind, namespace, target })) continue;
          yield {
            at: cluster.spanOf(object, name),
            message: `${objectLabel(object)} waits for ${objectLabel({ kind, namespace, name: target })}, which nothing creates: it never gets ready`,
            object: objectLabel(object),
          };
        }
  },
};

interface Wanted {
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly target: string;
}

function exists(cluster: ClusterModel, owner: FluxKustomization, { kind, namespace, target }: Wanted): boolean {
  const namespaces = namespace === undefined ? [owner.targetNamespace, owner.namespace, undefined] : [namespace];
  if (mayHoldFluxObjects(cluster) || namespaces.some((each) => cluster.find(kind, each, target).length > 0))
    return true;
  if (namespace !== undefined && (isOpen(namespace) || cluster.find(kind, undefined, target).length > 0)) return true;
  return (
    !written.test(kind) &&
    namespaces.some(
      (each) =>
        (releasesByNamespace(cluster).get(each ?? "") ?? []).length > 0 ||
        each === undefined ||
        !hasKind(cluster, kind),
    )
  );
}

/** Without a single object of the kind in the tree, an operator makes them. */
function hasKind(cluster: ClusterModel, kind: string): boolean {
  return cluster.ofKind(kind).length > 0;
}
