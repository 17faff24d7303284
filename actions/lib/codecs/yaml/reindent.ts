// Quoted text and brackets that go on with too little indentation: YAML 1.2 and js-yaml refuse it, go-yaml (kubectl,
// kustomize, Talos) does not care, and people write `{` … `}` that way. Such lines are pushed in before parsing again.
import type { Event } from "js-yaml";
import { lineIndex } from "#kernel/source-text.ts";
import { findOpener, type Effort } from "./opener.ts";
import { parseText, type ParseFailure } from "./parse.ts";
import { lineEnd, lineStart } from "./place.ts";

/** Events of a text with more spaces than the original has. */
export interface Reindented {
  readonly events: readonly Event[];
  readonly text: string;
  /** From an offset in `text` to the offset in the original. */
  readonly toOriginal: (offset: number) => number;
}

/** Under-indented spots of one document before we give up. */
const spots = 200;

/** Undefined when `text` does not parse even so. `failure` is what js-yaml said of it. */
export function reindent(text: string, failure: ParseFailure, depth: number, effort: Effort): Reindented | undefined {
  const rounds: Insertions[] = [];
  let current = text;
  let reason = failure;
  for (let spot = 0; spot < spots && reason.reason === "deficient indentation"; spot++) {
    const mended = mend(current, reason.at, depth, effort);
    if (mended === undefined) return undefined;
    rounds.push(mended.insertions);
    current = mended.text;
    effort.left -= current.length;
    const parsed = parseText(current, depth);
    if ("events" in parsed) return { events: parsed.events, text: current, toOriginal: originalOffset(rounds) };
    reason = parsed;
  }
  return undefined;
}

/** Spaces put into a text: where each run of them starts in the new text, and how many there are up to its end. */
interface Insertions {
  readonly starts: readonly number[];
  readonly totals: readonly number[];
}

function originalOffset(rounds: readonly Insertions[]): (offset: number) => number {
  const latestFirst = rounds.toReversed();
  return (offset) => latestFirst.reduce(offsetBefore, offset);
}

/** Where `offset` was before the spaces were put in; an offset in a run of them was at its start. */
function offsetBefore(offset: number, { starts, totals }: Insertions): number {
  const first = starts[0];
  if (first === undefined || offset <= first) return offset;
  const index = lineIndex(starts, offset);
  const start = starts[index] ?? 0;
  const earlier = totals[index - 1] ?? 0;
  return Math.max(start - earlier, offset - (totals[index] ?? 0));
}

interface Mended {
  readonly text: string;
  readonly insertions: Insertions;
}

/** One spot put right: a tab after a bracket becomes a space, lines that stand too far left are pushed in. */
function mend(text: string, at: number, depth: number, effort: Effort): Mended | undefined {
  const tabs = /\t[ \t]*$/.exec(text.slice(lineStart(text, at), at))?.[0].length ?? 0;
  if (tabs > 0)
    return {
      text: text.slice(0, at - tabs) + " ".repeat(tabs) + text.slice(at),
      insertions: { starts: [], totals: [] },
    };
  const opener = findOpener(text, at, depth, effort);
  const closing = opener === undefined ? undefined : findClosing(text, opener);
  return opener === undefined || closing === undefined || closing < at ? undefined : pushIn(text, opener, closing);
}

/** Indents the lines after that of `opener`, down to that of `closing`, deeper than the bracket or quote stands. */
function pushIn(text: string, opener: number, closing: number): Mended {
  const needed = opener - lineStart(text, opener) + 1;
  const parts: string[] = [];
  const starts: number[] = [];
  const totals: number[] = [];
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
  return { text: parts.join(""), insertions: { starts, totals } };
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
