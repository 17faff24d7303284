// Where Talos' published JSON Schemas say something else than its decoder does. Each line names the Go type that decides.
import { itemSchema, childSchema } from "#codecs/json-schema/child-schema.ts";
import { integerRange } from "./go-integers.ts";
import {
  isObject,
  propertyNames,
  schemaRoot,
  type JsonSchema,
  type SchemaPlace,
} from "#codecs/json-schema/json-schema.ts";

/** Replaces the schema of one property. `[]` steps into the items of a list. */
export interface SchemaCorrection {
  readonly at: string;
  readonly name: string;
  readonly schema: JsonSchema;
  /** Takes the version marks away as well. */
  readonly unmarked?: true;
}

const cryptOptions: JsonSchema = {
  type: "array",
  items: { enum: ["no_read_workqueue", "no_write_workqueue", "same_cpu_crypt"] },
};

const texts = (format: string): JsonSchema => ({ type: "array", items: { type: "string", format } });
const address: JsonSchema = { type: "string", format: "go-addr-or-empty" };
const network: JsonSchema = { type: "string", format: "go-prefix-or-empty" };

/** CheckDeviceAddressing, CheckDeviceRoutes of config/types/v1alpha1/v1alpha1_validation.go, for the devices listed at `at`. */
export function deviceCorrections(at: string): readonly SchemaCorrection[] {
  return [at, `${at}.vlans[]`].flatMap((device) => [
    { at: device, name: "addresses", schema: texts("go-addr-or-prefix") },
    { at: `${device}.routes[]`, name: "network", schema: network },
    { at: `${device}.routes[]`, name: "gateway", schema: address },
    { at: `${device}.routes[]`, name: "source", schema: address },
    { at: `${device}.vip`, name: "ip", schema: { type: "string", format: "go-addr" } },
  ]);
}

/** Of the document without a kind: config/types/v1alpha1/v1alpha1_types.go. */
const corrections: readonly SchemaCorrection[] = [
  // Hidden from every schema, and still written by Talos' own generator.
  { at: "", name: "persist", schema: { type: "boolean" }, unmarked: true },
  // machine.ParseType takes these too.
  {
    at: "machine",
    name: "type",
    schema: { enum: ["controlplane", "worker", "init", "join"] },
  },
  // Endpoint has UnmarshalYAML: a URL in text, whose scheme is validated.
  {
    at: "machine.logging.destinations[]",
    name: "endpoint",
    schema: { type: "string", format: "go-url", pattern: "^(tcp|udp)://" },
  },
  // []string; the schema has the enum of one element.
  { at: "machine.systemDiskEncryption.state", name: "options", schema: cryptOptions },
  { at: "machine.systemDiskEncryption.ephemeral", name: "options", schema: cryptOptions },
  // DiskSize and InstallDiskSizeMatcher have UnmarshalYAML: humanize.ParseBytes.
  { at: "machine.disks[].partitions[]", name: "size", schema: { type: "string", format: "go-size" } },
  { at: "machine.install.diskSelector", name: "size", schema: { type: "string", format: "go-size-match" } },
  // KubeletConfig.Validate, EtcdConfig.Validate.
  { at: "machine.kubelet.nodeIP", name: "validSubnets", schema: texts("go-subnet") },
  { at: "cluster.etcd", name: "advertisedSubnets", schema: texts("go-subnet") },
  { at: "cluster.etcd", name: "listenSubnets", schema: texts("go-subnet") },
  ...deviceCorrections("machine.network.interfaces[]"),
];

/** Other kinds: the Go type is decoded from text. */
const kindCorrections: Readonly<Record<string, readonly SchemaCorrection[]>> = {
  RoutingRuleConfig: [
    { at: "", name: "action", schema: { enum: ["unicast", "blackhole", "unreachable", "prohibit"] } },
    { at: "", name: "src", schema: { type: "string", format: "go-prefix" } },
    { at: "", name: "dst", schema: { type: "string", format: "go-prefix" } },
  ],
  // PortRange has UnmarshalYAML: a number, or text with both ends.
  NetworkRuleConfig: [
    {
      at: "portSelector",
      name: "ports",
      schema: {
        type: "array",
        items: { type: ["integer", "string"], minimum: 0, maximum: 65535, format: "go-port-range" },
      },
    },
  ],
  // VolumeConfigV1Alpha1.Validate; the last four since Talos 1.14.
  VolumeConfig: [
    { at: "", name: "name", schema: { enum: ["STATE", "EPHEMERAL", "IMAGECACHE", "ETCD", "CRI", "KUBELET", "LOG"] } },
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
  const copy = mended(schema, kind !== "v1alpha1") as Record<string, unknown>;
  const own = kind === "v1alpha1" ? corrections : (kindCorrections[kind] ?? []);
  for (const correction of own) applyCorrection(copy, correction);
  // Both parts are validated to be there; `$ref` and `required` stand side by side at the root.
  if (kind === "v1alpha1") return { ...copy, required: ["machine", "cluster"] };
  const named = propertyNames(schemaRoot(copy)).includes("name");
  return named ? { ...copy, required: ["apiVersion", "kind", "name"] } : copy;
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
  const properties: Record<string, JsonSchema | boolean> | undefined = place?.schema.properties;
  if (properties === undefined || !Object.hasOwn(properties, name)) return;
  const marks = isObject(properties[name]) && unmarked !== true ? talosMarks(properties[name]) : {};
  properties[name] = { ...marks, ...schema };
}

function talosMarks(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword.startsWith("x-talos-")));
}

/** Formats, integer ranges, texts and enums as their Go types have them. `folds`: enums are decoded in any case. */
function mended(value: unknown, folds: boolean, field = ""): unknown {
  if (Array.isArray(value)) return value.map((each) => mended(each, folds));
  if (!isObject(value)) return value;
  const made: Record<string, unknown> = {};
  for (const [key, content] of Object.entries(value)) made[key] = mended(content, folds, key);
  if (folds && Array.isArray(value.enum) && field !== "kind" && field !== "apiVersion" && field !== "cipher") {
    made["x-go-fold-case"] = true;
  }
  // Any scalar is good for a Go string; `decode: "go-yaml"` knows that, and a message should say "a string".
  if (Array.isArray(value.type) && value.type.join() === "string,number,boolean") made["type"] = "string";
  if (made["type"] === "integer") Object.assign(made, integerRange(field));
  if (made["type"] === "string") Object.assign(made, textForm(field, folds));
  return withFormat(made, value.pattern);
}

/** ByteSize and Size, PEM blocks of the v1alpha1 document, nethelpers.RoutingTable: known by their names. */
function textForm(field: string, isKind: boolean): JsonSchema {
  if (["minSize", "maxSize", "minAllocationGroupSize"].includes(field)) return { format: "go-size" };
  if (!isKind && ["crt", "key"].includes(field)) return { format: "go-base64" };
  return isKind && field === "table" ? { pattern: "^(unspec|default|main|local|[0-9]{1,3})$" } : {};
}

function withFormat(made: Record<string, unknown>, pattern: string | undefined): Record<string, unknown> {
  const folded = (pattern ?? "").replaceAll("0-9a-f", "0-9a-fA-F").replaceAll("A-FA-F", "A-F");
  const format = formats[folded];
  if (format === undefined) return made;
  const { pattern: _, ...rest } = made;
  return { ...rest, format };
}
