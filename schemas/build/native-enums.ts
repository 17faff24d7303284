// The enums of native kinds. Kubernetes' repository keeps its OpenAPI documents without them; a running API server
// publishes them from this generated file (feature OpenAPIEnums, on since 1.24).
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";

/** Function of the generated file → field → the field's enum, or that of its elements. */
export type NativeEnums = ReadonlyMap<string, ReadonlyMap<string, FieldEnum>>;

interface FieldEnum {
  readonly of: "value" | "elements";
  readonly values: readonly string[];
}

/**
 * Reads `zz_generated.openapi.go`, which the generator writes with one indentation for each level.
 * Throws when an enum stands where the reader does not expect one.
 */
export function readNativeEnums(text: string): NativeEnums {
  const enums = new Map<string, Map<string, FieldEnum>>();
  let name = "";
  let field = "";
  for (const line of text.split("\n")) {
    name = /^func (schema_\w+)\(/.exec(line)?.[1] ?? name;
    field = /^\t{5}"([^"]+)": \{$/.exec(line)?.[1] ?? field;
    const found = /^(\t+)Enum: +\[\]interface\{\}\{(.*)\},$/.exec(line);
    if (found?.[1] === undefined || found[2] === undefined) {
      if (/^\t+Enum:/.test(line))
        throw new Error(`${name} ${field}: an enum that the reader does not understand: ${line.trim()}`);
      continue;
    }
    const of = ({ 7: "value", 10: "elements" } as const)[found[1].length];
    if (of === undefined) throw new Error(`${name} ${field}: an enum at an unexpected depth`);
    const fields = enums.get(name) ?? new Map<string, FieldEnum>();
    enums.set(name, fields.set(field, { of, values: JSON.parse(`[${found[2]}]`) as string[] }));
  }
  if (enums.size === 0) throw new Error("the generated OpenAPI file of Kubernetes has no enum");
  return enums;
}

/** `io.k8s.api.core.v1.Container` → `schema_k8sio_api_core_v1_Container`: the last four parts of the Go path. */
function functionName(definition: string): string {
  const parts = definition.replace(/^io\.k8s\./, "k8sio.").split(".");
  return `schema_${parts.slice(-5).join("_")}`.replaceAll("-", "_");
}

/** Adds the enums to one definition; throws when a field of the generated file is not in it. */
export function withEnums(name: string, schema: StructuralSchema, enums: NativeEnums): StructuralSchema {
  const fields = enums.get(functionName(name));
  if (fields === undefined) return schema;
  const properties: Record<string, StructuralSchema> = { ...schema.properties };
  for (const [field, { of, values }] of fields) {
    const property = properties[field];
    if (property === undefined) throw new Error(`${name} has no field ${field} to put an enum on`);
    properties[field] =
      of === "value" ? { ...property, enum: values } : withElementEnum(property, values, `${name}.${field}`);
  }
  return { ...schema, properties };
}

function withElementEnum(property: StructuralSchema, values: readonly string[], place: string): StructuralSchema {
  const { items, additionalProperties } = property;
  if (items !== undefined) return { ...property, items: { ...items, enum: values } };
  if (typeof additionalProperties === "object") {
    return { ...property, additionalProperties: { ...additionalProperties, enum: values } };
  }
  throw new Error(`${place} has no elements to put an enum on`);
}
