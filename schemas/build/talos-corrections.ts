// Where Talos' published JSON schema says something else than its decoder does. Every entry was tried with
// `talosctl validate -m metal` 1.13.8, which accepts what is let in here.
import type { JsonSchema } from "./talos-merge.ts";

/** Kinds as the schema names them → as the decoder knows them, in every version of the lock file. */
const kindNames: Readonly<Record<string, string>> = { KubeSpanEndpoints: "KubeSpanEndpointsConfig" };

/** The name under which the decoder knows a kind of the schema, and the kind's definition with that name in its enum. */
export function correctKind(kind: string, schema: JsonSchema): { kind: string; schema: JsonSchema } {
  const name = kindNames[kind];
  if (name === undefined) return { kind, schema };
  return { kind: name, schema: { ...schema, properties: { ...schema.properties, kind: { enum: [name] } } } };
}

const text: JsonSchema = { type: "string" };
const flag: JsonSchema = { type: "boolean" };

function listOf(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

function closed(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: "object", additionalProperties: false, properties };
}

/** Kinds that the decoder knows and the schema does not: written from the Go structs, whose fields the merge compares. */
export const unpublished: Readonly<
  Record<string, { root: string; definitions: Readonly<Record<string, JsonSchema>> }>
> = {
  ImageVerificationConfig: {
    root: "security.ImageVerificationConfigV1Alpha1",
    definitions: {
      "security.ImageVerificationConfigV1Alpha1": {
        ...closed({
          apiVersion: { enum: ["v1alpha1"] },
          kind: { enum: ["ImageVerificationConfig"] },
          rules: listOf({ $ref: "#/$defs/security.ImageVerificationRuleV1Alpha1" }),
        }),
        required: ["apiVersion", "kind"],
      },
      "security.ImageVerificationRuleV1Alpha1": closed({
        image: text,
        skip: flag,
        deny: flag,
        keyless: { $ref: "#/$defs/security.ImageKeylessVerifierV1Alpha1" },
        publicKey: { $ref: "#/$defs/security.ImagePublicKeyVerifierV1Alpha1" },
      }),
      "security.ImageKeylessVerifierV1Alpha1": closed({ issuer: text, subject: text, subjectRegex: text }),
      "security.ImagePublicKeyVerifierV1Alpha1": closed({ certificate: text }),
    },
  },
};

interface Correction {
  readonly definition: string;
  readonly field: string;
  /** The schema that must stand there before; the build fails when upstream has changed it. */
  readonly before: (schema: JsonSchema) => boolean;
  readonly after: (schema: JsonSchema) => JsonSchema;
}

const isObject = (schema: JsonSchema): boolean => schema.type === "object";
const isEnum = (schema: JsonSchema): boolean => schema.enum !== undefined;

/** Fields whose schema has the wrong shape. */
const corrections: readonly Correction[] = [
  // Go: []*x509.PEMEncodedCertificate.
  { definition: "v1alpha1.MachineConfig", field: "acceptedCAs", before: isObject, after: listOf },
  { definition: "v1alpha1.ClusterConfig", field: "acceptedCAs", before: isObject, after: listOf },
  // Go: *url.URL with UnmarshalYAML from a string; the schema has an object without properties.
  {
    definition: "v1alpha1.LoggingDestination",
    field: "endpoint",
    before: (schema) => schema.$ref === "#/$defs/v1alpha1.Endpoint",
    after: () => ({ type: "string", pattern: "^(tcp|udp)://" }),
  },
  // Go: []string; the schema has the enum of one element.
  { definition: "container.ContainerDependsOn", field: "networks", before: isEnum, after: listOf },
  { definition: "container.UserVolumeMount", field: "options", before: isEnum, after: listOf },
];

/** Applies the corrections and the rules for scalars to the merged definitions; throws when one has nothing to correct. */
export function correct(definitions: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const out: Record<string, JsonSchema> = { ...definitions };
  for (const { definition, field, before, after } of corrections) {
    const schema = out[definition];
    const property = schema?.properties?.[field];
    if (schema === undefined || property === undefined || !before(property)) {
      throw new Error(
        `Talos' schema of ${definition}.${field} is no longer what schemas/build/talos-corrections.ts corrects`,
      );
    }
    const marks = Object.entries(property).filter(([key]) => key.startsWith("x-"));
    const bare = Object.fromEntries(Object.entries(property).filter(([key]) => !key.startsWith("x-")));
    const corrected = { ...after(bare), ...Object.fromEntries(marks) };
    out[definition] = { ...schema, properties: { ...schema.properties, [field]: corrected } };
  }
  return Object.fromEntries(Object.entries(out).map(([name, schema]) => [name, scalars(schema)]));
}

/**
 * The decoder (go-yaml) takes a number or a boolean where a string is wanted and keeps its text (`sysctls: {vm.swappiness: 1}`).
 * It refuses them only where the text is then parsed, and there the schema has a pattern, an enum or a format.
 * Addresses may be written in upper case: the decoder parses them, while the patterns know lower case only.
 */
function scalars(schema: JsonSchema): JsonSchema {
  const free =
    schema.type === "string" &&
    schema.pattern === undefined &&
    schema.enum === undefined &&
    schema.format === undefined;
  const out: Record<string, unknown> = { ...schema };
  if (free) out.type = ["string", "number", "boolean"];
  if (schema.pattern !== undefined)
    out.pattern = schema.pattern.replaceAll("0-9a-f:", "0-9a-fA-F:").replaceAll("0-9a-f.", "0-9a-fA-F.");
  for (const key of ["properties", "patternProperties"] as const) {
    const inner = schema[key];
    if (inner !== undefined)
      out[key] = Object.fromEntries(Object.entries(inner).map(([name, value]) => [name, scalars(value)]));
  }
  if (schema.items !== undefined) out.items = scalars(schema.items);
  if (schema.oneOf !== undefined && !schema.oneOf.some(({ type }) => type === "integer"))
    out.oneOf = schema.oneOf.map(scalars);
  if (typeof schema.additionalProperties === "object") out.additionalProperties = scalars(schema.additionalProperties);
  return out;
}
