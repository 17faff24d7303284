// Whether a pattern matches each text in one way only: then JavaScript's engine, which tries one way after the other,
// needs no more steps than the text has characters times the pattern's atoms.
import { positionsOf, type Positions } from "./positions.ts";

/**
 * True when no text has two ways through the pattern. `source` is what `commonSource` writes. Decided by the product of
 * Glushkov's automaton with itself; every part of a text then has at most one way to each atom.
 */
export function isUnambiguous(source: string): boolean {
  const positions = positionsOf(source);
  return positions !== undefined && !hasTwoWays(positions);
}

/** A text on which two ways part from each other, and both end well. */
function hasTwoWays({ atoms, first, last, follow }: Positions): boolean {
  const share = overlaps(atoms);
  const seen = new Set<number>();
  const before = new Map<number, number[]>();
  const waiting: number[] = [];
  const reach = (from: readonly [Iterable<number>, Iterable<number>], pair: number | undefined): void => {
    for (const a of from[0])
      for (const b of from[1]) {
        if (!share(a, b)) continue;
        const next = a * atoms.length + b;
        if (pair !== undefined) before.set(next, [...(before.get(next) ?? []), pair]);
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
  };
  reach([first, first], undefined);
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [a, b] = [Math.floor(pair / atoms.length), pair % atoms.length];
    reach([follow[a] ?? [], follow[b] ?? []], pair);
  }
  const ends = [...seen].filter(
    (pair) => last.includes(Math.floor(pair / atoms.length)) && last.includes(pair % atoms.length),
  );
  const good = new Set(ends);
  for (let pair = ends.pop(); pair !== undefined; pair = ends.pop()) {
    if (Math.floor(pair / atoms.length) !== pair % atoms.length) return true;
    for (const each of before.get(pair) ?? []) {
      if (!good.has(each)) ends.push(each);
      good.add(each);
    }
  }
  return false;
}

/** Whether two atoms can match the same character: tried with every character at which one of the classes begins or ends. */
function overlaps(atoms: readonly string[]): (a: number, b: number) => boolean {
  const characters = [...new Set(atoms.flatMap(edges))].map((code) => String.fromCodePoint(code));
  const matched = atoms.map((atom) => {
    const pattern = new RegExp(`^(?:${atom})$`, "u");
    return new Set(characters.filter((character) => pattern.test(character)));
  });
  return (a, b) => [...(matched[a] ?? [])].some((character) => matched[b]?.has(character));
}

const named: Readonly<Record<string, string>> = { d: "09", w: "09AZ_az", t: "\t", n: "\n", f: "\f", r: "\r", v: "\v" };

function edges(atom: string): number[] {
  const text = atom.replace(/\\([\s\S])/gu, (_, char: string) => named[char.toLowerCase()] ?? char);
  return Array.from(text, (char) => char.codePointAt(0) ?? 0)
    .flatMap((code) => [code - 1, code, code + 1])
    .filter((code) => code >= 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff));
}
