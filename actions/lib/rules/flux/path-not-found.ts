import type { PlacedEdit } from "#kernel/edit.ts";
import { isWritten } from "#codecs/yaml/written.ts";
import { entryOf, itemsAt, nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import { resolveInside } from "#domain/repository/paths.ts";
import { clearPath, nearbyPath, presenceOf } from "#domain/repository/presence.ts";
import type { RuleContext } from "#rules/context.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** Folders that Kustomizations of this repository build. */
export const pathNotFound: Rule = {
  id: "flux/path-not-found",
  severity: "error",
  title: "spec.path or component that is not in the repository",
  why: "`kustomization path not found`: nothing of the Kustomization is applied, and after a rename with `prune` what it applied before stays as it was.",
  example: "kind: Kustomization\nspec:\n  path: ./kubernetes/apps/media/sonar/app   # the folder is sonarr\n",
  fix: "Correct the path; it counts from the root of the source. What `.sourceignore` or the source's `spec.ignore` leaves out is not there for Flux.",
  *check(context) {
    for (const cluster of context.clusters)
      for (const kustomization of cluster.kustomizations)
        if (kustomization.isOwnSource && kustomization.path !== undefined)
          yield* ofOne(context, cluster, kustomization);
  },
};

interface WrongPath {
  readonly context: RuleContext;
  readonly cluster: ClusterModel;
  readonly object: ClusterObject;
  readonly node: YamlNode;
  readonly path: string;
}

/** The one folder that can be meant, unless another Kustomization builds it already. */
function respelt({ context, cluster, object, node, path }: WrongPath): { edit?: PlacedEdit } {
  const meant = clearPath(context.paths, path);
  const source = cluster.sourceOf(object, node);
  if (meant === undefined || node.kind !== "scalar" || !node.text.endsWith(path) || !isWritten(source, node)) return {};
  if (cluster.kustomizations.some((other) => other.path === meant)) return {};
  const to = node.text.slice(0, node.text.length - path.length) + meant;
  return { edit: { source, edit: { do: "set-value", at: node.start, to } } };
}

function* ofOne(
  context: RuleContext,
  cluster: ClusterModel,
  { object, path = "" }: FluxKustomization,
): Generator<RuleFinding> {
  const label = objectLabel(object);
  const node = nodeAt(object.root, "spec", "path") ?? entryOf(object.root, "spec")?.value ?? object.root;
  const presence = presenceOf(context, path);
  if (presence === "absent" || presence === "file") {
    const meant = nearbyPath(context.paths, path);
    yield {
      at: cluster.spanOf(object, node),
      message:
        presence === "file"
          ? `${label} builds ${path}, which is a file and no folder`
          : `${label} builds ${path}, which does not exist`,
      object: label,
      ...(meant === undefined || presence === "file"
        ? {}
        : { fix: `did you mean ${meant}?`, ...respelt({ context, cluster, object, node, path }) }),
    };
    return;
  }
  const lost = path === "" ? undefined : cluster.leftOut(path);
  if (lost !== undefined) {
    yield {
      at: cluster.spanOf(object, node),
      message: `${label} builds ${path}, which Flux does not get: ${lost}`,
      object: label,
      fix: "let the ignore file keep the folder",
    };
    return;
  }
  const isLenient = nodeAt(object.root, "spec", "ignoreMissingComponents");
  if (isLenient?.kind === "scalar" && isLenient.value === true) return;
  for (const component of itemsAt(object.root, "spec", "components")) {
    if (component.kind !== "scalar" || typeof component.value !== "string" || component.text.includes("${")) continue;
    const target = resolveInside(path, component.text);
    if (target === undefined) continue;
    const without = cluster.leftOut(target);
    if (presenceOf(context, target) !== "absent" && without === undefined) continue;
    const is = without === undefined ? "does not exist" : `Flux does not get: ${without}`;
    yield {
      at: cluster.spanOf(object, component),
      message: `${label} takes in the component ${component.text}, which ${is}`,
      object: label,
    };
  }
}
