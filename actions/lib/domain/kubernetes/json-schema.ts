// The schema of a kind as draft-04 JSON Schema that accepts what the API server accepts: for other people's validators.
import type { ResourceSchema, StructuralSchema } from "#codecs/structural-schema/schema.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

/** Keywords that mean the same in both. */
const kept = [
  "enum",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const;

/**
 * Unknown fields are refused at every level, the root included, except where the server preserves them; nulls are
 * allowed where it prunes them; a field with a default is not required; formats are left to us.
 */
export function jsonSchemaOf(resource: ResourceSchema): JsonSchema {
  const definitions = Object.fromEntries(
    reachable(resource).map((name) => [name, convert(resource.definitions[name] ?? {}, { embedded: false })]),
  );
  return { ...convert(resource.schema, { embedded: true }), definitions };
}

/** Names of the definitions that the schema needs, in code-unit order. */
function reachable(resource: ResourceSchema): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "$ref" && typeof inner === "string") {
        if (found.has(inner)) continue;
        found.add(inner);
        visit(resource.definitions[inner]);
      } else visit(inner);
    }
  };
  visit(resource.schema);
  return [...found].sort();
}

function convert(schema: StructuralSchema, place: { readonly embedded: boolean }): Record<string, unknown> {
  if (schema.$ref !== undefined) return { $ref: `#/definitions/${schema.$ref}` };
  const out: Record<string, unknown> = {};
  for (const key of kept) if (schema[key] !== undefined) out[key] = schema[key];
  if (schema["x-kubernetes-int-or-string"] === true)
    out["anyOf"] = [{ type: "integer" }, { type: "string" }, { type: "null" }];
  else if (schema.type !== undefined) out["type"] = schema.type;
  if (schema.items !== undefined) out["items"] = convert(schema.items, { embedded: false });
  addFields(out, schema, place);
  for (const key of ["allOf", "anyOf", "oneOf"] as const) {
    const branches = schema[key];
    if (branches !== undefined && schema["x-kubernetes-int-or-string"] !== true)
      out[key] = branches.map((branch) => convertBranch(branch));
  }
  if (schema.not !== undefined) out["not"] = convertBranch(schema.not);
  return out;
}

function addFields(
  out: Record<string, unknown>,
  schema: StructuralSchema,
  place: { readonly embedded: boolean },
): void {
  const fields = Object.entries(schema.properties ?? {});
  const embedded = place.embedded || schema["x-kubernetes-embedded-resource"] === true;
  const implied = embedded
    ? { apiVersion: { type: "string" }, kind: { type: "string" }, metadata: { type: "object" } }
    : {};
  const required = (schema.required ?? []).filter((name) => schema.properties?.[name]?.default === undefined);
  if (fields.length > 0 || embedded)
    out["properties"] = {
      ...Object.fromEntries(
        fields.map(([name, field]) => [
          name,
          orNull(convert(field, { embedded: false }), required.includes(name) && field.nullable !== true),
        ]),
      ),
      ...implied,
    };
  if (required.length > 0) out["required"] = required;
  if (typeof schema.additionalProperties === "object")
    out["additionalProperties"] = orNull(convert(schema.additionalProperties, { embedded: false }), false);
  else if (
    fields.length > 0 &&
    schema["x-kubernetes-preserve-unknown-fields"] !== true &&
    schema.additionalProperties !== true
  )
    out["additionalProperties"] = false;
}

/** The server drops a null before it looks at the type, unless the field is required. */
function orNull(schema: Record<string, unknown>, strict: boolean): Record<string, unknown> {
  if (strict) return schema;
  if (typeof schema["type"] === "string" && schema["enum"] === undefined)
    return { ...schema, type: [schema["type"], "null"] };
  return { anyOf: [schema, { type: "null" }] };
}

/** Inside a combinator fields are not declared, only constrained: nothing is closed there. */
function convertBranch(schema: StructuralSchema): Record<string, unknown> {
  const out = convert(schema, { embedded: false });
  if (out["additionalProperties"] === false) delete out["additionalProperties"];
  return out;
}
