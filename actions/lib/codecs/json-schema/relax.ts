// Schemas for fragments: what a patch may leave out.
import { isObject, type JsonSchema } from "./json-schema.ts";

const relaxed = new WeakMap<object, JsonSchema>();

/** Keywords whose value is a map of schemas, and those whose value is schemas. */
const schemaMaps = new Set(["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"]);
const literals = new Set(["enum", "const", "default", "examples"]);
const demands = new Set(["required", "minProperties", "minItems", "dependentRequired"]);

/** The same schema without anything that a whole object must have. Made once per schema object. */
export function relaxSchema(schema: JsonSchema): JsonSchema {
  const known = relaxed.get(schema);
  if (known !== undefined) return known;
  const made = relax(schema) as JsonSchema;
  relaxed.set(schema, made);
  return made;
}

function relax(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relax);
  if (!isObject(value)) return value;
  const made: Record<string, unknown> = {};
  for (const [keyword, content] of Object.entries(value)) {
    if (demands.has(keyword) || keyword === "oneOf") continue;
    if (literals.has(keyword)) made[keyword] = content;
    else if (schemaMaps.has(keyword) && isObject(content)) made[keyword] = relaxEach(content);
    else made[keyword] = relax(content);
  }
  return value.oneOf === undefined ? made : withAlternatives(made, value.oneOf.map(relax));
}

function relaxEach(schemas: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).map(([name, child]) => [name, relax(child)]));
}

/** Without their demands several branches of a oneOf may fit, so one is enough. */
function withAlternatives(made: Record<string, unknown>, branches: readonly unknown[]): Record<string, unknown> {
  const others = Array.isArray(made["allOf"]) ? made["allOf"] : [];
  return { ...made, allOf: [...others, { anyOf: branches }] };
}
