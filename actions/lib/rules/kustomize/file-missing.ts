import type { PlacedEdit } from "#kernel/edit.ts";
import { isWritten } from "#codecs/yaml/written.ts";
import { isReached } from "#domain/repository/built-folders.ts";
import { kustomizationNames, namedPaths } from "#domain/kustomize/kustomization.ts";
import { pathsNamed, type PlacedPath } from "#domain/kustomize/kustomizations.ts";
import { resolveInside } from "#domain/repository/paths.ts";
import { clearPath, nearbyPath, presenceOf, relativePath } from "#domain/repository/presence.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** A kustomization that names what is not there does not build. */
export const fileMissing: Rule = {
  id: "kustomize/file-missing",
  severity: "error",
  title: "path in a kustomization that is not in the repository",
  why: "The build stops with `accumulating resources: … no such file or directory`, and Flux applies nothing of the whole Kustomization, not even what is right.",
  example: "resources:\n  - ./helmrelase.yaml   # the file is helmrelease.yaml\n",
  fix: "Correct the path, add the file, or take the entry out.",
  *check(context) {
    for (const named of pathsNamed(context.files, "local")) {
      const target = resolveInside(named.file.folder, named.path);
      if (target === undefined || !isReached(context, named.file.path)) continue;
      const found = missing(context, named, target);
      if (found !== undefined) yield found;
    }
  },
};

/** The one path that can be meant, unless the kustomization names it already. */
function respelt({ paths }: RuleContext, { file, path, at }: PlacedPath, target: string): { edit?: PlacedEdit } {
  const meant = clearPath(paths, target);
  if (meant === undefined || at.kind !== "scalar" || at.text !== path || !isWritten(file.source, at)) return {};
  const isNamed = namedPaths(file.root).some((named) => resolveInside(file.folder, named.path) === meant);
  const relative = relativePath(file.folder, meant);
  const to = path.startsWith(".") ? relative : relative.replace(/^\.\//u, "");
  return isNamed ? {} : { edit: { source: file.source, edit: { do: "set-value", at: at.start, to } } };
}

function missing(context: RuleContext, named: PlacedPath, target: string): RuleFinding | undefined {
  const { paths, clusters } = context;
  const presence = presenceOf(context, target);
  if (presence === "absent") {
    const meant = nearbyPath(paths, target);
    return {
      at: named.span(),
      message: `${named.field} names ${named.path}, which does not exist`,
      ...(meant === undefined ? {} : { fix: `did you mean ${relativePath(named.file.folder, meant)}?` }),
      ...respelt(context, named, target),
    };
  }
  // An artifact without the kustomization does not build it either.
  const [lost] = clusters.flatMap((cluster) =>
    cluster.leftOut(named.file.path) === undefined ? (cluster.leftOut(target) ?? []) : [],
  );
  if (lost !== undefined)
    return {
      at: named.span(),
      message: `${named.field} names ${named.path}, which Flux does not get: ${lost}`,
      fix: "let the ignore file keep it",
    };
  const isBuilt = named.use === "resource" || named.use === "component";
  if (presence !== "folder" || !isBuilt) return undefined;
  const hasFile = kustomizationNames.some((name) => paths.has(target === "" ? name : `${target}/${name}`));
  // A template may become the kustomization file.
  const isTemplated = kustomizationNames.some((name) => presenceOf(context, `${target}/${name}`) === "unknown");
  if (hasFile || isTemplated) return undefined;
  return {
    at: named.span(),
    message: `${named.field} names the folder ${named.path}, which has no kustomization.yaml`,
    fix: "add a kustomization.yaml there, or name its files",
  };
}
