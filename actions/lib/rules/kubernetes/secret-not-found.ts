import { danglingReferences } from "#domain/kubernetes/dangling-references.ts";
import type { Rule } from "#rules/rule.ts";

/** Secrets that pods and Flux need. A warning: a Secret may have been made by hand. */
export const secretNotFound: Rule = {
  id: "kubernetes/secret-not-found",
  severity: "warning",
  title: "Secret that nothing in the repository creates",
  why: "Without it the pod stays in `CreateContainerConfigError` and a source cannot be fetched. SOPS files, generators, ExternalSecrets, Certificates, SealedSecrets and database operators are understood. When it was made by hand, a rebuilt cluster does not have it.",
  example: "envFrom:\n  - secretRef:\n      name: sonarr-secrets   # the ExternalSecret makes sonarr-secret\n",
  fix: "Correct the name, or bring the Secret into the repository: encrypted, or as an ExternalSecret.",
  *check(context) {
    for (const { missing, object, ...advice } of danglingReferences(context, "Secret"))
      yield { ...advice, object, message: `${object} needs ${missing}, which nothing in the repository creates` };
  },
};
