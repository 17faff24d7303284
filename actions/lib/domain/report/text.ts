// The report for a person at a terminal.
import { cellsOf } from "#codecs/terminal/cells.ts";
import { visible } from "#codecs/terminal/visible.ts";
import type { Finding } from "#kernel/finding.ts";
import { byOrigin } from "./counts.ts";
import { planText } from "#domain/plan/text.ts";
import { excerpt, type ExcerptLine } from "./excerpt.ts";
import { fluxText } from "./flux-text.ts";
import { machineConfigText } from "./machine-config-text.ts";
import { linked, paint } from "./paint.ts";
import { suggestedLines } from "./suggested-lines.ts";
import { summaryLines } from "./text-summary.ts";
import { wrap } from "./wrapping.ts";
import type { Style, WriterInput } from "./writer.ts";

/** Findings by file, each with its lines; then what was examined, what was not, and the result as the last line. */
export function textReport(input: WriterInput): string {
  const { report, style } = input;
  const { own, older } = byOrigin(report.findings);
  const explained = new Set<string>();
  const lines: string[] = [];
  if (input.preamble !== undefined && input.preamble.length > 0) lines.push(...input.preamble, "");
  lines.push(...machineConfigText(report.machineConfigs ?? [], style), ...planLines(input));
  lines.push(...fluxText(report.flux ?? [], style));
  for (const [path, findings] of groupByPath(own)) {
    lines.push(linked(style, { path, line: findings[0]?.line ?? 1 }, paint(style, "bold", visible(path))));
    for (const finding of findings) lines.push(...findingLines(input, finding, explained), "");
  }
  if (older.length > 0)
    lines.push(paint(style, "bold", "already there before this change"), ...brief(style, older), "");
  if (report.fixed !== undefined && report.fixed.length > 0) {
    lines.push(paint(style, "bold", "mended by this change"), ...brief(style, report.fixed), "");
  }
  return `${[...lines, ...summaryLines(input)].join("\n")}\n`;
}

/** Plans; what refuses them is told as findings. */
function planLines({ report, style, appendix = [] }: WriterInput): string[] {
  const isTold = report.machineConfigs !== undefined;
  return (report.talos ?? []).flatMap((plan) => [...planText(plan, { style, brief: isTold }), ""]).concat(appendix);
}

function groupByPath(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.path, [...(groups.get(finding.path) ?? []), finding]);
  return groups;
}

function brief(style: Style, findings: readonly Finding[]): string[] {
  return findings.map((finding) => {
    const place = linked(style, finding, `${visible(finding.path)}:${finding.line}:${finding.column}`);
    return `  ${severity(style, finding)}  ${place}  ${visible(finding.message)} ${paint(style, "dim", `(${finding.rule})`)}`;
  });
}

function severity(style: Style, finding: Finding): string {
  return paint(style, finding.severity, finding.severity.padEnd(7));
}

function findingLines(input: WriterInput, finding: Finding, explained: Set<string>): string[] {
  const { style } = input;
  const head = `  ${severity(style, finding)}  ${finding.rule}      ${linked(style, finding, `${finding.line}:${finding.column}`)}`;
  const digits = Math.max(2, String(finding.endLine).length);
  const gutter = (label = "") => paint(style, "dim", `    ${label.padStart(digits)} │ `);
  const room = style.width - digits - 7;
  const isSecret = input.rules.get(finding.rule)?.confidential === true;
  const shown = isSecret ? undefined : excerpt(input.sources(finding.path), finding, room);
  const body = shown === undefined ? undefined : drawn({ shown, finding, style, gutter, room });
  const lines = body ?? wrap(finding.message, style.width - 4).map((line) => `    ${line}`);
  const say = (text: string) =>
    wrap(text, room).map((line) => (body === undefined ? `    ${line}` : `${gutter()}${line}`));
  for (const place of finding.related ?? []) {
    lines.push(...say(`also ${place.path}:${place.line}:${place.column} ${place.message}`));
  }
  for (const { sign, line } of isSecret ? [] : (suggestedLines(finding, input.sources(finding.path)) ?? [])) {
    // What goes stands above already, unless nothing takes its place.
    if (sign === "-" && finding.suggestion?.replacement !== "") continue;
    if (sign !== " ") lines.push(`${gutter(sign)}${paint(style, sign === "+" ? "good" : "error", visible(line))}`);
  }
  const hint = explained.has(finding.rule) ? "" : `homelab explain ${finding.rule}`;
  explained.add(finding.rule);
  lines.push(...wayOut(finding.fix, hint, room).flatMap(say));
  return [head, ...lines];
}

/** Fix and explanation on one line where they fit. */
function wayOut(fix: string | undefined, hint: string, room: number): string[] {
  if (fix === undefined) return hint === "" ? [] : [hint];
  const both = `fix: ${fix}      ${hint}`.trimEnd();
  return hint === "" || cellsOf(both) <= room ? [both] : [`fix: ${fix}`, hint];
}

interface Drawing {
  readonly shown: readonly ExcerptLine[];
  readonly finding: Finding;
  readonly style: Style;
  readonly gutter: (label?: string) => string;
  readonly room: number;
}

function drawn({ shown, finding, style, gutter, room }: Drawing): string[] {
  const lines: string[] = [];
  for (const line of shown) {
    const bracket = line.bracket === undefined ? "" : `${paint(style, finding.severity, line.bracket)} `;
    lines.push(`${gutter(line.number === undefined ? "" : String(line.number))}${bracket}${line.text}`.trimEnd());
  }
  const mark = shown.length === 1 ? shown[0]?.mark : undefined;
  const message = visible(finding.message);
  if (mark === undefined)
    return [...lines, ...wrap(message, room).map((line) => gutter() + paint(style, finding.severity, line))];
  const line = `${" ".repeat(mark.from)}${paint(style, finding.severity, "─".repeat(mark.cells))}`;
  if (mark.from + mark.cells + 1 + cellsOf(message) <= room) {
    return [...lines, `${gutter()}${line} ${paint(style, finding.severity, message)}`];
  }
  const below = wrap(message, room).map((part) => gutter() + paint(style, finding.severity, part));
  return [...lines, `${gutter()}${line}`, ...below];
}
