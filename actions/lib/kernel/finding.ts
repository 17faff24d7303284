// What a rule says about one place: the unit of every report.
import { compareText } from "./ordering.ts";
import type { Span } from "./span.ts";

/** `error` will fail or do harm, `warning` is probably wrong or fragile, `info` is worth knowing. */
export type Severity = "error" | "warning" | "info";

export interface RelatedPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Replaces the lines `line` to `endLine`, both included, by `replacement`. */
export interface Suggestion {
  readonly line: number;
  readonly endLine: number;
  readonly replacement: string;
}

/** One defect at one place. Field order is the order in the JSON report. */
export interface Finding extends Span {
  /** `family/name`, stable. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence: what will happen and why, naming the thing by its own name. */
  readonly message: string;
  /** The object or document concerned: `HelmRelease media/sonarr`. */
  readonly object?: string;
  /** Name of the cluster in the settings or its folder. */
  readonly cluster?: string;
  /** What to do, in a few words. */
  readonly fix?: string;
  readonly suggestion?: Suggestion;
  readonly related?: readonly RelatedPlace[];
  /** `head`: caused by this change; `base`: was there before; absent without a base. */
  readonly since?: "head" | "base";
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** True when `severity` is at least as grave as `threshold`. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return rank[severity] <= rank[threshold];
}

/** By path, place, severity, rule, message: a total order, so that equal trees give equal reports. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    rank[a.severity] - rank[b.severity] ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}
