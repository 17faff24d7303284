// actions/lib/kernel/grouping.ts
/** The items by their key, both in the order of the input. (`Map.groupBy` is not in Node 20.) */
function groupedBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}

export { groupedBy as t };