import { t as compareText } from "./ordering.js";

// actions/lib/codecs/canonical-json/canonical-json.ts
/**
* `value` without spaces, keys by UTF-16 code units, numbers and strings as ECMAScript writes them (RFC 8785 §3.2). A
* property that is undefined is left out, as in JSON.
*
* @throws TypeError for what has no JSON: a number that is not finite, a lone surrogate, undefined in a list, a function
*/
function canonicalJson(value) {
	switch (typeof value) {
		case "string": return quoted(value);
		case "number":
			if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON`);
			return JSON.stringify(value);
		case "boolean": return value ? "true" : "false";
		case "object":
			if (value === null) return "null";
			return Array.isArray(value) ? `[${value.map(canonicalJson).join(",")}]` : object(value);
		default: throw new TypeError(`a value of type ${typeof value} has no JSON`);
	}
}
function object(value) {
	return `{${Object.entries(value).filter(([, member]) => member !== void 0).sort(([a], [b]) => compareText(a, b)).map(([key, member]) => `${quoted(key)}:${canonicalJson(member)}`).join(",")}}`;
}
function quoted(text) {
	if (/\p{Surrogate}/u.test(text)) throw new TypeError(`${JSON.stringify(text)} holds half a character`);
	return JSON.stringify(text);
}

export { canonicalJson as t };