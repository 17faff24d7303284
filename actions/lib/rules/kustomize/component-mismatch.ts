import { isReached } from "#domain/repository/built-folders.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { kustomizationNames } from "#domain/kustomize/kustomization.ts";
import { pathsNamed } from "#domain/kustomize/kustomizations.ts";
import { resolveInside } from "#domain/repository/paths.ts";
import type { Rule } from "#rules/rule.ts";

/** Components and kustomizations are listed under different keys. */
export const componentMismatch: Rule = {
  id: "kustomize/component-mismatch",
  severity: "error",
  title: "Component under resources, or a kustomization under components",
  why: "kustomize refuses both (`expected kind != 'Component'`, `expected kind 'Component'`), and nothing of the Kustomization is applied.",
  example: "resources:\n  - ../../components/volsync   # its kustomization.yaml has kind: Component\n",
  fix: "List Components under `components` and everything else under `resources`.",
  *check(context) {
    for (const { use, field, file, path, at, span } of pathsNamed(context.files, "local")) {
      if ((use !== "resource" && use !== "component") || !isReached(context, file.path)) continue;
      const folder = resolveInside(file.folder, path);
      const target = kustomizationNames
        .map((name) => context.files.get(folder === "" ? name : `${folder}/${name}`))
        .find(Boolean);
      const root = target?.documents.find((document) => document.root !== undefined)?.root;
      if (root === undefined) continue;
      const isComponent = stringAt(root, "kind") === "Component";
      if (isComponent === (use === "component")) continue;
      const to = isComponent ? "components" : "resources";
      yield {
        at: span(),
        message: isComponent
          ? `${field} lists ${path}, which is a Component: it belongs under components`
          : `${field} lists ${path}, which is no Component: it belongs under resources`,
        edit: { source: file.source, edit: { do: "move-item", at: at.start, to } },
      };
    }
  },
};
