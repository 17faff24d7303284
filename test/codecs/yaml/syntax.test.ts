// Every mistake is told once, in words, at the place where a person has to change something.
import { expect, test } from "vitest";
import { place, problems, read } from "./read.ts";

const noColon = "syntax a colon is missing: this line is no key with a value";
const misfit = "syntax the indentation of this line fits to nothing above it";
const valueColon = "syntax the value contains a colon: put it in quotes, or start the nested map on the next line";

const cases: readonly (readonly [string, string, string])[] = [
  ["tab as indentation", "a:\n\tb: 1\n", "2:1 syntax a tab in the indentation: YAML takes only spaces there"],
  ["tabs before spaces", "a:\n  b:\n  \tc: 1\n", "3:3 syntax a tab in the indentation: YAML takes only spaces there"],
  ["colon without space", "foo: bar\nkey:value\nqux: 1\n", "2:1 syntax a space is missing after key:"],
  ["the same in the first line", "key:value\nfoo: bar\n", "1:1 syntax a space is missing after key:"],
  ["the same in the last line", "foo: bar\nkey:value\n", "2:1 syntax a space is missing after key:"],
  ["the same after a quoted key", `"a":b\n`, "1:5 syntax a space is missing after the colon"],
  ["no colon", "spec:\n  a: x\n  b y\n  c: z\n", `3:3 ${noColon}`],
  ["no colon before a list", "a: 1\nb\n  - x\n  - y\n\n", `2:1 ${noColon}`],
  ["no colon in the last line", "a:\n  - x\n\nb\n\n", `4:1 ${noColon}`],
  ["two colons", "a: b: c\n", `1:5 ${valueColon}`],
  ["one space too many", "a:\n  b: 1\n   c: 2\n", `3:5 ${valueColon}`],
  ["one space too few", "a:\n  b: 1\n c: 2\n", `3:2 ${misfit}`],
  ["a dash one space too far left", "a:\n  - b\n - c\n", `3:2 ${misfit}`],
  ["a key in a list", "- a\nb: 1\n", `2:1 ${misfit}`],
  ["the first line indented more than the second", "  a: 1\nb: 2\n", `2:1 ${misfit}`],
  ["a block scalar that ends too early", "a: |\n  x\n y: 1\n", `3:2 ${misfit}`],
  ["text after a quote", `a: "x" y\nb: 1\n`, "1:8 syntax text after the closing quote"],
  ["an apostrophe in single quotes", "a: 'it's'\n", "1:8 syntax text after the closing quote"],
  ["a reserved character", "a: @x\n", "1:4 syntax a value cannot start with @: put it in quotes"],
  ["a backquote", "- `x`\n", "1:3 syntax a value cannot start with `: put it in quotes"],
  ["an escape", `a: "C:\\Users"\n`, "1:7 syntax unknown escape \\U in double quotes: write \\\\U or use single quotes"],
  ["an escape of JSON", `a: "x\\/y"\n`, "1:6 syntax kubectl, kustomize and Talos refuse the escape \\/: write /"],
  ["an item without comma", `a: [1, "x" y]\n`, "1:12 syntax a comma is missing here, or a closing bracket before it"],
  ["a stray bracket", "a: ]\n", "1:4 syntax no bracket is open for this ]"],
  ["a stray brace", "a:\n  b: 1\n}\n", "3:1 syntax no bracket is open for this }"],
  [
    "a directive",
    "%YAML 1.2\n---\na: 1\n",
    "1:1 syntax kubectl, kustomize and Talos refuse %YAML 1.2: remove the line",
  ],
  [
    "an alias that is none",
    "a: *.example.com\n",
    "1:4 unknown-alias no anchor &.example.com stands above this alias in the document",
  ],
  ["NUL", "a: 1\nb: \0\n", "2:4 encoding character U+0000 cannot stand in YAML"],
  [
    "a control character",
    `a: "\u007f"\n`,
    "1:5 encoding control character U+007F: kubectl and kustomize refuse the file",
  ],
  ["another in quotes", `a: "\u0007"\n`, "1:5 encoding character U+0007 cannot stand in YAML"],
  [
    "a tab in an empty line",
    `a: "x"\n\t\nb: 1\n`,
    "2:1 syntax a tab where only spaces may stand: kubectl and kustomize refuse the file",
  ],
  [
    "a tab before a comment",
    "a: 1 # x\n \t# y\nb: 1\n",
    "2:2 syntax a tab where only spaces may stand: kubectl and kustomize refuse the file",
  ],
  [
    "a tab after a dash",
    "a:\n- \tx\n",
    "2:3 syntax a tab where only spaces may stand: kubectl and kustomize refuse the file",
  ],
];

test.each(cases)("%s", (_name, text, expected) => {
  expect(problems(text)).toEqual([expected]);
  const crlf = problems(text.replaceAll("\n", "\r\n"));
  expect(crlf).toEqual([expected]);
});

const openCases: readonly (readonly [string, string, string, string])[] = [
  ["double quote", 'k: v # "\nk2: "v"\nk3: "open # c\nk4: 1\n', "3:5-3:6", "4:1-4:4"],
  ["single quote", "a:\n  - b: 1\n    c: '2\n    d: 3\n  - e: 4\n", "3:8-3:9", "4:5-4:7"],
  ["quote to the end of the file", 'a: 1\nb: "x\n', "2:4-2:5", "3:1-3:1"],
  ["bracket", 'a: ["x"]\nb: [1, 2\nc: 3\n', "2:4-2:5", "3:1-3:3"],
  ["brace", "a: {x: 1\nb: 3\n", "1:4-1:5", "2:1-2:3"],
  ["bracket over several lines", "a: [\n  x,\n  y\nb: 1\n", "1:4-1:5", "4:1-4:3"],
  ["bracket before a comment", "a: [1\n# why\n\n  # more\nb: 1\n", "1:4-1:5", "5:1-5:3"],
];

test.each(openCases)("an open %s is told where it opens", (_name, text, opening, stopped) => {
  const { source, problems: found } = read(text);
  expect(found).toHaveLength(1);
  const [problem] = found;
  expect(problem?.message).toContain("is not closed");
  expect(place(source, problem!)).toBe(opening);
  expect(place(source, problem!.related!)).toBe(stopped);
});

test("the value of `{{ }}` without quotes names the place", () => {
  expect(problems("a: {{ x }}\n")).toEqual(["1:5 not-json a map cannot be a key: JSON keys are strings"]);
});

test("tabs inside of plain scalars, after colons and in comments are fine", () => {
  for (const text of [
    "a:\tb\n",
    "a: b\tc\n",
    "a: 1\t# c\n",
    "a: b\n  \t\nc: 1\n",
    "a: |\n  x\n  \ty\n  \t\n\nb: 1\n",
    "#\tc\na: 1\n",
  ]) {
    expect(problems(text)).toEqual([]);
  }
});
