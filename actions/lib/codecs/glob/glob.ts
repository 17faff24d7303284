// Path patterns of the settings: `*`, `?`, `[a-z]`, `[!a-z]` within a segment, `**` for any number of them, `{a,b}`.
import { expandBraces } from "./braces.ts";
import { matchSegment, readSegment, type SegmentToken } from "./segment.ts";

/** A segment of a pattern; `**` is undefined. */
type PatternPart = readonly SegmentToken[] | undefined;

export interface Glob {
  readonly matches: (path: string) => boolean;
  /** The path itself, not what lies below it. */
  readonly matchesWhole: (path: string) => boolean;
}

const compiled = new Map<string, Glob | { readonly mistake: string }>();

/**
 * True when `pattern` names `path` or a folder above it: `test` and `test/**` both speak for everything in `test`. Paths
 * are relative with `/`; a leading dot is nothing special. Matching takes time in proportion to pattern times path. A
 * pattern that `globMistake` refuses matches nothing.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const glob = compile(pattern);
  return "matches" in glob && glob.matches(path);
}

/**
 * True when `pattern` names exactly `name`, whatever the case: globs over names of packages and files as minimatch reads them
 * with `dot` and `nocase`. A pattern that `globMistake` refuses matches nothing.
 */
export function matchesWholeName(name: string, pattern: string): boolean {
  // Beside other characters `**` is the same as `*` there.
  const segments = pattern.toLowerCase().split("/");
  const glob = compile(segments.map((part) => (part === "**" ? part : part.replace(/\*{2,}/g, "*"))).join("/"));
  return "matches" in glob && glob.matchesWhole(name.toLowerCase());
}

/** What is wrong with a pattern, or undefined. */
export function globMistake(pattern: string): string | undefined {
  const glob = compile(pattern);
  return "mistake" in glob ? glob.mistake : undefined;
}

function compile(pattern: string): Glob | { readonly mistake: string } {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const glob = read(pattern);
  compiled.set(pattern, glob);
  return glob;
}

function read(pattern: string): Glob | { readonly mistake: string } {
  const plain = pattern.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
  if (plain === "" || plain === ".") return { mistake: "names no path" };
  if (plain.startsWith("!")) return { mistake: "begins with !, which only .gitignore knows" };
  const expanded = expandBraces(plain);
  if ("mistake" in expanded) return expanded;
  const patterns: PatternPart[][] = [];
  for (const alternative of expanded.patterns) {
    const parts: PatternPart[] = [];
    for (const text of alternative.split("/").filter((part) => part !== "" && part !== ".")) {
      if (text === "..") return { mistake: "climbs out of the repository with .." };
      const part = text === "**" ? { tokens: undefined } : readSegment(text);
      if ("mistake" in part) return part;
      parts.push(part.tokens);
    }
    patterns.push(parts);
  }
  // Whatever lies below what is named belongs to it.
  const withBelow = patterns.map((parts) => [...parts, undefined]);
  return {
    matches: (path) => withBelow.some((parts) => matchParts(parts, path.split("/"))),
    matchesWhole: (path) => patterns.some((parts) => matchParts(parts, path.split("/"))),
  };
}

/** The usual walk with one point to come back to: the last `**` takes one segment more each time. */
function matchParts(parts: readonly PatternPart[], segments: readonly string[]): boolean {
  let part = 0;
  let segment = 0;
  let retryPart = -1;
  let retrySegment = 0;
  while (segment < segments.length) {
    const tokens = parts[part];
    if (part < parts.length && tokens === undefined) {
      retryPart = part++;
      retrySegment = segment;
    } else if (tokens !== undefined && matchSegment(tokens, segments[segment] ?? "")) {
      part++;
      segment++;
    } else if (retryPart !== -1) {
      part = retryPart + 1;
      segment = ++retrySegment;
    } else return false;
  }
  while (part < parts.length && parts[part] === undefined) part++;
  return part === parts.length;
}
