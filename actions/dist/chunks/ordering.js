// actions/lib/kernel/ordering.ts
/** By UTF-16 code units, the same on every machine. */
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** The keys of a record or map, sorted by `compareText`. */
function sortedKeys(of) {
	return (of instanceof Map ? [...of.keys()] : Object.keys(of)).sort(compareText);
}

export { sortedKeys as n, compareText as t };