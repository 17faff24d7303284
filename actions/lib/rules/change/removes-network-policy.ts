import type { ChangeRule } from "./change-rule.ts";
import { removedObjects, togetherByFate } from "./removals.ts";

const policies = new Set([
  "NetworkPolicy",
  "CiliumNetworkPolicy",
  "CiliumClusterwideNetworkPolicy",
  "AdminNetworkPolicy",
  "BaselineAdminNetworkPolicy",
]);

export const removesNetworkPolicy: ChangeRule = {
  id: "change/removes-network-policy",
  severity: "warning",
  title: "removal of a network policy",
  why: "A pod that no policy selects any more may speak with everything, and everything with it. Nothing fails and nothing is logged, so an opening by mistake stays open.",
  example: "# taken out of kustomization.yaml\nresources:\n  - ./networkpolicy.yaml\n",
  fix: "Keep the policy as long as its pods are there, or say in the pull request why they may be reached.",
  *check(context) {
    const gone = removedObjects(context).filter(({ object, removal }) => {
      // With its whole namespace there is nobody left to reach.
      const isSpaceGone =
        object.namespace !== undefined && context.head.objects.every((each) => each.namespace !== object.namespace);
      return policies.has(object.kind) && removal.fate === "deleted" && !isSpaceGone;
    });
    yield* togetherByFate(context, gone, { rest: "; what it forbade is allowed from then on" });
  },
};
