// What every report writer takes: one report in, one text out, the same bytes for the same report.
import type { Severity } from "#kernel/finding.ts";
import type { CheckReport } from "./check-report.ts";

/** What a writer says of a rule; the rules' own descriptions fit. */
export interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  /** The place is a secret: its line is not shown. */
  readonly confidential?: true;
}

export interface Place {
  readonly path: string;
  readonly line: number;
  readonly endLine?: number;
}

/** How the surface looks. Only the host knows whether there is a terminal. */
export interface Style {
  readonly color: boolean;
  /** Cells in a line. */
  readonly width: number;
  /** Where a place can be opened: a file URL for a terminal, a page of the forge for Markdown. */
  readonly link?: (place: Place) => string | undefined;
}

export interface WriterInput {
  readonly report: CheckReport;
  /** Text of a judged file; undefined when it cannot be shown. */
  readonly sources: (path: string) => string | undefined;
  readonly rules: ReadonlyMap<string, RuleText>;
  readonly style: Style;
  /** From which severity on a finding fails the run. */
  readonly failOn: Severity;
  /** Findings that the base has already fail it, too. */
  readonly failOnBase?: boolean;
  /** Of this program. */
  readonly version: string;
  /** Lines above the findings, for people only. */
  readonly preamble?: readonly string[];
  /** Lines below the plans, for people only. */
  readonly appendix?: readonly string[];
  /** How long it took, where the surface is not compared from run to run. */
  readonly seconds?: number;
}

export type Writer = (input: WriterInput) => string;
