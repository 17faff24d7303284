// The quote or bracket that was never closed: parsers notice it only where the text stops making sense.
import { parseEvents, YAMLException } from "js-yaml";

/** More trials than this would cost more time than the better place is worth. */
const trials = 64;
/** Longer texts are not tried again: the place where the parser stopped has to do. */
const longest = 512 * 1024;

/**
 * The offset of the quote, else bracket, that is still open where the parser stopped at `at`. A candidate is the one
 * when the text before it parses without anything being open; the last such candidate is the innermost.
 */
export function findOpener(text: string, at: number): number | undefined {
  if (text.length > longest) return undefined;
  return lastOpener(text, at, "\"'", "quoted scalar") ?? lastOpener(text, at, "[{", "flow collection");
}

function lastOpener(text: string, at: number, characters: string, what: string): number | undefined {
  if (!stillOpen(text.slice(0, at).trimEnd(), what)) return undefined;
  let tried = 0;
  for (let candidate = at - 1; candidate >= 0 && tried < trials; candidate--) {
    if (!characters.includes(text.charAt(candidate))) continue;
    tried++;
    if (!stillOpen(`${text.slice(0, candidate)}x`, what)) return candidate;
  }
  return undefined;
}

/** True when `text` ends inside an open quote or bracket. */
function stillOpen(text: string, what: string): boolean {
  try {
    parseEvents(text, {});
    return false;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return error.reason.startsWith("unexpected end of the") && error.reason.includes(what);
  }
}
