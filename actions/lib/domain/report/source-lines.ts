// Lines of a judged text by their number. Findings come file by file, so the last text's line starts are kept.
import { findLineStarts } from "#kernel/source-text.ts";

let last: { readonly text: string; readonly starts: readonly number[] } | undefined;

function startsOf(text: string): readonly number[] {
  if (last?.text !== text) last = { text, starts: findLineStarts(text) };
  return last.starts;
}

export function lineCount(text: string): number {
  return startsOf(text).length;
}

/** Line `number`, counted from 1, without its line break; undefined when there is no such line. */
export function lineOf(text: string, number: number): string | undefined {
  const starts = startsOf(text);
  const start = starts[number - 1];
  if (start === undefined) return undefined;
  let end = starts[number] ?? text.length;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return text.slice(start, end);
}
