import { a as compareFindings, c as __commonJSMin, i as atLeast, o as nearestName, r as verdictOf, s as compareText, t as WrongUse, u as __toESM } from "./outcome.js";
import { a as findLineStarts, n as notInstalled, o as lineIndex, s as sourceText } from "./resolution.js";
import { n as yamlRuleOf, r as schemaRuleOf, t as ruleCatalog } from "./catalog.js";
import { a as locateTool, l as toolOfBinary, r as pinsOf, s as wholeFile } from "./tool-states.js";
import { Buffer as Buffer$1, isUtf8 } from "node:buffer";

// actions/lib/codecs/regexp/common-subset.ts
const spaceClass = "\\t\\n\\f\\r ";
/** Up to so many turns of an ambiguous body are left to JavaScript. */
const mostAmbiguousTurns = 4;
const sameEscapes = /* @__PURE__ */ new Set([..."dDwWbBnrtfv^$\\.*+?()[]{}|/"]);
/**
* JavaScript source (for the flag `u`) that accepts exactly what RE2 accepts for `pattern`; undefined when the pattern
* uses anything else, is not valid, or could backtrack exponentially in JavaScript.
*
* RE2's `.` excludes only LF and its `\s` is `[\t\n\f\r ]` (https://github.com/google/re2/wiki/Syntax).
*/
function commonSource(pattern) {
	const reader = {
		pattern,
		at: 0,
		out: "",
		groups: [{
			start: 0,
			variable: false
		}]
	};
	while (reader.at < pattern.length) if (!readAtom(reader)) return void 0;
	return reader.groups.length === 1 ? reader.out : void 0;
}
function readAtom(reader) {
	const char = reader.pattern[reader.at];
	if (char === "(") return openGroup(reader);
	if (char === ")") return closeGroup(reader);
	if (char === "^" || char === "$" || char === "|") return readMark(reader, char);
	const atom = char === "[" ? readClass(reader) : char === "\\" ? readEscape(reader) : readLiteral(reader);
	if (atom === void 0) return false;
	reader.out += atom;
	return readQuantifier(reader, false);
}
function readMark(reader, char) {
	const group = reader.groups.at(-1);
	if (char === "|" && group !== void 0) group.variable = true;
	reader.out += char;
	reader.at++;
	return true;
}
function openGroup(reader) {
	const open = reader.pattern.startsWith("(?:", reader.at) ? "(?:" : "(";
	reader.at += open.length;
	if (open === "(" && reader.pattern[reader.at] === "?") return false;
	reader.out += open;
	reader.groups.push({
		start: reader.out.length,
		variable: false
	});
	return true;
}
function closeGroup(reader) {
	const group = reader.groups.pop();
	if (group === void 0 || reader.groups.length === 0) return false;
	const body = reader.out.slice(group.start);
	reader.out += ")";
	reader.at++;
	const parent = reader.groups.at(-1);
	if (parent !== void 0 && group.variable) parent.variable = true;
	return readQuantifier(reader, group.variable && !hasSeparator(body));
}
/** Takes the quantifier that follows, if any; false when RE2 refuses it or it repeats a body that is ambiguous. */
function readQuantifier(reader, ambiguousBody) {
	const match = /^(?:[*+?]|\{(\d{1,5})(,?)(\d{0,5})\})\??/u.exec(reader.pattern.slice(reader.at, reader.at + 14));
	if (match === null) return true;
	const [text, low = "", comma, high = ""] = match;
	if (Number(low) > 1e3 || Number(high) > 1e3) return false;
	const group = reader.groups.at(-1);
	const exact = low !== "" && (comma === "" || high === low);
	if (!exact && group !== void 0) group.variable = true;
	reader.out += text;
	reader.at += text.length;
	return !((text.startsWith("?") ? 1 : exact ? Number(low) : high === "" ? Infinity : Number(high)) > mostAmbiguousTurns && ambiguousBody);
}
function readLiteral(reader) {
	const char = String.fromCodePoint(reader.pattern.codePointAt(reader.at) ?? 0);
	if ("*+?{}]".includes(char)) return void 0;
	reader.at += char.length;
	return char === "." ? "[^\\n]" : char;
}
function readEscape(reader) {
	const char = reader.pattern[reader.at + 1] ?? "";
	reader.at += 2;
	if (char === "s") return `[${spaceClass}]`;
	if (char === "S") return `[^${spaceClass}]`;
	if (/^[-@#%&=:;,<>!~`'" ]$/u.test(char)) return char;
	return sameEscapes.has(char) ? `\\${char}` : void 0;
}
/** A bracket class without POSIX names, Unicode classes or a leading `]`. */
function readClass(reader) {
	const match = /^\[\^?(?:[^\\[\]]|\\[-dwnrtfvs^$\\.*+?()[\]{}|/])+\]/u.exec(reader.pattern.slice(reader.at));
	if (match === null) return void 0;
	reader.at += match[0].length;
	return match[0].replace(/\\(.)/gu, (escape, char) => char === "s" ? spaceClass : escape);
}
/**
* True when every turn of a repeated group must start, or end, with one literal character that the rest of the body
* cannot match: then a text can be split into turns in only one way and JavaScript does not backtrack exponentially.
*/
function hasSeparator(body) {
	if (body.includes("|")) return false;
	const first = /^(\\[.\-/]|[-/,:;=@_])(?![*+?{])/u.exec(body)?.[1];
	const last = /(\\[./]|[-/,:;=@_])$/u.exec(body)?.[1];
	return first !== void 0 && cannotMatch(body.slice(first.length), first) || last !== void 0 && cannotMatch(body.slice(0, -last.length), last);
}
function cannotMatch(body, separator) {
	const char = separator.at(-1) ?? "";
	return (body.match(/\[\^?(?:[^\\\]]|\\.)+\]|\\.|[^\\()*+?{}|]/gu) ?? []).every((atom) => !new RegExp(`^(?:${atom})$`, "u").test(char));
}

// actions/lib/codecs/regexp/re2.ts
/** A pattern needs re2js, and `loadRe2` was not awaited. */
var Re2NotLoaded = class extends Error {
	constructor(pattern) {
		super(`the pattern ${pattern} needs the RE2 engine: await loadRe2() first`);
		this.name = "Re2NotLoaded";
	}
};
let engine;
const compiled$1 = /* @__PURE__ */ new Map();
/** True when JavaScript's own engine cannot stand in for RE2: `compileRe2` then needs `loadRe2` to have run. */
function needsRe2(pattern) {
	return native(pattern) === void 0;
}
/** Loads re2js (about 15 ms, in a chunk of its own). Awaiting it again costs nothing. */
async function loadRe2() {
	if (engine !== void 0) return;
	const { RE2JS } = await import("./build.js");
	engine = (pattern) => RE2JS.compile(pattern);
}
/** Loads re2js when one of `patterns` needs it. */
async function loadRe2For(patterns) {
	for (const pattern of patterns) if (needsRe2(pattern)) return loadRe2();
}
/**
* Compiles a pattern in Go's syntax, once per pattern. The subset that both languages share runs on JavaScript's own
* engine, unless it could backtrack without end; everything else runs on re2js.
*
* @throws Re2NotLoaded when the pattern needs re2js and it is not loaded
* @throws SyntaxError when Go would refuse the pattern
*/
function compileRe2(pattern) {
	const known = compiled$1.get(pattern);
	if (known !== void 0) return known;
	const made = native(pattern) ?? foreign(pattern);
	compiled$1.set(pattern, made);
	return made;
}
function native(pattern) {
	const source = commonSource(pattern);
	if (source === void 0) return void 0;
	try {
		return new RegExp(source, "u");
	} catch (error) {
		if (error instanceof SyntaxError) return void 0;
		throw error;
	}
}
function foreign(pattern) {
	if (engine === void 0) throw new Re2NotLoaded(pattern);
	try {
		return engine(pattern);
	} catch (cause) {
		throw new SyntaxError(`not a pattern that RE2 understands: ${pattern}`, { cause });
	}
}

// actions/lib/codecs/yaml/node.ts
/** The value of `key`, or undefined when `node` is no map or lacks it. */
function entryOf$1(node, key) {
	if (node?.kind !== "map") return void 0;
	for (const entry of node.entries) if (entry.key === key) return entry;
}
/** Walks map keys and list indices; undefined when the path leaves the tree. */
function nodeAt(node, ...path) {
	let at = node;
	for (const step of path) {
		at = typeof step === "number" ? at?.kind === "list" ? at.items[step] : void 0 : entryOf$1(at, step)?.value;
		if (at === void 0) return void 0;
	}
	return at;
}
/** The string at `path`; undefined when absent or not a string. */
function stringAt(node, ...path) {
	const found = nodeAt(node, ...path);
	return found?.kind === "scalar" && typeof found.value === "string" ? found.value : void 0;
}
/** The items of the list at `path`; empty when absent or not a list. */
function itemsAt(node, ...path) {
	const found = nodeAt(node, ...path);
	return found?.kind === "list" ? found.items : [];
}
/** Plain JavaScript values, safe against keys such as `__proto__`. */
function toValue(node) {
	if (node.kind === "scalar") return node.value;
	if (node.kind === "list") return node.items.map(toValue);
	return Object.fromEntries(node.entries.map((entry) => [entry.key, toValue(entry.value)]));
}

// actions/lib/codecs/yaml/decode.ts
/**
* Strict UTF-8 without NUL. A byte order mark at the start is left out, so that offsets and columns are those that an
* editor shows.
*/
function decodeText(bytes) {
	const buffer = Buffer$1.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const wide = wideEncoding(buffer);
	if (wide !== void 0) return {
		problem: `the file is ${wide}, not UTF-8: save it as UTF-8`,
		line: 1,
		column: 1,
		byte: 0
	};
	const nul = buffer.indexOf(0);
	if (nul !== -1) return {
		problem: nulSentence(buffer, nul),
		...placeOf$1(buffer, nul)
	};
	if (!isUtf8(buffer)) {
		const bad = firstInvalidByte(buffer);
		return {
			problem: `byte 0x${(buffer[bad] ?? 0).toString(16).toUpperCase().padStart(2, "0")} (offset ${bad}) is not valid UTF-8: save the file as UTF-8`,
			...placeOf$1(buffer, bad)
		};
	}
	return { text: buffer.toString("utf8", hasMark(buffer) ? 3 : 0) };
}
function hasMark(buffer) {
	return buffer[0] === 239 && buffer[1] === 187 && buffer[2] === 191;
}
function wideEncoding(buffer) {
	const [a, b, c, d] = buffer;
	if (a === 255 && b === 254) return c === 0 && d === 0 ? "UTF-32" : "UTF-16 (little endian)";
	if (a === 254 && b === 255) return "UTF-16 (big endian)";
	return a === 0 && b === 0 && c === 254 && d === 255 ? "UTF-32" : void 0;
}
function nulSentence(buffer, nul) {
	const sample = buffer.subarray(0, 64);
	return sample.filter((byte) => byte === 0).length * 3 >= sample.length && sample.length > 1 ? "the file looks like UTF-16 without a byte order mark: save it as UTF-8" : `NUL byte (offset ${nul}): the file is no text`;
}
function placeOf$1(buffer, byte) {
	const lines = buffer.subarray(hasMark(buffer) ? 3 : 0, byte).toString("utf8").split(/\r\n?|\n/);
	return {
		line: lines.length,
		column: (lines.at(-1)?.length ?? 0) + 1,
		byte
	};
}
/** Bisection over prefixes would be quadratic in the worst case; one walk over the sequences is not. */
function firstInvalidByte(buffer) {
	let at = 0;
	while (at < buffer.length) {
		const length = sequenceLength(buffer[at] ?? 0);
		if (length === 0 || at + length > buffer.length || !isUtf8(buffer.subarray(at, at + length))) return at;
		at += length;
	}
	return at;
}
function sequenceLength(lead) {
	if (lead < 128) return 1;
	if (lead < 194) return 0;
	if (lead < 224) return 2;
	if (lead < 240) return 3;
	return lead < 245 ? 4 : 0;
}

// actions/lib/codecs/json-schema/field-path.ts
/** `["spec", "listeners", 0, "a.b"]` becomes `spec.listeners[0]["a.b"]`. */
function fieldOf(path) {
	let text = "";
	for (const step of path) if (typeof step === "number") text += `[${step}]`;
	else if (/^[\w$-]+$/u.test(step)) text += text === "" ? step : `.${step}`;
	else text += `[${JSON.stringify(step)}]`;
	return text;
}
/** The steps of a JSON pointer, unescaped; digits stay text. */
function pointerSteps(pointer) {
	if (pointer === "") return [];
	return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// actions/lib/codecs/json-schema/locate.ts
/** Follows a JSON pointer from `base`; stops at the last node that is there. */
function locate(base, pointer) {
	let at = base;
	for (const step of pointerSteps(pointer)) {
		const next = child(at, step);
		if (next === void 0) return at;
		at = next;
	}
	return at;
}
function child(at, step) {
	if (at.node.kind === "list") {
		const node = at.node.items[Number(step)];
		return node === void 0 ? void 0 : {
			node,
			path: [...at.path, Number(step)]
		};
	}
	const entry = entryNamed(at.node, step);
	return entry === void 0 ? void 0 : {
		node: entry.value,
		entry,
		path: [...at.path, step]
	};
}
/** The last entry of that name: the one that counts. */
function entryNamed(node, key) {
	return node.kind === "map" ? node.entries.findLast((entry) => entry.key === key) : void 0;
}
/** Where a wrong value stands: the alias when it was written as one. */
function valueRange(at) {
	return at.entry?.alias ?? rangeOf$2(at.node);
}
/** Where something is missing: the key of the object that lacks it, else its first line's start. */
function ownerRange(at) {
	if (at.entry !== void 0) return rangeOf$2(at.entry.keyRange);
	return rangeOf$2((at.node.kind === "map" ? at.node.entries[0]?.keyRange : void 0) ?? at.node);
}
function rangeOf$2(range) {
	return {
		start: range.start,
		end: range.end
	};
}

// actions/lib/codecs/json-schema/branches.ts
/**
* A branch whose fixed value (`kind`, `type`: a single enum or const) is the value that stands there wins. Else the
* branch that does not fail for its type, then the one with the fewest errors, then the first.
*/
function chooseBranch(failed, at) {
	if (failed.passing > 1) return { several: failed.passing };
	const byType = failed.failures.map(rootTypes);
	if (byType.every((types) => types.length > 0)) return { types: [...new Set(byType.flat())] };
	const lacking = failed.failures.map(onlyMissing);
	if (lacking.every((field) => field !== void 0)) return { fields: lacking };
	let best = [];
	let bestScore = Infinity;
	for (const errors of failed.failures) {
		const score = scoreOf(errors, at);
		if (score < bestScore) {
			best = errors;
			bestScore = score;
		}
	}
	return { errors: best };
}
/** The types that a branch wants the value itself to have, when that is why it failed. */
function rootTypes(errors) {
	const error = errors.find((each) => each.instancePath === "" && each.keyword === "type");
	if (error === void 0) return [];
	return Array.isArray(error.schema) ? error.schema.map(String) : [String(error.schema)];
}
/** The field whose absence is the only reason for which a branch failed. */
function onlyMissing(errors) {
	const [only, ...rest] = errors;
	if (only?.keyword !== "required" || only.instancePath !== "" || rest.length > 0) return void 0;
	return String(only.params.missingProperty);
}
function scoreOf(errors, at) {
	let score = 0;
	for (const error of errors) if (error.instancePath === "" && error.keyword === "type") score += 1e4;
	else if (isDiscriminator(error, at)) score += 1e3;
	else if (error.keyword === "additionalProperties") score += 3;
	else score += error.keyword === "required" ? 2 : 1;
	return score;
}
/** A fixed value of a direct field that differs: the branch is for something else. */
function isDiscriminator(error, at) {
	const values = error.keyword === "const" ? [error.schema] : error.keyword === "enum" ? error.schema : [];
	if (!Array.isArray(values) || values.length !== 1) return false;
	const where = locate(at, error.instancePath);
	return where.path.length === at.path.length + 1 && entryNamed(at.node, String(where.path.at(-1))) !== void 0;
}

// node_modules/ajv/dist/compile/codegen/code.js
var require_code$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.regexpCode = exports.getEsmExportName = exports.getProperty = exports.safeStringify = exports.stringify = exports.strConcat = exports.addCodeArg = exports.str = exports._ = exports.nil = exports._Code = exports.Name = exports.IDENTIFIER = exports._CodeOrName = void 0;
	var _CodeOrName = class {};
	exports._CodeOrName = _CodeOrName;
	exports.IDENTIFIER = /^[a-z$_][a-z$_0-9]*$/i;
	var Name = class extends _CodeOrName {
		constructor(s) {
			super();
			if (!exports.IDENTIFIER.test(s)) throw new Error("CodeGen: name must be a valid identifier");
			this.str = s;
		}
		toString() {
			return this.str;
		}
		emptyStr() {
			return false;
		}
		get names() {
			return { [this.str]: 1 };
		}
	};
	exports.Name = Name;
	var _Code = class extends _CodeOrName {
		constructor(code) {
			super();
			this._items = typeof code === "string" ? [code] : code;
		}
		toString() {
			return this.str;
		}
		emptyStr() {
			if (this._items.length > 1) return false;
			const item = this._items[0];
			return item === "" || item === "\"\"";
		}
		get str() {
			var _a;
			return (_a = this._str) !== null && _a !== void 0 ? _a : this._str = this._items.reduce((s, c) => `${s}${c}`, "");
		}
		get names() {
			var _a;
			return (_a = this._names) !== null && _a !== void 0 ? _a : this._names = this._items.reduce((names, c) => {
				if (c instanceof Name) names[c.str] = (names[c.str] || 0) + 1;
				return names;
			}, {});
		}
	};
	exports._Code = _Code;
	exports.nil = new _Code("");
	function _(strs, ...args) {
		const code = [strs[0]];
		let i = 0;
		while (i < args.length) {
			addCodeArg(code, args[i]);
			code.push(strs[++i]);
		}
		return new _Code(code);
	}
	exports._ = _;
	const plus = new _Code("+");
	function str(strs, ...args) {
		const expr = [safeStringify(strs[0])];
		let i = 0;
		while (i < args.length) {
			expr.push(plus);
			addCodeArg(expr, args[i]);
			expr.push(plus, safeStringify(strs[++i]));
		}
		optimize(expr);
		return new _Code(expr);
	}
	exports.str = str;
	function addCodeArg(code, arg) {
		if (arg instanceof _Code) code.push(...arg._items);
		else if (arg instanceof Name) code.push(arg);
		else code.push(interpolate(arg));
	}
	exports.addCodeArg = addCodeArg;
	function optimize(expr) {
		let i = 1;
		while (i < expr.length - 1) {
			if (expr[i] === plus) {
				const res = mergeExprItems(expr[i - 1], expr[i + 1]);
				if (res !== void 0) {
					expr.splice(i - 1, 3, res);
					continue;
				}
				expr[i++] = "+";
			}
			i++;
		}
	}
	function mergeExprItems(a, b) {
		if (b === "\"\"") return a;
		if (a === "\"\"") return b;
		if (typeof a == "string") {
			if (b instanceof Name || a[a.length - 1] !== "\"") return;
			if (typeof b != "string") return `${a.slice(0, -1)}${b}"`;
			if (b[0] === "\"") return a.slice(0, -1) + b.slice(1);
			return;
		}
		if (typeof b == "string" && b[0] === "\"" && !(a instanceof Name)) return `"${a}${b.slice(1)}`;
	}
	function strConcat(c1, c2) {
		return c2.emptyStr() ? c1 : c1.emptyStr() ? c2 : str`${c1}${c2}`;
	}
	exports.strConcat = strConcat;
	function interpolate(x) {
		return typeof x == "number" || typeof x == "boolean" || x === null ? x : safeStringify(Array.isArray(x) ? x.join(",") : x);
	}
	function stringify(x) {
		return new _Code(safeStringify(x));
	}
	exports.stringify = stringify;
	function safeStringify(x) {
		return JSON.stringify(x).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
	}
	exports.safeStringify = safeStringify;
	function getProperty(key) {
		return typeof key == "string" && exports.IDENTIFIER.test(key) ? new _Code(`.${key}`) : _`[${key}]`;
	}
	exports.getProperty = getProperty;
	function getEsmExportName(key) {
		if (typeof key == "string" && exports.IDENTIFIER.test(key)) return new _Code(`${key}`);
		throw new Error(`CodeGen: invalid export name: ${key}, use explicit $id name mapping`);
	}
	exports.getEsmExportName = getEsmExportName;
	function regexpCode(rx) {
		return new _Code(rx.toString());
	}
	exports.regexpCode = regexpCode;
}));

// node_modules/ajv/dist/compile/codegen/scope.js
var require_scope = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ValueScope = exports.ValueScopeName = exports.Scope = exports.varKinds = exports.UsedValueState = void 0;
	const code_1 = require_code$1();
	var ValueError = class extends Error {
		constructor(name) {
			super(`CodeGen: "code" for ${name} not defined`);
			this.value = name.value;
		}
	};
	var UsedValueState;
	(function(UsedValueState) {
		UsedValueState[UsedValueState["Started"] = 0] = "Started";
		UsedValueState[UsedValueState["Completed"] = 1] = "Completed";
	})(UsedValueState || (exports.UsedValueState = UsedValueState = {}));
	exports.varKinds = {
		const: new code_1.Name("const"),
		let: new code_1.Name("let"),
		var: new code_1.Name("var")
	};
	var Scope = class {
		constructor({ prefixes, parent } = {}) {
			this._names = {};
			this._prefixes = prefixes;
			this._parent = parent;
		}
		toName(nameOrPrefix) {
			return nameOrPrefix instanceof code_1.Name ? nameOrPrefix : this.name(nameOrPrefix);
		}
		name(prefix) {
			return new code_1.Name(this._newName(prefix));
		}
		_newName(prefix) {
			const ng = this._names[prefix] || this._nameGroup(prefix);
			return `${prefix}${ng.index++}`;
		}
		_nameGroup(prefix) {
			var _a, _b;
			if (((_b = (_a = this._parent) === null || _a === void 0 ? void 0 : _a._prefixes) === null || _b === void 0 ? void 0 : _b.has(prefix)) || this._prefixes && !this._prefixes.has(prefix)) throw new Error(`CodeGen: prefix "${prefix}" is not allowed in this scope`);
			return this._names[prefix] = {
				prefix,
				index: 0
			};
		}
	};
	exports.Scope = Scope;
	var ValueScopeName = class extends code_1.Name {
		constructor(prefix, nameStr) {
			super(nameStr);
			this.prefix = prefix;
		}
		setValue(value, { property, itemIndex }) {
			this.value = value;
			this.scopePath = (0, code_1._)`.${new code_1.Name(property)}[${itemIndex}]`;
		}
	};
	exports.ValueScopeName = ValueScopeName;
	const line = (0, code_1._)`\n`;
	var ValueScope = class extends Scope {
		constructor(opts) {
			super(opts);
			this._values = {};
			this._scope = opts.scope;
			this.opts = {
				...opts,
				_n: opts.lines ? line : code_1.nil
			};
		}
		get() {
			return this._scope;
		}
		name(prefix) {
			return new ValueScopeName(prefix, this._newName(prefix));
		}
		value(nameOrPrefix, value) {
			var _a;
			if (value.ref === void 0) throw new Error("CodeGen: ref must be passed in value");
			const name = this.toName(nameOrPrefix);
			const { prefix } = name;
			const valueKey = (_a = value.key) !== null && _a !== void 0 ? _a : value.ref;
			let vs = this._values[prefix];
			if (vs) {
				const _name = vs.get(valueKey);
				if (_name) return _name;
			} else vs = this._values[prefix] = /* @__PURE__ */ new Map();
			vs.set(valueKey, name);
			const s = this._scope[prefix] || (this._scope[prefix] = []);
			const itemIndex = s.length;
			s[itemIndex] = value.ref;
			name.setValue(value, {
				property: prefix,
				itemIndex
			});
			return name;
		}
		getValue(prefix, keyOrRef) {
			const vs = this._values[prefix];
			if (!vs) return;
			return vs.get(keyOrRef);
		}
		scopeRefs(scopeName, values = this._values) {
			return this._reduceValues(values, (name) => {
				if (name.scopePath === void 0) throw new Error(`CodeGen: name "${name}" has no value`);
				return (0, code_1._)`${scopeName}${name.scopePath}`;
			});
		}
		scopeCode(values = this._values, usedValues, getCode) {
			return this._reduceValues(values, (name) => {
				if (name.value === void 0) throw new Error(`CodeGen: name "${name}" has no value`);
				return name.value.code;
			}, usedValues, getCode);
		}
		_reduceValues(values, valueCode, usedValues = {}, getCode) {
			let code = code_1.nil;
			for (const prefix in values) {
				const vs = values[prefix];
				if (!vs) continue;
				const nameSet = usedValues[prefix] = usedValues[prefix] || /* @__PURE__ */ new Map();
				vs.forEach((name) => {
					if (nameSet.has(name)) return;
					nameSet.set(name, UsedValueState.Started);
					let c = valueCode(name);
					if (c) {
						const def = this.opts.es5 ? exports.varKinds.var : exports.varKinds.const;
						code = (0, code_1._)`${code}${def} ${name} = ${c};${this.opts._n}`;
					} else if (c = getCode === null || getCode === void 0 ? void 0 : getCode(name)) code = (0, code_1._)`${code}${c}${this.opts._n}`;
					else throw new ValueError(name);
					nameSet.set(name, UsedValueState.Completed);
				});
			}
			return code;
		}
	};
	exports.ValueScope = ValueScope;
}));

// node_modules/ajv/dist/compile/codegen/index.js
var require_codegen = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.or = exports.and = exports.not = exports.CodeGen = exports.operators = exports.varKinds = exports.ValueScopeName = exports.ValueScope = exports.Scope = exports.Name = exports.regexpCode = exports.stringify = exports.getProperty = exports.nil = exports.strConcat = exports.str = exports._ = void 0;
	const code_1 = require_code$1();
	const scope_1 = require_scope();
	var code_2 = require_code$1();
	Object.defineProperty(exports, "_", {
		enumerable: true,
		get: function() {
			return code_2._;
		}
	});
	Object.defineProperty(exports, "str", {
		enumerable: true,
		get: function() {
			return code_2.str;
		}
	});
	Object.defineProperty(exports, "strConcat", {
		enumerable: true,
		get: function() {
			return code_2.strConcat;
		}
	});
	Object.defineProperty(exports, "nil", {
		enumerable: true,
		get: function() {
			return code_2.nil;
		}
	});
	Object.defineProperty(exports, "getProperty", {
		enumerable: true,
		get: function() {
			return code_2.getProperty;
		}
	});
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return code_2.stringify;
		}
	});
	Object.defineProperty(exports, "regexpCode", {
		enumerable: true,
		get: function() {
			return code_2.regexpCode;
		}
	});
	Object.defineProperty(exports, "Name", {
		enumerable: true,
		get: function() {
			return code_2.Name;
		}
	});
	var scope_2 = require_scope();
	Object.defineProperty(exports, "Scope", {
		enumerable: true,
		get: function() {
			return scope_2.Scope;
		}
	});
	Object.defineProperty(exports, "ValueScope", {
		enumerable: true,
		get: function() {
			return scope_2.ValueScope;
		}
	});
	Object.defineProperty(exports, "ValueScopeName", {
		enumerable: true,
		get: function() {
			return scope_2.ValueScopeName;
		}
	});
	Object.defineProperty(exports, "varKinds", {
		enumerable: true,
		get: function() {
			return scope_2.varKinds;
		}
	});
	exports.operators = {
		GT: new code_1._Code(">"),
		GTE: new code_1._Code(">="),
		LT: new code_1._Code("<"),
		LTE: new code_1._Code("<="),
		EQ: new code_1._Code("==="),
		NEQ: new code_1._Code("!=="),
		NOT: new code_1._Code("!"),
		OR: new code_1._Code("||"),
		AND: new code_1._Code("&&"),
		ADD: new code_1._Code("+")
	};
	var Node = class {
		optimizeNodes() {
			return this;
		}
		optimizeNames(_names, _constants) {
			return this;
		}
	};
	var Def = class extends Node {
		constructor(varKind, name, rhs) {
			super();
			this.varKind = varKind;
			this.name = name;
			this.rhs = rhs;
		}
		render({ es5, _n }) {
			const varKind = es5 ? scope_1.varKinds.var : this.varKind;
			const rhs = this.rhs === void 0 ? "" : ` = ${this.rhs}`;
			return `${varKind} ${this.name}${rhs};` + _n;
		}
		optimizeNames(names, constants) {
			if (!names[this.name.str]) return;
			if (this.rhs) this.rhs = optimizeExpr(this.rhs, names, constants);
			return this;
		}
		get names() {
			return this.rhs instanceof code_1._CodeOrName ? this.rhs.names : {};
		}
	};
	var Assign = class extends Node {
		constructor(lhs, rhs, sideEffects) {
			super();
			this.lhs = lhs;
			this.rhs = rhs;
			this.sideEffects = sideEffects;
		}
		render({ _n }) {
			return `${this.lhs} = ${this.rhs};` + _n;
		}
		optimizeNames(names, constants) {
			if (this.lhs instanceof code_1.Name && !names[this.lhs.str] && !this.sideEffects) return;
			this.rhs = optimizeExpr(this.rhs, names, constants);
			return this;
		}
		get names() {
			return addExprNames(this.lhs instanceof code_1.Name ? {} : { ...this.lhs.names }, this.rhs);
		}
	};
	var AssignOp = class extends Assign {
		constructor(lhs, op, rhs, sideEffects) {
			super(lhs, rhs, sideEffects);
			this.op = op;
		}
		render({ _n }) {
			return `${this.lhs} ${this.op}= ${this.rhs};` + _n;
		}
	};
	var Label = class extends Node {
		constructor(label) {
			super();
			this.label = label;
			this.names = {};
		}
		render({ _n }) {
			return `${this.label}:` + _n;
		}
	};
	var Break = class extends Node {
		constructor(label) {
			super();
			this.label = label;
			this.names = {};
		}
		render({ _n }) {
			return `break${this.label ? ` ${this.label}` : ""};` + _n;
		}
	};
	var Throw = class extends Node {
		constructor(error) {
			super();
			this.error = error;
		}
		render({ _n }) {
			return `throw ${this.error};` + _n;
		}
		get names() {
			return this.error.names;
		}
	};
	var AnyCode = class extends Node {
		constructor(code) {
			super();
			this.code = code;
		}
		render({ _n }) {
			return `${this.code};` + _n;
		}
		optimizeNodes() {
			return `${this.code}` ? this : void 0;
		}
		optimizeNames(names, constants) {
			this.code = optimizeExpr(this.code, names, constants);
			return this;
		}
		get names() {
			return this.code instanceof code_1._CodeOrName ? this.code.names : {};
		}
	};
	var ParentNode = class extends Node {
		constructor(nodes = []) {
			super();
			this.nodes = nodes;
		}
		render(opts) {
			return this.nodes.reduce((code, n) => code + n.render(opts), "");
		}
		optimizeNodes() {
			const { nodes } = this;
			let i = nodes.length;
			while (i--) {
				const n = nodes[i].optimizeNodes();
				if (Array.isArray(n)) nodes.splice(i, 1, ...n);
				else if (n) nodes[i] = n;
				else nodes.splice(i, 1);
			}
			return nodes.length > 0 ? this : void 0;
		}
		optimizeNames(names, constants) {
			const { nodes } = this;
			let i = nodes.length;
			while (i--) {
				const n = nodes[i];
				if (n.optimizeNames(names, constants)) continue;
				subtractNames(names, n.names);
				nodes.splice(i, 1);
			}
			return nodes.length > 0 ? this : void 0;
		}
		get names() {
			return this.nodes.reduce((names, n) => addNames(names, n.names), {});
		}
	};
	var BlockNode = class extends ParentNode {
		render(opts) {
			return "{" + opts._n + super.render(opts) + "}" + opts._n;
		}
	};
	var Root = class extends ParentNode {};
	var Else = class extends BlockNode {};
	Else.kind = "else";
	var If = class If extends BlockNode {
		constructor(condition, nodes) {
			super(nodes);
			this.condition = condition;
		}
		render(opts) {
			let code = `if(${this.condition})` + super.render(opts);
			if (this.else) code += "else " + this.else.render(opts);
			return code;
		}
		optimizeNodes() {
			super.optimizeNodes();
			const cond = this.condition;
			if (cond === true) return this.nodes;
			let e = this.else;
			if (e) {
				const ns = e.optimizeNodes();
				e = this.else = Array.isArray(ns) ? new Else(ns) : ns;
			}
			if (e) {
				if (cond === false) return e instanceof If ? e : e.nodes;
				if (this.nodes.length) return this;
				return new If(not(cond), e instanceof If ? [e] : e.nodes);
			}
			if (cond === false || !this.nodes.length) return void 0;
			return this;
		}
		optimizeNames(names, constants) {
			var _a;
			this.else = (_a = this.else) === null || _a === void 0 ? void 0 : _a.optimizeNames(names, constants);
			if (!(super.optimizeNames(names, constants) || this.else)) return;
			this.condition = optimizeExpr(this.condition, names, constants);
			return this;
		}
		get names() {
			const names = super.names;
			addExprNames(names, this.condition);
			if (this.else) addNames(names, this.else.names);
			return names;
		}
	};
	If.kind = "if";
	var For = class extends BlockNode {};
	For.kind = "for";
	var ForLoop = class extends For {
		constructor(iteration) {
			super();
			this.iteration = iteration;
		}
		render(opts) {
			return `for(${this.iteration})` + super.render(opts);
		}
		optimizeNames(names, constants) {
			if (!super.optimizeNames(names, constants)) return;
			this.iteration = optimizeExpr(this.iteration, names, constants);
			return this;
		}
		get names() {
			return addNames(super.names, this.iteration.names);
		}
	};
	var ForRange = class extends For {
		constructor(varKind, name, from, to) {
			super();
			this.varKind = varKind;
			this.name = name;
			this.from = from;
			this.to = to;
		}
		render(opts) {
			const varKind = opts.es5 ? scope_1.varKinds.var : this.varKind;
			const { name, from, to } = this;
			return `for(${varKind} ${name}=${from}; ${name}<${to}; ${name}++)` + super.render(opts);
		}
		get names() {
			return addExprNames(addExprNames(super.names, this.from), this.to);
		}
	};
	var ForIter = class extends For {
		constructor(loop, varKind, name, iterable) {
			super();
			this.loop = loop;
			this.varKind = varKind;
			this.name = name;
			this.iterable = iterable;
		}
		render(opts) {
			return `for(${this.varKind} ${this.name} ${this.loop} ${this.iterable})` + super.render(opts);
		}
		optimizeNames(names, constants) {
			if (!super.optimizeNames(names, constants)) return;
			this.iterable = optimizeExpr(this.iterable, names, constants);
			return this;
		}
		get names() {
			return addNames(super.names, this.iterable.names);
		}
	};
	var Func = class extends BlockNode {
		constructor(name, args, async) {
			super();
			this.name = name;
			this.args = args;
			this.async = async;
		}
		render(opts) {
			return `${this.async ? "async " : ""}function ${this.name}(${this.args})` + super.render(opts);
		}
	};
	Func.kind = "func";
	var Return = class extends ParentNode {
		render(opts) {
			return "return " + super.render(opts);
		}
	};
	Return.kind = "return";
	var Try = class extends BlockNode {
		render(opts) {
			let code = "try" + super.render(opts);
			if (this.catch) code += this.catch.render(opts);
			if (this.finally) code += this.finally.render(opts);
			return code;
		}
		optimizeNodes() {
			var _a, _b;
			super.optimizeNodes();
			(_a = this.catch) === null || _a === void 0 || _a.optimizeNodes();
			(_b = this.finally) === null || _b === void 0 || _b.optimizeNodes();
			return this;
		}
		optimizeNames(names, constants) {
			var _a, _b;
			super.optimizeNames(names, constants);
			(_a = this.catch) === null || _a === void 0 || _a.optimizeNames(names, constants);
			(_b = this.finally) === null || _b === void 0 || _b.optimizeNames(names, constants);
			return this;
		}
		get names() {
			const names = super.names;
			if (this.catch) addNames(names, this.catch.names);
			if (this.finally) addNames(names, this.finally.names);
			return names;
		}
	};
	var Catch = class extends BlockNode {
		constructor(error) {
			super();
			this.error = error;
		}
		render(opts) {
			return `catch(${this.error})` + super.render(opts);
		}
	};
	Catch.kind = "catch";
	var Finally = class extends BlockNode {
		render(opts) {
			return "finally" + super.render(opts);
		}
	};
	Finally.kind = "finally";
	var CodeGen = class {
		constructor(extScope, opts = {}) {
			this._values = {};
			this._blockStarts = [];
			this._constants = {};
			this.opts = {
				...opts,
				_n: opts.lines ? "\n" : ""
			};
			this._extScope = extScope;
			this._scope = new scope_1.Scope({ parent: extScope });
			this._nodes = [new Root()];
		}
		toString() {
			return this._root.render(this.opts);
		}
		name(prefix) {
			return this._scope.name(prefix);
		}
		scopeName(prefix) {
			return this._extScope.name(prefix);
		}
		scopeValue(prefixOrName, value) {
			const name = this._extScope.value(prefixOrName, value);
			(this._values[name.prefix] || (this._values[name.prefix] = /* @__PURE__ */ new Set())).add(name);
			return name;
		}
		getScopeValue(prefix, keyOrRef) {
			return this._extScope.getValue(prefix, keyOrRef);
		}
		scopeRefs(scopeName) {
			return this._extScope.scopeRefs(scopeName, this._values);
		}
		scopeCode() {
			return this._extScope.scopeCode(this._values);
		}
		_def(varKind, nameOrPrefix, rhs, constant) {
			const name = this._scope.toName(nameOrPrefix);
			if (rhs !== void 0 && constant) this._constants[name.str] = rhs;
			this._leafNode(new Def(varKind, name, rhs));
			return name;
		}
		const(nameOrPrefix, rhs, _constant) {
			return this._def(scope_1.varKinds.const, nameOrPrefix, rhs, _constant);
		}
		let(nameOrPrefix, rhs, _constant) {
			return this._def(scope_1.varKinds.let, nameOrPrefix, rhs, _constant);
		}
		var(nameOrPrefix, rhs, _constant) {
			return this._def(scope_1.varKinds.var, nameOrPrefix, rhs, _constant);
		}
		assign(lhs, rhs, sideEffects) {
			return this._leafNode(new Assign(lhs, rhs, sideEffects));
		}
		add(lhs, rhs) {
			return this._leafNode(new AssignOp(lhs, exports.operators.ADD, rhs));
		}
		code(c) {
			if (typeof c == "function") c();
			else if (c !== code_1.nil) this._leafNode(new AnyCode(c));
			return this;
		}
		object(...keyValues) {
			const code = ["{"];
			for (const [key, value] of keyValues) {
				if (code.length > 1) code.push(",");
				code.push(key);
				if (key !== value || this.opts.es5) {
					code.push(":");
					(0, code_1.addCodeArg)(code, value);
				}
			}
			code.push("}");
			return new code_1._Code(code);
		}
		if(condition, thenBody, elseBody) {
			this._blockNode(new If(condition));
			if (thenBody && elseBody) this.code(thenBody).else().code(elseBody).endIf();
			else if (thenBody) this.code(thenBody).endIf();
			else if (elseBody) throw new Error("CodeGen: \"else\" body without \"then\" body");
			return this;
		}
		elseIf(condition) {
			return this._elseNode(new If(condition));
		}
		else() {
			return this._elseNode(new Else());
		}
		endIf() {
			return this._endBlockNode(If, Else);
		}
		_for(node, forBody) {
			this._blockNode(node);
			if (forBody) this.code(forBody).endFor();
			return this;
		}
		for(iteration, forBody) {
			return this._for(new ForLoop(iteration), forBody);
		}
		forRange(nameOrPrefix, from, to, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.let) {
			const name = this._scope.toName(nameOrPrefix);
			return this._for(new ForRange(varKind, name, from, to), () => forBody(name));
		}
		forOf(nameOrPrefix, iterable, forBody, varKind = scope_1.varKinds.const) {
			const name = this._scope.toName(nameOrPrefix);
			if (this.opts.es5) {
				const arr = iterable instanceof code_1.Name ? iterable : this.var("_arr", iterable);
				return this.forRange("_i", 0, (0, code_1._)`${arr}.length`, (i) => {
					this.var(name, (0, code_1._)`${arr}[${i}]`);
					forBody(name);
				});
			}
			return this._for(new ForIter("of", varKind, name, iterable), () => forBody(name));
		}
		forIn(nameOrPrefix, obj, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.const) {
			if (this.opts.ownProperties) return this.forOf(nameOrPrefix, (0, code_1._)`Object.keys(${obj})`, forBody);
			const name = this._scope.toName(nameOrPrefix);
			return this._for(new ForIter("in", varKind, name, obj), () => forBody(name));
		}
		endFor() {
			return this._endBlockNode(For);
		}
		label(label) {
			return this._leafNode(new Label(label));
		}
		break(label) {
			return this._leafNode(new Break(label));
		}
		return(value) {
			const node = new Return();
			this._blockNode(node);
			this.code(value);
			if (node.nodes.length !== 1) throw new Error("CodeGen: \"return\" should have one node");
			return this._endBlockNode(Return);
		}
		try(tryBody, catchCode, finallyCode) {
			if (!catchCode && !finallyCode) throw new Error("CodeGen: \"try\" without \"catch\" and \"finally\"");
			const node = new Try();
			this._blockNode(node);
			this.code(tryBody);
			if (catchCode) {
				const error = this.name("e");
				this._currNode = node.catch = new Catch(error);
				catchCode(error);
			}
			if (finallyCode) {
				this._currNode = node.finally = new Finally();
				this.code(finallyCode);
			}
			return this._endBlockNode(Catch, Finally);
		}
		throw(error) {
			return this._leafNode(new Throw(error));
		}
		block(body, nodeCount) {
			this._blockStarts.push(this._nodes.length);
			if (body) this.code(body).endBlock(nodeCount);
			return this;
		}
		endBlock(nodeCount) {
			const len = this._blockStarts.pop();
			if (len === void 0) throw new Error("CodeGen: not in self-balancing block");
			const toClose = this._nodes.length - len;
			if (toClose < 0 || nodeCount !== void 0 && toClose !== nodeCount) throw new Error(`CodeGen: wrong number of nodes: ${toClose} vs ${nodeCount} expected`);
			this._nodes.length = len;
			return this;
		}
		func(name, args = code_1.nil, async, funcBody) {
			this._blockNode(new Func(name, args, async));
			if (funcBody) this.code(funcBody).endFunc();
			return this;
		}
		endFunc() {
			return this._endBlockNode(Func);
		}
		optimize(n = 1) {
			while (n-- > 0) {
				this._root.optimizeNodes();
				this._root.optimizeNames(this._root.names, this._constants);
			}
		}
		_leafNode(node) {
			this._currNode.nodes.push(node);
			return this;
		}
		_blockNode(node) {
			this._currNode.nodes.push(node);
			this._nodes.push(node);
		}
		_endBlockNode(N1, N2) {
			const n = this._currNode;
			if (n instanceof N1 || N2 && n instanceof N2) {
				this._nodes.pop();
				return this;
			}
			throw new Error(`CodeGen: not in block "${N2 ? `${N1.kind}/${N2.kind}` : N1.kind}"`);
		}
		_elseNode(node) {
			const n = this._currNode;
			if (!(n instanceof If)) throw new Error("CodeGen: \"else\" without \"if\"");
			this._currNode = n.else = node;
			return this;
		}
		get _root() {
			return this._nodes[0];
		}
		get _currNode() {
			const ns = this._nodes;
			return ns[ns.length - 1];
		}
		set _currNode(node) {
			const ns = this._nodes;
			ns[ns.length - 1] = node;
		}
	};
	exports.CodeGen = CodeGen;
	function addNames(names, from) {
		for (const n in from) names[n] = (names[n] || 0) + (from[n] || 0);
		return names;
	}
	function addExprNames(names, from) {
		return from instanceof code_1._CodeOrName ? addNames(names, from.names) : names;
	}
	function optimizeExpr(expr, names, constants) {
		if (expr instanceof code_1.Name) return replaceName(expr);
		if (!canOptimize(expr)) return expr;
		return new code_1._Code(expr._items.reduce((items, c) => {
			if (c instanceof code_1.Name) c = replaceName(c);
			if (c instanceof code_1._Code) items.push(...c._items);
			else items.push(c);
			return items;
		}, []));
		function replaceName(n) {
			const c = constants[n.str];
			if (c === void 0 || names[n.str] !== 1) return n;
			delete names[n.str];
			return c;
		}
		function canOptimize(e) {
			return e instanceof code_1._Code && e._items.some((c) => c instanceof code_1.Name && names[c.str] === 1 && constants[c.str] !== void 0);
		}
	}
	function subtractNames(names, from) {
		for (const n in from) names[n] = (names[n] || 0) - (from[n] || 0);
	}
	function not(x) {
		return typeof x == "boolean" || typeof x == "number" || x === null ? !x : (0, code_1._)`!${par(x)}`;
	}
	exports.not = not;
	const andCode = mappend(exports.operators.AND);
	function and(...args) {
		return args.reduce(andCode);
	}
	exports.and = and;
	const orCode = mappend(exports.operators.OR);
	function or(...args) {
		return args.reduce(orCode);
	}
	exports.or = or;
	function mappend(op) {
		return (x, y) => x === code_1.nil ? y : y === code_1.nil ? x : (0, code_1._)`${par(x)} ${op} ${par(y)}`;
	}
	function par(x) {
		return x instanceof code_1.Name ? x : (0, code_1._)`(${x})`;
	}
}));

// node_modules/ajv/dist/compile/util.js
var require_util = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.checkStrictMode = exports.getErrorPath = exports.Type = exports.useFunc = exports.setEvaluated = exports.evaluatedPropsToName = exports.mergeEvaluated = exports.eachItem = exports.unescapeJsonPointer = exports.escapeJsonPointer = exports.escapeFragment = exports.unescapeFragment = exports.schemaRefOrVal = exports.schemaHasRulesButRef = exports.schemaHasRules = exports.checkUnknownRules = exports.alwaysValidSchema = exports.toHash = void 0;
	const codegen_1 = require_codegen();
	const code_1 = require_code$1();
	function toHash(arr) {
		const hash = {};
		for (const item of arr) hash[item] = true;
		return hash;
	}
	exports.toHash = toHash;
	function alwaysValidSchema(it, schema) {
		if (typeof schema == "boolean") return schema;
		if (Object.keys(schema).length === 0) return true;
		checkUnknownRules(it, schema);
		return !schemaHasRules(schema, it.self.RULES.all);
	}
	exports.alwaysValidSchema = alwaysValidSchema;
	function checkUnknownRules(it, schema = it.schema) {
		const { opts, self } = it;
		if (!opts.strictSchema) return;
		if (typeof schema === "boolean") return;
		const rules = self.RULES.keywords;
		for (const key in schema) if (!rules[key]) checkStrictMode(it, `unknown keyword: "${key}"`);
	}
	exports.checkUnknownRules = checkUnknownRules;
	function schemaHasRules(schema, rules) {
		if (typeof schema == "boolean") return !schema;
		for (const key in schema) if (rules[key]) return true;
		return false;
	}
	exports.schemaHasRules = schemaHasRules;
	function schemaHasRulesButRef(schema, RULES) {
		if (typeof schema == "boolean") return !schema;
		for (const key in schema) if (key !== "$ref" && RULES.all[key]) return true;
		return false;
	}
	exports.schemaHasRulesButRef = schemaHasRulesButRef;
	function schemaRefOrVal({ topSchemaRef, schemaPath }, schema, keyword, $data) {
		if (!$data) {
			if (typeof schema == "number" || typeof schema == "boolean") return schema;
			if (typeof schema == "string") return (0, codegen_1._)`${schema}`;
		}
		return (0, codegen_1._)`${topSchemaRef}${schemaPath}${(0, codegen_1.getProperty)(keyword)}`;
	}
	exports.schemaRefOrVal = schemaRefOrVal;
	function unescapeFragment(str) {
		return unescapeJsonPointer(decodeURIComponent(str));
	}
	exports.unescapeFragment = unescapeFragment;
	function escapeFragment(str) {
		return encodeURIComponent(escapeJsonPointer(str));
	}
	exports.escapeFragment = escapeFragment;
	function escapeJsonPointer(str) {
		if (typeof str == "number") return `${str}`;
		return str.replace(/~/g, "~0").replace(/\//g, "~1");
	}
	exports.escapeJsonPointer = escapeJsonPointer;
	function unescapeJsonPointer(str) {
		return str.replace(/~1/g, "/").replace(/~0/g, "~");
	}
	exports.unescapeJsonPointer = unescapeJsonPointer;
	function eachItem(xs, f) {
		if (Array.isArray(xs)) for (const x of xs) f(x);
		else f(xs);
	}
	exports.eachItem = eachItem;
	function makeMergeEvaluated({ mergeNames, mergeToName, mergeValues, resultToName }) {
		return (gen, from, to, toName) => {
			const res = to === void 0 ? from : to instanceof codegen_1.Name ? (from instanceof codegen_1.Name ? mergeNames(gen, from, to) : mergeToName(gen, from, to), to) : from instanceof codegen_1.Name ? (mergeToName(gen, to, from), from) : mergeValues(from, to);
			return toName === codegen_1.Name && !(res instanceof codegen_1.Name) ? resultToName(gen, res) : res;
		};
	}
	exports.mergeEvaluated = {
		props: makeMergeEvaluated({
			mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => {
				gen.if((0, codegen_1._)`${from} === true`, () => gen.assign(to, true), () => gen.assign(to, (0, codegen_1._)`${to} || {}`).code((0, codegen_1._)`Object.assign(${to}, ${from})`));
			}),
			mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => {
				if (from === true) gen.assign(to, true);
				else {
					gen.assign(to, (0, codegen_1._)`${to} || {}`);
					setEvaluated(gen, to, from);
				}
			}),
			mergeValues: (from, to) => from === true ? true : {
				...from,
				...to
			},
			resultToName: evaluatedPropsToName
		}),
		items: makeMergeEvaluated({
			mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => gen.assign(to, (0, codegen_1._)`${from} === true ? true : ${to} > ${from} ? ${to} : ${from}`)),
			mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => gen.assign(to, from === true ? true : (0, codegen_1._)`${to} > ${from} ? ${to} : ${from}`)),
			mergeValues: (from, to) => from === true ? true : Math.max(from, to),
			resultToName: (gen, items) => gen.var("items", items)
		})
	};
	function evaluatedPropsToName(gen, ps) {
		if (ps === true) return gen.var("props", true);
		const props = gen.var("props", (0, codegen_1._)`{}`);
		if (ps !== void 0) setEvaluated(gen, props, ps);
		return props;
	}
	exports.evaluatedPropsToName = evaluatedPropsToName;
	function setEvaluated(gen, props, ps) {
		Object.keys(ps).forEach((p) => gen.assign((0, codegen_1._)`${props}${(0, codegen_1.getProperty)(p)}`, true));
	}
	exports.setEvaluated = setEvaluated;
	const snippets = {};
	function useFunc(gen, f) {
		return gen.scopeValue("func", {
			ref: f,
			code: snippets[f.code] || (snippets[f.code] = new code_1._Code(f.code))
		});
	}
	exports.useFunc = useFunc;
	var Type;
	(function(Type) {
		Type[Type["Num"] = 0] = "Num";
		Type[Type["Str"] = 1] = "Str";
	})(Type || (exports.Type = Type = {}));
	function getErrorPath(dataProp, dataPropType, jsPropertySyntax) {
		if (dataProp instanceof codegen_1.Name) {
			const isNumber = dataPropType === Type.Num;
			return jsPropertySyntax ? isNumber ? (0, codegen_1._)`"[" + ${dataProp} + "]"` : (0, codegen_1._)`"['" + ${dataProp} + "']"` : isNumber ? (0, codegen_1._)`"/" + ${dataProp}` : (0, codegen_1._)`"/" + ${dataProp}.replace(/~/g, "~0").replace(/\\//g, "~1")`;
		}
		return jsPropertySyntax ? (0, codegen_1.getProperty)(dataProp).toString() : "/" + escapeJsonPointer(dataProp);
	}
	exports.getErrorPath = getErrorPath;
	function checkStrictMode(it, msg, mode = it.opts.strictSchema) {
		if (!mode) return;
		msg = `strict mode: ${msg}`;
		if (mode === true) throw new Error(msg);
		it.self.logger.warn(msg);
	}
	exports.checkStrictMode = checkStrictMode;
}));

// node_modules/ajv/dist/compile/names.js
var require_names = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const names = {
		data: new codegen_1.Name("data"),
		valCxt: new codegen_1.Name("valCxt"),
		instancePath: new codegen_1.Name("instancePath"),
		parentData: new codegen_1.Name("parentData"),
		parentDataProperty: new codegen_1.Name("parentDataProperty"),
		rootData: new codegen_1.Name("rootData"),
		dynamicAnchors: new codegen_1.Name("dynamicAnchors"),
		vErrors: new codegen_1.Name("vErrors"),
		errors: new codegen_1.Name("errors"),
		this: new codegen_1.Name("this"),
		self: new codegen_1.Name("self"),
		scope: new codegen_1.Name("scope"),
		json: new codegen_1.Name("json"),
		jsonPos: new codegen_1.Name("jsonPos"),
		jsonLen: new codegen_1.Name("jsonLen"),
		jsonPart: new codegen_1.Name("jsonPart")
	};
	exports.default = names;
}));

// node_modules/ajv/dist/compile/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.extendErrors = exports.resetErrorsCount = exports.reportExtraError = exports.reportError = exports.keyword$DataError = exports.keywordError = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const names_1 = require_names();
	exports.keywordError = { message: ({ keyword }) => (0, codegen_1.str)`must pass "${keyword}" keyword validation` };
	exports.keyword$DataError = { message: ({ keyword, schemaType }) => schemaType ? (0, codegen_1.str)`"${keyword}" keyword must be ${schemaType} ($data)` : (0, codegen_1.str)`"${keyword}" keyword is invalid ($data)` };
	function reportError(cxt, error = exports.keywordError, errorPaths, overrideAllErrors) {
		const { it } = cxt;
		const { gen, compositeRule, allErrors } = it;
		const errObj = errorObjectCode(cxt, error, errorPaths);
		if (overrideAllErrors !== null && overrideAllErrors !== void 0 ? overrideAllErrors : compositeRule || allErrors) addError(gen, errObj);
		else returnErrors(it, (0, codegen_1._)`[${errObj}]`);
	}
	exports.reportError = reportError;
	function reportExtraError(cxt, error = exports.keywordError, errorPaths) {
		const { it } = cxt;
		const { gen, compositeRule, allErrors } = it;
		addError(gen, errorObjectCode(cxt, error, errorPaths));
		if (!(compositeRule || allErrors)) returnErrors(it, names_1.default.vErrors);
	}
	exports.reportExtraError = reportExtraError;
	function resetErrorsCount(gen, errsCount) {
		gen.assign(names_1.default.errors, errsCount);
		gen.if((0, codegen_1._)`${names_1.default.vErrors} !== null`, () => gen.if(errsCount, () => gen.assign((0, codegen_1._)`${names_1.default.vErrors}.length`, errsCount), () => gen.assign(names_1.default.vErrors, null)));
	}
	exports.resetErrorsCount = resetErrorsCount;
	function extendErrors({ gen, keyword, schemaValue, data, errsCount, it }) {
		/* istanbul ignore if */
		if (errsCount === void 0) throw new Error("ajv implementation error");
		const err = gen.name("err");
		gen.forRange("i", errsCount, names_1.default.errors, (i) => {
			gen.const(err, (0, codegen_1._)`${names_1.default.vErrors}[${i}]`);
			gen.if((0, codegen_1._)`${err}.instancePath === undefined`, () => gen.assign((0, codegen_1._)`${err}.instancePath`, (0, codegen_1.strConcat)(names_1.default.instancePath, it.errorPath)));
			gen.assign((0, codegen_1._)`${err}.schemaPath`, (0, codegen_1.str)`${it.errSchemaPath}/${keyword}`);
			if (it.opts.verbose) {
				gen.assign((0, codegen_1._)`${err}.schema`, schemaValue);
				gen.assign((0, codegen_1._)`${err}.data`, data);
			}
		});
	}
	exports.extendErrors = extendErrors;
	function addError(gen, errObj) {
		const err = gen.const("err", errObj);
		gen.if((0, codegen_1._)`${names_1.default.vErrors} === null`, () => gen.assign(names_1.default.vErrors, (0, codegen_1._)`[${err}]`), (0, codegen_1._)`${names_1.default.vErrors}.push(${err})`);
		gen.code((0, codegen_1._)`${names_1.default.errors}++`);
	}
	function returnErrors(it, errs) {
		const { gen, validateName, schemaEnv } = it;
		if (schemaEnv.$async) gen.throw((0, codegen_1._)`new ${it.ValidationError}(${errs})`);
		else {
			gen.assign((0, codegen_1._)`${validateName}.errors`, errs);
			gen.return(false);
		}
	}
	const E = {
		keyword: new codegen_1.Name("keyword"),
		schemaPath: new codegen_1.Name("schemaPath"),
		params: new codegen_1.Name("params"),
		propertyName: new codegen_1.Name("propertyName"),
		message: new codegen_1.Name("message"),
		schema: new codegen_1.Name("schema"),
		parentSchema: new codegen_1.Name("parentSchema")
	};
	function errorObjectCode(cxt, error, errorPaths) {
		const { createErrors } = cxt.it;
		if (createErrors === false) return (0, codegen_1._)`{}`;
		return errorObject(cxt, error, errorPaths);
	}
	function errorObject(cxt, error, errorPaths = {}) {
		const { gen, it } = cxt;
		const keyValues = [errorInstancePath(it, errorPaths), errorSchemaPath(cxt, errorPaths)];
		extraErrorProps(cxt, error, keyValues);
		return gen.object(...keyValues);
	}
	function errorInstancePath({ errorPath }, { instancePath }) {
		const instPath = instancePath ? (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(instancePath, util_1.Type.Str)}` : errorPath;
		return [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, instPath)];
	}
	function errorSchemaPath({ keyword, it: { errSchemaPath } }, { schemaPath, parentSchema }) {
		let schPath = parentSchema ? errSchemaPath : (0, codegen_1.str)`${errSchemaPath}/${keyword}`;
		if (schemaPath) schPath = (0, codegen_1.str)`${schPath}${(0, util_1.getErrorPath)(schemaPath, util_1.Type.Str)}`;
		return [E.schemaPath, schPath];
	}
	function extraErrorProps(cxt, { params, message }, keyValues) {
		const { keyword, data, schemaValue, it } = cxt;
		const { opts, propertyName, topSchemaRef, schemaPath } = it;
		keyValues.push([E.keyword, keyword], [E.params, typeof params == "function" ? params(cxt) : params || (0, codegen_1._)`{}`]);
		if (opts.messages) keyValues.push([E.message, typeof message == "function" ? message(cxt) : message]);
		if (opts.verbose) keyValues.push([E.schema, schemaValue], [E.parentSchema, (0, codegen_1._)`${topSchemaRef}${schemaPath}`], [names_1.default.data, data]);
		if (propertyName) keyValues.push([E.propertyName, propertyName]);
	}
}));

// node_modules/ajv/dist/compile/validate/boolSchema.js
var require_boolSchema = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.boolOrEmptySchema = exports.topBoolOrEmptySchema = void 0;
	const errors_1 = require_errors();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const boolError = { message: "boolean schema is false" };
	function topBoolOrEmptySchema(it) {
		const { gen, schema, validateName } = it;
		if (schema === false) falseSchemaError(it, false);
		else if (typeof schema == "object" && schema.$async === true) gen.return(names_1.default.data);
		else {
			gen.assign((0, codegen_1._)`${validateName}.errors`, null);
			gen.return(true);
		}
	}
	exports.topBoolOrEmptySchema = topBoolOrEmptySchema;
	function boolOrEmptySchema(it, valid) {
		const { gen, schema } = it;
		if (schema === false) {
			gen.var(valid, false);
			falseSchemaError(it);
		} else gen.var(valid, true);
	}
	exports.boolOrEmptySchema = boolOrEmptySchema;
	function falseSchemaError(it, overrideAllErrors) {
		const { gen, data } = it;
		const cxt = {
			gen,
			keyword: "false schema",
			data,
			schema: false,
			schemaCode: false,
			schemaValue: false,
			params: {},
			it
		};
		(0, errors_1.reportError)(cxt, boolError, void 0, overrideAllErrors);
	}
}));

// node_modules/ajv/dist/compile/rules.js
var require_rules = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getRules = exports.isJSONType = void 0;
	const jsonTypes = /* @__PURE__ */ new Set([
		"string",
		"number",
		"integer",
		"boolean",
		"null",
		"object",
		"array"
	]);
	function isJSONType(x) {
		return typeof x == "string" && jsonTypes.has(x);
	}
	exports.isJSONType = isJSONType;
	function getRules() {
		const groups = {
			number: {
				type: "number",
				rules: []
			},
			string: {
				type: "string",
				rules: []
			},
			array: {
				type: "array",
				rules: []
			},
			object: {
				type: "object",
				rules: []
			}
		};
		return {
			types: {
				...groups,
				integer: true,
				boolean: true,
				null: true
			},
			rules: [
				{ rules: [] },
				groups.number,
				groups.string,
				groups.array,
				groups.object
			],
			post: { rules: [] },
			all: {},
			keywords: {}
		};
	}
	exports.getRules = getRules;
}));

// node_modules/ajv/dist/compile/validate/applicability.js
var require_applicability = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.shouldUseRule = exports.shouldUseGroup = exports.schemaHasRulesForType = void 0;
	function schemaHasRulesForType({ schema, self }, type) {
		const group = self.RULES.types[type];
		return group && group !== true && shouldUseGroup(schema, group);
	}
	exports.schemaHasRulesForType = schemaHasRulesForType;
	function shouldUseGroup(schema, group) {
		return group.rules.some((rule) => shouldUseRule(schema, rule));
	}
	exports.shouldUseGroup = shouldUseGroup;
	function shouldUseRule(schema, rule) {
		var _a;
		return schema[rule.keyword] !== void 0 || ((_a = rule.definition.implements) === null || _a === void 0 ? void 0 : _a.some((kwd) => schema[kwd] !== void 0));
	}
	exports.shouldUseRule = shouldUseRule;
}));

// node_modules/ajv/dist/compile/validate/dataType.js
var require_dataType = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.reportTypeError = exports.checkDataTypes = exports.checkDataType = exports.coerceAndCheckDataType = exports.getJSONTypes = exports.getSchemaTypes = exports.DataType = void 0;
	const rules_1 = require_rules();
	const applicability_1 = require_applicability();
	const errors_1 = require_errors();
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	var DataType;
	(function(DataType) {
		DataType[DataType["Correct"] = 0] = "Correct";
		DataType[DataType["Wrong"] = 1] = "Wrong";
	})(DataType || (exports.DataType = DataType = {}));
	function getSchemaTypes(schema) {
		const types = getJSONTypes(schema.type);
		if (types.includes("null")) {
			if (schema.nullable === false) throw new Error("type: null contradicts nullable: false");
		} else {
			if (!types.length && schema.nullable !== void 0) throw new Error("\"nullable\" cannot be used without \"type\"");
			if (schema.nullable === true) types.push("null");
		}
		return types;
	}
	exports.getSchemaTypes = getSchemaTypes;
	function getJSONTypes(ts) {
		const types = Array.isArray(ts) ? ts : ts ? [ts] : [];
		if (types.every(rules_1.isJSONType)) return types;
		throw new Error("type must be JSONType or JSONType[]: " + types.join(","));
	}
	exports.getJSONTypes = getJSONTypes;
	function coerceAndCheckDataType(it, types) {
		const { gen, data, opts } = it;
		const coerceTo = coerceToTypes(types, opts.coerceTypes);
		const checkTypes = types.length > 0 && !(coerceTo.length === 0 && types.length === 1 && (0, applicability_1.schemaHasRulesForType)(it, types[0]));
		if (checkTypes) {
			const wrongType = checkDataTypes(types, data, opts.strictNumbers, DataType.Wrong);
			gen.if(wrongType, () => {
				if (coerceTo.length) coerceData(it, types, coerceTo);
				else reportTypeError(it);
			});
		}
		return checkTypes;
	}
	exports.coerceAndCheckDataType = coerceAndCheckDataType;
	const COERCIBLE = /* @__PURE__ */ new Set([
		"string",
		"number",
		"integer",
		"boolean",
		"null"
	]);
	function coerceToTypes(types, coerceTypes) {
		return coerceTypes ? types.filter((t) => COERCIBLE.has(t) || coerceTypes === "array" && t === "array") : [];
	}
	function coerceData(it, types, coerceTo) {
		const { gen, data, opts } = it;
		const dataType = gen.let("dataType", (0, codegen_1._)`typeof ${data}`);
		const coerced = gen.let("coerced", (0, codegen_1._)`undefined`);
		if (opts.coerceTypes === "array") gen.if((0, codegen_1._)`${dataType} == 'object' && Array.isArray(${data}) && ${data}.length == 1`, () => gen.assign(data, (0, codegen_1._)`${data}[0]`).assign(dataType, (0, codegen_1._)`typeof ${data}`).if(checkDataTypes(types, data, opts.strictNumbers), () => gen.assign(coerced, data)));
		gen.if((0, codegen_1._)`${coerced} !== undefined`);
		for (const t of coerceTo) if (COERCIBLE.has(t) || t === "array" && opts.coerceTypes === "array") coerceSpecificType(t);
		gen.else();
		reportTypeError(it);
		gen.endIf();
		gen.if((0, codegen_1._)`${coerced} !== undefined`, () => {
			gen.assign(data, coerced);
			assignParentData(it, coerced);
		});
		function coerceSpecificType(t) {
			switch (t) {
				case "string":
					gen.elseIf((0, codegen_1._)`${dataType} == "number" || ${dataType} == "boolean"`).assign(coerced, (0, codegen_1._)`"" + ${data}`).elseIf((0, codegen_1._)`${data} === null`).assign(coerced, (0, codegen_1._)`""`);
					return;
				case "number":
					gen.elseIf((0, codegen_1._)`${dataType} == "boolean" || ${data} === null
              || (${dataType} == "string" && ${data} && ${data} == +${data})`).assign(coerced, (0, codegen_1._)`+${data}`);
					return;
				case "integer":
					gen.elseIf((0, codegen_1._)`${dataType} === "boolean" || ${data} === null
              || (${dataType} === "string" && ${data} && ${data} == +${data} && !(${data} % 1))`).assign(coerced, (0, codegen_1._)`+${data}`);
					return;
				case "boolean":
					gen.elseIf((0, codegen_1._)`${data} === "false" || ${data} === 0 || ${data} === null`).assign(coerced, false).elseIf((0, codegen_1._)`${data} === "true" || ${data} === 1`).assign(coerced, true);
					return;
				case "null":
					gen.elseIf((0, codegen_1._)`${data} === "" || ${data} === 0 || ${data} === false`);
					gen.assign(coerced, null);
					return;
				case "array": gen.elseIf((0, codegen_1._)`${dataType} === "string" || ${dataType} === "number"
              || ${dataType} === "boolean" || ${data} === null`).assign(coerced, (0, codegen_1._)`[${data}]`);
			}
		}
	}
	function assignParentData({ gen, parentData, parentDataProperty }, expr) {
		gen.if((0, codegen_1._)`${parentData} !== undefined`, () => gen.assign((0, codegen_1._)`${parentData}[${parentDataProperty}]`, expr));
	}
	function checkDataType(dataType, data, strictNums, correct = DataType.Correct) {
		const EQ = correct === DataType.Correct ? codegen_1.operators.EQ : codegen_1.operators.NEQ;
		let cond;
		switch (dataType) {
			case "null": return (0, codegen_1._)`${data} ${EQ} null`;
			case "array":
				cond = (0, codegen_1._)`Array.isArray(${data})`;
				break;
			case "object":
				cond = (0, codegen_1._)`${data} && typeof ${data} == "object" && !Array.isArray(${data})`;
				break;
			case "integer":
				cond = numCond((0, codegen_1._)`!(${data} % 1) && !isNaN(${data})`);
				break;
			case "number":
				cond = numCond();
				break;
			default: return (0, codegen_1._)`typeof ${data} ${EQ} ${dataType}`;
		}
		return correct === DataType.Correct ? cond : (0, codegen_1.not)(cond);
		function numCond(_cond = codegen_1.nil) {
			return (0, codegen_1.and)((0, codegen_1._)`typeof ${data} == "number"`, _cond, strictNums ? (0, codegen_1._)`isFinite(${data})` : codegen_1.nil);
		}
	}
	exports.checkDataType = checkDataType;
	function checkDataTypes(dataTypes, data, strictNums, correct) {
		if (dataTypes.length === 1) return checkDataType(dataTypes[0], data, strictNums, correct);
		let cond;
		const types = (0, util_1.toHash)(dataTypes);
		if (types.array && types.object) {
			const notObj = (0, codegen_1._)`typeof ${data} != "object"`;
			cond = types.null ? notObj : (0, codegen_1._)`!${data} || ${notObj}`;
			delete types.null;
			delete types.array;
			delete types.object;
		} else cond = codegen_1.nil;
		if (types.number) delete types.integer;
		for (const t in types) cond = (0, codegen_1.and)(cond, checkDataType(t, data, strictNums, correct));
		return cond;
	}
	exports.checkDataTypes = checkDataTypes;
	const typeError = {
		message: ({ schema }) => `must be ${schema}`,
		params: ({ schema, schemaValue }) => typeof schema == "string" ? (0, codegen_1._)`{type: ${schema}}` : (0, codegen_1._)`{type: ${schemaValue}}`
	};
	function reportTypeError(it) {
		const cxt = getTypeErrorContext(it);
		(0, errors_1.reportError)(cxt, typeError);
	}
	exports.reportTypeError = reportTypeError;
	function getTypeErrorContext(it) {
		const { gen, data, schema } = it;
		const schemaCode = (0, util_1.schemaRefOrVal)(it, schema, "type");
		return {
			gen,
			keyword: "type",
			data,
			schema: schema.type,
			schemaCode,
			schemaValue: schemaCode,
			parentSchema: schema,
			params: {},
			it
		};
	}
}));

// node_modules/ajv/dist/compile/validate/defaults.js
var require_defaults = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.assignDefaults = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	function assignDefaults(it, ty) {
		const { properties, items } = it.schema;
		if (ty === "object" && properties) for (const key in properties) assignDefault(it, key, properties[key].default);
		else if (ty === "array" && Array.isArray(items)) items.forEach((sch, i) => assignDefault(it, i, sch.default));
	}
	exports.assignDefaults = assignDefaults;
	function assignDefault(it, prop, defaultValue) {
		const { gen, compositeRule, data, opts } = it;
		if (defaultValue === void 0) return;
		const childData = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(prop)}`;
		if (compositeRule) {
			(0, util_1.checkStrictMode)(it, `default is ignored for: ${childData}`);
			return;
		}
		let condition = (0, codegen_1._)`${childData} === undefined`;
		if (opts.useDefaults === "empty") condition = (0, codegen_1._)`${condition} || ${childData} === null || ${childData} === ""`;
		gen.if(condition, (0, codegen_1._)`${childData} = ${(0, codegen_1.stringify)(defaultValue)}`);
	}
}));

// node_modules/ajv/dist/vocabularies/code.js
var require_code = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateUnion = exports.validateArray = exports.usePattern = exports.callValidateCode = exports.schemaProperties = exports.allSchemaProperties = exports.noPropertyInData = exports.propertyInData = exports.isOwnProperty = exports.hasPropFunc = exports.reportMissingProp = exports.checkMissingProp = exports.checkReportMissingProp = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const names_1 = require_names();
	const util_2 = require_util();
	function checkReportMissingProp(cxt, prop) {
		const { gen, data, it } = cxt;
		gen.if(noPropertyInData(gen, data, prop, it.opts.ownProperties), () => {
			cxt.setParams({ missingProperty: (0, codegen_1._)`${prop}` }, true);
			cxt.error();
		});
	}
	exports.checkReportMissingProp = checkReportMissingProp;
	function checkMissingProp({ gen, data, it: { opts } }, properties, missing) {
		return (0, codegen_1.or)(...properties.map((prop) => (0, codegen_1.and)(noPropertyInData(gen, data, prop, opts.ownProperties), (0, codegen_1._)`${missing} = ${prop}`)));
	}
	exports.checkMissingProp = checkMissingProp;
	function reportMissingProp(cxt, missing) {
		cxt.setParams({ missingProperty: missing }, true);
		cxt.error();
	}
	exports.reportMissingProp = reportMissingProp;
	function hasPropFunc(gen) {
		return gen.scopeValue("func", {
			ref: Object.prototype.hasOwnProperty,
			code: (0, codegen_1._)`Object.prototype.hasOwnProperty`
		});
	}
	exports.hasPropFunc = hasPropFunc;
	function isOwnProperty(gen, data, property) {
		return (0, codegen_1._)`${hasPropFunc(gen)}.call(${data}, ${property})`;
	}
	exports.isOwnProperty = isOwnProperty;
	function propertyInData(gen, data, property, ownProperties) {
		const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} !== undefined`;
		return ownProperties ? (0, codegen_1._)`${cond} && ${isOwnProperty(gen, data, property)}` : cond;
	}
	exports.propertyInData = propertyInData;
	function noPropertyInData(gen, data, property, ownProperties) {
		const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} === undefined`;
		return ownProperties ? (0, codegen_1.or)(cond, (0, codegen_1.not)(isOwnProperty(gen, data, property))) : cond;
	}
	exports.noPropertyInData = noPropertyInData;
	function allSchemaProperties(schemaMap) {
		return schemaMap ? Object.keys(schemaMap).filter((p) => p !== "__proto__") : [];
	}
	exports.allSchemaProperties = allSchemaProperties;
	function schemaProperties(it, schemaMap) {
		return allSchemaProperties(schemaMap).filter((p) => !(0, util_1.alwaysValidSchema)(it, schemaMap[p]));
	}
	exports.schemaProperties = schemaProperties;
	function callValidateCode({ schemaCode, data, it: { gen, topSchemaRef, schemaPath, errorPath }, it }, func, context, passSchema) {
		const dataAndSchema = passSchema ? (0, codegen_1._)`${schemaCode}, ${data}, ${topSchemaRef}${schemaPath}` : data;
		const valCxt = [
			[names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, errorPath)],
			[names_1.default.parentData, it.parentData],
			[names_1.default.parentDataProperty, it.parentDataProperty],
			[names_1.default.rootData, names_1.default.rootData]
		];
		if (it.opts.dynamicRef) valCxt.push([names_1.default.dynamicAnchors, names_1.default.dynamicAnchors]);
		const args = (0, codegen_1._)`${dataAndSchema}, ${gen.object(...valCxt)}`;
		return context !== codegen_1.nil ? (0, codegen_1._)`${func}.call(${context}, ${args})` : (0, codegen_1._)`${func}(${args})`;
	}
	exports.callValidateCode = callValidateCode;
	const newRegExp = (0, codegen_1._)`new RegExp`;
	function usePattern({ gen, it: { opts } }, pattern) {
		const u = opts.unicodeRegExp ? "u" : "";
		const { regExp } = opts.code;
		const rx = regExp(pattern, u);
		return gen.scopeValue("pattern", {
			key: rx.toString(),
			ref: rx,
			code: (0, codegen_1._)`${regExp.code === "new RegExp" ? newRegExp : (0, util_2.useFunc)(gen, regExp)}(${pattern}, ${u})`
		});
	}
	exports.usePattern = usePattern;
	function validateArray(cxt) {
		const { gen, data, keyword, it } = cxt;
		const valid = gen.name("valid");
		if (it.allErrors) {
			const validArr = gen.let("valid", true);
			validateItems(() => gen.assign(validArr, false));
			return validArr;
		}
		gen.var(valid, true);
		validateItems(() => gen.break());
		return valid;
		function validateItems(notValid) {
			const len = gen.const("len", (0, codegen_1._)`${data}.length`);
			gen.forRange("i", 0, len, (i) => {
				cxt.subschema({
					keyword,
					dataProp: i,
					dataPropType: util_1.Type.Num
				}, valid);
				gen.if((0, codegen_1.not)(valid), notValid);
			});
		}
	}
	exports.validateArray = validateArray;
	function validateUnion(cxt) {
		const { gen, schema, keyword, it } = cxt;
		/* istanbul ignore if */
		if (!Array.isArray(schema)) throw new Error("ajv implementation error");
		if (schema.some((sch) => (0, util_1.alwaysValidSchema)(it, sch)) && !it.opts.unevaluated) return;
		const valid = gen.let("valid", false);
		const schValid = gen.name("_valid");
		gen.block(() => schema.forEach((_sch, i) => {
			const schCxt = cxt.subschema({
				keyword,
				schemaProp: i,
				compositeRule: true
			}, schValid);
			gen.assign(valid, (0, codegen_1._)`${valid} || ${schValid}`);
			if (!cxt.mergeValidEvaluated(schCxt, schValid)) gen.if((0, codegen_1.not)(valid));
		}));
		cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
	}
	exports.validateUnion = validateUnion;
}));

// node_modules/ajv/dist/compile/validate/keyword.js
var require_keyword = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateKeywordUsage = exports.validSchemaType = exports.funcKeywordCode = exports.macroKeywordCode = void 0;
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const code_1 = require_code();
	const errors_1 = require_errors();
	function macroKeywordCode(cxt, def) {
		const { gen, keyword, schema, parentSchema, it } = cxt;
		const macroSchema = def.macro.call(it.self, schema, parentSchema, it);
		const schemaRef = useKeyword(gen, keyword, macroSchema);
		if (it.opts.validateSchema !== false) it.self.validateSchema(macroSchema, true);
		const valid = gen.name("valid");
		cxt.subschema({
			schema: macroSchema,
			schemaPath: codegen_1.nil,
			errSchemaPath: `${it.errSchemaPath}/${keyword}`,
			topSchemaRef: schemaRef,
			compositeRule: true
		}, valid);
		cxt.pass(valid, () => cxt.error(true));
	}
	exports.macroKeywordCode = macroKeywordCode;
	function funcKeywordCode(cxt, def) {
		var _a;
		const { gen, keyword, schema, parentSchema, $data, it } = cxt;
		checkAsyncKeyword(it, def);
		const validateRef = useKeyword(gen, keyword, !$data && def.compile ? def.compile.call(it.self, schema, parentSchema, it) : def.validate);
		const valid = gen.let("valid");
		cxt.block$data(valid, validateKeyword);
		cxt.ok((_a = def.valid) !== null && _a !== void 0 ? _a : valid);
		function validateKeyword() {
			if (def.errors === false) {
				assignValid();
				if (def.modifying) modifyData(cxt);
				reportErrs(() => cxt.error());
			} else {
				const ruleErrs = def.async ? validateAsync() : validateSync();
				if (def.modifying) modifyData(cxt);
				reportErrs(() => addErrs(cxt, ruleErrs));
			}
		}
		function validateAsync() {
			const ruleErrs = gen.let("ruleErrs", null);
			gen.try(() => assignValid((0, codegen_1._)`await `), (e) => gen.assign(valid, false).if((0, codegen_1._)`${e} instanceof ${it.ValidationError}`, () => gen.assign(ruleErrs, (0, codegen_1._)`${e}.errors`), () => gen.throw(e)));
			return ruleErrs;
		}
		function validateSync() {
			const validateErrs = (0, codegen_1._)`${validateRef}.errors`;
			gen.assign(validateErrs, null);
			assignValid(codegen_1.nil);
			return validateErrs;
		}
		function assignValid(_await = def.async ? (0, codegen_1._)`await ` : codegen_1.nil) {
			const passCxt = it.opts.passContext ? names_1.default.this : names_1.default.self;
			const passSchema = !("compile" in def && !$data || def.schema === false);
			gen.assign(valid, (0, codegen_1._)`${_await}${(0, code_1.callValidateCode)(cxt, validateRef, passCxt, passSchema)}`, def.modifying);
		}
		function reportErrs(errors) {
			var _a;
			gen.if((0, codegen_1.not)((_a = def.valid) !== null && _a !== void 0 ? _a : valid), errors);
		}
	}
	exports.funcKeywordCode = funcKeywordCode;
	function modifyData(cxt) {
		const { gen, data, it } = cxt;
		gen.if(it.parentData, () => gen.assign(data, (0, codegen_1._)`${it.parentData}[${it.parentDataProperty}]`));
	}
	function addErrs(cxt, errs) {
		const { gen } = cxt;
		gen.if((0, codegen_1._)`Array.isArray(${errs})`, () => {
			gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`).assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
			(0, errors_1.extendErrors)(cxt);
		}, () => cxt.error());
	}
	function checkAsyncKeyword({ schemaEnv }, def) {
		if (def.async && !schemaEnv.$async) throw new Error("async keyword in sync schema");
	}
	function useKeyword(gen, keyword, result) {
		if (result === void 0) throw new Error(`keyword "${keyword}" failed to compile`);
		return gen.scopeValue("keyword", typeof result == "function" ? { ref: result } : {
			ref: result,
			code: (0, codegen_1.stringify)(result)
		});
	}
	function validSchemaType(schema, schemaType, allowUndefined = false) {
		return !schemaType.length || schemaType.some((st) => st === "array" ? Array.isArray(schema) : st === "object" ? schema && typeof schema == "object" && !Array.isArray(schema) : typeof schema == st || allowUndefined && typeof schema == "undefined");
	}
	exports.validSchemaType = validSchemaType;
	function validateKeywordUsage({ schema, opts, self, errSchemaPath }, def, keyword) {
		/* istanbul ignore if */
		if (Array.isArray(def.keyword) ? !def.keyword.includes(keyword) : def.keyword !== keyword) throw new Error("ajv implementation error");
		const deps = def.dependencies;
		if (deps === null || deps === void 0 ? void 0 : deps.some((kwd) => !Object.prototype.hasOwnProperty.call(schema, kwd))) throw new Error(`parent schema must have dependencies of ${keyword}: ${deps.join(",")}`);
		if (def.validateSchema) {
			if (!def.validateSchema(schema[keyword])) {
				const msg = `keyword "${keyword}" value is invalid at path "${errSchemaPath}": ` + self.errorsText(def.validateSchema.errors);
				if (opts.validateSchema === "log") self.logger.error(msg);
				else throw new Error(msg);
			}
		}
	}
	exports.validateKeywordUsage = validateKeywordUsage;
}));

// node_modules/ajv/dist/compile/validate/subschema.js
var require_subschema = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.extendSubschemaMode = exports.extendSubschemaData = exports.getSubschema = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	function getSubschema(it, { keyword, schemaProp, schema, schemaPath, errSchemaPath, topSchemaRef }) {
		if (keyword !== void 0 && schema !== void 0) throw new Error("both \"keyword\" and \"schema\" passed, only one allowed");
		if (keyword !== void 0) {
			const sch = it.schema[keyword];
			return schemaProp === void 0 ? {
				schema: sch,
				schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}`,
				errSchemaPath: `${it.errSchemaPath}/${keyword}`
			} : {
				schema: sch[schemaProp],
				schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}${(0, codegen_1.getProperty)(schemaProp)}`,
				errSchemaPath: `${it.errSchemaPath}/${keyword}/${(0, util_1.escapeFragment)(schemaProp)}`
			};
		}
		if (schema !== void 0) {
			if (schemaPath === void 0 || errSchemaPath === void 0 || topSchemaRef === void 0) throw new Error("\"schemaPath\", \"errSchemaPath\" and \"topSchemaRef\" are required with \"schema\"");
			return {
				schema,
				schemaPath,
				topSchemaRef,
				errSchemaPath
			};
		}
		throw new Error("either \"keyword\" or \"schema\" must be passed");
	}
	exports.getSubschema = getSubschema;
	function extendSubschemaData(subschema, it, { dataProp, dataPropType: dpType, data, dataTypes, propertyName }) {
		if (data !== void 0 && dataProp !== void 0) throw new Error("both \"data\" and \"dataProp\" passed, only one allowed");
		const { gen } = it;
		if (dataProp !== void 0) {
			const { errorPath, dataPathArr, opts } = it;
			dataContextProps(gen.let("data", (0, codegen_1._)`${it.data}${(0, codegen_1.getProperty)(dataProp)}`, true));
			subschema.errorPath = (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(dataProp, dpType, opts.jsPropertySyntax)}`;
			subschema.parentDataProperty = (0, codegen_1._)`${dataProp}`;
			subschema.dataPathArr = [...dataPathArr, subschema.parentDataProperty];
		}
		if (data !== void 0) {
			dataContextProps(data instanceof codegen_1.Name ? data : gen.let("data", data, true));
			if (propertyName !== void 0) subschema.propertyName = propertyName;
		}
		if (dataTypes) subschema.dataTypes = dataTypes;
		function dataContextProps(_nextData) {
			subschema.data = _nextData;
			subschema.dataLevel = it.dataLevel + 1;
			subschema.dataTypes = [];
			it.definedProperties = /* @__PURE__ */ new Set();
			subschema.parentData = it.data;
			subschema.dataNames = [...it.dataNames, _nextData];
		}
	}
	exports.extendSubschemaData = extendSubschemaData;
	function extendSubschemaMode(subschema, { jtdDiscriminator, jtdMetadata, compositeRule, createErrors, allErrors }) {
		if (compositeRule !== void 0) subschema.compositeRule = compositeRule;
		if (createErrors !== void 0) subschema.createErrors = createErrors;
		if (allErrors !== void 0) subschema.allErrors = allErrors;
		subschema.jtdDiscriminator = jtdDiscriminator;
		subschema.jtdMetadata = jtdMetadata;
	}
	exports.extendSubschemaMode = extendSubschemaMode;
}));

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function equal(a, b) {
		if (a === b) return true;
		if (a && b && typeof a == "object" && typeof b == "object") {
			if (a.constructor !== b.constructor) return false;
			var length, i, keys;
			if (Array.isArray(a)) {
				length = a.length;
				if (length != b.length) return false;
				for (i = length; i-- !== 0;) if (!equal(a[i], b[i])) return false;
				return true;
			}
			if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
			if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
			if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
			keys = Object.keys(a);
			length = keys.length;
			if (length !== Object.keys(b).length) return false;
			for (i = length; i-- !== 0;) if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;
			for (i = length; i-- !== 0;) {
				var key = keys[i];
				if (!equal(a[key], b[key])) return false;
			}
			return true;
		}
		return a !== a && b !== b;
	};
}));

// node_modules/json-schema-traverse/index.js
var require_json_schema_traverse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var traverse = module.exports = function(schema, opts, cb) {
		if (typeof opts == "function") {
			cb = opts;
			opts = {};
		}
		cb = opts.cb || cb;
		var pre = typeof cb == "function" ? cb : cb.pre || function() {};
		var post = cb.post || function() {};
		_traverse(opts, pre, post, schema, "", schema);
	};
	traverse.keywords = {
		additionalItems: true,
		items: true,
		contains: true,
		additionalProperties: true,
		propertyNames: true,
		not: true,
		if: true,
		then: true,
		else: true
	};
	traverse.arrayKeywords = {
		items: true,
		allOf: true,
		anyOf: true,
		oneOf: true
	};
	traverse.propsKeywords = {
		$defs: true,
		definitions: true,
		properties: true,
		patternProperties: true,
		dependencies: true
	};
	traverse.skipKeywords = {
		default: true,
		enum: true,
		const: true,
		required: true,
		maximum: true,
		minimum: true,
		exclusiveMaximum: true,
		exclusiveMinimum: true,
		multipleOf: true,
		maxLength: true,
		minLength: true,
		pattern: true,
		format: true,
		maxItems: true,
		minItems: true,
		uniqueItems: true,
		maxProperties: true,
		minProperties: true
	};
	function _traverse(opts, pre, post, schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex) {
		if (schema && typeof schema == "object" && !Array.isArray(schema)) {
			pre(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
			for (var key in schema) {
				var sch = schema[key];
				if (Array.isArray(sch)) {
					if (key in traverse.arrayKeywords) for (var i = 0; i < sch.length; i++) _traverse(opts, pre, post, sch[i], jsonPtr + "/" + key + "/" + i, rootSchema, jsonPtr, key, schema, i);
				} else if (key in traverse.propsKeywords) {
					if (sch && typeof sch == "object") for (var prop in sch) _traverse(opts, pre, post, sch[prop], jsonPtr + "/" + key + "/" + escapeJsonPtr(prop), rootSchema, jsonPtr, key, schema, prop);
				} else if (key in traverse.keywords || opts.allKeys && !(key in traverse.skipKeywords)) _traverse(opts, pre, post, sch, jsonPtr + "/" + key, rootSchema, jsonPtr, key, schema);
			}
			post(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
		}
	}
	function escapeJsonPtr(str) {
		return str.replace(/~/g, "~0").replace(/\//g, "~1");
	}
}));

// node_modules/ajv/dist/compile/resolve.js
var require_resolve = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getSchemaRefs = exports.resolveUrl = exports.normalizeId = exports._getFullPath = exports.getFullPath = exports.inlineRef = void 0;
	const util_1 = require_util();
	const equal = require_fast_deep_equal();
	const traverse = require_json_schema_traverse();
	const SIMPLE_INLINED = /* @__PURE__ */ new Set([
		"type",
		"format",
		"pattern",
		"maxLength",
		"minLength",
		"maxProperties",
		"minProperties",
		"maxItems",
		"minItems",
		"maximum",
		"minimum",
		"uniqueItems",
		"multipleOf",
		"required",
		"enum",
		"const"
	]);
	function inlineRef(schema, limit = true) {
		if (typeof schema == "boolean") return true;
		if (limit === true) return !hasRef(schema);
		if (!limit) return false;
		return countKeys(schema) <= limit;
	}
	exports.inlineRef = inlineRef;
	const REF_KEYWORDS = /* @__PURE__ */ new Set([
		"$ref",
		"$recursiveRef",
		"$recursiveAnchor",
		"$dynamicRef",
		"$dynamicAnchor"
	]);
	function hasRef(schema) {
		for (const key in schema) {
			if (REF_KEYWORDS.has(key)) return true;
			const sch = schema[key];
			if (Array.isArray(sch) && sch.some(hasRef)) return true;
			if (typeof sch == "object" && hasRef(sch)) return true;
		}
		return false;
	}
	function countKeys(schema) {
		let count = 0;
		for (const key in schema) {
			if (key === "$ref") return Infinity;
			count++;
			if (SIMPLE_INLINED.has(key)) continue;
			if (typeof schema[key] == "object") (0, util_1.eachItem)(schema[key], (sch) => count += countKeys(sch));
			if (count === Infinity) return Infinity;
		}
		return count;
	}
	function getFullPath(resolver, id = "", normalize) {
		if (normalize !== false) id = normalizeId(id);
		return _getFullPath(resolver, resolver.parse(id));
	}
	exports.getFullPath = getFullPath;
	function _getFullPath(resolver, p) {
		return resolver.serialize(p).split("#")[0] + "#";
	}
	exports._getFullPath = _getFullPath;
	const TRAILING_SLASH_HASH = /#\/?$/;
	function normalizeId(id) {
		return id ? id.replace(TRAILING_SLASH_HASH, "") : "";
	}
	exports.normalizeId = normalizeId;
	function resolveUrl(resolver, baseId, id) {
		id = normalizeId(id);
		return resolver.resolve(baseId, id);
	}
	exports.resolveUrl = resolveUrl;
	const ANCHOR = /^[a-z_][-a-z0-9._]*$/i;
	function getSchemaRefs(schema, baseId) {
		if (typeof schema == "boolean") return {};
		const { schemaId, uriResolver } = this.opts;
		const schId = normalizeId(schema[schemaId] || baseId);
		const baseIds = { "": schId };
		const pathPrefix = getFullPath(uriResolver, schId, false);
		const localRefs = {};
		const schemaRefs = /* @__PURE__ */ new Set();
		traverse(schema, { allKeys: true }, (sch, jsonPtr, _, parentJsonPtr) => {
			if (parentJsonPtr === void 0) return;
			const fullPath = pathPrefix + jsonPtr;
			let innerBaseId = baseIds[parentJsonPtr];
			if (typeof sch[schemaId] == "string") innerBaseId = addRef.call(this, sch[schemaId]);
			addAnchor.call(this, sch.$anchor);
			addAnchor.call(this, sch.$dynamicAnchor);
			baseIds[jsonPtr] = innerBaseId;
			function addRef(ref) {
				const _resolve = this.opts.uriResolver.resolve;
				ref = normalizeId(innerBaseId ? _resolve(innerBaseId, ref) : ref);
				if (schemaRefs.has(ref)) throw ambiguos(ref);
				schemaRefs.add(ref);
				let schOrRef = this.refs[ref];
				if (typeof schOrRef == "string") schOrRef = this.refs[schOrRef];
				if (typeof schOrRef == "object") checkAmbiguosRef(sch, schOrRef.schema, ref);
				else if (ref !== normalizeId(fullPath)) {
					if (ref[0] === "#") {
						checkAmbiguosRef(sch, localRefs[ref], ref);
						localRefs[ref] = sch;
					} else this.refs[ref] = fullPath;
				}
				return ref;
			}
			function addAnchor(anchor) {
				if (typeof anchor == "string") {
					if (!ANCHOR.test(anchor)) throw new Error(`invalid anchor "${anchor}"`);
					addRef.call(this, `#${anchor}`);
				}
			}
		});
		return localRefs;
		function checkAmbiguosRef(sch1, sch2, ref) {
			if (sch2 !== void 0 && !equal(sch1, sch2)) throw ambiguos(ref);
		}
		function ambiguos(ref) {
			return /* @__PURE__ */ new Error(`reference "${ref}" resolves to more than one schema`);
		}
	}
	exports.getSchemaRefs = getSchemaRefs;
}));

// node_modules/ajv/dist/compile/validate/index.js
var require_validate = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getData = exports.KeywordCxt = exports.validateFunctionCode = void 0;
	const boolSchema_1 = require_boolSchema();
	const dataType_1 = require_dataType();
	const applicability_1 = require_applicability();
	const dataType_2 = require_dataType();
	const defaults_1 = require_defaults();
	const keyword_1 = require_keyword();
	const subschema_1 = require_subschema();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const resolve_1 = require_resolve();
	const util_1 = require_util();
	const errors_1 = require_errors();
	function validateFunctionCode(it) {
		if (isSchemaObj(it)) {
			checkKeywords(it);
			if (schemaCxtHasRules(it)) {
				topSchemaObjCode(it);
				return;
			}
		}
		validateFunction(it, () => (0, boolSchema_1.topBoolOrEmptySchema)(it));
	}
	exports.validateFunctionCode = validateFunctionCode;
	function validateFunction({ gen, validateName, schema, schemaEnv, opts }, body) {
		if (opts.code.es5) gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${names_1.default.valCxt}`, schemaEnv.$async, () => {
			gen.code((0, codegen_1._)`"use strict"; ${funcSourceUrl(schema, opts)}`);
			destructureValCxtES5(gen, opts);
			gen.code(body);
		});
		else gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${destructureValCxt(opts)}`, schemaEnv.$async, () => gen.code(funcSourceUrl(schema, opts)).code(body));
	}
	function destructureValCxt(opts) {
		return (0, codegen_1._)`{${names_1.default.instancePath}="", ${names_1.default.parentData}, ${names_1.default.parentDataProperty}, ${names_1.default.rootData}=${names_1.default.data}${opts.dynamicRef ? (0, codegen_1._)`, ${names_1.default.dynamicAnchors}={}` : codegen_1.nil}}={}`;
	}
	function destructureValCxtES5(gen, opts) {
		gen.if(names_1.default.valCxt, () => {
			gen.var(names_1.default.instancePath, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.instancePath}`);
			gen.var(names_1.default.parentData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentData}`);
			gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentDataProperty}`);
			gen.var(names_1.default.rootData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.rootData}`);
			if (opts.dynamicRef) gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.dynamicAnchors}`);
		}, () => {
			gen.var(names_1.default.instancePath, (0, codegen_1._)`""`);
			gen.var(names_1.default.parentData, (0, codegen_1._)`undefined`);
			gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`undefined`);
			gen.var(names_1.default.rootData, names_1.default.data);
			if (opts.dynamicRef) gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`{}`);
		});
	}
	function topSchemaObjCode(it) {
		const { schema, opts, gen } = it;
		validateFunction(it, () => {
			if (opts.$comment && schema.$comment) commentKeyword(it);
			checkNoDefault(it);
			gen.let(names_1.default.vErrors, null);
			gen.let(names_1.default.errors, 0);
			if (opts.unevaluated) resetEvaluated(it);
			typeAndKeywords(it);
			returnResults(it);
		});
	}
	function resetEvaluated(it) {
		const { gen, validateName } = it;
		it.evaluated = gen.const("evaluated", (0, codegen_1._)`${validateName}.evaluated`);
		gen.if((0, codegen_1._)`${it.evaluated}.dynamicProps`, () => gen.assign((0, codegen_1._)`${it.evaluated}.props`, (0, codegen_1._)`undefined`));
		gen.if((0, codegen_1._)`${it.evaluated}.dynamicItems`, () => gen.assign((0, codegen_1._)`${it.evaluated}.items`, (0, codegen_1._)`undefined`));
	}
	function funcSourceUrl(schema, opts) {
		const schId = typeof schema == "object" && schema[opts.schemaId];
		return schId && (opts.code.source || opts.code.process) ? (0, codegen_1._)`/*# sourceURL=${schId} */` : codegen_1.nil;
	}
	function subschemaCode(it, valid) {
		if (isSchemaObj(it)) {
			checkKeywords(it);
			if (schemaCxtHasRules(it)) {
				subSchemaObjCode(it, valid);
				return;
			}
		}
		(0, boolSchema_1.boolOrEmptySchema)(it, valid);
	}
	function schemaCxtHasRules({ schema, self }) {
		if (typeof schema == "boolean") return !schema;
		for (const key in schema) if (self.RULES.all[key]) return true;
		return false;
	}
	function isSchemaObj(it) {
		return typeof it.schema != "boolean";
	}
	function subSchemaObjCode(it, valid) {
		const { schema, gen, opts } = it;
		if (opts.$comment && schema.$comment) commentKeyword(it);
		updateContext(it);
		checkAsyncSchema(it);
		const errsCount = gen.const("_errs", names_1.default.errors);
		typeAndKeywords(it, errsCount);
		gen.var(valid, (0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
	}
	function checkKeywords(it) {
		(0, util_1.checkUnknownRules)(it);
		checkRefsAndKeywords(it);
	}
	function typeAndKeywords(it, errsCount) {
		if (it.opts.jtd) return schemaKeywords(it, [], false, errsCount);
		const types = (0, dataType_1.getSchemaTypes)(it.schema);
		schemaKeywords(it, types, !(0, dataType_1.coerceAndCheckDataType)(it, types), errsCount);
	}
	function checkRefsAndKeywords(it) {
		const { schema, errSchemaPath, opts, self } = it;
		if (schema.$ref && opts.ignoreKeywordsWithRef && (0, util_1.schemaHasRulesButRef)(schema, self.RULES)) self.logger.warn(`$ref: keywords ignored in schema at path "${errSchemaPath}"`);
	}
	function checkNoDefault(it) {
		const { schema, opts } = it;
		if (schema.default !== void 0 && opts.useDefaults && opts.strictSchema) (0, util_1.checkStrictMode)(it, "default is ignored in the schema root");
	}
	function updateContext(it) {
		const schId = it.schema[it.opts.schemaId];
		if (schId) it.baseId = (0, resolve_1.resolveUrl)(it.opts.uriResolver, it.baseId, schId);
	}
	function checkAsyncSchema(it) {
		if (it.schema.$async && !it.schemaEnv.$async) throw new Error("async schema in sync schema");
	}
	function commentKeyword({ gen, schemaEnv, schema, errSchemaPath, opts }) {
		const msg = schema.$comment;
		if (opts.$comment === true) gen.code((0, codegen_1._)`${names_1.default.self}.logger.log(${msg})`);
		else if (typeof opts.$comment == "function") {
			const schemaPath = (0, codegen_1.str)`${errSchemaPath}/$comment`;
			const rootName = gen.scopeValue("root", { ref: schemaEnv.root });
			gen.code((0, codegen_1._)`${names_1.default.self}.opts.$comment(${msg}, ${schemaPath}, ${rootName}.schema)`);
		}
	}
	function returnResults(it) {
		const { gen, schemaEnv, validateName, ValidationError, opts } = it;
		if (schemaEnv.$async) gen.if((0, codegen_1._)`${names_1.default.errors} === 0`, () => gen.return(names_1.default.data), () => gen.throw((0, codegen_1._)`new ${ValidationError}(${names_1.default.vErrors})`));
		else {
			gen.assign((0, codegen_1._)`${validateName}.errors`, names_1.default.vErrors);
			if (opts.unevaluated) assignEvaluated(it);
			gen.return((0, codegen_1._)`${names_1.default.errors} === 0`);
		}
	}
	function assignEvaluated({ gen, evaluated, props, items }) {
		if (props instanceof codegen_1.Name) gen.assign((0, codegen_1._)`${evaluated}.props`, props);
		if (items instanceof codegen_1.Name) gen.assign((0, codegen_1._)`${evaluated}.items`, items);
	}
	function schemaKeywords(it, types, typeErrors, errsCount) {
		const { gen, schema, data, allErrors, opts, self } = it;
		const { RULES } = self;
		if (schema.$ref && (opts.ignoreKeywordsWithRef || !(0, util_1.schemaHasRulesButRef)(schema, RULES))) {
			gen.block(() => keywordCode(it, "$ref", RULES.all.$ref.definition));
			return;
		}
		if (!opts.jtd) checkStrictTypes(it, types);
		gen.block(() => {
			for (const group of RULES.rules) groupKeywords(group);
			groupKeywords(RULES.post);
		});
		function groupKeywords(group) {
			if (!(0, applicability_1.shouldUseGroup)(schema, group)) return;
			if (group.type) {
				gen.if((0, dataType_2.checkDataType)(group.type, data, opts.strictNumbers));
				iterateKeywords(it, group);
				if (types.length === 1 && types[0] === group.type && typeErrors) {
					gen.else();
					(0, dataType_2.reportTypeError)(it);
				}
				gen.endIf();
			} else iterateKeywords(it, group);
			if (!allErrors) gen.if((0, codegen_1._)`${names_1.default.errors} === ${errsCount || 0}`);
		}
	}
	function iterateKeywords(it, group) {
		const { gen, schema, opts: { useDefaults } } = it;
		if (useDefaults) (0, defaults_1.assignDefaults)(it, group.type);
		gen.block(() => {
			for (const rule of group.rules) if ((0, applicability_1.shouldUseRule)(schema, rule)) keywordCode(it, rule.keyword, rule.definition, group.type);
		});
	}
	function checkStrictTypes(it, types) {
		if (it.schemaEnv.meta || !it.opts.strictTypes) return;
		checkContextTypes(it, types);
		if (!it.opts.allowUnionTypes) checkMultipleTypes(it, types);
		checkKeywordTypes(it, it.dataTypes);
	}
	function checkContextTypes(it, types) {
		if (!types.length) return;
		if (!it.dataTypes.length) {
			it.dataTypes = types;
			return;
		}
		types.forEach((t) => {
			if (!includesType(it.dataTypes, t)) strictTypesError(it, `type "${t}" not allowed by context "${it.dataTypes.join(",")}"`);
		});
		narrowSchemaTypes(it, types);
	}
	function checkMultipleTypes(it, ts) {
		if (ts.length > 1 && !(ts.length === 2 && ts.includes("null"))) strictTypesError(it, "use allowUnionTypes to allow union type keyword");
	}
	function checkKeywordTypes(it, ts) {
		const rules = it.self.RULES.all;
		for (const keyword in rules) {
			const rule = rules[keyword];
			if (typeof rule == "object" && (0, applicability_1.shouldUseRule)(it.schema, rule)) {
				const { type } = rule.definition;
				if (type.length && !type.some((t) => hasApplicableType(ts, t))) strictTypesError(it, `missing type "${type.join(",")}" for keyword "${keyword}"`);
			}
		}
	}
	function hasApplicableType(schTs, kwdT) {
		return schTs.includes(kwdT) || kwdT === "number" && schTs.includes("integer");
	}
	function includesType(ts, t) {
		return ts.includes(t) || t === "integer" && ts.includes("number");
	}
	function narrowSchemaTypes(it, withTypes) {
		const ts = [];
		for (const t of it.dataTypes) if (includesType(withTypes, t)) ts.push(t);
		else if (withTypes.includes("integer") && t === "number") ts.push("integer");
		it.dataTypes = ts;
	}
	function strictTypesError(it, msg) {
		const schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
		msg += ` at "${schemaPath}" (strictTypes)`;
		(0, util_1.checkStrictMode)(it, msg, it.opts.strictTypes);
	}
	var KeywordCxt = class {
		constructor(it, def, keyword) {
			(0, keyword_1.validateKeywordUsage)(it, def, keyword);
			this.gen = it.gen;
			this.allErrors = it.allErrors;
			this.keyword = keyword;
			this.data = it.data;
			this.schema = it.schema[keyword];
			this.$data = def.$data && it.opts.$data && this.schema && this.schema.$data;
			this.schemaValue = (0, util_1.schemaRefOrVal)(it, this.schema, keyword, this.$data);
			this.schemaType = def.schemaType;
			this.parentSchema = it.schema;
			this.params = {};
			this.it = it;
			this.def = def;
			if (this.$data) this.schemaCode = it.gen.const("vSchema", getData(this.$data, it));
			else {
				this.schemaCode = this.schemaValue;
				if (!(0, keyword_1.validSchemaType)(this.schema, def.schemaType, def.allowUndefined)) throw new Error(`${keyword} value must be ${JSON.stringify(def.schemaType)}`);
			}
			if ("code" in def ? def.trackErrors : def.errors !== false) this.errsCount = it.gen.const("_errs", names_1.default.errors);
		}
		result(condition, successAction, failAction) {
			this.failResult((0, codegen_1.not)(condition), successAction, failAction);
		}
		failResult(condition, successAction, failAction) {
			this.gen.if(condition);
			if (failAction) failAction();
			else this.error();
			if (successAction) {
				this.gen.else();
				successAction();
				if (this.allErrors) this.gen.endIf();
			} else if (this.allErrors) this.gen.endIf();
			else this.gen.else();
		}
		pass(condition, failAction) {
			this.failResult((0, codegen_1.not)(condition), void 0, failAction);
		}
		fail(condition) {
			if (condition === void 0) {
				this.error();
				if (!this.allErrors) this.gen.if(false);
				return;
			}
			this.gen.if(condition);
			this.error();
			if (this.allErrors) this.gen.endIf();
			else this.gen.else();
		}
		fail$data(condition) {
			if (!this.$data) return this.fail(condition);
			const { schemaCode } = this;
			this.fail((0, codegen_1._)`${schemaCode} !== undefined && (${(0, codegen_1.or)(this.invalid$data(), condition)})`);
		}
		error(append, errorParams, errorPaths) {
			if (errorParams) {
				this.setParams(errorParams);
				this._error(append, errorPaths);
				this.setParams({});
				return;
			}
			this._error(append, errorPaths);
		}
		_error(append, errorPaths) {
			(append ? errors_1.reportExtraError : errors_1.reportError)(this, this.def.error, errorPaths);
		}
		$dataError() {
			(0, errors_1.reportError)(this, this.def.$dataError || errors_1.keyword$DataError);
		}
		reset() {
			if (this.errsCount === void 0) throw new Error("add \"trackErrors\" to keyword definition");
			(0, errors_1.resetErrorsCount)(this.gen, this.errsCount);
		}
		ok(cond) {
			if (!this.allErrors) this.gen.if(cond);
		}
		setParams(obj, assign) {
			if (assign) Object.assign(this.params, obj);
			else this.params = obj;
		}
		block$data(valid, codeBlock, $dataValid = codegen_1.nil) {
			this.gen.block(() => {
				this.check$data(valid, $dataValid);
				codeBlock();
			});
		}
		check$data(valid = codegen_1.nil, $dataValid = codegen_1.nil) {
			if (!this.$data) return;
			const { gen, schemaCode, schemaType, def } = this;
			gen.if((0, codegen_1.or)((0, codegen_1._)`${schemaCode} === undefined`, $dataValid));
			if (valid !== codegen_1.nil) gen.assign(valid, true);
			if (schemaType.length || def.validateSchema) {
				gen.elseIf(this.invalid$data());
				this.$dataError();
				if (valid !== codegen_1.nil) gen.assign(valid, false);
			}
			gen.else();
		}
		invalid$data() {
			const { gen, schemaCode, schemaType, def, it } = this;
			return (0, codegen_1.or)(wrong$DataType(), invalid$DataSchema());
			function wrong$DataType() {
				if (schemaType.length) {
					/* istanbul ignore if */
					if (!(schemaCode instanceof codegen_1.Name)) throw new Error("ajv implementation error");
					const st = Array.isArray(schemaType) ? schemaType : [schemaType];
					return (0, codegen_1._)`${(0, dataType_2.checkDataTypes)(st, schemaCode, it.opts.strictNumbers, dataType_2.DataType.Wrong)}`;
				}
				return codegen_1.nil;
			}
			function invalid$DataSchema() {
				if (def.validateSchema) {
					const validateSchemaRef = gen.scopeValue("validate$data", { ref: def.validateSchema });
					return (0, codegen_1._)`!${validateSchemaRef}(${schemaCode})`;
				}
				return codegen_1.nil;
			}
		}
		subschema(appl, valid) {
			const subschema = (0, subschema_1.getSubschema)(this.it, appl);
			(0, subschema_1.extendSubschemaData)(subschema, this.it, appl);
			(0, subschema_1.extendSubschemaMode)(subschema, appl);
			const nextContext = {
				...this.it,
				...subschema,
				items: void 0,
				props: void 0
			};
			subschemaCode(nextContext, valid);
			return nextContext;
		}
		mergeEvaluated(schemaCxt, toName) {
			const { it, gen } = this;
			if (!it.opts.unevaluated) return;
			if (it.props !== true && schemaCxt.props !== void 0) it.props = util_1.mergeEvaluated.props(gen, schemaCxt.props, it.props, toName);
			if (it.items !== true && schemaCxt.items !== void 0) it.items = util_1.mergeEvaluated.items(gen, schemaCxt.items, it.items, toName);
		}
		mergeValidEvaluated(schemaCxt, valid) {
			const { it, gen } = this;
			if (it.opts.unevaluated && (it.props !== true || it.items !== true)) {
				gen.if(valid, () => this.mergeEvaluated(schemaCxt, codegen_1.Name));
				return true;
			}
		}
	};
	exports.KeywordCxt = KeywordCxt;
	function keywordCode(it, keyword, def, ruleType) {
		const cxt = new KeywordCxt(it, def, keyword);
		if ("code" in def) def.code(cxt, ruleType);
		else if (cxt.$data && def.validate) (0, keyword_1.funcKeywordCode)(cxt, def);
		else if ("macro" in def) (0, keyword_1.macroKeywordCode)(cxt, def);
		else if (def.compile || def.validate) (0, keyword_1.funcKeywordCode)(cxt, def);
	}
	const JSON_POINTER = /^\/(?:[^~]|~0|~1)*$/;
	const RELATIVE_JSON_POINTER = /^([0-9]+)(#|\/(?:[^~]|~0|~1)*)?$/;
	function getData($data, { dataLevel, dataNames, dataPathArr }) {
		let jsonPointer;
		let data;
		if ($data === "") return names_1.default.rootData;
		if ($data[0] === "/") {
			if (!JSON_POINTER.test($data)) throw new Error(`Invalid JSON-pointer: ${$data}`);
			jsonPointer = $data;
			data = names_1.default.rootData;
		} else {
			const matches = RELATIVE_JSON_POINTER.exec($data);
			if (!matches) throw new Error(`Invalid JSON-pointer: ${$data}`);
			const up = +matches[1];
			jsonPointer = matches[2];
			if (jsonPointer === "#") {
				if (up >= dataLevel) throw new Error(errorMsg("property/index", up));
				return dataPathArr[dataLevel - up];
			}
			if (up > dataLevel) throw new Error(errorMsg("data", up));
			data = dataNames[dataLevel - up];
			if (!jsonPointer) return data;
		}
		let expr = data;
		const segments = jsonPointer.split("/");
		for (const segment of segments) if (segment) {
			data = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)((0, util_1.unescapeJsonPointer)(segment))}`;
			expr = (0, codegen_1._)`${expr} && ${data}`;
		}
		return expr;
		function errorMsg(pointerType, up) {
			return `Cannot access ${pointerType} ${up} levels up, current level is ${dataLevel}`;
		}
	}
	exports.getData = getData;
}));

// node_modules/ajv/dist/runtime/validation_error.js
var require_validation_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	var ValidationError = class extends Error {
		constructor(errors) {
			super("validation failed");
			this.errors = errors;
			this.ajv = this.validation = true;
		}
	};
	exports.default = ValidationError;
}));

// node_modules/ajv/dist/compile/ref_error.js
var require_ref_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const resolve_1 = require_resolve();
	var MissingRefError = class extends Error {
		constructor(resolver, baseId, ref, msg) {
			super(msg || `can't resolve reference ${ref} from id ${baseId}`);
			this.missingRef = (0, resolve_1.resolveUrl)(resolver, baseId, ref);
			this.missingSchema = (0, resolve_1.normalizeId)((0, resolve_1.getFullPath)(resolver, this.missingRef));
		}
	};
	exports.default = MissingRefError;
}));

// node_modules/ajv/dist/compile/index.js
var require_compile = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.resolveSchema = exports.getCompilingSchema = exports.resolveRef = exports.compileSchema = exports.SchemaEnv = void 0;
	const codegen_1 = require_codegen();
	const validation_error_1 = require_validation_error();
	const names_1 = require_names();
	const resolve_1 = require_resolve();
	const util_1 = require_util();
	const validate_1 = require_validate();
	var SchemaEnv = class {
		constructor(env) {
			var _a;
			this.refs = {};
			this.dynamicAnchors = {};
			let schema;
			if (typeof env.schema == "object") schema = env.schema;
			this.schema = env.schema;
			this.schemaId = env.schemaId;
			this.root = env.root || this;
			this.baseId = (_a = env.baseId) !== null && _a !== void 0 ? _a : (0, resolve_1.normalizeId)(schema === null || schema === void 0 ? void 0 : schema[env.schemaId || "$id"]);
			this.schemaPath = env.schemaPath;
			this.localRefs = env.localRefs;
			this.meta = env.meta;
			this.$async = schema === null || schema === void 0 ? void 0 : schema.$async;
			this.refs = {};
		}
	};
	exports.SchemaEnv = SchemaEnv;
	function compileSchema(sch) {
		const _sch = getCompilingSchema.call(this, sch);
		if (_sch) return _sch;
		const rootId = (0, resolve_1.getFullPath)(this.opts.uriResolver, sch.root.baseId);
		const { es5, lines } = this.opts.code;
		const { ownProperties } = this.opts;
		const gen = new codegen_1.CodeGen(this.scope, {
			es5,
			lines,
			ownProperties
		});
		let _ValidationError;
		if (sch.$async) _ValidationError = gen.scopeValue("Error", {
			ref: validation_error_1.default,
			code: (0, codegen_1._)`require("ajv/dist/runtime/validation_error").default`
		});
		const validateName = gen.scopeName("validate");
		sch.validateName = validateName;
		const schemaCxt = {
			gen,
			allErrors: this.opts.allErrors,
			data: names_1.default.data,
			parentData: names_1.default.parentData,
			parentDataProperty: names_1.default.parentDataProperty,
			dataNames: [names_1.default.data],
			dataPathArr: [codegen_1.nil],
			dataLevel: 0,
			dataTypes: [],
			definedProperties: /* @__PURE__ */ new Set(),
			topSchemaRef: gen.scopeValue("schema", this.opts.code.source === true ? {
				ref: sch.schema,
				code: (0, codegen_1.stringify)(sch.schema)
			} : { ref: sch.schema }),
			validateName,
			ValidationError: _ValidationError,
			schema: sch.schema,
			schemaEnv: sch,
			rootId,
			baseId: sch.baseId || rootId,
			schemaPath: codegen_1.nil,
			errSchemaPath: sch.schemaPath || (this.opts.jtd ? "" : "#"),
			errorPath: (0, codegen_1._)`""`,
			opts: this.opts,
			self: this
		};
		let sourceCode;
		try {
			this._compilations.add(sch);
			(0, validate_1.validateFunctionCode)(schemaCxt);
			gen.optimize(this.opts.code.optimize);
			const validateCode = gen.toString();
			sourceCode = `${gen.scopeRefs(names_1.default.scope)}return ${validateCode}`;
			if (this.opts.code.process) sourceCode = this.opts.code.process(sourceCode, sch);
			const validate = new Function(`${names_1.default.self}`, `${names_1.default.scope}`, sourceCode)(this, this.scope.get());
			this.scope.value(validateName, { ref: validate });
			validate.errors = null;
			validate.schema = sch.schema;
			validate.schemaEnv = sch;
			if (sch.$async) validate.$async = true;
			if (this.opts.code.source === true) validate.source = {
				validateName,
				validateCode,
				scopeValues: gen._values
			};
			if (this.opts.unevaluated) {
				const { props, items } = schemaCxt;
				validate.evaluated = {
					props: props instanceof codegen_1.Name ? void 0 : props,
					items: items instanceof codegen_1.Name ? void 0 : items,
					dynamicProps: props instanceof codegen_1.Name,
					dynamicItems: items instanceof codegen_1.Name
				};
				if (validate.source) validate.source.evaluated = (0, codegen_1.stringify)(validate.evaluated);
			}
			sch.validate = validate;
			return sch;
		} catch (e) {
			delete sch.validate;
			delete sch.validateName;
			if (sourceCode) this.logger.error("Error compiling schema, function code:", sourceCode);
			throw e;
		} finally {
			this._compilations.delete(sch);
		}
	}
	exports.compileSchema = compileSchema;
	function resolveRef(root, baseId, ref) {
		var _a;
		ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, ref);
		const schOrFunc = root.refs[ref];
		if (schOrFunc) return schOrFunc;
		let _sch = resolve.call(this, root, ref);
		if (_sch === void 0) {
			const schema = (_a = root.localRefs) === null || _a === void 0 ? void 0 : _a[ref];
			const { schemaId } = this.opts;
			if (schema) _sch = new SchemaEnv({
				schema,
				schemaId,
				root,
				baseId
			});
		}
		if (_sch === void 0) return;
		return root.refs[ref] = inlineOrCompile.call(this, _sch);
	}
	exports.resolveRef = resolveRef;
	function inlineOrCompile(sch) {
		if ((0, resolve_1.inlineRef)(sch.schema, this.opts.inlineRefs)) return sch.schema;
		return sch.validate ? sch : compileSchema.call(this, sch);
	}
	function getCompilingSchema(schEnv) {
		for (const sch of this._compilations) if (sameSchemaEnv(sch, schEnv)) return sch;
	}
	exports.getCompilingSchema = getCompilingSchema;
	function sameSchemaEnv(s1, s2) {
		return s1.schema === s2.schema && s1.root === s2.root && s1.baseId === s2.baseId;
	}
	function resolve(root, ref) {
		let sch;
		while (typeof (sch = this.refs[ref]) == "string") ref = sch;
		return sch || this.schemas[ref] || resolveSchema.call(this, root, ref);
	}
	function resolveSchema(root, ref) {
		const p = this.opts.uriResolver.parse(ref);
		const refPath = (0, resolve_1._getFullPath)(this.opts.uriResolver, p);
		let baseId = (0, resolve_1.getFullPath)(this.opts.uriResolver, root.baseId, void 0);
		if (Object.keys(root.schema).length > 0 && refPath === baseId) return getJsonPointer.call(this, p, root);
		const id = (0, resolve_1.normalizeId)(refPath);
		const schOrRef = this.refs[id] || this.schemas[id];
		if (typeof schOrRef == "string") {
			const sch = resolveSchema.call(this, root, schOrRef);
			if (typeof (sch === null || sch === void 0 ? void 0 : sch.schema) !== "object") return;
			return getJsonPointer.call(this, p, sch);
		}
		if (typeof (schOrRef === null || schOrRef === void 0 ? void 0 : schOrRef.schema) !== "object") return;
		if (!schOrRef.validate) compileSchema.call(this, schOrRef);
		if (id === (0, resolve_1.normalizeId)(ref)) {
			const { schema } = schOrRef;
			const { schemaId } = this.opts;
			const schId = schema[schemaId];
			if (schId) baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
			return new SchemaEnv({
				schema,
				schemaId,
				root,
				baseId
			});
		}
		return getJsonPointer.call(this, p, schOrRef);
	}
	exports.resolveSchema = resolveSchema;
	const PREVENT_SCOPE_CHANGE = /* @__PURE__ */ new Set([
		"properties",
		"patternProperties",
		"enum",
		"dependencies",
		"definitions"
	]);
	function getJsonPointer(parsedRef, { baseId, schema, root }) {
		var _a;
		if (((_a = parsedRef.fragment) === null || _a === void 0 ? void 0 : _a[0]) !== "/") return;
		for (const part of parsedRef.fragment.slice(1).split("/")) {
			if (typeof schema === "boolean") return;
			const partSchema = schema[(0, util_1.unescapeFragment)(part)];
			if (partSchema === void 0) return;
			schema = partSchema;
			const schId = typeof schema === "object" && schema[this.opts.schemaId];
			if (!PREVENT_SCOPE_CHANGE.has(part) && schId) baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
		}
		let env;
		if (typeof schema != "boolean" && schema.$ref && !(0, util_1.schemaHasRulesButRef)(schema, this.RULES)) {
			const $ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schema.$ref);
			env = resolveSchema.call(this, root, $ref);
		}
		const { schemaId } = this.opts;
		env = env || new SchemaEnv({
			schema,
			schemaId,
			root,
			baseId
		});
		if (env.schema !== env.root.schema) return env;
	}
}));

// node_modules/ajv/dist/refs/data.json
var require_data = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$id": "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#",
		"description": "Meta-schema for $data reference (JSON AnySchema extension proposal)",
		"type": "object",
		"required": ["$data"],
		"properties": { "$data": {
			"type": "string",
			"anyOf": [{ "format": "relative-json-pointer" }, { "format": "json-pointer" }]
		} },
		"additionalProperties": false
	};
}));

// node_modules/fast-uri/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/** @type {(value: string) => boolean} */
	const isUUID = RegExp.prototype.test.bind(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu);
	/** @type {(value: string) => boolean} */
	const isIPv4 = RegExp.prototype.test.bind(/^(?:(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)$/u);
	/** @type {(value: string) => boolean} */
	const isPort = RegExp.prototype.test.bind(/^\d*$/u);
	/** @type {(value: string) => boolean} */
	const isHexPair = RegExp.prototype.test.bind(/^[\da-f]{2}$/iu);
	/** @type {(value: string) => boolean} */
	const isUnreserved = RegExp.prototype.test.bind(/^[\da-z\-._~]$/iu);
	/** @type {(value: string) => boolean} */
	const isPathCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/]$/u);
	/** @type {(value: string) => boolean} */
	const isQueryFragmentCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?]$/u);
	/** @type {(value: string) => boolean} */
	const isUserinfoCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:]$/u);
	const BYTE_HEX = new Array(256);
	{
		const HEX_DIGITS = "0123456789ABCDEF";
		for (let i = 0; i < 256; i++) BYTE_HEX[i] = "%" + HEX_DIGITS[i >> 4] + HEX_DIGITS[i & 15];
	}
	function percentEncodeNonAscii(cp) {
		if (cp < 2048) return BYTE_HEX[192 | cp >> 6] + BYTE_HEX[128 | cp & 63];
		if (cp < 65536) return BYTE_HEX[224 | cp >> 12] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
		return BYTE_HEX[240 | cp >> 18] + BYTE_HEX[128 | cp >> 12 & 63] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
	}
	/**
	* @param {Array<string>} input
	* @returns {string}
	*/
	function stringArrayToHexStripped(input) {
		let acc = "";
		let code = 0;
		let i = 0;
		for (i = 0; i < input.length; i++) {
			code = input[i].charCodeAt(0);
			if (code === 48) continue;
			if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) return "";
			acc += input[i];
			break;
		}
		for (i += 1; i < input.length; i++) {
			code = input[i].charCodeAt(0);
			if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) return "";
			acc += input[i];
		}
		return acc;
	}
	/** @type {(value: string) => boolean} */
	const isHextet = RegExp.prototype.test.bind(/^[\dA-Fa-f]{1,4}$/);
	/** @type {(value: string) => boolean} */
	const isIPvFuture = RegExp.prototype.test.bind(/^[vV][\dA-Fa-f]+\.[A-Za-z\d\-._~!$&'()*+,;=:]+$/);
	/** @type {(value: string) => boolean} */
	const isZoneCharacter = RegExp.prototype.test.bind(/^[A-Za-z\d\-._~]$/);
	/**
	* @param {string} value
	* @returns {boolean}
	*/
	const nonSimpleDomain = RegExp.prototype.test.bind(/[^!"$&'()*+,\-.;=_`a-z{}~]/u);
	/**
	* @param {string} zone
	* @returns {boolean}
	*/
	function isZoneIdentifier(zone) {
		if (zone.length === 0) return false;
		for (let i = 0; i < zone.length; i++) {
			if (isZoneCharacter(zone[i])) continue;
			if (zone[i] === "%" && i + 2 < zone.length && isHexPair(zone.slice(i + 1, i + 3))) {
				i += 2;
				continue;
			}
			return false;
		}
		return true;
	}
	/**
	* Compresses the longest run of zero hextets to "::" per RFC 5952. A run of a
	* single zero hextet is left uncompressed. On ties the leftmost run wins.
	*
	* @param {string[]} hextets
	* @returns {string}
	*/
	function compressIPv6ZeroRun(hextets) {
		let bestStart = -1;
		let bestLength = 0;
		let runStart = -1;
		let runLength = 0;
		for (let i = 0; i < hextets.length; i++) if (hextets[i] === "0") {
			if (runStart === -1) runStart = i;
			runLength++;
			if (runLength > bestLength) {
				bestLength = runLength;
				bestStart = runStart;
			}
		} else {
			runStart = -1;
			runLength = 0;
		}
		if (bestLength < 2) return hextets.join(":");
		const head = hextets.slice(0, bestStart).join(":");
		const tail = hextets.slice(bestStart + bestLength).join(":");
		return head + "::" + tail;
	}
	/**
	* Validates an IPv6 address against the alternatives in RFC 3986 section
	* 3.2.2 and returns the same address with leading hextet zeroes removed.
	* An embedded IPv4 address counts as two hextets and is only valid at the end.
	*
	* @param {string} input
	* @returns {string|undefined}
	*/
	function normalizeIPv6Address(input) {
		const compression = input.indexOf("::");
		if (compression !== -1 && input.indexOf("::", compression + 1) !== -1) return void 0;
		const left = compression === -1 ? input.split(":") : input.slice(0, compression).split(":");
		const right = compression === -1 ? [] : input.slice(compression + 2).split(":");
		if (compression !== -1) {
			if (left.length === 1 && left[0] === "") left.length = 0;
			if (right.length === 1 && right[0] === "") right.length = 0;
		}
		const parts = left.concat(right);
		let hextetCount = 0;
		for (let i = 0; i < parts.length; i++) {
			const part = parts[i];
			if (part === "") return void 0;
			if (part.indexOf(".") !== -1) {
				if (i !== parts.length - 1 || compression !== -1 && right.length === 0 || !isIPv4(part)) return void 0;
				hextetCount += 2;
				continue;
			}
			if (!isHextet(part)) return void 0;
			parts[i] = parseInt(part, 16).toString(16);
			hextetCount++;
		}
		if (compression === -1) {
			if (hextetCount !== 8) return void 0;
			return compressIPv6ZeroRun(parts);
		}
		if (hextetCount >= 8) return void 0;
		const expanded = parts.slice(0, left.length);
		for (let i = hextetCount; i < 8; i++) expanded.push("0");
		for (let i = left.length; i < parts.length; i++) expanded.push(parts[i]);
		return compressIPv6ZeroRun(expanded);
	}
	/**
	* @typedef {Object} NormalizeIPv6Result
	* @property {string} host - The normalized host.
	* @property {string} [escapedHost] - The escaped host.
	* @property {boolean} isIPV6 - Indicates if the host is an IPv6 address.
	* @property {boolean} [isIPVFuture] - Indicates if the host is an IPvFuture literal.
	* @property {boolean} [error] - Indicates if a bracketed IP literal is malformed.
	*/
	/**
	* Validates and normalizes a bracketed IP literal. Raw zone separators remain
	* accepted for backwards compatibility, while encoded separators and zone
	* contents follow RFC 6874.
	*
	* @param {string} host
	* @returns {NormalizeIPv6Result}
	*/
	function normalizeIPv6(host) {
		const bracketed = host[0] === "[" && host[host.length - 1] === "]";
		if ((host[0] === "[" || host[host.length - 1] === "]") && !bracketed) return {
			host,
			isIPV6: false,
			error: true
		};
		let input = bracketed ? host.slice(1, -1) : host;
		if (bracketed && isIPvFuture(input)) {
			input = input.toLowerCase();
			return {
				host: `[${input}]`,
				escapedHost: input,
				isIPV6: false,
				isIPVFuture: true
			};
		}
		if (findToken(input, ":") < 2) return {
			host,
			isIPV6: false,
			error: bracketed
		};
		let zoneIdentifier = "";
		const zoneSeparator = input.indexOf("%");
		if (zoneSeparator !== -1) {
			const separatorLength = input.slice(zoneSeparator, zoneSeparator + 3).toLowerCase() === "%25" ? 3 : 1;
			zoneIdentifier = input.slice(zoneSeparator + separatorLength);
			if (!isZoneIdentifier(zoneIdentifier)) return {
				host,
				isIPV6: false,
				error: true
			};
			input = input.slice(0, zoneSeparator);
		}
		const address = normalizeIPv6Address(input);
		if (address === void 0) return {
			host,
			isIPV6: false,
			error: true
		};
		return {
			host: address + (zoneIdentifier ? "%" + zoneIdentifier : ""),
			escapedHost: address + (zoneIdentifier ? "%25" + zoneIdentifier : ""),
			isIPV6: true
		};
	}
	/**
	* @param {string} str
	* @param {string} token
	* @returns {number}
	*/
	function findToken(str, token) {
		let ind = 0;
		for (let i = 0; i < str.length; i++) if (str[i] === token) ind++;
		return ind;
	}
	/**
	* @param {string} path
	* @returns {string}
	*
	* @see https://datatracker.ietf.org/doc/html/rfc3986#section-5.2.4
	*/
	function removeDotSegments(path) {
		let input = path;
		const output = [];
		let nextSlash = -1;
		let len = 0;
		while (len = input.length) {
			if (len === 1) {
				if (input === ".") break;
				else if (input === "/") {
					output.push("/");
					break;
				} else {
					output.push(input);
					break;
				}
			} else if (len === 2) {
				if (input[0] === ".") {
					if (input[1] === ".") break;
					else if (input[1] === "/") {
						input = input.slice(2);
						continue;
					}
				} else if (input[0] === "/") {
					if (input[1] === "." || input[1] === "/") {
						output.push("/");
						break;
					}
				}
			} else if (len === 3) {
				if (input === "/..") {
					if (output.length !== 0) output.pop();
					output.push("/");
					break;
				}
			}
			if (input[0] === ".") {
				if (input[1] === ".") {
					if (input[2] === "/") {
						input = input.slice(3);
						continue;
					}
				} else if (input[1] === "/") {
					input = input.slice(2);
					continue;
				}
			} else if (input[0] === "/") {
				if (input[1] === ".") {
					if (input[2] === "/") {
						input = input.slice(2);
						continue;
					} else if (input[2] === ".") {
						if (input[3] === "/") {
							input = input.slice(3);
							if (output.length !== 0) output.pop();
							continue;
						}
					}
				}
			}
			if ((nextSlash = input.indexOf("/", 1)) === -1) {
				output.push(input);
				break;
			} else {
				output.push(input.slice(0, nextSlash));
				input = input.slice(nextSlash);
			}
		}
		return output.join("");
	}
	/**
	* Removes dot segments from the path of a relative reference (a path that does
	* not start with "/") without changing what it resolves to against any base.
	* Unlike `removeDotSegments`, leading ".." segments that cannot be collapsed
	* are kept, the result never becomes root-relative, and a result that would be
	* empty or start with an empty segment is prefixed with "." (an empty path
	* means "same document" and a leading "//" would introduce an authority).
	*
	* @param {string} path
	* @returns {string}
	*/
	function removeDotSegmentsRelative(path) {
		if (path === "" || path[0] === "/") return removeDotSegments(path);
		const segments = path.split("/");
		const last = segments.length - 1;
		/** @type {string[]} */
		const output = [];
		let trailingDirectory = false;
		for (let i = 0; i <= last; i++) {
			const segment = segments[i];
			if (segment === "." || segment === "..") {
				if (segment === "..") {
					if (output.length !== 0 && output[output.length - 1] !== "..") output.pop();
					else output.push("..");
				}
				trailingDirectory = i === last;
			} else output.push(segment);
		}
		if (trailingDirectory && output[output.length - 1] !== "..") output.push("");
		if (output.length === 0 || output[0] === "" || output[0].includes(":")) output.unshift(".");
		return output.join("/");
	}
	/**
	* Re-escape RFC 3986 gen-delims that must not appear literally in the host.
	* After the URI regex parses, these characters cannot be literal in the host
	* field, so any that appear after decoding came from percent-encoding and
	* must be restored to prevent authority structure changes.
	*
	* @param {string} host
	* @param {boolean} isIP - true for IPv4/IPv6 hosts (skip colon re-escaping)
	* @returns {string}
	*/
	const HOST_DELIMS = {
		"@": "%40",
		"/": "%2F",
		"?": "%3F",
		"#": "%23",
		":": "%3A"
	};
	const HOST_DELIM_RE = /[@/?#:]/g;
	const HOST_DELIM_NO_COLON_RE = /[@/?#]/g;
	function reescapeHostDelimiters(host, isIP) {
		const re = isIP ? HOST_DELIM_NO_COLON_RE : HOST_DELIM_RE;
		re.lastIndex = 0;
		return host.replace(re, (ch) => HOST_DELIMS[ch]);
	}
	/**
	* Normalizes percent escapes and optionally decodes only unreserved ASCII bytes.
	* Reserved delimiters such as `%2F` stay escaped; `%2E` is unreserved.
	*
	* @param {string} input
	* @param {boolean} [decodeUnreserved=false]
	* @returns {string}
	*/
	function normalizePercentEncoding(input, decodeUnreserved = false) {
		if (input.indexOf("%") === -1) return input;
		let output = "";
		for (let i = 0; i < input.length; i++) {
			if (input[i] === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					const normalizedHex = hex.toUpperCase();
					const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
					if (decodeUnreserved && isUnreserved(decoded)) output += decoded;
					else output += "%" + normalizedHex;
					i += 2;
					continue;
				}
			}
			output += input[i];
		}
		return output;
	}
	/**
	* Normalizes path data without turning reserved escapes into live path syntax.
	* Valid escapes are uppercased, raw unsafe characters are escaped, and only
	* unreserved bytes that are not `.` are decoded.
	*
	* @param {string} input
	* @returns {string}
	*/
	function normalizePathEncoding(input) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					const normalizedHex = hex.toUpperCase();
					const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
					if (decoded !== "." && isUnreserved(decoded)) output += decoded;
					else output += "%" + normalizedHex;
					i += 2;
					continue;
				}
			}
			if (isPathCharacter(ch)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	/**
	* Serializes a path without rewriting reserved data. Raw RFC 3986 path
	* characters remain literal, valid escapes are preserved and uppercased, and
	* everything else is UTF-8 percent-encoded. In a path-noscheme, a colon in the
	* first segment must be escaped so the result cannot be parsed as a scheme.
	*
	* @param {string} input
	* @param {boolean} [pathNoScheme=false]
	* @returns {string}
	*/
	function serializePathEncoding(input, pathNoScheme = false) {
		let output = "";
		let firstSegment = pathNoScheme && input[0] !== "/";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					output += "%" + hex.toUpperCase();
					i += 2;
					continue;
				}
			}
			if (ch === "/") firstSegment = false;
			if (isPathCharacter(ch) && (ch !== ":" || !firstSegment)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	/**
	* Percent-encodes a URI component using its RFC 3986 literal character set.
	* Existing valid escapes are preserved and normalized to uppercase hex.
	*
	* @param {string} input
	* @param {(value: string) => boolean} isAllowed
	* @returns {string}
	*/
	function encodeComponent(input, isAllowed) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					output += "%" + hex.toUpperCase();
					i += 2;
					continue;
				}
			}
			if (isAllowed(ch)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	/**
	* Encodes userinfo while preserving its RFC 3986 §3.2.1 literal characters.
	* In particular, authority delimiters such as `@`, `/`, `?`, and `#` are data.
	*
	* @param {string} input
	* @returns {string}
	*/
	function encodeUserinfo(input) {
		return encodeComponent(input, isUserinfoCharacter);
	}
	/**
	* Encodes query data using the RFC 3986 §3.4 grammar. A literal `#` must be
	* escaped because it would otherwise begin the fragment component.
	*
	* @param {string} input
	* @returns {string}
	*/
	function encodeQuery(input) {
		return encodeComponent(input, isQueryFragmentCharacter);
	}
	/**
	* Encodes fragment data using the RFC 3986 §3.5 grammar.
	*
	* @param {string} input
	* @returns {string}
	*/
	function encodeFragment(input) {
		return encodeComponent(input, isQueryFragmentCharacter);
	}
	function isEscapeSafe(cp) {
		return cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122 || cp === 42 || cp === 43 || cp === 45 || cp === 46 || cp === 47 || cp === 64 || cp === 95;
	}
	/**
	* Normalizes the percent-encoding of a query or fragment component.
	*
	* Like `normalizePathEncoding`, but uses the query/fragment character set
	* (which additionally allows `?`) and decodes `.` since it has no dot-segment
	* meaning outside of a path.
	*
	* @param {string} input
	* @returns {string}
	*/
	function normalizeQueryFragmentEncoding(input) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			const ch = input[i];
			if (ch === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					const normalizedHex = hex.toUpperCase();
					const decoded = String.fromCharCode(parseInt(normalizedHex, 16));
					if (isUnreserved(decoded)) output += decoded;
					else output += "%" + normalizedHex;
					i += 2;
					continue;
				}
			}
			if (isQueryFragmentCharacter(ch)) output += ch;
			else {
				const code = input.charCodeAt(i);
				if (code < 128) output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
				else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
				else if (code <= 56319 && i + 1 < input.length) {
					const low = input.charCodeAt(i + 1);
					if (low >= 56320 && low <= 57343) {
						output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
						i++;
					} else output += percentEncodeNonAscii(65533);
				} else output += percentEncodeNonAscii(65533);
			}
		}
		return output;
	}
	/**
	* Escapes a component while preserving existing valid percent escapes.
	*
	* @param {string} input
	* @returns {string}
	*/
	function escapePreservingEscapes(input) {
		let output = "";
		for (let i = 0; i < input.length; i++) {
			if (input[i] === "%" && i + 2 < input.length) {
				const hex = input.slice(i + 1, i + 3);
				if (isHexPair(hex)) {
					output += "%" + hex.toUpperCase();
					i += 2;
					continue;
				}
			}
			output += escape(input[i]);
		}
		return output;
	}
	/**
	* @param {import('../types/index').URIComponent} component
	* @returns {string|undefined}
	*/
	function recomposeAuthority(component) {
		const uriTokens = [];
		if (component.userinfo !== void 0) {
			uriTokens.push(encodeUserinfo(component.userinfo));
			uriTokens.push("@");
		}
		if (component.host !== void 0) {
			let host = component.host;
			if (!isIPv4(host)) {
				let ipV6res = normalizeIPv6(host);
				if (ipV6res.isIPV6 !== true && ipV6res.isIPVFuture !== true) {
					host = normalizePercentEncoding(host, true);
					ipV6res = normalizeIPv6(host);
				}
				if (ipV6res.isIPV6 === true || ipV6res.isIPVFuture === true) host = `[${ipV6res.escapedHost}]`;
				else host = reescapeHostDelimiters(host, false);
			}
			uriTokens.push(host);
		}
		if (typeof component.port === "number" || typeof component.port === "string") {
			const port = String(component.port);
			if (!isPort(port)) throw new TypeError("URI port is malformed.");
			uriTokens.push(":");
			uriTokens.push(port);
		}
		return uriTokens.length ? uriTokens.join("") : void 0;
	}
	module.exports = {
		nonSimpleDomain,
		recomposeAuthority,
		reescapeHostDelimiters,
		normalizePercentEncoding,
		normalizePathEncoding,
		serializePathEncoding,
		normalizeQueryFragmentEncoding,
		encodeUserinfo,
		encodeQuery,
		encodeFragment,
		escapePreservingEscapes,
		removeDotSegments,
		removeDotSegmentsRelative,
		isIPv4,
		isUUID,
		normalizeIPv6,
		stringArrayToHexStripped
	};
}));

// node_modules/fast-uri/lib/schemes.js
var require_schemes = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { isUUID } = require_utils();
	const URN_REG = /^([\da-z][\d\-a-z]{0,31}):((?:[\w!$'()*+,\-./:;=@]|%[\da-f]{2})+)$/iu;
	const supportedSchemeNames = [
		"http",
		"https",
		"ws",
		"wss",
		"urn",
		"urn:uuid"
	];
	/** @typedef {supportedSchemeNames[number]} SchemeName */
	/**
	* @param {string} name
	* @returns {name is SchemeName}
	*/
	function isValidSchemeName(name) {
		return supportedSchemeNames.indexOf(name) !== -1;
	}
	/**
	* @callback SchemeFn
	* @param {import('../types/index').URIComponent} component
	* @param {import('../types/index').Options} options
	* @returns {import('../types/index').URIComponent}
	*/
	/**
	* @typedef {Object} SchemeHandler
	* @property {SchemeName} scheme - The scheme name.
	* @property {boolean} [domainHost] - Indicates if the scheme supports domain hosts.
	* @property {SchemeFn} parse - Function to parse the URI component for this scheme.
	* @property {SchemeFn} serialize - Function to serialize the URI component for this scheme.
	* @property {boolean} [skipNormalize] - Indicates if normalization should be skipped for this scheme.
	* @property {boolean} [absolutePath] - Indicates if the scheme uses absolute paths.
	* @property {boolean} [unicodeSupport] - Indicates if the scheme supports Unicode.
	*/
	/**
	* @param {import('../types/index').URIComponent} wsComponent
	* @returns {boolean}
	*/
	function wsIsSecure(wsComponent) {
		if (wsComponent.secure === true) return true;
		else if (wsComponent.secure === false) return false;
		else if (wsComponent.scheme) return wsComponent.scheme.length === 3 && (wsComponent.scheme[0] === "w" || wsComponent.scheme[0] === "W") && (wsComponent.scheme[1] === "s" || wsComponent.scheme[1] === "S") && (wsComponent.scheme[2] === "s" || wsComponent.scheme[2] === "S");
		else return false;
	}
	/** @type {SchemeFn} */
	function httpParse(component) {
		if (!component.host) component.error = component.error || "HTTP URIs must have a host.";
		return component;
	}
	/** @type {SchemeFn} */
	function httpSerialize(component) {
		const secure = String(component.scheme).toLowerCase() === "https";
		if (component.port === (secure ? 443 : 80) || component.port === "") component.port = void 0;
		if (!component.path) component.path = "/";
		return component;
	}
	/** @type {SchemeFn} */
	function wsParse(wsComponent) {
		wsComponent.secure = wsIsSecure(wsComponent);
		wsComponent.resourceName = (wsComponent.path || "/") + (wsComponent.query ? "?" + wsComponent.query : "");
		wsComponent.path = void 0;
		wsComponent.query = void 0;
		return wsComponent;
	}
	/** @type {SchemeFn} */
	function wsSerialize(wsComponent) {
		if (wsComponent.port === (wsIsSecure(wsComponent) ? 443 : 80) || wsComponent.port === "") wsComponent.port = void 0;
		if (typeof wsComponent.secure === "boolean") {
			wsComponent.scheme = wsComponent.secure ? "wss" : "ws";
			wsComponent.secure = void 0;
		}
		if (wsComponent.resourceName) {
			const queryIndex = wsComponent.resourceName.indexOf("?");
			const path = queryIndex === -1 ? wsComponent.resourceName : wsComponent.resourceName.slice(0, queryIndex);
			wsComponent.path = path && path !== "/" ? path : void 0;
			wsComponent.query = queryIndex === -1 ? void 0 : wsComponent.resourceName.slice(queryIndex + 1);
			wsComponent.resourceName = void 0;
		}
		wsComponent.fragment = void 0;
		return wsComponent;
	}
	/** @type {SchemeFn} */
	function urnParse(urnComponent, options) {
		if (!urnComponent.path) {
			urnComponent.error = "URN can not be parsed";
			return urnComponent;
		}
		const matches = urnComponent.path.match(URN_REG);
		if (matches && matches[0] === urnComponent.path) {
			const scheme = options.scheme || urnComponent.scheme || "urn";
			urnComponent.nid = matches[1].toLowerCase();
			urnComponent.nss = matches[2];
			const schemeHandler = getSchemeHandler(`${scheme}:${options.nid || urnComponent.nid}`);
			urnComponent.path = void 0;
			if (schemeHandler) urnComponent = schemeHandler.parse(urnComponent, options);
		} else urnComponent.error = urnComponent.error || "URN can not be parsed.";
		return urnComponent;
	}
	/** @type {SchemeFn} */
	function urnSerialize(urnComponent, options) {
		if (urnComponent.nid === void 0) throw new Error("URN without nid cannot be serialized");
		const scheme = options.scheme || urnComponent.scheme || "urn";
		const nid = urnComponent.nid.toLowerCase();
		const schemeHandler = getSchemeHandler(`${scheme}:${options.nid || nid}`);
		if (schemeHandler) urnComponent = schemeHandler.serialize(urnComponent, options);
		const uriComponent = urnComponent;
		const nss = urnComponent.nss;
		uriComponent.path = `${nid || options.nid}:${nss}`;
		options.skipEscape = true;
		return uriComponent;
	}
	/** @type {SchemeFn} */
	function urnuuidParse(urnComponent, options) {
		const uuidComponent = urnComponent;
		uuidComponent.uuid = uuidComponent.nss;
		uuidComponent.nss = void 0;
		if (!options.tolerant && (!uuidComponent.uuid || !isUUID(uuidComponent.uuid))) uuidComponent.error = uuidComponent.error || "UUID is not valid.";
		return uuidComponent;
	}
	/** @type {SchemeFn} */
	function urnuuidSerialize(uuidComponent) {
		const urnComponent = uuidComponent;
		urnComponent.nss = (uuidComponent.uuid || "").toLowerCase();
		return urnComponent;
	}
	const http = {
		scheme: "http",
		domainHost: true,
		parse: httpParse,
		serialize: httpSerialize
	};
	const https = {
		scheme: "https",
		domainHost: http.domainHost,
		parse: httpParse,
		serialize: httpSerialize
	};
	const ws = {
		scheme: "ws",
		domainHost: true,
		parse: wsParse,
		serialize: wsSerialize
	};
	const SCHEMES = {
		http,
		https,
		ws,
		wss: {
			scheme: "wss",
			domainHost: ws.domainHost,
			parse: ws.parse,
			serialize: ws.serialize
		},
		urn: {
			scheme: "urn",
			parse: urnParse,
			serialize: urnSerialize,
			skipNormalize: true
		},
		"urn:uuid": {
			scheme: "urn:uuid",
			parse: urnuuidParse,
			serialize: urnuuidSerialize,
			skipNormalize: true
		}
	};
	Object.setPrototypeOf(SCHEMES, null);
	/**
	* @param {string|undefined} scheme
	* @returns {SchemeHandler|undefined}
	*/
	function getSchemeHandler(scheme) {
		return scheme && (SCHEMES[scheme] || SCHEMES[scheme.toLowerCase()]) || void 0;
	}
	module.exports = {
		wsIsSecure,
		SCHEMES,
		isValidSchemeName,
		getSchemeHandler
	};
}));

// node_modules/fast-uri/index.js
var require_fast_uri = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { normalizeIPv6, removeDotSegments, removeDotSegmentsRelative, recomposeAuthority, normalizePercentEncoding, normalizePathEncoding, serializePathEncoding, normalizeQueryFragmentEncoding, encodeQuery, encodeFragment, reescapeHostDelimiters, isIPv4, nonSimpleDomain } = require_utils();
	const { SCHEMES, getSchemeHandler } = require_schemes();
	const VALID_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u;
	const MALFORMED_SCHEME_ERROR = "URI scheme is malformed.";
	const MALFORMED_HOST_ERROR = "URI host is malformed.";
	const FORBIDDEN_DOMAIN_HOST_CHARACTER = /[\0-\x20"#/:<>?@[\\\]^`{|}\x7F]/u;
	/**
	* RFC 3986 section 3.1 does not allow percent-encoding in a scheme, so the
	* scheme is validated as-is and never decoded. Decoding would let inert input
	* such as `%6Aavascript:` become a live `javascript:` scheme.
	*
	* @param {string} scheme
	* @returns {string}
	*/
	function validateScheme(scheme) {
		const stringScheme = String(scheme);
		if (!VALID_SCHEME.test(stringScheme)) throw new TypeError(MALFORMED_SCHEME_ERROR);
		return stringScheme;
	}
	/**
	* @template {import('./types/index').URIComponent|string} T
	* @param {T} uri
	* @param {import('./types/index').Options} [options]
	* @returns {T}
	*/
	function normalize(uri, options) {
		if (typeof uri === "string") uri = normalizeString(uri, options);
		else if (typeof uri === "object") uri = parse(serialize(uri, options), options);
		return uri;
	}
	/**
	* @param {string} baseURI
	* @param {string} relativeURI
	* @param {import('./types/index').Options} [options]
	* @returns {string}
	*/
	function resolve(baseURI, relativeURI, options) {
		const schemelessOptions = options ? Object.assign({ scheme: "null" }, options) : { scheme: "null" };
		const { parsed: baseParsed, malformedAuthorityOrPort: baseMalformed, malformedPercentEncoding: baseMalformedPercentEncoding, malformedSchemeSpecific: baseMalformedSchemeSpecific, malformedHost: baseMalformedHost, malformedScheme: baseMalformedScheme } = parseWithStatus(baseURI, schemelessOptions);
		const { parsed: relativeParsed, malformedAuthorityOrPort: relativeMalformed, malformedPercentEncoding: relativeMalformedPercentEncoding, malformedSchemeSpecific: relativeMalformedSchemeSpecific, malformedHost: relativeMalformedHost, malformedScheme: relativeMalformedScheme } = parseWithStatus(relativeURI, schemelessOptions);
		if (baseMalformed || relativeMalformed || baseMalformedPercentEncoding || relativeMalformedPercentEncoding || baseMalformedSchemeSpecific || relativeMalformedSchemeSpecific || baseMalformedHost || relativeMalformedHost || baseMalformedScheme || relativeMalformedScheme) throw new Error(baseParsed.error || relativeParsed.error || "URI is malformed.");
		const resolved = resolveComponent(baseParsed, relativeParsed, schemelessOptions, true);
		const resolvedSchemeHandler = getSchemeHandler(options && options.scheme || resolved.scheme);
		const resolvedHost = resolved.host;
		const resolvedHostIsIP = resolvedHost !== void 0 && resolvedHost !== "" && (isIPv4(resolvedHost) || normalizeIPv6(resolvedHost).isIPV6);
		if (hasForbiddenDomainHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP)) throw new Error(MALFORMED_HOST_ERROR);
		canonicalizeHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP);
		const encodedASCIIHost = resolvedHost && resolvedHost.indexOf("%") !== -1 && !/\P{ASCII}/u.test(resolvedHost);
		if (resolved.error && !encodedASCIIHost) throw new Error(resolved.error);
		schemelessOptions.skipEscape = true;
		return serialize(resolved, schemelessOptions);
	}
	/**
	* @param {import ('./types/index').URIComponent} base
	* @param {import ('./types/index').URIComponent} relative
	* @param {import('./types/index').Options} [options]
	* @param {boolean} [skipNormalization=false]
	* @returns {import ('./types/index').URIComponent}
	*/
	function resolveComponent(base, relative, options, skipNormalization) {
		/** @type {import('./types/index').URIComponent} */
		const target = {};
		if (!skipNormalization) {
			base = parse(serialize(base, options), options);
			relative = parse(serialize(relative, options), options);
		}
		options = options || {};
		if (!options.tolerant && relative.scheme) {
			target.scheme = relative.scheme;
			target.userinfo = relative.userinfo;
			target.host = relative.host;
			target.port = relative.port;
			target.path = removeDotSegments(relative.path || "");
			target.query = relative.query;
		} else {
			if (relative.userinfo !== void 0 || relative.host !== void 0 || relative.port !== void 0) {
				target.userinfo = relative.userinfo;
				target.host = relative.host;
				target.port = relative.port;
				target.path = removeDotSegments(relative.path || "");
				target.query = relative.query;
			} else {
				if (!relative.path) {
					target.path = base.path;
					if (relative.query !== void 0) target.query = relative.query;
					else target.query = base.query;
				} else {
					if (relative.path[0] === "/") target.path = removeDotSegments(relative.path);
					else {
						const baseHasAuthority = base.userinfo !== void 0 || base.host !== void 0 || base.port !== void 0;
						if (baseHasAuthority && !base.path) target.path = "/" + relative.path;
						else if (!base.path) target.path = relative.path;
						else target.path = base.path.slice(0, base.path.lastIndexOf("/") + 1) + relative.path;
						target.path = base.scheme === void 0 && !baseHasAuthority && target.path[0] !== "/" ? removeDotSegmentsRelative(target.path) : removeDotSegments(target.path);
					}
					target.query = relative.query;
				}
				target.userinfo = base.userinfo;
				target.host = base.host;
				target.port = base.port;
			}
			target.scheme = base.scheme;
		}
		target.fragment = relative.fragment;
		return target;
	}
	/**
	* @param {import ('./types/index').URIComponent|string} uriA
	* @param {import ('./types/index').URIComponent|string} uriB
	* @param {import ('./types/index').Options} options
	* @returns {boolean}
	*/
	function equal(uriA, uriB, options) {
		const normalizedA = normalizeComparableURI(uriA, options);
		const normalizedB = normalizeComparableURI(uriB, options);
		return normalizedA !== void 0 && normalizedB !== void 0 && normalizedA === normalizedB;
	}
	/**
	* @param {Readonly<import('./types/index').URIComponent>} cmpts
	* @param {import('./types/index').Options} [opts]
	* @returns {string}
	*/
	function serialize(cmpts, opts) {
		const component = {
			host: cmpts.host,
			scheme: cmpts.scheme,
			userinfo: cmpts.userinfo,
			port: cmpts.port,
			path: cmpts.path,
			query: cmpts.query,
			nid: cmpts.nid,
			nss: cmpts.nss,
			uuid: cmpts.uuid,
			fragment: cmpts.fragment,
			reference: cmpts.reference,
			resourceName: cmpts.resourceName,
			secure: cmpts.secure,
			error: ""
		};
		const options = Object.assign({}, opts);
		const uriTokens = [];
		if (component.scheme) component.scheme = validateScheme(component.scheme);
		const schemeHandler = getSchemeHandler(options.scheme || component.scheme);
		if (schemeHandler && schemeHandler.serialize) schemeHandler.serialize(component, options);
		const hasAuthority = component.userinfo !== void 0 || component.host !== void 0 || component.port !== void 0;
		const schemelessReference = (component.scheme === void 0 || options.reference === "suffix") && !hasAuthority;
		const pathNoScheme = !options.skipEscape && schemelessReference;
		if (component.path !== void 0) {
			if (!options.skipEscape) component.path = serializePathEncoding(component.path, pathNoScheme);
			else component.path = normalizePercentEncoding(component.path);
		}
		if (options.reference !== "suffix" && component.scheme) {
			component.scheme = validateScheme(component.scheme);
			uriTokens.push(component.scheme, ":");
		}
		const authority = recomposeAuthority(component);
		if (authority !== void 0) {
			if (options.reference !== "suffix") uriTokens.push("//");
			uriTokens.push(authority);
			if (component.path && component.path[0] !== "/") uriTokens.push("/");
		}
		if (component.path !== void 0) {
			let s = component.path;
			if (!options.absolutePath && (!schemeHandler || !schemeHandler.absolutePath)) s = schemelessReference && s[0] !== "/" ? removeDotSegmentsRelative(s) : removeDotSegments(s);
			if (schemelessReference) s = serializePathEncoding(s, true);
			if (authority === void 0 && s[0] === "/" && s[1] === "/") s = "/%2F" + s.slice(2);
			uriTokens.push(s);
		}
		if (component.query !== void 0) uriTokens.push("?", encodeQuery(component.query));
		if (component.fragment !== void 0) uriTokens.push("#", encodeFragment(component.fragment));
		return uriTokens.join("");
	}
	const URI_PARSE = /^(?:([^#/:?]+):)?(?:\/\/((?:([^#/?@]*)@)?(\[[^#/?\]]+\]|[^#/:?]*)(?::(\d*))?))?([^#?]*)(?:\?([^#]*))?(?:#((?:.|[\n\r])*))?/u;
	const AUTHORITY_PREFIX = /^(?:[^#/:?]+:)?\/\/([^/?#]*)/;
	const AUTHORITY_INTRODUCER_REGION = /^(?:[^#/:?]+:)?([/\\\t\n\r]*)/;
	/**
	* @param {import('./types/index').URIComponent} parsed
	* @param {RegExpMatchArray} matches
	* @returns {string|undefined}
	*/
	function getParseError(parsed, matches) {
		if (matches[2] !== void 0 && parsed.path && parsed.path[0] !== "/") return "URI path must start with \"/\" when authority is present.";
		if (typeof parsed.port === "number" && (parsed.port < 0 || parsed.port > 65535)) return "URI port is malformed.";
	}
	/**
	* Checks percent syntax without decoding the represented octets. RFC 3986
	* percent-encoding is byte-oriented, so sequences such as `%FF` are valid even
	* though they are not independently valid UTF-8.
	*
	* @param {string|undefined} component
	* @returns {boolean}
	*/
	function hasMalformedPercentEncoding(component) {
		if (component === void 0) return false;
		let percent = component.indexOf("%");
		while (percent !== -1) {
			if (percent + 2 >= component.length || !/^[\da-f]{2}$/iu.test(component.slice(percent + 1, percent + 3))) return true;
			percent = component.indexOf("%", percent + 3);
		}
		return false;
	}
	/**
	* Whether the host is a bracketed IP literal (RFC 3986 `IP-literal`).
	* An unterminated `[` is not a literal, so it must still be validated as a
	* reg-name instead of being waved through as an IP.
	*
	* @param {string} host
	* @returns {boolean}
	*/
	function isIPLiteral(host) {
		return host[0] === "[" && host[host.length - 1] === "]";
	}
	/**
	* @param {RegExpMatchArray} matches
	* @returns {boolean}
	*/
	function hasMalformedComponentPercentEncoding(matches) {
		const host = matches[4];
		return hasMalformedPercentEncoding(matches[3]) || host !== void 0 && !isIPLiteral(host) && hasMalformedPercentEncoding(host) || hasMalformedPercentEncoding(matches[6]) || hasMalformedPercentEncoding(matches[7]) || hasMalformedPercentEncoding(matches[8]);
	}
	/**
	* @param {import('./types/index').URIComponent} parsed
	* @param {import('./types/index').Options} options
	* @param {{ domainHost?: boolean, unicodeSupport?: boolean }|undefined} schemeHandler
	* @param {boolean} isIP
	* @returns {boolean} whether host conversion failed
	*/
	function canonicalizeHost(parsed, options, schemeHandler, isIP) {
		if (hasForbiddenDomainHost(parsed, options, schemeHandler, isIP)) {
			parsed.error = parsed.error || MALFORMED_HOST_ERROR;
			return true;
		}
		if (!options.unicodeSupport && (!schemeHandler || !schemeHandler.unicodeSupport) && parsed.host && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && isIP === false && nonSimpleDomain(parsed.host)) {
			let url;
			try {
				url = new URL("http://" + parsed.host);
			} catch (e) {
				parsed.error = parsed.error || "Host's domain name can not be converted to ASCII: " + e;
				return true;
			}
			if (!isHostOnlyURL(url)) {
				parsed.error = parsed.error || MALFORMED_HOST_ERROR;
				return true;
			}
			parsed.host = url.hostname;
		}
		return false;
	}
	/**
	* Whether a domain host contains an ASCII character that RFC 3986 does not
	* allow in a reg-name (unreserved, sub-delims, or pct-encoded). Such a host is
	* rejected instead of being handed to the WHATWG URL parser, which would treat
	* "@" as a userinfo delimiter (silently dropping the data before it) and strip
	* TAB, LF, and CR. Non-ASCII characters remain allowed for IDNs.
	*
	* @param {import('./types/index').URIComponent} parsed
	* @param {import('./types/index').Options} options
	* @param {{ domainHost?: boolean }|undefined} schemeHandler
	* @param {boolean} isIP
	* @returns {boolean}
	*/
	function hasForbiddenDomainHost(parsed, options, schemeHandler, isIP) {
		return Boolean(parsed.host && isIP === false && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && FORBIDDEN_DOMAIN_HOST_CHARACTER.test(parsed.host));
	}
	/**
	* @param {URL} url
	* @returns {boolean}
	*/
	function isHostOnlyURL(url) {
		return url.username === "" && url.password === "" && url.port === "" && url.pathname === "/" && url.search === "" && url.hash === "" && url.hostname !== "";
	}
	/**
	* @param {string} uri
	* @param {import('./types/index').Options} [opts]
	* @returns {{ parsed: import('./types/index').URIComponent, malformedAuthorityOrPort: boolean, malformedPercentEncoding: boolean, malformedSchemeSpecific: boolean, malformedHost: boolean, malformedScheme: boolean }}
	*/
	function parseWithStatus(uri, opts) {
		const options = Object.assign({}, opts);
		/** @type {import('./types/index').URIComponent} */
		const parsed = {
			scheme: void 0,
			userinfo: void 0,
			host: "",
			port: void 0,
			path: "",
			query: void 0,
			fragment: void 0
		};
		let malformedAuthorityOrPort = false;
		let malformedPercentEncoding = false;
		let malformedSchemeSpecific = false;
		let malformedHost = false;
		let malformedIPLiteral = false;
		let malformedScheme = false;
		let isIP = false;
		if (options.reference === "suffix") {
			if (options.scheme) uri = options.scheme + ":" + uri;
			else uri = "//" + uri;
		}
		const authorityMatch = uri.match(AUTHORITY_PREFIX);
		if (authorityMatch !== null && authorityMatch[1].indexOf("\\") !== -1) {
			parsed.error = "URI authority must not contain a literal backslash.";
			malformedAuthorityOrPort = true;
		}
		const introducerMatch = uri.match(AUTHORITY_INTRODUCER_REGION);
		if (introducerMatch !== null) {
			const region = introducerMatch[1];
			const normalizedRegion = region.replace(/[\t\n\r]/g, "");
			if (normalizedRegion.length >= 2) {
				if (normalizedRegion.slice(0, 2) !== "//") {
					parsed.error = parsed.error || "URI authority must not contain a literal backslash.";
					malformedAuthorityOrPort = true;
				} else if (region.length !== normalizedRegion.length) {
					parsed.error = parsed.error || "URI authority introducer must not contain whitespace.";
					malformedAuthorityOrPort = true;
				}
			}
		}
		const matches = uri.match(URI_PARSE);
		if (matches) {
			parsed.scheme = matches[1];
			parsed.userinfo = matches[3];
			parsed.host = matches[4];
			parsed.port = parseInt(matches[5], 10);
			parsed.path = matches[6] || "";
			parsed.query = matches[7];
			parsed.fragment = matches[8];
			if (parsed.scheme !== void 0) {
				if (VALID_SCHEME.test(parsed.scheme)) parsed.scheme = parsed.scheme.toLowerCase();
				else {
					parsed.error = parsed.error || MALFORMED_SCHEME_ERROR;
					malformedScheme = true;
				}
			}
			malformedPercentEncoding = hasMalformedComponentPercentEncoding(matches);
			if (malformedPercentEncoding) parsed.error = parsed.error || "URI contains malformed percent-encoding.";
			if (isNaN(parsed.port)) parsed.port = matches[5];
			const parseError = getParseError(parsed, matches);
			if (parseError !== void 0) {
				parsed.error = parsed.error || parseError;
				malformedAuthorityOrPort = true;
			}
			if (parsed.host) {
				if (isIPv4(parsed.host) === false) {
					const bracketedIPLiteral = isIPLiteral(parsed.host);
					const hasIPLiteralBracket = parsed.host.indexOf("[") !== -1 || parsed.host.indexOf("]") !== -1;
					const ipv6result = normalizeIPv6(parsed.host);
					isIP = ipv6result.isIPV6 || ipv6result.isIPVFuture === true;
					malformedIPLiteral = hasIPLiteralBracket && (!bracketedIPLiteral || ipv6result.error === true);
					parsed.host = isIP ? ipv6result.host : ipv6result.host.toLowerCase();
					if (malformedIPLiteral) {
						parsed.error = parsed.error || MALFORMED_HOST_ERROR;
						malformedAuthorityOrPort = true;
					}
				} else isIP = true;
			}
			if (parsed.scheme === void 0 && parsed.userinfo === void 0 && parsed.host === void 0 && parsed.port === void 0 && parsed.query === void 0 && !parsed.path) parsed.reference = "same-document";
			else if (parsed.scheme === void 0) parsed.reference = "relative";
			else if (parsed.fragment === void 0) parsed.reference = "absolute";
			else parsed.reference = "uri";
			if (options.reference && options.reference !== "suffix" && options.reference !== parsed.reference) parsed.error = parsed.error || "URI is not a " + options.reference + " reference.";
			const schemeHandler = getSchemeHandler(options.scheme || parsed.scheme);
			if (!malformedIPLiteral) malformedHost = canonicalizeHost(parsed, options, schemeHandler, isIP);
			if (uri.indexOf("%") !== -1 && parsed.host !== void 0 && !malformedIPLiteral) {
				let host = isIP ? parsed.host : normalizePercentEncoding(parsed.host, true);
				if (!isIP) host = normalizePercentEncoding(host.toLowerCase());
				parsed.host = isIP || options.scheme !== "null" ? reescapeHostDelimiters(host, isIP) : host;
			}
			if (!schemeHandler || schemeHandler && !schemeHandler.skipNormalize) {
				if (parsed.path) parsed.path = normalizePathEncoding(parsed.path);
				if (parsed.query) parsed.query = normalizeQueryFragmentEncoding(parsed.query);
				if (parsed.fragment) parsed.fragment = normalizeQueryFragmentEncoding(parsed.fragment);
			}
			if (schemeHandler && schemeHandler.parse) {
				schemeHandler.parse(parsed, options);
				if (schemeHandler === SCHEMES.urn && parsed.nid === void 0) malformedSchemeSpecific = true;
			}
		} else parsed.error = parsed.error || "URI can not be parsed.";
		return {
			parsed,
			malformedAuthorityOrPort,
			malformedPercentEncoding,
			malformedSchemeSpecific,
			malformedHost,
			malformedScheme
		};
	}
	/**
	* @param {string} uri
	* @param {import('./types/index').Options} [opts]
	* @returns
	*/
	function parse(uri, opts) {
		return parseWithStatus(uri, opts).parsed;
	}
	/**
	* @param {string} uri
	* @param {import('./types/index').Options} [opts]
	* @returns {string}
	*/
	function normalizeString(uri, opts) {
		return normalizeStringWithStatus(uri, opts).normalized;
	}
	/**
	* @param {string} uri
	* @param {import('./types/index').Options} [opts]
	* @returns {{ normalized: string, malformedAuthorityOrPort: boolean, malformedPercentEncoding: boolean, malformedSchemeSpecific: boolean, malformedHost: boolean, malformedScheme: boolean }}
	*/
	function normalizeStringWithStatus(uri, opts) {
		const { parsed, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = parseWithStatus(uri, opts);
		return {
			normalized: malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? uri : serialize(parsed, opts),
			malformedAuthorityOrPort,
			malformedPercentEncoding,
			malformedSchemeSpecific,
			malformedHost,
			malformedScheme
		};
	}
	/**
	* @param {import ('./types/index').URIComponent|string} uri
	* @param {import('./types/index').Options} [opts]
	* @returns {string|undefined}
	*/
	function normalizeComparableURI(uri, opts) {
		if (typeof uri !== "string" && typeof uri !== "object") return;
		let value;
		try {
			value = typeof uri === "string" ? uri : serialize(uri, opts);
		} catch {
			return;
		}
		const { normalized, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = normalizeStringWithStatus(value, opts);
		return malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? void 0 : normalized;
	}
	const fastUri = {
		SCHEMES,
		normalize,
		resolve,
		resolveComponent,
		equal,
		serialize,
		parse
	};
	module.exports = fastUri;
	module.exports.default = fastUri;
	module.exports.fastUri = fastUri;
}));

// node_modules/ajv/dist/runtime/uri.js
var require_uri = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const uri = require_fast_uri();
	uri.code = "require(\"ajv/dist/runtime/uri\").default";
	exports.default = uri;
}));

// node_modules/ajv/dist/core.js
var require_core$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = void 0;
	var validate_1 = require_validate();
	Object.defineProperty(exports, "KeywordCxt", {
		enumerable: true,
		get: function() {
			return validate_1.KeywordCxt;
		}
	});
	var codegen_1 = require_codegen();
	Object.defineProperty(exports, "_", {
		enumerable: true,
		get: function() {
			return codegen_1._;
		}
	});
	Object.defineProperty(exports, "str", {
		enumerable: true,
		get: function() {
			return codegen_1.str;
		}
	});
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return codegen_1.stringify;
		}
	});
	Object.defineProperty(exports, "nil", {
		enumerable: true,
		get: function() {
			return codegen_1.nil;
		}
	});
	Object.defineProperty(exports, "Name", {
		enumerable: true,
		get: function() {
			return codegen_1.Name;
		}
	});
	Object.defineProperty(exports, "CodeGen", {
		enumerable: true,
		get: function() {
			return codegen_1.CodeGen;
		}
	});
	const validation_error_1 = require_validation_error();
	const ref_error_1 = require_ref_error();
	const rules_1 = require_rules();
	const compile_1 = require_compile();
	const codegen_2 = require_codegen();
	const resolve_1 = require_resolve();
	const dataType_1 = require_dataType();
	const util_1 = require_util();
	const $dataRefSchema = require_data();
	const uri_1 = require_uri();
	const defaultRegExp = (str, flags) => new RegExp(str, flags);
	defaultRegExp.code = "new RegExp";
	const META_IGNORE_OPTIONS = [
		"removeAdditional",
		"useDefaults",
		"coerceTypes"
	];
	const EXT_SCOPE_NAMES = /* @__PURE__ */ new Set([
		"validate",
		"serialize",
		"parse",
		"wrapper",
		"root",
		"schema",
		"keyword",
		"pattern",
		"formats",
		"validate$data",
		"func",
		"obj",
		"Error"
	]);
	const removedOptions = {
		errorDataPath: "",
		format: "`validateFormats: false` can be used instead.",
		nullable: "\"nullable\" keyword is supported by default.",
		jsonPointers: "Deprecated jsPropertySyntax can be used instead.",
		extendRefs: "Deprecated ignoreKeywordsWithRef can be used instead.",
		missingRefs: "Pass empty schema with $id that should be ignored to ajv.addSchema.",
		processCode: "Use option `code: {process: (code, schemaEnv: object) => string}`",
		sourceCode: "Use option `code: {source: true}`",
		strictDefaults: "It is default now, see option `strict`.",
		strictKeywords: "It is default now, see option `strict`.",
		uniqueItems: "\"uniqueItems\" keyword is always validated.",
		unknownFormats: "Disable strict mode or pass `true` to `ajv.addFormat` (or `formats` option).",
		cache: "Map is used as cache, schema object as key.",
		serialize: "Map is used as cache, schema object as key.",
		ajvErrors: "It is default now."
	};
	const deprecatedOptions = {
		ignoreKeywordsWithRef: "",
		jsPropertySyntax: "",
		unicode: "\"minLength\"/\"maxLength\" account for unicode characters by default."
	};
	const MAX_EXPRESSION = 200;
	function requiredOptions(o) {
		var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s, _t, _u, _v, _w, _x, _y, _z, _0;
		const s = o.strict;
		const _optz = (_a = o.code) === null || _a === void 0 ? void 0 : _a.optimize;
		const optimize = _optz === true || _optz === void 0 ? 1 : _optz || 0;
		const regExp = (_c = (_b = o.code) === null || _b === void 0 ? void 0 : _b.regExp) !== null && _c !== void 0 ? _c : defaultRegExp;
		const uriResolver = (_d = o.uriResolver) !== null && _d !== void 0 ? _d : uri_1.default;
		return {
			strictSchema: (_f = (_e = o.strictSchema) !== null && _e !== void 0 ? _e : s) !== null && _f !== void 0 ? _f : true,
			strictNumbers: (_h = (_g = o.strictNumbers) !== null && _g !== void 0 ? _g : s) !== null && _h !== void 0 ? _h : true,
			strictTypes: (_k = (_j = o.strictTypes) !== null && _j !== void 0 ? _j : s) !== null && _k !== void 0 ? _k : "log",
			strictTuples: (_m = (_l = o.strictTuples) !== null && _l !== void 0 ? _l : s) !== null && _m !== void 0 ? _m : "log",
			strictRequired: (_p = (_o = o.strictRequired) !== null && _o !== void 0 ? _o : s) !== null && _p !== void 0 ? _p : false,
			code: o.code ? {
				...o.code,
				optimize,
				regExp
			} : {
				optimize,
				regExp
			},
			loopRequired: (_q = o.loopRequired) !== null && _q !== void 0 ? _q : MAX_EXPRESSION,
			loopEnum: (_r = o.loopEnum) !== null && _r !== void 0 ? _r : MAX_EXPRESSION,
			meta: (_s = o.meta) !== null && _s !== void 0 ? _s : true,
			messages: (_t = o.messages) !== null && _t !== void 0 ? _t : true,
			inlineRefs: (_u = o.inlineRefs) !== null && _u !== void 0 ? _u : true,
			schemaId: (_v = o.schemaId) !== null && _v !== void 0 ? _v : "$id",
			addUsedSchema: (_w = o.addUsedSchema) !== null && _w !== void 0 ? _w : true,
			validateSchema: (_x = o.validateSchema) !== null && _x !== void 0 ? _x : true,
			validateFormats: (_y = o.validateFormats) !== null && _y !== void 0 ? _y : true,
			unicodeRegExp: (_z = o.unicodeRegExp) !== null && _z !== void 0 ? _z : true,
			int32range: (_0 = o.int32range) !== null && _0 !== void 0 ? _0 : true,
			uriResolver
		};
	}
	var Ajv = class {
		constructor(opts = {}) {
			this.schemas = {};
			this.refs = {};
			this.formats = Object.create(null);
			this._compilations = /* @__PURE__ */ new Set();
			this._loading = {};
			this._cache = /* @__PURE__ */ new Map();
			opts = this.opts = {
				...opts,
				...requiredOptions(opts)
			};
			const { es5, lines } = this.opts.code;
			this.scope = new codegen_2.ValueScope({
				scope: {},
				prefixes: EXT_SCOPE_NAMES,
				es5,
				lines
			});
			this.logger = getLogger(opts.logger);
			const formatOpt = opts.validateFormats;
			opts.validateFormats = false;
			this.RULES = (0, rules_1.getRules)();
			checkOptions.call(this, removedOptions, opts, "NOT SUPPORTED");
			checkOptions.call(this, deprecatedOptions, opts, "DEPRECATED", "warn");
			this._metaOpts = getMetaSchemaOptions.call(this);
			if (opts.formats) addInitialFormats.call(this);
			this._addVocabularies();
			this._addDefaultMetaSchema();
			if (opts.keywords) addInitialKeywords.call(this, opts.keywords);
			if (typeof opts.meta == "object") this.addMetaSchema(opts.meta);
			addInitialSchemas.call(this);
			opts.validateFormats = formatOpt;
		}
		_addVocabularies() {
			this.addKeyword("$async");
		}
		_addDefaultMetaSchema() {
			const { $data, meta, schemaId } = this.opts;
			let _dataRefSchema = $dataRefSchema;
			if (schemaId === "id") {
				_dataRefSchema = { ...$dataRefSchema };
				_dataRefSchema.id = _dataRefSchema.$id;
				delete _dataRefSchema.$id;
			}
			if (meta && $data) this.addMetaSchema(_dataRefSchema, _dataRefSchema[schemaId], false);
		}
		defaultMeta() {
			const { meta, schemaId } = this.opts;
			return this.opts.defaultMeta = typeof meta == "object" ? meta[schemaId] || meta : void 0;
		}
		validate(schemaKeyRef, data) {
			let v;
			if (typeof schemaKeyRef == "string") {
				v = this.getSchema(schemaKeyRef);
				if (!v) throw new Error(`no schema with key or ref "${schemaKeyRef}"`);
			} else v = this.compile(schemaKeyRef);
			const valid = v(data);
			if (!("$async" in v)) this.errors = v.errors;
			return valid;
		}
		compile(schema, _meta) {
			const sch = this._addSchema(schema, _meta);
			return sch.validate || this._compileSchemaEnv(sch);
		}
		compileAsync(schema, meta) {
			if (typeof this.opts.loadSchema != "function") throw new Error("options.loadSchema should be a function");
			const { loadSchema } = this.opts;
			return runCompileAsync.call(this, schema, meta);
			async function runCompileAsync(_schema, _meta) {
				await loadMetaSchema.call(this, _schema.$schema);
				const sch = this._addSchema(_schema, _meta);
				return sch.validate || _compileAsync.call(this, sch);
			}
			async function loadMetaSchema($ref) {
				if ($ref && !this.getSchema($ref)) await runCompileAsync.call(this, { $ref }, true);
			}
			async function _compileAsync(sch) {
				try {
					return this._compileSchemaEnv(sch);
				} catch (e) {
					if (!(e instanceof ref_error_1.default)) throw e;
					checkLoaded.call(this, e);
					await loadMissingSchema.call(this, e.missingSchema);
					return _compileAsync.call(this, sch);
				}
			}
			function checkLoaded({ missingSchema: ref, missingRef }) {
				if (this.refs[ref]) throw new Error(`AnySchema ${ref} is loaded but ${missingRef} cannot be resolved`);
			}
			async function loadMissingSchema(ref) {
				const _schema = await _loadSchema.call(this, ref);
				if (!this.refs[ref]) await loadMetaSchema.call(this, _schema.$schema);
				if (!this.refs[ref]) this.addSchema(_schema, ref, meta);
			}
			async function _loadSchema(ref) {
				const p = this._loading[ref];
				if (p) return p;
				try {
					return await (this._loading[ref] = loadSchema(ref));
				} finally {
					delete this._loading[ref];
				}
			}
		}
		addSchema(schema, key, _meta, _validateSchema = this.opts.validateSchema) {
			if (Array.isArray(schema)) {
				for (const sch of schema) this.addSchema(sch, void 0, _meta, _validateSchema);
				return this;
			}
			let id;
			if (typeof schema === "object") {
				const { schemaId } = this.opts;
				id = schema[schemaId];
				if (id !== void 0 && typeof id != "string") throw new Error(`schema ${schemaId} must be string`);
			}
			key = (0, resolve_1.normalizeId)(key || id);
			this._checkUnique(key);
			this.schemas[key] = this._addSchema(schema, _meta, key, _validateSchema, true);
			return this;
		}
		addMetaSchema(schema, key, _validateSchema = this.opts.validateSchema) {
			this.addSchema(schema, key, true, _validateSchema);
			return this;
		}
		validateSchema(schema, throwOrLogError) {
			if (typeof schema == "boolean") return true;
			let $schema;
			$schema = schema.$schema;
			if ($schema !== void 0 && typeof $schema != "string") throw new Error("$schema must be a string");
			$schema = $schema || this.opts.defaultMeta || this.defaultMeta();
			if (!$schema) {
				this.logger.warn("meta-schema not available");
				this.errors = null;
				return true;
			}
			const valid = this.validate($schema, schema);
			if (!valid && throwOrLogError) {
				const message = "schema is invalid: " + this.errorsText();
				if (this.opts.validateSchema === "log") this.logger.error(message);
				else throw new Error(message);
			}
			return valid;
		}
		getSchema(keyRef) {
			let sch;
			while (typeof (sch = getSchEnv.call(this, keyRef)) == "string") keyRef = sch;
			if (sch === void 0) {
				const { schemaId } = this.opts;
				const root = new compile_1.SchemaEnv({
					schema: {},
					schemaId
				});
				sch = compile_1.resolveSchema.call(this, root, keyRef);
				if (!sch) return;
				this.refs[keyRef] = sch;
			}
			return sch.validate || this._compileSchemaEnv(sch);
		}
		removeSchema(schemaKeyRef) {
			if (schemaKeyRef instanceof RegExp) {
				this._removeAllSchemas(this.schemas, schemaKeyRef);
				this._removeAllSchemas(this.refs, schemaKeyRef);
				return this;
			}
			switch (typeof schemaKeyRef) {
				case "undefined":
					this._removeAllSchemas(this.schemas);
					this._removeAllSchemas(this.refs);
					this._cache.clear();
					return this;
				case "string": {
					const sch = getSchEnv.call(this, schemaKeyRef);
					if (typeof sch == "object") this._cache.delete(sch.schema);
					delete this.schemas[schemaKeyRef];
					delete this.refs[schemaKeyRef];
					return this;
				}
				case "object": {
					const cacheKey = schemaKeyRef;
					this._cache.delete(cacheKey);
					let id = schemaKeyRef[this.opts.schemaId];
					if (id) {
						id = (0, resolve_1.normalizeId)(id);
						delete this.schemas[id];
						delete this.refs[id];
					}
					return this;
				}
				default: throw new Error("ajv.removeSchema: invalid parameter");
			}
		}
		addVocabulary(definitions) {
			for (const def of definitions) this.addKeyword(def);
			return this;
		}
		addKeyword(kwdOrDef, def) {
			let keyword;
			if (typeof kwdOrDef == "string") {
				keyword = kwdOrDef;
				if (typeof def == "object") {
					this.logger.warn("these parameters are deprecated, see docs for addKeyword");
					def.keyword = keyword;
				}
			} else if (typeof kwdOrDef == "object" && def === void 0) {
				def = kwdOrDef;
				keyword = def.keyword;
				if (Array.isArray(keyword) && !keyword.length) throw new Error("addKeywords: keyword must be string or non-empty array");
			} else throw new Error("invalid addKeywords parameters");
			checkKeyword.call(this, keyword, def);
			if (!def) {
				(0, util_1.eachItem)(keyword, (kwd) => addRule.call(this, kwd));
				return this;
			}
			keywordMetaschema.call(this, def);
			const definition = {
				...def,
				type: (0, dataType_1.getJSONTypes)(def.type),
				schemaType: (0, dataType_1.getJSONTypes)(def.schemaType)
			};
			(0, util_1.eachItem)(keyword, definition.type.length === 0 ? (k) => addRule.call(this, k, definition) : (k) => definition.type.forEach((t) => addRule.call(this, k, definition, t)));
			return this;
		}
		getKeyword(keyword) {
			const rule = this.RULES.all[keyword];
			return typeof rule == "object" ? rule.definition : !!rule;
		}
		removeKeyword(keyword) {
			const { RULES } = this;
			delete RULES.keywords[keyword];
			delete RULES.all[keyword];
			for (const group of RULES.rules) {
				const i = group.rules.findIndex((rule) => rule.keyword === keyword);
				if (i >= 0) group.rules.splice(i, 1);
			}
			return this;
		}
		addFormat(name, format) {
			if (typeof format == "string") format = new RegExp(format);
			this.formats[name] = format;
			return this;
		}
		errorsText(errors = this.errors, { separator = ", ", dataVar = "data" } = {}) {
			if (!errors || errors.length === 0) return "No errors";
			return errors.map((e) => `${dataVar}${e.instancePath} ${e.message}`).reduce((text, msg) => text + separator + msg);
		}
		$dataMetaSchema(metaSchema, keywordsJsonPointers) {
			const rules = this.RULES.all;
			metaSchema = JSON.parse(JSON.stringify(metaSchema));
			for (const jsonPointer of keywordsJsonPointers) {
				const segments = jsonPointer.split("/").slice(1);
				let keywords = metaSchema;
				for (const seg of segments) keywords = keywords[seg];
				for (const key in rules) {
					const rule = rules[key];
					if (typeof rule != "object") continue;
					const { $data } = rule.definition;
					const schema = keywords[key];
					if ($data && schema) keywords[key] = schemaOrData(schema);
				}
			}
			return metaSchema;
		}
		_removeAllSchemas(schemas, regex) {
			for (const keyRef in schemas) {
				const sch = schemas[keyRef];
				if (!regex || regex.test(keyRef)) {
					if (typeof sch == "string") delete schemas[keyRef];
					else if (sch && !sch.meta) {
						this._cache.delete(sch.schema);
						delete schemas[keyRef];
					}
				}
			}
		}
		_addSchema(schema, meta, baseId, validateSchema = this.opts.validateSchema, addSchema = this.opts.addUsedSchema) {
			let id;
			const { schemaId } = this.opts;
			if (typeof schema == "object") id = schema[schemaId];
			else if (this.opts.jtd) throw new Error("schema must be object");
			else if (typeof schema != "boolean") throw new Error("schema must be object or boolean");
			let sch = this._cache.get(schema);
			if (sch !== void 0) return sch;
			baseId = (0, resolve_1.normalizeId)(id || baseId);
			const localRefs = resolve_1.getSchemaRefs.call(this, schema, baseId);
			sch = new compile_1.SchemaEnv({
				schema,
				schemaId,
				meta,
				baseId,
				localRefs
			});
			this._cache.set(sch.schema, sch);
			if (addSchema && !baseId.startsWith("#")) {
				if (baseId) this._checkUnique(baseId);
				this.refs[baseId] = sch;
			}
			if (validateSchema) this.validateSchema(schema, true);
			return sch;
		}
		_checkUnique(id) {
			if (this.schemas[id] || this.refs[id]) throw new Error(`schema with key or id "${id}" already exists`);
		}
		_compileSchemaEnv(sch) {
			if (sch.meta) this._compileMetaSchema(sch);
			else compile_1.compileSchema.call(this, sch);
			/* istanbul ignore if */
			if (!sch.validate) throw new Error("ajv implementation error");
			return sch.validate;
		}
		_compileMetaSchema(sch) {
			const currentOpts = this.opts;
			this.opts = this._metaOpts;
			try {
				compile_1.compileSchema.call(this, sch);
			} finally {
				this.opts = currentOpts;
			}
		}
	};
	Ajv.ValidationError = validation_error_1.default;
	Ajv.MissingRefError = ref_error_1.default;
	exports.default = Ajv;
	function checkOptions(checkOpts, options, msg, log = "error") {
		for (const key in checkOpts) {
			const opt = key;
			if (opt in options) this.logger[log](`${msg}: option ${key}. ${checkOpts[opt]}`);
		}
	}
	function getSchEnv(keyRef) {
		keyRef = (0, resolve_1.normalizeId)(keyRef);
		return this.schemas[keyRef] || this.refs[keyRef];
	}
	function addInitialSchemas() {
		const optsSchemas = this.opts.schemas;
		if (!optsSchemas) return;
		if (Array.isArray(optsSchemas)) this.addSchema(optsSchemas);
		else for (const key in optsSchemas) this.addSchema(optsSchemas[key], key);
	}
	function addInitialFormats() {
		for (const name in this.opts.formats) {
			const format = this.opts.formats[name];
			if (format) this.addFormat(name, format);
		}
	}
	function addInitialKeywords(defs) {
		if (Array.isArray(defs)) {
			this.addVocabulary(defs);
			return;
		}
		this.logger.warn("keywords option as map is deprecated, pass array");
		for (const keyword in defs) {
			const def = defs[keyword];
			if (!def.keyword) def.keyword = keyword;
			this.addKeyword(def);
		}
	}
	function getMetaSchemaOptions() {
		const metaOpts = { ...this.opts };
		for (const opt of META_IGNORE_OPTIONS) delete metaOpts[opt];
		return metaOpts;
	}
	const noLogs = {
		log() {},
		warn() {},
		error() {}
	};
	function getLogger(logger) {
		if (logger === false) return noLogs;
		if (logger === void 0) return console;
		if (logger.log && logger.warn && logger.error) return logger;
		throw new Error("logger must implement log, warn and error methods");
	}
	const KEYWORD_NAME = /^[a-z_$][a-z0-9_$:-]*$/i;
	function checkKeyword(keyword, def) {
		const { RULES } = this;
		(0, util_1.eachItem)(keyword, (kwd) => {
			if (RULES.keywords[kwd]) throw new Error(`Keyword ${kwd} is already defined`);
			if (!KEYWORD_NAME.test(kwd)) throw new Error(`Keyword ${kwd} has invalid name`);
		});
		if (!def) return;
		if (def.$data && !("code" in def || "validate" in def)) throw new Error("$data keyword must have \"code\" or \"validate\" function");
	}
	function addRule(keyword, definition, dataType) {
		var _a;
		const post = definition === null || definition === void 0 ? void 0 : definition.post;
		if (dataType && post) throw new Error("keyword with \"post\" flag cannot have \"type\"");
		const { RULES } = this;
		let ruleGroup = post ? RULES.post : RULES.rules.find(({ type: t }) => t === dataType);
		if (!ruleGroup) {
			ruleGroup = {
				type: dataType,
				rules: []
			};
			RULES.rules.push(ruleGroup);
		}
		RULES.keywords[keyword] = true;
		if (!definition) return;
		const rule = {
			keyword,
			definition: {
				...definition,
				type: (0, dataType_1.getJSONTypes)(definition.type),
				schemaType: (0, dataType_1.getJSONTypes)(definition.schemaType)
			}
		};
		if (definition.before) addBeforeRule.call(this, ruleGroup, rule, definition.before);
		else ruleGroup.rules.push(rule);
		RULES.all[keyword] = rule;
		(_a = definition.implements) === null || _a === void 0 || _a.forEach((kwd) => this.addKeyword(kwd));
	}
	function addBeforeRule(ruleGroup, rule, before) {
		const i = ruleGroup.rules.findIndex((_rule) => _rule.keyword === before);
		if (i >= 0) ruleGroup.rules.splice(i, 0, rule);
		else {
			ruleGroup.rules.push(rule);
			this.logger.warn(`rule ${before} is not defined`);
		}
	}
	function keywordMetaschema(def) {
		let { metaSchema } = def;
		if (metaSchema === void 0) return;
		if (def.$data && this.opts.$data) metaSchema = schemaOrData(metaSchema);
		def.validateSchema = this.compile(metaSchema, true);
	}
	const $dataRef = { $ref: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#" };
	function schemaOrData(schema) {
		return { anyOf: [schema, $dataRef] };
	}
}));

// node_modules/ajv/dist/vocabularies/core/id.js
var require_id = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const def = {
		keyword: "id",
		code() {
			throw new Error("NOT SUPPORTED: keyword \"id\", use \"$id\" for schema ID");
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/core/ref.js
var require_ref = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.callRef = exports.getValidate = void 0;
	const ref_error_1 = require_ref_error();
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const compile_1 = require_compile();
	const util_1 = require_util();
	const def = {
		keyword: "$ref",
		schemaType: "string",
		code(cxt) {
			const { gen, schema: $ref, it } = cxt;
			const { baseId, schemaEnv: env, validateName, opts, self } = it;
			const { root } = env;
			if (($ref === "#" || $ref === "#/") && baseId === root.baseId) return callRootRef();
			const schOrEnv = compile_1.resolveRef.call(self, root, baseId, $ref);
			if (schOrEnv === void 0) throw new ref_error_1.default(it.opts.uriResolver, baseId, $ref);
			if (schOrEnv instanceof compile_1.SchemaEnv) return callValidate(schOrEnv);
			return inlineRefSchema(schOrEnv);
			function callRootRef() {
				if (env === root) return callRef(cxt, validateName, env, env.$async);
				const rootName = gen.scopeValue("root", { ref: root });
				return callRef(cxt, (0, codegen_1._)`${rootName}.validate`, root, root.$async);
			}
			function callValidate(sch) {
				callRef(cxt, getValidate(cxt, sch), sch, sch.$async);
			}
			function inlineRefSchema(sch) {
				const schName = gen.scopeValue("schema", opts.code.source === true ? {
					ref: sch,
					code: (0, codegen_1.stringify)(sch)
				} : { ref: sch });
				const valid = gen.name("valid");
				const schCxt = cxt.subschema({
					schema: sch,
					dataTypes: [],
					schemaPath: codegen_1.nil,
					topSchemaRef: schName,
					errSchemaPath: $ref
				}, valid);
				cxt.mergeEvaluated(schCxt);
				cxt.ok(valid);
			}
		}
	};
	function getValidate(cxt, sch) {
		const { gen } = cxt;
		return sch.validate ? gen.scopeValue("validate", { ref: sch.validate }) : (0, codegen_1._)`${gen.scopeValue("wrapper", { ref: sch })}.validate`;
	}
	exports.getValidate = getValidate;
	function callRef(cxt, v, sch, $async) {
		const { gen, it } = cxt;
		const { allErrors, schemaEnv: env, opts } = it;
		const passCxt = opts.passContext ? names_1.default.this : codegen_1.nil;
		if ($async) callAsyncRef();
		else callSyncRef();
		function callAsyncRef() {
			if (!env.$async) throw new Error("async schema referenced by sync schema");
			const valid = gen.let("valid");
			gen.try(() => {
				gen.code((0, codegen_1._)`await ${(0, code_1.callValidateCode)(cxt, v, passCxt)}`);
				addEvaluatedFrom(v);
				if (!allErrors) gen.assign(valid, true);
			}, (e) => {
				gen.if((0, codegen_1._)`!(${e} instanceof ${it.ValidationError})`, () => gen.throw(e));
				addErrorsFrom(e);
				if (!allErrors) gen.assign(valid, false);
			});
			cxt.ok(valid);
		}
		function callSyncRef() {
			cxt.result((0, code_1.callValidateCode)(cxt, v, passCxt), () => addEvaluatedFrom(v), () => addErrorsFrom(v));
		}
		function addErrorsFrom(source) {
			const errs = (0, codegen_1._)`${source}.errors`;
			gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`);
			gen.assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
		}
		function addEvaluatedFrom(source) {
			var _a;
			if (!it.opts.unevaluated) return;
			const schEvaluated = (_a = sch === null || sch === void 0 ? void 0 : sch.validate) === null || _a === void 0 ? void 0 : _a.evaluated;
			if (it.props !== true) {
				if (schEvaluated && !schEvaluated.dynamicProps) {
					if (schEvaluated.props !== void 0) it.props = util_1.mergeEvaluated.props(gen, schEvaluated.props, it.props);
				} else {
					const props = gen.var("props", (0, codegen_1._)`${source}.evaluated.props`);
					it.props = util_1.mergeEvaluated.props(gen, props, it.props, codegen_1.Name);
				}
			}
			if (it.items !== true) {
				if (schEvaluated && !schEvaluated.dynamicItems) {
					if (schEvaluated.items !== void 0) it.items = util_1.mergeEvaluated.items(gen, schEvaluated.items, it.items);
				} else {
					const items = gen.var("items", (0, codegen_1._)`${source}.evaluated.items`);
					it.items = util_1.mergeEvaluated.items(gen, items, it.items, codegen_1.Name);
				}
			}
		}
	}
	exports.callRef = callRef;
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/core/index.js
var require_core$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const id_1 = require_id();
	const ref_1 = require_ref();
	const core = [
		"$schema",
		"$id",
		"$defs",
		"$vocabulary",
		{ keyword: "$comment" },
		"definitions",
		id_1.default,
		ref_1.default
	];
	exports.default = core;
}));

// node_modules/ajv/dist/vocabularies/validation/limitNumber.js
var require_limitNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const ops = codegen_1.operators;
	const KWDs = {
		maximum: {
			okStr: "<=",
			ok: ops.LTE,
			fail: ops.GT
		},
		minimum: {
			okStr: ">=",
			ok: ops.GTE,
			fail: ops.LT
		},
		exclusiveMaximum: {
			okStr: "<",
			ok: ops.LT,
			fail: ops.GTE
		},
		exclusiveMinimum: {
			okStr: ">",
			ok: ops.GT,
			fail: ops.LTE
		}
	};
	const def = {
		keyword: Object.keys(KWDs),
		type: "number",
		schemaType: "number",
		$data: true,
		error: {
			message: ({ keyword, schemaCode }) => (0, codegen_1.str)`must be ${KWDs[keyword].okStr} ${schemaCode}`,
			params: ({ keyword, schemaCode }) => (0, codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode } = cxt;
			cxt.fail$data((0, codegen_1._)`${data} ${KWDs[keyword].fail} ${schemaCode} || isNaN(${data})`);
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/validation/multipleOf.js
var require_multipleOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const def = {
		keyword: "multipleOf",
		type: "number",
		schemaType: "number",
		$data: true,
		error: {
			message: ({ schemaCode }) => (0, codegen_1.str)`must be multiple of ${schemaCode}`,
			params: ({ schemaCode }) => (0, codegen_1._)`{multipleOf: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, schemaCode, it } = cxt;
			const prec = it.opts.multipleOfPrecision;
			const res = gen.let("res");
			const invalid = prec ? (0, codegen_1._)`Math.abs(Math.round(${res}) - ${res}) > 1e-${prec}` : (0, codegen_1._)`${res} !== parseInt(${res})`;
			cxt.fail$data((0, codegen_1._)`(${schemaCode} === 0 || (${res} = ${data}/${schemaCode}, ${invalid}))`);
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
	ucs2length.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));

// node_modules/ajv/dist/vocabularies/validation/limitLength.js
var require_limitLength = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const ucs2length_1 = require_ucs2length();
	const def = {
		keyword: ["maxLength", "minLength"],
		type: "string",
		schemaType: "number",
		$data: true,
		error: {
			message({ keyword, schemaCode }) {
				const comp = keyword === "maxLength" ? "more" : "fewer";
				return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} characters`;
			},
			params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode, it } = cxt;
			const op = keyword === "maxLength" ? codegen_1.operators.GT : codegen_1.operators.LT;
			const len = it.opts.unicode === false ? (0, codegen_1._)`${data}.length` : (0, codegen_1._)`${(0, util_1.useFunc)(cxt.gen, ucs2length_1.default)}(${data})`;
			cxt.fail$data((0, codegen_1._)`${len} ${op} ${schemaCode}`);
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/validation/pattern.js
var require_pattern = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const util_1 = require_util();
	const codegen_1 = require_codegen();
	const def = {
		keyword: "pattern",
		type: "string",
		schemaType: "string",
		$data: true,
		error: {
			message: ({ schemaCode }) => (0, codegen_1.str)`must match pattern "${schemaCode}"`,
			params: ({ schemaCode }) => (0, codegen_1._)`{pattern: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, $data, schema, schemaCode, it } = cxt;
			const u = it.opts.unicodeRegExp ? "u" : "";
			if ($data) {
				const { regExp } = it.opts.code;
				const regExpCode = regExp.code === "new RegExp" ? (0, codegen_1._)`new RegExp` : (0, util_1.useFunc)(gen, regExp);
				const valid = gen.let("valid");
				gen.try(() => gen.assign(valid, (0, codegen_1._)`${regExpCode}(${schemaCode}, ${u}).test(${data})`), () => gen.assign(valid, false));
				cxt.fail$data((0, codegen_1._)`!${valid}`);
			} else {
				const regExp = (0, code_1.usePattern)(cxt, schema);
				cxt.fail$data((0, codegen_1._)`!${regExp}.test(${data})`);
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/validation/limitProperties.js
var require_limitProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const def = {
		keyword: ["maxProperties", "minProperties"],
		type: "object",
		schemaType: "number",
		$data: true,
		error: {
			message({ keyword, schemaCode }) {
				const comp = keyword === "maxProperties" ? "more" : "fewer";
				return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} properties`;
			},
			params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode } = cxt;
			const op = keyword === "maxProperties" ? codegen_1.operators.GT : codegen_1.operators.LT;
			cxt.fail$data((0, codegen_1._)`Object.keys(${data}).length ${op} ${schemaCode}`);
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/validation/required.js
var require_required = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const def = {
		keyword: "required",
		type: "object",
		schemaType: "array",
		$data: true,
		error: {
			message: ({ params: { missingProperty } }) => (0, codegen_1.str)`must have required property '${missingProperty}'`,
			params: ({ params: { missingProperty } }) => (0, codegen_1._)`{missingProperty: ${missingProperty}}`
		},
		code(cxt) {
			const { gen, schema, schemaCode, data, $data, it } = cxt;
			const { opts } = it;
			if (!$data && schema.length === 0) return;
			const useLoop = schema.length >= opts.loopRequired;
			if (it.allErrors) allErrorsMode();
			else exitOnErrorMode();
			if (opts.strictRequired) {
				const props = cxt.parentSchema.properties;
				const { definedProperties } = cxt.it;
				for (const requiredKey of schema) if ((props === null || props === void 0 ? void 0 : props[requiredKey]) === void 0 && !definedProperties.has(requiredKey)) {
					const msg = `required property "${requiredKey}" is not defined at "${it.schemaEnv.baseId + it.errSchemaPath}" (strictRequired)`;
					(0, util_1.checkStrictMode)(it, msg, it.opts.strictRequired);
				}
			}
			function allErrorsMode() {
				if (useLoop || $data) cxt.block$data(codegen_1.nil, loopAllRequired);
				else for (const prop of schema) (0, code_1.checkReportMissingProp)(cxt, prop);
			}
			function exitOnErrorMode() {
				const missing = gen.let("missing");
				if (useLoop || $data) {
					const valid = gen.let("valid", true);
					cxt.block$data(valid, () => loopUntilMissing(missing, valid));
					cxt.ok(valid);
				} else {
					gen.if((0, code_1.checkMissingProp)(cxt, schema, missing));
					(0, code_1.reportMissingProp)(cxt, missing);
					gen.else();
				}
			}
			function loopAllRequired() {
				gen.forOf("prop", schemaCode, (prop) => {
					cxt.setParams({ missingProperty: prop });
					gen.if((0, code_1.noPropertyInData)(gen, data, prop, opts.ownProperties), () => cxt.error());
				});
			}
			function loopUntilMissing(missing, valid) {
				cxt.setParams({ missingProperty: missing });
				gen.forOf(missing, schemaCode, () => {
					gen.assign(valid, (0, code_1.propertyInData)(gen, data, missing, opts.ownProperties));
					gen.if((0, codegen_1.not)(valid), () => {
						cxt.error();
						gen.break();
					});
				}, codegen_1.nil);
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/validation/limitItems.js
var require_limitItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const def = {
		keyword: ["maxItems", "minItems"],
		type: "array",
		schemaType: "number",
		$data: true,
		error: {
			message({ keyword, schemaCode }) {
				const comp = keyword === "maxItems" ? "more" : "fewer";
				return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} items`;
			},
			params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
		},
		code(cxt) {
			const { keyword, data, schemaCode } = cxt;
			const op = keyword === "maxItems" ? codegen_1.operators.GT : codegen_1.operators.LT;
			cxt.fail$data((0, codegen_1._)`${data}.length ${op} ${schemaCode}`);
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/runtime/equal.js
var require_equal = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const equal = require_fast_deep_equal();
	equal.code = "require(\"ajv/dist/runtime/equal\").default";
	exports.default = equal;
}));

// node_modules/ajv/dist/vocabularies/validation/uniqueItems.js
var require_uniqueItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dataType_1 = require_dataType();
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const equal_1 = require_equal();
	const def = {
		keyword: "uniqueItems",
		type: "array",
		schemaType: "boolean",
		$data: true,
		error: {
			message: ({ params: { i, j } }) => (0, codegen_1.str)`must NOT have duplicate items (items ## ${j} and ${i} are identical)`,
			params: ({ params: { i, j } }) => (0, codegen_1._)`{i: ${i}, j: ${j}}`
		},
		code(cxt) {
			const { gen, data, $data, schema, parentSchema, schemaCode, it } = cxt;
			if (!$data && !schema) return;
			const valid = gen.let("valid");
			const itemTypes = parentSchema.items ? (0, dataType_1.getSchemaTypes)(parentSchema.items) : [];
			cxt.block$data(valid, validateUniqueItems, (0, codegen_1._)`${schemaCode} === false`);
			cxt.ok(valid);
			function validateUniqueItems() {
				const i = gen.let("i", (0, codegen_1._)`${data}.length`);
				const j = gen.let("j");
				cxt.setParams({
					i,
					j
				});
				gen.assign(valid, true);
				gen.if((0, codegen_1._)`${i} > 1`, () => (canOptimize() ? loopN : loopN2)(i, j));
			}
			function canOptimize() {
				return itemTypes.length > 0 && !itemTypes.some((t) => t === "object" || t === "array");
			}
			function loopN(i, j) {
				const item = gen.name("item");
				const wrongType = (0, dataType_1.checkDataTypes)(itemTypes, item, it.opts.strictNumbers, dataType_1.DataType.Wrong);
				const indices = gen.const("indices", (0, codegen_1._)`{}`);
				gen.for((0, codegen_1._)`;${i}--;`, () => {
					gen.let(item, (0, codegen_1._)`${data}[${i}]`);
					gen.if(wrongType, (0, codegen_1._)`continue`);
					if (itemTypes.length > 1) gen.if((0, codegen_1._)`typeof ${item} == "string"`, (0, codegen_1._)`${item} += "_"`);
					gen.if((0, codegen_1._)`typeof ${indices}[${item}] == "number"`, () => {
						gen.assign(j, (0, codegen_1._)`${indices}[${item}]`);
						cxt.error();
						gen.assign(valid, false).break();
					}).code((0, codegen_1._)`${indices}[${item}] = ${i}`);
				});
			}
			function loopN2(i, j) {
				const eql = (0, util_1.useFunc)(gen, equal_1.default);
				const outer = gen.name("outer");
				gen.label(outer).for((0, codegen_1._)`;${i}--;`, () => gen.for((0, codegen_1._)`${j} = ${i}; ${j}--;`, () => gen.if((0, codegen_1._)`${eql}(${data}[${i}], ${data}[${j}])`, () => {
					cxt.error();
					gen.assign(valid, false).break(outer);
				})));
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/validation/const.js
var require_const = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const equal_1 = require_equal();
	const def = {
		keyword: "const",
		$data: true,
		error: {
			message: "must be equal to constant",
			params: ({ schemaCode }) => (0, codegen_1._)`{allowedValue: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, $data, schemaCode, schema } = cxt;
			if ($data || schema && typeof schema == "object") cxt.fail$data((0, codegen_1._)`!${(0, util_1.useFunc)(gen, equal_1.default)}(${data}, ${schemaCode})`);
			else cxt.fail((0, codegen_1._)`${schema} !== ${data}`);
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/validation/enum.js
var require_enum = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const equal_1 = require_equal();
	const def = {
		keyword: "enum",
		schemaType: "array",
		$data: true,
		error: {
			message: "must be equal to one of the allowed values",
			params: ({ schemaCode }) => (0, codegen_1._)`{allowedValues: ${schemaCode}}`
		},
		code(cxt) {
			const { gen, data, $data, schema, schemaCode, it } = cxt;
			if (!$data && schema.length === 0) throw new Error("enum must have non-empty array");
			const useLoop = schema.length >= it.opts.loopEnum;
			let eql;
			const getEql = () => eql !== null && eql !== void 0 ? eql : eql = (0, util_1.useFunc)(gen, equal_1.default);
			let valid;
			if (useLoop || $data) {
				valid = gen.let("valid");
				cxt.block$data(valid, loopEnum);
			} else {
				/* istanbul ignore if */
				if (!Array.isArray(schema)) throw new Error("ajv implementation error");
				const vSchema = gen.const("vSchema", schemaCode);
				valid = (0, codegen_1.or)(...schema.map((_x, i) => equalCode(vSchema, i)));
			}
			cxt.pass(valid);
			function loopEnum() {
				gen.assign(valid, false);
				gen.forOf("v", schemaCode, (v) => gen.if((0, codegen_1._)`${getEql()}(${data}, ${v})`, () => gen.assign(valid, true).break()));
			}
			function equalCode(vSchema, i) {
				const sch = schema[i];
				return typeof sch === "object" && sch !== null ? (0, codegen_1._)`${getEql()}(${data}, ${vSchema}[${i}])` : (0, codegen_1._)`${data} === ${sch}`;
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/validation/index.js
var require_validation$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const limitNumber_1 = require_limitNumber();
	const multipleOf_1 = require_multipleOf();
	const limitLength_1 = require_limitLength();
	const pattern_1 = require_pattern();
	const limitProperties_1 = require_limitProperties();
	const required_1 = require_required();
	const limitItems_1 = require_limitItems();
	const uniqueItems_1 = require_uniqueItems();
	const const_1 = require_const();
	const enum_1 = require_enum();
	const validation = [
		limitNumber_1.default,
		multipleOf_1.default,
		limitLength_1.default,
		pattern_1.default,
		limitProperties_1.default,
		required_1.default,
		limitItems_1.default,
		uniqueItems_1.default,
		{
			keyword: "type",
			schemaType: ["string", "array"]
		},
		{
			keyword: "nullable",
			schemaType: "boolean"
		},
		const_1.default,
		enum_1.default
	];
	exports.default = validation;
}));

// node_modules/ajv/dist/vocabularies/applicator/additionalItems.js
var require_additionalItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateAdditionalItems = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const def = {
		keyword: "additionalItems",
		type: "array",
		schemaType: ["boolean", "object"],
		before: "uniqueItems",
		error: {
			message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
			params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
		},
		code(cxt) {
			const { parentSchema, it } = cxt;
			const { items } = parentSchema;
			if (!Array.isArray(items)) {
				(0, util_1.checkStrictMode)(it, "\"additionalItems\" is ignored when \"items\" is not an array of schemas");
				return;
			}
			validateAdditionalItems(cxt, items);
		}
	};
	function validateAdditionalItems(cxt, items) {
		const { gen, schema, data, keyword, it } = cxt;
		it.items = true;
		const len = gen.const("len", (0, codegen_1._)`${data}.length`);
		if (schema === false) {
			cxt.setParams({ len: items.length });
			cxt.pass((0, codegen_1._)`${len} <= ${items.length}`);
		} else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
			const valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items.length}`);
			gen.if((0, codegen_1.not)(valid), () => validateItems(valid));
			cxt.ok(valid);
		}
		function validateItems(valid) {
			gen.forRange("i", items.length, len, (i) => {
				cxt.subschema({
					keyword,
					dataProp: i,
					dataPropType: util_1.Type.Num
				}, valid);
				if (!it.allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
			});
		}
	}
	exports.validateAdditionalItems = validateAdditionalItems;
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/items.js
var require_items = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateTuple = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const code_1 = require_code();
	const def = {
		keyword: "items",
		type: "array",
		schemaType: [
			"object",
			"array",
			"boolean"
		],
		before: "uniqueItems",
		code(cxt) {
			const { schema, it } = cxt;
			if (Array.isArray(schema)) return validateTuple(cxt, "additionalItems", schema);
			it.items = true;
			if ((0, util_1.alwaysValidSchema)(it, schema)) return;
			cxt.ok((0, code_1.validateArray)(cxt));
		}
	};
	function validateTuple(cxt, extraItems, schArr = cxt.schema) {
		const { gen, parentSchema, data, keyword, it } = cxt;
		checkStrictTuple(parentSchema);
		if (it.opts.unevaluated && schArr.length && it.items !== true) it.items = util_1.mergeEvaluated.items(gen, schArr.length, it.items);
		const valid = gen.name("valid");
		const len = gen.const("len", (0, codegen_1._)`${data}.length`);
		schArr.forEach((sch, i) => {
			if ((0, util_1.alwaysValidSchema)(it, sch)) return;
			gen.if((0, codegen_1._)`${len} > ${i}`, () => cxt.subschema({
				keyword,
				schemaProp: i,
				dataProp: i
			}, valid));
			cxt.ok(valid);
		});
		function checkStrictTuple(sch) {
			const { opts, errSchemaPath } = it;
			const l = schArr.length;
			const fullTuple = l === sch.minItems && (l === sch.maxItems || sch[extraItems] === false);
			if (opts.strictTuples && !fullTuple) {
				const msg = `"${keyword}" is ${l}-tuple, but minItems or maxItems/${extraItems} are not specified or different at path "${errSchemaPath}"`;
				(0, util_1.checkStrictMode)(it, msg, opts.strictTuples);
			}
		}
	}
	exports.validateTuple = validateTuple;
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/prefixItems.js
var require_prefixItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const items_1 = require_items();
	const def = {
		keyword: "prefixItems",
		type: "array",
		schemaType: ["array"],
		before: "uniqueItems",
		code: (cxt) => (0, items_1.validateTuple)(cxt, "items")
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/items2020.js
var require_items2020 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const code_1 = require_code();
	const additionalItems_1 = require_additionalItems();
	const def = {
		keyword: "items",
		type: "array",
		schemaType: ["object", "boolean"],
		before: "uniqueItems",
		error: {
			message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
			params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
		},
		code(cxt) {
			const { schema, parentSchema, it } = cxt;
			const { prefixItems } = parentSchema;
			it.items = true;
			if ((0, util_1.alwaysValidSchema)(it, schema)) return;
			if (prefixItems) (0, additionalItems_1.validateAdditionalItems)(cxt, prefixItems);
			else cxt.ok((0, code_1.validateArray)(cxt));
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/contains.js
var require_contains = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const def = {
		keyword: "contains",
		type: "array",
		schemaType: ["object", "boolean"],
		before: "uniqueItems",
		trackErrors: true,
		error: {
			message: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1.str)`must contain at least ${min} valid item(s)` : (0, codegen_1.str)`must contain at least ${min} and no more than ${max} valid item(s)`,
			params: ({ params: { min, max } }) => max === void 0 ? (0, codegen_1._)`{minContains: ${min}}` : (0, codegen_1._)`{minContains: ${min}, maxContains: ${max}}`
		},
		code(cxt) {
			const { gen, schema, parentSchema, data, it } = cxt;
			let min;
			let max;
			const { minContains, maxContains } = parentSchema;
			if (it.opts.next) {
				min = minContains === void 0 ? 1 : minContains;
				max = maxContains;
			} else min = 1;
			const len = gen.const("len", (0, codegen_1._)`${data}.length`);
			cxt.setParams({
				min,
				max
			});
			if (max === void 0 && min === 0) {
				(0, util_1.checkStrictMode)(it, `"minContains" == 0 without "maxContains": "contains" keyword ignored`);
				return;
			}
			if (max !== void 0 && min > max) {
				(0, util_1.checkStrictMode)(it, `"minContains" > "maxContains" is always invalid`);
				cxt.fail();
				return;
			}
			if ((0, util_1.alwaysValidSchema)(it, schema)) {
				let cond = (0, codegen_1._)`${len} >= ${min}`;
				if (max !== void 0) cond = (0, codegen_1._)`${cond} && ${len} <= ${max}`;
				cxt.pass(cond);
				return;
			}
			it.items = true;
			const valid = gen.name("valid");
			if (max === void 0 && min === 1) validateItems(valid, () => gen.if(valid, () => gen.break()));
			else if (min === 0) {
				gen.let(valid, true);
				if (max !== void 0) gen.if((0, codegen_1._)`${data}.length > 0`, validateItemsWithCount);
			} else {
				gen.let(valid, false);
				validateItemsWithCount();
			}
			cxt.result(valid, () => cxt.reset());
			function validateItemsWithCount() {
				const schValid = gen.name("_valid");
				const count = gen.let("count", 0);
				validateItems(schValid, () => gen.if(schValid, () => checkLimits(count)));
			}
			function validateItems(_valid, block) {
				gen.forRange("i", 0, len, (i) => {
					cxt.subschema({
						keyword: "contains",
						dataProp: i,
						dataPropType: util_1.Type.Num,
						compositeRule: true
					}, _valid);
					block();
				});
			}
			function checkLimits(count) {
				gen.code((0, codegen_1._)`${count}++`);
				if (max === void 0) gen.if((0, codegen_1._)`${count} >= ${min}`, () => gen.assign(valid, true).break());
				else {
					gen.if((0, codegen_1._)`${count} > ${max}`, () => gen.assign(valid, false).break());
					if (min === 1) gen.assign(valid, true);
					else gen.if((0, codegen_1._)`${count} >= ${min}`, () => gen.assign(valid, true));
				}
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/dependencies.js
var require_dependencies = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateSchemaDeps = exports.validatePropertyDeps = exports.error = void 0;
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const code_1 = require_code();
	exports.error = {
		message: ({ params: { property, depsCount, deps } }) => {
			const property_ies = depsCount === 1 ? "property" : "properties";
			return (0, codegen_1.str)`must have ${property_ies} ${deps} when property ${property} is present`;
		},
		params: ({ params: { property, depsCount, deps, missingProperty } }) => (0, codegen_1._)`{property: ${property},
    missingProperty: ${missingProperty},
    depsCount: ${depsCount},
    deps: ${deps}}`
	};
	const def = {
		keyword: "dependencies",
		type: "object",
		schemaType: "object",
		error: exports.error,
		code(cxt) {
			const [propDeps, schDeps] = splitDependencies(cxt);
			validatePropertyDeps(cxt, propDeps);
			validateSchemaDeps(cxt, schDeps);
		}
	};
	function splitDependencies({ schema }) {
		const propertyDeps = {};
		const schemaDeps = {};
		for (const key in schema) {
			if (key === "__proto__") continue;
			const deps = Array.isArray(schema[key]) ? propertyDeps : schemaDeps;
			deps[key] = schema[key];
		}
		return [propertyDeps, schemaDeps];
	}
	function validatePropertyDeps(cxt, propertyDeps = cxt.schema) {
		const { gen, data, it } = cxt;
		if (Object.keys(propertyDeps).length === 0) return;
		const missing = gen.let("missing");
		for (const prop in propertyDeps) {
			const deps = propertyDeps[prop];
			if (deps.length === 0) continue;
			const hasProperty = (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties);
			cxt.setParams({
				property: prop,
				depsCount: deps.length,
				deps: deps.join(", ")
			});
			if (it.allErrors) gen.if(hasProperty, () => {
				for (const depProp of deps) (0, code_1.checkReportMissingProp)(cxt, depProp);
			});
			else {
				gen.if((0, codegen_1._)`${hasProperty} && (${(0, code_1.checkMissingProp)(cxt, deps, missing)})`);
				(0, code_1.reportMissingProp)(cxt, missing);
				gen.else();
			}
		}
	}
	exports.validatePropertyDeps = validatePropertyDeps;
	function validateSchemaDeps(cxt, schemaDeps = cxt.schema) {
		const { gen, data, keyword, it } = cxt;
		const valid = gen.name("valid");
		for (const prop in schemaDeps) {
			if ((0, util_1.alwaysValidSchema)(it, schemaDeps[prop])) continue;
			gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties), () => {
				const schCxt = cxt.subschema({
					keyword,
					schemaProp: prop
				}, valid);
				cxt.mergeValidEvaluated(schCxt, valid);
			}, () => gen.var(valid, true));
			cxt.ok(valid);
		}
	}
	exports.validateSchemaDeps = validateSchemaDeps;
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/propertyNames.js
var require_propertyNames = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const def = {
		keyword: "propertyNames",
		type: "object",
		schemaType: ["object", "boolean"],
		error: {
			message: "property name must be valid",
			params: ({ params }) => (0, codegen_1._)`{propertyName: ${params.propertyName}}`
		},
		code(cxt) {
			const { gen, schema, data, it } = cxt;
			if ((0, util_1.alwaysValidSchema)(it, schema)) return;
			const valid = gen.name("valid");
			gen.forIn("key", data, (key) => {
				cxt.setParams({ propertyName: key });
				cxt.subschema({
					keyword: "propertyNames",
					data: key,
					dataTypes: ["string"],
					propertyName: key,
					compositeRule: true
				}, valid);
				gen.if((0, codegen_1.not)(valid), () => {
					cxt.error(true);
					if (!it.allErrors) gen.break();
				});
			});
			cxt.ok(valid);
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js
var require_additionalProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const util_1 = require_util();
	const def = {
		keyword: "additionalProperties",
		type: ["object"],
		schemaType: ["boolean", "object"],
		allowUndefined: true,
		trackErrors: true,
		error: {
			message: "must NOT have additional properties",
			params: ({ params }) => (0, codegen_1._)`{additionalProperty: ${params.additionalProperty}}`
		},
		code(cxt) {
			const { gen, schema, parentSchema, data, errsCount, it } = cxt;
			/* istanbul ignore if */
			if (!errsCount) throw new Error("ajv implementation error");
			const { allErrors, opts } = it;
			it.props = true;
			if (opts.removeAdditional !== "all" && (0, util_1.alwaysValidSchema)(it, schema)) return;
			const props = (0, code_1.allSchemaProperties)(parentSchema.properties);
			const patProps = (0, code_1.allSchemaProperties)(parentSchema.patternProperties);
			checkAdditionalProperties();
			cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
			function checkAdditionalProperties() {
				gen.forIn("key", data, (key) => {
					if (!props.length && !patProps.length) additionalPropertyCode(key);
					else gen.if(isAdditional(key), () => additionalPropertyCode(key));
				});
			}
			function isAdditional(key) {
				let definedProp;
				if (props.length > 8) {
					const propsSchema = (0, util_1.schemaRefOrVal)(it, parentSchema.properties, "properties");
					definedProp = (0, code_1.isOwnProperty)(gen, propsSchema, key);
				} else if (props.length) definedProp = (0, codegen_1.or)(...props.map((p) => (0, codegen_1._)`${key} === ${p}`));
				else definedProp = codegen_1.nil;
				if (patProps.length) definedProp = (0, codegen_1.or)(definedProp, ...patProps.map((p) => (0, codegen_1._)`${(0, code_1.usePattern)(cxt, p)}.test(${key})`));
				return (0, codegen_1.not)(definedProp);
			}
			function deleteAdditional(key) {
				gen.code((0, codegen_1._)`delete ${data}[${key}]`);
			}
			function additionalPropertyCode(key) {
				if (opts.removeAdditional === "all" || opts.removeAdditional && schema === false) {
					deleteAdditional(key);
					return;
				}
				if (schema === false) {
					cxt.setParams({ additionalProperty: key });
					cxt.error();
					if (!allErrors) gen.break();
					return;
				}
				if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
					const valid = gen.name("valid");
					if (opts.removeAdditional === "failing") {
						applyAdditionalSchema(key, valid, false);
						gen.if((0, codegen_1.not)(valid), () => {
							cxt.reset();
							deleteAdditional(key);
						});
					} else {
						applyAdditionalSchema(key, valid);
						if (!allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
					}
				}
			}
			function applyAdditionalSchema(key, valid, errors) {
				const subschema = {
					keyword: "additionalProperties",
					dataProp: key,
					dataPropType: util_1.Type.Str
				};
				if (errors === false) Object.assign(subschema, {
					compositeRule: true,
					createErrors: false,
					allErrors: false
				});
				cxt.subschema(subschema, valid);
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/properties.js
var require_properties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const validate_1 = require_validate();
	const code_1 = require_code();
	const util_1 = require_util();
	const additionalProperties_1 = require_additionalProperties();
	const def = {
		keyword: "properties",
		type: "object",
		schemaType: "object",
		code(cxt) {
			const { gen, schema, parentSchema, data, it } = cxt;
			if (it.opts.removeAdditional === "all" && parentSchema.additionalProperties === void 0) additionalProperties_1.default.code(new validate_1.KeywordCxt(it, additionalProperties_1.default, "additionalProperties"));
			const allProps = (0, code_1.allSchemaProperties)(schema);
			for (const prop of allProps) it.definedProperties.add(prop);
			if (it.opts.unevaluated && allProps.length && it.props !== true) it.props = util_1.mergeEvaluated.props(gen, (0, util_1.toHash)(allProps), it.props);
			const properties = allProps.filter((p) => !(0, util_1.alwaysValidSchema)(it, schema[p]));
			if (properties.length === 0) return;
			const valid = gen.name("valid");
			for (const prop of properties) {
				if (hasDefault(prop)) applyPropertySchema(prop);
				else {
					gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties));
					applyPropertySchema(prop);
					if (!it.allErrors) gen.else().var(valid, true);
					gen.endIf();
				}
				cxt.it.definedProperties.add(prop);
				cxt.ok(valid);
			}
			function hasDefault(prop) {
				return it.opts.useDefaults && !it.compositeRule && schema[prop].default !== void 0;
			}
			function applyPropertySchema(prop) {
				cxt.subschema({
					keyword: "properties",
					schemaProp: prop,
					dataProp: prop
				}, valid);
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/patternProperties.js
var require_patternProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const code_1 = require_code();
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const util_2 = require_util();
	const def = {
		keyword: "patternProperties",
		type: "object",
		schemaType: "object",
		code(cxt) {
			const { gen, schema, data, parentSchema, it } = cxt;
			const { opts } = it;
			const patterns = (0, code_1.allSchemaProperties)(schema);
			const alwaysValidPatterns = patterns.filter((p) => (0, util_1.alwaysValidSchema)(it, schema[p]));
			if (patterns.length === 0 || alwaysValidPatterns.length === patterns.length && (!it.opts.unevaluated || it.props === true)) return;
			const checkProperties = opts.strictSchema && !opts.allowMatchingProperties && parentSchema.properties;
			const valid = gen.name("valid");
			if (it.props !== true && !(it.props instanceof codegen_1.Name)) it.props = (0, util_2.evaluatedPropsToName)(gen, it.props);
			const { props } = it;
			validatePatternProperties();
			function validatePatternProperties() {
				for (const pat of patterns) {
					if (checkProperties) checkMatchingProperties(pat);
					if (it.allErrors) validateProperties(pat);
					else {
						gen.var(valid, true);
						validateProperties(pat);
						gen.if(valid);
					}
				}
			}
			function checkMatchingProperties(pat) {
				for (const prop in checkProperties) if (new RegExp(pat).test(prop)) (0, util_1.checkStrictMode)(it, `property ${prop} matches pattern ${pat} (use allowMatchingProperties)`);
			}
			function validateProperties(pat) {
				gen.forIn("key", data, (key) => {
					gen.if((0, codegen_1._)`${(0, code_1.usePattern)(cxt, pat)}.test(${key})`, () => {
						const alwaysValid = alwaysValidPatterns.includes(pat);
						if (!alwaysValid) cxt.subschema({
							keyword: "patternProperties",
							schemaProp: pat,
							dataProp: key,
							dataPropType: util_2.Type.Str
						}, valid);
						if (it.opts.unevaluated && props !== true) gen.assign((0, codegen_1._)`${props}[${key}]`, true);
						else if (!alwaysValid && !it.allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
					});
				});
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/not.js
var require_not = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util();
	const def = {
		keyword: "not",
		schemaType: ["object", "boolean"],
		trackErrors: true,
		code(cxt) {
			const { gen, schema, it } = cxt;
			if ((0, util_1.alwaysValidSchema)(it, schema)) {
				cxt.fail();
				return;
			}
			const valid = gen.name("valid");
			cxt.subschema({
				keyword: "not",
				compositeRule: true,
				createErrors: false,
				allErrors: false
			}, valid);
			cxt.failResult(valid, () => cxt.reset(), () => cxt.error());
		},
		error: { message: "must NOT be valid" }
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/anyOf.js
var require_anyOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const def = {
		keyword: "anyOf",
		schemaType: "array",
		trackErrors: true,
		code: require_code().validateUnion,
		error: { message: "must match a schema in anyOf" }
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/oneOf.js
var require_oneOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const def = {
		keyword: "oneOf",
		schemaType: "array",
		trackErrors: true,
		error: {
			message: "must match exactly one schema in oneOf",
			params: ({ params }) => (0, codegen_1._)`{passingSchemas: ${params.passing}}`
		},
		code(cxt) {
			const { gen, schema, parentSchema, it } = cxt;
			/* istanbul ignore if */
			if (!Array.isArray(schema)) throw new Error("ajv implementation error");
			if (it.opts.discriminator && parentSchema.discriminator) return;
			const schArr = schema;
			const valid = gen.let("valid", false);
			const passing = gen.let("passing", null);
			const schValid = gen.name("_valid");
			cxt.setParams({ passing });
			gen.block(validateOneOf);
			cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
			function validateOneOf() {
				schArr.forEach((sch, i) => {
					let schCxt;
					if ((0, util_1.alwaysValidSchema)(it, sch)) gen.var(schValid, true);
					else schCxt = cxt.subschema({
						keyword: "oneOf",
						schemaProp: i,
						compositeRule: true
					}, schValid);
					if (i > 0) gen.if((0, codegen_1._)`${schValid} && ${valid}`).assign(valid, false).assign(passing, (0, codegen_1._)`[${passing}, ${i}]`).else();
					gen.if(schValid, () => {
						gen.assign(valid, true);
						gen.assign(passing, i);
						if (schCxt) cxt.mergeEvaluated(schCxt, codegen_1.Name);
					});
				});
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/allOf.js
var require_allOf = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util();
	const def = {
		keyword: "allOf",
		schemaType: "array",
		code(cxt) {
			const { gen, schema, it } = cxt;
			/* istanbul ignore if */
			if (!Array.isArray(schema)) throw new Error("ajv implementation error");
			const valid = gen.name("valid");
			schema.forEach((sch, i) => {
				if ((0, util_1.alwaysValidSchema)(it, sch)) return;
				const schCxt = cxt.subschema({
					keyword: "allOf",
					schemaProp: i
				}, valid);
				cxt.ok(valid);
				cxt.mergeEvaluated(schCxt);
			});
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/if.js
var require_if = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const def = {
		keyword: "if",
		schemaType: ["object", "boolean"],
		trackErrors: true,
		error: {
			message: ({ params }) => (0, codegen_1.str)`must match "${params.ifClause}" schema`,
			params: ({ params }) => (0, codegen_1._)`{failingKeyword: ${params.ifClause}}`
		},
		code(cxt) {
			const { gen, parentSchema, it } = cxt;
			if (parentSchema.then === void 0 && parentSchema.else === void 0) (0, util_1.checkStrictMode)(it, "\"if\" without \"then\" and \"else\" is ignored");
			const hasThen = hasSchema(it, "then");
			const hasElse = hasSchema(it, "else");
			if (!hasThen && !hasElse) return;
			const valid = gen.let("valid", true);
			const schValid = gen.name("_valid");
			validateIf();
			cxt.reset();
			if (hasThen && hasElse) {
				const ifClause = gen.let("ifClause");
				cxt.setParams({ ifClause });
				gen.if(schValid, validateClause("then", ifClause), validateClause("else", ifClause));
			} else if (hasThen) gen.if(schValid, validateClause("then"));
			else gen.if((0, codegen_1.not)(schValid), validateClause("else"));
			cxt.pass(valid, () => cxt.error(true));
			function validateIf() {
				const schCxt = cxt.subschema({
					keyword: "if",
					compositeRule: true,
					createErrors: false,
					allErrors: false
				}, schValid);
				cxt.mergeEvaluated(schCxt);
			}
			function validateClause(keyword, ifClause) {
				return () => {
					const schCxt = cxt.subschema({ keyword }, schValid);
					gen.assign(valid, schValid);
					cxt.mergeValidEvaluated(schCxt, valid);
					if (ifClause) gen.assign(ifClause, (0, codegen_1._)`${keyword}`);
					else cxt.setParams({ ifClause: keyword });
				};
			}
		}
	};
	function hasSchema(it, keyword) {
		const schema = it.schema[keyword];
		return schema !== void 0 && !(0, util_1.alwaysValidSchema)(it, schema);
	}
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/thenElse.js
var require_thenElse = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util();
	const def = {
		keyword: ["then", "else"],
		schemaType: ["object", "boolean"],
		code({ keyword, parentSchema, it }) {
			if (parentSchema.if === void 0) (0, util_1.checkStrictMode)(it, `"${keyword}" without "if" is ignored`);
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/index.js
var require_applicator$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const additionalItems_1 = require_additionalItems();
	const prefixItems_1 = require_prefixItems();
	const items_1 = require_items();
	const items2020_1 = require_items2020();
	const contains_1 = require_contains();
	const dependencies_1 = require_dependencies();
	const propertyNames_1 = require_propertyNames();
	const additionalProperties_1 = require_additionalProperties();
	const properties_1 = require_properties();
	const patternProperties_1 = require_patternProperties();
	const not_1 = require_not();
	const anyOf_1 = require_anyOf();
	const oneOf_1 = require_oneOf();
	const allOf_1 = require_allOf();
	const if_1 = require_if();
	const thenElse_1 = require_thenElse();
	function getApplicator(draft2020 = false) {
		const applicator = [
			not_1.default,
			anyOf_1.default,
			oneOf_1.default,
			allOf_1.default,
			if_1.default,
			thenElse_1.default,
			propertyNames_1.default,
			additionalProperties_1.default,
			dependencies_1.default,
			properties_1.default,
			patternProperties_1.default
		];
		if (draft2020) applicator.push(prefixItems_1.default, items2020_1.default);
		else applicator.push(additionalItems_1.default, items_1.default);
		applicator.push(contains_1.default);
		return applicator;
	}
	exports.default = getApplicator;
}));

// node_modules/ajv/dist/vocabularies/format/format.js
var require_format$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const def = {
		keyword: "format",
		type: ["number", "string"],
		schemaType: "string",
		$data: true,
		error: {
			message: ({ schemaCode }) => (0, codegen_1.str)`must match format "${schemaCode}"`,
			params: ({ schemaCode }) => (0, codegen_1._)`{format: ${schemaCode}}`
		},
		code(cxt, ruleType) {
			const { gen, data, $data, schema, schemaCode, it } = cxt;
			const { opts, errSchemaPath, schemaEnv, self } = it;
			if (!opts.validateFormats) return;
			if ($data) validate$DataFormat();
			else validateFormat();
			function validate$DataFormat() {
				const fmts = gen.scopeValue("formats", {
					ref: self.formats,
					code: opts.code.formats
				});
				const fDef = gen.const("fDef", (0, codegen_1._)`${fmts}[${schemaCode}]`);
				const fType = gen.let("fType");
				const format = gen.let("format");
				gen.if((0, codegen_1._)`typeof ${fDef} == "object" && !(${fDef} instanceof RegExp)`, () => gen.assign(fType, (0, codegen_1._)`${fDef}.type || "string"`).assign(format, (0, codegen_1._)`${fDef}.validate`), () => gen.assign(fType, (0, codegen_1._)`"string"`).assign(format, fDef));
				cxt.fail$data((0, codegen_1.or)(unknownFmt(), invalidFmt()));
				function unknownFmt() {
					if (opts.strictSchema === false) return codegen_1.nil;
					return (0, codegen_1._)`${schemaCode} && !${format}`;
				}
				function invalidFmt() {
					const callFormat = schemaEnv.$async ? (0, codegen_1._)`(${fDef}.async ? await ${format}(${data}) : ${format}(${data}))` : (0, codegen_1._)`${format}(${data})`;
					const validData = (0, codegen_1._)`(typeof ${format} == "function" ? ${callFormat} : ${format}.test(${data}))`;
					return (0, codegen_1._)`${format} && ${format} !== true && ${fType} === ${ruleType} && !${validData}`;
				}
			}
			function validateFormat() {
				const formatDef = self.formats[schema];
				if (!formatDef) {
					unknownFormat();
					return;
				}
				if (formatDef === true) return;
				const [fmtType, format, fmtRef] = getFormat(formatDef);
				if (fmtType === ruleType) cxt.pass(validCondition());
				function unknownFormat() {
					if (opts.strictSchema === false) {
						self.logger.warn(unknownMsg());
						return;
					}
					throw new Error(unknownMsg());
					function unknownMsg() {
						return `unknown format "${schema}" ignored in schema at path "${errSchemaPath}"`;
					}
				}
				function getFormat(fmtDef) {
					const code = fmtDef instanceof RegExp ? (0, codegen_1.regexpCode)(fmtDef) : opts.code.formats ? (0, codegen_1._)`${opts.code.formats}${(0, codegen_1.getProperty)(schema)}` : void 0;
					const fmt = gen.scopeValue("formats", {
						key: schema,
						ref: fmtDef,
						code
					});
					if (typeof fmtDef == "object" && !(fmtDef instanceof RegExp)) return [
						fmtDef.type || "string",
						fmtDef.validate,
						(0, codegen_1._)`${fmt}.validate`
					];
					return [
						"string",
						fmtDef,
						fmt
					];
				}
				function validCondition() {
					if (typeof formatDef == "object" && !(formatDef instanceof RegExp) && formatDef.async) {
						if (!schemaEnv.$async) throw new Error("async format in sync schema");
						return (0, codegen_1._)`await ${fmtRef}(${data})`;
					}
					return typeof format == "function" ? (0, codegen_1._)`${fmtRef}(${data})` : (0, codegen_1._)`${fmtRef}.test(${data})`;
				}
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/format/index.js
var require_format = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const format = [require_format$1().default];
	exports.default = format;
}));

// node_modules/ajv/dist/vocabularies/metadata.js
var require_metadata = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.contentVocabulary = exports.metadataVocabulary = void 0;
	exports.metadataVocabulary = [
		"title",
		"description",
		"default",
		"deprecated",
		"readOnly",
		"writeOnly",
		"examples"
	];
	exports.contentVocabulary = [
		"contentMediaType",
		"contentEncoding",
		"contentSchema"
	];
}));

// node_modules/ajv/dist/vocabularies/draft7.js
var require_draft7 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const core_1 = require_core$1();
	const validation_1 = require_validation$1();
	const applicator_1 = require_applicator$1();
	const format_1 = require_format();
	const metadata_1 = require_metadata();
	const draft7Vocabularies = [
		core_1.default,
		validation_1.default,
		(0, applicator_1.default)(),
		format_1.default,
		metadata_1.metadataVocabulary,
		metadata_1.contentVocabulary
	];
	exports.default = draft7Vocabularies;
}));

// node_modules/ajv/dist/vocabularies/discriminator/types.js
var require_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DiscrError = void 0;
	var DiscrError;
	(function(DiscrError) {
		DiscrError["Tag"] = "tag";
		DiscrError["Mapping"] = "mapping";
	})(DiscrError || (exports.DiscrError = DiscrError = {}));
}));

// node_modules/ajv/dist/vocabularies/discriminator/index.js
var require_discriminator = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const types_1 = require_types();
	const compile_1 = require_compile();
	const ref_error_1 = require_ref_error();
	const util_1 = require_util();
	const def = {
		keyword: "discriminator",
		type: "object",
		schemaType: "object",
		error: {
			message: ({ params: { discrError, tagName } }) => discrError === types_1.DiscrError.Tag ? `tag "${tagName}" must be string` : `value of tag "${tagName}" must be in oneOf`,
			params: ({ params: { discrError, tag, tagName } }) => (0, codegen_1._)`{error: ${discrError}, tag: ${tagName}, tagValue: ${tag}}`
		},
		code(cxt) {
			const { gen, data, schema, parentSchema, it } = cxt;
			const { oneOf } = parentSchema;
			if (!it.opts.discriminator) throw new Error("discriminator: requires discriminator option");
			const tagName = schema.propertyName;
			if (typeof tagName != "string") throw new Error("discriminator: requires propertyName");
			if (schema.mapping) throw new Error("discriminator: mapping is not supported");
			if (!oneOf) throw new Error("discriminator: requires oneOf keyword");
			const valid = gen.let("valid", false);
			const tag = gen.const("tag", (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(tagName)}`);
			gen.if((0, codegen_1._)`typeof ${tag} == "string"`, () => validateMapping(), () => cxt.error(false, {
				discrError: types_1.DiscrError.Tag,
				tag,
				tagName
			}));
			cxt.ok(valid);
			function validateMapping() {
				const mapping = getMapping();
				gen.if(false);
				for (const tagValue in mapping) {
					gen.elseIf((0, codegen_1._)`${tag} === ${tagValue}`);
					gen.assign(valid, applyTagSchema(mapping[tagValue]));
				}
				gen.else();
				cxt.error(false, {
					discrError: types_1.DiscrError.Mapping,
					tag,
					tagName
				});
				gen.endIf();
			}
			function applyTagSchema(schemaProp) {
				const _valid = gen.name("valid");
				const schCxt = cxt.subschema({
					keyword: "oneOf",
					schemaProp
				}, _valid);
				cxt.mergeEvaluated(schCxt, codegen_1.Name);
				return _valid;
			}
			function getMapping() {
				var _a;
				const oneOfMapping = {};
				const topRequired = hasRequired(parentSchema);
				let tagRequired = true;
				for (let i = 0; i < oneOf.length; i++) {
					let sch = oneOf[i];
					if ((sch === null || sch === void 0 ? void 0 : sch.$ref) && !(0, util_1.schemaHasRulesButRef)(sch, it.self.RULES)) {
						const ref = sch.$ref;
						sch = compile_1.resolveRef.call(it.self, it.schemaEnv.root, it.baseId, ref);
						if (sch instanceof compile_1.SchemaEnv) sch = sch.schema;
						if (sch === void 0) throw new ref_error_1.default(it.opts.uriResolver, it.baseId, ref);
					}
					const propSch = (_a = sch === null || sch === void 0 ? void 0 : sch.properties) === null || _a === void 0 ? void 0 : _a[tagName];
					if (typeof propSch != "object") throw new Error(`discriminator: oneOf subschemas (or referenced schemas) must have "properties/${tagName}"`);
					tagRequired = tagRequired && (topRequired || hasRequired(sch));
					addMappings(propSch, i);
				}
				if (!tagRequired) throw new Error(`discriminator: "${tagName}" must be required`);
				return oneOfMapping;
				function hasRequired({ required }) {
					return Array.isArray(required) && required.includes(tagName);
				}
				function addMappings(sch, i) {
					if (sch.const) addMapping(sch.const, i);
					else if (sch.enum) for (const tagValue of sch.enum) addMapping(tagValue, i);
					else throw new Error(`discriminator: "properties/${tagName}" must have "const" or "enum"`);
				}
				function addMapping(tagValue, i) {
					if (typeof tagValue != "string" || tagValue in oneOfMapping) throw new Error(`discriminator: "${tagName}" values must be unique strings`);
					oneOfMapping[tagValue] = i;
				}
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/refs/json-schema-draft-07.json
var require_json_schema_draft_07 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "http://json-schema.org/draft-07/schema#",
		"$id": "http://json-schema.org/draft-07/schema#",
		"title": "Core schema meta-schema",
		"definitions": {
			"schemaArray": {
				"type": "array",
				"minItems": 1,
				"items": { "$ref": "#" }
			},
			"nonNegativeInteger": {
				"type": "integer",
				"minimum": 0
			},
			"nonNegativeIntegerDefault0": { "allOf": [{ "$ref": "#/definitions/nonNegativeInteger" }, { "default": 0 }] },
			"simpleTypes": { "enum": [
				"array",
				"boolean",
				"integer",
				"null",
				"number",
				"object",
				"string"
			] },
			"stringArray": {
				"type": "array",
				"items": { "type": "string" },
				"uniqueItems": true,
				"default": []
			}
		},
		"type": ["object", "boolean"],
		"properties": {
			"$id": {
				"type": "string",
				"format": "uri-reference"
			},
			"$schema": {
				"type": "string",
				"format": "uri"
			},
			"$ref": {
				"type": "string",
				"format": "uri-reference"
			},
			"$comment": { "type": "string" },
			"title": { "type": "string" },
			"description": { "type": "string" },
			"default": true,
			"readOnly": {
				"type": "boolean",
				"default": false
			},
			"examples": {
				"type": "array",
				"items": true
			},
			"multipleOf": {
				"type": "number",
				"exclusiveMinimum": 0
			},
			"maximum": { "type": "number" },
			"exclusiveMaximum": { "type": "number" },
			"minimum": { "type": "number" },
			"exclusiveMinimum": { "type": "number" },
			"maxLength": { "$ref": "#/definitions/nonNegativeInteger" },
			"minLength": { "$ref": "#/definitions/nonNegativeIntegerDefault0" },
			"pattern": {
				"type": "string",
				"format": "regex"
			},
			"additionalItems": { "$ref": "#" },
			"items": {
				"anyOf": [{ "$ref": "#" }, { "$ref": "#/definitions/schemaArray" }],
				"default": true
			},
			"maxItems": { "$ref": "#/definitions/nonNegativeInteger" },
			"minItems": { "$ref": "#/definitions/nonNegativeIntegerDefault0" },
			"uniqueItems": {
				"type": "boolean",
				"default": false
			},
			"contains": { "$ref": "#" },
			"maxProperties": { "$ref": "#/definitions/nonNegativeInteger" },
			"minProperties": { "$ref": "#/definitions/nonNegativeIntegerDefault0" },
			"required": { "$ref": "#/definitions/stringArray" },
			"additionalProperties": { "$ref": "#" },
			"definitions": {
				"type": "object",
				"additionalProperties": { "$ref": "#" },
				"default": {}
			},
			"properties": {
				"type": "object",
				"additionalProperties": { "$ref": "#" },
				"default": {}
			},
			"patternProperties": {
				"type": "object",
				"additionalProperties": { "$ref": "#" },
				"propertyNames": { "format": "regex" },
				"default": {}
			},
			"dependencies": {
				"type": "object",
				"additionalProperties": { "anyOf": [{ "$ref": "#" }, { "$ref": "#/definitions/stringArray" }] }
			},
			"propertyNames": { "$ref": "#" },
			"const": true,
			"enum": {
				"type": "array",
				"items": true,
				"minItems": 1,
				"uniqueItems": true
			},
			"type": { "anyOf": [{ "$ref": "#/definitions/simpleTypes" }, {
				"type": "array",
				"items": { "$ref": "#/definitions/simpleTypes" },
				"minItems": 1,
				"uniqueItems": true
			}] },
			"format": { "type": "string" },
			"contentMediaType": { "type": "string" },
			"contentEncoding": { "type": "string" },
			"if": { "$ref": "#" },
			"then": { "$ref": "#" },
			"else": { "$ref": "#" },
			"allOf": { "$ref": "#/definitions/schemaArray" },
			"anyOf": { "$ref": "#/definitions/schemaArray" },
			"oneOf": { "$ref": "#/definitions/schemaArray" },
			"not": { "$ref": "#" }
		},
		"default": true
	};
}));

// node_modules/ajv/dist/ajv.js
var require_ajv = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv = void 0;
	const core_1 = require_core$2();
	const draft7_1 = require_draft7();
	const discriminator_1 = require_discriminator();
	const draft7MetaSchema = require_json_schema_draft_07();
	const META_SUPPORT_DATA = ["/properties"];
	const META_SCHEMA_ID = "http://json-schema.org/draft-07/schema";
	var Ajv = class extends core_1.default {
		_addVocabularies() {
			super._addVocabularies();
			draft7_1.default.forEach((v) => this.addVocabulary(v));
			if (this.opts.discriminator) this.addKeyword(discriminator_1.default);
		}
		_addDefaultMetaSchema() {
			super._addDefaultMetaSchema();
			if (!this.opts.meta) return;
			const metaSchema = this.opts.$data ? this.$dataMetaSchema(draft7MetaSchema, META_SUPPORT_DATA) : draft7MetaSchema;
			this.addMetaSchema(metaSchema, META_SCHEMA_ID, false);
			this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID;
		}
		defaultMeta() {
			return this.opts.defaultMeta = super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0);
		}
	};
	exports.Ajv = Ajv;
	module.exports = exports = Ajv;
	module.exports.Ajv = Ajv;
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = Ajv;
	var validate_1 = require_validate();
	Object.defineProperty(exports, "KeywordCxt", {
		enumerable: true,
		get: function() {
			return validate_1.KeywordCxt;
		}
	});
	var codegen_1 = require_codegen();
	Object.defineProperty(exports, "_", {
		enumerable: true,
		get: function() {
			return codegen_1._;
		}
	});
	Object.defineProperty(exports, "str", {
		enumerable: true,
		get: function() {
			return codegen_1.str;
		}
	});
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return codegen_1.stringify;
		}
	});
	Object.defineProperty(exports, "nil", {
		enumerable: true,
		get: function() {
			return codegen_1.nil;
		}
	});
	Object.defineProperty(exports, "Name", {
		enumerable: true,
		get: function() {
			return codegen_1.Name;
		}
	});
	Object.defineProperty(exports, "CodeGen", {
		enumerable: true,
		get: function() {
			return codegen_1.CodeGen;
		}
	});
	var validation_error_1 = require_validation_error();
	Object.defineProperty(exports, "ValidationError", {
		enumerable: true,
		get: function() {
			return validation_error_1.default;
		}
	});
	var ref_error_1 = require_ref_error();
	Object.defineProperty(exports, "MissingRefError", {
		enumerable: true,
		get: function() {
			return ref_error_1.default;
		}
	});
}));

// node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js
var require_dynamicAnchor = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.dynamicAnchor = void 0;
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const compile_1 = require_compile();
	const ref_1 = require_ref();
	const def = {
		keyword: "$dynamicAnchor",
		schemaType: "string",
		code: (cxt) => dynamicAnchor(cxt, cxt.schema)
	};
	function dynamicAnchor(cxt, anchor) {
		const { gen, it } = cxt;
		it.schemaEnv.root.dynamicAnchors[anchor] = true;
		const v = (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`;
		const validate = it.errSchemaPath === "#" ? it.validateName : _getValidate(cxt);
		gen.if((0, codegen_1._)`!${v}`, () => gen.assign(v, validate));
	}
	exports.dynamicAnchor = dynamicAnchor;
	function _getValidate(cxt) {
		const { schemaEnv, schema, self } = cxt.it;
		const { root, baseId, localRefs, meta } = schemaEnv.root;
		const { schemaId } = self.opts;
		const sch = new compile_1.SchemaEnv({
			schema,
			schemaId,
			root,
			baseId,
			localRefs,
			meta
		});
		compile_1.compileSchema.call(self, sch);
		return (0, ref_1.getValidate)(cxt, sch);
	}
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js
var require_dynamicRef = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.dynamicRef = void 0;
	const codegen_1 = require_codegen();
	const names_1 = require_names();
	const ref_1 = require_ref();
	const def = {
		keyword: "$dynamicRef",
		schemaType: "string",
		code: (cxt) => dynamicRef(cxt, cxt.schema)
	};
	function dynamicRef(cxt, ref) {
		const { gen, keyword, it } = cxt;
		if (ref[0] !== "#") throw new Error(`"${keyword}" only supports hash fragment reference`);
		const anchor = ref.slice(1);
		if (it.allErrors) _dynamicRef();
		else {
			const valid = gen.let("valid", false);
			_dynamicRef(valid);
			cxt.ok(valid);
		}
		function _dynamicRef(valid) {
			if (it.schemaEnv.root.dynamicAnchors[anchor]) {
				const v = gen.let("_v", (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`);
				gen.if(v, _callRef(v, valid), _callRef(it.validateName, valid));
			} else _callRef(it.validateName, valid)();
		}
		function _callRef(validate, valid) {
			return valid ? () => gen.block(() => {
				(0, ref_1.callRef)(cxt, validate);
				gen.let(valid, true);
			}) : () => (0, ref_1.callRef)(cxt, validate);
		}
	}
	exports.dynamicRef = dynamicRef;
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js
var require_recursiveAnchor = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dynamicAnchor_1 = require_dynamicAnchor();
	const util_1 = require_util();
	const def = {
		keyword: "$recursiveAnchor",
		schemaType: "boolean",
		code(cxt) {
			if (cxt.schema) (0, dynamicAnchor_1.dynamicAnchor)(cxt, "");
			else (0, util_1.checkStrictMode)(cxt.it, "$recursiveAnchor: false is ignored");
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js
var require_recursiveRef = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dynamicRef_1 = require_dynamicRef();
	const def = {
		keyword: "$recursiveRef",
		schemaType: "string",
		code: (cxt) => (0, dynamicRef_1.dynamicRef)(cxt, cxt.schema)
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/dynamic/index.js
var require_dynamic = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dynamicAnchor_1 = require_dynamicAnchor();
	const dynamicRef_1 = require_dynamicRef();
	const recursiveAnchor_1 = require_recursiveAnchor();
	const recursiveRef_1 = require_recursiveRef();
	const dynamic = [
		dynamicAnchor_1.default,
		dynamicRef_1.default,
		recursiveAnchor_1.default,
		recursiveRef_1.default
	];
	exports.default = dynamic;
}));

// node_modules/ajv/dist/vocabularies/validation/dependentRequired.js
var require_dependentRequired = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dependencies_1 = require_dependencies();
	const def = {
		keyword: "dependentRequired",
		type: "object",
		schemaType: "object",
		error: dependencies_1.error,
		code: (cxt) => (0, dependencies_1.validatePropertyDeps)(cxt)
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js
var require_dependentSchemas = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dependencies_1 = require_dependencies();
	const def = {
		keyword: "dependentSchemas",
		type: "object",
		schemaType: "object",
		code: (cxt) => (0, dependencies_1.validateSchemaDeps)(cxt)
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/validation/limitContains.js
var require_limitContains = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const util_1 = require_util();
	const def = {
		keyword: ["maxContains", "minContains"],
		type: "array",
		schemaType: "number",
		code({ keyword, parentSchema, it }) {
			if (parentSchema.contains === void 0) (0, util_1.checkStrictMode)(it, `"${keyword}" without "contains" is ignored`);
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/next.js
var require_next = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const dependentRequired_1 = require_dependentRequired();
	const dependentSchemas_1 = require_dependentSchemas();
	const limitContains_1 = require_limitContains();
	const next = [
		dependentRequired_1.default,
		dependentSchemas_1.default,
		limitContains_1.default
	];
	exports.default = next;
}));

// node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js
var require_unevaluatedProperties = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const names_1 = require_names();
	const def = {
		keyword: "unevaluatedProperties",
		type: "object",
		schemaType: ["boolean", "object"],
		trackErrors: true,
		error: {
			message: "must NOT have unevaluated properties",
			params: ({ params }) => (0, codegen_1._)`{unevaluatedProperty: ${params.unevaluatedProperty}}`
		},
		code(cxt) {
			const { gen, schema, data, errsCount, it } = cxt;
			/* istanbul ignore if */
			if (!errsCount) throw new Error("ajv implementation error");
			const { allErrors, props } = it;
			if (props instanceof codegen_1.Name) gen.if((0, codegen_1._)`${props} !== true`, () => gen.forIn("key", data, (key) => gen.if(unevaluatedDynamic(props, key), () => unevaluatedPropCode(key))));
			else if (props !== true) gen.forIn("key", data, (key) => props === void 0 ? unevaluatedPropCode(key) : gen.if(unevaluatedStatic(props, key), () => unevaluatedPropCode(key)));
			it.props = true;
			cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
			function unevaluatedPropCode(key) {
				if (schema === false) {
					cxt.setParams({ unevaluatedProperty: key });
					cxt.error();
					if (!allErrors) gen.break();
					return;
				}
				if (!(0, util_1.alwaysValidSchema)(it, schema)) {
					const valid = gen.name("valid");
					cxt.subschema({
						keyword: "unevaluatedProperties",
						dataProp: key,
						dataPropType: util_1.Type.Str
					}, valid);
					if (!allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
				}
			}
			function unevaluatedDynamic(evaluatedProps, key) {
				return (0, codegen_1._)`!${evaluatedProps} || !${evaluatedProps}[${key}]`;
			}
			function unevaluatedStatic(evaluatedProps, key) {
				const ps = [];
				for (const p in evaluatedProps) if (evaluatedProps[p] === true) ps.push((0, codegen_1._)`${key} !== ${p}`);
				return (0, codegen_1.and)(...ps);
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js
var require_unevaluatedItems = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const codegen_1 = require_codegen();
	const util_1 = require_util();
	const def = {
		keyword: "unevaluatedItems",
		type: "array",
		schemaType: ["boolean", "object"],
		error: {
			message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
			params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
		},
		code(cxt) {
			const { gen, schema, data, it } = cxt;
			const items = it.items || 0;
			if (items === true) return;
			const len = gen.const("len", (0, codegen_1._)`${data}.length`);
			if (schema === false) {
				cxt.setParams({ len: items });
				cxt.fail((0, codegen_1._)`${len} > ${items}`);
			} else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
				const valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items}`);
				gen.if((0, codegen_1.not)(valid), () => validateItems(valid, items));
				cxt.ok(valid);
			}
			it.items = true;
			function validateItems(valid, from) {
				gen.forRange("i", from, len, (i) => {
					cxt.subschema({
						keyword: "unevaluatedItems",
						dataProp: i,
						dataPropType: util_1.Type.Num
					}, valid);
					if (!it.allErrors) gen.if((0, codegen_1.not)(valid), () => gen.break());
				});
			}
		}
	};
	exports.default = def;
}));

// node_modules/ajv/dist/vocabularies/unevaluated/index.js
var require_unevaluated$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const unevaluatedProperties_1 = require_unevaluatedProperties();
	const unevaluatedItems_1 = require_unevaluatedItems();
	const unevaluated = [unevaluatedProperties_1.default, unevaluatedItems_1.default];
	exports.default = unevaluated;
}));

// node_modules/ajv/dist/vocabularies/draft2020.js
var require_draft2020 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const core_1 = require_core$1();
	const validation_1 = require_validation$1();
	const applicator_1 = require_applicator$1();
	const dynamic_1 = require_dynamic();
	const next_1 = require_next();
	const unevaluated_1 = require_unevaluated$1();
	const format_1 = require_format();
	const metadata_1 = require_metadata();
	const draft2020Vocabularies = [
		dynamic_1.default,
		core_1.default,
		validation_1.default,
		(0, applicator_1.default)(true),
		format_1.default,
		metadata_1.metadataVocabulary,
		metadata_1.contentVocabulary,
		next_1.default,
		unevaluated_1.default
	];
	exports.default = draft2020Vocabularies;
}));

// node_modules/ajv/dist/refs/json-schema-2020-12/schema.json
var require_schema = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/schema",
		"$vocabulary": {
			"https://json-schema.org/draft/2020-12/vocab/core": true,
			"https://json-schema.org/draft/2020-12/vocab/applicator": true,
			"https://json-schema.org/draft/2020-12/vocab/unevaluated": true,
			"https://json-schema.org/draft/2020-12/vocab/validation": true,
			"https://json-schema.org/draft/2020-12/vocab/meta-data": true,
			"https://json-schema.org/draft/2020-12/vocab/format-annotation": true,
			"https://json-schema.org/draft/2020-12/vocab/content": true
		},
		"$dynamicAnchor": "meta",
		"title": "Core and Validation specifications meta-schema",
		"allOf": [
			{ "$ref": "meta/core" },
			{ "$ref": "meta/applicator" },
			{ "$ref": "meta/unevaluated" },
			{ "$ref": "meta/validation" },
			{ "$ref": "meta/meta-data" },
			{ "$ref": "meta/format-annotation" },
			{ "$ref": "meta/content" }
		],
		"type": ["object", "boolean"],
		"$comment": "This meta-schema also defines keywords that have appeared in previous drafts in order to prevent incompatible extensions as they remain in common use.",
		"properties": {
			"definitions": {
				"$comment": "\"definitions\" has been replaced by \"$defs\".",
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"deprecated": true,
				"default": {}
			},
			"dependencies": {
				"$comment": "\"dependencies\" has been split and replaced by \"dependentSchemas\" and \"dependentRequired\" in order to serve their differing semantics.",
				"type": "object",
				"additionalProperties": { "anyOf": [{ "$dynamicRef": "#meta" }, { "$ref": "meta/validation#/$defs/stringArray" }] },
				"deprecated": true,
				"default": {}
			},
			"$recursiveAnchor": {
				"$comment": "\"$recursiveAnchor\" has been replaced by \"$dynamicAnchor\".",
				"$ref": "meta/core#/$defs/anchorString",
				"deprecated": true
			},
			"$recursiveRef": {
				"$comment": "\"$recursiveRef\" has been replaced by \"$dynamicRef\".",
				"$ref": "meta/core#/$defs/uriReferenceString",
				"deprecated": true
			}
		}
	};
}));

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json
var require_applicator = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/applicator",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/applicator": true },
		"$dynamicAnchor": "meta",
		"title": "Applicator vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"prefixItems": { "$ref": "#/$defs/schemaArray" },
			"items": { "$dynamicRef": "#meta" },
			"contains": { "$dynamicRef": "#meta" },
			"additionalProperties": { "$dynamicRef": "#meta" },
			"properties": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"default": {}
			},
			"patternProperties": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"propertyNames": { "format": "regex" },
				"default": {}
			},
			"dependentSchemas": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" },
				"default": {}
			},
			"propertyNames": { "$dynamicRef": "#meta" },
			"if": { "$dynamicRef": "#meta" },
			"then": { "$dynamicRef": "#meta" },
			"else": { "$dynamicRef": "#meta" },
			"allOf": { "$ref": "#/$defs/schemaArray" },
			"anyOf": { "$ref": "#/$defs/schemaArray" },
			"oneOf": { "$ref": "#/$defs/schemaArray" },
			"not": { "$dynamicRef": "#meta" }
		},
		"$defs": { "schemaArray": {
			"type": "array",
			"minItems": 1,
			"items": { "$dynamicRef": "#meta" }
		} }
	};
}));

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json
var require_unevaluated = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/unevaluated",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/unevaluated": true },
		"$dynamicAnchor": "meta",
		"title": "Unevaluated applicator vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"unevaluatedItems": { "$dynamicRef": "#meta" },
			"unevaluatedProperties": { "$dynamicRef": "#meta" }
		}
	};
}));

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json
var require_content = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/content",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/content": true },
		"$dynamicAnchor": "meta",
		"title": "Content vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"contentEncoding": { "type": "string" },
			"contentMediaType": { "type": "string" },
			"contentSchema": { "$dynamicRef": "#meta" }
		}
	};
}));

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json
var require_core = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/core",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/core": true },
		"$dynamicAnchor": "meta",
		"title": "Core vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"$id": {
				"$ref": "#/$defs/uriReferenceString",
				"$comment": "Non-empty fragments not allowed.",
				"pattern": "^[^#]*#?$"
			},
			"$schema": { "$ref": "#/$defs/uriString" },
			"$ref": { "$ref": "#/$defs/uriReferenceString" },
			"$anchor": { "$ref": "#/$defs/anchorString" },
			"$dynamicRef": { "$ref": "#/$defs/uriReferenceString" },
			"$dynamicAnchor": { "$ref": "#/$defs/anchorString" },
			"$vocabulary": {
				"type": "object",
				"propertyNames": { "$ref": "#/$defs/uriString" },
				"additionalProperties": { "type": "boolean" }
			},
			"$comment": { "type": "string" },
			"$defs": {
				"type": "object",
				"additionalProperties": { "$dynamicRef": "#meta" }
			}
		},
		"$defs": {
			"anchorString": {
				"type": "string",
				"pattern": "^[A-Za-z_][-A-Za-z0-9._]*$"
			},
			"uriString": {
				"type": "string",
				"format": "uri"
			},
			"uriReferenceString": {
				"type": "string",
				"format": "uri-reference"
			}
		}
	};
}));

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json
var require_format_annotation = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/format-annotation",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/format-annotation": true },
		"$dynamicAnchor": "meta",
		"title": "Format vocabulary meta-schema for annotation results",
		"type": ["object", "boolean"],
		"properties": { "format": { "type": "string" } }
	};
}));

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json
var require_meta_data = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/meta-data",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/meta-data": true },
		"$dynamicAnchor": "meta",
		"title": "Meta-data vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"title": { "type": "string" },
			"description": { "type": "string" },
			"default": true,
			"deprecated": {
				"type": "boolean",
				"default": false
			},
			"readOnly": {
				"type": "boolean",
				"default": false
			},
			"writeOnly": {
				"type": "boolean",
				"default": false
			},
			"examples": {
				"type": "array",
				"items": true
			}
		}
	};
}));

// node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json
var require_validation = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "https://json-schema.org/draft/2020-12/meta/validation",
		"$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/validation": true },
		"$dynamicAnchor": "meta",
		"title": "Validation vocabulary meta-schema",
		"type": ["object", "boolean"],
		"properties": {
			"type": { "anyOf": [{ "$ref": "#/$defs/simpleTypes" }, {
				"type": "array",
				"items": { "$ref": "#/$defs/simpleTypes" },
				"minItems": 1,
				"uniqueItems": true
			}] },
			"const": true,
			"enum": {
				"type": "array",
				"items": true
			},
			"multipleOf": {
				"type": "number",
				"exclusiveMinimum": 0
			},
			"maximum": { "type": "number" },
			"exclusiveMaximum": { "type": "number" },
			"minimum": { "type": "number" },
			"exclusiveMinimum": { "type": "number" },
			"maxLength": { "$ref": "#/$defs/nonNegativeInteger" },
			"minLength": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
			"pattern": {
				"type": "string",
				"format": "regex"
			},
			"maxItems": { "$ref": "#/$defs/nonNegativeInteger" },
			"minItems": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
			"uniqueItems": {
				"type": "boolean",
				"default": false
			},
			"maxContains": { "$ref": "#/$defs/nonNegativeInteger" },
			"minContains": {
				"$ref": "#/$defs/nonNegativeInteger",
				"default": 1
			},
			"maxProperties": { "$ref": "#/$defs/nonNegativeInteger" },
			"minProperties": { "$ref": "#/$defs/nonNegativeIntegerDefault0" },
			"required": { "$ref": "#/$defs/stringArray" },
			"dependentRequired": {
				"type": "object",
				"additionalProperties": { "$ref": "#/$defs/stringArray" }
			}
		},
		"$defs": {
			"nonNegativeInteger": {
				"type": "integer",
				"minimum": 0
			},
			"nonNegativeIntegerDefault0": {
				"$ref": "#/$defs/nonNegativeInteger",
				"default": 0
			},
			"simpleTypes": { "enum": [
				"array",
				"boolean",
				"integer",
				"null",
				"number",
				"object",
				"string"
			] },
			"stringArray": {
				"type": "array",
				"items": { "type": "string" },
				"uniqueItems": true,
				"default": []
			}
		}
	};
}));

// node_modules/ajv/dist/refs/json-schema-2020-12/index.js
var require_json_schema_2020_12 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const metaSchema = require_schema();
	const applicator = require_applicator();
	const unevaluated = require_unevaluated();
	const content = require_content();
	const core = require_core();
	const format = require_format_annotation();
	const metadata = require_meta_data();
	const validation = require_validation();
	const META_SUPPORT_DATA = ["/properties"];
	function addMetaSchema2020($data) {
		[
			metaSchema,
			applicator,
			unevaluated,
			content,
			core,
			with$data(this, format),
			metadata,
			with$data(this, validation)
		].forEach((sch) => this.addMetaSchema(sch, void 0, false));
		return this;
		function with$data(ajv, sch) {
			return $data ? ajv.$dataMetaSchema(sch, META_SUPPORT_DATA) : sch;
		}
	}
	exports.default = addMetaSchema2020;
}));

// node_modules/ajv/dist/2020.js
var require__2020 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv2020 = void 0;
	const core_1 = require_core$2();
	const draft2020_1 = require_draft2020();
	const discriminator_1 = require_discriminator();
	const json_schema_2020_12_1 = require_json_schema_2020_12();
	const META_SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema";
	var Ajv2020 = class extends core_1.default {
		constructor(opts = {}) {
			super({
				...opts,
				dynamicRef: true,
				next: true,
				unevaluated: true
			});
		}
		_addVocabularies() {
			super._addVocabularies();
			draft2020_1.default.forEach((v) => this.addVocabulary(v));
			if (this.opts.discriminator) this.addKeyword(discriminator_1.default);
		}
		_addDefaultMetaSchema() {
			super._addDefaultMetaSchema();
			const { $data, meta } = this.opts;
			if (!meta) return;
			json_schema_2020_12_1.default.call(this, $data);
			this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID;
		}
		defaultMeta() {
			return this.opts.defaultMeta = super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0);
		}
	};
	exports.Ajv2020 = Ajv2020;
	module.exports = exports = Ajv2020;
	module.exports.Ajv2020 = Ajv2020;
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = Ajv2020;
	var validate_1 = require_validate();
	Object.defineProperty(exports, "KeywordCxt", {
		enumerable: true,
		get: function() {
			return validate_1.KeywordCxt;
		}
	});
	var codegen_1 = require_codegen();
	Object.defineProperty(exports, "_", {
		enumerable: true,
		get: function() {
			return codegen_1._;
		}
	});
	Object.defineProperty(exports, "str", {
		enumerable: true,
		get: function() {
			return codegen_1.str;
		}
	});
	Object.defineProperty(exports, "stringify", {
		enumerable: true,
		get: function() {
			return codegen_1.stringify;
		}
	});
	Object.defineProperty(exports, "nil", {
		enumerable: true,
		get: function() {
			return codegen_1.nil;
		}
	});
	Object.defineProperty(exports, "Name", {
		enumerable: true,
		get: function() {
			return codegen_1.Name;
		}
	});
	Object.defineProperty(exports, "CodeGen", {
		enumerable: true,
		get: function() {
			return codegen_1.CodeGen;
		}
	});
	var validation_error_1 = require_validation_error();
	Object.defineProperty(exports, "ValidationError", {
		enumerable: true,
		get: function() {
			return validation_error_1.default;
		}
	});
	var ref_error_1 = require_ref_error();
	Object.defineProperty(exports, "MissingRefError", {
		enumerable: true,
		get: function() {
			return ref_error_1.default;
		}
	});
}));

// node_modules/ajv-formats/dist/formats.js
var require_formats = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
	function fmtDef(validate, compare) {
		return {
			validate,
			compare
		};
	}
	exports.fullFormats = {
		date: fmtDef(date, compareDate),
		time: fmtDef(getTime(true), compareTime),
		"date-time": fmtDef(getDateTime(true), compareDateTime),
		"iso-time": fmtDef(getTime(), compareIsoTime),
		"iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
		duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
		uri,
		"uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
		"uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
		url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
		email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
		hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
		ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
		ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
		regex,
		uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
		"json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
		"json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
		"relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
		byte,
		int32: {
			type: "number",
			validate: validateInt32
		},
		int64: {
			type: "number",
			validate: validateInt64
		},
		float: {
			type: "number",
			validate: validateNumber
		},
		double: {
			type: "number",
			validate: validateNumber
		},
		password: true,
		binary: true
	};
	exports.fastFormats = {
		...exports.fullFormats,
		date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
		time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
		"date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
		"iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
		"iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
		uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
		"uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
		email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
	};
	exports.formatNames = Object.keys(exports.fullFormats);
	function isLeapYear(year) {
		return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	}
	const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
	const DAYS = [
		0,
		31,
		28,
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
	];
	function date(str) {
		const matches = DATE.exec(str);
		if (!matches) return false;
		const year = +matches[1];
		const month = +matches[2];
		const day = +matches[3];
		return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
	}
	function compareDate(d1, d2) {
		if (!(d1 && d2)) return void 0;
		if (d1 > d2) return 1;
		if (d1 < d2) return -1;
		return 0;
	}
	const TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
	function getTime(strictTimeZone) {
		return function time(str) {
			const matches = TIME.exec(str);
			if (!matches) return false;
			const hr = +matches[1];
			const min = +matches[2];
			const sec = +matches[3];
			const tz = matches[4];
			const tzSign = matches[5] === "-" ? -1 : 1;
			const tzH = +(matches[6] || 0);
			const tzM = +(matches[7] || 0);
			if (tzH > 23 || tzM > 59 || strictTimeZone && !tz) return false;
			if (hr <= 23 && min <= 59 && sec < 60) return true;
			const utcMin = min - tzM * tzSign;
			const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
			return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
		};
	}
	function compareTime(s1, s2) {
		if (!(s1 && s2)) return void 0;
		const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
		const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
		if (!(t1 && t2)) return void 0;
		return t1 - t2;
	}
	function compareIsoTime(t1, t2) {
		if (!(t1 && t2)) return void 0;
		const a1 = TIME.exec(t1);
		const a2 = TIME.exec(t2);
		if (!(a1 && a2)) return void 0;
		t1 = a1[1] + a1[2] + a1[3];
		t2 = a2[1] + a2[2] + a2[3];
		if (t1 > t2) return 1;
		if (t1 < t2) return -1;
		return 0;
	}
	const DATE_TIME_SEPARATOR = /t|\s/i;
	function getDateTime(strictTimeZone) {
		const time = getTime(strictTimeZone);
		return function date_time(str) {
			const dateTime = str.split(DATE_TIME_SEPARATOR);
			return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
		};
	}
	function compareDateTime(dt1, dt2) {
		if (!(dt1 && dt2)) return void 0;
		const d1 = new Date(dt1).valueOf();
		const d2 = new Date(dt2).valueOf();
		if (!(d1 && d2)) return void 0;
		return d1 - d2;
	}
	function compareIsoDateTime(dt1, dt2) {
		if (!(dt1 && dt2)) return void 0;
		const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
		const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
		const res = compareDate(d1, d2);
		if (res === void 0) return void 0;
		return res || compareTime(t1, t2);
	}
	const NOT_URI_FRAGMENT = /\/|:/;
	const URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
	function uri(str) {
		return NOT_URI_FRAGMENT.test(str) && URI.test(str);
	}
	const BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
	function byte(str) {
		BYTE.lastIndex = 0;
		return BYTE.test(str);
	}
	const MIN_INT32 = -(2 ** 31);
	const MAX_INT32 = 2 ** 31 - 1;
	function validateInt32(value) {
		return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
	}
	function validateInt64(value) {
		return Number.isInteger(value);
	}
	function validateNumber() {
		return true;
	}
	const Z_ANCHOR = /[^\\]\\Z/;
	function regex(str) {
		if (Z_ANCHOR.test(str)) return false;
		try {
			new RegExp(str);
			return true;
		} catch (e) {
			return false;
		}
	}
}));

// node_modules/ajv-formats/dist/limit.js
var require_limit = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.formatLimitDefinition = void 0;
	const ajv_1 = require_ajv();
	const codegen_1 = require_codegen();
	const ops = codegen_1.operators;
	const KWDs = {
		formatMaximum: {
			okStr: "<=",
			ok: ops.LTE,
			fail: ops.GT
		},
		formatMinimum: {
			okStr: ">=",
			ok: ops.GTE,
			fail: ops.LT
		},
		formatExclusiveMaximum: {
			okStr: "<",
			ok: ops.LT,
			fail: ops.GTE
		},
		formatExclusiveMinimum: {
			okStr: ">",
			ok: ops.GT,
			fail: ops.LTE
		}
	};
	const error = {
		message: ({ keyword, schemaCode }) => (0, codegen_1.str)`should be ${KWDs[keyword].okStr} ${schemaCode}`,
		params: ({ keyword, schemaCode }) => (0, codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`
	};
	exports.formatLimitDefinition = {
		keyword: Object.keys(KWDs),
		type: "string",
		schemaType: "string",
		$data: true,
		error,
		code(cxt) {
			const { gen, data, schemaCode, keyword, it } = cxt;
			const { opts, self } = it;
			if (!opts.validateFormats) return;
			const fCxt = new ajv_1.KeywordCxt(it, self.RULES.all.format.definition, "format");
			if (fCxt.$data) validate$DataFormat();
			else validateFormat();
			function validate$DataFormat() {
				const fmts = gen.scopeValue("formats", {
					ref: self.formats,
					code: opts.code.formats
				});
				const fmt = gen.const("fmt", (0, codegen_1._)`${fmts}[${fCxt.schemaCode}]`);
				cxt.fail$data((0, codegen_1.or)((0, codegen_1._)`typeof ${fmt} != "object"`, (0, codegen_1._)`${fmt} instanceof RegExp`, (0, codegen_1._)`typeof ${fmt}.compare != "function"`, compareCode(fmt)));
			}
			function validateFormat() {
				const format = fCxt.schema;
				const fmtDef = self.formats[format];
				if (!fmtDef || fmtDef === true) return;
				if (typeof fmtDef != "object" || fmtDef instanceof RegExp || typeof fmtDef.compare != "function") throw new Error(`"${keyword}": format "${format}" does not define "compare" function`);
				const fmt = gen.scopeValue("formats", {
					key: format,
					ref: fmtDef,
					code: opts.code.formats ? (0, codegen_1._)`${opts.code.formats}${(0, codegen_1.getProperty)(format)}` : void 0
				});
				cxt.fail$data(compareCode(fmt));
			}
			function compareCode(fmt) {
				return (0, codegen_1._)`${fmt}.compare(${data}, ${schemaCode}) ${KWDs[keyword].fail} 0`;
			}
		},
		dependencies: ["format"]
	};
	const formatLimitPlugin = (ajv) => {
		ajv.addKeyword(exports.formatLimitDefinition);
		return ajv;
	};
	exports.default = formatLimitPlugin;
}));

// node_modules/ajv-formats/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const formats_1 = require_formats();
	const limit_1 = require_limit();
	const codegen_1 = require_codegen();
	const fullName = new codegen_1.Name("fullFormats");
	const fastName = new codegen_1.Name("fastFormats");
	const formatsPlugin = (ajv, opts = { keywords: true }) => {
		if (Array.isArray(opts)) {
			addFormats(ajv, opts, formats_1.fullFormats, fullName);
			return ajv;
		}
		const [formats, exportName] = opts.mode === "fast" ? [formats_1.fastFormats, fastName] : [formats_1.fullFormats, fullName];
		addFormats(ajv, opts.formats || formats_1.formatNames, formats, exportName);
		if (opts.keywords) (0, limit_1.default)(ajv);
		return ajv;
	};
	formatsPlugin.get = (name, mode = "full") => {
		const f = (mode === "fast" ? formats_1.fastFormats : formats_1.fullFormats)[name];
		if (!f) throw new Error(`Unknown format "${name}"`);
		return f;
	};
	function addFormats(ajv, list, fs, exportName) {
		var _a;
		var _b;
		(_a = (_b = ajv.opts.code).formats) !== null && _a !== void 0 || (_b.formats = (0, codegen_1._)`require("ajv-formats/dist/formats").${exportName}`);
		for (const f of list) ajv.addFormat(f, fs[f]);
	}
	module.exports = exports = formatsPlugin;
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = formatsPlugin;
}));

// actions/lib/codecs/json-schema/go-formats.ts
var import_ajv = require_ajv();
var import__2020 = require__2020();
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
const ipv4Part = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4 = new RegExp(`^${ipv4Part}(?:\\.${ipv4Part}){3}$`, "u");
/** netip.ParseAddr: IPv4 without leading zeros, IPv6 in any case, with a zone. */
function isGoAddr(text) {
	if (ipv4.test(text)) return true;
	const [address = "", zone] = splitOnce(text, "%");
	return zone !== "" && isIpv6(address);
}
function isIpv6(text) {
	const halves = text.split("::");
	if (halves.length > 2) return false;
	const groups = halves.map((half) => half === "" ? [] : half.split(":"));
	const last = groups.at(-1)?.at(-1);
	const embedded = last?.includes(".") === true;
	if (embedded && !ipv4.test(last)) return false;
	const all = groups.flat();
	const hex = embedded ? all.slice(0, -1) : all;
	if (!hex.every((group) => /^[0-9a-fA-F]{1,4}$/u.test(group))) return false;
	const count = hex.length + (embedded ? 2 : 0);
	return halves.length === 2 ? count < 8 : count === 8;
}
/** netip.ParsePrefix: an address without a zone, and a length without leading zeros. */
function isGoPrefix(text) {
	const slash = text.lastIndexOf("/");
	const address = text.slice(0, slash);
	const length = text.slice(slash + 1);
	if (slash < 0 || address.includes("%") || !/^(?:0|[1-9]\d{0,2})$/u.test(length)) return false;
	return isGoAddr(address) && Number(length) <= (address.includes(":") ? 128 : 32);
}
/** netip.ParseAddrPort. */
function isGoAddrPort(text) {
	const match = /^(?:\[([^\]]*)\]|([^:]*)):(\d{1,5})$/u.exec(text);
	if (match === null || Number(match[3]) > 65535) return false;
	return match[1] !== void 0 ? match[1].includes(":") && isGoAddr(match[1]) : ipv4.test(match[2] ?? "");
}
/** time.ParseDuration. */
function isGoDuration$1(text) {
	return /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u.test(text);
}
/** net.ParseMAC: 6, 8 or 20 octets with `:` or `-`, or groups of four digits with `.`. */
function isGoMac(text) {
	if (/^[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2}(?:\1[0-9a-fA-F]{2})*)$/u.test(text)) return [
		6,
		8,
		20
	].includes((text.length + 1) / 3);
	return /^[0-9a-fA-F]{4}(?:\.[0-9a-fA-F]{4})+$/u.test(text) && [
		6,
		8,
		20
	].includes((text.length + 1) / 5 * 2);
}
/** url.Parse, as far as texts differ from it in practice: no space or control character, no colon in front of the scheme. */
function isGoUrl(text) {
	if (/[\u0000-\u001f\u007f]/u.test(text) || text.startsWith(":")) return false;
	const authority = /^[a-zA-Z][a-zA-Z0-9+.-]*:\/\/([^/?#]*)/u.exec(text)?.[1];
	if (authority === void 0) return !/%(?![0-9a-fA-F]{2})/u.test(text);
	const host = authority.slice(authority.lastIndexOf("@") + 1);
	return !/[ <>"]/u.test(host) && /^(?:\[[^\]]*\]|[^:[\]]*)(?::\d*)?$/u.test(host) && !/%(?![0-9a-fA-F]{2})/u.test(text);
}
/** humanize.ParseBytes, with the sign and the percentage that Talos' sizes take; empty is no size. */
function isGoSize(text) {
	return text === "" || isByteCount(text.replace(/^-/u, "")) || /^-?(?:\d+\.?\d*|\.\d+)%$/u.test(text);
}
/** `<= 2TB`: Talos' InstallDiskSizeMatcher. */
function isGoSizeMatch(text) {
	return isByteCount(text.trim().replace(/^(?:>=|<=|>|<|==)/u, "").trim());
}
function isByteCount(text) {
	return /^(?:\d[\d,]*\.?[\d,]*|\.\d+)\s*(?:b|[kmgtpe]i?b?)?\s*$/iu.test(text);
}
/** Talos' PortRange in text: both ends, each a port. */
function isGoPortRange(text) {
	const match = /^(\d{1,5})-(\d{1,5})$/u.exec(text);
	return match !== null && Number(match[1]) <= 65535 && Number(match[2]) <= 65535;
}
/** base64.StdEncoding, which passes over line breaks. */
function isGoBase64$1(text) {
	const dense = text.replace(/[\r\n]/gu, "");
	return dense.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(dense);
}
function splitOnce(text, separator) {
	const at = text.indexOf(separator);
	return at < 0 ? [text, void 0] : [text.slice(0, at), text.slice(at + separator.length)];
}
/** By name, with the words for a message. */
const goFormats = {
	"go-addr": {
		test: isGoAddr,
		words: "an IP address"
	},
	"go-prefix": {
		test: isGoPrefix,
		words: "an address with prefix length, such as 10.0.0.0/8"
	},
	"go-addr-port": {
		test: isGoAddrPort,
		words: "an IP address with port, such as 10.0.0.1:51820"
	},
	"go-duration": {
		test: isGoDuration$1,
		words: "a duration such as 1m30s"
	},
	"go-mac": {
		test: isGoMac,
		words: "a hardware address such as 00:1b:63:84:45:e6"
	},
	"go-size": {
		test: isGoSize,
		words: "a size such as 50GiB or 25%"
	},
	"go-size-match": {
		test: isGoSizeMatch,
		words: "a size such as <= 2TB"
	},
	"go-port-range": {
		test: isGoPortRange,
		words: "a port, or two ports with - between them"
	},
	"go-base64": {
		test: isGoBase64$1,
		words: "text in base64"
	},
	"go-url": {
		test: isGoUrl,
		words: "a URL"
	}
};

// actions/lib/codecs/json-schema/json-schema.ts
/** The place of a schema that is a document of its own. */
function schemaRoot(schema) {
	return resolved$1({
		schema,
		root: schema
	});
}
/** Follows `$ref` to a local definition; a reference that leads nowhere, or in a circle, ends at an empty schema. */
function resolved$1(place) {
	let schema = place.schema;
	for (let hops = 0; schema.$ref !== void 0; hops++) {
		const target = hops < 32 ? pointedAt(place.root, schema.$ref) : void 0;
		const { $ref: _, ...siblings } = schema;
		schema = {
			...target ?? {},
			...siblings
		};
	}
	return schema === place.schema ? place : {
		schema,
		root: place.root
	};
}
/** The schema that a local reference (`#/$defs/name`) points at. */
function pointedAt(root, reference) {
	if (!/^#(?:\/|$)/u.test(reference)) return void 0;
	let at = root;
	for (const step of reference.slice(1).split("/").slice(1)) {
		const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
		at = isObject(at) && Object.hasOwn(at, key) ? at[key] : void 0;
	}
	return isObject(at) ? at : void 0;
}
/** The schemas that a value of `place` must meet together: itself and the members of `allOf`, references followed. */
function together(place, depth = 0) {
	const here = resolved$1(place);
	const parts = [here];
	if (depth > 16) return parts;
	for (const member of here.schema.allOf ?? []) if (isObject(member)) parts.push(...together({
		schema: member,
		root: place.root
	}, depth + 1));
	return parts;
}
/** The alternatives of `oneOf` and `anyOf`. */
function alternatives$1(place) {
	const found = [];
	for (const { schema, root } of together(place)) for (const member of [...schema.oneOf ?? [], ...schema.anyOf ?? []]) if (isObject(member)) found.push(resolved$1({
		schema: member,
		root
	}));
	return found;
}
/** Names that an object of `place` may carry by `properties`, in the order of the schema. */
function propertyNames(place) {
	const names = /* @__PURE__ */ new Set();
	for (const part of together(place)) for (const name of Object.keys(part.schema.properties ?? {})) names.add(name);
	return [...names];
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// actions/lib/codecs/json-schema/compile.ts
const validators = /* @__PURE__ */ new WeakMap();
/**
* Compiles a schema (draft 2020-12, or draft-07 and older by its `$schema`) once per object. What `$ref`s point at is
* compiled when a value first gets there: a document uses a small part of a large schema.
*
* @throws Error when the schema itself is wrong; Re2NotLoaded when a pattern needs `loadRe2`
*/
function validatorOf(schema) {
	const known = validators.get(schema);
	if (known !== void 0) return known;
	const made = asValidator(newAjv(schema).compile(schema));
	validators.set(schema, made);
	return made;
}
function asValidator(validate) {
	return (data) => validate(data) ? [] : flattened(validate.errors ?? []);
}
/** The errors behind a reference in place of the one that stands for them. */
function flattened(errors) {
	return errors.flatMap((error) => {
		if (error.keyword !== "$ref") return [error];
		const { errors: inner } = error.params;
		return inner.map((each) => ({
			...each,
			instancePath: `${error.instancePath}${each.instancePath}`
		}));
	});
}
/** ajv keeps one expression for each `toString()`, so that must tell patterns apart. */
function regExp(pattern) {
	const compiled = compileRe2(pattern);
	return {
		test: (text) => compiled.test(text),
		toString: () => pattern
	};
}
regExp.code = "regExp";
const options = {
	allErrors: true,
	strict: false,
	verbose: true,
	logger: false,
	validateSchema: false,
	meta: false,
	messages: false,
	code: {
		regExp,
		optimize: false
	}
};
function newAjv(root) {
	const ajv = typeof root.$schema === "string" && /draft-0[4-7]/u.test(root.$schema) ? new import_ajv.Ajv(options) : new import__2020.Ajv2020(options);
	import_dist.default.default(ajv);
	for (const [name, format] of Object.entries(goFormats)) ajv.addFormat(name, format.test);
	for (const keyword of [
		referenceKeyword(ajv, root),
		branchKeyword(ajv, "oneOf"),
		branchKeyword(ajv, "anyOf")
	]) {
		ajv.removeKeyword(keyword.keyword);
		ajv.addKeyword(keyword);
	}
	return ajv;
}
function referenceKeyword(ajv, root) {
	const targets = /* @__PURE__ */ new Map();
	const compiled = (reference) => {
		const known = targets.get(reference);
		if (known !== void 0) return known;
		const made = subValidator(ajv, pointedAt(root, reference));
		targets.set(reference, made);
		return made;
	};
	return {
		keyword: "$ref",
		schemaType: "string",
		compile(reference) {
			if (pointedAt(root, reference) === void 0) throw new Error(`the schema has nothing at ${reference}`);
			const validate = (data) => {
				const errors = compiled(reference)(data);
				if (errors.length === 0) return true;
				validate.errors = [{
					keyword: "$ref",
					params: { errors }
				}];
				return false;
			};
			validate.errors = [];
			return validate;
		}
	};
}
/** Branches are compiled when first used: one may lead back to the schema that is being compiled. */
function branchKeyword(ajv, keyword) {
	return {
		keyword,
		schemaType: "array",
		compile(branches) {
			let compiled;
			const validate = (data) => {
				compiled ??= branches.map((branch) => subValidator(ajv, branch));
				const failures = compiled.map((branch) => branch(data));
				const passing = failures.filter((errors) => errors.length === 0).length;
				if (keyword === "oneOf" ? passing === 1 : passing > 0) return true;
				validate.errors = [{
					keyword,
					params: {
						branches,
						failures,
						passing
					}
				}];
				return false;
			};
			validate.errors = [];
			return validate;
		}
	};
}
/** A part of the schema. Its references lead back to the root through the keyword above. */
function subValidator(ajv, schema) {
	if (typeof schema === "boolean") return schema ? () => [] : () => [nothingAllowed];
	const { $id: _, ...rest } = schema;
	return asValidator(ajv.compile(rest));
}
const nothingAllowed = {
	keyword: "false schema",
	instancePath: "",
	schemaPath: "",
	params: {},
	schema: false
};

// actions/lib/codecs/json-schema/child-schema.ts
/**
* The schema of `key` in an object of `place`; `"unknown"` when the object is closed and does not list it, undefined
* when anything goes. Alternatives (`oneOf`, `anyOf`) are asked in turn.
*/
function childSchema(place, key, depth = 0) {
	let closed = false;
	for (const part of together(place)) {
		const found = ownChild(part, key);
		if (found === "unknown") closed = true;
		else if (found !== void 0) return found;
	}
	if (depth > 16) return void 0;
	const branches = alternatives$1(place).map((branch) => childSchema(branch, key, depth + 1));
	const known = branches.find((branch) => branch !== void 0 && branch !== "unknown");
	if (known !== void 0) return known;
	const refused = branches.length > 0 && branches.every((branch) => branch === "unknown");
	return closed || refused ? "unknown" : void 0;
}
function ownChild({ schema, root }, key) {
	if (schema.properties !== void 0 && Object.hasOwn(schema.properties, key)) return placed$1(schema.properties[key], root);
	for (const [pattern, child] of Object.entries(schema.patternProperties ?? {})) if (pattern === ".*" || compileRe2(pattern).test(key)) return placed$1(child, root);
	return placed$1(schema.additionalProperties, root);
}
function placed$1(child, root) {
	if (child === false) return "unknown";
	return isObject(child) ? resolved$1({
		schema: child,
		root
	}) : void 0;
}
/** The schema of the items of a list of `place`. */
function itemSchema(place, depth = 0) {
	for (const { schema, root } of together(place)) if (isObject(schema.items)) return resolved$1({
		schema: schema.items,
		root
	});
	if (depth > 16) return void 0;
	for (const branch of alternatives$1(place)) {
		const found = itemSchema(branch, depth + 1);
		if (found !== void 0) return found;
	}
}
/** The JSON types that `place` allows by `type`, `enum` and `const`, over all alternatives; empty when it does not say. */
function allowedTypes(place, depth = 0) {
	const types = /* @__PURE__ */ new Set();
	for (const { schema } of together(place)) {
		for (const type of typeof schema.type === "string" ? [schema.type] : schema.type ?? []) types.add(type);
		if (schema.type === void 0) for (const value of schema.enum ?? []) types.add(jsonType(value));
	}
	if (depth <= 16) for (const branch of alternatives$1(place)) for (const type of allowedTypes(branch, depth + 1)) types.add(type);
	return types;
}
/** The JSON Schema type of a value: `null`, `boolean`, `integer`, `number`, `string`, `array` or `object`. */
function jsonType(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	if (typeof value === "bigint") return "integer";
	if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
	return typeof value;
}

// actions/lib/codecs/json-schema/data.ts
/** Values with the types that YAML gave them. Objects have no prototype, so `__proto__` is a key like any other. */
function jsonValue(node) {
	if (node.kind === "scalar") return typeof node.value === "bigint" ? Number(node.value) : node.value;
	if (node.kind === "list") return node.items.map(jsonValue);
	const made = Object.create(null);
	for (const entry of node.entries) made[entry.key] = jsonValue(entry.value);
	return made;
}
/**
* Values as `go.yaml.in/yaml` v3 and v4 decode them into a struct that `place` describes: every scalar is good for a
* string, `yes`, `on`, `y` and their opposites are good for a boolean, and a null leaves the field as it was, so it is
* left out.
*/
function goYamlValue(node, place) {
	if (place === void 0) return jsonValue(node);
	if (node.kind === "scalar") return goScalar(node, place);
	if (node.kind === "list") {
		const items = itemSchema(place);
		return node.items.map((item) => goYamlValue(item, items));
	}
	const made = Object.create(null);
	for (const entry of node.entries) {
		const child = childSchema(place, entry.key);
		if (isNull$1(entry.value) && child !== "unknown") continue;
		made[entry.key] = child === "unknown" ? jsonValue(entry.value) : goYamlValue(entry.value, child);
	}
	return made;
}
function isNull$1(node) {
	return node.kind === "scalar" && node.value === null;
}
const trueWords = /* @__PURE__ */ new Set([
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
]);
const falseWords = /* @__PURE__ */ new Set([
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
]);
function goScalar(node, place) {
	const plain = jsonValue(node);
	const allowed = allowedTypes(place);
	const own = jsonType(plain);
	if (own === "string" && allowed.has("string")) return foldedCase(node.text, place);
	if (plain === null || allowed.size === 0 || allowed.has(own)) return plain;
	if (own === "integer" && allowed.has("number")) return plain;
	if (allowed.has("string")) return foldedCase(node.text, place);
	if (allowed.has("boolean")) {
		if (trueWords.has(node.text)) return true;
		if (falseWords.has(node.text)) return false;
	}
	return plain;
}
/** Enums marked `x-go-fold-case` are decoded without regard to case, as github.com/dmarkham/enumer makes them. */
function foldedCase(text, place) {
	if (place.schema["x-go-fold-case"] !== true) return text;
	const found = place.schema.enum?.find((each) => typeof each === "string" && each.toLowerCase() === text.toLowerCase());
	return typeof found === "string" ? found : text;
}

// actions/lib/codecs/json-schema/words.ts
const longest$1 = 60;
const mostChoices = 12;
/** `the text "abc"`, `the number 5`, `a list`: short, on one line. */
function describe(node) {
	if (node.kind === "list") return "a list";
	if (node.kind === "map") return "a map";
	const { value } = node;
	if (value === null) return "null";
	if (typeof value !== "string") return String(node.text);
	const short = value.length > longest$1 ? `${value.slice(0, longest$1)}…` : value;
	return JSON.stringify(short);
}
/** `a`, `a or b`, `a, b or c`; a long list is cut. */
function listed(words) {
	if (words.length > mostChoices) return `one of ${words.slice(0, mostChoices).join(", ")} and ${words.length - mostChoices} more`;
	if (words.length < 2) return words[0] ?? "nothing";
	return `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

// actions/lib/codecs/json-schema/explain.ts
/** Everything about an error but its branches, which `branches.ts` chooses first. */
function explain$1(error, at, root) {
	const params = error.params;
	switch (error.keyword) {
		case "additionalProperties":
		case "unevaluatedProperties": return unknownField(at, String(params["additionalProperty"] ?? params["unevaluatedProperty"]), {
			schema: error.parentSchema,
			root
		});
		case "required":
		case "dependentRequired": return missing$1(at, String(params["missingProperty"]));
		case "type": return wrong(at, "wrong-type", `must be ${typeWords$1(error.schema)}, not ${describe(at.node)}`);
		case "uniqueItems": return duplicateItem(at, Number(params["i"]), Number(params["j"]));
		case "enum": return notListed(at, error.schema);
		case "const": return notListed(at, [error.schema]);
		case "if": return;
		default: return wrong(at, "invalid-value", refusal(error, at));
	}
}
function wrong(at, code, what) {
	const field = fieldOf(at.path);
	return {
		...valueRange(at),
		code,
		field,
		message: `${field === "" ? "the document" : field} ${what}`
	};
}
function unknownField(at, key, place) {
	const entry = entryNamed(at.node, key);
	const field = fieldOf([...at.path, key]);
	const parent = fieldOf(at.path);
	const fix = meant(at, key, place);
	return {
		...rangeOf$2(entry?.keyRange ?? at.node),
		code: "unknown-field",
		field,
		message: `unknown field ${key}${parent === "" ? "" : ` in ${parent}`}`,
		...fix === void 0 ? {} : { fix }
	};
}
/** The nearest sibling that is still free, else the child object that knows the name. */
function meant(at, key, place) {
	const names = propertyNames(place);
	const near = nearestName(key, names.filter((name) => entryNamed(at.node, name) === void 0));
	if (near !== void 0) return `did you mean ${near}?`;
	for (const name of names) {
		const child = childSchema(place, name);
		if (child === void 0 || child === "unknown" || !isObject(child.schema)) continue;
		if (propertyNames(child).includes(key)) return `${key} belongs under ${fieldOf([...at.path, name])}`;
	}
}
function missing$1(at, name) {
	const parent = fieldOf(at.path);
	const field = fieldOf([...at.path, name]);
	const message = `${parent === "" ? "the document" : parent} lacks the field ${name}`;
	return {
		...ownerRange(at),
		code: "missing-field",
		field,
		message,
		fix: `add ${name}`
	};
}
function duplicateItem(at, i, j) {
	const items = at.node.kind === "list" ? at.node.items : [];
	const [first, second] = [items[Math.min(i, j)] ?? at.node, items[Math.max(i, j)] ?? at.node];
	return {
		...rangeOf$2(second),
		code: "duplicate-entry",
		field: fieldOf([...at.path, Math.max(i, j)]),
		message: `${fieldOf(at.path)} lists ${describe(second)} twice`,
		related: [{
			...rangeOf$2(first),
			message: "first here"
		}]
	};
}
function notListed(at, values) {
	const words = values.map((value) => typeof value === "string" ? value : JSON.stringify(value));
	const near = at.node.kind === "scalar" ? nearestName(at.node.text, words) : void 0;
	const violation = wrong(at, "invalid-value", `must be ${listed(words)}, not ${describe(at.node)}`);
	return near === void 0 ? violation : {
		...violation,
		fix: `did you mean ${near}?`
	};
}
function typeWords$1(types) {
	return listed((Array.isArray(types) ? types : [types]).map((name) => typeNames[String(name)] ?? String(name)));
}
const typeNames = {
	string: "a string",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	array: "a list",
	object: "a map",
	null: "null"
};
function refusal(error, at) {
	const limit = String(error.schema);
	const value = describe(at.node);
	switch (error.keyword) {
		case "pattern": return `must ${formWords(error.parentSchema, limit)}, which ${value} does not`;
		case "format": return `must be ${goFormats[limit]?.words ?? `in the format ${limit}`}, not ${value}`;
		case "minimum": return `must be at least ${limit}, not ${value}`;
		case "maximum": return `must be at most ${limit}, not ${value}`;
		case "minLength":
		case "minItems":
		case "minProperties": return `must have at least ${limit} ${unit[error.keyword]}`;
		case "maxLength":
		case "maxItems":
		case "maxProperties": return `must have at most ${limit} ${unit[error.keyword]}`;
		case "false schema": return "is not allowed here";
		default: return `does not meet ${error.keyword} ${JSON.stringify(error.schema)?.slice(0, 80) ?? ""}`.trimEnd();
	}
}
/** A schema's own example says more than its pattern. */
function formWords(parent, pattern) {
	const examples = isObject(parent) ? parent["examples"] : void 0;
	const example = Array.isArray(examples) ? examples[0] : void 0;
	return typeof example === "string" ? `look like ${example}` : `match ${pattern}`;
}
const unit = {
	minLength: "characters",
	maxLength: "characters",
	minItems: "items",
	maxItems: "items",
	minProperties: "fields",
	maxProperties: "fields"
};

// actions/lib/codecs/json-schema/relax.ts
const relaxed = /* @__PURE__ */ new WeakMap();
/** Keywords whose value is a map of schemas, and those whose value is schemas. */
const schemaMaps = /* @__PURE__ */ new Set([
	"properties",
	"patternProperties",
	"$defs",
	"definitions",
	"dependentSchemas"
]);
const literals = /* @__PURE__ */ new Set([
	"enum",
	"const",
	"default",
	"examples"
]);
const demands = /* @__PURE__ */ new Set([
	"required",
	"minProperties",
	"minItems",
	"dependentRequired"
]);
/** The same schema without anything that a whole object must have. Made once per schema object. */
function relaxSchema(schema) {
	const known = relaxed.get(schema);
	if (known !== void 0) return known;
	const made = relax(schema);
	relaxed.set(schema, made);
	return made;
}
function relax(value) {
	if (Array.isArray(value)) return value.map(relax);
	if (!isObject(value)) return value;
	const made = {};
	for (const [keyword, content] of Object.entries(value)) {
		if (demands.has(keyword) || keyword === "oneOf") continue;
		if (literals.has(keyword)) made[keyword] = content;
		else if (schemaMaps.has(keyword) && isObject(content)) made[keyword] = relaxEach(content);
		else made[keyword] = relax(content);
	}
	return value.oneOf === void 0 ? made : withAlternatives(made, value.oneOf.map(relax));
}
function relaxEach(schemas) {
	return Object.fromEntries(Object.entries(schemas).map(([name, child]) => [name, relax(child)]));
}
/** Without their demands several branches of a oneOf may fit, so one is enough. */
function withAlternatives(made, branches) {
	const others = Array.isArray(made["allOf"]) ? made["allOf"] : [];
	return {
		...made,
		allOf: [...others, { anyOf: branches }]
	};
}

// actions/lib/codecs/json-schema/judge.ts
/**
* Judges `node` by `schema`. Violations are sorted by place; a value that is wrong in several ways is reported once.
*
* @throws Error when the schema cannot be compiled; Re2NotLoaded when one of its patterns needs `prepareJsonSchema`
*/
function judgeJsonSchema(node, schema, options = {}) {
	const used = options.fragment === true ? relaxSchema(schema) : schema;
	const decoded = options.decode === "go-yaml" ? goYamlValue(node, schemaRoot(used)) : jsonValue(node);
	const judge = {
		options,
		root: used,
		found: []
	};
	collect(judge, validatorOf(used)(decoded), {
		node,
		path: []
	});
	return onePerPlace(judge.found);
}
/** Awaits the RE2 engine when a pattern of the schema needs it. Call it before `judgeJsonSchema` with foreign schemas. */
async function prepareJsonSchema(schema) {
	await loadRe2For(patternsIn(schema));
}
function collect(judge, errors, base) {
	for (const error of errors) {
		const at = locate(base, error.instancePath ?? "");
		if (isUnknownYet(judge, at.node, error)) continue;
		if (error.keyword === "oneOf" || error.keyword === "anyOf") collectBranch(judge, error, at);
		else {
			const violation = explain$1(error, at, judge.root);
			if (violation !== void 0) judge.found.push(violation);
		}
	}
}
function collectBranch(judge, error, at) {
	const verdict = chooseBranch(error.params, at);
	if ("errors" in verdict) return collect(judge, verdict.errors, at);
	const field = fieldOf(at.path);
	const name = field === "" ? "the document" : field;
	if ("types" in verdict) {
		const wanted = explain$1({
			...error,
			keyword: "type",
			schema: verdict.types
		}, at, judge.root);
		if (wanted !== void 0) judge.found.push(wanted);
	} else if ("fields" in verdict) {
		const message = `${name} lacks one of the fields ${listed(verdict.fields)}`;
		judge.found.push({
			...ownerRange(at),
			code: "missing-field",
			field,
			message,
			fix: `add ${listed(verdict.fields)}`
		});
	} else {
		const message = `${name} fits ${verdict.several} of the forms that exclude each other, being ${describe(at.node)}`;
		judge.found.push({
			...valueRange(at),
			code: "invalid-value",
			field,
			message
		});
	}
}
/** A placeholder's value is not known; a null of Go's decoder sets nothing. */
function isUnknownYet({ options }, node, error) {
	const { isPlaceholder = () => false } = options;
	const key = error.params.additionalProperty;
	if (typeof key === "string") return isPlaceholder(key);
	if (node.kind !== "scalar") return false;
	return isPlaceholder(node.text) || options.decode === "go-yaml" && isNull$1(node);
}
const gravity = {
	"wrong-type": 0,
	"unknown-field": 1,
	"missing-field": 2
};
/** Sorted by place; of several complaints about one value the gravest, of one field the first. */
function onePerPlace(found) {
	const rank = (violation) => gravity[violation.code] ?? 3;
	const sorted = [...found].sort((a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b));
	const kept = [];
	const seen = /* @__PURE__ */ new Set();
	for (const violation of sorted) {
		const key = placeKey(violation);
		if (seen.has(key)) continue;
		seen.add(key);
		kept.push(violation);
	}
	return kept;
}
function placeKey(violation) {
	const missing = violation.code === "missing-field" ? violation.field : "";
	return `${violation.start}:${violation.end}:${missing}`;
}
function* patternsIn(value) {
	if (typeof value !== "object" || value === null) return;
	for (const [key, content] of Object.entries(value)) {
		if (key === "pattern" && typeof content === "string") yield content;
		else if (key === "patternProperties" && typeof content === "object" && content !== null) yield* Object.keys(content);
		yield* patternsIn(content);
	}
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
	depth: 1e3,
	expansion: 1e6,
	broken: 100,
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
	if (!stillOpen(search, text.slice(0, at).trimEnd(), what)) return void 0;
	let tried = 0;
	for (let candidate = at - 1; candidate >= 0 && tried < trials; candidate--) {
		if (!characters.includes(text.charAt(candidate))) continue;
		if (search.effort.left <= 0) return void 0;
		tried++;
		if (!stillOpen(search, `${text.slice(0, candidate)}x`, what)) return candidate;
	}
}
/** True when `prefix` ends inside an open quote or bracket. */
function stillOpen({ depth, effort }, prefix, what) {
	effort.left -= prefix.length;
	if (effort.left <= 0) return false;
	const parsed = parseText(prefix, depth);
	return "reason" in parsed && parsed.reason.startsWith("unexpected end of the") && parsed.reason.includes(what);
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

// actions/lib/codecs/yaml/reindent.ts
/** Under-indented spots of one document before we give up. */
const spots = 50;
/** Undefined when `text` does not parse even so. `failure` is what js-yaml said of it. */
function reindent(text, failure, depth, effort) {
	const insertions = [];
	let current = text;
	let reason = failure;
	for (let spot = 0; spot < spots && reason.reason === "deficient indentation"; spot++) {
		const mended = mend(current, reason.at, depth, effort);
		if (mended === void 0) return void 0;
		insertions.push(...mended.insertions);
		current = mended.text;
		effort.left -= current.length;
		const parsed = parseText(current, depth);
		if ("events" in parsed) return {
			events: parsed.events,
			text: current,
			toOriginal: originalOffset(insertions)
		};
		reason = parsed;
	}
}
function originalOffset(insertions) {
	const latestFirst = insertions.toReversed();
	return (offset) => {
		let place = offset;
		for (const { at, length } of latestFirst) if (place > at) place = Math.max(at, place - length);
		return place;
	};
}
/** One spot put right: a tab after a bracket becomes a space, lines that stand too far left are pushed in. */
function mend(text, at, depth, effort) {
	const tabs = /\t[ \t]*$/.exec(text.slice(lineStart(text, at), at))?.[0].length ?? 0;
	if (tabs > 0) return {
		text: text.slice(0, at - tabs) + " ".repeat(tabs) + text.slice(at),
		insertions: []
	};
	const opener = findOpener(text, at, depth, effort);
	const closing = opener === void 0 ? void 0 : findClosing(text, opener);
	return opener === void 0 || closing === void 0 || closing < at ? void 0 : pushIn(text, opener, closing);
}
/** Indents the lines after that of `opener`, down to that of `closing`, deeper than the bracket or quote stands. */
function pushIn(text, opener, closing) {
	const needed = opener - lineStart(text, opener) + 1;
	const parts = [];
	const insertions = [];
	let copied = 0;
	let added = 0;
	for (let line = lineEnd(text, opener) + 1; line <= closing; line = lineEnd(text, line) + 1) {
		let content = line;
		while (text.charCodeAt(content) === 32) content++;
		const length = needed - (content - line);
		if (length <= 0 || content >= text.length || "\r\n".includes(text.charAt(content))) continue;
		parts.push(text.slice(copied, line), " ".repeat(length));
		insertions.push({
			at: line + added,
			length
		});
		copied = line;
		added += length;
	}
	parts.push(text.slice(copied));
	return {
		text: parts.join(""),
		insertions
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
function splitDocuments(text) {
	const segments = [];
	let start = 0;
	let inHeader = true;
	for (let line = 0; line < text.length;) {
		const next = nextLine(text, line);
		if (isMarker(text, line, "---")) {
			if (!inHeader) {
				segments.push({
					start,
					end: line
				});
				start = line;
			}
			inHeader = false;
		} else if (isMarker(text, line, "...")) {
			segments.push({
				start,
				end: next
			});
			start = next;
			inHeader = true;
		} else if (inHeader && !isHeaderLine(text, line, next)) inHeader = false;
		line = next;
	}
	if (start < text.length || segments.length === 0) segments.push({
		start,
		end: text.length
	});
	return segments;
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
		message: reason.startsWith("missed comma") ? "a comma is missing here, or a closing bracket before it" : reason,
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
const time$1 = /^[Tt ](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)?$/;
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
	const clock = time$1.exec(text.slice(whole.length));
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
	if (state.refused) return;
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
	if (/^[A-Za-z0-9+/]*={0,2}$/.test(base64) && base64.length % 4 === 0) return { value: Buffer$1.from(base64, "base64").toString("utf8") };
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
	if (!state.hasTabs || end <= state.cursor || (state.stack.at(-1)?.closing ?? 0) !== 0) return;
	const { text, cursor: start, plainIndent } = state;
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
	state.plainIndent = state.hasTabs && node.style === "plain" ? plainIndent(frame, state.text) : Infinity;
	const child = {
		node,
		size: 1,
		height: 0
	};
	if (event.anchorStart !== -1) state.anchors.set(state.text.slice(event.anchorStart, event.anchorEnd), child);
	addChild(state, frame, child);
}
/** The column of the innermost block collection, plus one. */
function plainIndent(frame, text) {
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
	const place = {
		start: placeOf(state, frame.start),
		end: placeOf(state, frame.start)
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
	const failure = readPart(job, {
		start: 0,
		end: text.length
	});
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
/** Document by document, after the whole file failed with `failure`. */
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
	if (broken === 0) job.problems.push(failure);
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
			if (--depth === 0) return group(text, {
				start,
				commas,
				end: i
			});
		}
	}
	return depth > 0 ? { mistake: "has a { without its }" } : void 0;
}
function group(text, at) {
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
		patterns.push([...parts, void 0]);
	}
	return { matches: (path) => patterns.some((parts) => matchParts(parts, path.split("/"))) };
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

// actions/lib/domain/settings/settings-values.ts
function settingsOf(source, root) {
	const spanOf = ({ start, end }) => source.span(start, end);
	return {
		path: source.path,
		clusters: itemsAt(root, "clusters").map((item) => ({
			name: stringAt(item, "name") ?? "",
			...present({
				talos: folderAt(item, "talos"),
				flux: folderAt(item, "flux")
			}),
			at: spanOf(nodeAt(item, "name") ?? item)
		})),
		inventory: inventoryOf(root, spanOf),
		rules: new Map(entriesAt$1(root, "rules").map(({ key, value }) => [key, textOf$4(value)])),
		ignore: texts(root, "ignore"),
		tolerate: itemsAt(root, "tolerate").map((item) => tolerationOf(item, spanOf)),
		schemas: texts(root, "schemas"),
		tools: new Map(entriesAt$1(root, "tools").map(({ key, value }) => [key, textOf$4(value)])),
		apply: applyOf(root)
	};
}
function tolerationOf(item, spanOf) {
	const first = item.kind === "map" ? item.entries[0]?.keyRange : void 0;
	return {
		...present({
			rule: stringAt(item, "rule"),
			path: stringAt(item, "path"),
			notChecked: stringAt(item, "notChecked"),
			until: stringAt(item, "until")
		}),
		reason: stringAt(item, "reason") ?? "",
		at: spanOf(nodeAt(item, "rule") ?? nodeAt(item, "notChecked") ?? first ?? item)
	};
}
function inventoryOf(root, spanOf) {
	const named = (of, read) => new Map(entriesAt$1(root, "inventory", of).map((entry) => [entry.key, read(entry)]));
	return {
		networks: texts(root, "inventory", "networks"),
		hosts: named("hosts", ({ value, keyRange }) => hostOf(value, spanOf(keyRange))),
		nodes: named("nodes", (entry) => nodeOf$1(entry, spanOf)),
		reserved: named("reserved", ({ value, keyRange }) => ({
			address: textOf$4(value),
			at: spanOf(keyRange)
		}))
	};
}
function hostOf(value, at) {
	return {
		...present({
			address: stringAt(value, "address"),
			cpu: stringAt(value, "cpu"),
			cores: numberAt(value, "cores"),
			memory: bytes(stringAt(value, "memory")),
			gpu: stringAt(value, "gpu")
		}),
		osd: scalarAt$1(value, "osd") === true,
		at
	};
}
function nodeOf$1({ value, keyRange }, spanOf) {
	return {
		...present({
			host: stringAt(value, "host"),
			cpu: numberAt(value, "cpu"),
			memory: bytes(stringAt(value, "memory")),
			disk: bytes(stringAt(value, "disk")),
			storage: stringAt(value, "storage"),
			network: stringAt(value, "network")
		}),
		at: spanOf(keyRange),
		hostAt: spanOf(nodeAt(value, "host") ?? keyRange)
	};
}
function applyOf(root) {
	const apply = nodeAt(root, "apply");
	const order = texts(root, "apply", "order");
	return present({
		order: order.length === 0 ? void 0 : order,
		soak: stringAt(apply, "soak"),
		window: stringAt(apply, "window"),
		approvals: numberAt(apply, "approvals")
	});
}
/** `28GiB`, `500GB` in bytes; the schema has checked the form. */
function bytes(text) {
	const match = /^([0-9.]+)([KMGT])(i?)B$/.exec(text ?? "");
	if (match === null) return void 0;
	const [, amount = "", unit = "", binary] = match;
	return Math.round(Number(amount) * (binary === "i" ? 1024 : 1e3) ** ("KMGT".indexOf(unit) + 1));
}
/** A path of the repository without `./` in front and `/` behind. */
function normalFolder(path) {
	return path.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
}
function folderAt(node, key) {
	const path = stringAt(node, key);
	return path === void 0 ? void 0 : normalFolder(path);
}
function scalarAt$1(node, key) {
	const found = nodeAt(node, key);
	return found?.kind === "scalar" ? found.value : void 0;
}
function numberAt(node, key) {
	const value = scalarAt$1(node, key);
	return typeof value === "number" ? value : void 0;
}
function textOf$4(node) {
	return node.kind === "scalar" && typeof node.value === "string" ? node.value : "";
}
function texts(root, ...path) {
	return itemsAt(root, ...path).map(textOf$4);
}
function entriesAt$1(root, ...path) {
	const node = nodeAt(root, ...path);
	return node?.kind === "map" ? node.entries : [];
}
/** Without the fields that are undefined. */
function present(of) {
	return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== void 0));
}

// actions/lib/domain/settings/semantic-mistakes.ts
/** `unknownRules` are names that are near no rule: a later version may know them. */
function semanticMistakes(of) {
	const { root } = of;
	const named = ruleNames(of);
	return {
		mistakes: [
			...named.mistakes,
			...duplicateClusters(root),
			...clusterFolders$1(of),
			...schemaPaths(of),
			...itemsAt(root, "ignore").flatMap(patternMistake),
			...itemsAt(root, "tolerate").flatMap(tolerationMistakes),
			...unknownHosts(root),
			...addresses(root)
		],
		unknownRules: named.unknownRules
	};
}
function ruleNames({ root, rules }) {
	const mistakes = [];
	const unknownRules = [];
	const places = [...entriesAt(root, "rules").map((entry) => ({
		name: entry.key,
		...rangeOf$1(entry.keyRange)
	})), ...itemsAt(root, "tolerate").flatMap((item) => {
		const rule = nodeAt(item, "rule");
		return rule?.kind === "scalar" ? [{
			name: rule.text,
			...rangeOf$1(rule)
		}] : [];
	})];
	for (const { name, start, end } of places) {
		if (rules.includes(name)) continue;
		const near = nearestName(name, rules);
		if (near !== void 0) mistakes.push({
			start,
			end,
			message: `there is no rule ${name}`,
			fix: `did you mean ${near}?`
		});
		else unknownRules.push({
			start,
			end,
			message: `this version has no rule ${name}: it has no effect`,
			fix: "homelab rules lists them"
		});
	}
	return {
		mistakes,
		unknownRules
	};
}
function duplicateClusters(root) {
	const names = itemsAt(root, "clusters").flatMap((item) => {
		const name = nodeAt(item, "name");
		return name?.kind === "scalar" ? [name] : [];
	});
	return names.filter((name, index) => names.findIndex((other) => other.text === name.text) < index).map((name) => ({
		...rangeOf$1(name),
		message: `a cluster named ${name.text} is there already`,
		fix: "give it another name"
	}));
}
function clusterFolders$1({ root, kind }) {
	return itemsAt(root, "clusters").flatMap((item) => ["talos", "flux"].flatMap((field) => {
		const node = nodeAt(item, field);
		const path = stringAt(item, field);
		if (node === void 0 || path === void 0) return [];
		if (leavesRepository(path)) return [{
			...rangeOf$1(node),
			message: `${field} must be a folder of the repository, not ${path}`
		}];
		const found = kind?.(normalFolder(path));
		if (found === void 0 || found === "directory") return [];
		const why = found === "missing" ? "is not there" : "is no folder";
		return [{
			...rangeOf$1(node),
			message: `the ${field} folder ${path} ${why}`,
			fix: "paths count from the root of the repository"
		}];
	}));
}
function schemaPaths({ root, kind }) {
	return itemsAt(root, "schemas").flatMap((item) => {
		if (item.kind !== "scalar" || typeof item.value !== "string") return [];
		const path = item.value;
		if (/^[a-z]+:\/\//.test(path)) return [{
			...rangeOf$1(item),
			message: `${path} is remote, and nothing is fetched`,
			fix: "put the schemas into the repository"
		}];
		if (leavesRepository(path)) return [{
			...rangeOf$1(item),
			message: `${path} is not in the repository`
		}];
		const found = path.includes("{{") ? "file" : kind?.(normalFolder(path)) ?? "file";
		if (found === "directory" || found === "file") return [];
		return [{
			...rangeOf$1(item),
			message: `${path} is not there`,
			fix: "paths count from the root of the repository"
		}];
	});
}
function leavesRepository(path) {
	return path.startsWith("/") || path.split("/").includes("..");
}
function patternMistake(item) {
	if (item.kind !== "scalar" || typeof item.value !== "string") return [];
	const mistake = globMistake(item.value);
	return mistake === void 0 ? [] : [{
		...rangeOf$1(item),
		message: `the path pattern ${item.value} ${mistake}`
	}];
}
function tolerationMistakes(item) {
	if (item.kind !== "map") return [];
	const rule = entryOf$1(item, "rule");
	const notChecked = entryOf$1(item, "notChecked");
	const path = entryOf$1(item, "path");
	const mistakes = path === void 0 ? [] : patternMistake(path.value);
	if (rule === void 0 && notChecked === void 0) mistakes.push({
		...firstKey$1(item.entries, item),
		message: "a toleration names a rule or something notChecked",
		fix: "add rule"
	});
	if (notChecked !== void 0 && (rule ?? path) !== void 0) {
		const message = `notChecked stands alone, without ${rule === void 0 ? "path" : "rule"}`;
		mistakes.push({
			...rangeOf$1(notChecked.keyRange),
			message,
			fix: "make it two tolerations"
		});
	}
	return mistakes;
}
function firstKey$1(entries, otherwise) {
	return rangeOf$1(entries[0]?.keyRange ?? otherwise);
}
function unknownHosts(root) {
	const hosts = entriesAt(root, "inventory", "hosts").map(({ key }) => key);
	return entriesAt(root, "inventory", "nodes").flatMap((entry) => {
		const host = nodeAt(entry.value, "host");
		if (host?.kind !== "scalar" || hosts.includes(host.text)) return [];
		const near = nearestName(host.text, hosts);
		const fix = near === void 0 ? "add it under inventory.hosts" : `did you mean ${near}?`;
		return [{
			...rangeOf$1(host),
			message: `${entry.key} runs on ${host.text}, which is not among the hosts`,
			fix
		}];
	});
}
function addresses(root) {
	return [...[...entriesAt(root, "inventory", "reserved").map((entry) => entry.value), ...entriesAt(root, "inventory", "hosts").flatMap((entry) => nodeAt(entry.value, "address") ?? [])].flatMap((node) => wrongText(node, isGoAddr, "must be an IP address")), ...itemsAt(root, "inventory", "networks").flatMap((node) => wrongText(node, isGoPrefix, "must be a network with its prefix length, such as 172.16.1.0/24"))];
}
function wrongText(node, test, must) {
	if (node.kind !== "scalar" || typeof node.value !== "string" || test(node.value)) return [];
	return [{
		...rangeOf$1(node),
		message: `${node.value} ${must}`
	}];
}
function entriesAt(root, ...path) {
	const node = nodeAt(root, ...path);
	return node?.kind === "map" ? node.entries : [];
}
function rangeOf$1({ start, end }) {
	return {
		start,
		end
	};
}

// actions/lib/domain/settings/settings.ts
/** A repository without a settings file. */
const defaultSettings = {
	clusters: [],
	inventory: {
		networks: [],
		hosts: /* @__PURE__ */ new Map(),
		nodes: /* @__PURE__ */ new Map(),
		reserved: /* @__PURE__ */ new Map()
	},
	rules: /* @__PURE__ */ new Map(),
	ignore: [],
	tolerate: [],
	schemas: [],
	tools: /* @__PURE__ */ new Map(),
	apply: {}
};

// actions/lib/domain/settings/read-settings.ts
/** Never throws for what stands in the file. An empty file is no settings. */
function readSettings(source, options) {
	const yaml = readYaml(source, { dialect: "yaml12" });
	const empty = {
		...defaultSettings,
		path: source.path
	};
	const problems = yaml.problems.map(({ start, end, message }) => remark(source, {
		start,
		end,
		message
	}));
	if (problems.length > 0) return {
		settings: empty,
		mistakes: problems.map(mistakeLine),
		unknownRules: []
	};
	const [first, second] = yaml.documents.filter((document) => document.root !== void 0);
	if (second !== void 0) return {
		settings: empty,
		mistakes: [mistakeLine(remark(source, {
			...second.range,
			message: "settings are one document, and here begins another"
		}))],
		unknownRules: []
	};
	if (first?.root === void 0) return {
		settings: empty,
		mistakes: [],
		unknownRules: []
	};
	return readRoot(source, first.root, options);
}
function readRoot(source, root, options) {
	const bySchema = judgeJsonSchema(root, options.schema).map(({ start, end, message, fix }) => remark(source, {
		start,
		end,
		message,
		...fix === void 0 ? {} : { fix }
	}));
	const { mistakes: byMeaning, unknownRules } = semanticMistakes({
		root,
		...options,
		rules: [...options.rules]
	});
	const placed = byMeaning.map((mistake) => remark(source, mistake));
	const mistakes = [...bySchema, ...placed.filter((one) => !bySchema.some((other) => isSamePlace(one, other)))];
	mistakes.sort((a, b) => a.line - b.line || a.column - b.column || compareText(a.message, b.message));
	return {
		settings: mistakes.length === 0 ? settingsOf(source, root) : {
			...defaultSettings,
			path: source.path
		},
		mistakes: mistakes.map(mistakeLine),
		unknownRules: unknownRules.map((unknown) => remark(source, unknown))
	};
}
function isSamePlace(a, b) {
	return a.line === b.line && a.column === b.column;
}
function remark(source, of) {
	const { start, end, message, fix } = of;
	return {
		...source.span(start, end),
		message,
		...fix === void 0 ? {} : { fix }
	};
}
function mistakeLine({ path, line, column, message, fix }) {
	return `${path}:${line}:${column}: ${message}${fix === void 0 ? "" : `; ${fix}`}`;
}

// actions/lib/verbs/validate/load-settings.ts
/** Where settings are looked for when none are named. */
const usualPaths = [".github/homelab.yaml", ".github/homelab.yml"];
/** @throws WrongUse when the named file is not there, or for every mistake in the file */
function loadSettings(config, ports) {
	const path = config ?? usualPaths.find((each) => ports.files.kind(each) === "file");
	if (path === void 0) return {
		settings: defaultSettings,
		unknownRules: []
	};
	const content = ports.files.read(path);
	if ("problem" in content) throw new WrongUse([`${path}: ${content.problem}`]);
	const decoded = decodeText(content.bytes);
	if ("problem" in decoded) throw new WrongUse([`${path}:${decoded.line}:${decoded.column}: ${decoded.problem}`]);
	const { settings, mistakes, unknownRules } = readSettings(sourceText(path, decoded.text), {
		schema: ports.ownSchema("homelab"),
		rules: ruleCatalog.keys(),
		kind: (each) => ports.files.kind(each)
	});
	if (mistakes.length > 0) throw new WrongUse(mistakes);
	return {
		settings,
		unknownRules
	};
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
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
/** True when `path` is `folder` or lies below it; everything lies below the root. */
function isBelow(path, folder) {
	return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
function isYamlPath(path) {
	return /\.ya?ml$/i.test(path);
}

// actions/lib/verbs/validate/change.ts
/** @throws WrongUse outside a Git repository, or when the base does not exist here */
async function changeOf(inputs, ports) {
	const all = {
		focus: void 0,
		files: ports.files,
		sources: /* @__PURE__ */ new Map()
	};
	if (!inputs.changed && !inputs.staged) return all;
	const git = ports.git;
	if (git === void 0) throw new WrongUse([`--${inputs.staged ? "staged" : "changed"} needs a Git repository, and this folder is in none`]);
	if (inputs.staged) return staged(ports.files, git, inputs.base ?? "HEAD");
	const base = await baseCommit(inputs.base ?? ports.pullRequest?.base, git);
	return {
		...all,
		focus: new Set(await git.changedPaths(base))
	};
}
/** The commit that a change is measured from: the base asked for, else the merge base with the default branch. */
async function baseCommit(asked, git) {
	const candidates = asked === void 0 ? [
		"origin/HEAD",
		"origin/main",
		"origin/master",
		"main",
		"master"
	] : [asked];
	for (const candidate of candidates) {
		if (await git.resolve(candidate) === void 0) continue;
		const merge = await git.mergeBase(candidate, "HEAD");
		if (merge !== void 0) return merge;
	}
	const what = asked === void 0 ? "no default branch was found to compare with" : `the base ${asked} is not in this clone`;
	throw new WrongUse([`${what}: fetch it (a shallow clone needs fetch-depth: 0), or name one with --base`]);
}
async function staged(files, git, base) {
	const known = await git.resolve(base);
	const focus = new Set(await git.changedPaths(known ?? "HEAD", { staged: true }));
	const contents = /* @__PURE__ */ new Map();
	const sources = /* @__PURE__ */ new Map();
	for (const path of focus) {
		const bytes = await git.show("", path);
		if (bytes === void 0) continue;
		contents.set(path, bytes);
		sources.set(path, new TextDecoder("utf-8").decode(bytes));
	}
	const read = (path) => {
		const bytes = contents.get(path);
		return bytes === void 0 ? files.read(path) : { bytes };
	};
	return {
		focus,
		files: {
			list: () => files.list(),
			kind: (path) => files.kind(path),
			read
		},
		sources
	};
}
/**
* The files to parse when only `focus` is judged: those, the kustomizations above them (they say what a patch file is
* for), and the Talos inputs (they say which versions the tree is for).
*/
function filesToRead(listing, focus) {
	const folders = /* @__PURE__ */ new Set();
	for (const path of focus) for (let folder = folderOf(path);; folder = folderOf(folder)) {
		folders.add(folder);
		if (folder === "") break;
	}
	const isContext = (path) => {
		const name = path.slice(path.lastIndexOf("/") + 1);
		if (/^tal(?:config|env)\.ya?ml$/.test(name)) return true;
		return kustomizationNames.includes(name) && folders.has(folderOf(path));
	};
	return new Set(listing.paths.filter((path) => focus.has(path) || isContext(path)));
}

// actions/lib/verbs/validate/collected.ts
/** Counts things that were not judged under one name. */
var NotCheckedList = class {
	#items = /* @__PURE__ */ new Map();
	add(item) {
		const key = `${item.what}\n${item.why}`;
		const known = this.#items.get(key);
		this.#items.set(key, known === void 0 ? item : {
			...known,
			count: known.count + item.count,
			relevant: known.relevant || item.relevant
		});
	}
	sorted() {
		return [...this.#items.values()].sort((a, b) => Number(b.relevant) - Number(a.relevant) || compare(a.what, b.what) || compare(a.why, b.why));
	}
};
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** Related places of a violation, with lines and columns. */
function relatedPlaces(source, related) {
	if (related === void 0 || related.length === 0) return {};
	return { related: related.map(({ start, end, message }) => {
		const { path, line, column } = source.span(start, end);
		return {
			path,
			line,
			column,
			message
		};
	}) };
}

// actions/lib/domain/settings/inline-ignore.ts
/** A comment behind a value speaks for its line; one on a line of its own for the next line that is more than a comment. */
function inlineIgnores(source, comments) {
	return comments.map((comment) => {
		const { start, end, rule, reason, line, ownLine } = comment;
		return {
			...source.span(start, end),
			rules: rule.split(",").filter((name) => name !== ""),
			...reason === void 0 ? {} : { reason },
			lines: ownLine ? [line, lineBelow(source.text, start, line)] : [line]
		};
	});
}
/** Number of the first line below that is neither empty nor only a comment. */
function lineBelow(text, from, line) {
	const below = text.slice(from);
	const starts = findLineStarts(below);
	for (let i = 1; i < starts.length; i++) {
		const content = below.slice(starts[i], starts[i + 1] ?? below.length).trim();
		if (content !== "" && !content.startsWith("#")) return line + i;
	}
	return line;
}

// actions/lib/domain/settings/severity.ts
/**
* Drops findings of rules that are `off`, and grades the others. The settings never make a finding graver than the
* severity of its own.
*
* @throws Error for a finding of a rule that is not in `rules`: a fault of ours
*/
function graded(findings, rules, settings) {
	return findings.flatMap((finding) => {
		const rule = rules.get(finding.rule);
		if (rule === void 0) throw new Error(`the rule ${finding.rule} is not in the catalogue`);
		const wanted = settings.rules.get(finding.rule);
		if (wanted === "off") return [];
		const own = finding.severity;
		const severity = wanted === void 0 ? own ?? rule.severity : own !== void 0 && atLeast(wanted, own) ? own : wanted;
		return [{
			...finding,
			severity
		}];
	});
}

// actions/lib/domain/settings/tolerations.ts
/** A finding is tolerated by the first toleration that matches it, else by an inline ignore with a reason. */
function applyTolerations(input) {
	const day = input.headDate?.slice(0, 10);
	const used = /* @__PURE__ */ new Map();
	const count = (of) => void used.set(of, (used.get(of) ?? 0) + 1);
	const findings = [];
	const tolerated = [];
	for (const finding of input.findings) {
		const matching = input.tolerate.filter((toleration) => isFor(toleration, finding));
		const toleration = matching.find((one) => !hasEnded(one, day)) ?? matching[0];
		const ignore = input.ignores.find((one) => isMeant(one, finding));
		if (toleration !== void 0) count(toleration);
		if (toleration !== void 0 && !hasEnded(toleration, day)) tolerated.push(entryOf(finding, toleration));
		else if (ignore !== void 0) {
			count(ignore);
			tolerated.push(entryOf(finding, { reason: ignore.reason ?? "" }));
		} else findings.push(toleration === void 0 ? finding : withEnd(finding, toleration));
	}
	const notChecked = input.notChecked.map((item) => {
		const matching = input.tolerate.filter((one) => isName$1(one.notChecked, item.what));
		const toleration = matching.find((one) => !hasEnded(one, day)) ?? matching[0];
		if (toleration !== void 0) count(toleration);
		if (toleration === void 0 || hasEnded(toleration, day)) return item;
		return {
			...item,
			why: `${item.why} (tolerated: ${toleration.reason})`,
			relevant: false
		};
	});
	return {
		findings: findings.sort(compareFindings),
		notChecked,
		tolerated: tolerated.sort((a, b) => compareText(a.path, b.path) || a.line - b.line || compareText(a.rule, b.rule)),
		about: [...input.tolerate.flatMap((one) => aboutToleration(one, {
			used: used.get(one) ?? 0,
			day,
			input
		})), ...aboutIgnores(input, used)]
	};
}
function isFor({ rule, path }, finding) {
	return rule === finding.rule && (path === void 0 || matchesGlob(finding.path, path));
}
function hasEnded({ until }, day) {
	return until !== void 0 && day !== void 0 && compareText(day, until) > 0;
}
/** An ignore without a reason ignores nothing. */
function isMeant(ignore, finding) {
	const { path, rules, lines, reason } = ignore;
	return reason !== void 0 && path === finding.path && lines.includes(finding.line) && rules.includes(finding.rule);
}
function isName$1(pattern, what) {
	if (pattern === void 0) return false;
	const parts = pattern.split("*");
	if (parts.length === 1) return pattern === what;
	const [first = "", ...rest] = parts;
	const last = rest.pop() ?? "";
	if (!what.startsWith(first) || what.length < first.length + last.length || !what.endsWith(last)) return false;
	let at = first.length;
	for (const part of rest) {
		const found = what.indexOf(part, at);
		if (found === -1) return false;
		at = found + part.length;
	}
	return at <= what.length - last.length;
}
function entryOf({ rule, path, line }, { reason, until }) {
	return {
		rule,
		path,
		line,
		reason,
		...until === void 0 ? {} : { until }
	};
}
function withEnd(finding, { at, reason, until }) {
	const { path, line, column } = at;
	const message = `was tolerated until ${until}: ${reason}`;
	return {
		...finding,
		related: [...finding.related ?? [], {
			path,
			line,
			column,
			message
		}]
	};
}
function aboutToleration(toleration, { used, day, input }) {
	const { at, until, rule, notChecked } = toleration;
	const name = rule ?? notChecked ?? "";
	if (used > 0 && hasEnded(toleration, day)) {
		const message = `the toleration of ${name} ended on ${until}: ${used === 1 ? "a finding counts" : `${used} findings count`} again`;
		return [{
			...at,
			rule: "settings/expired-toleration",
			message,
			fix: "mend the cause, or give it a new date and say why"
		}];
	}
	if (used > 0 || !input.complete) return [];
	return [{
		...at,
		rule: "settings/unused-toleration",
		message: `nothing matches the toleration of ${name}`,
		fix: "remove it"
	}];
}
function aboutIgnores({ ignores, complete }, used) {
	return ignores.flatMap((ignore) => {
		const { path, line, column, endLine, endColumn, rules, reason } = ignore;
		const at = {
			path,
			line,
			column,
			endLine,
			endColumn
		};
		const fix = "write # homelab: ignore RULE -- reason";
		if (rules.length === 0) return [{
			...at,
			rule: "settings/ignore-without-reason",
			message: "the ignore names no rule, so it ignores nothing",
			fix
		}];
		if (reason === void 0) return [{
			...at,
			rule: "settings/ignore-without-reason",
			message: `the ignore of ${rules.join(", ")} gives no reason, so it ignores nothing`,
			fix
		}];
		if (used.has(ignore) || !complete) return [];
		return [{
			...at,
			rule: "settings/unused-toleration",
			message: `nothing on this line matches the ignore of ${rules.join(", ")}`,
			fix: "remove it"
		}];
	});
}

// actions/lib/verbs/validate/finish.ts
async function finishFindings(options) {
	const { settings, tree, ports, notChecked, complete } = options;
	const capped = options.findings.map((finding) => cappedByUse(finding, options.usage));
	const ignores = [...tree.files.values()].flatMap((file) => inlineIgnores(file.yaml.source, file.comments.ignores));
	const headDate = await headDateFor(settings, ports);
	const outcome = applyTolerations({
		findings: graded(capped, ruleCatalog, settings),
		notChecked,
		tolerate: settings.tolerate,
		ignores,
		complete,
		...headDate === void 0 ? {} : { headDate }
	});
	const unknown = options.unknownRules.map((remark) => ({
		...remark,
		rule: "settings/unknown-rule"
	}));
	const about = graded([...outcome.about, ...unknown], ruleCatalog, settings);
	return {
		...outcome,
		findings: [...outcome.findings, ...about]
	};
}
/** What nothing reaches is never an error: somebody left it over, or keeps it for later. */
function cappedByUse(finding, usage) {
	if (/\.(?:toml|lock)$/.test(finding.path)) return finding;
	if (usage.used(finding.path) || ruleCatalog.get(finding.rule)?.severity !== "error") return finding;
	return {
		...finding,
		severity: "warning",
		message: `${finding.message} (nothing that Flux or Talos uses reaches this file)`
	};
}
/** Git is asked only when a toleration has a date. */
async function headDateFor(settings, ports) {
	if (settings.tolerate.every((toleration) => toleration.until === void 0)) return void 0;
	return ports.git?.commitDate(ports.pullRequest?.head ?? "HEAD");
}

// actions/lib/verbs/validate/judge-pins.ts
async function judgePins({ ports, base, notChecked, focus }) {
	const read = await pinsOf(ports, base);
	if (read.baseUnread !== void 0) {
		const why = `${read.baseUnread}; the tools of this release are used`;
		notChecked.add({
			what: "tool pins of the base",
			why,
			count: 1,
			relevant: false
		});
	}
	const findings = findingsOf(read).filter(({ path }) => focus === void 0 || focus.has(path));
	return {
		pins: read.pins,
		findings
	};
}
function findingsOf({ problems, changes }) {
	return [...problems.map(({ severity, ...problem }) => ({
		...problem,
		rule: severity === "error" ? "tools/broken-pins" : "tools/floating-pin"
	})), ...changes.map(changeFinding)];
}
function changeFinding({ tool, from, to, used, reason, at }) {
	const change = from === to ? `changes the release of ${tool} ${to}` : `changes ${tool} from ${from} to ${to}`;
	return used === "head" ? {
		...at,
		rule: "tools/pin-changed",
		message: `${change}; the new one is used, as ${reason}`
	} : {
		...at,
		rule: "tools/pin-not-trusted",
		message: `${change}; the base's is used, as ${reason}`
	};
}

// actions/lib/verbs/validate/judge-modelines.ts
/**
* Judges by schemas that lie in the repository. A remote schema of a kind that we know is not needed; the others are
* counted in one line, since nothing is fetched.
*/
async function judgeModelines(options) {
	const { tree, notChecked, focus } = options;
	const unknown = new Set([...options.judgement.unknownKinds.values()].flat());
	const findings = [];
	let judged = 0;
	for (const file of tree.files.values()) {
		if (focus !== void 0 && !focus.has(file.path)) continue;
		for (const document of file.documents) {
			const modeline = modelineOf(file, document);
			if (modeline === void 0 || document.role !== "data" && !unknown.has(document)) continue;
			const outcome = await judgeByModeline(document, modeline, options.files);
			if ("why" in outcome) notChecked.add({
				what: outcome.what,
				why: outcome.why,
				count: 1,
				relevant: false
			});
			else {
				findings.push(...outcome.findings);
				judged++;
			}
		}
	}
	return {
		findings,
		judged
	};
}
/** The last modeline above the content of a document, and below the document before it. */
function modelineOf(file, document) {
	const before = file.documents[file.documents.indexOf(document) - 1]?.range.end ?? 0;
	return file.comments.modelines.findLast(({ start }) => start >= before && start < document.range.end);
}
async function judgeByModeline(document, { url }, files) {
	const { root, source, path } = document;
	if (/^[a-z][a-z0-9+.-]+:/i.test(url)) return {
		what: "documents with a remote schema",
		why: "nothing is fetched"
	};
	const at = resolveInside(folderOf(path), url);
	const schema = at === void 0 ? void 0 : readSchema(files, at);
	if (schema === void 0) return {
		what: `schema ${url} of ${path}`,
		why: "there is no such JSON Schema in the repository"
	};
	if (root === void 0) return { findings: [] };
	await prepareJsonSchema(schema);
	return { findings: judgeJsonSchema(root, schema).map(({ code, message, start, end, fix, related }) => ({
		...source.span(start, end),
		rule: schemaRuleOf(code, false),
		message,
		...fix === void 0 ? {} : { fix },
		...relatedPlaces(source, related)
	})) };
}
function readSchema(files, path) {
	const content = files.read(path);
	const decoded = "bytes" in content ? decodeText(content.bytes) : content;
	if (!("text" in decoded)) return void 0;
	try {
		const value = JSON.parse(decoded.text);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
	} catch {
		return;
	}
}

// actions/lib/codecs/structural-schema/native-enums.ts
const pull = [
	"Always",
	"IfNotPresent",
	"Never"
];
const protocol = [
	"SCTP",
	"TCP",
	"UDP"
];
const preemption = ["Never", "PreemptLowerPriority"];
const failure = ["Fail", "Ignore"];
const match = ["Equivalent", "Exact"];
const operations$2 = [
	"*",
	"CONNECT",
	"CREATE",
	"DELETE",
	"UPDATE"
];
const ruleScope = [
	"*",
	"Cluster",
	"Namespaced"
];
const sideEffects = [
	"None",
	"NoneOnDryRun",
	"Some",
	"Unknown"
];
const reinvocation = ["IfNeeded", "Never"];
const accessModes = [
	"ReadOnlyMany",
	"ReadWriteMany",
	"ReadWriteOnce",
	"ReadWriteOncePod"
];
const volumeMode = ["Block", "Filesystem"];
const taint = [
	"NoExecute",
	"NoSchedule",
	"PreferNoSchedule"
];
const selector = [
	"DoesNotExist",
	"Exists",
	"In",
	"NotIn"
];
const profile = [
	"Localhost",
	"RuntimeDefault",
	"Unconfined"
];
const termination = ["FallbackToLogsOnError", "File"];
const honor = ["Honor", "Ignore"];
const quotaScopes = [
	"BestEffort",
	"CrossNamespacePodAffinity",
	"NotBestEffort",
	"NotTerminating",
	"PriorityClass",
	"Terminating",
	"VolumeAttributesClass"
];
/** Definition name without `io.k8s.`, then field, then the values that the server accepts. */
const enums = {
	"api.admissionregistration.v1.MatchResources": { matchPolicy: match },
	"api.admissionregistration.v1.MutatingAdmissionPolicySpec": {
		failurePolicy: failure,
		reinvocationPolicy: reinvocation
	},
	"api.admissionregistration.v1.MutatingWebhook": {
		failurePolicy: failure,
		matchPolicy: match,
		sideEffects,
		reinvocationPolicy: reinvocation
	},
	"api.admissionregistration.v1.NamedRuleWithOperations": {
		operations: operations$2,
		scope: ruleScope
	},
	"api.admissionregistration.v1.RuleWithOperations": {
		operations: operations$2,
		scope: ruleScope
	},
	"api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec": { validationActions: [
		"Audit",
		"Deny",
		"Warn"
	] },
	"api.admissionregistration.v1.ValidatingAdmissionPolicySpec": { failurePolicy: failure },
	"api.admissionregistration.v1.ValidatingWebhook": {
		failurePolicy: failure,
		matchPolicy: match,
		sideEffects
	},
	"api.apps.v1.DaemonSetUpdateStrategy": { type: ["OnDelete", "RollingUpdate"] },
	"api.apps.v1.DeploymentStrategy": { type: ["Recreate", "RollingUpdate"] },
	"api.apps.v1.StatefulSetSpec": { podManagementPolicy: ["OrderedReady", "Parallel"] },
	"api.apps.v1.StatefulSetUpdateStrategy": { type: ["OnDelete", "RollingUpdate"] },
	"api.autoscaling.v2.MetricSpec": { type: [
		"ContainerResource",
		"External",
		"Object",
		"Pods",
		"Resource"
	] },
	"api.batch.v1.CronJobSpec": { concurrencyPolicy: [
		"Allow",
		"Forbid",
		"Replace"
	] },
	"api.batch.v1.JobSpec": {
		completionMode: ["Indexed", "NonIndexed"],
		podReplacementPolicy: ["Failed", "TerminatingOrFailed"]
	},
	"api.batch.v1.PodFailurePolicyOnExitCodesRequirement": { operator: ["In", "NotIn"] },
	"api.batch.v1.PodFailurePolicyRule": { action: [
		"Count",
		"FailIndex",
		"FailJob",
		"Ignore"
	] },
	"api.core.v1.AppArmorProfile": { type: profile },
	"api.core.v1.Container": {
		terminationMessagePolicy: termination,
		imagePullPolicy: pull
	},
	"api.core.v1.ContainerPort": { protocol },
	"api.core.v1.EndpointPort": { protocol },
	"api.core.v1.HTTPGetAction": { scheme: ["HTTP", "HTTPS"] },
	"api.core.v1.HostPathVolumeSource": { type: [
		"",
		"BlockDevice",
		"CharDevice",
		"Directory",
		"DirectoryOrCreate",
		"File",
		"FileOrCreate",
		"Socket"
	] },
	"api.core.v1.ImageVolumeSource": { pullPolicy: pull },
	"api.core.v1.NodeSelectorRequirement": { operator: [
		"DoesNotExist",
		"Exists",
		"Gt",
		"In",
		"Lt",
		"NotIn"
	] },
	"api.core.v1.PersistentVolumeClaimSpec": {
		accessModes,
		volumeMode
	},
	"api.core.v1.PersistentVolumeSpec": {
		accessModes,
		persistentVolumeReclaimPolicy: [
			"Delete",
			"Recycle",
			"Retain"
		],
		volumeMode
	},
	"api.core.v1.PodSecurityContext": {
		supplementalGroupsPolicy: ["Merge", "Strict"],
		fsGroupChangePolicy: ["Always", "OnRootMismatch"]
	},
	"api.core.v1.PodSpec": {
		restartPolicy: [
			"Always",
			"Never",
			"OnFailure"
		],
		dnsPolicy: [
			"ClusterFirst",
			"ClusterFirstWithHostNet",
			"Default",
			"None"
		],
		preemptionPolicy: preemption
	},
	"api.core.v1.ResourceQuotaSpec": { scopes: quotaScopes },
	"api.core.v1.ScopedResourceSelectorRequirement": {
		scopeName: quotaScopes,
		operator: selector
	},
	"api.core.v1.SeccompProfile": { type: profile },
	"api.core.v1.SecurityContext": { procMount: ["Default", "Unmasked"] },
	"api.core.v1.ServicePort": { protocol },
	"api.core.v1.ServiceSpec": {
		type: [
			"ClusterIP",
			"ExternalName",
			"LoadBalancer",
			"NodePort"
		],
		sessionAffinity: ["ClientIP", "None"],
		externalTrafficPolicy: ["Cluster", "Local"],
		ipFamilies: ["IPv4", "IPv6"],
		ipFamilyPolicy: [
			"PreferDualStack",
			"RequireDualStack",
			"SingleStack"
		],
		internalTrafficPolicy: ["Cluster", "Local"]
	},
	"api.core.v1.Taint": { effect: taint },
	"api.core.v1.Toleration": {
		operator: [
			"Equal",
			"Exists",
			"Gt",
			"Lt"
		],
		effect: taint
	},
	"api.core.v1.TopologySpreadConstraint": {
		whenUnsatisfiable: ["DoNotSchedule", "ScheduleAnyway"],
		nodeAffinityPolicy: honor,
		nodeTaintsPolicy: honor
	},
	"api.core.v1.VolumeMount": { mountPropagation: [
		"Bidirectional",
		"HostToContainer",
		"None"
	] },
	"api.discovery.v1.EndpointPort": { protocol },
	"api.discovery.v1.EndpointSlice": { addressType: [
		"FQDN",
		"IPv4",
		"IPv6"
	] },
	"api.networking.v1.HTTPIngressPath": { pathType: [
		"Exact",
		"ImplementationSpecific",
		"Prefix"
	] },
	"api.networking.v1.NetworkPolicyPort": { protocol },
	"api.networking.v1.NetworkPolicySpec": { policyTypes: ["Egress", "Ingress"] },
	"api.policy.v1.PodDisruptionBudgetSpec": { unhealthyPodEvictionPolicy: ["AlwaysAllow", "IfHealthyBudget"] },
	"api.scheduling.v1.PriorityClass": { preemptionPolicy: preemption },
	"api.storage.v1.StorageClass": {
		reclaimPolicy: [
			"Delete",
			"Recycle",
			"Retain"
		],
		volumeBindingMode: ["Immediate", "WaitForFirstConsumer"]
	},
	"api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy": {
		whenDeleted: ["Delete", "Retain"],
		whenScaled: ["Delete", "Retain"]
	},
	"api.autoscaling.v2.HPAScalingPolicy": { type: ["Percent", "Pods"] },
	"api.autoscaling.v2.HPAScalingRules": { selectPolicy: [
		"Disabled",
		"Max",
		"Min"
	] },
	"api.autoscaling.v2.MetricTarget": { type: [
		"AverageValue",
		"Utilization",
		"Value"
	] },
	"api.core.v1.PodOS": { name: ["linux", "windows"] },
	"api.rbac.v1.RoleRef": { kind: ["ClusterRole", "Role"] },
	"api.rbac.v1.Subject": { kind: [
		"Group",
		"ServiceAccount",
		"User"
	] },
	"apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec": { scope: ["Cluster", "Namespaced"] },
	"apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement": { operator: selector }
};
/** The closed sets of the fields of a definition; undefined when none is known. */
function nativeEnums(definition) {
	const key = definition.startsWith("io.k8s.") ? definition.slice(7) : definition;
	return Object.hasOwn(enums, key) ? enums[key] : void 0;
}

// actions/lib/codecs/structural-schema/native-required.ts
/**
* `required` there means "no omitempty" in Go. The server refuses most of them by hand-written validation, but not
* these: read in pkg/apis/*\/validation of k8s.io/kubernetes v1.36.4. Definition without `io.k8s.`, then fields.
*/
const optional = {
	"api.apps.v1.ControllerRevision": ["revision"],
	"api.batch.v1.PodFailurePolicy": ["rules"],
	"api.core.v1.HTTPHeader": ["value"],
	"api.core.v1.ISCSIPersistentVolumeSource": ["lun"],
	"api.core.v1.ISCSIVolumeSource": ["lun"],
	"api.core.v1.LimitRangeSpec": ["limits"],
	"api.core.v1.PreferredSchedulingTerm": ["preference"],
	"api.core.v1.Sysctl": ["value"],
	"api.scheduling.v1.PriorityClass": ["value"],
	"api.storage.v1.CSIDriver": ["spec"],
	"api.storage.v1.CSINodeSpec": ["drivers"]
};
/** The fields that the OpenAPI document calls required and the server does not. */
function leniencies(definition) {
	const key = definition.startsWith("io.k8s.") ? definition.slice(7) : definition;
	return Object.hasOwn(optional, key) ? optional[key] ?? [] : [];
}

// actions/lib/codecs/structural-schema/resolve.ts
const goTypes = [
	["apimachinery.pkg.api.resource.Quantity", "quantity"],
	["apimachinery.pkg.util.intstr.IntOrString", "int-or-string"],
	["apimachinery.pkg.apis.meta.v1.Time", "time"],
	["apimachinery.pkg.apis.meta.v1.MicroTime", "time"],
	["apimachinery.pkg.apis.meta.v1.Duration", "duration"],
	["apimachinery.pkg.apis.meta.v1.ObjectMeta", "object-meta"],
	["apimachinery.pkg.apis.meta.v1.FieldsV1", "opaque"],
	["apimachinery.pkg.runtime.RawExtension", "opaque"]
];
/** A schema belongs to one set of definitions, so its identity is enough of a key. */
const resolved = /* @__PURE__ */ new WeakMap();
/**
* The schema with its `$ref` followed; keywords beside the `$ref` win.
*
* @throws Error when a definition is missing: the bundle is broken
*/
function resolve(schema, resource) {
	if (schema.$ref === void 0 && schema.allOf?.[0]?.$ref === void 0) return schema;
	let known = resolved.get(schema);
	if (known === void 0) {
		known = follow$1(schema, resource);
		resolved.set(schema, known);
	}
	return known;
}
function follow$1(schema, resource) {
	const { $ref, allOf, ...siblings } = schema;
	const reference = $ref ?? allOf?.[0]?.$ref ?? "";
	const name = reference.slice(reference.lastIndexOf("/") + 1);
	const target = Object.hasOwn(resource.definitions, name) ? resource.definitions[name] : void 0;
	if (target === void 0) throw new Error(`the schema of ${resource.kind} (${resource.source}) lacks its definition ${name}`);
	const known = {
		...resolve(target, resource),
		...siblings
	};
	return resource.native ? asGoDecodes(known, name) : known;
}
function asGoDecodes(schema, name) {
	const goType = goTypes.find(([suffix]) => name.endsWith(suffix))?.[1];
	if (goType !== void 0) return {
		...schema,
		goType
	};
	const lenient = leniencies(name);
	const required = schema.required?.filter((field) => !lenient.includes(field) && schema.properties?.[field]?.type !== "boolean");
	const properties = withEnums(schema.properties, nativeEnums(name));
	return {
		...schema,
		...required === void 0 ? {} : { required },
		...properties === void 0 ? {} : { properties }
	};
}
function withEnums(properties, enums) {
	if (properties === void 0 || enums === void 0) return properties;
	const copy = { ...properties };
	for (const [field, values] of Object.entries(enums)) {
		const schema = copy[field];
		if (schema?.items !== void 0) copy[field] = {
			...schema,
			items: {
				...schema.items,
				enum: values
			}
		};
		else if (schema !== void 0) copy[field] = {
			...schema,
			enum: values
		};
	}
	return copy;
}
/** The schema of a property, safe against names such as `constructor`. */
function propertyOf(schema, name) {
	const properties = schema?.properties;
	return properties !== void 0 && Object.hasOwn(properties, name) ? properties[name] : void 0;
}
/** What declares `key` of a map: its property, or the schema of all other values; true when anything is taken. */
function declarationOf(schema, key) {
	return propertyOf(schema, key) ?? schema.additionalProperties;
}

// actions/lib/codecs/structural-schema/effective.ts
const defaultNodes = /* @__PURE__ */ new WeakMap();
/** The value of `key` in `map` after null pruning and defaulting; `base` declares the fields of the map. */
function effectiveValue(scope, map, key, base) {
	const entry = entryOf$1(map, key);
	if (entry !== void 0 && !isNull(entry.value)) return entry.value;
	const schema = propertyOf(base, key) ?? otherValues(base);
	if (entry !== void 0) {
		if (scope.native || scope.fragment) return void 0;
		if (schema === void 0 || schema.nullable === true) return entry.value;
	}
	const declared = entry === void 0 ? propertyOf(base, key) : schema;
	return declared?.default === void 0 || scope.native ? void 0 : defaultNode(declared);
}
/** True when the server drops the entry before it validates: a null that the field does not take. */
function isPruned(scope, entry, base) {
	if (!isNull(entry.value)) return false;
	if (scope.native || scope.fragment) return true;
	const schema = propertyOf(base, entry.key) ?? otherValues(base);
	return schema !== void 0 && schema.nullable !== true;
}
function isNull(node) {
	return node.kind === "scalar" && node.value === null;
}
function otherValues(base) {
	return typeof base?.additionalProperties === "object" ? base.additionalProperties : void 0;
}
/** The default of a schema as a node without a place. */
function defaultNode(schema) {
	let node = defaultNodes.get(schema);
	if (node === void 0) {
		node = nodeOf(schema.default);
		defaultNodes.set(schema, node);
	}
	return node;
}
const nowhere = {
	start: 0,
	end: 0
};
function nodeOf(value) {
	if (Array.isArray(value)) return {
		kind: "list",
		items: value.map(nodeOf),
		...nowhere
	};
	if (typeof value === "object" && value !== null) return {
		kind: "map",
		entries: Object.entries(value).map(([key, item]) => ({
			key,
			keyRange: nowhere,
			value: nodeOf(item)
		})),
		...nowhere
	};
	const scalar = value;
	return {
		kind: "scalar",
		value: scalar,
		text: String(scalar),
		style: "plain",
		...nowhere
	};
}
/** Equal text for equal values, whatever the order of keys; undefined when a part is hidden. */
function canonical(node, hidden) {
	if (hidden(node)) return void 0;
	if (node.kind === "scalar") return canonicalScalar(node.value);
	const parts = [];
	const children = node.kind === "list" ? node.items.map((item) => ["", item]) : sortedEntries(node);
	for (const [key, child] of children) {
		const text = canonical(child, hidden);
		if (text === void 0) return void 0;
		parts.push(node.kind === "list" ? text : `${JSON.stringify(key)}:${text}`);
	}
	return node.kind === "list" ? `[${parts.join(",")}]` : `{${parts.join(",")}}`;
}
function sortedEntries(map) {
	return map.entries.map((entry) => [entry.key, entry.value]).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
}
function canonicalScalar(value) {
	return typeof value === "string" ? JSON.stringify(value) : String(value);
}
/** The same for a plain value of a schema, such as a member of `enum`. */
function canonicalPlain(value) {
	return canonical(nodeOf(value), () => false) ?? "";
}

// actions/lib/codecs/structural-schema/field-name.ts
const longestShown = 60;
/** `spec.listeners[0].port`, `metadata.labels[app.kubernetes.io/name]`; empty for the root. */
function fieldName(path) {
	let name = "";
	for (const step of path) if (typeof step === "number") name += `[${step}]`;
	else if (/^[\w$-]+$/u.test(step)) name += name === "" ? step : `.${step}`;
	else name += `[${step}]`;
	return name;
}
/** A value in a few characters: `"two"`, `5432`, `a list`, `null`. */
function shown(node) {
	if (node.kind === "map") return "a map";
	if (node.kind === "list") return "a list";
	const { value, text } = node;
	if (typeof value === "boolean" && text !== String(value)) return `${value} (YAML 1.1 reads ${text} so)`;
	if (typeof value !== "string") return String(value);
	const line = value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
	return JSON.stringify(line);
}
/** What kind of value it is, without the value. */
function kindOfValue(node) {
	if (node.kind !== "scalar") return node.kind === "map" ? "a map" : "a list";
	switch (typeof node.value) {
		case "string": return "a string";
		case "boolean": return "a boolean";
		case "bigint": return "an integer";
		case "number": return Number.isInteger(node.value) ? "an integer" : "a number";
		default: return "null";
	}
}
const typeWords = {
	object: "a map",
	array: "a list",
	string: "a string",
	integer: "an integer",
	number: "a number",
	boolean: "true or false"
};
/** `an integer`, `a map`. */
function typeWord(type) {
	return typeWords[type] ?? type;
}
/** `a`, `a or b`, `a, b or c`. */
function alternatives(words, last = "or") {
	if (words.length < 2) return words[0] ?? "";
	return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

// actions/lib/codecs/structural-schema/placeholder.ts
/** Flux substitutes `${NAME}` and `${NAME:=default}`, also with other operators; `$${NAME}` is an escape. */
const variable$1 = /(?:^|[^$])(?:\$\$)*\$\{\s*[_A-Za-z]/u;
/** True when the text holds a Flux variable. */
function hasVariable(text) {
	return text.includes("${") && variable$1.test(text);
}
/** True for a scalar whose value is hidden: a Flux variable (when the scope says so), or encrypted by SOPS. */
function isHidden(scope, node) {
	if (node.kind !== "scalar") return false;
	const { text } = node;
	if (scope.placeholders && hasVariable(text)) return true;
	return text.startsWith("ENC[AES256_GCM,");
}

// actions/lib/codecs/structural-schema/duration.ts
const goDuration = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u;
const nanoseconds = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	μs: 1e3,
	ms: 1e6,
	s: 1e9,
	m: 6e10,
	h: 36e11
};
const longest = 2 ** 63;
/** What `time.ParseDuration` accepts: `1h30m`, `-1.5s`, `0`, up to 290 years. */
function isGoDuration(text) {
	if (!goDuration.test(text)) return false;
	let sum = 0;
	for (const [, amount = "0", unit = ""] of text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/gu)) sum += Number(amount) * (nanoseconds[unit] ?? 0);
	return sum <= longest;
}
/** Exact names of units, and those that may be the beginning of a longer word (`secs`, `minutes`, `days`). */
const exactUnits = /* @__PURE__ */ new Set([
	"ns",
	"us",
	"µs",
	"ms",
	"s",
	"m",
	"h",
	"hr",
	"d",
	"w",
	"wk"
]);
const unitStems = [
	"nano",
	"micro",
	"milli",
	"sec",
	"min",
	"hour",
	"day",
	"week"
];
/** The format `duration`: Go style or Scala style (`22 ns`, `2 weeks`), as k8s.io/kube-openapi's strfmt takes it. */
function isDurationFormat(text) {
	if (isGoDuration(text)) return true;
	for (const [, , unit = ""] of text.matchAll(/(\d+)\s*([A-Za-zµ]+)/gu)) {
		const word = unit.toLowerCase();
		if (exactUnits.has(word) || unitStems.some((stem) => word.startsWith(stem))) return true;
	}
	return false;
}

// actions/lib/codecs/structural-schema/ip-address.ts
/** Four decimal numbers up to 255. Kubernetes reads schema values with `ParseIPSloppy`: `010.0.0.1` is `10.0.0.1`. */
function isDottedQuad(text) {
	const parts = text.split(".");
	return parts.length === 4 && parts.every((part) => /^\d{1,}$/u.test(part) && Number(part) <= 255);
}
/** An IPv6 address, `::ffff:1.2.3.4` included; no zone. */
function isColonHex(text) {
	if (!text.includes(":")) return false;
	const halves = text.split("::");
	if (halves.length > 2) return false;
	const groups = halves.map((half) => half === "" ? [] : half.split(":"));
	const all = groups.flat();
	const last = all.at(-1);
	const quad = last !== void 0 && last.includes(".");
	if (quad && (!isDottedQuad(last) || (groups.at(-1) ?? []).length === 0)) return false;
	const hex = quad ? all.slice(0, -1) : all;
	if (!hex.every((group) => /^[0-9a-fA-F]{1,4}$/u.test(group))) return false;
	const count = hex.length + (quad ? 2 : 0);
	return halves.length === 2 ? count < 8 : count === 8;
}
/** `address/prefix length`. */
function isCidr(text) {
	const slash = text.indexOf("/");
	if (slash < 1) return false;
	const address = text.slice(0, slash);
	const bits = text.slice(slash + 1);
	if (!/^\d{1,3}$/u.test(bits)) return false;
	if (isDottedQuad(address)) return Number(bits) <= 32;
	return isColonHex(address) && Number(bits) <= 128;
}
/** `ipv4` of a schema: an address with a dot in it. */
function isIpv4Format(text) {
	return text.includes(".") && (isDottedQuad(text) || isColonHex(text));
}

// actions/lib/codecs/structural-schema/names.ts
const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/u;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/u;
const label1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/u;
const qualifiedPart = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/u;
const mostShort = 63;
const mostLong = 253;
/** RFC 1123 label. */
function dnsLabel(name) {
	if (name.length > mostShort) return tooLong(name, mostShort);
	if (label.test(name)) return void 0;
	if (subdomain.test(name)) return "must not contain dots";
	return "must consist of lower case letters, digits and \"-\", and start and end with a letter or digit";
}
/** RFC 1123 subdomain: labels joined by dots. */
function dnsSubdomain(name) {
	if (name.length > mostLong) return tooLong(name, mostLong);
	if (subdomain.test(name)) return void 0;
	return "must consist of lower case letters, digits, \"-\" and \".\", and start and end with a letter or digit";
}
/** RFC 1035 label. */
function dnsLabel1035(name) {
	if (name.length > mostShort) return tooLong(name, mostShort);
	if (label1035.test(name)) return void 0;
	return "must consist of lower case letters, digits and \"-\", start with a letter and end with a letter or digit";
}
/** Anything that can stand between two slashes of a URL path. */
function pathSegment(name) {
	if (name === "." || name === "..") return `may not be "${name}"`;
	return pathSegmentPrefix(name);
}
function pathSegmentPrefix(name) {
	if (name.includes("/")) return "may not contain \"/\"";
	return name.includes("%") ? "may not contain \"%\"" : void 0;
}
/** Label keys, annotation keys (in lower case) and finalizers: `[prefix/]name`. */
function qualifiedName(name) {
	const parts = name.split("/");
	if (parts.length > 2) return "may contain only one \"/\"";
	const [last = "", prefix] = [parts.at(-1), parts.length === 2 ? parts[0] : void 0];
	if (prefix === "") return "needs a DNS domain before the \"/\"";
	const wrongPrefix = prefix === void 0 ? void 0 : dnsSubdomain(prefix);
	if (wrongPrefix !== void 0) return `has a prefix that ${wrongPrefix}`;
	if (last === "") return "may not be empty";
	if (last.length > mostShort) return `has a name part of ${last.length} characters; at most ${mostShort} are allowed`;
	if (qualifiedPart.test(last)) return void 0;
	return "must consist of letters, digits, \"-\", \"_\" and \".\", and start and end with a letter or digit";
}
/** The value of a label: empty, or up to 63 characters. */
function labelValue(value) {
	if (value.length > mostShort) return tooLong(value, mostShort);
	if (value === "" || qualifiedPart.test(value)) return void 0;
	return "must be empty or consist of letters, digits, \"-\", \"_\" and \".\", and start and end with a letter or digit";
}
function tooLong(name, most) {
	return `has ${name.length} characters; at most ${most} are allowed`;
}

// actions/lib/codecs/structural-schema/request-uri.ts
/** An absolute URI or an absolute path; no control characters, valid escapes, a numeric port. */
function isRequestUri(text) {
	if (text === "" || /[\u0000-\u001f\u007f]/u.test(text)) return false;
	if (text === "*") return true;
	const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/u.exec(text);
	if (scheme === null && startsLikeBrokenScheme(text)) return false;
	let rest = scheme === null ? text : text.slice(scheme[0].length);
	const query = rest.indexOf("?");
	if (query !== -1) rest = rest.slice(0, query);
	if (!rest.startsWith("/")) return scheme !== null;
	if (!rest.startsWith("//") || scheme === null && rest.startsWith("///")) return hasValidEscapes(rest);
	const slash = rest.indexOf("/", 2);
	return isAuthority(slash === -1 ? rest.slice(2) : rest.slice(2, slash)) && hasValidEscapes(slash === -1 ? "" : rest.slice(slash));
}
/** A colon before any slash, with something before it that is no scheme. */
function startsLikeBrokenScheme(text) {
	return text.startsWith(":");
}
function isAuthority(authority) {
	const at = authority.lastIndexOf("@");
	const userinfo = at === -1 ? "" : authority.slice(0, at);
	const host = authority.slice(at + 1);
	if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/u.test(userinfo) || !hasValidEscapes(userinfo)) return false;
	const literal = /^\[([^\]]*)\](.*)$/u.exec(host);
	if (literal !== null) return isPort(literal[2] ?? "");
	if (host.startsWith("[")) return false;
	const colon = host.lastIndexOf(":");
	if (!isPort(colon === -1 ? "" : host.slice(colon))) return false;
	return !/[\s<>"\\^`{|}]/u.test(host) && !/%(?![89a-fA-F][0-9a-fA-F])/u.test(host);
}
function isPort(text) {
	return text === "" || /^:\d*$/u.test(text);
}
function hasValidEscapes(text) {
	return !/%(?![0-9a-fA-F]{2})/u.test(text);
}

// actions/lib/codecs/structural-schema/time-stamp.ts
const daysOf = [
	31,
	28,
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
];
/** `2006-01-02`, a day that exists. */
function isDate(text) {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
	if (match === null) return false;
	const [year, month, day] = [
		Number(match[1]),
		Number(match[2]),
		Number(match[3])
	];
	const leap = year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
	const days = month === 2 && leap ? 29 : daysOf[month - 1] ?? 0;
	return day >= 1 && day <= days;
}
/** Go's `time.Parse(time.RFC3339, …)`: what `metav1.Time` accepts. */
function isRfc3339(text) {
	const match = /^(\d{4}-\d{2}-\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/u.exec(text);
	if (match === null || !isDate(match[1] ?? "")) return false;
	const [hours, minutes, seconds] = [
		Number(match[2]),
		Number(match[3]),
		Number(match[4])
	];
	return hours <= 23 && minutes <= 59 && seconds <= 59 && Number(match[5] ?? 0) <= 24 && Number(match[6] ?? 0) <= 59;
}
/** The format `date-time` of a schema: strfmt.IsDateTime. */
function isDateTimeFormat(text) {
	const [day = "", time, ...rest] = text.toLowerCase().split("t");
	if (time === void 0 || rest.length > 0 || !isDate(day)) return false;
	const match = /^(\d{2}):(\d{2}):(\d{2})(?:.\d+)?(?:z|[+-]\d{2}:\d{2})$/u.exec(time);
	return match !== null && Number(match[1]) <= 23 && Number(match[2]) <= 59 && Number(match[3]) <= 59;
}

// actions/lib/codecs/structural-schema/formats.ts
const hostname = /^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9\-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})$/u;
const card = /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|6(?:011|5\d\d)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:2131|1800|35\d{3})\d{11})$/u;
const colour = String.raw`[\t\n\f\r ]*(?:0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])[\t\n\f\r ]*`;
const rgb = new RegExp(String.raw`^rgb\(${colour},${colour},${colour}\)$`, "u");
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/u;
const mac = /^(?:[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?:(?:\1[0-9a-f]{2}){2}|(?:\1[0-9a-f]{2}){14})?|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}(?:\.[0-9a-f]{4}|(?:\.[0-9a-f]{4}){7})?)$/iu;
const atom = String.raw`[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~\-\u0080-\u{10ffff}]+`;
const address = String.raw`(?:${atom}(?:\.${atom})*|"(?:[^"\\]|\\.)*")@(?:${atom}(?:\.${atom})*|\[[^\]\\]*\])`;
const email = new RegExp(String.raw`^\s*(?:${address}|(?:(?:${atom}|\.|"(?:[^"\\]|\\.)*")\s*)*<${address}>)\s*$`, "u");
const formats$1 = {
	bsonobjectid: {
		test: (text) => /^[0-9a-fA-F]{24}$/u.test(text),
		words: "a BSON object id of 24 hexadecimal digits"
	},
	uri: {
		test: isRequestUri,
		words: "an absolute URI"
	},
	email: {
		test: (text) => email.test(text),
		words: "an e-mail address"
	},
	hostname: {
		test: isHostname,
		words: "a host name"
	},
	ipv4: {
		test: isIpv4Format,
		words: "an IPv4 address"
	},
	ipv6: {
		test: isColonHex,
		words: "an IPv6 address"
	},
	cidr: {
		test: isCidr,
		words: "a network in CIDR notation, such as 10.0.0.0/8"
	},
	mac: {
		test: (text) => mac.test(text),
		words: "a MAC address"
	},
	uuid: uuid("[0-9a-f]", "[0-9a-f]", "a UUID"),
	uuid3: uuid("3", "[0-9a-f]", "a UUID of version 3"),
	uuid4: uuid("4", "[89ab]", "a UUID of version 4"),
	uuid5: uuid("5", "[89ab]", "a UUID of version 5"),
	isbn: {
		test: (text) => isIsbn10(text) || isIsbn13(text),
		words: "an ISBN"
	},
	isbn10: {
		test: isIsbn10,
		words: "an ISBN of 10 digits"
	},
	isbn13: {
		test: isIsbn13,
		words: "an ISBN of 13 digits"
	},
	creditcard: {
		test: isCreditCard,
		words: "a credit card number"
	},
	ssn: {
		test: (text) => /^\d{3}[- ]\d{2}[- ]\d{4}$/u.test(text),
		words: "a social security number"
	},
	hexcolor: {
		test: (text) => /^#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/u.test(text),
		words: "a colour such as #ff8800"
	},
	rgbcolor: {
		test: (text) => rgb.test(text),
		words: "a colour such as rgb(255,136,0)"
	},
	byte: {
		test: (text) => base64.test(text),
		words: "base64"
	},
	date: {
		test: isDate,
		words: "a date such as 2006-01-02"
	},
	duration: {
		test: isDurationFormat,
		words: "a duration such as 1h30m"
	},
	datetime: {
		test: isDateTimeFormat,
		words: "a time such as 2006-01-02T15:04:05Z"
	},
	k8sshortname: {
		test: (text) => dnsLabel(text) === void 0,
		words: "a short Kubernetes name (a DNS label)"
	},
	k8slongname: {
		test: (text) => dnsSubdomain(text) === void 0,
		words: "a long Kubernetes name (a DNS subdomain)"
	}
};
/** What `text` must be to satisfy `format`, when it is not; undefined when it is, or the server does not know the format. */
function formatProblem(format, text) {
	const name = format.replaceAll("-", "");
	const known = Object.hasOwn(formats$1, name) ? formats$1[name] : void 0;
	return known === void 0 || known.test(text) ? void 0 : known.words;
}
function uuid(version, variant, words) {
	const source = `^[0-9a-f]{8}-?[0-9a-f]{4}-?${version}[0-9a-f]{3}-?${variant}[0-9a-f]{3}-?[0-9a-f]{12}$`;
	const pattern = new RegExp(source, "iu");
	return {
		test: (text) => pattern.test(text),
		words
	};
}
function isHostname(text) {
	if (text.length > 255 || !hostname.test(text)) return false;
	return text.split(".").every((part) => Buffer.byteLength(part) <= 63);
}
function isIsbn10(text) {
	const digits = text.replace(/[\s-]+/gu, "");
	if (!/^(?:\d{9}X|\d{10})$/u.test(digits)) return false;
	return [...digits].reduce((total, digit, i) => total + (i + 1) * (digit === "X" ? 10 : Number(digit)), 0) % 11 === 0;
}
function isIsbn13(text) {
	const digits = text.replace(/[\s-]+/gu, "");
	if (!/^\d{13}$/u.test(digits)) return false;
	return [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}
function isCreditCard(text) {
	const digits = text.replace(/\D+/gu, "");
	if (!card.test(digits)) return false;
	return [...digits].reverse().reduce((total, digit, i) => {
		const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0) % 10 === 0;
}

// actions/lib/codecs/structural-schema/go-types.ts
const quantity = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/u;
const quantityWords = "a quantity such as 500m, 1.5 or 2Gi";
/** Judges a scalar that decodes into `goType`; undefined when the server takes it. */
function goTypeProblem(goType, scalar) {
	switch (goType) {
		case "quantity": return quantityProblem(scalar);
		case "int-or-string": return intOrStringProblem(scalar);
		case "time": return textProblem(scalar, isRfc3339, "a time such as 2006-01-02T15:04:05Z");
		case "duration": return textProblem(scalar, isGoDuration, "a duration such as 1h30m");
		case "object-meta":
		case "opaque": return {
			wrongType: true,
			words: "a map"
		};
	}
}
/** resource.ParseQuantity of k8s.io/apimachinery. */
function quantityProblem({ value }) {
	if (typeof value === "number" || typeof value === "bigint") return void 0;
	if (typeof value !== "string") return {
		wrongType: true,
		words: quantityWords
	};
	if (quantity.test(value)) return void 0;
	const meant = /^(\d+(?:\.\d+)?)\s*([kmgtpe])i?b?$/iu.exec(value);
	const fix = meant === null ? {} : { fix: `did you mean ${meant[1]}${meant[2]?.toUpperCase()}i?` };
	return {
		wrongType: false,
		words: quantityWords,
		...fix
	};
}
function intOrStringProblem({ value }) {
	if (typeof value === "string") return void 0;
	if (!(typeof value === "bigint" || typeof value === "number" && Number.isInteger(value))) return {
		wrongType: true,
		words: "an integer or a string"
	};
	return fitsInteger(value, "int32") ? void 0 : {
		wrongType: false,
		words: "an integer of 32 bits"
	};
}
function textProblem({ value }, test, words) {
	if (typeof value !== "string") return {
		wrongType: true,
		words
	};
	return test(value) ? void 0 : {
		wrongType: false,
		words
	};
}
/** True when an integer fits into 32 bits for the format `int32`, into 64 for every other. */
function fitsInteger(value, format) {
	const bits = format === "int32" ? 31 : 63;
	if (typeof value === "bigint") return value >= -(2n ** BigInt(bits)) && value < 2n ** BigInt(bits);
	return value >= -(2 ** bits) && value < 2 ** bits;
}
/** Go's standard base64, which skips line breaks. */
function isGoBase64(text) {
	return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(text.replace(/[\r\n]/gu, ""));
}

// actions/lib/codecs/structural-schema/scope.ts
/** Adds a violation at the current path. */
function complain(scope, { code, message, at, below, fix, related }) {
	const field = fieldName(below === void 0 ? scope.path : [...scope.path, below]);
	scope.violations.push({
		code,
		message,
		field,
		start: at.start,
		end: at.end,
		...fix === void 0 ? {} : { fix },
		...related === void 0 ? {} : { related }
	});
}
/** The path of the current value for a message; the kind for the root. */
function here(scope) {
	return scope.path.length === 0 ? scope.resource.kind : fieldName(scope.path);
}
/** Runs `work` with its violations kept apart, and hands them back. */
function apart(scope, work) {
	const { violations: before, doubts } = scope;
	scope.violations = [];
	work();
	const found = scope.violations;
	scope.violations = before;
	return {
		violations: found,
		doubtful: scope.doubts > doubts
	};
}

// actions/lib/codecs/structural-schema/scalar.ts
/** Judges type and value; false when the type is already wrong and nothing more can be said. */
function judgeScalar(scope, node, schema) {
	if (schema.goType !== void 0 && schema.goType !== "object-meta") return judgeGoType(scope, node, schema);
	const wanted = wantedTypes(schema);
	if (wanted.length > 0 && !wanted.some((type) => isOfType(node.value, type))) {
		const message = `${here(scope)} must be ${alternatives(wanted.map(typeWord))}, got ${valueOf(scope, node)}`;
		complain(scope, {
			code: "wrong-type",
			message,
			at: node,
			fix: quoting(node, wanted)
		});
		return false;
	}
	if (scope.lenient) return true;
	if (typeof node.value === "string") judgeText(scope, node, node.value, schema);
	if (typeof node.value === "number" || typeof node.value === "bigint") judgeNumber(scope, node, node.value, schema);
	return true;
}
function judgeGoType(scope, node, schema) {
	const problem = schema.goType === void 0 ? void 0 : goTypeProblem(schema.goType, node);
	if (problem === void 0) return true;
	const message = `${here(scope)} must be ${problem.words}, got ${valueOf(scope, node)}`;
	complain(scope, {
		code: problem.wrongType ? "wrong-type" : "invalid-value",
		message,
		at: node,
		fix: problem.fix
	});
	return false;
}
/** The types that a schema takes; empty for every type. */
function wantedTypes(schema) {
	if (schema["x-kubernetes-int-or-string"] === true) return ["integer", "string"];
	return schema.type === void 0 ? [] : [schema.type];
}
function isOfType(value, type) {
	switch (type) {
		case "string": return typeof value === "string";
		case "boolean": return typeof value === "boolean";
		case "integer": return typeof value === "bigint" || typeof value === "number" && Number.isInteger(value);
		case "number": return typeof value === "bigint" || typeof value === "number";
		default: return false;
	}
}
/** What can be shown of a value: nothing of a Secret's. */
function valueOf(scope, node) {
	return scope.resource.kind === "Secret" ? kindOfValue(node) : shown(node);
}
function quoting(node, wanted) {
	const { value, text } = node;
	if (wanted.includes("string") && value !== null && typeof value !== "string" && !text.includes("\n")) return "put the value in quotes";
	if (wanted.includes("boolean") && /^(?:y|yes|on|n|no|off)$/iu.test(text)) return `write ${/^[yo]n?(?:es)?$/iu.test(text)}`;
	if (node.style !== "single" && node.style !== "double") return void 0;
	return wanted.some((type) => type === "integer" || type === "number") && /^-?\d+$/u.test(text) || wanted.includes("boolean") && /^(true|false)$/u.test(text) ? "remove the quotes" : void 0;
}
function judgeText(scope, node, text, schema) {
	const { minLength, maxLength, pattern, format } = schema;
	if (minLength === void 0 && maxLength === void 0 && pattern === void 0 && format === void 0) return;
	const say = (problem, fix) => complain(scope, {
		code: "invalid-value",
		message: `${here(scope)} ${problem}`,
		at: node,
		fix
	});
	if (minLength !== void 0 || maxLength !== void 0) {
		const length = text.length <= (maxLength ?? Infinity) && text.length >= 2 * (minLength ?? 0) ? void 0 : [...text].length;
		if (length !== void 0 && length > (maxLength ?? Infinity)) return say(`has ${length} characters; at most ${maxLength} are allowed`);
		if (length !== void 0 && length < (minLength ?? 0)) return say(length === 0 ? "may not be empty" : `has ${length} characters; at least ${minLength} are needed`);
	}
	if (pattern !== void 0) {
		const problem = patternProblem(pattern, text);
		if (problem !== void 0) return say(problem === mustMatch(pattern) ? `${problem}, got ${valueOf(scope, node)}` : problem);
	}
	if (format === void 0) return;
	const words = scope.native && format === "byte" ? goBase64Problem(text) : formatProblem(format, text);
	if (words !== void 0) say(`must be ${words}, got ${valueOf(scope, node)}`);
}
function goBase64Problem(text) {
	return isGoBase64(text) ? void 0 : "base64";
}
function mustMatch(pattern) {
	return `must match ${pattern}`;
}
/** The server refuses a value whose pattern is no regular expression, so this does too. */
function patternProblem(pattern, text) {
	try {
		return compileRe2(pattern).test(text) ? void 0 : mustMatch(pattern);
	} catch (error) {
		if (error instanceof SyntaxError) return `cannot be checked: its schema has the pattern ${pattern}, which is no regular expression`;
		throw error;
	}
}
function judgeNumber(scope, node, value, schema) {
	const say = (problem) => complain(scope, {
		code: "invalid-value",
		message: `${here(scope)} ${problem}, got ${shown(node)}`,
		at: node
	});
	const { minimum, maximum, multipleOf } = schema;
	if (schema.type === "integer" && !fitsInteger(value, schema.format)) return say(`must be an integer of ${schema.format === "int32" ? 32 : 64} bits`);
	if (maximum !== void 0 && (schema.exclusiveMaximum === true ? value >= maximum : value > maximum)) return say(`must be ${schema.exclusiveMaximum === true ? "less than" : "at most"} ${maximum}`);
	if (minimum !== void 0 && (schema.exclusiveMinimum === true ? value <= minimum : value < minimum)) return say(`must be ${schema.exclusiveMinimum === true ? "more than" : "at least"} ${minimum}`);
	if (multipleOf !== void 0 && !isMultiple(value, multipleOf)) say(`must be a multiple of ${multipleOf}`);
}
function isMultiple(value, factor) {
	if (typeof value === "bigint") return Number.isInteger(factor) && value % BigInt(factor) === 0n;
	const quotient = factor < 1 ? 1 / factor * value : value / factor;
	return Math.abs(quotient - Math.round(quotient)) <= 1e-9 * Math.max(1, Math.abs(quotient));
}

// actions/lib/codecs/structural-schema/combinators.ts
/** Judges a value against the combinators of `place.schema`; `meant` are siblings that misspelt keys stand for. */
function judgeCombinators(scope, place, meant) {
	const { allOf, anyOf, oneOf, not } = place.schema;
	if (scope.lenient || allOf === void 0 && anyOf === void 0 && oneOf === void 0 && not === void 0) return;
	for (const branch of allOf ?? []) scope.judge(scope, {
		...place,
		schema: branch
	});
	if (scope.fragment) return;
	if (anyOf !== void 0) judgeAlternatives(scope, place, {
		branches: anyOf,
		exactlyOne: false,
		meant
	});
	if (oneOf !== void 0) judgeAlternatives(scope, place, {
		branches: oneOf,
		exactlyOne: true,
		meant
	});
	if (not !== void 0) judgeNot(scope, place, not);
}
function tryBranch(scope, place, branch) {
	const schema = resolve(branch, scope.resource);
	return {
		schema,
		...apart(scope, () => scope.judge(scope, {
			...place,
			schema
		}))
	};
}
function judgeAlternatives(scope, place, { branches, exactlyOne, meant }) {
	const doubts = scope.doubts;
	const trials = branches.map((branch) => tryBranch(scope, place, branch));
	const passed = trials.filter((trial) => trial.violations.length === 0);
	if (passed.length === 0) judgeNone(scope, place, {
		trials,
		meant
	});
	else if (exactlyOne) {
		const sure = passed.filter((trial) => !trial.doubtful);
		if (sure.length > 1) complainOfSeveral(scope, place, sure);
	}
	if (passed.some((trial) => !trial.doubtful) && !exactlyOne) scope.doubts = doubts;
}
function judgeNone(scope, place, { trials, meant }) {
	const names = trials.map((trial) => requiredOnly(trial.schema));
	if (names.every((list) => list !== void 0)) {
		if (names.some((list) => list.some((name) => meant.has(name)))) return;
		const words = alternatives([...new Set(names.map((list) => alternatives(list, "and")))]);
		const message = `${here(scope)} needs one of: ${words}`;
		complain(scope, {
			code: "missing-field",
			message,
			at: place.anchor
		});
		return;
	}
	const types = trials.map((trial) => isTypeOnly(trial.schema) ? wantedTypes(trial.schema) : []);
	if (types.every((list) => list.length > 0)) {
		const message = `${here(scope)} must be ${alternatives(types.flat().map(typeWord))}`;
		complain(scope, {
			code: "wrong-type",
			message,
			at: place.node
		});
		return;
	}
	const best = bestTrial(scope, place, trials);
	scope.violations.push(...(best?.violations ?? []).filter((violation) => !isKnown(scope, violation)));
}
/** True when the structural walk already reported a mistake at the same place. */
function isKnown(scope, { start, end }) {
	return scope.violations.some((other) => other.start === start && other.end === end);
}
/** The branch whose discriminator fits, else the one with the fewest mistakes, else the first. */
function bestTrial(scope, place, trials) {
	const chosen = trials.filter((trial) => discriminates(scope, place, trial.schema));
	const candidates = chosen.length > 0 ? chosen : trials;
	let best;
	for (const trial of candidates) if (best === void 0 || trial.violations.length < best.violations.length) best = trial;
	return best;
}
/** True when a property that the branch fixes to one value has that value. */
function discriminates(scope, { node, base }, schema) {
	if (node.kind !== "map") return false;
	return Object.entries(schema.properties ?? {}).some(([key, property]) => {
		if (property.enum?.length !== 1) return false;
		const value = effectiveValue(scope, node, key, base);
		return value !== void 0 && canonical(value, (part) => isHidden(scope, part)) === canonicalPlain(property.enum[0]);
	});
}
/** The fields that a branch asks for, when it asks for nothing else. */
function requiredOnly(schema) {
	const asked = Object.keys(schema).filter((key) => key !== "required" && key !== "properties" && key !== "not");
	if (schema.required === void 0 || asked.length > 0) return void 0;
	return Object.values(schema.properties ?? {}).every((property) => Object.keys(property).length === 0) ? schema.required : void 0;
}
function isTypeOnly(schema) {
	return Object.keys(schema).every((key) => key === "type" || key === "x-kubernetes-int-or-string");
}
function complainOfSeveral(scope, place, passed) {
	const lists = passed.map((trial) => requiredOnly(trial.schema));
	if (!lists.every((list) => list !== void 0)) {
		const message = `${here(scope)} fits ${passed.length} of the forms that exclude each other; it must fit exactly one`;
		complain(scope, {
			code: "invalid-value",
			message,
			at: whole(place)
		});
		return;
	}
	complainOfTogether(scope, place, [...new Set(lists.flat())], "exclude each other");
}
/** Points at the last of the fields that are there, and relates it to the first. */
function complainOfTogether(scope, place, fields, verdict) {
	const ranges = fields.map((field) => entryOf$1(place.node, field)?.keyRange).filter((range) => range !== void 0).sort((a, b) => a.start - b.start);
	const message = `${alternatives(fields.map((field) => fieldName([...scope.path, field])), "and")} ${verdict}`;
	const last = ranges.at(-1) ?? place.anchor;
	const first = ranges[0];
	const related = first === void 0 || first === last ? [] : [{
		...first,
		message: "the other one is here"
	}];
	complain(scope, {
		code: "invalid-value",
		message,
		at: last,
		related
	});
}
/** Where a value is blamed as a whole: a scalar itself, the key of everything larger. */
function whole({ node, anchor }) {
	return node.kind === "scalar" ? node : anchor;
}
function judgeNot(scope, place, branch) {
	const trial = tryBranch(scope, place, branch);
	if (trial.violations.length > 0 || trial.doubtful) return;
	const fields = requiredOnly(trial.schema);
	if (fields !== void 0 && fields.length > 0) {
		complainOfTogether(scope, place, fields, fields.length === 1 ? "may not be set here" : "may not be set together");
		return;
	}
	const forbidden = trial.schema.enum;
	const what = forbidden === void 0 ? "has a form that its schema forbids" : `may not be ${alternatives(forbidden.map(canonicalPlain))}`;
	complain(scope, {
		code: "invalid-value",
		message: `${here(scope)} ${what}`,
		at: whole(place)
	});
}

// actions/lib/codecs/structural-schema/fragment.ts
const ways = [
	"delete",
	"merge",
	"replace"
];
const listDirective = /^\$(?:deleteFromPrimitiveList|setElementOrder)\/(.*)$/u;
/** True for a key that is an instruction of the patch and no field. */
function isDirective$1(key) {
	return key === "$patch" || key === "$retainKeys" || listDirective.test(key);
}
/** Judges one directive of a map that `schema` describes. */
function judgeDirective(scope, entry, schema) {
	const { key, value } = entry;
	if (key === "$patch") return judgeWay(scope, value);
	if (value.kind !== "list") {
		const message = `${here(scope)}: ${key} must be a list, got ${shown(value)}`;
		complain(scope, {
			code: "wrong-type",
			message,
			at: value,
			below: key
		});
		return;
	}
	const field = listDirective.exec(key)?.[1];
	if (field !== void 0) judgeNamedField(scope, {
		field,
		at: entry.keyRange,
		key,
		schema
	});
	else for (const item of value.items) judgeRetained(scope, item, schema);
}
function judgeWay(scope, value) {
	if (value.kind === "scalar" && typeof value.value === "string" && ways.includes(value.value)) return;
	const message = `${here(scope)}: $patch must be one of delete, merge, replace, got ${shown(value)}`;
	complain(scope, {
		code: "invalid-value",
		message,
		at: value,
		below: "$patch"
	});
}
function judgeRetained(scope, item, schema) {
	if (item.kind !== "scalar" || typeof item.value !== "string") return;
	judgeNamedField(scope, {
		field: item.value,
		at: item,
		key: "$retainKeys",
		schema
	});
}
function judgeNamedField(scope, { field, at, key, schema }) {
	if (schema.properties === void 0 || declarationOf(schema, field) !== void 0 || schema["x-kubernetes-preserve-unknown-fields"] === true) return;
	const near = nearestName(field, Object.keys(schema.properties));
	const message = `${key} names ${field}, which is not a field of ${here(scope)}`;
	complain(scope, {
		code: "unknown-field",
		message,
		at,
		below: field,
		fix: near === void 0 ? void 0 : `did you mean ${near}?`
	});
}
/** True when the patch puts the map in place of the object's, so that what stands beside `$patch` is complete. */
function replaces(map) {
	return map.entries.length > 1 && stringAt(map, "$patch") === "replace";
}
/** True when one of the items is `$patch: replace` alone: the others then take the place of the object's list. */
function replacesList(items) {
	return items.some((item) => item.kind === "map" && item.entries.length === 1 && stringAt(item, "$patch") === "replace");
}
/** True for a list item that carries an instruction, such as `$patch: delete`. */
function isInstruction(item) {
	return item.kind === "map" && entryOf$1(item, "$patch") !== void 0;
}
/** The key by which the items of a list are merged; undefined when the patch replaces the list as a whole. */
function mergeKey(schema) {
	return schema["x-kubernetes-patch-strategy"]?.split(",").includes("merge") === true ? schema["x-kubernetes-patch-merge-key"] : void 0;
}
/** An item without the merge key cannot be matched with an item of the object. */
function judgeMergeKey(scope, item, key) {
	if (item.kind !== "map" || isInstruction(item) || entryOf$1(item, key) !== void 0) return;
	const message = `${here(scope)}.${key} is required: the patch finds the item to change by it`;
	complain(scope, {
		code: "missing-field",
		message,
		at: item.entries[0]?.keyRange ?? item,
		below: key
	});
}

// actions/lib/codecs/structural-schema/presence.ts
/** `required`, after nulls are pruned and defaults applied. What a misspelt key meant is not missed besides. */
function judgeRequired(scope, place, meant) {
	const { node, schema, base, anchor } = place;
	if (scope.fragment || scope.lenient || schema.required === void 0) return;
	for (const key of schema.required) {
		if (meant.has(key) || isPresent(scope, effectiveValue(scope, node, key, base))) continue;
		const message = `${fieldName([...scope.path, key])} is required`;
		complain(scope, {
			code: "missing-field",
			message,
			at: anchor,
			below: key
		});
	}
}
/** Go cannot tell an empty string or list from one that is not there, so for native kinds both are missing. */
function isPresent(scope, value) {
	if (value === void 0) return false;
	if (!scope.native) return true;
	return !(value.kind === "scalar" && value.value === "") && !(value.kind === "list" && value.items.length === 0);
}
/** `minProperties` and `maxProperties`, of the map as the server sees it. */
function judgeCounts(scope, { node, schema, base, anchor }) {
	const { minProperties, maxProperties } = schema;
	if (minProperties === void 0 && maxProperties === void 0 || scope.fragment || scope.lenient) return;
	const count = effectiveCount(scope, node, base);
	if (minProperties !== void 0 && count < minProperties) {
		const message = `${here(scope)} needs at least ${counted(minProperties, "field")}, got ${count}`;
		complain(scope, {
			code: "invalid-value",
			message,
			at: anchor
		});
	}
	if (maxProperties !== void 0 && count > maxProperties) {
		const message = `${here(scope)} may have at most ${counted(maxProperties, "field")}, got ${count}`;
		complain(scope, {
			code: "invalid-value",
			message,
			at: anchor
		});
	}
}
function effectiveCount(scope, node, base) {
	const written = new Set(node.entries.filter((entry) => !isPruned(scope, entry, base)).map((entry) => entry.key));
	const declared = scope.native ? [] : Object.entries(base?.properties ?? {});
	for (const [key, schema] of declared) if (schema.default !== void 0) written.add(key);
	return written.size;
}
/** `1 field`, `2 fields`. */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// actions/lib/codecs/structural-schema/list.ts
/** On the structural walk. A patch replaces a list that has no merge key, so its items are then complete objects. */
function judgeItems$1(scope, place) {
	const { node, schema } = place;
	const { fragment } = scope;
	const key = fragment && !replacesList(node.items) ? mergeKey(schema) : void 0;
	if (key === void 0) scope.fragment = false;
	judgeEachItem(scope, place, (item) => {
		if (key !== void 0) judgeMergeKey(scope, item, key);
		if (fragment && isInstruction(item)) scope.fragment = true;
	});
	scope.fragment = fragment;
	judgeLength(scope, place);
	if (!scope.lenient) judgeUniqueness(scope, node, schema);
}
/** Judges the items alone: inside combinators nothing else is left to say of a list. */
function judgeEachItem(scope, place, before = () => {}) {
	const { node, schema, base } = place;
	if (schema.items === void 0) return;
	const { fragment } = scope;
	for (const [index, item] of node.items.entries()) {
		const inner = scope.fragment;
		scope.path.push(index);
		before(item);
		const value = isNull(item) ? nullItem(scope, item, schema.items) : item;
		const anchor = item.kind === "map" ? item.entries[0]?.keyRange ?? item : item;
		if (value !== void 0) scope.judge(scope, {
			node: value,
			schema: schema.items,
			base: base?.items,
			anchor
		});
		scope.path.pop();
		scope.fragment = inner;
	}
	scope.fragment = fragment;
}
/** A null item is the items' default, else it stays; Go makes a zero value of it, which only scalars survive. */
function nullItem(scope, item, items) {
	if (scope.native) {
		const type = resolve(items, scope.resource).type;
		if (type !== "object" && type !== "array") return void 0;
		complain(scope, {
			code: "wrong-type",
			message: `${here(scope)} must be a map, got nothing`,
			at: item
		});
		return;
	}
	return items.nullable !== true && items.default !== void 0 ? defaultNode(items) : item;
}
function judgeLength(scope, { node, schema, anchor }) {
	const { minItems, maxItems } = schema;
	const count = node.items.length;
	if (scope.fragment || scope.lenient) return;
	if (minItems !== void 0 && count < minItems) {
		const message = `${here(scope)} needs at least ${counted(minItems, "item")}, got ${count}`;
		complain(scope, {
			code: "invalid-value",
			message,
			at: anchor
		});
	}
	if (maxItems !== void 0 && count > maxItems) {
		const message = `${here(scope)} may have at most ${counted(maxItems, "item")}, got ${count}`;
		complain(scope, {
			code: "invalid-value",
			message,
			at: anchor
		});
	}
}
function judgeUniqueness(scope, node, schema) {
	if (node.items.length < 2) return;
	const type = schema["x-kubernetes-list-type"];
	const keys = schema["x-kubernetes-list-map-keys"];
	if (type === "map" && keys !== void 0) judgeMapKeys(scope, node, {
		keys,
		items: schema.items
	});
	else if (type === "set" || schema.uniqueItems === true) judgeSet(scope, node);
}
function judgeSet(scope, node) {
	const first = /* @__PURE__ */ new Map();
	for (const [index, item] of node.items.entries()) {
		const text = canonical(item, (part) => isHidden(scope, part));
		if (text === void 0) continue;
		const before = first.get(text);
		if (before === void 0) first.set(text, index);
		else complainTwice(scope, {
			node,
			index,
			before,
			what: shown(item),
			at: item
		});
	}
}
function judgeMapKeys(scope, node, { keys, items }) {
	const base = items === void 0 ? void 0 : resolve(items, scope.resource);
	const first = /* @__PURE__ */ new Map();
	for (const [index, item] of node.items.entries()) {
		if (item.kind !== "map" || isInstruction(item)) continue;
		const values = keys.map((key) => keyValue(scope, item, {
			key,
			base
		}));
		const texts = values.map((value) => value === void 0 ? "" : canonical(value, (part) => isHidden(scope, part)));
		if (texts.includes(void 0) || texts.every((text) => text === "")) continue;
		if (keys.some((key, i) => texts[i] === "" && base?.required?.includes(key) === true)) continue;
		const text = texts.join("\n");
		const before = first.get(text);
		if (before === void 0) {
			first.set(text, index);
			continue;
		}
		complainTwice(scope, {
			node,
			index,
			before,
			what: keys.flatMap((key, i) => values[i] === void 0 ? [] : [`${key} ${shown(values[i])}`]).join(", "),
			at: keys.map((key) => entryOf$1(item, key)?.value).find((value) => value !== void 0) ?? item
		});
	}
}
/** Server-side apply takes a key that is not there from the schema's default, for native kinds as well. */
function keyValue(scope, item, { key, base }) {
	const { native } = scope;
	scope.native = false;
	const value = effectiveValue(scope, item, key, base);
	scope.native = native;
	return value !== void 0 && isNull(value) ? void 0 : value;
}
function complainTwice(scope, { node, index, before, what, at }) {
	const earlier = fieldName([...scope.path, before]);
	const message = `${fieldName([...scope.path, index])} repeats ${what} of ${earlier}`;
	const first = node.items[before];
	const range = first?.kind === "map" ? first.entries[0]?.keyRange ?? first : first;
	const related = range === void 0 ? [] : [{
		start: range.start,
		end: range.end,
		message: `${what} is here first`
	}];
	scope.path.push(index);
	complain(scope, {
		code: "duplicate-entry",
		message,
		at,
		related
	});
	scope.path.pop();
}

// actions/lib/codecs/structural-schema/object-name.ts
const byKind = {
	"v1/Namespace": dnsLabel,
	"apps/v1/StatefulSet": dnsLabel,
	"batch/v1/CronJob": cronJobName,
	"storage.k8s.io/v1/CSIDriver": (name) => dnsSubdomain(name) ?? (name.length > 63 ? `has ${name.length} characters; at most 63 are allowed` : void 0)
};
/** The check of the name of an object of this kind. Custom resources and most native kinds: DNS subdomain. */
function nameCheck(resource) {
	if (!resource.native) return dnsSubdomain;
	const key = `${resource.apiVersion}/${resource.kind}`;
	if (key === "v1/Service") return hasRelaxedServiceNames(resource.source) ? dnsLabel : dnsLabel1035;
	if (resource.apiVersion.startsWith("rbac.authorization.k8s.io/")) return pathSegment;
	return Object.hasOwn(byKind, key) ? byKind[key] ?? dnsSubdomain : nameOfOtherKind(resource);
}
function nameOfOtherKind({ apiVersion, kind }) {
	return kind === "IPAddress" || apiVersion.startsWith("certificates.k8s.io/") || kind === "StorageVersion" ? pathSegment : dnsSubdomain;
}
/** The feature gate RelaxedServiceNameValidation is on since 1.36. */
function hasRelaxedServiceNames(source) {
	const minor = /@v?1\.(\d+)/u.exec(source)?.[1];
	return minor === void 0 || Number(minor) >= 36;
}
/** The names of its Jobs get a suffix of 11 characters. */
function cronJobName(name) {
	return dnsSubdomain(name) ?? (name.length > 52 ? `has ${name.length} characters; at most 52 are allowed` : void 0);
}

// actions/lib/codecs/structural-schema/object-meta.ts
const mostAnnotationBytes = 262144;
/** Judges metadata whose types are already judged; `scope.path` ends at it. */
function judgeObjectMeta(scope, meta, role) {
	judgeKeyed(scope, meta, "labels", (key) => qualifiedName(key));
	judgeLabelValues(scope, meta);
	judgeKeyed(scope, meta, "annotations", (key) => qualifiedName(key.toLowerCase()));
	judgeAnnotationSize(scope, meta);
	if (role === "template") return;
	judgeFinalizers(scope, meta);
	if (role === "root" && scope.fragment) return;
	const check = role === "root" ? nameCheck(scope.resource) : pathSegment;
	if (role !== "root" || !scope.nameless) judgeName(scope, meta, "name", check);
	judgeName(scope, meta, "generateName", (name) => check(maskTrailingDash(name)));
	judgeName(scope, meta, "namespace", dnsLabel);
}
/** Something will be appended to the prefix, so it may end with a dash. */
function maskTrailingDash(name) {
	return name.length > 1 && name.endsWith("-") ? `${name.slice(0, -2)}a` : name;
}
function judgeName(scope, meta, key, check) {
	const value = entryOf$1(meta, key)?.value;
	const text = textOf$3(scope, value);
	if (value === void 0 || text === void 0 || text === "") return;
	const problem = check(text);
	if (problem === void 0) return;
	const message = `${here(scope)}.${key} ${problem}, got ${shown(value)}`;
	complain(scope, {
		code: "invalid-metadata",
		message,
		at: value,
		below: key
	});
}
function entriesOf(meta, key) {
	const value = entryOf$1(meta, key)?.value;
	return value?.kind === "map" ? value.entries : [];
}
function judgeKeyed(scope, meta, field, check) {
	for (const { key, keyRange } of entriesOf(meta, field)) {
		if (hasVariable(key) || isDirective(key)) continue;
		const problem = check(key);
		if (problem === void 0) continue;
		const noun = field === "labels" ? "label key" : "annotation key";
		const message = `${here(scope)}.${field}: the ${noun} ${JSON.stringify(key)} ${problem}`;
		complain(scope, {
			code: "invalid-metadata",
			message,
			at: keyRange,
			below: field
		});
	}
}
function isDirective(key) {
	return key === "$patch" || key === "$retainKeys";
}
function judgeLabelValues(scope, meta) {
	for (const { key, value } of entriesOf(meta, "labels")) {
		const text = textOf$3(scope, value);
		const problem = text === void 0 || isDirective(key) ? void 0 : labelValue(text);
		if (problem === void 0) continue;
		const message = `${here(scope)}.labels[${key}] ${problem}, got ${shown(value)}`;
		complain(scope, {
			code: "invalid-metadata",
			message,
			at: value,
			below: "labels"
		});
	}
}
function judgeAnnotationSize(scope, meta) {
	let bytes = 0;
	for (const { key, value } of entriesOf(meta, "annotations")) bytes += Buffer$1.byteLength(key) + (value.kind === "scalar" ? Buffer$1.byteLength(value.text) : 0);
	const entry = entryOf$1(meta, "annotations");
	if (bytes <= mostAnnotationBytes || entry === void 0) return;
	const message = `${here(scope)}.annotations hold ${bytes} bytes in all; at most ${mostAnnotationBytes} are allowed`;
	complain(scope, {
		code: "invalid-metadata",
		message,
		at: entry.keyRange,
		below: "annotations"
	});
}
function judgeFinalizers(scope, meta) {
	const list = entryOf$1(meta, "finalizers")?.value;
	for (const item of list?.kind === "list" ? list.items : []) {
		const text = textOf$3(scope, item);
		const problem = text === void 0 ? void 0 : qualifiedName(text);
		if (problem === void 0) continue;
		const message = `${here(scope)}.finalizers: ${shown(item)} ${problem}`;
		complain(scope, {
			code: "invalid-metadata",
			message,
			at: item,
			below: "finalizers"
		});
	}
}
function textOf$3(scope, node) {
	if (node?.kind !== "scalar" || isNull(node) || isHidden(scope, node)) return void 0;
	return typeof node.value === "string" ? node.value : void 0;
}
/** `metadata.name`, or `generateName` in its place. */
function judgeNamePresence(scope, root) {
	if (scope.fragment || scope.nameless) return;
	const entry = entryOf$1(root, "metadata");
	const meta = entry?.value;
	if (meta !== void 0 && meta.kind !== "map" && !isNull(meta)) return;
	const named = (key) => {
		const value = entryOf$1(meta, key)?.value;
		return value !== void 0 && !(value.kind === "scalar" && (value.value === null || value.value === ""));
	};
	if (named("name") || named("generateName")) return;
	const at = entry?.keyRange ?? root.entries[0]?.keyRange ?? root;
	complain(scope, {
		code: "missing-field",
		message: "metadata.name is required (or generateName)",
		at,
		below: entry === void 0 ? "metadata" : "metadata.name"
	});
}

// actions/lib/codecs/structural-schema/object-meta-schema.ts
const string = { type: "string" };
const int64 = {
	type: "integer",
	format: "int64"
};
const time = {
	type: "string",
	format: "date-time",
	goType: "time"
};
const strings = {
	type: "object",
	additionalProperties: string
};
const objectMetaSchema = {
	type: "object",
	goType: "object-meta",
	properties: {
		annotations: strings,
		creationTimestamp: time,
		deletionGracePeriodSeconds: int64,
		deletionTimestamp: time,
		finalizers: {
			type: "array",
			items: string,
			"x-kubernetes-list-type": "set",
			"x-kubernetes-patch-strategy": "merge"
		},
		generateName: string,
		generation: int64,
		labels: strings,
		managedFields: {
			type: "array",
			items: {
				type: "object",
				properties: {
					apiVersion: string,
					fieldsType: string,
					fieldsV1: {
						type: "object",
						goType: "opaque"
					},
					manager: string,
					operation: string,
					subresource: string,
					time
				}
			}
		},
		name: string,
		namespace: string,
		ownerReferences: {
			type: "array",
			items: {
				type: "object",
				properties: {
					apiVersion: string,
					blockOwnerDeletion: { type: "boolean" },
					controller: { type: "boolean" },
					kind: string,
					name: string,
					uid: string
				},
				required: [
					"apiVersion",
					"kind",
					"name",
					"uid"
				]
			},
			"x-kubernetes-list-type": "map",
			"x-kubernetes-list-map-keys": ["uid"],
			"x-kubernetes-patch-strategy": "merge",
			"x-kubernetes-patch-merge-key": "uid"
		},
		resourceVersion: string,
		selfLink: string,
		uid: string
	}
};

// actions/lib/codecs/structural-schema/suggestion.ts
const deepest = 3;
/** For a field `key` that `schema`, at the current path, does not declare; `taken` are the keys that are there. */
function suggestionFor(scope, schema, key, taken) {
	const names = Object.keys(schema?.properties ?? {});
	const sibling = nearestName(key, names.filter((name) => !taken.has(name))) ?? nearestName(key, names);
	if (sibling !== void 0) return {
		sibling,
		fix: taken.has(sibling) ? `${sibling} is already there; remove ${key}` : `did you mean ${sibling}?`
	};
	const place = below(scope.resource, schema, key) ?? above(scope, key);
	return place === void 0 ? void 0 : { fix: `${key} belongs under ${fieldName([...scope.path.slice(0, place.keep), ...place.steps]) || "the root"}` };
}
/** The one nearest place below that declares `key`, by breadth. */
function below(resource, schema, key) {
	let level = schema === void 0 ? [] : [{
		schema,
		steps: []
	}];
	for (let depth = 0; depth < deepest; depth++) {
		const next = level.flatMap(({ schema: parent, steps }) => Object.keys(parent.properties ?? {}).filter((name) => name !== "status").map((name) => ({
			schema: resolve(propertyOf(parent, name) ?? {}, resource),
			steps: [...steps, name]
		})));
		const found = next.filter((child) => propertyOf(child.schema, key) !== void 0);
		const only = found[0];
		if (found.length === 1 && only !== void 0) return {
			keep: Infinity,
			steps: only.steps
		};
		if (found.length > 1) return void 0;
		level = next;
	}
}
/** The nearest ancestor that declares `key`. */
function above(scope, key) {
	for (let keep = scope.path.length - 1; keep >= 0; keep--) {
		if (typeof scope.path[keep] === "number") continue;
		if (propertyOf(scope.ancestors[keep], key) !== void 0) return {
			keep,
			steps: []
		};
	}
}

// actions/lib/codecs/structural-schema/map.ts
const undeclared = {};
const typeMeta = /* @__PURE__ */ new Set([
	"apiVersion",
	"kind",
	"metadata"
]);
/** On the structural walk, where the schema declares the fields. Returns the siblings that misspelt keys meant. */
function judgeFields(scope, place) {
	const { node, schema } = place;
	const meant = /* @__PURE__ */ new Set();
	const whole = scope.fragment && replaces(node);
	if (whole) scope.fragment = false;
	scope.ancestors.push(schema);
	for (const entry of node.entries) judgeEntry(scope, place, {
		entry,
		meant,
		directives: whole
	});
	scope.ancestors.pop();
	if (schema["x-kubernetes-embedded-resource"] === true) judgeTypeMeta(scope, place);
	if (schema.goType === "object-meta") judgeObjectMeta(scope, node, metaRole(scope));
	const present = {
		...place,
		base: schema
	};
	judgeCounts(scope, present);
	judgeRequired(scope, present, meant);
	if (whole) scope.fragment = true;
	return meant;
}
function judgeEntry(scope, { node, schema }, { entry, meant, directives }) {
	const { key, value, keyRange } = entry;
	if ((scope.fragment || directives) && isDirective$1(key)) return judgeDirective(scope, entry, schema);
	const isRoot = scope.path.length === 0;
	if (key === "metadata" && holdsObject(scope, schema)) return judgeMetadata(scope, entry, schema);
	const declared = propertyOf(schema, key) ?? schema.additionalProperties;
	if (declared === void 0 || declared === false) {
		if (takesUnknown(scope, schema) || typeMeta.has(key) && holdsObject(scope, schema)) return;
		return judgeUnknown$1(scope, {
			node,
			schema,
			anchor: keyRange
		}, {
			entry,
			meant,
			directives
		});
	}
	if (isPruned(scope, entry, schema)) return;
	scope.path.push(key);
	const lenient = scope.lenient;
	if (isRoot && key === "status") scope.lenient = true;
	if (declared === true) judgeUndeclared(scope, value);
	else descend(scope, {
		node: value,
		schema: declared,
		base: declared,
		anchor: keyRange
	});
	scope.lenient = lenient;
	scope.path.pop();
}
function descend(scope, place) {
	scope.judge(scope, place);
}
/** The root of a custom resource, or an embedded resource: apiVersion, kind and metadata are not the schema's business. */
function holdsObject(scope, schema) {
	return scope.path.length === 0 && !scope.native || schema["x-kubernetes-embedded-resource"] === true;
}
/** Below `additionalProperties: true` nothing is declared, so the server prunes the keys of maps there. */
function judgeUndeclared(scope, node) {
	if (!scope.native) descend(scope, {
		node,
		schema: undeclared,
		base: undeclared,
		anchor: node
	});
}
function takesUnknown(scope, schema) {
	if (schema["x-kubernetes-preserve-unknown-fields"] === true) return true;
	return scope.native && schema.properties === void 0;
}
function judgeUnknown$1(scope, { node, schema }, { entry, meant }) {
	const { key, keyRange } = entry;
	if (scope.placeholders && hasVariable(key)) {
		scope.doubts++;
		return;
	}
	const suggestion = suggestionFor(scope, schema, key, new Set(node.entries.map((other) => other.key)));
	if (suggestion?.sibling !== void 0) meant.add(suggestion.sibling);
	const message = `${key} is not a field of ${fieldName([scope.resource.kind, ...scope.path])}`;
	complain(scope, {
		code: "unknown-field",
		message,
		at: keyRange,
		below: key,
		fix: suggestion?.fix ?? unquoted(key)
	});
}
/** YAML 1.1 reads the bare keys `y`, `n`, `on`, `off` … as booleans. */
function unquoted(key) {
	return key === "true" || key === "false" ? "put the key in quotes if it is not meant as a boolean" : void 0;
}
/** Metadata of a custom or embedded resource: decoded into Go's ObjectMeta, then held against what the CRD adds. */
function judgeMetadata(scope, { value, keyRange }, schema) {
	const declared = propertyOf(schema, "metadata");
	if (isNull(value)) return;
	const { native } = scope;
	scope.native = true;
	scope.path.push("metadata");
	descend(scope, {
		node: value,
		schema: objectMetaSchema,
		base: objectMetaSchema,
		anchor: keyRange
	});
	scope.native = native;
	if (declared?.properties !== void 0 && !scope.lenient) descend(scope, {
		node: value,
		schema: declared,
		base: objectMetaSchema,
		anchor: keyRange
	});
	scope.path.pop();
}
function metaRole(scope) {
	if (scope.path.length === 1 && scope.path[0] === "metadata") return "root";
	return scope.resource.native ? "template" : "resource";
}
function judgeTypeMeta(scope, { node, anchor }) {
	if (scope.fragment || scope.lenient) return;
	for (const key of ["apiVersion", "kind"]) {
		const value = entryOf$1(node, key)?.value;
		if (value !== void 0 && !(value.kind === "scalar" && (value.value === null || value.value === ""))) continue;
		complain(scope, {
			code: "missing-field",
			message: `${here(scope)}.${key} is required`,
			at: anchor,
			below: key
		});
	}
}

// actions/lib/codecs/structural-schema/judge.ts
const none$2 = /* @__PURE__ */ new Set();
/**
* What the API server would refuse in an object of this kind, in the order of the document's structure. CEL rules and
* the hand-written rules of native kinds are not judged here.
*
* @throws Re2NotLoaded when a pattern needs re2js: await `loadRe2For(patternsOf(resource))` first
* @throws Error when the schema lacks a definition
*/
function judge(node, resource, options) {
	const scope = openScope(resource, options);
	const schema = resolve(resource.schema, resource);
	if (node.kind !== "map") {
		complain(scope, {
			code: "wrong-type",
			message: `${resource.kind} must be a map, got ${shown(node)}`,
			at: firstLine(node)
		});
		return scope.violations;
	}
	judgePlace(scope, {
		node,
		schema,
		base: schema,
		anchor: node.entries[0]?.keyRange ?? node
	});
	judgeNamePresence(scope, node);
	return distinct(scope.violations);
}
/** Judges a value that stands for itself, such as the `value` of an RFC 6902 operation. */
function judgePart(node, part, options) {
	const scope = openScope(part.resource, options);
	scope.path.push(...part.path);
	if (part.path[0] === "metadata" && !part.resource.native) scope.native = true;
	if (part.path[0] === "status") scope.lenient = true;
	judgePlace(scope, {
		node,
		schema: part.schema,
		base: part.schema,
		anchor: node
	});
	return distinct(scope.violations);
}
function openScope(resource, options) {
	return {
		resource,
		placeholders: options.placeholders,
		nameless: options.nameless === true,
		native: resource.native,
		fragment: options.fragment === true,
		lenient: false,
		path: [],
		ancestors: [],
		violations: [],
		doubts: 0,
		judge: judgePlace
	};
}
function judgePlace(scope, place) {
	const { node } = place;
	if (isHidden(scope, node)) {
		scope.doubts++;
		return;
	}
	const schema = resolve(place.schema, scope.resource);
	const base = place.base === place.schema ? schema : place.base && resolve(place.base, scope.resource);
	const inner = {
		...place,
		schema,
		base
	};
	if (isNull(node)) return judgeNull(scope, inner);
	if (!fitsShape(scope, node, schema)) return;
	if (schema.goType === "opaque") return;
	const meant = judgeShape(scope, inner);
	if (meant === void 0 || schema.goType === "quantity" || schema.goType === "int-or-string") return;
	if (schema.enum !== void 0) judgeEnum(scope, node, schema.enum);
	judgeCombinators(scope, inner, meant);
}
/** Judges by the shape of the value; undefined when its type is wrong, else the siblings that misspelt keys meant. */
function judgeShape(scope, { node, schema, base, anchor }) {
	const structural = base === schema;
	if (node.kind === "scalar") return judgeScalar(scope, node, schema) ? none$2 : void 0;
	if (node.kind === "list") {
		const place = {
			node,
			schema,
			base,
			anchor
		};
		if (structural) judgeItems$1(scope, place);
		else {
			judgeEachItem(scope, place);
			judgeLength(scope, place);
		}
		return none$2;
	}
	if (structural) return judgeFields(scope, {
		node,
		schema,
		anchor
	});
	judgeConstrainedFields(scope, {
		node,
		schema,
		base,
		anchor
	});
	return none$2;
}
/** Inside a combinator: the values that the named fields have after defaulting, and which of them are there. */
function judgeConstrainedFields(scope, place) {
	const { node, schema, base } = place;
	for (const [key, property] of Object.entries(schema.properties ?? {})) {
		const value = effectiveValue(scope, node, key, base);
		if (value === void 0) continue;
		const keyRange = node.entries.find((entry) => entry.key === key)?.keyRange ?? place.anchor;
		const declared = base?.properties?.[key] ?? (typeof base?.additionalProperties === "object" ? base.additionalProperties : void 0);
		scope.path.push(key);
		judgePlace(scope, {
			node: value,
			schema: property,
			base: declared,
			anchor: keyRange
		});
		scope.path.pop();
	}
	judgeCounts(scope, place);
	judgeRequired(scope, place, none$2);
}
/** A map or list where something else must be; scalars are judged by `judgeScalar`. */
function fitsShape(scope, node, schema) {
	const wanted = wantedTypes(schema);
	if (node.kind === "scalar" ? !wanted.some(isContainer) || wanted.length > 1 : fitsContainer(node.kind, wanted, schema)) return true;
	const words = schema.goType === "quantity" ? "a quantity" : schema.goType === "int-or-string" ? "an integer or a string" : alternatives(wanted.map(typeWord));
	const message = `${here(scope)} must be ${words}, got ${shown(node)}`;
	complain(scope, {
		code: "wrong-type",
		message,
		at: node.kind === "scalar" ? node : firstLine(node)
	});
	return false;
}
function isContainer(type) {
	return type === "object" || type === "array";
}
function fitsContainer(kind, wanted, schema) {
	if (schema.goType === "quantity" || schema.goType === "int-or-string") return false;
	return wanted.length === 0 || wanted.includes(kind === "map" ? "object" : "array");
}
/** The start of a map or list that is itself wrong: pointing at all of it would hide the place. */
function firstLine(node) {
	if (node.kind === "map") return node.entries[0]?.keyRange ?? node;
	if (node.kind === "list") return node.items[0] === void 0 ? node : firstLine(node.items[0]);
	return node;
}
/** A null that is left after pruning. */
function judgeNull(scope, { node, schema }) {
	if (scope.native || scope.fragment) return;
	const wanted = wantedTypes(schema);
	if (wanted.length > 0 && schema.nullable !== true) {
		const message = `${here(scope)} must be ${alternatives(wanted.map(typeWord))}, got nothing (null)`;
		complain(scope, {
			code: "wrong-type",
			message,
			at: node
		});
	} else if (schema.enum !== void 0) judgeEnum(scope, node, schema.enum);
}
function judgeEnum(scope, node, values) {
	if (scope.lenient || node.kind === "scalar" && values.includes(node.value)) return;
	const text = canonical(node, (part) => isHidden(scope, part));
	if (text === void 0) {
		scope.doubts++;
		return;
	}
	if (scope.native && text === "\"\"") return;
	if (values.some((value) => canonicalPlain(value) === text)) return;
	const names = values.map((value) => typeof value === "string" ? value : canonicalPlain(value));
	const near = node.kind === "scalar" ? nearestName(node.text, names) : void 0;
	const message = `${here(scope)} must be ${names.length === 1 ? names[0] : `one of ${names.join(", ")}`}, got ${shown(node)}`;
	complain(scope, {
		code: "invalid-value",
		message,
		at: node,
		fix: near === void 0 ? void 0 : `did you mean ${near}?`
	});
}
/** Combinators can find the same mistake twice. */
function distinct(violations) {
	if (violations.length < 2) return violations;
	const seen = /* @__PURE__ */ new Set();
	return violations.filter(({ start, end, code, message }) => {
		const key = `${start} ${end} ${code} ${message}`;
		return !seen.has(key) && seen.add(key) !== void 0;
	});
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

// actions/lib/domain/kustomize/patches.ts
/** The patch strings of a kustomization, a Flux Kustomization or a HelmRelease. */
function embeddedPatches(root) {
	const group = (stringAt(root, "apiVersion") ?? "").split("/")[0];
	if (group === "kustomize.toolkit.fluxcd.io") return patchList(nodeAt(root, "spec"));
	if (group === "helm.toolkit.fluxcd.io") return itemsAt(root, "spec", "postRenderers").flatMap((renderer) => patchList(nodeAt(renderer, "kustomize")));
	if (group === "kustomize.config.k8s.io" || stringAt(root, "kind") === void 0) return patchList(root);
	return [];
}
function patchList(holder) {
	const found = [];
	for (const field of ["patches", "patchesJson6902"]) for (const item of itemsAt(holder, field)) {
		const text = nodeAt(item, "patch");
		const target = targetOf(nodeAt(item, "target"));
		if (text?.kind === "scalar" && typeof text.value === "string") found.push({
			text,
			...target === void 0 ? {} : { target }
		});
	}
	for (const item of itemsAt(holder, "patchesStrategicMerge")) if (item.kind === "scalar" && typeof item.value === "string" && item.value.includes("\n")) found.push({ text: item });
	return found;
}
/** Reads a `target:` map; undefined when it names no kind. */
function targetOf(node) {
	const kind = stringAt(node, "kind");
	const group = stringAt(node, "group");
	const version = stringAt(node, "version");
	if (kind === void 0) return void 0;
	return {
		kind,
		...group === void 0 ? {} : { group },
		...version === void 0 ? {} : { version }
	};
}
/** Patch files that a kustomization names (`patches[].path` and the older forms), with their targets. */
function patchFiles(root) {
	const found = [];
	for (const field of ["patches", "patchesJson6902"]) for (const item of itemsAt(root, field)) {
		const path = stringAt(item, "path");
		const target = targetOf(nodeAt(item, "target"));
		if (path !== void 0) found.push({
			path,
			...target === void 0 ? {} : { target }
		});
	}
	for (const item of itemsAt(root, "patchesStrategicMerge")) if (item.kind === "scalar" && typeof item.value === "string" && !item.value.includes("\n")) found.push({ path: item.value });
	return found;
}

// actions/lib/codecs/json-patch/operations.ts
const operations$1 = [
	"add",
	"remove",
	"replace",
	"move",
	"copy",
	"test"
];
const withValue$1 = /* @__PURE__ */ new Set([
	"add",
	"replace",
	"test"
]);
const withFrom$1 = /* @__PURE__ */ new Set(["move", "copy"]);
/** Reads the operations; a text that `isHidden` takes for a placeholder is not judged. */
function readOperations(patch, isHidden) {
	const violations = [];
	const pointers = [];
	for (const [index, item] of patch.items.entries()) {
		const field = `[${index}]`;
		if (item.kind !== "map") {
			violations.push(violation$1(item, "wrong-type", field, "an operation of a JSON patch is a map with op and path"));
			continue;
		}
		violations.push(...shapeOf(item, field, isHidden));
		pointers.push(...pointersOf(item, field, isHidden));
	}
	return {
		violations,
		pointers
	};
}
function shapeOf(item, field, isHidden) {
	const op = textOf$2(item, "op");
	const found = [];
	if (op === void 0) found.push(lacks$2(item, field, "op"));
	else if (!operations$1.includes(op.text) && !isHidden(op.text)) found.push(unknownOperation$1(op, field));
	if (textOf$2(item, "path") === void 0) found.push(lacks$2(item, field, "path"));
	if (op !== void 0 && withValue$1.has(op.text) && entryOf$1(item, "value") === void 0) found.push(lacks$2(item, field, "value"));
	if (op !== void 0 && withFrom$1.has(op.text) && textOf$2(item, "from") === void 0) found.push(lacks$2(item, field, "from"));
	for (const key of ["path", "from"]) {
		const pointer = textOf$2(item, key);
		if (pointer === void 0 || pointer.text === "" || pointer.text.startsWith("/") || isHidden(pointer.text)) continue;
		const message = `a ${key} starts with /, and ${JSON.stringify(pointer.text)} does not`;
		found.push(violation$1(pointer, "invalid-value", `${field}.${key}`, message));
	}
	return found;
}
function pointersOf(item, field, isHidden) {
	const op = textOf$2(item, "op")?.text ?? "";
	return ["path", "from"].flatMap((key) => {
		const pointer = textOf$2(item, key);
		if (pointer === void 0 || !pointer.text.startsWith("/") || isHidden(pointer.text)) return [];
		const value = key === "path" && withValue$1.has(op) ? entryOf$1(item, "value")?.value : void 0;
		return [{
			op,
			pointer,
			steps: stepsOf(pointer.text),
			field,
			...value === void 0 ? {} : { value }
		}];
	});
}
/** Segments of a pointer, unescaped (RFC 6901). */
function stepsOf(pointer) {
	return pointer.slice(1).split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** The place of segment `at` in the pointer's text; the whole value when it is written over several lines or with escapes. */
function stepRange(pointer, at) {
	const raw = pointer.text.slice(1).split("/");
	const quote = pointer.style === "plain" ? 0 : 1;
	if (pointer.end - pointer.start !== pointer.text.length + 2 * quote) return {
		start: pointer.start,
		end: pointer.end
	};
	const start = pointer.start + quote + 1 + raw.slice(0, at).reduce((sum, step) => sum + step.length + 1, 0);
	return {
		start,
		end: start + (raw[at]?.length ?? 0)
	};
}
function unknownOperation$1(op, field) {
	const near = nearestName(op.text, operations$1);
	const message = `op must be one of ${operations$1.join(", ")}, not ${JSON.stringify(op.text)}`;
	const found = violation$1(op, "invalid-value", `${field}.op`, message);
	return near === void 0 ? found : {
		...found,
		fix: `did you mean ${near}?`
	};
}
function textOf$2(map, key) {
	const value = entryOf$1(map, key)?.value;
	return value?.kind === "scalar" && value.value !== null ? value : void 0;
}
function lacks$2(item, field, name) {
	return {
		...violation$1(item.entries[0]?.keyRange ?? item, "missing-field", `${field}.${name}`, `the operation lacks ${name}`),
		fix: `add ${name}`
	};
}
function violation$1({ start, end }, code, field, message) {
	return {
		start,
		end,
		code,
		field,
		message
	};
}

// actions/lib/codecs/structural-schema/schema-at.ts
const index = /^(?:0|[1-9]\d*|-)$/u;
/** Follows `steps`, unescaped segments of a JSON pointer: keys of maps, indices of lists or `-`. */
function schemaAt(resource, steps) {
	let schema = resolve(resource.schema, resource);
	const path = [];
	for (const [at, step] of steps.entries()) {
		const next = stepInto$1({
			schema,
			step,
			path,
			resource
		});
		if (next === "anything") return { anything: true };
		if ("problem" in next) return {
			...next,
			at
		};
		schema = resolve(next.schema, resource);
		path.push(next.step);
	}
	return {
		schema,
		path
	};
}
function stepInto$1({ schema, step, path, resource }) {
	if (schema.type === "array") return stepIntoList({
		schema,
		step,
		path,
		resource
	});
	if (step === "metadata" && path.length === 0 && !resource.native) return {
		schema: objectMetaSchema,
		step
	};
	const property = propertyOf(schema, step) ?? schema.additionalProperties;
	if (typeof property === "object") return {
		schema: property,
		step
	};
	if (schema["x-kubernetes-preserve-unknown-fields"] === true || schema.goType === "opaque" || property === true || resource.native && schema.properties === void 0 && schema.type === void 0) return "anything";
	if (path.length === 0 && (step === "apiVersion" || step === "kind")) return {
		schema: { type: "string" },
		step
	};
	const owner = fieldName([resource.kind, ...path]);
	if (schema.type !== void 0 && schema.type !== "object") return { problem: `${owner} is ${schema.type === "string" ? "a string" : `of type ${schema.type}`} and has no field ${step}` };
	const near = nearestName(step, Object.keys(schema.properties ?? {}));
	const problem = `${step} is not a field of ${owner}`;
	return near === void 0 ? { problem } : {
		problem,
		fix: `did you mean ${near}?`
	};
}
function stepIntoList({ schema, step, path, resource }) {
	if (!index.test(step)) return { problem: `${fieldName([resource.kind, ...path])} is a list: ${step} is no index of it` };
	if (schema.items === void 0) return "anything";
	return {
		schema: schema.items,
		step: step === "-" ? "-" : Number(step)
	};
}

// actions/lib/domain/kubernetes/json-patch.ts
/** Judges the operations; without a resource (a target that names no single kind) only their shape. */
function judgeOperations(patch, resource) {
	const { violations, pointers } = readOperations(patch, hasVariable);
	if (resource === void 0) return [...violations];
	return [...violations, ...pointers.flatMap((pointer) => judgePointer$1(pointer, resource))];
}
function judgePointer$1({ pointer, steps, value, field }, resource) {
	const found = schemaAt(resource, steps);
	if ("anything" in found) return [];
	if ("problem" in found) {
		const { problem, at, fix } = found;
		const message = `the patch changes nothing that exists: ${problem}`;
		return [{
			...stepRange(pointer, at),
			code: "unknown-field",
			field: `${field}.path`,
			message,
			...fix === void 0 ? {} : { fix }
		}];
	}
	if (value === void 0) return [];
	return judgePart(value, {
		resource,
		...found
	}, { placeholders: true });
}

// actions/lib/domain/kubernetes/judge-patch.ts
const nothing = {
	violations: [],
	problems: [],
	unknownKinds: [],
	judged: 0
};
/** Judges every patch string of a document, and the patch strings inside those. */
function judgeEmbeddedPatches(source, root, store) {
	return joinJudgements$1(embeddedPatches(root).map((patch) => judgePatchText(source, patch, store)));
}
function judgePatchText(outer, patch, store) {
	const source = embeddedSource(outer, patch.text);
	if (source === void 0) return nothing;
	const file = readYaml(source, { dialect: "yaml12" });
	const problems = file.problems.map((problem) => ({
		source,
		problem
	}));
	const parts = file.documents.map((document) => document.root === void 0 ? nothing : judgePatch({
		source,
		root: document.root,
		target: patch.target,
		store
	}));
	return joinJudgements$1([{
		...nothing,
		problems
	}, ...parts]);
}
/** Judges one patch document: a list is RFC 6902, a map is a strategic merge patch. */
function judgePatch({ source, root, target, store }) {
	if (root.kind === "scalar") return nothing;
	if (root.kind === "list") {
		const resource = target === void 0 ? void 0 : schemaOfTarget(target, store);
		const violations = judgeOperations(root, resource).map((violation) => ({
			source,
			violation
		}));
		return {
			...nothing,
			violations,
			judged: 1
		};
	}
	const { resource, wanted } = schemaOfPatch(root, target, store);
	const inner = judgeEmbeddedPatches(source, root, store);
	if (resource === void 0) return joinJudgements$1([{
		...nothing,
		unknownKinds: wanted === void 0 ? [] : [wanted]
	}, inner]);
	const violations = judge(root, resource, {
		placeholders: true,
		fragment: true
	}).map((violation) => ({
		source,
		violation
	}));
	return joinJudgements$1([{
		...nothing,
		violations,
		judged: 1
	}, inner]);
}
/** With a target the patch's own apiVersion and kind are not used by kustomize; the target's kind decides. */
function schemaOfPatch(root, target, store) {
	const apiVersion = stringAt(root, "apiVersion");
	const kind = stringAt(root, "kind");
	if (target?.kind !== void 0) {
		const resource = (apiVersion !== void 0 && kind === target.kind ? store.lookup(apiVersion, kind) : void 0) ?? schemaOfTarget(target, store);
		return resource === void 0 ? {} : { resource };
	}
	if (apiVersion === void 0 || kind === void 0) return {};
	const resource = store.lookup(apiVersion, kind);
	return resource === void 0 ? { wanted: {
		apiVersion,
		kind
	} } : { resource };
}
/** The schema of the one kind that a target names; undefined for a regular expression or an unknown kind. */
function schemaOfTarget(target, store) {
	if (target.kind === void 0) return void 0;
	const versions = store.versionsOf(target.kind, target.group);
	const apiVersion = (target.version === void 0 ? void 0 : versions.find((version) => version.endsWith(target.version ?? ""))) ?? newest(versions);
	return apiVersion === void 0 ? void 0 : store.lookup(apiVersion, target.kind);
}
/** `v2` before `v1`, stable before beta before alpha; undefined when different groups have the kind. */
function newest(versions) {
	if (new Set(versions.map((version) => version.slice(0, version.lastIndexOf("/") + 1))).size !== 1) return void 0;
	const weight = (version) => {
		const match = /v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version);
		return (match?.[2] === void 0 ? 2 : match[2] === "beta" ? 1 : 0) * 1e6 + Number(match?.[1] ?? 0) * 1e3 + Number(match?.[3] ?? 0);
	};
	return [...versions].sort((a, b) => weight(b) - weight(a))[0];
}
function joinJudgements$1(parts) {
	return {
		violations: parts.flatMap((part) => part.violations),
		problems: parts.flatMap((part) => part.problems),
		unknownKinds: parts.flatMap((part) => part.unknownKinds),
		judged: parts.reduce((sum, part) => sum + part.judged, 0)
	};
}

// actions/lib/domain/sops/encrypted.ts
/** True when the document carries SOPS metadata: a `sops` map with a MAC. */
function isSopsEncrypted(root) {
	const metadata = entryOf$1(root, "sops")?.value;
	return metadata?.kind === "map" && stringAt(metadata, "mac") !== void 0;
}
/** The document as it is after decryption, without the `sops` block; the values stay encrypted. */
function withoutSopsMetadata(root) {
	return {
		...root,
		entries: root.entries.filter((entry) => entry.key !== "sops")
	};
}

// actions/lib/domain/kubernetes/schema-store.ts
/** Schemas by kind, each read from the bundle when it is first asked for. */
var SchemaStore = class {
	#read;
	#index;
	#kubernetes;
	#custom = /* @__PURE__ */ new Map();
	#loaded = /* @__PURE__ */ new Map();
	#byKind;
	/** The Kubernetes minor whose schemas are used. */
	kubernetesMinor;
	constructor(options) {
		this.#read = options.read;
		this.#index = options.read("index.json");
		this.kubernetesMinor = nearestMinor(Object.keys(this.#index.kubernetes), options.kubernetesMinor);
		this.#kubernetes = options.read(this.#index.kubernetes[this.kubernetesMinor] ?? "");
		for (const schema of options.custom) {
			const key = `${schema.apiVersion}/${schema.kind}`;
			if (!this.#custom.has(key)) this.#custom.set(key, schema);
		}
	}
	/** The schema of exactly this kind; undefined when none is known. */
	lookup(apiVersion, kind) {
		const key = `${apiVersion}/${kind}`;
		const custom = this.#custom.get(key);
		if (custom !== void 0) return custom;
		if (!this.#loaded.has(key)) this.#loaded.set(key, this.#load(apiVersion, kind, key));
		return this.#loaded.get(key);
	}
	#load(apiVersion, kind, key) {
		const native = this.#kubernetes.kinds[key];
		if (native !== void 0) {
			const { definitions, source } = this.#kubernetes;
			const plural = native.plural === void 0 ? {} : { plural: native.plural };
			return {
				apiVersion,
				kind,
				scope: native.scope,
				...plural,
				source,
				native: true,
				schema: { $ref: native.definition },
				definitions
			};
		}
		const file = this.#index.kinds[key] ?? this.#index.kustomize[key];
		if (file === void 0) return void 0;
		return {
			definitions: {},
			...this.#read(file)
		};
	}
	/** apiVersions in which a kind is known, optionally of one group; the order is that of the store: custom, native, bundle. */
	versionsOf(kind, group) {
		this.#byKind ??= this.#indexByKind();
		const all = this.#byKind.get(kind) ?? [];
		return group === void 0 ? all : all.filter((apiVersion) => groupOf(apiVersion) === group);
	}
	/** Kinds known in an API group; empty when the group itself is unknown. */
	kindsOf(group) {
		this.#byKind ??= this.#indexByKind();
		return [...this.#byKind].filter(([, versions]) => versions.some((version) => groupOf(version) === group)).map(([kind]) => kind);
	}
	/** True for the groups that the API server itself serves: no kind of theirs can come from a CRD. */
	isNativeGroup(group) {
		this.#nativeGroups ??= new Set(Object.keys(this.#kubernetes.kinds).map((key) => groupOf(key.slice(0, key.lastIndexOf("/")))));
		return this.#nativeGroups.has(group);
	}
	#nativeGroups;
	#indexByKind() {
		const index = /* @__PURE__ */ new Map();
		for (const key of [
			...this.#custom.keys(),
			...Object.keys(this.#kubernetes.kinds),
			...Object.keys(this.#index.kinds),
			...Object.keys(this.#index.kustomize)
		]) {
			const slash = key.lastIndexOf("/");
			const kind = key.slice(slash + 1);
			const versions = index.get(kind) ?? [];
			if (!versions.includes(key.slice(0, slash))) versions.push(key.slice(0, slash));
			index.set(kind, versions);
		}
		return index;
	}
};
/** The API group of an apiVersion; empty for the core group. */
function groupOf(apiVersion) {
	const slash = apiVersion.indexOf("/");
	return slash === -1 ? "" : apiVersion.slice(0, slash);
}
/** The wanted minor when bundled, else the nearest one, the newer of two equally near; the newest without a wish. */
function nearestMinor(bundled, wanted) {
	const minorOf = (version) => Number(version.slice(version.indexOf(".") + 1));
	const sorted = [...bundled].sort((a, b) => minorOf(b) - minorOf(a));
	const newest = sorted[0];
	if (newest === void 0) throw new Error("the schema bundle holds no Kubernetes version");
	if (wanted === void 0) return newest;
	const distance = (version) => Math.abs(minorOf(version) - minorOf(wanted));
	return sorted.reduce((best, version) => distance(version) < distance(best) ? version : best, newest);
}

// actions/lib/domain/kubernetes/judge-object.ts
/** Judges an object, or each item of a `v1` List. `placeholders`: Flux substitutes variables in it. */
function judgeObject(source, root, store) {
	if (root.kind !== "map") return {
		violations: [],
		unknownKinds: [],
		judged: 0
	};
	const apiVersion = stringAt(root, "apiVersion") ?? "";
	const kind = stringAt(root, "kind") ?? "";
	if (kind === "List" && apiVersion === "v1") return judgeItems(source, root, store);
	const resource = store.lookup(apiVersion, kind);
	if (resource === void 0) return judgeUnknown(source, root, store);
	const body = isSopsEncrypted(root) ? withoutSopsMetadata(root) : root;
	return {
		violations: withoutDoubles([...judge(body, resource, {
			placeholders: true,
			nameless: groupOf(apiVersion) === "kustomize.config.k8s.io"
		})]).map((violation) => ({
			source,
			violation
		})),
		unknownKinds: [],
		judged: 1
	};
}
function judgeItems(source, root, store) {
	const parts = itemsAt(root, "items").map((item) => judgeObject(source, item, store));
	return {
		violations: parts.flatMap((part) => part.violations),
		unknownKinds: parts.flatMap((part) => part.unknownKinds),
		judged: parts.reduce((sum, part) => sum + part.judged, 0)
	};
}
/** The schema and the hand-written rules may both see the same mistake at the same place: the schema's word counts. */
function withoutDoubles(violations) {
	const seen = /* @__PURE__ */ new Set();
	return violations.filter(({ start, end, code, field }) => {
		if (code === "missing-field" || code === "unknown-field") return true;
		const key = start * 1000003 + end;
		if (seen.has(key) && field !== "") return false;
		seen.add(key);
		return true;
	});
}
/** A misspelt kind is a finding; a kind that only the cluster's own operators know is not judged. */
function judgeUnknown(source, root, store) {
	const apiVersion = stringAt(root, "apiVersion") ?? "";
	const kind = stringAt(root, "kind") ?? "";
	const place = (key) => entryOf$1(root, key)?.value ?? root;
	if (apiVersion.includes("${") || kind.includes("${")) return {
		violations: [],
		unknownKinds: [{
			apiVersion,
			kind
		}],
		judged: 0
	};
	const group = groupOf(apiVersion);
	if (apiVersion === "builtin") return {
		violations: [],
		unknownKinds: [{
			apiVersion,
			kind
		}],
		judged: 0
	};
	const versions = store.versionsOf(kind, group);
	const violation = isNative(apiVersion, kind, store) ? nativeKindMissing({
		store,
		apiVersion,
		kind,
		versions,
		place
	}) : versions.length === 0 ? misspeltKind({
		store,
		apiVersion,
		kind,
		group,
		place
	}) : void 0;
	return {
		violations: violation === void 0 ? [] : [{
			source,
			violation
		}],
		unknownKinds: violation === void 0 ? [{
			apiVersion,
			kind
		}] : [],
		judged: violation === void 0 ? 0 : 1
	};
}
/** The core group is only `v1`: a bare word such as `v1alpha1` is some other program's, unless the kind is one of Kubernetes. */
function isNative(apiVersion, kind, store) {
	const group = groupOf(apiVersion);
	if (group === "" && apiVersion !== "v1") return store.versionsOf(kind).some((version) => store.isNativeGroup(groupOf(version)));
	return store.isNativeGroup(group);
}
function nativeKindMissing(context) {
	const { store, apiVersion, kind, versions, place } = context;
	const served = `Kubernetes ${store.kubernetesMinor} serves no ${kind} in ${apiVersion}`;
	const newest = versions[0];
	if (newest !== void 0) return {
		code: "unknown-kind",
		message: served,
		field: "apiVersion",
		fix: `use apiVersion: ${newest}`,
		...rangeOf(place("apiVersion"))
	};
	const elsewhere = store.versionsOf(kind)[0];
	if (elsewhere !== void 0) return {
		code: "unknown-kind",
		message: served,
		field: "apiVersion",
		fix: `${kind} is in ${elsewhere}`,
		...rangeOf(place("apiVersion"))
	};
	const near = nearestName(kind, store.kindsOf(groupOf(apiVersion)));
	return {
		code: "unknown-kind",
		message: served,
		field: "kind",
		...near === void 0 ? {} : { fix: `did you mean ${near}?` },
		...rangeOf(place("kind"))
	};
}
function misspeltKind(context) {
	const { store, kind, group, apiVersion, place } = context;
	const near = nearestName(kind, store.kindsOf(group));
	if (near === void 0) return void 0;
	return {
		code: "unknown-kind",
		message: `${apiVersion} has no kind ${kind}`,
		field: "kind",
		fix: `did you mean ${near}?`,
		...rangeOf(place("kind"))
	};
}
function rangeOf(node) {
	return {
		start: node.start,
		end: node.end
	};
}

// actions/lib/domain/kustomize/defaults.ts
/** The root with the apiVersion and kind that kustomize would assume; an object that states both comes back as it is. */
function withKustomizationDefaults(root) {
	if (root.kind !== "map") return root;
	const added = [made(root, "apiVersion", entryOf$1(root, "kind")?.value.kind === "scalar" && textOf$1(root, "kind") === "Component" ? "kustomize.config.k8s.io/v1alpha1" : "kustomize.config.k8s.io/v1beta1"), made(root, "kind", "Kustomization")].filter((entry) => entry !== void 0);
	return added.length === 0 ? root : {
		...root,
		entries: [...added, ...root.entries]
	};
}
function made(root, key, value) {
	if (entryOf$1(root, key) !== void 0) return void 0;
	const range = {
		start: root.start,
		end: root.start
	};
	return {
		key,
		keyRange: range,
		value: {
			kind: "scalar",
			value,
			text: value,
			style: "plain",
			...range
		}
	};
}
function textOf$1(root, key) {
	const value = entryOf$1(root, key)?.value;
	return value?.kind === "scalar" ? value.text : void 0;
}

// actions/lib/domain/talos/judgement.ts
const nothingJudged = {
	violations: [],
	problems: [],
	notChecked: [],
	judged: 0
};
function joinJudgements(parts) {
	return {
		violations: parts.flatMap((part) => part.violations),
		problems: parts.flatMap((part) => part.problems),
		notChecked: parts.flatMap((part) => part.notChecked),
		judged: parts.reduce((sum, part) => sum + part.judged, 0)
	};
}
/** A judgement of one document. */
function judgementOf(document, violations) {
	const { source } = document;
	return {
		...nothingJudged,
		violations: violations.map((violation) => ({
			source,
			violation
		})),
		judged: 1
	};
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

// actions/lib/domain/talos/document-kind.ts
/** Keys that make a document the v1alpha1 configuration. */
const configKeys = [
	"machine",
	"cluster",
	"debug",
	"persist"
];
/**
* The kind of a document, found as config/configloader/internal/decoder/decoder.go does: by `kind` and `apiVersion`, or
* by the keys of the v1alpha1 configuration.
*/
function kindOf(root, context) {
	const kind = scalarAt(root, "kind");
	const apiVersion = scalarAt(root, "apiVersion");
	const isConfig = configKeys.some((key) => entryOf$1(root, key) !== void 0);
	const version = isConfig ? "v1alpha1" : apiVersion?.text ?? "";
	if ((kind?.text ?? "") === "") return isConfig ? context.schemas.config() : missing(root, "kind");
	if (version === "") return missing(root, "apiVersion");
	return knownKind(kind, version, context) ?? unknownKind(kind, version, context);
}
function knownKind(kind, version, { schemas, target }) {
	const known = version === "v1alpha1" ? schemas.kind(kind.text) : void 0;
	const since = known?.since === void 0 ? void 0 : parseTalosMinor(known.since);
	return target !== void 0 && since !== void 0 && compareTalosMinor(since, target) > 0 ? void 0 : known;
}
function unknownKind(kind, version, { schemas, target }) {
	const place = {
		start: kind.start,
		end: kind.end,
		code: "unknown-kind",
		field: "kind"
	};
	const known = schemas.kind(kind.text);
	if (version !== "v1alpha1") return {
		...place,
		message: `Talos knows no kind ${kind.text} of apiVersion ${version}; its documents are v1alpha1`
	};
	if (known?.since !== void 0 && target !== void 0) {
		const message = `Talos knows the kind ${kind.text} since ${known.since}, and this cluster runs ${formatTalosMinor(target)}`;
		return {
			...place,
			message
		};
	}
	const near = schemas.nearest(kind.text);
	const message = `Talos knows no kind ${kind.text}`;
	return near === void 0 ? {
		...place,
		message
	} : {
		...place,
		message,
		fix: `did you mean ${near}?`
	};
}
function missing(root, name) {
	const first = root.entries[0]?.keyRange ?? root;
	const message = `the document lacks ${name}, so Talos does not know what it is`;
	return {
		start: first.start,
		end: first.end,
		code: "missing-field",
		field: name,
		message,
		fix: `add ${name}`
	};
}
function scalarAt(root, key) {
	const value = entryOf$1(root, key)?.value;
	return value?.kind === "scalar" && value.value !== null ? value : void 0;
}

// actions/lib/codecs/json-schema/visit.ts
/**
* Calls `visit` for every node that the schema describes, parents first, document order. Returning `false` skips what is
* below. What the schema does not know is not visited.
*/
function visitSchemaPlaces(node, place, visit) {
	walk({
		path: [],
		field: "",
		node,
		place
	}, visit);
}
function walk(at, visit) {
	if (visit(at) === false || at.node.kind === "scalar") return;
	if (at.node.kind === "list") {
		const items = itemSchema(at.place);
		if (items === void 0) return;
		for (const [index, item] of at.node.items.entries()) {
			const path = [...at.path, index];
			walk({
				path,
				field: fieldOf(path),
				node: item,
				place: items
			}, visit);
		}
		return;
	}
	for (const entry of at.node.entries) {
		const place = childSchema(at.place, entry.key);
		if (place === void 0 || place === "unknown") continue;
		const path = [...at.path, entry.key];
		walk({
			path,
			field: fieldOf(path),
			node: entry.value,
			entry,
			place
		}, visit);
	}
}

// actions/lib/domain/talos/deprecations.ts
/**
* Kinds that Talos names in the `Deprecated:` note of a field (`x-talos-deprecated`); when the note names none, those of
* the fields that are set below it (`machine.network` as a whole says only "multi-document network config types").
*/
function replacementsOf(node, place, schemas) {
	const own = kindsIn(place.schema, schemas);
	if (own.length > 0 || node.kind !== "map") return own;
	const found = /* @__PURE__ */ new Set();
	for (const entry of node.entries) {
		const child = childSchema(place, entry.key);
		if (child !== void 0 && child !== "unknown") for (const kind of kindsIn(child.schema, schemas)) found.add(kind);
	}
	return [...found];
}
/** Some notes leave out the end of the name or write it wrong; only kinds that exist are passed on. */
function kindsIn(schema, schemas) {
	const note = schema["x-talos-deprecated"];
	if (typeof note !== "string") return [];
	const kinds = /* @__PURE__ */ new Set();
	for (const word of note.match(/\b[A-Z][A-Za-z0-9]+\*?(?:Config)?\b/gu) ?? []) {
		if (word === "Registry*Config") for (const part of [
			"Mirror",
			"Auth",
			"TLS"
		]) kinds.add(`Registry${part}Config`);
		const found = [word, `${word}Config`].find((name) => schemas.has(name));
		if (found !== void 0) kinds.add(found);
	}
	return [...kinds];
}

// actions/lib/domain/talos/field-versions.ts
/** Violations by the marks `x-talos-since`, `x-talos-deprecated-since` and `x-talos-removed-in`, topmost field only. */
function judgeFieldVersions(node, schema, versions) {
	const found = [];
	visitSchemaPlaces(node, schemaRoot(schema), (at) => {
		const violation = at.entry === void 0 ? void 0 : judgeField(at, versions);
		if (violation !== void 0) found.push(violation);
		return violation === void 0;
	});
	return found;
}
function judgeField(at, { target, schemas }) {
	const mark = (name) => {
		const value = at.place.schema[`x-talos-${name}`];
		return typeof value === "string" ? value : void 0;
	};
	const version = formatTalosMinor(target);
	const since = mark("since");
	if (since !== void 0 && isAfter(since, target)) return place(at, "unknown-field", `Talos knows ${at.field} since ${since}, and this cluster runs ${version}`);
	const removed = mark("removed-in");
	if (removed !== void 0 && !isAfter(removed, target)) return place(at, "unknown-field", `Talos knows ${at.field} no more since ${removed}`);
	const deprecated = mark("deprecated-since");
	if (deprecated === void 0 || isAfter(deprecated, target)) return void 0;
	const age = parseTalosMinor(deprecated)?.minor === 0 ? "" : ` since Talos ${deprecated}`;
	const violation = place(at, "deprecated-field", `${at.field} is deprecated${age}`);
	const instead = replacementsOf(at.node, at.place, schemas);
	return instead.length === 0 ? violation : {
		...violation,
		fix: `use ${instead.join(", ")}`
	};
}
function isAfter(mark, target) {
	const version = parseTalosMinor(mark);
	return version !== void 0 && compareTalosMinor(version, target) > 0;
}
function place(at, code, message) {
	const { start, end } = at.entry?.keyRange ?? at.node;
	return {
		start,
		end,
		code,
		field: at.field,
		message
	};
}

// actions/lib/domain/talos/placeholders.ts
/** A variable of envsubst (`${name}`, `$name`), an action of a Go template, or a value that sops has encrypted. */
function hasPlaceholder(text) {
	return /\$\{[^}]|\$[A-Za-z_]|\{\{|^ENC\[AES/u.test(text);
}
/** True when Go's template engine would change the text, and with it perhaps its YAML structure. */
function hasTemplate(text) {
	return text.includes("{{");
}

// actions/lib/domain/talos/document.ts
/** `null` documents are skipped by Talos; anything but a map is refused. */
function judgeTalosDocument(root, context, options = {}) {
	if (root.kind === "scalar" && root.value === null) return [];
	if (root.kind !== "map") {
		const message = `a Talos document is a map, not a ${root.kind === "list" ? "list" : "single value"}`;
		return [{
			start: root.start,
			end: root.end,
			code: "wrong-type",
			field: "",
			message
		}];
	}
	const kind = kindOf(root, context);
	if (!isKind(kind)) return [kind];
	const wrong = judgeJsonSchema(root, kind.schema, {
		decode: "go-yaml",
		isPlaceholder: hasPlaceholder,
		fragment: options.fragment ?? false
	});
	const target = context.target ?? context.schemas.newest;
	return [
		...wrong.map(explainPatchMark),
		...deprecatedKind(root, kind, target),
		...judgeFieldVersions(root, kind.schema, {
			target,
			schemas: context.schemas
		})
	];
}
function isKind(answer) {
	return "schema" in answer;
}
/** What is left of `$patch` when a document is judged stands where Talos does not take it. */
function explainPatchMark(violation) {
	if (violation.code !== "unknown-field" || !/(^|\.)\$patch$/u.test(violation.field)) return violation;
	const { fix: _, ...rest } = violation;
	return {
		...rest,
		message: "Talos takes $patch only in patches, and there only with the value delete"
	};
}
function deprecatedKind(root, kind, target) {
	const since = kind.deprecatedSince === void 0 ? void 0 : parseTalosMinor(kind.deprecatedSince);
	const at = entryOf$1(root, "kind")?.value;
	if (since === void 0 || at === void 0 || compareTalosMinor(since, target) > 0) return [];
	const message = `the kind ${kind.kind} is deprecated since Talos ${formatTalosMinor(since)}`;
	return [{
		start: at.start,
		end: at.end,
		code: "deprecated-field",
		field: "kind",
		message
	}];
}

// actions/lib/domain/talos/machine-config.ts
/** Judges the documents of one file as Talos' loader does; two documents of the same kind and name are refused. */
function judgeMachineConfig(documents, context) {
	const parts = documents.map((document) => isContent(document.root) ? judgementOf(document, judgeTalosDocument(document.root, context)) : nothingJudged);
	return joinJudgements([...parts, {
		...nothingJudged,
		violations: duplicateDocuments(documents)
	}]);
}
function isContent(root) {
	return root !== void 0 && !(root.kind === "scalar" && root.value === null);
}
/** The loader compares apiVersion, kind and name as text. */
function duplicateDocuments(documents) {
	const first = /* @__PURE__ */ new Map();
	const found = [];
	for (const document of documents) {
		if (document.root?.kind !== "map") continue;
		const id = identity(document.root);
		const before = first.get(id.key);
		if (before === void 0) first.set(id.key, document);
		else found.push(duplicate(document, before, id.words));
	}
	return found;
}
function identity(root) {
	const [apiVersion = "", kind = "v1alpha1", name = ""] = [
		"apiVersion",
		"kind",
		"name"
	].map((key) => stringAt(root, key));
	return {
		key: JSON.stringify([
			apiVersion,
			kind,
			name
		]),
		words: name === "" ? kind : `${kind} ${name}`
	};
}
function duplicate(document, before, words) {
	const place = firstKey(document);
	return {
		source: document.source,
		violation: {
			...place,
			code: "duplicate-document",
			field: "",
			message: `a second document ${words}; Talos refuses the whole file`,
			related: [{
				...firstKey(before),
				message: "the first is here"
			}]
		}
	};
}
function firstKey({ root, range }) {
	const at = (root?.kind === "map" ? root.entries.find((entry) => entry.key === "kind") ?? root.entries[0] : void 0)?.keyRange;
	return {
		start: (at ?? range).start,
		end: (at ?? range).end
	};
}

// actions/lib/domain/talos/json-patch.ts
const operations = [
	"add",
	"remove",
	"replace",
	"move",
	"copy",
	"test"
];
const withValue = /* @__PURE__ */ new Set([
	"add",
	"replace",
	"test"
]);
const withFrom = /* @__PURE__ */ new Set(["move", "copy"]);
/** Judges the operations by the schema of the document they change. Whether a path exists there is not known here. */
function judgeJsonPatch(patch, schema) {
	return patch.items.flatMap((item, index) => judgeOperation(item, index, schema));
}
function judgeOperation(item, index, schema) {
	const field = `[${index}]`;
	if (item.kind !== "map") return [violation(item, "wrong-type", field, "an operation of a JSON patch is a map with op and path")];
	const op = textOf(item, "op");
	const path = textOf(item, "path");
	const found = [];
	if (op === void 0) found.push(lacks$1(item, field, "op"));
	else if (!operations.includes(op.text) && !hasPlaceholder(op.text)) found.push(unknownOperation(op, field));
	if (path === void 0) found.push(lacks$1(item, field, "path"));
	const value = entryOf$1(item, "value")?.value;
	if (value === void 0 && op !== void 0 && withValue.has(op.text)) found.push(lacks$1(item, field, "value"));
	if (textOf(item, "from") === void 0 && op !== void 0 && withFrom.has(op.text)) found.push(lacks$1(item, field, "from"));
	for (const pointer of [path, textOf(item, "from")]) if (pointer !== void 0) found.push(...judgePointer(pointer, pointer === path ? value : void 0, {
		field,
		schema
	}));
	return found;
}
function judgePointer(pointer, value, { field, schema }) {
	const path = `${field}.path`;
	if (hasPlaceholder(pointer.text)) return [];
	if (!pointer.text.startsWith("/")) return [violation(pointer, "invalid-value", path, `a path starts with /, and ${JSON.stringify(pointer.text)} does not`)];
	let place = schemaRoot(schema);
	let offset = 0;
	for (const step of pointerSteps(pointer.text)) {
		if (place === void 0) break;
		const child = stepInto(place, step);
		if (child === "unknown") return [unknownStep(pointer, {
			offset,
			step,
			path,
			place
		})];
		place = child;
		offset = pointer.text.indexOf("/", offset + 1);
	}
	return value === void 0 || place === void 0 ? [] : judgeValue(value, place, field);
}
function stepInto(place, step) {
	if (/^(?:\d+|-)$/u.test(step)) {
		const items = itemSchema(place);
		if (items !== void 0) return items;
	}
	return childSchema(place, step);
}
function unknownStep(pointer, { offset, step, path, place }) {
	const raw = pointer.text.slice(offset + 1).split("/", 1)[0] ?? step;
	const quote = pointer.style === "plain" ? 0 : 1;
	const start = pointer.start + quote + offset + 1;
	const range = pointer.end - pointer.start === pointer.text.length + 2 * quote ? {
		start,
		end: start + raw.length
	} : pointer;
	const near = nearestName(step, propertyNames(place));
	const found = violation(range, "unknown-field", path, `unknown field ${step} in ${pointer.text.slice(0, offset) || "/"}`);
	return near === void 0 ? found : {
		...found,
		fix: `did you mean ${near}?`
	};
}
/** A schema of its own for the value: its references count from the root. */
function judgeValue(value, place, field) {
	const { $defs, definitions } = place.root;
	const schema = {
		...$defs === void 0 ? {} : { $defs },
		...definitions === void 0 ? {} : { definitions },
		...place.schema
	};
	return judgeJsonSchema(value, schema, {
		decode: "go-yaml",
		isPlaceholder: hasPlaceholder
	}).map((each) => {
		const path = each.field.startsWith("[") ? each.field : each.field === "" ? "" : `.${each.field}`;
		return {
			...each,
			field: `${field}.value${path}`,
			message: each.message.replace(/^the document/u, "the value")
		};
	});
}
function unknownOperation(op, field) {
	const near = nearestName(op.text, operations);
	const found = violation(op, "invalid-value", `${field}.op`, `op must be one of ${operations.join(", ")}, not ${JSON.stringify(op.text)}`);
	return near === void 0 ? found : {
		...found,
		fix: `did you mean ${near}?`
	};
}
function textOf(map, key) {
	const value = entryOf$1(map, key)?.value;
	return value?.kind === "scalar" && value.value !== null ? value : void 0;
}
function lacks$1(item, field, name) {
	return {
		...violation(item.entries[0]?.keyRange ?? item, "missing-field", `${field}.${name}`, `the operation lacks ${name}`),
		fix: `add ${name}`
	};
}
function violation({ start, end }, code, field, message) {
	return {
		start,
		end,
		code,
		field,
		message
	};
}

// actions/lib/domain/talos/patch-delete.ts
/**
* Takes the deletions out of a patch as config/configloader/internal/decoder/delete.go does. A deleted field stays as a
* null, so that its name is still judged; a deleted list item goes.
*/
function withoutDeletes(root) {
	const violations = [];
	if (root.kind === "map" && isDelete(root)) {
		for (const name of ["apiVersion", "kind"]) if (entryOf$1(root, name) === void 0) violations.push(lacks(root, name));
		return { violations };
	}
	return {
		rest: strip(root, violations, false),
		violations
	};
}
function strip(node, violations, inList) {
	if (node.kind === "scalar") return node;
	if (node.kind === "list") return {
		...node,
		items: keptItems(node, violations)
	};
	return {
		...node,
		entries: node.entries.map((entry) => stripEntry(entry, violations, inList))
	};
}
function stripEntry(entry, violations, inList) {
	const { value } = entry;
	if (value.kind !== "map" || !isDelete(value)) return {
		...entry,
		value: strip(value, violations, inList)
	};
	if (inList) {
		const { start, end } = markOf(value)?.keyRange ?? value;
		violations.push({
			start,
			end,
			code: "invalid-value",
			field: entry.key,
			message: "Talos cannot delete a field inside a list item; delete the item and add it anew"
		});
	}
	const { start, end } = value;
	return {
		...entry,
		value: {
			kind: "scalar",
			value: null,
			text: "",
			style: "plain",
			start,
			end
		}
	};
}
function keptItems(list, violations) {
	const kept = [];
	for (const item of list.items) if (item.kind !== "map" || !isDelete(item)) kept.push(strip(item, violations, true));
	else if (item.entries.length < 2) {
		const { start, end } = markOf(item)?.keyRange ?? item;
		violations.push({
			start,
			end,
			code: "missing-field",
			field: "$patch",
			message: "a list item to delete is chosen by one of its fields, and none is given",
			fix: "add the field that names it"
		});
	}
	return kept;
}
function isDelete(map) {
	const mark = markOf(map)?.value;
	return mark?.kind === "scalar" && mark.text === "delete";
}
function markOf(map) {
	return entryOf$1(map, "$patch");
}
function lacks(root, name) {
	const { start, end } = markOf(root)?.keyRange ?? root;
	return {
		start,
		end,
		code: "missing-field",
		field: name,
		message: `a document to delete is named by apiVersion and kind, and ${name} is missing`,
		fix: `add ${name}`
	};
}

// actions/lib/domain/talos/patch.ts
/** Judges the documents of one patch: a strategic merge patch of any kinds, or one RFC 6902 list. */
function judgeMachinePatch(documents, context) {
	const filled = documents.filter((document) => isContent(document.root));
	const parts = filled.map((document) => judgementOf(document, judgePatchDocument(document, filled.length, context)));
	return joinJudgements([...parts, {
		...nothingJudged,
		violations: duplicateDocuments(withoutDeleted(documents))
	}]);
}
/** talhelper decrypts a patch that sops has encrypted before it reads it. */
function withoutSops(root) {
	return root.kind === "map" && nodeAt(root, "sops", "mac") !== void 0 ? {
		...root,
		entries: root.entries.filter(({ key }) => key !== "sops")
	} : root;
}
/** Several deletions may name one document. */
function withoutDeleted(documents) {
	return documents.filter(({ root }) => root !== void 0 && withoutDeletes(root).rest !== void 0);
}
function judgePatchDocument({ root }, count, context) {
	if (root === void 0) return [];
	if (root.kind !== "list") {
		const { rest, violations } = withoutDeletes(withoutSops(root));
		return rest === void 0 ? violations : [...violations, ...judgeTalosDocument(rest, context, { fragment: true })];
	}
	const place = {
		start: root.items[0]?.start ?? root.start,
		end: firstLineEnd(root.items[0] ?? root),
		field: ""
	};
	if (count > 1) return [{
		...place,
		code: "invalid-value",
		message: "a JSON patch (RFC 6902) must be the only document of its file"
	}];
	if (context.multiDocument === true) {
		const message = "Talos refuses JSON patches (RFC 6902) here: the machine configuration has several documents";
		return [{
			...place,
			code: "invalid-value",
			message,
			fix: "write it as a strategic merge patch"
		}];
	}
	return judgeJsonPatch(root, context.schemas.config().schema);
}
function firstLineEnd(node) {
	return node.entries?.[0]?.keyRange.end ?? node.end;
}
/**
* Judges a patch that stands in a string of another document. Its YAML problems are part of the answer. Templates are
* rendered before Talos reads the patch: text that is no YAML because of them is not judged.
*/
function judgeEmbeddedPatch(outer, scalar, context) {
	const source = embeddedSource(outer, scalar);
	if (source === void 0 || source.text.trim() === "") return nothingJudged;
	const { documents, problems } = readYaml(source, { dialect: "yaml12" });
	if (problems.length > 0 && hasTemplate(source.text)) return templateNotChecked(source.path);
	return {
		...judgeMachinePatch(documents, context),
		problems: problems.map((problem) => ({
			source,
			problem
		}))
	};
}
function templateNotChecked(path) {
	const what = `template ${path}`;
	const why = "a patch in it is YAML only after its Go template has been rendered";
	return {
		...nothingJudged,
		notChecked: [{
			what,
			why,
			count: 1,
			relevant: true
		}]
	};
}

// actions/lib/domain/talos/value-check.ts
/** Checks the scalar at `path`, unless it is absent, null or a placeholder. */
function checkText(root, path, check) {
	const node = textAt(root, path);
	const trouble = node === void 0 ? void 0 : check(node.text);
	if (node === void 0 || trouble === void 0) return [];
	const { message, fix } = typeof trouble === "string" ? {
		message: trouble,
		fix: void 0
	} : trouble;
	return [violationAt(node, "invalid-value", path, `${fieldOf(path)} ${message}`, fix)];
}
/** Checks every item of the list at `path`. */
function checkItems(root, path, check) {
	const list = nodeAt(root, ...path);
	if (list?.kind !== "list") return [];
	return list.items.flatMap((_, index) => checkText(root, [...path, index], check));
}
/** The scalar at `path` when its text is final. */
function textAt(root, path) {
	const node = nodeAt(root, ...path);
	return node?.kind === "scalar" && node.value !== null && !hasPlaceholder(node.text) ? node : void 0;
}
function violationAt({ start, end }, code, path, ...[message, fix]) {
	const violation = {
		start,
		end,
		code,
		field: fieldOf(path),
		message
	};
	return fix === void 0 ? violation : {
		...violation,
		fix
	};
}

// actions/lib/domain/talos/talconfig-cluster.ts
/** As pkg/config/validator.go of talhelper, plus what makes it crash. */
function judgeCluster(root) {
	return [
		...checkText(root, ["talosVersion"], versionTrouble),
		...checkText(root, ["kubernetesVersion"], versionTrouble),
		...checkText(root, ["endpoint"], endpointTrouble),
		...checkText(root, ["domain"], domainTrouble),
		...checkItems(root, ["clusterPodNets"], prefixTrouble),
		...checkItems(root, ["clusterSvcNets"], prefixTrouble)
	];
}
/** `1.12.x` makes talhelper panic; a version without a patch number is refused. */
const versionTrouble = (text) => {
	if (/^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/u.test(text)) return void 0;
	return `must be a whole version such as v1.13.8, not ${JSON.stringify(text)}`;
};
const endpointTrouble = (text) => {
	const host = /^https:\/\/([^/?#]+)/u.exec(text)?.[1];
	if (host === void 0 || !isGoUrl(text)) return `must be a URL such as https://192.168.1.10:6443, not ${JSON.stringify(text)}`;
	const port = /:(\d+)$/u.exec(host)?.[1];
	const address = host.replace(/:\d+$/u, "");
	if (port !== void 0 && (Number(port) < 1 || Number(port) > 65535)) return `has the port ${port}, which is not between 1 and 65535`;
	return isNumericAddress(address) && !isGoPrefix(`${address}/32`) ? `names ${address}, which is no IPv4 address` : void 0;
};
const domainTrouble = (text) => isDomain(text) ? void 0 : `must be a DNS domain such as cluster.local, not ${JSON.stringify(text)}`;
const prefixTrouble = (text) => isGoPrefix(text) ? void 0 : `must be a network such as 10.244.0.0/16, not ${JSON.stringify(text)}`;
/** govalidator's IsDNSName, as talhelper has it. */
function isDomain(text) {
	return text.length <= 253 && /^[A-Za-z0-9_][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9_][A-Za-z0-9_-]{0,62})*[._]?$/u.test(text);
}
/** Digits and dots only: meant as an IPv4 address, though talhelper takes it for a domain (172.16.1.256). */
function isNumericAddress(text) {
	return /^[\d.]+$/u.test(text);
}

// actions/lib/domain/talos/talconfig-nodes.ts
/** As pkg/config/validator.go of talhelper, plus what it lets through: wrong addresses, short schematics, doubles. */
function judgeNodes(root) {
	const nodes = entryOf$1(root, "nodes");
	if (nodes?.value.kind !== "list") return [];
	const found = nodes.value.items.length === 0 ? [noNodes(nodes)] : [];
	for (const [index, node] of nodes.value.items.entries()) if (node.kind === "map") found.push(...judgeNode(root, index));
	found.push(...doubles(root, "hostname", (text) => [text]));
	found.push(...doubles(root, "ipAddress", (text) => text.split(",").map((each) => each.trim())));
	for (const role of ["controlPlane", "worker"]) found.push(...judgeNodeConfig(root, [role]));
	return found;
}
function noNodes({ keyRange }) {
	return violationAt(keyRange, "missing-field", ["nodes"], "nodes lists no node", "add a node");
}
function judgeNode(root, index) {
	const path = ["nodes", index];
	const node = nodeAt(root, ...path);
	const first = node?.kind === "map" ? node.entries[0]?.keyRange : void 0;
	const found = [];
	if (first !== void 0 && !["installDisk", "installDiskSelector"].some((key) => entryOf$1(node, key) !== void 0)) {
		const message = `${fieldOf(path)} lacks installDisk or installDiskSelector`;
		found.push(violationAt(first, "missing-field", [...path, "installDisk"], message, "add installDisk"));
	}
	found.push(...checkText(root, [...path, "hostname"], hostnameTrouble));
	found.push(...checkText(root, [...path, "ipAddress"], addressesTrouble));
	found.push(...judgeNodeConfig(root, path));
	return found;
}
/** What a node and the groups `controlPlane` and `worker` have in common. */
function judgeNodeConfig(root, path) {
	const files = itemsAt(nodeAt(root, ...path), "machineFiles");
	return [
		...checkText(root, [...path, "talosImageURL"], imageTrouble),
		...checkText(root, [
			...path,
			"machineSpec",
			"bootMethod"
		], oneOf([
			"iso",
			"disk-image",
			"pxe"
		])),
		...checkItems(root, [...path, "nameservers"], addressTrouble),
		...files.flatMap((_, index) => [...checkText(root, [
			...path,
			"machineFiles",
			index,
			"op"
		], oneOf([
			"create",
			"append",
			"overwrite"
		])), ...checkText(root, [
			...path,
			"machineFiles",
			index,
			"path"
		], absoluteTrouble)])
	];
}
const hostnameTrouble = (text) => {
	const label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
	return text.length <= 255 && new RegExp(`^${label}(?:\\.${label})*$`, "u").test(text) ? void 0 : `must be a host name, not ${JSON.stringify(text)}`;
};
const addressesTrouble = (text) => {
	for (const address of text.split(",").map((each) => each.trim())) if (!(isGoAddr(address) || isDomain(address) && !isNumericAddress(address))) return `must be an IP address or a host name, and ${JSON.stringify(address)} is neither`;
};
const addressTrouble = (text) => isGoAddr(text) ? void 0 : `must be an IP address, not ${JSON.stringify(text)}`;
const absoluteTrouble = (text) => text.startsWith("/") ? void 0 : `must be an absolute path, not ${JSON.stringify(text)}`;
/** talhelper adds the version; the factory's schematic id is a SHA-256 in hexadecimal. */
const imageTrouble = (text) => {
	if (text.includes("@") || /:[^/]*$/u.test(text)) return {
		message: "must not carry a version or digest",
		fix: "talhelper adds talosVersion"
	};
	const id = /^factory\.talos\.dev\/[^/]*installer[^/]*\/([^/]*)$/u.exec(text)?.[1];
	if (id === void 0 || /^[0-9a-f]{64}$/u.test(id)) return void 0;
	return `names the schematic ${id}, which is not the 64 hexadecimal digits of a schematic id (${id.length} characters)`;
};
function oneOf(words) {
	return (text) => {
		if (words.includes(text)) return void 0;
		const message = `must be ${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}, not ${JSON.stringify(text)}`;
		const near = nearestName(text, words);
		return near === void 0 ? message : {
			message,
			fix: `did you mean ${near}?`
		};
	};
}
/** Two nodes of one name overwrite each other's file; two of one address fight for it. */
function doubles(root, key, split) {
	const first = /* @__PURE__ */ new Map();
	const found = [];
	for (const index of itemsAt(root, "nodes").keys()) {
		const path = [
			"nodes",
			index,
			key
		];
		const node = textAt(root, path);
		for (const text of node === void 0 ? [] : split(node.text)) {
			const before = first.get(text);
			if (node === void 0 || before === void 0) {
				if (node !== void 0) first.set(text, {
					start: node.start,
					end: node.end
				});
				continue;
			}
			const violation = violationAt(node, "duplicate-entry", path, `two nodes have the ${key} ${text}`);
			found.push({
				...violation,
				related: [{
					...before,
					message: "the other node is here"
				}]
			});
		}
	}
	return found;
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

// actions/lib/domain/talos/talconfig-patches.ts
/** Files that `patches:` lists, in the order of the file. */
function patchFilesOf(talconfig, variables) {
	return patchEntries(talconfig).flatMap(({ scalar, scope }) => isFile(scalar) ? [listedFile(scalar, scope, variables)] : []);
}
/** Patches that stand in the talconfig itself. */
function inlinePatchesOf(talconfig) {
	return patchEntries(talconfig).filter(({ scalar }) => !isFile(scalar) && scalar.text.trim() !== "");
}
/** Files that `machineFiles`, `inlineManifests` and `extraManifests` take their content from. */
function contentFilesOf(talconfig, variables) {
	const found = [];
	for (const { owner, scope } of owners(talconfig)) {
		for (const file of itemsAt(owner, "machineFiles")) found.push(...contentFile(entryOf$1(file, "content")?.value, scope, variables));
		for (const manifest of itemsAt(owner, "extraManifests")) if (manifest.kind === "scalar") found.push(listedFile(manifest, scope, variables));
		for (const manifest of itemsAt(owner, "inlineManifests")) found.push(...contentFile(entryOf$1(manifest, "contents")?.value, scope, variables));
	}
	return found;
}
function contentFile(value, scope, variables) {
	return value?.kind === "scalar" && isFile(value) ? [listedFile(value, scope, variables)] : [];
}
function patchEntries(talconfig) {
	return owners(talconfig).flatMap(({ owner, scope }) => itemsAt(owner, "patches").flatMap((scalar) => scalar.kind === "scalar" ? [{
		scalar,
		scope
	}] : []));
}
function owners(talconfig) {
	if (talconfig === void 0) return [];
	const found = [{
		owner: talconfig,
		scope: "all"
	}];
	for (const scope of ["controlPlane", "worker"]) {
		const owner = entryOf$1(talconfig, scope)?.value;
		if (owner !== void 0) found.push({
			owner,
			scope
		});
	}
	for (const [index, owner] of itemsAt(talconfig, "nodes").entries()) found.push({
		owner,
		scope: { node: index }
	});
	return found;
}
function isFile(scalar) {
	return scalar.text.startsWith("@") && scalar.text.slice(1).trim() !== "";
}
function listedFile(scalar, scope, variables) {
	const { text, unset } = substitute(scalar.text.replace(/^@/u, "").trim(), variables);
	return {
		path: text,
		scope,
		unset,
		start: scalar.start,
		end: scalar.end
	};
}

// actions/lib/domain/talos/talconfig.ts
/** Judges one talconfig with the patches that stand in it; patch files are judged on their own. */
function judgeTalconfig(document, context) {
	const { root, source } = document;
	if (root === void 0) return judgementOf(document, []);
	const own = judgementOf(document, uniquePlaces([
		...judgeSchema(root, context),
		...judgeCluster(root),
		...judgeNodes(root)
	]));
	const inline = inlinePatchesOf(root).map(({ scalar }) => judgeEmbeddedPatch(source, scalar, context));
	return joinJudgements([own, ...inline]);
}
function judgeSchema(root, { schemas }) {
	return judgeJsonSchema(root, schemas.talconfig(), {
		decode: "go-yaml",
		isPlaceholder: hasPlaceholder
	});
}
/** What the schema has already said about a place is not said again. */
function uniquePlaces(violations) {
	const seen = /* @__PURE__ */ new Set();
	return violations.filter(({ start, end, code, field }) => {
		const key = `${start}:${end}:${code === "missing-field" ? field : ""}`;
		return seen.size < seen.add(key).size;
	});
}

// actions/lib/domain/talos/talenv.ts
/**
* Judges an environment file as talhelper reads it: not as YAML but line by line (github.com/joho/godotenv 1.5.1), each
* line `name: value`. One line that is not so, and talhelper silently takes no variable at all.
*/
function judgeTalenv(documents) {
	const filled = documents.filter((document) => isContent(document.root));
	const isEncrypted = filled.some(({ root }) => root?.kind === "map" && root.entries.some(({ key }) => key === "sops"));
	const parts = filled.map((document) => judgementOf(document, isEncrypted ? [] : judgeVariables(document)));
	return filled.length === 0 ? nothingJudged : joinJudgements(parts);
}
function judgeVariables({ root, source }) {
	if (root === void 0) return [];
	if (root.kind !== "map") return [{
		start: root.start,
		end: root.end,
		code: "wrong-type",
		field: "",
		message: "talhelper reads lines of the form name: value here, and takes no variable of this file"
	}];
	return root.entries.flatMap((entry) => judgeVariable(entry, source.text));
}
function judgeVariable(entry, text) {
	const { key, value, keyRange } = entry;
	if (!/^[\p{L}\p{N}_.]+$/u.test(key)) {
		const message = `${JSON.stringify(key)} is no name of a variable: talhelper then takes none of this file`;
		return [{
			start: keyRange.start,
			end: keyRange.end,
			code: "invalid-value",
			field: key,
			message,
			fix: "use letters, digits and _"
		}];
	}
	const trouble = troubleOf(value, text);
	if (trouble === void 0) return [];
	const message = `the variable ${key} is ${trouble}: talhelper reads one value per line and then takes none of this file`;
	return [{
		start: value.start,
		end: value.end,
		code: "wrong-type",
		field: key,
		message,
		fix: "write one plain or quoted value"
	}];
}
function troubleOf(value, text) {
	if (value.kind === "map") return "a map";
	if (value.kind === "list") return "a list";
	if (value.style === "literal" || value.style === "folded") return "a block of lines";
	return value.style === "plain" && text.slice(value.start, value.end).includes("\n") ? "wrapped over lines" : void 0;
}
/** Names and values of the variables of one environment file; values that only the cluster can decrypt are left out. */
function talenvVariables(root) {
	const variables = /* @__PURE__ */ new Map();
	if (root?.kind !== "map") return variables;
	for (const { key, value } of root.entries) if (value.kind === "scalar" && !value.text.startsWith("ENC[")) variables.set(key, value.text);
	return variables;
}

// actions/lib/domain/talos/talos-secrets.ts
const text = { type: "string" };
const pair$1 = fields({
	crt: text,
	key: text
});
/** Bundle of config/generate/secrets/bundle.go, which talhelper decodes with unknown fields refused. */
const bundle = fields({
	cluster: fields({
		id: text,
		secret: text
	}),
	secrets: fields({
		bootstraptoken: text,
		aescbcencryptionsecret: text,
		secretboxencryptionsecret: text
	}),
	trustdinfo: fields({ token: text }),
	certs: fields({
		etcd: pair$1,
		k8s: pair$1,
		k8saggregator: pair$1,
		k8sserviceaccount: fields({ key: text }),
		os: pair$1
	}),
	sops: {}
});
function fields(properties) {
	return {
		type: "object",
		properties,
		additionalProperties: false
	};
}
function judgeTalosSecrets(document) {
	const { root } = document;
	if (root === void 0) return nothingJudged;
	return judgementOf(document, judgeJsonSchema(root, bundle, {
		decode: "go-yaml",
		isPlaceholder: hasPlaceholder
	}));
}

// actions/lib/domain/talos/go-integers.ts
/** Field names by Go type, over all structs of config/types (machinery v1.13.8 and v1.14.1). */
const fieldsOf = {
	uint8: "allSlavesActive detectMultiplier maxPaths missedMax numPeerNotif tlbDynamicLb tlbLogicalLb",
	uint16: "adActorSysPrio adUserPortKey backendPort vlanID vlanId",
	uint32: "arpInterval backendMTU combined containerID cqe-size downdelay fwMark fwMask hostID localASN lpInterval metric miimon minLinks mirrors mtu packetsPerSlave peerASN peerNotifDelay peerNotifyDelay resendIGMP resendIgmp routeMetric routePriority rx rx-buf-len rx-jumbo rx-mini stripes tx tx-push-buf-len updelay",
	uint64: "blockSize keySize"
};
const largest = {
	uint8: 255,
	uint16: 65535,
	uint32: 4294967295,
	uint64: Number.MAX_SAFE_INTEGER
};
const ranges = /* @__PURE__ */ new Map();
for (const type of [
	"uint8",
	"uint16",
	"uint32",
	"uint64"
]) for (const field of fieldsOf[type].split(" ")) ranges.set(field, {
	minimum: 0,
	maximum: largest[type]
});
/** `minimum` and `maximum` for a field of that name; empty for a signed one. */
function integerRange(field) {
	return ranges.get(field) ?? {};
}

// actions/lib/domain/talos/schema-corrections.ts
const cryptOptions = {
	type: "array",
	items: { enum: [
		"no_read_workqueue",
		"no_write_workqueue",
		"same_cpu_crypt"
	] }
};
/** Of the document without a kind: config/types/v1alpha1/v1alpha1_types.go. */
const corrections = [
	{
		at: "",
		name: "persist",
		schema: { type: "boolean" },
		unmarked: true
	},
	{
		at: "machine",
		name: "type",
		schema: { enum: [
			"controlplane",
			"worker",
			"init",
			"join"
		] }
	},
	{
		at: "machine.logging.destinations[]",
		name: "endpoint",
		schema: {
			type: "string",
			format: "go-url",
			pattern: "^(tcp|udp)://"
		}
	},
	{
		at: "machine.systemDiskEncryption.state",
		name: "options",
		schema: cryptOptions
	},
	{
		at: "machine.systemDiskEncryption.ephemeral",
		name: "options",
		schema: cryptOptions
	},
	{
		at: "machine.disks[].partitions[]",
		name: "size",
		schema: {
			type: "string",
			format: "go-size"
		}
	},
	{
		at: "machine.install.diskSelector",
		name: "size",
		schema: {
			type: "string",
			format: "go-size-match"
		}
	}
];
/** Other kinds: the Go type is decoded from text. */
const kindCorrections = {
	RoutingRuleConfig: [
		{
			at: "",
			name: "action",
			schema: { enum: [
				"unicast",
				"blackhole",
				"unreachable",
				"prohibit"
			] }
		},
		{
			at: "",
			name: "src",
			schema: {
				type: "string",
				format: "go-prefix"
			}
		},
		{
			at: "",
			name: "dst",
			schema: {
				type: "string",
				format: "go-prefix"
			}
		}
	],
	NetworkRuleConfig: [{
		at: "portSelector",
		name: "ports",
		schema: {
			type: "array",
			items: {
				type: ["integer", "string"],
				minimum: 0,
				maximum: 65535,
				format: "go-port-range"
			}
		}
	}],
	VolumeConfig: [{
		at: "",
		name: "name",
		schema: { enum: [
			"STATE",
			"EPHEMERAL",
			"IMAGECACHE",
			"ETCD",
			"CRI",
			"KUBELET",
			"LOG"
		] }
	}],
	UnattendedInstallConfig: [{
		at: "",
		name: "kind",
		schema: { enum: ["UnattendedInstallConfig"] }
	}]
};
/** Patterns that refuse what the Go type takes (upper case) or take what it refuses (999.0.0.1). */
const formats = {
	"^[0-9a-fA-F.:]+$": "go-addr",
	"^[0-9a-fA-F.:]+/\\d{1,3}$": "go-prefix",
	"^([0-9a-fA-F.:]+|\\[[0-9a-fA-F:.]+\\]):\\d{1,5}$": "go-addr-port",
	"^[0-9a-fA-F:]+$": "go-mac",
	"^[-+]?(((\\d+(\\.\\d*)?|\\d*(\\.\\d+)+)([nuµm]?s|m|h))|0)+$": "go-duration",
	"^[-+]?(((\\d+(\\.\\d*)?|\\.\\d+|\\d+)([nuµm]?s|m|h))|0)+$": "go-duration"
};
/** A corrected copy of the schema of one Talos document. */
function correctedTalosSchema(kind, schema) {
	const copy = mended(schema, kind !== "v1alpha1");
	const own = kind === "v1alpha1" ? corrections : kindCorrections[kind] ?? [];
	for (const correction of own) applyCorrection(copy, correction);
	if (kind === "v1alpha1") return {
		...copy,
		required: ["machine", "cluster"]
	};
	return propertyNames(schemaRoot(copy)).includes("name") ? {
		...copy,
		required: [
			"apiVersion",
			"kind",
			"name"
		]
	} : copy;
}
/** Changes `root`, which must not be shared. A place that the schema does not have is left alone. */
function applyCorrection(root, { at, name, schema, unmarked }) {
	let place = schemaRoot(root);
	for (const step of at.split(/\.|(?=\[\])/u).filter((each) => each !== "")) {
		const next = place === void 0 ? void 0 : step === "[]" ? itemSchema(place) : childSchema(place, step);
		place = next === "unknown" ? void 0 : next;
	}
	const properties = place?.schema.properties;
	if (properties === void 0 || !Object.hasOwn(properties, name)) return;
	properties[name] = {
		...isObject(properties[name]) && unmarked !== true ? talosMarks(properties[name]) : {},
		...schema
	};
}
function talosMarks(schema) {
	return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword.startsWith("x-talos-")));
}
/** Formats, integer ranges, texts and enums as their Go types have them. `folds`: enums are decoded in any case. */
function mended(value, folds, field = "") {
	if (Array.isArray(value)) return value.map((each) => mended(each, folds));
	if (!isObject(value)) return value;
	const made = {};
	for (const [key, content] of Object.entries(value)) made[key] = mended(content, folds, key);
	if (folds && Array.isArray(value.enum) && field !== "kind" && field !== "apiVersion" && field !== "cipher") made["x-go-fold-case"] = true;
	if (Array.isArray(value.type) && value.type.join() === "string,number,boolean") made["type"] = "string";
	if (made["type"] === "integer") Object.assign(made, integerRange(field));
	if (made["type"] === "string") Object.assign(made, textForm(field, folds));
	return withFormat(made, value.pattern);
}
/** ByteSize and Size, PEM blocks of the v1alpha1 document, nethelpers.RoutingTable: known by their names. */
function textForm(field, isKind) {
	if ([
		"minSize",
		"maxSize",
		"minAllocationGroupSize"
	].includes(field)) return { format: "go-size" };
	if (!isKind && ["crt", "key"].includes(field)) return { format: "go-base64" };
	return isKind && field === "table" ? { pattern: "^(unspec|default|main|local|[0-9]{1,3})$" } : {};
}
function withFormat(made, pattern) {
	const folded = (pattern ?? "").replaceAll("0-9a-f", "0-9a-fA-F").replaceAll("A-FA-F", "A-F");
	const format = formats[folded];
	if (format === void 0) return made;
	const { pattern: _, ...rest } = made;
	return {
		...rest,
		format
	};
}

// actions/lib/domain/talos/talconfig-corrections.ts
/** The Go types of enums are numbers that are written as text; the schema has the number. */
const perNode = [
	{
		at: "imageSchematic.customization",
		name: "bootloader",
		schema: { enum: [
			"sd-boot",
			"grub",
			"dual-boot"
		] }
	},
	{
		at: "schematic.customization",
		name: "meta",
		schema: {
			type: "array",
			items: {
				type: "object",
				properties: {
					key: { type: "integer" },
					value: { type: "string" }
				},
				additionalProperties: false
			}
		}
	},
	{
		at: "userVolumes[]",
		name: "volumeType",
		schema: { enum: [
			"directory",
			"disk",
			"partition"
		] }
	},
	{
		at: "userVolumes[].encryption",
		name: "provider",
		schema: { enum: ["luks2"] }
	},
	{
		at: "volumes[].encryption",
		name: "provider",
		schema: { enum: ["luks2"] }
	},
	{
		at: "machineDisks[].partitions[]",
		name: "size",
		schema: { type: ["integer", "string"] }
	}
];
/** A corrected copy. What talhelper checks of a node by hand (`installDisk` or `installDiskSelector`) is left to `talconfig.ts`. */
function correctedTalconfigSchema(schema) {
	const copy = structuredClone(schema);
	const definitions = copy["$defs"];
	const node = isObject(definitions) ? definitions["Node"] : {};
	delete node["oneOf"];
	for (const correction of perNode) for (const owner of [
		"nodes[]",
		"controlPlane",
		"worker"
	]) applyCorrection(copy, {
		...correction,
		at: `${owner}.${correction.at}`
	});
	return copy;
}

// actions/lib/domain/talos/talos-schemas.ts
/** The name under which the document without a kind is filed. */
const configKind = "v1alpha1";
/**
* Opens schemas when they are first asked for, mended where they are known to be wrong (`schema-corrections.ts`).
* `read` gives a parsed file of the bundle.
*
* @throws Error when the index names no minor: the build is incomplete
*/
function talosSchemas(index, read) {
	const opened = /* @__PURE__ */ new Map();
	let talconfig;
	const open = (name) => {
		const path = Object.hasOwn(index.kinds, name) ? index.kinds[name] : void 0;
		if (path === void 0) return void 0;
		const known = opened.get(name);
		if (known !== void 0) return known;
		const file = read(path);
		const made = {
			...file,
			schema: correctedTalosSchema(name, file.schema)
		};
		opened.set(name, made);
		return made;
	};
	const config = () => {
		const found = open(configKind);
		if (found === void 0) throw new Error("the schema bundle lacks Talos' v1alpha1 document");
		return found;
	};
	return {
		newest: newestMinor(index.minors),
		config,
		has: (name) => name !== configKind && Object.hasOwn(index.kinds, name),
		kind: (name) => name === configKind ? void 0 : open(name),
		nearest: (name) => nearestName(name, Object.keys(index.kinds).filter((kind) => kind !== configKind)),
		talconfig: () => talconfig ??= correctedTalconfigSchema(read(index.talconfig).schema)
	};
}
function newestMinor(minors) {
	const newest = minors.map(parseTalosMinor).filter((minor) => minor !== void 0).sort(compareTalosMinor).at(-1);
	if (newest === void 0) throw new Error("the schema bundle names no minor of Talos");
	return newest;
}

// actions/lib/domain/talos/judge-talos.ts
/**
* Opens Talos' schemas for a tree. `version` is the Talos version that the tree pins (`v1.13.8`); without one, or with
* one that is no version, the newest bundled minor is the measure.
*/
function openTalosSchemas(read, version) {
	const { talos, talhelper } = read("index.json");
	if (talos === void 0 || talhelper === void 0) throw new Error("the schema bundle has no Talos schemas");
	const target = version === void 0 ? void 0 : parseTalosMinor(version);
	return {
		schemas: talosSchemas({
			...talos,
			...talhelper
		}, read),
		...target === void 0 ? {} : { target }
	};
}
/** Judges by role: a file may hold several documents, and those of one role are judged together. */
function judgeTalosDocuments({ documents, tree, context }) {
	const of = (role) => documents.filter((document) => document.role === role);
	const patches = patchContext(documents, tree, context);
	return joinJudgements([
		...of("talconfig").map((document) => judgeTalconfig(document, patches)),
		...of("talos-secrets").map(judgeTalosSecrets),
		judgeTalenv(of("talenv")),
		judgeMachineConfig(of("machine-config"), context),
		judgeMachinePatch(of("machine-patch"), patches)
	]);
}
/** talhelper renders several documents for every node since Talos 1.12; other users of patches are not known. */
function patchContext(documents, tree, context) {
	const path = documents[0]?.path ?? "";
	const ofTalhelper = tree.talosFolders.some((folder) => folder === "" || path.startsWith(`${folder}/`));
	const target = context.target ?? context.schemas.newest;
	return {
		...context,
		multiDocument: ofTalhelper && compareTalosMinor(target, {
			major: 1,
			minor: 12
		}) >= 0
	};
}

// actions/lib/domain/kustomize/patched-fields.ts
/** Paths such as `spec.sourceRef.name`, without list indices, by kind; under `*` those of patches for any kind. */
var PatchedFields = class {
	#byKind = /* @__PURE__ */ new Map();
	/** Takes in every patch string of a document. */
	addEmbedded(source, root) {
		for (const { text, target } of embeddedPatches(root)) {
			const inner = embeddedSource(source, text);
			if (inner === void 0) continue;
			for (const document of readYaml(inner, { dialect: "yaml12" }).documents) if (document.root !== void 0) this.add({
				source: inner,
				root: document.root,
				target
			});
		}
	}
	/** Takes in one patch, and the patches that it brings to what it changes. */
	add({ source, root, target }) {
		const kind = target?.kind ?? stringAt(root, "kind") ?? "*";
		const fields = this.#byKind.get(kind) ?? /* @__PURE__ */ new Set();
		this.#byKind.set(kind, fields);
		if (root.kind === "list") for (const operation of root.items) addOperation(operation, fields);
		else addPaths(root, "", fields);
		this.addEmbedded(source, root);
	}
	/** True when some patch for this kind writes exactly this field. `field` may hold list indices. */
	writes(kind, field) {
		const path = field.replace(/\[\d+\]/g, "");
		return this.#byKind.get(kind)?.has(path) === true || this.#byKind.get("*")?.has(path) === true;
	}
};
function addPaths(node, path, fields) {
	if (node.kind === "list") for (const item of node.items) addPaths(item, path, fields);
	if (node.kind !== "map") return;
	for (const { key, value } of node.entries) {
		const inner = path === "" ? key : `${path}.${key}`;
		if (path !== "metadata" || key !== "name") fields.add(inner);
		addPaths(value, inner, fields);
	}
}
function addOperation(operation, fields) {
	const op = stringAt(operation, "op");
	const path = stringAt(operation, "path");
	if (path === void 0 || op !== "add" && op !== "replace") return;
	const steps = path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
	fields.add(steps.filter((step) => !/^(?:\d+|-)$/.test(step)).join("."));
	const value = operation.kind === "map" ? operation.entries.find((entry) => entry.key === "value")?.value : void 0;
	if (value !== void 0) addPaths(value, steps.join("."), fields);
}
/** True for a kustomization that gives every object a namespace, and Namespace objects their name. */
function setsNamespace(root) {
	return stringAt(root, "namespace") !== void 0 || itemsAt(root, "transformers").length > 0;
}

// actions/lib/domain/repository/renamed.ts
/** Paths of the files whose Namespace objects get another name than the one written. */
function renamedFiles(files) {
	const found = /* @__PURE__ */ new Set();
	for (const file of files.values()) if (file.documents.some((document) => document.role === "kustomization" && setsNamespace(document.root))) follow(file.path, files, found);
	return found;
}
function follow(kustomization, files, found) {
	if (found.has(kustomization)) return;
	found.add(kustomization);
	for (const document of files.get(kustomization)?.documents ?? []) for (const { path, use } of namedPaths(document.root)) {
		if (use !== "resource" && use !== "component" || isRemotePath(path)) continue;
		const target = resolveInside(folderOf(kustomization), path);
		if (target === void 0) continue;
		const inner = kustomizationNames.map((name) => `${target}/${name}`).find((each) => files.has(each));
		if (inner !== void 0) follow(inner, files, found);
		else if (files.has(target)) found.add(target);
	}
}

// actions/lib/verbs/validate/excused.ts
/** Reads every patch of the tree once and answers which violations they make good. */
function excusesOf(tree, patchTargets) {
	const patched = new PatchedFields();
	for (const file of tree.files.values()) for (const { source, root, role } of file.documents) {
		if (root === void 0) continue;
		if (patchTargets.has(file.path)) patched.add({
			source,
			root,
			target: patchTargets.get(file.path)
		});
		else if (role === "kubernetes" || role === "kustomization") patched.addEmbedded(source, root);
	}
	const renamed = renamedFiles(tree.files);
	return (document, violations) => {
		if (violations.length === 0) return violations;
		const kind = stringAt(document.root, "kind") ?? "";
		const isRenamed = kind === "Namespace" && renamed.has(document.path);
		return violations.filter(({ violation }) => !(isRenamed && isName(violation)) && !patched.writes(kind, violation.field));
	};
}
function isName({ code, field }) {
	return code === "invalid-metadata" && field === "metadata.name";
}

// actions/lib/verbs/validate/judge-tree.ts
/** Judges all files that were read, in their order. */
function judgeTree(options) {
	const judging = new Judging(options);
	for (const file of options.tree.files.values()) if (options.focus === void 0 || options.focus.has(file.path)) judging.file(file);
	return judging.result();
}
var Judging = class {
	#findings = [];
	#unknownKinds = /* @__PURE__ */ new Map();
	#excused = /* @__PURE__ */ new Set();
	#options;
	#patchTargets;
	#excuse;
	#judged = 0;
	#documents = 0;
	constructor(options) {
		this.#options = options;
		this.#patchTargets = patchFileTargets(options.tree);
		this.#excuse = excusesOf(options.tree, this.#patchTargets);
	}
	result() {
		const { notChecked } = this.#options;
		for (const [kind, documents] of this.#unknownKinds) notChecked.add({
			what: `kind ${kind}`,
			why: "no schema is known for it",
			count: documents.length,
			relevant: false
		});
		return {
			findings: this.#findings,
			judged: this.#judged,
			documents: this.#documents,
			unknownKinds: this.#unknownKinds,
			excused: this.#excused
		};
	}
	file(file) {
		for (const problem of file.yaml.problems) if (isOurs(file, problem.code)) this.#problem(file, problem);
		const talos = file.documents.filter((document) => isTalosRole(document.role));
		if (talos.length > 0) this.#talos(talos);
		for (const document of file.documents) if (!isTalosRole(document.role)) this.#document(document);
	}
	#problem(file, problem) {
		const { source } = file.yaml;
		const { code, message, start, end, related } = problem;
		const places = relatedPlaces(source, related === void 0 ? void 0 : [related]);
		this.#findings.push({
			...source.span(start, end),
			rule: yamlRuleOf(code),
			message,
			...places
		});
	}
	#document(document) {
		const { root, source, path, role } = document;
		if (root === void 0) return;
		this.#documents++;
		const { store } = this.#options;
		if (this.#patchTargets.has(path)) {
			this.#patch(judgePatch({
				source,
				root,
				target: this.#patchTargets.get(path),
				store
			}), document);
			return;
		}
		if (role === "kubernetes" || role === "kustomization") {
			const judgement = judgeObject(source, role === "kustomization" ? withKustomizationDefaults(root) : root, store);
			const remaining = this.#excuse(document, judgement.violations);
			if (remaining.length < judgement.violations.length) this.#excused.add(document);
			this.#violations(remaining, document, false);
			for (const kind of judgement.unknownKinds) this.#unknown(kind, document);
			this.#judged += judgement.judged;
			const inner = judgeEmbeddedPatches(source, root, store);
			this.#patch({
				...inner,
				judged: 0
			}, document);
		}
	}
	#patch(judgement, document) {
		for (const { source, problem } of judgement.problems) this.#findings.push({
			...source.span(problem.start, problem.end),
			rule: yamlRuleOf(problem.code),
			message: problem.message,
			...objectOf(document)
		});
		this.#violations(judgement.violations, document, false);
		for (const kind of judgement.unknownKinds) this.#unknown(kind, document);
		this.#judged += judgement.judged;
	}
	#talos(documents) {
		const judgement = judgeTalosDocuments({
			documents,
			tree: this.#options.tree,
			context: this.#options.talos
		});
		this.#documents += documents.filter((document) => document.root !== void 0).length;
		this.#judged += judgement.judged;
		for (const item of judgement.notChecked) this.#options.notChecked.add(item);
		for (const { source, problem } of judgement.problems) this.#findings.push({
			...source.span(problem.start, problem.end),
			rule: yamlRuleOf(problem.code),
			message: problem.message
		});
		this.#violations(judgement.violations, documents[0], true);
	}
	#violations(violations, document, isTalos) {
		for (const { source, violation } of violations) {
			const { code, message, start, end, fix, related } = violation;
			this.#findings.push({
				...source.span(start, end),
				rule: schemaRuleOf(code, isTalos),
				message,
				...document === void 0 ? {} : objectOf(document),
				...fix === void 0 ? {} : { fix },
				...relatedPlaces(source, related)
			});
		}
	}
	#unknown(kind, document) {
		const key = `${kind.apiVersion} ${kind.kind}`;
		const list = this.#unknownKinds.get(key);
		if (list === void 0) this.#unknownKinds.set(key, [document]);
		else list.push(document);
	}
};
/** Tags and forms that JSON lacks are the business of the program that reads the file, when that is not Kubernetes or Talos. */
function isOurs(file, code) {
	if (code !== "unknown-tag" && code !== "not-json" && code !== "unknown-alias") return true;
	return file.documents.some((document) => document.role !== "data");
}
function objectOf(document) {
	return document.object === void 0 ? {} : { object: document.object };
}
function isTalosRole(role) {
	return role === "talconfig" || role === "talenv" || role === "machine-config" || role === "machine-patch" || role === "talos-secrets";
}
/** Patch files named by kustomizations, with the kind that they are meant for. */
function patchFileTargets(tree) {
	const targets = /* @__PURE__ */ new Map();
	for (const file of tree.files.values()) for (const document of file.documents) {
		if (document.role !== "kustomization") continue;
		for (const { path, target } of patchFiles(document.root)) {
			const resolved = resolveInside(folderOf(file.path), path);
			if (resolved !== void 0) targets.set(resolved, target);
		}
	}
	return targets;
}

// actions/lib/verbs/validate/note-unjudged.ts
function noteUnjudged({ tree, judgement, usage, notChecked, listing, change }) {
	for (const { path, why, kind } of tree.unread) {
		if (change.focus !== void 0 && !change.focus.has(path)) continue;
		notChecked.add({
			what: `${kind === "template" ? "template" : "file"} ${path}`,
			why,
			count: 1,
			relevant: usage.used(path)
		});
	}
	for (const { path, url } of usage.remote) {
		if (!isRemotePath(url)) continue;
		notChecked.add({
			what: `remote resource ${url}`,
			why: `named in ${path}; nothing is fetched`,
			count: 1,
			relevant: false
		});
	}
	if (change.focus === void 0 && judgement.documents === 0) {
		const why = listing.paths.length === 0 ? "there is no file to look at" : "no Talos or Kubernetes document was found";
		notChecked.add({
			what: "this repository",
			why,
			count: 1,
			relevant: true
		});
	}
}

// actions/lib/codecs/yaml/comments.ts
const none$1 = {
	modelines: [],
	ignores: [],
	unstated: []
};
/**
* Finds the comments of `source`, those inside block scalars included: these may be patches. A `#` in a quoted string
* that starts on the same line is none; one in a string that started on a line above is taken for a comment.
*/
function commentsOf(source) {
	const { text } = source;
	const modelines = hits(text, "yaml-language-server:").flatMap((at) => modeline(source, at));
	const ignores = hits(text, "homelab:").flatMap((at) => ignore(source, at));
	const unstated = hits(text, "input: not stated").map((at) => placed(source, at, lineEnd(text, at)));
	return modelines.length + ignores.length + unstated.length === 0 ? none$1 : {
		modelines,
		ignores,
		unstated
	};
}
/** Offsets of the `#` of comments that start with `word`. */
function hits(text, word) {
	const found = [];
	for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
		let hash = at - 1;
		while (text.charCodeAt(hash) === 32 || text.charCodeAt(hash) === 9) hash--;
		if (text.charCodeAt(hash) === 35 && startsComment(text, hash)) found.push(hash);
	}
	return found;
}
/** True when the `#` at `hash` starts a comment, judged from the start of its line. */
function startsComment(text, hash) {
	const start = lineStart(text, hash);
	if (hash > start && !/\s/.test(text.charAt(hash - 1))) return false;
	let quote = "";
	for (let at = start; at < hash; at++) {
		const character = text.charAt(at);
		if (quote === "") {
			if ((character === "\"" || character === "'") && (at === start || /[\s[{,:(]/.test(text.charAt(at - 1)))) quote = character;
		} else if (quote === "\"" && character === "\\") at++;
		else if (character === quote) {
			if (quote === "'" && text.charAt(at + 1) === "'") at++;
			else quote = "";
		}
	}
	return quote === "";
}
function placed(source, start, end) {
	const { line, column } = source.span(start, end);
	return {
		start,
		end,
		line,
		column
	};
}
function modeline(source, hash) {
	const comment = source.text.slice(hash, lineEnd(source.text, hash));
	const match = /^#\s*yaml-language-server:\s*\$schema=(\S+)/.exec(comment);
	const url = match?.[1];
	if (match === null || url === void 0) return [];
	const start = hash + match[0].length - url.length;
	return [{
		url,
		...placed(source, start, start + url.length)
	}];
}
function ignore(source, hash) {
	const { text } = source;
	const comment = text.slice(hash, lineEnd(text, hash)).trimEnd();
	const match = /^#\s*homelab:\s*ignore(?:\s+|$)(?:(?!--)(\S+))?\s*(?:--\s*(.*))?/.exec(comment);
	if (match === null) return [];
	const [, rule = "", reason = ""] = match;
	const ownLine = text.slice(lineStart(text, hash), hash).trim() === "";
	const place = placed(source, hash, hash + comment.length);
	return [{
		rule,
		...reason === "" ? {} : { reason },
		...place,
		ownLine
	}];
}

// actions/lib/codecs/yaml/template.ts
const endings = [[/\.(?:j2|jinja|jinja2)$/i, "Jinja"], [/\.(?:tmpl|gotmpl|gotpl|tpl)$/i, "Go"]];
/**
* The engine that `path` or `text` speaks of, or undefined for YAML. `{{ }}` inside strings and block scalars is YAML
* (values for another program): without a telling name, only a file that does not parse because of braces is a template.
*/
function templateKindOf(path, text) {
	const makejinja = /#%[-+]? [^\n]*%#|#\{ [^\n}]*\}#/.test(text);
	const named = endings.find(([ending]) => ending.test(path))?.[1];
	if (named !== void 0) return named === "Jinja" && makejinja ? "makejinja" : named;
	if (makejinja) return "makejinja";
	if (!text.includes("{{") && !text.includes("{%")) return void 0;
	const helm = /(?:^|\/)templates\//.test(path) && /\{\{-?\s*(?:\.Values|\.Release|\.Chart|\$?\.?Values|include|template|if|range|with|define)\b/.test(text);
	const jinja = hasLine(text, /^\s*(?:- )?\{%/);
	if (!helm && !jinja && !hasLine(text, /^\s*(?:- )?\{\{|:\s+\{\{/)) return void 0;
	if (helm && /^\s*(?:#.*\n|\s)*\{\{|\{\{-?\s*(?:\.Values|\.Release|\.Chart|include)\b/.test(text)) return "Helm chart";
	const { problems } = readYaml(sourceText(path, text), { dialect: "kubernetes" });
	if (!problems.some(({ code, start }) => code === "syntax" || code === "not-json" && text.startsWith("{", start))) return void 0;
	return jinja ? "Jinja" : helm ? "Helm chart" : "Go";
}
/** True when a line outside block scalars matches. */
function hasLine(text, pattern) {
	let block = -1;
	for (let at = 0; at < text.length;) {
		const end = lineEnd(text, at);
		const line = text.slice(at, end);
		const indent = line.search(/\S/);
		if (indent !== -1) {
			if (block !== -1 && indent <= block) block = -1;
			if (block === -1) {
				if (pattern.test(line)) return true;
				if (/(?:^|[:\s-])[|>][-+1-9]{0,2}\s*(?:#.*)?$/.test(line)) block = indent;
			}
		}
		at = end + 1;
	}
	return false;
}

// actions/lib/domain/talos/recognise.ts
/**
* The role of a document, or undefined when it is none of Talos'. A complete configuration has a machine type and a
* cluster; less of it is a patch. Documents of other kinds are recognised by `apiVersion: v1alpha1`, which no Kubernetes
* group uses alone.
*/
function recogniseTalosDocument(root, hints) {
	const byName = roleByName(hints);
	if (root.kind === "list") return hints.inTalosFolder && isJsonPatch(root.items[0]) ? "machine-patch" : void 0;
	if (root.kind !== "map") return void 0;
	if (byName !== void 0) return byName;
	if (isTalconfig(root)) return "talconfig";
	if (isSecrets(root)) return "talos-secrets";
	if (has(root, "apiVersion") && stringAt(root, "apiVersion") !== "v1alpha1") return void 0;
	if (isCompleteConfig(root)) return "machine-config";
	if (stringAt(root, "apiVersion") === "v1alpha1" && isTalosKind(stringAt(root, "kind"), hints)) return documentRole(hints);
	return isConfigPart(root) ? "machine-patch" : void 0;
}
/** Outside a Talos folder `v1alpha1` may be anybody's; every document kind of Talos ends in `Config`. */
function isTalosKind(kind, { inTalosFolder }) {
	return kind !== void 0 && (inTalosFolder || kind.endsWith("Config"));
}
function roleByName({ path, inTalosFolder }) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (/^talconfig\.ya?ml$/u.test(name)) return "talconfig";
	if (/^talenv(?:\.sops)?\.ya?ml$/u.test(name)) return "talenv";
	return inTalosFolder && /^talsecret(?:\.sops)?\.ya?ml$/u.test(name) ? "talos-secrets" : void 0;
}
/** A document of another kind belongs to a configuration unless it lies among patches. */
function documentRole({ path, inTalosFolder }) {
	return (inTalosFolder || /(?:^|\/)patch(?:es)?(?:\/|[^/]*\.ya?ml$)/u.test(path)) && !/(?:^|\/)clusterconfig\//u.test(path) ? "machine-patch" : "machine-config";
}
function isTalconfig(root) {
	return has(root, "clusterName") && has(root, "nodes") && (has(root, "endpoint") || has(root, "talosVersion"));
}
function isSecrets(root) {
	return has(root, "certs") && has(root, "secrets") && (has(root, "trustdinfo") || has(root, "cluster"));
}
function isCompleteConfig(root) {
	const machine = entryOf$1(root, "machine")?.value;
	return machine?.kind === "map" && has(machine, "type") && has(root, "cluster") && has(machine, "token");
}
/** Only keys of the v1alpha1 configuration, and `machine` or `cluster` among them as maps. */
function isConfigPart(root) {
	const known = /* @__PURE__ */ new Set([
		"version",
		"debug",
		"persist",
		"machine",
		"cluster",
		"apiVersion"
	]);
	return ["machine", "cluster"].map((key) => entryOf$1(root, key)?.value).some((part) => part?.kind === "map") && root.entries.every((entry) => known.has(entry.key));
}
function isJsonPatch(item) {
	return item?.kind === "map" && has(item, "op") && has(item, "path");
}
function has(map, key) {
	return entryOf$1(map, key) !== void 0;
}

// actions/lib/domain/repository/tree.ts
/** Classifies the documents of one file. `talosFolders` are the folders that hold a talconfig. */
function treeFile(yaml, comments, inTalosFolder) {
	const path = yaml.source.path;
	return {
		path,
		yaml,
		documents: yaml.documents.map((document) => {
			const role = roleOf(document.root, path, inTalosFolder);
			const object = role === "kubernetes" || role === "kustomization" ? objectName(document.root) : void 0;
			return {
				...document,
				path,
				role,
				...object === void 0 ? {} : { object }
			};
		}),
		comments
	};
}
function roleOf(root, path, inTalosFolder) {
	if (root === void 0) return "data";
	if (kustomizationNames.includes(nameOf(path))) return "kustomization";
	const apiVersion = stringAt(root, "apiVersion");
	const kind = stringAt(root, "kind");
	if (apiVersion?.startsWith("kustomize.config.k8s.io/") === true) return "kustomization";
	const talos = recogniseTalosDocument(root, {
		path,
		inTalosFolder
	});
	if (talos !== void 0) return talos;
	return apiVersion !== void 0 && kind !== void 0 && looksLikeObject(apiVersion, kind) ? "kubernetes" : "data";
}
/** Helm charts and other files carry an apiVersion too; an object has a kind in CamelCase. */
function looksLikeObject(apiVersion, kind) {
	return /^(?:[a-z0-9.-]+\/)?v[0-9][a-z0-9]*$/.test(apiVersion) || /^[A-Z]/.test(kind);
}
/** `Kind namespace/name`, `Kind name`, or `Kind` for an object without a name. */
function objectName(root) {
	const kind = stringAt(root, "kind");
	if (kind === void 0) return void 0;
	const name = stringAt(root, "metadata", "name");
	const namespace = stringAt(root, "metadata", "namespace");
	if (name === void 0) return kind;
	return namespace === void 0 ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}

// actions/lib/verbs/validate/read-tree.ts
/**
* Reads every YAML file of the listing. Order of the result is that of the listing.
*
* kustomize, through which Flux applies everything, and Talos resolve scalars as go-yaml v3 does (`off` is text, `0755` is
* 493), and kustomize writes them out so that the API server reads the same; only what people apply by hand from
* `bootstrap/` is read by kubectl, with the older rules.
*/
function readTree({ files, listing, only }) {
	const talosFolders = listing.paths.filter((path) => /^talconfig\.ya?ml$/.test(nameOf(path))).map(folderOf);
	const read = /* @__PURE__ */ new Map();
	const findings = [];
	const unread = listing.unreadable.map(({ path, why }) => ({
		path,
		why,
		kind: "unreadable"
	}));
	for (const path of listing.paths) {
		if (!isTreeFile(path) || only !== void 0 && !only.has(path)) continue;
		const outcome = readFile(files, path, talosFolders);
		if ("file" in outcome) read.set(path, outcome.file);
		else if ("finding" in outcome) findings.push(outcome.finding);
		else unread.push(outcome.unread);
	}
	return {
		files: read,
		paths: new Set(listing.paths),
		talosFolders,
		findings,
		unread
	};
}
/** YAML by name, and the kustomization file without an ending. */
function isTreeFile(path) {
	return isYamlPath(path) || nameOf(path) === kustomizationNames[2] || /\.ya?ml\.[a-z0-9]+$/i.test(path);
}
function readFile(files, path, talosFolders) {
	const content = files.read(path);
	if ("problem" in content) return { unread: {
		path,
		why: content.problem,
		kind: "unreadable"
	} };
	const decoded = decodeText(content.bytes);
	if ("problem" in decoded) {
		const { line = 1, column = 1, problem: message } = decoded;
		return { finding: {
			...wholeFile(path),
			line,
			column,
			endLine: line,
			endColumn: column + 1,
			rule: "yaml/encoding",
			message
		} };
	}
	const template = templateKindOf(path, decoded.text);
	if (template !== void 0) return { unread: {
		path,
		why: `a ${template} template, judged only after rendering`,
		kind: "template"
	} };
	const source = sourceText(path, decoded.text);
	const inTalosFolder = talosFolders.some((folder) => isBelow(path, folder));
	const yaml = readYaml(source, { dialect: isBelow(path, "bootstrap") ? "kubernetes" : "yaml12" });
	return { file: treeFile(yaml, commentsOf(source), inTalosFolder) };
}

// actions/lib/codecs/structural-schema/from-crd.ts
/**
* The schema of every served version of a CustomResourceDefinition. `source` says where it was found. Empty when the
* node is no CRD, or one so broken that it describes no kind.
*/
function resourceFromCrd(crd, source) {
	return resourceFromCrdValue(toValue(crd), source);
}
/** The same for a plain JSON value. */
function resourceFromCrdValue(crd, source) {
	const spec = mapAt(crd, "spec");
	const names = mapAt(spec, "names");
	if (mapOf(crd)?.kind !== "CustomResourceDefinition" || spec === void 0) return [];
	const { group, scope } = spec;
	const kind = names?.kind;
	if (typeof group !== "string" || typeof kind !== "string" || !Array.isArray(spec.versions)) return [];
	const plural = typeof names?.plural === "string" ? { plural: names.plural } : {};
	return spec.versions.flatMap((version) => {
		const entry = mapOf(version);
		if (entry === void 0 || typeof entry.name !== "string" || entry.served === false) return [];
		const schema = schemaOf(entry, spec);
		if (schema === void 0) return [];
		return {
			apiVersion: `${group}/${entry.name}`,
			kind,
			scope: scope === "Cluster" ? "Cluster" : "Namespaced",
			...plural,
			source,
			native: false,
			...deprecation(entry, {
				group,
				kind
			}),
			schema,
			definitions: {}
		};
	});
}
/** `x-kubernetes-preserve-unknown-fields` for the whole object is what `spec.preserveUnknownFields` was in v1beta1. */
function schemaOf(version, spec) {
	const schema = mapAt(version, "schema", "openAPIV3Schema") ?? mapAt(spec, "validation", "openAPIV3Schema");
	if (schema === void 0) return void 0;
	const preserves = spec.preserveUnknownFields === true ? { "x-kubernetes-preserve-unknown-fields": true } : {};
	return {
		...schema,
		...preserves
	};
}
function deprecation(version, { group, kind }) {
	if (version.deprecated !== true) return {};
	const warning = version.deprecationWarning;
	return { deprecated: typeof warning === "string" ? warning : `${group}/${String(version.name)} ${kind} is deprecated` };
}
function mapOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function mapAt(value, ...path) {
	return path.reduce((at, key) => at !== void 0 && Object.hasOwn(at, key) ? mapOf(at[key]) : void 0, mapOf(value));
}

// actions/lib/domain/talos/target-version.ts
/**
* The versions of the first talconfig (by path), with the variables of the environment files beside it; without a
* talconfig the installer and kubelet images of the first machine configuration that has them.
*/
function targetVersions(documents) {
	const talconfig = documents.find(({ path }) => /(?:^|\/)talconfig\.ya?ml$/u.test(path));
	if (talconfig !== void 0) return talconfigVersions(talconfig, talenvOf(talconfig.path, documents));
	let found = {};
	for (const { root, path } of documents) {
		if (root === void 0 || !isMachineConfig(root, path)) continue;
		found = {
			...imageVersions(root),
			...found
		};
		if (found.talos !== void 0 && found.kubernetes !== void 0) break;
	}
	return found;
}
/** `talosVersion` and `kubernetesVersion` with variables filled in; a version that stays a placeholder is left out. */
function talconfigVersions(talconfig, variables) {
	const version = (key) => {
		const value = entryOf$1(talconfig.root, key)?.value;
		const text = value?.kind === "scalar" ? substitute(value.text, variables) : void 0;
		return text === void 0 || text.unset.length > 0 || text.text === "" ? void 0 : text.text;
	};
	return pair(version("talosVersion"), version("kubernetesVersion"));
}
/** The variables of `talenv.yaml` and `talenv.sops.yaml` in the folder of a talconfig. */
function talenvOf(talconfig, documents) {
	const folder = talconfig.slice(0, talconfig.lastIndexOf("/") + 1);
	const variables = /* @__PURE__ */ new Map();
	for (const { path, root } of documents) {
		if (!path.startsWith(folder) || !/^talenv(?:\.sops)?\.ya?ml$/u.test(path.slice(folder.length))) continue;
		for (const [name, value] of talenvVariables(root)) variables.set(name, value);
	}
	return variables;
}
function isMachineConfig(root, path) {
	return recogniseTalosDocument(root, {
		path,
		inTalosFolder: false
	}) === "machine-config";
}
function imageVersions(root) {
	const installer = stringAt(root, "machine", "install", "image");
	const talos = installer !== void 0 && talosMinorOfImage(installer) !== void 0 ? tagOf(installer) : void 0;
	const kubelet = stringAt(root, "machine", "kubelet", "image");
	return pair(talos, kubelet === void 0 ? void 0 : tagOf(kubelet));
}
function tagOf(image) {
	return /:(v\d[^:@/]*)(?:@.*)?$/u.exec(image)?.[1];
}
function pair(talos, kubernetes) {
	return {
		...talos === void 0 ? {} : { talos },
		...kubernetes === void 0 ? {} : { kubernetes }
	};
}

// actions/lib/verbs/validate/open-schemas.ts
/** CRDs of the repository come first, then the settings' `schemas:`, then the bundle. */
function openSchemas({ tree, settings, ports, notChecked }) {
	const documents = [...tree.files.values()].flatMap((file) => file.documents);
	const versions = targetVersions(documents);
	const kubernetesMinor = versions.kubernetes === void 0 ? void 0 : minorOf(versions.kubernetes);
	const custom = [...documents.flatMap((document) => crdsIn(document.root, document.path)), ...settings.schemas.flatMap((entry) => crdsOfSettings(entry, ports, notChecked))];
	const store = new SchemaStore({
		read: (name) => ports.schemas.read(name),
		kubernetesMinor,
		custom
	});
	if (kubernetesMinor !== void 0 && kubernetesMinor !== store.kubernetesMinor) notChecked.add({
		what: `Kubernetes ${kubernetesMinor} schemas`,
		why: `not in the bundle; those of ${store.kubernetesMinor} were used`,
		count: 1,
		relevant: false
	});
	return {
		store,
		talos: openTalosSchemas((name) => ports.schemas.read(name), versions.talos)
	};
}
/** `v1.36.4` → `1.36`; undefined for text that is no version. */
function minorOf(version) {
	const match = /^v?(\d+)\.(\d+)/.exec(version);
	return match === null ? void 0 : `${match[1]}.${match[2]}`;
}
function crdsIn(root, path) {
	if (root === void 0 || stringAt(root, "kind") !== "CustomResourceDefinition") return [];
	return resourceFromCrd(root, path);
}
/** A folder or a file of CRDs in the repository. */
function crdsOfSettings(entry, ports, notChecked) {
	const kind = ports.files.kind(entry);
	if (kind === "file") return crdsOfFile(entry, ports);
	const why = kind === "missing" ? "there is no such file or folder" : "folders of schemas are read through their listed files";
	if (kind !== "directory") notChecked.add({
		what: `schemas: ${entry}`,
		why,
		count: 1,
		relevant: true
	});
	return [];
}
function crdsOfFile(path, ports) {
	if (!isTreeFile(path)) return [];
	const content = ports.files.read(path);
	const decoded = "bytes" in content ? decodeText(content.bytes) : content;
	if (!("text" in decoded)) return [];
	return readYaml(sourceText(path, decoded.text), { dialect: "kubernetes" }).documents.flatMap((document) => crdsIn(document.root, path));
}

// actions/lib/verbs/validate/scope.ts
/**
* With `clusters:` in the settings only their folders, `bootstrap/`, `.github/` and the root's dotfiles are judged; the
* folder of a cluster's Flux tree is the first segment of its entry path. `ignore:` takes files away and counts them.
*/
function scopeOf(listing, settings) {
	const folders = clusterFolders(settings);
	let ignored = listing.ignored;
	const inScope = (path) => folders === void 0 || folders.some((folder) => isBelow(path, folder)) || isRootDotfile(path);
	const paths = listing.paths.filter((path) => {
		if (!inScope(path)) return false;
		if (!settings.ignore.some((glob) => matchesGlob(path, glob))) return true;
		ignored++;
		return false;
	});
	const unreadable = listing.unreadable.filter(({ path }) => inScope(path) && !settings.ignore.some((glob) => matchesGlob(path, glob)));
	return {
		paths,
		ignored,
		unreadable
	};
}
function clusterFolders(settings) {
	if (settings.clusters.length === 0) return void 0;
	const folders = settings.clusters.flatMap((cluster) => [...cluster.talos === void 0 ? [] : [cluster.talos], ...cluster.flux === void 0 ? [] : [cluster.flux.split("/")[0] ?? cluster.flux]]);
	return [.../* @__PURE__ */ new Set([
		...folders,
		"bootstrap",
		".github"
	])];
}
function isRootDotfile(path) {
	return path.startsWith(".") && !path.includes("/");
}

// actions/lib/domain/kubernetes/json-schema.ts
/** Keywords that mean the same in both. */
const kept = [
	"enum",
	"pattern",
	"minimum",
	"maximum",
	"exclusiveMinimum",
	"exclusiveMaximum",
	"multipleOf",
	"minLength",
	"maxLength",
	"minItems",
	"maxItems",
	"uniqueItems",
	"minProperties",
	"maxProperties"
];
/**
* Unknown fields are refused at every level, the root included, except where the server preserves them; nulls are
* allowed where it prunes them; a field with a default is not required; formats are left to us.
*/
function jsonSchemaOf(resource) {
	const definitions = Object.fromEntries(reachable(resource).map((name) => [name, convert(resource.definitions[name] ?? {}, { embedded: false })]));
	return {
		...convert(resource.schema, { embedded: true }),
		definitions
	};
}
/** Names of the definitions that the schema needs, in code-unit order. */
function reachable(resource) {
	const found = /* @__PURE__ */ new Set();
	const visit = (value) => {
		if (typeof value !== "object" || value === null) return;
		for (const [key, inner] of Object.entries(value)) if (key === "$ref" && typeof inner === "string") {
			if (found.has(inner)) continue;
			found.add(inner);
			visit(resource.definitions[inner]);
		} else visit(inner);
	};
	visit(resource.schema);
	return [...found].sort();
}
function convert(schema, place) {
	if (schema.$ref !== void 0) return { $ref: `#/definitions/${schema.$ref}` };
	const out = {};
	for (const key of kept) if (schema[key] !== void 0) out[key] = schema[key];
	if (schema["x-kubernetes-int-or-string"] === true) out["anyOf"] = [
		{ type: "integer" },
		{ type: "string" },
		{ type: "null" }
	];
	else if (schema.type !== void 0) out["type"] = schema.type;
	if (schema.items !== void 0) out["items"] = convert(schema.items, { embedded: false });
	addFields(out, schema, place);
	for (const key of [
		"allOf",
		"anyOf",
		"oneOf"
	]) {
		const branches = schema[key];
		if (branches !== void 0 && schema["x-kubernetes-int-or-string"] !== true) out[key] = branches.map((branch) => convertBranch(branch));
	}
	if (schema.not !== void 0) out["not"] = convertBranch(schema.not);
	return out;
}
function addFields(out, schema, place) {
	const fields = Object.entries(schema.properties ?? {});
	const embedded = place.embedded || schema["x-kubernetes-embedded-resource"] === true;
	const implied = embedded ? {
		apiVersion: { type: "string" },
		kind: { type: "string" },
		metadata: { type: "object" }
	} : {};
	const required = (schema.required ?? []).filter((name) => schema.properties?.[name]?.default === void 0);
	if (fields.length > 0 || embedded) out["properties"] = {
		...Object.fromEntries(fields.map(([name, field]) => [name, orNull(convert(field, { embedded: false }), required.includes(name) && field.nullable !== true)])),
		...implied
	};
	if (required.length > 0) out["required"] = required;
	if (typeof schema.additionalProperties === "object") out["additionalProperties"] = orNull(convert(schema.additionalProperties, { embedded: false }), false);
	else if (fields.length > 0 && schema["x-kubernetes-preserve-unknown-fields"] !== true && schema.additionalProperties !== true) out["additionalProperties"] = false;
}
/** The server drops a null before it looks at the type, unless the field is required. */
function orNull(schema, strict) {
	if (strict) return schema;
	if (typeof schema["type"] === "string" && schema["enum"] === void 0) return {
		...schema,
		type: [schema["type"], "null"]
	};
	return { anyOf: [schema, { type: "null" }] };
}
/** Inside a combinator fields are not declared, only constrained: nothing is closed there. */
function convertBranch(schema) {
	const out = convert(schema, { embedded: false });
	if (out["additionalProperties"] === false) delete out["additionalProperties"];
	return out;
}

// actions/lib/tools/kubeconform/kubeconform.ts
/** Runs kubeconform once over all objects with our own schemas; no network, no cache. */
async function askKubeconform({ binary, objects, processes, scratch }) {
	return scratch.withFolder(async (folder) => {
		const written = /* @__PURE__ */ new Set();
		for (const [index, { root, resource }] of objects.entries()) {
			folder.write(`objects/${index}.json`, JSON.stringify(toValue(root), jsonNumber));
			const name = schemaName(resource);
			if (!written.has(name)) folder.write(`schemas/${name}`, JSON.stringify(jsonSchemaOf(resource)));
			written.add(name);
		}
		const template = `${folder.path}/schemas/{{ .Group }}_{{ .ResourceAPIVersion }}_{{ .ResourceKind }}.json`;
		const finished = await processes.run({
			file: binary,
			args: [
				"-output",
				"json",
				"-n",
				"4",
				"-schema-location",
				template,
				`${folder.path}/objects`
			],
			env: {},
			timeoutMs: 6e4
		});
		if ("notStarted" in finished) return { problem: finished.notStarted };
		return readOutput(finished.stdout, objects.length, finished.stderr);
	});
}
/** As kubeconform fills its template: of the core group it takes the version for the group. */
function schemaName({ apiVersion, kind }) {
	const slash = apiVersion.indexOf("/");
	return `${slash === -1 ? apiVersion : apiVersion.slice(0, slash)}_${apiVersion.slice(slash + 1)}_${kind.toLowerCase()}.json`;
}
function jsonNumber(_key, value) {
	return typeof value === "bigint" ? Number(value) : value;
}
/** What stands before the list of mistakes names a file of ours; the list itself is what a person wants. */
function inItsWords(message) {
	const line = message.replace(/\s+/g, " ").trim();
	const list = line.indexOf(" - at ");
	return list === -1 ? line.replace(/file:\S*\/schemas\//g, "") : line.slice(list + 3).replaceAll(" - at ", "; at ");
}
function readOutput(stdout, expected, stderr) {
	let output;
	try {
		output = JSON.parse(stdout);
	} catch {
		return { problem: `its output is no JSON: ${(stderr || stdout).split("\n")[0] ?? ""}` };
	}
	const refused = (output.resources ?? []).map(({ filename, status, msg }) => ({
		index: Number(/(\d+)\.json$/.exec(filename)?.[1] ?? NaN),
		status,
		message: inItsWords(msg)
	}));
	const errors = refused.filter(({ status }) => status === "statusError");
	const first = errors[0];
	if (first !== void 0 && errors.length === refused.length && errors.length === expected) return { problem: first.message };
	return {
		refused: refused.sort((a, b) => a.index - b.index),
		judged: expected
	};
}

// actions/lib/verbs/validate/second-opinion.ts
const none = {
	findings: [],
	tools: []
};
/** Runs when kubeconform is at hand; its absence is relevant only where the settings require it. */
async function secondOpinion(options) {
	const { settings, ports, notChecked } = options;
	const wish = settings.tools.get("kubeconform") ?? "auto";
	if (wish === "off") return none;
	const relevant = wish === "require";
	const objects = candidates(options);
	if (objects.length === 0) return none;
	const found = await findKubeconform(ports, options.pins);
	if ("why" in found) {
		notChecked.add({
			what: "kubeconform",
			why: found.why,
			count: 1,
			relevant
		});
		return none;
	}
	ports.log.progress(`asking kubeconform about ${objects.length} objects`);
	const { processes, scratch } = ports;
	const opinions = await askKubeconform({
		binary: found.binary,
		objects,
		processes,
		scratch
	});
	if ("problem" in opinions) {
		notChecked.add({
			what: "kubeconform",
			why: opinions.problem,
			count: 1,
			relevant
		});
		return none;
	}
	return {
		findings: opinions.refused.flatMap(({ index, message }) => disagreement(objects[index], message, options.judgement)),
		tools: [{
			name: "kubeconform",
			version: found.version,
			...found.sha256 === "" ? {} : { sha256: found.sha256 }
		}]
	};
}
async function findKubeconform(ports, pins) {
	const tool = toolOfBinary("kubeconform");
	const pin = tool === void 0 ? void 0 : pins.get(tool.name);
	if (tool === void 0 || pin === void 0) return { why: "no version of it is pinned" };
	const resolution = await locateTool({
		...ports.toolchain,
		processes: ports.processes,
		log: ports.log
	}, {
		tool,
		pin
	});
	if (resolution.state === "missing") return { why: notInstalled(resolution) };
	const { version, sha256, binaries } = resolution;
	return {
		binary: binaries["kubeconform"] ?? "",
		version,
		sha256
	};
}
/** Whole objects that Flux would apply: no patches, no kustomizations, nothing that variables would change first. */
function candidates({ tree, judgement, usage, store, focus }) {
	const found = [];
	const patches = patchFileTargets(tree);
	for (const file of tree.files.values()) {
		if (!usage.used(file.path) || patches.has(file.path) || focus !== void 0 && !focus.has(file.path)) continue;
		for (const document of file.documents) {
			const { root, role } = document;
			if (role !== "kubernetes" || root?.kind !== "map" || judgement.excused.has(document)) continue;
			const resource = store.lookup(stringAt(root, "apiVersion") ?? "", stringAt(root, "kind") ?? "");
			if (resource === void 0 || holdsPlaceholder(root)) continue;
			found.push({
				document,
				resource,
				root: plain(root)
			});
		}
	}
	return found;
}
function plain(root) {
	return isSopsEncrypted(root) ? withoutSopsMetadata(root) : root;
}
function holdsPlaceholder(node) {
	if (node.kind === "scalar") return typeof node.value === "string" && hasVariable(node.value);
	if (node.kind === "list") return node.items.some(holdsPlaceholder);
	return node.entries.some((entry) => holdsPlaceholder(entry.value));
}
/** Where we found something too there is nothing to add. */
function disagreement(candidate, message, judgement) {
	if (candidate === void 0) return [];
	const { document } = candidate;
	const span = document.source.span(document.range.start, document.range.start);
	const end = document.source.span(document.range.end, document.range.end).line;
	if (judgement.findings.some((finding) => finding.path === document.path && finding.line >= span.line && finding.line <= end)) return [];
	const object = document.object === void 0 ? {} : { object: document.object };
	return [{
		...span,
		rule: "tools/kubeconform-disagrees",
		message: `kubeconform refuses what our schemas accept: ${message}`,
		...object
	}];
}

// actions/lib/domain/flux/kustomization.ts
/** True for an object of kustomize-controller, whatever the version. */
function isFluxKustomization(root) {
	return stringAt(root, "kind") === "Kustomization" && (stringAt(root, "apiVersion") ?? "").startsWith("kustomize.toolkit.fluxcd.io/");
}
/** `spec.path` without the leading `./`; the root of the source when absent. */
function fluxPath(root) {
	return cleanPath(stringAt(root, "spec", "path") ?? "");
}
/** `spec.components` of a Flux Kustomization, relative to `spec.path`. */
function fluxComponents(root) {
	return itemsAt(root, "spec", "components").flatMap((item) => item.kind === "scalar" && typeof item.value === "string" ? [item.value] : []);
}
/** The path from which a cluster starts: `spec.sync.path` of a FluxInstance, or the same in the values of its chart. */
function entryPath(root) {
	const kind = stringAt(root, "kind");
	if (kind === "FluxInstance") return optionalPath(stringAt(root, "spec", "sync", "path"));
	if (kind === "HelmRelease") return optionalPath(stringAt(root, "spec", "values", "instance", "sync", "path"));
}
function optionalPath(path) {
	return path === void 0 ? void 0 : cleanPath(path);
}
function cleanPath(path) {
	return path.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "").replace(/^\.$/, "");
}

// actions/lib/domain/repository/reach.ts
/** Follows the entry paths; without any known (`entries` empty and no FluxInstance) it starts at the Kustomizations that no other one reaches. */
function fluxReach(tree, entries) {
	const index = new FolderIndex(tree.paths);
	const known = entries.length > 0 ? [...entries] : [...new Set(allRoots(tree).flatMap((root) => entryPath(root) ?? []))];
	if (known.length > 0) {
		const walk = new Walk(tree, index);
		for (const entry of known.sort(compareText)) walk.folder(entry);
		return walk.result(known);
	}
	return fromUnreachedKustomizations(tree, index);
}
function fromUnreachedKustomizations(tree, index) {
	const files = [...tree.files.values()].filter((file) => file.documents.some((document) => isFluxKustomization(document.root)));
	const reachedByOthers = /* @__PURE__ */ new Set();
	for (const file of files) {
		const walk = new Walk(tree, index);
		walk.file(file.path);
		for (const path of walk.objects) if (path !== file.path) reachedByOthers.add(path);
	}
	const roots = files.filter((file) => !reachedByOthers.has(file.path));
	const walk = new Walk(tree, index);
	for (const file of roots.length > 0 ? roots : files) walk.file(file.path);
	return walk.result([]);
}
function allRoots(tree) {
	return [...tree.files.values()].flatMap((file) => file.documents.map((document) => document.root));
}
/** The paths of the tree by folder, so that a folder's content is found without a scan. */
var FolderIndex = class {
	#below = /* @__PURE__ */ new Map();
	constructor(paths) {
		for (const path of paths) for (let folder = folderOf(path);; folder = folderOf(folder)) {
			const list = this.#below.get(folder);
			if (list === void 0) this.#below.set(folder, [path]);
			else list.push(path);
			if (folder === "") break;
		}
	}
	below(folder) {
		return this.#below.get(folder) ?? [];
	}
	has(folder) {
		return this.#below.has(folder);
	}
};
var Walk = class {
	objects = /* @__PURE__ */ new Set();
	#data = /* @__PURE__ */ new Set();
	#folders = /* @__PURE__ */ new Set();
	#fluxKustomizations = /* @__PURE__ */ new Set();
	#remote = [];
	#tree;
	#index;
	constructor(tree, index) {
		this.#tree = tree;
		this.#index = index;
	}
	result(entries) {
		const { objects } = this;
		return {
			objects,
			data: this.#data,
			fluxKustomizations: this.#fluxKustomizations,
			remote: this.#remote,
			entries
		};
	}
	/** A build folder: its kustomization file, or everything below it as Flux would generate one. */
	folder(folder) {
		if (this.#folders.has(folder)) return;
		this.#folders.add(folder);
		const own = kustomizationNames.map((name) => folder === "" ? name : `${folder}/${name}`).find((path) => this.#tree.paths.has(path));
		if (own !== void 0) return this.#kustomization(own, folder);
		for (const path of this.#index.below(folder)) {
			if (!isYamlPath(path)) continue;
			const nested = this.#nestedKustomization(path, folder);
			if (nested === void 0) this.file(path);
			else this.folder(nested);
		}
	}
	/** The outermost folder between `folder` and `path` that has a kustomization file of its own. */
	#nestedKustomization(path, folder) {
		let found;
		for (let at = folderOf(path); at !== folder && isBelow(at, folder); at = folderOf(at)) if (kustomizationNames.some((name) => this.#tree.paths.has(`${at}/${name}`))) found = at;
		return found;
	}
	#kustomization(path, folder) {
		this.objects.add(path);
		for (const document of this.#tree.files.get(path)?.documents ?? []) for (const named of namedPaths(document.root)) {
			if (isRemotePath(named.path)) {
				if (named.use !== "data") this.#remote.push({
					path,
					url: named.path
				});
				continue;
			}
			const target = resolveInside(folder, named.path);
			if (target !== void 0) this.#follow(target, named.use === "data");
		}
	}
	#follow(target, isData) {
		if (this.#tree.paths.has(target)) {
			if (isData) this.#data.add(target);
			else this.file(target);
		} else if (this.#index.has(target) && !isData) this.folder(target);
	}
	/** A file of objects; Flux Kustomizations in it are followed. */
	file(path) {
		if (this.objects.has(path)) return;
		this.objects.add(path);
		for (const document of this.#tree.files.get(path)?.documents ?? []) {
			if (!isFluxKustomization(document.root)) continue;
			this.#fluxKustomizations.add(`${path}#${document.index}`);
			if (!isOwnSource(document.root)) continue;
			const folder = fluxPath(document.root);
			if (folder.includes("${")) continue;
			this.folder(folder);
			for (const component of fluxComponents(document.root)) {
				const target = isRemotePath(component) ? void 0 : resolveInside(folder, component);
				if (target !== void 0) this.#follow(target, false);
			}
		}
	}
};
/**
* A Kustomization of another repository's source says nothing about this tree. Until the sources are resolved, a name
* other than the bootstrap's `flux-system` with a path that is the whole checkout is taken for a foreign one.
*/
function isOwnSource(root) {
	return fluxPath(root) !== "" || stringAt(root, "spec", "sourceRef", "name") === "flux-system" || itemsAt(root, "spec", "patches").length > 0;
}

// actions/lib/domain/talos/used-paths.ts
/**
* Paths of the talconfigs, of the environment and secret files beside them, of everything that they list, and of all
* complete machine configurations. A listed path with a variable of unknown value stands for every file that fits.
*/
function usedTalosPaths(files, talosFolders) {
	const used = /* @__PURE__ */ new Set();
	const documents = files.flatMap((file) => file.documents);
	for (const { path, root, role } of documents) {
		if (role === "machine-config") used.add(path);
		if (role === "talconfig") for (const each of usedBy(path, root, documents)) used.add(each);
	}
	for (const { path } of files) {
		const folder = talosFolders.find((each) => path.startsWith(prefixOf(each)));
		if (folder === void 0) continue;
		if (/^tal(?:env|secret)(?:\.sops)?\.ya?ml$/u.test(path.slice(prefixOf(folder).length))) used.add(path);
	}
	return used;
}
function usedBy(path, root, documents) {
	const variables = talenvOf(path, documents);
	const folder = folderOf(path);
	return [path, ...[...patchFilesOf(root, variables), ...contentFilesOf(root, variables)].flatMap((file) => filesNamed(file, folder, documents))];
}
function filesNamed(file, folder, documents) {
	const wanted = resolveInside(folder, file.path);
	if (wanted === void 0) return [];
	if (file.unset.length === 0) return [wanted];
	const pattern = wanted.split(/\$\{[^}]*\}|\$\w+/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("[^/]*");
	const fits = new RegExp(`^${pattern}$`, "u");
	return documents.map(({ path }) => path).filter((path) => fits.test(path));
}
function prefixOf(folder) {
	return folder === "" ? "" : `${folder}/`;
}

// actions/lib/verbs/validate/used-files.ts
/**
* Without any Flux Kustomization (plain manifests) every file counts as used; so do `bootstrap/`, which people apply by
* hand, and `.github/`. `entries` are the settings' entry paths.
*/
function usedFiles(tree, entries) {
	const hasFlux = [...tree.files.values()].some((file) => file.documents.some((document) => isFluxKustomization(document.root)));
	const talos = usedTalosPaths([...tree.files.values()], tree.talosFolders);
	if (!hasFlux) return {
		used: () => true,
		data: /* @__PURE__ */ new Set(),
		kustomizations: 0,
		remote: []
	};
	const reach = fluxReach(tree, entries);
	const used = (path) => {
		if (reach.objects.has(path)) return true;
		if (talos.has(path)) return true;
		return isBelow(path, "bootstrap") && isYamlPath(path) || isBelow(path, ".github") || isTalosTemplate(path, tree.talosFolders);
	};
	const remote = [...reach.remote].sort((a, b) => compareText(a.path, b.path) || compareText(a.url, b.url));
	return {
		used,
		data: reach.data,
		kustomizations: reach.fluxKustomizations.size,
		remote
	};
}
/** `talos/controlplane.yaml.j2`: a machine configuration that is made by a template. */
function isTalosTemplate(path, talosFolders) {
	return (talosFolders.some((folder) => isBelow(path, folder)) || /(?:^|\/)talos$/.test(folderOf(path).split("/").slice(0, 2).join("/"))) && /\.(?:j2|tmpl|gotmpl)$/.test(nameOf(path));
}

// actions/lib/verbs/validate/validate.ts
/**
* Judges the tree and answers with the report.
*
* @throws WrongUse for a broken settings file, or `--changed` where nothing can be compared
*/
async function validate(inputs, ports) {
	const { settings, unknownRules } = loadSettings(inputs.config, ports);
	const change = await changeOf(inputs, ports);
	ports.log.progress("listing files");
	const listing = scopeOf(await ports.files.list(), settings);
	const only = change.focus === void 0 ? void 0 : filesToRead(listing, change.focus);
	ports.log.progress(`reading ${only?.size ?? listing.paths.length} files`);
	const tree = readTree({
		files: change.files,
		listing,
		only
	});
	const entries = settings.clusters.flatMap((cluster) => cluster.flux ?? []);
	const usage = change.focus === void 0 ? usedFiles(tree, entries) : everythingUsed;
	const notChecked = new NotCheckedList();
	const schemas = openSchemas({
		tree,
		settings,
		ports,
		notChecked
	});
	ports.log.progress("judging documents");
	const judgement = await judgeWithPatterns({
		tree,
		...schemas,
		notChecked,
		focus: change.focus
	});
	noteUnjudged({
		tree,
		judgement,
		usage,
		notChecked,
		listing,
		change
	});
	const judged = await judgePins({
		ports,
		base: inputs.base,
		notChecked,
		focus: change.focus
	});
	const modelines = await judgeModelines({
		tree,
		judgement,
		files: change.files,
		notChecked,
		focus: change.focus
	});
	const opinion = await secondOpinion({
		pins: judged.pins,
		tree,
		judgement,
		usage,
		settings,
		ports,
		store: schemas.store,
		notChecked,
		focus: change.focus
	});
	const findings = [
		...tree.findings,
		...judgement.findings,
		...judged.findings,
		...modelines.findings,
		...opinion.findings
	];
	const finished = await finishFindings({
		findings,
		unknownRules,
		tree,
		usage,
		settings,
		ports,
		notChecked: notChecked.sorted(),
		complete: change.focus === void 0
	});
	const sorted = [...finished.findings].sort(compareFindings);
	return {
		kind: "report",
		report: {
			version: 1,
			verdict: verdictOf(sorted, finished.notChecked, inputs.failOn),
			examined: countExamined({
				tree,
				judgement,
				usage,
				change,
				ignored: listing.ignored
			}),
			findings: sorted,
			notChecked: finished.notChecked,
			tolerated: finished.tolerated,
			tools: opinion.tools
		},
		rules: ruleCatalog,
		sources: change.sources
	};
}
const everythingUsed = {
	used: () => true,
	data: /* @__PURE__ */ new Set(),
	kustomizations: 0,
	remote: []
};
/** Judging changes nothing, so it is simply begun again when the first pass meets a pattern that needs re2js. */
async function judgeWithPatterns(options) {
	try {
		return judgeTree(options);
	} catch (error) {
		if (!(error instanceof Re2NotLoaded)) throw error;
		await loadRe2();
		return judgeTree(options);
	}
}
function countExamined({ tree, judgement, usage, change, ignored }) {
	const files = [...tree.files.values()].filter((file) => change.focus === void 0 || change.focus.has(file.path));
	const helmReleases = files.flatMap((file) => file.documents.map((document) => document.root)).filter((root) => stringAt(root, "kind") === "HelmRelease").length;
	return {
		files: files.length,
		documents: judgement.documents,
		kustomizations: usage.kustomizations,
		helmReleases,
		ignored
	};
}

export { validate as t };