import { r as nearestName } from "./nearest-name.js";
import { i as itemsAt, s as stringAt } from "./node.js";
import { i as selectedValues, n as isPlaceholder } from "./placeholder2.js";

// actions/lib/domain/confidential/secret-scalars.ts
/** What stands beside the secrets of a Secret. A misspelt `stringData` is none of it. */
const openOfSecret = /* @__PURE__ */ new Set([
	"apiVersion",
	"kind",
	"metadata",
	"type",
	"immutable"
]);
const talosKeys = [
	"token",
	"secret",
	"key",
	"passphrase",
	"password",
	"privateKey",
	"presharedKey",
	"bootstrapToken",
	"aescbcEncryptionSecret",
	"secretboxEncryptionSecret"
];
/** `rule` is given where each file that it names is a secret. Placeholders and encrypted values are left out. */
function secretScalars(document, rule) {
	const { root } = document;
	if (root === void 0) return [];
	return [.../* @__PURE__ */ new Set([
		...byKind(document, root),
		...byRule(root, rule),
		...byKey(root, /pass(?:word|wd|phrase)$|token$/i)
	])].filter(({ value, text }) => value !== null && !isPlaceholder(text));
}
/** True for the documents whose own keys are looked for. */
function isTalos({ role }) {
	return role === "machine-config" || role === "machine-patch" || role === "talconfig" || role === "talenv";
}
function byKind({ role }, root) {
	if (role === "talos-secrets") return leaves(root, (key) => key !== "sops");
	if (role === "kustomization") return itemsAt(root, "secretGenerator").flatMap((one) => leaves(one, (key) => key === "literals"));
	if (isTalos({ role })) return byKey(root, void 0);
	return [root, ...itemsAt(root, "items")].flatMap((object) => {
		const kind = stringAt(object, "kind") ?? "";
		const isSecret = kind === "Secret" || nearestName(kind, ["Secret"]) !== void 0;
		return leaves(object, (key) => isSecret ? !openOfSecret.has(key) : key === "stringData");
	});
}
function byRule(root, rule) {
	if (rule === void 0) return [];
	const isOpen = ([first = ""]) => first === "apiVersion" || first === "kind" || first === "metadata";
	return selectedValues(root, rule.selection).flatMap(({ node, path }) => isOpen(path) ? [] : [node]);
}
/** Without a pattern: keys of Talos' secrets, also when they are misspelt. */
function byKey(root, pattern) {
	const found = [];
	const isKey = (key) => pattern === void 0 ? talosKeys.includes(key) || nearestName(key, talosKeys) !== void 0 : pattern.test(key);
	const walk = (node) => {
		if (node.kind === "list") for (const item of node.items) walk(item);
		if (node.kind !== "map") return;
		for (const { key, value } of node.entries) if (value.kind !== "scalar") walk(value);
		else if (isKey(key)) found.push(value);
	};
	walk(root);
	return found;
}
/** Every scalar below the entries of the root that `takes` says yes to. */
function leaves(root, takes) {
	const found = [];
	const walk = (node) => {
		if (node.kind === "scalar") found.push(node);
		else if (node.kind === "list") for (const item of node.items) walk(item);
		else for (const { value } of node.entries) walk(value);
	};
	if (root.kind === "map") {
		for (const { key, value } of root.entries) if (takes(key)) walk(value);
	}
	return found;
}
/** Texts that may be documents themselves: patches, values, files. */
function textBlocks(root) {
	if (root === void 0) return [];
	if (root.kind === "scalar") return typeof root.value === "string" && /[:{]\s/.test(root.value) ? [root] : [];
	return (root.kind === "list" ? root.items : root.entries.map(({ value }) => value)).flatMap(textBlocks);
}

// actions/lib/domain/confidential/masking.ts
const dot = "•";
/** What stands for a value in a sentence; its length says nothing. */
const dots = dot.repeat(3);
/** A shorter value may be a word like any other. */
const shortest = 6;
/** Messages cut long values; this much of one is enough to know it again. */
const telling = 20;
/** The text with a dot for each character of the ranges; line breaks, indentation and so every position stay. */
function maskText(text, ranges) {
	const parts = [];
	let at = 0;
	for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
		if (end <= at) continue;
		const from = Math.max(start, at);
		parts.push(text.slice(at, from), masked(text.slice(from, end)));
		at = end;
	}
	parts.push(text.slice(at));
	return parts.join("");
}
function masked(text) {
	return text.replace(/[^\r\n]+/g, (line) => {
		const indentation = /^\s*/.exec(line)?.[0] ?? "";
		return indentation + dot.repeat(line.length - indentation.length);
	});
}
/**
* A sentence without the values. `isAboutOne`: the sentence is about the place of one, so that whatever it quotes goes,
* and short values, too.
*/
function maskSentence(sentence, values, isAboutOne) {
	let result = sentence;
	for (const value of [...values].sort((a, b) => b.length - a.length)) for (const written of /* @__PURE__ */ new Set([value, JSON.stringify(value).slice(1, -1)])) result = without(result, written, isAboutOne);
	return isAboutOne ? result.replace(/"(?:[^"\\]|\\.)*"/g, `"${dots}"`) : result;
}
function without(sentence, value, isAboutOne) {
	if (value.length < shortest) return isAboutOne ? replaceWord(sentence, value) : sentence;
	const whole = sentence.split(value).join(dots);
	if (value.length <= telling) return whole;
	return whole.replace(new RegExp(`${escaped(value.slice(0, telling))}[^"\\s]*`, "g"), () => dots);
}
function replaceWord(sentence, value) {
	return sentence.replace(new RegExp(`(?<![\\w.-])${escaped(value)}(?![\\w-])`, "g"), () => dots);
}
function escaped(text) {
	return text.replace(/[.*+?^${}()|[\]\\/]/g, (character) => `\\${character}`);
}

export { textBlocks as a, secretScalars as i, maskText as n, isTalos as r, maskSentence as t };