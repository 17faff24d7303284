import { describe, expect, test } from "vitest";
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { specVerdict } from "./judged.ts";

const object = (properties: Record<string, StructuralSchema>, more: StructuralSchema = {}): StructuralSchema => ({
  type: "object",
  properties,
  ...more,
});
const ab = { a: { type: "string" }, b: { type: "string" }, c: { type: "string" } } as const;

describe("combinators", () => {
  test("branches that only ask for fields become one sentence", () => {
    const schema = object(ab, { oneOf: [{ required: ["a"] }, { required: ["b"] }] });
    expect(specVerdict("c: x", schema)).toEqual(["missing-field «spec» spec needs one of: a or b"]);
    expect(specVerdict("a: x", schema)).toEqual([]);
    expect(specVerdict("a: x\nb: z", schema)).toEqual([
      "invalid-value «b» spec.a and spec.b exclude each other [a: the other one is here]",
    ]);
  });

  test("a misspelt alternative is one mistake", () => {
    const named = object({ chart: { type: "string" }, chartRef: { type: "string" } });
    const schema = { ...named, anyOf: [{ required: ["chart"] }, { required: ["chartRef"] }] };
    expect(specVerdict("chrat: x", schema)).toEqual([
      "unknown-field «chrat» chrat is not a field of Widget.spec (did you mean chart?)",
    ]);
  });

  test("not: fields that may not be together", () => {
    const schema = object(ab, { not: { required: ["a", "b"] } });
    expect(specVerdict("a: x\nb: z", schema)).toEqual([
      "invalid-value «b» spec.a and spec.b may not be set together [a: the other one is here]",
    ]);
    expect(specVerdict("a: x", schema)).toEqual([]);
  });

  test("not: a value that may not be", () => {
    expect(specVerdict("a: 0.0.0.0", object({ a: { type: "string", not: { enum: ["0.0.0.0"] } } }))).toEqual([
      'invalid-value «0.0.0.0» spec.a may not be "0.0.0.0"',
    ]);
  });

  test("a branch is chosen by its discriminator, and declares no fields", () => {
    const schema = object(
      { kind: { type: "string" }, size: { type: "integer" }, name: { type: "string" } },
      {
        oneOf: [
          { properties: { kind: { enum: ["Big"] }, size: { minimum: 10 } }, required: ["size"] },
          { properties: { kind: { enum: ["Small"] }, size: { maximum: 5 } } },
        ],
      },
    );
    expect(specVerdict("kind: Big\nsize: 7", schema)).toEqual([
      "invalid-value «7» spec.size must be at least 10, got 7",
    ]);
    expect(specVerdict("kind: Small\nsize: 7", schema)).toEqual([
      "invalid-value «7» spec.size must be at most 5, got 7",
    ]);
    expect(specVerdict("kind: Small\nname: x", schema)).toEqual([]);
  });

  test("branches see defaults", () => {
    const schema = object(
      { mode: { type: "string", default: "auto" }, size: { type: "integer" } },
      { anyOf: [{ properties: { mode: { enum: ["manual"] } }, required: ["mode"] }, { required: ["size"] }] },
    );
    expect(specVerdict("{}", schema)).toHaveLength(1);
    expect(specVerdict("mode: manual", schema)).toEqual([]);
  });

  test("allOf adds up, and the same mistake is told once", () => {
    const schema = object({ size: { type: "integer", allOf: [{ minimum: 5 }, { minimum: 5 }, { maximum: 1 }] } });
    expect(specVerdict("size: 3", schema)).toEqual([
      "invalid-value «3» spec.size must be at least 5, got 3",
      "invalid-value «3» spec.size must be at most 1, got 3",
    ]);
  });

  test("a mistake that the fields already have is not told again by a branch", () => {
    const schema = object(
      { size: { type: "integer", minimum: 1 } },
      { anyOf: [{ properties: { size: { minimum: 1 } } }] },
    );
    expect(specVerdict("size: 0", schema)).toEqual(["invalid-value «0» spec.size must be at least 1, got 0"]);
  });

  test("forms that exclude each other and both fit", () => {
    const schema = object({ size: { type: "integer", oneOf: [{ minimum: 1 }, { maximum: 10 }] } });
    expect(specVerdict("size: 5", schema)).toEqual([
      "invalid-value «5» spec.size fits 2 of the forms that exclude each other; it must fit exactly one",
    ]);
  });

  test("combinators inside list items and maps", () => {
    const schema: StructuralSchema = {
      type: "array",
      items: object(ab),
      anyOf: [{ items: { required: ["a"] } }, { maxItems: 0 }],
    };
    expect(specVerdict("- b: x", schema)).toEqual(["missing-field «b» spec[0].a is required"]);
  });
});
