import { groupedBy } from "#kernel/grouping.ts";
import { nodeAt } from "#codecs/yaml/node.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { related } from "#domain/cluster/dangling.ts";
import { fluxMinor } from "#domain/flux/flux-version.ts";
import type { RemovedKind } from "#domain/kubernetes/schema-store.ts";
import type { RuleContext } from "#rules/context.ts";
import { movedTo } from "#rules/moved-api.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** API versions of Flux's own kinds that its newer releases do not serve. */
export const removedApi: Rule = {
  id: "flux/removed-api",
  severity: "warning",
  title: "API version that newer releases of Flux do not serve",
  why: "The upgrade of Flux to such a release takes the version away, and with it what reads this object: the Kustomization that applies it fails with `no matches for kind`, and everything else in it stays as it was. There are releases that serve both versions: the change is made while one of them runs.",
  example:
    "apiVersion: helm.toolkit.fluxcd.io/v2beta2   # gone since Flux 2.8; v2 takes its place\nkind: HelmRelease\n",
  fix: "Write the version that takes its place, once the cluster's Flux serves it; `flux migrate` rewrites what the cluster has stored.",
  *check({ clusters, removedKind, fits }) {
    for (const cluster of clusters) {
      const minor = fluxMinor(cluster);
      const old = cluster.objects.flatMap((object) => {
        if (!object.apiVersion.includes(".toolkit.fluxcd.io/")) return [];
        const removed = removedKind(object.apiVersion, object.kind);
        return removed?.program === "Flux" ? [{ cluster, object, removed, minor, fits }] : [];
      });
      // What has to wait for an upgrade of Flux is one task, however many objects it is about.
      const waiting = groupedBy(old.filter(mustWait), ({ object }) => `${object.apiVersion} ${object.kind}`);
      for (const each of waiting.values()) yield* folded(each);
      for (const each of old) if (!mustWait(each)) yield found(each, objectLabel(each.object));
    }
  },
};

interface Old {
  readonly cluster: ClusterModel;
  readonly object: ClusterObject;
  readonly removed: RemovedKind;
  /** Of the Flux that the tree installs, where it says so. */
  readonly minor: number | undefined;
  readonly fits: RuleContext["fits"];
}

/** True where the tree installs a Flux that does not know the successor yet. */
function mustWait({ removed, minor }: Old): boolean {
  return minor !== undefined && removed.replacedIn !== undefined && minor < minorOf(removed.replacedIn);
}

function* folded(all: readonly Old[]): Iterable<RuleFinding> {
  const [first, ...others] = all;
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const places = others.slice(0, 3).map(({ cluster, object }) => related(cluster, object, "it stands here, too"));
  yield { ...found(first, `${objectLabel(first.object)}${more}`), ...(places.length === 0 ? {} : { related: places }) };
}

function found(old: Old, label: string): RuleFinding {
  const { cluster, object, removed, minor } = old;
  const { apiVersion, root } = object;
  const { removedIn } = removed;
  const isServed = minor !== undefined && minor < minorOf(removedIn);
  const by = minor === undefined ? `Flux ${removedIn} and newer do` : `Flux 2.${minor}, which this tree installs, does`;
  return {
    at: cluster.spanOf(object, nodeAt(root, "apiVersion") ?? root),
    message: isServed
      ? `${apiVersion} of ${label} is gone in Flux ${removedIn}; this tree installs 2.${minor}`
      : `${by} not serve ${apiVersion} of ${label}`,
    ...wayOut(old),
    object: objectLabel(object),
    ...(isServed ? { severity: "info" } : minor === undefined ? {} : { severity: "error" }),
  };
}

function wayOut(old: Old): Pick<RuleFinding, "fix" | "edit"> {
  const { replacement, replacedIn } = old.removed;
  if (replacement === undefined) return {};
  const { fix = "", edit } = movedTo({ ...old, replacement });
  if (mustWait(old)) return { fix: `${fix}, which Flux ${replacedIn} and newer serve` };
  // Unless the tree says which Flux it installs, it may be one that does not know the successor.
  return old.minor === undefined || edit === undefined ? { fix } : { fix, edit };
}

/** `2.8` → 8. */
function minorOf(version: string): number {
  return Number(version.slice(version.indexOf(".") + 1));
}
