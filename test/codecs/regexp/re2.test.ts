import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import { commonSource } from "#codecs/regexp/shared-subset.ts";
import { compileRe2, loadRe2, loadRe2For, needsRe2, Re2NotLoaded } from "#codecs/regexp/re2.ts";

const common = [
  "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
  "^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$",
  "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))$",
  "^.+$",
  "^\\S+\\s\\d{2,4}$",
  "[\\s\\-/]",
  "^(?:GET|POST)$",
  "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",
  "^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$",
  "^/([^/]+/)*x$",
  "^[^\\n:]{1,63}\\-$",
];

describe("before re2js is loaded", () => {
  it("runs common patterns and names what it cannot run", () => {
    expect(compileRe2("^a.c$").test("a\rc")).toBe(true);
    expect(() => compileRe2("(?i)^abc$")).toThrow(Re2NotLoaded);
  });
});

describe("compileRe2", () => {
  it.each(common)("runs %s on JavaScript's engine with the verdict of RE2", (pattern) => {
    expect(needsRe2(pattern)).toBe(false);
    const re2 = RE2JS.compile(pattern);
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from("aZ09-_./: \n\r\t\v\u2028é😀sm")) }),
      fc.stringMatching(new RegExp(commonSource(pattern) ?? "", "u")),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(compileRe2(pattern).test(value)).toBe(re2.test(value));
      }),
      { seed: 20260901, numRuns: 300 },
    );
  });

  it.each([
    ["(?i)^abc$", "ABC", true],
    ["^[[:alpha:]]+$", "abc1", false],
    ["^\\pL+$", "éa", true],
    ["\\Aab\\z", "ab", true],
    ["^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", false],
    ["^([0-9]*[0-9]*,)+$", "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,x", false],
    ["^(a|a)*$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", false],
    ["^(a?a?)*$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", false],
    ["^a\\_b$", "a_b", true],
  ])("runs %s on re2js", async (pattern, text, verdict) => {
    expect(needsRe2(pattern)).toBe(true);
    await loadRe2For([pattern]);
    expect(compileRe2(pattern).test(text)).toBe(verdict);
  });

  it.each(["(?=a)b", "(a)\\1", "a{1001}", "[z-a]", "(", "a)"])("refuses %s as Go does", async (pattern) => {
    await loadRe2();
    expect(() => compileRe2(pattern)).toThrow(SyntaxError);
  });
});
