// What looks wrong in a file and is right in the cluster, because kustomize or Flux changes it on the way.
import type { PlacedViolation, Violation } from "#kernel/violation.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import { PatchedFields } from "#domain/kustomize/patched-fields.ts";
import type { PatchTarget } from "#domain/kustomize/patches.ts";
import { renamedFiles } from "#domain/repository/renamed.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import type { TreeRead } from "./read-tree.ts";

export type Excuse = (document: TreeDocument, violations: readonly PlacedViolation[]) => readonly PlacedViolation[];

/** Reads every patch of the tree once and answers which violations they make good. */
export function excusesOf(tree: TreeRead, patchTargets: ReadonlyMap<string, PatchTarget | undefined>): Excuse {
  const patched = new PatchedFields();
  for (const file of tree.files.values()) {
    for (const { source, root, role } of file.documents) {
      if (root === undefined) continue;
      if (patchTargets.has(file.path)) patched.add({ source, root, target: patchTargets.get(file.path) });
      else if (role === "kubernetes" || role === "kustomization") patched.addEmbedded(source, root);
    }
  }
  const renamed = renamedFiles(tree.files);
  return (document, violations) => {
    if (violations.length === 0) return violations;
    const kind = stringAt(document.root, "kind") ?? "";
    const isRenamed = kind === "Namespace" && renamed.has(document.path);
    return violations.filter(({ violation }) => {
      const { code, field } = violation;
      if (code === "unknown-field" || code === "unknown-kind") return true;
      const isPatched = patched.writes({ object: document.root, field, isMissing: code === "missing-field" });
      return !isPatched && !(isRenamed && isName(violation));
    });
  };
}

function isName({ code, field }: Violation): boolean {
  return code === "invalid-metadata" && field === "metadata.name";
}
