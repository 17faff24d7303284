// JSON in the one form that everybody writes the same way: RFC 8785, JSON Canonicalization Scheme.
import { compareText } from "#kernel/ordering.ts";

/**
 * `value` without spaces, keys by UTF-16 code units, numbers and strings as ECMAScript writes them (RFC 8785 §3.2). A
 * property that is undefined is left out, as in JSON.
 *
 * @throws TypeError for what has no JSON: a number that is not finite, a lone surrogate, undefined in a list, a function
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON`);
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(",")}]` : object(value);
    default:
      throw new TypeError(`a value of type ${typeof value} has no JSON`);
  }
}

function object(value: object): string {
  const members = Object.entries(value as Record<string, unknown>)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, member]) => `${quoted(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

function quoted(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError(`${JSON.stringify(text)} holds half a character`);
  return JSON.stringify(text);
}
