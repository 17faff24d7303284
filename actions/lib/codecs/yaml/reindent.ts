// Quoted text and brackets that go on with too little indentation: YAML 1.2 and js-yaml refuse it, go-yaml (kubectl,
// kustomize, Talos) does not care, and people write `{` … `}` that way. Such lines are pushed in before parsing again.
import type { Event } from "js-yaml";
import { findOpener, type Effort } from "./opener.ts";
import { parseText, type ParseFailure } from "./parse.ts";
import { lineEnd, lineStart } from "./place.ts";

/** Events of a text with more spaces than the original has. */
export interface Reindented {
  readonly events: readonly Event[];
  readonly text: string;
  /** From an offset in `text` to the offset in the original. */
  toOriginal(offset: number): number;
}

/** Under-indented spots of one document before we give up. */
const spots = 50;

/** Undefined when `text` does not parse even so. `failure` is what js-yaml said of it. */
export function reindent(text: string, failure: ParseFailure, depth: number, effort: Effort): Reindented | undefined {
  const insertions: Insertion[] = [];
  let current = text;
  let reason = failure;
  for (let spot = 0; spot < spots && reason.reason === "deficient indentation"; spot++) {
    const mended = mend(current, reason.at, depth, effort);
    if (mended === undefined) return undefined;
    insertions.push(...mended.insertions);
    current = mended.text;
    effort.left -= current.length;
    const parsed = parseText(current, depth);
    if ("events" in parsed) return { events: parsed.events, text: current, toOriginal: originalOffset(insertions) };
    reason = parsed;
  }
  return undefined;
}

/** `length` spaces put before `at`, an offset in the text as it was after the insertions before. */
interface Insertion {
  readonly at: number;
  readonly length: number;
}

function originalOffset(insertions: readonly Insertion[]): (offset: number) => number {
  const latestFirst = insertions.toReversed();
  return (offset) => {
    let place = offset;
    for (const { at, length } of latestFirst) if (place > at) place = Math.max(at, place - length);
    return place;
  };
}

interface Mended {
  readonly text: string;
  readonly insertions: readonly Insertion[];
}

/** One spot put right: a tab after a bracket becomes a space, lines that stand too far left are pushed in. */
function mend(text: string, at: number, depth: number, effort: Effort): Mended | undefined {
  const tabs = /\t[ \t]*$/.exec(text.slice(lineStart(text, at), at))?.[0].length ?? 0;
  if (tabs > 0) return { text: text.slice(0, at - tabs) + " ".repeat(tabs) + text.slice(at), insertions: [] };
  const opener = findOpener(text, at, depth, effort);
  const closing = opener === undefined ? undefined : findClosing(text, opener);
  return opener === undefined || closing === undefined || closing < at ? undefined : pushIn(text, opener, closing);
}

/** Indents the lines after that of `opener`, down to that of `closing`, deeper than the bracket or quote stands. */
function pushIn(text: string, opener: number, closing: number): Mended {
  const needed = opener - lineStart(text, opener) + 1;
  const parts: string[] = [];
  const insertions: Insertion[] = [];
  let copied = 0;
  let added = 0;
  for (let line = lineEnd(text, opener) + 1; line <= closing; line = lineEnd(text, line) + 1) {
    let content = line;
    while (text.charCodeAt(content) === 32) content++;
    const length = needed - (content - line);
    if (length <= 0 || content >= text.length || "\r\n".includes(text.charAt(content))) continue;
    parts.push(text.slice(copied, line), " ".repeat(length));
    insertions.push({ at: line + added, length });
    copied = line;
    added += length;
  }
  parts.push(text.slice(copied));
  return { text: parts.join(""), insertions };
}

/** The offset of the quote or bracket that closes the one at `opener`, or undefined. */
function findClosing(text: string, opener: number): number | undefined {
  const first = text.charAt(opener);
  if (first === '"' || first === "'") return closingQuote(text, opener);
  let open = 0;
  let beforeToken = true;
  for (let at: number | undefined = opener; at !== undefined && at < text.length; at++) {
    const character = text.charAt(at);
    if ((character === '"' || character === "'") && beforeToken) {
      at = closingQuote(text, at);
      if (at === undefined) return undefined;
      beforeToken = false;
      continue;
    }
    if (character === "#" && /\s/.test(text.charAt(at - 1))) at = lineEnd(text, at);
    else if (character === "[" || character === "{") open++;
    else if (character === "]" || character === "}") open--;
    if (open === 0) return at;
    if (/\S/.test(character) && character !== "#") beforeToken = "[{,:".includes(character);
  }
  return undefined;
}

function closingQuote(text: string, opener: number): number | undefined {
  const quote = text.charAt(opener);
  for (let at = opener + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\\" && quote === '"') at++;
    else if (character === quote) {
      if (quote === "'" && text.charAt(at + 1) === "'") at++;
      else return at;
    }
  }
  return undefined;
}
