// What is known of where a cluster starts.
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { SyncInstance } from "./sync-objects.ts";

export interface ClusterEntry {
  readonly name: string | undefined;
  /** One folder, or several where nobody says which one Flux starts at. */
  readonly folders: readonly string[];
  /** The folders hold what is applied by hand: only the files in them count, not those of folders below. */
  readonly isFlat: boolean;
  /** Kustomizations that the entry was guessed from; none where somebody names it. */
  readonly guessedFrom: readonly YamlNode[];
  /** The FluxInstance that names the entry, and the source that it makes for it. */
  readonly sync: SyncInstance | undefined;
}

/** A Flux Kustomization in the repository. */
export interface WrittenKustomization {
  readonly root: YamlNode;
  /** Of the file. */
  readonly path: string;
  /** The folder that it builds. */
  readonly builds: string;
}
