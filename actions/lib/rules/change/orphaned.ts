import type { ChangeRule } from "./change-rule.ts";
import { removedObjects, togetherByFate } from "./removals.ts";

export const orphaned: ChangeRule = {
  id: "change/orphaned",
  severity: "warning",
  title: "removal that leaves the object in the cluster",
  why: "What leaves the tree of a Kustomization that does not prune stays in the cluster: it runs on, keeps its addresses and volumes, is never updated again, and no file says that it is there.",
  example: "kind: Kustomization\nspec:\n  prune: false # and deployment.yaml is taken out of its folder\n",
  fix: "Delete it by hand after the merge, or let the Kustomization prune in a commit before this one.",
  *check(context) {
    const left = removedObjects(context).filter(({ removal }) => removal.fate === "orphaned");
    yield* togetherByFate(context, left, { mixed: true });
  },
};
