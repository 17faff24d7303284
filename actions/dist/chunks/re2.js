// actions/lib/kernel/on-demand.ts
/** Thrown in the middle of synchronous work: await `load`, then begin again. */
var NotLoaded = class extends Error {
	load;
	constructor(message, load) {
		super(message);
		this.name = "NotLoaded";
		this.load = load;
	}
};
/** Does `work` again after each part that it lacked. Until it is done it must change nothing that outlives it. */
async function withOnDemand(work) {
	for (;;) try {
		return work();
	} catch (error) {
		if (!(error instanceof NotLoaded)) throw error;
		await error.load();
	}
}

// actions/lib/codecs/regexp/positions.ts
/** More atoms than that are not looked into. */
const mostAtoms = 120;
const nothing = {
	nullable: true,
	first: [],
	last: []
};
/**
* Reads JavaScript's syntax as `commonSource` writes it. Undefined when two ways through the pattern end at the same atom
* or match nothing (`(a*)*`, `(a?b?)*`, `(a?|b?)c`), or when it is very long. `^` and `$` are taken for always true.
*/
function positionsOf(source) {
	const reader = {
		source: source.replace(/^\^/u, "").replace(/(?<!\\)\$$/u, ""),
		at: 0,
		atoms: [],
		follow: []
	};
	const whole = readAlternatives(reader);
	if (whole === void 0 || reader.at < reader.source.length) return void 0;
	return {
		atoms: reader.atoms,
		first: whole.first,
		last: whole.last,
		follow: reader.follow
	};
}
function readAlternatives(reader) {
	let all = readSequence(reader);
	while (all !== void 0 && reader.source[reader.at] === "|") {
		reader.at++;
		const next = readSequence(reader);
		if (next === void 0 || all.nullable && next.nullable) return void 0;
		all = {
			nullable: all.nullable || next.nullable,
			first: [...all.first, ...next.first],
			last: [...all.last, ...next.last]
		};
	}
	return all;
}
function readSequence(reader) {
	let all = nothing;
	while (all !== void 0 && reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? "")) {
		const part = readRepeated(reader);
		all = part === void 0 ? void 0 : joined(reader, all, part);
	}
	return all;
}
function joined(reader, a, b) {
	if (!connect(reader, a.last, b.first)) return void 0;
	return {
		nullable: a.nullable && b.nullable,
		first: a.nullable ? [...a.first, ...b.first] : a.first,
		last: b.nullable ? [...a.last, ...b.last] : b.last
	};
}
/** False when the way is there already: the same text could then be matched in two ways. */
function connect(reader, from, to) {
	for (const a of from) {
		const after = reader.follow[a];
		for (const b of to) {
			if (after === void 0 || after.has(b)) return false;
			after.add(b);
		}
	}
	return true;
}
function readRepeated(reader) {
	const start = reader.at;
	const part = readAtom$1(reader);
	if (part === void 0) return void 0;
	const body = reader.source.slice(start, reader.at);
	const quantifier = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u.exec(reader.source.slice(reader.at));
	if (quantifier === null) return part;
	if (part.nullable) return void 0;
	reader.at += quantifier[0].length;
	const [, sign, low = "", comma, high = ""] = quantifier;
	if (sign === "?") return {
		...part,
		nullable: true
	};
	if (sign !== void 0) return repeated(reader, part, sign === "*");
	return counted(reader, {
		part,
		body,
		low: Number(low),
		high: comma === "" ? Number(low) : high === "" ? Infinity : Number(high)
	});
}
function repeated(reader, part, nullable) {
	return connect(reader, part.last, part.first) ? {
		...part,
		nullable
	} : void 0;
}
/** `x{2,4}` is `xx(x(x)?)?`, and `x{2,}` is `xx+`. */
function counted(reader, { part, body, low, high }) {
	const copies = high === Infinity ? Math.max(low, 1) : high;
	if (copies === 0 || copies > mostAtoms) return void 0;
	const last = [];
	let turn = part;
	for (let copy = 1;; copy++) {
		if (copy >= low) last.push(...turn.last);
		if (copy === copies) break;
		const next = readAgain(reader, body);
		if (next === void 0 || !connect(reader, turn.last, next.first)) return void 0;
		turn = next;
	}
	if (high === Infinity && !connect(reader, turn.last, turn.first)) return void 0;
	return {
		nullable: low === 0,
		first: part.first,
		last
	};
}
function readAgain(reader, body) {
	return readAtom$1({
		source: body,
		at: 0,
		atoms: reader.atoms,
		follow: reader.follow
	});
}
function readAtom$1(reader) {
	const { source } = reader;
	const open = /^\((?:\?:)?/u.exec(source.slice(reader.at));
	if (open !== null) {
		reader.at += open[0].length;
		const inner = readAlternatives(reader);
		if (source[reader.at] !== ")") return void 0;
		reader.at++;
		return inner;
	}
	if (source[reader.at] === "^" || source[reader.at] === "$") {
		reader.at++;
		return nothing;
	}
	const atom = /^(?:\[(?:[^\\\]]|\\.)+\]|\\.|.)/su.exec(source.slice(reader.at))?.[0];
	if (atom === void 0 || reader.atoms.length >= mostAtoms) return void 0;
	reader.at += atom.length;
	const position = reader.atoms.push(atom) - 1;
	reader.follow.push(/* @__PURE__ */ new Set());
	return {
		nullable: false,
		first: [position],
		last: [position]
	};
}

// actions/lib/codecs/regexp/ambiguity.ts
/**
* True when no text has two ways through the pattern. `source` is what `commonSource` writes. Decided by the product of
* Glushkov's automaton with itself; every part of a text then has at most one way to each atom.
*/
function isUnambiguous(source) {
	const positions = positionsOf(source);
	return positions !== void 0 && !hasTwoWays(positions);
}
/** A text on which two ways part from each other, and both end well. */
function hasTwoWays({ atoms, first, last, follow }) {
	const share = overlaps(atoms);
	const seen = /* @__PURE__ */ new Set();
	const before = /* @__PURE__ */ new Map();
	const waiting = [];
	const reach = (from, pair) => {
		for (const a of from[0]) for (const b of from[1]) {
			if (!share(a, b)) continue;
			const next = a * atoms.length + b;
			if (pair !== void 0) before.set(next, [...before.get(next) ?? [], pair]);
			if (!seen.has(next)) waiting.push(next);
			seen.add(next);
		}
	};
	reach([first, first], void 0);
	for (let pair = waiting.pop(); pair !== void 0; pair = waiting.pop()) {
		const [a, b] = [Math.floor(pair / atoms.length), pair % atoms.length];
		reach([follow[a] ?? [], follow[b] ?? []], pair);
	}
	const ends = [...seen].filter((pair) => last.includes(Math.floor(pair / atoms.length)) && last.includes(pair % atoms.length));
	const good = new Set(ends);
	for (let pair = ends.pop(); pair !== void 0; pair = ends.pop()) {
		if (Math.floor(pair / atoms.length) !== pair % atoms.length) return true;
		for (const each of before.get(pair) ?? []) {
			if (!good.has(each)) ends.push(each);
			good.add(each);
		}
	}
	return false;
}
/** Whether two atoms can match the same character: tried with every character at which one of the classes begins or ends. */
function overlaps(atoms) {
	const characters = [...new Set(atoms.flatMap(edges))].map((code) => String.fromCodePoint(code));
	const matched = atoms.map((atom) => {
		const pattern = new RegExp(`^(?:${atom})$`, "u");
		return new Set(characters.filter((character) => pattern.test(character)));
	});
	return (a, b) => [...matched[a] ?? []].some((character) => matched[b]?.has(character));
}
const named = {
	d: "09",
	w: "09AZ_az",
	t: "	",
	n: "\n",
	f: "\f",
	r: "\r",
	v: "\v"
};
function edges(atom) {
	const text = atom.replace(/\\([\s\S])/gu, (_, char) => named[char.toLowerCase()] ?? char);
	return Array.from(text, (char) => char.codePointAt(0) ?? 0).flatMap((code) => [
		code - 1,
		code,
		code + 1
	]).filter((code) => code >= 0 && code <= 1114111 && (code < 55296 || code > 57343));
}

// actions/lib/codecs/regexp/shared-subset.ts
const spaceClass = "\\t\\n\\f\\r ";
/** Up to so many turns of an ambiguous body are left to JavaScript. */
const mostAmbiguousTurns = 4;
const sameEscapes = /* @__PURE__ */ new Set("dDwWbBnrtfv^$\\.*+?()[]{}|/");
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
	return readQuantifier(reader);
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
	reader.groups.push({
		start: reader.out.length,
		variable: false
	});
	reader.out += open;
	return true;
}
function closeGroup(reader) {
	const group = reader.groups.pop();
	if (group === void 0 || reader.groups.length === 0) return false;
	reader.out += ")";
	reader.at++;
	const parent = reader.groups.at(-1);
	if (parent !== void 0 && group.variable) parent.variable = true;
	return readQuantifier(reader, group.variable ? reader.out.slice(group.start) : void 0);
}
/** Takes the quantifier that follows, if any; false when RE2 refuses it or JavaScript would try too many ways. */
function readQuantifier(reader, variableBody) {
	const match = /^(?:[*+?]|\{(\d{1,5})(,?)(\d{0,5})\})\??/u.exec(reader.pattern.slice(reader.at, reader.at + 14));
	if (match === null) return true;
	const [text, low = "", comma, high = ""] = match;
	if (Number(low) > 1e3 || Number(high) > 1e3) return false;
	const group = reader.groups.at(-1);
	const exact = low !== "" && (comma === "" || high === low);
	if (!exact && group !== void 0) group.variable = true;
	reader.out += text;
	reader.at += text.length;
	const turns = text.startsWith("?") ? 1 : exact ? Number(low) : high === "" ? Infinity : Number(high);
	return variableBody === void 0 || turns <= mostAmbiguousTurns || isUnambiguous(`${variableBody}*`);
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

// actions/lib/codecs/regexp/re2.ts
/** A pattern needs re2js, and `loadRe2` was not awaited. */
var Re2NotLoaded = class extends NotLoaded {
	constructor(pattern) {
		super(`the pattern ${pattern} needs the RE2 engine: await loadRe2() first`, loadRe2);
		this.name = "Re2NotLoaded";
	}
};
let engine;
const compiled = /* @__PURE__ */ new Map();
/** True when JavaScript's own engine cannot stand in for RE2: `compileRe2` then needs `loadRe2` to have run. */
function needsRe2(pattern) {
	return native(pattern) === void 0;
}
/** Loads re2js (about 15 ms, in a chunk of its own). Awaiting it again costs nothing. */
async function loadRe2() {
	if (engine !== void 0) return;
	const { RE2JS } = await import("./build.js");
	engine = (pattern) => {
		const made = RE2JS.compile(pattern);
		const names = Object.keys(made.namedGroups());
		return {
			test: (text) => made.test(text),
			findAll(text, most) {
				const matcher = made.matcher(text);
				const found = [];
				while (found.length < most && matcher.find()) found.push({
					start: matcher.start(),
					end: matcher.end(),
					groups: groupsOf(matcher, names)
				});
				return found;
			}
		};
	};
}
function groupsOf(matcher, names) {
	const groups = /* @__PURE__ */ new Map();
	for (const name of names) {
		const text = matcher.group(name);
		if (text !== null) groups.set(name, {
			text,
			start: matcher.start(name),
			end: matcher.end(name)
		});
	}
	return groups;
}
const searchers = /* @__PURE__ */ new Map();
/**
* The first `most` matches of a pattern, always by re2js.
*
* @throws Re2NotLoaded when re2js is not loaded
* @throws SyntaxError when Go would refuse the pattern
*/
function searchRe2(pattern, text, most) {
	let searcher = searchers.get(pattern);
	if (searcher === void 0) {
		if (engine === void 0) throw new Re2NotLoaded(pattern);
		searcher = compiledBy(engine, pattern);
		searchers.set(pattern, searcher);
	}
	return searcher.findAll(text, most);
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
	const known = compiled.get(pattern);
	if (known !== void 0) return known;
	const made = native(pattern) ?? foreign(pattern);
	compiled.set(pattern, made);
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
	return compiledBy(engine, pattern);
}
function compiledBy(by, pattern) {
	try {
		return by(pattern);
	} catch (cause) {
		throw new SyntaxError(`not a pattern that RE2 understands: ${pattern}`, { cause });
	}
}

export { withOnDemand as a, NotLoaded as i, loadRe2For as n, searchRe2 as r, compileRe2 as t };