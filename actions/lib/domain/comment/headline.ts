// The first two lines: may this be merged, and what does it do.
import { counted } from "#kernel/counted.ts";
import { markdownText } from "#codecs/markdown/markdown.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { planHeading, planSentence } from "#domain/plan/sentence.ts";
import { byOrigin, examinedWords, severityCounts } from "#domain/report/counts.ts";
import type { CheckReport } from "#domain/report/check-report.ts";
import { fluxHeading, fluxSizes, routineWords } from "./flux-headline.ts";

const symbols = { clean: "✅", warnings: "🟡", findings: "⛔", "not-checked": "⚠️" } as const;

/** `## ⛔ 2 errors: …`, a Markdown heading without a line break. */
export function headline(report: CheckReport): string {
  const refused = (report.talos ?? []).some(({ refusals }) => refusals.length > 0);
  const isWarned = report.verdict === "clean" && warningsOf(report).length > 0;
  const symbol = symbols[refused ? "findings" : isWarned ? "warnings" : report.verdict];
  return `## ${symbol} ${words(report)}`;
}

function warningsOf({ findings }: CheckReport) {
  return byOrigin(findings).own.filter(({ severity }) => severity === "warning");
}

function words(report: CheckReport): string {
  const own = byOrigin(report.findings).own;
  const refusal = (report.talos ?? []).flatMap(({ refusals }) => refusals)[0];
  if (refusal !== undefined) return `This cannot be carried out: ${markdownText(refusal.message)}`;
  if (report.verdict === "findings") {
    const grave = own.filter(({ severity }) => severity === "error");
    const counts = severityCounts(grave.length === 0 ? own : grave);
    const only = grave.length === 1 ? grave[0] : undefined;
    return only === undefined ? `${counts} to mend before this is merged` : markdownText(only.message);
  }
  return report.verdict === "not-checked" ? uncheckedHeading(report) : changeWords(report);
}

/** Longest reason that a heading gives; below it every one stands in full. */
const longestReason = 60;

function uncheckedHeading({ notChecked }: CheckReport): string {
  const missing = notChecked.filter(({ relevant }) => relevant);
  const [first] = missing;
  if (first === undefined) return "Not everything could be checked";
  const why = first.why.length <= longestReason ? ` (${first.why})` : "";
  const more = missing.length === 1 ? "" : ` and ${missing.length - 1} more`;
  return `Not everything could be checked: ${markdownText(`${first.what}${why}${more}`)}`;
}

/** What a merge does, for a change that no error speaks against. */
function changeWords(report: CheckReport): string {
  const { talos = [], flux = [] } = report;
  const warnings = warningsOf(report);
  const [only] = warnings;
  const change = nodeWords(talos) ?? fluxHeading(flux, warnings.length === 0);
  if (only === undefined) {
    const remarks = byOrigin(report.findings).own.length > 0 ? ", with remarks" : "";
    return change ?? `Nothing changes in the cluster${remarks}`;
  }
  if (change === undefined) {
    if (warnings.length > 1) return `Nothing changes in the cluster, with ${warnings.length} warnings`;
    return markdownText(only.message);
  }
  return `${change}, with ${counted(warnings.length, "warning")}`;
}

function nodeWords(plans: readonly Plan[]): string | undefined {
  const busy = plans.filter(({ bound }) => bound.steps.length > 0);
  return busy.length === 0 ? undefined : busy.map((plan) => markdownText(capital(planHeading(plan)))).join("; ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What happens to the nodes and in Flux, how grave what is said below is, and how much was looked at where nothing is. */
export function impactLine(report: CheckReport): string {
  const { talos = [], flux = [], fixed = [], notChecked } = report;
  const open = notChecked.filter(({ relevant }) => relevant).reduce((sum, { count }) => sum + count, 0);
  if (open === 0 && isQuiet(report)) return quietLine(report);
  const sentences = talos
    .filter(({ bound, refusals }) => bound.steps.length > 0 && refusals.length === 0)
    .map((plan) => markdownText(planSentence(plan)));
  const grave = severityCounts(byOrigin(report.findings).own.filter(({ severity }) => severity !== "info"));
  const sizes = flux.map(fluxSizes).filter((part) => part !== "");
  const when = report.verdict === "findings" ? "" : "; Flux applies it minutes after the merge";
  const parts = [
    grave === "" ? "" : `**${grave}**`,
    fixed.length === 0 ? "" : `mends ${counted(fixed.length, "older finding")}`,
    sizes.length === 0 ? "" : `${sizes.join(", ")}${when}`,
    open === 0 ? "" : `**${open} could not be checked**`,
    notChecked.length === 0 ? "nothing left out" : "",
  ].filter((part) => part !== "");
  const lines = [...sentences, ...(parts.length === 0 ? [] : [parts.join(" · ")])];
  return `${lines.join("  \n")}\n`;
}

/** Nothing to read: no warning, no node, and nothing in Flux but versions. */
function isQuiet(report: CheckReport): boolean {
  const { talos = [], flux = [], findings, fixed = [] } = report;
  return (
    fixed.length === 0 &&
    byOrigin(findings).own.every(({ severity }) => severity === "info") &&
    talos.every(({ bound, refusals }) => bound.steps.length === 0 && refusals.length === 0) &&
    flux.every(({ isRoutine, objects }) => isRoutine || objects.length === 0)
  );
}

function quietLine({ flux = [], examined, notChecked }: CheckReport): string {
  const effect = routineWords(flux);
  const rest = notChecked.length === 0 ? ", nothing left out" : "";
  return `${effect}${examinedWords(examined).join(", ")} checked${rest}.\n`;
}
