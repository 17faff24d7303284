// Comments that mean something to us: schema modelines, inline ignores, inputs that nobody stated.
import type { SourceText, TextRange } from "#kernel/source-text.ts";
import { lineEnd, lineStart } from "./place.ts";

/** `# yaml-language-server: $schema=URL`; the range is that of the URL. */
export interface SchemaModeline extends TextRange {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** `# homelab: ignore RULE -- reason`; the range is that of the comment. */
export interface IgnoreComment extends TextRange {
  /** Empty when the comment names none. */
  readonly rule: string;
  /** Absent when it is missing: a finding of its own. */
  readonly reason?: string;
  readonly line: number;
  readonly column: number;
  /** Alone on its line: it speaks for the next line, too. */
  readonly ownLine: boolean;
}

/** `# input: not stated`: a value that the owner has to fill in. */
export interface UnstatedInput extends TextRange {
  readonly line: number;
  readonly column: number;
}

/** In the order of the text. Lines and columns are those of the file. */
export interface FileComments {
  readonly modelines: readonly SchemaModeline[];
  readonly ignores: readonly IgnoreComment[];
  readonly unstated: readonly UnstatedInput[];
}

const none: FileComments = { modelines: [], ignores: [], unstated: [] };

/**
 * Finds the comments of `source`, those inside block scalars included: these may be patches. A `#` in a quoted string
 * that starts on the same line is none; one in a string that started on a line above is taken for a comment.
 */
export function commentsOf(source: SourceText): FileComments {
  const { text } = source;
  const modelines = hits(text, "yaml-language-server:").flatMap((at) => modeline(source, at));
  const ignores = hits(text, "homelab:").flatMap((at) => ignore(source, at));
  const unstated = hits(text, "input: not stated").map((at) => placed(source, at, lineEnd(text, at)));
  return modelines.length + ignores.length + unstated.length === 0 ? none : { modelines, ignores, unstated };
}

/** Offsets of the `#` of comments that start with `word`. */
function hits(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    let hash = at - 1;
    while (text.charCodeAt(hash) === 32 || text.charCodeAt(hash) === 9) hash--;
    if (text.charCodeAt(hash) === 35 && startsComment(text, hash)) found.push(hash);
  }
  return found;
}

/** True when the `#` at `hash` starts a comment, judged from the start of its line. */
function startsComment(text: string, hash: number): boolean {
  const start = lineStart(text, hash);
  if (hash > start && !/\s/.test(text.charAt(hash - 1))) return false;
  let quote = "";
  for (let at = start; at < hash; at++) {
    const character = text.charAt(at);
    if (quote === "") {
      const opens = (character === '"' || character === "'") && (at === start || /[\s[{,:(]/.test(text.charAt(at - 1)));
      if (opens) quote = character;
    } else if (quote === '"' && character === "\\") at++;
    else if (character === quote) {
      if (quote === "'" && text.charAt(at + 1) === "'") at++;
      else quote = "";
    }
  }
  return quote === "";
}

function placed(source: SourceText, start: number, end: number): UnstatedInput {
  const { line, column } = source.span(start, end);
  return { start, end, line, column };
}

function modeline(source: SourceText, hash: number): readonly SchemaModeline[] {
  const comment = source.text.slice(hash, lineEnd(source.text, hash));
  const match = /^#\s*yaml-language-server:\s*\$schema=(\S+)/.exec(comment);
  const url = match?.[1];
  if (match === null || url === undefined) return [];
  const start = hash + match[0].length - url.length;
  return [{ url, ...placed(source, start, start + url.length) }];
}

function ignore(source: SourceText, hash: number): readonly IgnoreComment[] {
  const { text } = source;
  const comment = text.slice(hash, lineEnd(text, hash)).trimEnd();
  const match = /^#\s*homelab:\s*ignore(?:\s+|$)(?:(?!--)(\S+))?\s*(?:--\s*(.*))?/.exec(comment);
  if (match === null) return [];
  const [, rule = "", reason = ""] = match;
  const ownLine = text.slice(lineStart(text, hash), hash).trim() === "";
  const place = placed(source, hash, hash + comment.length);
  return [{ rule, ...(reason === "" ? {} : { reason }), ...place, ownLine }];
}
