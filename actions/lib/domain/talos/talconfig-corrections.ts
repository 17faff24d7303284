// Where talhelper's JSON Schema says something else than its decoder does.
import { isObject, type JsonSchema } from "#codecs/json-schema/json-schema.ts";
import { applyCorrection, deviceCorrections, type SchemaCorrection } from "./schema-corrections.ts";

const bootloader: JsonSchema = { enum: ["sd-boot", "grub", "dual-boot"] };
const metaValues: JsonSchema = {
  type: "array",
  items: {
    type: "object",
    properties: { key: { type: "integer" }, value: { type: "string" } },
    additionalProperties: false,
  },
};

/** The Go types of enums are numbers that are written as text; the schema has the number. */
const perNode: readonly SchemaCorrection[] = [
  { at: "imageSchematic.customization", name: "bootloader", schema: bootloader },
  // []MetaValue; the schema has one.
  { at: "schematic.customization", name: "meta", schema: metaValues },
  { at: "userVolumes[]", name: "volumeType", schema: { enum: ["directory", "disk", "partition"] } },
  { at: "userVolumes[].encryption", name: "provider", schema: { enum: ["luks2"] } },
  { at: "volumes[].encryption", name: "provider", schema: { enum: ["luks2"] } },
  // DiskSize: bytes, or text such as 100GB.
  { at: "machineDisks[].partitions[]", name: "size", schema: { type: ["integer", "string"] } },
  // talhelper validates them with Talos' own code.
  ...deviceCorrections("networkInterfaces[]"),
];

/** A corrected copy. What talhelper checks of a node by hand (`installDisk` or `installDiskSelector`) is left to `talconfig.ts`. */
export function correctedTalconfigSchema(schema: JsonSchema): JsonSchema {
  const copy = structuredClone(schema) as Record<string, unknown>;
  const definitions = copy["$defs"];
  const node = isObject(definitions) ? (definitions["Node"] as Record<string, unknown>) : {};
  delete node["oneOf"];
  for (const correction of perNode) {
    for (const owner of ["nodes[]", "controlPlane", "worker"]) {
      applyCorrection(copy, { ...correction, at: `${owner}.${correction.at}` });
    }
  }
  return copy;
}
