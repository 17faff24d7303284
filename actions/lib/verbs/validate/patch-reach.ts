// Files that did not change and are changed by a patch that did.
import { PatchedFields } from "#domain/kustomize/patched-fields.ts";
import { patchFiles } from "#domain/kustomize/patches.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import { builtFrom } from "#domain/repository/renamed.ts";
import type { TreeRead } from "./read-tree.ts";

/** Files with objects that patches in `changed` files are for, in any of the trees: as it is, as it was before. */
export function reachedByPatches(changed: ReadonlySet<string>, trees: readonly TreeRead[]): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const tree of trees) {
    const patched = changedPatches(changed, tree);
    for (const { path, documents } of tree.files.values())
      if (documents.some(({ root: object }) => patched.touches({ path, object, field: "" }))) reached.add(path);
  }
  return reached;
}

function changedPatches(changed: ReadonlySet<string>, { files }: TreeRead): PatchedFields {
  const patched = new PatchedFields();
  for (const { path, documents } of files.values())
    for (const { role, source, root } of documents) {
      if (root === undefined) continue;
      if (role === "kubernetes" && changed.has(path)) patched.addEmbedded({ source, root });
      if (role !== "kustomization") continue;
      const isChanged = changed.has(path);
      const listed = patchFiles(root).flatMap(({ path: named, target }) => {
        const file = resolveInside(folderOf(path), named);
        return file !== undefined && (isChanged || changed.has(file)) ? [{ file, target }] : [];
      });
      if (!isChanged && listed.length === 0) continue;
      const scope = builtFrom(path, files);
      if (isChanged) patched.addEmbedded({ source, root, scope });
      for (const { file, target } of listed)
        for (const document of files.get(file)?.documents ?? [])
          if (document.root !== undefined)
            patched.add({ source: document.source, root: document.root, target, holder: root, scope });
    }
  return patched;
}
