// How Renovate matches names and paths: a list of globs and `/regular expressions/`, each possibly with `!` in front.
// Source: renovatebot/renovate, lib/util/string-match.ts.
import { matchesWholeName } from "#codecs/glob/glob.ts";
import { compileRe2 } from "#codecs/regexp/re2.ts";

/** An empty list matches nothing; with only negative patterns everything else matches. */
export function matchesList(input: string, patterns: readonly string[]): boolean {
  if (patterns.length === 0) return false;
  const positive = patterns.filter((pattern) => !pattern.startsWith("!"));
  const negative = patterns.filter((pattern) => pattern.startsWith("!"));
  return (
    (positive.length === 0 || positive.some((pattern) => matchesPattern(input, pattern))) &&
    !negative.some((pattern) => matchesPattern(input, pattern.slice(1)))
  );
}

const tests = new Map<string, (input: string) => boolean>();

/** One pattern without `!`. A regular expression that RE2 refuses matches nothing. */
export function matchesPattern(input: string, pattern: string): boolean {
  let test = tests.get(pattern);
  if (test === undefined) {
    test = testOf(pattern);
    tests.set(pattern, test);
  }
  return test(input);
}

function testOf(pattern: string): (input: string) => boolean {
  if (pattern === "*") return () => true;
  const expression = /^\/(.*)\/(i?)$/s.exec(pattern);
  if (expression === null) {
    // Most names fail by their end already.
    const end = /[^*?[\]{}!()\\/]*$/.exec(pattern)?.[0].toLowerCase() ?? "";
    return (input) => input.toLowerCase().endsWith(end) && matchesWholeName(input, pattern);
  }
  try {
    const compiled = compileRe2(`${expression[2] === "i" ? "(?i)" : ""}${expression[1] ?? ""}`);
    return (input) => compiled.test(input);
  } catch (error) {
    if (error instanceof SyntaxError) return () => false;
    throw error;
  }
}

/** `ignorePaths` and `includePaths`: a part of the path, or a glob. */
export function isIgnoredBy(path: string, ignorePaths: readonly string[]): boolean {
  return ignorePaths.some((pattern) => path.includes(pattern) || matchesPattern(path, pattern));
}
