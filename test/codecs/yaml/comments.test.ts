import { expect, test } from "vitest";
import { commentsOf } from "#codecs/yaml/comments.ts";
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { entryOf } from "#codecs/yaml/node.ts";
import { sourceText } from "#kernel/source-text.ts";
import { place, read } from "./read.ts";

const of = (text: string) => commentsOf(sourceText("f.yaml", text));

test("modelines, one per document, with the place of the URL", () => {
  const source = sourceText(
    "f.yaml",
    "---\n# yaml-language-server: $schema=https://a.test/x.json\na: 1\n---\n#yaml-language-server:   $schema=./b.json trailing\n",
  );
  const { modelines } = commentsOf(source);
  expect(modelines.map(({ url, line, column }) => [url, line, column])).toEqual([
    ["https://a.test/x.json", 2, 33],
    ["./b.json", 5, 34],
  ]);
  expect(modelines.map((modeline) => place(source, modeline))).toEqual(["2:33-2:54", "5:34-5:42"]);
  expect(of("# yaml-language-server: something else\n").modelines).toEqual([]);
});

test("ignores: rule, reason, or what is missing of them", () => {
  const { ignores } = of(
    [
      "# homelab: ignore flux/source-not-found -- made by hand -- really",
      "a: 1 # homelab: ignore talos/x --reason",
      "b: 2   #  homelab:  ignore  kubernetes/unknown-field",
      "c: 3 # homelab: ignore kubernetes/y --  ",
      "# homelab: ignore -- no rule",
      "# homelab: ignore",
      "# homelab: ignored words",
      "# homelab: other",
      "",
    ].join("\r\n"),
  );
  expect(ignores.map(({ rule, reason, line, column, ownLine }) => [rule, reason, line, column, ownLine])).toEqual([
    ["flux/source-not-found", "made by hand -- really", 1, 1, true],
    ["talos/x", "reason", 2, 6, false],
    ["kubernetes/unknown-field", undefined, 3, 8, false],
    ["kubernetes/y", undefined, 4, 6, false],
    ["", "no rule", 5, 1, true],
    ["", undefined, 6, 1, true],
  ]);
});

test("inputs that nobody stated", () => {
  expect(
    of("a: x # input: not stated\n# input: not stated, ask\n").unstated.map(({ line, column }) => [line, column]),
  ).toEqual([
    [1, 6],
    [2, 1],
  ]);
});

test("a # in a string or in a word is no comment", () => {
  const text = [
    `a: "x # homelab: ignore a/b -- c"`,
    `b: 'it''s # homelab: ignore a/b -- c'`,
    `c: "\\" # homelab: ignore a/b -- c"`,
    "d: x# homelab: ignore a/b -- c",
    "e: homelab: ignore a/b -- c",
  ].join("\n");
  expect(of(text)).toEqual({ modelines: [], ignores: [], unstated: [] });
});

test("after strings, and after an apostrophe in plain text, it is one", () => {
  const text = [
    `a: "x" # homelab: ignore a/b -- c`,
    `b: it's # homelab: ignore a/b -- c`,
    `c: ['#', "#"] # homelab: ignore a/b -- c`,
  ];
  expect(of(text.join("\n")).ignores.map(({ line }) => line)).toEqual([1, 2, 3]);
});

test("comments in a block scalar count, with places of the file also when read as a patch", () => {
  const text = "p: |\n  # homelab: ignore a/b -- c\n  x: 1\n";
  expect(of(text).ignores).toMatchObject([{ line: 2, column: 3 }]);
  const { source, documents } = read(text);
  const value = entryOf(documents[0]?.root, "p")?.value;
  const inner = value?.kind === "scalar" ? embeddedSource(source, value) : undefined;
  expect(commentsOf(inner!).ignores).toMatchObject([{ line: 2, column: 3, start: 0 }]);
});
