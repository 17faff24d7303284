// Which schema belongs to a key or an item of a value.
import { compileRe2 } from "#codecs/regexp/re2.ts";
import { alternatives, isObject, resolved, together, type JsonSchema, type SchemaPlace } from "./json-schema.ts";

/**
 * The schema of `key` in an object of `place`; `"unknown"` when the object is closed and does not list it, undefined
 * when anything goes. Alternatives (`oneOf`, `anyOf`) are asked in turn.
 */
export function childSchema(place: SchemaPlace, key: string, depth = 0): SchemaPlace | "unknown" | undefined {
  let closed = false;
  for (const part of together(place)) {
    const found = ownChild(part, key);
    if (found === "unknown") closed = true;
    else if (found !== undefined) return found;
  }
  if (depth > 16) return undefined;
  const branches = alternatives(place).map((branch) => childSchema(branch, key, depth + 1));
  const known = branches.find((branch) => branch !== undefined && branch !== "unknown");
  if (known !== undefined) return known;
  const refused = branches.length > 0 && branches.every((branch) => branch === "unknown");
  return closed || refused ? "unknown" : undefined;
}

function ownChild({ schema, root }: SchemaPlace, key: string): SchemaPlace | "unknown" | undefined {
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, key)) {
    return placed(schema.properties[key], root);
  }
  for (const [pattern, child] of Object.entries(schema.patternProperties ?? {})) {
    if (pattern === ".*" || compileRe2(pattern).test(key)) return placed(child, root);
  }
  return placed(schema.additionalProperties, root);
}

function placed(child: JsonSchema | boolean | undefined, root: JsonSchema): SchemaPlace | "unknown" | undefined {
  if (child === false) return "unknown";
  return isObject(child) ? resolved({ schema: child, root }) : undefined;
}

/** The schema of the items of a list of `place`. */
export function itemSchema(place: SchemaPlace, depth = 0): SchemaPlace | undefined {
  for (const { schema, root } of together(place)) {
    if (isObject(schema.items)) return resolved({ schema: schema.items, root });
  }
  if (depth > 16) return undefined;
  for (const branch of alternatives(place)) {
    const found = itemSchema(branch, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The JSON types that `place` allows by `type`, `enum` and `const`, over all alternatives; empty when it does not say. */
export function allowedTypes(place: SchemaPlace, depth = 0): ReadonlySet<string> {
  const types = new Set<string>();
  for (const { schema } of together(place)) {
    for (const type of typeof schema.type === "string" ? [schema.type] : (schema.type ?? [])) types.add(type);
    if (schema.type === undefined) for (const value of schema.enum ?? []) types.add(jsonType(value));
  }
  if (depth <= 16)
    for (const branch of alternatives(place)) for (const type of allowedTypes(branch, depth + 1)) types.add(type);
  return types;
}

/** The JSON Schema type of a value: `null`, `boolean`, `integer`, `number`, `string`, `array` or `object`. */
export function jsonType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "bigint") return "integer";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}
