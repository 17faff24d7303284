import { beforeAll, describe, expect, test } from "vitest";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { specVerdict } from "./judged.ts";

const of = (schema: StructuralSchema): StructuralSchema => ({ type: "object", properties: { x: schema } });

beforeAll(loadRe2);

describe("types", () => {
  test.each([
    ["x: two", { type: "integer" }, 'wrong-type «two» spec.x must be an integer, got "two"'],
    ["x: '2'", { type: "integer" }, "wrong-type «'2'» spec.x must be an integer, got \"2\" (remove the quotes)"],
    ["x: 1.5", { type: "integer" }, "wrong-type «1.5» spec.x must be an integer, got 1.5"],
    ["x: 80", { type: "string" }, "wrong-type «80» spec.x must be a string, got 80 (put the value in quotes)"],
    ["x: true", { type: "string" }, "wrong-type «true» spec.x must be a string, got true (put the value in quotes)"],
    [
      "x: 'true'",
      { type: "boolean" },
      "wrong-type «'true'» spec.x must be true or false, got \"true\" (remove the quotes)",
    ],
    ["x: [1]", { type: "string" }, "wrong-type «1» spec.x must be a string, got a list"],
    ["x: {a: 1}", { type: "array" }, "wrong-type «a» spec.x must be a list, got a map"],
    ["x: text", { type: "object" }, 'wrong-type «text» spec.x must be a map, got "text"'],
    ["x: text", { type: "number" }, 'wrong-type «text» spec.x must be a number, got "text"'],
    [
      "x: true",
      { "x-kubernetes-int-or-string": true },
      "wrong-type «true» spec.x must be an integer or a string, got true (put the value in quotes)",
    ],
  ] satisfies [string, StructuralSchema, string][])("%s against %o", (spec, schema, expected) => {
    expect(specVerdict(spec, of(schema))).toEqual([expected]);
  });

  test.each([
    ["x: 1.0", { type: "integer" }],
    ["x: 3", { type: "number" }],
    ["x: 50%", { "x-kubernetes-int-or-string": true }],
    ["x: 5", { "x-kubernetes-int-or-string": true, anyOf: [{ type: "integer" }, { type: "string" }] }],
    ["x: anything", { "x-kubernetes-preserve-unknown-fields": true }],
  ] satisfies [string, StructuralSchema][])("%s is fine for %o", (spec, schema) => {
    expect(specVerdict(spec, of(schema))).toEqual([]);
  });
});

describe("constraints", () => {
  test.each([
    ["x: 0", { type: "integer", minimum: 1 }, "spec.x must be at least 1, got 0"],
    ["x: 1", { type: "integer", minimum: 1, exclusiveMinimum: true }, "spec.x must be more than 1, got 1"],
    ["x: 9", { type: "number", maximum: 8.5 }, "spec.x must be at most 8.5, got 9"],
    ["x: 8", { type: "number", maximum: 8, exclusiveMaximum: true }, "spec.x must be less than 8, got 8"],
    ["x: 7", { type: "integer", multipleOf: 2 }, "spec.x must be a multiple of 2, got 7"],
    ["x: 2147483648", { type: "integer", format: "int32" }, "spec.x must be an integer of 32 bits, got 2147483648"],
    ["x: 9223372036854775808", { type: "integer" }, "spec.x must be an integer of 64 bits, got 9223372036854775808"],
    ["x: ''", { type: "string", minLength: 1 }, "spec.x may not be empty"],
    ["x: ab", { type: "string", minLength: 3 }, "spec.x has 2 characters; at least 3 are needed"],
    ["x: abcd", { type: "string", maxLength: 3 }, "spec.x has 4 characters; at most 3 are allowed"],
    ["x: 5 min", { type: "string", pattern: "^[0-9]+m$" }, 'spec.x must match ^[0-9]+m$, got "5 min"'],
    ["x: B", { type: "string", pattern: "^(?i)a$" }, 'spec.x must match ^(?i)a$, got "B"'],
    [
      "x: b",
      { type: "string", pattern: "(" },
      "spec.x cannot be checked: its schema has the pattern (, which is no regular expression",
    ],
    ["x: soon", { type: "string", format: "duration" }, 'spec.x must be a duration such as 1h30m, got "soon"'],
  ] satisfies [string, StructuralSchema, string][])("%s against %o", (spec, schema, message) => {
    const [only, ...more] = specVerdict(spec, of(schema));
    expect(more).toEqual([]);
    expect(only).toMatch(/^invalid-value «/);
    expect(only?.slice(only.indexOf("» ") + 2)).toBe(message);
  });

  test("a value outside of an enum gets the nearest one", () => {
    const schema = of({ type: "string", enum: ["Always", "IfNotPresent", "Never"] });
    expect(specVerdict("x: Allways", schema)).toEqual([
      'invalid-value «Allways» spec.x must be one of Always, IfNotPresent, Never, got "Allways" (did you mean Always?)',
    ]);
  });

  test("enums of numbers and null", () => {
    expect(specVerdict("x: 2", of({ type: "integer", enum: [1, 2] }))).toEqual([]);
    expect(specVerdict("x: null", of({ type: "string", nullable: true, enum: ["a"] }))).toEqual([
      "invalid-value «null» spec.x must be a, got null",
    ]);
  });

  test("lengths count characters, not UTF-16 units", () => {
    expect(specVerdict("x: 🦆🦆", of({ type: "string", maxLength: 2, minLength: 2 }))).toEqual([]);
  });

  test("counts of items and fields", () => {
    expect(specVerdict("x: []", of({ type: "array", items: { type: "string" }, minItems: 1 }))).toEqual([
      "invalid-value «x» spec.x needs at least 1 item, got 0",
    ]);
    expect(specVerdict("x: [a, b]", of({ type: "array", items: { type: "string" }, maxItems: 1 }))).toEqual([
      "invalid-value «x» spec.x may have at most 1 item, got 2",
    ]);
    const map: StructuralSchema = {
      type: "object",
      additionalProperties: { type: "string" },
      minProperties: 1,
      maxProperties: 1,
    };
    expect(specVerdict("x: {}", of(map))).toEqual(["invalid-value «x» spec.x needs at least 1 field, got 0"]);
    expect(specVerdict("x: {a: b, c: d}", of(map))).toEqual([
      "invalid-value «x» spec.x may have at most 1 field, got 2",
    ]);
  });
});

describe("nulls and defaults", () => {
  const schema: StructuralSchema = {
    type: "object",
    properties: {
      plain: { type: "string" },
      nullable: { type: "string", nullable: true },
      mode: { type: "string", default: "auto" },
    },
    required: ["mode"],
  };

  // A plain create drops such a null; server-side apply, as Flux applies, does not (test/oracle).
  test("a null of a field that takes none is refused, unless a default takes its place", () => {
    expect(specVerdict("nullable:\nmode:", schema)).toEqual([]);
    expect(specVerdict("plain: ~", { ...schema, required: ["plain"] })).toEqual([
      "wrong-type «~» spec.plain must be a string, got nothing (null) (give it a value or remove the key)",
    ]);
  });

  test("a required field may come from its default or be null", () => {
    expect(specVerdict("plain: a", schema)).toEqual([]);
    expect(specVerdict("nullable: null", { ...schema, required: ["nullable"] })).toEqual([]);
  });

  test("a null among items stays, and is refused", () => {
    expect(specVerdict("x: [a, null]", of({ type: "array", items: { type: "string" } }))).toEqual([
      "wrong-type «null» spec.x[1] must be a string, got nothing (null) (give it a value or remove the key)",
    ]);
    expect(specVerdict("x: [a, null]", of({ type: "array", items: { type: "string", default: "b" } }))).toEqual([]);
  });
});
