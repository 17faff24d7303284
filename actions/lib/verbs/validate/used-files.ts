// Which files Flux or Talos would use: only they get the full severity of a rule.
import { compareText } from "#kernel/ordering.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import { openFolders } from "#domain/cluster/open-folders.ts";
import { chartFiles } from "#domain/helm/chart-files.ts";
import { isFluxKustomization } from "#domain/flux/kustomization.ts";
import { pathsNamed } from "#domain/kustomize/kustomizations.ts";
import { folderOf, isBelow, isYamlPath, nameOf } from "#domain/repository/paths.ts";
import { usedTalosPaths } from "#domain/talos/used-paths.ts";
import type { TreeRead } from "./read-tree.ts";
import { isRootDotfile } from "./scope.ts";

export interface UsedFiles {
  /** Objects, patches, kustomizations, what generators and charts take, Talos inputs. */
  readonly used: (path: string) => boolean;
  /** True for used files that Flux hands on as text: what is right in them only their reader knows. */
  readonly isPlainData: (path: string) => boolean;
  /** How many Flux Kustomizations are followed. */
  readonly kustomizations: number;
  /** Addresses that used kustomizations name, with the file. */
  readonly remote: readonly { readonly path: string; readonly url: string }[];
}

/**
 * What the models of the clusters read, and what Talos does. `bootstrap/`, which people apply by hand, `.github/`, the root's
 * dotfiles and the rules of sops count as used. So does every file where there is no Flux Kustomization (plain manifests), and
 * where it is not known what Flux starts at; and every file below a folder that a Kustomization with an unknown path may build.
 */
export function usedFiles(tree: TreeRead, clusters: readonly ClusterModel[]): UsedFiles {
  const documents = clusters.flatMap((cluster) => cluster.kustomizations.map(({ object }) => object.document.root));
  const kustomizations = new Set(documents.filter(isFluxKustomization)).size;
  if (!hasFlux(tree)) return { ...everythingUsed, kustomizations };
  const built = new Set(clusters.flatMap(({ read }) => [...read.built]));
  const charts = clusters.flatMap((cluster) => chartFiles(cluster, tree.paths));
  const values = new Set(charts.flatMap((chart) => [...chart.values]));
  const data = new Set([
    ...clusters.flatMap(({ read }) => [...read.data]),
    ...charts.flatMap(({ files }) => [...files]),
  ]);
  const talos = usedTalosPaths([...tree.files.values()], tree.talosFolders, tree.paths);
  const isOpen = openFolders(clusters);
  const used = (path: string): boolean =>
    built.has(path) ||
    values.has(path) ||
    data.has(path) ||
    talos.has(path) ||
    (isBelow(path, "bootstrap") && isYamlPath(path)) ||
    isBelow(path, ".github") ||
    isLookedFor(path) ||
    isTalosTemplate(path, tree.talosFolders) ||
    isOpen(path);
  const isPlainData = (path: string) => data.has(path) && !built.has(path) && !values.has(path) && !talos.has(path);
  return { used, isPlainData, kustomizations, remote: remoteOf(tree, used) };
}

/** By programs, under its name. */
function isLookedFor(path: string): boolean {
  return (isRootDotfile(path) && isYamlPath(path)) || nameOf(path) === ".sops.yaml";
}

/** Until more is known. */
export const everythingUsed: UsedFiles = {
  used: () => true,
  isPlainData: () => false,
  kustomizations: 0,
  remote: [],
};

function hasFlux({ files }: TreeRead): boolean {
  for (const { documents } of files.values()) if (documents.some(({ root }) => isFluxKustomization(root))) return true;
  return false;
}

function remoteOf({ files }: TreeRead, used: UsedFiles["used"]): UsedFiles["remote"] {
  return [...pathsNamed(files, "remote")]
    .filter(({ use, file }) => use !== "data" && used(file.path))
    .map(({ path: url, file: { path } }) => ({ path, url }))
    .sort((a, b) => compareText(a.path, b.path) || compareText(a.url, b.url));
}

/** `talos/controlplane.yaml.j2`: a machine configuration that is made by a template. */
function isTalosTemplate(path: string, talosFolders: readonly string[]): boolean {
  const inTalos =
    talosFolders.some((folder) => isBelow(path, folder)) ||
    /(?:^|\/)talos$/.test(folderOf(path).split("/").slice(0, 2).join("/"));
  return inTalos && /\.(?:j2|tmpl|gotmpl)$/.test(nameOf(path));
}
