// Where Talos' published JSON schema says something else than its decoder and validation do, beyond what the Go type of a
// field tells (go-decoding.ts). Every entry was tried with `talosctl validate -m metal` 1.13.8.
import {
  corrected,
  deviceCorrections,
  isEnum,
  isObject,
  isText,
  isTextList,
  listOf,
  type Correction,
} from "./corrections.ts";
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

/** Fields whose schema has the wrong shape, or is looser than the validation of the Go type. */
const corrections: readonly Correction[] = [
  // Go: []*x509.PEMEncodedCertificate.
  { definition: "v1alpha1.MachineConfig", field: "acceptedCAs", before: isObject, after: listOf },
  { definition: "v1alpha1.ClusterConfig", field: "acceptedCAs", before: isObject, after: listOf },
  // Hidden from every schema, and still written by Talos' own generator.
  { definition: "v1alpha1.Config", field: "persist", before: isFlag, after: (schema) => schema, unmarked: true },
  // machine.ParseType takes these too.
  {
    definition: "v1alpha1.MachineConfig",
    field: "type",
    before: isEnum,
    after: () => ({ enum: ["controlplane", "worker", "init", "join"] }),
  },
  // Go: *url.URL with UnmarshalYAML from a string; the schema has an object without properties.
  {
    definition: "v1alpha1.LoggingDestination",
    field: "endpoint",
    before: (schema) => schema.$ref === "#/$defs/v1alpha1.Endpoint",
    after: () => ({ type: "string", format: "go-url", pattern: "^(tcp|udp)://" }),
  },
  // Go: []string; the schema has the enum of one element.
  { definition: "v1alpha1.EncryptionConfig", field: "options", before: isEnum, after: listOf },
  { definition: "container.ContainerDependsOn", field: "networks", before: isEnum, after: listOf },
  { definition: "container.UserVolumeMount", field: "options", before: isEnum, after: listOf },
  // KubeletConfig.Validate, EtcdConfig.Validate.
  ...subnets("v1alpha1.KubeletNodeIPConfig", "validSubnets"),
  ...subnets("v1alpha1.EtcdConfig", "advertisedSubnets", "listenSubnets"),
  ...deviceCorrections("v1alpha1."),
  // Identifiers as long as one likes, unlike hardware addresses.
  ...["network.DHCPv4ConfigV1Alpha1", "network.DHCPv6ConfigV1Alpha1"].map((definition) => ({
    definition,
    field: "duidRaw",
    before: ({ format }: JsonSchema) => format === "go-mac",
    after: () => ({ type: "string", pattern: "^([0-9a-fA-F]{2}(:[0-9a-fA-F]{2})+)$" }),
  })),
  // VolumeConfigV1Alpha1.Validate; the last four since Talos 1.14.
  {
    definition: "block.VolumeConfigV1Alpha1",
    field: "name",
    before: isText,
    after: () => ({ enum: ["STATE", "EPHEMERAL", "IMAGECACHE", "ETCD", "CRI", "KUBELET", "LOG"] }),
  },
];

function isFlag({ type }: JsonSchema): boolean {
  return type === "boolean";
}

function subnets(definition: string, ...fields: readonly string[]): readonly Correction[] {
  return fields.map((field) => ({
    definition,
    field,
    before: isTextList,
    after: () => listOf({ type: "string", format: "go-subnet" }),
  }));
}

/** Applies the corrections to the merged definitions; throws when one has nothing to correct. */
export function correct(definitions: Readonly<Record<string, JsonSchema>>): Readonly<Record<string, JsonSchema>> {
  return corrected(definitions, corrections, "Talos");
}
