// Why a document does not parse, in a sentence that names the mistake, at the place where it was made.
import type { TextRange } from "#kernel/source-text.ts";
import type { YamlLimits } from "./limits.ts";
import { findOpener, type Effort } from "./opener.ts";
import type { ParseFailure } from "./parse.ts";
import { lineEnd, lineStart, trimmedEnd } from "./place.ts";
import type { YamlProblem, YamlProblemCode } from "./problem.ts";

/** A text that does not parse; offsets of the answer count from `base`. */
export interface Failure {
  readonly failure: ParseFailure;
  readonly text: string;
  readonly base: number;
  readonly document: number;
  readonly limits: YamlLimits;
  readonly effort: Effort;
}

interface Explanation extends TextRange {
  readonly code?: YamlProblemCode;
  readonly message: string;
  readonly related?: YamlProblem["related"];
}

/** One problem for the first thing that stopped the parser. */
export function explainFailure({ failure, text, base, document, limits, effort }: Failure): YamlProblem {
  const { code, message, related, ...range } = explain(failure.reason, { text, at: failure.at, limits, effort });
  const inFile = ({ start, end }: TextRange): TextRange => ({
    start: base + Math.min(start, text.length),
    end: base + Math.min(Math.max(start, end), text.length),
  });
  return {
    code: code ?? "syntax",
    message,
    document,
    ...inFile(range),
    ...(related && { related: { message: related.message, ...inFile(related) } }),
  };
}

interface Stop {
  readonly text: string;
  /** Where the parser stopped. */
  readonly at: number;
  readonly limits: YamlLimits;
  readonly effort: Effort;
}

function explain(reason: string, stop: Stop): Explanation {
  const { text, at, limits } = stop;
  if (reason.startsWith("nesting exceeded")) {
    return { code: "limit", message: `nested more than ${limits.depth} levels deep`, ...wordAt(text, at) };
  }
  if (reason.includes("non-printable") || reason.includes("null byte") || reason.includes("valid JSON character")) {
    return {
      code: "encoding",
      message: `character ${codePoint(text, at)} cannot stand in YAML`,
      start: at,
      end: at + 1,
    };
  }
  if (reason.startsWith("tab characters")) {
    return { message: "a tab in the indentation: YAML takes only spaces there", ...tabsAt(text, at) };
  }
  if (reason.includes("quoted scalar") || reason.includes("flow collection") || reason === "deficient indentation") {
    return explainOpen(reason, stop);
  }
  if (reason === "unknown escape sequence" || reason === "expected hexadecimal character") {
    const start = text.lastIndexOf("\\", at - 1);
    const escape = text.slice(start, start + 2);
    const message = `unknown escape ${escape} in double quotes: write \\${escape} or use single quotes`;
    return { message, start, end: Math.min(start + 2, text.length) };
  }
  if (reason.startsWith("a whitespace character is expected")) {
    return { message: "a space is missing after the colon", start: at, end: Math.min(at + 1, text.length) };
  }
  return explainLine(reason, stop);
}

/** A quote or bracket that is not closed, or something between brackets that does not belong there. */
function explainOpen(reason: string, { text, at, limits, effort }: Stop): Explanation {
  const opener = findOpener(text, at, limits.depth, effort);
  if (opener === undefined || reason.startsWith("missed comma")) {
    const missing = reason.startsWith("missed comma")
      ? "a comma is missing here, or a closing bracket before it"
      : "a quote or bracket above is not closed, or its content goes on here with too little indentation";
    return { message: missing, ...wordAt(text, at) };
  }
  const character = text.charAt(opener);
  const isQuote = character === '"' || character === "'";
  const message = isQuote
    ? `the quote ${character} is not closed, or its text goes on with too little indentation`
    : `the bracket ${character} is not closed, or its content goes on with too little indentation`;
  const related = { message: "the parser gave up here", ...wordAt(text, at) };
  return { message, start: opener, end: opener + 1, related };
}

const reserved = "@`%|>&*!]},";

/** Lines that do not fit where they stand. */
function explainLine(reason: string, { text, at }: Stop): Explanation {
  const character = text.charAt(at);
  const before = text.slice(lineStart(text, at), at);
  const wordless = firstKeylessLine(text, at, reason);
  if (wordless !== undefined) return wordless;
  if (character === ":" && /\S/.test(before)) {
    const message = "the value contains a colon: put it in quotes, or start the nested map on the next line";
    return { message, start: at, end: at + 1 };
  }
  if (/["']\s*$/.test(before)) return { message: "text after the closing quote", ...wordAt(text, at) };
  if (character === "]" || character === "}") {
    return { message: `no bracket is open for this ${character}`, start: at, end: at + 1 };
  }
  if (character !== "" && reserved.includes(character) && /[:-]\s+$/.test(before)) {
    return { message: `a value cannot start with ${character}: put it in quotes`, ...wordAt(text, at) };
  }
  if (/^\s*$/.test(before) && (reason.includes("indentation") || reason.startsWith("end of the stream"))) {
    return { message: "the indentation of this line fits to nothing above it", ...wordAt(text, at) };
  }
  return { message: reason, ...wordAt(text, at) };
}

/** The line without a colon that made the parser look for one here or further down. */
function firstKeylessLine(text: string, at: number, reason: string): Explanation | undefined {
  const multiline =
    reason.includes("multiline key") || (reason.startsWith("end of the stream") && text.charAt(at) === ":");
  if (!multiline && !reason.startsWith("expected ':'")) return undefined;
  const last = lineStart(text, trimmedEnd(text, 0, at));
  const start = multiline ? firstPlainLine(text, last) : last;
  const line = text.slice(start, lineEnd(text, start));
  const indent = line.length - line.trimStart().length;
  const content = line.trim();
  const range = { start: start + indent, end: start + indent + Math.max(content.length, 1) };
  const tight = /^[-\s]*([^\s:"'{[]+):[^\s/]/.exec(content);
  if (tight !== null) return { message: `a space is missing after ${tight[1]}:`, ...range };
  return { message: "a colon is missing: this line is no key with a value", ...range };
}

/** Upwards from `line` over the lines that one plain text may consist of: not deeper upwards, no colon, no comment. */
function firstPlainLine(text: string, line: number): number {
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

function indentOf(text: string, line: number): number {
  let at = line;
  while (text.charCodeAt(at) === 32) at++;
  return at - line;
}

function wordAt(text: string, at: number): TextRange {
  let end = at;
  while (end < text.length && end - at < 80 && !/\s/.test(text.charAt(end))) end++;
  return { start: Math.min(at, text.length), end: Math.min(Math.max(end, at + 1), text.length) };
}

function tabsAt(text: string, at: number): TextRange {
  let end = at;
  while (text.charAt(end) === "\t") end++;
  return { start: at, end: Math.min(Math.max(end, at + 1), text.length) };
}

function codePoint(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
