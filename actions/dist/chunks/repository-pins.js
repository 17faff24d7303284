import { t as compareText } from "./ordering.js";
import { i as sourceText } from "./source-text.js";
import { t as wholeFile } from "./span.js";

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	/** @internal */
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};

// node_modules/smol-toml/dist/primitive.js
/** @internal */
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
					if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) state = 2;
			else {
				if (c === 98) parsed += "\b";
				else if (c === 116) parsed += "	";
				else if (c === 110) parsed += "\n";
				else if (c === 102) parsed += "\f";
				else if (c === 114) parsed += "\r";
				else if (c === 101) parsed += "\x1B";
				else if (c === 34) parsed += "\"";
				else if (c === 92) parsed += "\\";
				else TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") {
			if (fasttype) prep: {
				if (fasttype < 3) {
					if (+date.slice(11, 13) > 23) {
						date = "";
						break prep;
					}
					if (fasttype === 2) {
						offset = null;
						date += "Z";
					} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
					if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
				} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
				hasDate = fasttype !== 4;
				hasTime = fasttype !== 3;
			}
			else {
				let match = date.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date = `0000-01-01T${date}`;
					}
					hasTime = !!match[2];
					hasTime && date[10] === " " && (date = date.replace(" ", "T"));
					if (match[2] && +match[2] > 23) date = "";
					else {
						offset = match[3] || null;
						if (!offset && hasTime) date += "Z";
					}
				} else date = "";
			}
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return (/* @__PURE__ */ new Date(this.getTime() - offset * 6e4)).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};

// node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
/** @internal */
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}

// node_modules/smol-toml/dist/util.js
/** @internal */
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}

// node_modules/smol-toml/dist/struct.js
/** @internal */
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}

// node_modules/smol-toml/dist/stringify.js
let HAS_WELLFORMED = !!"".isWellFormed;

// actions/lib/codecs/toml/reader.ts
/** Reads a whole TOML 1.0 document. A text that is not TOML is a problem with line and column, both counted from 1. */
function readToml(text) {
	try {
		return { table: parse(text.startsWith("﻿") ? text.slice(1) : text) };
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		return { problem: {
			message: firstSentence(error.message),
			line: error.line,
			column: error.column
		} };
	}
}
/** smol-toml appends a picture of the source to its message; the sentence before it is what we show. */
function firstSentence(message) {
	return (message.split("\n", 1)[0] ?? message).replace(/^Invalid TOML document: /, "");
}
/** True for a TOML table (and not for an array, a date or a scalar). */
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

// actions/lib/codecs/regexp/literal.ts
/** The source of a regular expression that matches exactly this text. */
function literalSource(text) {
	return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

// actions/lib/domain/toolchain/toml-line.ts
/**
* The span of the first mention of `key` as a key or in a table header, bare or quoted: `key = …`, `"key" = …`,
* `[key]`, `[tools.key]`, `[[tools."key"]]`. With `version`, the mention that a `version = "…"` of that value follows.
*/
function keyLine(source, key, version) {
	const escaped = literalSource(key);
	const name = `(?:"${escaped}"|'${escaped}'|${escaped})`;
	const mention = new RegExp(`^[ \\t]*(?:\\[{1,2}(?:[\\w"']+\\.)?(${name})\\]{1,2}|(${name})[ \\t]*=)`, "gm");
	let first;
	for (const match of source.text.matchAll(mention)) {
		const found = match[1] ?? match[2] ?? "";
		const start = match.index + match[0].indexOf(found);
		const span = source.span(start, start + found.length);
		if (version === void 0 || followedBy(source.text.slice(match.index + match[0].length), version)) return span;
		first ??= span;
	}
	return first;
}
function followedBy(rest, version) {
	const entry = rest.split(/^\s*\[\[/m, 1)[0] ?? "";
	return /^\s*version\s*=\s*["']([^"']*)["']/m.exec(entry)?.[1] === version;
}

// actions/lib/domain/toolchain/known-tools.ts
const semver = String.raw`(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?)`;
const github = (repository) => `github.com/${repository}/releases/download/`;
const sopsFiles = /(?:^|\/)\.sops\.ya?ml$|\.sops\.(?:ya?ml|json|env|ini)$/;
const workflows = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const actionlint = {
	name: "actionlint",
	aliases: ["rhysd/actionlint"],
	binaries: ["actionlint"],
	versionArguments: ["-version"],
	versionPattern: new RegExp(`^v?${semver}$`, "m"),
	release: {
		url: "https://github.com/rhysd/actionlint/releases/download/v{version}/actionlint_{version}_{os}_{arch}.tar.gz",
		allowed: [github("rhysd/actionlint")],
		archive: "tar.gz",
		members: ["actionlint"]
	},
	goModule: {
		folder: "actionlint",
		module: "github.com/rhysd/actionlint",
		packages: ["github.com/rhysd/actionlint/cmd/actionlint"],
		variables: { "github.com/rhysd/actionlint.version": "{version}" }
	},
	neededFor: "judging GitHub workflows",
	neededWhen: workflows
};
const age = {
	name: "age",
	aliases: ["filosottile/age"],
	binaries: ["age", "age-keygen"],
	versionArguments: ["--version"],
	versionPattern: new RegExp(`^v?${semver}$`, "m"),
	release: {
		url: "https://github.com/FiloSottile/age/releases/download/v{version}/age-v{version}-{os}-{arch}.tar.gz",
		allowed: [github("FiloSottile/age")],
		archive: "tar.gz",
		members: ["age/age", "age/age-keygen"]
	},
	goModule: {
		folder: "age",
		module: "filippo.io/age",
		packages: ["filippo.io/age/cmd/age", "filippo.io/age/cmd/age-keygen"],
		variables: { "main.Version": "v{version}" }
	},
	neededFor: "making age keys and encrypting etcd snapshots",
	neededWhen: sopsFiles
};
const flux = {
	name: "flux",
	aliases: [
		"flux2",
		"fluxcd/flux2",
		"flux-cli"
	],
	binaries: ["flux"],
	versionArguments: ["--version"],
	versionPattern: new RegExp(`^flux version v?${semver}$`, "m"),
	release: {
		url: "https://github.com/fluxcd/flux2/releases/download/v{version}/flux_{version}_{os}_{arch}.tar.gz",
		allowed: [github("fluxcd/flux2")],
		archive: "tar.gz",
		members: ["flux"]
	}
};
const helm = {
	name: "helm",
	aliases: ["helm/helm"],
	binaries: ["helm"],
	versionArguments: [
		"version",
		"--template",
		"{{.Version}}"
	],
	versionPattern: new RegExp(`^v${semver}$`, "m"),
	release: {
		url: "https://get.helm.sh/helm-v{version}-{os}-{arch}.tar.gz",
		allowed: ["get.helm.sh/helm-"],
		archive: "tar.gz",
		members: ["{os}-{arch}/helm"]
	},
	goModule: {
		folder: "helm",
		module: "helm.sh/helm/v4",
		packages: ["helm.sh/helm/v4/cmd/helm"],
		variables: { "helm.sh/helm/v4/internal/version.version": "v{version}" }
	},
	neededFor: "rendering HelmReleases",
	neededWhen: /(?:^|\/)helm-?release\.ya?ml$/i
};
const kubeconform = {
	name: "kubeconform",
	aliases: ["yannh/kubeconform"],
	binaries: ["kubeconform"],
	versionArguments: ["-v"],
	versionPattern: new RegExp(`^v${semver}$`, "m"),
	release: {
		url: "https://github.com/yannh/kubeconform/releases/download/v{version}/kubeconform-{os}-{arch}.tar.gz",
		allowed: [github("yannh/kubeconform")],
		archive: "tar.gz",
		members: ["kubeconform"]
	},
	goModule: {
		folder: "kubeconform",
		module: "github.com/yannh/kubeconform",
		packages: ["github.com/yannh/kubeconform/cmd/kubeconform"],
		variables: { "main.version": "v{version}" }
	},
	neededFor: "a second opinion on every schema verdict",
	neededWhen: /(?:^|\/)[kK]ustomization(?:\.ya?ml)?$/
};
const kubectl = {
	name: "kubectl",
	aliases: ["kubernetes/kubectl", "kubernetes/kubernetes/kubectl"],
	binaries: ["kubectl"],
	versionArguments: ["version", "--client"],
	versionPattern: new RegExp(`^Client Version: v${semver}$`, "m"),
	release: {
		url: "https://dl.k8s.io/v{version}/bin/{os}/{arch}/kubectl",
		allowed: [
			"dl.k8s.io/v",
			"dl.k8s.io/release/v",
			"cdn.dl.k8s.io/release/v"
		],
		archive: "binary",
		members: []
	}
};
const kustomize = {
	name: "kustomize",
	aliases: ["kubernetes-sigs/kustomize"],
	binaries: ["kustomize"],
	versionArguments: ["version"],
	versionPattern: new RegExp(`^v${semver}$`, "m"),
	release: {
		url: "https://github.com/kubernetes-sigs/kustomize/releases/download/kustomize/v{version}/kustomize_v{version}_{os}_{arch}.tar.gz",
		allowed: [github("kubernetes-sigs/kustomize")],
		archive: "tar.gz",
		members: ["kustomize"]
	},
	goModule: {
		folder: "kustomize",
		module: "sigs.k8s.io/kustomize/kustomize/v5",
		packages: ["sigs.k8s.io/kustomize/kustomize/v5"],
		variables: { "sigs.k8s.io/kustomize/api/provenance.version": "v{version}" }
	},
	neededFor: "rendering the Flux tree",
	neededWhen: /(?:^|\/)[kK]ustomization(?:\.ya?ml)?$/
};
const sops = {
	name: "sops",
	aliases: ["getsops/sops", "mozilla/sops"],
	binaries: ["sops"],
	versionArguments: ["--version", "--disable-version-check"],
	versionPattern: new RegExp(`^sops ${semver}(?: |$)`, "m"),
	release: {
		url: "https://github.com/getsops/sops/releases/download/v{version}/sops-v{version}.{os}.{arch}",
		allowed: [github("getsops/sops")],
		archive: "binary",
		members: []
	},
	goModule: {
		folder: "sops",
		module: "github.com/getsops/sops/v3",
		packages: ["github.com/getsops/sops/v3/cmd/sops"],
		variables: { "github.com/getsops/sops/v3/version.Version": "{version}" }
	},
	neededFor: "encrypting and decrypting secrets",
	neededWhen: sopsFiles
};
const talhelper = {
	name: "talhelper",
	aliases: ["budimanjojo/talhelper"],
	binaries: ["talhelper"],
	versionArguments: ["--version"],
	versionPattern: new RegExp(`^talhelper version v?${semver}$`, "m"),
	release: {
		url: "https://github.com/budimanjojo/talhelper/releases/download/v{version}/talhelper_{os}_{arch}.tar.gz",
		allowed: [github("budimanjojo/talhelper")],
		archive: "tar.gz",
		members: ["talhelper"]
	},
	goModule: {
		folder: "talhelper",
		module: "github.com/budimanjojo/talhelper/v3",
		packages: ["github.com/budimanjojo/talhelper/v3"],
		variables: { "github.com/budimanjojo/talhelper/v3/cmd.version": "{version}" }
	},
	neededFor: "rendering the Talos configuration of the nodes from talconfig.yaml",
	neededWhen: /(?:^|\/)talconfig\.ya?ml$/
};
const talosctl = {
	name: "talosctl",
	aliases: [
		"siderolabs/talos",
		"talos",
		"siderolabs/talos/talosctl"
	],
	binaries: ["talosctl"],
	versionArguments: ["version", "--client"],
	versionPattern: new RegExp(String.raw`^\s*Tag:\s+v${semver}$`, "m"),
	release: {
		url: "https://github.com/siderolabs/talos/releases/download/v{version}/talosctl-{os}-{arch}",
		allowed: [github("siderolabs/talos")],
		archive: "binary",
		members: []
	},
	goModule: {
		folder: "talosctl",
		module: "github.com/siderolabs/talos",
		packages: ["github.com/siderolabs/talos/cmd/talosctl"],
		variables: {}
	},
	neededFor: "Talos' own judgement of a rendered machine configuration, and applying it",
	neededWhen: /(?:^|\/)talos\/|(?:^|\/)talconfig\.ya?ml$/
};
const zizmor = {
	name: "zizmor",
	aliases: ["zizmorcore/zizmor", "woodruffw/zizmor"],
	binaries: ["zizmor"],
	versionArguments: ["--version"],
	versionPattern: new RegExp(`^zizmor ${semver}$`, "m"),
	release: {
		url: "https://github.com/zizmorcore/zizmor/releases/download/v{version}/zizmor-{triple}.tar.gz",
		allowed: [github("zizmorcore/zizmor")],
		archive: "tar.gz",
		members: ["zizmor"]
	},
	neededFor: "judging how safe GitHub workflows are",
	neededWhen: workflows
};
/** Every tool that the tool chain can bring, sorted by name. */
const knownTools = [
	actionlint,
	age,
	flux,
	helm,
	kubeconform,
	kubectl,
	kustomize,
	sops,
	talhelper,
	talosctl,
	zizmor
];
/** The tool that brings a program: `age-keygen` comes with age. */
function toolOfBinary(binary) {
	return knownTools.find((tool) => tool.binaries.includes(binary));
}
/** The tool that a mise configuration means by `key`: `talhelper`, `aqua:budimanjojo/talhelper`, `ubi:o/r[exe=x]`. */
function toolOfMiseKey(key) {
	const name = key.replace(/\[.*\]$/, "").replace(/^[a-z]+:/, "").toLowerCase();
	return knownTools.find((tool) => tool.name === name || tool.aliases.includes(name));
}

// actions/lib/domain/toolchain/release-name.ts
const goNames = {
	"linux-arm64": {
		os: "linux",
		arch: "arm64"
	},
	"linux-x64": {
		os: "linux",
		arch: "amd64"
	},
	"macos-arm64": {
		os: "darwin",
		arch: "arm64"
	},
	"macos-x64": {
		os: "darwin",
		arch: "amd64"
	}
};
/** As Rust names its targets. */
const triples = {
	"linux-arm64": "aarch64-unknown-linux-gnu",
	"linux-x64": "x86_64-unknown-linux-gnu",
	"macos-arm64": "aarch64-apple-darwin",
	"macos-x64": "x86_64-apple-darwin"
};
/** Fills `{version}`, `{os}`, `{arch}` and `{triple}` into a name of `known-tools.ts`. */
function fillName(template, version, platform) {
	const { os, arch } = goNames[platform];
	const values = {
		version,
		os,
		arch,
		triple: triples[platform]
	};
	return template.replace(/\{(version|os|arch|triple)\}/g, (_, key) => values[key] ?? "");
}
/** The address of a tool's release; undefined for a tool without releases that we know the name of. */
function assetUrl(tool, version, platform) {
	return tool.release === void 0 ? void 0 : fillName(tool.release.url, version, platform);
}
/** Where each binary of the tool lies in the release's archive, in the order of `tool.binaries`; empty when it is no archive. */
function archiveMembers(tool, version, platform) {
	return (tool.release?.members ?? []).map((member) => fillName(member, version, platform));
}
/**
* Why an address is not one of the tool's own, or undefined when host and repository are on its allow-list.
* The address is normalised first, so that `..` and a user name in front of the host deceive nobody.
*/
function foreignAddress(tool, address) {
	const allowed = tool.release?.allowed ?? [];
	if (!URL.canParse(address)) return `${JSON.stringify(address)} is not an address`;
	const url = new URL(address);
	if (url.protocol !== "https:") return `${address} is not https`;
	if (url.username !== "" || url.password !== "") return `${url.host} is given with a user name`;
	if (/%2f|%5c|%2e/i.test(url.pathname)) return `the path of ${url.host} holds an escaped separator`;
	const place = `${url.host}${url.pathname}`;
	if (allowed.some((prefix) => place.startsWith(prefix))) return void 0;
	return `${place} is not under ${allowed.join(" or ") || "any place that is known for this tool"}`;
}

// actions/lib/domain/toolchain/default-pins.ts
const sums = {
	actionlint: {
		version: "1.7.12",
		sha256: {
			"linux-x64": "8aca8db96f1b94770f1b0d72b6dddcb1ebb8123cb3712530b08cc387b349a3d8",
			"linux-arm64": "325e971b6ba9bfa504672e29be93c24981eeb1c07576d730e9f7c8805afff0c6",
			"macos-arm64": "aba9ced2dee8d27fecca3dc7feb1a7f9a52caefa1eb46f3271ea66b6e0e6953f"
		}
	},
	age: {
		version: "1.3.1",
		sha256: {
			"linux-x64": "bdc69c09cbdd6cf8b1f333d372a1f58247b3a33146406333e30c0f26e8f51377",
			"linux-arm64": "c6878a324421b69e3e20b00ba17c04bc5c6dab0030cfe55bf8f68fa8d9e9093a",
			"macos-arm64": "01120ea2cbf0463d4c6bd767f99f3271bbed1cdc8a9aa718a76ba1fe4f01998b"
		}
	},
	flux: {
		version: "2.9.4",
		sha256: {
			"linux-x64": "c2c397a52930f52d2005c01d276116b059d062de379386d58e98115380a766a2",
			"linux-arm64": "dcab945f8d8658662fa1db93e150a602ba1f91da367a82e099bd65595fc7c62c",
			"macos-arm64": "5350675411f1c8c20fb7fd827450933e939f7ab82a2cd92f8fa2abe497761911"
		}
	},
	helm: {
		version: "4.2.4",
		sha256: {
			"linux-x64": "c306b46f719b0a4da32d0f78ee21bf90ce8d602f15b22ab753f0674d1670a7f3",
			"linux-arm64": "564de2191b881e9f71b5606b25345821ea1682f06ab90499d3ab22b530176da1",
			"macos-arm64": "d747eb4e28bd2727173d15b759fa0a17822291ec09db7ced3d55af290a3661a2"
		}
	},
	kubeconform: {
		version: "0.8.0",
		sha256: {
			"linux-x64": "9bc2bffbf71f261128533edaf912153948b7ff238f9a531ae6d34466ec287883",
			"linux-arm64": "1f53fc8e81258197a35e8603054162a5af1de8c5af13746c71ab680d9534ed87",
			"macos-arm64": "f84f4dfbebf4a6b0b230385fa065a39ea35e02608c2b50d025dcf64775a69d67"
		}
	},
	kubectl: {
		version: "1.36.4",
		sha256: {
			"linux-x64": "8b8f088da2dab964f853b38464033b1be15ede2839eca751482357c45abdd05a",
			"linux-arm64": "0ecf44450ee6063bf19dd166a103ee6df4a9034455c2abce626e6eea657d73fb",
			"macos-arm64": "c9e4f713d6fee0043a3d835cca13077cda2bc0973840eb9779360df0b5bdfc69"
		}
	},
	kustomize: {
		version: "5.8.1",
		sha256: {
			"linux-x64": "029a7f0f4e1932c52a0476cf02a0fd855c0bb85694b82c338fc648dcb53a819d",
			"linux-arm64": "0953ea3e476f66d6ddfcd911d750f5167b9365aa9491b2326398e289fef2c142",
			"macos-arm64": "8886f8a78474e608cc81234f729fda188a9767da23e28925802f00ece2bab288"
		}
	},
	sops: {
		version: "3.13.3",
		sha256: {
			"linux-x64": "e5bec3346a873ae91d871550f3e698c1aad962aff462a080e40f25fde17fef6b",
			"linux-arm64": "53b0abacd38ef1b12a66d6c100956691b9cefce018d91f81e73ddf7438b94d77",
			"macos-arm64": "b97c0d434aab577dc40310e8d22ff9e45eef4c80638ab978daae9b4681c59286"
		}
	},
	talhelper: {
		version: "3.1.16",
		sha256: {
			"linux-x64": "07d564dbace1841afd8c619210bf213f6bcf08ba81105583d2781d873633343f",
			"linux-arm64": "2050e9f95e372a9f1471eb0d3fc0f966a2a52e78798a50252d7e0b02dc86aa2b",
			"macos-arm64": "740ee9143aed9964811ce027276f2e382c1add4baa7f38bcf142099c919aed37"
		}
	},
	talosctl: {
		version: "1.13.8",
		sha256: {
			"linux-x64": "406b56f9e4ff03b1557cc941b1f163aec8a6ebb36e28f0bbbe6d083589529261",
			"linux-arm64": "255ed9ccd2cfa26c619c5d445c013e4b6bf9e7d5a5aecbd72145db01a531ec60",
			"macos-arm64": "ede53ce2c8508fe3a95b80a3039ad8a07940a8d6a611d6a49d0154edfca766b8"
		}
	},
	zizmor: {
		version: "1.30.1",
		sha256: {
			"linux-x64": "e65324f4430c2717591937edcec90ccbefaf14c174f8ec9415e03ca875b46e1a",
			"linux-arm64": "7ff1dce33bdd18fd2a4affe63bdd47efcccca97b2cec1c1863ec26e9e2647540",
			"macos-arm64": "e28d22b087f9ebb8d99da6e740d348c930f559961c7c3f12badda54f882195a2"
		}
	}
};
/** A pin for every known tool, with the address that its project publishes that release under. */
function defaultPins() {
	const pins = /* @__PURE__ */ new Map();
	for (const tool of [...knownTools].sort((a, b) => compareText(a.name, b.name))) {
		const known = sums[tool.name];
		if (known !== void 0) pins.set(tool.name, pinOf(tool, known));
	}
	return pins;
}
function pinOf(tool, { version, sha256 }) {
	const platforms = {};
	for (const platform of Object.keys(sha256)) {
		const sum = sha256[platform];
		const url = assetUrl(tool, version, platform);
		if (sum !== void 0 && url !== void 0) platforms[platform] = {
			url,
			sha256: sum
		};
	}
	return {
		tool: tool.name,
		version,
		platforms
	};
}

// actions/lib/domain/toolchain/mise-file.ts
/** The entries of `[tools]`, a table of `content`; tools that are not ours (python, node …) are left alone. */
function toolEntries(file, content) {
	const read = readToml(file.text);
	if ("problem" in read) return {
		entries: [],
		problems: [brokenToml(file.path, read.problem)]
	};
	const tools = read.table["tools"];
	if (tools === void 0) return {
		entries: [],
		problems: []
	};
	if (!isTable(tools)) {
		const message = `tools must be a table of ${content}`;
		return {
			entries: [],
			problems: [{
				...spanOf(file, "tools"),
				severity: "error",
				message
			}]
		};
	}
	return {
		entries: Object.entries(tools).flatMap(([key, value]) => {
			const tool = toolOfMiseKey(key);
			return tool === void 0 ? [] : [{
				tool,
				key,
				value
			}];
		}),
		problems: []
	};
}
/** The line of a key, with `version` that of the entry of this version; the file where it cannot be told. */
function spanOf(file, key, version) {
	return keyLine(sourceText(file.path, file.text), key, version) ?? wholeFile(file.path);
}
/** A file that is no TOML, as a problem at the place where reading stopped. */
function brokenToml(path, problem) {
	const { line, column, message } = problem;
	return {
		path,
		line,
		column,
		endLine: line,
		endColumn: column + 1,
		severity: "error",
		message: `not TOML: ${message}`
	};
}

// actions/lib/domain/toolchain/mise-config.ts
/** Reads the `[tools]` table. */
function readMiseConfig(file) {
	const read = toolEntries(file, "tool = version");
	const wanted = [];
	const problems = [...read.problems];
	for (const { tool, key, value } of read.entries) {
		const at = spanOf(file, key);
		const version = versionIn(value);
		if (typeof version === "string") wanted.push({
			tool: tool.name,
			key,
			version: version.replace(/^v(?=\d)/, ""),
			at
		});
		else problems.push({
			...at,
			severity: "error",
			message: `${key}: ${version.unusable}`
		});
	}
	return {
		wanted,
		problems
	};
}
/** A version may be a string, the first of a list, or the `version` of a table. */
function versionIn(value) {
	const first = Array.isArray(value) ? value[0] : value;
	const version = isTable(first) ? first["version"] : first;
	if (typeof version !== "string" || version.trim() === "") return { unusable: "the version must be a string such as \"1.2.3\"" };
	if (version.includes("{{")) return { unusable: `the version ${JSON.stringify(version)} is a template, which pins nothing` };
	return version.trim();
}

// actions/lib/domain/toolchain/tool.ts
const platforms = [
	"linux-arm64",
	"linux-x64",
	"macos-arm64",
	"macos-x64"
];

// actions/lib/domain/toolchain/mise-lock.ts
/** Reads all entries of our tools; a tool may have several versions. A broken entry is a problem and is not used. */
function readMiseLock(file) {
	const read = toolEntries(file, "lists of versions");
	const locked = [];
	const problems = [...read.problems];
	for (const { tool, key, value } of read.entries) for (const entry of Array.isArray(value) ? value : [value]) {
		const result = readEntry({
			file,
			key,
			tool: tool.name,
			entry
		});
		if (result.locked !== void 0) locked.push(result.locked);
		problems.push(...result.problems);
	}
	return {
		locked,
		problems
	};
}
function readEntry({ file, key, tool, entry }) {
	const version = isTable(entry) ? entry["version"] : void 0;
	const stated = typeof version === "string" ? version : void 0;
	const at = spanOf(file, key, stated);
	if (!isTable(entry) || stated === void 0 || stated === "") return { problems: [{
		...at,
		severity: "error",
		message: `${key} has no version`
	}] };
	const problems = [];
	const assets = {};
	for (const platform of platforms) {
		const asset = platformTable(entry, platform);
		if (asset === void 0) continue;
		const result = readAsset(asset);
		if ("problem" in result) problems.push({
			...at,
			severity: "error",
			message: `${key} ${stated}, ${platform}: ${result.problem}`
		});
		else if (result.asset !== void 0) assets[platform] = result.asset;
	}
	return {
		locked: {
			tool,
			version: stated.replace(/^v(?=\d)/, ""),
			platforms: assets,
			at
		},
		problems
	};
}
/** `[tools.x."platforms.linux-x64"]` is what mise writes; `[tools.x.platforms.linux-x64]` is what older ones wrote. */
function platformTable(entry, platform) {
	const dotted = entry[`platforms.${platform}`];
	if (dotted !== void 0) return dotted;
	const nested = entry["platforms"];
	return isTable(nested) ? nested[platform] : void 0;
}
function readAsset(value) {
	if (!isTable(value)) return { problem: "must be a table with url and checksum" };
	const { url, checksum } = value;
	if (url === void 0) return {};
	if (typeof url !== "string") return { problem: "url must be a string" };
	if (checksum === void 0) return { asset: { url } };
	const sum = typeof checksum === "string" ? /^sha256:([0-9a-f]{64})$/i.exec(checksum)?.[1] : void 0;
	if (sum === void 0) return { problem: `checksum must be sha256: and 64 hexadecimal digits, not ${JSON.stringify(checksum)}` };
	return { asset: {
		url,
		sha256: sum.toLowerCase()
	} };
}

// actions/lib/domain/toolchain/repository-pins.ts
/** Where mise looks, the file that wins first. */
const configPaths = [
	"mise.toml",
	".mise.toml",
	"mise/config.toml",
	".mise/config.toml",
	".config/mise.toml",
	".config/mise/config.toml"
];
const lockPaths = [
	"mise.lock",
	".mise.lock",
	"mise/mise.lock",
	".mise/mise.lock",
	".config/mise.lock",
	".config/mise/mise.lock"
];
/** Pins of one revision. `configs` and `locks` are the files that are there, in the order of the two lists above. */
function repositoryPins(configs, locks) {
	const problems = [];
	const wanted = /* @__PURE__ */ new Map();
	for (const file of configs) {
		const config = readMiseConfig(file);
		problems.push(...config.problems);
		for (const item of config.wanted) if (!wanted.has(item.tool)) wanted.set(item.tool, item);
	}
	const locked = [];
	for (const file of locks) {
		const lock = readMiseLock(file);
		problems.push(...lock.problems);
		locked.push(...lock.locked);
	}
	const pins = new Map(defaultPins());
	for (const item of wanted.values()) {
		const result = exactPin(item, locked, pins.get(item.tool));
		if ("problem" in result) problems.push({
			...item.at,
			severity: "warning",
			message: result.problem
		});
		else pins.set(item.tool, result.pin);
	}
	return {
		pins,
		problems
	};
}
/** The exact pin that a wish stands for: from the lock file, else its own words, else this release's version if it fits. */
function exactPin(wanted, locked, preset) {
	const entry = locked.find((item) => item.tool === wanted.tool && fits(wanted.version, item.version));
	const version = entry?.version ?? (isExact(wanted.version) ? wanted.version : void 0);
	if (version === void 0) {
		const used = preset === void 0 ? "" : `; ${preset.version}, which this release knows, is used`;
		return { problem: `${wanted.key} = ${JSON.stringify(wanted.version)} pins nothing without an entry in mise.lock${used}` };
	}
	const preknown = preset?.version === version ? preset.platforms : {};
	return { pin: {
		tool: wanted.tool,
		version,
		platforms: merged(preknown, entry?.platforms ?? {}),
		at: wanted.at
	} };
}
/** The lock file's assets, except that one without a checksum does not hide one whose checksum this release knows. */
function merged(preknown, locked) {
	const assets = { ...preknown };
	for (const platform of platforms) {
		const asset = locked[platform];
		if (asset !== void 0 && (asset.sha256 !== void 0 || assets[platform] === void 0)) assets[platform] = asset;
	}
	return assets;
}
function fits(wanted, exact) {
	if (wanted === exact) return true;
	if (isExact(wanted)) return false;
	if (!/^\d/.test(wanted)) return wanted === "latest" || wanted === "stable" || exact.startsWith(wanted.replace(/^prefix:/, ""));
	return exact.startsWith(`${wanted}.`);
}
function isExact(version) {
	return /^\d+\.\d+\.\d+/.test(version);
}

export { readMiseConfig as a, knownTools as c, literalSource as d, isTable as f, platforms as i, toolOfBinary as l, lockPaths as n, archiveMembers as o, readToml as p, repositoryPins as r, foreignAddress as s, configPaths as t, keyLine as u };