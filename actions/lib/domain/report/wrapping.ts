// Breaking a sentence into lines of a given width.
import { cellsOf, glyphsOf } from "#codecs/terminal/cells.ts";
import { visible } from "#codecs/terminal/visible.ts";

/** Lines of at most `width` cells, broken between words; a word that is longer than a line is broken inside. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of visible(text)
    .split(" ")
    .flatMap((long) => chop(long, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && cellsOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

function chop(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let cells = 0;
  for (const glyph of glyphsOf(word)) {
    if (cells + glyph.cells > width && piece !== "") {
      pieces.push(piece);
      piece = "";
      cells = 0;
    }
    piece += glyph.text;
    cells += glyph.cells;
  }
  return [...pieces, piece];
}
