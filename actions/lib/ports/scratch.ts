// A private folder for files that a tool wants to read from disk, or writes.

export interface ScratchFolder {
  /** Absolute path, for argv. Never printed. */
  readonly path: string;
  /** Writes a file below the folder; `name` may hold `/`. */
  write(name: string, content: string | Uint8Array): void;
  /** The text of a file below the folder; undefined when there is none. */
  read(name: string): string | undefined;
}

export interface ScratchOptions {
  /** The folder is removed even when this process is killed without a chance to do so. */
  readonly holdsSecrets?: boolean;
}

export interface Scratch {
  /** The folder exists while `work` runs and is gone afterwards, whatever happens. */
  withFolder<T>(work: (folder: ScratchFolder) => Promise<T>, options?: ScratchOptions): Promise<T>;
}
