// The plan as a part of a comment or a page: a table of the nodes in order, the diagram, what refuses it, the commands.
import { markdownCode, markdownFence, markdownLink, markdownText } from "#codecs/markdown/markdown.ts";
import { counted } from "#kernel/counted.ts";
import type { Place } from "#domain/report/writer.ts";
import { planMermaid } from "./mermaid.ts";
import type { Plan, Refusal } from "./plan.ts";
import { hopWords } from "./refusals/versions.ts";
import { planRows } from "./rows.ts";
import { planHeading, planSentence } from "./sentence.ts";
import { shortDigest } from "./words.ts";

export interface PlanMarkdownOptions {
  /** The page of a line, where there is one. */
  readonly link?: (place: Place) => string | undefined;
  /** The table is not folded. */
  readonly open?: boolean;
  /** False where they are told as findings. */
  readonly refusals?: boolean;
}

/** The whole part: sentence, refusals, folded table and commands. Ends with a newline. */
export function planMarkdown(plan: Plan, options: PlanMarkdownOptions = {}): string {
  const { bound, refusals } = plan;
  const parts = [
    bound.steps.length === 0
      ? `**${markdownText(capital(planHeading(plan)))}**\n`
      : `**${markdownText(planHeading(plan))}** · ${markdownText(planSentence(plan))}\n`,
    options.refusals === false ? "" : refusals.map((refusal) => refusalText(refusal, options)).join("\n"),
    halvesText(plan),
    bound.steps.length === 0
      ? ""
      : `<details${options.open === true ? " open" : ""}><summary><b>Nodes</b>: what a merge would do, in this order</summary>\n\n${planTable(plan)}\n${footText(plan)}\n${planMermaid(plan)}\n</details>\n`,
    commandsText(plan),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** The table alone. Columns without content are left out. */
export function planTable(plan: Plan): string {
  const rows = planRows(plan);
  const hasHosts = rows.some(({ hosts }) => hosts.length > 0);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const head = ["#", "node", ...(hasHosts ? ["host"] : []), "change", "disruption"];
  const body = rows.map(({ number, nodes, hosts, what, disruption, minutes }) =>
    line([
      number,
      nodes.length === 0
        ? "the cluster"
        : nodes.map(({ hostname, address }) => `${markdownText(hostname)} ${markdownCode(address)}`).join(", "),
      ...(hasHosts ? [hosts.map(markdownText).join(", ")] : []),
      markdownText(what),
      [disruption, minutes]
        .filter((part) => part !== "")
        .map(markdownText)
        .join(" "),
    ]),
  );
  return `${line(head)}${line(head.map((_, index) => (index === 0 ? "--:" : "---")))}${body.join("")}`;
}

function refusalText({ rule, message, fix, path, line }: Refusal, { link }: PlanMarkdownOptions): string {
  const url = path === undefined ? undefined : link?.({ path, line: line ?? 1 });
  const place = path === undefined ? undefined : markdownCode(`${path}:${line ?? 1}`);
  const where = place === undefined ? "" : `${url === undefined ? place : markdownLink(place, url)} · `;
  return `> [!CAUTION]\n> **${markdownText(message)}.** ${markdownText(capital(fix))}.\n> ${where}rule ${markdownCode(`plan/${rule}`)}\n`;
}

function halvesText({ halves, ridesAlong }: Plan): string {
  const along =
    ridesAlong.length === 0
      ? ""
      : `Rides along, not applied yet and not of this change: ${ridesAlong.map(markdownCode).join(", ")}.\n`;
  if (halves === undefined) return along;
  const lines = [halves.talos, halves.kubernetes, halves.advice].map((text) => `- ${markdownText(text)}\n`);
  return `**Two halves**\n\n${lines.join("")}${along === "" ? "" : `\n${along}`}`;
}

function footText(plan: Plan): string {
  const { bound, digest, hops } = plan;
  const path =
    hops.length > 1
      ? `Versions on the way: ${markdownText(hopWords(hops))}; one pull request for each is safer.\n\n`
      : "";
  const unknown = plan.notChecked.map(
    ({ what, why }) => `Not checked: ${markdownText(what)} (${markdownText(why)}).\n\n`,
  );
  const order = `${markdownText(capital(bound.order))}.\n\n`;
  return `${order}${path}${unknown.join("")}Plan ${markdownCode(shortDigest(digest))} · risk ${plan.risk}\n`;
}

function commandsText({ bound }: Plan): string {
  const commands = bound.steps.filter((step) => step.commands.length > 0);
  if (commands.length === 0) return "";
  const lines = commands.flatMap((step) => [`# ${step.node ?? "the cluster"}: ${step.what}`, ...step.commands]);
  const count = commands.reduce((sum, step) => sum + step.commands.length, 0);
  return `<details><summary>What a person would type (${counted(count, "command")})</summary>\n\n${markdownFence(lines, "sh")}</details>\n`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
