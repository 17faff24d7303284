// How grave a finding is: what its rule says, unless the settings say otherwise.
import { atLeast, type Finding, type Severity } from "#kernel/finding.ts";
import type { Settings } from "./settings.ts";

/** A finding whose severity is its rule's unless it has one of its own (what nothing reaches is never an error). */
export type UngradedFinding = Omit<Finding, "severity"> & { readonly severity?: Severity };

/**
 * Drops findings of rules that are `off`, and grades the others. The settings never make a finding graver than the
 * severity of its own.
 *
 * @throws Error for a finding of a rule that is not in `rules`: a fault of ours
 */
export function graded(
  findings: readonly UngradedFinding[],
  rules: ReadonlyMap<string, { readonly severity: Severity }>,
  settings: Settings,
): Finding[] {
  return findings.flatMap((finding) => {
    const rule = rules.get(finding.rule);
    if (rule === undefined) throw new Error(`the rule ${finding.rule} is not in the catalogue`);
    const wanted = settings.rules.get(finding.rule);
    if (wanted === "off") return [];
    const own = finding.severity;
    const severity =
      wanted === undefined ? (own ?? rule.severity) : own !== undefined && atLeast(wanted, own) ? own : wanted;
    return [{ ...finding, severity }];
  });
}
