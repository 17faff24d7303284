// actions/lib/domain/kubernetes-api/field.ts
/** The value at a path; undefined where it leaves the object. */
function fieldAt(value, ...path) {
	return path.reduce((at, key) => typeof at === "object" && at !== null && Object.hasOwn(at, key) ? at[key] : void 0, value);
}
/** The string at a path; "" when there is none. */
function textAt(value, ...path) {
	const found = fieldAt(value, ...path);
	return typeof found === "string" ? found : "";
}
/** The items of the list at a path; none when there is no list. */
function itemsAt(value, ...path) {
	const found = fieldAt(value, ...path);
	return Array.isArray(found) ? found : [];
}
/** The condition of that type among `status.conditions`. */
function conditionOf(object, type) {
	const found = itemsAt(object, "status", "conditions").find((condition) => textAt(condition, "type") === type);
	return found === void 0 ? void 0 : {
		status: textAt(found, "status"),
		message: textAt(found, "message")
	};
}

export { textAt as i, fieldAt as n, itemsAt as r, conditionOf as t };