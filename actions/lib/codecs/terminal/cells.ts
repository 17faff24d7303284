// How wide text is on a terminal. Tables instead of the runtime's ICU data, so that every Node draws the same.
import { visible } from "./visible.ts";

/** A piece of a line that is drawn as one: its UTF-16 offset, what is printed, and how many cells that takes. */
export interface Glyph {
  readonly at: number;
  readonly text: string;
  readonly cells: number;
}

const tabStop = 4;
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\u{1f3fb}-\u{1f3ff}]$/u;
const zeroWidthJoiner = "\u200d";
const emojiSelector = "\ufe0f";

/** First and last code points of the wide ranges: East Asian Wide and Fullwidth, and emoji shown as such (Unicode 16). */
// prettier-ignore
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x231a, 0x231b], [0x2329, 0x232a], [0x23e9, 0x23ec], [0x23f0, 0x23f0], [0x23f3, 0x23f3],
  [0x25fd, 0x25fe], [0x2614, 0x2615], [0x2630, 0x2637], [0x2648, 0x2653], [0x267f, 0x267f], [0x268a, 0x268f],
  [0x2693, 0x2693], [0x26a1, 0x26a1], [0x26aa, 0x26ab], [0x26bd, 0x26be], [0x26c4, 0x26c5], [0x26ce, 0x26ce],
  [0x26d4, 0x26d4], [0x26ea, 0x26ea], [0x26f2, 0x26f3], [0x26f5, 0x26f5], [0x26fa, 0x26fa], [0x26fd, 0x26fd],
  [0x2705, 0x2705], [0x270a, 0x270b], [0x2728, 0x2728], [0x274c, 0x274c], [0x274e, 0x274e], [0x2753, 0x2755],
  [0x2757, 0x2757], [0x2795, 0x2797], [0x27b0, 0x27b0], [0x27bf, 0x27bf], [0x2b1b, 0x2b1c], [0x2b50, 0x2b50],
  [0x2b55, 0x2b55], [0x2e80, 0x303e], [0x3041, 0xa4cf], [0xa960, 0xa97c], [0xac00, 0xd7a3], [0xf900, 0xfaff],
  [0xfe10, 0xfe19], [0xfe30, 0xfe6f], [0xff01, 0xff60], [0xffe0, 0xffe6], [0x16fe0, 0x18dff], [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376], [0x1f004, 0x1f004], [0x1f0cf, 0x1f0cf], [0x1f18e, 0x1f18e], [0x1f191, 0x1f19a],
  [0x1f200, 0x1f320], [0x1f32d, 0x1f335], [0x1f337, 0x1f37c], [0x1f37e, 0x1f393], [0x1f3a0, 0x1f3ca],
  [0x1f3cf, 0x1f3d3], [0x1f3e0, 0x1f3f0], [0x1f3f4, 0x1f3f4], [0x1f3f8, 0x1f43e], [0x1f440, 0x1f440],
  [0x1f442, 0x1f4fc], [0x1f4ff, 0x1f53d], [0x1f54b, 0x1f54e], [0x1f550, 0x1f567], [0x1f57a, 0x1f57a],
  [0x1f595, 0x1f596], [0x1f5a4, 0x1f5a4], [0x1f5fb, 0x1f64f], [0x1f680, 0x1f6c5], [0x1f6cc, 0x1f6cc],
  [0x1f6d0, 0x1f6d2], [0x1f6d5, 0x1f6d7], [0x1f6dc, 0x1f6df], [0x1f6eb, 0x1f6ec], [0x1f6f4, 0x1f6fc],
  [0x1f7e0, 0x1f7eb], [0x1f7f0, 0x1f7f0], [0x1f90c, 0x1f93a], [0x1f93c, 0x1f945], [0x1f947, 0x1f9ff],
  [0x1fa70, 0x1faff], [0x20000, 0x3fffd],
];

/** The glyphs of one line. Tabs are drawn as spaces, unsafe characters as escapes, marks with the letter they belong to. */
export function glyphsOf(line: string): Glyph[] {
  const glyphs: Glyph[] = [];
  let at = 0;
  let column = 0;
  let joined = false;
  for (const character of line) {
    const glyph = glyphOf(character, column);
    const last = glyphs.at(-1);
    if (last !== undefined && (joined || glyph.cells === 0)) {
      const cells = character === emojiSelector ? Math.max(last.cells, 2) : last.cells;
      glyphs[glyphs.length - 1] = { at: last.at, text: last.text + glyph.text, cells };
      column += cells - last.cells;
    } else {
      glyphs.push({ at, ...glyph });
      column += glyph.cells;
    }
    joined = character === zeroWidthJoiner;
    at += character.length;
  }
  return glyphs;
}

function glyphOf(character: string, column: number): { readonly text: string; readonly cells: number } {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return { text: character, cells: 1 };
  if (character === "\t") {
    const cells = tabStop - (column % tabStop);
    return { text: " ".repeat(cells), cells };
  }
  const text = visible(character);
  if (text !== character) return { text, cells: text.length };
  if (zeroWidth.test(character)) return { text, cells: 0 };
  return { text, cells: isWide(code) ? 2 : 1 };
}

function isWide(code: number): boolean {
  let low = 0;
  let high = wide.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = wide[middle] ?? [0, 0];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Cells that a line takes. */
export function cellsOf(line: string): number {
  return glyphsOf(line).reduce((sum, glyph) => sum + glyph.cells, 0);
}
