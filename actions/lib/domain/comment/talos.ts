// What a merge would do to the nodes: the steps in order, the fields that change, what stays hidden.
import { counted } from "#kernel/counted.ts";
import { markdownCode, markdownText } from "#codecs/markdown/markdown.ts";
import { planTable } from "#domain/plan/markdown.ts";
import { planMermaid } from "#domain/plan/mermaid.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { hopWords } from "#domain/plan/refusals/versions.ts";
import { shortDigest } from "#domain/plan/words.ts";
import { fieldGroupMarkdown } from "#domain/report/machine-config-markdown.ts";
import { restIn } from "./findings.ts";
import type { CommentInput } from "./input.ts";
import { wholeSection, type Section } from "./section.ts";

export function talosSections(input: CommentInput): Section[] {
  return (input.report.talos ?? []).flatMap((plan) => [
    wholeSection(1, nodesText(plan)),
    wholeSection(2, besidesText(plan)),
    fieldsSection(input, plan),
    wholeSection(6, diagramText(plan)),
  ]);
}

function nodesText(plan: Plan): string {
  const { bound, digest, hops, risk } = plan;
  if (bound.steps.length === 0) return "";
  const path =
    hops.length > 1
      ? `Versions on the way: ${markdownText(hopWords(hops))}; one pull request for each is safer.\n\n`
      : "";
  const order = bound.order === "" ? "" : `${markdownText(capital(bound.order))}.\n\n`;
  const way =
    plan.refusals.length > 0
      ? ""
      : "The merge alone changes no node: `homelab apply` does, once somebody has approved the plan of the merged commit.\n\n";
  const valid = `Plan ${markdownCode(shortDigest(digest))} · risk ${risk} · valid until the Talos files move on the main branch\n`;
  return `\n<details open><summary><b>Nodes</b>: what is done after the merge, in this order</summary>\n\n${planTable(plan)}\n${order}${path}${way}${valid}\n</details>\n`;
}

/** Everything that a reader must not miss and the table does not say. */
function besidesText({ halves, ridesAlong, hidden, notChecked }: Plan): string {
  const lines = [
    ...(halves === undefined ? [] : [halves.talos, halves.kubernetes, halves.advice]).map(markdownText),
    ...(ridesAlong.length === 0
      ? []
      : [`Rides along, merged before and not applied yet: ${ridesAlong.slice(0, 10).map(markdownCode).join(", ")}`]),
    ...hidden.map(({ path }) => `${markdownCode(path)} differs: **its content is not shown**`),
    ...notChecked.map(({ what, why }) => `Not part of the plan: ${markdownText(what)} (${markdownText(why)})`),
  ];
  return lines.length === 0 ? "" : `\n${lines.map((line) => `- ${line}\n`).join("")}`;
}

function fieldsSection(input: CommentInput, { changes }: Plan): Section {
  const count = changes.reduce((sum, { fields }) => sum + fields.length, 0);
  const nodes = new Set(changes.flatMap((change) => change.nodes)).size;
  const title = `<b>Machine configuration</b>: ${counted(count, "field")} on ${counted(nodes, "node")}`;
  return {
    rank: 4,
    open: `\n<details><summary>${title}</summary>\n\n`,
    close: "\n</details>\n",
    items: changes.map((group) => `${fieldGroupMarkdown(group, input.links.place)}\n`),
    least: 1,
    more: (left) => `${counted(left, "more group")} of nodes: ${restIn(input)}\n`,
  };
}

function diagramText(plan: Plan): string {
  if (new Set(plan.bound.steps.map(({ node }) => node)).size < 2) return "";
  return `\n<details><summary>The order as a picture</summary>\n\n${planMermaid(plan)}\n</details>\n`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
