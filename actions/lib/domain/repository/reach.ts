// Which files Flux would use: from the entry path through Flux Kustomizations and kustomization files.
import { compareText } from "#kernel/ordering.ts";
import { itemsAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { entryPath, fluxComponents, fluxPath, isFluxKustomization } from "#domain/flux/kustomization.ts";
import { isRemotePath, kustomizationNames, namedPaths } from "#domain/kustomize/kustomization.ts";
import { folderOf, isBelow, isYamlPath, resolveInside } from "./paths.ts";
import type { TreeFile } from "./tree.ts";

/** A remote resource that kustomize would fetch: it is named, not followed. */
export interface RemoteResource {
  readonly path: string;
  readonly url: string;
}

export interface Reach {
  /** Files that become objects, patches or kustomizations. */
  readonly objects: ReadonlySet<string>;
  /** Files whose content is only data: generator files, values. */
  readonly data: ReadonlySet<string>;
  /** Flux Kustomizations followed, as `file#document`. */
  readonly fluxKustomizations: ReadonlySet<string>;
  readonly remote: readonly RemoteResource[];
  /** The entry paths that the walk started from. */
  readonly entries: readonly string[];
}

export interface Tree {
  readonly files: ReadonlyMap<string, TreeFile>;
  /** Every path of the listing, also what is no YAML or cannot be read. */
  readonly paths: ReadonlySet<string>;
}

/** Follows the entry paths; without any known (`entries` empty and no FluxInstance) it starts at the Kustomizations that no other one reaches. */
export function fluxReach(tree: Tree, entries: readonly string[]): Reach {
  const index = new FolderIndex(tree.paths);
  const known =
    entries.length > 0 ? [...entries] : [...new Set(allRoots(tree).flatMap((root) => entryPath(root) ?? []))];
  if (known.length > 0) {
    const walk = new Walk(tree, index);
    for (const entry of known.sort(compareText)) walk.folder(entry);
    return walk.result(known);
  }
  return fromUnreachedKustomizations(tree, index);
}

function fromUnreachedKustomizations(tree: Tree, index: FolderIndex): Reach {
  const files = [...tree.files.values()].filter((file) =>
    file.documents.some((document) => isFluxKustomization(document.root)),
  );
  const reachedByOthers = new Set<string>();
  for (const file of files) {
    const walk = new Walk(tree, index);
    walk.file(file.path);
    for (const path of walk.objects) if (path !== file.path) reachedByOthers.add(path);
  }
  const roots = files.filter((file) => !reachedByOthers.has(file.path));
  const walk = new Walk(tree, index);
  for (const { path } of roots.length > 0 ? roots : files) walk.besides(path);
  return walk.result([]);
}

function allRoots(tree: Tree): (YamlNode | undefined)[] {
  return [...tree.files.values()].flatMap((file) => file.documents.map((document) => document.root));
}

/** The paths of the tree by folder, so that a folder's content is found without a scan. */
class FolderIndex {
  readonly #below = new Map<string, string[]>();

  constructor(paths: ReadonlySet<string>) {
    for (const path of paths) {
      for (let folder = folderOf(path); ; folder = folderOf(folder)) {
        const list = this.#below.get(folder);
        if (list === undefined) this.#below.set(folder, [path]);
        else list.push(path);
        if (folder === "") break;
      }
    }
  }

  below(folder: string): readonly string[] {
    return this.#below.get(folder) ?? [];
  }

  has(folder: string): boolean {
    return this.#below.has(folder);
  }
}

class Walk {
  readonly objects = new Set<string>();
  readonly #data = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #fluxKustomizations = new Set<string>();
  readonly #remote: RemoteResource[] = [];
  readonly #tree: Tree;
  readonly #index: FolderIndex;

  constructor(tree: Tree, index: FolderIndex) {
    this.#tree = tree;
    this.#index = index;
  }

  result(entries: readonly string[]): Reach {
    const { objects } = this;
    return { objects, data: this.#data, fluxKustomizations: this.#fluxKustomizations, remote: this.#remote, entries };
  }

  /** A build folder: its kustomization file, or everything below it as Flux would generate one. */
  folder(folder: string): void {
    if (this.#folders.has(folder)) return;
    this.#folders.add(folder);
    const own = this.#ownKustomization(folder);
    if (own !== undefined) return this.#kustomization(own, folder);
    for (const path of this.#index.below(folder)) {
      if (!isYamlPath(path) || this.#index.has(path)) continue;
      const nested = this.#nestedKustomization(path, folder);
      if (nested === undefined) this.file(path);
      else this.folder(nested);
    }
  }

  /** The outermost folder between `folder` and `path` that has a kustomization file of its own. */
  #nestedKustomization(path: string, folder: string): string | undefined {
    let found: string | undefined;
    for (let at = folderOf(path); at !== folder && isBelow(at, folder); at = folderOf(at))
      if (kustomizationNames.some((name) => this.#tree.paths.has(`${at}/${name}`))) found = at;
    return found;
  }

  /** Where Flux starts is not known: it applies this file, and so what its folder holds, but not the folders below. */
  besides(path: string): void {
    const folder = folderOf(path);
    if (this.#ownKustomization(folder) !== undefined) this.folder(folder);
    else
      for (const each of this.#index.below(folder)) if (folderOf(each) === folder && isYamlPath(each)) this.file(each);
    this.file(path);
  }

  #ownKustomization(folder: string): string | undefined {
    return kustomizationNames
      .map((name) => (folder === "" ? name : `${folder}/${name}`))
      .find((path) => this.#tree.paths.has(path));
  }

  #kustomization(path: string, folder: string): void {
    this.objects.add(path);
    for (const document of this.#tree.files.get(path)?.documents ?? []) {
      for (const named of namedPaths(document.root)) {
        if (isRemotePath(named.path)) {
          if (named.use !== "data") this.#remote.push({ path, url: named.path });
          continue;
        }
        const target = resolveInside(folder, named.path);
        if (target !== undefined) this.#follow(target, named.use === "data");
      }
    }
  }

  /** A folder may be named like a file, and what is no readable file may be meant as a folder. */
  #follow(target: string, isData: boolean): void {
    if (this.#index.has(target)) {
      if (!isData) this.folder(target);
    } else if (this.#tree.paths.has(target)) {
      if (isData) this.#data.add(target);
      else this.file(target);
    }
  }

  /** A file of objects; Flux Kustomizations in it are followed. */
  file(path: string): void {
    if (this.objects.has(path)) return;
    this.objects.add(path);
    for (const document of this.#tree.files.get(path)?.documents ?? []) {
      if (!isFluxKustomization(document.root)) continue;
      this.#fluxKustomizations.add(`${path}#${document.index}`);
      if (!isOwnSource(document.root)) continue;
      const folder = fluxPath(document.root);
      if (folder.includes("${")) continue;
      this.folder(folder);
      for (const component of fluxComponents(document.root)) {
        const target = isRemotePath(component) ? undefined : resolveInside(folder, component);
        if (target !== undefined) this.#follow(target, false);
      }
    }
  }
}

/**
 * A Kustomization of another repository's source says nothing about this tree. Until the sources are resolved, a name
 * other than the bootstrap's `flux-system` with a path that is the whole checkout is taken for a foreign one.
 */
function isOwnSource(root: YamlNode | undefined): boolean {
  return (
    fluxPath(root) !== "" ||
    stringAt(root, "spec", "sourceRef", "name") === "flux-system" ||
    itemsAt(root, "spec", "patches").length > 0
  );
}
