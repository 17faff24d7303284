// Findings of head and base held against each other: new, already there, mended.
import type { Finding } from "#kernel/finding.ts";

export interface SplitFindings {
  /** Those of the head, each with its `since`. */
  readonly findings: readonly Finding[];
  readonly fixed: readonly Finding[];
}

/** Those of the head that the base does not know are new, and those of the base that the head does not know are mended. */
export function splitByBase(head: readonly Finding[], base: readonly Finding[]): SplitFindings {
  const { head: fresh, base: fixed } = unmatched(head, base);
  const isNew = new Set(fresh);
  const findings = head.map((finding): Finding => ({ ...finding, since: isNew.has(finding) ? "head" : "base" }));
  return { findings, fixed };
}

type Told = Pick<Finding, "rule" | "path" | "object" | "message">;

/**
 * What either side has for itself. A finding is known again by rule, file, object and words; its line may have moved. Of several
 * equal ones as many are known as the other side has.
 */
export function unmatched<T extends Told>(
  head: readonly T[],
  base: readonly T[],
): { readonly head: readonly T[]; readonly base: readonly T[] } {
  const left = new Map<string, T[]>();
  for (const finding of base) {
    const same = left.get(keyOf(finding));
    if (same === undefined) left.set(keyOf(finding), [finding]);
    else same.push(finding);
  }
  const fresh = head.filter((finding) => left.get(keyOf(finding))?.shift() === undefined);
  return { head: fresh, base: [...left.values()].flat() };
}

function keyOf({ rule, path, object, message }: Told): string {
  return [rule, path, object ?? "", message].join("\0");
}
