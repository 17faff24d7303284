// The report as a page of GitHub Markdown: the step's summary, or a file.
import { counted } from "#kernel/counted.ts";
import { markdownCode, markdownFence, markdownLink, markdownProse, markdownText } from "#codecs/markdown/markdown.ts";
import type { Finding } from "#kernel/finding.ts";
import { byOrigin, byReason, examinedWords, reservations, uncheckedWords, verdictWords, worstFirst } from "./counts.ts";
import { planMarkdown } from "#domain/plan/markdown.ts";
import { excerpt, type ExcerptLine } from "./excerpt.ts";
import { fluxMarkdown } from "./flux-markdown.ts";
import { machineConfigMarkdown } from "./machine-config-markdown.ts";
import { suggestedLines } from "./suggested-lines.ts";
import type { WriterInput } from "./writer.ts";

/** GitHub refuses a step's summary above 1 MiB. */
const largestPage = 1_000_000;

/** Verdict, numbers, findings worst first, then everything else folded. What does not fit is counted, never cut inside. */
export function markdownReport(input: WriterInput): string {
  const { report } = input;
  const { own, older } = byOrigin(report.findings);
  const symbol = { clean: "✅", findings: "⛔", "not-checked": "⚠️" }[report.verdict];
  const files = new Set(own.map(({ path }) => path)).size;
  const where = own.length === 0 ? "" : ` in ${counted(files, "file")}`;
  const tail = [unchecked(input), tolerated(input), tools(input)].filter((part) => part !== "").join("\n");
  const { link } = input.style;
  const machines = [
    ...(report.talos ?? []).map((plan) =>
      planMarkdown(plan, { refusals: false, ...(link === undefined ? {} : { link }) }),
    ),
    machineConfigMarkdown(report.machineConfigs ?? [], { link }),
    fluxMarkdown(report.flux ?? [], { link }),
  ]
    .filter((part) => part !== "")
    .join("\n");
  const head = `## ${symbol} ${capital(verdictWords(report))}${where}\n\n${examinedLine(input)}\n`;
  let room = largestPage - Buffer.byteLength(head) - Buffer.byteLength(tail) - Buffer.byteLength(machines) - 1000;
  // What is mended stands in the base: neither lines nor pages of the head show it.
  const { link: _, ...withoutLink } = input.style;
  const ofBase: WriterInput = { ...input, style: withoutLink, sources: () => undefined };
  const fit = (findings: readonly Finding[], within = input) => {
    const items: string[] = [];
    for (const finding of findings) {
      const text = item(within, finding);
      room -= Buffer.byteLength(text);
      if (room < 0) break;
      items.push(text);
    }
    const rest = findings.length - items.length;
    return rest === 0
      ? items.join("\n")
      : `${items.join("\n")}\n${counted(rest, "finding")} more; the JSON report has all.\n`;
  };
  const grave = worstFirst(own).filter(({ severity }) => severity !== "info");
  const notes = own.filter(({ severity }) => severity === "info");
  const parts = [
    head,
    machines,
    grave.length === 0 ? "" : fit(grave),
    folded(`Notes (${notes.length})`, notes.length === 0 ? "" : fit(notes)),
    folded(`There before this change (${older.length})`, older.length === 0 ? "" : fit(older)),
    folded(`Mended by this change (${report.fixed?.length ?? 0})`, fit(report.fixed ?? [], ofBase)),
    tail,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function examinedLine({ report }: WriterInput): string {
  const left = report.notChecked.reduce((sum, { count }) => sum + count, 0);
  const rest = left === 0 ? "nothing left out" : `${left} not checked`;
  const sentences = [`${examinedWords(report.examined).join(", ")} examined, ${rest}`, ...reservations(report)];
  return sentences.map((sentence) => `${capital(sentence)}.`).join(" ");
}

function item({ style, sources, rules }: WriterInput, finding: Finding): string {
  const { path, line, endLine, column, message, rule, fix, severity } = finding;
  const place = markdownCode(`${path}:${line}:${column}`);
  const url = style.link?.({ path, line, endLine });
  const source = rules.get(rule)?.confidential === true ? undefined : sources(path);
  const shown = excerpt(source, finding, 110)?.flatMap((row) => [row.text, ...underline(row)]);
  const change = suggestedLines(finding, source)?.map(({ sign, line: text }) => `${sign}${text}`);
  const lines = [
    `- **${markdownProse(message)}**`,
    `  ${severity} · ${url === undefined ? place : markdownLink(place, url)} · rule ${markdownCode(rule)}`,
    ...(fix === undefined ? [] : [`  Fix: ${markdownProse(fix)}`]),
  ];
  const fence = change !== undefined ? markdownFence(change, "diff") : shown && markdownFence(shown, "yaml");
  return `${lines.join("  \n")}\n${fence === undefined ? "" : `\n${indented(fence)}`}`;
}

function underline({ mark }: ExcerptLine): string[] {
  return mark === undefined ? [] : [`${" ".repeat(mark.from)}${"─".repeat(mark.cells)}`];
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, () => "  ");
}

function folded(title: string, body: string): string {
  return body === "" ? "" : `<details><summary>${title}</summary>\n\n${body}\n</details>\n`;
}

function unchecked({ report }: WriterInput): string {
  const relevant = report.notChecked.filter(({ relevant: counts }) => counts);
  const others = report.notChecked.filter(({ relevant: counts }) => !counts);
  const list = (items: typeof relevant) =>
    byReason(items)
      .map(
        ({ why, items: of }) =>
          `- ${of.map((one) => markdownCode(uncheckedWords(one))).join(", ")}: ${markdownText(why)}\n`,
      )
      .join("");
  const open = relevant.length === 0 ? "" : `**Could not be checked**\n\n${list(relevant)}`;
  return [open, folded(`Not checked (${others.length})`, list(others))].filter((part) => part !== "").join("\n");
}

function tolerated({ report }: WriterInput): string {
  const rows = report.tolerated.map(({ rule, path, line, reason, until }) => {
    const end = until === undefined ? "" : ` (until ${markdownText(until)})`;
    return `- ${markdownCode(rule)} at ${markdownCode(`${path}:${line}`)}: ${markdownText(reason)}${end}\n`;
  });
  return folded(`Tolerated (${rows.length})`, rows.join(""));
}

function tools({ report }: WriterInput): string {
  if (report.tools.length === 0) return "";
  return `<sub>${report.tools.map(({ name, version }) => `${markdownText(name)} ${markdownText(version)}`).join(", ")}</sub>\n`;
}
