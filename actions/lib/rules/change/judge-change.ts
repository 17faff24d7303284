// Asks the rules about a change.
import type { Settings } from "#domain/settings/settings.ts";
import type { RuleFinding } from "#rules/rule.ts";
import type { ChangeContext } from "./change-rule.ts";
import { changeRules } from "./change-rules.ts";

/** Cautions of every rule that the settings do not switch off, in the order of the rules. */
export function judgeChange(
  context: ChangeContext,
  grades: Settings["rules"],
): (RuleFinding & { readonly rule: string })[] {
  return changeRules
    .filter(({ id }) => grades.get(id) !== "off")
    .flatMap((rule) => [...rule.check(context)].map((finding) => ({ rule: rule.id, ...finding })));
}
