import { danglingReferences } from "#domain/kubernetes/dangling-references.ts";
import type { Rule } from "#rules/rule.ts";

/** ServiceAccounts that pods run as. */
export const serviceAccountNotFound: Rule = {
  id: "kubernetes/service-account-not-found",
  severity: "error",
  title: "ServiceAccount that nothing creates",
  why: "No pod is created at all: `error looking up service account`. The Deployment is there and shows no pod to look at.",
  example:
    "spec:\n  template:\n    spec:\n      serviceAccountName: backup   # no such ServiceAccount in this namespace\n",
  fix: "Correct the name, or create the ServiceAccount in the namespace of the pod.",
  *check(context) {
    for (const { missing, object, ...advice } of danglingReferences(context, "ServiceAccount"))
      yield { ...advice, object, message: `${object} runs as ${missing}, which nothing creates` };
  },
};
