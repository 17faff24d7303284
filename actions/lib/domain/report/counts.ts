// The same numbers and words on every surface.
import { counted } from "#kernel/counted.ts";
import type { Finding, Severity } from "#kernel/finding.ts";
import type { NotChecked } from "#kernel/outcome.ts";
import type { Examined, Report } from "#kernel/report.ts";
import { compareText } from "#kernel/ordering.ts";

const severities: readonly Severity[] = ["error", "warning", "info"];

/** `3 errors, 1 warning`; empty for none. */
export function severityCounts(findings: readonly Finding[]): string {
  const words: Readonly<Record<Severity, readonly [string, string]>> = {
    error: ["error", "errors"],
    warning: ["warning", "warnings"],
    info: ["note", "notes"],
  };
  return severities
    .map((severity) => [findings.filter((finding) => finding.severity === severity).length, words[severity]] as const)
    .filter(([count]) => count > 0)
    .map(([count, [one, many]]) => counted(count, one, many))
    .join(", ");
}

/** The findings that this run is about, and those that the base had already. */
export function byOrigin(findings: readonly Finding[]): { readonly own: Finding[]; readonly older: Finding[] } {
  const own = findings.filter((finding) => finding.since !== "base");
  return { own, older: findings.filter((finding) => finding.since === "base") };
}

/** Errors first, then warnings, then notes; within one severity in the report's order. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** The verdict in words: `clean, 1 warning`; `3 errors`; `not everything could be checked, 1 warning`. */
export function verdictWords(report: Report): string {
  const counts = severityCounts(byOrigin(report.findings).own);
  const verdict = { clean: "clean", findings: "", "not-checked": "not everything could be checked" }[report.verdict];
  return [verdict, counts].filter((part) => part !== "").join(", ");
}

/** What the verdict's words leave open: sentences without a full stop. */
export function reservations(report: Report): string[] {
  const { older } = byOrigin(report.findings);
  const unchecked = report.verdict === "findings" && report.notChecked.some((item) => item.relevant);
  return [
    ...(unchecked ? ["not everything could be checked"] : []),
    ...(older.length > 0 ? [`${counted(older.length, "older finding")} not counted`] : []),
  ];
}

/** `268 files`, `310 documents` …, only what the verb counts. */
export function examinedWords(examined: Examined): string[] {
  const rows: readonly (readonly [number | undefined, string, string])[] = [
    [examined.files, "file", "files"],
    [examined.documents, "document", "documents"],
    [examined.references, "reference", "references"],
    [examined.nodes, "node", "nodes"],
    [examined.kustomizations, "Kustomization", "Kustomizations"],
    [examined.helmReleases, "HelmRelease", "HelmReleases"],
  ];
  // Nothing of a kind is worth a word only where it means that nothing was looked at.
  const isTold = (count: number | undefined, one: string): count is number =>
    count !== undefined && (count > 0 || one === "file" || one === "document");
  return rows.flatMap(([count, one, many]) => (isTold(count, one) ? [counted(count, one, many)] : []));
}

/** Unchecked things by their reason, in the order in which the reasons come first. */
export function byReason(
  items: readonly NotChecked[],
): { readonly why: string; readonly items: readonly NotChecked[] }[] {
  const groups = new Map<string, NotChecked[]>();
  for (const item of items) groups.set(item.why, [...(groups.get(item.why) ?? []), item]);
  return [...groups].map(([why, of]) => ({ why, items: of }));
}

/** `kind Foo ×3`. */
export function uncheckedWords(item: NotChecked): string {
  return item.count === 1 ? item.what : `${item.what} ×${item.count}`;
}

/** Values with how often each occurs, sorted. */
export function tally(values: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => compareText(a, b));
}
