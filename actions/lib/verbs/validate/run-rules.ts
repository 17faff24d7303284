// Runs the rules of judgement over the model.
import type { RuleContext } from "#rules/context.ts";
import { judgementRules } from "#rules/judgement.ts";
import type { Rule } from "#rules/rule.ts";
import type { RawFinding } from "./collected.ts";

/** Findings of every rule, in the order of the rules; a rule that the settings switch off is not run. */
export function runRules(context: RuleContext, rules: readonly Rule[] = judgementRules): RawFinding[] {
  const wanted = rules.filter((rule) => context.settings.rules.get(rule.id) !== "off");
  return wanted.flatMap((rule) =>
    [...rule.check(context)].map(({ at, ...finding }): RawFinding => ({ ...at, rule: rule.id, ...finding })),
  );
}
