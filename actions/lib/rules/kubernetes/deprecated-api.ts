import { nodeAt } from "#codecs/yaml/node.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { DeprecatedKind } from "#domain/kubernetes/schema-store.ts";
import { movedTo } from "#rules/moved-api.ts";
import type { Rule } from "#rules/rule.ts";

/** APIs of Kubernetes itself that the target version serves and that are on their way out. */
export const deprecatedApi: Rule = {
  id: "kubernetes/deprecated-api",
  severity: "info",
  title: "API that Kubernetes still serves and has announced to give up",
  why: "The API server answers with a warning today. Once a minor version serves it no longer, the Kustomization that applies the object fails with `no matches for kind`; it is a warning here when the next minor is that one.",
  example: "apiVersion: v1   # deprecated since Kubernetes 1.33: discovery.k8s.io/v1 EndpointSlice\nkind: Endpoints\n",
  fix: "Move to what takes its place before the upgrade; both are served for a while.",
  *check({ clusters, deprecatedKind, kubernetesMinor, fits }) {
    for (const cluster of clusters)
      for (const object of cluster.objects) {
        const { apiVersion, kind, root } = object;
        const deprecated = deprecatedKind(apiVersion, kind);
        if (deprecated === undefined) continue;
        const { removedIn, replacement } = deprecated;
        const what = replacement?.endsWith(`/${kind}`) === false ? "the kind" : apiVersion;
        yield {
          at: cluster.spanOf(object, nodeAt(root, "apiVersion") ?? root),
          message: `${what} of ${objectLabel(object)} is deprecated since Kubernetes ${untilWhen(deprecated)}`,
          ...(replacement === undefined ? {} : movedTo({ cluster, object, replacement, fits })),
          object: objectLabel(object),
          ...(removedIn === nextAfter(kubernetesMinor) ? { severity: "warning" as const } : {}),
        };
      }
  },
};

function untilWhen({ deprecatedIn, removedIn }: DeprecatedKind): string {
  return removedIn === undefined ? deprecatedIn : `${deprecatedIn} and gone in ${removedIn}`;
}

/** `1.36` → `1.37`. */
function nextAfter(minor: string): string {
  const [major = "", number = ""] = minor.split(".");
  return `${major}.${Number(number) + 1}`;
}
