// Findings of head and base held against each other: new, already there, mended.
import type { Finding } from "#kernel/finding.ts";

export interface SplitFindings {
  /** Those of the head, each with its `since`. */
  readonly findings: readonly Finding[];
  readonly fixed: readonly Finding[];
}

/**
 * A finding is known again by rule, file, object and words; its line may have moved. Of several equal ones as many are
 * old as the base had.
 */
export function splitByBase(head: readonly Finding[], base: readonly Finding[]): SplitFindings {
  const left = new Map<string, Finding[]>();
  for (const finding of base) {
    const same = left.get(keyOf(finding));
    if (same === undefined) left.set(keyOf(finding), [finding]);
    else same.push(finding);
  }
  const findings = head.map((finding): Finding => ({
    ...finding,
    since: left.get(keyOf(finding))?.shift() === undefined ? "head" : "base",
  }));
  return { findings, fixed: [...left.values()].flat() };
}

function keyOf({ rule, path, object, message }: Finding): string {
  return [rule, path, object ?? "", message].join("\0");
}
