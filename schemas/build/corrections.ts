// Replaces the schemas of single fields, as long as upstream still says what is to be replaced.
import type { JsonSchema } from "./talos-merge.ts";

export interface Correction {
  readonly definition: string;
  readonly field: string;
  /** The schema that must stand there before; the build fails when upstream has changed it. */
  readonly before: (schema: JsonSchema) => boolean;
  readonly after: (schema: JsonSchema) => JsonSchema;
  /** Takes the version marks away as well. */
  readonly unmarked?: true;
}

type Definitions = Readonly<Record<string, JsonSchema>>;

/** A copy of the definitions; the marks `x-…` of a field stay. Throws when a correction has nothing to correct. */
export function corrected(definitions: Definitions, corrections: readonly Correction[], owner: string): Definitions {
  const out: Record<string, JsonSchema> = { ...definitions };
  for (const { definition, field, before, after, unmarked } of corrections) {
    const schema = out[definition];
    const property = schema?.properties?.[field];
    const [bare, marks] = apart(property ?? {});
    if (schema === undefined || property === undefined || !before(bare))
      throw new Error(`${owner}'s schema of ${definition}.${field} is no longer what schemas/build corrects`);
    const made = { ...after(bare), ...(unmarked === true ? {} : marks) };
    out[definition] = { ...schema, properties: { ...schema.properties, [field]: made } };
  }
  return out;
}

/** The keywords, and the marks on them. */
function apart(schema: JsonSchema): readonly [JsonSchema, JsonSchema] {
  const entries = Object.entries(schema);
  const isMark = ([key]: readonly [string, unknown]): boolean => key.startsWith("x-talos-");
  return [
    Object.fromEntries(entries.filter((entry) => !isMark(entry))),
    Object.fromEntries(entries.filter((entry) => isMark(entry))),
  ];
}

export const isText = ({ type, format, pattern }: JsonSchema): boolean =>
  type === "string" && format === undefined && pattern === undefined;
export const isInteger = ({ type }: JsonSchema): boolean => type === "integer";
export const isObject = ({ type }: JsonSchema): boolean => type === "object";
export const isEnum = (schema: JsonSchema): boolean => schema.enum !== undefined;
export const isTextList = ({ type, items }: JsonSchema): boolean =>
  type === "array" && items !== undefined && isText(items);

export function listOf(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

const address: JsonSchema = { type: "string", format: "go-addr-or-empty" };

/**
 * CheckDeviceAddressing, CheckDeviceRoutes of config/types/v1alpha1/v1alpha1_validation.go; the definitions have the same
 * names in talhelper's schema, which validates them with that code. `prefix` stands before each name.
 */
export function deviceCorrections(prefix: string): readonly Correction[] {
  const textOf = (definition: string, field: string, after: JsonSchema): Correction => ({
    definition: `${prefix}${definition}`,
    field,
    before: isText,
    after: () => after,
  });
  const addresses = ["Device", "Vlan"].map((definition) => ({
    definition: `${prefix}${definition}`,
    field: "addresses",
    before: isTextList,
    after: () => listOf({ type: "string", format: "go-addr-or-prefix" }),
  }));
  return [
    ...addresses,
    textOf("Route", "network", { type: "string", format: "go-prefix-or-empty" }),
    textOf("Route", "gateway", address),
    textOf("Route", "source", address),
    textOf("DeviceVIPConfig", "ip", { type: "string", format: "go-addr" }),
  ];
}
