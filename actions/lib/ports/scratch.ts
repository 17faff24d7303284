// A private folder for files that a tool wants to read from disk.

export interface ScratchFolder {
  /** Absolute path, for argv. Never printed. */
  readonly path: string;
  /** Writes a file below the folder; `name` may hold `/`. */
  write(name: string, content: string): void;
}

export interface Scratch {
  /** The folder exists while `work` runs and is gone afterwards, whatever happens. */
  withFolder<T>(work: (folder: ScratchFolder) => Promise<T>): Promise<T>;
}
