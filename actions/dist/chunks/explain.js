import { r as nearestName } from "./nearest-name.js";
import { t as compareText } from "./ordering.js";
import { t as WrongUse } from "./outcome.js";
import { t as ruleCatalog } from "./catalog.js";

// actions/lib/verbs/explain/explain.ts
/** Every rule with its severity and title, by id. */
async function rules() {
	const all = [...ruleCatalog.values()].sort((a, b) => compareText(a.id, b.id));
	const width = Math.max(...all.map(({ id }) => id.length));
	return {
		kind: "text",
		text: `${all.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}`).join("\n")}\n`,
		json: all,
		exitCode: 0
	};
}
/**
* One rule in full.
*
* @throws WrongUse for a rule that does not exist, with the nearest name
*/
async function explain(inputs) {
	const id = inputs.words[0] ?? "";
	const rule = ruleCatalog.get(id);
	if (rule === void 0) throw new WrongUse([unknownRule(id)]);
	return {
		kind: "text",
		text: explanation(rule),
		json: rule,
		exitCode: 0
	};
}
function unknownRule(id) {
	const near = nearestName(id, ruleCatalog.keys());
	return `there is no rule ${id}${near === void 0 ? "" : `: did you mean ${near}?`} (homelab rules lists them)`;
}
function explanation(rule) {
	const { id, severity, title, why } = rule;
	return [
		`${id} (${severity}): ${title}`,
		"",
		...wrapped(why, 100),
		"",
		...shownExample(rule),
		`Another severity:  rules: { ${id}: ${severity === "warning" ? "info" : "warning"} }                    in .github/homelab.yaml`,
		`Accept one place:  # homelab: ignore ${id} -- reason   on the line, or the line above`,
		""
	].join("\n");
}
function shownExample({ example, fix }) {
	return [
		"Example:",
		"",
		...example.trimEnd().split("\n").map((line) => `    ${line}`),
		"",
		...wrapped(`Fix: ${fix}`, 100),
		""
	];
}
function wrapped(text, width) {
	const lines = [];
	for (const word of text.split(" ")) {
		const last = lines.at(-1);
		if (last !== void 0 && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

export { explain, rules };