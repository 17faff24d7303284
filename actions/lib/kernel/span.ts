// A place in a file of the repository, as people and GitHub count it.

/** Lines and columns start at 1, the end column is exclusive, columns count UTF-16 code units. */
export interface Span {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The first line of a file: where a finding about the whole file is anchored. */
export function wholeFile(path: string): Span {
  return { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
