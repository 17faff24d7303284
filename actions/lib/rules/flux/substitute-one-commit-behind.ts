import { groupedBy } from "#kernel/grouping.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { placeOf } from "#domain/cluster/dangling.ts";
import { counted } from "#kernel/counted.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { isAltered } from "#domain/flux/altered.ts";
import { waitsFor } from "#domain/flux/dependencies.ts";
import { substituteSources, type SubstituteSource } from "#domain/flux/substitute-from.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Variables that are read before the commit that changes them is applied. */
export const substituteOneCommitBehind: Rule = {
  id: "flux/substitute-one-commit-behind",
  severity: "info",
  title: "variables that arrive one commit late",
  why: "A commit that changes the ConfigMap or Secret is applied by its Kustomization and by those that read it at the same time, so they get the old values, say Ready at the new commit, and stay so until their interval. The label makes Flux reconcile them when the object changes.",
  example:
    "kind: ConfigMap\nmetadata:\n  name: cluster-settings   # read by Kustomizations that do not wait for its owner\n",
  fix: "Label the object `reconcile.fluxcd.io/watch: Enabled`. Do not depend on a Kustomization above: under `wait` that never ends.",
  *check({ clusters, change }) {
    for (const cluster of clusters) {
      const late = substituteSources(cluster).flatMap((source) =>
        cluster
          .find(source.kind, source.object.namespace, source.target)
          .filter((object) => isLate(cluster, object, source))
          .map((object) => ({ object, source, at: placeOf(cluster, object) })),
      );
      // A Component brings one object into many namespaces: one place to change.
      for (const group of groupedBy(late, ({ at }) => `${at.path}:${at.line}`).values()) {
        const [{ object, at, source } = {}] = group;
        if (object === undefined || at === undefined || source === undefined) continue;
        yield {
          at,
          ...wordsFor({ object, source, group }, change),
          object: objectLabel(object),
        };
      }
    }
  },
};

interface LateSource {
  readonly object: ClusterObject;
  readonly source: SubstituteSource;
  /** One for each reader. */
  readonly group: readonly unknown[];
}

type Words = Pick<RuleFinding, "message" | "severity">;

/** A warning only where the change at hand is one that arrives late. */
function wordsFor({ object, source, group }: LateSource, change: RuleContext["change"]): Words {
  const isOne = group.length === 1;
  const readers = `${counted(group.length, "Kustomization")} (${source.kustomization.name}${isOne ? "" : " and others"})`;
  const read = isOne ? "reads" : "read";
  const what = `${object.kind} ${object.name}`;
  if (change === undefined || !isAltered(object, change.textBefore))
    return {
      message: `${readers} ${read} ${what} without waiting for what applies it: a change of it reaches them late`,
    };
  const are = isOne
    ? "it is applied with the old values and says Ready"
    : "they are applied with the old values and say Ready";
  return {
    severity: "warning",
    message: `this change alters ${what}, which ${readers} ${read} without waiting for what applies it: ${are}`,
  };
}

function isLate(cluster: ClusterModel, object: ClusterObject, { kustomization }: SubstituteSource): boolean {
  if (stringAt(object.root, "metadata", "labels", "reconcile.fluxcd.io/watch") === "Enabled") return false;
  if (object.owner === undefined || object.owner === kustomization) return true;
  const { namespace, name } = kustomization;
  return !waitsFor(
    cluster,
    `Kustomization ${namespace}/${name}`,
    `Kustomization ${object.owner.namespace}/${object.owner.name}`,
  );
}
