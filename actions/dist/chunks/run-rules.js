import { a as withOnDemand } from "./re2.js";
import { t as judgementRules } from "./judgement.js";

// actions/lib/verbs/validate/run-rules.ts
/**
* Findings of every rule, in the order of the rules; a rule that the settings switch off is not run. A rule that lacks a part
* of the program is begun again when that is loaded; the others are not.
*/
async function runRules(context, rules = judgementRules) {
	const found = [];
	for (const rule of rules) {
		if (context.settings.rules.get(rule.id) === "off") continue;
		const findings = await withOnDemand(() => [...rule.check(context)]);
		for (const { at, ...finding } of findings) found.push({
			...at,
			rule: rule.id,
			...finding
		});
	}
	return found;
}
/** True when the settings leave no rule of judgement on. */
function areAllOff(grades) {
	return judgementRules.every(({ id }) => grades.get(id) === "off");
}

export { areAllOff, runRules };