// The cache of tools: folders that are complete or absent, safe for several processes at once.
import type { Slot } from "#domain/toolchain/resolution.ts";

export interface StoredTool {
  /** Absolute path of each program, by its name. */
  readonly binaries: Readonly<Record<string, string>>;
  /** sha256 of each program, by its name. */
  readonly sha256: Readonly<Record<string, string>>;
  /** What it was made from, as recorded at installation: `download` or `build`. */
  readonly madeBy: "download" | "build";
}

/** A private folder in which a tool is put together. It vanishes afterwards, whatever happens. */
export interface WorkFolder {
  readonly path: string;
  /** A file outside the folder that survives, so that a broken download can be resumed. */
  readonly partial: string;
  /** Writes a text file below the folder and answers its absolute path. */
  write(name: string, text: string): Promise<string>;
}

/** The programs that were put together. */
export interface Filled {
  /** Absolute path of each, by its name. */
  readonly files: Readonly<Record<string, string>>;
  readonly madeBy: StoredTool["madeBy"];
  /** Why they are not what was wanted; called with their paths when they can be run, before they are moved into place. */
  readonly refuse: (binaries: Readonly<Record<string, string>>) => Promise<string | undefined>;
}

export type Filling = Filled | { readonly problem: string };

export interface ToolStore {
  /** Absolute path of the cache, for messages. */
  readonly root: string;
  /** The tool of a slot, its programs held against the recorded sha256; undefined when absent or damaged. */
  find(slot: Slot): Promise<StoredTool | undefined>;
  /**
   * Lets `work` put the programs together and moves them into place in one step. One process at a time works on a slot;
   * the others wait, and get what it installed. Trouble with the cache itself is a problem in words.
   */
  install(
    slot: Slot,
    work: (folder: WorkFolder) => Promise<Filling>,
    waiting?: (holder: string) => void,
  ): Promise<StoredTool | { readonly problem: string }>;
  /** sha256 of a file, lower-case hexadecimal; undefined when it cannot be read. */
  digest(file: string): Promise<string | undefined>;
}
