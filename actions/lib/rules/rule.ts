// What a rule is: a name, a grade, words for people, and (for rules of judgement) a function from the model to findings.
import type { PlacedEdit } from "#kernel/edit.ts";
import type { RelatedPlace, Severity } from "#kernel/finding.ts";
import type { Span } from "#kernel/span.ts";
import type { RuleContext } from "./context.ts";

export interface RuleInfo {
  /** `family/name`. */
  readonly id: string;
  /** Unless the settings' `rules:` say otherwise. */
  readonly severity: Severity;
  /** A noun phrase for tables and SARIF: `field that the schema does not know`. */
  readonly title: string;
  /** One paragraph: what happens in the cluster when this is ignored. */
  readonly why: string;
  /** A few lines that break the rule. */
  readonly example: string;
  /** What to do, in a sentence. */
  readonly fix: string;
  /** What is published is published: the grade holds also where neither Flux nor Talos reaches the file. */
  readonly everywhere?: true;
  /** The place is a secret itself: no surface shows the line. */
  readonly confidential?: true;
}

/** One defect that a rule sees. `at` is the smallest thing to change, in the file that the author edits. */
export interface RuleFinding {
  readonly at: Span;
  readonly message: string;
  readonly fix?: string;
  /** What mends it for certain: becomes a suggestion. */
  readonly edit?: PlacedEdit;
  readonly object?: string;
  readonly related?: readonly RelatedPlace[];
  /** When a case is graver or lighter than the rule in general. */
  readonly severity?: Severity;
}

/** A rule of judgement. It reads the model, never another rule, and touches nothing. */
export interface Rule extends RuleInfo {
  check(context: RuleContext): Iterable<RuleFinding>;
}
