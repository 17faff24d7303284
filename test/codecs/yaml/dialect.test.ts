import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { keyText, resolvePlain, type YamlDialect } from "#codecs/yaml/dialect.ts";
import type { ScalarValue } from "#codecs/yaml/node.ts";
import { problems, values } from "./read.ts";

// Made by go-yaml/main.go with the real readers; see there for the columns.
const rows = readFileSync(new URL("scalars.golden.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));

/** A lone dash is a list, `<<` a merge: neither reaches the resolver as a scalar value. */
const unresolved = new Set(["-", "<<"]);

test("the golden table is there", () => {
  expect(rows.length).toBeGreaterThan(180);
  expect(rows.every((row) => row.length === 5)).toBe(true);
});

describe.each([
  ["kubernetes", 1],
  ["kustomize", 2],
  ["yaml12", 3],
] as const)("%s resolves as its Go reader", (dialect: YamlDialect, column) => {
  test.each(rows.filter(([text = ""]) => !unresolved.has(text)).map((row) => [row[0] ?? "", row[column] ?? ""]))(
    "%s",
    (text, golden) => {
      const value = resolvePlain(text, dialect);
      const [type = "", ...rest] = golden.split(":");
      expect(value === 0 ? 0 : value).toEqual(expectedValue(type, rest.join(":")));
    },
  );
});

function expectedValue(type: string, value: string): ScalarValue {
  if (type === "null") return null;
  if (type === "bool") return value === "true";
  if (type === "string") return value;
  if (type === "float") return Number(value) === 0 ? 0 : Number(value);
  const whole = BigInt(value);
  return Number.isSafeInteger(Number(whole)) ? Number(whole) : whole;
}

describe("keys become JSON keys as sigs.k8s.io/yaml writes them", () => {
  test.each(rows.filter(([text = ""]) => !unresolved.has(text)).map((row) => [row[0] ?? "", row[4] ?? ""]))(
    "%s",
    (text, golden) => {
      const key = keyText(text, resolvePlain(text, "kubernetes"), "kubernetes");
      expect(key === undefined ? "error" : `key:${key}`).toBe(golden);
    },
  );
});

test("kustomize refuses keys that are no strings, Talos takes them as text", () => {
  expect(problems("1: a\ntrue: b\n~: c\non: d\n", { dialect: "kustomize" })).toEqual([
    '1:1 not-json kustomize refuses the key 1, which is no string: write "1"',
    '2:1 not-json kustomize refuses the key true, which is no string: write "true"',
    "3:1 not-json the key is null: JSON keys are strings",
  ]);
  expect(values("1: a\n0755: b\non: c\n", { dialect: "yaml12" })).toEqual([{ "1": "a", "0755": "b", on: "c" }]);
  expect(values("1: a\n0755: b\non: c\n1.50: d\n")).toEqual([{ "1": "a", "493": "b", true: "c", "1.5": "d" }]);
});

test("quotes keep text as it is", () => {
  expect(values(`a: "yes"\nb: '0755'\nc: "1"\nd: ""\ne: "null"\n`)).toEqual([
    { a: "yes", b: "0755", c: "1", d: "", e: "null" },
  ]);
});

test("explicit tags", () => {
  expect(values(`a: !!str 1\nb: !!int "3"\nc: !!float 3\nd: !!binary aGVsbG8=\ne: !!str\nf: ! 3\n`)).toEqual([
    { a: "1", b: 3, c: 3, d: "hello", e: "", f: "3" },
  ]);
  expect(values("a: !<tag:yaml.org,2002:int> 3\nb: !!map {c: 1}\nd: !!set {e}\n")).toEqual([
    { a: 3, b: { c: 1 }, d: { e: null } },
  ]);
  expect(values("a: ! 3\n", { dialect: "yaml12" })).toEqual([{ a: 3 }]);
  expect(problems("a: !!int x\nb: !!bool 1\nc: !!int 1e3\nd: !!binary ???\n")).toEqual([
    '1:4 not-json "x" is no value for the tag !!int',
    '2:4 not-json "1" is no value for the tag !!bool',
    '3:4 not-json "1e3" is no value for the tag !!int',
    "4:4 not-json the value of a !!binary is no base64",
  ]);
});

test("a tag of another program is passed over and told", () => {
  expect(values("a: !secret b\nc: !reference [d]\n")).toEqual([{ a: "b", c: ["d"] }]);
  expect(problems("a: !secret b\nc: !reference [d]\n").map((problem) => problem.split(" ", 2).join(" "))).toEqual([
    "1:4 unknown-tag",
    "2:4 unknown-tag",
  ]);
});
