import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { quickAnswer } from "#codecs/json-schema/accepts.ts";
import { validatorOf } from "#codecs/json-schema/compile.ts";
import { jsonValue } from "#codecs/json-schema/data.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import type { JsonSchema } from "#codecs/json-schema/json-schema.ts";
import { loadRe2 } from "#codecs/regexp/re2.ts";

beforeAll(loadRe2);

describe("the quick answer", () => {
  it("is ajv's, whatever the schema and the value", () => {
    const counts = { yes: 0, no: 0, unsure: 0 };
    fc.assert(
      fc.property(schemas, values(2), (schema, value) => {
        const quick = quickAnswer(value, schema);
        counts[quick === undefined ? "unsure" : quick ? "yes" : "no"]++;
        if (quick !== undefined) expect(validatorOf(schema)(value).length === 0).toBe(quick);
      }),
      { seed: 20260903, numRuns: 6000 },
    );
    expect(Math.min(counts.yes, counts.no)).toBeGreaterThan(600);
    expect(counts.unsure).toBeLessThan(3000);
  });

  it.each<[string, unknown, JsonSchema]>([
    ["a keyword that it does not know", 1, { multipleOf: 2 }],
    ["a format that it does not know", "x", { format: "uri" }],
    ["a tuple", [1], { items: [{ type: "number" }] as never }],
    ["equality of objects", {}, { enum: [{}] }],
    ["numbers that JSON lacks", Number.POSITIVE_INFINITY, { type: "number" }],
    ["a reference that leads nowhere", 1, { $ref: "#/$defs/none" }],
    ["a reference in a circle", 1, { $ref: "#" }],
    ["the key __proto__", JSON.parse('{"__proto__": 1}'), { properties: { a: {} } }],
  ])("leaves %s to ajv", (_, value, schema) => {
    expect(quickAnswer(value, schema)).toBeUndefined();
  });
});

describe("the quick answer about URLs", () => {
  it("never takes one that ajv refuses", () => {
    const url = fc
      .tuple(
        fc.constantFrom("https://", "http://"),
        fc.stringMatching(/^[a-z0-9.-]{1,12}$/u),
        fc.constantFrom("", ":6443", ":99999", ":"),
        fc.constantFrom("", "/", "/a/b.c-d_e", "//", "/a b", "?q"),
      )
      .map((parts) => parts.join(""));
    let taken = 0;
    fc.assert(
      fc.property(url, (text) => {
        if (quickAnswer(text, { format: "uri" }) !== true) return;
        taken++;
        expect(validatorOf({ format: "uri" })(text)).toEqual([]);
      }),
      { seed: 20261125, numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it("leaves the others to ajv", () => {
    for (const text of ["ftp://a", "https://", "https://[2001:db8::1]:6443", "https://a?b", "https://a b"])
      expect(quickAnswer(text, { format: "uri" })).toBeUndefined();
  });
});

describe("the quick answer about placeholders", () => {
  const answer = (value: unknown, schema: JsonSchema) => quickAnswer(value, schema, (text) => text.includes("${"));

  it("takes them for right", () => {
    const schema = { properties: { mtu: { type: "integer" } }, additionalProperties: false } as const;
    expect(answer({ mtu: "${mtu}" }, schema)).toBe(true);
    expect(answer({ mtu: "mtu" }, schema)).toBe(false);
    expect(answer({ "${mtu}": "${mtu}" }, schema)).toBe(false);
  });

  it("leaves it to ajv which branch was meant", () => {
    const branches = [{ type: "integer" }, { properties: { a: { type: "integer" } } }] as const;
    expect(answer("${a}", { oneOf: branches })).toBe(true);
    expect(answer({ a: "${a}" }, { oneOf: branches })).toBeUndefined();
    expect(answer({ a: "${a}" }, { anyOf: [{ oneOf: branches }] })).toBeUndefined();
    expect(answer({ a: "a", b: "${b}" }, { anyOf: branches })).toBe(false);
  });
});

describe("ajv with our equality", () => {
  it.each<[JsonSchema, unknown, boolean]>([
    [{ enum: [{ a: [1, { b: null }] }] }, { a: [1, { b: null }] }, true],
    [{ enum: [{ a: 1, b: 2 }] }, { b: 2, a: 1 }, true],
    [{ const: { a: 1 } }, { a: 1, b: 2 }, false],
    [{ const: [] }, {}, false],
    [{ uniqueItems: true }, [{ a: 1 }, { a: 2 }, 1, "1", null], true],
    [{ uniqueItems: true }, [{ a: 1 }, 2, { a: 1 }], false],
    [{ uniqueItems: true }, [1, "1", 1], false],
  ])("%j of %j: %s", (schema, value, verdict) => {
    const { documents } = readYaml(sourceText("a.yaml", JSON.stringify(value)), { dialect: "yaml12" });
    const root = documents[0]?.root;
    if (root === undefined) throw new Error("no document");
    expect(validatorOf(schema)(jsonValue(root)).length === 0).toBe(verdict);
  });
});

const names = fc.constantFrom("a", "b", "ab", "c");

function values(depth: number): fc.Arbitrary<unknown> {
  const scalar = fc.oneof(
    fc.constantFrom<unknown>(null, true, false, 0, 1, 1.5, -3, 1e300, "", "a", "ab", "😀é", "1m", "10.0.0.1"),
    fc.constantFrom<unknown>(Number.POSITIVE_INFINITY, Number.NaN),
  );
  if (depth === 0) return scalar;
  const inner = values(depth - 1);
  const map = fc
    .dictionary(names, inner, { maxKeys: 3 })
    .map((each) => Object.assign(Object.create(null) as object, each));
  return fc.oneof(scalar, fc.array(inner, { maxLength: 3 }), map);
}

const types = fc.constantFrom("null", "boolean", "integer", "number", "string", "array", "object");

/** Keywords with values that make sense, several at a time, nested, with references to two definitions. */
function schemaOf(depth: number): fc.Arbitrary<JsonSchema | boolean> {
  const inner = depth === 0 ? fc.constant<JsonSchema | boolean>(true) : schemaOf(depth - 1);
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  const map = fc.dictionary(names, inner, { maxKeys: 3 });
  const keyword: fc.Arbitrary<JsonSchema> = fc.oneof(
    types.map((type) => ({ type })),
    fc.uniqueArray(types, { minLength: 1, maxLength: 3 }).map((type) => ({ type })),
    map.map((properties) => ({ properties })),
    fc.tuple(map, inner).map(([properties, additionalProperties]) => ({ properties, additionalProperties })),
    fc
      .dictionary(fc.constantFrom("^a", "b$", "(?i)A"), inner, { maxKeys: 2 })
      .map((patternProperties) => ({ patternProperties })),
    fc
      .tuple(map, inner)
      .map(([patternProperties, additionalProperties]) => ({ patternProperties, additionalProperties })),
    fc.array(names, { maxLength: 2 }).map((required) => ({ required })),
    inner.map((items) => ({ items })),
    fc.constantFrom<JsonSchema>({ minItems: 1 }, { maxItems: 1 }, { uniqueItems: true }, { uniqueItems: false }),
    fc
      .array(fc.constantFrom<unknown>(null, 1, "a", "ab", true, {}), { minLength: 1, maxLength: 3 })
      .map((each) => ({ enum: each })),
    fc.constantFrom<JsonSchema>({ const: 1 }, { const: "a" }, { const: {} }, { minLength: 2 }, { maxLength: 1 }),
    fc.constantFrom<JsonSchema>(
      { minimum: 1 },
      { maximum: 1 },
      { pattern: "^a" },
      { pattern: "(?i)^A" },
      { multipleOf: 2 },
    ),
    fc.constantFrom<JsonSchema>(
      { format: "go-addr" },
      { format: "go-duration" },
      { format: "uri" },
      { title: "x", default: 1 },
    ),
    fc.constantFrom<JsonSchema>({ $ref: "#/$defs/one" }, { $ref: "#/$defs/two" }, { "x-mark": true }),
    several.map((allOf) => ({ allOf })),
    several.map((anyOf) => ({ anyOf })),
    several.map((oneOf) => ({ oneOf })),
    inner.map((not) => ({ not })),
  );
  const keywordsTogether = fc
    .array(keyword, { minLength: 1, maxLength: 3 })
    .map((parts) => Object.assign({}, ...parts) as JsonSchema);
  return fc.oneof({ weight: 1, arbitrary: fc.boolean() }, { weight: 8, arbitrary: keywordsTogether });
}

/** The definitions refer to nothing: ajv, unlike a person, follows a circle without end. */
const definition = schemaOf(0).map((schema) => (typeof schema === "object" && "$ref" in schema ? true : schema));
const schemas = fc.tuple(schemaOf(2), definition, definition).map(([schema, one, two]): JsonSchema => ({
  ...(typeof schema === "boolean" ? { allOf: [schema] } : schema),
  $defs: { one: { allOf: [one] }, two: { allOf: [two] } },
}));
