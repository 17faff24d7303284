// The lines of a file that a finding is about, with what is meant marked: underlined, or bracketed over several lines.
import { glyphsOf, type Glyph } from "#codecs/terminal/cells.ts";
import type { Span } from "#kernel/span.ts";
import { lineCount, lineOf } from "./source-lines.ts";

/** One drawn line. `mark` is where the underline goes, in cells from the start of `text`. */
export interface ExcerptLine {
  /** Absent for the line that stands for left-out ones. */
  readonly number?: number;
  readonly text: string;
  readonly mark?: { readonly from: number; readonly cells: number };
  /** Over several lines: the bracket beside the line. */
  readonly bracket?: "╭" | "│" | "╰";
}

/** More lines than this are shortened to their first and last ones. */
const longestBlock = 6;
/** Code units that are looked at on both sides of a mark; a line of megabytes is not taken apart. */
const reach = 2000;

/**
 * Undefined when there is nothing to show: no text, a place outside of it, or a finding about the whole file. `width` is
 * the number of cells for the text; a longer line is cut around what is marked.
 */
export function excerpt(source: string | undefined, span: Span, width: number): readonly ExcerptLine[] | undefined {
  const isWholeFile = span.line === 1 && span.endLine === 1 && span.column === 1 && span.endColumn === 1;
  if (source === undefined || isWholeFile) return undefined;
  const line = lineOf(source, span.line);
  if (line === undefined) return undefined;
  // A span that ends before the first column of a line ends with the line before it.
  const lastLine = span.endColumn === 1 && span.endLine > span.line ? span.endLine - 1 : span.endLine;
  const last = Math.min(lastLine, lineCount(source));
  if (last > span.line) return block({ source, first: span.line, last, width: width - 2 });
  const to = span.endLine > span.line ? line.length : span.endColumn - 1;
  return [{ number: span.line, ...cut(line, { from: span.column - 1, to, width }) }];
}

interface Block {
  readonly source: string;
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

function block({ source, first, last, width }: Block): ExcerptLine[] {
  const count = last - first + 1;
  const shown =
    count <= longestBlock
      ? Array.from({ length: count }, (_, index) => first + index)
      : [first, first + 1, first + 2, last - 1, last];
  const lines: ExcerptLine[] = [];
  for (const number of shown) {
    const previous = lines.at(-1)?.number;
    if (previous !== undefined && previous + 1 < number) {
      lines.push({ text: `… ${number - previous - 1} more lines`, bracket: "│" });
    }
    const { text } = cut(lineOf(source, number) ?? "", { from: 0, to: 0, width });
    lines.push({ number, text, bracket: number === first ? "╭" : number === last ? "╰" : "│" });
  }
  return lines;
}

interface Cut {
  /** UTF-16 offsets in the line: what must stay in view. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

function cut(line: string, { from, to, width }: Cut): { text: string; mark: { from: number; cells: number } } {
  const first = Math.max(0, Math.min(from, line.length) - reach);
  const glyphs = glyphsOf(line.slice(first, from + reach)).map((glyph) => ({ ...glyph, at: glyph.at + first }));
  const before = glyphs.filter((glyph) => glyph.at < from).length;
  const marked = Math.max(1, glyphs.filter((glyph) => glyph.at >= from && glyph.at < to).length);
  const window = windowAround(glyphs, { before, marked, width });
  const inside = glyphs.slice(window.start, window.end);
  const left = window.start > 0 || first > 0 ? "…" : "";
  const right = window.end < glyphs.length || from + reach < line.length ? "…" : "";
  const markFrom = cellsIn(glyphs.slice(window.start, before)) + left.length;
  const markCells = cellsIn(glyphs.slice(Math.max(before, window.start), Math.min(before + marked, window.end)));
  return {
    text: `${left}${inside.map((glyph) => glyph.text).join("")}${right}`,
    mark: { from: markFrom, cells: Math.max(1, markCells) },
  };
}

/** Grows from the first marked glyph: the marked ones, then as much before them as a third of the line, then after. */
function windowAround(
  glyphs: readonly Glyph[],
  { before, marked, width }: { before: number; marked: number; width: number },
): { readonly start: number; readonly end: number } {
  if (cellsIn(glyphs) <= width) return { start: 0, end: glyphs.length };
  const room = Math.max(8, width - 2);
  const grow = (index: number, step: 1 | -1, budget: number) => {
    let at = index;
    let left = budget;
    for (let next = step === 1 ? at : at - 1; next >= 0 && next < glyphs.length; next += step) {
      left -= glyphs[next]?.cells ?? 0;
      if (left < 0) break;
      at += step;
    }
    return at;
  };
  const markedCells = Math.min(room, cellsIn(glyphs.slice(before, before + marked)));
  const start = grow(before, -1, Math.min(room - markedCells, Math.floor(room / 3)));
  const end = grow(start, 1, room);
  return { start: end === glyphs.length ? grow(end, -1, room) : start, end };
}

function cellsIn(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.cells, 0);
}
