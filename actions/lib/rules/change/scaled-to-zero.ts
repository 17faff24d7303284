import { objectLabel } from "#domain/cluster/label.ts";
import { fieldPlace } from "#domain/flux-change/field-place.ts";
import type { ChangeRule } from "./change-rule.ts";

const scaled = new Set(["Deployment", "StatefulSet", "ReplicaSet", "HelmRelease"]);

export const scaledToZero: ChangeRule = {
  id: "change/scaled-to-zero",
  severity: "warning",
  title: "workload scaled to zero",
  why: "No pod is left, and everything says Ready: an app that is off looks like an app that is well. Often it is left over from a repair in which somebody wanted to bring it back afterwards.",
  example: "kind: Deployment\nspec:\n  replicas: 0 # before: 2\n",
  fix: "Say beside it until when, or take the app out of the tree.",
  *check({ head, objects }) {
    for (const { change, before, after } of objects) {
      if (before === undefined || after === undefined || !scaled.has(after.kind)) continue;
      const field = change.fields.find(({ path, new: now }) => now === 0 && /(?:^|\.)replica(?:s|Count)$/u.test(path));
      if (field === undefined) continue;
      yield {
        at: fieldPlace(head, after, field.path),
        message: `${objectLabel(after)} is scaled to zero (${field.path}): it stops, and counts as Ready`,
        object: objectLabel(after),
      };
    }
  },
};
