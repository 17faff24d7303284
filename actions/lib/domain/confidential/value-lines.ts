// Values of a text that does not parse, told by the look of its lines.
import type { TextRange } from "#kernel/source-text.ts";

/** Keys whose values say what the file is, and are no secret anywhere. */
const open = /^["']?(?:apiVersion|kind|name|namespace|type)["']?$/;
const entry = /^(\s*(?:- +)*)([^\s:#"'{[][^:#]*|"[^"]*"|'[^']*')\s*:(?:\s+|$)/;

/** What stands behind the colon of each line, or the whole line where there is none. `base` is added to the offsets. */
export function valuesOfLines(text: string, base: number): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const match = entry.exec(line);
    const from = match?.[0].length ?? line.search(/\S|$/);
    const end = line.trimEnd().length;
    const isOpen = open.test(match?.[2] ?? "") || line.trim() === "---";
    if (from < end && !isOpen) ranges.push({ start: base + start + from, end: base + start + end });
    start += line.length + 1;
  }
  return ranges;
}
