import { danglingReferences } from "#domain/kubernetes/dangling-references.ts";
import type { Rule } from "#rules/rule.ts";

/** ConfigMaps that pods need to start. */
export const configMapNotFound: Rule = {
  id: "kubernetes/config-map-not-found",
  severity: "error",
  title: "ConfigMap that nothing creates",
  why: "The pod stays in `CreateContainerConfigError` or `ContainerCreating`; an upgrade hangs until its timeout and is rolled back. ConfigMaps of charts, operators and generators are understood; where one of them may create it, nothing is said.",
  example:
    "volumes:\n  - name: config\n    configMap:\n      name: homepage-confg   # the generator makes homepage-config\n",
  fix: "Correct the name, or create the ConfigMap in the namespace of the pod.",
  *check(context) {
    for (const { missing, object, ...advice } of danglingReferences(context, "ConfigMap"))
      yield { ...advice, object, message: `${object} needs ${missing}, which nothing creates` };
  },
};
