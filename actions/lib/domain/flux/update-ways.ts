// Which objects Flux does not simply update: those that it makes anew when the server refuses the change, and those that it
// leaves as they are (fluxcd/pkg/ssa, manager_apply.go and errors/immutable.go).
import { entriesAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { isBelow, resolveInside } from "#domain/repository/paths.ts";
import type { TreeFile } from "#domain/repository/tree.ts";

const group = "kustomize.toolkit.fluxcd.io";

/** Answers for an object and its file whether a change that the API server refuses stops nothing. */
export function unhinderedUpdates(files: Iterable<TreeFile>): (path: string, object: YamlNode | undefined) => boolean {
  let folders: readonly string[] | undefined;
  return (path, object) => {
    folders ??= [...files].flatMap(forcedFolders);
    return folders.some((folder) => isBelow(path, folder)) || isMarked(object);
  };
}

/** Where Kustomizations with `force: true` begin. */
function forcedFolders({ documents }: TreeFile): readonly string[] {
  return documents.flatMap(({ root }) => {
    if (stringAt(root, "kind") !== "Kustomization" || stringAt(root, "apiVersion")?.startsWith(`${group}/`) !== true)
      return [];
    const force = nodeAt(root, "spec", "force");
    const folder = resolveInside("", stringAt(root, "spec", "path") ?? "");
    return force?.kind === "scalar" && force.value === true && folder !== undefined ? [folder] : [];
  });
}

/** By an annotation or label of the object itself. */
function isMarked(object: YamlNode | undefined): boolean {
  const marks = ["annotations", "labels"].flatMap((key) => entriesAt(object, "metadata", key));
  return marks.some(({ key, value }) => {
    const text = value.kind === "scalar" ? value.text.toLowerCase() : "";
    if (key === `${group}/force`) return text === "enabled";
    if (key === `${group}/reconcile`) return text === "disabled";
    return key === `${group}/ssa` && (text === "ifnotpresent" || text === "ignore");
  });
}
