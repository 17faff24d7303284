import { describe, expect, it } from "vitest";
import type { JsonSchema } from "#codecs/json-schema/json-schema.ts";
import { golden } from "./golden.ts";

const port: JsonSchema = { type: "integer", minimum: 1, maximum: 65535 };
const schema: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $ref: "#/$defs/Server",
  $defs: {
    Server: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", pattern: "^[a-z]+$" },
        port,
        replicas: { type: "integer" },
        tls: { $ref: "#/$defs/Tls" },
        mode: { enum: ["active", "passive"] },
        tags: { type: "array", items: { type: "string" }, uniqueItems: true },
        args: { type: "object", additionalProperties: { oneOf: [{ type: "string" }, { type: "array" }] } },
        children: { type: "array", items: { $ref: "#/$defs/Server" } },
        labels: {
          type: "object",
          patternProperties: { "^[a-z./]+$": { type: "string" } },
          additionalProperties: false,
        },
        store: { oneOf: [{ $ref: "#/$defs/Disk" }, { $ref: "#/$defs/Bucket" }] },
        place: { anyOf: [{ required: ["disk"] }, { required: ["path"] }] },
      },
      additionalProperties: false,
    },
    Tls: { type: "object", properties: { minVersion: { type: "string" } }, additionalProperties: false },
    Disk: {
      type: "object",
      required: ["type", "device"],
      properties: { type: { const: "disk" }, device: { type: "string" } },
      additionalProperties: false,
    },
    Bucket: {
      type: "object",
      required: ["type", "url"],
      properties: { type: { const: "bucket" }, url: { type: "string" }, region: { type: "string" } },
      additionalProperties: false,
    },
  },
};

describe("judgeJsonSchema", () => {
  it("is silent about a value that fits", () => {
    expect(golden(schema, "name: a\nport: 80\nargs: { x: a, y: [b] }\nstore: { type: disk, device: sda }\n")).toEqual(
      [],
    );
  });

  it.each([
    [
      "an unknown field at its key",
      "name: a\nreplica: 2\n",
      ["2:1-8 unknown-field replica: replica is not a field of the document (did you mean replicas?)"],
    ],
    [
      "a field that lies one level too high",
      "name: a\nminVersion: x\n",
      ["2:1-11 unknown-field minVersion: minVersion is not a field of the document (minVersion belongs under tls)"],
    ],
    [
      "a wrong type at the value",
      "name: a\nport: many\n",
      ['2:7-11 wrong-type port: port must be an integer, got "many"'],
    ],
    [
      "a value out of range",
      "name: a\nport: 70000\n",
      ["2:7-12 invalid-value port: port must be at most 65535, got 70000"],
    ],
    [
      "a word that is not listed",
      "name: a\nmode: pasive\n",
      ['2:7-13 invalid-value mode: mode must be one of active, passive, got "pasive" (did you mean passive?)'],
    ],
    ["a text that does not match", "name: A1\n", ['1:7-9 invalid-value name: name must match ^[a-z]+$, got "A1"']],
    ["a missing field at the first key", "port: 80\n", ["1:1-5 missing-field name: name is required (add name)"]],
    [
      "a missing field of a list item",
      "name: a\nchildren:\n  - port: 1\n",
      ["3:5-9 missing-field children[0].name: children[0].name is required (add name)"],
    ],
    [
      "a double in a set",
      "name: a\ntags: [x, y, x]\n",
      ['2:14-15 duplicate-entry tags[2]: tags[2] repeats "x" of tags[0]'],
    ],
    [
      "a key that no pattern takes",
      "name: a\nlabels: { A1: x }\n",
      ["2:11-13 unknown-field labels.A1: A1 is not a field of labels"],
    ],
    [
      "two types at once",
      "name: a\nargs: { x: 5 }\n",
      ["2:12-13 wrong-type args.x: args.x must be a string or a list, got 5"],
    ],
    [
      "the branch that the fixed value chooses",
      "name: a\nstore: { type: bucket, device: sda }\n",
      [
        "2:1-6 missing-field store.url: store.url is required (add url)",
        "2:24-30 unknown-field store.device: device is not a field of store",
      ],
    ],
    [
      "alternatives that only lack a field",
      "name: a\nplace: {}\n",
      ["2:1-6 missing-field place: place needs one of: disk or path (add disk or path)"],
    ],
    [
      "every mistake, one line each",
      "name: 5\nport: x\nmode: z\nextra: 1\n",
      [
        "1:7-8 wrong-type name: name must be a string, got 5",
        '2:7-8 wrong-type port: port must be an integer, got "x"',
        '3:7-8 invalid-value mode: mode must be one of active, passive, got "z"',
        "4:1-6 unknown-field extra: extra is not a field of the document",
      ],
    ],
    [
      "a mistake behind an alias at the alias",
      "name: a\ntls: &t { minVersion: 1 }\nchildren:\n  - name: b\n    tls: *t\n",
      ["2:23-24 wrong-type tls.minVersion: tls.minVersion must be a string, got 1"],
    ],
  ])("reports %s", (_, text, lines) => {
    expect(golden(schema, text)).toEqual(lines);
  });

  it("does not judge what is not known yet", () => {
    const isPlaceholder = (text: string): boolean => text.includes("${");
    expect(
      golden(schema, "name: ${NAME}\nport: ${PORT}\nmode: ${MODE}\nargs:\n  x: ${X}\n", { isPlaceholder }),
    ).toEqual([]);
    expect(golden(schema, "name: a\n${KEY}: 1\n", { isPlaceholder })).toEqual([]);
    expect(golden(schema, "name: a\nunknown: ${X}\n", { isPlaceholder })).toHaveLength(1);
  });

  it("misses nothing in a fragment", () => {
    expect(golden(schema, "port: 80\nstore: { type: bucket }\n", { fragment: true })).toEqual([]);
    expect(golden(schema, "prot: 80\n", { fragment: true })).toHaveLength(1);
  });

  it("takes keys that JavaScript has plans for", () => {
    expect(golden({ type: "object", required: ["toString"], properties: {} }, "__proto__: 1\n")).toEqual([
      "1:1-10 missing-field toString: toString is required (add toString)",
    ]);
    expect(golden({ type: "object", properties: {}, additionalProperties: false }, "__proto__: 1\n")).toHaveLength(1);
  });

  it("says that a reference leads nowhere", () => {
    expect(() => golden({ $ref: "#/$defs/Missing" }, "a: 1\n")).toThrow("the schema has nothing at #/$defs/Missing");
  });

  it("follows references that lead back to themselves", () => {
    const text = "name: a\nchildren: [{ name: b, children: [{ name: c, children: [{ name: 5 }] }] }]\n";
    expect(golden(schema, text)).toEqual([
      "2:64-65 wrong-type children[0].children[0].children[0].name: children[0].children[0].children[0].name must be a string, got 5",
    ]);
  });
});
