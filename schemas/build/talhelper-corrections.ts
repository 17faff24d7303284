// Where talhelper's published JSON schema says something else than its decoder does. Every entry was tried with
// `talhelper genconfig` 3.1.16.
import { corrected, deviceCorrections, isInteger, isObject, listOf, type Correction } from "./corrections.ts";
import type { JsonSchema } from "./talos-merge.ts";

const metaValue: JsonSchema = {
  type: "object",
  properties: { key: { type: "integer" }, value: { type: "string" } },
  additionalProperties: false,
};

/** A Go type that is a number and is written as text; the schema has the number. */
function written(definition: string, field: string, values: readonly string[]): Correction {
  return { definition, field, before: isInteger, after: () => ({ enum: values }) };
}

const corrections: readonly Correction[] = [
  written("Customization", "bootloader", ["sd-boot", "grub", "dual-boot"]),
  written("UserVolume", "volumeType", ["directory", "disk", "partition"]),
  written("EncryptionSpec", "provider", ["luks2"]),
  // []MetaValue; the schema has one.
  {
    definition: "CustomizationWrapper",
    field: "meta",
    before: (schema) => isObject(schema) || schema.$ref !== undefined,
    after: () => listOf(metaValue),
  },
  // DiskSize: bytes, or text such as 100GB.
  {
    definition: "DiskPartition",
    field: "size",
    before: isInteger,
    after: () => ({ type: ["integer", "string"] }),
  },
  ...deviceCorrections(""),
];

export interface Talconfig extends JsonSchema {
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** What talhelper checks of a node by hand (`installDisk` or `installDiskSelector`) is left to the reader of talconfig.yaml. */
export function correctedTalconfig(schema: Talconfig): Talconfig {
  const { oneOf, ...node } = schema.$defs?.["Node"] ?? {};
  if (oneOf === undefined) throw new Error("talhelper's schema of Node is no longer what schemas/build corrects");
  return { ...schema, $defs: corrected({ ...schema.$defs, Node: node }, corrections, "talhelper") };
}
