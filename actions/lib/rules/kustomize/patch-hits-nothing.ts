import { folderOf, isBelow } from "#domain/repository/paths.ts";
import type { Rule } from "#rules/rule.ts";

/** Patches that no object takes. */
export const patchHitsNothing: Rule = {
  id: "kustomize/patch-hits-nothing",
  severity: "warning",
  title: "patch that changes no object",
  why: "A patch with a `target` that fits nothing is passed over in silence: the change that you believe to be there is not. A patch that names its object and does not find it fails the whole build.",
  example:
    "patches:\n  - target:\n      kind: HelmRelease\n      name: sonar   # the release is sonarr\n    patch: |\n      - op: remove\n        path: /spec/install\n",
  fix: "Correct kind, name or namespace of the target; the patch sees objects before `namespace:` and prefixes of its own kustomization.",
  *check({ clusters }) {
    for (const { patches, gaps } of clusters)
      for (const { at, hits, problem } of patches) {
        // What is missing from the build may be what the patch is for.
        if (gaps.some((gap) => isBelow(gap.at.path, folderOf(at.path)))) continue;
        if (problem !== undefined)
          yield {
            at,
            severity: "error",
            message: `kustomize gives up at this patch, and the whole build fails: ${problem}`,
          };
        else if (hits === 0) yield { at, message: "no object of the build fits this patch: it changes nothing" };
      }
  },
};
