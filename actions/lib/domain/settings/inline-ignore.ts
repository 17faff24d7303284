// `# homelab: ignore RULE -- reason` in a file, and which lines it speaks for.
import type { IgnoreComment } from "#codecs/yaml/comments.ts";
import { findLineStarts, type SourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";

/** The span is the comment's. */
export interface InlineIgnore extends Span {
  /** Several are written with commas. Empty: the comment names none. */
  readonly rules: readonly string[];
  readonly reason?: string;
  /** A finding that begins on one of these lines is meant. */
  readonly lines: readonly number[];
}

/** A comment behind a value speaks for its line; one on a line of its own for the next line that is more than a comment. */
export function inlineIgnores(source: SourceText, comments: readonly IgnoreComment[]): InlineIgnore[] {
  return comments.map((comment) => {
    const { start, end, rule, reason, line, ownLine } = comment;
    return {
      ...source.span(start, end),
      rules: rule.split(",").filter((name) => name !== ""),
      ...(reason === undefined ? {} : { reason }),
      lines: ownLine ? [line, lineBelow(source.text, start, line)] : [line],
    };
  });
}

/** Number of the first line below that is neither empty nor only a comment. */
function lineBelow(text: string, from: number, line: number): number {
  const below = text.slice(from);
  const starts = findLineStarts(below);
  for (let i = 1; i < starts.length; i++) {
    const content = below.slice(starts[i], starts[i + 1] ?? below.length).trim();
    if (content !== "" && !content.startsWith("#")) return line + i;
  }
  return line;
}

/**
 * The ignores of the head that the base has as well: one that a change adds must not lower the change's own verdict.
 * An ignore is known by file, rules and reason, so it may have moved.
 */
export function knownToBase(head: readonly InlineIgnore[], base: readonly InlineIgnore[]): InlineIgnore[] {
  const left = new Map<string, number>();
  const keyOf = ({ path, rules, reason }: InlineIgnore) => [path, rules.join(","), reason ?? ""].join("\0");
  for (const ignore of base) left.set(keyOf(ignore), (left.get(keyOf(ignore)) ?? 0) + 1);
  return head.filter((ignore) => {
    const count = left.get(keyOf(ignore)) ?? 0;
    left.set(keyOf(ignore), count - 1);
    return count > 0;
  });
}
