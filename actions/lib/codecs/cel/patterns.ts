// Regular expressions in rules: RE2, through the one folder that has it.
import { NotLoaded } from "#kernel/on-demand.ts";
import { compileRe2, searchRe2 } from "#codecs/regexp/re2.ts";
import { define, type Environment } from "./cel-js.ts";
import { ourName } from "./source.ts";

/** CEL's logic swallows errors, also that the engine is not there yet; so it is remembered for when the rule is done. */
let missing: NotLoaded | undefined;

/** Runs an evaluation. @throws NotLoaded when a pattern in it needs an engine that is not loaded */
export function withPatterns<T>(evaluate: () => T): T {
  missing = undefined;
  try {
    return evaluate();
  } finally {
    // A missing engine counts more than whatever came of it.
    // eslint-disable-next-line no-unsafe-finally
    if (missing !== undefined) throw missing;
  }
}

export function definePatterns(environment: Environment): void {
  define(environment, {
    [`string.${ourName("matches")}(string): bool`]: (text: string, pattern: string) =>
      remembering(() => compileRe2(pattern).test(text)),
    "string.find(string): string": (text: string, pattern: string) => findAll(text, pattern, 1)[0] ?? "",
    "string.findAll(string): list<string>": (text: string, pattern: string) => findAll(text, pattern, mostMatches),
    "string.findAll(string, int): list<string>": (text: string, pattern: string, most: bigint) =>
      findAll(text, pattern, most < 0n ? mostMatches : Number(most)),
  });
}

const mostMatches = 1_000_000;

function findAll(text: string, pattern: string, most: number): readonly string[] {
  return remembering(() => searchRe2(pattern, text, most)).map(({ start, end }) => text.slice(start, end));
}

function remembering<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotLoaded) missing = error;
    throw error;
  }
}
