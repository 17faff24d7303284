// Which writer answers to which `--format`, and what it is given.
import { htmlReport } from "#domain/html-report/html-report.ts";
import { githubAnnotations } from "#domain/report/github.ts";
import { jsonReport } from "#domain/report/json.ts";
import { junitReport } from "#domain/report/junit.ts";
import { markdownReport } from "#domain/report/markdown.ts";
import { sarifReport } from "#domain/report/sarif.ts";
import { textReport } from "#domain/report/text.ts";
import type { Style, Writer, WriterInput } from "#domain/report/writer.ts";
import type { Finding, Severity } from "#kernel/finding.ts";
import type { Gate } from "#kernel/outcome.ts";
import type { ReportResult } from "#verbs/verb.ts";
import type { InputValue } from "./inputs.ts";

export type Format = "text" | "json" | "markdown" | "sarif" | "junit" | "github" | "html";

const writers: Readonly<Record<Format, Writer>> = {
  text: textReport,
  json: jsonReport,
  markdown: markdownReport,
  sarif: sarifReport,
  junit: junitReport,
  github: githubAnnotations,
  html: htmlReport,
};

const endings: readonly (readonly [RegExp, Format])[] = [
  [/\.sarif(?:\.json)?$/i, "sarif"],
  [/\.json$/i, "json"],
  [/\.(?:md|markdown)$/i, "markdown"],
  [/\.xml$/i, "junit"],
  [/\.html?$/i, "html"],
];

/** The format asked for, else what the ending of the file says, else text. */
export function formatFor(asked: string | undefined, out: string | undefined): Format {
  if (asked !== undefined && Object.hasOwn(writers, asked)) return asked as Format;
  return endings.find(([ending]) => ending.test(out ?? ""))?.[1] ?? "text";
}

export interface Rendering {
  readonly result: ReportResult;
  readonly gate: Gate;
  readonly version: string;
  readonly style: Style;
  readonly seconds?: number;
}

export function writerInput(of: Rendering): WriterInput {
  const { result, gate, version, style, seconds } = of;
  const preamble = [...(result.drawing?.(style) ?? []), ...(result.preamble ?? [])];
  const texts = new Map<string, string | undefined>();
  return {
    report: result.report,
    rules: result.rules,
    sources: (path) => {
      if (!texts.has(path)) texts.set(path, result.sources?.(path));
      return texts.get(path);
    },
    style,
    ...gate,
    version,
    ...(preamble.length === 0 ? {} : { preamble }),
    ...(result.appendix === undefined ? {} : { appendix: result.appendix(style) }),
    ...(seconds === undefined ? {} : { seconds }),
  };
}

export function render(format: Format, input: WriterInput): string {
  return writers[format](format === "json" || format === "sarif" ? input : allAlike(input));
}

/** Where older findings fail the run too, people are not told them apart; what programs read still says which they are. */
export function allAlike(input: WriterInput): WriterInput {
  if (input.failOnBase !== true) return input;
  const findings = input.report.findings.map((finding): Finding => {
    const { since, ...rest } = finding;
    return since === undefined ? finding : rest;
  });
  return { ...input, report: { ...input.report, findings } };
}

/** What the inputs of a verb say of findings that fail the run. */
export function gateOf(values: Readonly<Record<string, InputValue | undefined>>): Gate {
  return { failOn: (values["failOn"] ?? "error") as Severity, failOnBase: values["failOnBase"] === true };
}
