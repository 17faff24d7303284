// Which files of the tree builds read.
import type { YamlNode } from "#codecs/yaml/node.ts";
import { namedPaths } from "#domain/kustomize/kustomization.ts";
import { resolveInside } from "#domain/repository/paths.ts";

export interface FilesRead {
  /** Kustomizations, and what they list as objects, patches, transformers and the like. */
  readonly built: ReadonlySet<string>;
  /** What generators hand on as it is, and what only kustomize itself looks into. */
  readonly data: ReadonlySet<string>;
}

/** Notes what is read. `paths` are all files that there are. */
export class ReadingList implements FilesRead {
  readonly built = new Set<string>();
  readonly data = new Set<string>();
  readonly #paths: ReadonlySet<string>;

  constructor(paths: ReadonlySet<string>) {
    this.#paths = paths;
  }

  /** A kustomization: what it names is read with it, whatever becomes of it afterwards. */
  kustomization(path: string, folder: string, root: YamlNode | undefined): void {
    this.built.add(path);
    for (const { use, field, path: named } of namedPaths(root)) {
      const target = resolveInside(folder, named);
      if (target === undefined || !this.#paths.has(target)) continue;
      if (use === "data" && field !== "replacements") this.data.add(target);
      else this.built.add(target);
    }
  }
}
