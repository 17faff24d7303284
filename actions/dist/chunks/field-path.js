// actions/lib/domain/machine-config/field-path.ts
/** `machine.sysctls["net.core.somaxconn"]`, `machine.network.interfaces[eth0].addresses`; empty for the document itself. */
function pathText(path) {
	let text = "";
	for (const step of path) if ("item" in step) text += `[${step.item}]`;
	else if (/^[A-Za-z_][\w-]*$/u.test(step.key)) text += text === "" ? step.key : `.${step.key}`;
	else text += `[${JSON.stringify(step.key)}]`;
	return text;
}
/** The key of the last step that is one. */
function lastKey(path) {
	for (const step of path.toReversed()) if ("key" in step) return step.key;
	return "";
}
/** `machine.token`, `WireguardConfig: peers[].presharedKey`, `*: encryption.keys[].static.passphrase`. */
function fieldPattern(text) {
	const [, kind = "v1alpha1", path = ""] = /^(?:([\w*]+): )?(.*)$/u.exec(text) ?? [];
	return {
		kind,
		steps: path === "" ? [] : path.replaceAll("[]", ".[]").split(".")
	};
}
/** True when the pattern names this field, or with `within` the field or one that it stands in. */
function namesField(pattern, kind, path, reach = "exact") {
	if (pattern.kind === "*" ? kind === "v1alpha1" : pattern.kind !== kind) return false;
	return matches(pattern.steps, path, reach);
}
function matches(steps, path, reach) {
	const [first, ...rest] = steps;
	if (first === void 0) return reach === "within" || path.length === 0;
	if (first === "**") return path.some((_, from) => matches(rest, path.slice(from), reach));
	const [step, ...deeper] = path;
	if (step === void 0) return false;
	return ("item" in step ? first === "[]" : first === "*" || first === step.key) && matches(rest, deeper, reach);
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isList(value) {
	return Array.isArray(value);
}
/** What stands at a path, by keys and positions. */
function valueAt(value, path) {
	let at = value;
	for (const step of path) if ("key" in step) at = isMap(at) && Object.hasOwn(at, step.key) ? at[step.key] : void 0;
	else at = isList(at) ? at[step.index] : void 0;
	return at;
}

export { namesField as a, lastKey as i, isList as n, pathText as o, isMap as r, valueAt as s, fieldPattern as t };