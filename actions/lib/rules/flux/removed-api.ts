import { nodeAt } from "#codecs/yaml/node.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import { fluxMinor } from "#domain/flux/flux-version.ts";
import type { Rule } from "#rules/rule.ts";

/** API versions of Flux's own kinds that its newer releases do not serve. */
export const removedApi: Rule = {
  id: "flux/removed-api",
  severity: "warning",
  title: "API version that newer releases of Flux do not serve",
  why: "The next upgrade of Flux takes the version away, and with it what reads this object: the Kustomization that applies it fails with `no matches for kind`, and everything else in it stays as it was. Both versions are served for a while, so that the change can be made before.",
  example:
    "apiVersion: helm.toolkit.fluxcd.io/v2beta2   # gone since Flux 2.8; v2 takes its place\nkind: HelmRelease\n",
  fix: "Write the version that takes its place; `flux migrate` rewrites what the cluster has stored.",
  *check({ clusters, removedKind }) {
    for (const cluster of clusters)
      for (const object of cluster.objects) {
        const { apiVersion, kind, root } = object;
        if (!apiVersion.includes(".toolkit.fluxcd.io/")) continue;
        const removed = removedKind(apiVersion, kind);
        if (removed?.program !== "Flux") continue;
        const { removedIn, replacement } = removed;
        const minor = fluxMinor(cluster);
        const goneIn = Number(/^2\.(\d+)/u.exec(removedIn)?.[1]);
        const isServed = minor !== undefined && minor < goneIn;
        const by = minor === undefined ? `Flux ${removedIn} and newer` : `Flux 2.${minor}, which this tree installs,`;
        yield {
          at: cluster.spanOf(object, nodeAt(root, "apiVersion") ?? root),
          message: isServed
            ? `${apiVersion} of ${objectLabel(object)} is gone in Flux ${removedIn}; this tree installs 2.${minor}`
            : `${by} ${minor === undefined ? "do" : "does"} not serve ${apiVersion} of ${objectLabel(object)}`,
          ...(replacement === undefined ? {} : { fix: `use ${replacement.slice(0, replacement.lastIndexOf("/"))}` }),
          object: objectLabel(object),
          ...(isServed ? { severity: "info" } : minor === undefined ? {} : { severity: "error" }),
        };
      }
  },
};
