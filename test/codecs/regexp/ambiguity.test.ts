import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUnambiguous } from "#codecs/regexp/ambiguity.ts";
import { commonSource } from "#codecs/regexp/shared-subset.ts";

describe("isUnambiguous", () => {
  it.each([
    "([0-9]+(\\.[0-9]+)?(ms|s|m|h))*",
    "(?:[.+_-][a-z0-9]+)*",
    "(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*",
    "([a-zA-Z0-9\\-]+\\.)*",
    "(:[0-9a-f]{1,4})*",
    "(ab{2,}c)*",
    "(\\d\\D)*",
  ])("sees one way through %s", (source) => {
    expect(isUnambiguous(source)).toBe(true);
  });

  it.each([
    "([0-9]*[0-9]*,)*",
    "([-a-z]+[.]?)*",
    "(a*)*",
    "(a?b?)*",
    "((a?|b?)c)*",
    "((a{1,2}){2})*",
    "((?:a|[^b])c)*",
    "(\\w+[_x])*y*(\\w)*",
    "(.|é)*",
  ])("sees two ways through %s", (source) => {
    expect(isUnambiguous(source)).toBe(false);
  });

  it("is right about every text of up to seven letters", () => {
    let unambiguous = 0;
    fc.assert(
      fc.property(expression(3), (body) => {
        const pattern = `(${print(body)})*`;
        if (!isUnambiguous(pattern)) return;
        unambiguous++;
        for (const text of texts) {
          const count = countWays({ repeat: body, low: 0, high: Infinity }, text);
          if (count > 1) throw new Error(`${count} ways through ${pattern} for ${text}`);
        }
      }),
      { seed: 20260902, numRuns: 3000 },
    );
    expect(unambiguous).toBeGreaterThan(300);
  });
});

describe("commonSource", () => {
  it.each(["^([0-9]*[0-9]*,)+$", "^(a|a)*$", "^((a?|b?)c)+$", "^([-a-z]+[.]?)+$"])("leaves %s to RE2", (pattern) => {
    expect(commonSource(pattern)).toBeUndefined();
  });
});

type Expression =
  | string
  | { readonly sequence: readonly Expression[] }
  | { readonly choice: readonly Expression[] }
  | { readonly repeat: Expression; readonly low: number; readonly high: number };

const texts = Array.from({ length: 2 ** 8 - 2 }, (_, index) =>
  (index + 2).toString(2).slice(1).replaceAll("0", "a").replaceAll("1", "b"),
);

function expression(depth: number): fc.Arbitrary<Expression> {
  const atom = fc.constantFrom<Expression>("a", "b", "[ab]");
  if (depth === 0) return atom;
  const inner = expression(depth - 1);
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  const bounds = fc.constantFrom([0, 1], [0, Infinity], [1, Infinity], [1, 2], [2, 3], [2, Infinity], [0, 2]);
  return fc.oneof(
    atom,
    several.map((sequence): Expression => ({ sequence })),
    several.map((choice): Expression => ({ choice })),
    fc.tuple(inner, bounds).map(([repeat, [low = 0, high = 0]]): Expression => ({ repeat, low, high })),
  );
}

function print(of: Expression): string {
  if (typeof of === "string") return of;
  if ("sequence" in of) return of.sequence.map((part) => `(?:${print(part)})`).join("");
  if ("choice" in of) return `(${of.choice.map(print).join("|")})`;
  return `(?:${print(of.repeat)}){${of.low},${of.high === Infinity ? "" : of.high}}`;
}

/** Derivations of the whole text; as in JavaScript, a turn that takes nothing is no further turn. */
function countWays(of: Expression, text: string): number {
  return ways(of, text, 0).filter((end) => end === text.length).length;
}

/** Where each way from `at` ends, as often as there are ways. */
function ways(of: Expression, text: string, at: number): number[] {
  if (typeof of === "string") return at < text.length && (of === "[ab]" || text[at] === of) ? [at + 1] : [];
  if ("choice" in of) return of.choice.flatMap((part) => ways(part, text, at));
  if ("sequence" in of)
    return of.sequence.reduce<number[]>((ends, part) => ends.flatMap((end) => ways(part, text, end)), [at]);
  const ends: number[] = of.low === 0 ? [at] : [];
  let latest = [at];
  for (let turn = 1; turn <= Math.min(of.high, 9) && latest.length > 0; turn++) {
    latest = latest.flatMap((from) => ways(of.repeat, text, from).filter((end) => end > from || turn <= of.low));
    if (turn >= of.low) ends.push(...latest);
  }
  return ends;
}
