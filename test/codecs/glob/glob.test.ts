import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { globMistake, matchesGlob } from "#codecs/glob/glob.ts";

describe("matchesGlob", () => {
  test.each([
    ["test/**", "test/a.yaml", true],
    ["test/**", "test/a/b/c.yaml", true],
    ["test/**", "testing/a.yaml", false],
    ["test", "test/a/b.yaml", true],
    ["test/", "test/a/b.yaml", true],
    ["./test", "test/a", true],
    ["kubernetes/apps/lab/**", "kubernetes/apps/lab/x/app/helmrelease.yaml", true],
    ["kubernetes/apps/lab/**", "kubernetes/apps/labs/x.yaml", false],
    ["**/*.sops.yaml", "a.sops.yaml", true],
    ["**/*.sops.yaml", "a/b/c.sops.yaml", true],
    ["**/*.sops.yaml", "a/b/c.yaml", false],
    ["*.yaml", "a/b.yaml", false],
    ["*.yaml", ".hidden.yaml", true],
    ["a/**/b", "a/b", true],
    ["a/**/b", "a/x/y/b", true],
    ["a/**/b", "a/x/y/c", false],
    ["apps/{media,lab}/*", "apps/lab/x.yaml", true],
    ["apps/{media,lab}/*", "apps/home/x.yaml", false],
    ["node-[0-9].yaml", "node-3.yaml", true],
    ["node-[!0-9].yaml", "node-3.yaml", false],
    ["a?c", "a😀c", true],
    ["a\\*b", "a*b", true],
    ["a\\*b", "axb", false],
  ])("%s against %s: %s", (pattern, path, expected) => {
    expect(globMistake(pattern)).toBeUndefined();
    expect(matchesGlob(path, pattern)).toBe(expected);
  });

  test.each([
    ["", "names no path"],
    ["a/../b", "climbs out"],
    ["[a", "without its ]"],
    ["{a,b", "without its }"],
    ["a}", "without its {"],
    ["a**b", "segment of its own"],
    ["!a", "only .gitignore"],
    ["x\\", "ends with"],
    ["{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", "more than 256"],
  ])("%s is refused: %s", (pattern, mistake) => {
    expect(globMistake(pattern)).toContain(mistake);
    expect(matchesGlob("a", pattern)).toBe(false);
  });

  test("many stars against a long path end at once", () => {
    const pattern = `${"**/*a*/".repeat(12)}z`;
    const path = `${"aaaaaaaaaaaaaaaaaaaa/".repeat(40)}b`;
    expect(matchesGlob(path, pattern)).toBe(false);
  });

  test("a path matches itself with its special characters escaped", () => {
    const segment = fc
      .string({ minLength: 1, unit: "binary" })
      .filter((text) => !/[/\ud800-\udfff]|^\.{1,2}$/.test(text));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const path = segments.join("/");
        expect(matchesGlob(path, `./${path.replace(/[\\*?[\]{},!]/g, "\\$&")}`)).toBe(true);
        expect(matchesGlob(path, "**")).toBe(true);
      }),
    );
  });
});
