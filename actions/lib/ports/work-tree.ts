// Writing files of the repository. Only a host that a person sits at offers it.

export interface WorkTree {
  /** Why a file of the listing is not written to (a link, no right to), in words; undefined when it is. */
  refusal(path: string): string | undefined;
  /**
   * Puts `after` in the place of `before`, all at once; mode and place stay. A problem in words, and nothing is changed, when the
   * file has other content by now or cannot be written.
   */
  replace(path: string, before: Uint8Array, after: Uint8Array): string | undefined;
  /** Writes a file that is not there yet, its folders with it. A problem in words, and nothing is written, when something stands there. */
  create(path: string, content: Uint8Array): string | undefined;
}
