// Scalars and formats as Go reads them. The table of formats was made with Go 1.26; the decoder is compared with the real one
// in test/domain/talos/decoder.test.ts.
import { describe, expect, it } from "vitest";
import type { JsonSchema } from "#codecs/json-schema/json-schema.ts";
import { goFormats } from "#codecs/json-schema/go-formats.ts";
import { golden } from "./golden.ts";

const decode = { decode: "go-yaml" } as const;

describe("decode: go-yaml", () => {
  const schema: JsonSchema = {
    type: "object",
    properties: {
      text: { type: "string", pattern: "^[0-9a-z.]*$" },
      flag: { type: "boolean" },
      count: { type: "integer" },
      mode: { enum: ["on", "off"] },
      either: { oneOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
      list: { type: "array", items: { type: "string" } },
      folded: { enum: ["luks2"], "x-go-fold-case": true },
    },
    required: ["text"],
    additionalProperties: false,
  };

  it.each(["1", "1.50", "true", "0x1f", '"a"', "2001-12-14"])("takes %s for a string", (value) => {
    expect(golden({ type: "object", properties: { text: { type: "string" } } }, `text: ${value}\n`, decode)).toEqual(
      [],
    );
  });

  it.each(["yes", "ON", "n", "Off", '"yes"', "true"])("takes %s for a boolean", (value) => {
    expect(golden(schema, `text: a\nflag: ${value}\n`, decode)).toEqual([]);
  });

  it.each(["1", '"true"', "oN", "[]"])("refuses %s for a boolean", (value) => {
    expect(golden(schema, `text: a\nflag: ${value}\n`, decode)).toHaveLength(1);
  });

  it("keeps the text of a scalar that looks like something else", () => {
    expect(golden(schema, "text: 1.50\nmode: on\neither: 5\nlist: [1, true]\nfolded: LUKS2\n", decode)).toEqual([]);
  });

  it("takes null for nothing at all, but not an unknown name", () => {
    expect(golden(schema, "text: a\nflag: null\nlist: [null]\n", decode)).toEqual([]);
    expect(golden(schema, "text: null\n", decode)).toEqual(["1:1-5 missing-field text: text is required (add text)"]);
    expect(golden(schema, "text: a\nflags: null\n", decode)).toHaveLength(1);
  });
});

const formats: readonly [format: string, valid: readonly string[], invalid: readonly string[]][] = [
  [
    "go-addr",
    ["10.0.0.1", "::", "2001:DB8::1", "fe80::1%eth0", "::ffff:10.0.0.1"],
    ["172.16.1.256", "01.0.0.1", "10.0.0", "1::2::3", "fe80::1%", "g::"],
  ],
  [
    "go-prefix",
    ["10.0.0.0/8", "0.0.0.0/0", "::/0", "2001:DB8::/32"],
    ["10.0.0.1", "10.0.0.1/33", "10.0.0.1/08", "::/129", "fe80::1%eth0/64"],
  ],
  ["go-addr-or-empty", ["10.0.0.1", "::1", ""], ["10.0.0.1/8", "fe80::1%eth0", "host"]],
  ["go-prefix-or-empty", ["0.0.0.0/0", ""], ["10.0.0/8", "10.0.0.1"]],
  ["go-addr-or-prefix", ["10.0.0.1", "10.0.0.1/24", "::1/64"], ["", "10.0.0.0/33", "fe80::1%eth0", "everywhere"]],
  ["go-subnet", ["10.0.0.0/8", "!10.0.0.0/8", "!10.0.0.1"], ["!!10.0.0.0/8", "10.0.0/8", "!"]],
  ["go-addr-port", ["10.0.0.1:51820", "[::1]:80"], ["10.0.0.1", "::1:80", "10.0.0.1:70000", "example.org:80"]],
  ["go-duration", ["0", "1m30s", "-1.5h", ".5s", "1h0m0s", "3µs"], ["", "1", "1minute", "m", "1 m"]],
  [
    "go-mac",
    ["aa:bb:cc:dd:ee:ff", "AA-BB-CC-DD-EE-FF", "aabb.ccdd.eeff", "aabbccddeeff"],
    ["aa:bb:cc", "aa:bb:cc:dd:ee:fg", "aa:bb-cc:dd:ee:ff", "aabbcc"],
  ],
  ["go-size", ["50GiB", "100 GB", "1.5TB", "25%", "-1GiB", "1,000MB", "12", ""], ["large", "GiB", "10 parsecs", "%"]],
  ["go-size-match", ["<= 2TB", "4GB", "== 100GB", ">1TiB"], ["big", "=> 1TB", "<="]],
  ["go-port-range", ["8000-8010"], ["http", "80", "1-70000"]],
  ["go-base64", ["LS0t", "LS0=", "", "LS0t\nLS0t"], ["LS0", "a b c", "https://a.example.org"]],
  [
    "go-url",
    ["udp://10.0.0.9:514", "https://[::1]:80/x", "relative/path"],
    ["udp://10.0.0.9:x", ":x", "http://a b/", "http://a/%zz"],
  ],
];

describe.each(formats)("%s", (format, valid, invalid) => {
  it.each(valid)("takes %j", (text) => expect(goFormats[format]?.test(text)).toBe(true));
  it.each(invalid)("refuses %j", (text) => expect(goFormats[format]?.test(text)).toBe(false));
});

it("tests every format", () => {
  expect(formats.map(([name]) => name).sort()).toEqual(Object.keys(goFormats).sort());
});
