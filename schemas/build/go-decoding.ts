// What the Go type of a field decides, whatever the published schema says of the field: which texts its decoder takes,
// and how large its integers are.
import type { JsonSchema } from "./talos-merge.ts";

const text = (format: string): JsonSchema => ({ type: "string", format });

/**
 * By Go type, from its UnmarshalText or UnmarshalYAML. The published patterns refuse what these take (addresses in upper
 * case) and take what these refuse (999.0.0.1). The formats `go-…` are those of actions/lib/codecs/json-schema.
 */
const decoded: Readonly<Record<string, JsonSchema>> = {
  "netip.Addr": text("go-addr"),
  "meta.Addr": text("go-addr"),
  "netip.Prefix": text("go-prefix"),
  "meta.Prefix": text("go-prefix"),
  "netip.AddrPort": text("go-addr-port"),
  "meta.AddrPort": text("go-addr-port"),
  // hex.DecodeString without the colons; a length that no hardware address has is taken for a mistake.
  "nethelpers.HardwareAddr": { ...text("go-mac"), pattern: "^[0-9a-fA-F:]+$" },
  "time.Duration": text("go-duration"),
  // humanize.ParseBytes, with a percentage.
  ByteSize: text("go-size"),
  "block.ByteSize": text("go-size"),
  Size: text("go-size"),
  "block.Size": text("go-size"),
  DiskSize: text("go-size"),
  InstallDiskSizeMatcher: text("go-size-match"),
  Base64Bytes: text("go-base64"),
  "nethelpers.RoutingTable": { type: "string", pattern: "^(unspec|default|main|local|[0-9]{1,3})$" },
  "nethelpers.RoutingRuleAction": { enum: ["unicast", "blackhole", "unreachable", "prohibit"], "x-go-fold-case": true },
  // A number, or text with both ends.
  PortRanges: {
    type: "array",
    items: { type: ["integer", "string"], minimum: 0, maximum: 65535, format: "go-port-range" },
  },
};

const signed = (bits: number): JsonSchema => ({ minimum: -(2 ** (bits - 1)), maximum: 2 ** (bits - 1) - 1 });
const unsigned = (bits: number): JsonSchema => ({ minimum: 0, maximum: 2 ** bits - 1 });

const ranges: Readonly<Record<string, JsonSchema>> = {
  int8: signed(8),
  int16: signed(16),
  int32: signed(32),
  uint8: unsigned(8),
  uint16: unsigned(16),
  uint32: unsigned(32),
  uint64: unsigned(64),
  uint: unsigned(64),
};

/** PEM in base64, in a pair whose fields no struct of config/types lists. */
const pem: JsonSchema = { type: "string", format: "go-base64" };

/** The published schema of a field as its Go type has it; bounds that the schema names itself stay. */
export function decodedSchema(schema: JsonSchema, goType: string, definition: string): JsonSchema {
  const element = /^\[\]\*?(.*)/.exec(goType)?.[1];
  if (element !== undefined) {
    // Some lists are published as their elements: talos-corrections.ts makes lists of them.
    const { items } = schema;
    if (items === undefined) return decodedSchema(schema, element, definition);
    return { ...schema, items: decodedSchema(items, element, definition) };
  }
  const known = decoded[goType];
  if (known !== undefined) return known;
  if (schema.type === "integer") return { ...ranges[goType], ...schema };
  if (schema.enum !== undefined) return isEnumer(goType, definition) ? { ...schema, "x-go-fold-case": true } : schema;
  if (goType.startsWith("x509.PEMEncoded")) return withPem(schema);
  return schema;
}

/** github.com/dmarkham/enumer makes `UnmarshalText` of named types, in any case. The v1alpha1 document has none of them. */
function isEnumer(goType: string, definition: string): boolean {
  return goType !== "string" && !definition.startsWith("v1alpha1.");
}

function withPem(schema: JsonSchema): JsonSchema {
  const properties = Object.entries(schema.properties ?? {});
  return {
    ...schema,
    properties: Object.fromEntries(
      properties.map(([name, field]) => [name, name === "crt" || name === "key" ? pem : field]),
    ),
  };
}
