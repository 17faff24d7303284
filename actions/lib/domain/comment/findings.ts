// What is wrong: errors in an alert, warnings as cautions, the rest folded.
import { counted } from "#kernel/counted.ts";
import type { Finding } from "#kernel/finding.ts";
import { groupedBy } from "#kernel/grouping.ts";
import { markdownCode, markdownLink, markdownProse } from "#codecs/markdown/markdown.ts";
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
  const groups = alike(errors);
  const texts = [
    ...refusals.map((refusal) => quoted(refusalText(input, refusal))),
    ...groups.map((group) => quoted(findingText(input, group))),
  ];
  return {
    rank: 0,
    open: "\n> [!CAUTION]\n",
    close: "",
    items: texts.map((text, index) => (index === 0 ? text : `>\n${text}`)),
    weights: [...refusals.map(() => 1), ...groups.map(({ length }) => length)],
    least: 25,
    more: (count) => `>\n> ${counted(count, "more error")}: ${restIn(input)}\n`,
  };
}

function cautions(input: CommentInput, warnings: readonly Finding[]): Section {
  const title = `<b>Warnings</b> (${warnings.length})`;
  return {
    rank: 1,
    open: `\n<details${warnings.length <= 5 ? " open" : ""}><summary>${title}</summary>\n\n`,
    close: "\n</details>\n",
    ...listOf(input, warnings),
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
    ...listOf(input, findings, ofBase),
    least: 0,
    more: (count) => `- ${counted(count, "more", "more")}: ${restIn(input)}\n`,
  };
}

/** Where what did not fit can be read. */
export function restIn({ links }: CommentInput): string {
  return links.report === undefined ? "the report has all" : `${markdownLink("the report", links.report)} has all`;
}

/** Findings that say the same of several places. */
type Group = readonly [Finding, ...Finding[]];

function alike(findings: readonly Finding[]): Group[] {
  const groups = groupedBy(findings, ({ rule, message, fix }) => [rule, message, fix ?? ""].join("\0"));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

function listOf(input: CommentInput, findings: readonly Finding[], ofBase = false): Pick<Section, "items" | "weights"> {
  const groups = alike(findings);
  return {
    items: groups.map((group) => listItem(findingText(input, group, ofBase))),
    weights: groups.map(({ length }) => length),
  };
}

/** Places of one sentence that are named. */
const mostPlaces = 5;

/** Lines of Markdown: what, where, why, the way out. */
function findingText(input: CommentInput, [first, ...others]: Group, ofBase = false): string[] {
  const { message, rule, fix } = first;
  const { links, rules } = input;
  const place = ({ path, line, endLine }: Finding) => {
    const at = { path, line, endLine };
    return linked(markdownCode(clipped(`${path}:${line}`)), ofBase ? links.basePlace(at) : links.place(at));
  };
  const all = [first, ...others];
  const named = all.slice(0, mostPlaces).map(place).join(", ");
  const rest = all.length > mostPlaces ? ` and ${counted(all.length - mostPlaces, "more place")}` : "";
  const known = rules.has(rule) ? links.rule(rule) : undefined;
  return [
    `**${markdownProse(clipped(message))}**`,
    `${named}${rest} · rule ${linked(markdownCode(rule), known)}`,
    ...(fix === undefined ? [] : [`Fix: ${markdownProse(clipped(fix))}`]),
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
    `**${markdownProse(clipped(message))}**`,
    `${where}plan rule ${markdownCode(rule)}`,
    `Fix: ${markdownProse(clipped(fix))}`,
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
  return `${lines.map((line) => `> ${line}`).join("  \n")}\n`;
}

function listItem(lines: readonly string[]): string {
  return `- ${lines.join("  \n  ")}\n`;
}
