// Searching with Go's patterns, held against JavaScript where both agree on what a pattern means.
import { beforeAll, expect, test } from "vitest";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import { findAll, literalStart } from "#codecs/regexp/search.ts";

beforeAll(loadRe2);

const text = `a: 1 # renovate: datasource=docker depName=ghcr.io/x/y
image: ghcr.io/x/y:v1.2.3@sha256:abc
🚀 # renovate: datasource=github-releases depName=o/r versioning=loose
url: https://github.com/o/r/releases/download/v4.5.6/x.yaml
`;

test.each([
  String.raw`# renovate: datasource=(?<datasource>\S+) depName=(?<depName>\S+)(?: versioning=(?<versioning>\S+))?\s*\n[^\n]*?[:=@/]\s*["']?(?<currentValue>v?\d+\.\d+[\w.+-]*)`,
  String.raw`image: (?<depName>[^:\s]+):(?<currentValue>[^@\s]+)`,
  String.raw`(?<a>x)|(?<b>y)`,
  String.raw`releases/download/(?<currentValue>[^/]+)/`,
  "nothing of this kind",
  "🚀",
])("%s", (pattern) => {
  const expected = [...text.matchAll(new RegExp(pattern, "gdu"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    groups: Object.entries(match.indices?.groups ?? {}).flatMap(([name, range]) =>
      range === undefined ? [] : [[name, ...range]],
    ),
  }));
  const found = findAll(pattern, text).map(({ start, end, groups }) => ({
    start,
    end,
    groups: [...groups].map(([name, group]) => {
      expect(text.slice(group.start, group.end)).toBe(group.text);
      return [name, group.start, group.end];
    }),
  }));
  expect(found).toEqual(expected);
});

test("a pattern that Go refuses is an error", () => {
  expect(() => findAll("(?=x)", "x")).toThrow(SyntaxError);
});

test.each([
  ["# renovate: (a)", "# renovate: "],
  [String.raw`raw\.githubusercontent\.com/(?<x>y)`, "raw.githubusercontent.com/"],
  ["ab?c", "a"],
  ["ab*c", "a"],
  ["ab{2}", "a"],
  ["ab+c", "ab"],
  ["a|b", ""],
  ["(?i)abc", ""],
  ["^abc", ""],
  [String.raw`\d+`, ""],
  [String.raw`talosVersion:\s*`, "talosVersion:"],
])("what begins %s", (pattern, start) => {
  expect(literalStart(pattern)).toBe(start);
});
