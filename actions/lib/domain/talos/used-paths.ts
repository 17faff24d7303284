// Which files talhelper reads, starting from the talconfigs of a tree.
import { literalSource } from "#codecs/regexp/literal.ts";
import type { YamlDocument, YamlNode } from "#codecs/yaml/node.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import { contentFilesOf, patchFilesOf, type ListedFile } from "./talconfig-patches.ts";
import { talenvOf, type PathedDocument } from "./target-version.ts";

export interface TalosFile {
  readonly path: string;
  readonly documents: readonly (YamlDocument & { readonly path: string; readonly role: string })[];
}

/**
 * Paths of the talconfigs, of the environment and secret files beside them, of everything that they list, and of all
 * complete machine configurations. A listed path with a variable of unknown value stands for every file that fits.
 * `paths` are those of the whole tree, so that a talconfig that cannot be read or parsed is used as well.
 */
export function usedTalosPaths(
  files: readonly TalosFile[],
  talosFolders: readonly string[],
  paths: Iterable<string>,
): ReadonlySet<string> {
  const used = new Set<string>();
  const documents = files.flatMap((file) => file.documents);
  for (const { path, root, role } of documents) {
    if (role === "machine-config") used.add(path);
    if (role === "talconfig") for (const each of usedBy(path, root, documents)) used.add(each);
  }
  const ofTalhelper = /^tal(?:config|env|secret)(?:\.sops)?\.ya?ml$/u;
  for (const path of paths)
    if (talosFolders.includes(folderOf(path)) && ofTalhelper.test(path.slice(path.lastIndexOf("/") + 1)))
      used.add(path);
  return used;
}

/** Paths of the files that the talconfigs list as patches, whatever is in them. */
export function listedPatchPaths(files: readonly TalosFile[]): ReadonlySet<string> {
  const documents = files.flatMap((file) => file.documents);
  const listed = documents
    .filter(({ role }) => role === "talconfig")
    .flatMap(({ path, root }) => {
      const folder = folderOf(path);
      return patchFilesOf(root, talenvOf(path, documents)).flatMap((file) => filesNamed(file, folder, documents));
    });
  return new Set(listed);
}

function usedBy(path: string, root: YamlNode | undefined, documents: readonly PathedDocument[]): readonly string[] {
  const variables = talenvOf(path, documents);
  const folder = folderOf(path);
  const listed = [...patchFilesOf(root, variables), ...contentFilesOf(root, variables)];
  return [path, ...listed.flatMap((file) => filesNamed(file, folder, documents))];
}

function filesNamed(file: ListedFile, folder: string, documents: readonly PathedDocument[]): readonly string[] {
  const wanted = resolveInside(folder, file.path);
  if (wanted === undefined) return [];
  if (file.unset.length === 0) return [wanted];
  const pattern = wanted
    .split(/\$\{[^}]*\}|\$\w+/u)
    .map(literalSource)
    .join("[^/]*");
  const fits = new RegExp(`^${pattern}$`, "u");
  return documents.map(({ path }) => path).filter((path) => fits.test(path));
}
