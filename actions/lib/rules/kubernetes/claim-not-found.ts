import { danglingReferences } from "#domain/kubernetes/dangling-references.ts";
import type { Rule } from "#rules/rule.ts";

/** Claims that pods mount. */
export const claimNotFound: Rule = {
  id: "kubernetes/claim-not-found",
  severity: "error",
  title: "PersistentVolumeClaim that nothing creates",
  why: "The pod stays Pending: `persistentvolumeclaim … not found`. A claim is looked for in the namespace of the pod only.",
  example: "persistence:\n  config:\n    existingClaim: sonar   # the claim is called sonarr\n",
  fix: "Correct the name, or create the claim in the namespace of the pod.",
  *check(context) {
    for (const { missing, object, ...advice } of danglingReferences(context, "PersistentVolumeClaim"))
      yield { ...advice, object, message: `${object} needs ${missing}, which nothing creates` };
  },
};
