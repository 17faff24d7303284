// All places of a text where a pattern of Go's syntax fits, with its named groups.
import { searchRe2, type Re2Match } from "./re2.ts";

/** Matches after one another, as `findAll` of Go; at most `mostMatches`, as Renovate counts. */
const mostMatches = 10_000;

/**
 * The matches of `pattern` in `text`. A text that lacks what every match begins with is not searched.
 *
 * @throws Re2NotLoaded before `loadRe2`
 * @throws SyntaxError when Go would refuse the pattern
 */
export function findAll(pattern: string, text: string): readonly Re2Match[] {
  const start = literalStart(pattern);
  if (start !== "" && !text.includes(start)) return [];
  return searchRe2(pattern, text, mostMatches);
}

/** The characters that every match begins with, as far as they can be read off the pattern. */
export function literalStart(pattern: string): string {
  if (/\||^\(\?[a-z]/i.test(pattern)) return "";
  let literal = "";
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === "\\" && /[^\w\s]/.test(pattern.charAt(at + 1))) literal += pattern.charAt(++at);
    else if (/[\\.*+?^${}()[\]]/.test(character)) return /[*?{]/.test(character) ? literal.slice(0, -1) : literal;
    else literal += character;
  }
  return literal;
}
