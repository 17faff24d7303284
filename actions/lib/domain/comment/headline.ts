// The first two lines: may this be merged, and what does it do.
import { counted } from "#kernel/counted.ts";
import { markdownText } from "#codecs/markdown/markdown.ts";
import type { FluxChange, VersionChange } from "#domain/flux-change/change.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { planHeading, planSentence } from "#domain/plan/sentence.ts";
import { byOrigin, severityCounts } from "#domain/report/counts.ts";
import type { CheckReport } from "#domain/report/check-report.ts";

const symbols = { clean: "✅", findings: "⛔", "not-checked": "⚠️" } as const;

/** `## ⛔ 2 errors: …`, a Markdown heading without a line break. */
export function headline(report: CheckReport): string {
  const refused = (report.talos ?? []).some(({ refusals }) => refusals.length > 0);
  const symbol = refused ? symbols.findings : symbols[report.verdict];
  return `## ${symbol} ${words(report)}`;
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
  if (report.verdict === "not-checked") {
    const missing = report.notChecked.filter(({ relevant }) => relevant);
    const first = missing[0];
    return `Not everything could be checked: ${first === undefined ? "see below" : `${markdownText(first.what)} (${markdownText(first.why)})`}`;
  }
  return changeWords(report);
}

/** What a merge does, for a change that nothing speaks against. */
function changeWords({ talos = [], flux = [], findings }: CheckReport): string {
  const nodes = nodeWords(talos);
  if (nodes !== undefined) return nodes;
  const objects = flux.reduce((sum, change) => sum + change.objects.length, 0);
  if (objects === 0)
    return byOrigin(findings).own.length === 0
      ? "Nothing changes in the cluster"
      : "Nothing changes in the cluster, with remarks";
  const versions = flux.flatMap(({ images, charts }) => [...charts, ...images]);
  if (flux.every(({ isRoutine, objects: of }) => isRoutine || of.length === 0))
    return `Routine: ${versionWords(versions)}`;
  const apps = new Set(flux.flatMap(({ kustomizations }) => kustomizations)).size;
  const removed = flux.flatMap(({ objects: of }) => of).filter(({ change }) => change === "removed").length;
  const gone = removed === 0 ? "" : `, ${removed} of them removed`;
  return `${counted(objects, "object")} in ${counted(apps, "app")} change${gone}`;
}

function nodeWords(plans: readonly Plan[]): string | undefined {
  const busy = plans.filter(({ bound }) => bound.steps.length > 0);
  return busy.length === 0 ? undefined : busy.map((plan) => markdownText(capital(planHeading(plan)))).join("; ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function versionWords(versions: readonly VersionChange[]): string {
  const [first, ...others] = versions;
  if (first === undefined) return "versions only";
  const one = `${markdownText(shortName(first.name))} ${markdownText(first.from ?? "new")} → ${markdownText(first.to ?? "gone")}`;
  return others.length === 0 ? one : `${one} and ${counted(others.length, "more version", "more versions")}`;
}

/** `ghcr.io/home-operations/sonarr` is known as `sonarr`. */
export function shortName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** What happens to the nodes, then how much was looked at and what is to be read below. */
export function impactLine(report: CheckReport): string {
  const sentences = (report.talos ?? [])
    .filter(({ bound }) => bound.steps.length > 0)
    .map((plan) => `${markdownText(planSentence(plan))}  \n`);
  const { own } = byOrigin(report.findings);
  const grave = severityCounts(own.filter(({ severity }) => severity !== "info"));
  const flux = (report.flux ?? []).map(fluxWords).filter((part) => part !== "");
  const left = report.notChecked.reduce((sum, { count }) => sum + count, 0);
  const parts = [grave === "" ? "" : `**${grave}**`, ...flux, left === 0 ? "nothing left out" : `${left} not checked`];
  return `${sentences.join("")}${parts.filter((part) => part !== "").join(" · ")}\n`;
}

function fluxWords({ objects }: FluxChange): string {
  const of = (kind: "added" | "changed" | "removed", sign: string) => {
    const count = objects.filter(({ change }) => change === kind).length;
    return count === 0 ? "" : `${sign}${count} ${kind}`;
  };
  return [of("added", "+"), of("changed", ""), of("removed", "−")].filter((part) => part !== "").join(", ");
}
