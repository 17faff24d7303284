// Where Talos' published JSON Schemas say something else than its decoder does. Each line names the Go type that decides.
import { itemSchema, childSchema } from "#codecs/json-schema/child-schema.ts";
import { isObject, schemaRoot, type JsonSchema, type SchemaPlace } from "#codecs/json-schema/json-schema.ts";

/** Replaces the schema of one property. `[]` steps into the items of a list. */
export interface SchemaCorrection {
  readonly at: string;
  readonly name: string;
  readonly schema: JsonSchema;
  /** Takes the version marks away as well. */
  readonly unmarked?: true;
}

/** Of the document without a kind: config/types/v1alpha1/v1alpha1_types.go. */
const corrections: readonly SchemaCorrection[] = [
  // Hidden from every schema, and still written by Talos' own generator.
  { at: "", name: "persist", schema: { type: "boolean" }, unmarked: true },
  // machine.ParseType takes these too.
  {
    at: "machine",
    name: "type",
    schema: { enum: ["controlplane", "worker", "init", "join", "unknown", ""] },
  },
  // Endpoint has UnmarshalYAML: any URL in text.
  { at: "machine.logging.destinations[]", name: "endpoint", schema: { type: "string", format: "go-url" } },
  // DiskSize has UnmarshalYAML: bytes, or text such as 100GB.
  { at: "machine.disks[].partitions[]", name: "size", schema: { type: ["integer", "string"] } },
];

/** Other kinds: the Go type is decoded from text. */
const kindCorrections: Readonly<Record<string, readonly SchemaCorrection[]>> = {
  RoutingRuleConfig: [
    { at: "", name: "action", schema: { enum: ["unicast", "blackhole", "unreachable", "prohibit"] } },
  ],
  // siderolabs/talos#14349: the schema's kind is UnattendedInstall, the decoder's UnattendedInstallConfig.
  UnattendedInstallConfig: [{ at: "", name: "kind", schema: { enum: ["UnattendedInstallConfig"] } }],
};

/** Patterns that refuse what the Go type takes (upper case) or take what it refuses (999.0.0.1). */
const formats: Readonly<Record<string, string>> = {
  "^[0-9a-fA-F.:]+$": "go-addr",
  "^[0-9a-fA-F.:]+/\\d{1,3}$": "go-prefix",
  "^([0-9a-fA-F.:]+|\\[[0-9a-fA-F:.]+\\]):\\d{1,5}$": "go-addr-port",
  "^[0-9a-fA-F:]+$": "go-mac",
  "^[-+]?(((\\d+(\\.\\d*)?|\\d*(\\.\\d+)+)([nuµm]?s|m|h))|0)+$": "go-duration",
  "^[-+]?(((\\d+(\\.\\d*)?|\\.\\d+|\\d+)([nuµm]?s|m|h))|0)+$": "go-duration",
};

/** A corrected copy of the schema of one Talos document. */
export function correctedTalosSchema(kind: string, schema: JsonSchema): JsonSchema {
  const copy = withFormats(schema) as JsonSchema;
  const own = kind === "v1alpha1" ? corrections : (kindCorrections[kind] ?? []);
  for (const correction of own) applyCorrection(copy, correction);
  return copy;
}

/** Changes `root`, which must not be shared. A place that the schema does not have is left alone. */
export function applyCorrection(root: JsonSchema, { at, name, schema, unmarked }: SchemaCorrection): void {
  let place: SchemaPlace | undefined = schemaRoot(root);
  for (const step of at.split(/\.|(?=\[\])/u).filter((each) => each !== "")) {
    const next: SchemaPlace | "unknown" | undefined =
      place === undefined ? undefined : step === "[]" ? itemSchema(place) : childSchema(place, step);
    place = next === "unknown" ? undefined : next;
  }
  // `resolved` copies the object but not its `properties`, which belong to `root`.
  const properties = place?.schema.properties as Record<string, JsonSchema | boolean> | undefined;
  if (properties === undefined || !Object.hasOwn(properties, name)) return;
  const marks = isObject(properties[name]) && unmarked !== true ? talosMarks(properties[name]) : {};
  properties[name] = { ...marks, ...schema };
}

function talosMarks(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword.startsWith("x-talos-")));
}

function withFormats(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFormats);
  if (!isObject(value)) return value;
  const made = Object.fromEntries(Object.entries(value).map(([key, content]) => [key, withFormats(content)]));
  // Any scalar is good for a Go string; `decode: "go-yaml"` knows that, and a message should say "a string".
  if (Array.isArray(value.type) && value.type.join() === "string,number,boolean") made["type"] = "string";
  const pattern = typeof value.pattern === "string" ? value.pattern.replaceAll("0-9a-f", "0-9a-fA-F") : "";
  const format = formats[pattern.replaceAll("A-FA-F", "A-F")];
  if (format === undefined) return made;
  const { pattern: _, ...rest } = made;
  return { ...rest, format };
}
