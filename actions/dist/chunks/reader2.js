import { n as lineIndex } from "./source-text.js";
import { c as toValue } from "./node.js";
import { isDeepStrictEqual } from "node:util";
import { Buffer } from "node:buffer";

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
function reportProblem(state, code, range, message, more = {}) {
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
		...more
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
	const isEqual = isDeepStrictEqual(toValue(first.value), toValue(entry.value));
	reportDuplicate(state, key.text, [first.keyRange, range], isEqual);
	frame.entries[position] = entry;
}
function addMerge(state, frame, { key, child, alias }) {
	if (frame.merge !== void 0) reportDuplicate(state, "<<", [frame.merge.key, key], false);
	const from = mergeSources(child.node);
	if (from === void 0) reportProblem(state, "not-json", alias ?? child.node, "<< takes a map or a list of maps");
	else frame.merge = {
		key,
		from
	};
}
/** Of two equal entries the second can go. */
function reportDuplicate(state, key, [first, second], isEqual) {
	const message = `duplicate key ${key}: the API server and kustomize refuse it`;
	const related = {
		start: first.start,
		end: first.end,
		message: `${key} is already here`
	};
	reportProblem(state, "duplicate-key", second, message, {
		related,
		...isEqual ? { edit: {
			do: "remove-entry",
			at: second.start,
			repeated: true
		} } : {}
	});
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

export { lineStart as i, resolvePlain as n, lineEnd as r, readYaml as t };