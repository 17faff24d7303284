// Patterns as github.com/fluxcd/pkg/sourceignore 0.18.0 reads them; the verdicts here are its own.
import { describe, expect, test } from "vitest";
import { leftOut } from "#domain/flux/source-ignore.ts";

function left(patterns: string, paths: readonly string[], ofSource?: string): string[] {
  const all = [...paths, ".sourceignore"];
  const source = ofSource === undefined ? undefined : { text: ofSource, by: "source" };
  const found = leftOut({
    paths: all,
    text: (path) => (path === ".sourceignore" ? patterns : undefined),
    ofSource: source,
  });
  return paths.filter((path) => found.has(path));
}

describe("patterns", () => {
  test.each([
    ["/*\n!/kubernetes/", ["docs/a", "kubernetes/a/b.yaml", "README.md"], ["docs/a", "README.md"]],
    ["# no\n\nb", ["b", "a/b", "b/c", "ab"], ["b", "a/b", "b/c"]],
    ["b/", ["b", "a/b", "b/c", "a/b/c"], ["b/c", "a/b/c"]],
    ["a/*.md", ["a/x.md", "a/b/x.md", "b/a/x.md"], ["a/x.md"]],
    ["**/x.md", ["x.md", "a/x.md", "a/b/x.md"], ["x.md", "a/x.md", "a/b/x.md"]],
    ["a/**", ["a/x", "a/b/x", "b/a/x"], ["a/x", "a/b/x"]],
    ["a/**/x", ["a/x", "a/b/c/x", "x"], ["a/x", "a/b/c/x"]],
    ["a/\n!a/keep", ["a/keep", "a/other"], ["a/other"]],
    ["[", ["["], []],
    ["!*.png", ["logo.png", "logo.jpg"], ["logo.jpg"]],
    [
      "",
      ["app.tar.gz", ".github/x.yaml", "a/.sops.yaml", "a/ks.yaml"],
      ["app.tar.gz", ".github/x.yaml", "a/.sops.yaml"],
    ],
  ])("%j", (patterns, paths, expected) => {
    expect(left(patterns, paths)).toEqual(expected);
  });
});

test("the source has the last word", () => {
  expect(left("/docs", ["docs/a", "lab/a"], "!/docs\n/lab")).toEqual(["lab/a"]);
});

test("patterns of a folder count from there", () => {
  const texts: Record<string, string> = { "a/.sourceignore": "/x", "a/b/.sourceignore": "!x" };
  const paths = ["x", "a/x", "a/b/x", "a/c/x", ...Object.keys(texts)];
  const found = leftOut({ paths, text: (path) => texts[path], ofSource: undefined });
  expect([...found]).toEqual([["a/x", "a/.sourceignore leaves it out"]]);
});
