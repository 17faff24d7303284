// The JSON report of one run, held against its published schema.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect } from "vitest";
import type { Report } from "#kernel/report.ts";
import { homelab, type Finished, type Options } from "./program.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const isReport = ajv.compile(JSON.parse(readFileSync(resolve("schemas/report.schema.json"), "utf8")) as object);

export interface Judged extends Finished {
  readonly report: Report;
}

/** Runs `homelab VERB … --format json` and reads its report, whose verdict must be that of the exit code. */
export async function judge(
  cwd: string,
  argv: readonly string[] = ["validate"],
  options: Options = {},
): Promise<Judged> {
  const finished = await homelab(cwd, [...argv, "--format", "json"], options);
  const report = reportOf(finished.stdout || finished.stderr);
  expect(report.verdict).toBe({ 0: "clean", 1: "findings", 3: "not-checked" }[finished.exitCode ?? 2]);
  return { ...finished, report };
}

/** Throws when the text is no report. */
export function reportOf(text: string): Report {
  const value: unknown = parsed(text);
  expect(isReport(value) ? [] : isReport.errors).toEqual([]);
  return value as Report;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`this is no report:\n${text.slice(0, 2000)}`, { cause });
  }
}

/** Of reading and schemas; the rules of judgement have cases of their own, and new ones come. */
const ofReading =
  /^(?:yaml|schema|settings|tools)\/|^kubernetes\/(?:no-such-kind|unknown-kind)$|^talos\/(?:unknown-kind|duplicate-document)$/;

/** What reading and schemas say, `path:line:column severity rule`. */
export function findingLines({ findings }: Pick<Report, "findings">): string[] {
  return ownFindings(findings).map(
    ({ path, line, column, severity, rule }) => `${path}:${line}:${column} ${severity} ${rule}`,
  );
}

/** What was not judged, by name and relevance; kubeconform, which these trees do without, is left out. */
export function gaps({ notChecked }: Report): string[] {
  return notChecked
    .filter(({ what }) => what !== "kubeconform")
    .map(({ what, relevant }) => `${what}${relevant ? " (relevant)" : ""}`);
}

/** `what (why)` of everything relevant that was not judged. */
export function relevantGaps({ notChecked }: Report): string[] {
  return notChecked.filter(({ relevant }) => relevant).map(({ what, why }) => `${what} (${why})`);
}

/** What a run says of each finding: new, or there before. */
export function sinceLines({ findings }: Pick<Report, "findings">): string[] {
  return ownFindings(findings).map(({ path, rule, since }) => `${path} ${rule} ${since}`);
}

export function ownFindings(findings: Report["findings"]): Report["findings"] {
  return findings.filter(({ rule }) => ofReading.test(rule));
}
