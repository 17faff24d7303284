// Artifacts that are made of a folder of this repository: paths in them count from there.
import { nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { folderOf } from "#domain/repository/paths.ts";
import type { TreeDocument } from "#domain/repository/tree.ts";
import { cleanPath, entryPath, fluxPath, isFluxKustomization } from "./kustomization.ts";
import { sourceOf } from "./read-kustomization.ts";

/** A source that is pushed from somewhere: an artifact of `flux push artifact --path=./kubernetes`, a bucket. */
interface Pushed {
  readonly kind: string;
  readonly name: string;
}

export interface ArtifactRoots {
  /** The folder that paths in a source count from: the root of the repository unless all of its paths say otherwise. */
  of(source: Pushed | undefined): string;
}

interface Stated {
  readonly path: string;
  /** Folders that may be the root. */
  readonly candidates: readonly string[];
}

/**
 * A source counts from a folder when none of its paths is a folder of the repository, and all of them are below one folder only,
 * which also holds the Kustomizations that name them. A Git repository is never less than the whole.
 */
export function artifactRoots(
  documents: readonly TreeDocument[],
  paths: ReadonlySet<string>,
  hasFolder: (path: string) => boolean,
): ArtifactRoots {
  const stated = new Map<string, Stated[]>();
  for (const document of documents) {
    const { source, path } = statedBy(document);
    if (source === undefined || (source.kind !== "OCIRepository" && source.kind !== "Bucket")) continue;
    if (path === undefined || path === "" || path.includes("${")) continue;
    const candidates = isFluxKustomization(document.root) ? above(document.path) : rootsOf(path, paths);
    stated.set(keyOf(source), [...(stated.get(keyOf(source)) ?? []), { path, candidates }]);
  }
  const roots = new Map([...stated].map(([key, list]) => [key, rootOf(list, hasFolder)]));
  return { of: (source) => (source === undefined ? "" : (roots.get(keyOf(source)) ?? "")) };
}

/** The folder of the repository that a Kustomization builds, as it is written. */
export function builtFolder(root: YamlNode, roots: ArtifactRoots): string {
  return belowRoot(roots.of(sourceOf(nodeAt(root, "spec"), "")), fluxPath(root));
}

/** `path` as a folder of the repository. */
export function belowRoot(root: string, path: string): string {
  return root === "" ? path : path === "" ? root : `${root}/${path}`;
}

function statedBy({ root }: TreeDocument): { source: Pushed | undefined; path: string | undefined } {
  if (isFluxKustomization(root)) return { source: sourceOf(nodeAt(root, "spec"), ""), path: fluxPath(root) };
  const path = entryPath(root);
  return { source: path === undefined ? undefined : syncSource(root), path };
}

function syncSource(root: TreeDocument["root"]): Pushed | undefined {
  for (const place of [["spec", "values", "instance"], ["instance"], ["spec"]]) {
    const kind = stringAt(root, ...place, "sync", "kind");
    const name = stringAt(root, ...place, "sync", "name") ?? stringAt(root, "metadata", "namespace") ?? "flux-system";
    if (kind !== undefined) return { kind, name };
  }
  return undefined;
}

function rootOf(stated: readonly Stated[], hasFolder: (path: string) => boolean): string {
  if (stated.some(({ path }) => hasFolder(path))) return "";
  const [first, ...others] = stated;
  const fitting = (first?.candidates ?? []).filter(
    (root) =>
      others.every(({ candidates }) => candidates.includes(root)) &&
      stated.every(({ path }) => hasFolder(belowRoot(root, path))),
  );
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? only : "";
}

/** The folders above a file, without the root. */
function above(path: string): string[] {
  const found: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) found.push(folder);
  return found;
}

/** Folders that hold a folder of that path. */
function rootsOf(path: string, paths: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const each of paths) {
    const at = each.indexOf(`/${cleanPath(path)}/`);
    if (at > 0) found.add(each.slice(0, at));
  }
  return [...found];
}

function keyOf({ kind, name }: Pushed): string {
  return `${kind} ${name}`;
}
