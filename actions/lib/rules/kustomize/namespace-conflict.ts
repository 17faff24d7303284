import { nodeAt } from "#codecs/yaml/node.ts";
import { isOpen, objectLabel } from "#domain/cluster/label.ts";
import type { Rule } from "#rules/rule.ts";

/** A namespace that is written and does not come true. */
export const namespaceConflict: Rule = {
  id: "kustomize/namespace-conflict",
  severity: "warning",
  title: "written namespace that a kustomization replaces",
  why: "`namespace:` of a kustomization and `targetNamespace` of a Kustomization win over what the object says. It ends up in another namespace than the one that its file names, and references to the written one lead nowhere.",
  example:
    "# kustomization.yaml has namespace: media\nkind: OCIRepository\nmetadata:\n  name: app-template\n  namespace: flux-system   # becomes media\n",
  fix: "Take `metadata.namespace` out of the object, or build it elsewhere.",
  *check({ clusters }) {
    const seen = new Set<string>();
    for (const cluster of clusters)
      for (const object of cluster.objects) {
        const { document, namespace } = object;
        const written = nodeAt(document.root, "metadata", "namespace");
        if (object.generated === true || namespace === undefined || written?.kind !== "scalar" || written.text === "")
          continue;
        if (written.text === namespace || isOpen(written.text) || isOpen(namespace)) continue;
        const at = document.source.span(written.start, written.end);
        const key = `${at.path}:${at.line}`;
        if (!seen.has(key))
          yield {
            at,
            message: `${objectLabel(object)} says namespace ${written.text}, and a kustomization above moves it to ${namespace}`,
            object: objectLabel(object),
          };
        seen.add(key);
      }
  },
};
