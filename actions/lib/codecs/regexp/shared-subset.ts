// Translates the patterns that RE2 and JavaScript both understand into a JavaScript source with RE2's meaning.
import { isUnambiguous } from "./ambiguity.ts";

interface Reader {
  readonly pattern: string;
  at: number;
  out: string;
  /** One frame per open group. */
  readonly groups: Group[];
}

interface Group {
  /** Where the group stands in `out`. */
  readonly start: number;
  /** The same text may be matched by the content in more than one way when it repeats. */
  variable: boolean;
}

const spaceClass = "\\t\\n\\f\\r ";
/** Up to so many turns of an ambiguous body are left to JavaScript. */
const mostAmbiguousTurns = 4;
const sameEscapes = new Set("dDwWbBnrtfv^$\\.*+?()[]{}|/");

/**
 * JavaScript source (for the flag `u`) that accepts exactly what RE2 accepts for `pattern`; undefined when the pattern
 * uses anything else, is not valid, or could backtrack exponentially in JavaScript.
 *
 * RE2's `.` excludes only LF and its `\s` is `[\t\n\f\r ]` (https://github.com/google/re2/wiki/Syntax).
 */
export function commonSource(pattern: string): string | undefined {
  const reader: Reader = { pattern, at: 0, out: "", groups: [{ start: 0, variable: false }] };
  while (reader.at < pattern.length) if (!readAtom(reader)) return undefined;
  return reader.groups.length === 1 ? reader.out : undefined;
}

function readAtom(reader: Reader): boolean {
  const char = reader.pattern[reader.at];
  if (char === "(") return openGroup(reader);
  if (char === ")") return closeGroup(reader);
  if (char === "^" || char === "$" || char === "|") return readMark(reader, char);
  const atom = char === "[" ? readClass(reader) : char === "\\" ? readEscape(reader) : readLiteral(reader);
  if (atom === undefined) return false;
  reader.out += atom;
  return readQuantifier(reader);
}

function readMark(reader: Reader, char: string): boolean {
  const group = reader.groups.at(-1);
  if (char === "|" && group !== undefined) group.variable = true;
  reader.out += char;
  reader.at++;
  return true;
}

function openGroup(reader: Reader): boolean {
  const open = reader.pattern.startsWith("(?:", reader.at) ? "(?:" : "(";
  reader.at += open.length;
  if (open === "(" && reader.pattern[reader.at] === "?") return false;
  reader.groups.push({ start: reader.out.length, variable: false });
  reader.out += open;
  return true;
}

function closeGroup(reader: Reader): boolean {
  const group = reader.groups.pop();
  if (group === undefined || reader.groups.length === 0) return false;
  reader.out += ")";
  reader.at++;
  const parent = reader.groups.at(-1);
  if (parent !== undefined && group.variable) parent.variable = true;
  return readQuantifier(reader, group.variable ? reader.out.slice(group.start) : undefined);
}

/** Takes the quantifier that follows, if any; false when RE2 refuses it or JavaScript would try too many ways. */
function readQuantifier(reader: Reader, variableBody?: string): boolean {
  const match = /^(?:[*+?]|\{(\d{1,5})(,?)(\d{0,5})\})\??/u.exec(reader.pattern.slice(reader.at, reader.at + 14));
  if (match === null) return true;
  const [text, low = "", comma, high = ""] = match;
  if (Number(low) > 1000 || Number(high) > 1000) return false;
  const group = reader.groups.at(-1);
  const exact = low !== "" && (comma === "" || high === low);
  if (!exact && group !== undefined) group.variable = true;
  reader.out += text;
  reader.at += text.length;
  const turns = text.startsWith("?") ? 1 : exact ? Number(low) : high === "" ? Infinity : Number(high);
  return variableBody === undefined || turns <= mostAmbiguousTurns || isUnambiguous(`${variableBody}*`);
}

function readLiteral(reader: Reader): string | undefined {
  const char = String.fromCodePoint(reader.pattern.codePointAt(reader.at) ?? 0);
  if ("*+?{}]".includes(char)) return undefined;
  reader.at += char.length;
  return char === "." ? "[^\\n]" : char;
}

function readEscape(reader: Reader): string | undefined {
  const char = reader.pattern[reader.at + 1] ?? "";
  reader.at += 2;
  if (char === "s") return `[${spaceClass}]`;
  if (char === "S") return `[^${spaceClass}]`;
  // Escapes of other punctuation (`\-`, `\_` no): RE2 takes them as themselves, JavaScript refuses them outside a class.
  if (/^[-@#%&=:;,<>!~`'" ]$/u.test(char)) return char;
  return sameEscapes.has(char) ? `\\${char}` : undefined;
}

/** A bracket class without POSIX names, Unicode classes or a leading `]`. */
function readClass(reader: Reader): string | undefined {
  const match = /^\[\^?(?:[^\\[\]]|\\[-dwnrtfvs^$\\.*+?()[\]{}|/])+\]/u.exec(reader.pattern.slice(reader.at));
  if (match === null) return undefined;
  reader.at += match[0].length;
  return match[0].replace(/\\(.)/gu, (escape, char: string) => (char === "s" ? spaceClass : escape));
}
