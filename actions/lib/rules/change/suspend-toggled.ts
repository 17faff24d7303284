import { nodeAt } from "#codecs/yaml/node.ts";
import { placeOf } from "#domain/cluster/dangling.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterObject } from "#domain/cluster/model.ts";
import { groupOf } from "#domain/kubernetes/api-group.ts";
import type { ChangeRule } from "./change-rule.ts";

export const suspendToggled: ChangeRule = {
  id: "change/suspend-toggled",
  severity: "warning",
  title: "reconciliation that is stopped or started again",
  why: "What is suspended is neither applied nor healed, and nothing turns red: it is forgotten. What is resumed applies at once everything that was merged in the meantime, not only this change.",
  example: "kind: HelmRelease\nspec:\n  suspend: true # before: absent\n",
  fix: "Say in a comment beside it why, and until when; before resuming, look at what has been merged since.",
  *check({ head, objects }) {
    for (const { before, after } of objects) {
      if (after === undefined || !groupOf(after).endsWith(".toolkit.fluxcd.io")) continue;
      const [was, is] = [before !== undefined && isSuspended(before), isSuspended(after)];
      if (was === is) continue;
      const node = nodeAt(after.root, "spec", "suspend");
      const name = objectLabel(after);
      yield {
        at: node === undefined ? placeOf(head, after) : head.spanOf(after, node),
        message: is
          ? `${name} is suspended: from then on Flux neither applies nor heals it`
          : `${name} is resumed: everything that was merged while it was suspended is applied at once`,
        ...(is ? {} : { severity: "info" as const }),
        object: name,
      };
    }
  },
};

export function isSuspended({ root }: ClusterObject): boolean {
  const suspend = nodeAt(root, "spec", "suspend");
  return suspend?.kind === "scalar" && suspend.value === true;
}
