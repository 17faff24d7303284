// Files with objects that lie in the Flux tree and that nothing names.
import { pathsNamed } from "#domain/kustomize/kustomizations.ts";
import { builtFolders, type Used } from "./built-folders.ts";
import { folderOf, nameOf, resolveInside } from "./paths.ts";
import { foldersOf } from "./presence.ts";
import type { TreeFile } from "./tree.ts";

export interface TreeUse extends Used {
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly paths: ReadonlySet<string>;
}

/**
 * The unreferenced files, by the highest folder that holds nothing used, or by themselves when their own folder is used.
 * Empty where a path of the cluster is not known: what it reaches is not known either.
 */
export function unreferencedFiles(use: TreeUse): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const used = usedFolders(use);
  if (used === undefined) return found;
  const named = new Set(
    [...pathsNamed(use.files, "local")].flatMap(({ file, path }) => resolveInside(file.folder, path) ?? []),
  );
  const tops = new Set([...used].map(topOf));
  const built = new Set(use.clusters.flatMap(({ objects }) => objects.map(({ document }) => document.path)));
  for (const { path, documents } of use.files.values()) {
    if (
      !tops.has(topOf(path)) ||
      use.isUsed(path) ||
      built.has(path) ||
      named.has(path) ||
      isOtherwiseUsed(path, use.paths)
    )
      continue;
    if (!documents.some(({ role }) => role === "kubernetes")) continue;
    const place = used.has(folderOf(path)) ? path : highestUnused(folderOf(path), used);
    found.set(place, [...(found.get(place) ?? []), path]);
  }
  return found;
}

/** Undefined where a path of a cluster is not known: what it reaches is not known either. */
function usedFolders({ clusters }: TreeUse): ReadonlySet<string> | undefined {
  const isOpen = clusters.length === 0 || clusters.some(({ gaps }) => gaps.some(({ kind }) => kind === "unknown-path"));
  return isOpen ? undefined : builtFolders(clusters);
}

function topOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function highestUnused(folder: string, used: ReadonlySet<string>): string {
  const above = folderOf(folder);
  return above === "" || used.has(above) ? folder : highestUnused(above, used);
}

/** Applied by hand, or part of a Helm chart. */
function isOtherwiseUsed(path: string, paths: ReadonlySet<string>): boolean {
  if (path.split("/").includes("bootstrap") || /\.(?:j2|tmpl|tpl)$/u.test(nameOf(path))) return true;
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder))
    if (foldersOf(paths).names(folder).includes("Chart.yaml")) return true;
  return false;
}
