// Pieces of a text exchanged for others.

export interface Cut {
  /** UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands there instead. */
  readonly by: string;
}

/** The text with every piece exchanged, in any order; of pieces that overlap the first in the text counts. */
export function withCuts(text: string, cuts: Iterable<Cut>): string {
  let result = "";
  let at = 0;
  for (const { start, end, by } of [...cuts].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}
