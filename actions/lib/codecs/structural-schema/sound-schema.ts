// The schema of a CRD as far as it is one. A CRD in a repository may hold anything; what is wrong with it is a finding of its own,
// and must not stop the judgement of the objects that it describes.
import type { StructuralSchema } from "./schema.ts";

type Plain = Readonly<Record<string, unknown>>;

const booleans = [
  "exclusiveMinimum", "exclusiveMaximum", "uniqueItems", "nullable", "x-kubernetes-preserve-unknown-fields",
  "x-kubernetes-int-or-string", "x-kubernetes-embedded-resource",
]; // prettier-ignore
const texts = [
  "type", "pattern", "format", "x-kubernetes-list-type", "x-kubernetes-map-type", "x-kubernetes-patch-merge-key",
  "x-kubernetes-patch-strategy",
]; // prettier-ignore
const numbers = [
  "minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties",
]; // prettier-ignore
const lists = ["required", "x-kubernetes-list-map-keys"];

const keepers: ReadonlyMap<string, (value: unknown) => unknown> = new Map([
  ...booleans.map((key) => [key, (value: unknown) => (typeof value === "boolean" ? value : undefined)] as const),
  ...texts.map((key) => [key, (value: unknown) => (typeof value === "string" ? value : undefined)] as const),
  ...numbers.map((key) => [key, (value: unknown) => (typeof value === "number" ? value : undefined)] as const),
  ...lists.map((key) => [key, (value: unknown) => (isTexts(value) ? value : undefined)] as const),
  ["enum", (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : undefined)],
  ["default", (value: unknown) => value],
  ["x-kubernetes-validations", (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : undefined)],
  ["properties", (value: unknown) => (isMap(value) ? soundProperties(value) : undefined)],
  ["additionalProperties", (value: unknown) => (typeof value === "boolean" ? value : soundOrNone(value))],
  ["items", soundOrNone],
  ["not", soundOrNone],
  ...["allOf", "anyOf", "oneOf"].map((key) => [key, soundList] as const),
]);

/** The schema with every keyword whose value has the type that the keyword demands; others are left out. */
export function soundSchema(schema: Plain): StructuralSchema {
  const kept = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    const sound = keepers.get(key)?.(value);
    return sound === undefined ? [] : [[key, sound]];
  });
  return Object.fromEntries(kept);
}

function isMap(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function soundOrNone(value: unknown): StructuralSchema | undefined {
  return isMap(value) ? soundSchema(value) : undefined;
}

/** A property without a schema is a property all the same. */
function soundProperties(properties: Plain): Readonly<Record<string, StructuralSchema>> {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, soundOrNone(value) ?? {}]));
}

function soundList(value: unknown): readonly StructuralSchema[] | undefined {
  return Array.isArray(value) ? value.filter(isMap).map(soundSchema) : undefined;
}
