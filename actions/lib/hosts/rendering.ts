// Which writer answers to which `--format`, and what it is given.
import { githubAnnotations } from "#domain/report/github.ts";
import { jsonReport } from "#domain/report/json.ts";
import { junitReport } from "#domain/report/junit.ts";
import { markdownReport } from "#domain/report/markdown.ts";
import { sarifReport } from "#domain/report/sarif.ts";
import { textReport } from "#domain/report/text.ts";
import type { Style, Writer, WriterInput } from "#domain/report/writer.ts";
import type { Severity } from "#kernel/finding.ts";
import type { ReportResult } from "#verbs/verb.ts";

export type Format = "text" | "json" | "markdown" | "sarif" | "junit" | "github";

const writers: Readonly<Record<Format, Writer>> = {
  text: textReport,
  json: jsonReport,
  markdown: markdownReport,
  sarif: sarifReport,
  junit: junitReport,
  github: githubAnnotations,
};

const endings: readonly (readonly [RegExp, Format])[] = [
  [/\.sarif(?:\.json)?$/i, "sarif"],
  [/\.json$/i, "json"],
  [/\.(?:md|markdown)$/i, "markdown"],
  [/\.xml$/i, "junit"],
];

/** The format asked for, else what the ending of the file says, else text. */
export function formatFor(asked: string | undefined, out: string | undefined): Format {
  if (asked !== undefined && Object.hasOwn(writers, asked)) return asked as Format;
  return endings.find(([ending]) => ending.test(out ?? ""))?.[1] ?? "text";
}

export interface Rendering {
  readonly result: ReportResult;
  readonly failOn: Severity;
  readonly version: string;
  readonly style: Style;
  readonly seconds?: number;
}

export function writerInput(of: Rendering): WriterInput {
  const { result, failOn, version, style, seconds } = of;
  const texts = new Map<string, string | undefined>();
  return {
    report: result.report,
    rules: result.rules,
    sources: (path) => {
      if (!texts.has(path)) texts.set(path, result.sources?.(path));
      return texts.get(path);
    },
    style,
    failOn,
    version,
    ...(result.preamble === undefined ? {} : { preamble: result.preamble }),
    ...(seconds === undefined ? {} : { seconds }),
  };
}

export function render(format: Format, input: WriterInput): string {
  return writers[format](input);
}
