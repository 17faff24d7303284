// Regular expressions with the meaning that Go gives them; the only importer of re2js.
import { NotLoaded } from "#kernel/on-demand.ts";
import { commonSource } from "./shared-subset.ts";

export interface Re2Pattern {
  /** True when the pattern matches anywhere in `text`, as Go's `MatchString`. */
  test(text: string): boolean;
}

/** A pattern needs re2js, and `loadRe2` was not awaited. */
export class Re2NotLoaded extends NotLoaded {
  constructor(pattern: string) {
    super(`the pattern ${pattern} needs the RE2 engine: await loadRe2() first`, loadRe2);
    this.name = "Re2NotLoaded";
  }
}

type Re2Engine = (pattern: string) => Re2Pattern;

let engine: Re2Engine | undefined;
const compiled = new Map<string, Re2Pattern>();

/** True when JavaScript's own engine cannot stand in for RE2: `compileRe2` then needs `loadRe2` to have run. */
export function needsRe2(pattern: string): boolean {
  return native(pattern) === undefined;
}

/** Loads re2js (about 15 ms, in a chunk of its own). Awaiting it again costs nothing. */
export async function loadRe2(): Promise<void> {
  if (engine !== undefined) return;
  const { RE2JS } = await import("re2js");
  engine = (pattern) => RE2JS.compile(pattern);
}

/** Loads re2js when one of `patterns` needs it. */
export async function loadRe2For(patterns: Iterable<string>): Promise<void> {
  for (const pattern of patterns) if (needsRe2(pattern)) return loadRe2();
}

/**
 * Compiles a pattern in Go's syntax, once per pattern. The subset that both languages share runs on JavaScript's own
 * engine, unless it could backtrack without end; everything else runs on re2js.
 *
 * @throws Re2NotLoaded when the pattern needs re2js and it is not loaded
 * @throws SyntaxError when Go would refuse the pattern
 */
export function compileRe2(pattern: string): Re2Pattern {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const made = native(pattern) ?? foreign(pattern);
  compiled.set(pattern, made);
  return made;
}

function native(pattern: string): Re2Pattern | undefined {
  const source = commonSource(pattern);
  if (source === undefined) return undefined;
  try {
    return new RegExp(source, "u");
  } catch (error) {
    // Out of order ranges and the like: RE2 says whether it takes them.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function foreign(pattern: string): Re2Pattern {
  if (engine === undefined) throw new Re2NotLoaded(pattern);
  try {
    return engine(pattern);
  } catch (cause) {
    throw new SyntaxError(`not a pattern that RE2 understands: ${pattern}`, { cause });
  }
}
