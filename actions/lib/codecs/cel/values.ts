// A node of a document as the value that a rule sees, by the schema of its place: k8s.io/apiserver/pkg/cel/common.
import { isGoDuration } from "#codecs/go-text/duration.ts";
import { hasVariable, isHidden } from "#codecs/structural-schema/placeholder.ts";
import { propertyOf } from "#codecs/structural-schema/resolve.ts";
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import type { YamlList, YamlMap, YamlNode, YamlScalar } from "#codecs/yaml/node.ts";
import { Opaque } from "./opaque.ts";
import { propertyName } from "./property-name.ts";
import { goDuration } from "./time.ts";
import { Unknown } from "./unknown.ts";

/** A converted value, and whether a part of it is unknown. */
export interface Converted {
  readonly value: unknown;
  readonly hasUnknown: boolean;
}

/** Converts nodes once for each place, for all the rules of one document. */
export class Conversion {
  #unknowns = 0;
  /** Of everything converted so far. */
  readonly extent = { entries: 0, characters: 0 };
  readonly #known = new Map<YamlNode, { readonly schema: StructuralSchema; readonly converted: Converted }>();

  convert(node: YamlNode, schema: StructuralSchema): Converted {
    const known = this.#known.get(node);
    if (known?.schema === schema) return known.converted;
    const before = this.#unknowns;
    const value = this.#value(node, schema);
    const converted = { value, hasUnknown: this.#unknowns > before };
    this.#known.set(node, { schema, converted });
    return converted;
  }

  #unknown(text: string): Unknown {
    this.#unknowns++;
    const trimmed = text.trim();
    return new Unknown(trimmed.startsWith("${") && trimmed.endsWith("}"));
  }

  /** Through the cache, so that what stands twice counts its unknown parts twice. */
  #part(node: YamlNode, schema: StructuralSchema): unknown {
    const { value, hasUnknown } = this.convert(node, schema);
    if (hasUnknown) this.#unknowns++;
    return value;
  }

  #value(node: YamlNode, schema: StructuralSchema): unknown {
    this.#measure(node);
    if (node.kind === "scalar" && isHidden({ placeholders: true }, node)) return this.#unknown(node.text);
    if (node.kind === "scalar" && node.value === null) return null;
    if (node.kind === "scalar") return isScalaDuration(node, schema) ? this.#unknown("") : scalarValue(node, schema);
    if (node.kind === "list")
      return schema.items === undefined ? new Opaque(node) : this.#list(node, schema.items, schema);
    const isFree = schema.properties === undefined && typeof schema.additionalProperties !== "object";
    const isEmbedded = schema["x-kubernetes-embedded-resource"] === true;
    return isFree && !isEmbedded && schema["x-kubernetes-preserve-unknown-fields"] === true
      ? new Opaque(node)
      : this.#map(node, isEmbedded ? withTypeAndName(schema) : schema);
  }

  #measure(node: YamlNode): void {
    const { extent } = this;
    if (node.kind === "scalar") extent.characters = Math.max(extent.characters, node.text.length);
    else extent.entries = Math.max(extent.entries, node.kind === "list" ? node.items.length : node.entries.length);
  }

  #map(node: YamlMap, schema: StructuralSchema): unknown {
    const other = typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
    const entries: [string, unknown][] = [];
    for (const { key, value } of node.entries) {
      if (hasVariable(key)) return this.#unknown(key);
      const declared = propertyOf(schema, key);
      // A null that its field allows is as good as none.
      if (declared !== undefined && value.kind === "scalar" && value.value === null) continue;
      const name = declared === undefined ? key : (propertyName(key) ?? key);
      const inner = declared ?? other;
      entries.push([name, inner === undefined ? new Opaque(value) : this.#part(value, inner)]);
    }
    return new Map(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  }

  /** An unknown scalar among items leaves the list as a whole unknown: cel-js' `in` would not notice it. */
  #list(node: YamlList, items: StructuralSchema, schema: StructuralSchema): unknown {
    const values = node.items.map((item) => this.#part(item, items));
    const unknown = values.find((value) => value instanceof Unknown);
    if (unknown !== undefined) return unknown;
    const isSet = schema["x-kubernetes-list-type"] === "set" && values.every((value) => typeof value !== "object");
    return isSet ? new Set(values) : values;
  }
}

function scalarValue(node: YamlScalar, schema: StructuralSchema): unknown {
  const { value } = node;
  if (typeof value === "number") {
    const isInteger =
      Number.isInteger(value) && (schema.type === "integer" || schema["x-kubernetes-int-or-string"] === true);
    return isInteger ? BigInt(value) : schema.type === undefined ? new Opaque(node) : value;
  }
  if (typeof value === "bigint") return schema.type === "number" ? Number(value) : value;
  if (typeof value !== "string") return value;
  return schema.type === "string" ? formattedText(value, schema.format) : value;
}

/** `22 ns`, `2 weeks`: the schema takes them, and how long they are is not worth knowing. */
function isScalaDuration({ value }: YamlScalar, { type, format }: StructuralSchema): boolean {
  return type === "string" && format === "duration" && typeof value === "string" && !isGoDuration(value);
}

/** Texts of these formats are no strings to a rule. The schema's own check has already said it when one is wrong. */
function formattedText(text: string, format: string | undefined): unknown {
  if (format === "duration") return goDuration(text);
  if (format === "date") return new Date(`${text}T00:00:00Z`);
  if (format === "date-time") return new Date(text);
  if (format === "byte") return new Uint8Array(Buffer.from(text, "base64"));
  return text;
}

const text: StructuralSchema = { type: "string" };
const rootFields: Readonly<Record<string, StructuralSchema>> = {
  apiVersion: text,
  kind: text,
  metadata: { type: "object", properties: { name: text, generateName: text } },
};
const withRoot = new WeakMap<StructuralSchema, StructuralSchema>();

/** At the root of an object, rules also see apiVersion, kind and of the metadata the name. */
export function withTypeAndName(schema: StructuralSchema): StructuralSchema {
  let known = withRoot.get(schema);
  if (known === undefined) {
    known = { ...schema, properties: { ...schema.properties, ...rootFields } };
    withRoot.set(schema, known);
  }
  return known;
}
