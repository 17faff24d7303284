import { entryOf, nodeAt } from "#codecs/yaml/node.ts";
import { counted } from "#kernel/counted.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { FluxKustomization } from "#domain/cluster/model.ts";
import type { Rule } from "#rules/rule.ts";

/** A suspended Kustomization keeps everything below it as it is. */
export const underSuspended: Rule = {
  id: "flux/under-suspended",
  severity: "info",
  title: "Kustomization that is suspended",
  why: "Flux neither applies nor heals what a suspended Kustomization holds. A change in it does nothing until somebody resumes it, and the Kustomizations above are Ready all the while.",
  example: "kind: Kustomization\nspec:\n  suspend: true\n",
  fix: "Resume it (`suspend: false`) when the reason is gone.",
  *check({ clusters }) {
    for (const cluster of clusters) {
      const counts = new Map<FluxKustomization, number>();
      for (const { owner } of cluster.objects)
        for (let at = owner; at !== undefined; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
      for (const kustomization of cluster.kustomizations) {
        const { object, suspended, parent } = kustomization;
        const entry = entryOf(nodeAt(object.root, "spec"), "suspend");
        if (!suspended || entry === undefined || parent?.underSuspended === true) continue;
        yield {
          at: cluster.keySpanOf(object, entry),
          message: `${objectLabel(object)} is suspended: Flux does not apply changes to its ${counted(counts.get(kustomization) ?? 0, "object")}`,
          object: objectLabel(object),
        };
      }
    }
  },
};
