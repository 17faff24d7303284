// A file that is only ever added to, and that a power cut does not take anything from that was added.

export interface JournalFile {
  /** What is there; "" for a new one. */
  read(): Promise<string>;
  /** Cuts off what lies behind so many bytes: a torn line. */
  truncate(bytes: number): Promise<void>;
  /** Answers once the line is on the disk, not before. */
  append(line: string): Promise<void>;
}

/** The persistent folder of the applies to one cluster. Names are relative, with `/`. */
export interface StateFolder {
  readonly journal: JournalFile;
  /** Writes a file that must not be there, readable by its owner alone, and answers once it is on the disk. */
  write(name: string, content: Uint8Array): Promise<void>;
  /** Undefined when there is none. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Names of files, sorted. */
  list(): Promise<readonly string[]>;
}
