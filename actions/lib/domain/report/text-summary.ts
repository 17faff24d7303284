// The last lines of the text report: what was examined, what was not, what is tolerated, the result.
import { counted } from "#kernel/counted.ts";
import { visible } from "#codecs/terminal/visible.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import { byReason, examinedWords, reservations, tally, uncheckedWords, verdictWords } from "./counts.ts";
import { paint, type Ink } from "./paint.ts";
import { wrap } from "./wrapping.ts";
import type { WriterInput } from "./writer.ts";

const labelWidth = 10;

export function summaryLines(input: WriterInput): string[] {
  const { report, style, seconds } = input;
  const { examined, notChecked, tolerated, tools } = report;
  const row = (label: string, text: string, ink?: Ink) => {
    const [first = "", ...rest] = wrap(text, style.width - labelWidth);
    const name = label.padEnd(labelWidth);
    return [
      `${ink === undefined ? name : paint(style, ink, name)}${first}`,
      ...rest.map((line) => " ".repeat(labelWidth) + line),
    ];
  };
  const time = seconds === undefined ? "" : `      in ${seconds.toFixed(1)} s`;
  const lines = row("checked", `${examinedWords(examined).join(" · ")}${time}`);
  if ((examined.ignored ?? 0) > 0) {
    lines.push(...row("ignored", `${counted(examined.ignored ?? 0, "file")} that the settings leave out`));
  }
  const mendable = report.findings.filter(({ suggestion }) => suggestion !== undefined).length;
  if (mendable > 0) lines.push(...row("fixable", `${counted(mendable, "finding")}      homelab validate --fix`));
  if (tools.length > 0) lines.push(...row("tools", tools.map(({ name, version }) => `${name} ${version}`).join(" · ")));
  for (const { why, items } of byReason(notChecked.filter((item) => item.relevant))) {
    lines.push(...row("unchecked", `${listed(items)}: ${why}`, "error"));
  }
  for (const { why, items } of byReason(notChecked.filter((item) => !item.relevant))) {
    lines.push(...row("left out", `${listed(items)} (${why})`));
  }
  if (tolerated.length > 0) {
    const rules = tally(tolerated.map(({ rule }) => rule)).map(([rule, count]) =>
      count === 1 ? rule : `${rule} ×${count}`,
    );
    lines.push(...row("tolerated", rules.join(", ")));
  }
  const ink = { clean: "good", findings: "error", "not-checked": "error" } as const;
  return [
    ...lines,
    `${"result".padEnd(labelWidth)}${paint(style, ink[report.verdict], [verdictWords(report), ...reservations(report)].join("; "))}`,
  ];
}

/** At most a dozen names; the JSON has them all. */
function listed(items: readonly NotChecked[]): string {
  const names = items.slice(0, 12).map((item) => visible(uncheckedWords(item)));
  return items.length > 12 ? `${names.join(", ")} and ${items.length - 12} more` : names.join(", ");
}
