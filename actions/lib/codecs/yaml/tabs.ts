// Tabs that js-yaml passes over and go-yaml refuses: after a dash, before nothing or a comment, outside of brackets.
import type { TextRange } from "#kernel/source-text.ts";
import { lineEnd } from "./place.ts";

/** A stretch between two tokens of a block collection. */
export interface Gap {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /**
   * When a plain scalar ends at `start`: the column from which go-yaml still takes tabs as its trailing white space
   * (scannerc.go, yaml_parser_scan_plain_scalar); Infinity after other tokens.
   */
  readonly plainIndent: number;
}

/** The first tab of the gap that stands in the indentation of a line or item, or undefined. */
export function findTab({ text, start, end, plainIndent }: Gap): TextRange | undefined {
  let inIndent = start === 0;
  let inPlain = true;
  let column = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) {
      inIndent = true;
      column = 0;
    } else if (code === 9) {
      if (inIndent && !(inPlain && column >= plainIndent)) return { start: at, end: at + 1 };
      inIndent = false;
    } else if (code === 32) {
      column++;
    } else {
      inPlain = false;
      inIndent = code === 45 && text.charCodeAt(at + 1) !== 45 && text.charCodeAt(at - 1) !== 45;
      if (code === 35) at = lineEnd(text, at) - 1;
    }
  }
  return undefined;
}
