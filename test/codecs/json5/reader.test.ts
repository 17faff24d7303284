// JSON5 is a part of JavaScript, so JavaScript itself says what a text means.
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson5 } from "#codecs/json5/reader.ts";
import { nodeAt, toValue } from "#codecs/yaml/node.ts";
import { sourceText } from "#kernel/source-text.ts";

const read = (text: string) => readJson5(sourceText("a.json5", text));
const valueOf = (text: string): unknown => {
  const result = read(text);
  return "root" in result ? toValue(result.root) : result.problem.message;
};
const javaScript = (text: string): unknown => runInNewContext(`(${text}\n)`, Object.create(null) as object);

test.each([
  "{}",
  "[]",
  "[1, 2,]",
  "{a: 1, 'b': \"c\", $d_1: null, ö: [true, false],}",
  "{ // one\n a: /* two */ 1 /* three */, } // four",
  "[.5, 5., 0.5e-3, +1, -1, 0x1F, -0x1f, Infinity, -Infinity, 12345678901234567890]",
  String.raw`['it\'s', "a\
b", '\x41é\n\t\v\0\q', '//', "/* no comment */"]`,
  "'\u2028'",
  "\ufeff{a: 1}",
  "{a: {b: {c: [[[]]]}}}",
  "{a: 1, a: 2}",
])("%s", (text) => {
  const expected = JSON.stringify(javaScript(text.replace(/^\ufeff/, "")), numbers);
  expect(JSON.stringify(valueOf(text), numbers)).toBe(expected);
});

/** Infinity is no JSON. */
function numbers(_: string, value: unknown): unknown {
  return typeof value === "number" ? String(value) : value;
}

test.each([
  ["", "the text ends where a value is wanted", 0],
  ["{a: 1", "a comma or } is missing", 5],
  ["[1 2]", "a comma or ] is missing", 3],
  ["{a 1}", "a colon is missing after the name", 3],
  ["{1: 2}", "a name is missing", 1],
  ["{a: nope}", "this is no value", 4],
  ["'abc", "this string does not end, or has an escape that means nothing", 0],
  [String.raw`'\u12'`, "this string does not end, or has an escape that means nothing", 0],
  ["/* abc", "this comment does not end", 0],
  ["1 2", "the text goes on after the value", 2],
  ["010", "this is no value", 0],
  ["[,]", "this is no value", 1],
  [`${"[".repeat(300)}`, "more than 200 levels", 201],
])("%s is refused", (text, message, at) => {
  expect(read(text)).toEqual({ problem: { message, start: at, end: at + 1 } });
});

describe("properties", () => {
  test("every JSON text means what JSON.parse says", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(valueOf(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("no text makes it throw, and a place is inside the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."{}[],:'\"\\/*ab1.+-e \n\u2028") }), (text) => {
        const result = read(text);
        if ("problem" in result) expect(result.problem.start).toBeLessThanOrEqual(text.length);
        else expect(result.root.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test("values and names know their places", () => {
  const text = "{ // x\n  'a b': [1, \"two\"],\n}";
  const result = read(text);
  if (!("root" in result)) throw new Error("unread");
  const two = nodeAt(result.root, "a b", 1);
  expect(two === undefined ? "" : text.slice(two.start, two.end)).toBe('"two"');
  const entry = result.root.kind === "map" ? result.root.entries[0] : undefined;
  expect(entry === undefined ? "" : text.slice(entry.keyRange.start, entry.keyRange.end)).toBe("'a b'");
});

test("this project's own Renovate configuration", () => {
  const text = readFileSync(".github/renovate.json5", "utf8");
  expect(valueOf(text)).toEqual(JSON.parse(JSON.stringify(javaScript(text))));
});
