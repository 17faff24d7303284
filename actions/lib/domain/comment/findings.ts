// What is wrong: errors in an alert, warnings as cautions, the rest folded.
import { counted } from "#kernel/counted.ts";
import type { Finding } from "#kernel/finding.ts";
import { markdownCode, markdownLink, markdownText } from "#codecs/markdown/markdown.ts";
import type { Refusal } from "#domain/plan/plan.ts";
import { byOrigin } from "#domain/report/counts.ts";
import type { CommentInput, CommentLinks } from "./input.ts";
import type { Section } from "./section.ts";

export function findingSections(input: CommentInput): Section[] {
  const { own, older } = byOrigin(input.report.findings);
  const of = (severity: Finding["severity"]) => own.filter((finding) => finding.severity === severity);
  const fixed = input.report.fixed ?? [];
  return [
    blocking(input, of("error")),
    cautions(input, of("warning")),
    folded(input, { rank: 6, title: `Notes (${of("info").length})`, findings: of("info") }),
    folded(input, { rank: 8, title: `There before this change (${older.length})`, findings: older }),
    folded(input, { rank: 7, title: `Mended by this change (${fixed.length})`, findings: fixed, ofBase: true }),
  ];
}

function blocking(input: CommentInput, errors: readonly Finding[]): Section {
  const isTold = ({ rule, message }: Refusal) =>
    errors.some((finding) => finding.rule === `plan/${rule}` && finding.message === message);
  const refusals = (input.report.talos ?? []).flatMap((plan) => plan.refusals).filter((refusal) => !isTold(refusal));
  const items = [
    ...refusals.map((refusal) => quoted(refusalText(input, refusal))),
    ...errors.map((finding) => quoted(findingText(input, finding))),
  ];
  return {
    rank: 0,
    open: "\n> [!CAUTION]\n",
    close: "\n",
    items,
    least: 25,
    more: (count) => `> ${counted(count, "more error")}: ${restIn(input)}\n`,
  };
}

function cautions(input: CommentInput, warnings: readonly Finding[]): Section {
  const title = `<b>Cautions</b> (${warnings.length})`;
  return {
    rank: 1,
    open: `\n<details${warnings.length <= 5 ? " open" : ""}><summary>${title}</summary>\n\n`,
    close: "\n</details>\n",
    items: warnings.map((finding) => listItem(findingText(input, finding))),
    least: 15,
    more: (count) => `- ${counted(count, "more warning")}: ${restIn(input)}\n`,
  };
}

interface Folded {
  readonly rank: number;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly ofBase?: boolean;
}

function folded(input: CommentInput, { rank, title, findings, ofBase = false }: Folded): Section {
  return {
    rank,
    open: `\n<details><summary>${title}</summary>\n\n`,
    close: "\n</details>\n",
    items: findings.map((finding) => listItem(findingText(input, finding, ofBase))),
    least: 0,
    more: (count) => `- ${counted(count, "more", "more")}: ${restIn(input)}\n`,
  };
}

/** Where what did not fit can be read. */
export function restIn({ links }: CommentInput): string {
  return links.report === undefined ? "the report has all" : `${markdownLink("the report", links.report)} has all`;
}

/** Lines of Markdown: what, where, why, the way out. */
function findingText({ links, rules }: CommentInput, finding: Finding, ofBase = false): string[] {
  const { path, line, endLine, message, rule, fix } = finding;
  const place = { path, line, endLine };
  const url = ofBase ? links.basePlace(place) : links.place(place);
  const known = rules.has(rule) ? links.rule(rule) : undefined;
  return [
    `**${markdownText(clipped(message))}**`,
    `${linked(markdownCode(clipped(`${path}:${line}`)), url)} · rule ${linked(markdownCode(rule), known)}`,
    ...(fix === undefined ? [] : [`Fix: ${markdownText(clipped(fix))}`]),
  ];
}

function refusalText(
  { links }: { readonly links: CommentLinks },
  { message, fix, path, line, rule }: Refusal,
): string[] {
  const place = path === undefined ? undefined : { path, line: line ?? 1 };
  const where =
    place === undefined ? "" : `${linked(markdownCode(`${place.path}:${place.line}`), links.place(place))} · `;
  return [
    `**${markdownText(clipped(message))}**`,
    `${where}plan rule ${markdownCode(rule)}`,
    `Fix: ${markdownText(clipped(fix))}`,
  ];
}

export function linked(text: string, url: string | undefined): string {
  return url === undefined ? text : markdownLink(text, url);
}

/** Longest text of a stranger in one place. */
const longest = 600;

export function clipped(text: string): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest).join("")}…`;
}

function quoted(lines: readonly string[]): string {
  return `${lines.map((line) => `> ${line}`).join("  \n")}\n>\n`;
}

function listItem(lines: readonly string[]): string {
  return `- ${lines.join("  \n  ")}\n`;
}
