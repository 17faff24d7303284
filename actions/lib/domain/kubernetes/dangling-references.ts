// References to objects of built-in kinds that lead nowhere.
import { adviceFor, type Advice } from "#domain/cluster/dangling.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { isMadeByHand, type Repository } from "#domain/repository/by-hand.ts";
import { existence, hasOpaqueCharts } from "./existence.ts";
import { productNames } from "./producers.ts";
import { references } from "./references.ts";

export interface Dangling extends Advice {
  /** `Deployment media/sonarr`, `Secret media/sonarr-secret`. */
  readonly object: string;
  readonly missing: string;
  /** Lighter where a chart in that namespace makes objects under names of its own. */
  readonly severity?: "warning";
}

interface Place extends Repository {
  readonly clusters: readonly ClusterModel[];
}

/** What Kubernetes makes by itself, and what runs before Flux does. */
function isGiven(kind: string, namespace: string, name: string): boolean {
  if (namespace === "kube-system") return true;
  return (kind === "ServiceAccount" && name === "default") || (kind === "ConfigMap" && name === "kube-root-ca.crt");
}

/** Mandatory references to a kind that neither the tree nor anything that may run in the cluster fulfils, once each. */
export function* danglingReferences(context: Place, kind: string): Generator<Dangling> {
  for (const cluster of context.clusters) {
    const seen = new Set<string>();
    for (const { object, name, inNamespace, target, optional, namespace } of references(cluster).get(kind) ?? []) {
      const key = `${objectLabel(object)} ${inNamespace}/${target}`;
      if (optional || seen.has(key) || isGiven(kind, inNamespace, target)) continue;
      seen.add(key);
      if (existence(cluster, kind, inNamespace, target) !== "no" || isMadeByHand(context, target)) continue;
      const { fix, ...advice } = adviceFor(cluster, {
        object,
        name,
        kind,
        namespace: inNamespace,
        target,
        others: productNames(cluster, kind, inNamespace),
      });
      // Pods and charts cannot name a namespace.
      const isUsable = fix !== undefined && (!fix.includes("namespace:") || namespace !== undefined);
      const missing = objectLabel({ kind, namespace: inNamespace, name: target });
      const doubt = hasOpaqueCharts(cluster, inNamespace) ? { severity: "warning" as const } : {};
      yield { ...advice, ...(isUsable ? { fix } : {}), object: objectLabel(object), missing, ...doubt };
    }
  }
}
