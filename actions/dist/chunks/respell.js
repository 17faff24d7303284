import { t as clearName } from "./nearest-name.js";
import { t as compareText } from "./ordering.js";
import { n as lineIndex, t as findLineStarts } from "./source-text.js";
import { a as nodeAt, i as itemsAt, n as entryOf, s as stringAt } from "./node.js";
import { r as lineEnd } from "./reader2.js";
import { i as folderOf, s as nameOf } from "./kustomization.js";
import { Buffer } from "node:buffer";

// actions/lib/domain/kubernetes/api-group.ts
/** The API group of an object; empty for the core group. */
function groupOf({ apiVersion }) {
	const slash = apiVersion.indexOf("/");
	return slash === -1 ? "" : apiVersion.slice(0, slash);
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

// actions/lib/codecs/envsubst/template.ts
/** Reads a text. Escapes are resolved: `$${X}` is the text `${X}`. */
function parseTemplate(text) {
	if (!text.includes("$")) return { parts: [text] };
	const reader = new Reader(text);
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
var Reader = class {
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

// actions/lib/domain/sops/encrypted.ts
/** True when the document carries SOPS metadata: a `sops` map with a MAC. */
function isSopsEncrypted(root) {
	const metadata = entryOf(root, "sops")?.value;
	return metadata?.kind === "map" && stringAt(metadata, "mac") !== void 0;
}
/** The document as it is after decryption, without the `sops` block; the values stay encrypted. */
function withoutSopsMetadata(root) {
	return {
		...root,
		entries: root.entries.filter((entry) => entry.key !== "sops")
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
	const [first] = tokens;
	if (first?.kind === "character" && !text.startsWith(first.character)) return false;
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
			if (known === void 0) this.#content.set(folder, /* @__PURE__ */ new Set([nameOf(at)]));
			else {
				known.add(nameOf(at));
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

// actions/lib/domain/talos/placeholders.ts
/** A variable of envsubst (`${name}`, `$name`), an action of a Go template, or a value that sops has encrypted. */
function hasPlaceholder(text) {
	return !isPatchMark(text) && /\$\{[^}]|\$[A-Za-z_]|\{\{|^ENC\[AES/u.test(text);
}
/** True when Go's template engine would change the text, and with it perhaps its YAML structure. */
function hasTemplate(text) {
	return text.includes("{{");
}
/** The key that deletes in patches; talhelper's envsubst makes it of `$$patch`. */
function isPatchMark(key) {
	return key === "$patch" || key === "$$patch";
}

// actions/lib/domain/talos/system-extensions.ts
/** Reads the list from the bundle when it is first asked for. */
function extensionsFrom(read) {
	let file;
	return (version) => {
		file ??= read("talhelper/extensions.json");
		const name = version === void 0 || version.startsWith("v") ? version ?? "" : `v${version}`;
		const indexes = Object.hasOwn(file.versions, name) ? file.versions[name] : void 0;
		if (indexes === void 0) return {
			extensions: [...new Set(file.extensions.flat())],
			overlays: [...new Set(file.overlays.flat())],
			isExact: false
		};
		const [extensions, overlays] = indexes;
		return {
			extensions: file.extensions[extensions] ?? [],
			overlays: file.overlays[overlays] ?? [],
			isExact: true
		};
	};
}
/**
* Extensions and overlays in the schematics of a talconfig that talhelper holds against its list (`checkNodeSchematic`): not
* those of another image factory, nor where `noSchematicValidate` says so.
*/
function extensionUses(root) {
	const factory = nodeAt(root, "imageFactory", "registryURL");
	if (factory !== void 0 && !(factory.kind === "scalar" && factory.text === "factory.talos.dev")) return [];
	const found = [
		...itemsAt(root, "nodes"),
		nodeAt(root, "controlPlane"),
		nodeAt(root, "worker")
	].flatMap((owner) => {
		const isOff = nodeAt(owner, "noSchematicValidate");
		if (isOff?.kind === "scalar" && isOff.value === true) return [];
		return [...itemsAt(owner, ...[
			"schematic",
			"customization",
			"systemExtensions",
			"officialExtensions"
		]).flatMap((item) => use("extension", item)), ...use("overlay", nodeAt(owner, "schematic", "overlay", "name"))];
	});
	return [...new Map(found.map((each) => [each.name, each])).values()];
}
function use(kind, node) {
	if (node?.kind !== "scalar" || typeof node.value !== "string" || node.text === "") return [];
	return hasPlaceholder(node.text) ? [] : [{
		kind,
		name: node
	}];
}

// actions/lib/domain/talos/substitution.ts
const variable = /\$\$|\$\{([A-Za-z_]\w*)(?:(:?[-+=])([^}\n]*))?\}|\$([A-Za-z_]\w*)/gu;
/** Replaces `${name}`, `$name` and the forms with a default; `$$` becomes `$`. Unset variables stay as they are written. */
function substitute(text, variables) {
	const unset = [];
	return {
		text: text.replace(variable, (whole, braced, operator, word, bare) => {
			if (whole === "$$") return "$";
			const name = braced ?? bare ?? "";
			const value = variables.get(name);
			if (operator !== void 0 && word !== void 0) return alternative(operator, word, value);
			if (value !== void 0 && value !== "") return value;
			unset.push(name);
			return whole;
		}),
		unset
	};
}
function alternative(operator, word, value) {
	if (operator.endsWith("+")) return value === void 0 ? "" : word;
	if (operator.startsWith(":")) return value === void 0 || value === "" ? word : value;
	return value ?? word;
}
/** Every variable that envsubst would look up, in the order of the text. */
function variableUses(text) {
	if (!text.includes("$")) return [];
	const found = [];
	for (const match of text.matchAll(variable)) {
		const [whole, braced, operator, , bare] = match;
		const name = braced ?? bare;
		if (name === void 0) continue;
		found.push({
			name,
			start: match.index,
			end: match.index + whole.length,
			hasDefault: operator !== void 0
		});
	}
	return found;
}

// actions/lib/codecs/yaml/as-wanted.ts
/**
* The value that the characters of a scalar have in one of the wanted JSON types; undefined where more is wrong than quotes.
* Text for a number, a boolean or a date that is written plain; a number or boolean for one that is written in quotes;
* `yes` and `off` where only a boolean can be meant.
*/
function asWanted(node, wanted) {
	const { value, text, style, tag } = node;
	if (style === "literal" || style === "folded" || tag !== void 0 || text === "" || text.includes("\n")) return void 0;
	if (typeof value !== "string") return wanted.includes("string") && value !== null ? text : void 0;
	if (wanted.includes("boolean")) {
		if (/^(?:true|yes|on)$/iu.test(text)) return true;
		if (/^(?:false|no|off)$/iu.test(text)) return false;
	}
	const isNumber = wanted.includes("integer") || wanted.includes("number");
	const isWritten = /^(?:0|-?[1-9]\d{0,14})$/u.test(text);
	return isNumber && isWritten ? Number(text) : void 0;
}

// actions/lib/codecs/yaml/respell.ts
/** The name that a key is a typing mistake of, when it is free in its map. */
function respellKey({ key, keyRange }, map, names) {
	const to = clearName(key, names);
	return to !== void 0 && !map.entries.some((entry) => entry.key === to) ? {
		do: "rename-key",
		at: keyRange.start,
		to
	} : void 0;
}
/** The word that a text is a typing mistake of. */
function respellValue({ text, start }, words) {
	const to = clearName(text, words);
	return to === void 0 ? void 0 : {
		do: "set-value",
		at: start,
		to
	};
}
/** The edit as a part of a violation. */
function withEdit(edit) {
	return edit === void 0 ? {} : { edit };
}

export { groupOf as S, embeddedSource as _, substitute as a, expressionsIn as b, extensionsFrom as c, isPatchMark as d, Folders as f, withoutSopsMetadata as g, isSopsEncrypted as h, asWanted as i, hasPlaceholder as l, readSegment as m, respellValue as n, variableUses as o, matchSegment as p, withEdit as r, extensionUses as s, respellKey as t, hasTemplate as u, parseTemplate as v, needsValue as x, evaluate as y };