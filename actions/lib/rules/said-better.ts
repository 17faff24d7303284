// One finding per defect: where a rule of judgement and a rule of a kind's definition see the same, the better sentence stays.

/** A finding, as far as it matters here. */
interface Said {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** What a rule of judgement says better, by the end of the API server's sentence. */
const better: Readonly<Record<string, string>> = {
  // It points at the chart that is left over and says what to take out; the other at the whole spec.
  "flux/helm-release-both-charts": ": either chart or chartRef must be set",
};

/** The findings without those of `schema/broken-rule` that another one says better of the same object. */
export function withoutDoubles<T extends Said>(findings: readonly T[]): readonly T[] {
  const doubles = new Set<T>();
  for (const finding of findings) {
    const words = better[finding.rule];
    if (words === undefined) continue;
    const others = findings.filter(
      ({ rule, path, line, message }) =>
        rule === "schema/broken-rule" && path === finding.path && line <= finding.line && message.endsWith(words),
    );
    const nearest = others.reduce<T | undefined>((best, each) => (best === undefined || each.line > best.line ? each : best), undefined); // prettier-ignore
    if (nearest !== undefined) doubles.add(nearest);
  }
  return doubles.size === 0 ? findings : findings.filter((finding) => !doubles.has(finding));
}
