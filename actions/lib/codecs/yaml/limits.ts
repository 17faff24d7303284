// How much YAML is read before the reader says no.

/** Bounds in the text of one file. */
export interface YamlLimits {
  /** Length in UTF-16 units. */
  readonly size: number;
  /** From this length on, documents are parsed one by one, which takes less memory and, for short files, more time. */
  readonly whole: number;
  /** Nested collections, those that an alias or a merge brings in included: whoever walks a tree may recurse. */
  readonly depth: number;
  /** Nodes that aliases and merges add to one file: what a walk over the tree sees beyond what is written. */
  readonly expansion: number;
  /** Documents of one file that do not parse before the rest is given up. */
  readonly broken: number;
  /** Problems that are told of one file. */
  readonly problems: number;
  /** Characters that may be parsed again to explain or mend what does not parse. */
  readonly effort: number;
}

export const defaultLimits: YamlLimits = {
  size: 10 * 1024 * 1024,
  whole: 128 * 1024,
  depth: 1_000,
  expansion: 1_000_000,
  broken: 100,
  problems: 1_000,
  effort: 8 * 1024 * 1024,
};
