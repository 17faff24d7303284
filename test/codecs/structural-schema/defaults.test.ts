import { describe, expect, test } from "vitest";
import { withDefaults } from "#codecs/structural-schema/defaults.ts";
import type { ResourceSchema, StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { toValue, type YamlMap } from "#codecs/yaml/node.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { bundled } from "./bundled.ts";
import { widget } from "./judged.ts";

const mapOf = (text: string): YamlMap => {
  const root = readYaml(sourceText("object.yaml", text), { dialect: "kubernetes" }).documents[0]?.root;
  if (root?.kind !== "map") throw new Error("the text is no map");
  return root;
};
const filled = (object: unknown, resource: ResourceSchema) =>
  toValue(withDefaults(mapOf(JSON.stringify(object)), resource)) as Record<string, unknown>;
const defaulted = (spec: unknown, schema: StructuralSchema) =>
  filled({ apiVersion: "example.test/v1", kind: "Widget", spec }, widget(schema)).spec;
const text = (more: StructuralSchema = {}): StructuralSchema => ({ type: "string", ...more });

describe("defaults as the API server fills them in", () => {
  // https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting-and-nullable
  test("a null gives way to a default; without one it stays, as server-side apply leaves it", () => {
    const schema: StructuralSchema = {
      type: "object",
      properties: { foo: text({ nullable: false, default: "default" }), bar: text({ nullable: true }), baz: text() },
    };
    expect(defaulted({ foo: null, bar: null, baz: null }, schema)).toEqual({ foo: "default", bar: null, baz: null });
  });

  test("defaults of objects are completed, and only where the parent is there", () => {
    const inner: StructuralSchema = { type: "object", properties: { a: text({ default: "x" }) } };
    const schema: StructuralSchema = {
      type: "object",
      properties: { with: { ...inner, default: {} }, without: inner, list: { type: "array", items: inner } },
    };
    expect(defaulted({ list: [{}, { a: "y" }] }, schema)).toEqual({ list: [{ a: "x" }, { a: "y" }], with: { a: "x" } });
  });

  test("a null of a field with a nullable default stays", () => {
    const schema: StructuralSchema = { type: "object", properties: { a: text({ nullable: true, default: "x" }) } };
    expect(defaulted({ a: null }, schema)).toEqual({ a: null });
  });

  test("values of maps and items of lists", () => {
    const schema: StructuralSchema = {
      type: "object",
      properties: {
        map: { type: "object", additionalProperties: text({ default: "d" }) },
        list: { type: "array", items: text({ default: "d" }) },
        plain: { type: "array", items: text() },
      },
    };
    expect(defaulted({ map: { a: null, b: "b" }, list: [null, "x"], plain: [null, "x"] }, schema)).toEqual({
      map: { a: "d", b: "b" },
      list: ["d", "x"],
      plain: [null, "x"],
    });
  });

  test("what no schema declares stays, and what does not change is the same node", () => {
    const schema: StructuralSchema = {
      type: "object",
      "x-kubernetes-preserve-unknown-fields": true,
      properties: { a: text({ default: "x" }) },
    };
    const root = mapOf('{"spec": {"free": {"n": null}, "__proto__": {"polluted": 1}, "a": "y"}}');
    expect(withDefaults(root, widget(schema))).toBe(root);
    const after = defaulted(JSON.parse('{"free": {"n": null}, "__proto__": {"polluted": 1}}'), schema);
    expect(after).toMatchObject({ free: { n: null }, a: "x" });
    expect(Object.hasOwn(after as object, "__proto__")).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("metadata gets none", () => {
    const object = { apiVersion: "example.test/v1", metadata: { name: "a" }, kind: "Widget" };
    expect(JSON.stringify(filled(object, widget({ type: "object" })))).toBe(JSON.stringify(object));
  });

  test("what is added has no place in the text", () => {
    const schema: StructuralSchema = { type: "object", properties: { a: text({ default: "x" }) } };
    const spec = withDefaults(mapOf("spec: {}"), widget(schema)).entries[0]?.value;
    expect(spec).toMatchObject({ entries: [{ key: "a", keyRange: { start: 0, end: 0 }, value: { value: "x" } }] });
  });

  test("a HelmRelease of the bundle gets its required defaults", () => {
    const release = filled(
      {
        apiVersion: "helm.toolkit.fluxcd.io/v2",
        kind: "HelmRelease",
        metadata: { name: "a" },
        spec: { interval: "1h", chart: { spec: { chart: "a", sourceRef: { kind: "HelmRepository", name: "b" } } } },
      },
      bundled("helm.toolkit.fluxcd.io/v2", "HelmRelease"),
    ) as { spec: { chart: { spec: Record<string, unknown> } } };
    expect(release.spec.chart.spec).toMatchObject({ reconcileStrategy: "ChartVersion", version: "*" });
  });

  test("native kinds get none", () => {
    const root = mapOf('{"spec": {"ports": [{"port": 80, "name": null}], "selector": null}}');
    expect(withDefaults(root, bundled("v1", "Service"))).toBe(root);
  });
});
