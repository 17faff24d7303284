import { isReached } from "#domain/repository/built-folders.ts";
import { kustomizationFiles } from "#domain/kustomize/kustomizations.ts";
import type { Rule } from "#rules/rule.ts";

/** What `kustomize edit fix` replaces, and by what. */
const replacements: Readonly<Record<string, string>> = {
  bases: "list the folders under resources",
  commonLabels: "use labels with pairs; includeSelectors: true keeps them in selectors, which cannot change later",
  imageTags: "use images",
  patchesJson6902: "use patches with the same target",
  patchesStrategicMerge: "use patches with path or patch",
  vars: "use replacements",
};

/** Old fields still work; a later kustomize drops them. */
export const deprecatedField: Rule = {
  id: "kustomize/deprecated-field",
  severity: "info",
  title: "field of a kustomization that is going away",
  why: "kustomize still reads the field and warns about it at every build. The version that Flux brings along decides when it stops.",
  example: "patchesStrategicMerge:\n  - patch.yaml\n",
  fix: "Run `kustomize edit fix` in the folder.",
  *check(context) {
    for (const { path, root, source } of kustomizationFiles(context.files)) {
      if (!isReached(context, path)) continue;
      for (const { key, keyRange } of root.kind === "map" ? root.entries : []) {
        const fix = Object.hasOwn(replacements, key) ? replacements[key] : undefined;
        if (fix === undefined) continue;
        yield { at: source.span(keyRange.start, keyRange.end), message: `${key} is deprecated`, fix };
      }
    }
  },
};
