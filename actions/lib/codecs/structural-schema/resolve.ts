// Follows `$ref`, and marks the Go types of native kinds that OpenAPI describes only in part.
import type { ResourceSchema, StructuralSchema } from "./schema.ts";

/** Types that decode themselves from JSON. `opaque` takes anything of the right shape. */
export type GoType = "quantity" | "int-or-string" | "time" | "duration" | "object-meta" | "opaque";

/** A schema without `$ref`. */
export interface ResolvedSchema extends StructuralSchema {
  readonly goType?: GoType;
}

const goTypes: readonly (readonly [string, GoType])[] = [
  ["apimachinery.pkg.api.resource.Quantity", "quantity"],
  ["apimachinery.pkg.util.intstr.IntOrString", "int-or-string"],
  ["apimachinery.pkg.apis.meta.v1.Time", "time"],
  ["apimachinery.pkg.apis.meta.v1.MicroTime", "time"],
  ["apimachinery.pkg.apis.meta.v1.Duration", "duration"],
  ["apimachinery.pkg.apis.meta.v1.ObjectMeta", "object-meta"],
  ["apimachinery.pkg.apis.meta.v1.FieldsV1", "opaque"],
  ["apimachinery.pkg.runtime.RawExtension", "opaque"],
];

/** A schema belongs to one set of definitions, so its identity is enough of a key. */
const resolved = new WeakMap<StructuralSchema, ResolvedSchema>();

/**
 * The schema with its `$ref` followed; keywords beside the `$ref` win.
 *
 * @throws Error when a definition is missing: the bundle is broken
 */
export function resolve(schema: StructuralSchema, resource: ResourceSchema): ResolvedSchema {
  if (schema.$ref === undefined && schema.allOf?.[0]?.$ref === undefined) return schema;
  let known = resolved.get(schema);
  if (known === undefined) {
    known = follow(schema, resource);
    resolved.set(schema, known);
  }
  return known;
}

function follow(schema: StructuralSchema, resource: ResourceSchema): ResolvedSchema {
  const { $ref, allOf, ...siblings } = schema;
  const reference = $ref ?? allOf?.[0]?.$ref ?? "";
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  const target = Object.hasOwn(resource.definitions, name) ? resource.definitions[name] : undefined;
  if (target === undefined)
    throw new Error(`the schema of ${resource.kind} (${resource.source}) lacks its definition ${name}`);
  const known = { ...resolve(target, resource), ...siblings };
  const goType = resource.native ? goTypes.find(([suffix]) => name.endsWith(suffix))?.[1] : undefined;
  return goType === undefined ? known : { ...known, goType };
}

/** The schema of a property, safe against names such as `constructor`. */
export function propertyOf(schema: StructuralSchema | undefined, name: string): StructuralSchema | undefined {
  const properties = schema?.properties;
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** What declares `key` of a map: its property, or the schema of all other values; true when anything is taken. */
export function declarationOf(schema: StructuralSchema, key: string): StructuralSchema | boolean | undefined {
  return propertyOf(schema, key) ?? schema.additionalProperties;
}
