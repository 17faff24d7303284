// Text brought to a number of cells.
import { cellsOf, glyphsOf } from "./cells.ts";

/** At most `cells` wide; what does not fit ends in `…`. */
export function cutTo(text: string, cells: number): string {
  if (cellsOf(text) <= cells) return text;
  let kept = "";
  let taken = 0;
  for (const glyph of glyphsOf(text)) {
    if (taken + glyph.cells > cells - 1) break;
    kept += glyph.text;
    taken += glyph.cells;
  }
  return `${kept}…`;
}

/** At least `cells` wide. */
export function padTo(text: string, cells: number): string {
  return text + " ".repeat(Math.max(0, cells - cellsOf(text)));
}
