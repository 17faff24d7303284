// What builds read, and where they say what could not be built.
import type { Span } from "#kernel/span.ts";
import type { Folders } from "#domain/repository/folders.ts";
import type { Placed } from "./provenance.ts";
import type { TreeFile } from "#domain/repository/tree.ts";

/** What a build reads. */
export interface BuildTree {
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly paths: ReadonlySet<string>;
  readonly folders: Folders;
  /** Content of any file; undefined when it cannot be read. */
  readonly text: (path: string) => string | undefined;
}

export type GapKind = "remote" | "missing" | "refused";

export interface BuildReport {
  gap(at: Span, kind: GapKind, why: string): void;
  /** One application of a patch: how many objects it changed, and why kustomize gives up on it. */
  patch(item: Placed, hits: number, problem: string | undefined): void;
}
