import { t as counted } from "./counted.js";
import { t as groupedBy } from "./grouping.js";

// actions/lib/domain/machine-config/fold.ts
/** Groups of fields that the same nodes share, those of most nodes first, else in the order of the nodes. */
function foldChanges(changes) {
	const placed = changes.flatMap(({ hostname, fields }) => fields.map((field) => ({
		hostname,
		field
	})));
	const merged = [...groupedBy(placed, ({ field }) => JSON.stringify({
		...field,
		at: void 0
	})).values()].map((group) => ({
		nodes: group.map(({ hostname }) => hostname),
		field: mergedField(group.map(({ field }) => field))
	}));
	return [...groupedBy(merged, ({ nodes }) => nodes.join("\0")).values()].map((group) => {
		const nodes = group[0]?.nodes ?? [];
		return {
			nodes,
			who: nodesText(nodes, changes),
			fields: group.map(({ field }) => field)
		};
	}).map((fold, index) => ({
		fold,
		index
	})).sort((a, b) => b.fold.nodes.length - a.fold.nodes.length || a.index - b.index).map(({ fold }) => fold);
}
/** The field with every line that it is written in. */
function mergedField(fields) {
	const [at, ...alsoAt] = new Map(fields.flatMap(({ at }) => at === void 0 ? [] : [[`${at.path}:${at.line}`, at]])).values();
	const { at: _, ...field } = fields[0];
	return {
		...field,
		...at === void 0 ? {} : { at },
		...alsoAt.length === 0 ? {} : { alsoAt }
	};
}
/** Names the nodes as a person would. `all`: every node of the comparison, also those without a change. */
function nodesText(nodes, all) {
	const there = all.filter(({ kind }) => kind !== "removed");
	const names = new Set(nodes);
	if (there.length > 1 && there.every(({ hostname }) => names.has(hostname)) && names.size === there.length) return `all ${there.length} nodes`;
	for (const [isControlPlane, word] of [[true, "control plane"], [false, "worker"]]) {
		const group = there.filter(({ controlPlane }) => controlPlane === isControlPlane);
		if (group.length > 1 && group.length === names.size && group.every(({ hostname }) => names.has(hostname))) return counted(group.length, word);
	}
	return nodes.join(", ");
}

export { nodesText as n, foldChanges as t };