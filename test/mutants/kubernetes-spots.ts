// The places of a Kubernetes object or of a part of one, by the schema of its kind.
import { objectMetaSchema } from "#codecs/structural-schema/object-meta-schema.ts";
import { propertyOf, resolve, type ResolvedSchema } from "#codecs/structural-schema/resolve.ts";
import { wantedTypes } from "#codecs/structural-schema/scalar.ts";
import type { ResourceSchema, StructuralSchema } from "#codecs/structural-schema/schema.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { Facts, Spot } from "./spot.ts";

export type Start = Pick<Spot, "role" | "file" | "source" | "fragment"> & { readonly root: YamlNode };

/** Every place that the schema describes, the root first. What came through an alias or `<<` is left out. */
export function kubernetesSpots({ root, ...start }: Start, resource: ResourceSchema): Spot[] {
  const schema = resolve(resource.schema, resource);
  const spots: Spot[] = [];
  visit({ ...start, node: root, path: [], facts: factsOf(schema, resource, true) }, schema);
  return spots;

  function visit(spot: Spot, at: ResolvedSchema): void {
    spots.push(spot);
    if (at.goType === "opaque") return;
    if (spot.node.kind === "list" && at.items !== undefined)
      for (const [index, item] of spot.node.items.entries()) descend(spot, at.items, { node: item, step: index });
    if (spot.node.kind !== "map") return;
    for (const entry of spot.node.entries) {
      if (entry.alias !== undefined || entry.merged === true || entry.key.startsWith("$")) continue;
      const declared = childOf(at, entry.key, { isRoot: spot.path.length === 0, resource });
      if (declared !== undefined) descend(spot, declared, { node: entry.value, step: entry.key, entry });
    }
  }

  function descend(
    parent: Spot,
    schemaHere: StructuralSchema,
    child: Pick<Spot, "node" | "entry"> & { step: string | number },
  ): void {
    const { step, ...own } = child;
    const resolved = resolve(schemaHere, resource);
    const { entry: _, ...inherited } = parent;
    visit(
      { ...inherited, ...own, parent, path: [...parent.path, step], facts: factsOf(resolved, resource, false) },
      resolved,
    );
  }
}

interface Child {
  readonly isRoot: boolean;
  readonly resource: ResourceSchema;
}

function childOf(schema: ResolvedSchema, key: string, { isRoot, resource }: Child): StructuralSchema | undefined {
  if (isRoot && (key === "status" || key === "apiVersion" || key === "kind")) return undefined;
  if (isRoot && key === "metadata" && !resource.native) return objectMetaSchema;
  const declared = propertyOf(schema, key) ?? schema.additionalProperties;
  return typeof declared === "object" ? declared : undefined;
}

function factsOf(schema: ResolvedSchema, resource: ResourceSchema, isRoot: boolean): Facts {
  const names = isOpen(schema, resource) ? undefined : Object.keys(schema.properties ?? {});
  const required = (schema.required ?? []).filter((key) => schema.properties?.[key]?.default === undefined);
  const isMapList = schema["x-kubernetes-list-type"] === "map";
  const unique = isMapList
    ? schema["x-kubernetes-list-map-keys"]
    : schema["x-kubernetes-list-type"] === "set" || schema.uniqueItems === true
      ? []
      : undefined;
  const { pattern, format, minimum, maximum, minLength, maxLength } = schema;
  return {
    types: typesOf(schema),
    names: isRoot && names !== undefined ? [...new Set([...names, "apiVersion", "kind", "metadata"])] : names,
    required,
    enum: schema.enum,
    unique,
    ...(schema.goType === undefined ? { pattern, format, minimum, maximum, minLength, maxLength } : {}),
  };
}

function isOpen(schema: ResolvedSchema, resource: ResourceSchema): boolean {
  if (schema["x-kubernetes-preserve-unknown-fields"] === true || schema.goType === "opaque") return true;
  if (schema["x-kubernetes-embedded-resource"] === true) return true;
  if (schema.additionalProperties !== undefined && schema.additionalProperties !== false) return true;
  return schema.properties === undefined && (resource.native || schema.type !== "object");
}

function typesOf(schema: ResolvedSchema): readonly string[] {
  if (schema.goType === "quantity" || schema.goType === "int-or-string") return [schema.goType];
  if (schema.goType !== undefined && schema.goType !== "object-meta") return ["string"];
  if (schema["x-kubernetes-int-or-string"] === true) return ["int-or-string"];
  return wantedTypes(schema);
}
