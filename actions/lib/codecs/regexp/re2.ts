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

export interface Re2Match {
  /** Offsets of the whole match. */
  readonly start: number;
  readonly end: number;
  /** Named groups that took part, with their offsets. */
  readonly groups: ReadonlyMap<string, { readonly text: string; readonly start: number; readonly end: number }>;
}

type Re2Engine = (pattern: string) => Re2Pattern & { readonly findAll: (text: string, most: number) => Re2Match[] };

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
  engine = (pattern) => {
    const made = RE2JS.compile(pattern);
    const names = Object.keys(made.namedGroups());
    return {
      test: (text) => made.test(text),
      findAll(text, most) {
        const matcher = made.matcher(text);
        const found: Re2Match[] = [];
        while (found.length < most && matcher.find())
          found.push({ start: matcher.start(), end: matcher.end(), groups: groupsOf(matcher, names) });
        return found;
      },
    };
  };
}

interface Re2Matcher {
  group(name: string): string | null;
  start(name: string): number;
  end(name: string): number;
}

function groupsOf(matcher: Re2Matcher, names: readonly string[]): Re2Match["groups"] {
  const groups = new Map<string, { text: string; start: number; end: number }>();
  for (const name of names) {
    const text = matcher.group(name);
    if (text !== null) groups.set(name, { text, start: matcher.start(name), end: matcher.end(name) });
  }
  return groups;
}

const searchers = new Map<string, ReturnType<Re2Engine>>();

/**
 * The first `most` matches of a pattern, always by re2js.
 *
 * @throws Re2NotLoaded when re2js is not loaded
 * @throws SyntaxError when Go would refuse the pattern
 */
export function searchRe2(pattern: string, text: string, most: number): readonly Re2Match[] {
  let searcher = searchers.get(pattern);
  if (searcher === undefined) {
    if (engine === undefined) throw new Re2NotLoaded(pattern);
    searcher = compiledBy(engine, pattern);
    searchers.set(pattern, searcher);
  }
  return searcher.findAll(text, most);
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
  return compiledBy(engine, pattern);
}

function compiledBy(by: Re2Engine, pattern: string): ReturnType<Re2Engine> {
  try {
    return by(pattern);
  } catch (cause) {
    throw new SyntaxError(`not a pattern that RE2 understands: ${pattern}`, { cause });
  }
}
