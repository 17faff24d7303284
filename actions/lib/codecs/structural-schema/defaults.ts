// The object as the API server stores it: nulls pruned, defaults filled in. CEL rules need it.
import { objectMetaSchema } from "./object-meta-schema.ts";
import { propertyOf, resolve } from "./resolve.ts";
import type { ResourceSchema, StructuralSchema } from "./schema.ts";

type Plain = Readonly<Record<string, unknown>>;

/**
 * A copy of `value`, a plain JSON value, without the nulls that the server prunes and with the defaults of `schema`
 * (the resource's own when not given). Native kinds get no defaults: theirs are Go code, not schema.
 */
export function applyDefaults(value: unknown, resource: ResourceSchema, schema?: StructuralSchema): unknown {
  const context = { resource, native: resource.native };
  const root = resolve(schema ?? resource.schema, resource);
  if (schema !== undefined || resource.native || !isMap(value)) return complete(context, value, root);
  // The server decodes metadata apart from the CRD's schema.
  const { metadata, ...body } = value;
  const done = complete(context, body, root) as Plain;
  if (metadata === undefined || metadata === null) return done;
  const meta = complete({ resource, native: true }, metadata, objectMetaSchema);
  return inOrder(Object.keys(value), { ...done, metadata: meta });
}

interface Context {
  readonly resource: ResourceSchema;
  readonly native: boolean;
}

function isMap(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The keys as written first, then those that defaults added. */
function inOrder(keys: readonly string[], value: Plain): Plain {
  const order = new Set([...keys.filter((key) => Object.hasOwn(value, key)), ...Object.keys(value)]);
  return Object.fromEntries([...order].map((key) => [key, value[key]]));
}

function complete(context: Context, value: unknown, schema: StructuralSchema | undefined): unknown {
  const known = schema === undefined ? undefined : resolve(schema, context.resource);
  if (Array.isArray(value))
    return value.map((item) => complete(context, itemOf(context, item, known?.items), known?.items));
  if (!isMap(value)) return value;
  const entries: [string, unknown][] = [];
  for (const [key, child] of Object.entries(value)) {
    const declared = declaredSchema(known, key);
    const kept = child === null ? nullField(context, declared) : child;
    if (kept !== undefined) entries.push([key, complete(context, kept, declared)]);
  }
  if (!context.native) entries.push(...missingDefaults(context, value, known));
  return Object.fromEntries(entries);
}

function declaredSchema(schema: StructuralSchema | undefined, key: string): StructuralSchema | undefined {
  const other = schema?.additionalProperties;
  return propertyOf(schema, key) ?? (typeof other === "object" ? other : undefined);
}

/** What becomes of a null: it stays where it is taken or nothing declares it, else the default, else nothing. */
function nullField({ native }: Context, schema: StructuralSchema | undefined): unknown {
  if (native) return undefined;
  if (schema === undefined || schema.nullable === true) return null;
  return structuredClone(schema.default);
}

/** A null among items stays when there is no default: the server then refuses it. */
function itemOf({ native }: Context, item: unknown, schema: StructuralSchema | undefined): unknown {
  if (item !== null || native || schema === undefined || schema.nullable === true) return item;
  return schema.default === undefined ? null : structuredClone(schema.default);
}

function missingDefaults(context: Context, value: Plain, schema: StructuralSchema | undefined): [string, unknown][] {
  return Object.entries(schema?.properties ?? {})
    .filter(([key, property]) => property.default !== undefined && !Object.hasOwn(value, key))
    .map(([key, property]) => [key, complete(context, structuredClone(property.default), property)]);
}
