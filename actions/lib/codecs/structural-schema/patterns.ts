// Every pattern that judging objects of a kind can meet: so that re2js is loaded before it is needed.
import type { ResourceSchema, StructuralSchema } from "./schema.ts";

const known = new WeakMap<StructuralSchema, readonly string[]>();

/** The distinct patterns of a kind, for `loadRe2For`. Native kinds have none. */
export function patternsOf(resource: ResourceSchema): readonly string[] {
  if (resource.native) return [];
  let patterns = known.get(resource.schema);
  if (patterns === undefined) {
    const found = new Set<string>();
    collect(resource.schema, found);
    for (const definition of Object.values(resource.definitions)) collect(definition, found);
    patterns = [...found];
    known.set(resource.schema, patterns);
  }
  return patterns;
}

function collect(schema: StructuralSchema, found: Set<string>): void {
  if (schema.pattern !== undefined) found.add(schema.pattern);
  for (const name in schema.properties) collect(schema.properties[name] ?? {}, found);
  if (typeof schema.additionalProperties === "object") collect(schema.additionalProperties, found);
  if (schema.items !== undefined) collect(schema.items, found);
  if (schema.not !== undefined) collect(schema.not, found);
  for (const list of [schema.allOf, schema.anyOf, schema.oneOf])
    for (const branch of list ?? []) collect(branch, found);
}
