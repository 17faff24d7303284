import { describe, expect, test } from "vitest";
import type { ResourceSchema, StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { specVerdict, verdict, widget, widgetText } from "./judged.ts";

const chart: StructuralSchema = {
  type: "object",
  properties: {
    chart: {
      type: "object",
      properties: {
        spec: {
          type: "object",
          properties: { chart: { type: "string" }, version: { type: "string" } },
          required: ["chart"],
        },
      },
    },
    replicas: { type: "integer" },
    interval: { type: "string" },
  },
};

describe("fields that the schema does not know", () => {
  test("a misspelt field points at its key and names the sibling", () => {
    expect(specVerdict("replcas: 2", chart)).toEqual([
      "unknown-field «replcas» replcas is not a field of Widget.spec (did you mean replicas?)",
    ]);
  });

  test("case, dashes and underscores do not matter for the guess", () => {
    expect(specVerdict("INTER_VAL: 5m", chart)).toEqual([
      "unknown-field «INTER_VAL» INTER_VAL is not a field of Widget.spec (did you mean interval?)",
    ]);
  });

  test("a field of a deeper level is told where it belongs", () => {
    expect(specVerdict("version: 1.2.3", chart)).toEqual([
      "unknown-field «version» version is not a field of Widget.spec (version belongs under spec.chart.spec)",
    ]);
  });

  test("a field of a higher level is told where it belongs", () => {
    expect(specVerdict("chart:\n  spec:\n    chart: x\n    replicas: 1", chart)).toEqual([
      "unknown-field «replicas» replicas is not a field of Widget.spec.chart.spec (replicas belongs under spec)",
    ]);
  });

  test("an unknown parent says nothing of its children, and a name like nothing else gets no guess", () => {
    expect(specVerdict("zzzzzzzz:\n  also: unknown", chart)).toEqual([
      "unknown-field «zzzzzzzz» zzzzzzzz is not a field of Widget.spec",
    ]);
  });

  test("at the root, a misspelt required field is one mistake, not two", () => {
    const text = widgetText("replicas: 1").replace("spec:", "specs:");
    expect(verdict(text, widget(chart))).toEqual([
      "unknown-field «specs» specs is not a field of Widget (did you mean spec?)",
    ]);
  });

  test("names of object methods are names like others", () => {
    expect(specVerdict("constructor: 1\ntoString: 2\n__proto__: 3", chart)).toEqual([
      "unknown-field «constructor» constructor is not a field of Widget.spec",
      "unknown-field «toString» toString is not a field of Widget.spec",
      "unknown-field «__proto__» __proto__ is not a field of Widget.spec",
    ]);
  });

  test("preserve-unknown-fields takes everything, and still judges what it declares", () => {
    const open: StructuralSchema = {
      type: "object",
      "x-kubernetes-preserve-unknown-fields": true,
      properties: { known: { type: "object", properties: { size: { type: "integer" } } } },
    };
    expect(specVerdict("anything:\n  at: [all]\nknown:\n  size: 1", open)).toEqual([]);
    expect(specVerdict("known:\n  sise: 1", open)).toEqual([
      "unknown-field «sise» sise is not a field of Widget.spec.known (did you mean size?)",
    ]);
  });

  test("a map without properties keeps nothing, additionalProperties keep their type", () => {
    expect(specVerdict("a: 1", { type: "object" })).toEqual(["unknown-field «a» a is not a field of Widget.spec"]);
    const numbers: StructuralSchema = { type: "object", additionalProperties: { type: "integer" } };
    expect(specVerdict("a: 1\nb: two", numbers)).toEqual(['wrong-type «two» spec.b must be an integer, got "two"']);
  });

  test("below additionalProperties: true the server knows no field", () => {
    const loose: StructuralSchema = { type: "object", additionalProperties: true };
    expect(specVerdict("a: 1\nb: [x]", loose)).toEqual([]);
    expect(specVerdict("a:\n  deep: 1", loose)).toEqual(["unknown-field «deep» deep is not a field of Widget.spec.a"]);
  });
});

describe("fields that are missing", () => {
  test("the parent's key is pointed at", () => {
    expect(specVerdict("chart:\n  spec:\n    version: 1.x", chart)).toEqual([
      "missing-field «spec» spec.chart.spec.chart is required",
    ]);
  });

  test("of a list item, its first key; of the root, the start of the document", () => {
    const list: StructuralSchema = {
      type: "array",
      items: {
        type: "object",
        properties: { name: { type: "string" }, port: { type: "integer" } },
        required: ["name"],
      },
    };
    expect(specVerdict("- name: a\n- port: 1", list)).toEqual(["missing-field «port» spec[1].name is required"]);
    const text = "apiVersion: example.test/v1\nkind: Widget\nmetadata: { name: w }\n";
    expect(verdict(text, widget({ type: "object" }))).toEqual(["missing-field «apiVersion» spec is required"]);
  });
});

describe("embedded resources", () => {
  const embedded: StructuralSchema = {
    type: "object",
    "x-kubernetes-embedded-resource": true,
    "x-kubernetes-preserve-unknown-fields": true,
  };

  test("need apiVersion and kind, and have ObjectMeta", () => {
    expect(specVerdict("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata: {}", embedded)).toEqual([]);
    expect(specVerdict("metadata:\n  lables: {}", embedded)).toEqual([
      "unknown-field «lables» lables is not a field of Widget.spec.metadata (did you mean labels?)",
      "missing-field «spec» spec.apiVersion is required",
      "missing-field «spec» spec.kind is required",
    ]);
  });

  test("their names are path segments", () => {
    expect(specVerdict("apiVersion: v1\nkind: X\nmetadata:\n  name: a/b", embedded)).toEqual([
      'invalid-metadata «a/b» spec.metadata.name may not contain "/", got "a/b"',
    ]);
  });
});

describe("status", () => {
  const kind: ResourceSchema = {
    ...widget({ type: "object" }),
    schema: {
      type: "object",
      properties: {
        status: { type: "object", properties: { phase: { type: "string", enum: ["A"] } }, required: ["phase"] },
      },
    },
  };
  const text = (status: string) => `metadata:\n  name: w\nstatus: ${status}\n`;

  test("is reset on creation, so only names and types of fields matter", () => {
    expect(verdict(text("{}"), kind)).toEqual([]);
    expect(verdict(text("{phase: B}"), kind)).toEqual([]);
    expect(verdict(text("{phase: 1}"), kind)).toEqual([
      "wrong-type «1» status.phase must be a string, got 1 (put the value in quotes)",
    ]);
    expect(verdict(text("{phaze: A}"), kind)).toEqual([
      "unknown-field «phaze» phaze is not a field of Widget.status (did you mean phase?)",
    ]);
  });
});
