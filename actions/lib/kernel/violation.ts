// What a schema engine says about one place of a document, before a rule gives it a severity.
import type { Edit } from "./edit.ts";
import type { SourceText, TextRange } from "./source-text.ts";

export type ViolationCode =
  | "unknown-field"
  | "missing-field"
  | "wrong-type"
  | "invalid-value"
  | "duplicate-entry"
  | "invalid-metadata"
  | "deprecated-field"
  | "unknown-kind"
  | "duplicate-document"
  | "value-hidden"
  /** A CEL rule of the schema says no, or has no answer. */
  | "broken-rule"
  | "rule-not-evaluated";

/** `start` and `end` are offsets in the text of the document: the smallest thing to change. */
export interface Violation extends TextRange {
  readonly code: ViolationCode;
  /** One sentence without a trailing full stop, naming field and value. */
  readonly message: string;
  /** Path in the document, `spec.listeners[0].port`; empty for the root. */
  readonly field: string;
  /** What to do, in a few words: `did you mean replicas?`. */
  readonly fix?: string;
  /** What mends it for certain, in the same text. */
  readonly edit?: Edit;
  readonly related?: readonly (TextRange & { readonly message: string })[];
}

/** A violation with the text that its offsets count in (a file, or a document inside a block scalar). */
export interface PlacedViolation {
  readonly source: SourceText;
  readonly violation: Violation;
}
