// One defect made on purpose, and the place where it must be found.

/** Replaces a range of a file's text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Defect {
  readonly edit: Edit;
  /** The line of the changed file, from 1, where the finding must stand. */
  readonly line: number;
  /** What was done, in a few words. */
  readonly what: string;
}

export interface Mutant extends Defect {
  /** The row of the table that it counts in. */
  readonly group: string;
  readonly path: string;
  /** Sorts mutants of a group into an order that has nothing to do with that of the tree. */
  readonly rank: number;
}

export function mutated(text: string, { start, end, text: replacement }: Edit): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
