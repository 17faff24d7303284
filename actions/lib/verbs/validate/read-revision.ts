// From the files of one revision to the documents of those that are in scope.
import type { Settings } from "#domain/settings/settings.ts";
import type { Files, Listing } from "#ports/files.ts";
import type { Ports } from "#ports/ports.ts";
import { readTree, type TreeRead } from "./read-tree.ts";
import { foldersBeyond, scopeOf } from "./scope.ts";

export interface ReadingOptions {
  readonly files: Files;
  readonly settings: Settings;
  readonly ports: Pick<Ports, "log">;
  /** A tree that was read already and is nearly the same. */
  readonly known?: TreeRead | undefined;
  /** True for paths that are known to hold in this revision what they hold in `known`. */
  readonly isUnchanged?: ((path: string) => boolean) | undefined;
  /** Which files of the listing are parsed; undefined for all. */
  readonly choose?: ((listing: Listing) => ReadonlySet<string>) | undefined;
}

export interface RevisionRead {
  /** Every file of the repository, whatever the settings leave out. */
  readonly all: Listing;
  readonly listing: Listing;
  readonly tree: TreeRead;
}

/** Reads the folders of the clusters, and those that their Kustomizations lead to, until they lead nowhere new. */
export async function readRevision(options: ReadingOptions): Promise<RevisionRead> {
  const { files, settings, ports, known, isUnchanged, choose } = options;
  ports.log.progress("listing files");
  const all = await files.list();
  let beyond: readonly string[] = [];
  let before = { tree: known, isUnchanged };
  for (;;) {
    const listing = scopeOf(all, settings, beyond);
    const only = choose?.(listing);
    ports.log.progress(`reading ${only?.size ?? listing.paths.length} files`);
    const tree = readTree({ files, listing, only, known: before.tree, isUnchanged: before.isUnchanged });
    const named = foldersBeyond(tree.files, settings);
    if (named.every((folder) => beyond.includes(folder))) return { all, listing, tree };
    beyond = [...new Set([...beyond, ...named])];
    before = { tree, isUnchanged: (path) => tree.files.has(path) };
  }
}
