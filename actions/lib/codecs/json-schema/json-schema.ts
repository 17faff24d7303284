// JSON Schema as plain data: what this codec reads of it, and how references inside a schema are followed.

/** A schema object; `true` and `false` are schemas too. Keywords that are not listed are handed to ajv as they are. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema | boolean>>;
  readonly definitions?: Readonly<Record<string, JsonSchema | boolean>>;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema | boolean>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema | boolean>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema | boolean;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly oneOf?: readonly (JsonSchema | boolean)[];
  readonly anyOf?: readonly (JsonSchema | boolean)[];
  readonly allOf?: readonly (JsonSchema | boolean)[];
  readonly [keyword: string]: unknown;
}

/** A schema with the document that its `$ref`s count from. */
export interface SchemaPlace {
  readonly schema: JsonSchema;
  readonly root: JsonSchema;
}

/** The place of a schema that is a document of its own. */
export function schemaRoot(schema: JsonSchema): SchemaPlace {
  return resolved({ schema, root: schema });
}

/** Follows `$ref` to a local definition; a reference that leads nowhere, or in a circle, ends at an empty schema. */
export function resolved(place: SchemaPlace): SchemaPlace {
  let schema = place.schema;
  for (let hops = 0; schema.$ref !== undefined; hops++) {
    const target = hops < 32 ? pointedAt(place.root, schema.$ref) : undefined;
    const { $ref: _, ...siblings } = schema;
    schema = { ...target, ...siblings };
  }
  return schema === place.schema ? place : { schema, root: place.root };
}

/** The schema that a local reference (`#/$defs/name`) points at. */
export function pointedAt(root: JsonSchema, reference: string): JsonSchema | undefined {
  if (!/^#(?:\/|$)/u.test(reference)) return undefined;
  let at: unknown = root;
  for (const step of reference.slice(1).split("/").slice(1)) {
    const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
    at = isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return isObject(at) ? at : undefined;
}

/** The schemas that a value of `place` must meet together: itself and the members of `allOf`, references followed. */
export function together(place: SchemaPlace, depth = 0): readonly SchemaPlace[] {
  const here = resolved(place);
  const parts: SchemaPlace[] = [here];
  if (depth > 16) return parts;
  for (const member of here.schema.allOf ?? []) {
    if (isObject(member)) parts.push(...together({ schema: member, root: place.root }, depth + 1));
  }
  return parts;
}

/** The alternatives of `oneOf` and `anyOf`. */
export function alternatives(place: SchemaPlace): readonly SchemaPlace[] {
  const found: SchemaPlace[] = [];
  for (const { schema, root } of together(place)) {
    for (const member of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
      if (isObject(member)) found.push(resolved({ schema: member, root }));
    }
  }
  return found;
}

/** Names that an object of `place` may carry by `properties`, in the order of the schema. */
export function propertyNames(place: SchemaPlace): readonly string[] {
  const names = new Set<string>();
  for (const part of together(place)) for (const name of Object.keys(part.schema.properties ?? {})) names.add(name);
  return [...names];
}

export function isObject(value: unknown): value is JsonSchema & Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
