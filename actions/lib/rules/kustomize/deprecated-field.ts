import { isReached } from "#domain/repository/built-folders.ts";
import { kustomizationFiles } from "#domain/kustomize/kustomizations.ts";
import type { Edit } from "#kernel/edit.ts";
import { entryOf, type YamlEntry, type YamlMap } from "#codecs/yaml/node.ts";
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
      if (root.kind !== "map") continue;
      for (const entry of root.entries) {
        const { key, keyRange } = entry;
        const fix = Object.hasOwn(replacements, key) ? replacements[key] : undefined;
        if (fix === undefined) continue;
        const edit = modernised(root, entry);
        yield {
          at: source.span(keyRange.start, keyRange.end),
          message: `${key} is deprecated`,
          fix,
          ...(edit === undefined ? {} : { edit: { source, edit } }),
        };
      }
    }
  },
};

/**
 * What `kustomize edit fix` makes of it, where it builds the same: the new field is not there yet. `patchesJson6902` is left:
 * its patches come after the transformers, and names in a target of `patches` are regular expressions.
 */
function modernised(root: YamlMap, { key, keyRange }: YamlEntry): Edit | undefined {
  const at = keyRange.start;
  const isFree = (field: string) => entryOf(root, field) === undefined;
  switch (key) {
    case "bases":
      return isFree("resources") ? { do: "rename-key", at, to: "resources" } : undefined;
    case "imageTags":
      return isFree("images") ? { do: "rename-key", at, to: "images" } : undefined;
    case "patchesStrategicMerge":
      return isFree("patches") ? { do: "wrap-items", at, to: "patches", as: "path" } : undefined;
    case "commonLabels":
      return isFree("labels")
        ? { do: "nest-in-list", at, to: "labels", as: "pairs", with: { includeSelectors: true } }
        : undefined;
    default:
      return undefined;
  }
}
