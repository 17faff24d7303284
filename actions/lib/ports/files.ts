// Reading the repository. Paths are relative to its root, with `/`.

export interface Listing {
  /** Regular files to look at, sorted by code unit. */
  readonly paths: readonly string[];
  /** Files left out by the settings' `ignore`. */
  readonly ignored: number;
  /** Entries that could not be listed or are no regular files although named like one, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
}

export type ReadResult = { readonly bytes: Uint8Array } | { readonly problem: string };

export interface Files {
  /**
   * In a Git work tree the tracked files and the untracked ones that are not ignored; elsewhere all but `.git` and `node_modules`. `ignore`
   * says which of them to leave out and count.
   */
  list(ignore?: (path: string) => boolean): Promise<Listing>;
  /** Never throws: a missing, unreadable, too large or escaping file is a problem in words. */
  read(path: string): ReadResult;
  /** Paths of files whose bytes hold `text`, sorted; files that the tree would not list may be among them. */
  holding(text: string): Promise<readonly string[]>;
  kind(path: string): "file" | "directory" | "missing" | "other";
}
