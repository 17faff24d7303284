// What can be wrong with YAML itself.
import type { Edit } from "#kernel/edit.ts";
import type { SourceText, TextRange } from "#kernel/source-text.ts";

/**
 * `syntax`: does not parse from here on. `duplicate-key`: the API server and kustomize refuse it. `encoding`: invalid
 * UTF-8 or NUL. `limit`: too large, too deep or an alias bomb. `unknown-alias`, `not-json`: cannot be JSON.
 * `unknown-tag`: no reader of ours fails on it, the tag is passed over.
 */
export type YamlProblemCode =
  "syntax" | "duplicate-key" | "encoding" | "limit" | "unknown-alias" | "unknown-tag" | "not-json";

export interface YamlProblem extends TextRange {
  readonly code: YamlProblemCode;
  readonly message: string;
  /** The document that the problem is in, from 0. */
  readonly document: number;
  readonly related?: TextRange & { readonly message: string };
  /** What mends it for certain. */
  readonly edit?: Edit;
}

/** A problem with the text that its offsets count in: a document inside a string has text of its own. */
export interface PlacedProblem {
  readonly source: SourceText;
  readonly problem: YamlProblem;
}
