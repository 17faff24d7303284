// actions/lib/codecs/cel/rules-below.ts
/** True when the kind has CEL rules; those of native kinds are Go code. */
function hasRules({ native, schema }) {
	return !native && rulesBelow(schema);
}
/** True when some of its rules compare with the object as it was. */
function hasTransitions({ native, schema }) {
	return !native && transitionsBelow(schema);
}
/** The rules of a schema. A CRD of the tree may hold anything in their place: what is no rule is its own finding. */
function rulesOf(schema) {
	const rules = schema["x-kubernetes-validations"];
	return Array.isArray(rules) ? rules.filter(isRule) : [];
}
function isRule(value) {
	if (typeof value !== "object" || value === null) return false;
	const { rule, message = "", messageExpression = "", fieldPath = "" } = value;
	return rule !== "" && [
		rule,
		message,
		messageExpression,
		fieldPath
	].every((text) => typeof text === "string");
}
/** True when the schema or a part of it has rules. */
const rulesBelow = remembered(() => true);
const transitionsBelow = remembered(({ rule }) => /\boldSelf\b/u.test(rule));
function remembered(counts) {
	const known = /* @__PURE__ */ new WeakMap();
	return function below(schema) {
		let found = known.get(schema);
		if (found === void 0) {
			found = rulesOf(schema).some(counts) || partsOf(schema).some(below);
			known.set(schema, found);
		}
		return found;
	};
}
function partsOf(schema) {
	const { properties, additionalProperties, items, allOf } = schema;
	return [
		...Object.values(properties ?? {}),
		additionalProperties,
		items,
		...Array.isArray(allOf) ? allOf : []
	].filter((part) => typeof part === "object" && part !== null);
}

export { rulesOf as i, hasTransitions as n, rulesBelow as r, hasRules as t };