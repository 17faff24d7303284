// The quote or bracket that was never closed: parsers notice it only where the text stops making sense.
import { parseText } from "./parse.ts";

/** Characters that may still be parsed again to explain or mend failures of one file: bounds the time. */
export interface Effort {
  left: number;
}

/** More trials than this for one failure would cost more time than the better place is worth. */
const trials = 64;

/**
 * The offset of the quote, else bracket, that is still open where the parser stopped at `at`. A candidate is the one
 * when the text before it parses without anything being open; brackets are judged from the outermost.
 */
export function findOpener(text: string, at: number, depth: number, effort: Effort): number | undefined {
  const search = { text, at, depth, effort };
  return lastOpener(search, "\"'", "quoted scalar") ?? lastOpener(search, "[{", "flow collection");
}

interface Search {
  readonly text: string;
  readonly at: number;
  readonly depth: number;
  readonly effort: Effort;
}

function lastOpener(search: Search, characters: string, what: string): number | undefined {
  const { text, at } = search;
  if (!stillOpen(search, withoutComments(text.slice(0, at)), what)) return undefined;
  let tried = 0;
  for (let candidate = at - 1; candidate >= 0 && tried < trials; candidate--) {
    if (!characters.includes(text.charAt(candidate))) continue;
    if (search.effort.left <= 0) return undefined;
    tried++;
    if (!stillOpen(search, `${text.slice(0, candidate)}x`, what)) return candidate;
  }
  return undefined;
}

/** Without the comment lines at its end: behind an open bracket they are text with too little indentation, too. */
function withoutComments(prefix: string): string {
  let kept = prefix.trimEnd();
  for (;;) {
    const line = kept.slice(kept.lastIndexOf("\n") + 1);
    if (!line.trimStart().startsWith("#")) return kept;
    kept = kept.slice(0, kept.length - line.length).trimEnd();
  }
}

/** True when `prefix` ends inside an open quote or bracket. */
function stillOpen({ depth, effort }: Search, prefix: string, what: string): boolean {
  effort.left -= prefix.length;
  if (effort.left <= 0) return false;
  const parsed = parseText(prefix, depth);
  return "reason" in parsed && parsed.reason.startsWith("unexpected end of the") && parsed.reason.includes(what);
}
