// What a verb is: a function from inputs and ports to a result, which a host prints, posts or writes.
import type { ExitCode } from "#kernel/outcome.ts";
import type { CheckReport } from "#domain/report/check-report.ts";
import type { Style } from "#domain/report/writer.ts";
import type { Ports } from "#ports/ports.ts";
import type { RuleInfo } from "#rules/rule.ts";

export interface MadeFile {
  /** Relative to the folder, with `/`. */
  readonly name: string;
  /** Its first line says that this program made it: no other file is overwritten. */
  readonly content: string;
}

/** The host picks the writer; the exit code follows from the report's verdict. */
export interface ReportResult {
  readonly kind: "report";
  readonly report: CheckReport;
  /** Every rule that could have spoken, by id. */
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** Lines above the findings in the text format: what was judged, a drawing of the cluster. */
  readonly preamble?: readonly string[];
  /** The same for lines that depend on the terminal; they come first. */
  readonly drawing?: (style: Style) => readonly string[];
  /** Lines below the plans of the text format. */
  readonly appendix?: (style: Style) => readonly string[];
  /**
   * What the verb makes besides the report: a file each, and an output of the action with its path. `--format json` prints them in the
   * place of the report; an empty list means that nothing could be made, and then no file is written.
   */
  readonly products?: readonly Product[];
  /** Further outputs of the action, by name. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** What the verb made, for the folder of `--out-dir`, by name. */
  readonly files?: readonly MadeFile[];
  /** What the verb changed in the repository: a sentence, and the lines of a unified diff. */
  readonly changes?: readonly string[];
  /** The text of a judged file as it may be shown, without secrets; undefined when nothing of it may be. Absent: no lines are shown. */
  readonly sources?: (path: string) => string | undefined;
}

export interface Product {
  /** `plan` */
  readonly name: string;
  /** `plan.json` */
  readonly file: string;
  /** Byte for byte. */
  readonly text: string;
}

/** For verbs that answer in words: `tools list`, `explain`, `doctor`. */
export interface TextResult {
  readonly kind: "text";
  /** With its trailing newline. */
  readonly text: string;
  /** The same facts for `--format json`. */
  readonly json?: unknown;
  readonly exitCode: ExitCode;
  /** Outputs of the action, by name. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** Absolute paths of folders that the following steps of an action find on PATH. */
  readonly onPath?: readonly string[];
}

export type VerbResult = ReportResult | TextResult;

/** Throws `WrongUse` for mistakes in flags or settings, anything else when it cannot go on. */
export type Verb<I> = (inputs: I, ports: Ports) => Promise<VerbResult>;
