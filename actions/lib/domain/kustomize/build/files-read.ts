// Which files of the tree builds read.
import type { YamlNode } from "#codecs/yaml/node.ts";
import { namedPaths } from "#domain/kustomize/kustomization.ts";
import { resolveInside } from "#domain/repository/paths.ts";
import type { BuildTree } from "./tree.ts";

export interface FilesRead {
  /** Kustomizations, and what they list as objects, patches, transformers and the like. */
  readonly built: ReadonlySet<string>;
  /** What generators hand on as it is, and what only kustomize itself looks into. */
  readonly data: ReadonlySet<string>;
}

/** Notes what is read. */
export class ReadingList implements FilesRead {
  readonly built = new Set<string>();
  readonly data = new Set<string>();
  readonly #tree: BuildTree;

  constructor(tree: BuildTree) {
    this.#tree = tree;
  }

  /** A kustomization: what it names is read with it, whatever becomes of it afterwards. */
  kustomization(path: string, folder: string, root: YamlNode | undefined): void {
    this.built.add(path);
    for (const { use, field, path: named } of namedPaths(root)) {
      const target = resolveInside(folder, named);
      // A folder may be called like a file.
      if (target === undefined || !this.#tree.paths.has(target) || this.#tree.folders.has(target)) continue;
      if (use === "data" && field !== "replacements") this.data.add(target);
      else this.built.add(target);
    }
  }
}
