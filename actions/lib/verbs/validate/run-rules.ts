// Runs the rules of judgement over the model.
import { withOnDemand } from "#kernel/on-demand.ts";
import type { Settings } from "#domain/settings/settings.ts";
import type { RuleContext } from "#rules/context.ts";
import { judgementRules } from "#rules/judgement.ts";
import type { Rule } from "#rules/rule.ts";
import type { RawFinding } from "./collected.ts";

/**
 * Findings of every rule, in the order of the rules; a rule that the settings switch off is not run. A rule that lacks a part
 * of the program is begun again when that is loaded; the others are not.
 */
export async function runRules(context: RuleContext, rules: readonly Rule[] = judgementRules): Promise<RawFinding[]> {
  const found: RawFinding[] = [];
  for (const rule of rules) {
    if (context.settings.rules.get(rule.id) === "off") continue;
    const findings = await withOnDemand(() => [...rule.check(context)]);
    for (const { at, ...finding } of findings) found.push({ ...at, rule: rule.id, ...finding });
  }
  return found;
}

/** True when the settings leave no rule of judgement on. */
export function areAllOff(grades: Settings["rules"]): boolean {
  return judgementRules.every(({ id }) => grades.get(id) === "off");
}
