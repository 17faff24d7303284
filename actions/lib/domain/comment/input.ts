// What the comment is made of, and where its links lead.
import type { CheckReport } from "#domain/report/check-report.ts";
import type { Place, RuleText } from "#domain/report/writer.ts";

/** Addresses; each is undefined where there is no page. */
export interface CommentLinks {
  /** Lines of the head revision. */
  readonly place: (place: Place) => string | undefined;
  /** Lines of the base revision, for what the head does not have any more. */
  readonly basePlace: (place: Place) => string | undefined;
  /** The explanation of a rule. */
  readonly rule: (id: string) => string | undefined;
  /** The run with the whole report. */
  readonly report: string | undefined;
}

export interface CommentInput {
  readonly report: CheckReport;
  readonly rules: ReadonlyMap<string, RuleText>;
  readonly links: CommentLinks;
  /** Hidden first line. */
  readonly marker: string;
  /** Commit ids. */
  readonly head: string;
  readonly base: string | undefined;
  /** What earlier pushes came to, newest first: `⛔ 4c1d2e7: 2 errors`. */
  readonly earlier: readonly string[];
  /** How long the check took. */
  readonly seconds?: number;
  /** Bytes that the whole body may have. GitHub refuses more than 65,536 characters. */
  readonly budget?: number;
}
