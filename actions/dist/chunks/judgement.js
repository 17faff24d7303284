import { a as isTypo, i as sourceText, n as lineIndex, o as nearestName, s as compareText, t as findLineStarts } from "./source-text.js";
import { a as readMiseConfig, f as isTable, m as wholeFile, p as readToml, t as configPaths, u as keyLine } from "./repository-pins.js";
import { c as compileRe2, i as isGoAddr, u as searchRe2 } from "./ip-address.js";
import { t as counted$1 } from "./counted.js";
import { Buffer } from "node:buffer";

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

// actions/lib/rules/once-per-place.ts
/** The rule with the findings of one place joined: the first one speaks, and says how many more there are. */
function oncePerPlace(rule) {
	return {
		...rule,
		check: (context) => joined(rule.check(context))
	};
}
function* joined(findings) {
	for (const [first, ...others] of groupedBy(findings, placeOf$3).values()) {
		if (first === void 0) continue;
		const more = new Set(others.map(({ message }) => message).filter((message) => message !== first.message)).size;
		yield more === 0 ? first : {
			...first,
			message: `${first.message} (and ${more} more from this place)`
		};
	}
}
function placeOf$3({ at: { path, line, column, endLine, endColumn } }) {
	return `${path}:${line}:${column}-${endLine}:${endColumn}`;
}

// actions/lib/domain/cluster/label.ts
/** `HelmRelease media/sonarr`, `ClusterIssuer letsencrypt`. */
function objectLabel({ kind, namespace, name }) {
	return namespace === void 0 || namespace === "" ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}
/** `1 claim`, `2 claims`. */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** `a`, `a and b`, `a, b and c`; what goes beyond `most` is counted. */
function listed$3(words, most = 4) {
	const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
	return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
/** The API group; empty for the core group. */
function groupOf$1({ apiVersion }) {
	const slash = apiVersion.indexOf("/");
	return slash === -1 ? "" : apiVersion.slice(0, slash);
}
/** True for text that only Flux or Helm can complete: a variable, a template. */
function isOpen(text) {
	return text.includes("${") || text.includes("{{");
}

// actions/lib/codecs/envsubst/template.ts
/** Reads a text. Escapes are resolved: `$${X}` is the text `${X}`. */
function parseTemplate(text) {
	if (!text.includes("$")) return { parts: [text] };
	const reader = new Reader$1(text);
	try {
		return { parts: reader.parts() };
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		const { message, start } = error;
		const close = text.indexOf("}", start);
		const line = text.indexOf("\n", start);
		const lineEnd = line === -1 ? text.length : line;
		return { problem: {
			message,
			start,
			end: close === -1 || close > lineEnd ? lineEnd : close + 1
		} };
	}
}
var Unreadable = class extends Error {
	start;
	constructor(message, start) {
		super(message);
		this.start = start;
	}
};
/** The grammar accepts any letter or digit of Unicode in a name. */
const nameCharacter = /[\p{L}\p{Nd}_]/u;
var Reader$1 = class {
	#text;
	#at = 0;
	/** Where the outermost open expression starts. */
	#open = 0;
	constructor(text) {
		this.#text = text;
	}
	parts() {
		const found = [];
		while (this.#at < this.#text.length) {
			this.#open = this.#at;
			found.push(this.#opens() ? this.#expression() : this.#plain());
		}
		return found;
	}
	#opens() {
		return this.#text.startsWith("${", this.#at);
	}
	#plain() {
		let plain = "";
		while (this.#at < this.#text.length && !this.#opens()) {
			if (this.#text.startsWith("$$", this.#at)) this.#at++;
			plain += this.#text.charAt(this.#at++);
		}
		return plain;
	}
	#expression() {
		const start = this.#at;
		this.#at += 2;
		if (this.#peek() === "#") {
			this.#at++;
			const name = this.#name();
			if (name === "") this.#fail("bad substitution");
			return this.#closed({
				name,
				operator: "length",
				arguments: [],
				start
			});
		}
		const name = this.#name();
		if (name === "") this.#fail("unable to parse variable name");
		const next = this.#peek();
		if (next === ":") return this.#defaultOrSubstring(name, start);
		if (next === "=") return this.#withDefault(name, this.#take(/=/y), start);
		if (next === "," || next === "^") return this.#closed({
			name,
			operator: this.#take(/[,^]{1,2}/y),
			arguments: [],
			start
		});
		if (next === "/") return this.#replacement(name, start);
		if (next === "#") return this.#removal(name, this.#take(/#{1,2}/y), start);
		if (next === "%") return this.#removal(name, this.#take(/%{1,2}/y), start);
		if (next !== "}") this.#fail("missing closing brace");
		return this.#closed({
			name,
			operator: "",
			arguments: [],
			start
		});
	}
	#name() {
		const start = this.#at;
		for (let each = this.#peek(); nameCharacter.test(each); each = this.#peek()) this.#at += each.length;
		return this.#text.slice(start, this.#at);
	}
	#defaultOrSubstring(name, start) {
		const operator = this.#take(/:[-=?+]/y);
		if (operator !== "") return this.#withDefault(name, operator, start);
		this.#at++;
		const offset = this.#argument((each) => each !== ":" && each !== "}");
		if (this.#peek() === "}") return this.#closed({
			name,
			operator: ":",
			arguments: [offset],
			start
		});
		if (this.#take(/:+/y) === "") this.#fail("bad substitution");
		return this.#closed({
			name,
			operator: ":",
			arguments: [offset, this.#argument(notClosing)],
			start
		});
	}
	#withDefault(name, operator, start) {
		const parts = [];
		while (this.#peek() !== "}") parts.push(this.#argument(notClosing));
		return this.#closed({
			name,
			operator,
			arguments: parts,
			start
		});
	}
	#removal(name, operator, start) {
		return this.#closed({
			name,
			operator,
			arguments: [this.#argument(notClosing)],
			start
		});
	}
	#replacement(name, start) {
		const operator = this.#take(/\/[/#%]?/y);
		const pattern = this.#argument((each) => each !== "/", true);
		if (this.#take(/\/+/y) === "") this.#fail("bad substitution");
		const rest = this.#peek() === "}" ? [] : [this.#argument(notClosing, true)];
		return this.#closed({
			name,
			operator,
			arguments: [pattern, ...rest],
			start
		});
	}
	/** One argument: a nested expression, or text up to a character that is not accepted. */
	#argument(accepts, hasEscapes = false) {
		if (this.#opens()) return this.#expression();
		let argument = "";
		const start = this.#at;
		while (this.#at < this.#text.length && !this.#opens()) {
			if (hasEscapes && /^(?:\$\$|\\\/|\\\\)/u.test(this.#text.slice(this.#at, this.#at + 2))) this.#at++;
			else if (!accepts(this.#peek())) break;
			argument += this.#text.charAt(this.#at++);
		}
		if (this.#at === start) this.#fail("unable to parse substitution within function");
		return argument;
	}
	#closed(expression) {
		if (this.#peek() !== "}") this.#fail("bad substitution");
		this.#at++;
		return {
			...expression,
			end: this.#at
		};
	}
	#peek() {
		const point = this.#text.codePointAt(this.#at);
		return point === void 0 ? "" : String.fromCodePoint(point);
	}
	/** What the sticky pattern matches here; empty when nothing does. */
	#take(pattern) {
		pattern.lastIndex = this.#at;
		const taken = pattern.exec(this.#text)?.[0] ?? "";
		this.#at += taken.length;
		return taken;
	}
	#fail(message) {
		throw new Unreadable(message, this.#open);
	}
};
function notClosing(character) {
	return character !== "}";
}

// actions/lib/codecs/yaml/place.ts
function isSpace(code) {
	return code === 32 || code === 10 || code === 13 || code === 9;
}
/** The offset after white space, line breaks and comments. */
function skipSpace(text, from) {
	let at = from;
	for (;;) {
		const code = text.charCodeAt(at);
		if (isSpace(code) || code === 65279) at++;
		else if (code === 35 && (at === 0 || isSpace(text.charCodeAt(at - 1)))) at = lineEnd(text, at);
		else return at;
	}
}
/** The offset of the line break that ends the line of `from`, or the length of the text. */
function lineEnd(text, from) {
	let at = from;
	while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
	return at;
}
/** The offset at which the line of `from` starts. */
function lineStart(text, from) {
	let at = from;
	while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
	return at;
}
/** The offset after the next `indicator`, when only space and comments stand before it; else `from`. */
function afterIndicator(text, from, indicator) {
	const at = skipSpace(text, from);
	return text.charCodeAt(at) === indicator ? at + 1 : from;
}
/** The offset of `|` or `>` for a block scalar whose content starts at `content`; the header is not before `from`. */
function blockHeader(text, content, from) {
	let at = content;
	if (at > from && text.charCodeAt(at - 1) === 10) at--;
	if (at > from && text.charCodeAt(at - 1) === 13) at--;
	at = Math.max(from, lineStart(text, at));
	while (at < content && text.charCodeAt(at) !== 124 && text.charCodeAt(at) !== 62) at++;
	return at;
}
/** The offset after the last character from `start` to `end` that is no white space, at least `start + 1`. */
function trimmedEnd(text, start, end) {
	let at = end;
	while (at > start + 1 && isSpace(text.charCodeAt(at - 1))) at--;
	return at;
}
/** The offset after the bracket that closes a flow collection whose last child ends at `from`. */
function flowEnd(text, from, closing) {
	let at = skipSpace(text, from);
	while (at < text.length && text.charCodeAt(at) !== closing) {
		const next = text.charCodeAt(at);
		if (next !== 44 && next !== 58 && next !== 63) return from;
		at = skipSpace(text, at + 1);
	}
	return Math.min(at + 1, text.length);
}
/** The offset of the next line that starts with `---`, else `from`: where an empty document stands. */
function documentMarker(text, from) {
	for (let at = text.indexOf("---", from); at !== -1; at = text.indexOf("---", at + 1)) if (lineStart(text, at) === at || text.charCodeAt(at - 1) === 65279) return at;
	return from;
}

// actions/lib/codecs/yaml/embedded.ts
/**
* The text of `scalar`, whose offsets count in `outer`, as a source. Spans are exact for literal blocks (`|` with any
* indicators) and for scalars that stand in one piece on one line; elsewhere (folded, escaped, wrapped) every span is
* that of the whole scalar. Undefined when the scalar is no text. `outer` may itself be embedded.
*/
function embeddedSource(outer, scalar) {
	if (typeof scalar.value !== "string") return void 0;
	const { text } = scalar;
	const { path } = outer;
	const toOuter = scalar.style === "literal" ? literalOffsets(outer.text, scalar) : verbatimOffsets(outer.text, scalar);
	if (toOuter === void 0) return {
		path,
		text,
		span: () => outer.span(scalar.start, scalar.end)
	};
	return {
		path,
		text,
		span(start, end) {
			const from = clamp(start, text);
			const to = Math.max(from, clamp(end, text));
			const endsInLine = to > from && text.charCodeAt(to - 1) !== 10;
			const outerFrom = toOuter(from);
			return outer.span(outerFrom, Math.max(outerFrom, endsInLine ? toOuter(to - 1) + 1 : toOuter(to)));
		}
	};
}
function clamp(offset, text) {
	return Math.max(0, Math.min(offset, text.length));
}
/** Quoted or plain on one line, without escapes: the text stands in the file as it is. */
function verbatimOffsets(outer, scalar) {
	const start = scalar.style === "plain" ? scalar.start : scalar.start + 1;
	return scalar.style !== "folded" && outer.startsWith(scalar.text, start) && start + scalar.text.length <= scalar.end ? (offset) => start + offset : void 0;
}
/** Line by line: the indentation is what a line of the file is longer than the line of the text. */
function literalOffsets(outer, scalar) {
	let table;
	return (offset) => {
		table ??= lineTable(outer, scalar);
		const line = lineIndex(table.inner, offset);
		return (table.outer[line] ?? scalar.end) + offset - (table.inner[line] ?? 0);
	};
}
/** Offsets in `outer` at which the content of each line of the block starts. */
function lineTable(outer, scalar) {
	const { text } = scalar;
	const inner = findLineStarts(text);
	const starts = [];
	let at = afterBreak(outer, lineEnd(outer, scalar.start));
	for (const [index, lineStart] of inner.entries()) {
		const end = lineEnd(outer, at);
		const next = inner[index + 1];
		const length = (next === void 0 ? text.length : next - 1) - lineStart;
		starts.push(Math.max(at, end - length));
		at = afterBreak(outer, end);
	}
	return {
		inner,
		outer: starts
	};
}
function afterBreak(text, end) {
	return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : Math.min(end + 1, text.length);
}

// actions/lib/domain/cluster/per-cluster.ts
/** `make` as a function that remembers its answer for each model. */
function perCluster(make) {
	const known = /* @__PURE__ */ new WeakMap();
	return (cluster) => {
		let answer = known.get(cluster);
		if (answer === void 0) known.set(cluster, answer = { value: make(cluster) });
		return answer.value;
	};
}

// actions/lib/domain/repository/paths.ts
/** Joins and normalises; undefined when the result leaves the repository or is absolute. */
function resolveInside(folder, relative) {
	if (relative.startsWith("/")) return void 0;
	const parts = folder === "" || folder === "." ? [] : folder.split("/");
	for (const part of relative.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return void 0;
	}
	return parts.join("/");
}
/** The folder of a file; the empty string for the root. */
function folderOf(path) {
	const slash = path.lastIndexOf("/");
	return slash === -1 ? "" : path.slice(0, slash);
}
function nameOf$1(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
/** True when `path` is `folder` or lies below it; everything lies below the root. */
function isBelow(path, folder) {
	return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
function isYamlPath(path) {
	return /\.ya?ml$/i.test(path);
}

// actions/lib/codecs/envsubst/path-pattern.ts
/** True when the pattern matches all of the text; undefined when it is malformed. */
function matchesPath(pattern, text) {
	const source = regularExpression(pattern);
	return source === void 0 ? void 0 : new RegExp(`^(?:${source})$`, "su").test(text);
}
function regularExpression(pattern) {
	let source = "";
	for (let at = 0; at < pattern.length; at++) {
		const char = pattern[at] ?? "";
		if (char === "*") source += ".*";
		else if (char === "?") source += ".";
		else if (char === "[") {
			const end = classEnd(pattern, at);
			if (end === void 0) return void 0;
			source += characterClass(pattern.slice(at + 1, end));
			at = end;
		} else if (char === "\\") {
			at++;
			if (at >= pattern.length) return void 0;
			source += escaped(pattern[at] ?? "");
		} else source += escaped(char);
	}
	return source;
}
/** The bracket that closes a class: not the first character in it, not an escaped one. */
function classEnd(pattern, start) {
	let at = start + (pattern[start + 1] === "^" ? 2 : 1);
	for (let isFirst = true; at < pattern.length; isFirst = false, at++) if (pattern[at] === "\\") at++;
	else if (pattern[at] === "]") return isFirst ? void 0 : at;
}
function characterClass(content) {
	const negated = content.startsWith("^");
	const inner = (negated ? content.slice(1) : content).replace(/\\?([^-])/gsu, (_, char) => `\\u{${hex(char)}}`);
	return `[${negated ? "^" : ""}${inner}]`;
}
function escaped(char) {
	return `\\u{${hex(char)}}`;
}
function hex(char) {
	return (char.codePointAt(0) ?? 0).toString(16);
}

// actions/lib/codecs/envsubst/operators.ts
/** The value of an expression that is no default. */
function applyOperator(operator, value, args) {
	switch (operator) {
		case ",": return first(value, lower);
		case ",,": return each(value, lower);
		case "^": return first(value, upper);
		case "^^": return each(value, upper);
		case "length": return String(Buffer.byteLength(value));
		case "#": return trimPrefix(value, args[0] ?? "", "shortest");
		case "##": return trimPrefix(value, args[0] ?? "", "longest");
		case "%":
		case "%%": {
			const length = operator === "%" ? "shortest" : "longest";
			return reverse(trimPrefix(reverse(value), reverse(args[0] ?? ""), length));
		}
		case ":": return substring(value, args);
		case "/":
		case "//":
		case "/#":
		case "/%": return replace(operator, value, args);
		default: return value;
	}
}
/** `/#` and `/%` without a replacement change nothing; the others delete. */
function replace(operator, value, [pattern = "", replacement]) {
	if (operator === "//") return value.replaceAll(pattern, () => replacement ?? "");
	if (operator === "/") return value.replace(pattern, () => replacement ?? "");
	if (replacement === void 0) return value;
	if (operator === "/#") return value.startsWith(pattern) ? value.replace(pattern, () => replacement) : value;
	return value.endsWith(pattern) ? value.slice(0, value.length - pattern.length) + replacement : value;
}
/** Positions and lengths count bytes. What is no number leaves the value as it is. */
function substring(value, [position = "", length]) {
	const integer = /^[+-]?\d+$/;
	if (!integer.test(position) || length !== void 0 && !integer.test(length)) return value;
	const bytes = Buffer.from(value);
	const start = Number(position) < 0 ? Math.max(0, bytes.length + Number(position)) : Number(position);
	const end = length === void 0 ? bytes.length : start + Number(length);
	return bytes.subarray(start, Math.max(start, end)).toString("utf8");
}
function trimPrefix(value, pattern, length) {
	let found = "";
	for (let end = value.length; end > 0; end--) {
		const matches = matchesPath(pattern, value.slice(0, end));
		if (matches === void 0) return value;
		if (!matches) continue;
		found = value.slice(0, end);
		if (length === "longest") break;
	}
	return value.slice(found.length);
}
function reverse(text) {
	return [...text].reverse().join("");
}
function first(text, change) {
	const [char = ""] = text;
	return change(char) + text.slice(char.length);
}
function each(text, change) {
	return [...text].map(change).join("");
}
/** One character stays one, unlike in JavaScript, where ß becomes SS. */
function lower(char) {
	const changed = char.toLowerCase();
	return [...changed].length === 1 ? changed : char;
}
function upper(char) {
	const changed = char.toUpperCase();
	return [...changed].length === 1 ? changed : char;
}

// actions/lib/codecs/envsubst/evaluate.ts
const withDefault = /* @__PURE__ */ new Set([
	"=",
	":=",
	":-",
	":?",
	":+"
]);
/** The text with all expressions replaced; undefined when one of them needs a value that is not known. */
function evaluate(parts, lookup) {
	let text = "";
	for (const part of parts) {
		const value = typeof part === "string" ? part : valueOf(part, lookup);
		if (value === void 0) return void 0;
		text += value;
	}
	return text;
}
/** Every expression, nested ones included. */
function* expressionsIn(parts) {
	for (const part of parts) {
		if (typeof part === "string") continue;
		yield part;
		yield* expressionsIn(part.arguments);
	}
}
/** True for an expression that strict mode refuses while the variable has no value. */
function needsValue({ operator }) {
	return !withDefault.has(operator);
}
function valueOf({ name, operator, arguments: parts }, lookup) {
	const value = lookup(name);
	if (value === void 0) return void 0;
	if (withDefault.has(operator)) return value === "" ? evaluate(parts, lookup) : value;
	const values = parts.map((part) => evaluate([part], lookup));
	return values.every((each) => each !== void 0) ? applyOperator(operator, value, values) : void 0;
}

// actions/lib/codecs/yaml/node.ts
/** The value of `key`, or undefined when `node` is no map or lacks it. */
function entryOf(node, key) {
	if (node?.kind !== "map") return void 0;
	for (const entry of node.entries) if (entry.key === key) return entry;
}
/** Walks map keys and list indices; undefined when the path leaves the tree. */
function nodeAt(node, ...path) {
	return walk$1(node, path);
}
function walk$1(node, path) {
	let at = node;
	for (const step of path) {
		at = typeof step === "number" ? at?.kind === "list" ? at.items[step] : void 0 : entryOf(at, step)?.value;
		if (at === void 0) return void 0;
	}
	return at;
}
/** The string at `path`; undefined when absent or not a string. */
function stringAt$1(node, ...path) {
	const found = walk$1(node, path);
	return found?.kind === "scalar" && typeof found.value === "string" ? found.value : void 0;
}
/** The scalar at `path`; undefined when absent, null or no scalar. */
function scalarAt$1(node, ...path) {
	const found = walk$1(node, path);
	return found?.kind === "scalar" && found.value !== null ? found : void 0;
}
/** The entries of the map at `path`; empty when absent or no map. */
function entriesAt(node, ...path) {
	const found = walk$1(node, path);
	return found?.kind === "map" ? found.entries : [];
}
function isNull(node) {
	return node.kind === "scalar" && node.value === null;
}
/** The items of the list at `path`; empty when absent or not a list. */
function itemsAt(node, ...path) {
	const found = walk$1(node, path);
	return found?.kind === "list" ? found.items : [];
}
/** Plain JavaScript values, safe against keys such as `__proto__`. */
function toValue(node) {
	if (node.kind === "scalar") return node.value;
	if (node.kind === "list") return node.items.map(toValue);
	return Object.fromEntries(node.entries.map((entry) => [entry.key, toValue(entry.value)]));
}

// actions/lib/domain/flux/mutated.ts
const policies = [
	"ClusterPolicy",
	"MutatingPolicy",
	"MutatingAdmissionPolicy",
	"MutatingWebhookConfiguration"
];
/**
* True where a webhook or policy may add variables, decryption and the like to Kustomizations: then what the tree says
* of them is not all.
*/
const areKustomizationsMutated = perCluster((cluster) => cluster.ofKind("HelmRelease").some(({ name }) => name.includes("kustomize-mutating")) || policies.some((kind) => cluster.ofKind(kind).some(({ root }) => JSON.stringify(toValue(root)).includes("kustomize.toolkit.fluxcd.io"))));

// actions/lib/domain/flux/variable-sources.ts
/** Undefined `substitutes` are the caller's affair: without `postBuild` nothing is open. */
function openVariables(cluster, owner) {
	const { substitutes = [], namespace, variables, unknownVariables, object } = owner;
	const hidden = /* @__PURE__ */ new Set();
	let isComplete = !areKustomizationsMutated(cluster);
	for (const { kind, name = "", optional } of substitutes) {
		if (kind === "inline") continue;
		const found = cluster.find(kind, namespace, name);
		const isOverwritten = kind === "Secret" && broughtSecrets(cluster).has(`${namespace}/${name}`);
		if (isOverwritten || found.length === 0 && !(optional && !isMadeElsewhere(cluster))) isComplete = false;
		for (const key of found.flatMap(keysOf)) if (isOverwritten || !(variables.has(key) || unknownVariables.has(key))) hidden.add(key);
	}
	for (const key of keysAt(nodeAt(object.root, "spec", "postBuild", "substitute"))) hidden.delete(key);
	return {
		isComplete,
		hidden
	};
}
function keysOf({ root }) {
	return ["data", "stringData"].flatMap((field) => keysAt(nodeAt(root, field)));
}
function keysAt(node) {
	return node?.kind === "map" ? node.entries.map(({ key }) => key) : [];
}
/** Secrets that External Secrets brings, as `namespace/name`: one in the tree is a placeholder for it. */
const broughtSecrets = perCluster((cluster) => new Set(cluster.ofKind("ExternalSecret").map(({ root, namespace = "", name }) => `${namespace}/${stringAt$1(root, "spec", "target", "name") ?? name}`)));
/** An optional source that is not in the tree may still be made by a chart or an operator. */
function isMadeElsewhere(cluster) {
	return cluster.gaps.length > 0 || cluster.ofKind("HelmRelease").length > 0;
}

// actions/lib/domain/flux/substitution.ts
const made = /* @__PURE__ */ new WeakMap();
/**
* The substitution of a Kustomization; undefined when none takes place: without `postBuild`, and without any variable
* unless `substituteStrategy` is `Always` (kustomize-controller 1.9).
*/
function substitutionOf(cluster, owner) {
	if (owner === void 0) return void 0;
	if (!made.has(owner)) made.set(owner, newSubstitution(cluster, owner));
	return made.get(owner);
}
/** The text as Flux applies it in this object; variables without a known value stay as they are written. */
function resolved(cluster, object, text) {
	if (!text.includes("$")) return text;
	return (isSwitchedOff$4(object) ? void 0 : substitutionOf(cluster, object.owner))?.applyKnown(text) ?? text;
}
const switchName = "kustomize.toolkit.fluxcd.io/substitute";
/** True for an object with the label or annotation that keeps variables out of it. */
function isSwitchedOff$4({ root }) {
	return ["annotations", "labels"].some((field) => stringAt$1(root, "metadata", field, switchName) === "disabled");
}
function newSubstitution(cluster, owner) {
	const { substitutes, variables, unknownVariables, object } = owner;
	if (substitutes === void 0) return void 0;
	const { isComplete, hidden } = openVariables(cluster, owner);
	const isAlways = stringAt$1(object.root, "spec", "postBuild", "substituteStrategy") === "Always";
	if (isComplete && variables.size + unknownVariables.size + hidden.size === 0 && !isAlways) return void 0;
	const state = (name) => {
		if (hidden.has(name) || unknownVariables.has(name)) return "hidden";
		if (variables.has(name)) return "known";
		return isComplete ? "unset" : "unknown";
	};
	const valueOf = (name) => {
		const of = state(name);
		return of === "unset" ? "" : of === "known" ? variables.get(name) : void 0;
	};
	return {
		state,
		apply(text) {
			const template = parseTemplate(text);
			return "parts" in template ? evaluate(template.parts, valueOf) : void 0;
		},
		applyKnown(text) {
			const template = parseTemplate(text);
			if (!("parts" in template)) return text;
			const isRefused = (part) => [...expressionsIn([part])].some((each) => needsValue(each) && state(each.name) === "unset");
			const written = (part) => typeof part === "string" ? part : text.slice(part.start, part.end);
			return template.parts.map((part) => (isRefused(part) ? void 0 : evaluate([part], valueOf)) ?? written(part)).join("");
		}
	};
}

// actions/lib/domain/flux/templated-text.ts
/** Every scalar with `${`, or its escape, in an object whose Kustomization substitutes. */
const templatedTexts = perCluster((cluster) => cluster.objects.flatMap((object) => {
	const substitution = isSwitchedOff$4(object) ? void 0 : substitutionOf(cluster, object.owner);
	if (substitution === void 0) return [];
	return [...scalarsWithVariables(object.root, [])].map(([node, path]) => ({
		object,
		substitution,
		node,
		path,
		template: parseTemplate(node.text)
	}));
}));
function* scalarsWithVariables(node, path) {
	if (node.kind === "scalar") {
		if (node.text.includes("${")) yield [node, path];
	} else if (node.kind === "list") for (const item of node.items) yield* scalarsWithVariables(item, [...path, "[]"]);
	else for (const { key, value } of node.entries) yield* scalarsWithVariables(value, [...path, key]);
}
/** The place of a piece of the text: in the object's file, or in the file that a generator takes it from. */
function placeInText(cluster, { object, node }, { start, end }, textOf) {
	const source = cluster.sourceOf(object, node);
	const written = source.text.slice(node.start, node.end);
	const named = object.generated === true ? /^["']?(?:[^=]*=)?(.*?)["']?$/u.exec(written)?.[1] : void 0;
	const path = named === void 0 ? void 0 : resolveInside(folderOf(source.path), named);
	if (path !== void 0 && textOf(path) === node.text) return sourceText(path, node.text).span(start, end);
	return embeddedSource(source, node)?.span(start, end) ?? cluster.spanOf(object, node);
}

// actions/lib/rules/flux/bad-variable-syntax.ts
/** `${…}` that Flux's envsubst cannot read. */
const badVariableSyntax = {
	id: "flux/bad-variable-syntax",
	severity: "error",
	title: "expression that Flux cannot read",
	why: "Flux puts variables into the whole text of every object. One expression that it cannot read (`${v-d}` without a colon, `${ v }`, `${a.b}`, `${a[@]}`, a brace that never closes) fails the whole Kustomization.",
	example: "image: registry.example.com/app:${TAG-latest}   # bash takes it, Flux wants ${TAG:-latest}\n",
	fix: "Correct the expression, or write `$${…}` when it is not meant for Flux.",
	*check({ clusters, text }) {
		for (const cluster of clusters) for (const each of templatedTexts(cluster)) {
			if (!("problem" in each.template)) continue;
			const { start, end, message } = each.template.problem;
			const written = each.node.text.slice(start, end);
			yield {
				at: placeInText(cluster, each, {
					start,
					end
				}, text),
				message: `Flux cannot read ${written} (${message}) and applies nothing of the Kustomization`,
				fix: fixFor(written),
				object: objectLabel(each.object)
			};
		}
	}
};
function fixFor(written) {
	const inner = written.slice(2, -1);
	const withDefault = /^(\w+)-(.*)$/su.exec(inner);
	if (withDefault !== null) return `write \${${withDefault[1] ?? ""}:-${withDefault[2] ?? ""}}`;
	if (/^\s+\w+\s*$|^\w+\s+$/u.test(inner)) return `write \${${inner.trim()}}`;
	return `write $${written} when it is not meant for Flux`;
}

// actions/lib/rules/flux/depends-on-ancestor.ts
/** A child that waits for a parent that waits for its children. */
const dependsOnAncestor = {
	id: "flux/depends-on-ancestor",
	severity: "error",
	title: "dependency on the Kustomization that applies this one and waits for it",
	why: "With `wait: true` the parent is ready when everything that it applies is ready, this Kustomization included; this one waits for the parent. Neither gets there.",
	example: "# applied by cluster-apps, which has wait: true\nkind: Kustomization\nmetadata:\n  name: sonarr\nspec:\n  dependsOn:\n    - name: cluster-apps\n",
	fix: "Take the dependency out; for values that change together use the label `reconcile.fluxcd.io/watch: Enabled`.",
	*check({ clusters }) {
		for (const { kustomizations } of clusters) for (const kustomization of kustomizations) for (const { namespace, name, at } of kustomization.dependsOn) {
			if (waiting(kustomization.parent).find((each) => each.name === name && each.namespace === namespace) === void 0) continue;
			const label = objectLabel(kustomization.object);
			yield {
				at,
				message: `${label} waits for ${name}, which applies it and is only ready (wait: true) when ${kustomization.name} is: neither gets ready`,
				object: label
			};
		}
	}
};
/** Upwards, as long as each one waits for what it applies. */
function waiting(parent) {
	return parent === void 0 || !waits(parent) ? [] : [parent, ...waiting(parent.parent)];
}
function waits({ object }) {
	const wait = nodeAt(object.root, "spec", "wait");
	return wait?.kind === "scalar" && wait.value === true;
}

// actions/lib/domain/flux/dependencies.ts
const groups = {
	Kustomization: "kustomize.toolkit.fluxcd.io/",
	HelmRelease: "helm.toolkit.fluxcd.io/"
};
const dependencies = perCluster((cluster) => ["Kustomization", "HelmRelease"].flatMap((kind) => cluster.ofKind(kind).filter(({ apiVersion }) => apiVersion.startsWith(groups[kind])).flatMap((object) => dependenciesOf(cluster, object, kind))));
function dependenciesOf(cluster, object, kind) {
	return itemsAt(object.root, "spec", "dependsOn").flatMap((item) => {
		const name = nodeAt(item, "name");
		if (name?.kind !== "scalar" || name.value === null) return [];
		const namespaceNode = nodeAt(item, "namespace");
		const written = namespaceNode?.kind === "scalar" ? namespaceNode.text : object.namespace ?? "";
		return [{
			object,
			kind,
			namespace: resolved(cluster, object, written),
			target: resolved(cluster, object, name.text),
			name,
			namespaceNode
		}];
	});
}
/** The objects that each object waits for, by `Kind namespace/name`. */
const dependencyGraph = perCluster((cluster) => {
	const graph = /* @__PURE__ */ new Map();
	for (const dependency of dependencies(cluster)) {
		const { kind, object } = dependency;
		const key = `${kind} ${object.namespace ?? ""}/${object.name}`;
		graph.set(key, [...graph.get(key) ?? [], dependency]);
	}
	return graph;
});
function keyOf({ kind, namespace, target }) {
	return `${kind} ${namespace}/${target}`;
}
/** True when `from` waits for `to`, directly or through others. */
function waitsFor(cluster, from, to) {
	const graph = dependencyGraph(cluster);
	const seen = /* @__PURE__ */ new Set();
	const open = [from];
	for (let at = open.pop(); at !== void 0; at = open.pop()) for (const dependency of graph.get(at) ?? []) {
		const key = keyOf(dependency);
		if (key === to) return true;
		if (!seen.has(key)) open.push(key);
		seen.add(key);
	}
	return false;
}
/** One shortest cycle for each group of objects that wait for each other, as the dependencies along it. */
function cycles(cluster) {
	const graph = dependencyGraph(cluster);
	const done = /* @__PURE__ */ new Set();
	const found = [];
	for (const start of [...graph.keys()].sort(compareText)) {
		if (done.has(start)) continue;
		const cycle = cycleThrough(graph, start);
		if (cycle === void 0) continue;
		for (const key of graph.keys()) if (key === start || waitsFor(cluster, start, key) && waitsFor(cluster, key, start)) done.add(key);
		found.push(cycle);
	}
	return found;
}
function cycleThrough(graph, start) {
	const seen = /* @__PURE__ */ new Set();
	const open = [[]];
	for (const path of open) {
		const last = path.at(-1);
		for (const dependency of graph.get(last === void 0 ? start : keyOf(last)) ?? []) {
			const key = keyOf(dependency);
			if (key === start) return [...path, dependency];
			if (!seen.has(key)) open.push([...path, dependency]);
			seen.add(key);
		}
	}
}

// actions/lib/rules/flux/depends-on-cycle.ts
/** Objects that wait for each other. */
const dependsOnCycle = {
	id: "flux/depends-on-cycle",
	severity: "error",
	title: "dependencies in a circle",
	why: "None of them is ever ready. Among Kustomizations it is worse: kustomize-controller cannot sort them, so a new commit reaches no Kustomization of that source any more, also none outside of the circle, until a later commit breaks it.",
	example: "# a.yaml            # b.yaml\nname: a             name: b\ndependsOn:          dependsOn:\n  - name: b           - name: a\n",
	fix: "Take one of the dependencies out.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const cycle of cycles(cluster)) yield* ofCycle(cluster, cycle);
	}
};
function* ofCycle(cluster, cycle) {
	const [first, ...others] = cycle;
	if (first === void 0) return;
	const names = [...cycle.map(({ object }) => object), first.object].map(({ namespace = "", name }) => `${namespace}/${name}`);
	const { spec, stops } = first.kind === "Kustomization" ? {
		spec: "Kustomizations",
		stops: `and Flux brings no new commit to any Kustomization of ${sourceOf$1(cluster, first)}`
	} : {
		spec: "HelmReleases",
		stops: "so none is installed or upgraded"
	};
	yield {
		at: cluster.spanOf(first.object, first.name),
		message: others.length === 0 ? `${objectLabel(first.object)} waits for itself: it is never ready` : `${spec} wait for each other (${names.join(" → ")}): none is ever ready, ${stops}`,
		object: objectLabel(first.object),
		related: others.map(({ object, name, target }) => {
			const { path, line, column } = cluster.spanOf(object, name);
			return {
				path,
				line,
				column,
				message: `${object.name} waits for ${target}`
			};
		})
	};
}
function sourceOf$1({ kustomizations }, { object }) {
	const source = kustomizations.find((each) => each.object === object)?.source;
	return source === void 0 ? "its source" : objectLabel(source);
}

// actions/lib/domain/cluster/dangling.ts
/** The place to change, and what is near: the name in another namespace, or a like name in the same one. */
function adviceFor(cluster, reference) {
	const { object, name, namespaceNode, kind, namespace, target, others = [] } = reference;
	const at = cluster.spanOf(object, name);
	const elsewhere = cluster.ofKind(kind).filter((each) => each.name === target && each.namespace !== namespace);
	const [other] = elsewhere;
	if (other?.namespace !== void 0 && namespace !== void 0) {
		const isWritten = namespaceNode !== void 0;
		return {
			at: isWritten ? cluster.spanOf(object, namespaceNode) : at,
			...elsewhere.length > 1 ? {} : { fix: `${isWritten ? "use" : "add"} namespace: ${other.namespace}` },
			related: elsewhere.slice(0, 3).map((each) => related(cluster, each, `${withArticle(kind)} of that name is in namespace ${each.namespace ?? ""}`))
		};
	}
	const own = cluster.ofKind(kind).flatMap((each) => each.namespace === namespace ? [each.name] : []);
	const near = nearestName(target, [...own, ...others]);
	return {
		at,
		...near === void 0 ? {} : { fix: `did you mean ${near}?` }
	};
}
/** Where an object has its name. */
function placeOf$2(cluster, object) {
	return cluster.spanOf(object, nodeAt(object.root, "metadata", "name") ?? object.root);
}
function related(cluster, object, message) {
	const { path, line, column } = placeOf$2(cluster, object);
	return {
		path,
		line,
		column,
		message
	};
}
function withArticle(kind) {
	return `${/^(?:[AEIO]|HTTP|Helm\b$)/u.test(kind) ? "an" : "a"} ${kind}`;
}

// actions/lib/domain/flux/sources.ts
const places$2 = [
	[
		"Kustomization",
		"kustomize.toolkit.fluxcd.io/",
		["spec", "sourceRef"],
		void 0
	],
	[
		"HelmRelease",
		"helm.toolkit.fluxcd.io/",
		["spec", "chartRef"],
		void 0
	],
	[
		"HelmRelease",
		"helm.toolkit.fluxcd.io/",
		[
			"spec",
			"chart",
			"spec",
			"sourceRef"
		],
		"HelmRepository"
	],
	[
		"HelmChart",
		"source.toolkit.fluxcd.io/",
		["spec", "sourceRef"],
		void 0
	],
	[
		"ImageUpdateAutomation",
		"image.toolkit.fluxcd.io/",
		["spec", "sourceRef"],
		"GitRepository"
	],
	[
		"ImagePolicy",
		"image.toolkit.fluxcd.io/",
		["spec", "imageRepositoryRef"],
		"ImageRepository"
	]
];
/** Every reference to a source, with the namespace that it has after kustomize. */
function sourceReferences(cluster) {
	return places$2.flatMap(([kindOfObject, group, path, defaultKind]) => cluster.ofKind(kindOfObject).flatMap((object) => {
		const reference = nodeAt(object.root, ...path);
		const kind = stringAt$1(reference, "kind") ?? defaultKind;
		const name = nodeAt(reference, "name");
		if (!object.apiVersion.startsWith(group) || kind === void 0 || name?.kind !== "scalar") return [];
		const namespaceNode = nodeAt(reference, "namespace");
		const namespace = namespaceNode?.kind === "scalar" ? namespaceNode.text : object.namespace ?? "";
		return [{
			object,
			field: path.at(-1) ?? "",
			kind,
			name,
			namespaceNode,
			namespace
		}];
	}));
}
/** Sources and the Kustomization that the bootstrap made, as `Kind namespace/name`. */
const bootstrapped = perCluster((cluster) => {
	const syncs = fluxInstances(cluster).flatMap(({ sync, namespace }) => {
		const name = stringAt$1(sync, "name") ?? namespace;
		const kind = stringAt$1(sync, "kind");
		return kind === void 0 ? [] : [`${kind} ${namespace}/${name}`, `Kustomization ${namespace}/${name}`];
	});
	if (syncs.length > 0) return new Set(syncs);
	const usual = [
		"GitRepository",
		"OCIRepository",
		"Bucket",
		"Kustomization"
	].map((kind) => `${kind} flux-system/flux-system`);
	const isInTree = cluster.kustomizations.some(({ source }) => source !== void 0 && cluster.find(source.kind, source.namespace, source.name).length > 0);
	const atEntry = cluster.kustomizations.flatMap(({ object, source }) => object.owner === void 0 && source !== void 0 && !isInTree ? [`${source.kind} ${source.namespace}/${source.name}`] : []);
	return /* @__PURE__ */ new Set([...usual, ...atEntry]);
});
/** FluxInstances with a `sync`, those in the values of their chart included. */
function fluxInstances(cluster) {
	const own = cluster.ofKind("FluxInstance").map((object) => ({
		sync: nodeAt(object.root, "spec", "sync"),
		object
	}));
	const byChart = cluster.ofKind("HelmRelease").map((object) => ({
		sync: nodeAt(object.root, "spec", "values", "instance", "sync"),
		object
	}));
	return [...own, ...byChart].flatMap(({ sync, object }) => sync === void 0 ? [] : [{
		sync,
		namespace: object.namespace ?? "flux-system"
	}]);
}

// actions/lib/domain/helm/release.ts
/** Every HelmRelease of the cluster, in kustomize's order. */
const helmReleases = perCluster((cluster) => cluster.ofKind("HelmRelease").filter(({ apiVersion }) => apiVersion.startsWith("helm.toolkit.fluxcd.io/")).map((object) => releaseOf$1(cluster, object)));
/** The releases by the namespace that their objects go to. */
const releasesByNamespace = perCluster((cluster) => groupedBy(helmReleases(cluster), ({ namespace }) => namespace));
function releaseOf$1(cluster, object) {
	const { root, name } = object;
	const text = (...path) => {
		const written = stringAt$1(root, "spec", ...path);
		return written === void 0 ? void 0 : resolved(cluster, object, written);
	};
	const target = text("targetNamespace");
	const chart = chartOf(cluster, object);
	const values = nodeAt(root, "spec", "values");
	return {
		object,
		releaseName: text("releaseName") ?? (target === void 0 ? name : `${target}-${name}`),
		namespace: target ?? object.namespace ?? "",
		chart,
		isAppTemplate: chart === "app-template" || chart === void 0 && nodeAt(values, "controllers")?.kind === "map",
		values
	};
}
function chartOf(cluster, object) {
	const { root } = object;
	const inline = stringAt$1(root, "spec", "chart", "spec", "chart");
	if (inline !== void 0) return lastSegment(inline);
	const reference = nodeAt(root, "spec", "chartRef");
	const kind = stringAt$1(reference, "kind");
	const name = stringAt$1(reference, "name");
	if (kind === void 0 || name === void 0) return void 0;
	const inNamespace = resolved(cluster, object, stringAt$1(reference, "namespace") ?? object.namespace ?? "");
	const [source] = cluster.find(kind, inNamespace, resolved(cluster, object, name));
	const told = stringAt$1(source?.root, "spec", kind === "HelmChart" ? "chart" : "url");
	return told === void 0 ? void 0 : lastSegment(told);
}
function lastSegment(text) {
	return text.slice(text.replace(/\/+$/u, "").lastIndexOf("/") + 1);
}

// actions/lib/domain/kubernetes/producers.ts
const secret = (name) => name === void 0 ? [] : [{
	kind: "Secret",
	name
}];
const everywhere$1 = (kind, name) => ({
	kind,
	name,
	anywhere: true
});
/** By `group/Kind`. */
const producers = /* @__PURE__ */ new Map([
	["external-secrets.io/ExternalSecret", ({ root, name }) => secret(stringAt$1(root, "spec", "target", "name") ?? name)],
	["external-secrets.io/ClusterExternalSecret", ({ root, name }) => [everywhere$1("Secret", stringAt$1(root, "spec", "externalSecretSpec", "target", "name") ?? stringAt$1(root, "spec", "externalSecretName") ?? name)]],
	["cert-manager.io/Certificate", ({ root }) => secret(stringAt$1(root, "spec", "secretName"))],
	["bitnami.com/SealedSecret", ({ root, name }) => secret(stringAt$1(root, "spec", "template", "metadata", "name") ?? name)],
	["isindir.github.com/SopsSecret", ({ root }) => itemsAt(root, "spec", "secretTemplates").flatMap((template) => secret(stringAt$1(template, "name")))],
	["onepassword.com/OnePasswordItem", ({ name }) => secret(name)],
	["postgresql.cnpg.io/Cluster", ({ name }) => [
		"app",
		"superuser",
		"ca",
		"server",
		"replication"
	].flatMap((end) => secret(`${name}-${end}`))],
	["objectbucket.io/ObjectBucketClaim", ({ name }) => [{
		kind: "Secret",
		name
	}, {
		kind: "ConfigMap",
		name
	}]],
	["trust.cert-manager.io/Bundle", ({ name }) => [everywhere$1("ConfigMap", name), everywhere$1("Secret", name)]],
	["cdi.kubevirt.io/DataVolume", ({ name }) => [{
		kind: "PersistentVolumeClaim",
		name
	}]],
	["networking.k8s.io/Ingress", tlsOfIngress],
	["gateway.networking.k8s.io/Gateway", tlsOfGateway]
]);
/** Everything that operators are known to make, by `Kind name`. */
const products = perCluster((cluster) => {
	const found = /* @__PURE__ */ new Map();
	for (const object of cluster.objects) {
		const made = object.kind === "Secret" || object.kind === "ConfigMap" ? [{
			kind: object.kind,
			name: object.name
		}] : producers.get(`${groupOf$1(object)}/${object.kind}`)?.(object) ?? [];
		const isCopied = made.length > 0 && copiers.some((copier) => hasKey(object.root, copier));
		for (const { kind, name: written, ...where } of made) {
			const name = resolved(cluster, object, written);
			const key = `${kind} ${name}`;
			const namespace = "anywhere" in where || isCopied ? void 0 : object.namespace;
			found.set(key, [...found.get(key) ?? [], {
				kind,
				name,
				namespace
			}]);
		}
	}
	return found;
});
/** Names of a kind that operators make in a namespace. */
function productNames(cluster, kind, namespace) {
	return [...products(cluster).values()].flat().flatMap((each) => each.kind === kind && each.namespace === namespace ? [each.name] : []);
}
/** Controllers that copy Secrets and ConfigMaps to other namespaces, by their annotations. */
const copiers = [
	"reflector.v1.k8s.emberstack.com/",
	"replicator.v1.mittwald.de/",
	"kubed.appscode.com/sync"
];
function hasKey(node, prefix) {
	if (node.kind === "list") return node.items.some((item) => hasKey(item, prefix));
	return node.kind === "map" && node.entries.some(({ key, value }) => key.startsWith(prefix) || hasKey(value, prefix));
}
/** cert-manager's shim makes a Certificate for the `tls` of an annotated Ingress. */
function tlsOfIngress({ root }) {
	return isIssued(root) ? itemsAt(root, "spec", "tls").flatMap((tls) => secret(stringAt$1(tls, "secretName"))) : [];
}
function tlsOfGateway({ root }) {
	if (!isIssued(root)) return [];
	return itemsAt(root, "spec", "listeners").flatMap((listener) => itemsAt(listener, "tls", "certificateRefs").flatMap((reference) => secret(stringAt$1(reference, "name"))));
}
function isIssued(root) {
	const annotations = entryOf(entryOf(root, "metadata")?.value, "annotations")?.value;
	return annotations?.kind === "map" && annotations.entries.some(({ key }) => /^cert-manager\.io\/(?:cluster-)?issuer$/u.test(key));
}

// actions/lib/domain/kubernetes/reference.ts
const shapes = /* @__PURE__ */ new Map([
	["secretRef", "Secret"],
	["secretKeyRef", "Secret"],
	["configMapRef", "ConfigMap"],
	["configMapKeyRef", "ConfigMap"]
]);
/** Keys with a plain name, as Helm charts have them. */
const names$1 = /* @__PURE__ */ new Map([
	["existingSecret", "Secret"],
	["existingConfigMap", "ConfigMap"],
	["existingConfigmap", "ConfigMap"],
	["existingClaim", "PersistentVolumeClaim"]
]);
/**
* `secretKeyRef: { name }` and its kin anywhere below `node`; parts with `enabled: false` are left out, and a map that
* says `generate` asks an operator to make the Secret. `byName` adds the keys of charts such as `existingClaim: media`.
*/
function* shapedReferences(node, byName) {
	if (node?.kind === "list") for (const item of node.items) yield* shapedReferences(item, byName);
	if (node?.kind !== "map" || isSwitchedOff$3(node)) return;
	for (const entry of node.entries) {
		const reference = shaped(entry) ?? (byName ? named$1(entry) : void 0);
		if (reference === void 0) yield* shapedReferences(entry.value, byName);
		else yield reference;
	}
}
/** True for a key whose value names something that is already there. */
function isReferenceKey(key) {
	return shapes.has(key) || names$1.has(key) || /(?:Ref|Refs|^existing\w*)$/u.test(key);
}
/** `storageClass`, `storageClassName`, `cacheStorageClassName`. */
function isStorageClassKey(key) {
	return /^(?:s|cacheS|walS)torageClass(?:Name)?$/u.test(key);
}
/** The string at `path` as a reference; absent for a value that is no text or is empty. */
function referenceAt(kind, node, ...path) {
	const name = nodeAt(node, ...path);
	const isName = name?.kind === "scalar" && typeof name.value === "string" && name.value !== "";
	const holder = nodeAt(node, ...path.slice(0, -1));
	return isName ? [{
		kind,
		name,
		optional: isTrue$3(entryOf(holder, "optional")?.value)
	}] : [];
}
function shaped({ key, value }) {
	const kind = shapes.get(key);
	if (kind === void 0 || value.kind !== "map" || entryOf(value, "generate") !== void 0) return void 0;
	const [reference] = referenceAt(kind, value, "name");
	const namespace = nodeAt(value, "namespace");
	if (reference === void 0 || namespace?.kind !== "scalar" || namespace.text === "") return reference;
	return {
		...reference,
		namespace: namespace.text
	};
}
function named$1({ key, value }) {
	const kind = names$1.get(key);
	if (kind === void 0 || value.kind !== "scalar") return void 0;
	return typeof value.value === "string" && value.value !== "" ? {
		kind,
		name: value,
		optional: false
	} : void 0;
}
function isSwitchedOff$3(map) {
	const enabled = entryOf(map, "enabled")?.value;
	return enabled?.kind === "scalar" && enabled.value === false;
}
function isTrue$3(node) {
	return node?.kind === "scalar" && node.value === true;
}

// actions/lib/domain/kubernetes/existence.ts
/** `kind` is a built-in kind; `namespace` is undefined for cluster-wide ones. */
function existence(cluster, kind, namespace, name) {
	if (isOpen(name) || namespace !== void 0 && isOpen(namespace)) return "maybe";
	if (cluster.find(kind, namespace, name).length > 0) return "yes";
	if (kind === "PersistentVolumeClaim" && isOfStatefulSet(cluster, namespace, name)) return "yes";
	if ((products(cluster).get(`${kind} ${name}`) ?? []).some((product) => product.namespace === void 0 || product.namespace === namespace)) return "yes";
	return isBlurred(cluster) || mentions(cluster).has(name) || mayComeFromChart(cluster, kind, namespace, name) || mayComeFromOperator(cluster, namespace, name) ? "maybe" : "no";
}
/** Parts of the cluster that cannot be seen could hold any object. */
const isBlurred = perCluster((cluster) => mayHoldFluxObjects(cluster) || cluster.gaps.some(({ kind, why }) => kind === "remote" && !/crd/iu.test(why)));
/** The same for objects of Flux, which nobody keeps in the remote manifests of an operator. */
const mayHoldFluxObjects = perCluster((cluster) => cluster.gaps.some(({ kind, why }) => kind !== "remote" && !(kind === "refused" && why.includes("cannot be read as text"))) || cluster.ofKind("ResourceSet").length > 0);
function isOfStatefulSet(cluster, namespace, name) {
	return cluster.ofKind("StatefulSet").filter((object) => object.namespace === namespace).some((object) => itemsAt(object.root, "spec", "volumeClaimTemplates").some((template) => name.startsWith(`${stringAt$1(template, "metadata", "name") ?? ""}-${object.name}-`)));
}
/** Charts name their objects after the release or the chart; Services also as they like. */
function mayComeFromChart(cluster, kind, namespace, name) {
	const releases = namespace === void 0 ? helmReleases(cluster) : releasesByNamespace(cluster).get(namespace) ?? [];
	if (kind === "Service" && hasOpaqueCharts(cluster, namespace ?? "")) return true;
	return releases.some((release) => release.isAppTemplate ? isOwnName(release, kind, name) : isNamedAfter(release, name));
}
/** True where a chart makes objects that nobody here can name. */
function hasOpaqueCharts(cluster, namespace) {
	return (releasesByNamespace(cluster).get(namespace) ?? []).some(({ isAppTemplate }) => !isAppTemplate);
}
/** True when a release in another namespace may make a namespace of that name. */
function mayBeChartsNamespace(cluster, name) {
	return helmReleases(cluster).some((release) => release.namespace !== name && !release.isAppTemplate && isNamedAfter(release, name));
}
function isNamedAfter({ releaseName, chart, values }, name) {
	if (chart === void 0) return true;
	return [
		releaseName,
		chart,
		stringAt$1(values, "fullnameOverride"),
		stringAt$1(values, "nameOverride")
	].some((word) => word !== void 0 && word !== "" && name.includes(word));
}
const sections = /* @__PURE__ */ new Map([
	["ConfigMap", "configMaps"],
	["Secret", "secrets"],
	["PersistentVolumeClaim", "persistence"],
	["ServiceAccount", "serviceAccount"],
	["Service", "service"]
]);
/** app-template makes what its values list, named after the release. */
function isOwnName({ releaseName, values }, kind, name) {
	const section = sections.get(kind);
	const has = (key) => values?.kind === "map" && values.entries.some((entry) => entry.key === key);
	const full = stringAt$1(values, "global", "fullnameOverride") ?? releaseName;
	if (section === void 0 || !has(section)) return false;
	return name === full || name.startsWith(`${full}-`) || has("global") || has("defaultPodOptionsStrategy");
}
/** Operators name what they make after the object that they make it for. */
function mayComeFromOperator(cluster, namespace, name) {
	return (operated(cluster).get(namespace ?? "") ?? []).some((owner) => name.includes(owner));
}
/** Names of custom resources whose operator may make objects, by namespace. */
const operated = perCluster((cluster) => {
	const found = /* @__PURE__ */ new Map();
	for (const object of cluster.objects.filter(mayMakeObjects)) {
		const list = found.get(object.namespace ?? "") ?? [];
		found.set(object.namespace ?? "", list);
		list.push(object.name);
	}
	return found;
});
/** Texts in charts' values and in custom resources that are no references: each may be the name of something made. */
const mentions = perCluster((cluster) => {
	const found = /* @__PURE__ */ new Set();
	for (const { values, isAppTemplate, object } of helmReleases(cluster)) collect$1(values, isAppTemplate, (text) => found.add(resolved(cluster, object, text)));
	for (const object of cluster.objects.filter(mayMakeObjects)) collect$1(object.root, false, (text) => found.add(resolved(cluster, object, text)));
	return found;
});
const madeBy = /* @__PURE__ */ new Set([
	"rawResources",
	"configMaps",
	"secrets",
	"fullnameOverride",
	"nameOverride",
	"forceRename"
]);
function collect$1(node, onlyMade, take) {
	if (node?.kind === "scalar" && !onlyMade && typeof node.value === "string" && node.text.length <= longestName) take(node.text);
	if (node?.kind === "list") for (const item of node.items) collect$1(item, onlyMade, take);
	if (node?.kind !== "map") return;
	for (const { key, value } of node.entries) if (!(isReferenceKey(key) || value.kind === "scalar" && isStorageClassKey(key)) && key !== "envFrom" && key !== "metadata") collect$1(value, onlyMade && !madeBy.has(key), take);
}
const longestName = 253;
const builtIn$1 = /^(?:|apps|batch|autoscaling|policy|[a-z.]+\.k8s\.io|[a-z]+\.toolkit\.fluxcd\.io)$/u;
const passive = /^(?:cert-manager\.io|cilium\.io|gateway\.envoyproxy\.io|keda\.sh|volsync\.backube|external-secrets\.io|externaldns\.k8s\.io|kustomize\.config\.k8s\.io|metallb\.io|velero\.io)$/u;
const passiveKinds = /* @__PURE__ */ new Set([
	"ServiceMonitor",
	"PodMonitor",
	"PrometheusRule",
	"ScrapeConfig",
	"Probe",
	"VMRule",
	"VMServiceScrape",
	"GrafanaDashboard",
	"GrafanaDatasource",
	"GrafanaFolder",
	"ScheduledBackup"
]);
/** A custom resource that is more than a route, a policy or a rule. */
function mayMakeObjects(object) {
	const group = groupOf$1(object);
	return !builtIn$1.test(group) && !passive.test(group) && !passiveKinds.has(object.kind);
}

// actions/lib/rules/flux/depends-on-not-found.ts
/** `dependsOn` of Kustomizations and HelmReleases, by namespace and name. */
const dependsOnNotFound = {
	id: "flux/depends-on-not-found",
	severity: "error",
	title: "dependency that does not exist",
	why: "Flux waits for it for ever: `dependency 'ns/name' not found`. Without `namespace:` the dependency is looked for in the namespace of the object itself.",
	example: "kind: Kustomization\nmetadata:\n  name: sonarr\n  namespace: media\nspec:\n  dependsOn:\n    - name: rook-ceph-cluster   # it is in namespace rook-ceph\n",
	fix: "Add the namespace, or correct the name.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const { object, kind, namespace, name, target, namespaceNode } of dependencies(cluster)) {
			if (isOpen(target) || isOpen(namespace) || cluster.find(kind, namespace, target).length > 0) continue;
			const label = objectLabel({
				kind,
				namespace,
				name: target
			});
			if (bootstrapped(cluster).has(label)) continue;
			yield {
				...adviceFor(cluster, {
					object,
					name,
					namespaceNode,
					kind,
					namespace,
					target
				}),
				message: `${objectLabel(object)} waits for ${label}, which does not exist`,
				object: objectLabel(object),
				...mayHoldFluxObjects(cluster) ? { severity: "warning" } : {}
			};
		}
	}
};

// actions/lib/domain/sops/encrypted.ts
/** True when the document carries SOPS metadata: a `sops` map with a MAC. */
function isSopsEncrypted(root) {
	const metadata = entryOf(root, "sops")?.value;
	return metadata?.kind === "map" && stringAt$1(metadata, "mac") !== void 0;
}
/** The document as it is after decryption, without the `sops` block; the values stay encrypted. */
function withoutSopsMetadata(root) {
	return {
		...root,
		entries: root.entries.filter((entry) => entry.key !== "sops")
	};
}

// actions/lib/rules/flux/encrypted-without-decryption.ts
/** Encrypted objects of a Kustomization that does not decrypt. */
const encryptedWithoutDecryption = {
	id: "flux/encrypted-without-decryption",
	severity: "error",
	title: "encrypted object under a Kustomization without decryption",
	why: "An encrypted `data` is refused (`configuring decryption is required`). Worse, in `stringData` or a ConfigMap the cipher text itself is applied, the Kustomization is Ready, and the program gets `ENC[AES256_GCM,…]` for a password.",
	example: "kind: Kustomization\nspec:\n  path: ./kubernetes/apps/media/sonarr/app   # holds secret.sops.yaml\n  # no decryption\n",
	fix: "Add `decryption: { provider: sops, secretRef: { name: sops-age } }` to the Kustomization, or as a patch at the root to all.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			if (areKustomizationsMutated(cluster)) continue;
			for (const object of cluster.objects) {
				const { owner, root, document } = object;
				if (owner === void 0 || owner.hasDecryption || !isSopsEncrypted(document.root)) continue;
				const then = object.kind !== "Secret" || nodeAt(root, "data") === void 0 ? "the cipher text itself is applied" : "it is refused";
				yield {
					at: placeOf$2(cluster, object),
					message: `${objectLabel(object)} is encrypted, and Kustomization ${owner.namespace}/${owner.name} has no decryption: ${then}`,
					object: objectLabel(object),
					related: [related(cluster, owner.object, `Kustomization ${owner.name} is here`)]
				};
			}
		}
	}
};

// actions/lib/rules/flux/health-check-not-found.ts
/** Operators and charts make workloads under names of their own; these kinds are made by people. */
const written = /^(?:HelmRelease|HelmRepository|HelmChart|OCIRepository|GitRepository|Kustomization|Bucket|ResourceSet)$/u;
/** Objects that a Kustomization waits for by name. */
const healthCheckNotFound = {
	id: "flux/health-check-not-found",
	severity: "error",
	title: "health check of an object that does not exist",
	why: "The Kustomization applies everything, waits until its timeout for `…status: 'NotFound'`, fails, and starts again; whatever depends on it never starts.",
	example: "healthChecks:\n  - apiVersion: helm.toolkit.fluxcd.io/v2\n    kind: HelmRelease\n    name: cilum\n    namespace: kube-system\n",
	fix: "Correct the name or the namespace.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const kustomization of cluster.kustomizations) for (const item of itemsAt(kustomization.object.root, "spec", "healthChecks")) {
			const name = nodeAt(item, "name");
			const kind = stringAt$1(item, "kind");
			if (name?.kind !== "scalar" || kind === void 0) continue;
			const { object } = kustomization;
			const target = resolved(cluster, object, name.text);
			const namespace = stringAt$1(item, "namespace");
			if (isOpen(target) || exists(cluster, kustomization, {
				kind,
				namespace,
				target
			})) continue;
			yield {
				at: cluster.spanOf(object, name),
				message: `${objectLabel(object)} waits for ${objectLabel({
					kind,
					namespace,
					name: target
				})}, which nothing creates: it never gets ready`,
				object: objectLabel(object)
			};
		}
	}
};
function exists(cluster, owner, { kind, namespace, target }) {
	const namespaces = namespace === void 0 ? [
		owner.targetNamespace,
		owner.namespace,
		void 0
	] : [namespace];
	if (mayHoldFluxObjects(cluster) || namespaces.some((each) => cluster.find(kind, each, target).length > 0)) return true;
	if (namespace !== void 0 && (isOpen(namespace) || cluster.find(kind, void 0, target).length > 0)) return true;
	return !written.test(kind) && namespaces.some((each) => (releasesByNamespace(cluster).get(each ?? "") ?? []).length > 0 || each === void 0 || !hasKind(cluster, kind));
}
/** Without a single object of the kind in the tree, an operator makes them. */
function hasKind(cluster, kind) {
	return cluster.ofKind(kind).length > 0;
}

// actions/lib/rules/flux/helm-release-both-charts.ts
/** One HelmRelease, one chart. */
const helmReleaseBothCharts = {
	id: "flux/helm-release-both-charts",
	severity: "error",
	title: "HelmRelease with chart and chartRef",
	why: "The API server refuses it: `either chart or chartRef must be set`. It is what is left over when a release moves from a HelmRepository to an OCIRepository.",
	example: "kind: HelmRelease\nspec:\n  chart:\n    spec:\n      chart: podinfo\n  chartRef:\n    kind: OCIRepository\n    name: podinfo\n",
	fix: "Take `chart` out.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const object of cluster.ofKind("HelmRelease")) {
			const spec = nodeAt(object.root, "spec");
			const chart = entryOf(spec, "chart");
			if (chart === void 0 || entryOf(spec, "chartRef") === void 0) continue;
			yield {
				at: cluster.keySpanOf(object, chart),
				message: `${objectLabel(object)} has chart and chartRef: only one of them is allowed`,
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/rules/flux/helm-release-name-length.ts
/** What Helm takes; helm-controller keeps 40 characters and adds a hash. */
const longest$1 = 53;
const helmReleaseNameLength = {
	id: "flux/helm-release-name-length",
	severity: "info",
	title: "release name that is longer than Helm takes",
	why: "helm-controller cuts the name to 40 characters and a hash, so the release and the chart's objects have another name than the one that you expect in references to them.",
	example: "kind: HelmRelease\nmetadata:\n  name: kube-prometheus-stack\nspec:\n  targetNamespace: observability-and-monitoring-of-everything\n",
	fix: "Set a shorter `spec.releaseName` (before the first installation: it cannot change afterwards without a new one).",
	*check({ clusters }) {
		for (const cluster of clusters) for (const { object, releaseName } of helmReleases(cluster)) {
			const name = resolved(cluster, object, releaseName);
			if (isOpen(name) || name.length <= longest$1) continue;
			const node = nodeAt(object.root, "spec", "releaseName") ?? nodeAt(object.root, "metadata", "name");
			yield {
				at: cluster.spanOf(object, node ?? object.root),
				message: `the release name ${name} has ${name.length} characters; it is cut to ${name.slice(0, 40)}- and a hash`,
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/domain/flux/feature-gates.ts
const holders = [
	"FluxInstance",
	"HelmRelease",
	"ConfigMap",
	"Kustomization",
	"Deployment"
];
/** Gates named in `--feature-gates=…` anywhere in the tree: in patches, values and generated values files. */
const featureGates = perCluster((cluster) => {
	const found = /* @__PURE__ */ new Map();
	for (const kind of holders) for (const { root } of cluster.ofKind(kind)) collect(root, found);
	return found;
});
function collect(node, found) {
	if (node.kind === "list") for (const item of node.items) collect(item, found);
	if (node.kind === "map") for (const { value } of node.entries) collect(value, found);
	if (node.kind !== "scalar" || !node.text.includes("--feature-gates")) return;
	for (const [, list = ""] of node.text.matchAll(/--feature-gates[= ]+([\w=,]+)/gu)) for (const [, gate = "", state = ""] of list.matchAll(/(\w+)=(true|false)/gu)) found.set(gate, state === "true");
}

// actions/lib/rules/flux/helm-release-no-remediation.ts
/** Without remediation or a strategy one failure ends it. */
const helmReleaseNoRemediation = {
	id: "flux/helm-release-no-remediation",
	severity: "info",
	title: "HelmRelease that gives up after one failure",
	why: "One attempt is all: after a failed installation or upgrade (a node that is slow, a registry that is away) the release is Stalled until its spec, values or chart change.",
	example: "kind: HelmRelease\nspec:\n  chartRef:\n    kind: OCIRepository\n    name: podinfo\n",
	fix: "Set `install.strategy` and `upgrade.strategy` to RetryOnFailure or give both `remediation.retries`, best as one patch at the root.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			if (featureGates(cluster).get("DefaultToRetryOnFailure") === true) continue;
			const found = cluster.ofKind("HelmRelease").filter((object) => missing$2(object).length > 0);
			for (const object of found.length > few ? found.slice(0, 1) : found) yield {
				at: placeOf$2(cluster, object),
				message: `${objectLabel(object)}${found.length > few ? " and others have" : " has"} no strategy or remediation for ${missing$2(object).join(" and ")}: one failure, and nothing is tried again`,
				object: objectLabel(object)
			};
		}
	}
};
const few = 5;
function missing$2(object) {
	return ["install", "upgrade"].filter((action) => !isRetried(object, action));
}
function isRetried({ root }, action) {
	return ["remediation", "strategy"].some((field) => nodeAt(root, "spec", action, field) !== void 0);
}

// actions/lib/codecs/glob/braces.ts
const mostPatterns = 256;
/** The patterns without braces. `\{` is a brace of the name. */
function expandBraces(pattern) {
	let done = [];
	let open = [pattern];
	while (open.length > 0) {
		const next = [];
		for (const text of open) {
			const group = firstGroup(text);
			if (group === void 0) done = [...done, text];
			else if ("mistake" in group) return group;
			else next.push(...group.choices.map((choice) => group.before + choice + group.after));
		}
		if (done.length + next.length > mostPatterns) return { mistake: `stands for more than ${mostPatterns} patterns` };
		open = next;
	}
	return { patterns: done };
}
function firstGroup(text) {
	let start = -1;
	let depth = 0;
	const commas = [];
	for (let i = 0; i < text.length; i++) {
		const character = text[i];
		if (character === "\\") i++;
		else if (character === "{") {
			if (depth++ === 0) start = i;
		} else if (character === "," && depth === 1) commas.push(i);
		else if (character === "}") {
			if (depth === 0) return { mistake: "has a } without its {" };
			if (--depth === 0) return groupOf(text, {
				start,
				commas,
				end: i
			});
		}
	}
	return depth > 0 ? { mistake: "has a { without its }" } : void 0;
}
function groupOf(text, at) {
	const cuts = [
		at.start,
		...at.commas,
		at.end
	];
	const choices = cuts.slice(1).map((cut, index) => text.slice((cuts[index] ?? 0) + 1, cut));
	return {
		before: text.slice(0, at.start),
		choices,
		after: text.slice(at.end + 1)
	};
}

// actions/lib/codecs/glob/segment.ts
/** Reads a segment; `\` takes away the meaning of the next character. */
function readSegment(text) {
	const characters = [...text];
	const tokens = [];
	for (let i = 0; i < characters.length; i++) {
		const character = characters[i] ?? "";
		if (character === "\\") {
			const next = characters[++i];
			if (next === void 0) return { mistake: "ends with a \\" };
			tokens.push({
				kind: "character",
				character: next
			});
		} else if (character === "[") {
			const set = readSet(characters, i);
			if (set === void 0) return { mistake: "has a [ without its ]" };
			tokens.push(set.token);
			i = set.end;
		} else if (character === "*") {
			if (tokens.at(-1)?.kind === "star") return { mistake: "has ** beside other characters: it must be a segment of its own" };
			tokens.push({ kind: "star" });
		} else tokens.push(character === "?" ? { kind: "any" } : {
			kind: "character",
			character
		});
	}
	return { tokens };
}
function readSet(characters, start) {
	const negated = characters[start + 1] === "!" || characters[start + 1] === "^";
	const first = start + (negated ? 2 : 1);
	const ranges = [];
	for (let i = first; i < characters.length; i++) {
		const character = characters[i] ?? "";
		if (character === "]" && i > first) return {
			token: {
				kind: "set",
				ranges,
				negated
			},
			end: i
		};
		const last = characters[i + 2];
		if (characters[i + 1] === "-" && last !== void 0 && last !== "]") {
			ranges.push([character, last]);
			i += 2;
		} else ranges.push([character, character]);
	}
}
/** True when the tokens match the whole of `text`. */
function matchSegment(tokens, text) {
	const characters = [...text];
	let token = 0;
	let at = 0;
	let retryToken = -1;
	let retryAt = 0;
	while (at < characters.length) {
		const current = tokens[token];
		if (current?.kind === "star") {
			retryToken = token++;
			retryAt = at;
		} else if (current !== void 0 && matchOne(current, characters[at] ?? "")) {
			token++;
			at++;
		} else if (retryToken !== -1) {
			token = retryToken + 1;
			at = ++retryAt;
		} else return false;
	}
	while (tokens[token]?.kind === "star") token++;
	return token === tokens.length;
}
function matchOne(token, character) {
	if (token.kind === "character") return token.character === character;
	if (token.kind !== "set") return true;
	const code = character.codePointAt(0) ?? 0;
	return token.ranges.some(([low, high]) => code >= (low.codePointAt(0) ?? 0) && code <= (high.codePointAt(0) ?? 0)) !== token.negated;
}

// actions/lib/codecs/glob/glob.ts
const compiled = /* @__PURE__ */ new Map();
/**
* True when `pattern` names `path` or a folder above it: `test` and `test/**` both speak for everything in `test`. Paths
* are relative with `/`; a leading dot is nothing special. Matching takes time in proportion to pattern times path. A
* pattern that `globMistake` refuses matches nothing.
*/
function matchesGlob(path, pattern) {
	const glob = compile(pattern);
	return "matches" in glob && glob.matches(path);
}
/**
* True when `pattern` names exactly `name`, whatever the case: globs over names of packages and files as minimatch reads them
* with `dot` and `nocase`. A pattern that `globMistake` refuses matches nothing.
*/
function matchesWholeName(name, pattern) {
	const glob = compile(pattern.toLowerCase().split("/").map((part) => part === "**" ? part : part.replace(/\*{2,}/g, "*")).join("/"));
	return "matches" in glob && glob.matchesWhole(name.toLowerCase());
}
/** What is wrong with a pattern, or undefined. */
function globMistake(pattern) {
	const glob = compile(pattern);
	return "mistake" in glob ? glob.mistake : void 0;
}
function compile(pattern) {
	const known = compiled.get(pattern);
	if (known !== void 0) return known;
	const glob = read(pattern);
	compiled.set(pattern, glob);
	return glob;
}
function read(pattern) {
	const plain = pattern.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
	if (plain === "" || plain === ".") return { mistake: "names no path" };
	if (plain.startsWith("!")) return { mistake: "begins with !, which only .gitignore knows" };
	const expanded = expandBraces(plain);
	if ("mistake" in expanded) return expanded;
	const patterns = [];
	for (const alternative of expanded.patterns) {
		const parts = [];
		for (const text of alternative.split("/").filter((part) => part !== "" && part !== ".")) {
			if (text === "..") return { mistake: "climbs out of the repository with .." };
			const part = text === "**" ? { tokens: void 0 } : readSegment(text);
			if ("mistake" in part) return part;
			parts.push(part.tokens);
		}
		patterns.push(parts);
	}
	const withBelow = patterns.map((parts) => [...parts, void 0]);
	return {
		matches: (path) => withBelow.some((parts) => matchParts(parts, path.split("/"))),
		matchesWhole: (path) => patterns.some((parts) => matchParts(parts, path.split("/")))
	};
}
/** The usual walk with one point to come back to: the last `**` takes one segment more each time. */
function matchParts(parts, segments) {
	let part = 0;
	let segment = 0;
	let retryPart = -1;
	let retrySegment = 0;
	while (segment < segments.length) {
		const tokens = parts[part];
		if (part < parts.length && tokens === void 0) {
			retryPart = part++;
			retrySegment = segment;
		} else if (tokens !== void 0 && matchSegment(tokens, segments[segment] ?? "")) {
			part++;
			segment++;
		} else if (retryPart !== -1) {
			part = retryPart + 1;
			segment = ++retrySegment;
		} else return false;
	}
	while (part < parts.length && parts[part] === void 0) part++;
	return part === parts.length;
}

// actions/lib/domain/repository/folders.ts
var Folders = class {
	#content = /* @__PURE__ */ new Map();
	#sorted = /* @__PURE__ */ new Map();
	constructor(paths) {
		for (const path of paths) this.#add(path);
	}
	#add(path) {
		for (let at = path; at !== ""; at = folderOf(at)) {
			const folder = folderOf(at);
			const known = this.#content.get(folder);
			if (known === void 0) this.#content.set(folder, /* @__PURE__ */ new Set([nameOf$1(at)]));
			else {
				known.add(nameOf$1(at));
				return;
			}
		}
	}
	has(folder) {
		return this.#content.has(folder);
	}
	/** Names of files and folders in `folder`, sorted. */
	names(folder) {
		const known = this.#sorted.get(folder);
		if (known !== void 0) return known;
		const sorted = [...this.#content.get(folder) ?? []].sort(compareText);
		this.#sorted.set(folder, sorted);
		return sorted;
	}
};

// actions/lib/domain/repository/presence.ts
const known$2 = /* @__PURE__ */ new WeakMap();
/** The paths as folders, made once per listing. */
function foldersOf$1(paths) {
	let folders = known$2.get(paths);
	if (folders === void 0) known$2.set(paths, folders = new Folders(paths));
	return folders;
}
/** What stands at `path`. `unknown`: behind a symbolic link, made from a template, or left out by the settings. */
function presenceOf({ paths, settings }, path) {
	const folders = foldersOf$1(paths);
	if (folders.has(path)) return "folder";
	if (paths.has(path)) return "file";
	if ([
		"j2",
		"tmpl",
		"tpl",
		"gotmpl",
		"template"
	].some((ending) => paths.has(`${path}.${ending}`))) return "unknown";
	for (let at = folderOf(path); at !== ""; at = folderOf(at)) if (paths.has(at)) return "unknown";
	if (settings.ignore.some((glob) => matchesGlob(path, glob) || matchesGlob(`${path}/x`, glob))) return "unknown";
	return settings.clusters.length > 0 && !folders.has(path.split("/")[0] ?? "") ? "unknown" : "absent";
}
/** The path that was probably meant: the same with one segment that is a neighbour of a like name. */
function nearbyPath(paths, path) {
	const folders = foldersOf$1(paths);
	let folder = path;
	let missing;
	while (!folders.has(folder) && folder !== "") {
		missing = folder;
		folder = folderOf(folder);
	}
	if (missing === void 0) return void 0;
	const near = nearestName(nameOf$1(missing), folders.names(folder));
	const meant = near === void 0 ? void 0 : `${folder === "" ? "" : `${folder}/`}${near}${path.slice(missing.length)}`;
	return meant !== void 0 && (paths.has(meant) || folders.has(meant)) ? meant : void 0;
}
/** `target` as a kustomization in `folder` would name it: `./app.yaml`, `../../components/sops`. */
function relativePath(folder, target) {
	const from = folder === "" ? [] : folder.split("/");
	const to = target.split("/");
	let shared = 0;
	while (shared < from.length && from[shared] === to[shared]) shared++;
	const up = from.length - shared;
	return `${up === 0 ? "./" : "../".repeat(up)}${to.slice(shared).join("/")}`;
}

// actions/lib/rules/flux/path-not-found.ts
/** Folders that Kustomizations of this repository build. */
const pathNotFound = {
	id: "flux/path-not-found",
	severity: "error",
	title: "spec.path or component that is not in the repository",
	why: "`kustomization path not found`: nothing of the Kustomization is applied, and after a rename with `prune` what it applied before stays as it was.",
	example: "kind: Kustomization\nspec:\n  path: ./kubernetes/apps/media/sonar/app   # the folder is sonarr\n",
	fix: "Correct the path; it counts from the root of the source.",
	*check(context) {
		for (const cluster of context.clusters) for (const kustomization of cluster.kustomizations) if (kustomization.isOwnSource && kustomization.path !== void 0) yield* ofOne(context, cluster, kustomization);
	}
};
function* ofOne(context, cluster, { object, path = "" }) {
	const label = objectLabel(object);
	const node = nodeAt(object.root, "spec", "path") ?? entryOf(object.root, "spec")?.value ?? object.root;
	const presence = presenceOf(context, path);
	if (presence === "absent" || presence === "file") {
		const meant = nearbyPath(context.paths, path);
		yield {
			at: cluster.spanOf(object, node),
			message: presence === "file" ? `${label} builds ${path}, which is a file and no folder` : `${label} builds ${path}, which does not exist`,
			object: label,
			...meant === void 0 || presence === "file" ? {} : { fix: `did you mean ${meant}?` }
		};
		return;
	}
	const isLenient = nodeAt(object.root, "spec", "ignoreMissingComponents");
	if (isLenient?.kind === "scalar" && isLenient.value === true) return;
	for (const component of itemsAt(object.root, "spec", "components")) {
		if (component.kind !== "scalar" || typeof component.value !== "string" || component.text.includes("${")) continue;
		const target = resolveInside(path, component.text);
		if (target === void 0) continue;
		if (presenceOf(context, target) !== "absent") continue;
		yield {
			at: cluster.spanOf(object, component),
			message: `${label} takes in the component ${component.text}, which does not exist`,
			object: label
		};
	}
}

// actions/lib/rules/flux/provider-not-found.ts
/** Alerts without the Provider that sends them. */
const providerNotFound = {
	id: "flux/provider-not-found",
	severity: "error",
	title: "Alert whose Provider does not exist",
	why: "Nothing is sent, and nobody notices: the messages that would tell of a failure are the ones that are missing. The Provider has to be in the namespace of the Alert.",
	example: "kind: Alert\nspec:\n  providerRef:\n    name: dicsord\n",
	fix: "Correct the name, or put the Provider beside the Alert.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const object of cluster.ofKind("Alert")) {
			const name = nodeAt(object.root, "spec", "providerRef", "name");
			if (!object.apiVersion.startsWith("notification.toolkit.fluxcd.io/") || name?.kind !== "scalar") continue;
			const target = resolved(cluster, object, name.text);
			const { namespace } = object;
			if (isOpen(target) || cluster.find("Provider", namespace, target).length > 0) continue;
			const { fix, ...advice } = adviceFor(cluster, {
				object,
				name,
				kind: "Provider",
				namespace,
				target
			});
			yield {
				...advice,
				...fix === void 0 || fix.includes("namespace:") ? {} : { fix },
				message: `${objectLabel(object)} sends to Provider ${target}, which does not exist in namespace ${namespace ?? "default"}`,
				object: objectLabel(object),
				...mayHoldFluxObjects(cluster) ? { severity: "warning" } : {}
			};
		}
	}
};

// actions/lib/rules/flux/source-not-found.ts
const sourceKinds = [
	"GitRepository",
	"OCIRepository",
	"HelmRepository",
	"HelmChart",
	"Bucket",
	"ExternalArtifact"
];
/** References to sources, after kustomize has moved both sides to their namespaces. */
const sourceNotFound = {
	id: "flux/source-not-found",
	severity: "error",
	title: "source that no Kustomization creates",
	why: "Flux says `could not get Source object: … not found` and never applies or upgrades it. The usual cause is a reference without `namespace:` under a kustomization that moves the object to another namespace than its source.",
	example: "# media/kustomization.yaml sets namespace: media; the OCIRepository is in flux-system\nkind: HelmRelease\nspec:\n  chartRef:\n    kind: OCIRepository\n    name: app-template\n",
	fix: "Name the namespace that the source is in, or correct kind and name.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const reference of sourceReferences(cluster)) {
			const found = dangling$1(cluster, reference);
			if (found !== void 0) yield found;
		}
	}
};
function dangling$1(cluster, reference) {
	const { object, field, kind } = reference;
	const name = resolved(cluster, object, reference.name.text);
	const namespace = resolved(cluster, object, reference.namespace);
	if (isOpen(name) || isOpen(namespace)) return void 0;
	const label = objectLabel({
		kind,
		namespace,
		name
	});
	if (cluster.find(kind, namespace, name).length > 0 || bootstrapped(cluster).has(label)) return void 0;
	const advice = adviceFor(cluster, {
		...reference,
		namespace,
		target: name
	});
	const otherKind = sourceKinds.find((each) => cluster.find(each, namespace, name).length > 0);
	const [other] = otherKind === void 0 ? [] : cluster.find(otherKind, namespace, name);
	return {
		...advice,
		...advice.fix?.includes("namespace") === true ? { fix: `${advice.fix} ${advice.fix.startsWith("add") ? "to" : "in"} ${field}` } : {},
		...other === void 0 ? {} : {
			fix: `use kind: ${other.kind}`,
			related: [related(cluster, other, `${other.kind} ${name} is here`)]
		},
		message: `${objectLabel(object)} refers to ${label}, which no Kustomization creates`,
		object: objectLabel(object),
		...mayHoldFluxObjects(cluster) ? { severity: "warning" } : {}
	};
}

// actions/lib/domain/flux/substitute-from.ts
function substituteSources(cluster) {
	return cluster.kustomizations.flatMap((kustomization) => itemsAt(kustomization.object.root, "spec", "postBuild", "substituteFrom").flatMap((item) => {
		const { object } = kustomization;
		const kind = stringAt$1(item, "kind");
		const name = nodeAt(item, "name");
		const optional = nodeAt(item, "optional");
		if (kind === void 0 || name?.kind !== "scalar") return [];
		const isOptional = optional?.kind === "scalar" && optional.value === true;
		return [{
			kustomization,
			object,
			kind,
			name,
			target: resolved(cluster, object, name.text),
			optional: isOptional
		}];
	}));
}

// actions/lib/domain/repository/by-hand.ts
const known$1 = /* @__PURE__ */ new WeakMap();
/** True when a file of the bootstrap, template or script included, holds `name` as a word. */
function isMadeByHand(repository, name) {
	let words = known$1.get(repository.paths);
	if (words === void 0) known$1.set(repository.paths, words = wordsOf$1(repository));
	return words.has(name);
}
function wordsOf$1({ paths, text }) {
	const found = /* @__PURE__ */ new Set();
	for (const path of paths) {
		if (!(/(?:^|\/)bootstrap(?:\/|$|[.-])/iu.test(path) || /(?:^|\/)(?:justfile|Taskfile\.ya?ml|\.taskfiles\/.*|\.just\/.*)$/iu.test(path)) || /\.(?:md|png|svg|gz)$/u.test(path)) continue;
		for (const [word] of (text(path) ?? "").matchAll(/[a-z0-9][a-z0-9.-]*[a-z0-9]/gu)) found.add(word);
	}
	return found;
}

// actions/lib/rules/flux/substitute-from-not-found.ts
/** Variables of a Kustomization that come from a ConfigMap or Secret. */
const substituteFromNotFound = {
	id: "flux/substitute-from-not-found",
	severity: "error",
	title: "substituteFrom that names a ConfigMap or Secret which nothing creates",
	why: "The Kustomization fails with `substitute from 'ConfigMap/…' error: … not found` and applies nothing. The object has to be in the namespace of the Kustomization, which the kustomization above it may have changed.",
	example: "kind: Kustomization\nmetadata:\n  namespace: media   # cluster-settings is in flux-system\nspec:\n  postBuild:\n    substituteFrom:\n      - kind: ConfigMap\n        name: cluster-settings\n",
	fix: "Bring the object into the Kustomization's namespace (a Component does it for many), correct the name, or mark it `optional: true`.",
	*check(context) {
		for (const cluster of context.clusters) for (const { object, kind, name, target, optional } of substituteSources(cluster)) {
			const { namespace } = object;
			if (optional || existence(cluster, kind, namespace, target) !== "no" || isMadeByHand(context, target)) continue;
			const { fix, ...advice } = adviceFor(cluster, {
				object,
				name,
				kind,
				namespace,
				target
			});
			yield {
				...advice,
				...fix === void 0 || fix.includes("namespace:") ? {} : { fix },
				message: `${objectLabel(object)} takes variables from ${objectLabel({
					kind,
					namespace,
					name: target
				})}, which nothing creates`,
				object: objectLabel(object),
				...kind === "Secret" ? { severity: "warning" } : {}
			};
		}
	}
};

// actions/lib/rules/flux/substitute-one-commit-behind.ts
/** Variables that are read before the commit that changes them is applied. */
const substituteOneCommitBehind = {
	id: "flux/substitute-one-commit-behind",
	severity: "info",
	title: "variables that arrive one commit late",
	why: "A commit that changes the ConfigMap or Secret is applied by its Kustomization and by those that read it at the same time, so they get the old values, say Ready at the new commit, and stay so until their interval. The label makes Flux reconcile them when the object changes.",
	example: "kind: ConfigMap\nmetadata:\n  name: cluster-settings   # read by Kustomizations that do not wait for its owner\n",
	fix: "Label the object `reconcile.fluxcd.io/watch: Enabled`. Do not depend on a Kustomization above: under `wait` that never ends.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const late = substituteSources(cluster).flatMap((source) => cluster.find(source.kind, source.object.namespace, source.target).filter((object) => isLate(cluster, object, source)).map((object) => ({
				object,
				source,
				at: placeOf$2(cluster, object)
			})));
			for (const group of groupedBy(late, ({ at }) => `${at.path}:${at.line}`).values()) {
				const [{ object, at, source } = {}] = group;
				if (object === void 0 || at === void 0 || source === void 0) continue;
				const readers = counted(group.length, "Kustomization");
				const does = group.length === 1 ? "reads" : "read";
				yield {
					at,
					message: `${readers} (${source.kustomization.name}${group.length === 1 ? "" : " and others"}) ${does} ${object.kind} ${object.name} without waiting for what applies it: a change of it reaches them late`,
					object: objectLabel(object)
				};
			}
		}
	}
};
function isLate(cluster, object, { kustomization }) {
	if (stringAt$1(object.root, "metadata", "labels", "reconcile.fluxcd.io/watch") === "Enabled") return false;
	if (object.owner === void 0 || object.owner === kustomization) return true;
	const { namespace, name } = kustomization;
	return !waitsFor(cluster, `Kustomization ${namespace}/${name}`, `Kustomization ${object.owner.namespace}/${object.owner.name}`);
}

// actions/lib/domain/flux/strictness.ts
/**
* `StrictPostBuildSubstitutions` is on since kustomize-controller 1.9, which Flux 2.9 brought. False when the tree says
* that an older Flux runs, or that the gate is off.
*/
const isStrict = perCluster((cluster) => {
	if (featureGates(cluster).get("StrictPostBuildSubstitutions") === false) return false;
	if (cluster.kustomizations.some(({ object }) => object.apiVersion.includes("/v1beta"))) return false;
	return fluxVersions(cluster).every((version) => {
		const [, major, minor] = /^[v=~^]*\s*(\d+)\.(\d+)/u.exec(version) ?? [];
		return major === void 0 || Number(major) > 2 || major === "2" && Number(minor) >= 9;
	});
});
/** Versions of Flux that the tree names: of a FluxInstance, its chart, the manifests, or the controller's own image. */
function fluxVersions(cluster) {
	const instances = [...cluster.ofKind("FluxInstance").map(({ root }) => nodeAt(root, "spec")), ...cluster.ofKind("HelmRelease").map(({ root }) => nodeAt(root, "spec", "values", "instance"))];
	const manifests = ["OCIRepository", "GitRepository"].flatMap((kind) => cluster.ofKind(kind).filter(({ root }) => /fluxcd\/(?:flux-manifests|flux2)$/u.test(stringAt$1(root, "spec", "url") ?? "")).map(({ root }) => stringAt$1(root, "spec", "ref", "tag")));
	const controllers = cluster.ofKind("Deployment").filter(({ name }) => name === "kustomize-controller").flatMap(({ root }) => itemsAt(root, "spec", "template", "spec", "containers")).map((container) => fluxOf(stringAt$1(container, "image") ?? ""));
	const values = cluster.ofKind("ConfigMap").flatMap(({ root }) => versionsInValues(nodeAt(root, "data")));
	const remote = cluster.gaps.map(({ why }) => /fluxcd\/flux2\/.*[?&]ref=([\w.-]+)/u.exec(why)?.[1]);
	return [
		...instances.map((node) => stringAt$1(node, "distribution", "version")),
		...manifests,
		...controllers,
		...values,
		...remote
	].flatMap((version) => version ?? []);
}
/** kustomize-controller 1.9 came with Flux 2.9, and so on downwards. */
function fluxOf(image) {
	const minor = /kustomize-controller:v1\.(\d+)\./u.exec(image)?.[1];
	return minor === void 0 ? void 0 : `2.${minor}`;
}
/** `distribution: { version }` in the values file of the FluxInstance's chart. */
function versionsInValues(data) {
	return (data?.kind === "map" ? data.entries.map(({ value }) => value.kind === "scalar" ? value.text : "") : []).filter((text) => text.includes("distribution:")).map((text) => /distribution:\s*\n(?:[ \t]+.*\n){0,6}?[ \t]+version:\s*["']?([\w.*]+)/u.exec(text)?.[1]);
}

// actions/lib/rules/flux/undefined-variable.ts
/** Variables without a value in objects that Flux substitutes. */
const undefinedVariable = {
	id: "flux/undefined-variable",
	severity: "error",
	title: "variable that no postBuild gives a value",
	why: "Since Flux 2.9 the whole Kustomization fails with `variable not set (strict mode)`; before, the variable silently becomes nothing. In scripts and dashboards `${…}` belongs to another program and has to be escaped.",
	example: "kind: ConfigMap\ndata:\n  run.sh: |\n    echo ${HOSTNAME}   # Flux takes it for its own\n",
	fix: "Define it in postBuild, give it a default (`${NAME:-value}`), or write `$${NAME}` when it is not meant for Flux.",
	*check({ clusters, text }) {
		for (const cluster of clusters) for (const each of templatedTexts(cluster)) {
			if ("problem" in each.template) continue;
			const { object, substitution, node } = each;
			const reported = /* @__PURE__ */ new Set();
			for (const expression of expressionsIn(each.template.parts)) {
				const { name } = expression;
				if (!needsValue(expression) || substitution.state(name) !== "unset" || reported.has(name)) continue;
				reported.add(name);
				const isScript = node.text.includes("\n");
				const then = isStrict(cluster) ? "is not set: Flux applies nothing of the Kustomization" : "is not set: Flux puts nothing in its place";
				yield {
					at: placeInText(cluster, each, expression, text),
					message: `variable ${name} ${then}`,
					fix: isScript ? `write $\${${name}} when it is not meant for Flux` : "define it in postBuild, or give it a default",
					object: objectLabel(object),
					...isStrict(cluster) ? {} : { severity: "warning" }
				};
			}
		}
	}
};

// actions/lib/rules/flux/under-suspended.ts
/** A suspended Kustomization keeps everything below it as it is. */
const underSuspended = {
	id: "flux/under-suspended",
	severity: "info",
	title: "Kustomization that is suspended",
	why: "Flux neither applies nor heals what a suspended Kustomization holds. A change in it does nothing until somebody resumes it, and the Kustomizations above are Ready all the while.",
	example: "kind: Kustomization\nspec:\n  suspend: true\n",
	fix: "Resume it (`suspend: false`) when the reason is gone.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const counts = /* @__PURE__ */ new Map();
			for (const { owner } of cluster.objects) for (let at = owner; at !== void 0; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
			for (const kustomization of cluster.kustomizations) {
				const { object, suspended, parent } = kustomization;
				const entry = entryOf(nodeAt(object.root, "spec"), "suspend");
				if (!suspended || entry === void 0 || parent?.underSuspended === true) continue;
				yield {
					at: cluster.keySpanOf(object, entry),
					message: `${objectLabel(object)} is suspended: Flux does not apply changes to its ${counted(counts.get(kustomization) ?? 0, "object")}`,
					object: objectLabel(object)
				};
			}
		}
	}
};

// actions/lib/rules/flux/values-from-not-found.ts
/** Values of a HelmRelease that come from a ConfigMap or Secret. */
const valuesFromNotFound = {
	id: "flux/values-from-not-found",
	severity: "error",
	title: "valuesFrom that names a ConfigMap or Secret which nothing creates",
	why: "helm-controller stops with `could not resolve ConfigMap chart values reference`, and the release stays as it is. The object has to be in the HelmRelease's own namespace.",
	example: "kind: HelmRelease\nspec:\n  valuesFrom:\n    - kind: ConfigMap\n      name: cilium-value   # the generator calls it cilium-values\n",
	fix: "Correct the name, create the object in that namespace, or mark the entry `optional: true`.",
	*check(context) {
		for (const cluster of context.clusters) for (const object of cluster.ofKind("HelmRelease")) for (const item of itemsAt(object.root, "spec", "valuesFrom")) {
			const kind = stringAt$1(item, "kind");
			const name = nodeAt(item, "name");
			const optional = nodeAt(item, "optional");
			if (kind === void 0 || name?.kind !== "scalar") continue;
			if (optional?.kind === "scalar" && optional.value === true) continue;
			const target = resolved(cluster, object, name.text);
			const { namespace } = object;
			if (existence(cluster, kind, namespace, target) !== "no" || isMadeByHand(context, target)) continue;
			yield {
				...adviceFor(cluster, {
					object,
					name,
					kind,
					namespace,
					target
				}),
				message: `${objectLabel(object)} takes values from ${objectLabel({
					kind,
					namespace,
					name: target
				})}, which nothing creates`,
				object: objectLabel(object),
				...kind === "Secret" ? { severity: "warning" } : {}
			};
		}
	}
};

// actions/lib/codecs/yaml/number.ts
const integer = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const pointFloat = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
/**
* The number that a plain scalar starting with a digit, a sign or a point means, or undefined when it is a string.
* Whole numbers beyond 2^53 are bigint, those beyond 64 bits are floats (go-yaml resolve.go).
*/
function parseNumber(text) {
	const short = parseShortDecimal(text);
	if (short !== void 0) return short;
	const plain = text.includes("_") ? text.replaceAll("_", "") : text;
	if (text.charCodeAt(0) === 46) return pointFloat.test(text) ? finite(plain) : void 0;
	if (integer.test(plain)) {
		const whole = parseInteger(plain);
		if (whole !== void 0) return whole;
	}
	return float.test(plain) ? finite(plain) : void 0;
}
/** True when the text of a plain scalar is read as a whole number, not as a float. */
function isInteger(text) {
	const plain = text.replaceAll("_", "");
	return integer.test(plain) && parseInteger(plain) !== void 0;
}
/** The common case, without a regular expression: up to 15 decimal digits that do not start with zero. */
function parseShortDecimal(text) {
	const length = text.length;
	const first = text.charCodeAt(0);
	if (length > 15 || length === 0 || first === 48 && length > 1) return void 0;
	let value = 0;
	for (let i = 0; i < length; i++) {
		const digit = text.charCodeAt(i) - 48;
		if (digit < 0 || digit > 9) return void 0;
		value = value * 10 + digit;
	}
	return value;
}
/** Undefined when it does not fit into 64 bits; only an unsigned text may use all of them. */
function parseInteger(plain) {
	const signed = plain.startsWith("-") || plain.startsWith("+");
	const digits = signed ? plain.slice(1) : plain;
	const octal = digits.length > 1 && /^0[0-7]/.test(digits);
	const magnitude = BigInt(octal ? `0o${digits.slice(1)}` : digits.toLowerCase());
	const value = plain.startsWith("-") ? -magnitude : magnitude;
	if (value < -(2n ** 63n) || value >= (signed ? 2n ** 63n : 2n ** 64n)) return void 0;
	return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
function finite(text) {
	const value = Number(text);
	return Number.isFinite(value) ? value : void 0;
}
/** `strconv.FormatFloat(value, 'g', -1, 32)`: how sigs.k8s.io/yaml writes a float key into JSON. */
function formatFloat32(value) {
	if (Number.isNaN(value)) return "NaN";
	const single = Math.fround(value);
	if (!Number.isFinite(single)) return single > 0 ? "+Inf" : "-Inf";
	if (single === 0) return Object.is(single, -0) ? "-0" : "0";
	let shortest = single.toExponential();
	for (let digits = 0; digits < 9; digits++) {
		const candidate = single.toExponential(digits);
		if (Math.fround(Number(candidate)) === single) {
			shortest = candidate;
			break;
		}
	}
	const [mantissa = "", power = "0"] = shortest.split("e");
	const exponent = Number(power);
	if (exponent >= -4 && exponent < 6) return Number(shortest).toString();
	return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

// actions/lib/codecs/yaml/timestamp.ts
const date = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const time = /^[Tt ](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)?$/;
/**
* The RFC 3339 form of a timestamp (go-yaml resolve.go, allowedTimestampFormats), any other text as it is:
* `2024-1-2` becomes `2024-01-02T00:00:00Z`.
*/
function normalTimestamp(text) {
	const day = date.exec(text);
	if (day === null) return text;
	const [whole, year = "", month = "", dayOfMonth = ""] = day;
	if (!isDay(Number(year), Number(month), Number(dayOfMonth))) return text;
	const prefix = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}T`;
	if (whole.length === text.length) return `${prefix}00:00:00Z`;
	const clock = time.exec(text.slice(whole.length));
	if (clock === null) return text;
	const [, hour = "", minute = "", second = "", fraction = "", zone] = clock;
	if (text.charAt(whole.length) === " " !== (zone === void 0) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return text;
	if (zone !== void 0 && !isZone(zone)) return text;
	const digits = fraction.slice(0, 9).replace(/0+$/, "");
	return `${prefix}${[
		hour,
		minute,
		second
	].map((part) => part.padStart(2, "0")).join(":")}${digits === "" ? "" : `.${digits}`}${zone === void 0 || isZero(zone) ? "Z" : zone}`;
}
function isDay(year, month, day) {
	if (month < 1 || month > 12 || day < 1) return false;
	return day <= ([
		31,
		year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	][month - 1] ?? 0);
}
function isZone(zone) {
	return zone === "Z" || Number(zone.slice(1, 3)) <= 24 && Number(zone.slice(4, 6)) <= 60;
}
function isZero(zone) {
	return zone === "Z" || /^[+-]00:00$/.test(zone);
}

// actions/lib/codecs/yaml/dialect.ts
const core = [
	[true, "true True TRUE"],
	[false, "false False FALSE"],
	[null, "~ null Null NULL"],
	[NaN, ".nan .NaN .NAN"],
	[Infinity, ".inf .Inf .INF +.inf +.Inf +.INF"],
	[-Infinity, "-.inf -.Inf -.INF"]
];
const legacy = [[true, "y Y yes Yes YES on On ON"], [false, "n N no No NO off Off OFF"]];
const coreWords = wordTable(core);
const legacyWords = wordTable([...core, ...legacy]);
/** The characters that start something else than a string; anything else is one without further tests. */
const mayResolve = /* @__PURE__ */ new Uint8Array(128);
for (const char of "0123456789+-.yYnNtTfFoO~") mayResolve[char.charCodeAt(0)] = 1;
/** The value of a plain scalar without a tag. */
function resolvePlain(text, dialect) {
	if (text.length === 0) return null;
	const first = text.charCodeAt(0);
	if (first > 127 || mayResolve[first] === 0) return text;
	if (text.length <= 5) {
		const word = (dialect === "kubernetes" ? legacyWords : coreWords).get(text);
		if (word !== void 0) return word;
	}
	if (first > 57) return text;
	const number = parseNumber(text);
	if (number !== void 0) return number;
	return dialect === "kustomize" ? normalTimestamp(text) : text;
}
/**
* The JSON key that a scalar key becomes, or undefined where the reader of that dialect refuses it.
* `plain` is true for a scalar without quotes: sigs.k8s.io/yaml writes `on:` as `"true":` and `0755:` as `"493":`
* (convertToJSONableObject), kustomize refuses both, Talos takes the text.
*/
function keyText(text, value, dialect) {
	if (typeof value === "string") return dialect === "yaml12" ? text : value;
	if (dialect === "yaml12") return text;
	if (dialect === "kustomize" || value === null) return void 0;
	if (typeof value === "bigint") return value < 2n ** 63n ? value.toString() : void 0;
	if (typeof value === "boolean" || isInteger(text)) return String(value);
	return specialFloat(value) ?? formatFloat32(value);
}
function specialFloat(value) {
	if (Number.isNaN(value)) return ".nan";
	return Number.isFinite(value) ? void 0 : value > 0 ? ".inf" : "-.inf";
}
function wordTable(rows) {
	return new Map(rows.flatMap(([value, words]) => words.split(" ").map((word) => [word, value])));
}

// actions/lib/rules/flux/variable-changes-type.ts
/** Quotes do not protect: kustomize takes them away before Flux substitutes. */
const variableChangesType = {
	id: "flux/variable-changes-type",
	severity: "error",
	title: "text that becomes a number or boolean after substitution",
	why: "kustomize writes `\"${PORT}\"` without quotes and Flux substitutes afterwards, so the API server gets a number where only text is allowed and refuses the object: `expected string, got …`.",
	example: "kind: ConfigMap\ndata:\n  enabled: \"${ENABLED}\"   # ENABLED: \"true\"\n",
	fix: "Give the variable quotes of its own (`ENABLED: '\"true\"'`), or write more than the variable into the field.",
	*check({ clusters, text }) {
		for (const cluster of clusters) for (const each of templatedTexts(cluster)) {
			if (!isTextField(each) || !isWholeVariable(each.node.text)) continue;
			const result = each.substitution.apply(each.node.text);
			if (result === void 0 || result === "") continue;
			const value = resolvePlain(result, "kubernetes");
			if (typeof value === "string") continue;
			const type = value === null ? "null" : typeof value === "boolean" ? "a boolean" : "a number";
			yield {
				at: placeInText(cluster, each, {
					start: 0,
					end: each.node.text.length
				}, text),
				message: `${each.node.text} becomes ${result}, which is ${type} where only text is allowed; quotes around the variable do not help`,
				object: objectLabel(each.object)
			};
		}
	}
};
/** Text that needs quotes for another reason keeps them. */
function isWholeVariable(text) {
	return /^(?:\$\{[^}]*\}|[\w.+-])+$/u.test(text);
}
/** Fields that hold text in whatever object they are. */
function isTextField({ object, path, node }) {
	if (node.style === "literal" || node.style === "folded") return false;
	const [first, second, third] = path;
	if (first === "metadata" && (second === "labels" || second === "annotations")) return true;
	if (object.kind === "ConfigMap") return first === "data";
	if (object.kind === "Secret") return first === "data" || first === "stringData";
	if (object.kind === "Kustomization") return second === "postBuild" && third === "substitute";
	return /^(?:v1|apps\/v1|batch\/v1)$/u.test(object.apiVersion) && path.at(-3) === "env" && path.at(-1) === "value";
}

// actions/lib/rules/flux/flux-rules.ts
const fluxRules = [
	sourceNotFound,
	pathNotFound,
	dependsOnNotFound,
	dependsOnCycle,
	dependsOnAncestor,
	valuesFromNotFound,
	substituteFromNotFound,
	substituteOneCommitBehind,
	undefinedVariable,
	badVariableSyntax,
	variableChangesType,
	encryptedWithoutDecryption,
	healthCheckNotFound,
	providerNotFound,
	underSuspended,
	helmReleaseBothCharts,
	helmReleaseNameLength,
	helmReleaseNoRemediation
].map(oncePerPlace);

// actions/lib/domain/repository/gitignore.ts
/** The last pattern that matches decides, those of deeper files after those above; an ignored folder hides what is in it. */
function isIgnored(path, files) {
	const parts = path.split("/");
	for (let length = 1; length <= parts.length; length++) if (decide(parts.slice(0, length).join("/"), length < parts.length, files)) return true;
	return false;
}
function decide(path, isFolder, files) {
	let ignored = false;
	for (const { folder, text } of [...files].sort((a, b) => a.folder.length - b.folder.length)) {
		if (folder !== "" && !path.startsWith(`${folder}/`)) continue;
		const relative = folder === "" ? path : path.slice(folder.length + 1);
		for (const line of text.split(/\r?\n/u)) {
			const pattern = patternOf(line);
			if (pattern !== void 0 && (isFolder || !pattern.onlyFolders) && pattern.test.test(relative)) ignored = !pattern.isNegated;
		}
	}
	return ignored;
}
function patternOf(line) {
	const trimmed = line.replace(/(?<!\\)\s+$/u, "");
	if (trimmed === "" || trimmed.startsWith("#")) return void 0;
	const isNegated = trimmed.startsWith("!");
	const bare = (isNegated ? trimmed.slice(1) : trimmed).replace(/^\\(?=[#!])/u, "");
	const onlyFolders = bare.endsWith("/");
	const body = bare.replace(/\/+$/u, "");
	const isAnchored = body.includes("/");
	return {
		test: expression(body.replace(/^\//u, ""), isAnchored),
		isNegated,
		onlyFolders
	};
}
function expression(body, isAnchored) {
	const source = body.replace(/\*\*\/|\/\*\*$|\*\*|\*|\?|\[!?[^\]]*\]|[.+^${}()|[\]\\]/gu, (token) => {
		if (token === "**/") return "(?:.*/)?";
		if (token === "/**") return "/.*";
		if (token === "**") return ".*";
		if (token === "*") return "[^/]*";
		if (token === "?") return "[^/]";
		return token.length > 1 ? token.replace("[!", "[^") : `\\${token}`;
	});
	return new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${source}$`, "u");
}

// actions/lib/rules/inventory/clusterconfig-ignored.ts
/** What talhelper writes must not be committed, and only an ignore file prevents it. */
const clusterconfigIgnored = {
	id: "inventory/clusterconfig-ignored",
	severity: "warning",
	title: "generated configurations that Git does not ignore",
	why: "talhelper writes every secret of the cluster into clusterconfig/ in plain text. Its own ignore file appears there with the first run and is missing in a fresh clone, with --no-gitignore, and for every file that a script renders next to it; then one `git add .` publishes the cluster's certificate authorities.",
	example: `$ cat .gitignore
node_modules/
`,
	fix: "add clusterconfig/ to .gitignore",
	*check({ talos, text }) {
		for (const { path, renderer, nodes, clusterName } of talos) {
			const [node] = nodes;
			if (renderer !== "talhelper" || node === void 0) continue;
			const folder = folderOf(path);
			const generated = [...clusterName === void 0 ? [] : [`${clusterName.value}-${node.hostname.value}.yaml`], "talosconfig"].map((name) => folder === "" ? `clusterconfig/${name}` : `${folder}/clusterconfig/${name}`);
			const ignores = foldersTo(`${folder === "" ? "" : `${folder}/`}clusterconfig`).flatMap((each) => {
				const content = text(each === "" ? ".gitignore" : `${each}/.gitignore`);
				return content === void 0 ? [] : [{
					folder: each,
					text: content
				}];
			});
			const open = generated.filter((each) => !isIgnored(each, ignores));
			const at = clusterName?.at.path === path ? clusterName.at : {
				...node.at,
				endLine: node.at.line,
				endColumn: node.at.column
			};
			if (open[0] !== void 0) yield {
				at,
				message: `Git does not ignore ${open.join(" and ")}, which talhelper writes with every secret of the cluster`
			};
		}
	}
};
/** The folder and all above it, the root first. */
function foldersTo(folder) {
	const parts = folder.split("/");
	return ["", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
}

// actions/lib/rules/related.ts
/** A place that helps to understand a finding, with a few words on why. */
function relatedPlace({ path, line, column }, message) {
	return {
		path,
		line,
		column,
		message
	};
}

// actions/lib/rules/inventory/unknown-node.ts
/** The inventory and talhelper's ignore file speak of nodes that are gone, or leave out one that is there. */
const unknownNode = {
	id: "inventory/unknown-node",
	severity: "info",
	title: "node that the inventory and talconfig do not both know",
	why: "What the settings say of hosts and memory counts for nodes by their name. An entry for a node that was renamed or removed counts for nothing, and a node without an entry is missing from every judgement about hosts: whether one of them carries the etcd majority, for example.",
	example: `# .github/homelab.yaml
inventory:
  nodes:
    talos-cp-l: { host: pve1 } # the node is called talos-cp-1
`,
	fix: "use the host names of talconfig.yaml",
	*check(context) {
		const models = context.talos.filter(({ nodes, renderer }) => renderer === "talhelper" && nodes.length > 0);
		if (models.length === 0) return;
		const known = new Set(models.flatMap(({ nodes }) => nodes.map(({ hostname }) => hostname.value)));
		const { nodes } = context.settings.inventory;
		for (const [name, { at }] of nodes) {
			if (known.has(name)) continue;
			const near = nearestName(name, [...known].filter((each) => !nodes.has(each)));
			yield {
				at,
				message: `no talconfig has a node ${name}: this entry has no effect`,
				...near === void 0 ? {} : { fix: `did you mean ${near}?` }
			};
		}
		if (nodes.size > 0) for (const model of models) yield* missing$1(model, context);
		for (const model of models) yield* staleIgnores(model, context);
	}
};
function* missing$1({ nodes: own }, { settings }) {
	const { nodes } = settings.inventory;
	const [first] = nodes.values();
	if (first === void 0 || !own.some(({ hostname }) => nodes.has(hostname.value))) return;
	for (const { hostname } of own) {
		if (hostname.value === "" || nodes.has(hostname.value)) continue;
		yield {
			at: hostname.at,
			message: `the inventory does not know ${hostname.value}: on which host it runs is not known`,
			fix: "add it to inventory.nodes in the settings",
			related: [relatedPlace(first.at, "the inventory is here")]
		};
	}
}
/** talhelper adds a line for each file that it writes and never removes one. */
function* staleIgnores({ path, nodes, clusterName }, { text }) {
	const folder = folderOf(path);
	const ignore = folder === "" ? "clusterconfig/.gitignore" : `${folder}/clusterconfig/.gitignore`;
	const content = text(ignore);
	if (content === void 0 || clusterName === void 0) return;
	const source = sourceText(ignore, content);
	const names = new Set(nodes.map(({ hostname }) => `${clusterName.value}-${hostname.value}.yaml`));
	for (const match of content.matchAll(/^\/?([^\s#!/*?[\]]+\.yaml)[ \t]*$/gmu)) {
		const name = match[1] ?? "";
		if (names.has(name) || !name.startsWith(`${clusterName.value}-`)) continue;
		const start = match.index + match[0].indexOf(name);
		yield {
			at: source.span(start, start + name.length),
			message: `no node makes ${name} any more: this line has no effect`,
			fix: "remove the line"
		};
	}
}

// actions/lib/rules/inventory/inventory-rules.ts
const inventoryRules = [unknownNode, clusterconfigIgnored];

// actions/lib/domain/kubernetes/route.ts
const kinds = [
	"HTTPRoute",
	"GRPCRoute",
	"TLSRoute",
	"TCPRoute",
	"UDPRoute"
];
/** Routes with their parents that are Gateways. */
const routes = perCluster((cluster) => {
	const made = (object, namespace, node, fill) => ({
		object,
		namespace,
		node,
		hostnames: itemsAt(node, "hostnames").flatMap((item) => item.kind === "scalar" ? [{
			text: fill(item.text),
			node: item
		}] : []),
		parents: itemsAt(node, "parentRefs").flatMap((item) => parentOf(item, namespace, fill)),
		isFromValues: object.kind === "HelmRelease"
	});
	const own = kinds.flatMap((kind) => cluster.ofKind(kind)).filter((object) => groupOf$1(object) === "gateway.networking.k8s.io").flatMap((object) => {
		const spec = nodeAt(object.root, "spec");
		return spec === void 0 ? [] : [made(object, object.namespace ?? "", spec, (text) => resolved(cluster, object, text))];
	});
	const inValues = helmReleases(cluster).flatMap(({ object, namespace, values, releaseName }) => [...mapsWithParents(values)].map((node) => made(object, namespace, node, (text) => resolved(cluster, object, text).replaceAll(/\{\{-?\s*\.Release\.Name\s*-?\}\}/gu, () => releaseName))));
	return [...own, ...inValues];
});
function parentOf(item, own, fill) {
	const name = entryOf(item, "name")?.value;
	const kind = stringAt$1(item, "kind") ?? "Gateway";
	const group = stringAt$1(item, "group") ?? "gateway.networking.k8s.io";
	if (name?.kind !== "scalar" || kind !== "Gateway" || group !== "gateway.networking.k8s.io") return [];
	const namespaceNode = entryOf(item, "namespace")?.value;
	const scalar = (key) => {
		const value = entryOf(item, key)?.value;
		return value?.kind === "scalar" && value.value !== null ? value : void 0;
	};
	return [{
		name,
		namespaceNode,
		namespace: namespaceNode?.kind === "scalar" ? fill(namespaceNode.text) : own,
		target: fill(name.text),
		section: scalar("sectionName"),
		port: scalar("port")
	}];
}
function* mapsWithParents(node) {
	if (node?.kind === "list") for (const item of node.items) yield* mapsWithParents(item);
	if (node?.kind !== "map") return;
	const enabled = entryOf(node, "enabled")?.value;
	if (enabled?.kind === "scalar" && enabled.value === false) return;
	if (entryOf(node, "parentRefs")?.value.kind === "list") yield node;
	else for (const { value } of node.entries) yield* mapsWithParents(value);
}

// actions/lib/rules/kubernetes/backend-not-found.ts
/** Services that routes send to. */
const backendNotFound = {
	id: "kubernetes/backend-not-found",
	severity: "error",
	title: "route to a Service or port that does not exist",
	why: "The Gateway answers 500 for every request: `BackendNotFound`. Services of charts and operators are understood by their names; where one of them may create it, nothing is said.",
	example: "backendRefs:\n  - name: homepge\n    port: 3000\n",
	fix: "Correct name and port.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const route of routes(cluster)) {
			if (route.isFromValues) continue;
			for (const rule of itemsAt(route.node, "rules")) for (const backend of itemsAt(rule, "backendRefs")) yield* ofBackend(cluster, route, backend);
		}
	}
};
function* ofBackend(cluster, { object, namespace: own }, backend) {
	const name = entryOf(backend, "name")?.value;
	if ((stringAt$1(backend, "kind") ?? "Service") !== "Service" || name?.kind !== "scalar") return;
	const namespaceNode = entryOf(backend, "namespace")?.value;
	const namespace = resolved(cluster, object, namespaceNode?.kind === "scalar" ? namespaceNode.text : own);
	const target = resolved(cluster, object, name.text);
	const label = objectLabel({
		kind: "Service",
		namespace,
		name: target
	});
	const [service] = cluster.find("Service", namespace, target);
	if (service === void 0) {
		if (namespace !== "flux-system" && existence(cluster, "Service", namespace, target) === "no") yield {
			...adviceFor(cluster, {
				object,
				name,
				namespaceNode,
				kind: "Service",
				namespace,
				target
			}),
			message: `${objectLabel(object)} sends to ${label}, which nothing creates`,
			object: objectLabel(object)
		};
		return;
	}
	const port = entryOf(backend, "port")?.value;
	const ports = itemsAt(service.root, "spec", "ports").flatMap((each) => {
		const number = entryOf(each, "port")?.value;
		return number?.kind === "scalar" ? [number.text] : [];
	});
	if (port?.kind !== "scalar" || ports.length === 0 || ports.includes(port.text) || [port.text, ...ports].some(isOpen)) return;
	yield {
		at: cluster.spanOf(object, port),
		message: `${label} has no port ${port.text}; it has ${listed$3(ports)}`,
		object: objectLabel(object)
	};
}

// actions/lib/domain/kubernetes/pod-template.ts
const paths = /* @__PURE__ */ new Map([
	["Pod", ["spec"]],
	["Deployment", [
		"spec",
		"template",
		"spec"
	]],
	["ReplicaSet", [
		"spec",
		"template",
		"spec"
	]],
	["StatefulSet", [
		"spec",
		"template",
		"spec"
	]],
	["DaemonSet", [
		"spec",
		"template",
		"spec"
	]],
	["Job", [
		"spec",
		"template",
		"spec"
	]],
	["CronJob", [
		"spec",
		"jobTemplate",
		"spec",
		"template",
		"spec"
	]]
]);
/** Objects of built-in kinds that make pods. */
function workloads(cluster) {
	return [...paths].flatMap(([kind, path]) => cluster.ofKind(kind).flatMap((object) => {
		const podSpec = [
			"",
			"apps",
			"batch"
		].includes(groupOf$1(object)) ? nodeAt(object.root, ...path) : void 0;
		return podSpec?.kind === "map" ? [{
			object,
			podSpec
		}] : [];
	}));
}
function containersOf(podSpec) {
	return [
		"initContainers",
		"containers",
		"ephemeralContainers"
	].flatMap((field) => [...itemsAt(podSpec, field)]);
}
/** ConfigMaps, Secrets, claims and the ServiceAccount that a pod cannot start without. */
function podReferences(podSpec) {
	const account = stringAt$1(podSpec, "serviceAccountName") === void 0 ? "serviceAccount" : "serviceAccountName";
	return [
		...containersOf(podSpec).flatMap((container) => ["env", "envFrom"].flatMap((field) => [...shapedReferences(nodeAt(container, field), false)])),
		...itemsAt(podSpec, "volumes").flatMap(volumeReferences),
		...referenceAt("ServiceAccount", podSpec, account)
	];
}
/** What one entry of `volumes` needs. */
function volumeReferences(volume) {
	return [
		...referenceAt("ConfigMap", volume, "configMap", "name"),
		...referenceAt("Secret", volume, "secret", "secretName"),
		...referenceAt("PersistentVolumeClaim", volume, "persistentVolumeClaim", "claimName"),
		...itemsAt(volume, "projected", "sources").flatMap((source) => [...referenceAt("ConfigMap", source, "configMap", "name"), ...referenceAt("Secret", source, "secret", "name")])
	];
}

// actions/lib/domain/helm/values-references.ts
/** References in the shapes that Kubernetes and charts share; names that a template completes are left out. */
function valuesReferences({ values, isAppTemplate }) {
	const found = [
		...shapedReferences(values, true),
		...volumesBelow(values),
		...isAppTemplate ? appTemplateReferences(values) : []
	];
	const seen = /* @__PURE__ */ new Set();
	return found.filter(({ name }) => !name.text.includes("{{") && !seen.has(name) && seen.add(name) !== void 0);
}
/** `volumes`, `extraVolumes` and the like hold volumes as a pod has them. */
function volumesBelow(node) {
	if (node?.kind === "list") return node.items.flatMap(volumesBelow);
	if (node?.kind !== "map" || isSwitchedOff$2(node)) return [];
	return node.entries.flatMap(({ key, value }) => value.kind === "list" && /(?:^v|V)olumes$/u.test(key) ? value.items.flatMap(volumeReferences) : volumesBelow(value));
}
/** `persistence.config: { type: secret, name: … }`, and the short forms of `envFrom`. */
function appTemplateReferences(values) {
	const persistence = entryOf(values, "persistence")?.value;
	return [...(persistence?.kind === "map" ? persistence.entries.map(({ value }) => value) : []).filter((item) => !isSwitchedOff$2(item)).flatMap(persistenceReference), ...envFromBelow(values)];
}
function persistenceReference(item) {
	const type = stringAt$1(item, "type");
	if (type === "configMap") return referenceAt("ConfigMap", item, "name");
	return type === "secret" ? referenceAt("Secret", item, "name") : [];
}
function envFromBelow(values) {
	return mapValues(nodeAt(values, "controllers")).filter((each) => !isSwitchedOff$2(each)).flatMap((controller) => ["containers", "initContainers"].flatMap((field) => mapValues(nodeAt(controller, field)))).flatMap((container) => [...itemsAt(container, "envFrom")]).flatMap((item) => [...referenceAt("Secret", item, "secret"), ...referenceAt("ConfigMap", item, "config")]);
}
function mapValues(node) {
	return node?.kind === "map" ? node.entries.map(({ value }) => value) : [];
}
function isSwitchedOff$2(node) {
	const enabled = entryOf(node, "enabled")?.value;
	return enabled?.kind === "scalar" && enabled.value === false;
}

// actions/lib/domain/kubernetes/references.ts
/** References of pods, charts' values, Flux objects and custom resources, by the kind that they lead to. */
const references = perCluster((cluster) => {
	const found = [
		...workloads(cluster).flatMap(({ object, podSpec }) => podReferences(podSpec).map((reference) => placed(cluster, object, object.namespace, reference))),
		...helmReleases(cluster).flatMap((release) => valuesReferences(release).map((reference) => placed(cluster, release.object, release.namespace, reference))),
		...cluster.objects.flatMap((object) => referencesOf(object).map((reference) => placed(cluster, object, object.namespace, reference)))
	];
	return groupedBy(found.filter(({ inNamespace }) => inNamespace !== ""), ({ kind }) => kind);
});
function placed(cluster, object, namespace, reference) {
	const inNamespace = resolved(cluster, object, reference.namespace ?? namespace ?? "");
	return {
		...reference,
		object,
		inNamespace,
		target: resolved(cluster, object, reference.name.text)
	};
}
const fluxSecrets = [
	"secretRef",
	"certSecretRef",
	"proxySecretRef"
];
/** Groups whose references are read elsewhere, or that name what they make. */
const others = /^(?:|apps|batch|[a-z.]+\.k8s\.io|helm\.toolkit\.fluxcd\.io|kustomize\.toolkit\.fluxcd\.io|external-secrets\.io|generators\.external-secrets\.io|cert-manager\.io)$/u;
function referencesOf(object) {
	const { root, kind, namespace } = object;
	const group = groupOf$1(object);
	if (namespace === void 0) return [];
	if (group === "gateway.networking.k8s.io" && kind === "Gateway") return certificates(root);
	if (/^(?:source|notification|image)\.toolkit\.fluxcd\.io$/u.test(group)) return fluxSecrets.flatMap((field) => referenceAt("Secret", root, "spec", field, "name"));
	if (group === "volsync.backube") return volsyncReferences(root);
	return others.test(group) ? [] : [...shapedReferences(nodeAt(root, "spec"), false)];
}
function volsyncReferences(root) {
	return [...[
		"restic",
		"kopia",
		"rclone"
	].flatMap((mover) => referenceAt("Secret", root, "spec", mover, "repository")), ...referenceAt("PersistentVolumeClaim", root, "spec", "sourcePVC")];
}
function certificates(root) {
	return itemsAt(root, "spec", "listeners").flatMap((listener) => itemsAt(listener, "tls", "certificateRefs").flatMap((item) => {
		const namespace = stringAt$1(item, "namespace");
		if ((stringAt$1(item, "kind") ?? "Secret") !== "Secret") return [];
		return referenceAt("Secret", item, "name").map((each) => namespace === void 0 ? each : {
			...each,
			namespace
		});
	}));
}

// actions/lib/domain/kubernetes/dangling-references.ts
/** What Kubernetes makes by itself, and what runs before Flux does. */
function isGiven(kind, namespace, name) {
	if (namespace === "kube-system") return true;
	return kind === "ServiceAccount" && name === "default" || kind === "ConfigMap" && name === "kube-root-ca.crt";
}
/** Mandatory references to a kind that neither the tree nor anything that may run in the cluster fulfils, once each. */
function* danglingReferences(context, kind) {
	for (const cluster of context.clusters) {
		const seen = /* @__PURE__ */ new Set();
		for (const { object, name, inNamespace, target, optional, namespace } of references(cluster).get(kind) ?? []) {
			const key = `${objectLabel(object)} ${inNamespace}/${target}`;
			if (optional || seen.has(key) || isGiven(kind, inNamespace, target)) continue;
			seen.add(key);
			if (existence(cluster, kind, inNamespace, target) !== "no" || isMadeByHand(context, target)) continue;
			const { fix, ...advice } = adviceFor(cluster, {
				object,
				name,
				kind,
				namespace: inNamespace,
				target,
				others: productNames(cluster, kind, inNamespace)
			});
			const isUsable = fix !== void 0 && (!fix.includes("namespace:") || namespace !== void 0);
			const missing = objectLabel({
				kind,
				namespace: inNamespace,
				name: target
			});
			const doubt = hasOpaqueCharts(cluster, inNamespace) ? { severity: "warning" } : {};
			yield {
				...advice,
				...isUsable ? { fix } : {},
				object: objectLabel(object),
				missing,
				...doubt
			};
		}
	}
}

// actions/lib/rules/kubernetes/claim-not-found.ts
/** Claims that pods mount. */
const claimNotFound = {
	id: "kubernetes/claim-not-found",
	severity: "error",
	title: "PersistentVolumeClaim that nothing creates",
	why: "The pod stays Pending: `persistentvolumeclaim … not found`. A claim is looked for in the namespace of the pod only.",
	example: "persistence:\n  config:\n    existingClaim: sonar   # the claim is called sonarr\n",
	fix: "Correct the name, or create the claim in the namespace of the pod.",
	*check(context) {
		for (const { missing, object, ...advice } of danglingReferences(context, "PersistentVolumeClaim")) yield {
			...advice,
			object,
			message: `${object} needs ${missing}, which nothing creates`
		};
	}
};

// actions/lib/rules/kubernetes/config-map-not-found.ts
/** ConfigMaps that pods need to start. */
const configMapNotFound = {
	id: "kubernetes/config-map-not-found",
	severity: "error",
	title: "ConfigMap that nothing creates",
	why: "The pod stays in `CreateContainerConfigError` or `ContainerCreating`; an upgrade hangs until its timeout and is rolled back. ConfigMaps of charts, operators and generators are understood; where one of them may create it, nothing is said.",
	example: "volumes:\n  - name: config\n    configMap:\n      name: homepage-confg   # the generator makes homepage-config\n",
	fix: "Correct the name, or create the ConfigMap in the namespace of the pod.",
	*check(context) {
		for (const { missing, object, ...advice } of danglingReferences(context, "ConfigMap")) yield {
			...advice,
			object,
			message: `${object} needs ${missing}, which nothing creates`
		};
	}
};

// actions/lib/rules/kubernetes/gateway-not-found.ts
/** Routes without a Gateway. */
const gatewayNotFound = {
	id: "kubernetes/gateway-not-found",
	severity: "error",
	title: "route whose Gateway does not exist",
	why: "The route is accepted by the API server and served by nobody: the host name answers with nothing or a 404, and DNS controllers make no record for it.",
	example: "parentRefs:\n  - name: envoy-internl\n    namespace: network\n",
	fix: "Correct name and namespace of the parent.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const { object, parents } of routes(cluster)) for (const { name, namespace, namespaceNode, target } of parents) {
			if (existence(cluster, "Gateway", namespace, target) !== "no") continue;
			yield {
				...adviceFor(cluster, {
					object,
					name,
					namespaceNode,
					kind: "Gateway",
					namespace,
					target
				}),
				message: `${objectLabel(object)} has a route to ${objectLabel({
					kind: "Gateway",
					namespace,
					name: target
				})}, which nothing creates`,
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/domain/kubernetes/image.ts
/** `registry:5000/name:tag@sha256:…` in its parts. */
function splitImage$1(reference) {
	const at = reference.indexOf("@");
	const named = at === -1 ? reference : reference.slice(0, at);
	const colon = named.lastIndexOf(":");
	const hasTag = colon > named.lastIndexOf("/");
	return {
		repository: hasTag ? named.slice(0, colon) : named,
		tag: hasTag ? named.slice(colon + 1) : void 0,
		hasDigest: at !== -1
	};
}
/** Images of pods in the tree, and those that charts' values name. */
function images(cluster) {
	const ofPods = workloads(cluster).flatMap(({ object, podSpec }) => containersOf(podSpec).flatMap((container) => {
		const node = entryOf(container, "image")?.value;
		if (node?.kind !== "scalar" || typeof node.value !== "string" || node.text === "") return [];
		return [{
			object,
			node,
			tagNode: void 0,
			mayHaveDefault: false,
			...splitImage$1(resolved(cluster, object, node.text))
		}];
	}));
	const ofValues = helmReleases(cluster).flatMap(({ object, values, isAppTemplate }) => [...imageMaps(values)].flatMap((map) => imageOf(cluster, object, map, !isAppTemplate)));
	return [...ofPods, ...ofValues];
}
function imageOf(cluster, object, map, mayHaveDefault) {
	const node = entryOf(map, "repository")?.value;
	if (node?.kind !== "scalar" || typeof node.value !== "string" || node.text === "") return [];
	const tagNode = entryOf(map, "tag")?.value;
	const isWritten = tagNode?.kind === "scalar" && tagNode.value !== null && tagNode.text !== "";
	const inRepository = splitImage$1(resolved(cluster, object, node.text));
	const [tag, digest] = isWritten ? resolved(cluster, object, tagNode.text).split("@") : [inRepository.tag];
	const hasDigest = digest !== void 0 || inRepository.hasDigest || (stringAt$1(map, "digest") ?? stringAt$1(map, "sha") ?? "") !== "";
	return [{
		object,
		node,
		repository: inRepository.repository,
		tag,
		tagNode: isWritten ? tagNode : void 0,
		hasDigest,
		mayHaveDefault
	}];
}
/** Maps `image: { repository, tag }` anywhere in the values that are not switched off. */
function* imageMaps(node) {
	if (node?.kind === "list") for (const item of node.items) yield* imageMaps(item);
	if (node?.kind !== "map") return;
	const enabled = entryOf(node, "enabled")?.value;
	if (enabled?.kind === "scalar" && enabled.value === false) return;
	for (const { key, value } of node.entries) if (value.kind === "map" && /^image$|Image$/u.test(key) && entryOf(value, "repository") !== void 0) yield value;
	else yield* imageMaps(value);
}

// actions/lib/rules/kubernetes/image-not-pinned.ts
/** Images that are something else tomorrow. */
const imageNotPinned = {
	id: "kubernetes/image-not-pinned",
	severity: "warning",
	title: "image without a tag, or with latest",
	why: "What runs depends on when the node pulled it: after a restart two pods of one Deployment can be different versions, nobody reviewed the new one, and there is nothing to go back to.",
	example: "image:\n  repository: ghcr.io/home-operations/sonarr\n  tag: latest\n",
	fix: "Use a version, best with a digest: `4.0.15@sha256:…`.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const { object, node, repository, tag, tagNode, hasDigest, mayHaveDefault } of images(cluster)) {
			if (hasDigest || isOpen(repository) || tag !== void 0 && isOpen(tag)) continue;
			if (tag !== "latest" && (tag !== void 0 || mayHaveDefault)) continue;
			yield {
				at: cluster.spanOf(object, tagNode ?? node),
				message: tag === void 0 ? `image ${repository} has no tag` : `image ${repository} is used as latest`,
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/domain/kubernetes/listener.ts
function listenersOf(cluster, gateway) {
	return itemsAt(gateway.root, "spec", "listeners").map((node) => {
		const hostname = stringAt$1(node, "hostname");
		const port = entryOf(node, "port")?.value;
		return {
			name: stringAt$1(node, "name") ?? "",
			port: port?.kind === "scalar" ? port.text : "",
			hostname: hostname === void 0 || hostname === "" ? void 0 : resolved(cluster, gateway, hostname),
			node
		};
	});
}
/** The listeners that a parent reference means by name and port. */
function meantListeners(listeners, { section, port }) {
	return listeners.filter(({ name, port: own }) => (section === void 0 || section.text === name) && (port === void 0 || port.text === own));
}
/** False only where the listener certainly refuses routes of that namespace. */
function admitsNamespace(cluster, gateway, { node }, namespace) {
	const namespaces = nodeAt(node, "allowedRoutes", "namespaces");
	const from = stringAt$1(namespaces, "from") ?? "Same";
	if (from === "Same") return gateway.namespace === namespace || isOpen(namespace);
	if (from !== "Selector") return from !== "None";
	const selector = nodeAt(namespaces, "selector");
	const [object] = cluster.find("Namespace", void 0, namespace);
	const wanted = entryOf(selector, "matchLabels")?.value;
	if (object === void 0 || wanted?.kind !== "map") return true;
	return wanted.entries.every(({ key, value }) => {
		const has = key === "kubernetes.io/metadata.name" ? namespace : stringAt$1(object.root, "metadata", "labels", key);
		return value.kind !== "scalar" || has === value.text || isOpen(value.text);
	});
}
/** False only where no hostname of the route can reach the listener. */
function admitsHostnames({ hostname }, { hostnames }) {
	if (hostname === void 0 || hostnames.length === 0 || isOpen(hostname)) return true;
	return hostnames.some(({ text }) => isOpen(text) || intersect(hostname.toLowerCase(), text.toLowerCase()));
}
/** `*.example.com` stands for one or more labels in front. */
function intersect(a, b) {
	if (a === b) return true;
	const [wildcard, other] = a.startsWith("*.") ? [a, b] : [b, a];
	return wildcard.startsWith("*.") && (other.startsWith("*.") ? other.slice(1) : other).endsWith(wildcard.slice(1));
}

// actions/lib/rules/kubernetes/listener-not-found.ts
/** Sections and ports that the Gateway does not have. */
const listenerNotFound = {
	id: "kubernetes/listener-not-found",
	severity: "error",
	title: "route to a listener that its Gateway does not have",
	why: "The Gateway says `NoMatchingParent` and serves the route on no port.",
	example: "parentRefs:\n  - name: envoy-internal\n    namespace: network\n    sectionName: htps   # the listeners are http and https\n",
	fix: "Use a `sectionName` and `port` that the Gateway's listeners have.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const { object, parents } of routes(cluster)) for (const { namespace, target, section, port } of parents) {
			const [gateway] = cluster.find("Gateway", namespace, target);
			const listeners = gateway === void 0 ? [] : listenersOf(cluster, gateway);
			if (gateway === void 0 || listeners.length === 0) continue;
			for (const [field, wanted] of [["name", section], ["port", port]]) {
				const known = [...new Set(listeners.map((listener) => listener[field]))];
				if (wanted === void 0 || isOpen(wanted.text) || known.includes(wanted.text) || known.some(isOpen)) continue;
				const near = field === "name" ? nearestName(wanted.text, known) : void 0;
				yield {
					at: cluster.spanOf(object, wanted),
					message: `${objectLabel(gateway)} has no listener with ${field} ${wanted.text}; it has ${listed$3(known)}`,
					...near === void 0 ? {} : { fix: `did you mean ${near}?` },
					object: objectLabel(object),
					related: [related(cluster, gateway, "the Gateway is here")]
				};
			}
		}
	}
};

// actions/lib/rules/kubernetes/namespace-not-found.ts
const given = /* @__PURE__ */ new Set([
	"default",
	"kube-system",
	"kube-public",
	"kube-node-lease",
	"flux-system"
]);
/** Objects in namespaces that nobody makes. */
const namespaceNotFound = {
	id: "kubernetes/namespace-not-found",
	severity: "error",
	title: "namespace that nothing creates",
	why: "Flux stops with `namespaces \"…\" not found` and applies nothing of the Kustomization; Helm does so too unless `install.createNamespace` is set.",
	example: "# kubernetes/apps/media/kustomization.yaml lists no namespace.yaml\nnamespace: media\nresources:\n  - ./sonarr/ks.yaml\n",
	fix: "Add a Namespace object, or correct the name.",
	*check(context) {
		for (const cluster of context.clusters) {
			if (isBlurred(cluster)) continue;
			const made = madeByHelm(cluster);
			const seen = /* @__PURE__ */ new Set();
			for (const object of cluster.objects) {
				const { namespace } = object;
				if (namespace === void 0 || seen.has(namespace) || isOpen(namespace) || given.has(namespace)) continue;
				seen.add(namespace);
				if (cluster.find("Namespace", void 0, namespace).length > 0 || made.has(namespace) || isMadeByHand(context, namespace) || mayBeChartsNamespace(cluster, namespace)) continue;
				const node = nodeAt(object.root, "metadata", "namespace");
				yield {
					at: node === void 0 ? placeOf$2(cluster, object) : cluster.spanOf(object, node),
					message: `${objectLabel(object)} is in a namespace that nothing creates`,
					object: objectLabel(object)
				};
			}
		}
	}
};
function madeByHelm(cluster) {
	return new Set(helmReleases(cluster).flatMap(({ object, namespace }) => {
		const creates = nodeAt(object.root, "spec", "install", "createNamespace");
		return creates?.kind === "scalar" && creates.value === true ? [namespace] : [];
	}));
}

// actions/lib/domain/helm/app-template-pods.ts
/** One per controller that is not switched off. */
function appTemplatePods(cluster) {
	return helmReleases(cluster).flatMap(({ object, namespace, values, isAppTemplate }) => {
		if (!isAppTemplate) return [];
		return entries(nodeAt(values, "controllers")).flatMap(({ value: controller }) => {
			if (isSwitchedOff$1(controller)) return [];
			const options = [nodeAt(controller, "pod"), nodeAt(values, "defaultPodOptions")];
			const containers = ["initContainers", "containers"].flatMap((field) => entries(nodeAt(controller, field)).map(({ value }) => value));
			return [{
				object,
				namespace,
				pod: podOf(options, values),
				containers: containers.filter((each) => !isSwitchedOff$1(each))
			}];
		});
	});
}
/** The controller's own options win over the default ones. */
function podOf(options, values) {
	const merged = /* @__PURE__ */ new Map();
	for (const option of options) for (const entry of entries(option)) if (!merged.has(entry.key)) merged.set(entry.key, entry);
	const volumes = entries(nodeAt(values, "persistence")).flatMap(({ value: item, keyRange }) => {
		const type = entryOf(item, "type");
		return stringAt$1(item, "type") === "hostPath" && !isSwitchedOff$1(item) && type !== void 0 ? [map([{
			key: "hostPath",
			keyRange,
			value: type.value
		}])] : [];
	});
	const range = {
		start: 0,
		end: 0
	};
	const entry = {
		key: "volumes",
		keyRange: range,
		value: {
			kind: "list",
			...range,
			items: volumes
		}
	};
	return map([...merged.values(), ...volumes.length === 0 ? [] : [entry]]);
}
function map(all) {
	return {
		kind: "map",
		start: 0,
		end: 0,
		entries: all
	};
}
function entries(node) {
	return node?.kind === "map" ? node.entries : [];
}
function isSwitchedOff$1(node) {
	const enabled = entryOf(node, "enabled")?.value;
	return enabled?.kind === "scalar" && enabled.value === false;
}

// actions/lib/domain/kubernetes/pod-security.ts
const allowedCapabilities = /^(?:AUDIT_WRITE|CHOWN|DAC_OVERRIDE|FOWNER|FSETID|KILL|MKNOD|NET_BIND_SERVICE|SETFCAP|SETGID|SETPCAP|SETUID|SYS_CHROOT)$/u;
const restrictedVolumes = [
	"configMap",
	"csi",
	"downwardAPI",
	"emptyDir",
	"ephemeral",
	"persistentVolumeClaim",
	"projected",
	"secret",
	"image"
];
/** What breaks `level` in a pod with these containers. */
function breaches(level, pod, containers) {
	const baseline = [...podBaseline(pod), ...containers.flatMap(containerBaseline)];
	return level === "baseline" ? baseline : [...baseline, ...podRestricted(pod, containers)];
}
function podBaseline(pod) {
	return [
		...[
			"hostNetwork",
			"hostPID",
			"hostIPC"
		].flatMap((field) => ifTrue(pod, field, field)),
		...itemsAt(pod, "volumes").flatMap((volume) => found(nodeAt(volume, "hostPath"), "hostPath volumes")),
		...profile(nodeAt(pod, "securityContext"))
	];
}
function containerBaseline(container) {
	const context = nodeAt(container, "securityContext");
	return [
		...ifTrue(context, "privileged", "privileged containers"),
		...itemsAt(context, "capabilities", "add").flatMap((item) => item.kind === "scalar" && !allowedCapabilities.test(item.text) ? found(item, `the capability ${item.text}`) : []),
		...itemsAt(container, "ports").flatMap((port) => {
			const hostPort = entryOf(port, "hostPort")?.value;
			return hostPort?.kind === "scalar" && hostPort.value !== 0 ? found(hostPort, "host ports") : [];
		}),
		...profile(context),
		...stringAt$1(context, "procMount") === "Unmasked" ? found(nodeAt(context, "procMount"), "procMount Unmasked") : []
	];
}
function profile(context) {
	return stringAt$1(context, "seccompProfile", "type") === "Unconfined" ? found(nodeAt(context, "seccompProfile", "type"), "seccompProfile Unconfined") : [];
}
function podRestricted(pod, containers) {
	const ofPod = nodeAt(pod, "securityContext");
	return [...itemsAt(pod, "volumes").flatMap((volume) => volume.kind === "map" ? volume.entries.filter(({ key }) => key !== "name" && key !== "hostPath" && !restrictedVolumes.includes(key)).flatMap(({ key, value }) => found(value, `volumes of type ${key}`)) : []), ...containers.flatMap((container) => containerRestricted(container, ofPod))];
}
function containerRestricted(container, ofPod) {
	const own = nodeAt(container, "securityContext");
	const either = (...path) => nodeAt(own, ...path) ?? nodeAt(ofPod, ...path);
	const drops = itemsAt(own, "capabilities", "drop").some((item) => item.kind === "scalar" && item.text === "ALL");
	const place = own ?? nodeAt(container, "name") ?? container;
	return [
		...isValue(nodeAt(own, "allowPrivilegeEscalation"), false) ? [] : found(place, "containers without allowPrivilegeEscalation: false"),
		...drops ? [] : found(place, "containers that do not drop ALL capabilities"),
		...isValue(either("runAsNonRoot"), true) ? [] : found(place, "containers without runAsNonRoot: true"),
		...either("seccompProfile", "type") === void 0 ? found(place, "containers without a seccompProfile") : [],
		...isValue(either("runAsUser"), 0) ? found(either("runAsUser"), "runAsUser: 0") : [],
		...itemsAt(own, "capabilities", "add").flatMap((item) => item.kind === "scalar" && item.text !== "NET_BIND_SERVICE" && allowedCapabilities.test(item.text) ? found(item, `the capability ${item.text}`) : [])
	];
}
function ifTrue(node, field, what) {
	const value = entryOf(node, field)?.value;
	return isValue(value, true) ? found(value, what) : [];
}
function isValue(node, value) {
	return node?.kind === "scalar" && node.value === value;
}
function found(node, what) {
	return node === void 0 ? [] : [{
		node,
		what
	}];
}

// actions/lib/rules/kubernetes/pod-security-level.ts
/** Pods that their namespace does not let in. */
const podSecurityLevel = {
	id: "kubernetes/pod-security-level",
	severity: "error",
	title: "pod that the namespace's Pod Security level refuses",
	why: "The Deployment or DaemonSet is applied and Ready for Flux, and no pod comes to be: its controller gets `violates PodSecurity` each time that it tries. Typical for hostPath, hostNetwork and privileged agents in a namespace without `enforce: privileged`.",
	example: "kind: Namespace\nmetadata:\n  name: monitoring\n  labels:\n    pod-security.kubernetes.io/enforce: baseline   # node-exporter wants hostPID\n",
	fix: "Raise the label of the namespace, or change the pod.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const raw = workloads(cluster).map(({ object, podSpec }) => {
				return {
					object,
					namespace: object.namespace ?? "",
					pod: podSpec,
					containers: containersOf(podSpec)
				};
			});
			for (const pod of [...raw, ...appTemplatePods(cluster)]) yield* refused(cluster, pod);
		}
	}
};
function* refused(cluster, { object, namespace, pod, containers }) {
	const [owner] = cluster.find("Namespace", void 0, namespace);
	const level = stringAt$1(owner?.root, "metadata", "labels", "pod-security.kubernetes.io/enforce");
	if (owner === void 0 || level !== "baseline" && level !== "restricted") return;
	const held = object.kind === "HelmRelease" ? "baseline" : level;
	for (const [at, group] of groupedByNode(breaches(held, pod, containers))) yield {
		at: cluster.spanOf(object, at),
		message: `namespace ${namespace} enforces the level ${level}, which forbids ${listed$3(group, 5)}: no pod of ${objectLabel(object)} starts`,
		object: objectLabel(object),
		related: [related(cluster, owner, `Namespace ${namespace} is here`)]
	};
}
/** What is forbidden, by the place where it stands. */
function groupedByNode(all) {
	const groups = /* @__PURE__ */ new Map();
	for (const { node, what } of all) groups.set(node, [...groups.get(node) ?? [], what]);
	return groups;
}

// actions/lib/domain/kubernetes/storage-class.ts
/** Every `storageClassName`, `storageClass` and the like with a name in it. */
function classUses(cluster) {
	return cluster.objects.flatMap((object) => withoutStorage.has(object.kind) || isBoundByName(object) ? [] : [...usesBelow(nodeAt(object.root, "spec"))].flatMap((node) => {
		const name = resolved(cluster, object, node.text);
		return name === "" || name === "-" || isOpen(name) ? [] : [{
			object,
			node,
			name
		}];
	}));
}
/** A claim that names its volume takes the class for a mere label. */
function isBoundByName({ kind, root }) {
	return kind === "PersistentVolumeClaim" && nodeAt(root, "spec", "volumeName") !== void 0;
}
const withoutStorage = new Set("StorageClass PersistentVolume ConfigMap Secret Service Kustomization OCIRepository HelmRepository HTTPRoute NetworkPolicy CiliumNetworkPolicy ExternalSecret ServiceMonitor PodMonitor PrometheusRule Role RoleBinding ClusterRole ClusterRoleBinding Namespace CustomResourceDefinition".split(" "));
function* usesBelow(node) {
	if (node?.kind === "list") for (const item of node.items) yield* usesBelow(item);
	if (node?.kind !== "map") return;
	for (const { key, value } of node.entries) if (value.kind === "scalar" && isStorageClassKey(key) && typeof value.value === "string") yield value;
	else yield* usesBelow(value);
}
const storage = /ceph|csi|openebs|longhorn|nfs|local-path|zfs|lvm|topolvm|piraeus|linstor|mayastor|synology|truenas|democratic|storage|hostpath|juicefs|rook|portworx|smb/iu;
/** True when a chart in the tree may bring StorageClasses under names of its own. */
function mayBringClasses(cluster) {
	return helmReleases(cluster).some(({ chart, releaseName, isAppTemplate }) => !isAppTemplate && (chart === void 0 || storage.test(chart) || storage.test(releaseName)));
}

// actions/lib/rules/kubernetes/storage-class-not-found.ts
/** Claims of a class that nobody brings. A warning: classes also come with the cluster itself. */
const storageClassNotFound = {
	id: "kubernetes/storage-class-not-found",
	severity: "warning",
	title: "StorageClass that nothing creates",
	why: "The claim stays Pending for ever, and with it every pod that mounts it. The class of a claim cannot be changed afterwards: it has to be deleted and made again.",
	example: "kind: PersistentVolumeClaim\nspec:\n  storageClassName: ceph-blok\n",
	fix: "Use the name of a StorageClass that the tree or the storage chart creates.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const uses = classUses(cluster);
			const counts = /* @__PURE__ */ new Map();
			for (const { name } of uses) counts.set(name, (counts.get(name) ?? 0) + 1);
			const known = [...counts.keys(), ...cluster.ofKind("StorageClass").map(({ name }) => name)];
			const bringsClasses = mayBringClasses(cluster);
			const existing = new Map([...counts.keys()].map((name) => [name, existence(cluster, "StorageClass", void 0, name)]));
			for (const { object, node, name } of uses) {
				if (existing.get(name) === "yes" || mentions(cluster).has(name)) continue;
				const meant = known.find((each) => isTypo(name, each) && (counts.get(each) ?? 2) > (counts.get(name) ?? 0));
				if (meant === void 0 && (bringsClasses || existing.get(name) === "maybe")) continue;
				yield {
					at: cluster.spanOf(object, node),
					message: `${objectLabel(object)} asks for StorageClass ${name}, which nothing creates`,
					...meant === void 0 ? {} : { fix: `did you mean ${meant}?` },
					object: objectLabel(object)
				};
			}
		}
	}
};

// actions/lib/domain/kubernetes/backup.ts
const tools$1 = /(?:^|\.|-)(?:backup|volsync|k8up|kopiur|stash|kanister|kasten|kio|restic|gemini|snapscheduler)(?:\.|-|$)/iu;
const backups = perCluster((cluster) => {
	const schedules = [...scheduleObjects(cluster), ...schedulesOfChart(cluster)];
	const named = claimsNamed(cluster);
	return {
		any: schedules.length > 0 || named.any,
		covers: (claim) => named.names.has(`${claim.namespace ?? ""}/${claim.name}`) || schedules.some((template) => includes(template, claim))
	};
});
/** `spec.template` of Schedules, an empty map for one without. */
function scheduleObjects(cluster) {
	return cluster.ofKind("Schedule").filter((object) => groupOf$1(object) === "velero.io" && !isTrue$2(nodeAt(object.root, "spec", "paused"))).map(({ root }) => nodeAt(root, "spec", "template"));
}
function schedulesOfChart(cluster) {
	return helmReleases(cluster).filter(({ chart }) => chart === "velero").flatMap(({ values }) => {
		const schedules = nodeAt(values, "schedules");
		return (schedules?.kind === "map" ? schedules.entries.map(({ value }) => value) : []).filter((schedule) => !isTrue$2(entryOf(schedule, "disabled")?.value)).map((schedule) => nodeAt(schedule, "template"));
	});
}
function includes(template, { namespace = "", root }) {
	const names = (field) => itemsAt(template, field).flatMap((item) => item.kind === "scalar" ? [item.text] : []);
	const included = names("includedNamespaces");
	if (included.length > 0 && !included.includes("*") && !included.includes(namespace)) return false;
	if (names("excludedNamespaces").includes(namespace)) return false;
	const labels = entryOf(nodeAt(template, "labelSelector"), "matchLabels")?.value;
	if (labels?.kind !== "map") return true;
	return labels.entries.every(({ key, value }) => {
		return value.kind !== "scalar" || stringAt$1(root, "metadata", "labels", key) === value.text;
	});
}
/** Claims that objects of a backup tool name, as `namespace/name`. */
function claimsNamed(cluster) {
	const names = /* @__PURE__ */ new Set();
	let any = false;
	for (const object of cluster.objects) {
		if (!tools$1.test(groupOf$1(object))) continue;
		any = true;
		for (const text of textsIn(nodeAt(object.root, "spec"))) names.add(`${object.namespace ?? ""}/${resolved(cluster, object, text)}`);
	}
	return {
		any,
		names
	};
}
function* textsIn(node) {
	if (node?.kind === "scalar") yield node.text;
	if (node?.kind === "list") for (const item of node.items) yield* textsIn(item);
	if (node?.kind === "map") for (const { value } of node.entries) yield* textsIn(value);
}
function isTrue$2(node) {
	return node?.kind === "scalar" && node.value === true;
}

// actions/lib/rules/kubernetes/unbacked-claim.ts
/** Volumes that are gone when their disk is. */
const unbackedClaim = {
	id: "kubernetes/unbacked-claim",
	severity: "info",
	title: "claim that no backup covers",
	why: "No Velero schedule includes its namespace and no VolSync source names it: when the volume is deleted or the storage dies, the data is gone. For a cache that is right; label it `velero.io/exclude-from-backup: \"true\"` to say so.",
	example: "kind: PersistentVolumeClaim\nmetadata:\n  name: photos\n  namespace: media   # no schedule includes media\n",
	fix: "Include the namespace in a schedule, add a ReplicationSource, or label the claim as excluded.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const covered = backups(cluster);
			if (!covered.any) continue;
			for (const claim of cluster.ofKind("PersistentVolumeClaim")) {
				if (isOpen(claim.name) || isMeantWithout(claim) || covered.covers(claim)) continue;
				yield {
					at: placeOf$2(cluster, claim),
					message: `no Velero schedule or VolSync source covers ${objectLabel(claim)}`,
					object: objectLabel(claim)
				};
			}
		}
	}
};
/** Left out on purpose, or a share of another machine. */
function isMeantWithout({ root }) {
	return stringAt$1(root, "metadata", "labels", "velero.io/exclude-from-backup") === "true" || stringAt$1(root, "spec", "volumeName") !== void 0;
}

// actions/lib/rules/kubernetes/registry-gone.ts
const gone = [{
	pattern: /^k8s\.gcr\.io\//u,
	what: "k8s.gcr.io is frozen since April 2023",
	fix: "use registry.k8s.io"
}, {
	pattern: /^(?:docker\.io\/|index\.docker\.io\/|registry-1\.docker\.io\/)?bitnami\//u,
	what: "Bitnami took its free versioned images away in 2025",
	fix: "use another image; bitnamilegacy holds the old ones, without updates"
}];
/** Images whose registry does not bring them any more. */
const registryGone = {
	id: "kubernetes/registry-gone",
	severity: "warning",
	title: "image of a registry that is closed or frozen",
	why: "The pod runs as long as some node has the image. After the next move it stays in `ImagePullBackOff`, or it never gets a security fix again.",
	example: "image:\n  repository: docker.io/bitnami/postgresql\n  tag: 16.4.0\n",
	fix: "Move to an image that is maintained.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const { object, node, repository } of images(cluster)) {
			const found = isOpen(repository) ? void 0 : gone.find(({ pattern }) => pattern.test(repository));
			if (found === void 0) continue;
			yield {
				at: cluster.spanOf(object, node),
				message: `${repository}: ${found.what}`,
				fix: found.fix,
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/rules/kubernetes/route-not-admitted.ts
/** Routes that every listener turns away. */
const routeNotAdmitted = {
	id: "kubernetes/route-not-admitted",
	severity: "error",
	title: "route that no listener of its Gateway takes",
	why: "A listener takes routes from its own namespace only, unless `allowedRoutes` says otherwise, and only for host names that fit its own. The route is there, is not Accepted, and its host answers nothing.",
	example: "# the listener has no allowedRoutes, and the route is in another namespace\nlisteners:\n  - name: https\n    port: 443\n    protocol: HTTPS\n",
	fix: "Open the listener with `allowedRoutes.namespaces.from: All`, or use a host name below the listener's.",
	*check({ clusters }) {
		for (const cluster of clusters) for (const route of routes(cluster)) for (const parent of route.parents) {
			const { object, namespace } = route;
			const [gateway] = cluster.find("Gateway", parent.namespace, parent.target);
			const meant = gateway === void 0 ? [] : meantListeners(listenersOf(cluster, gateway), parent);
			if (gateway === void 0 || meant.length === 0) continue;
			const open = meant.filter((listener) => admitsNamespace(cluster, gateway, listener, namespace));
			if (open.some((listener) => admitsHostnames(listener, route))) continue;
			const hosts = listed$3([...new Set(open.flatMap(({ hostname }) => hostname ?? []))]);
			const [first] = route.hostnames;
			yield {
				at: cluster.spanOf(object, open.length === 0 ? parent.name : first?.node ?? parent.name),
				message: open.length === 0 ? `${objectLabel(gateway)} takes no routes from namespace ${namespace}` : `${objectLabel(gateway)} serves ${hosts} here, and no host name of the route is among them`,
				object: objectLabel(object),
				related: [related(cluster, gateway, "the Gateway is here")]
			};
		}
	}
};

// actions/lib/rules/kubernetes/secret-not-found.ts
/** Secrets that pods and Flux need. A warning: a Secret may have been made by hand. */
const secretNotFound = {
	id: "kubernetes/secret-not-found",
	severity: "warning",
	title: "Secret that nothing in the repository creates",
	why: "Without it the pod stays in `CreateContainerConfigError` and a source cannot be fetched. SOPS files, generators, ExternalSecrets, Certificates, SealedSecrets and database operators are understood. When it was made by hand, a rebuilt cluster does not have it.",
	example: "envFrom:\n  - secretRef:\n      name: sonarr-secrets   # the ExternalSecret makes sonarr-secret\n",
	fix: "Correct the name, or bring the Secret into the repository: encrypted, or as an ExternalSecret.",
	*check(context) {
		for (const { missing, object, ...advice } of danglingReferences(context, "Secret")) yield {
			...advice,
			object,
			message: `${object} needs ${missing}, which nothing in the repository creates`
		};
	}
};

// actions/lib/rules/kubernetes/service-account-not-found.ts
/** ServiceAccounts that pods run as. */
const serviceAccountNotFound = {
	id: "kubernetes/service-account-not-found",
	severity: "error",
	title: "ServiceAccount that nothing creates",
	why: "No pod is created at all: `error looking up service account`. The Deployment is there and shows no pod to look at.",
	example: "spec:\n  template:\n    spec:\n      serviceAccountName: backup   # no such ServiceAccount in this namespace\n",
	fix: "Correct the name, or create the ServiceAccount in the namespace of the pod.",
	*check(context) {
		for (const { missing, object, ...advice } of danglingReferences(context, "ServiceAccount")) yield {
			...advice,
			object,
			message: `${object} runs as ${missing}, which nothing creates`
		};
	}
};

// actions/lib/domain/flux/remote-cluster.ts
/** The kubeconfig that a Kustomization applies with, as `namespace/name`; undefined for Flux's own cluster. */
function remoteClusterOf(owner) {
	if (owner === void 0) return void 0;
	const config = nodeAt(owner.object.root, "spec", "kubeConfig");
	const name = stringAt$1(config, "secretRef", "name") ?? stringAt$1(config, "configMapRef", "name");
	return name === void 0 ? void 0 : `${owner.namespace}/${name}`;
}

// actions/lib/rules/kubernetes/two-owners.ts
/** One object, one Kustomization. */
const twoOwners$1 = {
	id: "kubernetes/two-owners",
	severity: "error",
	title: "object that several Kustomizations apply",
	why: "Each applies its own version and takes the object over from the other, again and again. When one of them stops listing it, `prune` deletes it although the other still wants it.",
	example: "# apps/media/sonarr/app and apps/media/radarr/app both list ../../shared/pvc.yaml\n",
	fix: "Leave it to one Kustomization and let the others depend on that.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const seen = /* @__PURE__ */ new Set();
			for (const group of groupedBy(cluster.objects.filter(isPlain$1), identity).values()) {
				const [first, ...others] = group;
				const other = others.find((each) => each.owner !== first?.owner);
				if (first === void 0 || other === void 0) continue;
				const at = placeOf$2(cluster, other);
				if (seen.has(`${at.path}:${at.line}`)) continue;
				seen.add(`${at.path}:${at.line}`);
				const isSame = group.every((each) => isEqual(each, first));
				const then = isSame ? "when one of them lets go of it, prune deletes it" : "they overwrite each other, and prune of one deletes it";
				yield {
					at,
					...isSame && !dear.has(other.kind) ? { severity: "warning" } : {},
					message: `${objectLabel(other)} is applied by ${listed$3([...new Set(group.map(ownerName))])}: ${then}`,
					object: objectLabel(other),
					related: [related(cluster, first, `${ownerName(first)} applies it from here`)]
				};
			}
		}
	}
};
/** What takes data or a whole app along when it is deleted; everything else simply comes back. */
const dear = new Set("PersistentVolumeClaim PersistentVolume Namespace CustomResourceDefinition HelmRelease Kustomization StatefulSet Cluster".split(" "));
function identity(object) {
	return `${groupOf$1(object)} ${objectLabel(object)} ${remoteClusterOf(object.owner) ?? ""}`;
}
/** Known by name, and not applied in a way that leaves the object to others. */
function isPlain$1(object) {
	const { root, name, namespace = "" } = object;
	const annotation = (key) => stringAt$1(root, "metadata", "annotations", `kustomize.toolkit.fluxcd.io/${key}`) ?? "";
	const isShared = /^(?:IfNotPresent|Merge|Ignore)$/u.test(annotation("ssa")) || annotation("reconcile") === "disabled";
	return !isOpen(name) && !isOpen(namespace) && !isShared;
}
/** Labels and annotations of each Kustomization's own aside. */
function isEqual(a, b) {
	return a === b || contentOf$1(a) === contentOf$1(b);
}
function contentOf$1({ root }) {
	const entries = root.kind === "map" ? root.entries.filter(({ key }) => key !== "metadata") : [];
	return JSON.stringify(toValue({
		kind: "map",
		start: 0,
		end: 0,
		entries
	}), (_key, value) => typeof value === "bigint" ? value.toString() : value);
}
function ownerName({ owner }) {
	return owner === void 0 ? "the entry path" : `Kustomization ${owner.namespace}/${owner.name}`;
}

// actions/lib/rules/kubernetes/kubernetes-rules.ts
const kubernetesRules = [
	configMapNotFound,
	secretNotFound,
	serviceAccountNotFound,
	claimNotFound,
	storageClassNotFound,
	gatewayNotFound,
	listenerNotFound,
	routeNotAdmitted,
	backendNotFound,
	namespaceNotFound,
	imageNotPinned,
	registryGone,
	podSecurityLevel,
	twoOwners$1,
	unbackedClaim
].map(oncePerPlace);

// actions/lib/domain/repository/built-folders.ts
const known = /* @__PURE__ */ new WeakMap();
/** Folders with a file that becomes an object, and those above them. */
function builtFolders(clusters) {
	let found = known.get(clusters);
	if (found === void 0) known.set(clusters, found = foldersOf(clusters));
	return found;
}
/** False for a file that was left over: nothing uses it, and nothing beside or below it becomes an object. */
function isReached({ clusters, isUsed }, path) {
	return isUsed(path) || builtFolders(clusters).has(folderOf(path));
}
function foldersOf(clusters) {
	const found = /* @__PURE__ */ new Set();
	for (const { objects } of clusters) for (const { document } of objects) for (let folder = folderOf(document.path); folder !== "" && !found.has(folder); folder = folderOf(folder)) found.add(folder);
	return found;
}

// actions/lib/domain/kustomize/kustomization.ts
/** The three file names that kustomize accepts, in its order. */
const kustomizationNames = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
const lists = [
	["resources", "resource"],
	["bases", "resource"],
	["components", "component"],
	["crds", "data"],
	["configurations", "configuration"],
	["generators", "resource"],
	["transformers", "resource"],
	["validators", "resource"],
	["patchesStrategicMerge", "patch"]
];
/** Every local or remote path that a kustomization (or Component) names; inline patches and transformers are left out. */
function namedPaths(root) {
	const found = [];
	const add = (node, field, use) => {
		if (node?.kind !== "scalar" || typeof node.value !== "string" || node.value.includes("\n")) return;
		found.push({
			use,
			field,
			path: node.value,
			at: node
		});
	};
	for (const [field, use] of lists) for (const item of itemsAt(root, field)) add(item, field, use);
	for (const field of [
		"patches",
		"patchesJson6902",
		"replacements"
	]) for (const item of itemsAt(root, field)) add(nodeAt(item, "path"), field, field === "replacements" ? "data" : "patch");
	for (const field of ["configMapGenerator", "secretGenerator"]) for (const item of itemsAt(root, field)) addGenerator(item, field, add);
	add(nodeAt(root, "openapi", "path"), "openapi", "data");
	for (const chart of itemsAt(root, "helmCharts")) {
		add(nodeAt(chart, "valuesFile"), "helmCharts", "data");
		for (const file of itemsAt(chart, "additionalValuesFiles")) add(file, "helmCharts", "data");
	}
	return found;
}
function addGenerator(generator, field, add) {
	for (const file of itemsAt(generator, "files")) {
		if (file.kind !== "scalar") continue;
		const text = file.text.slice(file.text.indexOf("=") + 1);
		add({
			...file,
			value: text
		}, field, "data");
	}
	for (const env of itemsAt(generator, "envs")) add(env, field, "data");
	add(nodeAt(generator, "env"), field, "data");
}
/** True for a URL or a Git address that kustomize would fetch (`https://…`, `github.com/org/repo//path?ref=…`, `git@…`). */
function isRemotePath(path) {
	return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|git::)/i.test(path) || /^(?:github|gitlab)\.com[/:]/i.test(path) || path.includes("?ref=");
}

// actions/lib/domain/kustomize/kustomizations.ts
function* kustomizationFiles(files) {
	for (const { path, documents } of files.values()) for (const { role, root, source } of documents) if (role === "kustomization" && root !== void 0) yield {
		path,
		folder: folderOf(path),
		root,
		source
	};
}
/** Paths and addresses that kustomizations name, each with its place. */
function* pathsNamed(files, where) {
	for (const file of kustomizationFiles(files)) for (const named of namedPaths(file.root)) if (isRemotePath(named.path) === (where === "remote")) yield {
		...named,
		file,
		span: () => file.source.span(named.at.start, named.at.end)
	};
}

// actions/lib/rules/kustomize/component-mismatch.ts
/** Components and kustomizations are listed under different keys. */
const componentMismatch = {
	id: "kustomize/component-mismatch",
	severity: "error",
	title: "Component under resources, or a kustomization under components",
	why: "kustomize refuses both (`expected kind != 'Component'`, `expected kind 'Component'`), and nothing of the Kustomization is applied.",
	example: "resources:\n  - ../../components/volsync   # its kustomization.yaml has kind: Component\n",
	fix: "List Components under `components` and everything else under `resources`.",
	*check(context) {
		for (const { use, field, file, path, span } of pathsNamed(context.files, "local")) {
			if (use !== "resource" && use !== "component" || !isReached(context, file.path)) continue;
			const folder = resolveInside(file.folder, path);
			const root = kustomizationNames.map((name) => context.files.get(folder === "" ? name : `${folder}/${name}`)).find(Boolean)?.documents.find((document) => document.root !== void 0)?.root;
			if (root === void 0) continue;
			const isComponent = stringAt$1(root, "kind") === "Component";
			if (isComponent === (use === "component")) continue;
			yield {
				at: span(),
				message: isComponent ? `${field} lists ${path}, which is a Component: it belongs under components` : `${field} lists ${path}, which is no Component: it belongs under resources`
			};
		}
	}
};

// actions/lib/rules/kustomize/deprecated-field.ts
/** What `kustomize edit fix` replaces, and by what. */
const replacements = {
	bases: "list the folders under resources",
	commonLabels: "use labels with pairs; includeSelectors: true keeps them in selectors, which cannot change later",
	imageTags: "use images",
	patchesJson6902: "use patches with the same target",
	patchesStrategicMerge: "use patches with path or patch",
	vars: "use replacements"
};
/** Old fields still work; a later kustomize drops them. */
const deprecatedField = {
	id: "kustomize/deprecated-field",
	severity: "info",
	title: "field of a kustomization that is going away",
	why: "kustomize still reads the field and warns about it at every build. The version that Flux brings along decides when it stops.",
	example: "patchesStrategicMerge:\n  - patch.yaml\n",
	fix: "Run `kustomize edit fix` in the folder.",
	*check(context) {
		for (const { path, root, source } of kustomizationFiles(context.files)) {
			if (!isReached(context, path)) continue;
			for (const { key, keyRange } of root.kind === "map" ? root.entries : []) {
				const fix = Object.hasOwn(replacements, key) ? replacements[key] : void 0;
				if (fix === void 0) continue;
				yield {
					at: source.span(keyRange.start, keyRange.end),
					message: `${key} is deprecated`,
					fix
				};
			}
		}
	}
};

// actions/lib/rules/kustomize/duplicate-id.ts
/** One build, one object of a kind and name. */
const duplicateId = {
	id: "kustomize/duplicate-id",
	severity: "error",
	title: "object that a build holds twice",
	why: "kustomize stops with `may not add resource with an already registered id`, or, when a `namespace:` brings two objects together, with `namespace transformation produces ID conflict`. Nothing of the Kustomization is applied.",
	example: "resources:\n  - ./pvc.yaml        # PersistentVolumeClaim sonarr\n  - ./storage.yaml    # the same once more\n",
	fix: "Take one of them out, or give it another name.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const builds = /* @__PURE__ */ new Map();
			for (const object of cluster.objects) {
				const build = builds.get(object.owner);
				if (build === void 0) builds.set(object.owner, [object]);
				else build.push(object);
			}
			for (const [owner, objects] of builds) yield* inBuild(cluster, owner, objects);
		}
	}
};
function* inBuild(cluster, owner, objects) {
	const ofOne = owner === void 0 ? objects.filter(({ document }) => isBelow(document.path, cluster.entry)) : objects;
	for (const group of groupedBy(ofOne, (object) => `${groupOf$1(object)} ${objectLabel(object)}`).values()) {
		const [first, ...others] = group;
		if (first === void 0) continue;
		for (const other of others) yield {
			at: placeOf$2(cluster, other),
			message: `${objectLabel(other)} is in this build already: kustomize refuses the second one`,
			object: objectLabel(other),
			related: [related(cluster, first, "it is here as well")]
		};
	}
}

// actions/lib/rules/kustomize/file-missing.ts
/** A kustomization that names what is not there does not build. */
const fileMissing = {
	id: "kustomize/file-missing",
	severity: "error",
	title: "path in a kustomization that is not in the repository",
	why: "The build stops with `accumulating resources: … no such file or directory`, and Flux applies nothing of the whole Kustomization, not even what is right.",
	example: "resources:\n  - ./helmrelase.yaml   # the file is helmrelease.yaml\n",
	fix: "Correct the path, add the file, or take the entry out.",
	*check(context) {
		for (const named of pathsNamed(context.files, "local")) {
			const target = resolveInside(named.file.folder, named.path);
			if (target === void 0 || !isReached(context, named.file.path)) continue;
			const found = missing(context, named, target);
			if (found !== void 0) yield found;
		}
	}
};
function missing(context, named, target) {
	const { paths } = context;
	const presence = presenceOf(context, target);
	if (presence === "absent") {
		const meant = nearbyPath(paths, target);
		return {
			at: named.span(),
			message: `${named.field} names ${named.path}, which does not exist`,
			...meant === void 0 ? {} : { fix: `did you mean ${relativePath(named.file.folder, meant)}?` }
		};
	}
	const isBuilt = named.use === "resource" || named.use === "component";
	if (presence !== "folder" || !isBuilt) return void 0;
	const hasFile = kustomizationNames.some((name) => paths.has(target === "" ? name : `${target}/${name}`));
	const isTemplated = kustomizationNames.some((name) => presenceOf(context, `${target}/${name}`) === "unknown");
	if (hasFile || isTemplated) return void 0;
	return {
		at: named.span(),
		message: `${named.field} names the folder ${named.path}, which has no kustomization.yaml`,
		fix: "add a kustomization.yaml there, or name its files"
	};
}

// actions/lib/rules/kustomize/namespace-conflict.ts
/** A namespace that is written and does not come true. */
const namespaceConflict = {
	id: "kustomize/namespace-conflict",
	severity: "warning",
	title: "written namespace that a kustomization replaces",
	why: "`namespace:` of a kustomization and `targetNamespace` of a Kustomization win over what the object says. It ends up in another namespace than the one that its file names, and references to the written one lead nowhere.",
	example: "# kustomization.yaml has namespace: media\nkind: OCIRepository\nmetadata:\n  name: app-template\n  namespace: flux-system   # becomes media\n",
	fix: "Take `metadata.namespace` out of the object, or build it elsewhere.",
	*check({ clusters }) {
		const seen = /* @__PURE__ */ new Set();
		for (const cluster of clusters) for (const object of cluster.objects) {
			const { document, namespace } = object;
			const written = nodeAt(document.root, "metadata", "namespace");
			if (object.generated === true || namespace === void 0 || written?.kind !== "scalar" || written.text === "") continue;
			if (written.text === namespace || isOpen(written.text) || isOpen(namespace)) continue;
			const at = document.source.span(written.start, written.end);
			const key = `${at.path}:${at.line}`;
			if (!seen.has(key)) yield {
				at,
				message: `${objectLabel(object)} says namespace ${written.text}, and a kustomization above moves it to ${namespace}`,
				object: objectLabel(object)
			};
			seen.add(key);
		}
	}
};

// actions/lib/rules/kustomize/patch-hits-nothing.ts
/** Patches that no object takes. */
const patchHitsNothing = {
	id: "kustomize/patch-hits-nothing",
	severity: "warning",
	title: "patch that changes no object",
	why: "A patch with a `target` that fits nothing is passed over in silence: the change that you believe to be there is not. A patch that names its object and does not find it fails the whole build.",
	example: "patches:\n  - target:\n      kind: HelmRelease\n      name: sonar   # the release is sonarr\n    patch: |\n      - op: remove\n        path: /spec/install\n",
	fix: "Correct kind, name or namespace of the target; the patch sees objects before `namespace:` and prefixes of its own kustomization.",
	*check({ clusters }) {
		for (const { patches, gaps } of clusters) for (const { at, hits, problem } of patches) {
			if (gaps.some((gap) => isBelow(gap.at.path, folderOf(at.path)))) continue;
			if (problem !== void 0) yield {
				at,
				severity: "error",
				message: `kustomize gives up at this patch, and the whole build fails: ${problem}`
			};
			else if (hits === 0) yield {
				at,
				message: "no object of the build fits this patch: it changes nothing"
			};
		}
	}
};

// actions/lib/rules/kustomize/path-leaves-repository.ts
/** Flux builds inside the checkout of the repository and nowhere else. */
const pathLeavesRepository = {
	id: "kustomize/path-leaves-repository",
	severity: "error",
	title: "path that leads out of the repository",
	why: "Flux builds from a checkout in a temporary folder. A path that is absolute or climbs above the root works on your machine at best; in the cluster the build stops.",
	example: "resources:\n  - ../../../../shared/alerts   # one `..` too many\n",
	fix: "Use a path inside the repository, or a remote resource with a fixed ref.",
	*check(context) {
		for (const { file, field, path, span } of pathsNamed(context.files, "local")) {
			if (resolveInside(file.folder, path) !== void 0 || !isReached(context, file.path)) continue;
			const why = path.startsWith("/") ? "is absolute" : "climbs above the root of the repository";
			yield {
				at: span(),
				message: `${field} names ${path}, which ${why}: Flux cannot read it`
			};
		}
	}
};

// actions/lib/domain/kustomize/remote.ts
const branches = /^(?:refs\/heads\/.*|head|main|master|develop|dev|trunk|latest|stable|nightly|edge)$/iu;
const version = /^(?:refs\/tags\/.+|[\w.-]*v?\d+\.\d+[\w.+-]*|v\d+|[0-9a-f]{7,64})$/iu;
/** True when the address names a tag, a version or a commit. */
function isPinned(url) {
	if (/\/refs\/heads\//u.test(url)) return false;
	const named = /[?&](?:ref|version)=([^&]+)/u.exec(url)?.[1];
	if (named !== void 0) return !branches.test(named) && version.test(named);
	const segments = url.replace(/[?#].*$/u, "").split("/").slice(3);
	if (segments.includes("latest") || segments.some((segment) => branches.test(segment))) return false;
	return segments.some((segment) => version.test(segment) && /\d/u.test(segment));
}

// actions/lib/rules/kustomize/remote-resource.ts
/** What is fetched at build time is not in Git, so nobody reviews it. */
const remoteResource = {
	id: "kustomize/remote-resource",
	severity: "warning",
	title: "resource that kustomize fetches from elsewhere",
	why: "Every reconciliation downloads it: when the other side is away the build fails, and where the address names a branch its content changes without a commit here. With a tag or commit it stays the same, but is still not judged by anybody.",
	example: "resources:\n  - https://github.com/kubernetes-sigs/gateway-api//config/crd?ref=main\n",
	fix: "Pin it to a tag or commit, or take it in as an OCIRepository, a GitRepository or a file.",
	*check(context) {
		for (const { use, file, path, span } of pathsNamed(context.files, "remote")) {
			if (use === "data" || !isReached(context, file.path)) continue;
			if (isPinned(path)) yield {
				at: span(),
				severity: "info",
				message: `fetched at every build and not judged here: ${path}`
			};
			else yield {
				at: span(),
				message: `fetched at every build, and what it is can change without a commit: ${path}`,
				fix: isFile(path) ? "use the address of a tag or commit" : "add ?ref= with a tag or commit"
			};
		}
	}
};
function isFile(url) {
	return /\.ya?ml$/u.test(url);
}

// actions/lib/domain/repository/unreferenced.ts
/**
* The unreferenced files, by the highest folder that holds nothing used, or by themselves when their own folder is used.
* Empty where a path of the cluster is not known: what it reaches is not known either.
*/
function unreferencedFiles(use) {
	const found = /* @__PURE__ */ new Map();
	const used = usedFolders(use);
	if (used === void 0) return found;
	const named = new Set([...pathsNamed(use.files, "local")].flatMap(({ file, path }) => resolveInside(file.folder, path) ?? []));
	const tops = new Set([...used].map(topOf));
	const built = new Set(use.clusters.flatMap(({ objects }) => objects.map(({ document }) => document.path)));
	for (const { path, documents } of use.files.values()) {
		if (!tops.has(topOf(path)) || use.isUsed(path) || built.has(path) || named.has(path) || isOtherwiseUsed(path, use.paths)) continue;
		if (!documents.some(({ role }) => role === "kubernetes")) continue;
		const place = used.has(folderOf(path)) ? path : highestUnused(folderOf(path), used);
		found.set(place, [...found.get(place) ?? [], path]);
	}
	return found;
}
/** Undefined where a path of a cluster is not known: what it reaches is not known either. */
function usedFolders({ clusters }) {
	return clusters.length === 0 || clusters.some(({ gaps }) => gaps.some(({ kind }) => kind === "unknown-path")) ? void 0 : builtFolders(clusters);
}
function topOf(path) {
	return path.split("/")[0] ?? "";
}
function highestUnused(folder, used) {
	const above = folderOf(folder);
	return above === "" || used.has(above) ? folder : highestUnused(above, used);
}
/** Applied by hand, or part of a Helm chart. */
function isOtherwiseUsed(path, paths) {
	if (path.split("/").includes("bootstrap") || /\.(?:j2|tmpl|tpl)$/u.test(nameOf$1(path))) return true;
	for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) if (foldersOf$1(paths).names(folder).includes("Chart.yaml")) return true;
	return false;
}

// actions/lib/rules/kustomize/unreferenced.ts
/** A file that nothing names is not applied, whatever it says. */
const unreferenced = {
	id: "kustomize/unreferenced",
	severity: "warning",
	title: "object in the Flux tree that nothing refers to",
	why: "Flux applies what a kustomization lists. A file that no list names is not applied: the change in it does nothing, and nothing says so.",
	example: "# app/kustomization.yaml lists ./helmrelease.yaml, and app/pvc.yaml lies beside it\n",
	fix: "List it in the kustomization of its folder, or delete it.",
	*check(context) {
		const groups = [...unreferencedFiles(context)].sort(([a], [b]) => compareText(a, b));
		for (const [place, files] of groups) yield files.includes(place) ? ofFile(context, place) : ofFolder(place, files);
	}
};
function ofFile(context, path) {
	const list = kustomizationNames.map((name) => `${folderOf(path)}/${name}`).find((each) => context.paths.has(each));
	const message = `nothing refers to ${nameOf$1(path)}: it is not applied`;
	if (list === void 0) return {
		at: wholeFile(path),
		message
	};
	if ((context.text(list) ?? "").split("\n").some((line) => /^\s*#/u.test(line) && line.includes(nameOf$1(path)))) return {
		at: wholeFile(path),
		severity: "info",
		message: `${nameOf$1(path)} is commented out in ${list}: it is not applied`
	};
	return {
		at: wholeFile(path),
		message,
		fix: `add ./${nameOf$1(path)} to the resources of ${list}`
	};
}
function ofFolder(folder, files) {
	const first = [...files].sort(compareText)[0] ?? folder;
	const what = files.length === 1 ? "what it holds is" : `its ${counted(files.length, "file")} are`;
	return {
		at: wholeFile(first),
		severity: "info",
		message: `nothing refers to the folder ${folder}: ${what} not applied`
	};
}

// actions/lib/rules/kustomize/kustomize-rules.ts
const kustomizeRules = [
	fileMissing,
	componentMismatch,
	unreferenced,
	duplicateId,
	patchHitsNothing,
	namespaceConflict,
	deprecatedField,
	pathLeavesRepository,
	remoteResource
];

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

// actions/lib/domain/network/load-balancer.ts
const addressKeys = /* @__PURE__ */ new Set([
	"lbipam.cilium.io/ips",
	"io.cilium/lb-ipam-ips",
	"metallb.io/loadBalancerIPs",
	"metallb.universe.tf/loadBalancerIPs",
	"kube-vip.io/loadbalancerIPs",
	"purelb.io/addresses"
]);
const sharingKeys = [
	"lbipam.cilium.io/sharing-key",
	"io.cilium/lb-ipam-sharing-key",
	"metallb.io/allow-shared-ip",
	"metallb.universe.tf/allow-shared-ip",
	"purelb.io/allow-shared-ip"
];
/** Every load-balancer address that an object or a chart's values ask for by annotation or field. */
const requestedAddresses = perCluster((cluster) => [
	"Service",
	"Gateway",
	"HelmRelease",
	"EnvoyProxy"
].flatMap((kind) => cluster.ofKind(kind).flatMap((object) => [...requestsIn(cluster, object, object.root, object.root)])));
function* requestsIn(cluster, object, node, around) {
	if (node.kind === "list") for (const item of node.items) yield* requestsIn(cluster, object, item, node);
	if (node.kind !== "map" || isSwitchedOff(node)) return;
	const addresses = object.kind === "Gateway" && node === nodeAt(object.root, "spec") ? itemsAt(node, "addresses").flatMap((item) => entryOf(item, "value") ?? []) : [];
	const own = node.entries.filter(({ key }) => addressKeys.has(key) || key === "loadBalancerIP");
	const unit = object.kind === "HelmRelease" ? own.some(({ key }) => key === "loadBalancerIP") ? node : around : object;
	for (const entry of [...own, ...addresses]) yield* requested(cluster, object, entry, {
		unit,
		sharingKey: sharingKeyOf(object, node)
	});
	for (const { value } of node.entries) yield* requestsIn(cluster, object, value, node);
}
function* requested(cluster, object, { value }, { unit, sharingKey }) {
	if (value.kind !== "scalar" || typeof value.value !== "string") return;
	for (const part of resolved(cluster, object, value.text).split(",")) {
		const address = parseAddress(part.trim());
		if (address !== void 0) yield {
			object,
			text: part.trim(),
			address,
			sharingKey,
			unit,
			at: cluster.spanOf(object, value)
		};
	}
}
function sharingKeyOf({ root }, holder) {
	return [
		holder,
		entryOf(holder, "annotations")?.value,
		nodeAt(root, "metadata", "annotations"),
		nodeAt(root, "spec", "infrastructure", "annotations")
	].flatMap((map) => sharingKeys.flatMap((key) => stringAt$1(map, key) ?? []))[0];
}
/** Blocks of CiliumLoadBalancerIPPools and addresses of MetalLB's IPAddressPools. */
const pools = perCluster((cluster) => [...cluster.ofKind("CiliumLoadBalancerIPPool").filter(({ root }) => !isTrue$1(nodeAt(root, "spec", "disabled"))).flatMap((object) => [...itemsAt(object.root, "spec", "blocks"), ...itemsAt(object.root, "spec", "cidrs")].map((block) => {
	const start = stringAt$1(block, "start");
	return poolOf(cluster, object, block, stringAt$1(block, "cidr") ?? (start === void 0 ? "" : `${start}-${stringAt$1(block, "stop") ?? start}`));
})), ...cluster.ofKind("IPAddressPool").filter((object) => groupOf$1(object) === "metallb.io").flatMap((object) => itemsAt(object.root, "spec", "addresses").map((item) => poolOf(cluster, object, item, item.kind === "scalar" ? item.text : "")))]);
function poolOf(cluster, object, node, written) {
	const text = resolved(cluster, object, written);
	return {
		object,
		text,
		range: parseRange(text),
		at: cluster.spanOf(object, node)
	};
}
/** True where routers learn the addresses, so that they need not be in the nodes' network. */
const usesBgp = perCluster(({ objects }) => objects.some(({ kind }) => /^(?:CiliumBGP\w+|BGPPeer|BGPAdvertisement)$/u.test(kind)));
function isTrue$1(node) {
	return node?.kind === "scalar" && node.value === true;
}
function isSwitchedOff(map) {
	const enabled = entryOf(map, "enabled")?.value;
	return enabled?.kind === "scalar" && enabled.value === false;
}

// actions/lib/domain/network/plan.ts
/** One entry for each owner and address; the virtual address of several control planes is one. */
function fixedAddresses({ talos, settings }) {
	const found = talos.flatMap((model) => [...model.nodes.flatMap(({ hostname, addresses }) => addresses.flatMap(({ value, at }) => fixed("node", `node ${hostname.value}`, value, at))), ...model.nodes.flatMap(({ virtualAddresses }) => virtualAddresses.flatMap(({ value, at }) => fixed("vip", "the virtual address of the control planes", value, at)))]);
	const { hosts, reserved } = settings.inventory;
	for (const [name, { address, at }] of hosts) if (address !== void 0) found.push(...fixed("host", `host ${name}`, address, at));
	for (const [name, { address, at }] of reserved) found.push(...fixed("reserved", `${name} (reserved)`, address, at));
	return [...groupedBy(found, ({ owner, address }) => `${owner} ${addressKey(address)}`).values()].flatMap(([first]) => first ?? []);
}
/** Those that share a network with a cluster: of several clusters nobody knows which nodes are in whose network. */
function addressesBeside(network) {
	return fixedAddresses(network.talos.length <= 1 || network.clusters.length <= 1 ? network : {
		...network,
		talos: []
	});
}
function fixed(kind, owner, text, at) {
	const address = parseAddress(text.replace(/\/\d+$/u, ""));
	return address === void 0 ? [] : [{
		owner,
		kind,
		text,
		address,
		at
	}];
}
/** The networks of the inventory. */
function ownNetworks({ settings }) {
	return settings.inventory.networks.flatMap((text) => {
		const range = parseRange(text);
		return range === void 0 ? [] : [{
			text,
			range
		}];
	});
}

// actions/lib/rules/network/address-outside-network.ts
/** Addresses that no machine of the network can reach. */
const addressOutsideNetwork = {
	id: "network/address-outside-network",
	severity: "error",
	title: "address outside of the networks of the inventory",
	why: "A node with such an address never joins, and a load balancer that is announced by ARP is reached by nobody. Addresses that BGP announces may be anywhere, and are not judged.",
	example: "# inventory.networks: [172.16.1.0/24]\nnodes:\n  - hostname: talos-cp-1\n    ipAddress: 172.16.2.50\n",
	fix: "Correct the address, or add its network to `inventory.networks` in the settings.",
	*check(context) {
		const networks = ownNetworks(context);
		const isOutside = (address) => {
			const family = networks.filter(({ range }) => range.family === address.family);
			return family.length > 0 && !family.some(({ range }) => contains(range, address));
		};
		const where = listed$3(networks.map(({ text }) => text));
		for (const { owner, text, address, at } of fixedAddresses(context)) if (isOutside(address)) yield {
			at,
			message: `${text} of ${owner} is outside of ${where}`
		};
		for (const cluster of context.clusters) {
			if (usesBgp(cluster)) continue;
			for (const { object, text, address, at } of requestedAddresses(cluster)) if (isOutside(address)) yield {
				at,
				message: `${objectLabel(object)} asks for ${text}, which is outside of ${where}`,
				object: objectLabel(object)
			};
		}
	}
};

// actions/lib/rules/network/address-twice.ts
/** Two that answer for one address. */
const addressTwice = {
	id: "network/address-twice",
	severity: "error",
	title: "address that two own",
	why: "Whoever answers last gets the packets: connections break at random, a node drops out of the cluster, the router or the NAS is not reached. Services may share one with the same sharing key of Cilium or MetalLB.",
	example: "# the node talos-cp-1 has 172.16.1.50\nkind: Service\nmetadata:\n  annotations:\n    lbipam.cilium.io/ips: 172.16.1.50\n",
	fix: "Give one of them another address, or both Services the same sharing key.",
	*check(context) {
		yield* shared(fixedAddresses(context).map(fixedClaim).filter(({ isOfTalos }) => !isOfTalos || context.talos.length === 1));
		const beside = addressesBeside(context).map(fixedClaim);
		for (const cluster of context.clusters) {
			const requested = requestedAddresses(cluster).map(requestedClaim);
			yield* shared([...beside, ...requested], new Set(requested));
		}
	}
};
/** What is fixed comes first: it is the load balancer that moves. */
function* shared(claims, only = new Set(claims)) {
	for (const group of groupedBy(claims, ({ key }) => key).values()) for (const [index, other] of group.entries()) {
		const rival = only.has(other) ? group.slice(0, index).find((each) => !mayShare(each, other)) : void 0;
		if (rival === void 0) continue;
		const { path, line, column } = rival.at;
		yield {
			at: other.at,
			message: rival.owner === other.owner ? `${other.owner} asks for ${other.text} twice, without a sharing key that both have` : `${other.text} of ${other.owner} belongs to ${rival.owner} already`,
			related: [{
				path,
				line,
				column,
				message: `${rival.owner} has it here`
			}]
		};
	}
}
function fixedClaim({ owner, kind, address, text, at }) {
	return {
		owner,
		key: addressKey(address),
		text,
		at,
		unit: owner,
		isOfTalos: kind === "node" || kind === "vip"
	};
}
function requestedClaim({ object, address, text, at, unit, sharingKey }) {
	return {
		owner: objectLabel(object),
		key: addressKey(address),
		text,
		at,
		unit,
		sharingKey,
		isOfTalos: false
	};
}
function mayShare(a, b) {
	if (a.isOfTalos && b.isOfTalos && a.at.path === b.at.path) return true;
	if ([a, b].some(({ owner }) => owner.startsWith("EnvoyProxy ")) && [a, b].some(({ owner }) => owner.startsWith("Gateway "))) return true;
	return a.unit === b.unit || a.sharingKey !== void 0 && a.sharingKey === b.sharingKey;
}

// actions/lib/domain/network/host-claim.ts
function hostClaims(cluster) {
	return [...routes(cluster).flatMap((route) => claimsOfRoute(cluster, route)), ...cluster.ofKind("Ingress").flatMap((object) => claimsOfIngress(cluster, object))];
}
function claimsOfRoute(cluster, route) {
	const { object, node, parents, hostnames, isFromValues } = route;
	if ((isFromValues ? stringAt$1(node, "kind") ?? "HTTPRoute" : object.kind) !== "HTTPRoute") return [];
	const rules = itemsAt(node, "rules");
	const matches = (rules.length === 0 ? [void 0] : rules).flatMap((rule) => {
		const own = itemsAt(rule, "matches");
		return own.length === 0 ? [matchOf(void 0)] : own.map(matchOf);
	});
	return parents.flatMap(({ namespace, target, section }) => hostnames.filter(({ text }) => !text.includes("{{")).flatMap(({ text, node: at }) => matches.map(({ match, path }) => ({
		object,
		unit: node,
		host: `Gateway ${namespace}/${target} ${text.toLowerCase()}`,
		hostname: text,
		section: section?.text,
		match,
		path,
		at: cluster.spanOf(object, at)
	}))));
}
function matchOf(match) {
	const type = stringAt$1(match, "path", "type") ?? "PathPrefix";
	const value = stringAt$1(match, "path", "value") ?? "/";
	const path = type === "PathPrefix" && value.length > 1 ? value.replace(/\/$/u, "") : value;
	return {
		match: [
			type,
			path,
			...[
				"method",
				"headers",
				"queryParams"
			].map((field) => {
				const node = entryOf(match, field)?.value;
				return node === void 0 ? "" : JSON.stringify(toValue(node));
			})
		].join("\n"),
		path
	};
}
function claimsOfIngress(cluster, object) {
	const name = stringAt$1(object.root, "spec", "ingressClassName") ?? "";
	return itemsAt(object.root, "spec", "rules").flatMap((rule) => {
		const host = entryOf(rule, "host")?.value;
		if (host?.kind !== "scalar") return [];
		const hostname = resolved(cluster, object, host.text);
		return itemsAt(rule, "http", "paths").map((item) => {
			const path = stringAt$1(item, "path") ?? "/";
			const match = `${stringAt$1(item, "pathType") ?? ""}\n${path}`;
			const at = cluster.spanOf(object, nodeAt(item, "path") ?? host);
			return {
				object,
				unit: object,
				host: `Ingress ${name} ${hostname}`,
				hostname,
				section: void 0,
				match,
				path,
				at
			};
		});
	});
}

// actions/lib/rules/network/hostname-twice.ts
/** Two routes for one and the same request. */
const hostnameTwice = {
	id: "network/hostname-twice",
	severity: "warning",
	title: "host name and path that two routes serve",
	why: "Of two routes with the same host, path and conditions on one listener the older one wins, and the other gets no request at all: which one that is changes when one of them is made anew. An Ingress controller may refuse the second one.",
	example: "# sonarr and radarr both say\nhostnames: [media.example.com]\nrules:\n  - matches:\n      - path: { type: PathPrefix, value: / }\n",
	fix: "Give one of them another host name or path.",
	*check({ clusters }) {
		for (const cluster of clusters) yield* inCluster$2(cluster);
	}
};
function* inCluster$2(cluster) {
	const seen = /* @__PURE__ */ new Set();
	for (const group of groupedBy(hostClaims(cluster), ({ host, match }) => `${host}\n${match}`).values()) for (const [index, claim] of group.entries()) {
		const rival = group.slice(0, index).find((other) => meet(other, claim));
		const key = `${claim.at.path}:${claim.at.line}`;
		if (rival === void 0 || seen.has(key)) continue;
		seen.add(key);
		const { path, line, column } = rival.at;
		yield {
			at: claim.at,
			message: `${objectLabel(claim.object)} serves ${claim.hostname}${claim.path}, and so does ${objectLabel(rival.object)}`,
			object: objectLabel(claim.object),
			related: [{
				path,
				line,
				column,
				message: "the other one is here"
			}]
		};
	}
}
function meet(a, b) {
	return a.unit !== b.unit && (a.section === void 0 || b.section === void 0 || a.section === b.section);
}

// actions/lib/rules/network/load-balancer-outside-pool.ts
/** Addresses that no pool may give. */
const loadBalancerOutsidePool = {
	id: "network/load-balancer-outside-pool",
	severity: "error",
	title: "load-balancer address that is in no pool",
	why: "Cilium and MetalLB only give addresses of their pools. The Service stays `<pending>`, and everything behind it is away.",
	example: "# the only pool is 172.16.1.60-172.16.1.69\nkind: Service\nmetadata:\n  annotations:\n    lbipam.cilium.io/ips: 172.16.1.70\n",
	fix: "Use an address of a pool, or widen the pool.",
	*check({ clusters }) {
		for (const cluster of clusters) {
			const known = pools(cluster);
			if (known.length === 0 || known.some(({ range }) => range === void 0) || isBlurred(cluster)) continue;
			const seen = /* @__PURE__ */ new Map();
			for (const { object, text, address, at, unit } of requestedAddresses(cluster)) {
				if (seen.get(unit) === text) continue;
				seen.set(unit, text);
				if (known.some(({ range }) => range !== void 0 && contains(range, address))) continue;
				yield {
					at,
					message: `${objectLabel(object)} asks for ${text}, which is in no pool (${listed$3(known.map((pool) => pool.text))})`,
					object: objectLabel(object)
				};
			}
		}
	}
};

// actions/lib/rules/network/pool-overlap.ts
/** Pools that hold what is somebody else's. */
const poolOverlap = {
	id: "network/pool-overlap",
	severity: "error",
	title: "load-balancer pool that covers an address in use, or another pool",
	why: "A Service without a wish of its own gets any free address of the pool, and that may be the router's: the network goes down with a commit that only added a Service. Of two Cilium pools that overlap one is switched off.",
	example: "# 172.16.1.1 is the router, 172.16.1.50 a node\nkind: CiliumLoadBalancerIPPool\nspec:\n  blocks:\n    - cidr: 172.16.1.0/24\n",
	fix: "Choose a range that holds nothing else.",
	*check(context) {
		for (const cluster of context.clusters) yield* inCluster$1(context, cluster);
	}
};
/** With an inventory the owner said which addresses are whose; without one the whole network is a usual pool. */
function isPlanned({ settings: { inventory } }) {
	return inventory.networks.length + inventory.reserved.size + inventory.hosts.size > 0;
}
function* inCluster$1(context, cluster) {
	const fixed = addressesBeside(context);
	const seen = [];
	for (const pool of pools(cluster)) {
		const { object, text, range, at } = pool;
		if (range === void 0) continue;
		const covered = fixed.filter(({ address }) => contains(range, address));
		const [first] = covered;
		if (first !== void 0) yield {
			at,
			message: `the pool ${text} covers ${first.text} of ${first.owner}${covered.length > 1 ? ` and ${covered.length - 1} more in use` : ""}`,
			object: objectLabel(object),
			...isPlanned(context) ? {} : { severity: "warning" },
			related: covered.slice(0, 3).map(({ owner, at: { path, line, column } }) => ({
				path,
				line,
				column,
				message: `${owner} is here`
			}))
		};
		const rival = seen.find((other) => other.range !== void 0 && overlap(other.range, range));
		seen.push(pool);
		if (rival === void 0) continue;
		const { path, line, column } = rival.at;
		yield {
			at,
			message: `the pool ${text} overlaps ${rival.text} of ${objectLabel(rival.object)}`,
			object: objectLabel(object),
			related: [{
				path,
				line,
				column,
				message: "the other one is here"
			}]
		};
	}
}

// actions/lib/rules/network/range-overlap.ts
/** Ranges of the cluster that hide machines. */
const rangeOverlap = {
	id: "network/range-overlap",
	severity: "error",
	title: "pod or service range that overlaps the network or the other range",
	why: "Packets to the machines in the overlap go to a pod or to nothing: nodes lose the NAS, the DNS server or each other. The ranges cannot be changed in a running cluster without rebuilding it.",
	example: "clusterPodNets:\n  - 172.16.0.0/16   # the nodes are in 172.16.1.0/24\n",
	fix: "Choose ranges that nothing else uses, such as 10.244.0.0/16 and 10.96.0.0/12.",
	*check(context) {
		for (const model of context.talos) yield* inCluster(context, model);
	}
};
function* inCluster(context, model) {
	const networks = ownNetworks(context);
	const fixed = fixedAddresses({
		...context,
		talos: [model]
	});
	const pods = subnets("pod", model.podSubnets);
	const services = subnets("service", model.serviceSubnets);
	for (const { what, text, range, at } of [...pods, ...services]) {
		const network = networks.find((each) => overlap(each.range, range));
		const machine = fixed.find(({ address }) => contains(range, address));
		if (network !== void 0) yield {
			at,
			message: `the ${what} range ${text} overlaps the network ${network.text}`
		};
		else if (machine !== void 0) yield {
			at,
			message: `the ${what} range ${text} covers ${machine.text} of ${machine.owner}`
		};
	}
	for (const { text, range, at } of services) {
		const rival = pods.find((each) => overlap(each.range, range));
		if (rival === void 0) continue;
		const { path, line, column } = rival.at;
		yield {
			at,
			message: `the service range ${text} overlaps the pod range ${rival.text}`,
			related: [{
				path,
				line,
				column,
				message: "the pod range is here"
			}]
		};
	}
}
function subnets(what, stated) {
	return stated.flatMap(({ value, at }) => {
		const range = parseRange(value);
		return range === void 0 ? [] : [{
			what,
			text: value,
			range,
			at
		}];
	});
}

// actions/lib/rules/network/network-rules.ts
const networkRules = [
	addressTwice,
	addressOutsideNetwork,
	loadBalancerOutsidePool,
	poolOverlap,
	rangeOverlap,
	hostnameTwice
].map(oncePerPlace);

// actions/lib/domain/repository/text-paths.ts
const notText = /\.(?:png|jpe?g|gif|webp|ico|icns|bmp|avif|pdf|zip|gz|tgz|tar|xz|zst|bz2|7z|rar|woff2?|ttf|otf|eot|mp[34]|mov|webm|wasm|bin|exe|dll|so|dylib|a|o|jar|class|pyc|node|db|sqlite3?|map|min\.js)$/i;
const madeByTools = /(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|go\.sum|Cargo\.lock|mise\.lock|flake\.lock)$/;
/** False for pictures, archives, programs and lock files: none of it is written by hand. */
function isHandwritten(path) {
	return !notText.test(path) && !madeByTools.test(path) && !path.includes("node_modules/");
}

// actions/lib/domain/repository/text-cache.ts
/** Longer texts are data, and nobody typed them. */
const longest = 2097152;
const caches = /* @__PURE__ */ new WeakMap();
/** The text of a file; undefined for one that cannot be read, is no text, or is longer than anybody writes. */
function handwrittenText({ files, text }, path) {
	const read = files.get(path);
	if (read !== void 0) return read.yaml.source.text;
	const cache = caches.get(files) ?? /* @__PURE__ */ new Map();
	caches.set(files, cache);
	if (!cache.has(path)) {
		const content = text(path);
		const isText = content !== void 0 && content.length <= longest && !content.includes("\0");
		cache.set(path, isText ? content : void 0);
	}
	return cache.get(path);
}

// actions/lib/domain/pins/annotations.ts
/** Every annotation of a text, with its place from the `#` to the end of the line. */
function annotationsIn(source) {
	if (!source.text.includes("renovate:")) return [];
	return [...source.text.matchAll(/(?:#|\/\/|<!--)[ \t]*renovate:[ \t]*(?=[^\n]*\b(?:datasource|depName|packageName|image|repo)=)[^\n\r]*/g)].filter(({ index }) => startsComment(source.text, index)).map((match) => ({
		path: source.path,
		source,
		start: match.index,
		end: match.index + match[0].trimEnd().length,
		datasource: /\bdatasource=(\S+)/.exec(match[0])?.[1],
		name: /\b(?:depName|packageName|image|repo)=(\S+)/.exec(match[0])?.[1]
	}));
}
/** False inside another comment, which only speaks of annotations. */
function startsComment(text, index) {
	const before = text.slice(text.lastIndexOf("\n", index) + 1, index);
	return !/#|\/\/ |`$/.test(before);
}

// actions/lib/codecs/json5/scalar.ts
const numeric = /[+-]?(?:0[xX][0-9a-fA-F]+|Infinity|NaN|(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?![\w$.])/y;
/** The number at `start`; undefined when there is none. */
function numberAt(text, start) {
	numeric.lastIndex = start;
	const found = numeric.exec(text)?.[0];
	if (found === void 0) return void 0;
	const negative = found.startsWith("-");
	const size = Number(found.replace(/^[+-]/, ""));
	return {
		value: negative ? -size : size,
		end: start + found.length
	};
}
const escapes = {
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
/** The string whose quote stands at `start`; undefined when it does not end or has an escape that means nothing. */
function stringAt(text, start) {
	const quote = text.charAt(start);
	let value = "";
	let at = start + 1;
	while (at < text.length) {
		const next = text.charAt(at);
		if (next === quote) return {
			value,
			end: at + 1
		};
		if (next === "\n" || next === "\r") return void 0;
		if (next !== "\\") {
			value += next;
			at++;
			continue;
		}
		const escape = escapeAt(text, at + 1);
		if (escape === void 0) return void 0;
		value += escape.value;
		at = escape.end;
	}
}
/** What stands behind a backslash. */
function escapeAt(text, at) {
	const next = text.charAt(at);
	if (next === "") return void 0;
	if (next === "\r" && text.charAt(at + 1) === "\n") return {
		value: "",
		end: at + 2
	};
	if (/[\n\r\u2028\u2029]/.test(next)) return {
		value: "",
		end: at + 1
	};
	if (next === "x" || next === "u") {
		const length = next === "x" ? 2 : 4;
		const digits = text.slice(at + 1, at + 1 + length);
		if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length !== length) return void 0;
		return {
			value: String.fromCharCode(Number.parseInt(digits, 16)),
			end: at + 1 + length
		};
	}
	if (next === "0") return /\d/.test(text.charAt(at + 1)) ? void 0 : {
		value: "\0",
		end: at + 1
	};
	if (/[1-9]/.test(next)) return void 0;
	return {
		value: escapes[next] ?? next,
		end: at + 1
	};
}

// actions/lib/codecs/json5/reader.ts
const deepest$1 = 200;
/** Reads a whole text. Of two keys of one name the last value counts. Trouble is a problem with its place, never a throw. */
function readJson5(source) {
	const reader = new Reader(source.text);
	try {
		return { root: reader.document() };
	} catch (error) {
		if (error instanceof Unexpected) return { problem: {
			message: error.message,
			start: error.at,
			end: error.at + 1
		} };
		throw error;
	}
}
var Unexpected = class extends Error {
	at;
	constructor(message, at) {
		super(message);
		this.at = at;
	}
};
const space = /[\s\u2028\u2029\ufeff]/;
const nameStart = /[\p{L}\p{Nl}$_]/u;
const name = /[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$_\u200c\u200d]+/uy;
const words = /* @__PURE__ */ new Map([
	["null", null],
	["true", true],
	["false", false],
	["Infinity", Infinity],
	["NaN", NaN]
]);
var Reader = class {
	#text;
	#at = 0;
	constructor(text) {
		this.#text = text;
	}
	document() {
		const root = this.#value(0);
		this.#skip();
		if (this.#at < this.#text.length) this.#fail("the text goes on after the value");
		return root;
	}
	#value(depth) {
		this.#skip();
		if (depth > deepest$1) this.#fail(`more than ${deepest$1} levels`);
		const next = this.#text.charAt(this.#at);
		if (next === "{") return this.#object(depth);
		if (next === "[") return this.#array(depth);
		return this.#scalar(next);
	}
	#object(depth) {
		const start = this.#at++;
		const entries = /* @__PURE__ */ new Map();
		for (;;) {
			this.#skip();
			if (this.#take("}")) return {
				kind: "map",
				entries: [...entries.values()],
				start,
				end: this.#at
			};
			const key = this.#key();
			this.#skip();
			if (!this.#take(":")) this.#fail("a colon is missing after the name");
			const value = this.#value(depth + 1);
			entries.delete(key.text);
			entries.set(key.text, {
				key: key.text,
				keyRange: {
					start: key.start,
					end: key.end
				},
				value
			});
			this.#comma("}");
		}
	}
	#array(depth) {
		const start = this.#at++;
		const items = [];
		for (;;) {
			this.#skip();
			if (this.#take("]")) return {
				kind: "list",
				items,
				start,
				end: this.#at
			};
			items.push(this.#value(depth + 1));
			this.#comma("]");
		}
	}
	/** A comma, or the end, which is left for the caller. */
	#comma(end) {
		this.#skip();
		if (!this.#take(",") && this.#text.charAt(this.#at) !== end) this.#fail(`a comma or ${end} is missing`);
	}
	#key() {
		const start = this.#at;
		const next = this.#text.charAt(start);
		if (next === "\"" || next === "'") return {
			text: this.#string(),
			start,
			end: this.#at
		};
		const text = this.#name();
		if (text === void 0) this.#fail(next === "" ? "the text ends inside an object" : "a name is missing");
		return {
			text,
			start,
			end: this.#at
		};
	}
	#scalar(next) {
		const start = this.#at;
		if (next === "\"" || next === "'") {
			const value = this.#string();
			return {
				kind: "scalar",
				value,
				text: value,
				style: next === "\"" ? "double" : "single",
				start,
				end: this.#at
			};
		}
		const number = numberAt(this.#text, start);
		if (number !== void 0) {
			this.#at = number.end;
			return {
				kind: "scalar",
				value: number.value,
				text: this.#text.slice(start, number.end),
				style: "plain",
				start,
				end: number.end
			};
		}
		const word = this.#name() ?? "";
		const value = words.get(word);
		if (value === void 0) {
			this.#at = start;
			this.#fail(next === "" ? "the text ends where a value is wanted" : "this is no value");
		}
		return {
			kind: "scalar",
			value,
			text: word,
			style: "plain",
			start,
			end: this.#at
		};
	}
	#string() {
		const read = stringAt(this.#text, this.#at);
		if (read === void 0) this.#fail("this string does not end, or has an escape that means nothing");
		this.#at = read.end;
		return read.value;
	}
	#name() {
		if (!nameStart.test(this.#text.charAt(this.#at))) return void 0;
		name.lastIndex = this.#at;
		const found = name.exec(this.#text)?.[0] ?? "";
		this.#at += found.length;
		return found;
	}
	#take(sign) {
		if (this.#text.charAt(this.#at) !== sign) return false;
		this.#at++;
		return true;
	}
	/** White space and comments of both kinds. */
	#skip() {
		for (;;) {
			while (this.#at < this.#text.length && space.test(this.#text.charAt(this.#at))) this.#at++;
			if (this.#text.startsWith("//", this.#at)) {
				const end = /[\n\r\u2028\u2029]/.exec(this.#text.slice(this.#at));
				this.#at = end === null ? this.#text.length : this.#at + end.index;
			} else if (this.#text.startsWith("/*", this.#at)) {
				const end = this.#text.indexOf("*/", this.#at + 2);
				if (end === -1) this.#fail("this comment does not end");
				this.#at = end + 2;
			} else return;
		}
	}
	#fail(message) {
		throw new Unexpected(message, this.#at);
	}
};

// actions/lib/domain/pins/default-patterns.ts
const defaultPatterns = {
	flux: [String.raw`/(?:^|/)gotk-components\.ya?ml$/`],
	"helm-values": [String.raw`/(^|/)values\.ya?ml$/`],
	kubernetes: [],
	kustomize: [String.raw`/(^|/)kustomization\.ya?ml$/`],
	helmfile: [String.raw`/(^|/)helmfile\.ya?ml(?:\.gotmpl)?$/`, String.raw`/(^|/)helmfile\.d/.+\.ya?ml(?:\.gotmpl)?$/`],
	"github-actions": [String.raw`/(^|/)(workflow-templates|\.(?:github|gitea|forgejo)/(?:workflows|actions))/.+\.ya?ml$/`, String.raw`/(^|/)action\.ya?ml$/`],
	mise: [
		"**/{,.}mise{,.*}.toml",
		"**/{,.}mise/config{,.*}.toml",
		"**/.config/mise{,.*}.toml",
		"**/.config/mise/{mise,config}{,.*}.toml",
		"**/.config/mise/conf.d/*.toml",
		"**/.rtx{,.*}.toml"
	]
};

// actions/lib/domain/pins/presets.ts
const ignored = { ignorePaths: [
	"node_modules",
	"bower_components",
	"vendor",
	"examples",
	"__tests__",
	"test",
	"tests",
	"__fixtures__"
].map((name) => `**/${name}/**`) };
const annotation$1 = (rest) => String.raw`# renovate: datasource=(?<datasource>[a-zA-Z0-9-._]+?) depName=(?<depName>[^\s]+?)(?: (?:lookupName|packageName)=(?<packageName>[^\s]+?))?(?: versioning=(?<versioning>[^\s]+?))?(?: extractVersion=(?<extractVersion>[^\s]+?))?(?: registryUrl=(?<registryUrl>[^\s]+?))?` + rest;
const contents = {
	":automergeAll": { automerge: true },
	":automergeMajor": { automerge: true },
	":automergeDisabled": { automerge: false },
	":automergeMinor": { byType: {
		minor: true,
		patch: true,
		pin: true
	} },
	":automergePatch": { byType: {
		patch: true,
		pin: true
	} },
	":automergeDigest": { byType: { digest: true } },
	":ignoreModulesAndTests": ignored,
	"config:recommended": ignored,
	"config:best-practices": ignored,
	"config:base": ignored,
	"customManagers:githubActionsVersions": { customManagers: [{
		patterns: [String.raw`/(^|/)(workflow-templates|\.(?:github|gitea|forgejo)/(?:workflows|actions))/.+\.ya?ml$/`, String.raw`/(^|/)action\.ya?ml$/`],
		matchStrings: [annotation$1(String.raw`\s+[A-Za-z0-9_]+?_VERSION\s*:\s*["']?(?<currentValue>.+?)["']?\s`)]
	}] },
	"customManagers:dockerfileVersions": { customManagers: [{
		patterns: [
			"**/[Dd]ockerfile*",
			"**/[Cc]ontainerfile*",
			"**/*.[Dd]ockerfile*",
			"**/*.[Cc]ontainerfile*"
		],
		matchStrings: [annotation$1(String.raw`\s(?:ENV|ARG)\s+[A-Za-z0-9_]+?_VERSION[ =]["']?(?<currentValue>.+?)["']?\s`)]
	}] },
	"customManagers:makefileVersions": { customManagers: [{
		patterns: [
			"**/[Mm]akefile",
			"**/GNUMakefile",
			"**/*.mk"
		],
		matchStrings: [annotation$1(String.raw`\s+[A-Za-z0-9_]+?_VERSION\s*:*\??=\s*["']?(?<currentValue>.+?)["']?\s`)]
	}] }
};
/** Families whose presets neither find nor merge anything. */
const harmless = /^(?::|config:|default:|docker:|group:|helpers:|mergeConfidence:|monorepo:|npm:|packages:|preview:|regexManagers:|replacements:|schedule:|security:|workarounds:|abandonments:|customManagers:|global:)/;
/** What a preset of Renovate's own brings; undefined for one that lies elsewhere and cannot be read here. */
function ownPreset(name) {
	const plain = name.replace(/\(.*\)$/s, "").replace(/^default:/, ":").replace(/^regexManagers:/, "customManagers:");
	return contents[plain] ?? (harmless.test(plain) ? {} : void 0);
}

// actions/lib/domain/pins/config.ts
const places$1 = [
	"renovate.json",
	"renovate.jsonc",
	"renovate.json5",
	".github/renovate.json",
	".github/renovate.jsonc",
	".github/renovate.json5",
	".gitlab/renovate.json",
	".gitlab/renovate.json5",
	".renovaterc",
	".renovaterc.json",
	".renovaterc.jsonc",
	".renovaterc.json5"
];
/** The configuration of a repository; undefined where there is none, or none that can be read. */
function renovateConfig(text) {
	for (const path of places$1) {
		const content = text(path);
		if (content === void 0) continue;
		const layers = new Layers(text);
		return layers.file(path, content) ? layers.result(path) : void 0;
	}
}
const updateTypes = [
	"major",
	"minor",
	"patch",
	"pin",
	"digest"
];
const deepest = 10;
/** Settings one over the other, in the order in which Renovate merges them. */
var Layers = class {
	#text;
	#paths = [];
	#managers = [];
	#rules = [];
	#patterns = new Map(Object.entries(defaultPatterns));
	#aliases = /* @__PURE__ */ new Map();
	#byBlock = /* @__PURE__ */ new Map();
	#unknown = [];
	#ignorePaths = ["**/node_modules/**", "**/bower_components/**"];
	#automerge;
	constructor(text) {
		this.#text = text;
	}
	result(path) {
		return {
			path,
			paths: this.#paths,
			customManagers: this.#managers,
			packageRules: this.#rules,
			patterns: this.#patterns,
			ignorePaths: this.#ignorePaths,
			registryAliases: this.#aliases,
			automerge: this.#automerge,
			automergeByBlock: this.#byBlock,
			unknownPresets: this.#unknown
		};
	}
	/** False for a text that is no JSON5. */
	file(path, content) {
		const source = sourceText(path, content);
		const read = readJson5(source);
		if (!("root" in read)) return false;
		this.#paths.push(path);
		this.#layer(source, read.root);
		return true;
	}
	/** Presets first, in their order, then what stands here. */
	#layer(source, root) {
		for (const preset of itemsAt(root, "extends")) if (preset.kind === "scalar") this.#preset(source, preset);
		for (const manager of [...itemsAt(root, "customManagers"), ...itemsAt(root, "regexManagers")]) this.#managers.push(customManager(manager));
		for (const node of itemsAt(root, "packageRules")) this.#rules.push({
			node,
			source,
			at: node
		});
		const ignorePaths = entryOf(root, "ignorePaths")?.value;
		if (ignorePaths !== void 0) this.#ignorePaths = textsOf$1(ignorePaths);
		this.#automerge = mergingOf(root, source) ?? this.#automerge;
		if (root.kind === "map") for (const { key, value } of root.entries) this.#block(key, value, source);
	}
	/** `minor: { … }`, `flux: { … }`, `registryAliases: { … }`. */
	#block(key, value, source) {
		if (value.kind !== "map") return;
		if (key === "registryAliases") {
			for (const alias of value.entries) if (alias.value.kind === "scalar") this.#aliases.set(alias.key, alias.value.text);
		}
		const merging = mergingOf(value, source);
		const isManager = this.#patterns.has(key);
		if (merging !== void 0 && (isManager || updateTypes.includes(key))) this.#byBlock.set(key, merging);
		if (!isManager) return;
		const more = patternsOf(value);
		if (nodeAt(value, "enabled")?.kind === "scalar" && stringOf(nodeAt(value, "enabled")) === "false") this.#patterns.set(key, void 0);
		else if (more.length > 0) this.#patterns.set(key, [...this.#patterns.get(key) ?? [], ...more]);
	}
	#preset(source, preset) {
		const own = ownPreset(preset.text);
		if (own !== void 0) {
			this.#builtIn(own, {
				source,
				at: preset
			});
			return;
		}
		const path = presetPath(preset.text);
		const content = path === void 0 || this.#paths.length > deepest || this.#paths.includes(path) ? void 0 : this.#text(path);
		if (path === void 0 || content === void 0 || !this.file(path, content)) this.#unknown.push(preset.text);
	}
	#builtIn({ automerge, byType, ignorePaths, customManagers }, origin) {
		if (automerge !== void 0) this.#automerge = {
			...origin,
			automerge
		};
		for (const [type, value] of Object.entries(byType ?? {})) this.#byBlock.set(type, {
			...origin,
			automerge: value
		});
		if (ignorePaths !== void 0) this.#ignorePaths = ignorePaths;
		for (const { patterns, matchStrings } of customManagers ?? []) this.#managers.push({
			customType: "regex",
			patterns,
			matchStrings,
			strategy: "any",
			templates: /* @__PURE__ */ new Map()
		});
	}
};
/** `github>owner/repo//.renovate/groups.json5#v1` → the path in the repository; of another repository it will not be here. */
function presetPath(preset) {
	const path = /^(?:local|github|gitlab|gitea|forgejo)>[^/]+\/[^/]+\/\/([^#(]+)/.exec(preset)?.[1];
	if (path === void 0) return void 0;
	return /\.json[5c]?$/.test(path) ? path : `${path}.json`;
}
function customManager(node) {
	const templates = /* @__PURE__ */ new Map();
	if (node.kind === "map") {
		for (const { key, value } of node.entries) if (key.endsWith("Template") && value.kind === "scalar") templates.set(key.slice(0, -8), value.text);
	}
	return {
		customType: stringAt$1(node, "customType") ?? "regex",
		patterns: patternsOf(node),
		matchStrings: textsOf$1(nodeAt(node, "matchStrings")),
		strategy: stringAt$1(node, "matchStringsStrategy") ?? "any",
		templates
	};
}
/** `managerFilePatterns`, or `fileMatch` as it was called before, which held bare regular expressions. */
function patternsOf(node) {
	const old = textsOf$1(nodeAt(node, "fileMatch")).map((pattern) => `/${pattern}/`);
	return [...textsOf$1(nodeAt(node, "managerFilePatterns")), ...old];
}
function mergingOf(node, source) {
	const value = nodeAt(node, "automerge");
	if (value?.kind !== "scalar" || typeof value.value !== "boolean") return void 0;
	return {
		source,
		at: value,
		automerge: value.value
	};
}
function stringOf(node) {
	return node?.kind === "scalar" ? node.text : "";
}
/** One text, or a list of them. */
function textsOf$1(node) {
	if (node === void 0) return [];
	return (node.kind === "list" ? node.items : [node]).flatMap((item) => item.kind === "scalar" ? [item.text] : []);
}

// actions/lib/domain/pins/dependency.ts
/** `registry/name:tag@sha256:…`; undefined for text with a variable in it, which Renovate passes over as well. */
function splitImage(image) {
	if (/\$\{|\{\{/.test(image) || !/^[\w.@:/+-]+$/.test(image)) return void 0;
	const [reference = "", digest] = image.split("@");
	const colon = reference.lastIndexOf(":");
	const isTagged = colon > reference.lastIndexOf("/");
	return {
		name: isTagged ? reference.slice(0, colon) : reference,
		...isTagged ? { tag: reference.slice(colon + 1) } : {},
		...digest === void 0 ? {} : { digest }
	};
}
/** True for a text that pins something: it has a number in it, or is a digest. */
function isVersion(value) {
	return value !== void 0 && /\d/.test(value) && !/\$\{|\{\{/.test(value);
}
/** `registryAliases` put another registry in the place of one. */
function withAliases(name, aliases) {
	for (const [from, to] of aliases) if (name.startsWith(`${from}/`)) return `${to}/${name.slice(from.length + 1)}`;
	return name;
}

// actions/lib/domain/pins/helm-values.ts
/** `image: name:tag`, and `image: { repository, tag }` under any key that ends in image. */
function helmValues(node, place) {
	if (node === void 0 || node.kind === "scalar") return [];
	if (node.kind === "list") return node.items.flatMap((item) => helmValues(item, place));
	return node.entries.flatMap((entry) => ofEntry(entry, node, place));
}
function ofEntry({ key, value }, holder, place) {
	if (!/image$/i.test(key)) return helmValues(value, place);
	if (value.kind === "scalar") return typeof value.value === "string" ? inline(value, holder, place) : [];
	const repository = scalarOf(value, "repository");
	const tag = scalarOf(value, "tag") ?? scalarOf(value, "version");
	if (repository === void 0 || tag === void 0) return helmValues(value, place);
	const registry = scalarOf(value, "registry");
	return [imageDependency(`${registry === void 0 || registry.text === "" ? "" : `${registry.text}/`}${repository.text}:${tag.text}`, tag, place)].flat();
}
function inline(image, holder, place) {
	const parts = splitImage(image.text);
	const sibling = scalarOf(holder, "tag") ?? scalarOf(holder, "version");
	if (parts !== void 0 && parts.tag === void 0 && parts.digest === void 0 && sibling !== void 0) return imageDependency(`${image.text}:${sibling.text}`, sibling, place);
	return imageDependency(image.text, image, place);
}
/** Nothing for an image that has neither tag nor digest, or a variable in its name. */
function imageDependency(image, at, { aliases, ...place }) {
	const parts = splitImage(image);
	if (parts === void 0 || parts.tag === void 0 && parts.digest === void 0) return [];
	return [{
		...place,
		at,
		datasource: "docker",
		depName: parts.name,
		packageName: withAliases(parts.name, aliases),
		...parts.tag === void 0 ? {} : { value: parts.tag },
		...parts.digest === void 0 ? {} : { digest: parts.digest }
	}];
}
function scalarOf(node, field) {
	const value = entryOf(node, field)?.value;
	return value?.kind === "scalar" && value.value !== null ? value : void 0;
}

// actions/lib/domain/pins/flux.ts
/** Every HelmRepository of the files that the manager reads. */
function helmRepositories(documents) {
	return documents.flatMap(({ root }) => {
		if (stringAt$1(root, "kind") !== "HelmRepository") return [];
		const [name, url] = [stringAt$1(root, "metadata", "name"), stringAt$1(root, "spec", "url")];
		if (name === void 0 || url === void 0) return [];
		const isOci = stringAt$1(root, "spec", "type") === "oci" || url.startsWith("oci://");
		return [{
			name,
			namespace: stringAt$1(root, "metadata", "namespace"),
			url,
			isOci
		}];
	});
}
function fluxDependencies(document, settings) {
	const { root, path, source } = document;
	const base = {
		path,
		source,
		manager: "flux"
	};
	switch (stringAt$1(root, "kind")) {
		case "HelmRelease": return [...helmRelease(document, settings), ...helmValues(nodeAt(root, "spec", "values"), {
			...base,
			...settings
		})];
		case "OCIRepository": return ociRepository(root, base, settings.aliases);
		case "GitRepository": return gitRepository(root, base);
		case "Kustomization": return itemsAt(root, "spec", "images").flatMap((image) => kustomizeImage(image, base, settings.aliases));
		default: return [];
	}
}
function helmRelease({ root, path, source }, { repositories, aliases }) {
	const spec = nodeAt(root, "spec", "chart", "spec");
	const chart = stringAt$1(spec, "chart");
	const version = scalarAt(spec, "version");
	if (chart === void 0 || version === void 0 || /^\.?\.?\//.test(chart)) return [];
	const sourceRef = nodeAt(spec, "sourceRef");
	if (stringAt$1(sourceRef, "kind") !== "HelmRepository") return [];
	const name = stringAt$1(sourceRef, "name");
	const namespace = stringAt$1(sourceRef, "namespace") ?? stringAt$1(root, "metadata", "namespace");
	const found = repositories.find((one) => one.name === name && one.namespace === namespace);
	const place = {
		path,
		source,
		manager: "flux",
		at: version,
		value: version.text,
		depName: chart
	};
	const alias = name === void 0 ? void 0 : aliases.get(name);
	if (found === void 0 && alias === void 0) return [{
		...place,
		datasource: "helm",
		packageName: chart,
		skip: "unknown-registry"
	}];
	const url = found?.url ?? alias ?? "";
	if (!(found?.isOci ?? url.startsWith("oci://"))) return [{
		...place,
		datasource: "helm",
		packageName: chart
	}];
	const packageName = withAliases(`${url.replace(/^oci:\/\//, "").replace(/\/+$/, "")}/${chart}`, aliases);
	return [{
		...place,
		datasource: "docker",
		packageName
	}];
}
function ociRepository(root, base, aliases) {
	const url = stringAt$1(root, "spec", "url");
	const tag = scalarAt(nodeAt(root, "spec", "ref"), "tag");
	const digest = scalarAt(nodeAt(root, "spec", "ref"), "digest");
	const at = tag ?? digest;
	if (url === void 0 || at === void 0) return [];
	const depName = url.replace(/^oci:\/\//, "");
	return [{
		...base,
		at,
		datasource: "docker",
		depName,
		packageName: withAliases(depName, aliases),
		...tag === void 0 ? {} : { value: tag.text },
		...digest === void 0 ? {} : { digest: digest.text }
	}];
}
function gitRepository(root, base) {
	const url = stringAt$1(root, "spec", "url") ?? "";
	const ref = nodeAt(root, "spec", "ref");
	const depName = stringAt$1(root, "metadata", "name") ?? "";
	const commit = scalarAt(ref, "commit");
	const tag = scalarAt(ref, "tag");
	if (commit !== void 0) return [{
		...base,
		at: commit,
		datasource: "git-refs",
		depName,
		packageName: url,
		digest: commit.text
	}];
	if (tag === void 0) return [];
	const github = /^(?:https:\/\/|git@)github\.com[/:]([^/]+\/[^/]+?)(?:\.git)?$/.exec(url)?.[1];
	const datasource = github === void 0 ? "git-tags" : "github-tags";
	return [{
		...base,
		at: tag,
		datasource,
		depName,
		packageName: github ?? url,
		value: tag.text
	}];
}
/** An entry of `images:`, of kustomize or of a Flux Kustomization. */
function kustomizeImage(image, base, aliases) {
	const depName = stringAt$1(image, "newName") ?? stringAt$1(image, "name");
	const tag = scalarAt(image, "newTag");
	const digest = scalarAt(image, "digest");
	const at = tag ?? digest;
	if (depName === void 0 || at === void 0) return [];
	const packageName = withAliases(depName, aliases);
	const value = tag === void 0 ? {} : { value: tag.text.split("@")[0] ?? tag.text };
	return [{
		...base,
		at,
		datasource: "docker",
		depName,
		packageName,
		...value,
		...digest === void 0 ? {} : { digest: digest.text }
	}];
}
function scalarAt(node, field) {
	const value = entryOf(node, field)?.value;
	return value?.kind === "scalar" && value.value !== null ? value : void 0;
}

// actions/lib/domain/pins/other-managers.ts
const imageLine = /^[ \t]*-?[ \t]*image:[ \t]*(['"]?)([A-Za-z0-9[][\w.@:/+\]-]*)\1[ \t]*(?:#.*)?$/gm;
/** `image:` lines of files that look like manifests; the apiVersion of an object is no pin of ours. */
function kubernetesDependencies({ path, yaml }, aliases) {
	const { text } = yaml.source;
	if (!text.includes("image:") || !/apiVersion\s*:/.test(text) || !/kind\s*:/.test(text)) return [];
	return [...text.matchAll(imageLine)].flatMap((match) => {
		const image = match[2] ?? "";
		const start = match.index + match[0].indexOf(image, match[0].indexOf(":") + 1);
		const parts = splitImage(image);
		if (parts === void 0 || parts.tag === void 0 && parts.digest === void 0) return [];
		return [{
			path,
			source: yaml.source,
			manager: "kubernetes",
			at: {
				start,
				end: start + image.length
			},
			datasource: "docker",
			depName: parts.name,
			packageName: withAliases(parts.name, aliases),
			...parts.tag === void 0 ? {} : { value: parts.tag },
			...parts.digest === void 0 ? {} : { digest: parts.digest }
		}];
	});
}
/** Images and remote resources of a kustomization. */
function kustomizeDependencies({ root, path, source }, aliases) {
	const base = {
		path,
		source,
		manager: "kustomize"
	};
	const images = itemsAt(root, "images").flatMap((image) => kustomizeImage(image, base, aliases));
	const remote = [
		"resources",
		"components",
		"bases"
	].flatMap((field) => itemsAt(root, field)).flatMap((item) => {
		const match = item.kind === "scalar" ? /^(?:git::)?(?:https:\/\/|ssh:\/\/git@|git@)?github\.com[/:]([^/]+\/[^/?]+?)(?:\.git)?(?:\/[^?]*)?\?(?:.*&)?(?:ref|version)=([^&]+)/.exec(item.text) : null;
		const [, name = "", value = ""] = match ?? [];
		return match === null ? [] : [{
			...base,
			at: item,
			datasource: "github-tags",
			depName: name,
			packageName: name,
			value
		}];
	});
	return [...images, ...remote];
}
/** Releases of a helmfile; repositories count for the documents after them. */
function helmfileDependencies({ documents, path }, aliases) {
	const found = [];
	let repositories = /* @__PURE__ */ new Map();
	for (const { root, source } of documents) {
		const listed = itemsAt(root, "repositories");
		if (listed.length > 0) repositories = new Map(listed.map((one) => [stringAt$1(one, "name") ?? "", {
			url: stringAt$1(one, "url") ?? "",
			isOci: isTrue(one, "oci")
		}]));
		for (const release of itemsAt(root, "releases")) {
			const chart = stringAt$1(release, "chart") ?? "";
			const version = scalarAt(release, "version");
			if (version === void 0 || /^\.?\.?\//.test(chart) || chart === "") continue;
			const place = {
				path,
				source,
				manager: "helmfile",
				at: version,
				value: version.text
			};
			const [repository = "", ...rest] = chart.split("/");
			const known = repositories.get(repository);
			if (chart.startsWith("oci://")) {
				const depName = chart.slice(6);
				found.push({
					...place,
					datasource: "docker",
					depName,
					packageName: withAliases(depName, aliases)
				});
			} else if (known?.isOci === true) {
				const depName = rest.join("/");
				found.push({
					...place,
					datasource: "docker",
					depName,
					packageName: withAliases(`${known.url}/${depName}`, aliases)
				});
			} else {
				const depName = rest.join("/") || repository;
				const skip = known === void 0 && !aliases.has(repository) ? { skip: "unknown-registry" } : {};
				found.push({
					...place,
					datasource: "helm",
					depName,
					packageName: depName,
					...skip
				});
			}
		}
	}
	return found;
}
function isTrue(node, field) {
	return scalarAt(node, field)?.text === "true";
}
const usesLine = /^[ \t]*-?[ \t]*["']?uses["']?:[ \t]*(["']?)([\w.-]+)\/([\w.-]+)((?:\/[^@\s"']*)?)@([^\s"'#]+)\1[ \t]*(?:#[ \t]*(?:pin[ \t]+|tag=|ratchet:[^@]*@)?(v?\d[^\s]*))?/gm;
/** Actions of workflows and action files. */
function actionDependencies({ path, yaml }) {
	return [...yaml.source.text.matchAll(usesLine)].map((match) => {
		const [whole, , owner = "", repository = "", , ref = "", comment] = match;
		const name = `${owner}/${repository}`;
		const start = match.index + whole.indexOf(`@${ref}`) + 1;
		const isDigest = /^[0-9a-f]{40}$/.test(ref);
		const value = isDigest ? comment : ref;
		return {
			path,
			source: yaml.source,
			manager: "github-actions",
			at: {
				start,
				end: start + ref.length
			},
			datasource: "github-tags",
			depName: name,
			packageName: name,
			...value === void 0 ? { skip: "unversioned-reference" } : { value },
			...isDigest ? { digest: ref } : {}
		};
	});
}
/** Short names that mise resolves by itself, as far as this trade uses them. */
const shortNames = {
	actionlint: "rhysd/actionlint",
	age: "FiloSottile/age",
	flux2: "fluxcd/flux2",
	helm: "helm/helm",
	helmfile: "helmfile/helmfile",
	kubeconform: "yannh/kubeconform",
	kubectl: "kubernetes/kubernetes",
	kustomize: "kubernetes-sigs/kustomize",
	sops: "getsops/sops",
	talhelper: "budimanjojo/talhelper",
	talosctl: "siderolabs/talos",
	zizmor: "zizmorcore/zizmor"
};
/** The tools of a mise configuration. */
function miseDependencies(source) {
	const read = readToml(source.text);
	const tools = "table" in read ? read.table["tools"] : void 0;
	if (!isTable(tools)) return [];
	return Object.entries(tools).flatMap(([key, stated]) => {
		const value = versionOf(stated);
		const line = keyLine(source, key);
		if (value === void 0 || line === void 0) return [];
		const plain = key.replace(/\[.*\]$/s, "").replace(/^[a-z]+:/, "");
		const packageName = plain.includes("/") ? plain : shortNames[plain] ?? plain;
		const lineStart = offsetOfLine(source.text, line.line);
		const at = source.text.indexOf(value, lineStart + line.column - 1 + key.length);
		const range = at === -1 ? {
			start: lineStart,
			end: lineStart
		} : {
			start: at,
			end: at + value.length
		};
		const backend = /^([a-z]+):/.exec(key)?.[1] ?? "aqua";
		const datasource = backend === "npm" ? "npm" : backend === "pipx" ? "pypi" : "github-releases";
		return [{
			path: source.path,
			source,
			manager: "mise",
			at: range,
			datasource,
			depName: key,
			packageName,
			value
		}];
	});
}
function versionOf(stated) {
	const first = Array.isArray(stated) ? stated[0] : stated;
	const value = isTable(first) ? first["version"] : first;
	return typeof value === "string" && isVersion(value) ? value : void 0;
}
function offsetOfLine(text, line) {
	let at = 0;
	for (let left = line - 1; left > 0; left--) at = text.indexOf("\n", at) + 1;
	return at;
}

// actions/lib/codecs/regexp/search.ts
/** Matches after one another, as `findAll` of Go; at most `mostMatches`, as Renovate counts. */
const mostMatches = 1e4;
/**
* The matches of `pattern` in `text`. A text that lacks what every match begins with is not searched.
*
* @throws Re2NotLoaded before `loadRe2`
* @throws SyntaxError when Go would refuse the pattern
*/
function findAll(pattern, text) {
	const start = literalStart(pattern);
	if (start !== "" && !text.includes(start)) return [];
	return searchRe2(pattern, text, mostMatches);
}
/** The characters that every match begins with, as far as they can be read off the pattern. */
function literalStart(pattern) {
	if (/\||^\(\?[a-z]/i.test(pattern)) return "";
	let literal = "";
	for (let at = 0; at < pattern.length; at++) {
		const character = pattern.charAt(at);
		if (character === "\\" && /[^\w\s]/.test(pattern.charAt(at + 1))) literal += pattern.charAt(++at);
		else if (/[\\.*+?^${}()[\]]/.test(character)) return /[*?{]/.test(character) ? literal.slice(0, -1) : literal;
		else literal += character;
	}
	return literal;
}

// actions/lib/domain/pins/regex-manager.ts
/** An expression that RE2 refuses, and JSONata, take the whole text: what they find cannot be said here. */
function regexFinds(manager, source) {
	const whole = {
		matches: [{
			start: 0,
			end: source.text.length
		}],
		dependencies: []
	};
	if (manager.customType !== "regex") return whole;
	try {
		const found = manager.strategy === "recursive" ? recursive(manager, source.text) : flat(manager, source.text);
		const groups = manager.strategy === "combination" ? [merged(found)] : found.map(({ groups: own }) => own);
		return {
			matches: found.map(({ start, end }) => ({
				start,
				end
			})),
			dependencies: groups.flatMap((own) => dependencyOf(own, manager, source))
		};
	} catch (error) {
		if (error instanceof SyntaxError) return whole;
		throw error;
	}
}
function flat({ matchStrings }, text) {
	return matchStrings.flatMap((expression) => [...findAll(expression, text)]);
}
/** Each expression looks into what the one before has matched; groups of all of them count. */
function recursive({ matchStrings }, text) {
	let level = [{
		start: 0,
		end: text.length,
		groups: /* @__PURE__ */ new Map()
	}];
	for (const expression of matchStrings) level = level.flatMap((outer) => findAll(expression, text.slice(outer.start, outer.end)).map((inner) => moved(inner, outer)));
	return [...level];
}
function moved(inner, outer) {
	const groups = new Map(outer.groups);
	for (const [name, { text, start, end }] of inner.groups) groups.set(name, {
		text,
		start: start + outer.start,
		end: end + outer.start
	});
	return {
		start: inner.start + outer.start,
		end: inner.end + outer.start,
		groups
	};
}
function merged(matches) {
	return new Map(matches.flatMap(({ groups }) => [...groups]));
}
function dependencyOf(groups, manager, source) {
	const field = (name) => {
		const template = manager.templates.get(name);
		const value = template === void 0 ? groups.get(name)?.text : filled(template, groups);
		return value === "" ? void 0 : value;
	};
	const at = groups.get("currentValue") ?? groups.get("currentDigest");
	const [datasource, value, digest] = [
		field("datasource"),
		field("currentValue"),
		field("currentDigest")
	];
	const depName = field("depName") ?? field("packageName");
	if (at === void 0 || datasource === void 0 || depName === void 0) return [];
	return [{
		path: source.path,
		source,
		at: {
			start: at.start,
			end: at.end
		},
		manager: "custom.regex",
		datasource,
		depName,
		packageName: field("packageName") ?? depName,
		...value === void 0 ? {} : { value },
		...digest === void 0 ? {} : { digest }
	}];
}
/** Handlebars as far as configurations use it: `{{x}}`, `{{{x}}}`, `{{#if x}}…{{else}}…{{/if}}`. */
function filled(template, groups) {
	const text = (name) => groups.get(name)?.text ?? "";
	return template.replace(/\{\{#if (\w+)\}\}(.*?)(?:\{\{else\}\}(.*?))?\{\{\/if\}\}/gs, (_, name, yes, no) => text(name) === "" ? no ?? "" : yes).replace(/\{\{\{?\s*(\w+)\s*\}?\}\}/g, (_, name) => text(name));
}

// actions/lib/domain/pins/string-match.ts
/** An empty list matches nothing; with only negative patterns everything else matches. */
function matchesList(input, patterns) {
	if (patterns.length === 0) return false;
	const positive = patterns.filter((pattern) => !pattern.startsWith("!"));
	const negative = patterns.filter((pattern) => pattern.startsWith("!"));
	return (positive.length === 0 || positive.some((pattern) => matchesPattern(input, pattern))) && !negative.some((pattern) => matchesPattern(input, pattern.slice(1)));
}
const tests = /* @__PURE__ */ new Map();
/** One pattern without `!`. A regular expression that RE2 refuses matches nothing. */
function matchesPattern(input, pattern) {
	let test = tests.get(pattern);
	if (test === void 0) {
		test = testOf(pattern);
		tests.set(pattern, test);
	}
	return test(input);
}
function testOf(pattern) {
	if (pattern === "*") return () => true;
	const expression = /^\/(.*)\/(i?)$/s.exec(pattern);
	if (expression === null) {
		const end = /[^*?[\]{}!()\\/]*$/.exec(pattern)?.[0].toLowerCase() ?? "";
		return (input) => input.toLowerCase().endsWith(end) && matchesWholeName(input, pattern);
	}
	try {
		const compiled = compileRe2(`${expression[2] === "i" ? "(?i)" : ""}${expression[1] ?? ""}`);
		return (input) => compiled.test(input);
	} catch (error) {
		if (error instanceof SyntaxError) return () => false;
		throw error;
	}
}
/** `ignorePaths` and `includePaths`: a part of the path, or a glob. */
function isIgnoredBy(path, ignorePaths) {
	return ignorePaths.some((pattern) => path.includes(pattern) || matchesPattern(path, pattern));
}

// actions/lib/domain/pins/model.ts
const models$1 = /* @__PURE__ */ new WeakMap();
/** Undefined where Renovate has no configuration of its own: whoever updates the tree then, it is told elsewhere. */
function pinModel(sources) {
	const known = models$1.get(sources.files);
	if (known !== void 0) return known.model;
	const config = renovateConfig(sources.text);
	const model = config === void 0 ? void 0 : makeModel$1(config, sources);
	models$1.set(sources.files, { model });
	return model;
}
function makeModel$1(config, sources) {
	const ignored = new Set([...sources.paths].filter((path) => isIgnoredBy(path, config.ignorePaths)));
	const isIgnored = (path) => ignored.has(path);
	const { dependencies, repositories } = builtIn(config, sources, isIgnored);
	const annotations = [];
	const matches = /* @__PURE__ */ new Map();
	for (const path of sources.paths) {
		if (!isHandwritten(path) || config.paths.includes(path)) continue;
		const managers = config.customManagers.filter(({ patterns }) => patterns.some((pattern) => matchesPattern(path, pattern)));
		const isDocumentation = /\.(?:md|mdx|rst|txt|adoc)$/i.test(path);
		if (isDocumentation && managers.length === 0) continue;
		const text = handwrittenText(sources, path);
		if (text === void 0) continue;
		const source = sourceOf(path, text, sources.files);
		if (!isDocumentation) annotations.push(...annotationsIn(source));
		if (isIgnored(path)) continue;
		for (const manager of managers) {
			const finds = regexFinds(manager, source);
			dependencies.push(...finds.dependencies);
			matches.set(path, [...matches.get(path) ?? [], ...finds.matches]);
		}
	}
	return {
		config,
		dependencies,
		annotations,
		matches,
		repositories,
		isIgnored
	};
}
function sourceOf(path, text, files) {
	return files.get(path)?.yaml.source ?? sourceText(path, text);
}
function builtIn(config, sources, isIgnored) {
	const aliases = config.registryAliases;
	const reads = (manager) => (path) => !isIgnored(path) && (config.patterns.get(manager) ?? []).some((pattern) => matchesPattern(path, pattern));
	const filesOf = (manager) => [...sources.files.values()].filter(({ path }) => reads(manager)(path));
	const documentsOf = (manager) => filesOf(manager).flatMap(({ documents }) => documents);
	const flux = documentsOf("flux");
	const repositories = helmRepositories(flux);
	const texts = [...sources.paths].filter(reads("mise"));
	return {
		repositories,
		dependencies: [
			...flux.flatMap((document) => fluxDependencies(document, {
				repositories,
				aliases
			})),
			...documentsOf("helm-values").flatMap(({ root, path, source }) => helmValues(root, {
				path,
				source,
				manager: "helm-values",
				aliases
			})),
			...filesOf("kubernetes").flatMap((file) => kubernetesDependencies(file, aliases)),
			...documentsOf("kustomize").flatMap((document) => kustomizeDependencies(document, aliases)),
			...filesOf("helmfile").flatMap((file) => helmfileDependencies(file, aliases)),
			...filesOf("github-actions").flatMap(actionDependencies),
			...texts.flatMap((path) => {
				const text = handwrittenText(sources, path);
				return text === void 0 ? [] : miseDependencies(sourceText(path, text));
			})
		]
	};
}

// actions/lib/rules/pins/annotation-unread.ts
/** The comment looks as if the version were looked after, and nothing looks. */
const annotationUnread = {
	id: "pins/annotation-unread",
	severity: "warning",
	title: "`# renovate:` comment that no manager reads",
	why: "Renovate itself knows nothing of such comments: a custom manager has to match them, in this file, in exactly this form. Otherwise the version below stays as it is for years, and everybody believes that it is updated.",
	example: `# renovate: datasource=docker depName=ghcr.io/siderolabs/kubelet
kubernetesVersion: v1.36.4      # and no customManagers entry for talos/
`,
	fix: "add a custom manager whose managerFilePatterns take this file and whose matchStrings take this form, or take the comment away",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0) return;
		const { config, annotations, matches, isIgnored } = model;
		const found = linesFound(model);
		for (const [index, { path, source, start, end }] of annotations.entries()) {
			const line = source.span(start, end).line;
			const next = annotations[index + 1];
			const room = next?.path === path ? source.span(next.start, next.end).line - line : farthest;
			if (matches.get(path)?.some((match) => match.start < end && match.end > start) === true || range(Math.min(room, farthest)).some((below) => found.has(`${path}:${line + below}`)) || config.unknownPresets.length > 0 && !isIgnored(path)) continue;
			const why = isIgnored(path) ? `ignorePaths of ${config.path} keeps Renovate out of this file` : `no custom manager of ${config.path} matches it`;
			yield {
				at: source.span(start, end),
				message: `nothing reads this comment: ${why}`
			};
		}
	}
};
/** Lines below a comment in which its version may stand. */
const farthest = 8;
function range(count) {
	return Array.from({ length: count }, (_, index) => index + 1);
}
function linesFound({ dependencies }) {
	const lines = dependencies.filter(({ skip }) => skip === void 0).map(({ path, source, at }) => `${path}:${source.span(at.start, at.end).line}`);
	return new Set(lines);
}

// actions/lib/domain/pins/class-zero.ts
const members = [
	["Talos", /(?:^|\/)siderolabs\/(?:talos|installer|imager|talosctl)$|^factory\.talos\.dev\//],
	["Kubernetes", /(?:^|\/)(?:kubelet|kube-apiserver|kube-controller-manager|kube-scheduler|kube-proxy)$|^kubernetes\/kubernetes$/],
	["Cilium", /(?:^|\/)cilium\/charts\/cilium$|^cilium$|^cilium\/cilium$/],
	["CoreDNS", /(?:^|\/)coredns(?:\/charts\/coredns|\/coredns)?$/],
	["Flux", /(?:^|\/)(?:flux-operator|flux-instance|flux-operator-manifests)$|^fluxcd\/flux2$/],
	["Ceph", /(?:^|\/)(?:ceph-csi(?:-rbd|-cephfs|-operator)?|rook-ceph|rook-ceph-cluster)$|^rook\/(?:rook|ceph)$|(?:^|\/)ceph\/ceph$/],
	["the snapshot controller", /(?:^|\/)snapshot-controller$/],
	["cert-manager", /(?:^|\/)(?:charts\/cert-manager|cert-manager|cert-manager-controller)$/],
	["CRDs", /-crds$|(?:^|\/)gateway-api$/]
];
/** The component by the name that people use; undefined for anything that the cluster can live without for a while. */
function classZero(packageName) {
	return members.find(([, pattern]) => pattern.test(packageName))?.[0];
}

// actions/lib/domain/pins/package-rules.ts
/**
* Later settings win: the whole, the manager's block, the update type's block, and over all of them the rules in their order.
* A rule that may or may not match never merges, and forbids what it would forbid.
*/
function outcomeOf(config, dependency, type) {
	const manager = config.automergeByBlock.get(dependency.manager);
	let state = config.automergeByBlock.get(type) ?? manager ?? config.automerge;
	let enabled = true;
	const rules = config.packageRules.flatMap((rule) => {
		const verdict = verdictOf(rule, dependency, type);
		return verdict === "no" ? [] : [{
			rule,
			verdict
		}];
	});
	for (const { rule, verdict } of rules) state = decided(nodeAt(rule.node, type), rule, verdict) ?? state;
	for (const { rule, verdict } of rules) {
		state = decided(rule.node, rule, verdict) ?? state;
		const value = booleanAt(rule.node, "enabled");
		if (value === false || value === true && verdict === "yes") enabled = value;
	}
	return {
		enabled,
		automerge: enabled && (state?.automerge ?? false),
		origin: state
	};
}
function decided(node, rule, verdict) {
	const value = node === void 0 ? void 0 : booleanAt(node, "automerge");
	if (value === void 0 || value && verdict === "maybe") return void 0;
	const { start, end } = entryOf(node, "automerge")?.value ?? rule.at;
	return {
		source: rule.source,
		at: {
			start,
			end
		},
		automerge: value
	};
}
function booleanAt(node, field) {
	const value = nodeAt(node, field);
	return value?.kind === "scalar" && typeof value.value === "boolean" ? value.value : void 0;
}
function verdictOf({ node }, dependency, type) {
	if (node.kind !== "map") return "no";
	let verdict = "yes";
	for (const { key, value } of node.entries) {
		if (!/^(?:match|exclude)/.test(key)) continue;
		const answer = matcher(key, textsOf$1(value), dependency, type);
		if (answer === "no") return "no";
		if (answer === "maybe") verdict = "maybe";
	}
	return verdict;
}
function matcher(key, patterns, dependency, type) {
	const { packageName, depName, datasource, manager, path } = dependency;
	const said = (matches) => matches ? "yes" : "no";
	switch (key) {
		case "matchPackageNames": return said(matchesList(packageName, patterns));
		case "matchDepNames": return said(matchesList(depName, patterns));
		case "matchPackagePatterns": return said(matchesList(packageName, patterns.map((pattern) => pattern === "*" ? "*" : `/${pattern}/`)));
		case "matchPackagePrefixes": return said(patterns.some((prefix) => packageName.startsWith(prefix)));
		case "excludePackageNames": return said(!patterns.includes(packageName));
		case "matchDatasources": return said(matchesList(datasource, patterns));
		case "matchManagers": return said(matchesList(manager, patterns) || manager === "custom.regex" && patterns.includes("regex"));
		case "matchUpdateTypes": return said(matchesList(type, patterns));
		case "matchFileNames":
		case "matchPaths": return said(matchesList(path, patterns));
		default: return "maybe";
	}
}

// actions/lib/rules/pins/dangerous-automerge.ts
/** A merge is a deployment: nobody looks, and the network, the storage or every node is new a minute later. */
const dangerousAutomerge = {
	id: "pins/dangerous-automerge",
	severity: "warning",
	title: "automatic merge that reaches what the cluster stands on",
	why: "Patches of Cilium, Talos and CoreDNS have taken clusters down (cilium#39566, siderolabs/talos#13445). Merged by a machine they are live before anybody has read the notes, and a cluster without network cannot even roll itself back.",
	example: `packageRules: [{ matchUpdateTypes: ["minor", "patch"], automerge: true }]   // and no rule after it for cilium
`,
	fix: "end packageRules with one that sets automerge: false for these components, over all data sources: the last rule that matches wins",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0) return;
		for (const { origin, reached } of dangers(model)) {
			const names = [...reached].map(([component, types]) => `${component}: ${[...types].join(", ")}`).sort(compareText);
			yield {
				at: origin.source.span(origin.at.start, origin.at.end),
				message: `this lets a machine merge updates of ${listed$2(names)}`
			};
		}
	}
};
function dangers({ config, dependencies }) {
	const found = /* @__PURE__ */ new Map();
	for (const dependency of dependencies) {
		const component = componentOf(dependency);
		if (component === void 0) continue;
		for (const type of typesOf(dependency)) {
			const { automerge, origin } = outcomeOf(config, dependency, type);
			if (!automerge || origin === void 0) continue;
			const key = `${origin.source.path}:${origin.at.start}`;
			const danger = found.get(key) ?? {
				origin,
				reached: /* @__PURE__ */ new Map()
			};
			found.set(key, danger);
			danger.reached.set(component, (danger.reached.get(component) ?? /* @__PURE__ */ new Set()).add(type));
		}
	}
	return [...found.values()];
}
/** Programs on a desk and actions of a workflow are not in the cluster. */
function componentOf({ manager, packageName, datasource, skip }) {
	if (manager === "mise" || manager === "github-actions" || datasource === "kubernetes-api" || skip !== void 0) return void 0;
	const component = classZero(packageName);
	return component === void 0 ? void 0 : `${component} (${packageName})`;
}
function typesOf({ value, digest }) {
	return [...value === void 0 ? [] : [
		"major",
		"minor",
		"patch"
	], ...digest === void 0 ? [] : ["digest"]];
}
function listed$2(names) {
	if (names.length <= 3) return names.join("; ");
	return `${names.slice(0, 3).join("; ")}; and ${names.length - 3} more`;
}

// actions/lib/domain/pins/dead.ts
const places = [
	{
		datasource: "docker",
		name: /^ghcr\.io\/siderolabs\/installer$/,
		why: "it gets no tag after Talos 1.13",
		instead: "github-releases of siderolabs/talos, or docker ghcr.io/siderolabs/talos"
	},
	{
		datasource: "docker",
		name: /^k8s\.gcr\.io\//,
		why: "the registry is frozen since April 2023",
		instead: "registry.k8s.io"
	},
	{
		datasource: "docker",
		name: /^ghcr\.io\/k8s-at-home\//,
		why: "the project was archived in 2022",
		instead: "an image that is maintained, for instance of home-operations"
	},
	{
		datasource: "docker",
		name: /^gcr\.io\/kubebuilder\//,
		why: "the registry is gone",
		instead: "quay.io/brancz/kube-rbac-proxy"
	}
];
/** Why a source is dead, and what lives; undefined for any other. */
function deadPlace(datasource, name) {
	return places.find((place) => place.datasource === datasource && place.name.test(name));
}

// actions/lib/rules/pins/dead-datasource.ts
/** The updater asks, and the answer is always "nothing new". */
const deadDatasource = {
	id: "pins/dead-datasource",
	severity: "warning",
	title: "version that is looked up where nothing new appears",
	why: "The place where Renovate looks for newer versions has stopped: it reports that all is up to date, and the pin stays behind without a word.",
	example: `# renovate: datasource=docker depName=ghcr.io/siderolabs/installer
talosVersion: v1.13.8
`,
	fix: "name a place that lives",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0) return;
		const told = /* @__PURE__ */ new Set();
		const annotated = model.annotations.flatMap(({ source, start, end, datasource, name }) => datasource === void 0 || name === void 0 ? [] : [{
			source,
			at: {
				start,
				end
			},
			datasource,
			name,
			next: true
		}]);
		const found = model.dependencies.map(({ source, at, datasource, packageName }) => ({
			source,
			at,
			datasource,
			name: packageName,
			next: false
		}));
		for (const { source, at, datasource, name, next } of [...annotated, ...found]) {
			const dead = deadPlace(datasource, name);
			const place = source.span(at.start, at.end);
			const key = `${place.path}:${next ? place.line + 1 : place.line}:${name}`;
			if (dead === void 0 || told.has(key)) continue;
			told.add(key);
			yield {
				at: place,
				message: `${datasource} ${name} is a dead end: ${dead.why}`,
				fix: `ask ${dead.instead}`
			};
		}
	}
};

// actions/lib/rules/pins/two-owners.ts
/** Two managers, two sources, one version: each of them proposes what it thinks is the newest. */
const twoOwners = {
	id: "pins/two-owners",
	severity: "warning",
	title: "version that two data sources own",
	why: "Renovate opens a pull request for each of the two, they want the same line to be different things, and a group that waits for a number of members counts one pin twice.",
	example: `# renovate: datasource=docker depName=ghcr.io/siderolabs/installer
talosVersion: v1.13.8   # and a custom manager that matches talosVersion: as well
`,
	fix: "keep one of the two: take the annotation away, narrow one of the managers, or switch one data source off in packageRules",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0) return;
		const byLine = /* @__PURE__ */ new Map();
		for (const dependency of model.dependencies) {
			if (dependency.skip !== void 0 || dependency.value === void 0) continue;
			const key = `${dependency.path}:${dependency.source.span(dependency.at.start, dependency.at.end).line}`;
			const line = byLine.get(key);
			if (line === void 0) byLine.set(key, [dependency]);
			else line.push(dependency);
		}
		for (const owners of byLine.values()) {
			if (new Set(owners.map(({ datasource }) => datasource)).size < 2) continue;
			const [first, second] = distinct(owners.filter((one) => outcomeOf(model.config, one, "minor").enabled));
			if (first === void 0 || second === void 0) continue;
			yield {
				at: first.source.span(first.at.start, first.at.end),
				message: `${first.value ?? ""} belongs to two data sources: ${nameOf(first)} and ${nameOf(second)}`
			};
		}
	}
};
/** One for each data source, of those whose version is the same stretch of text. */
function distinct(owners) {
	const found = /* @__PURE__ */ new Map();
	for (const owner of owners) if (owners.some((other) => other.datasource !== owner.datasource && other.at.start < owner.at.end && other.at.end > owner.at.start) && !found.has(owner.datasource)) found.set(owner.datasource, owner);
	return [...found.values()];
}
function nameOf({ datasource, packageName, manager }) {
	return `${packageName} of ${datasource} (${manager})`;
}

// actions/lib/domain/pins/candidates.ts
/** Candidates of one document, each place once. */
function candidatesIn(document) {
	const { root, path, source, role, object } = document;
	if (root?.kind !== "map" || stringAt$1(root, "kind") === "CustomResourceDefinition") return [];
	const found = /* @__PURE__ */ new Map();
	const add = (name, version, at) => {
		if (name === void 0 || at === void 0 || !isVersion(version) || found.has(at.start)) return;
		found.set(at.start, {
			path,
			source,
			at: {
				start: at.start,
				end: at.end
			},
			name,
			version,
			object
		});
	};
	if (role === "talenv" || role === "talconfig") talos(root, add);
	else if (role === "data") helmfile(root, add);
	else {
		flux(root, add);
		walk(root, add);
	}
	return [...found.values()];
}
function talos(root, add) {
	for (const [field, name] of [["talosVersion", "Talos"], ["kubernetesVersion", "Kubernetes"]]) {
		const value = scalarAt(root, field);
		add(name, value?.text, value);
	}
}
function helmfile(root, add) {
	for (const release of itemsAt(root, "releases")) {
		const version = scalarAt(release, "version");
		add(stringAt$1(release, "chart"), version?.text, version);
	}
}
function flux(root, add) {
	const spec = nodeAt(root, "spec");
	const kind = stringAt$1(root, "kind");
	if (kind === "OCIRepository" || kind === "GitRepository") {
		const ref = nodeAt(spec, "ref");
		const version = scalarAt(ref, "tag") ?? scalarAt(ref, "digest") ?? scalarAt(ref, "commit");
		add(stringAt$1(spec, "url")?.replace(/^oci:\/\//, ""), version?.text, version);
	}
	if (kind === "HelmRelease") {
		const version = scalarAt(nodeAt(spec, "chart", "spec"), "version");
		add(stringAt$1(spec, "chart", "spec", "chart"), version?.text, version);
	}
}
/** Images, artifacts, dashboards and addresses, wherever they stand. */
function walk(node, add) {
	if (node.kind === "list") for (const item of node.items) listed$1(item, add);
	if (node.kind !== "map") return;
	pairs$1(node, add);
	for (const { key, value } of node.entries) if (value.kind !== "scalar") walk(value, add);
	else if (/image$|^imageName$/i.test(key)) image(value, add);
	else address(value, add);
}
function listed$1(item, add) {
	if (item.kind === "scalar") address(item, add);
	else walk(item, add);
}
/** Name and version in two fields of one map. */
function pairs$1(map, add) {
	const [repository, tag] = [scalarAt(map, "repository"), scalarAt(map, "tag")];
	if (repository !== void 0 && tag !== void 0 && splitImage(repository.text) !== void 0) add(repository.text, tag.text, tag);
	const [dashboard, revision] = [scalarAt(map, "gnetId"), scalarAt(map, "revision")];
	if (dashboard !== void 0) add(`Grafana dashboard ${dashboard.text}`, revision?.text, revision);
	const grafana = entryOf(map, "grafanaCom")?.value;
	const id = scalarAt(grafana, "id");
	const of = scalarAt(grafana, "revision");
	if (id !== void 0) add(`Grafana dashboard ${id.text}`, of?.text, of);
}
function image(value, add) {
	if (typeof value.value !== "string") return;
	const parts = splitImage(value.text.replace(/^oci:\/\//, ""));
	if (parts !== void 0) add(parts.name, parts.tag ?? parts.digest, value);
}
const addresses = [
	/https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/(?:releases\/download|archive\/refs\/tags|raw|blob|tree)\/(v?\d[\w.+-]*\.[\w.+-]*?)(?:\/|\.tar\.gz|\.zip|$)/,
	/https:\/\/raw\.githubusercontent\.com\/([\w.-]+\/[\w.-]+)\/(?:refs\/tags\/)?(v?\d+\.[\w.+-]*)\//,
	/github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?(?:\/\/?[^?\s]*)?\?(?:\S*&)?(?:ref|version)=(v?\d[\w.+-]*)/,
	/^oci:\/\/([^\s:@]+(?::\d+\/[^\s:@]+)?):([^\s:@]+)/
];
function address(value, add) {
	if (typeof value.value !== "string" || value.style === "literal" || value.style === "folded") return;
	for (const pattern of addresses) {
		const match = pattern.exec(value.text);
		if (match !== null) add(match[1], match[2], value);
	}
}

// actions/lib/rules/pins/uncovered.ts
/** Coverage: what looks like a pin, and what Renovate's managers find, held against each other. */
const uncovered = {
	id: "pins/uncovered",
	severity: "info",
	title: "version that Renovate does not find",
	why: "No manager of the configuration reads this version, so no pull request will ever propose a newer one: not for features, and not for a security fix either.",
	example: `spec:
  imageName: ghcr.io/cloudnative-pg/postgresql:18.1   # no built-in manager looks for imageName
`,
	fix: "give a manager the file (managerFilePatterns), add a custom manager for this form, or say why it stays: # homelab: ignore pins/uncovered -- reason",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0 || model.config.unknownPresets.length > 0) return;
		const covered = new Set(model.dependencies.map(({ path, source, at }) => `${path}:${source.span(at.start, at.end).line}`));
		for (const file of context.files.values()) for (const { path, source, at, name, version, object } of file.documents.flatMap(candidatesIn)) {
			const place = source.span(at.start, at.end);
			if (covered.has(`${path}:${place.line}`)) continue;
			yield {
				at: place,
				message: `Renovate does not find ${name} ${version}${model.isIgnored(path) ? `: ignorePaths keeps it out of this file` : ""}`,
				...object === void 0 ? {} : { object }
			};
		}
	}
};

// actions/lib/rules/pins/unknown-registry.ts
/** Renovate joins a HelmRelease with its HelmRepository by what the files say, and kustomize adds namespaces later. */
const unknownRegistry = {
	id: "pins/unknown-registry",
	severity: "info",
	title: "chart whose repository Renovate cannot find",
	why: "Renovate's flux manager looks for a HelmRepository of that name and namespace as the files have them. A namespace that kustomize injects is not there, so it gives up (`unknown-registry`), and the chart is never updated.",
	example: `kind: HelmRelease
spec:
  chart:
    spec:
      chart: cert-manager
      version: v1.21.1
      sourceRef: { kind: HelmRepository, name: jetstack }   # its namespace comes from kustomize
`,
	fix: "write the namespace into sourceRef and into the HelmRepository, or use an OCIRepository, which needs no join",
	*check(context) {
		const model = pinModel(context);
		if (model === void 0) return;
		for (const { path, source, at, skip, manager, depName } of model.dependencies) {
			if (skip !== "unknown-registry" || manager !== "flux") continue;
			const document = context.files.get(path)?.documents.find(({ range }) => range.start <= at.start && at.start < range.end);
			const ref = nodeAt(document?.root, "spec", "chart", "spec", "sourceRef");
			const name = stringAt$1(ref, "name") ?? "";
			const namespace = stringAt$1(ref, "namespace") ?? stringAt$1(document?.root, "metadata", "namespace");
			const written = model.repositories.find((repository) => repository.name === name);
			const where = namespace === void 0 ? "without a namespace" : `in namespace ${namespace}`;
			const how = written === void 0 ? `no file that it reads has a HelmRepository ${name}` : `it looks for HelmRepository ${name} ${where}, and the file has it ${written.namespace === void 0 ? "without one" : `in ${written.namespace}`}`;
			const place = nodeAt(ref, "name") ?? at;
			yield {
				at: source.span(place.start, place.end),
				message: `Renovate cannot tell where chart ${depName} comes from: ${how}`,
				...document?.object === void 0 ? {} : { object: document.object }
			};
		}
	}
};

// actions/lib/rules/pins/pins-rules.ts
const pinsRules = [
	annotationUnread,
	uncovered,
	twoOwners,
	unknownRegistry,
	dangerousAutomerge,
	deadDatasource
];

// actions/lib/domain/sops/recipients.ts
/** The keys that a creation rule asks for: `key_groups`, or the flat fields where there are none (sops, config.go). */
function recipientsOfRule(rule) {
	const groups = itemsAt(rule, "key_groups");
	if (groups.length > 0) return groups.flatMap((group) => recipientsOfGroup(group));
	return [
		...listed(entryOf(rule, "age")?.value, "age"),
		...listed(entryOf(rule, "pgp")?.value, "pgp"),
		...listed(entryOf(rule, "kms")?.value, "kms"),
		...listed(entryOf(rule, "gcp_kms")?.value, "gcp_kms"),
		...listed(entryOf(rule, "azure_keyvault")?.value, "azure"),
		...listed(entryOf(rule, "hc_vault_transit_uri")?.value, "vault"),
		...listed(entryOf(rule, "hckms")?.value, "hckms")
	];
}
function recipientsOfGroup(group, depth = 0) {
	return [
		...depth > 8 ? [] : itemsAt(group, "merge").flatMap((inner) => recipientsOfGroup(inner, depth + 1)),
		...listed(entryOf(group, "age")?.value, "age"),
		...listed(entryOf(group, "pgp")?.value, "pgp"),
		...fielded(group, "kms", "kms", (key) => stringAt$1(key, "arn")),
		...fielded(group, "gcp_kms", "gcp_kms", (key) => stringAt$1(key, "resource_id")),
		...fielded(group, "hckms", "hckms", (key) => stringAt$1(key, "key_id")),
		...fielded(group, "azure_keyvault", "azure", (key) => azureId(stringAt$1(key, "vaultUrl"), stringAt$1(key, "key"))),
		...listed(entryOf(group, "hc_vault")?.value, "vault")
	];
}
/** The keys in the `sops` block of a file. */
function recipientsOfMetadata(sops) {
	return [sops, ...itemsAt(sops, "key_groups")].flatMap((group) => [
		...fielded(group, "age", "age", (key) => stringAt$1(key, "recipient")),
		...fielded(group, "pgp", "pgp", (key) => stringAt$1(key, "fp")),
		...fielded(group, "kms", "kms", (key) => stringAt$1(key, "arn")),
		...fielded(group, "gcp_kms", "gcp_kms", (key) => stringAt$1(key, "resource_id")),
		...fielded(group, "azure_kv", "azure", (key) => azureId(stringAt$1(key, "vault_url"), stringAt$1(key, "name"))),
		...fielded(group, "hc_vault", "vault", vaultId),
		...fielded(group, "hckms", "hckms", (key) => stringAt$1(key, "key_id"))
	]);
}
function vaultId(key) {
	const [address, engine, name] = [
		"vault_address",
		"engine_path",
		"key_name"
	].map((field) => stringAt$1(key, field));
	return address === void 0 || engine === void 0 || name === void 0 ? void 0 : `${address}/v1/${engine}/keys/${name}`;
}
function azureId(url, name) {
	return url === void 0 || name === void 0 ? void 0 : `${url}/keys/${name}`;
}
/** One string with commas, or a list of such. */
function listed(node, kind) {
	if (node === void 0) return [];
	return (node.kind === "list" ? node.items : [node]).flatMap((scalar) => {
		if (scalar.kind !== "scalar") return [];
		const { start, end, text } = scalar;
		return text.split(",").map((part) => part.trim()).filter((part) => part !== "").map((part) => ({
			kind,
			id: sameId(kind, part),
			start,
			end
		}));
	});
}
function fielded(group, field, kind, idOf) {
	const list = nodeAt(group, field);
	if (list?.kind !== "list") return [];
	return list.items.flatMap((key) => {
		const id = idOf(key);
		if (id === void 0) return [];
		const at = key.kind === "map" ? placeOf$1(key, id) ?? key : key;
		return [{
			kind,
			id: sameId(kind, id),
			start: at.start,
			end: at.end
		}];
	});
}
/** The scalar that holds the key's name. */
function placeOf$1(key, id) {
	if (key.kind !== "map") return void 0;
	return key.entries.find(({ value }) => value.kind === "scalar" && value.text === id)?.value;
}
/** Roles and contexts behind an ARN, the spaces of a fingerprint and the version of a vault's key make no other key. */
function sameId(kind, id) {
	if (kind === "pgp") return id.replace(/\s+/g, "").toUpperCase();
	if (kind === "kms") return id.replace(/\+.*$/, "");
	if (kind === "azure") return id.replace(/(\/keys\/[^/]+)\/[^/]*$/, "$1").replace(/([^:])\/{2,}/g, "$1/");
	if (kind === "vault") return id.replace(/([^:])\/{2,}/g, "$1/");
	return id;
}
/** A PGP key may be named by the end of its fingerprint. */
function isSameRecipient(a, b) {
	if (a.kind !== b.kind) return false;
	return a.id === b.id || a.kind === "pgp" && (a.id.endsWith(b.id) || b.id.endsWith(a.id));
}
/** Long names shortened to what tells them apart: `age1vqusfp…7tfp`. */
function shortName({ id }) {
	return id.length <= 24 ? id : `${id.slice(0, 10)}…${id.slice(-4)}`;
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
		const pattern = stringAt$1(node, by);
		if (pattern !== void 0 && pattern !== "") return {
			by,
			pattern
		};
	}
	return ["encrypted_comment_regex", "unencrypted_comment_regex"].some((field) => (stringAt$1(node, field) ?? "") !== "") ? { by: "comment" } : {
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

// actions/lib/domain/sops/metadata.ts
const marks = [
	"mac",
	"lastmodified",
	"version",
	"age",
	"pgp",
	"kms",
	"gcp_kms",
	"azure_kv",
	"hc_vault",
	"key_groups"
];
/** The block, also an incomplete one; undefined where `sops` is missing or is something else (the values of a chart). */
function sopsMetadata(root) {
	const entry = entryOf(root, "sops");
	const block = entry?.value;
	if (entry === void 0 || block?.kind !== "map") return void 0;
	const marked = block.entries.filter(({ key }) => marks.includes(key)).length;
	if (marked === 0 || marked === 1 && firstEncrypted(root) === void 0) return void 0;
	const recipients = recipientsOfMetadata(block);
	return {
		entry,
		selection: selectionOf(block),
		recipients,
		missing: missingIn(block, recipients)
	};
}
/** `sops` 3.13.3 refuses a file without any of these: exit codes 51, 1, 1 and 128. */
function missingIn(block, recipients) {
	const missing = [];
	if (!isEncryptedText(stringAt$1(block, "mac") ?? "")) missing.push("a mac");
	if (Number.isNaN(Date.parse(textAt(block, "lastmodified")))) missing.push("a lastmodified time");
	if (textAt(block, "version") === "") missing.push("a version");
	if (recipients.length === 0) missing.push("a recipient");
	return missing;
}
function textAt(block, field) {
	const value = entryOf(block, field)?.value;
	return value?.kind === "scalar" ? value.text : "";
}
function isEncryptedText(text) {
	return text.startsWith("ENC[AES256_GCM,");
}
/** The first value that is encrypted; undefined where there is none. */
function firstEncrypted(node) {
	if (node === void 0) return void 0;
	if (node.kind === "scalar") return isEncryptedText(node.text) ? node : void 0;
	for (const child of node.kind === "list" ? node.items : node.entries.map(({ value }) => value)) {
		const found = firstEncrypted(child);
		if (found !== void 0) return found;
	}
}

// actions/lib/rules/sops/metadata.ts
/** A merge, an editor or a copy took away what SOPS needs. */
const metadata = {
	id: "sops/metadata",
	severity: "error",
	title: "encrypted values that nobody can decrypt",
	why: "Without a MAC, a time, a version or a recipient `sops` refuses the file, and Flux stops at this Kustomization. Without any `sops` block Flux takes the values for text: the application gets `ENC[AES256_GCM,…` as its password.",
	example: `stringData:
  password: ENC[AES256_GCM,data:…]
sops:
  age:
    - recipient: age1…
`,
	fix: "take the last good version from Git and make the change again with `sops edit FILE`",
	*check({ files }) {
		for (const file of files.values()) for (const document of file.documents) {
			const finding = findingOf(document);
			if (finding !== void 0) yield finding;
		}
	}
};
function findingOf({ root, source, object, role }) {
	const block = sopsMetadata(root);
	const of = object === void 0 ? {} : { object };
	if (block !== void 0) {
		if (block.missing.length === 0) return void 0;
		const { start, end } = block.entry.keyRange;
		return {
			at: source.span(start, end),
			message: `the sops block lacks ${list(block.missing)}: sops refuses the file`,
			...of
		};
	}
	if (role === "data" || role === "kustomization") return void 0;
	const value = firstEncrypted(root);
	if (value === void 0) return void 0;
	return {
		at: source.span(value.start, value.end),
		message: "this value is encrypted, and the document has no sops block to open it with",
		...of
	};
}
function list(words) {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

// actions/lib/domain/sops/config.ts
/** Every `.sops.yaml` of the tree, the innermost first. */
function sopsConfigs(files) {
	return [...files.values()].flatMap((file) => nameOf$1(file.path) === ".sops.yaml" ? [readConfig(file)] : []).sort((a, b) => b.folder.length - a.folder.length);
}
function readConfig(file) {
	const root = file.documents[0]?.root;
	const rules = [];
	const { path } = file;
	const config = {
		path,
		folder: folderOf(path),
		source: file.yaml.source,
		rules
	};
	for (const rule of itemsAt(root, "creation_rules")) rules.push(readRule(config, rule));
	return config;
}
function readRule(config, rule) {
	const pathRegex = stringAt$1(rule, "path_regex");
	const { start, end } = entryOf(rule, "path_regex")?.value ?? rule;
	return {
		config,
		at: {
			start,
			end
		},
		selection: selectionOf(rule),
		recipients: recipientsOfRule(rule),
		...pathRegex === void 0 || pathRegex === "" ? {} : { pathRegex }
	};
}
/**
* The rule that `sops` would take for a file: of the innermost configuration that has one for it, the first that fits. A
* pattern that Go refuses fits nothing.
*/
function ruleFor(configs, path) {
	for (const { folder, rules } of configs) {
		if (!isBelow(path, folder)) continue;
		const relative = folder === "" ? path : path.slice(folder.length + 1);
		const rule = rules.find(({ pathRegex }) => pathRegex === void 0 || matches(pathRegex, relative));
		if (rule !== void 0) return rule;
	}
}
/**
* True when the rule means files by a name of their own (`…\.sops\.yaml`), so that each of them is a secret. A rule for whole
* folders (`kubernetes/.*`) says how secrets in them are encrypted, not that everything there is one.
*/
function namesItsFiles({ pathRegex, config }, path) {
	if (pathRegex === void 0) return false;
	const folder = folderOf(path).slice(config.folder === "" ? 0 : config.folder.length + 1);
	const inFolder = folder === "" ? "" : `${folder}/`;
	const ending = /\.[^./]+$/.exec(path)?.[0] ?? "";
	return ![
		"kustomization",
		"helmrelease",
		"readme"
	].some((name) => matches(pathRegex, `${inFolder}${name}${ending}`));
}
function matches(pattern, path) {
	try {
		return compileRe2(pattern).test(path);
	} catch (error) {
		if (error instanceof SyntaxError) return false;
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

// actions/lib/domain/sops/model.ts
const models = /* @__PURE__ */ new WeakMap();
/** Reads each tree once. */
function sopsModel(sources) {
	const known = models.get(sources.files);
	if (known !== void 0) return known;
	const made = makeModel(sources);
	models.set(sources.files, made);
	return made;
}
function makeModel({ files, paths, text }) {
	const configs = sopsConfigs(files);
	const encrypted = [];
	for (const file of files.values()) for (const document of file.documents) {
		const metadata = sopsMetadata(document.root);
		if (metadata !== void 0) encrypted.push({
			document,
			metadata,
			rule: ruleFor(configs, file.path)
		});
	}
	const plain = [];
	if (configs.length > 0) for (const path of paths) {
		const rule = isSourceOfOther(path) ? void 0 : ruleFor(configs, path);
		if (rule === void 0 || !namesItsFiles(rule, path)) continue;
		const file = files.get(path);
		if (file === void 0 ? isPlainText(path, text(path)) : isPlainYaml(file, rule)) plain.push({
			path,
			rule
		});
	}
	return {
		configs,
		encrypted,
		plain,
		plainPaths: new Set(plain.map(({ path }) => path))
	};
}
/** Templates and examples are not the secret itself, and a configuration is none. */
function isSourceOfOther(path) {
	return /\.(?:j2|tmpl|tpl|gotmpl|template|example|sample|dist|md)$/i.test(path) || /(?:^|[/._-])(?:example|sample|template)s?[/._-]/i.test(path) || /(?:^|\/)\.sops\.ya?ml$/.test(path);
}
/** None of its documents is encrypted, and one has a value that must be. */
function isPlainYaml({ documents }, { selection }) {
	if (documents.some(({ root }) => sopsMetadata(root) !== void 0)) return false;
	return documents.some(({ root }) => root !== void 0 && (selection.by === "comment" || selectedValues(root, selection).some(({ node }) => !isPlaceholder(node.text))));
}
/** JSON, dotenv, INI and binary files keep their metadata each in a way of its own. A YAML file that was not read is unknown. */
function isPlainText(path, text) {
	if (text === void 0 || isYamlPath(path) || text.trim() === "") return false;
	if (path.endsWith(".env")) return !/^sops_mac=/m.test(text);
	if (path.endsWith(".ini")) return !/^\[sops\]/m.test(text);
	return !/"sops"\s*:\s*\{/.test(text);
}

// actions/lib/rules/sops/not-encrypted.ts
/** Named by `.sops.yaml`, committed as it is: the usual way for a secret to become public. */
const notEncrypted = {
	id: "sops/not-encrypted",
	severity: "error",
	everywhere: true,
	title: "file that .sops.yaml wants encrypted and that is not",
	why: "Once it is pushed, everybody who can read the repository, its clones and its caches has the secret, and deleting the file does not take it back. Flux applies it all the same, so nothing else tells you.",
	example: `# kubernetes/apps/media/sonarr/app/secret.sops.yaml, where .sops.yaml has path_regex: \\.sops\\.yaml$
kind: Secret
stringData:
  API_KEY: 0123456789abcdef
`,
	fix: "encrypt it with `sops encrypt --in-place FILE`; when it was pushed already, replace the secret itself, too",
	*check(context) {
		for (const { path, rule } of sopsModel(context).plain) {
			const { config, at, selection } = rule;
			const document = context.files.get(path)?.documents.find(({ root }) => root !== void 0);
			const where = config.source.span(at.start, at.end);
			yield {
				at: wholeFile(path),
				message: `${path.slice(path.lastIndexOf("/") + 1)} is not encrypted, although ${config.path}:${where.line} says that it must be (${selectionText(selection)})`,
				fix: `sops encrypt --in-place ${path}`,
				...document?.object === void 0 ? {} : { object: document.object },
				related: [{
					...place(where),
					message: "this rule is for the file"
				}]
			};
		}
	}
};
function place({ path, line, column }) {
	return {
		path,
		line,
		column
	};
}

// actions/lib/domain/sops/credentials.ts
const pem = "(?:RSA |EC |DSA |ED25519 |OPENSSH |PGP )?PRIVATE KEY(?: BLOCK)?-----";
const forms = [
	{
		what: "a private key",
		pattern: new RegExp(`-----BEGIN ${pem}`, "g"),
		isReal: (_, rest) => isKeyBody(rest)
	},
	{
		what: "a private key",
		pattern: /LS0tLS1CRUdJTi[A-Za-z0-9+/]{66,}={0,2}/g,
		isReal: isEncodedKey
	},
	{
		what: "an age secret key",
		pattern: /AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58,}/g,
		isReal: isVaried
	},
	{
		what: "a GitHub token",
		pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}\b/g,
		isReal: isVaried
	},
	{
		what: "a GitHub token",
		pattern: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{50,}\b/g,
		isReal: isVaried
	},
	{
		what: "a GitLab token",
		pattern: /\bglpat-[A-Za-z0-9_-]{20,}/g,
		isReal: isVaried
	},
	{
		what: "an AWS access key",
		pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g,
		isReal: isNoExample
	},
	{
		what: "an AWS secret key",
		pattern: /(?<=aws_?secret_?access_?key["']?\s{0,3}[:=]\s{0,3}["']?)[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/gi,
		isReal: isNoExample
	},
	{
		what: "a Slack token",
		pattern: /\bxox[abeprs]-(?:\d+-)[A-Za-z0-9-]{10,}/g,
		isReal: isVaried
	},
	{
		what: "a Slack webhook",
		pattern: /https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{20,}/g,
		isReal: isVaried
	},
	{
		what: "a Discord webhook",
		pattern: /https:\/\/(?:[a-z]+\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,}/g,
		isReal: isVaried
	},
	{
		what: "a Telegram bot token",
		pattern: /\b\d{8,10}:AA[A-Za-z0-9_-]{33}\b/g,
		isReal: isVaried
	},
	{
		what: "a Google API key",
		pattern: /\bAIza[A-Za-z0-9_-]{35}\b/g,
		isReal: isVaried
	},
	{
		what: "a Tailscale key",
		pattern: /\btskey-(?:auth|api|client)-[A-Za-z0-9]+-[A-Za-z0-9]{20,}/g,
		isReal: isVaried
	},
	{
		what: "a 1Password service account token",
		pattern: /\bops_eyJ[A-Za-z0-9_-]{100,}/g
	},
	{
		what: "a Docker Hub token",
		pattern: /\bdckr_pat_[A-Za-z0-9_-]{27,}/g,
		isReal: isVaried
	},
	{
		what: "an npm token",
		pattern: /\bnpm_[A-Za-z0-9]{36}\b/g,
		isReal: isVaried
	}
];
const anySign = /PRIVATE KEY|LS0tLS1CRUdJTi|AGE-SECRET-KEY-|gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|aws_?secret|xox[abeprs]-|hooks\.slack|api\/webhooks|:AA|AIza|tskey-|ops_eyJ|dckr_pat_|npm_/i;
/** Every credential of the text, in its order. */
function credentialsIn(text) {
	if (!anySign.test(text)) return [];
	const found = [];
	for (const { what, pattern, isReal } of forms) for (const match of text.matchAll(pattern)) {
		const end = match.index + match[0].length;
		if (isReal === void 0 || isReal(match[0], text.slice(end, end + 600))) found.push({
			what,
			start: match.index,
			end
		});
	}
	return found.sort((a, b) => a.start - b.start);
}
/** Behind the header: base64, whatever the line breaks look like, and not `…`, a variable or a public part. */
function isKeyBody(rest) {
	const end = rest.indexOf("-----END");
	const body = (end === -1 ? rest : rest.slice(0, end)).replace(/\\[nrt]/g, "\n").replace(/^[A-Za-z-]+: .*$/gm, "").replace(/["'#>|,+\s]/g, "");
	return isVaried(/^[A-Za-z0-9+/=]{32,}/.exec(body)?.[0] ?? "");
}
function isEncodedKey(found) {
	return new RegExp(`^-----BEGIN ${pem}`).test(Buffer.from(found, "base64").toString("latin1"));
}
/** Not a row of one letter, and not the example of a manual. */
function isVaried(found) {
	return new Set(found.slice(-32)).size >= 10 && isNoExample(found);
}
function isNoExample(found) {
	return !/EXAMPLE|X{6}|x{6}/.test(found);
}

// actions/lib/domain/sops/plain-secrets.ts
/** The values of a `v1` Secret that are neither empty nor placeholders nor encrypted. */
function plainSecret(root) {
	if (stringAt$1(root, "kind") !== "Secret" || stringAt$1(root, "apiVersion") !== "v1") return void 0;
	const plain = [...plainEntries(root, "stringData", isPlaceholder), ...plainEntries(root, "data", isEncodedPlaceholder)];
	const first = plain[0];
	if (first === void 0) return void 0;
	const namespace = stringAt$1(root, "metadata", "namespace");
	const name = stringAt$1(root, "metadata", "name") ?? "without a name";
	return {
		name: `Secret ${namespace === void 0 ? name : `${namespace}/${name}`}`,
		keys: plain.map(({ key }) => key),
		at: first.value
	};
}
function plainEntries(root, field, standsIn) {
	const map = entryOf(root, field)?.value;
	if (map?.kind !== "map") return [];
	return map.entries.flatMap(({ key, value }) => value.kind === "scalar" && value.value !== null && !standsIn(value.text) ? [{
		key,
		value
	}] : []);
}
const secretName = /pass(?:word|wd|phrase)?$|secret(?:_?key)?$|token$|(?:api|private|access|auth|encryption)[-_]?key$|credentials?$/i;
/** True for `KEY=value` whose name says that the value is a secret, and whose value is one. */
function isSecretAssignment(line) {
	const match = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*?)\s*$/.exec(line);
	const value = (match?.[2] ?? "").replace(/^(["'])(.*)\1$/, "$2");
	return match !== null && secretName.test(match[1] ?? "") && !isPlaceholder(value);
}
/** `literals` of a kustomization's secretGenerator that hold a secret. */
function plainLiterals(kustomization) {
	return itemsAt(kustomization, "secretGenerator").flatMap((generator) => {
		const literals = itemsAt(generator, "literals").filter((literal) => literal.kind === "scalar" && isSecretAssignment(literal.text));
		const first = literals[0];
		if (first === void 0) return [];
		const keys = literals.map(({ text }) => text.slice(0, text.indexOf("=")).trim());
		return [{
			name: `secretGenerator ${stringAt$1(generator, "name") ?? "without a name"}`,
			keys,
			at: first
		}];
	});
}
/** The files that a secretGenerator reads as `KEY=value` lines. */
function secretEnvFiles(kustomization) {
	return itemsAt(kustomization, "secretGenerator").flatMap((generator) => [...itemsAt(generator, "envs").flatMap((item) => item.kind === "scalar" ? [item.text] : []), ...stringAt$1(generator, "env") === void 0 ? [] : [stringAt$1(generator, "env") ?? ""]]);
}

// actions/lib/domain/sops/published-keys.ts
const publishedRecipients = /* @__PURE__ */ new Set([
	"age1vqusfpj46rvz2gtndrvt62rpatj3e0puccprl8s74rhumnls2ajq6c7tfp",
	"age1mhmjh0kpmdw78q6w03zeczpyfeckgazyvu3jpetf2pcg29x83ugs4q6p42",
	"age15ggc6rhjf920few6zux4nrk9ffr3s2ehnd9vgz5e74vp98wh4seswxa7hm",
	"age1ydfsumlu8qmwerqt6yv3vmnxsvg887e0j33tnyg8r8ey6lzdmg5q6r6dth"
]);
const published = [
	"talos",
	"talos-recovery",
	"kubernetes",
	"kubernetes-recovery"
].map((name) => `test/keys/${name}.agekey`);
/** True for this project's own repository: the one that publishes the keys. */
function publishesTheKeys(text) {
	return published.some((path) => text(path)?.startsWith("# public throw-away test key") === true);
}

// actions/lib/rules/sops/plaintext-secret.ts
const fix = "make a new one and withdraw this one (the history of Git keeps it), then store the new one encrypted by SOPS";
/** Secrets of Kubernetes with plain values, and credentials that show by their form, in any tracked text. */
const plaintextSecret = {
	id: "sops/plaintext-secret",
	severity: "error",
	everywhere: true,
	confidential: true,
	title: "secret in plain text",
	why: "Everybody who can read the repository, a clone or a fork has it, and machines look for exactly this within minutes of a push. Taking it out again does not help: the history keeps it.",
	example: `kind: Secret
stringData:
  password: hunter2
`,
	fix: "replace the secret where it is used, and store the new one encrypted by SOPS, or as a reference (ExternalSecret)",
	*check(context) {
		const { plainPaths } = sopsModel(context);
		for (const file of context.files.values()) if (!plainPaths.has(file.path)) yield* inYaml(file, context);
		const isOwn = publishesTheKeys(context.text);
		for (const path of context.paths) {
			if (context.files.has(path) || plainPaths.has(path) || !isHandwritten(path)) continue;
			if (isOwn && path.startsWith("test/keys/")) continue;
			const text = handwrittenText(context, path);
			if (text === void 0) continue;
			const source = sourceText(path, text);
			for (const credential of credentialsIn(text)) yield inText(credential, source);
		}
	}
};
function* inYaml(file, context) {
	const { source } = file.yaml;
	const credentials = credentialsIn(source.text);
	const told = [];
	for (const document of file.documents) {
		const inside = credentials.filter(({ start }) => start >= document.range.start && start < document.range.end);
		const secret = sopsMetadata(document.root) === void 0 ? plainSecret(document.root) : void 0;
		if (document.role === "kustomization") yield* inKustomization(document, context);
		if (secret !== void 0) yield wholeSecret(secret, document);
		else if (isTalosBundle(document) && inside[0] !== void 0) yield talosBundle(inside[0], document);
		else continue;
		told.push(...inside);
	}
	for (const credential of credentials) if (!told.includes(credential)) yield inText(credential, source);
}
function isTalosBundle({ role }) {
	return role === "talos-secrets" || role === "machine-config";
}
function wholeSecret({ name, keys, at }, { source, object }) {
	return {
		at: source.span(at.start, at.end),
		message: `${name} holds ${someOf(keys)} in plain text`,
		...object === void 0 ? {} : { object }
	};
}
function someOf(keys) {
	const [first = "", ...rest] = keys;
	if (rest.length === 0) return first;
	return `${first} and ${rest.length} more ${rest.length === 1 ? "value" : "values"}`;
}
function talosBundle({ start, end }, { source, role }) {
	const message = `${role === "talos-secrets" ? "the secrets of the Talos cluster are" : "a machine configuration with its keys is"} here in plain text: whoever reads this repository owns every node`;
	return {
		at: source.span(start, end),
		message,
		fix: "encrypt it by SOPS, and rotate the cluster's secrets when it was pushed"
	};
}
function inText({ what, start, end }, source) {
	return {
		at: source.span(start, end),
		message: `${what} is here in plain text`,
		fix
	};
}
function* inKustomization({ root, source, path }, context) {
	for (const { name, keys, at } of plainLiterals(root)) yield {
		at: source.span(at.start, at.end),
		message: `${name} holds ${someOf(keys)} in plain text`
	};
	for (const named of secretEnvFiles(root)) {
		const file = resolveInside(folderOf(path), named);
		const text = file === void 0 ? void 0 : context.text(file);
		if (file === void 0 || text === void 0 || /^sops_mac=/m.test(text)) continue;
		const lines = text.split("\n");
		const line = lines.findIndex(isSecretAssignment);
		if (line === -1) continue;
		const start = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
		const key = (lines[line] ?? "").split("=")[0]?.trim() ?? "";
		yield {
			at: sourceText(file, text).span(start, start + (lines[line]?.length ?? 0)),
			message: `${key} is here in plain text, and ${path} makes a Secret of it`
		};
	}
}

// actions/lib/rules/sops/recipients.ts
/** `.sops.yaml` was changed and the files were not, or the other way round. */
const recipients = {
	id: "sops/recipients",
	severity: "warning",
	title: "encrypted for other keys than .sops.yaml asks for",
	why: "A key that was added to `.sops.yaml` opens nothing until `sops updatekeys` has run over the file; one that was removed still opens it. You notice when the only key that fits is the one that is lost.",
	example: `# .sops.yaml says age: age1new…, and the file has
sops:
  age:
    - recipient: age1old…
`,
	fix: "run `sops updatekeys FILE`",
	*check(context) {
		for (const { document, metadata, rule } of sopsModel(context).encrypted) {
			if (rule === void 0 || rule.recipients.length === 0 || metadata.recipients.length === 0) continue;
			const extra = without(metadata.recipients, rule.recipients);
			const missing = without(rule.recipients, metadata.recipients);
			const first = extra[0] ?? (missing.length > 0 ? metadata.entry.keyRange : void 0);
			if (first === void 0) continue;
			const parts = [...missing.length === 0 ? [] : [`${names(missing)} cannot open the file`], ...extra.length === 0 ? [] : [`${names(extra)} can`]];
			const where = rule.config.source.span(rule.at.start, rule.at.end);
			yield {
				at: document.source.span(first.start, first.end),
				message: `${parts.join(", and ")}; ${rule.config.path}:${where.line} asks for ${names(rule.recipients)}`,
				fix: `sops updatekeys ${document.path}`,
				...document.object === void 0 ? {} : { object: document.object }
			};
		}
	}
};
function without(list, others) {
	return list.filter((one) => !others.some((other) => isSameRecipient(one, other)));
}
function names(list) {
	return [...new Set(list.map(shortName))].join(", ");
}

// actions/lib/codecs/yaml/go-yaml.ts
/** Outside YAML's printable characters (go-yaml v2 and v3, readerc.go); NUL and lone surrogates are js-yaml's and the decoder's. */
const control = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;
/** The first control character of a file: it makes the whole file unreadable for kubectl and kustomize. */
function findControlCharacter(text, dialect, read) {
	if (dialect === "yaml12") return void 0;
	const start = text.search(control);
	if (start === -1 || read.problems.some((problem) => problem.code === "encoding")) return void 0;
	const document = read.documents.findLast((candidate) => candidate.range.start <= start)?.index ?? 0;
	return {
		code: "encoding",
		message: `control character U+${text.charCodeAt(start).toString(16).toUpperCase().padStart(4, "0")}: kubectl and kustomize refuse the file`,
		document,
		start,
		end: start + 1
	};
}

// actions/lib/codecs/yaml/limits.ts
const defaultLimits = {
	size: 10485760,
	whole: 131072,
	depth: 1e3,
	expansion: 1e6,
	broken: 100,
	problems: 1e3,
	effort: 8388608
};

// node_modules/js-yaml/dist/js-yaml.mjs
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
/**
* The YAML 1.2 JSON Schema. It uses JSON scalar forms while retaining YAML
* collection syntax.
*
* @category Schemas
*/
var JSON_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
/**
* YAML 1.1-compatible schema.
*
* @category Schemas
*/
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
/**
* The dumper schema for maximum compatibility. It combines all supported type
* variants from YAML 1.1 and YAML 1.2 so strings matching any of them are
* quoted. This makes the generated YAML more compatible with other parsers.
*
* The schema is based on YAML 1.1, but extends `!!int` and `!!float` to accept
* both YAML 1.1 and Core Schema forms, since Core Schema supports some forms
* that YAML 1.1 does not.
*
* @category Schemas
*/
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
/**
* Recommended when non-string keys are actually needed. It uses native
* JavaScript `Map` objects, so keys keep their constructed types instead of
* being converted to strings.
*
* It is not the default to avoid widespread breaking changes in existing
* projects. `Map` has a different access API and does not pass deep equality
* checks against `{}`-based fixtures. Alongside the other changes in v5,
* making it the default was considered too disruptive.
*
* If these differences are acceptable for your project, we recommend using
* {@link realMapTag} to guarantee the absence of problems and side effects.
*
* @example
* Enable {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Tags
*/
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
/**
* This implementation exists solely to reproduce v4 behavior exactly. Its use
* is strongly discouraged. If complex or non-string keys are needed, use
* {@link realMapTag} instead.
*
* @category Tags
*/
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
/** @deprecated Use `EVENT_ID.DOCUMENT` instead. @internal */
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
/** @deprecated Use `EVENT_ID.SEQUENCE` instead. @internal */
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
/** @deprecated Use `EVENT_ID.MAPPING` instead. @internal */
var EVENT_MAPPING = EVENT_ID.MAPPING;
/** @deprecated Use `EVENT_ID.SCALAR` instead. @internal */
var EVENT_SCALAR = EVENT_ID.SCALAR;
/** @deprecated Use `EVENT_ID.ALIAS` instead. @internal */
var EVENT_ALIAS = EVENT_ID.ALIAS;
/** @deprecated Use `EVENT_ID.POP` instead. @internal */
var EVENT_POP = EVENT_ID.POP;
/** @deprecated Use `SCALAR_STYLE.PLAIN` instead. @internal */
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
/** @deprecated Use `SCALAR_STYLE.SINGLE_QUOTED` instead. @internal */
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.DOUBLE_QUOTED` instead. @internal */
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.LITERAL_BLOCK` instead. @internal */
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
/** @deprecated Use `SCALAR_STYLE.FOLDED_BLOCK` instead. @internal */
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
/** @deprecated Use `COLLECTION_STYLE.BLOCK` instead. @internal */
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
/** @deprecated Use `COLLECTION_STYLE.FLOW` instead. @internal */
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
/** @deprecated Use `CHOMPING_MODE.CLIP` instead. @internal */
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
/** @deprecated Use `CHOMPING_MODE.STRIP` instead. @internal */
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
/** @deprecated Use `CHOMPING_MODE.KEEP` instead. @internal */
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// actions/lib/codecs/yaml/parse.ts
/** Nesting beyond `depth` is a failure whose reason starts with `nesting exceeded`. */
function parseText(text, depth) {
	try {
		return { events: parseEvents(text, { maxDepth: depth }) };
	} catch (error) {
		if (error instanceof YAMLException) return {
			reason: error.reason,
			at: error.mark?.position ?? 0
		};
		if (error instanceof RangeError) return {
			reason: `nesting exceeded the stack: ${error.message}`,
			at: 0
		};
		return {
			reason: `the parser failed: ${String(error)}`,
			at: 0
		};
	}
}

// actions/lib/codecs/yaml/opener.ts
/** More trials than this for one failure would cost more time than the better place is worth. */
const trials = 64;
/**
* The offset of the quote, else bracket, that is still open where the parser stopped at `at`. A candidate is the one
* when the text before it parses without anything being open; brackets are judged from the outermost.
*/
function findOpener(text, at, depth, effort) {
	const search = {
		text,
		at,
		depth,
		effort
	};
	return lastOpener(search, "\"'", "quoted scalar") ?? lastOpener(search, "[{", "flow collection");
}
function lastOpener(search, characters, what) {
	const { text, at } = search;
	if (!stillOpen(search, withoutComments(text.slice(0, at)), what)) return void 0;
	let tried = 0;
	for (let candidate = at - 1; candidate >= 0 && tried < trials; candidate--) {
		if (!characters.includes(text.charAt(candidate))) continue;
		if (search.effort.left <= 0) return void 0;
		tried++;
		if (!stillOpen(search, `${text.slice(0, candidate)}x`, what)) return candidate;
	}
}
/** Without the comment lines at its end: behind an open bracket they are text with too little indentation, too. */
function withoutComments(prefix) {
	let kept = prefix.trimEnd();
	for (;;) {
		const line = kept.slice(kept.lastIndexOf("\n") + 1);
		if (!line.trimStart().startsWith("#")) return kept;
		kept = kept.slice(0, kept.length - line.length).trimEnd();
	}
}
/** True when `prefix` ends inside an open quote or bracket. */
function stillOpen({ depth, effort }, prefix, what) {
	effort.left -= prefix.length;
	if (effort.left <= 0) return false;
	const parsed = parseText(prefix, depth);
	return "reason" in parsed && parsed.reason.startsWith("unexpected end of the") && parsed.reason.includes(what);
}

// actions/lib/codecs/yaml/reindent.ts
/** Under-indented spots of one document before we give up. */
const spots = 200;
/** Undefined when `text` does not parse even so. `failure` is what js-yaml said of it. */
function reindent(text, failure, depth, effort) {
	const rounds = [];
	let current = text;
	let reason = failure;
	for (let spot = 0; spot < spots && reason.reason === "deficient indentation"; spot++) {
		const mended = mend(current, reason.at, depth, effort);
		if (mended === void 0) return void 0;
		rounds.push(mended.insertions);
		current = mended.text;
		effort.left -= current.length;
		const parsed = parseText(current, depth);
		if ("events" in parsed) return {
			events: parsed.events,
			text: current,
			toOriginal: originalOffset(rounds)
		};
		reason = parsed;
	}
}
function originalOffset(rounds) {
	const latestFirst = rounds.toReversed();
	return (offset) => latestFirst.reduce(offsetBefore, offset);
}
/** Where `offset` was before the spaces were put in; an offset in a run of them was at its start. */
function offsetBefore(offset, { starts, totals }) {
	const first = starts[0];
	if (first === void 0 || offset <= first) return offset;
	const index = lineIndex(starts, offset);
	const start = starts[index] ?? 0;
	const earlier = totals[index - 1] ?? 0;
	return Math.max(start - earlier, offset - (totals[index] ?? 0));
}
/** One spot put right: a tab after a bracket becomes a space, lines that stand too far left are pushed in. */
function mend(text, at, depth, effort) {
	const tabs = /\t[ \t]*$/.exec(text.slice(lineStart(text, at), at))?.[0].length ?? 0;
	if (tabs > 0) return {
		text: text.slice(0, at - tabs) + " ".repeat(tabs) + text.slice(at),
		insertions: {
			starts: [],
			totals: []
		}
	};
	const opener = findOpener(text, at, depth, effort);
	const closing = opener === void 0 ? void 0 : findClosing(text, opener);
	return opener === void 0 || closing === void 0 || closing < at ? void 0 : pushIn(text, opener, closing);
}
/** Indents the lines after that of `opener`, down to that of `closing`, deeper than the bracket or quote stands. */
function pushIn(text, opener, closing) {
	const needed = opener - lineStart(text, opener) + 1;
	const parts = [];
	const starts = [];
	const totals = [];
	let copied = 0;
	let added = 0;
	for (let line = lineEnd(text, opener) + 1; line <= closing; line = lineEnd(text, line) + 1) {
		let content = line;
		while (text.charCodeAt(content) === 32) content++;
		const length = needed - (content - line);
		if (length <= 0 || content >= text.length || "\r\n".includes(text.charAt(content))) continue;
		parts.push(text.slice(copied, line), " ".repeat(length));
		starts.push(line + added);
		copied = line;
		added += length;
		totals.push(added);
	}
	parts.push(text.slice(copied));
	return {
		text: parts.join(""),
		insertions: {
			starts,
			totals
		}
	};
}
/** The offset of the quote or bracket that closes the one at `opener`, or undefined. */
function findClosing(text, opener) {
	const first = text.charAt(opener);
	if (first === "\"" || first === "'") return closingQuote(text, opener);
	let open = 0;
	let beforeToken = true;
	for (let at = opener; at !== void 0 && at < text.length; at++) {
		const character = text.charAt(at);
		if ((character === "\"" || character === "'") && beforeToken) {
			at = closingQuote(text, at);
			if (at === void 0) return void 0;
			beforeToken = false;
			continue;
		}
		if (character === "#" && /\s/.test(text.charAt(at - 1))) at = lineEnd(text, at);
		else if (character === "[" || character === "{") open++;
		else if (character === "]" || character === "}") open--;
		if (open === 0) return at;
		if (/\S/.test(character) && character !== "#") beforeToken = "[{,:".includes(character);
	}
}
function closingQuote(text, opener) {
	const quote = text.charAt(opener);
	for (let at = opener + 1; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === "\\" && quote === "\"") at++;
		else if (character === quote) {
			if (quote === "'" && text.charAt(at + 1) === "'") at++;
			else return at;
		}
	}
}

// actions/lib/codecs/yaml/segments.ts
/**
* A line that starts with `---` is a boundary wherever it stands (YAML 1.2 §9.1.2: forbidden inside a document), and so
* is the end of a line that starts with `...`. Directives and comments before the first `---` belong to what follows.
*/
function* splitDocuments(text) {
	let start = 0;
	let inHeader = true;
	for (let line = 0; line < text.length;) {
		const next = nextLine(text, line);
		if (isMarker(text, line, "---")) {
			if (!inHeader) {
				yield {
					start,
					end: line
				};
				start = line;
			}
			inHeader = false;
		} else if (isMarker(text, line, "...")) {
			yield {
				start,
				end: next
			};
			start = next;
			inHeader = true;
		} else if (inHeader && !isHeaderLine(text, line, next)) inHeader = false;
		line = next;
	}
	if (start < text.length) yield {
		start,
		end: text.length
	};
}
function nextLine(text, from) {
	const lf = text.indexOf("\n", from);
	return lf === -1 ? text.length : lf + 1;
}
function isMarker(text, at, marker) {
	if (!text.startsWith(marker, at)) return false;
	const after = text.charCodeAt(at + 3);
	return Number.isNaN(after) || after === 32 || after === 9 || after === 10 || after === 13;
}
/** Blank, a comment or a directive. */
function isHeaderLine(text, line, next) {
	const content = text.slice(line, next).trimStart();
	return content === "" || content.startsWith("#") || text.charCodeAt(line) === 37;
}

// actions/lib/codecs/yaml/syntax.ts
/** One problem for the first thing that stopped the parser. */
function explainFailure({ failure, text, base, document, limits, effort }) {
	const { code, message, related, ...range } = explain(failure.reason, {
		text,
		at: failure.at,
		limits,
		effort
	});
	const inFile = ({ start, end }) => ({
		start: base + Math.min(start, text.length),
		end: base + Math.min(Math.max(start, end), text.length)
	});
	return {
		code: code ?? "syntax",
		message,
		document,
		...inFile(range),
		...related && { related: {
			message: related.message,
			...inFile(related)
		} }
	};
}
function explain(reason, stop) {
	const { text, at, limits } = stop;
	if (reason.startsWith("nesting exceeded")) return {
		code: "limit",
		message: `nested more than ${limits.depth} levels deep`,
		...wordAt(text, at)
	};
	if (reason.includes("non-printable") || reason.includes("null byte") || reason.includes("valid JSON character")) return {
		code: "encoding",
		message: `character ${codePoint(text, at)} cannot stand in YAML`,
		start: at,
		end: at + 1
	};
	if (reason.startsWith("tab characters")) return {
		message: "a tab in the indentation: YAML takes only spaces there",
		...tabsAt(text, at)
	};
	if (reason.includes("quoted scalar") || reason.includes("flow collection") || reason === "deficient indentation") return explainOpen(reason, stop);
	if (reason === "unknown escape sequence" || reason === "expected hexadecimal character") {
		const start = text.lastIndexOf("\\", at - 1);
		const escape = text.slice(start, start + 2);
		return {
			message: `unknown escape ${escape} in double quotes: write \\${escape} or use single quotes`,
			start,
			end: Math.min(start + 2, text.length)
		};
	}
	if (reason.startsWith("a whitespace character is expected")) return {
		message: "a space is missing after the colon",
		start: at,
		end: Math.min(at + 1, text.length)
	};
	return explainLine(reason, stop);
}
/** A quote or bracket that is not closed, or something between brackets that does not belong there. */
function explainOpen(reason, { text, at, limits, effort }) {
	const opener = findOpener(text, at, limits.depth, effort);
	if (opener === void 0 || reason.startsWith("missed comma")) return {
		message: reason.startsWith("missed comma") ? "a comma is missing here, or a closing bracket before it" : "a quote or bracket above is not closed, or its content goes on here with too little indentation",
		...wordAt(text, at)
	};
	const character = text.charAt(opener);
	const message = character === "\"" || character === "'" ? `the quote ${character} is not closed, or its text goes on with too little indentation` : `the bracket ${character} is not closed, or its content goes on with too little indentation`;
	const related = {
		message: "the parser gave up here",
		...wordAt(text, at)
	};
	return {
		message,
		start: opener,
		end: opener + 1,
		related
	};
}
const reserved = "@`%|>&*!]},";
/** Lines that do not fit where they stand. */
function explainLine(reason, { text, at }) {
	const character = text.charAt(at);
	const before = text.slice(lineStart(text, at), at);
	const wordless = firstKeylessLine(text, at, reason);
	if (wordless !== void 0) return wordless;
	if (character === ":" && /\S/.test(before)) return {
		message: "the value contains a colon: put it in quotes, or start the nested map on the next line",
		start: at,
		end: at + 1
	};
	if (/["']\s*$/.test(before)) return {
		message: "text after the closing quote",
		...wordAt(text, at)
	};
	if (character === "]" || character === "}") return {
		message: `no bracket is open for this ${character}`,
		start: at,
		end: at + 1
	};
	if (character !== "" && reserved.includes(character) && /[:-]\s+$/.test(before)) return {
		message: `a value cannot start with ${character}: put it in quotes`,
		...wordAt(text, at)
	};
	if (/^\s*$/.test(before) && (reason.includes("indentation") || reason.startsWith("end of the stream"))) return {
		message: "the indentation of this line fits to nothing above it",
		...wordAt(text, at)
	};
	return {
		message: reason,
		...wordAt(text, at)
	};
}
/** The line without a colon that made the parser look for one here or further down. */
function firstKeylessLine(text, at, reason) {
	const multiline = reason.includes("multiline key") || reason.startsWith("end of the stream") && text.charAt(at) === ":";
	if (!multiline && !reason.startsWith("expected ':'")) return void 0;
	const last = lineStart(text, trimmedEnd(text, 0, at));
	const start = multiline ? firstPlainLine(text, last) : last;
	const line = text.slice(start, lineEnd(text, start));
	const indent = line.length - line.trimStart().length;
	const content = line.trim();
	const range = {
		start: start + indent,
		end: start + indent + Math.max(content.length, 1)
	};
	const tight = /^[-\s]*([^\s:"'{[]+):[^\s/]/.exec(content);
	if (tight !== null) return {
		message: `a space is missing after ${tight[1]}:`,
		...range
	};
	return {
		message: "a colon is missing: this line is no key with a value",
		...range
	};
}
/** Upwards from `line` over the lines that one plain text may consist of: not deeper upwards, no colon, no comment. */
function firstPlainLine(text, line) {
	let first = line;
	let indent = indentOf(text, line);
	for (let above = line; above > 0;) {
		above = lineStart(text, above - (text.startsWith("\r\n", above - 2) ? 2 : 1));
		const content = text.slice(above, lineEnd(text, above));
		if (content.trim() === "") continue;
		if (/^\s*#|:(?:\s|$)|^---/.test(content) || indentOf(text, above) > indent) break;
		first = above;
		indent = indentOf(text, above);
	}
	return first;
}
function indentOf(text, line) {
	let at = line;
	while (text.charCodeAt(at) === 32) at++;
	return at - line;
}
function wordAt(text, at) {
	let end = at;
	while (end < text.length && end - at < 80 && !/\s/.test(text.charAt(end))) end++;
	return {
		start: Math.min(at, text.length),
		end: Math.min(Math.max(end, at + 1), text.length)
	};
}
function tabsAt(text, at) {
	let end = at;
	while (text.charAt(end) === "	") end++;
	return {
		start: at,
		end: Math.min(Math.max(end, at + 1), text.length)
	};
}
function codePoint(text, at) {
	return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

// actions/lib/codecs/yaml/frame.ts
const noEntries = [];
const noItems = [];
/** An open collection or document. */
function openFrame(kind, start, closing, anchor) {
	return {
		kind,
		start,
		closing,
		anchor,
		entries: kind === "map" ? [] : noEntries,
		items: kind === "map" ? noItems : [],
		key: void 0,
		positions: void 0,
		merge: void 0,
		size: 1,
		height: 1
	};
}
/** The position of `key` among the entries of a map, or -1. */
function positionOf(frame, key) {
	const { entries } = frame;
	if (entries.length < 16) {
		for (let i = 0; i < entries.length; i++) if (entries[i]?.key === key) return i;
		return -1;
	}
	frame.positions ??= new Map(entries.map((entry, index) => [entry.key, index]));
	return frame.positions.get(key) ?? -1;
}
/** Appends an entry whose key is new to the map. */
function appendEntry(frame, entry) {
	frame.positions?.set(entry.key, frame.entries.length);
	frame.entries.push(entry);
}

// actions/lib/codecs/yaml/merge.ts
/** The maps that the value of `<<` names, first one strongest; undefined when it is neither a map nor a list of maps. */
function mergeSources(node) {
	if (node.kind === "map") return [node];
	if (node.kind !== "list") return void 0;
	const maps = node.items.filter((item) => item.kind === "map");
	return maps.length === node.items.length ? maps : void 0;
}
/**
* Adds the entries of `sources` whose keys the map does not set itself, wherever it sets them (go-yaml v3 and kustomize;
* go-yaml v2 lets the later of the two win). An earlier source wins over a later one.
*/
function mergeInto(frame, sources) {
	for (const source of sources) {
		if (source.kind !== "map") continue;
		for (const entry of source.entries) if (positionOf(frame, entry.key) === -1) appendEntry(frame, entry.merged ? entry : {
			...entry,
			merged: true
		});
	}
}

// actions/lib/codecs/yaml/tree-state.ts
/** The offset in the file of an offset in the events. */
function placeOf(state, offset) {
	return state.toOriginal === void 0 ? state.base + offset : state.base + state.toOriginal(offset);
}
/** Adds a problem of the document that is being read; a refused document has the one that it was refused for. */
function reportProblem(state, code, range, message, related) {
	if (state.refused || state.problems.length > state.limits.problems) return;
	if (state.problems.length === state.limits.problems) {
		const tooMany = `more than ${state.limits.problems} problems: the rest of them is not told`;
		state.problems.push({
			code: "limit",
			message: tooMany,
			document: state.index,
			start: range.start,
			end: range.end
		});
		return;
	}
	const { start, end } = range;
	state.problems.push({
		code,
		message,
		document: state.index,
		start,
		end,
		...related === void 0 ? {} : { related }
	});
}

// actions/lib/codecs/yaml/child.ts
/** Gives `child` to the open collection or document `frame`; `alias` is its place when it was written as one. */
function addChild(state, frame, child, alias) {
	if (frame.kind !== "map") frame.items.push(child.node);
	else if (frame.key === void 0) {
		frame.key = pendingKey(state, child, alias);
		frame.size++;
		return;
	} else {
		const { key } = frame;
		frame.key = void 0;
		addValue(state, frame, {
			key,
			child,
			alias
		});
	}
	frame.size += child.size;
	if (child.height >= frame.height) frame.height = child.height + 1;
}
function pendingKey(state, { node }, alias) {
	const { start, end } = alias ?? node;
	if (node.kind !== "scalar") {
		reportProblem(state, "not-json", {
			start,
			end
		}, `a ${node.kind} cannot be a key: JSON keys are strings`);
		return {
			start,
			end,
			text: void 0,
			merge: false
		};
	}
	if (alias === void 0 && isMergeKey(node)) return {
		start,
		end,
		text: node.text,
		merge: true
	};
	const text = keyText(node.text, node.value, state.dialect);
	if (text === void 0) reportProblem(state, "not-json", {
		start,
		end
	}, badKey(node, state.dialect === "kustomize"));
	return {
		start,
		end,
		text: text ?? node.text,
		merge: false
	};
}
function isMergeKey(node) {
	return node.text === "<<" && (node.tag === void 0 ? node.style === "plain" : node.tag === "!!merge");
}
function badKey(node, kustomize) {
	if (node.value === null) return "the key is null: JSON keys are strings";
	const quoted = JSON.stringify(node.text);
	return kustomize ? `kustomize refuses the key ${node.text}, which is no string: write ${quoted}` : `key ${quoted} cannot be a key in JSON`;
}
function addValue(state, frame, { key, child, alias }) {
	if (key.text === void 0) return;
	if (key.merge) return addMerge(state, frame, {
		key,
		child,
		alias
	});
	const range = {
		start: key.start,
		end: key.end
	};
	const entry = alias === void 0 ? {
		key: key.text,
		keyRange: range,
		value: child.node
	} : {
		key: key.text,
		keyRange: range,
		value: child.node,
		alias
	};
	const position = positionOf(frame, key.text);
	const first = frame.entries[position];
	if (first === void 0) return appendEntry(frame, entry);
	reportDuplicate(state, key.text, range, first.keyRange);
	frame.entries[position] = entry;
}
function addMerge(state, frame, { key, child, alias }) {
	if (frame.merge !== void 0) reportDuplicate(state, "<<", key, frame.merge.key);
	const from = mergeSources(child.node);
	if (from === void 0) reportProblem(state, "not-json", alias ?? child.node, "<< takes a map or a list of maps");
	else frame.merge = {
		key,
		from
	};
}
function reportDuplicate(state, key, second, first) {
	const message = `duplicate key ${key}: the API server and kustomize refuse it`;
	const related = {
		start: first.start,
		end: first.end,
		message: `${key} is already here`
	};
	reportProblem(state, "duplicate-key", second, message, related);
}

// actions/lib/codecs/yaml/tag.ts
const longPrefix = "!<tag:yaml.org,2002:";
const collectionTags = /* @__PURE__ */ new Set([
	"map",
	"seq",
	"set",
	"omap",
	"pairs"
]);
/** `str` for `!!str` and its long form; undefined for tags outside YAML's own. */
function coreTag(tag) {
	if (tag.startsWith("!!")) return tag.slice(2);
	return tag.startsWith(longPrefix) && tag.endsWith(">") ? tag.slice(20, -1) : void 0;
}
/** True for tags that may stand before a map or list without changing what it is. */
function isCollectionTag(tag) {
	const name = coreTag(tag);
	return tag === "!" || name !== void 0 && collectionTags.has(name);
}
/** What go-yaml makes of a tagged scalar. `plain` is false for quoted and block scalars. */
function resolveTagged(tag, text, plain, dialect) {
	if (tag === "!") return { value: plain && dialect !== "kubernetes" ? resolvePlain(text, dialect) : text };
	const name = coreTag(tag);
	if (name === "str" || name === "merge" || name !== void 0 && collectionTags.has(name)) return { value: text };
	if (name === "binary") return decodeBinary(text);
	if (name === void 0 || ![
		"bool",
		"int",
		"float",
		"null",
		"timestamp"
	].includes(name)) return unknownTag(tag, text);
	const value = resolvePlain(text, dialect);
	if (fits(name, value, text)) return { value };
	return {
		value: text,
		problem: {
			code: "not-json",
			message: `${JSON.stringify(text)} is no value for the tag ${tag}`
		}
	};
}
function fits(name, value, text) {
	if (name === "null") return value === null;
	if (name === "bool") return typeof value === "boolean";
	if (name === "timestamp") return typeof value === "string" && /^\d{4}-/.test(text);
	return (typeof value === "number" || typeof value === "bigint") && (name === "float" || isInteger(text));
}
function decodeBinary(text) {
	const base64 = text.replace(/[\r\n]/g, "");
	if (/^[A-Za-z0-9+/]*={0,2}$/.test(base64) && base64.length % 4 === 0) return { value: Buffer.from(base64, "base64").toString("utf8") };
	return {
		value: text,
		problem: {
			code: "not-json",
			message: "the value of a !!binary is no base64"
		}
	};
}
function unknownTag(tag, text) {
	return {
		value: text,
		problem: {
			code: "unknown-tag",
			message: `tag ${tag} means nothing to Kubernetes, Flux or Talos: the value is read as plain text`
		}
	};
}

// actions/lib/codecs/yaml/scalar.ts
const styles = [
	"plain",
	"plain",
	"single",
	"double",
	"literal",
	"folded"
];
/** True for the event that stands for "nothing here". */
function isEmptyScalar(event) {
	return event.valueStart === -1 && event.anchorStart === -1 && event.tagStart === -1;
}
/** The node of a scalar event; `emptyPlace` is where it stands when nothing is written. */
function readScalar(state, event, emptyPlace) {
	const { text } = state;
	const style = styles[event.style] ?? "plain";
	let start = event.valueStart;
	let end = event.valueEnd;
	if (start === -1) {
		start = event.tagStart === -1 && event.anchorStart === -1 ? emptyPlace : Math.max(event.tagEnd, event.anchorEnd);
		end = start;
	} else if (style === "single" || style === "double") {
		start--;
		end++;
	} else if (style === "literal" || style === "folded") {
		start = blockHeader(text, start, Math.max(state.cursor, event.tagEnd, event.anchorEnd));
		state.blockEnd = end;
		end = trimmedEnd(text, start, end);
	}
	if (end > state.cursor) state.cursor = end;
	const content = event.fast ? text.slice(event.valueStart, event.valueEnd) : contentOf(state, event, start);
	if (style === "double" && !event.fast) checkEscapes(state, event);
	const range = {
		start: placeOf(state, start),
		end: placeOf(state, end)
	};
	if (event.tagStart !== -1) return taggedScalar(state, event, {
		content,
		style,
		...range
	});
	return {
		kind: "scalar",
		value: style === "plain" ? resolvePlain(content, state.dialect) : content,
		text: content,
		style,
		start: range.start,
		end: range.end
	};
}
/**
* As go-yaml reads it, where js-yaml does not: a block scalar that the end of the file cuts off has no line break at its
* end, and an indentation indicator of a root scalar counts from zero.
*/
function contentOf(state, event, start) {
	const { text } = state;
	const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
	const counted = block && state.stack.length === 1 && /^.[-+]?[1-9]/.test(text.slice(start, start + 3));
	const content = getScalarValue(text, counted ? {
		...event,
		indent: event.indent + 1
	} : event);
	if (!block || event.valueEnd < text.length || event.chomping === CHOMPING_MODE.STRIP) return content;
	const last = text.charCodeAt(text.length - 1);
	return last === 10 || last === 13 || !content.endsWith("\n") ? content : content.slice(0, -1);
}
/** `\/` is JSON and YAML 1.2, but no reader of Kubernetes or Talos knows it. */
function checkEscapes(state, event) {
	const { text } = state;
	for (let at = text.indexOf("\\", event.valueStart); at !== -1 && at < event.valueEnd; at = text.indexOf("\\", at + 2)) {
		if (text.charCodeAt(at + 1) !== 47) continue;
		const range = {
			start: placeOf(state, at),
			end: placeOf(state, at + 2)
		};
		reportProblem(state, "syntax", range, "kubectl, kustomize and Talos refuse the escape \\/: write /");
		return;
	}
}
function taggedScalar(state, event, { content, style, start, end }) {
	const tag = state.text.slice(event.tagStart, event.tagEnd);
	const { value, problem } = resolveTagged(tag, content, style === "plain", state.dialect);
	if (problem !== void 0) {
		const range = {
			start: placeOf(state, event.tagStart),
			end: placeOf(state, event.tagEnd)
		};
		reportProblem(state, problem.code, range, problem.message);
	}
	return {
		kind: "scalar",
		value,
		text: content,
		style,
		start,
		end,
		tag
	};
}

// actions/lib/codecs/yaml/tabs.ts
/** The first tab of the gap that stands in the indentation of a line or item, or undefined. */
function findTab({ text, start, end, plainIndent }) {
	let inIndent = start === 0;
	let inPlain = true;
	let column = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === 10 || code === 13) {
			inIndent = true;
			column = 0;
		} else if (code === 9) {
			if (inIndent && !(inPlain && column >= plainIndent)) return {
				start: at,
				end: at + 1
			};
			inIndent = false;
		} else if (code === 32) column++;
		else {
			inPlain = false;
			inIndent = code === 45 && text.charCodeAt(at + 1) !== 45 && text.charCodeAt(at - 1) !== 45;
			if (code === 35) at = lineEnd(text, at) - 1;
		}
	}
}

// actions/lib/codecs/yaml/tree.ts
/** Documents and problems of one part. `expansion` goes on counting from part to part of a file. */
function buildTree(events, input, expansion) {
	const state = {
		...input,
		documents: [],
		problems: [],
		stack: [],
		anchors: /* @__PURE__ */ new Map(),
		expansion,
		index: input.firstIndex,
		cursor: 0,
		refused: false,
		hasTabs: input.text.includes("	"),
		blockEnd: 0,
		plainIndent: Infinity
	};
	for (const event of events) addEvent(state, event);
	checkGap(state, input.text.length);
	return {
		documents: state.documents,
		problems: state.problems,
		count: state.index - input.firstIndex
	};
}
function addEvent(state, event) {
	switch (event.type) {
		case EVENT_ID.SCALAR: return addScalar(state, event);
		case EVENT_ID.POP: return closeFrame(state);
		case EVENT_ID.ALIAS: return addAlias(state, event.anchorStart, event.anchorEnd);
		case EVENT_ID.DOCUMENT: return openDocument(state, event);
		default: return openCollection(state, event);
	}
}
function openDocument(state, event) {
	state.anchors.clear();
	state.refused = false;
	state.stack.push(openFrame("document", state.cursor, 0, void 0));
	const version = event.directives.find((directive) => directive.kind === "yaml")?.version;
	if (version === void 0 || version === "1.1") return;
	const start = Math.max(state.text.indexOf("%YAML", state.cursor), 0);
	const range = {
		start: placeOf(state, start),
		end: placeOf(state, lineEnd(state.text, start))
	};
	reportProblem(state, "syntax", range, `kubectl, kustomize and Talos refuse %YAML ${version}: remove the line`);
}
/** Looks at what stands between the last token and the one at `end`; tabs are allowed inside brackets. */
function checkGap(state, end) {
	const { text, plainIndent, hasTabs } = state;
	const start = Math.max(state.cursor, state.blockEnd);
	if (!hasTabs || end <= start || (state.stack.at(-1)?.closing ?? 0) !== 0) return;
	const tab = findTab({
		text,
		start,
		end,
		plainIndent
	});
	if (tab === void 0) return;
	const range = {
		start: placeOf(state, tab.start),
		end: placeOf(state, tab.end)
	};
	reportProblem(state, "syntax", range, "a tab where only spaces may stand: kubectl and kustomize refuse the file");
}
function addScalar(state, event) {
	const frame = state.stack.at(-1);
	if (frame === void 0) return;
	if (frame.kind === "document" && isEmptyScalar(event)) return;
	if (event.valueStart !== -1) checkGap(state, event.valueStart);
	const node = readScalar(state, event, emptyPlace(state, frame));
	state.plainIndent = state.hasTabs && node.style === "plain" ? indentAfter(frame, state.text) : Infinity;
	const child = {
		node,
		size: 1,
		height: 0
	};
	if (event.anchorStart !== -1) state.anchors.set(state.text.slice(event.anchorStart, event.anchorEnd), child);
	addChild(state, frame, child);
}
/** The column of the innermost block collection, plus one. */
function indentAfter(frame, text) {
	return frame.kind === "document" ? 0 : frame.start - lineStart(text, frame.start) + 1;
}
/** Where a value would stand that is not there: after its colon or dash. */
function emptyPlace(state, frame) {
	if (frame.kind === "map" && frame.key !== void 0) return afterIndicator(state.text, state.cursor, 58);
	return frame.kind === "list" && frame.closing === 0 ? afterIndicator(state.text, state.cursor, 45) : state.cursor;
}
function addAlias(state, nameStart, nameEnd) {
	const frame = state.stack.at(-1);
	if (frame === void 0) return;
	const name = state.text.slice(nameStart, nameEnd);
	const alias = {
		start: placeOf(state, nameStart - 1),
		end: placeOf(state, nameEnd)
	};
	checkGap(state, nameStart);
	state.cursor = nameEnd;
	state.plainIndent = Infinity;
	const found = state.anchors.get(name);
	addChild(state, frame, found === void 0 || found === "open" ? dangling(state, name, alias, found) : expand(state, alias, found), alias);
}
function dangling(state, name, alias, found) {
	const message = found === "open" ? `anchor &${name} contains itself, kustomize crashes on it` : `no anchor &${name} stands above this alias in the document`;
	reportProblem(state, "unknown-alias", alias, message);
	return {
		node: {
			kind: "scalar",
			value: null,
			text: `*${name}`,
			style: "plain",
			...alias
		},
		size: 1,
		height: 0
	};
}
function expand(state, alias, anchored) {
	const { limits, expansion } = state;
	const tooMany = expansion.nodes + anchored.size > limits.expansion;
	if (!tooMany && state.stack.length - 1 + anchored.height <= limits.depth) {
		expansion.nodes += anchored.size;
		return anchored;
	}
	const message = tooMany ? `aliases expand to more than ${limits.expansion} nodes: the document is not read further` : `aliases nest more than ${limits.depth} levels deep: the document is not read further`;
	reportProblem(state, "limit", alias, message);
	state.refused = true;
	return {
		node: {
			kind: "scalar",
			value: null,
			text: "",
			style: "plain",
			...alias
		},
		size: 1,
		height: 0
	};
}
function openCollection(state, event) {
	const isMap = event.type === EVENT_ID.MAPPING;
	const bracket = state.text.charCodeAt(event.start);
	const flow = event.style === 2 && bracket === (isMap ? 123 : 91);
	const anchor = event.anchorStart === -1 ? void 0 : state.text.slice(event.anchorStart, event.anchorEnd);
	if (anchor !== void 0) state.anchors.set(anchor, "open");
	if (event.tagStart !== -1) checkTag(state, event.tagStart, event.tagEnd);
	checkGap(state, event.start);
	state.plainIndent = Infinity;
	state.cursor = Math.max(state.cursor, flow ? event.start + 1 : event.start);
	state.stack.push(openFrame(isMap ? "map" : "list", event.start, flow ? isMap ? 125 : 93 : 0, anchor));
}
function checkTag(state, start, end) {
	const tag = state.text.slice(start, end);
	if (isCollectionTag(tag)) return;
	const message = `tag ${tag} means nothing to Kubernetes, Flux or Talos: what follows is read without it`;
	reportProblem(state, "unknown-tag", {
		start: placeOf(state, start),
		end: placeOf(state, end)
	}, message);
}
function closeFrame(state) {
	const frame = state.stack.pop();
	if (frame === void 0) return;
	if (frame.kind === "document") return closeDocument(state, frame);
	if (frame.closing !== 0) state.cursor = flowEnd(state.text, state.cursor, frame.closing);
	if (frame.merge !== void 0) mergeInto(frame, frame.merge.from);
	const range = {
		start: placeOf(state, frame.start),
		end: placeOf(state, Math.max(frame.start, state.cursor))
	};
	const child = {
		node: frame.kind === "map" ? {
			kind: "map",
			entries: frame.entries,
			...range
		} : {
			kind: "list",
			items: frame.items,
			...range
		},
		size: frame.size,
		height: frame.height
	};
	if (frame.anchor !== void 0) state.anchors.set(frame.anchor, child);
	const parent = state.stack.at(-1);
	if (parent !== void 0) addChild(state, parent, child);
}
function closeDocument(state, frame) {
	const index = state.index++;
	if (state.refused) return;
	const [root] = frame.items;
	const marker = root === void 0 ? documentMarker(state.text, frame.start) : frame.start;
	if (root === void 0) state.cursor = Math.max(state.cursor, Math.min(marker + 3, state.text.length));
	const place = {
		start: placeOf(state, marker),
		end: placeOf(state, marker)
	};
	const range = root === void 0 ? place : {
		start: root.start,
		end: root.end
	};
	state.documents.push({
		source: state.source,
		index,
		range,
		...root === void 0 ? {} : { root }
	});
}

// actions/lib/codecs/yaml/reader.ts
/**
* Reads a text of any content. A syntax error costs the document that it is in: those before and after stay. Anchors
* count per document, the last of two keys of one name wins, `<<` merges. A text without content has no documents.
*/
function readYaml(source, options) {
	const limits = {
		...defaultLimits,
		...options.limits
	};
	const { text } = source;
	if (text.length > limits.size) return {
		source,
		documents: [],
		problems: [tooLarge(text, limits)]
	};
	const job = {
		source,
		limits,
		dialect: options.dialect,
		expansion: { nodes: 0 },
		effort: { left: limits.effort },
		documents: [],
		problems: [],
		count: 0
	};
	const whole = {
		start: 0,
		end: text.length
	};
	const failure = text.length > limits.whole ? "not tried" : readPart(job, whole);
	if (failure !== void 0) readParts(job, failure);
	const control = findControlCharacter(text, options.dialect, job);
	if (control !== void 0) job.problems.push(control);
	if (job.problems.length > 1) job.problems.sort((a, b) => a.start - b.start || a.end - b.end);
	return {
		source,
		documents: job.documents,
		problems: job.problems
	};
}
/** Reads one stretch of the file. When it does not parse, nothing of it is kept and the answer says why. */
function readPart(job, { start, end }) {
	const { source, limits, effort } = job;
	const text = start === 0 && end === source.text.length ? source.text : source.text.slice(start, end);
	const parsed = parseText(text, limits.depth);
	const part = {
		source,
		text,
		base: start,
		firstIndex: job.count,
		dialect: job.dialect,
		limits
	};
	if ("events" in parsed) {
		keep(job, buildTree(parsed.events, part, job.expansion));
		return;
	}
	const mended = reindent(text, parsed, limits.depth, effort);
	if (mended === void 0) return explainFailure({
		failure: parsed,
		text,
		base: start,
		document: job.count,
		limits,
		effort
	});
	keep(job, buildTree(mended.events, {
		...part,
		text: mended.text,
		toOriginal: mended.toOriginal
	}, job.expansion));
}
function keep(job, tree) {
	for (const document of tree.documents) job.documents.push(document);
	for (const problem of tree.problems) job.problems.push(problem);
	job.count += tree.count;
}
/** Document by document: a long file, or one that failed as a whole with `failure`. */
function readParts(job, failure) {
	let broken = 0;
	for (const segment of splitDocuments(job.source.text)) {
		if (broken === job.limits.broken) {
			const message = `more than ${broken} documents do not parse: the rest of the file is not read`;
			job.problems.push({
				code: "limit",
				message,
				document: job.count,
				...segment
			});
			return;
		}
		const problem = readPart(job, segment);
		if (problem === void 0) continue;
		job.problems.push(problem);
		job.count++;
		broken++;
	}
	if (broken === 0 && failure !== "not tried") job.problems.push(failure);
}
function tooLarge(text, limits) {
	const sizes = [text.length, limits.size].map((size) => `${(size / 1024 / 1024).toFixed(1)} MiB`);
	return {
		code: "limit",
		message: `the file is ${sizes[0]} long, more than ${sizes[1]}: it is not read`,
		document: 0,
		start: 0,
		end: 0
	};
}

// actions/lib/domain/sops/scanner-config.ts
/** What the file at `path` makes a scanner overlook; empty for any other file. */
function scannerExceptions(path, text) {
	const source = sourceText(path, text);
	const name = nameOf$1(path);
	if (/^\.?gitleaks(?:\..*)?\.toml$/.test(name)) return gitleaks(source);
	if (name === ".gitleaksignore") return lines(source, "gitleaks", fingerprint);
	if (/^\.?trufflehog.*(?:exclude|ignore)/i.test(name)) return lines(source, "trufflehog", byPattern);
	if (name === ".secretlintignore") return lines(source, "secretlint", byGlob);
	if (/^\.gitguardian\.ya?ml$/.test(name)) return gitguardian(source);
	return [];
}
/** Files that may hold exceptions. */
function isScannerConfig(path) {
	return /^\.?(?:gitleaks|trufflehog|secretlint|gitguardian)/i.test(nameOf$1(path));
}
/** The strings of `paths = [ … ]`, in any allowlist of the file. TOML has no reader with places here, and needs none. */
function gitleaks(source) {
	const { text } = source;
	const found = [];
	for (const list of text.matchAll(/^[ \t]*paths\s*=\s*\[/gm)) {
		const string = /'''([\s\S]*?)'''|"""([\s\S]*?)"""|'([^'\n]*)'|"((?:[^"\\\n]|\\.)*)"|#[^\n]*|\]/gy;
		string.lastIndex = list.index + list[0].length;
		for (;;) {
			string.lastIndex = skip(text, string.lastIndex);
			const match = string.exec(text);
			if (match === null || match[0] === "]") break;
			if (match[0].startsWith("#")) continue;
			const pattern = match[1] ?? match[3] ?? (match[2] ?? match[4] ?? "").replace(/\\(.)/g, "$1");
			const end = match.index + match[0].length;
			found.push({
				scanner: "gitleaks",
				source,
				pattern,
				start: match.index,
				end,
				skips: byPattern(pattern)
			});
		}
	}
	return found;
}
function skip(text, from) {
	let at = from;
	while (at < text.length && /[\s,]/.test(text.charAt(at))) at++;
	return at;
}
function lines(source, scanner, test) {
	const found = [];
	for (const match of source.text.matchAll(/^[ \t]*([^#\s!][^\n]*?)[ \t\r]*$/gm)) {
		const pattern = match[1] ?? "";
		const start = match.index + match[0].indexOf(pattern);
		found.push({
			scanner,
			source,
			pattern,
			start,
			end: start + pattern.length,
			skips: test(pattern)
		});
	}
	return found;
}
/** `commit:path:rule:line`, or without the commit: one place in one file. */
function fingerprint(line) {
	return (path) => line.startsWith(`${path}:`) || line.includes(`:${path}:`);
}
function byPattern(pattern) {
	try {
		const compiled = compileRe2(pattern);
		return (path) => compiled.test(path);
	} catch (error) {
		if (error instanceof SyntaxError) return () => false;
		throw error;
	}
}
function byGlob(pattern) {
	const anchored = pattern.slice(0, -1).includes("/") ? pattern.replace(/^\//, "") : `**/${pattern}`;
	return (path) => matchesGlob(path, anchored);
}
function gitguardian(source) {
	const root = readYaml(source, { dialect: "yaml12" }).documents[0]?.root;
	return ["ignored_paths", "ignored-paths"].flatMap((field) => [nodeAt(root, "secret", field), entryOf(root, field)?.value]).flatMap((list) => itemsAt(list)).flatMap((item) => item.kind === "scalar" ? [{
		scanner: "ggshield",
		source,
		pattern: item.text,
		start: item.start,
		end: item.end,
		skips: byGlob(item.text)
	}] : []);
}

// actions/lib/rules/sops/scanner-blind.ts
/** An exception that silenced one false alarm and now covers the very place that is worth watching. */
const scannerBlind = {
	id: "sops/scanner-blind",
	severity: "warning",
	title: "secret scanner that looks away from where secrets live",
	why: "A secret that somebody forgets to encrypt will lie exactly there. SOPS' ciphertext needs no exception: scanners look for keys and tokens, and `ENC[AES256_GCM,…` is neither.",
	example: `# .gitleaks.toml
[allowlist]
paths = ['''kubernetes/.*''']
`,
	fix: "take the exception away, or narrow it to the one file and rule that it was made for",
	*check(context) {
		const paths = [...context.paths].filter(isScannerConfig).sort(compareText);
		if (paths.length === 0) return;
		const places = whereSecretsLive(context);
		for (const path of paths) for (const { scanner, source, pattern, start, end, skips } of scannerExceptions(path, context.text(path) ?? "")) {
			const hidden = places.filter(skips);
			const what = hidden.length > 0 ? named(hidden) : hiddenFolder(skips, context);
			if (what === void 0) continue;
			yield {
				at: source.span(start, end),
				message: `${scanner} does not look at ${what} (${pattern})`
			};
		}
	}
};
function named([first = "", ...rest]) {
	return `${first}${rest.length === 0 ? "" : ` and ${rest.length} more such ${rest.length === 1 ? "file" : "files"}`}, where secrets live`;
}
/** A folder of objects or of Talos inputs that is left out as a whole, with whatever secret anybody will put there. */
function hiddenFolder(skips, { files }) {
	const folders = /* @__PURE__ */ new Set();
	for (const { path, documents } of files.values()) if (path.includes("/") && documents.some(({ role }) => role !== "data")) folders.add(path.slice(0, path.indexOf("/")));
	const hidden = [...folders].sort(compareText).find((folder) => skips(`${folder}/any/any/secret.yaml`));
	return hidden === void 0 ? void 0 : `${hidden}/, where a forgotten secret would lie`;
}
/** Files that are or must be encrypted; without SOPS, files with a Secret. */
function whereSecretsLive(context) {
	const { encrypted, plainPaths } = sopsModel(context);
	const secrets = [...context.files.values()].filter(({ documents }) => documents.some(({ object, role }) => role === "talos-secrets" || object?.startsWith("Secret ") === true));
	const paths = [
		...encrypted.map(({ document }) => document.path),
		...plainPaths,
		...secrets.map(({ path }) => path)
	];
	return [...new Set(paths)].sort(compareText);
}

// actions/lib/rules/sops/shared-recipient.ts
/** The key lies in the cluster: whoever gets into one namespace could then own the machines underneath. */
const sharedRecipient = {
	id: "sops/shared-recipient",
	severity: "warning",
	title: "key of kubernetes/ that also opens talos/",
	why: "Flux holds the private key for `kubernetes/` in a Secret of the cluster. When the same key opens the Talos secrets, everything that may read that Secret can make itself an administrator of every node.",
	example: `creation_rules:
  - path_regex: (talos|kubernetes)/.*\\.sops\\.yaml
    age: age1…
`,
	fix: "make a key of its own for talos/, and run `sops updatekeys` on the files there; then replace the Talos secrets, since the old key still opens the history",
	*check(context) {
		const { encrypted } = sopsModel(context);
		const kubernetes = encrypted.filter(({ document }) => document.role === "kubernetes" && !isTalos(document, context));
		const talos = encrypted.filter(({ document }) => isTalos(document, context));
		const flux = /* @__PURE__ */ new Map();
		for (const each of kubernetes) for (const { id } of each.metadata.recipients) if (!flux.has(id)) flux.set(id, each);
		const told = /* @__PURE__ */ new Set();
		for (const each of talos) for (const recipient of each.metadata.recipients) {
			const other = flux.get(recipient.id);
			if (other === void 0 || told.has(recipient.id)) continue;
			told.add(recipient.id);
			yield finding(each, recipient, other);
		}
	}
};
function finding({ document, rule }, recipient, other) {
	const ruled = rule?.recipients.find(({ id }) => id === recipient.id);
	const at = rule === void 0 || ruled === void 0 ? document.source.span(recipient.start, recipient.end) : rule.config.source.span(ruled.start, ruled.end);
	const { path, line, column } = other.document.source.span(other.metadata.entry.keyRange.start, other.metadata.entry.keyRange.end);
	return {
		at,
		message: `${shortName(recipient)} opens ${document.path} and also what Flux decrypts in the cluster (${path}): who reads Flux' key owns the nodes`,
		related: [{
			path,
			line,
			column,
			message: "the same key opens this, too"
		}]
	};
}
function isTalos({ path, role }, { talos, settings }) {
	if (role === "talos-secrets" || role === "machine-config" || role === "machine-patch" || role === "talenv") return true;
	return [
		"talos",
		...settings.clusters.flatMap((cluster) => cluster.talos ?? []),
		...talos.map((model) => folderOf(model.path))
	].some((folder) => folder !== "" && isBelow(path, folder));
}

// actions/lib/rules/sops/throw-away-key.ts
/** Somebody began with this project's trees and kept its keys. */
const throwAwayKey = {
	id: "sops/throw-away-key",
	severity: "error",
	everywhere: true,
	title: "published test key as a recipient",
	why: "The private half of this key is published in the `test/keys` folder of Ragas Homelab. What is encrypted for it can be read by everybody who can read the repository.",
	example: `creation_rules:
  - path_regex: \\.sops\\.yaml$
    age: age1vqusfpj46rvz2gtndrvt62rpatj3e0puccprl8s74rhumnls2ajq6c7tfp
`,
	fix: "make keys of your own with `age-keygen`, put them into .sops.yaml, run `sops updatekeys` on every file, and replace every secret that was encrypted for the published key",
	*check(context) {
		if (publishesTheKeys(context.text)) return;
		const { configs, encrypted } = sopsModel(context);
		for (const { rules, source } of configs) {
			const told = /* @__PURE__ */ new Set();
			for (const recipient of rules.flatMap((rule) => rule.recipients)) {
				if (!publishedRecipients.has(recipient.id) || told.has(recipient.id)) continue;
				told.add(recipient.id);
				const message = `${shortName(recipient)} is a throw-away key of Ragas Homelab, whose private half is public`;
				yield {
					at: source.span(recipient.start, recipient.end),
					message
				};
			}
		}
		for (const { document, metadata } of encrypted) {
			const recipient = metadata.recipients.find(({ id }) => publishedRecipients.has(id));
			if (recipient === void 0) continue;
			yield {
				at: document.source.span(recipient.start, recipient.end),
				message: `everybody can decrypt this: ${shortName(recipient)} is a throw-away key of Ragas Homelab, whose private half is public`,
				...document.object === void 0 ? {} : { object: document.object }
			};
		}
	}
};

// actions/lib/rules/sops/value-not-encrypted.ts
/** A value that was written into an encrypted file by hand, or one that a changed rule now covers. */
const valueNotEncrypted = {
	id: "sops/value-not-encrypted",
	severity: "error",
	everywhere: true,
	confidential: true,
	title: "plain value in an encrypted file",
	why: "Whoever can read the repository can read the value. SOPS refuses to decrypt a file with such a value (`does not match sops' data format`), so Flux stops at this Kustomization as well.",
	example: `stringData:
  user: ENC[AES256_GCM,data:…]
  password: hunter2
sops:
  encrypted_regex: ^(data|stringData)$
`,
	fix: "take the value out, and add it with `sops edit FILE`, which encrypts it",
	*check(context) {
		for (const encrypted of sopsModel(context).encrypted) {
			const told = /* @__PURE__ */ new Set();
			for (const finding of byFile(encrypted)) {
				told.add(finding.start);
				yield finding.finding;
			}
			for (const finding of byRule(encrypted)) if (!told.has(finding.start)) yield finding.finding;
		}
	}
};
/** What the file's own metadata says: SOPS goes by that. */
function* byFile({ document, metadata }) {
	for (const { start, finding } of plainValues(document, metadata.selection)) yield {
		start,
		finding: {
			...finding,
			message: `${finding.message}: SOPS refuses to decrypt the file`
		}
	};
}
/** What the rule says that the file was not encrypted by. */
function* byRule({ document, metadata, rule }) {
	if (rule === void 0 || isSameSelection(rule.selection, metadata.selection)) return;
	for (const { start, finding, text } of plainValues(document, rule.selection)) {
		if (isPlaceholder(text)) continue;
		const why = `${rule.config.path} wants it encrypted (${selectionText(rule.selection)}), the file itself was encrypted by ${selectionText(metadata.selection)}`;
		const fix = "decrypt the file and encrypt it again, so that the rule of today holds";
		yield {
			start,
			finding: {
				...finding,
				message: `${finding.message}: ${why}`,
				fix
			}
		};
	}
}
function* plainValues({ root, source, object }, selection) {
	if (root === void 0) return;
	for (const { node, path } of selectedValues(root, selection)) {
		if (isEncryptedText(node.text)) continue;
		const finding = {
			at: source.span(node.start, node.end),
			message: `${path.join(".")} is not encrypted`,
			...object === void 0 ? {} : { object }
		};
		yield {
			start: node.start,
			finding,
			text: node.text
		};
	}
}

// actions/lib/rules/sops/sops-rules.ts
const sopsRules = [
	notEncrypted,
	valueNotEncrypted,
	recipients,
	metadata,
	plaintextSecret,
	sharedRecipient,
	throwAwayKey,
	scannerBlind
];

// actions/lib/domain/helm/release-value.ts
/** `path` leads to a scalar below `values`. */
function releaseValue(cluster, release, path) {
	const own = nodeAt(release.root, "spec", "values", ...path);
	if (own !== void 0) return scalarValue(own, release, () => cluster.spanOf(release, own));
	const last = itemsAt(release.root, "spec", "valuesFrom").toReversed();
	for (const reference of last) {
		const value = valueFrom(cluster, release, reference, path);
		if (value.known !== "absent") return value;
	}
	return { known: "absent" };
}
function valueFrom(cluster, release, reference, path) {
	const name = stringAt$1(reference, "name") ?? "";
	if (stringAt$1(reference, "kind") !== "ConfigMap" || stringAt$1(reference, "targetPath") !== void 0) return unknown;
	const [source, other] = cluster.find("ConfigMap", release.namespace, name);
	const content = nodeAt(source?.root, "data", stringAt$1(reference, "valuesKey") ?? "values.yaml");
	if (source === void 0 || other !== void 0 || content?.kind !== "scalar") return unknown;
	const text = embeddedSource(cluster.sourceOf(source, content), content);
	if (text === void 0) return unknown;
	const { documents, problems } = readYaml(text, { dialect: "kubernetes" });
	const node = nodeAt(documents[0]?.root, ...path);
	if (problems.length > 0) return unknown;
	return node === void 0 ? { known: "absent" } : scalarValue(node, source, () => text.span(node.start, node.end));
}
const unknown = { known: "unknown" };
function scalarValue(node, { owner }, at) {
	if (node.kind !== "scalar") return unknown;
	if (node.value === null) return { known: "absent" };
	const only = /^\$\{(\w+)(?::=([^}]*))?\}$/u.exec(node.text);
	const text = only === null ? node.text : owner?.variables.get(only[1] ?? "") ?? only[2] ?? node.text;
	return isOpen(text) ? unknown : {
		known: "stated",
		text,
		at: at()
	};
}

// actions/lib/rules/talos/mentions.ts
/** Places of task runners and scripts that lie outside of what a run looks at when the settings name the clusters' folders. */
const usualPlaces = [
	"Taskfile.yaml",
	"Taskfile.yml",
	".taskfiles/talos/Taskfile.yaml",
	".taskfiles/Talos/Taskfile.yaml",
	".taskfiles/bootstrap/Taskfile.yaml",
	"justfile",
	".justfile",
	"Makefile",
	".mise.toml",
	"mise.toml",
	".mise/config.toml",
	"scripts/bootstrap-apps.sh",
	"scripts/bootstrap-cluster.sh"
];
const script = /^(?:Taskfile.*|\.?justfile|Makefile|.*\.(?:just|sh|bash|fish|nu|py|ts|js|mjs|toml|hcl|tf|j2|tmpl|gotmpl|json|json5|env|envrc))$/iu;
/** True when `word` stands, as a whole word, in a file other than those that `isKnown` names. */
function isMentioned(context, word, isKnown) {
	const pattern = new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\w-])`, "u");
	return someText(context, isKnown, (content) => content.includes(word) && pattern.test(content));
}
/** True when `test` holds for the text of a YAML file, a script or a task file that `isKnown` does not name. */
function someText({ files, paths, text }, isKnown, test) {
	for (const file of files.values()) if (!isKnown(file.path) && test(file.yaml.source.text)) return true;
	const others = [...paths].filter((path) => !files.has(path) && script.test(nameOf$1(path)));
	return [.../* @__PURE__ */ new Set([...others, ...usualPlaces])].some((path) => {
		const content = isKnown(path) || files.has(path) ? void 0 : text(path);
		return content !== void 0 && test(content);
	});
}

// actions/lib/domain/cluster/pairs.ts
/** By the settings; without them only where there is one of each, since more could be combined in several ways. */
function pairsOf({ talos, clusters, settings }) {
	if (settings.clusters.length === 0) {
		const [model] = talos;
		const [cluster] = clusters;
		return model !== void 0 && cluster !== void 0 && talos.length === 1 && clusters.length === 1 ? [{
			talos: model,
			cluster
		}] : [];
	}
	return settings.clusters.flatMap(({ name, talos: folder }) => {
		const models = folder === void 0 ? [] : talos.filter(({ path }) => isBelow(path, folder));
		const cluster = clusters.find((each) => each.name === name);
		const [model] = models;
		return model !== void 0 && models.length === 1 && cluster !== void 0 ? [{
			talos: model,
			cluster
		}] : [];
	});
}
/** True when nothing of the Flux tree is hidden: then what is not there is not there. */
function isComplete({ gaps, objects }) {
	return objects.some(({ kind }) => kind === "HelmRelease") && gaps.length === 0;
}

// actions/lib/rules/talos/cni-agreement.ts
/** Talos brings flannel unless it is told not to, and nothing when it is. */
const cniAgreement = {
	id: "talos/cni-agreement",
	severity: "error",
	title: "pod network that Talos and the Flux tree do not agree on",
	why: "Talos applies flannel by itself unless the network is `none`. With Cilium from Flux on top, two programs write the network of every pod, and which one wins differs from node to node and boot to boot. With `none` and nothing in the tree, no node ever becomes Ready.",
	example: `# talconfig.yaml has no cniConfig, and the tree has
kind: HelmRelease
metadata:
  name: cilium
`,
	fix: "cniConfig: { name: none } in talconfig.yaml when Flux ships the network",
	*check(context) {
		for (const pair of pairsOf(context)) {
			yield* twice$1(pair);
			yield* never$1(context, pair);
		}
	}
};
function* twice$1({ talos, cluster }) {
	const isDefault = talos.cni === void 0 && talos.renderer === "talhelper" && talos.gaps.length === 0;
	if (talos.cni?.value !== "flannel" && !isDefault) return;
	for (const release of helmReleases(cluster)) {
		if (release.chart !== "cilium" || isChained(release, cluster)) continue;
		yield {
			at: talos.cni?.at ?? talos.clusterName?.at ?? wholeFile(talos.path),
			message: `Talos brings flannel${talos.cni === void 0 ? ", its default," : ""} and Flux installs Cilium: two programs write every pod's network`,
			related: [relatedPlace(cluster.spanOf(release.object, release.object.root), "Cilium is installed here")]
		};
	}
}
function isChained({ object }, cluster) {
	const mode = releaseValue(cluster, object, ["cni", "chainingMode"]);
	return mode.known === "unknown" || mode.known === "stated" && mode.text !== "none";
}
const networks = /\b(?:cilium|calico|tigera|flannel|kube-ovn|antrea|canal|weave|kube-router|ovn-kubernetes)\b/iu;
function* never$1(context, { talos, cluster }) {
	const { cni } = talos;
	if (cni?.value !== "none" || talos.hasClusterManifests || talos.gaps.length > 0 || !isComplete(cluster)) return;
	const folder = folderOf(talos.path);
	const isTalos = (path) => folder === "" ? path === talos.path : isBelow(path, folder);
	if (someText(context, isTalos, (content) => networks.test(content))) return;
	yield {
		at: cni.at,
		message: "Talos brings no pod network, and the repository installs none: no node becomes Ready",
		fix: "add Cilium to bootstrap/ and kubernetes/, or remove this line to have flannel"
	};
}

// actions/lib/rules/talos/coredns-agreement.ts
/** Talos brings CoreDNS unless it is told not to. */
const corednsAgreement = {
	id: "talos/coredns-agreement",
	severity: "error",
	title: "CoreDNS that comes from two sides, or from none",
	why: "Talos applies a Deployment coredns in kube-system. helm refuses to install a release whose objects exist already (invalid ownership metadata), so the HelmRelease never becomes ready; and with Talos' own switched off and none in the tree, no pod resolves a name.",
	example: `# talos/patches/controller/cluster.yaml does not say coreDNS.disabled: true, and the tree has
kind: HelmRelease
metadata:
  name: coredns
  namespace: kube-system
`,
	fix: "cluster.coreDNS.disabled: true in Talos when Flux ships CoreDNS",
	*check(context) {
		for (const pair of pairsOf(context)) {
			yield* twice(pair);
			yield* never(context, pair);
		}
	}
};
function* twice({ talos, cluster }) {
	const { coreDnsDisabled } = talos;
	const isDefault = coreDnsDisabled === void 0 && talos.renderer === "talhelper" && talos.gaps.length === 0;
	if (coreDnsDisabled?.value !== false && !isDefault) return;
	for (const { chart, namespace, object, releaseName } of helmReleases(cluster)) {
		if (chart !== "coredns" || namespace !== "kube-system") continue;
		const override = releaseValue(cluster, object, ["fullnameOverride"]);
		const name = override.known === "stated" ? override.text : releaseName.includes("coredns") ? releaseName : "";
		if (override.known === "unknown" || name !== "coredns") continue;
		yield {
			at: coreDnsDisabled?.at ?? talos.clusterName?.at ?? wholeFile(talos.path),
			message: "Talos applies its own CoreDNS, and Flux installs a release of the same name: helm refuses to take over the objects",
			fix: "set cluster.coreDNS.disabled: true in a patch for the control planes",
			related: [relatedPlace(cluster.spanOf(object, object.root), "the HelmRelease is here")]
		};
	}
}
function* never(context, { talos, cluster }) {
	const { coreDnsDisabled } = talos;
	if (coreDnsDisabled?.value !== true || talos.hasClusterManifests || talos.gaps.length > 0 || !isComplete(cluster)) return;
	const folder = folderOf(talos.path);
	const isTalos = (path) => folder === "" ? path === talos.path : isBelow(path, folder);
	if (someText(context, isTalos, (content) => /coredns|kube-dns/iu.test(content))) return;
	yield {
		at: coreDnsDisabled.at,
		message: "Talos brings no CoreDNS, and the repository installs none: no pod resolves a name",
		fix: "add CoreDNS to kubernetes/, or remove this line"
	};
}

// actions/lib/domain/talos/address.ts
/** Without prefix length, zone and letter case; undefined for what is no IP address. IPv6 groups are written out. */
function plainAddress(text) {
	const address = (text.split("/", 1)[0] ?? "").toLowerCase();
	if (!isGoAddr(address) || address.includes("%")) return void 0;
	return address.includes(":") ? expanded(address) : address;
}
function expanded(address) {
	const [head = "", tail] = address.split("::");
	const groups = (part) => part === "" ? [] : part.split(":");
	const before = groups(head);
	const after = tail === void 0 ? [] : groups(tail);
	const missing = Math.max(0, 8 - before.length - after.length);
	return [
		...before,
		...Array.from({ length: tail === void 0 ? 0 : missing }, () => "0"),
		...after
	].map((group) => group.replace(/^0+(?=.)/u, "")).join(":");
}
/** True for a single address: routed by itself, and often shared by several machines on purpose. */
function isHostPrefix(text) {
	const [address = "", length] = text.split("/");
	return length === (address.includes(":") ? "128" : "32");
}
/** The host of a URL or of `host:port`, without brackets. */
function hostOf(endpoint) {
	const authority = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#]+)/iu.exec(endpoint)?.[1];
	if (authority === void 0) return void 0;
	const bracketed = /^\[([^\]]+)\]/u.exec(authority)?.[1];
	if (bracketed !== void 0) return bracketed;
	return authority.split(":").length > 2 ? authority : authority.split(":", 1)[0];
}
/** The port of a URL; undefined when it has none. */
function portOf(endpoint) {
	const port = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*?:(\d+)(?:[/?#]|$)/iu.exec(endpoint)?.[1];
	return port === void 0 ? void 0 : Number(port);
}

// actions/lib/rules/talos/nodes-at.ts
/** Statements of several nodes by the place that they come from: a group's field, a patch, an anchor. */
function nodesByPlace(all) {
	return [...groupedBy(all, ({ stated: { at, value } }) => JSON.stringify([
		at.path,
		at.line,
		at.column,
		value
	])).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const names = [...new Set(group.map(({ node }) => node.hostname.value))];
		return [{
			at: first.stated.at,
			value: first.stated.value,
			node: first.node,
			names: listed$3(names)
		}];
	});
}

// actions/lib/rules/talos/endpoint.ts
/**
* The endpoint's host is always among the names of the API server's certificate (kubernetes_cert_sans.go of Talos), so it
* need not stand in the SANs; what must be right is who answers there.
*/
const endpoint = {
	id: "talos/endpoint",
	severity: "warning",
	title: "cluster endpoint that nobody, or not everybody, answers for",
	why: "Kubelets, kubectl and every kubeconfig speak to the endpoint. When it is a worker's address or a port that nothing listens on, the cluster never comes up; when one control plane does not take part in the virtual address, or the endpoint is one node's own address, the API goes away with a single node although etcd lives on.",
	example: `endpoint: https://172.16.1.48:6443
nodes:
  - hostname: talos-cp-1
    ipAddress: 172.16.1.50
    controlPlane: true
    networkInterfaces:
      - interface: eth0
        vip:
          ip: 172.16.1.49
`,
	fix: "use the virtual address that all control planes share, or a name or load balancer in front of them",
	*check({ talos }) {
		for (const model of talos) {
			const host = model.endpoint === void 0 ? void 0 : hostOf(model.endpoint.value);
			if (model.endpoint !== void 0 && host !== void 0 && model.nodes.length > 0) yield* judgeHost(model, model.endpoint, host);
			yield* judgeWorkers(model);
		}
	}
};
function* judgeHost(model, stated, host) {
	const owner = model.nodes.find((node) => isNode(node, host));
	const controlPlanes = model.nodes.filter(({ controlPlane }) => controlPlane);
	const virtual = controlPlanes.flatMap(({ virtualAddresses }) => virtualAddresses);
	const isVirtual = virtual.some(({ value }) => isSameHost(value, host));
	if (isVirtual) yield* judgeTakers(controlPlanes, host);
	else if (owner !== void 0 && !owner.controlPlane) yield worker(stated, owner, host);
	else if (owner !== void 0 && controlPlanes.length > 1) yield single(stated, owner, controlPlanes);
	else if (owner === void 0) yield* judgeUnknown(stated, host, virtual);
	if (isVirtual || owner?.controlPlane === true) yield* judgePort(model, stated, host);
}
function worker(stated, owner, host) {
	return {
		at: stated.at,
		severity: "error",
		message: `the endpoint is ${host}, the address of the worker ${owner.hostname.value}: no API server listens there`,
		related: [relatedPlace(owner.hostname.at, "the worker is here")]
	};
}
function single(stated, owner, controlPlanes) {
	const [vip] = controlPlanes.flatMap(({ virtualAddresses }) => virtualAddresses);
	const message = `the endpoint is ${owner.hostname.value}'s own address: without this node the API cannot be reached, although ${controlPlanes.length} control planes serve it`;
	return vip === void 0 ? {
		at: stated.at,
		severity: "info",
		message,
		fix: "add a virtual address, or a name that leads to all control planes"
	} : {
		at: stated.at,
		message,
		fix: `use the virtual address ${vip.value}`,
		related: [relatedPlace(vip.at, "it is here")]
	};
}
/** A name, or the address of something in front, is not known here; an address beside the virtual one is a slip. */
function* judgeUnknown(stated, host, virtual) {
	const [vip] = virtual;
	if (vip === void 0 || plainAddress(host) === void 0) return;
	yield {
		at: stated.at,
		message: `the endpoint is ${host}, and the control planes share the virtual address ${vip.value}: no node answers for ${host}`,
		fix: `use ${vip.value}, unless a load balancer has ${host}`,
		related: [relatedPlace(vip.at, "the virtual address is here")]
	};
}
function* judgeTakers(controlPlanes, host) {
	const takers = controlPlanes.filter(({ virtualAddresses }) => virtualAddresses.some(({ value }) => isSameHost(value, host)));
	const [first] = takers.flatMap(({ virtualAddresses }) => virtualAddresses);
	for (const node of controlPlanes) {
		if (takers.includes(node) || node.gaps.length > 0 || first === void 0) continue;
		const other = node.virtualAddresses[0];
		yield {
			at: other?.at ?? node.hostname.at,
			message: other === void 0 ? `${node.hostname.value} does not take part in the virtual address ${host}: it cannot take over when the others are gone` : `${node.hostname.value} takes part in ${other.value}, and the endpoint is the virtual address ${host}`,
			fix: `give it the virtual address ${host} as the other control planes have it`,
			related: [relatedPlace(first.at, "another control plane has it here")]
		};
	}
}
function* judgePort(model, stated, host) {
	if (model.apiServerPort === void 0 && model.gaps.length > 0) return;
	const port = portOf(stated.value);
	const serves = model.apiServerPort?.value ?? 6443;
	if ((port ?? 443) === serves) return;
	yield {
		at: stated.at,
		severity: "error",
		message: `the endpoint ${port === void 0 ? "has no port, which means 443" : `has the port ${port}`}, and the API servers behind ${host} listen on ${serves}`,
		fix: `write :${serves}, or set cluster.controlPlane.localAPIServerPort`
	};
}
/** The address moves by an election in etcd, and workers have none. */
function* judgeWorkers({ nodes }) {
	const virtual = nodes.filter(({ controlPlane }) => !controlPlane).flatMap((node) => node.virtualAddresses.map((stated) => ({
		node,
		stated
	})));
	for (const { at, value, names } of nodesByPlace(virtual)) yield {
		at,
		message: `the virtual address ${value} is given to ${names}: workers have no etcd to be elected in, and Talos refuses this in machine.network`,
		fix: "remove the vip from workers"
	};
}
function isNode(node, host) {
	return [...node.addresses, ...node.interfaceAddresses].some(({ value }) => isSameHost(value, host)) || node.hostname.value.toLowerCase() === host.toLowerCase();
}
function isSameHost(stated, host) {
	const address = plainAddress(stated);
	return address === void 0 ? stated.toLowerCase() === host.toLowerCase() : address === plainAddress(host);
}

// actions/lib/rules/talos/machine-environment.ts
const everywhere = /* @__PURE__ */ new Set([
	"HOME",
	"USER",
	"PATH",
	"PWD",
	"SHELL",
	"HOSTNAME",
	"LOGNAME",
	"TMPDIR",
	"LANG"
]);
/** What every shell has: defined, but different from machine to machine. */
function isOfTheMachine(name) {
	return everywhere.has(name);
}
/** True when mise's `[env]` sets the variable, directly or by a file that cannot be known here. */
function comesFromMise({ text }, name) {
	return configPaths.some((path) => {
		const content = text(path);
		const read = content === void 0 ? void 0 : readToml(content);
		const env = read !== void 0 && "table" in read ? read.table["env"] : void 0;
		return isTable(env) && name in env;
	});
}

// actions/lib/rules/talos/environment-in-template.ts
/** talhelper renders patches as Go templates with all functions of sprig, these among them. */
const reaching = /* @__PURE__ */ new Map([
	["env", "reads the environment of the machine that renders"],
	["expandenv", "reads the environment of the machine that renders"],
	["getHostByName", "asks the name server of the machine that renders"],
	["now", "depends on the time of rendering"],
	["uuidv4", "is different each time"],
	["randAlphaNum", "is different each time"],
	["randAlpha", "is different each time"],
	["randNumeric", "is different each time"],
	["randAscii", "is different each time"],
	["randBytes", "is different each time"],
	["randInt", "is different each time"],
	["genPrivateKey", "is different each time"],
	["genCA", "is different each time"],
	["genSelfSignedCert", "is different each time"]
]);
/** A configuration that is not a function of the repository. */
const environmentInTemplate = {
	id: "talos/environment-in-template",
	severity: "warning",
	title: "configuration that depends on the machine that renders it",
	why: "The plan in a pull request is made on a runner, the configuration that is applied perhaps on your laptop. When a template or variable takes its value from the machine, the two differ: what was reviewed is not what the nodes get.",
	example: `patches:
  - |-
    machine:
      network:
        nameservers: [{{ env "DNS_SERVER" }}]
`,
	fix: "put the value into talenv.yaml, or into talenv.sops.yaml when it is a secret",
	*check(context) {
		for (const model of context.talos) {
			if (model.renderer !== "talhelper") continue;
			const paths = /* @__PURE__ */ new Set([model.path, ...model.patchFiles.map(({ path }) => path)]);
			for (const path of paths) {
				const file = context.files.get(path);
				if (file === void 0) continue;
				for (const { root, source } of file.documents) yield* inNode(root, source);
			}
			yield* inVariables(context, model);
		}
	}
};
function* inNode(node, source) {
	if (node === void 0) return;
	if (node.kind === "scalar") yield* inScalar(node, source);
	else if (node.kind === "list") for (const item of node.items) yield* inNode(item, source);
	else for (const { value } of node.entries) yield* inNode(value, source);
}
function* inScalar(scalar, source) {
	if (!scalar.text.includes("{{")) return;
	const inner = embeddedSource(source, scalar) ?? source;
	for (const action of scalar.text.matchAll(/\{\{-?\s*(?:if\s+|with\s+|range\s+)?(?:\(\s*)?([A-Za-z]\w*)\b[^}]*\}\}/gu)) {
		const name = action[1] ?? "";
		const effect = reaching.get(name);
		if (effect === void 0) continue;
		yield {
			at: inner.span(action.index, action.index + action[0].length),
			message: `${name} in a template ${effect}: two runs give two configurations`
		};
	}
}
function* inVariables(context, { usedVariables, variables }) {
	for (const [name, [first]] of usedVariables) {
		if (variables.has(name) || first === void 0) continue;
		const from = isOfTheMachine(name) ? "every machine has its own" : comesFromMise(context, name) ? "mise sets it from outside of talenv" : void 0;
		if (from !== void 0) yield machineVariable(name, first, from);
	}
}
function machineVariable(name, at, from) {
	return {
		at,
		message: `${name} comes from the environment of the machine that renders (${from}), not from talenv`
	};
}

// actions/lib/domain/talos/quorum.ts
/** Members that must be there for etcd to accept writes. */
function quorumOf(members) {
	return Math.floor(members / 2) + 1;
}
/** How many members may be lost. */
function toleranceOf(members) {
	return members - quorumOf(members);
}

// actions/lib/rules/talos/failure-domain.ts
/** One machine underneath carries so many etcd members that the rest is no quorum. */
const failureDomain = {
	id: "talos/failure-domain",
	severity: "warning",
	title: "host that carries the etcd majority",
	why: "Three control planes survive the loss of any one node, but nodes are virtual machines: when two of them run on one host, that host's power supply, kernel update or full disk takes both, etcd loses its quorum and the API is gone until you restore it. Only the inventory in the settings knows which VM runs where; Talos and Kubernetes cannot see it.",
	example: `# .github/homelab.yaml
inventory:
  nodes:
    talos-cp-1: { host: pve1 }
    talos-cp-2: { host: pve1 }
    talos-cp-3: { host: pve2 }
`,
	fix: "run each control plane on a host of its own",
	*check({ talos, settings }) {
		for (const model of talos) yield* judgeModel(model, settings.inventory);
	}
};
function* judgeModel({ nodes }, inventory) {
	const members = nodes.filter(({ controlPlane }) => controlPlane).map(({ hostname }) => hostname.value);
	const placed = members.flatMap((name) => {
		const node = inventory.nodes.get(name);
		return node?.host === void 0 ? [] : [{
			name,
			host: node.host,
			node
		}];
	});
	for (const host of new Set(placed.map((each) => each.host))) {
		const here = placed.filter((each) => each.host === host);
		const last = here.at(-1);
		if (last === void 0 || !carriesMajority(here.length, members.length)) continue;
		const room = hostsWithRoom(last, placed, members.length, inventory);
		yield {
			at: last.node.hostAt,
			message: `${host} carries ${here.length} of ${members.length} etcd members: losing this host loses the cluster`,
			fix: fixOf(last, room),
			related: here.slice(0, -1).map(({ name, node }) => relatedPlace(node.hostAt, `${name} is here, too`))
		};
	}
}
/** With a single control plane there is nothing to spread. */
function carriesMajority(here, members) {
	return here > 1 && members - here < quorumOf(members);
}
/** Hosts that would not carry the majority themselves and whose memory holds the node, those without a control plane first. */
function hostsWithRoom(moved, placed, members, { hosts, nodes }) {
	const used = (host) => [...nodes.values()].filter((node) => node.host === host).reduce((sum, { memory = 0 }) => sum + memory, 0);
	const controlPlanesOn = (host) => placed.filter((each) => each.host === host).length;
	const others = [...hosts].filter(([name]) => name !== moved.host && !carriesMajority(controlPlanesOn(name) + 1, members));
	const { memory } = moved.node;
	const isMeasured = memory !== void 0 && others.every(([, host]) => host.memory !== void 0);
	return {
		names: (isMeasured ? others.filter(([name, host]) => (host.memory ?? 0) - used(name) >= memory) : others).map(([name]) => name).sort((a, b) => controlPlanesOn(a) - controlPlanesOn(b)),
		isMeasured
	};
}
function fixOf({ name }, { names, isMeasured }) {
	if (names.length === 0) return `move ${name} to another host; the inventory names none with room`;
	const where = names.length <= 2 ? names.join(" or ") : `one of ${listed$3(names)}`;
	const room = names.length === 1 ? "it has room" : names.length === 2 ? "both have room" : "all have room";
	return `move ${name} to ${where}${isMeasured ? ` (${room})` : ""}`;
}

// actions/lib/rules/talos/generated-committed.ts
/** What talhelper writes holds every secret of the cluster in plain text. */
const generatedCommitted = {
	id: "talos/generated-committed",
	severity: "error",
	everywhere: true,
	confidential: true,
	title: "generated configuration in the repository",
	why: "A generated machine configuration holds the cluster's certificate authorities with their keys, the join token and the key that encrypts Secrets in etcd; a talosconfig is an administrator's certificate. Whoever reads the repository owns the cluster, also after the file is removed, because Git keeps it: then every one of these must be replaced.",
	example: `$ git ls-files talos/clusterconfig
talos/clusterconfig/kubernetes-talos-cp-1.yaml
talos/clusterconfig/talosconfig
`,
	fix: "git rm --cached the file, ignore clusterconfig/, and make new secrets",
	*check(context) {
		for (const path of context.paths) {
			const found = secretsIn(context, path);
			if (found !== void 0) yield {
				at: found.at,
				message: `${path} is ${found.what} in plain text`,
				fix: "remove it from the repository, then replace these secrets"
			};
		}
	}
};
function secretsIn(context, path) {
	if (/(?:^|\/)clusterconfig\/[^/]+\.ya?ml$/u.test(path)) return generatedConfig(context, path);
	return /^\.?talosconfig(?:\.ya?ml)?$/u.test(nameOf$1(path)) ? adminConfig(context, path) : void 0;
}
function generatedConfig({ files }, path) {
	const documents = files.get(path)?.documents ?? [];
	for (const { root, source } of documents) {
		const token = nodeAt(root, "machine", "token");
		if (isSopsEncrypted(root) || !isPlain(token)) continue;
		return {
			at: source.span(token.start, token.end),
			what: "a machine configuration with the cluster's keys"
		};
	}
}
function adminConfig({ text }, path) {
	const content = text(path);
	if (content === void 0 || !content.includes("key:")) return void 0;
	const source = sourceText(path, content);
	for (const { root } of readYaml(source, { dialect: "yaml12" }).documents) {
		const contexts = nodeAt(root, "contexts");
		if (isSopsEncrypted(root) || contexts?.kind !== "map") continue;
		for (const { value } of contexts.entries) {
			const key = nodeAt(value, "key");
			if (isPlain(key)) return {
				at: source.span(key.start, key.end),
				what: "a talosconfig with an administrator's key"
			};
		}
	}
}
function isPlain(node) {
	const text = node === void 0 ? void 0 : stringAt$1(node);
	return text !== void 0 && text !== "" && !text.startsWith("ENC[") && !/\$\{|\{\{/u.test(text);
}

// actions/lib/rules/talos/install-disk-missing.ts
/** In a talconfig this is the schema's finding; here it is for machine configurations that are written out. */
const installDiskMissing = {
	id: "talos/install-disk-missing",
	severity: "error",
	title: "machine configuration that names no disk to install on",
	why: "Talos refuses to install without a disk: a new node stays in maintenance mode with an error on its console. Existing nodes do not notice, so it shows on the day when you replace one.",
	example: `machine:
  type: worker
  token: …
  install:
    image: factory.talos.dev/metal-installer/<schematic>:v1.13.8
`,
	fix: "add machine.install.disk or machine.install.diskSelector",
	*check({ talos, files }) {
		for (const { nodes, renderer } of talos) {
			if (renderer !== "machine-config") continue;
			for (const { hostname, installDisk, installer, gaps, at } of nodes) {
				if (installDisk !== void 0 || installer === void 0 || gaps.length > 0) continue;
				const install = (files.get(at.path)?.documents ?? []).flatMap(({ root, source }) => {
					const node = nodeAt(root, "machine", "install");
					return node === void 0 ? [] : [source.span(node.start, node.end)];
				})[0];
				yield {
					at: install === void 0 ? wholeFile(at.path) : {
						...install,
						endLine: install.line,
						endColumn: install.column
					},
					message: `${hostname.value} has an installer and no disk to install on`
				};
			}
		}
	}
};

// actions/lib/rules/talos/kube-proxy-agreement.ts
/** Somebody must make Services work, and only one. */
const kubeProxyAgreement = {
	id: "talos/kube-proxy-agreement",
	severity: "error",
	title: "kube-proxy and Cilium that do not agree",
	why: "Without kube-proxy and without Cilium's replacement no Service address leads anywhere: not even the API server's, so CoreDNS and Flux never start. With both, two programs answer for the same addresses, and node ports and host ports behave by chance.",
	example: `# talos/patches/controller/cluster.yaml
cluster:
  proxy:
    disabled: true
# values of Cilium's HelmRelease
kubeProxyReplacement: false
`,
	fix: "cluster.proxy.disabled: true in Talos together with kubeProxyReplacement: true in Cilium, or neither",
	*check(context) {
		for (const pair of pairsOf(context)) yield* judge$5(pair);
	}
};
function* judge$5({ talos, cluster }) {
	for (const { chart, object } of helmReleases(cluster)) {
		if (chart !== "cilium") continue;
		const value = releaseValue(cluster, object, ["kubeProxyReplacement"]);
		if (value.known === "unknown") continue;
		const text = value.known === "stated" ? value.text : "false";
		const replaces = text === "true" || text === "strict";
		const isOff = text === "false" || text === "disabled";
		const disabled = talos.kubeProxyDisabled;
		if (disabled?.value === true && isOff) yield {
			at: value.known === "stated" ? value.at : disabled.at,
			message: `Talos runs no kube-proxy, and Cilium does not replace it${value.known === "absent" ? " (kubeProxyReplacement is false by default)" : ""}: no Service address works`,
			fix: "set kubeProxyReplacement: true",
			related: [relatedPlace(disabled.at, "kube-proxy is switched off here")]
		};
		if ((disabled?.value === false || disabled === void 0 && talos.gaps.length === 0 && talos.renderer === "talhelper") && replaces && value.known === "stated") yield {
			at: disabled?.at ?? talos.clusterName?.at ?? wholeFile(talos.path),
			severity: "warning",
			message: "Talos runs kube-proxy, and Cilium replaces it: both answer for every Service address",
			fix: "set cluster.proxy.disabled: true in a patch for the control planes",
			related: [relatedPlace(value.at, "Cilium replaces kube-proxy here")]
		};
	}
}

// actions/lib/domain/talos/talos-version.ts
/** `v1.13.8`, `1.13`, `v1.14.0-rc.1`; undefined for anything else. */
function parseTalosMinor(text) {
	const match = /^v?(\d+)\.(\d+)(?:\.\d+(?:[-+].*)?)?$/u.exec(text.trim());
	return match === null ? void 0 : {
		major: Number(match[1]),
		minor: Number(match[2])
	};
}
/** Negative when `a` is older than `b`. */
function compareTalosMinor(a, b) {
	return a.major - b.major || a.minor - b.minor;
}
/** `1.13` */
function formatTalosMinor(version) {
	return `${version.major}.${version.minor}`;
}
/** The minor of an installer image: its tag (`…/metal-installer/<schematic>:v1.13.8`, a digest may follow). */
function talosMinorOfImage(image) {
	const tag = /:(v\d[^:@/]*)(?:@.*)?$/u.exec(image)?.[1];
	return tag === void 0 ? void 0 : parseTalosMinor(tag);
}

// actions/lib/rules/talos/kubeprism-agreement.ts
/** Cilium starts before there is a Service network, so it must find the API server on a port that somebody serves. */
const kubeprismAgreement = {
	id: "talos/kubeprism-agreement",
	severity: "error",
	title: "Cilium that looks for KubePrism where it is not",
	why: "Cilium replaces kube-proxy, so it cannot use the Service address of the API server and is told a host and a port instead. On Talos that is KubePrism on localhost. With another port the agents wait for an API server that nobody serves, and without them no pod gets a network.",
	example: `# talos/patches/global/machine-features.yaml
machine:
  features:
    kubePrism:
      enabled: true
      port: 7445
# values of Cilium's HelmRelease
k8sServiceHost: localhost
k8sServicePort: 6443
`,
	fix: "make k8sServicePort the port of KubePrism, 7445 unless Talos says otherwise",
	*check(context) {
		for (const pair of pairsOf(context)) yield* judge$4(pair);
	}
};
function* judge$4({ talos, cluster }) {
	const prism = kubePrismOf(talos);
	if (prism === void 0) return;
	for (const { chart, object } of helmReleases(cluster)) {
		const host = chart === "cilium" ? releaseValue(cluster, object, ["k8sServiceHost"]) : void 0;
		const port = releaseValue(cluster, object, ["k8sServicePort"]);
		if (host?.known !== "stated" || port.known !== "stated" || !/^(?:localhost|127\.0\.0\.1|::1)$/u.test(host.text)) continue;
		const isOfNode = Number(port.text) === (talos.apiServerPort?.value ?? 6443);
		if (isOfNode && talos.nodes.every(({ controlPlane }) => controlPlane) || prism.enabled && Number(port.text) === prism.port) continue;
		yield {
			at: port.at,
			message: prism.enabled ? `Cilium looks for the API server on ${host.text}:${port.text}, and KubePrism listens on ${prism.port}: its agents do not start${isOfNode ? " on workers" : ""}` : `Cilium looks for the API server on ${host.text}:${port.text}, and KubePrism is switched off: nothing listens there`,
			fix: prism.enabled ? `use ${prism.port}` : "switch KubePrism on, or use the cluster's endpoint",
			related: prism.at.map((at) => relatedPlace(at, "Talos says so here"))
		};
	}
}
/** Undefined when it cannot be known; on by default in what talhelper generates for Talos 1.6 and newer. */
function kubePrismOf({ kubePrismEnabled, kubePrismPort, gaps, renderer, talosVersion }) {
	const minor = talosVersion === void 0 ? void 0 : parseTalosMinor(talosVersion.value);
	const isDefault = minor !== void 0 && compareTalosMinor(minor, {
		major: 1,
		minor: 6
	}) >= 0;
	if (kubePrismEnabled === void 0 && (gaps.length > 0 || renderer !== "talhelper" || !isDefault)) return void 0;
	if (kubePrismPort === void 0 && gaps.length > 0) return void 0;
	return {
		enabled: kubePrismEnabled?.value ?? true,
		port: kubePrismPort?.value ?? 7445,
		at: [kubePrismPort?.at ?? kubePrismEnabled?.at].filter((at) => at !== void 0)
	};
}

// actions/lib/domain/kubernetes/memory.ts
/** Requests of raw workloads and of bjw-s' app-template; every other chart keeps its own to itself. */
function memoryDemand(cluster) {
	let movable = 0;
	let perNode = 0;
	let counted = 0;
	const add = (bytes, kind, replicas) => {
		if (bytes > 0) counted++;
		if (kind === "DaemonSet") perNode += bytes;
		else movable += bytes * replicas;
	};
	for (const workload of workloads(cluster)) {
		const { kind } = workload.object;
		if (kind === "Job" || kind === "CronJob") continue;
		add(podBytes(workload), kind, replicasOf(nodeAt(workload.object.root, "spec", "replicas")));
	}
	for (const release of helmReleases(cluster)) if (release.isAppTemplate) for (const controller of controllersOf(release)) add(controllerBytes(controller), kindOf(controller), replicasOf(nodeAt(controller, "replicas")));
	return {
		movable,
		perNode,
		counted
	};
}
function podBytes({ podSpec }) {
	return containersOf(podSpec).reduce((sum, container) => sum + requestOf(container), 0);
}
function controllersOf({ values }) {
	const map = nodeAt(values, "controllers");
	return (map?.kind === "map" ? map.entries.map(({ value }) => value) : []).filter((controller) => !isFalse(nodeAt(controller, "enabled")) && kindOf(controller) !== "Job");
}
function kindOf(controller) {
	const type = nodeAt(controller, "type");
	const text = type?.kind === "scalar" ? type.text.toLowerCase() : "deployment";
	return text === "daemonset" ? "DaemonSet" : text === "cronjob" || text === "job" ? "Job" : "Deployment";
}
function controllerBytes(controller) {
	const map = nodeAt(controller, "containers");
	return (map?.kind === "map" ? map.entries.map(({ value }) => value) : []).filter((container) => !isFalse(nodeAt(container, "enabled"))).reduce((sum, container) => sum + requestOf(container), 0);
}
/** Where only a limit is written, Kubernetes takes it for the request. */
function requestOf(container) {
	const request = nodeAt(container, "resources", "requests", "memory") ?? nodeAt(container, "resources", "limits", "memory");
	return request?.kind === "scalar" ? memoryBytes(request.text) ?? 0 : 0;
}
function replicasOf(node) {
	return node?.kind === "scalar" && typeof node.value === "number" && node.value >= 0 ? node.value : 1;
}
function isFalse(node) {
	return node?.kind === "scalar" && node.value === false;
}
const units = {
	"": 1,
	k: 1e3,
	M: 1e6,
	G: 1e9,
	T: 0xe8d4a51000,
	Ki: 1024,
	Mi: 2 ** 20,
	Gi: 2 ** 30,
	Ti: 2 ** 40
};
/** `512Mi`, `1.5G` in bytes; undefined for anything else. */
function memoryBytes(text) {
	const match = /^(\d+(?:\.\d+)?)([kMGT]i?|Ki)?$/u.exec(text);
	const factor = units[match?.[2] ?? ""];
	return match === null || factor === void 0 ? void 0 : Number(match[1]) * factor;
}

// actions/lib/rules/talos/memory-after-loss.ts
/**
* A lower bound: only requests that the tree itself states are counted, and nothing is taken away for Talos and the
* kubelet. What does not fit by this count does not fit.
*/
const memoryAfterLoss = {
	id: "talos/memory-after-loss",
	severity: "info",
	title: "memory that does not suffice after the loss of a node",
	why: "When a node dies its pods move. What the others have no room for stays Pending, and Kubernetes decides by priority, not by what you would miss first.",
	example: `# .github/homelab.yaml
inventory:
  nodes:
    talos-cp-1: { host: pve1, memory: 2GiB }
    talos-worker: { host: pve2, memory: 16GiB } # carries pods that ask for 12 GiB
`,
	fix: "give the other nodes more memory, ask for less, or give what may wait a lower priority",
	*check(context) {
		for (const pair of pairsOf(context)) yield* judge$3(pair, context.settings.inventory);
	}
};
function* judge$3({ talos, cluster }, { nodes }) {
	const takesPods = ({ controlPlane }) => !controlPlane || talos.allowSchedulingOnControlPlanes?.value === true;
	if (talos.gaps.length > 0) return;
	const hosts = talos.nodes.filter(takesPods);
	const measured = hosts.flatMap(({ hostname }) => {
		const settings = nodes.get(hostname.value);
		return settings?.memory === void 0 ? [] : [{
			name: hostname.value,
			memory: settings.memory,
			settings
		}];
	});
	if (measured.length < 2 || measured.length < hosts.length) return;
	const largest = measured.reduce((most, node) => node.memory > most.memory ? node : most);
	const left = measured.reduce((sum, { memory }) => sum + memory, 0) - largest.memory;
	const { movable, perNode, counted } = memoryDemand(cluster);
	const wanted = movable + perNode * (measured.length - 1);
	const workloads = counted$1(counted, "workload");
	if (wanted <= left) return;
	yield {
		at: largest.settings.at,
		message: `after the loss of ${largest.name} ${gibibytes(left)} are left, and the pods of ${workloads}, as far as the tree states it, ask for ${gibibytes(wanted)}: some stay Pending`
	};
}
function gibibytes(bytes) {
	return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}

// actions/lib/rules/talos/odd-control-planes.ts
/** An even number of etcd members tolerates no more losses than one member fewer. A warning: three are reached through two. */
const oddControlPlanes = {
	id: "talos/odd-control-planes",
	severity: "warning",
	title: "even number of control planes",
	why: "Every control plane is an etcd member, and etcd needs more than half of them. The second member adds nothing but one more machine whose loss stops the cluster, the fourth does the same to three. On the way from one to three you pass through two: pass quickly.",
	example: `nodes:
  - hostname: talos-cp-1
    controlPlane: true
  - hostname: talos-cp-2
    controlPlane: true
`,
	fix: "use one, three or five control planes",
	*check({ talos }) {
		for (const { nodes, renderer } of talos) {
			const members = nodes.filter(({ controlPlane }) => controlPlane);
			const last = members.at(-1);
			if (renderer !== "talhelper" || last === void 0 || members.length % 2 === 1) continue;
			const may = toleranceOf(members.length);
			const losses = may === 0 ? "no member may be lost" : may === 1 ? "one member may be lost" : `${may} members may be lost`;
			yield {
				at: last.hostname.at,
				message: `${members.length} control planes: ${losses}, as with ${members.length - 1}, and there is one more that can fail`,
				fix: `use ${members.length - 1} or ${members.length + 1}`,
				related: members.slice(0, -1).map(({ hostname }) => relatedPlace(hostname.at, `control plane ${hostname.value}`))
			};
		}
	}
};

// actions/lib/rules/talos/patch-missing.ts
/** talhelper stops at the first listed file that is not there. */
const patchMissing = {
	id: "talos/patch-missing",
	severity: "error",
	title: "file that talconfig lists and that does not exist",
	why: "talhelper stops at the first file that it cannot open, so no node gets a configuration: not the next upgrade, not the node that you have to replace tonight.",
	example: `patches:
  - "@./patches/global/machine-sysctl.yaml" # the file is called machine-sysctls.yaml
`,
	fix: "mend the path, or remove the entry",
	*check({ talos, text }) {
		for (const { patchFiles, contentFiles } of talos) for (const { path, exists, at } of [...patchFiles, ...contentFiles]) if (!exists && text(path) === void 0) yield {
			at,
			message: `there is no file ${path}: talhelper stops here, and no configuration is made`
		};
	}
};

// actions/lib/rules/talos/patch-unused.ts
/** A file of `patches/` beside a talconfig that no talconfig lists, chooses by a variable, or names otherwise. */
const patchUnused = {
	id: "talos/patch-unused",
	severity: "info",
	title: "patch that no talconfig lists",
	why: "talhelper applies what is listed, not what lies in the folder. A patch that nobody lists looks as if it were in force: the firewall rule or the sysctl that you remember writing is on no node.",
	example: `# patches/global/machine-firewall.yaml exists, and talconfig.yaml has
patches:
  - "@./patches/global/machine-sysctls.yaml"
`,
	fix: "list it in talconfig.yaml, or remove the file",
	*check(context) {
		const models = context.talos.filter(({ renderer }) => renderer === "talhelper");
		const listed = new Set(models.flatMap(({ patchFiles, contentFiles }) => [...patchFiles, ...contentFiles].map(({ path }) => path)));
		const choices = models.flatMap((model) => model.choices);
		for (const path of context.paths) {
			if (models.find((each) => isPatchOf(path, each)) === void 0 || listed.has(path) || choices.some((choice) => choice.test(path))) continue;
			if (context.files.get(path)?.documents.some(({ role }) => role === "machine-patch") !== true || isNamed(context, path)) continue;
			yield {
				at: wholeFile(path),
				message: `no talconfig lists ${path}: it is applied to no node`
			};
		}
	}
};
function isPatchOf(path, { path: talconfig }) {
	const folder = folderOf(talconfig);
	return isBelow(path, folder === "" ? "patches" : `${folder}/patches`) && /\.ya?ml$/u.test(path);
}
/** By its path or its own name, in a script or another file: somebody applies it by hand. */
function isNamed(context, path) {
	return isMentioned(context, nameOf$1(path), (other) => other === path || /(?:^|\/)talconfig\.ya?ml$/u.test(other));
}

// actions/lib/domain/talos/installer.ts
/** `factory.talos.dev/metal-installer-secureboot/<id>:v1.13.8`, `ghcr.io/siderolabs/installer:v1.9.5`. */
function parseInstaller(image) {
	const [, name = image, tag] = /^(.*?)(?::([^:/@]+))?(?:@.*)?$/u.exec(image) ?? [];
	const factory = /^(.*)\/((?:[a-z0-9]+-)?installer(-secureboot)?)\/([^/]+)$/u.exec(name);
	const plain = /^(.*)\/installer$/u.exec(name);
	const registry = factory?.[1] ?? plain?.[1] ?? name;
	const secureBoot = factory !== null ? factory[3] !== void 0 : plain !== null ? false : void 0;
	const schematic = factory?.[4];
	return {
		registry,
		secureBoot,
		...schematic === void 0 ? {} : { schematic },
		...tag === void 0 ? {} : { tag }
	};
}
/** The id of an Image Factory schematic: a SHA-256 in hexadecimal. */
function isSchematicId(text) {
	return /^[0-9a-f]{64}$/u.test(text);
}

// actions/lib/rules/talos/schematic.ts
/** Which extensions and kernel arguments a node runs is decided by the schematic in its installer's name. */
const schematic = {
	id: "talos/schematic",
	severity: "warning",
	title: "installer and schematic that do not fit",
	why: "The installer's name carries the schematic, and with it the system extensions. With `talosImageURL` talhelper does not look at `schematic` at all: an extension that you add there is never installed, and storage or GPU drivers are missing after the next upgrade. An id that was cut off names nothing, and the upgrade cannot pull its image.",
	example: `nodes:
  - hostname: talos-cp-1
    talosImageURL: factory.talos.dev/metal-installer/376567988ad370138ad8b2698212367b8edcb69b5fd68c80be1f2ec7d603b4ba
    schematic:
      customization:
        systemExtensions:
          officialExtensions: [siderolabs/qemu-guest-agent]
`,
	fix: "keep the schematic and remove the image, or put the schematic's id into the image",
	*check({ talos }) {
		for (const { nodes, path } of talos) {
			yield* cutOff(nodes, path);
			yield* differing(nodes);
		}
	}
};
/** `talosImageURL` itself is judged with talconfig's fields; this is for images in patches and machine configurations. */
function* cutOff(nodes, path) {
	const cut = nodes.flatMap((node) => {
		const { installer, imageUrl } = node;
		if (installer === void 0 || imageUrl !== void 0 && installer.at.path === path) return [];
		const { schematic: id, registry } = parseInstaller(installer.value);
		return id !== void 0 && registry === "factory.talos.dev" && /^[0-9a-f]+$/u.test(id) && !isSchematicId(id) ? [{
			node,
			stated: {
				value: id,
				at: installer.at
			}
		}] : [];
	});
	for (const { at, value, names } of nodesByPlace(cut)) yield {
		at,
		severity: "error",
		message: `the installer of ${names} names the schematic ${value}, which is cut off: ${value.length} of 64 characters`,
		fix: "copy the whole id"
	};
}
function* differing(nodes) {
	const different = nodes.flatMap((node) => {
		const { installer, schematic: own } = node;
		const [ownId] = own?.value ?? [];
		const id = installer === void 0 ? void 0 : parseInstaller(installer.value).schematic;
		if (own === void 0 || ownId === void 0 || id === void 0 || !isSchematicId(id)) return [];
		return own.value.includes(id) ? [] : [{
			node,
			stated: {
				value: [id, ownId],
				at: own.at
			}
		}];
	});
	for (const { at, value, node, names } of nodesByPlace(different)) {
		const [id, ownId] = value;
		const isUrl = node.installer?.at === node.imageUrl?.at;
		yield {
			at,
			message: `${isUrl ? "talosImageURL" : "a patch"} names the schematic ${id.slice(0, 8)}…, and this one is ${ownId.slice(0, 8)}…: what stands here has no effect on ${names}`,
			fix: isUrl ? "remove talosImageURL, or write this schematic's id into it" : "mend the image in the patch",
			related: node.installer === void 0 ? [] : [relatedPlace(node.installer.at, "the installer is here")]
		};
	}
}

// actions/lib/rules/talos/secure-boot-installer.ts
/** The node's firmware wants a signed image, and the next upgrade writes one that is not; or the other way round. */
const secureBootInstaller = {
	id: "talos/secure-boot-installer",
	severity: "error",
	title: "installer that does not fit the node's secure boot",
	why: "An upgrade writes what the installer carries. On a machine with secure boot an unsigned image does not start: after the upgrade the node stays dark until somebody stands in front of it. A signed installer on a node that talconfig calls not secure is at best a wrong installation medium the next time.",
	example: `nodes:
  - hostname: talos-cp-1
    machineSpec:
      secureboot: true
    talosImageURL: factory.talos.dev/metal-installer/<schematic>
`,
	fix: "use metal-installer-secureboot for nodes with secure boot, metal-installer for the others",
	*check({ talos }) {
		for (const { nodes } of talos) {
			const unfit = nodes.filter(isUnfit).flatMap((node) => node.installer === void 0 ? [] : [{
				node,
				stated: node.installer
			}]);
			for (const { at, value, node, names } of nodesByPlace(unfit)) {
				const wants = node.secureBootStated;
				const related = wants === void 0 ? [] : [relatedPlace(wants.at, `secureboot: ${wants.value} is here`)];
				if (wants?.value === true) yield {
					at,
					message: `the installer is not signed, and secureboot is true for ${names}: after the next upgrade nothing starts there`,
					fix: `use ${withSecureBoot(value)}`,
					related
				};
				else yield {
					at,
					severity: "warning",
					message: `the installer is the one for secure boot, and secureboot is false for ${names}`,
					fix: "say secureboot: true, or use the installer without -secureboot",
					related
				};
			}
		}
	}
};
function isUnfit({ installer, secureBootStated }) {
	const isSigned = installer === void 0 ? void 0 : parseInstaller(installer.value).secureBoot;
	return isSigned !== void 0 && secureBootStated !== void 0 && secureBootStated.value !== isSigned;
}
function withSecureBoot(image) {
	const { registry, schematic } = parseInstaller(image);
	const kind = /\/((?:[a-z0-9]+-)?installer)\//u.exec(image)?.[1] ?? "metal-installer";
	return `${registry === "ghcr.io/siderolabs" ? "factory.talos.dev" : registry}/${kind}-secureboot/${schematic ?? "<schematic>"}`;
}

// actions/lib/rules/talos/talosconfig-endpoint.ts
/** talos.md of Sidero Labs: the virtual address is for the Kubernetes API, never for the Talos API. */
const talosconfigEndpoint = {
	id: "talos/talosconfig-endpoint",
	severity: "warning",
	title: "virtual address as an endpoint of talosctl",
	why: "The virtual address lives as long as etcd does: when etcd is what you have to repair, talosctl has nothing to speak to. During an upgrade it moves in the middle of the call, and talosctl waits for its whole timeout.",
	example: `# talosconfig
contexts:
  kubernetes:
    endpoints:
      - 172.16.1.49
`,
	fix: "list the control planes' own addresses",
	*check({ talos, paths, text }) {
		const virtual = virtualAddresses(talos);
		if (virtual.size === 0) return;
		for (const path of paths) {
			if (!/^\.?talosconfig(?:\.ya?ml)?$/u.test(nameOf$1(path))) continue;
			const content = text(path);
			if (content === void 0) continue;
			const source = sourceText(path, content);
			for (const item of endpointsOf(source)) {
				const stated = virtual.get(plainAddress(hostOf(item.text) ?? "") ?? "");
				if (stated !== void 0) yield {
					at: source.span(item.start, item.end),
					message: `talosctl speaks to the virtual address ${stated.value} here: it is gone when etcd is`,
					related: [relatedPlace(stated.at, "the virtual address is here")]
				};
			}
		}
	}
};
function virtualAddresses(talos) {
	const all = talos.flatMap(({ nodes }) => nodes.flatMap((node) => node.virtualAddresses));
	return new Map(all.flatMap((stated) => {
		const address = plainAddress(stated.value);
		return address === void 0 ? [] : [[address, stated]];
	}));
}
function endpointsOf(source) {
	const { documents } = readYaml(source, { dialect: "yaml12" });
	return documents.map(({ root }) => nodeAt(root, "contexts")).flatMap((map) => map?.kind === "map" ? map.entries.map(({ value }) => value) : []).flatMap((context) => itemsAt(context, "endpoints").filter((item) => item.kind === "scalar"));
}

// actions/lib/rules/talos/tpm-without-secure-boot.ts
/**
* Talos seals a volume key to a policy that the image's own PCR signing key authorizes; only secure boot images carry one
* (pkg/imager/imager.go, internal/pkg/secureboot/tpm2/policy.go of Talos 1.13).
*/
const tpmWithoutSecureBoot = {
	id: "talos/tpm-without-secure-boot",
	severity: "error",
	title: "TPM encryption without secure boot",
	why: "Talos seals the key of an encrypted volume to measurements that a key inside the secure boot image has signed. Other images have no such key: enrolling the TPM fails, the volume is not mounted, and the node does not come up. Without verified boot the sealing would protect nothing anyway.",
	example: `nodes:
  - hostname: talos-cp-1
    machineSpec:
      secureboot: false
    patches:
      - |-
        machine:
          systemDiskEncryption:
            state:
              provider: luks2
              keys:
                - slot: 0
                  tpm: {}
`,
	fix: "boot the node with secure boot, or use a nodeID, static or kms key",
	*check({ talos }) {
		for (const { nodes } of talos) {
			const sealed = nodes.filter(isUnsigned).flatMap((node) => node.tpmKeys.map((stated) => ({
				node,
				stated
			})));
			for (const { at, value, node, names } of nodesByPlace(sealed)) yield {
				at,
				message: `${value} is sealed to the TPM, and there is no secure boot on ${names}: the key cannot be enrolled, and the volume stays locked`,
				related: node.installer === void 0 ? [] : [relatedPlace(node.installer.at, "the installer, not for secure boot, is decided here")]
			};
		}
	}
};
/** With secure boot and the wrong installer, the installer is what is wrong: `talos/secure-boot-installer` says so. */
function isUnsigned({ installer, secureBootStated }) {
	if (installer === void 0 || secureBootStated?.value === true) return false;
	return parseInstaller(installer.value).secureBoot === false;
}

// actions/lib/rules/talos/unique-addresses.ts
/** Two equal addresses in talconfig's own `ipAddress` fields are the schema's finding; all other pairs are left to this one. */
const uniqueAddresses = {
	id: "talos/unique-addresses",
	severity: "error",
	title: "address that two nodes, or a node and the VIP, claim",
	why: "Two machines that answer for one address take turns in the switch's memory: connections break at random, etcd loses a peer, and talosctl reaches the wrong node. A node that has the virtual address as its own keeps it when it should move.",
	example: `nodes:
  - hostname: talos-cp-1
    ipAddress: 172.16.1.49
    networkInterfaces:
      - interface: eth0
        vip:
          ip: 172.16.1.49
`,
	fix: "give each node, and the virtual address, an address of its own",
	*check({ talos }) {
		for (const model of talos) {
			yield* sharedByNodes(model);
			yield* virtualAndOwn(model);
		}
	}
};
function* sharedByNodes({ nodes, path }) {
	const first = /* @__PURE__ */ new Map();
	for (const node of nodes) for (const { value, at } of ownAddresses(node)) {
		const address = plainAddress(value);
		if (address === void 0 || isHostPrefix(value)) continue;
		const before = first.get(address);
		if (before === void 0) first.set(address, {
			node,
			at
		});
		if (before === void 0 || before.node === node) continue;
		if (isOfSchema$1(node, at, path) && isOfSchema$1(before.node, before.at, path)) continue;
		yield {
			at,
			message: `${node.hostname.value} and ${before.node.hostname.value} both have the address ${value.split("/", 1)[0]}`,
			related: [relatedPlace(before.at, `${before.node.hostname.value} has it here`)]
		};
	}
}
/** Both of `ipAddress`, written out: two such equal addresses are a duplicate for the schema already. */
function isOfSchema$1(node, at, path) {
	return at.path === path && node.addresses.some((address) => address.at === at);
}
function ownAddresses({ addresses, interfaceAddresses }) {
	return [...addresses, ...interfaceAddresses];
}
function* virtualAndOwn({ nodes }) {
	const virtual = /* @__PURE__ */ new Map();
	for (const { virtualAddresses } of nodes) for (const stated of virtualAddresses) {
		const address = plainAddress(stated.value);
		if (address !== void 0 && !virtual.has(address)) virtual.set(address, stated);
	}
	for (const node of nodes) {
		const said = /* @__PURE__ */ new Set();
		for (const { value, at } of ownAddresses(node)) {
			const address = plainAddress(value);
			const stated = address === void 0 ? void 0 : virtual.get(address);
			if (address === void 0 || stated === void 0 || said.has(address)) continue;
			said.add(address);
			yield {
				at,
				message: `${node.hostname.value} has the virtual address ${stated.value} as its own: it cannot move to another control plane, and talosctl uses it as an endpoint`,
				related: [relatedPlace(stated.at, "the virtual address is here")]
			};
		}
	}
}

// actions/lib/rules/talos/unique-hostnames.ts
/** Two equal names in talconfig's own fields are the schema's finding; variables, patches and letter case are left to this one. */
const uniqueHostnames = {
	id: "talos/unique-hostnames",
	severity: "error",
	title: "two nodes with one host name",
	why: "The host name becomes the name of the Kubernetes node, in lower case. The second node to register takes over the first one's Node object: pods of both are mixed up and evicted, and talhelper writes both configurations to one file.",
	example: `nodes:
  - hostname: talos-cp-1
    ipAddress: 172.16.1.50
  - hostname: Talos-CP-1
    ipAddress: 172.16.1.51
`,
	fix: "give each node its own host name",
	*check({ talos }) {
		for (const { nodes, path } of talos) {
			const first = /* @__PURE__ */ new Map();
			for (const node of nodes) {
				const { value, at } = node.hostname;
				const name = value.toLowerCase();
				if (name === "") continue;
				const before = first.get(name);
				if (before === void 0) {
					first.set(name, node);
					continue;
				}
				if (value === before.hostname.value && isOfSchema(node, path) && isOfSchema(before, path)) continue;
				const isShared = at.path === before.hostname.at.path && at.line === before.hostname.at.line;
				yield {
					at: isShared ? {
						...node.at,
						endLine: node.at.line,
						endColumn: node.at.column
					} : at,
					message: `two nodes are called ${name}: the second takes over the first one's Node object in Kubernetes`,
					related: [relatedPlace(isShared ? before.at : before.hostname.at, "the other node is here")]
				};
			}
		}
	}
};
/** Written out in the node's own field: two such equal names are a duplicate for the schema already. */
function isOfSchema({ hostname, hasOwnName }, talconfig) {
	return hasOwnName && hostname.at.path === talconfig;
}

// actions/lib/rules/talos/variable-undefined.ts
/** talhelper's envsubst refuses variables that are unset or empty. */
const variableUndefined = {
	id: "talos/variable-undefined",
	severity: "error",
	title: "variable that no environment file defines",
	why: "talhelper stops at a variable that is not set, or is empty, and makes no configuration at all. That it worked on one machine means that the value was in that machine's environment: the next one, or CI, does not have it.",
	example: `# talconfig.yaml
kubernetesVersion: \${kubernetesVersion}
# talenv.yaml
kubernetesVerison: v1.36.4
`,
	fix: "define it in talenv.yaml, or in talenv.sops.yaml when it is a secret",
	*check(context) {
		for (const model of context.talos) {
			if (model.gaps.some(({ at }) => /(?:^|\/)talenv(?:\.sops)?\.ya?ml$/u.test(at.path)) || model.undefinedVariables.size === 0 || hasOtherEnvironment(context)) continue;
			for (const [name, places] of model.undefinedVariables) {
				const [first, ...rest] = places;
				if (first === void 0 || isOfTheMachine(name) || comesFromMise(context, name) || isSetByTask(context, name)) continue;
				const isEmpty = model.variables.has(name);
				const near = nearestName(name, [...model.variables.keys()]);
				yield {
					at: first,
					...model.variables.size === 0 ? { severity: "warning" } : {},
					message: `${wordsFor(model, name)}: talhelper stops here unless the machine's environment has it`,
					...near === void 0 || isEmpty ? {} : { fix: `did you mean ${near}?` },
					...rest.length === 0 ? {} : { related: rest.map((place) => relatedPlace(place, "used here, too")) }
				};
			}
		}
	}
};
function wordsFor({ path, variables }, name) {
	const folder = folderOf(path);
	const environment = folder === "" ? "talenv.yaml" : `${folder}/talenv.yaml`;
	if (variables.size === 0) return `there is no talenv.yaml that defines ${name}`;
	const variable = variables.get(name);
	return variable === void 0 ? `${environment} does not define ${name}` : `${variable.at.path} leaves ${name} empty`;
}
/** talhelper is called with environment files of other names. */
function hasOtherEnvironment(context) {
	const isSo = (content) => content.includes("talhelper") && /\s(?:--env-file|-e)[\s=]/u.test(content);
	return someText(context, () => false, isSo);
}
/** A script or task that exports the variable before it calls talhelper. */
function isSetByTask(context, name) {
	const isTalos = (path) => context.files.has(path) && !/(?:^|\/)\.?(?:Taskfile|taskfiles|github)/u.test(path);
	return isMentioned(context, name, isTalos);
}

// actions/lib/rules/talos/variable-unused.ts
/** Defined, and used by nothing that can be seen. */
const variableUnused = {
	id: "talos/variable-unused",
	severity: "info",
	title: "variable that nothing uses",
	why: "Somebody will change it one day and wonder why no node does. Often it is a misspelt name whose real one takes a value from elsewhere.",
	example: `# talenv.yaml
gatway: 172.16.1.1
`,
	fix: "use it, or remove the line",
	*check(context) {
		for (const model of context.talos) {
			if (model.gaps.length > 0) continue;
			for (const [name, { at }] of model.variables) {
				if (model.usedVariables.has(name) || readByTasks.has(name)) continue;
				if (isMentioned(context, name, (path) => path === at.path)) continue;
				const near = nearestName(name, [...model.undefinedVariables.keys()]);
				yield {
					at,
					message: `nothing uses the variable ${name}`,
					...near === void 0 ? {} : { fix: `${near} is used and not defined: did you mean that?` }
				};
			}
		}
	}
};
/** Task runners read the versions by these names, with programs of many kinds. */
const readByTasks = /* @__PURE__ */ new Set(["talosVersion", "kubernetesVersion"]);

// actions/lib/rules/talos/talos-rules.ts
const talosRules = [
	failureDomain,
	oddControlPlanes,
	endpoint,
	talosconfigEndpoint,
	uniqueHostnames,
	uniqueAddresses,
	secureBootInstaller,
	tpmWithoutSecureBoot,
	schematic,
	installDiskMissing,
	cniAgreement,
	kubeProxyAgreement,
	corednsAgreement,
	kubeprismAgreement,
	patchMissing,
	patchUnused,
	variableUndefined,
	variableUnused,
	environmentInTemplate,
	generatedCommitted,
	memoryAfterLoss
];

// actions/lib/domain/helm/chart-pin.ts
/** `spec.chart.spec.version`, or the tag of the OCIRepository; ranges, digests and variables pin nothing here. */
function chartPin(cluster, release) {
	const inline = nodeAt(release.root, "spec", "chart", "spec", "version");
	if (inline !== void 0) return pinAt(cluster, release, inline);
	const reference = nodeAt(release.root, "spec", "chartRef");
	if (stringAt$1(reference, "kind") !== "OCIRepository") return void 0;
	const namespace = stringAt$1(reference, "namespace") ?? release.namespace;
	const [source] = cluster.find("OCIRepository", namespace, stringAt$1(reference, "name") ?? "");
	const tag = nodeAt(source?.root, "spec", "ref", "tag");
	const isOther = nodeAt(source?.root, "spec", "ref", "semver") !== void 0;
	return source === void 0 || tag === void 0 || isOther ? void 0 : pinAt(cluster, source, tag);
}
function pinAt(cluster, object, node) {
	if (node.kind !== "scalar" || !isExactVersion(node.text)) return void 0;
	return {
		version: node.text,
		at: cluster.spanOf(object, node)
	};
}
/** `1.20.1`, `v1.21.1`, with a pre-release or build part. */
function isExactVersion(text) {
	return /^v?\d+\.\d+\.\d+(?:[-+_][0-9A-Za-z.+_-]+)?$/u.test(text);
}
/** True for the same version, with or without `v`; registries write `_` for `+`. */
function isSameVersion(a, b) {
	const plain = (text) => text.replace(/^v/u, "").replace("_", "+");
	return plain(a) === plain(b);
}

// actions/lib/domain/helm/helmfile.ts
/** Every release of every file that has the shape of a helmfile: a list `releases` of names with charts. */
function helmfileReleases(files) {
	return [...files.values()].flatMap(({ documents, path }) => documents.flatMap(({ role, root, source }) => {
		if (role !== "data") return [];
		const isDefinitions = /crd/iu.test(nameOf$1(path)) || takesDefinitions(root);
		return itemsAt(root, "releases").flatMap((item) => releaseOf(item, {
			isDefinitions,
			span: (node) => source.span(node.start, node.end)
		}));
	}));
}
/** `helmfile template` with these arguments, piped through a filter for CRDs, is how definitions come before charts. */
function takesDefinitions(root) {
	return itemsAt(root, "helmDefaults", "args").some((item) => item.kind === "scalar" && item.text === "--include-crds");
}
function releaseOf(item, { isDefinitions, span }) {
	const name = stringAt$1(item, "name");
	const chart = stringAt$1(item, "chart");
	if (name === void 0 || chart === void 0 || chart.includes("{{")) return [];
	const version = nodeAt(item, "version");
	const namespace = stringAt$1(item, "namespace");
	const text = version?.kind === "scalar" && !version.text.includes("{{") ? version.text : void 0;
	return [{
		name,
		...namespace === void 0 ? {} : { namespace },
		chart: chart.slice(chart.lastIndexOf("/") + 1),
		...text === void 0 ? {} : { version: text },
		at: span(version ?? nodeAt(item, "name") ?? item),
		namespaceAt: span(nodeAt(item, "namespace") ?? nodeAt(item, "name") ?? item),
		isDefinitions
	}];
}

// actions/lib/rules/versions/bootstrap-chart.ts
/** Bootstrap and Flux install the same release: the same chart version, into the same namespace. */
const bootstrapChart = {
	id: "versions/bootstrap-chart",
	severity: "warning",
	title: "chart that bootstrap and Flux install differently",
	why: "Bootstrap installs the network, DNS and Flux, and Flux adopts these releases by name and namespace. With another version the new cluster is upgraded or downgraded within its first minutes, while nothing else works yet; with another namespace there are two of each. You learn it on the day of the disaster recovery.",
	example: `# bootstrap/helmfile/apps.yaml
releases:
  - name: cilium
    namespace: kube-system
    chart: oci://quay.io/cilium/charts/cilium
    version: 1.19.4
# kubernetes/apps/kube-system/cilium/app/ocirepository.yaml
ref:
  tag: 1.20.1
`,
	fix: "write the same version and namespace in both, and let the updater group them",
	*check({ files, clusters }) {
		const releases = helmfileReleases(files);
		if (clusters.length !== 1) return;
		for (const cluster of clusters) for (const bootstrap of releases) {
			const own = helmReleases(cluster).filter((release) => isSame$1(release, bootstrap));
			const [only] = own;
			if (only !== void 0 && own.length === 1) yield* judge$2(bootstrap, only, cluster);
		}
	}
};
function isSame$1({ chart, object, releaseName }, bootstrap) {
	return chart === bootstrap.chart && (object.name === bootstrap.name || releaseName === bootstrap.name);
}
function* judge$2(bootstrap, release, cluster) {
	const pin = chartPin(cluster, release.object);
	const { version, namespace, name, isDefinitions } = bootstrap;
	if (pin !== void 0 && version !== void 0 && isExactVersion(version) && !isSameVersion(version, pin.version)) yield {
		at: bootstrap.at,
		...isDefinitions ? { severity: "info" } : {},
		message: isDefinitions ? `bootstrap takes the definitions of ${name} ${version}, and Flux then installs ${pin.version}` : `bootstrap installs ${name} ${version}, and Flux then brings ${pin.version}`,
		fix: `use ${pin.version} here`,
		related: [relatedPlace(pin.at, "Flux has it from here")]
	};
	if (namespace === void 0 || isDefinitions || isUnknown(release.namespace) || namespace === release.namespace) return;
	yield {
		at: bootstrap.namespaceAt,
		message: `bootstrap installs ${name} into ${namespace}, and Flux into ${release.namespace}: there will be two`,
		fix: `use ${release.namespace}`,
		related: [relatedPlace(cluster.spanOf(release.object, release.object.root), "the HelmRelease is here")]
	};
}
function isUnknown(namespace) {
	return namespace === "" || namespace.includes("$");
}

// actions/lib/rules/versions/chart-pair.ts
/** Charts that their project releases together under one number: what is installed, and what must fit it. */
const pairs = [
	{
		main: "flux-operator",
		other: "flux-instance",
		what: "the instance's chart"
	},
	{
		main: "gateway-helm",
		other: "gateway-crds-helm",
		what: "the chart of its CRDs"
	},
	{
		main: "rook-ceph",
		other: "rook-ceph-cluster",
		what: "the cluster's chart"
	}
];
/** A chart and the chart of its definitions have one version. */
const chartPair = {
	id: "versions/chart-pair",
	severity: "warning",
	title: "two charts of one project with different versions",
	why: "The project releases both under one number and tests only that pair. An operator that is ahead of its definitions misses fields that it wants to write; definitions ahead of the operator accept fields that nobody acts on. helm never upgrades definitions by itself, so the distance only grows.",
	example: `# kubernetes/apps/network/envoy-gateway
chart: gateway-helm 1.9.0
# bootstrap/helmfile/crds.yaml
chart: gateway-crds-helm 1.7.1
`,
	fix: "move both at once; one group in the updater does it",
	*check({ clusters, files }) {
		const [cluster] = clusters;
		if (cluster === void 0 || clusters.length > 1) return;
		const bootstrap = helmfileReleases(files);
		for (const { main, other, what } of pairs) {
			const [first] = pinsOf(cluster, main);
			if (first === void 0) continue;
			for (const pin of [...pinsOf(cluster, other), ...bootstrapPins(bootstrap, other)]) yield* judge$1(first, pin, {
				main,
				what
			});
		}
	}
};
function* judge$1(main, pin, names) {
	if (isSameVersion(main.version, pin.version)) return;
	yield {
		at: pin.at,
		...minorOf(main.version) === minorOf(pin.version) ? { severity: "info" } : {},
		message: `${names.main} is ${main.version}, and ${names.what} is ${pin.version}: they are released together`,
		fix: `use ${main.version}`,
		related: [relatedPlace(main.at, `${names.main} is here`)]
	};
}
function minorOf(version) {
	return /^v?(\d+\.\d+)/u.exec(version)?.[1];
}
function pinsOf(cluster, chart) {
	return helmReleases(cluster).filter((release) => release.chart === chart).flatMap(({ object }) => chartPin(cluster, object) ?? []);
}
function bootstrapPins(releases, chart) {
	return releases.filter((release) => release.chart === chart).flatMap(({ version, at }) => version === void 0 || !isExactVersion(version) ? [] : [{
		version,
		at
	}]);
}

// actions/lib/rules/versions/dead-artefact.ts
/** ghcr.io/siderolabs/installer gets no tags from Talos 1.14 on. */
const deadArtefact = {
	id: "versions/dead-artefact",
	severity: "warning",
	title: "image that is published no more",
	why: "The generic installer ended with Talos 1.13; newer ones come from the Image Factory only. An upgrade that names it cannot pull, and an updater that watches it sees no new tag: you stay on 1.13 and nobody tells you.",
	example: `# renovate: datasource=docker depName=ghcr.io/siderolabs/installer
talosVersion: v1.13.8
`,
	fix: "watch datasource=github-releases depName=siderolabs/talos, and install from factory.talos.dev",
	*check(context) {
		for (const model of context.talos) yield* installers(model);
		if (!watchesFactory(context)) yield* annotations(context);
	}
};
function* installers({ nodes, talosVersion }) {
	const said = /* @__PURE__ */ new Set();
	for (const { installer } of nodes) {
		if (installer === void 0 || said.has(`${installer.at.path}:${installer.at.line}`)) continue;
		const { registry, schematic, tag } = parseInstaller(installer.value);
		if (registry !== "ghcr.io/siderolabs" || schematic !== void 0) continue;
		said.add(`${installer.at.path}:${installer.at.line}`);
		const minor = parseTalosMinor(tag ?? talosVersion?.value ?? "");
		const isGone = minor !== void 0 && compareTalosMinor(minor, {
			major: 1,
			minor: 14
		}) >= 0;
		yield {
			at: installer.at,
			severity: isGone ? "error" : "info",
			message: isGone ? `there is no ghcr.io/siderolabs/installer for Talos ${minor.major}.${minor.minor}: the upgrade cannot pull it` : "ghcr.io/siderolabs/installer ends with Talos 1.13: the next minor must come from factory.talos.dev",
			fix: "use factory.talos.dev/metal-installer/<schematic>"
		};
	}
}
const annotation = /#\s*renovate:[^\n]*?\b((?:depName|packageName)=ghcr\.io\/siderolabs\/installer)(?![\w/-])/gu;
function* annotations({ files, text }) {
	const sources = [...files.values()].map(({ yaml }) => yaml.source);
	const others = configPaths.flatMap((path) => {
		const content = files.has(path) ? void 0 : text(path);
		return content === void 0 ? [] : [sourceText(path, content)];
	});
	for (const source of [...sources, ...others]) {
		if (!source.text.includes("ghcr.io/siderolabs/installer")) continue;
		for (const match of source.text.matchAll(annotation)) {
			const name = match[1] ?? "";
			const start = match.index + match[0].length - name.length;
			yield {
				at: source.span(start, start + name.length),
				message: "ghcr.io/siderolabs/installer has no tag after Talos 1.13: the updater will never offer 1.14",
				fix: "datasource=github-releases depName=siderolabs/talos"
			};
		}
	}
}
const renovateFiles = [
	"renovate.json",
	"renovate.json5",
	".renovaterc",
	".renovaterc.json",
	".renovaterc.json5"
];
/** A preset or datasource of the Image Factory finds the pin by itself; the annotation is then only too much. */
function watchesFactory({ paths, text }) {
	const usual = renovateFiles.flatMap((name) => [name, `.github/${name}`]);
	const others = [...paths].filter((path) => /renovate/iu.test(path) && /\.(?:json5?|ya?ml)$/iu.test(path));
	return [.../* @__PURE__ */ new Set([...usual, ...others])].some((path) => /talosFactory|talos-factory|factory\.talos\.dev\/versions/u.test(text(path) ?? ""));
}

// actions/lib/domain/talos/version-places.ts
/** talosctl and kubectl of the first mise configuration that has them. */
function toolPlaces(text) {
	const found = /* @__PURE__ */ new Map();
	for (const path of configPaths) {
		const content = text(path);
		if (content === void 0) continue;
		for (const { tool, version, at } of readMiseConfig({
			path,
			text: content
		}).wanted) {
			if (tool !== "talosctl" && tool !== "kubectl" || found.has(tool)) continue;
			found.set(tool, {
				of: tool === "talosctl" ? "Talos" : "Kubernetes",
				what: tool,
				version,
				at,
				isTool: true
			});
		}
	}
	return [...found.values()];
}
/** Installers and Kubernetes images that patches or machine configurations set. */
function imagePlaces({ nodes, talosVersion }) {
	const places = nodes.flatMap(({ installer, imageUrl, images }) => {
		const tag = installer === void 0 ? void 0 : parseInstaller(installer.value).tag;
		const isOwn = installer === void 0 || installer.at === imageUrl?.at || tag === talosVersion?.value.replace(/^(?=\d)/u, "v");
		const kubernetes = [...images].flatMap(([component, { value, at }]) => {
			const version = parseInstaller(value).tag;
			return version === void 0 ? [] : [{
				of: "Kubernetes",
				what: `the image of ${component}`,
				version,
				at,
				isTool: false
			}];
		});
		if (isOwn || tag === void 0) return kubernetes;
		return [{
			of: "Talos",
			what: "the installer",
			version: tag,
			at: installer.at,
			isTool: false
		}, ...kubernetes];
	});
	const seen = /* @__PURE__ */ new Set();
	return places.filter(({ at }) => {
		const key = `${at.path}:${at.line}:${at.column}`;
		return seen.size < seen.add(key).size;
	});
}
/** Versions that tuppr is told to bring the nodes to. */
function upgradePlaces(cluster) {
	const of = (kind, field, what) => cluster.ofKind(kind).flatMap((object) => {
		const node = nodeAt(object.root, "spec", field, "version");
		if (node?.kind !== "scalar" || !/^v?\d/u.test(node.text)) return [];
		return [{
			of: what,
			what: `${kind} ${object.name}`,
			version: node.text,
			at: cluster.spanOf(object, node),
			isTool: false
		}];
	});
	return [...of("TalosUpgrade", "talos", "Talos"), ...of("KubernetesUpgrade", "kubernetes", "Kubernetes")];
}

// actions/lib/rules/versions/one-version.ts
/** Talos and Kubernetes: one version in all its places. */
const oneVersion = {
	id: "versions/one-version",
	severity: "warning",
	title: "version of Talos or Kubernetes that differs from place to place",
	why: "The version of a cluster is written down several times: for talhelper, for the tools that speak to it, in patches that set an image. Where a patch says something else, the nodes get that and not what the pin says; a talosctl of another minor does not understand all that the nodes answer; kubectl is supported one minor up and down.",
	example: `# talos/talenv.yaml
talosVersion: v1.13.8
# .mise.toml
[tools]
talosctl = "1.12.4"
`,
	fix: "write the same version in all places, and let the updater group them",
	*check(context) {
		const { talos } = context;
		const tools = toolPlaces(context.text);
		for (const model of talos) {
			const cluster = pairsOf(context).find((pair) => pair.talos === model)?.cluster;
			const places = [
				...talos.length === 1 ? tools : [],
				...imagePlaces(model),
				...cluster === void 0 ? [] : upgradePlaces(cluster)
			];
			for (const place of places) {
				const pin = place.of === "Talos" ? model.talosVersion : model.kubernetesVersion;
				if (pin !== void 0 && place.at !== pin.at) yield* judge(place, pin);
			}
		}
	}
};
function* judge(place, pin) {
	const there = plain$1(place.version);
	const pinned = plain$1(pin.value);
	if (!/^\d+\.\d+/u.test(there) || !/^\d+\.\d+\.\d+/u.test(pinned) || isSame(there, pinned)) return;
	const distance = minorDistance(there, pinned);
	if (place.what === "kubectl" && distance <= 1) return;
	yield {
		at: place.at,
		...place.isTool && distance === 0 ? { severity: "info" } : {},
		message: `${place.what} is ${there}, and ${place.of} is pinned to ${pinned}`,
		fix: `use ${pinned}`,
		related: [relatedPlace(pin.at, `${place.of} ${pinned} is pinned here`)]
	};
}
/** `1.13` stands for every 1.13.x. */
function isSame(a, b) {
	return a === b || b.startsWith(`${a}.`);
}
function minorDistance(a, b) {
	const [one, two] = [parseTalosMinor(a), parseTalosMinor(b)];
	if (one === void 0 || two === void 0) return 0;
	return one.major === two.major ? Math.abs(one.minor - two.minor) : Number.POSITIVE_INFINITY;
}
function plain$1(version) {
	return version.trim().replace(/^v/u, "");
}

// actions/lib/domain/talos/support-matrix.ts
/** Talos minor → first and last supported minor of Kubernetes 1. */
const supported = /* @__PURE__ */ new Map([
	[2, [23, 25]],
	[3, [24, 26]],
	[4, [25, 27]],
	[5, [26, 28]],
	[6, [24, 29]],
	[7, [25, 30]],
	[8, [26, 31]],
	[9, [27, 32]],
	[10, [28, 33]],
	[11, [29, 34]],
	[12, [30, 35]],
	[13, [31, 36]],
	[14, [33, 37]]
]);
const newestTalos = Math.max(...supported.keys());
const newestKubernetes = Math.max(...[...supported.values()].map(([, last]) => last));
/** Holds a Kubernetes version against a Talos version, both as the tree writes them; patch numbers do not matter. */
function supportOf(talosVersion, kubernetesVersion) {
	const talos = parseTalosMinor(talosVersion);
	const kubernetes = parseTalosMinor(kubernetesVersion);
	if (talos?.major !== 1 || kubernetes?.major !== 1) return { verdict: "unreadable" };
	const range = supported.get(talos.minor);
	if (range === void 0) return isAfter(talos, newestTalos) ? {
		verdict: "unknown",
		which: "Talos",
		newest: `1.${newestTalos}`
	} : { verdict: "unreadable" };
	const [first, last] = range;
	if (kubernetes.minor >= first && kubernetes.minor <= last) return { verdict: "supported" };
	if (isAfter(kubernetes, newestKubernetes) && talos.minor === newestTalos) return {
		verdict: "unknown",
		which: "Kubernetes",
		newest: `1.${newestKubernetes}`
	};
	return {
		verdict: kubernetes.minor < first ? "too-old" : "too-new",
		range: `1.${first} to 1.${last}`,
		talos: talosFor(kubernetes.minor)
	};
}
function isAfter(version, minor) {
	return compareTalosMinor(version, {
		major: 1,
		minor
	}) > 0;
}
function talosFor(kubernetes) {
	const minors = [...supported].filter(([, [first, last]]) => kubernetes >= first && kubernetes <= last).map(([minor]) => minor);
	const [first, last] = [Math.min(...minors), Math.max(...minors)];
	if (minors.length === 0) return void 0;
	return first === last ? `1.${first}` : `1.${first} to 1.${last}`;
}

// actions/lib/rules/versions/support-matrix.ts
/** Talos validates the image tags against its own version since 1.11, and tests only these pairs. */
const supportMatrix = {
	id: "versions/support-matrix",
	severity: "error",
	title: "Kubernetes version that this Talos does not support",
	why: "Talos refuses a machine configuration whose Kubernetes images are outside of its range, so the node keeps the old configuration or, on its first boot, does not come up; `talosctl upgrade-k8s` refuses the same. Upgrade one of the two first, in a pull request of its own.",
	example: `talosVersion: v1.13.8
kubernetesVersion: v1.37.0 # Talos 1.13 runs 1.31 to 1.36
`,
	fix: "choose a pair that Talos supports",
	*check({ talos }) {
		for (const { talosVersion, kubernetesVersion } of talos) {
			if (talosVersion === void 0 || kubernetesVersion === void 0) continue;
			const support = supportOf(talosVersion.value, kubernetesVersion.value);
			if (support.verdict !== "too-old" && support.verdict !== "too-new") continue;
			const { verdict, range } = support;
			yield {
				at: kubernetesVersion.at,
				message: `Kubernetes ${plain(kubernetesVersion.value)} is too ${verdict === "too-old" ? "old" : "new"} for Talos ${plain(talosVersion.value)}, which supports ${range}`,
				fix: support.talos === void 0 ? `use Kubernetes ${range}` : `use Kubernetes ${range}, or Talos ${support.talos} for this one`,
				related: [relatedPlace(talosVersion.at, `Talos ${plain(talosVersion.value)} is here`)]
			};
		}
	}
};
function plain(version) {
	return version.replace(/^v/u, "");
}

// actions/lib/rules/versions/unknown-minor.ts
/** The table of this release ends before the version. */
const unknownMinor = {
	id: "versions/unknown-minor",
	severity: "info",
	title: "version from after this release",
	why: "Whether this Talos runs this Kubernetes could not be judged, and fields of newer versions are judged by the newest that is known. A newer release of this suite knows more.",
	example: `talosVersion: v1.99.0
kubernetesVersion: v1.37.0
`,
	fix: "look at the support matrix of Talos' documentation, or update this suite",
	*check({ talos }) {
		for (const { talosVersion, kubernetesVersion } of talos) {
			if (talosVersion === void 0 || kubernetesVersion === void 0) continue;
			const support = supportOf(talosVersion.value, kubernetesVersion.value);
			if (support.verdict !== "unknown") continue;
			const { which, newest } = support;
			const stated = which === "Talos" ? talosVersion : kubernetesVersion;
			yield {
				at: stated.at,
				message: `${which} ${stated.value.replace(/^v/u, "")} is newer than what this release knows (${newest}): whether Talos and Kubernetes fit was not judged`
			};
		}
	}
};

// actions/lib/rules/versions/versions-rules.ts
const versionsRules = [
	supportMatrix,
	unknownMinor,
	oneVersion,
	bootstrapChart,
	chartPair,
	deadArtefact
];

// actions/lib/domain/workflows/checks.ts
const ours = /(?:^|\/)actions\/(check|validate|render|diff|plan|verify|renovate)(?:@|$)/;
const verbs = /(?:^|[\s;&|])(?:npx\s+)?(homelab\s+(?:check|validate|render|diff|plan|verify|renovate))\b/;
const tools = /(?:^|[\s;&|/])((?:flux-local\s+(?:test|build|diff)|flate\s+test|kubeconform|kube-linter|conftest|actionlint|zizmor|gitleaks|trufflehog|yamllint|kustomize\s+build|talhelper\s+(?:validate|genconfig)|talosctl\s+validate|pre-commit\s+run))\b/;
const actions = /^(?:gitleaks\/gitleaks-action|zizmorcore\/zizmor-action|rhysd\/actionlint|trufflesecurity\/trufflehog|bridgecrewio\/checkov-action|stackrox\/kube-linter-action|pre-commit\/action|raven-actions\/actionlint|ibiqlik\/action-yamllint)@/;
/** What the step checks with, in words; undefined for any other step. */
function checkOf({ uses, run }) {
	if (uses !== void 0) {
		const own = ours.exec(uses)?.[1];
		if (own !== void 0 && (uses.startsWith("./") || uses.startsWith("$/") || uses.includes("homelab"))) return `homelab ${own}`;
		return actions.test(uses) ? uses.slice(0, uses.indexOf("@")) : void 0;
	}
	for (const line of (run ?? "").split("\n")) {
		if (line.trim().startsWith("#") || /\|\|\s*true\b/.test(line)) continue;
		const found = verbs.exec(line)?.[1] ?? tools.exec(line)?.[1];
		if (found !== void 0) return found.replace(/\s+/g, " ");
	}
}

// actions/lib/domain/workflows/workflow.ts
const workflows = /* @__PURE__ */ new WeakMap();
/** Every workflow below `.github/workflows`, in the order of their paths; read once per tree. */
function workflowsOf(files) {
	const known = workflows.get(files);
	if (known !== void 0) return known;
	const made = [...files.values()].filter(({ path }) => isWorkflowPath(path)).flatMap(readWorkflow);
	workflows.set(files, made);
	return made;
}
function isWorkflowPath(path) {
	return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
function readWorkflow({ path, documents, yaml }) {
	const root = documents[0]?.root;
	if (root === void 0) return [];
	const on = entryOf(root, "on") ?? entryOf(root, "true");
	const jobs = entryOf(root, "jobs")?.value;
	const entries = jobs?.kind === "map" ? jobs.entries : [];
	return [{
		path,
		root,
		source: yaml.source,
		events: eventsOf(on?.value),
		eventsAt: on?.keyRange ?? {
			start: root.start,
			end: root.start
		},
		jobs: new Map(entries.map((entry) => [entry.key, readJob(entry)]))
	}];
}
function eventsOf(on) {
	if (on === void 0) return /* @__PURE__ */ new Map();
	if (on.kind === "map") return new Map(on.entries.map(({ key, value }) => [key, value]));
	const names = on.kind === "list" ? on.items : [on];
	return new Map(names.flatMap((name) => name.kind === "scalar" ? [[name.text, void 0]] : []));
}
function readJob(entry) {
	const { key: id, value: node } = entry;
	const name = stringAt$1(node, "name");
	const uses = stringAt$1(node, "uses");
	const steps = itemsAt(node, "steps").map(readStep);
	return {
		id,
		entry,
		condition: conditionOf(node),
		needs: textsOf(nodeAt(node, "needs")),
		steps,
		...name === void 0 ? {} : { name },
		...uses === void 0 ? {} : { uses }
	};
}
function readStep(node) {
	const [id, uses, run] = [
		"id",
		"uses",
		"run"
	].map((field) => stringAt$1(node, field));
	return {
		node,
		...id === void 0 ? {} : { id },
		...uses === void 0 ? {} : { uses },
		...run === void 0 ? {} : { run }
	};
}
/** The `if` of a job or step, without `${{ }}`; empty for none. */
function conditionOf(node) {
	const value = nodeAt(node, "if");
	return value?.kind === "scalar" ? value.text.trim().replace(/^\$\{\{(.*)\}\}$/s, "$1").trim() : "";
}
/** One text, or a list of them. */
function textsOf(node) {
	if (node === void 0) return [];
	return (node.kind === "list" ? node.items : [node]).flatMap((scalar) => scalar.kind === "scalar" && scalar.value !== null ? [scalar.text] : []);
}

// actions/lib/rules/workflows/check-continues.ts
/** The check fails, and the job is green. */
const checkContinues = {
	id: "workflows/check-continues",
	severity: "warning",
	title: "check whose failure is ignored",
	why: "With `continue-on-error: true` the job is green whatever the check finds: the pull request can be merged, and whoever merges it believes that it was checked.",
	example: `- run: homelab check
  continue-on-error: true
`,
	fix: "take continue-on-error away; what may be overlooked for a while belongs under tolerate: in .github/homelab.yaml, with a reason",
	*check({ files }) {
		for (const workflow of workflowsOf(files)) for (const job of workflow.jobs.values()) yield* inJob(job, workflow);
	}
};
function* inJob(job, { source }) {
	const wholeJob = continues(job.entry.value);
	for (const step of job.steps) {
		const check = checkOf(step);
		if (check === void 0) continue;
		const isAskedLater = step.id !== void 0 && new RegExp(`steps\\.${step.id}\\.`).test(source.text);
		const at = continues(step.node);
		if (at !== void 0 && !isAskedLater) yield {
			at: source.span(at.start, at.end),
			message: `whatever ${check} finds, this step is green`
		};
		else if (at === void 0 && wholeJob !== void 0) {
			const message = `whatever ${check} finds, the job ${job.id} is green`;
			yield {
				at: source.span(wholeJob.start, wholeJob.end),
				message
			};
			return;
		}
	}
}
/** The literal `true`; an expression may have its reasons. */
function continues(node) {
	const value = entryOf(node, "continue-on-error")?.value;
	return value?.kind === "scalar" && (value.value === true || value.text === "true") ? value : void 0;
}

// actions/lib/domain/workflows/reach.ts
const strangers = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"pull_request_review_comment",
	"issue_comment",
	"issues",
	"discussion",
	"discussion_comment"
];
/** Jobs that run for an event that anybody can cause, called workflows included. Each once, in the order of the files. */
function jobsForStrangers(workflows) {
	const byPath = new Map(workflows.map((workflow) => [workflow.path, workflow]));
	const events = /* @__PURE__ */ new Map();
	const waiting = [];
	for (const workflow of workflows) {
		const event = strangers.find((name) => workflow.events.has(name));
		if (event === void 0) continue;
		events.set(workflow.path, event);
		waiting.push(workflow);
	}
	for (let workflow = waiting.pop(); workflow !== void 0; workflow = waiting.pop()) for (const job of reachedIn(workflow)) {
		const called = calledPath(job.uses);
		const target = called === void 0 ? void 0 : byPath.get(called);
		if (target === void 0 || events.has(target.path)) continue;
		events.set(target.path, events.get(workflow.path) ?? "pull_request");
		waiting.push(target);
	}
	return workflows.flatMap((workflow) => {
		const event = events.get(workflow.path);
		return event === void 0 ? [] : reachedIn(workflow).map((job) => ({
			workflow,
			job,
			event
		}));
	});
}
/** `./.github/workflows/x.yaml` → its path. */
function calledPath(uses) {
	return uses?.startsWith("./") === true ? resolveInside("", uses) : void 0;
}
/** Without jobs whose condition leaves pull requests out, and those that wait for such a job. */
function reachedIn({ jobs }) {
	const excluded = /* @__PURE__ */ new Set();
	for (let grew = true; grew;) {
		grew = false;
		for (const { id, condition, needs } of jobs.values()) {
			if (excluded.has(id)) continue;
			if (!(!hasStatusFunction(condition) && needs.some((need) => excluded.has(need))) && !leavesPullRequestsOut(condition)) continue;
			excluded.add(id);
			grew = true;
		}
	}
	return [...jobs.values()].filter(({ id }) => !excluded.has(id));
}
/** With such a function a job runs although one that it needs was skipped. */
function hasStatusFunction(condition) {
	return /\b(?:always|cancelled|failure)\s*\(/.test(condition);
}
function leavesPullRequestsOut(condition) {
	if (condition.includes("||")) return false;
	return /github\.event_name\s*==\s*['"](?!pull_request|issue|discussion)/.test(condition) || /github\.event_name\s*!=\s*['"]pull_request/.test(condition) || /github\.ref(?:_name)?\s*==/.test(condition) || /(?<!!\s*)github\.event\.pull_request\.merged(?!\s*(?:==\s*false|!=\s*true))/.test(condition);
}

// actions/lib/domain/workflows/gate.ts
/** Gates of a workflow that let something through. A skipped required check counts as passed (docs.github.com). */
function weakGates({ jobs }) {
	return [...jobs.values()].flatMap((gate) => {
		if (gate.needs.length === 0 || gate.steps.length === 0) return [];
		if (hasStatusFunction(gate.condition)) return asksOnlyForFailure(gate) ? unwatched(gate, jobs) : [];
		if (gate.condition.length > 0 || !isNamedLikeOne(gate) || !gate.steps.every(onlySays)) return [];
		return [{
			gate,
			message: `${gate.id} is skipped when ${namesOf(gate.needs)} fails, and a skipped check counts as passed`,
			fix: "add if: always(), and a step that demands success of every needed job"
		}];
	});
}
/** The gate looks at its needs, and at nothing but their failure. */
function asksOnlyForFailure({ steps }) {
	const text = steps.map(wordsOf).join("\n");
	if (!/needs\.[\w*-]+\.result/.test(text) && !/toJSON\(\s*needs\s*\)/i.test(text)) return false;
	if (/(?:==|!=)\s*["']?success|\bskipped["']\)|["']skipped["']\s*\)|(?:==|!=)\s*["']?skipped|alls-green/.test(text)) return false;
	return /["']failure["']|==\s*failure/.test(text);
}
/** Jobs behind the needed ones whose failure skips those. */
function unwatched(gate, jobs) {
	for (const need of gate.needs) {
		const job = jobs.get(need);
		if (job === void 0 || hasStatusFunction(job.condition)) continue;
		const before = job.needs.find((name) => !gate.needs.includes(name) && jobs.has(name));
		if (before === void 0) continue;
		return [{
			gate,
			message: `${gate.id} turns green when ${before} fails: ${need} is skipped then, and the gate asks only for failures`,
			fix: `add ${before} to needs`
		}];
	}
	return [];
}
function isNamedLikeOne({ id, name }) {
	return /(?:^|[^a-z])(?:ok|gate|success|successful|passed|required|complete|completed|all|status|summary)(?:$|[^a-z])/i.test(`${id} ${name ?? ""}`);
}
/** Nothing but `echo`, `exit` and the like. */
function onlySays({ run, uses }) {
	if (uses !== void 0 || run === void 0) return false;
	return run.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).every((line) => /^(?:echo|printf|exit|true|:)(?:\s|$)/.test(line));
}
function wordsOf(step) {
	const texts = [
		conditionOf(step.node),
		step.run ?? "",
		step.uses ?? ""
	];
	for (const field of ["env", "with"]) texts.push(...scalarsOf(nodeAt(step.node, field)));
	return texts.join("\n");
}
function scalarsOf(node) {
	if (node?.kind !== "map") return [];
	return node.entries.flatMap(({ value }) => value.kind === "scalar" ? [value.text] : []);
}
function namesOf(jobs) {
	return jobs.length < 3 ? jobs.join(" or ") : `one of ${jobs.length} jobs`;
}

// actions/lib/rules/workflows/gate-skipped.ts
/** The one check that the branch rule asks for, and that says yes without having looked. */
const gateSkipped = {
	id: "workflows/gate-skipped",
	severity: "warning",
	title: "gate that a skipped job turns green",
	why: "GitHub counts a skipped check as passed. A gate that is skipped itself, or that only asks whether something failed, lets a pull request through whose checks never ran.",
	example: `jobs:
  test: { needs: filter, … }
  success:
    if: \${{ !cancelled() }}
    needs: test        # and not filter: when that fails, test is skipped
    steps:
      - if: contains(needs.*.result, 'failure')
        run: exit 1
`,
	fix: "let the gate need every job before it, run it with if: always(), and demand success, not the absence of failure",
	*check({ files }) {
		for (const workflow of workflowsOf(files)) for (const { gate, message, fix } of weakGates(workflow)) {
			const { start, end } = nodeAt(gate.entry.value, "needs") ?? gate.entry.keyRange;
			yield {
				at: workflow.source.span(start, end),
				message,
				fix
			};
		}
	}
};

// actions/lib/domain/workflows/runner.ts
const hosted = /^(?:ubuntu|windows|macos)-/;
const rented = /^(?:blacksmith|depot|namespace|nscloud|buildjet|warp|ubicloud|runs-on|cirun|garm|codebuild|bufbuild|github-hosted|gha-)/;
/** The label that makes a job run on a machine of one's own; undefined for GitHub's and rented ones, and for what cannot be known. */
function ownRunnerOf(job, known) {
	const runsOn = nodeAt(job.entry.value, "runs-on");
	const labels = runsOn?.kind === "map" ? nodeAt(runsOn, "labels") : runsOn;
	const scalars = (labels?.kind === "list" ? labels.items : [labels]).flatMap((label) => label?.kind === "scalar" ? resolve(label, job) : []);
	const own = scalars.find(({ text }) => text === "self-hosted" || known.has(text));
	if (own !== void 0) return {
		label: own.text,
		isCertain: true,
		at: own.at
	};
	if (runsOn?.kind === "map") return void 0;
	const other = scalars.find(({ text }) => !hosted.test(text) && !rented.test(text));
	return other === void 0 ? void 0 : {
		label: other.text,
		isCertain: false,
		at: other.at
	};
}
/** `${{ matrix.os }}` is looked up; any other expression is unknown. */
function resolve(label, job) {
	if (!label.text.includes("${{")) return label.text === "" ? [] : [{
		text: label.text,
		at: label
	}];
	const variable = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(label.text.trim())?.[1];
	if (variable === void 0) return [];
	const matrix = nodeAt(job.entry.value, "strategy", "matrix");
	return [...itemsAt(matrix, variable), ...itemsAt(matrix, "include").flatMap((item) => nodeAt(item, variable) ?? [])].flatMap((value) => value.kind === "scalar" && !value.text.includes("${{") ? [{
		text: value.text,
		at: label
	}] : []);
}
/** Labels that the tree itself says are machines of one's own: runner scale sets in the cluster, and actionlint's settings. */
function knownOwnLabels(files) {
	const found = /* @__PURE__ */ new Set();
	for (const { path, documents } of files.values()) for (const { root } of documents) {
		if (/^\.github\/actionlint\.ya?ml$/.test(path)) {
			for (const label of itemsAt(root, "self-hosted-runner", "labels")) if (label.kind === "scalar") found.add(label.text);
		}
		if (isScaleSet(root)) {
			for (const name of [
				stringAt$1(root, "metadata", "name"),
				stringAt$1(root, "spec", "releaseName"),
				stringAt$1(root, "spec", "values", "runnerScaleSetName")
			]) if (name !== void 0) found.add(name);
		}
	}
	return found;
}
function isScaleSet(root) {
	if (stringAt$1(root, "kind") !== "HelmRelease") return false;
	return stringAt$1(root, "spec", "values", "githubConfigUrl") !== void 0 || stringAt$1(root, "spec", "chart", "spec", "chart") === "gha-runner-scale-set" || stringAt$1(root, "spec", "chartRef", "name") === "gha-runner-scale-set";
}

// actions/lib/rules/workflows/self-hosted-on-pull-request.ts
/** A fork's pull request brings its own workflow file, so no condition in the file is a boundary (docs.github.com). */
const selfHostedOnPullRequest = {
	id: "workflows/self-hosted-on-pull-request",
	severity: "error",
	title: "own runner that a pull request reaches",
	why: "A pull request decides what its jobs do: its branch holds the scripts, the images and the workflow file itself. On a runner of your own that code stands in your network, and often beside a token for the cluster. GitHub advises against it for every public repository.",
	example: `on: pull_request
jobs:
  pull:
    runs-on: home-ops-runner
`,
	fix: "run the job on a hosted runner, or move it into a workflow that runs after the merge (push to the default branch)",
	*check({ files }) {
		const workflows = workflowsOf(files);
		if (workflows.length === 0) return;
		const known = knownOwnLabels(files);
		for (const { workflow, job, event } of jobsForStrangers(workflows)) {
			const runner = ownRunnerOf(job, known);
			if (runner === void 0) continue;
			const at = workflow.source.span(runner.at.start, runner.at.end);
			const who = event.startsWith("pull_request") ? "a pull request" : `anybody, by the event ${event},`;
			yield runner.isCertain ? {
				at,
				message: `${who} reaches your own runner ${runner.label} through the job ${job.id}`
			} : {
				at,
				severity: "warning",
				message: `${who} reaches the runner ${runner.label} through the job ${job.id}; that is no label of GitHub's hosted runners`
			};
		}
	}
};

// actions/lib/domain/workflows/watch.ts
const events = [
	"pull_request",
	"pull_request_target",
	"merge_group"
];
/** True when a change to one of `paths` starts a job that may look at it. Anything but labels and reviewers may. */
function watches(workflow, paths) {
	if (![...workflow.jobs.values()].some(({ uses, steps }) => uses !== void 0 || steps.some((step) => step.run !== void 0 || !isOffice(step.uses ?? "")))) return false;
	return events.some((event) => workflow.events.has(event) && paths.some((path) => starts(workflow.events.get(event), path)));
}
/** Keeps labels, assignees and old issues in order; fetches tokens for it. */
function isOffice(uses) {
	return /labeler|label-sync|issue-label|stale|assign|create-github-app-token|lock-threads|greeting|semantic-pull-request/i.test(uses);
}
/** GitHub's filters: `paths` with `!` for exceptions, of which the last that fits decides; or `paths-ignore`. */
function starts(filter, path) {
	const only = textsOf(nodeAt(filter, "paths"));
	if (only.length > 0) {
		const last = only.findLast((pattern) => matchesGlob(path, pattern.replace(/^!/, "")));
		return last !== void 0 && !last.startsWith("!");
	}
	return !textsOf(nodeAt(filter, "paths-ignore")).some((pattern) => matchesGlob(path, pattern));
}

// actions/lib/rules/workflows/tree-unwatched.ts
/** Workflows for labels and chores, and none that looks at what runs the cluster. */
const treeUnwatched = {
	id: "workflows/tree-unwatched",
	severity: "info",
	title: "folder of the cluster that no pull request check looks at",
	why: "There are workflows, but a pull request that changes this folder starts none of them, or none that could look at it: the first to read the change is the cluster.",
	example: `on:
  pull_request:
    paths: [docs/**]
`,
	fix: "run homelab check on every pull request, or add the folder to paths:",
	*check(context) {
		const workflows = workflowsOf(context.files);
		const first = workflows[0];
		if (first === void 0 || ![...context.paths].some(isWorkflowPath)) return;
		for (const folder of clusterFolders(context)) {
			const paths = [...context.paths].filter((path) => isBelow(path, folder));
			if (paths.length === 0 || workflows.some((workflow) => watches(workflow, paths))) continue;
			const pulls = workflows.find(({ events }) => events.has("pull_request"));
			yield {
				at: pulls === void 0 ? wholeFile(first.path) : pulls.source.span(pulls.eventsAt.start, pulls.eventsAt.end),
				message: `no workflow looks at a pull request that changes ${folder}/`
			};
		}
	}
};
/** The first folder of each Flux entry, and the folders of Talos. */
function clusterFolders({ clusters, talos, settings, files }) {
	const named = settings.clusters.flatMap((cluster) => [cluster.talos, cluster.flux?.split("/")[0]]);
	const flux = clusters.map(({ entry }) => entry.split("/")[0]);
	const nodes = talos.map(({ path }) => folderOf(path));
	const inputs = [...files.values()].flatMap(({ path, documents }) => documents.some(({ role }) => role === "talconfig") ? [folderOf(path)] : []);
	const all = [
		...named,
		...flux,
		...nodes,
		...inputs
	].filter((folder) => folder !== void 0 && folder !== "" && folder !== ".");
	return [...new Set(all)].sort(compareText);
}

// actions/lib/rules/workflows/workflow-rules.ts
const workflowRules = [
	selfHostedOnPullRequest,
	checkContinues,
	gateSkipped,
	treeUnwatched
];

// actions/lib/rules/judgement.ts
const judgementRules = [
	...fluxRules,
	...kustomizeRules,
	...kubernetesRules,
	...networkRules,
	...sopsRules,
	...workflowRules,
	...pinsRules,
	...talosRules,
	...versionsRules,
	...inventoryRules
];

export { scalarAt$1 as A, embeddedSource as B, isSopsEncrypted as C, isNull as D, entryOf as E, folderOf as F, lineStart as H, isBelow as I, isYamlPath as L, toValue as M, evaluate as N, itemsAt as O, needsValue as P, nameOf$1 as R, matchesGlob as S, entriesAt as T, parseTemplate as U, lineEnd as V, isRemotePath as _, compareTalosMinor as a, Folders as b, talosMinorOfImage as c, isPlaceholder as d, namesItsFiles as f, selectedValues as g, sopsMetadata as h, parseInstaller as i, stringAt$1 as j, nodeAt as k, readYaml as l, sopsConfigs as m, isWorkflowPath as n, formatTalosMinor as o, ruleFor as p, workflowsOf as r, parseTalosMinor as s, judgementRules as t, credentialsIn as u, kustomizationNames as v, withoutSopsMetadata as w, globMistake as x, namedPaths as y, resolveInside as z };