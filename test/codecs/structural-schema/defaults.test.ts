import { describe, expect, test } from "vitest";
import { applyDefaults } from "#codecs/structural-schema/defaults.ts";
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { bundled } from "./bundled.ts";
import { widget } from "./judged.ts";

const defaulted = (spec: unknown, schema: StructuralSchema) =>
  (applyDefaults({ apiVersion: "example.test/v1", kind: "Widget", spec }, widget(schema)) as { spec: unknown }).spec;
const text = (more: StructuralSchema = {}): StructuralSchema => ({ type: "string", ...more });

describe("nulls and defaults as the API server applies them", () => {
  // https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting-and-nullable
  test("the documented example", () => {
    const schema: StructuralSchema = {
      type: "object",
      properties: { foo: text({ nullable: false, default: "default" }), bar: text({ nullable: true }), baz: text() },
    };
    expect(defaulted({ foo: null, bar: null, baz: null }, schema)).toEqual({ foo: "default", bar: null });
  });

  test("defaults of objects are completed, and only where the parent is there", () => {
    const inner: StructuralSchema = { type: "object", properties: { a: text({ default: "x" }) } };
    const schema: StructuralSchema = {
      type: "object",
      properties: { with: { ...inner, default: {} }, without: inner, list: { type: "array", items: inner } },
    };
    expect(defaulted({ list: [{}, { a: "y" }] }, schema)).toEqual({ list: [{ a: "x" }, { a: "y" }], with: { a: "x" } });
  });

  test("values of maps and items of lists", () => {
    const schema: StructuralSchema = {
      type: "object",
      properties: {
        map: { type: "object", additionalProperties: text() },
        kept: { type: "object", additionalProperties: text({ nullable: true }) },
        list: { type: "array", items: text() },
      },
    };
    expect(defaulted({ map: { a: null, b: "b" }, kept: { a: null }, list: [null, "x"] }, schema)).toEqual({
      map: { b: "b" },
      kept: { a: null },
      list: [null, "x"],
    });
  });

  test("what no schema declares stays, and the input is not changed", () => {
    const schema: StructuralSchema = {
      type: "object",
      "x-kubernetes-preserve-unknown-fields": true,
      properties: { a: text({ default: "x" }) },
    };
    const spec = JSON.parse('{"free": {"n": null}, "__proto__": {"polluted": 1}}') as object;
    const before = JSON.stringify(spec);
    const after = defaulted(spec, schema) as Record<string, unknown>;
    expect(JSON.stringify(spec)).toBe(before);
    expect(after.free).toEqual({ n: null });
    expect(Object.hasOwn(after, "__proto__")).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("metadata is decoded by Go: nulls go, order stays", () => {
    const object = { apiVersion: "example.test/v1", metadata: { name: "a", creationTimestamp: null }, kind: "Widget" };
    expect(JSON.stringify(applyDefaults(object, widget({ type: "object" })))).toBe(
      '{"apiVersion":"example.test/v1","metadata":{"name":"a"},"kind":"Widget"}',
    );
  });

  test("a default is a copy each time", () => {
    const schema: StructuralSchema = {
      type: "object",
      properties: { list: { type: "array", items: text(), default: ["a"] } },
    };
    const first = defaulted({}, schema) as { list: string[] };
    first.list.push("b");
    expect(defaulted({}, schema)).toEqual({ list: ["a"] });
  });

  test("a HelmRelease of the bundle gets its required defaults", () => {
    const release = applyDefaults(
      {
        apiVersion: "helm.toolkit.fluxcd.io/v2",
        kind: "HelmRelease",
        metadata: { name: "a" },
        spec: { valuesFrom: [{ kind: "Secret", name: "b" }], interval: "1h", upgrade: { remediation: null } },
      },
      bundled("helm.toolkit.fluxcd.io/v2", "HelmRelease"),
    ) as { spec: Record<string, unknown> };
    expect(release.spec).toEqual({ valuesFrom: [{ kind: "Secret", name: "b" }], interval: "1h", upgrade: {} });
  });

  test("native kinds lose nulls and get no defaults", () => {
    const service = applyDefaults(
      { spec: { ports: [{ port: 80, name: null }], selector: null } },
      bundled("v1", "Service"),
    );
    expect(service).toEqual({ spec: { ports: [{ port: 80 }] } });
  });
});
