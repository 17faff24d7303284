// Expected results are those of github.com/fluxcd/pkg/envsubst 1.7.0 with A=hello, B= (empty), PATH=a/b.c-d, U=häßlich.
import { describe, expect, test } from "vitest";
import { evaluate, expressionsIn, needsValue } from "#codecs/envsubst/evaluate.ts";
import { parseTemplate } from "#codecs/envsubst/template.ts";

const values = new Map([
  ["A", "hello"],
  ["B", ""],
  ["PATH", "a/b.c-d"],
  ["U", "häßlich"],
]);

function substituted(text: string): string {
  const template = parseTemplate(text);
  if ("problem" in template) return `error: ${template.problem.message}`;
  const unset = [...expressionsIn(template.parts)].find((each) => needsValue(each) && !values.has(each.name));
  if (unset !== undefined) return `unset: ${unset.name}`;
  return evaluate(template.parts, (name) => values.get(name) ?? "") ?? "unknown";
}

describe("values", () => {
  test.each([
    ["plain text", "plain text"],
    ["${A}", "hello"],
    ["x${A}y${A}", "xhelloyhello"],
    ["$A and $(A) and $", "$A and $(A) and $"],
    ["$${A}", "${A}"],
    ["$$${A}", "$hello"],
    ["${A:-x}", "hello"],
    ["${B:-x}", "x"],
    ["${NOPE:-x}", "x"],
    ["${NOPE:=x y}", "x y"],
    ["${NOPE=x}", "x"],
    ["${A:+x}", "hello"],
    ["${A:?x}", "hello"],
    ["${NOPE:-${A}-${B:-z}}", "hello-z"],
    ["${#A}", "5"],
    ["${A^}", "Hello"],
    ["${A^^}", "HELLO"],
    ["${A:1}", "ello"],
    ["${A:1:2}", "el"],
    ["${A: -3}", "hello"],
    ["${A:-3}", "hello"],
    ["${PATH/b/x}", "a/x.c-d"],
    ["${PATH//./-}", "a/b-c-d"],
    ["${PATH/./}", "a/bc-d"],
    ["${PATH/#a/x}", "x/b.c-d"],
    ["${PATH/%d/x}", "a/b.c-x"],
    ["${PATH#*/}", "b.c-d"],
    ["${PATH##*/}", "b.c-d"],
    ["${PATH%-*}", "a/b.c"],
    ["${PATH%%.*}", "a/b"],
    ["${PATH#[a-c]?}", "b.c-d"],
    ["${PATH#[^a]}", "a/b.c-d"],
    ["${PATH#[a}", "a/b.c-d"],
    ["${U^^}", "HÄßLICH"],
    ["${U:2}", "\u{fffd}ßlich"],
    ["${#U}", "9"],
  ])("%s is %s", (text, expected) => expect(substituted(text)).toBe(expected));
});

describe("what Flux refuses", () => {
  test.each([
    ["${A-x}", "error: missing closing brace"],
    ["${A+x}", "error: missing closing brace"],
    ["${a.b}", "error: missing closing brace"],
    ["${A[0]}", "error: missing closing brace"],
    ["${A", "error: missing closing brace"],
    ["${A:-x", "error: unable to parse substitution within function"],
    ["${ A }", "error: unable to parse variable name"],
    ["${}", "error: unable to parse variable name"],
    ["${!A}", "error: unable to parse variable name"],
    ["${#A[@]}", "error: bad substitution"],
    ["${A/x}", "error: bad substitution"],
    ["${NOPE}", "unset: NOPE"],
    ["${#NOPE}", "unset: NOPE"],
    ["${A:-${NOPE}}", "unset: NOPE"],
  ])("%s: %s", (text, expected) => expect(substituted(text)).toBe(expected));
});

test("a problem is placed at its expression, which ends with its brace or its line", () => {
  const place = (text: string) => {
    const template = parseTemplate(text);
    return "problem" in template ? text.slice(template.problem.start, template.problem.end) : undefined;
  };
  expect(place("a ${A} b ${a.b} c")).toBe("${a.b}");
  expect(place("a ${A:-open\nnext }")).toBeUndefined();
  expect(place("a ${A\nnext }")).toBe("${A");
});

test("an expression knows its place", () => {
  const template = parseTemplate("ab${A:-${B}}c");
  const places = "parts" in template ? [...expressionsIn(template.parts)].map(({ start, end }) => [start, end]) : [];
  expect(places).toEqual([
    [2, 12],
    [7, 11],
  ]);
});

test("what one hidden variable leaves open is not known", () => {
  const template = parseTemplate("${A}-${HIDDEN}");
  const parts = "parts" in template ? template.parts : [];
  expect(evaluate(parts, (name) => values.get(name))).toBeUndefined();
});
