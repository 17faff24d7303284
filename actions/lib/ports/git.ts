// What verbs ask Git.
import type { Files } from "./files.ts";

export interface Git {
  /** Commit id of a revision; undefined when it does not exist here (a shallow clone, a wrong name). */
  resolve(revision: string): Promise<string | undefined>;
  /** Commit ids of several revisions, asked for at once. */
  resolveAll(revisions: readonly string[]): Promise<readonly (string | undefined)[]>;
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /**
   * Paths that differ between `base` and the work tree (or, when `staged`, the index), untracked ones included. Without a
   * base (there is no commit yet) all of them do.
   */
  changedPaths(base: string | undefined, options?: { readonly staged?: boolean }): Promise<readonly string[]>;
  /** Content of a path at a revision; undefined when it is not there. */
  show(revision: string, path: string): Promise<Uint8Array | undefined>;
  /** The tree of a commit; throws when it is not in this clone. */
  filesAt(revision: string): Promise<Files>;
  /** The tree as it is staged: what a commit would hold now. */
  index(): Promise<Files>;
  /** Committer date of a commit, ISO 8601 in UTC. */
  commitDate(revision: string): Promise<string | undefined>;
}
