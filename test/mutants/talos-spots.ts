// The places of a talconfig, a machine configuration or a part of one, by its JSON Schema.
import { allowedTypes, childSchema, itemSchema } from "#codecs/json-schema/child-schema.ts";
import {
  alternatives,
  propertyNames,
  schemaRoot,
  together,
  type JsonSchema,
  type SchemaPlace,
} from "#codecs/json-schema/json-schema.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { Facts, Spot } from "./spot.ts";
import type { Start } from "./kubernetes-spots.ts";

/** Every place that the schema describes, the root first. */
export function talosSpots({ root, ...start }: Start, schema: JsonSchema): Spot[] {
  const spots: Spot[] = [];
  const place = schemaRoot(schema);
  visit({ ...start, node: root, path: [], facts: factsOf(place) }, place);
  return spots;

  function visit(spot: Spot, at: SchemaPlace): void {
    spots.push(spot);
    if (spot.node.kind === "list") {
      const items = itemSchema(at);
      if (items !== undefined)
        for (const [index, item] of spot.node.items.entries()) descend(spot, items, { node: item, step: index });
    }
    if (spot.node.kind !== "map") return;
    for (const entry of spot.node.entries) {
      if (entry.alias !== undefined || entry.merged === true || entry.key.startsWith("$")) continue;
      const child = childSchema(at, entry.key);
      if (child !== undefined && child !== "unknown")
        descend(spot, child, { node: entry.value, step: entry.key, entry });
    }
  }

  function descend(
    parent: Spot,
    at: SchemaPlace,
    child: { node: YamlNode; entry?: Spot["entry"] & object; step: string | number },
  ): void {
    const { step, ...own } = child;
    const { entry: _, ...inherited } = parent;
    visit({ ...inherited, ...own, parent, path: [...parent.path, step], facts: factsOf(at) }, at);
  }
}

function factsOf(place: SchemaPlace): Facts {
  const isClosed = childSchema(place, "a-name-that-no-schema-has") === "unknown";
  const parts = together(place).map(({ schema }) => schema);
  const hasForms = alternatives(place).length > 0;
  const first = <K extends keyof JsonSchema>(key: K) =>
    hasForms ? undefined : parts.find((part) => part[key] !== undefined)?.[key];
  return {
    types: [...allowedTypes(place)],
    names: isClosed ? propertyNames(place) : undefined,
    required: parts.flatMap((part) => part.required ?? []),
    enum: first("enum"),
    pattern: first("pattern"),
    minimum: numberOf(first("minimum")),
    maximum: numberOf(first("maximum")),
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
