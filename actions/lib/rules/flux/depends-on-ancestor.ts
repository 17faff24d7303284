import { nodeAt } from "#codecs/yaml/node.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { FluxKustomization } from "#domain/cluster/model.ts";
import type { Rule } from "#rules/rule.ts";

/** A child that waits for a parent that waits for its children. */
export const dependsOnAncestor: Rule = {
  id: "flux/depends-on-ancestor",
  severity: "error",
  title: "dependency on the Kustomization that applies this one and waits for it",
  why: "With `wait: true` the parent is ready when everything that it applies is ready, this Kustomization included; this one waits for the parent. Neither gets there.",
  example:
    "# applied by cluster-apps, which has wait: true\nkind: Kustomization\nmetadata:\n  name: sonarr\nspec:\n  dependsOn:\n    - name: cluster-apps\n",
  fix: "Take the dependency out; for values that change together use the label `reconcile.fluxcd.io/watch: Enabled`.",
  *check({ clusters }) {
    for (const { kustomizations } of clusters)
      for (const kustomization of kustomizations)
        for (const { namespace, name, at } of kustomization.dependsOn) {
          const ancestor = waiting(kustomization.parent).find(
            (each) => each.name === name && each.namespace === namespace,
          );
          if (ancestor === undefined) continue;
          const label = objectLabel(kustomization.object);
          yield {
            at,
            message: `${label} waits for ${name}, which applies it and is only ready (wait: true) when ${kustomization.name} is: neither gets ready`,
            object: label,
          };
        }
  },
};

/** Upwards, as long as each one waits for what it applies. */
function waiting(parent: FluxKustomization | undefined): FluxKustomization[] {
  return parent === undefined || !waits(parent) ? [] : [parent, ...waiting(parent.parent)];
}

function waits({ object }: FluxKustomization): boolean {
  const wait = nodeAt(object.root, "spec", "wait");
  return wait?.kind === "scalar" && wait.value === true;
}
