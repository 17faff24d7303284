// The pull request's comment: verdict, consequence, cause, place, way out, in this order.
import { markdownCode, markdownLink, markdownText } from "#codecs/markdown/markdown.ts";
import { byReason, uncheckedWords } from "#domain/report/counts.ts";
import { findingSections, restIn } from "./findings.ts";
import { fluxSections } from "./flux.ts";
import { headline, impactLine } from "./headline.ts";
import type { CommentInput } from "./input.ts";
import { talosSections } from "./talos.ts";
import { fitSections, wholeSection, type Section } from "./section.ts";

/** GitHub stores 65,536 characters; multi-byte text and its own additions need room. */
const defaultBudget = 60_000;

/** The whole body. The same input always gives the same bytes, never more than the budget. */
export function commentBody(input: CommentInput): string {
  const { report, marker, budget = defaultBudget } = input;
  const head = `${marker}\n${headline(report)}\n\n${impactLine(report)}`;
  const foot = footer(input);
  const [blocking, cautions, ...others] = findingSections(input);
  const sections = [
    blocking,
    unchecked(input, true),
    cautions,
    ...talosSections(input),
    ...fluxSections(input),
    ...others,
    unchecked(input, false),
    tolerated(input),
    earlier(input),
  ];
  const room = budget - Buffer.byteLength(head) - Buffer.byteLength(foot);
  return `${head}${fitSections(
    sections.filter((section) => section !== undefined),
    room,
  )}${foot}`;
}

function unchecked(input: CommentInput, relevant: boolean): Section {
  const items = input.report.notChecked.filter((item) => item.relevant === relevant);
  const lines = byReason(items).map(({ why, items: of }) => {
    const names = of.slice(0, 10).map((one) => markdownCode(uncheckedWords(one)));
    const rest = of.length > names.length ? ` and ${of.length - names.length} more` : "";
    return `${relevant ? "> " : ""}- ${names.join(", ")}${rest}: ${markdownText(why)}\n`;
  });
  const count = items.reduce((sum, item) => sum + item.count, 0);
  return {
    rank: relevant ? 0 : 6,
    open: relevant
      ? "\n> [!WARNING]\n> **Could not be checked**, so this is not green\n>\n"
      : `\n<details><summary>Not checked (${count})</summary>\n\n`,
    close: relevant ? "" : "\n</details>\n",
    items: lines,
    least: relevant ? 10 : 0,
    more: (left) => `${relevant ? "> " : ""}- ${left} more reasons: ${restIn(input)}\n`,
  };
}

function tolerated({ report }: CommentInput): Section {
  const rows = report.tolerated.map(
    ({ rule, path, line, reason }) =>
      `- ${markdownCode(rule)} at ${markdownCode(`${path}:${line}`)}: ${markdownText(reason)}\n`,
  );
  return {
    rank: 9,
    open: `\n<details><summary>Tolerated (${rows.length})</summary>\n\n`,
    close: "\n</details>\n",
    items: rows,
    least: 0,
    more: (count) => `- ${count} more\n`,
  };
}

function earlier({ earlier: states }: CommentInput): Section {
  const lines = states.map((state) => `- ${markdownText(state)}\n`);
  return wholeSection(
    10,
    lines.length === 0
      ? ""
      : `\n<details><summary>Earlier pushes (${lines.length})</summary>\n\n${lines.join("")}\n</details>\n`,
  );
}

function footer({ report, head, base, seconds, links }: CommentInput): string {
  const revisions = `head ${markdownCode(head.slice(0, 7))}${base === undefined ? "" : ` over base ${markdownCode(base.slice(0, 7))}`}`;
  const tools = report.tools.map(({ name, version }) => `${markdownText(name)} ${markdownText(version)}`).join(", ");
  const time = seconds === undefined ? "" : `${seconds.toFixed(1)} s`;
  const full = links.report === undefined ? "" : markdownLink("full report", links.report);
  return `\n<sub>${[revisions, tools, time, full].filter((part) => part !== "").join(" · ")}</sub>\n`;
}
