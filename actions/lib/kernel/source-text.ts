// The text that was read, and the one place that turns offsets in it into lines and columns.
import type { Span } from "./span.ts";

/** A half-open range of UTF-16 offsets in the text of one `SourceText`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The range alone, of anything that has one. */
export function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

/**
 * Text with a place in the repository. A document inside a block scalar is a `SourceText` of its own, whose `span`
 * answers with lines and columns of the file around it.
 */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  span(start: number, end: number): Span;
}

/** A whole file. Lines end at LF, CRLF or a lone CR. */
export function sourceText(path: string, text: string): SourceText {
  let lineStarts: readonly number[] | undefined;
  const position = (offset: number) => {
    lineStarts ??= findLineStarts(text);
    const index = lineIndex(lineStarts, offset);
    return { line: index + 1, column: offset - (lineStarts[index] ?? 0) + 1 };
  };
  return {
    path,
    text,
    span(start, end) {
      const from = position(Math.min(start, text.length));
      const to = position(Math.max(start, Math.min(end, text.length)));
      return { path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
  };
}

/** Offsets at which the lines of `text` start; the first is 0. */
export function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Index of the line that holds `offset`, by bisection. */
export function lineIndex(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
