// Changes of a text as whole lines: the form in which suggestions are shown, and applied.
import type { Suggestion } from "#kernel/finding.ts";
import { findLineStarts } from "#kernel/source-text.ts";

/** The lines of a text, each with its line break. */
export function linesOf(text: string): string[] {
  const starts = findLineStarts(text);
  const lines = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/**
 * The smallest range of lines that differs, and what stands there instead. What is only added takes the line before it along
 * (the first line: the one after it), since a range of lines is never empty. Undefined for equal texts.
 */
export function changedLines(before: string, after: string): Suggestion | undefined {
  if (before === after) return undefined;
  const [old, edited] = [linesOf(before), linesOf(after)];
  const most = Math.min(old.length, edited.length);
  let head = 0;
  while (head < most && old[head] === edited[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === edited.at(-1 - tail)) tail++;
  if (head + tail === old.length) {
    if (head > 0) head--;
    else if (tail > 0) tail--;
    else return undefined;
  }
  const replacement = edited.slice(head, edited.length - tail).join("");
  return { line: head + 1, endLine: old.length - tail, replacement };
}

export interface Applied<T> {
  readonly text: string;
  readonly applied: readonly T[];
  /** Those that touch lines of one that was applied. */
  readonly left: readonly T[];
}

/** Applies what does not overlap; of several that do, the first by line. Equal suggestions count as applied together. */
export function applySuggestions<T extends { readonly suggestion: Suggestion }>(
  text: string,
  wanted: readonly T[],
): Applied<T> {
  const lines: (string | undefined)[] = linesOf(text);
  const applied: T[] = [];
  const left: T[] = [];
  let last: Suggestion | undefined;
  for (const each of [...wanted].sort((a, b) => a.suggestion.line - b.suggestion.line)) {
    const { line, endLine, replacement } = each.suggestion;
    const isSame =
      last !== undefined && last.line === line && last.endLine === endLine && last.replacement === replacement;
    if (isSame) applied.push(each);
    else if (line > (last?.endLine ?? 0) && endLine <= lines.length) {
      for (let at = line; at <= endLine; at++) lines[at - 1] = at === line ? replacement : "";
      applied.push(each);
      last = each.suggestion;
    } else left.push(each);
  }
  return { text: lines.join(""), applied, left };
}
