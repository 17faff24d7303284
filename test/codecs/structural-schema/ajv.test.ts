// The engine against ajv, on the part of structural schemas that JSON Schema means the same way.
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgePart } from "#codecs/structural-schema/judge.ts";
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import { widget } from "./judged.ts";

const keys = ["a", "b", "c"] as const;
const words = fc.constantFrom("", "x", "xy", "xyz", "1");

/** Constraints without a type, as they stand inside combinators. */
const constraint: fc.Arbitrary<StructuralSchema> = fc.letrec<{ node: StructuralSchema }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ minimum: fc.integer({ min: -2, max: 2 }), exclusiveMinimum: fc.boolean() }),
    fc.record({ maximum: fc.integer({ min: -2, max: 3 }) }),
    fc.record({ minLength: fc.nat(3) }),
    fc.record({ maxLength: fc.nat(3) }),
    fc.record({ pattern: fc.constantFrom("^x", "y$", "^[a-z]*$", "^(x|1)?$") }),
    fc.record({
      enum: fc.array(fc.oneof(words, fc.integer({ min: -1, max: 2 }), fc.boolean()), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ required: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }) }),
    fc.record({ minItems: fc.nat(2) }),
    fc.record({ maxItems: fc.nat(2) }),
    fc.record({ minProperties: fc.nat(2) }),
    fc.record({ maxProperties: fc.nat(2) }),
    fc.record({ properties: fc.dictionary(fc.constantFrom(...keys), tie("node"), { minKeys: 1, maxKeys: 2 }) }),
    fc.record({ items: tie("node") }),
    fc.record({ allOf: fc.array(tie("node"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ anyOf: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("node") }),
  ),
})).node;

/** A structural schema, closed at every level as the API server closes it. */
const structural: fc.Arbitrary<StructuralSchema> = fc.letrec<{ node: StructuralSchema }>((tie) => ({
  node: fc
    .tuple(
      fc.oneof(
        { depthSize: "small" },
        fc.constantFrom<StructuralSchema>(
          { type: "string" },
          { type: "integer" },
          { type: "number" },
          { type: "boolean" },
        ),
        fc.record({ type: fc.constant("array" as const), items: tie("node") }),
        fc.record({
          type: fc.constant("object" as const),
          properties: fc.dictionary(fc.constantFrom(...keys), tie("node"), { minKeys: 1 }),
        }),
        fc.record({ type: fc.constant("object" as const), additionalProperties: tie("node") }),
      ),
      fc.option(constraint, { nil: {} }),
      fc.boolean(),
    )
    // The constraint goes into allOf, so that it never stands for the declaration of fields.
    .map(([type, extra, direct]) =>
      direct && !("properties" in extra) && !("items" in extra) ? { ...extra, ...type } : { ...type, allOf: [extra] },
    ),
})).node;

const instance: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    words,
    fc.integer({ min: -3, max: 4 }),
    fc.constantFrom(0.5, 1.5),
    fc.boolean(),
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys, "d"), tie("node"), { maxKeys: 3 }),
  ),
})).node;

function nodeOf(value: unknown): YamlNode {
  const place = { start: 0, end: 0 };
  if (Array.isArray(value)) return { kind: "list", items: value.map(nodeOf), ...place };
  if (typeof value === "object" && value !== null)
    return {
      kind: "map",
      entries: Object.entries(value).map(([key, item]) => ({ key, keyRange: place, value: nodeOf(item) })),
      ...place,
    };
  return { kind: "scalar", value: value as string, text: String(value), style: "double", ...place };
}

/** The same schema for ajv: closed objects, draft-7 bounds. */
function forAjv(schema: StructuralSchema, declares: boolean): Record<string, unknown> {
  const { properties, items, additionalProperties, allOf, anyOf, oneOf, not, minimum, exclusiveMinimum, ...rest } =
    schema;
  const list = (branches: readonly StructuralSchema[]) => branches.map((branch) => forAjv(branch, false));
  return {
    ...rest,
    ...(minimum === undefined ? {} : { [exclusiveMinimum === true ? "exclusiveMinimum" : "minimum"]: minimum }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, forAjv(value, declares)])),
    }),
    ...(properties && declares && { additionalProperties: false }),
    ...(typeof additionalProperties === "object" && { additionalProperties: forAjv(additionalProperties, declares) }),
    ...(items && { items: forAjv(items, declares) }),
    ...(allOf && { allOf: list(allOf) }),
    ...(anyOf && { anyOf: list(anyOf) }),
    ...(oneOf && { oneOf: list(oneOf) }),
    ...(not && { not: forAjv(not, false) }),
  };
}

describe("against ajv", () => {
  test("the same verdict on random schemas and values", () => {
    let right = 0;
    let wrong = 0;
    const ajv = new Ajv({ strict: false, validateSchema: false });
    fc.assert(
      fc.property(structural, fc.array(instance, { minLength: 8, maxLength: 8 }), (schema, values) => {
        const validate = ajv.compile(forAjv(schema, true));
        const resource = widget(schema);
        for (const value of values) {
          const expected = validate(value);
          const found = judgePart(nodeOf(value), { resource, schema, path: ["spec"] }, { placeholders: false });
          if (expected) right++;
          else wrong++;
          expect({ value, valid: found.length === 0, found }).toMatchObject({ value, valid: expected });
        }
        ajv.removeSchema();
      }),
      { numRuns: 400, seed: 20260101 },
    );
    expect(right).toBeGreaterThan(200);
    expect(wrong).toBeGreaterThan(200);
  });
});
