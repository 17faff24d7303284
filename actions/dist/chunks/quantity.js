import { r as nearestName } from "./nearest-name.js";
import { a as shown, n as fieldName } from "./words.js";
import { n as isHidden } from "./placeholder.js";
import { n as entryOf, r as isNull } from "./node.js";

// actions/lib/domain/kubernetes/native/spot.ts
function rootSpot(node) {
	return {
		node,
		path: [],
		key: (node.kind === "map" ? node.entries[0]?.keyRange : void 0) ?? node
	};
}
/** The value below, through keys; undefined when it is absent or null. */
function at(spot, ...keys) {
	let found = spot;
	for (const key of keys) {
		const entry = entryOf(found?.node, key);
		if (found === void 0 || entry === void 0 || isNull(entry.value)) return void 0;
		found = {
			node: entry.value,
			path: [...found.path, key],
			key: entry.keyRange
		};
	}
	return found;
}
/** The items of the list below. */
function items(spot, ...keys) {
	const list = at(spot, ...keys);
	if (list?.node.kind !== "list") return [];
	return list.node.items.map((item, index) => {
		const node = isNull(item) ? {
			kind: "map",
			entries: [],
			start: item.start,
			end: item.end
		} : item;
		const key = (node.kind === "map" ? node.entries[0]?.keyRange : void 0) ?? node;
		return {
			node,
			path: [...list.path, index],
			key
		};
	});
}
/** The values of the map below. */
function values(spot, ...keys) {
	const map = at(spot, ...keys);
	if (map?.node.kind !== "map") return [];
	return map.node.entries.map((entry) => ({
		node: entry.value,
		path: [...map.path, entry.key],
		key: entry.keyRange
	}));
}
/** The string; undefined when it is another type or a value that is not known here. */
function textOf(spot) {
	if (spot?.node.kind !== "scalar" || hidden(spot) || typeof spot.node.value !== "string") return void 0;
	return spot.node.value;
}
/** The number, when it is one. */
function numberOf(spot) {
	if (spot?.node.kind !== "scalar" || hidden(spot)) return void 0;
	return typeof spot.node.value === "number" ? spot.node.value : void 0;
}
/** True for a value that only the cluster knows: a Flux variable, or encrypted. */
function hidden(spot) {
	return spot !== void 0 && isHidden({ placeholders: true }, spot.node);
}
/** `spec.ports[0]` */
function nameOf(spot) {
	return fieldName(spot.path);
}
/** The last key of the path. */
function lastStep(spot) {
	return String(spot.path.at(-1) ?? "");
}
/** The value is wrong: `nameOf(spot)` and the rest of the sentence. */
function invalid(spot, problem, fix) {
	return violation("invalid-value", spot, {
		message: `${nameOf(spot)} ${problem}`,
		range: rangeOf(spot),
		fix
	});
}
/** The same, with the value at the end. */
function invalidValue(spot, problem, fix) {
	return invalid(spot, `${problem}, got ${shown(spot.node)}`, fix);
}
/** A scalar itself, the key of everything larger. */
function rangeOf(spot) {
	return spot.node.kind === "scalar" ? spot.node : spot.key;
}
/** The key is wrong, whatever its value. */
function invalidKey(spot, message) {
	return violation("invalid-value", spot, {
		message,
		range: spot.key
	});
}
/** True when a key of `parent` is one of `fields` misspelt: the schema reports that, and nothing else is missing. */
function misspells(parent, ...fields) {
	if (parent.node.kind !== "map") return false;
	return parent.node.entries.some(({ key }) => {
		const meant = nearestName(key, fields);
		return meant !== void 0 && Math.abs(meant.length - key.length) <= 2;
	});
}
/** One field of `parent` is not there. */
function missing(parent, field, reason = "") {
	if (parent.node.kind !== "map" || misspells(parent, field)) return [];
	const path = [...parent.path, field];
	const message = `${fieldName(path)} is required${reason === "" ? "" : ` ${reason}`}`;
	const range = parent.key;
	return [violation("missing-field", {
		...parent,
		path
	}, {
		message,
		range
	})];
}
/** None of several fields is there. */
function missingOneOf(parent, fields) {
	if (parent.node.kind !== "map" || misspells(parent, ...fields)) return [];
	return [violation("missing-field", parent, {
		message: `${nameOf(parent)} needs one of ${fields.join(", ")}`,
		range: parent.key
	})];
}
/** Values that must differ: the second of two equal ones. */
function duplicate(spot, first, what) {
	const range = rangeOf(spot);
	const related = [{
		...pick(rangeOf(first)),
		message: `${what} is here first`
	}];
	return {
		...violation("duplicate-entry", spot, {
			message: `${nameOf(spot)} repeats ${what} of ${nameOf(first)}`,
			range
		}),
		related
	};
}
function violation(code, spot, { message, range, fix }) {
	return {
		code,
		message,
		field: fieldName(spot.path),
		...pick(range),
		...fix === void 0 ? {} : { fix }
	};
}
function pick({ start, end }) {
	return {
		start,
		end
	};
}

// actions/lib/domain/kubernetes/native/quantity.ts
const factors = {
	n: 1e-9,
	u: 1e-6,
	m: .001,
	"": 1,
	k: 1e3,
	M: 1e6,
	G: 1e9,
	T: 0xe8d4a51000,
	P: 0x38d7ea4c68000,
	E: 0xde0b6b3a7640000,
	Ki: 1024,
	Mi: 2 ** 20,
	Gi: 2 ** 30,
	Ti: 2 ** 40,
	Pi: 2 ** 50,
	Ei: 2 ** 60
};
/** The number; undefined when the value is absent, not known, or no quantity. */
function quantityValue(spot) {
	if (spot?.node.kind !== "scalar" || hidden(spot)) return void 0;
	return quantityAmount(spot.node.value);
}
/** The same of a plain value. */
function quantityAmount(value) {
	if (typeof value === "number") return value;
	if (typeof value !== "string") return void 0;
	if (/^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/u.test(value)) return Number(value);
	const match = /^([+-]?(?:\d+\.?\d*|\.\d+))([numkMGTPE]|[KMGTPE]i)?$/u.exec(value);
	const factor = factors[match?.[2] ?? ""];
	return match === null || factor === void 0 ? void 0 : Number(match[1]) * factor;
}

export { textOf as _, hidden as a, invalidValue as c, missing as d, missingOneOf as f, rootSpot as g, numberOf as h, duplicate as i, items as l, nameOf as m, quantityValue as n, invalid as o, misspells as p, at as r, invalidKey as s, quantityAmount as t, lastStep as u, values as v };