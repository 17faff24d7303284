import { t as compileRe2 } from "./re2.js";
import { s as stringAt } from "./node.js";
import { Buffer } from "node:buffer";

// actions/lib/domain/network/address.ts
/** `172.16.1.50` or `fd00::1`, without zone, port or prefix; undefined when it is neither. */
function parseAddress(text) {
	return text.includes(":") ? parseIpv6(text) : parseIpv4(text);
}
/** A network in CIDR form, `first-last`, or one address. Undefined when it is none of them, or runs backwards. */
function parseRange(text) {
	const trimmed = text.trim();
	if (trimmed.includes("/")) return parseNetwork(trimmed);
	const [from = "", to = from, ...rest] = trimmed.split("-").map((part) => part.trim());
	const first = parseAddress(from);
	const last = parseAddress(to);
	if (rest.length > 0 || first === void 0 || last?.family !== first.family || last.value < first.value) return void 0;
	return {
		family: first.family,
		first: first.value,
		last: last.value
	};
}
function contains(range, { family, value }) {
	return range.family === family && range.first <= value && value <= range.last;
}
function overlap(a, b) {
	return a.family === b.family && a.first <= b.last && b.first <= a.last;
}
/** Equal for equal addresses, however they are written. */
function addressKey({ family, value }) {
	return `${family}:${value}`;
}
function parseNetwork(text) {
	const slash = text.indexOf("/");
	const address = parseAddress(text.slice(0, slash));
	const length = text.slice(slash + 1);
	if (address === void 0 || !/^\d{1,3}$/u.test(length)) return void 0;
	const bits = address.family === 4 ? 32 : 128;
	if (Number(length) > bits) return void 0;
	const hosts = (1n << BigInt(bits - Number(length))) - 1n;
	const first = address.value & ~hosts;
	return {
		family: address.family,
		first,
		last: first | hosts
	};
}
function parseIpv4(text) {
	const parts = text.split(".");
	if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part) && Number(part) <= 255)) return void 0;
	return {
		family: 4,
		value: parts.reduce((value, part) => value << 8n | BigInt(part), 0n)
	};
}
function parseIpv6(text) {
	const halves = text.split("::");
	if (halves.length > 2) return void 0;
	const groups = halves.map((half, index) => groupsOf(half, index === halves.length - 1));
	const [head, tail = []] = groups;
	if (head === void 0 || groups.includes(void 0)) return void 0;
	const missing = 8 - head.length - tail.length;
	if (halves.length === 1 ? missing !== 0 : missing < 1) return void 0;
	return {
		family: 6,
		value: [
			...head,
			...Array(missing).fill(0n),
			...tail
		].reduce((value, group) => value << 16n | group, 0n)
	};
}
/** The groups of one side of `::`; the very last one may be a dotted quad. */
function groupsOf(half, isTail) {
	if (half === "") return [];
	const found = [];
	const parts = half.split(":");
	for (const [index, part] of parts.entries()) {
		const quad = isTail && index === parts.length - 1 && part.includes(".") ? parseIpv4(part) : void 0;
		if (quad !== void 0) found.push(quad.value >> 16n, quad.value & 65535n);
		else if (/^[0-9a-f]{1,4}$/iu.test(part)) found.push(BigInt(`0x${part}`));
		else return void 0;
	}
	return found;
}

// actions/lib/domain/sops/selection.ts
const fields = [
	"encrypted_regex",
	"unencrypted_regex",
	"encrypted_suffix",
	"unencrypted_suffix"
];
/** Of a creation rule or of a file's metadata: the same fields. Without any, all but keys that end in `_unencrypted`. */
function selectionOf(node) {
	for (const by of fields) {
		const pattern = stringAt(node, by);
		if (pattern !== void 0 && pattern !== "") return {
			by,
			pattern
		};
	}
	return ["encrypted_comment_regex", "unencrypted_comment_regex"].some((field) => (stringAt(node, field) ?? "") !== "") ? { by: "comment" } : {
		by: "unencrypted_suffix",
		pattern: "_unencrypted"
	};
}
function isSameSelection(a, b) {
	if (a.by === "comment" || b.by === "comment") return a.by === b.by;
	return a.by === b.by && a.pattern === b.pattern;
}
/** For messages: `encrypted_regex ^(data|stringData)$`. */
function selectionText(selection) {
	return selection.by === "comment" ? "the comments above values" : `${selection.by} ${selection.pattern}`;
}
/**
* The values of a document that must be encrypted: neither null nor empty (SOPS leaves those as they are), the `sops`
* block left out. Empty for a selection by comments. With a pattern that Go refuses, sops encrypts nothing at all, and every
* value counts.
*/
function selectedValues(root, selection) {
	if (root.kind !== "map" || selection.by === "comment") return [];
	const test = keyTest(selection);
	const matches = test ?? (() => true);
	const isPositive = test === void 0 || selection.by === "encrypted_regex" || selection.by === "encrypted_suffix";
	const found = [];
	const walk = (node, path, matched) => {
		if (node.kind === "scalar") {
			if (matched === isPositive && node.value !== null && node.value !== "") found.push({
				node,
				path
			});
		} else if (node.kind === "list") for (const item of node.items) walk(item, path, matched);
		else for (const { key, value } of node.entries) if (path.length > 0 || key !== "sops") walk(value, [...path, key], matched || matches(key));
	};
	walk(root, [], false);
	return found;
}
/** Undefined for a pattern that Go refuses. */
function keyTest(selection) {
	if (selection.by === "comment") return () => false;
	const { by, pattern } = selection;
	if (by === "encrypted_suffix" || by === "unencrypted_suffix") return (key) => key.endsWith(pattern);
	try {
		const compiled = compileRe2(pattern);
		return (key) => compiled.test(key);
	} catch (error) {
		if (error instanceof SyntaxError) return void 0;
		throw error;
	}
}

// actions/lib/domain/sops/placeholder.ts
const standIns = [
	/\$\{[^}]+\}/,
	/\{\{.*\}\}/s,
	/\(\(\s*\w[^)]*\)\)/,
	/^\s*op:\/\//,
	/^\s*ref\+[a-z0-9]+:\/\//,
	/^\s*(?:vault|awssm|gcpsm|bws|akeyless):/,
	/^\s*<[^<>]*>\s*$/,
	/^\s*%\w+%\s*$/,
	/^\s*\$[A-Z_][A-Z0-9_]*\s*$/,
	/^\s*ENC\[AES256_GCM,/
];
/** True for text that is empty or replaced by something else before it is used. */
function isPlaceholder(text) {
	return text.trim() === "" || standIns.some((pattern) => pattern.test(text));
}
/** The same for a value of `data:`, which is base64. */
function isEncodedPlaceholder(text) {
	if (isPlaceholder(text)) return true;
	if (!/^[A-Za-z0-9+/=\s]+$/.test(text)) return false;
	return isPlaceholder(Buffer.from(text, "base64").toString("latin1"));
}

export { selectionOf as a, contains as c, parseRange as d, selectedValues as i, overlap as l, isPlaceholder as n, selectionText as o, isSameSelection as r, addressKey as s, isEncodedPlaceholder as t, parseAddress as u };