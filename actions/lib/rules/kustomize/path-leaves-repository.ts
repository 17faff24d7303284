import { isReached } from "#domain/repository/built-folders.ts";
import { pathsNamed } from "#domain/kustomize/kustomizations.ts";
import { resolveInside } from "#domain/repository/paths.ts";
import type { Rule } from "#rules/rule.ts";

/** Flux builds inside the checkout of the repository and nowhere else. */
export const pathLeavesRepository: Rule = {
  id: "kustomize/path-leaves-repository",
  severity: "error",
  title: "path that leads out of the repository",
  why: "Flux builds from a checkout in a temporary folder. A path that is absolute or climbs above the root works on your machine at best; in the cluster the build stops.",
  example: "resources:\n  - ../../../../shared/alerts   # one `..` too many\n",
  fix: "Use a path inside the repository, or a remote resource with a fixed ref.",
  *check(context) {
    for (const { file, field, path, span } of pathsNamed(context.files, "local")) {
      if (resolveInside(file.folder, path) !== undefined || !isReached(context, file.path)) continue;
      const why = path.startsWith("/") ? "is absolute" : "climbs above the root of the repository";
      yield { at: span(), message: `${field} names ${path}, which ${why}: Flux cannot read it` };
    }
  },
};
