// What looks wrong in a file and is right in the cluster, because kustomize or Flux changes it on the way.
import type { PlacedViolation, Violation } from "#kernel/violation.ts";
import type { SourceText } from "#kernel/source-text.ts";
import { stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { isComponent } from "#domain/kustomize/defaults.ts";
import { PatchedFields } from "#domain/kustomize/patched-fields.ts";
import { patchFiles } from "#domain/kustomize/patches.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import { builtFrom, renamedFiles } from "#domain/repository/renamed.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import type { TreeRead } from "./read-tree.ts";

export type Excuse = (document: TreeDocument, violations: readonly PlacedViolation[]) => readonly PlacedViolation[];

interface Excuses {
  readonly patched: PatchedFields;
  readonly renamed: ReturnType<typeof renamedFiles>;
}

/** Every patch of the tree. */
function readExcuses(tree: TreeRead): Excuses {
  const patched = new PatchedFields();
  for (const file of tree.files.values())
    for (const { source, root, role } of file.documents) {
      if (root === undefined) continue;
      if (role === "kubernetes") patched.addEmbedded({ source, root });
      if (role === "kustomization") addKustomization(patched, { source, root, path: file.path }, tree);
    }
  return { patched, renamed: renamedFiles(tree.files) };
}

/** Answers which violations the patches of the tree make good; reads them when first asked. */
export function excusesOf(tree: TreeRead): Excuse {
  let known: Excuses | undefined;
  return (document, violations) => {
    if (violations.length === 0) return violations;
    known ??= readExcuses(tree);
    const { patched, renamed } = known;
    const kind = stringAt(document.root, "kind") ?? "";
    const isRenamed = kind === "Namespace" && renamed.has(document.path);
    return violations.filter(({ violation }) => {
      const { code, field } = violation;
      if (code === "unknown-field" || code === "unknown-kind") return true;
      if (isRuleOfKind(code)) return !patched.touches({ path: document.path, object: document.root, field });
      // A strategic merge drops keys that have no value at all (`dependsOn:` with its items commented out).
      const isBlank = code === "wrong-type" && violation.start === violation.end;
      if (isBlank && patched.merges({ path: document.path, object: document.root })) return false;
      const isPatched = patched.writes({
        path: document.path,
        object: document.root,
        field,
        isMissing: code === "missing-field",
      });
      return !isPatched && !(isRenamed && isName(violation));
    });
  };
}

interface Kustomization {
  readonly source: SourceText;
  readonly root: YamlNode;
  readonly path: string;
}

/** Its patches, in strings and in files, change what it builds and nothing else. */
function addKustomization(patched: PatchedFields, { source, root, path }: Kustomization, { files }: TreeRead): void {
  const scope = isComponent(root) ? undefined : builtFrom(path, files);
  patched.addEmbedded({ source, root, scope });
  for (const { path: named, target } of patchFiles(root)) {
    const file = files.get(resolveInside(folderOf(path), named) ?? "");
    for (const document of file?.documents ?? [])
      if (document.root !== undefined)
        patched.add({ source: document.source, root: document.root, target, holder: root, scope });
  }
}

/** A rule looks at everything below its place, and fields beside each other. */
function isRuleOfKind(code: Violation["code"]): boolean {
  return code === "broken-rule" || code === "rule-not-evaluated";
}

function isName({ code, field }: Violation): boolean {
  return code === "invalid-metadata" && field === "metadata.name";
}
