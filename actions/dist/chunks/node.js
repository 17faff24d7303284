// actions/lib/codecs/yaml/node.ts
/** The value of `key`, or undefined when `node` is no map or lacks it. */
function entryOf(node, key) {
	if (node?.kind !== "map") return void 0;
	for (const entry of node.entries) if (entry.key === key) return entry;
}
/** Walks map keys and list indices; undefined when the path leaves the tree. */
function nodeAt(node, ...path) {
	return walk(node, path);
}
function walk(node, path) {
	let at = node;
	for (const step of path) {
		at = typeof step === "number" ? at?.kind === "list" ? at.items[step] : void 0 : entryOf(at, step)?.value;
		if (at === void 0) return void 0;
	}
	return at;
}
/** The string at `path`; undefined when absent or not a string. */
function stringAt(node, ...path) {
	const found = walk(node, path);
	return found?.kind === "scalar" && typeof found.value === "string" ? found.value : void 0;
}
/** The scalar at `path`; undefined when absent, null or no scalar. */
function scalarAt(node, ...path) {
	const found = walk(node, path);
	return found?.kind === "scalar" && found.value !== null ? found : void 0;
}
/** The entries of the map at `path`; empty when absent or no map. */
function entriesAt(node, ...path) {
	const found = walk(node, path);
	return found?.kind === "map" ? found.entries : [];
}
function isNull(node) {
	return node.kind === "scalar" && node.value === null;
}
/** The items of the list at `path`; empty when absent or not a list. */
function itemsAt(node, ...path) {
	const found = walk(node, path);
	return found?.kind === "list" ? found.items : [];
}
/** Plain JavaScript values, safe against keys such as `__proto__`. */
function toValue(node) {
	if (node.kind === "scalar") return node.value;
	if (node.kind === "list") return node.items.map(toValue);
	return Object.fromEntries(node.entries.map((entry) => [entry.key, toValue(entry.value)]));
}

export { nodeAt as a, toValue as c, itemsAt as i, entryOf as n, scalarAt as o, isNull as r, stringAt as s, entriesAt as t };