// actions/lib/codecs/yaml/words.ts
const longestShown = 60;
const mostChoices = 12;
/** `spec.listeners[0].port`, `metadata.labels[app.kubernetes.io/name]`; empty for the root. */
function fieldName(path) {
	let name = "";
	for (const step of path) if (typeof step === "number") name += `[${step}]`;
	else if (/^[\w$-]+$/u.test(step)) name += name === "" ? step : `.${step}`;
	else name += `[${step}]`;
	return name;
}
/** A value in a few characters, on one line: `"two"`, `5432`, `a list`, `null`. */
function shown(node) {
	if (node.kind === "map") return "a map";
	if (node.kind === "list") return "a list";
	const { value, text } = node;
	if (typeof value === "boolean" && text !== String(value)) return `${value} (YAML 1.1 reads ${text} so)`;
	if (typeof value !== "string") return String(value);
	const line = value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
	return JSON.stringify(line);
}
/** What kind of value it is, without the value. */
function kindOfValue(node) {
	if (node.kind !== "scalar") return node.kind === "map" ? "a map" : "a list";
	switch (typeof node.value) {
		case "string": return "a string";
		case "boolean": return "a boolean";
		case "bigint": return "an integer";
		case "number": return Number.isInteger(node.value) ? "an integer" : "a number";
		default: return "null";
	}
}
const typeWords = {
	object: "a map",
	array: "a list",
	string: "a string",
	integer: "an integer",
	number: "a number",
	boolean: "true or false"
};
/** `an integer`, `a map`. */
function typeWord(type) {
	return typeWords[type] ?? type;
}
/** `a`, `a or b`, `a, b or c`. */
function alternatives(words, last = "or") {
	if (words.length < 2) return words[0] ?? "";
	return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
/** `a`, `one of a, b, c`; a long list is cut. */
function oneOf(words) {
	if (words.length < 2) return words[0] ?? "nothing";
	const rest = words.length - mostChoices;
	return `one of ${words.slice(0, mostChoices).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

export { shown as a, oneOf as i, fieldName as n, typeWord as o, kindOfValue as r, alternatives as t };