import { describe, expect, test } from "vitest";
import { resourceFromCrd } from "#codecs/structural-schema/from-crd.ts";
import { verdict, yaml } from "./judged.ts";

const text = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.test }
spec:
  group: example.test
  names: { kind: Widget, plural: widgets }
  scope: Cluster
  versions:
    - name: v1
      served: true
      schema:
        openAPIV3Schema:
          description: A widget
          type: object
          properties:
            spec: { type: object, properties: { size: { type: integer }, name: { type: string, pattern: "^(?i)a" } } }
    - name: v1beta1
      served: true
      deprecated: true
      deprecationWarning: use v1
      schema: { openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true } }
    - name: v1alpha1
      served: false
      schema: { openAPIV3Schema: { type: object } }
`;

describe("schemas from a CustomResourceDefinition", () => {
  const resources = resourceFromCrd(yaml(text), "crds/widget.yaml");

  test("every served version", () => {
    expect(
      resources.map(({ apiVersion, kind, scope, plural, source, deprecated }) => ({
        apiVersion,
        kind,
        scope,
        plural,
        source,
        deprecated,
      })),
    ).toEqual([
      {
        apiVersion: "example.test/v1",
        kind: "Widget",
        scope: "Cluster",
        plural: "widgets",
        source: "crds/widget.yaml",
        deprecated: undefined,
      },
      {
        apiVersion: "example.test/v1beta1",
        kind: "Widget",
        scope: "Cluster",
        plural: "widgets",
        source: "crds/widget.yaml",
        deprecated: "use v1",
      },
    ]);
  });

  test("judge with it", () => {
    const [v1] = resources;
    if (v1 === undefined) throw new Error("no version");
    expect(
      verdict("apiVersion: example.test/v1\nkind: Widget\nmetadata: { name: w }\nspec: { sise: 1 }\n", v1),
    ).toEqual(["unknown-field «sise» sise is not a field of Widget.spec (did you mean size?)"]);
  });

  test.each([
    ["a: 1"],
    ["kind: CustomResourceDefinition"],
    ["[1]"],
    ["kind: CustomResourceDefinition\nspec: { group: a, names: { kind: B }, versions: [1, { name: v1 }] }"],
  ])("%s gives none", (broken) => {
    expect(resourceFromCrd(yaml(broken), "x.yaml")).toEqual([]);
  });

  test("what is no schema in it is left out, and the rest judges on", () => {
    const spec = `{ type: object, required: [size, 5], properties: { size: { type: integer }, empty: , list: [1] },
      items: text, allOf: { a: b }, enum: x, x-kubernetes-validations: { rule: "true" }, $ref: nowhere, maxProperties: "2" }`;
    const broken = text.replace(/spec: \{ type: object, properties.*$/mu, `spec: ${spec}`);
    const [v1] = resourceFromCrd(yaml(broken), "x.yaml");
    if (v1 === undefined) throw new Error("no version");
    expect(v1.schema.properties?.spec).toEqual({
      type: "object",
      properties: { size: { type: "integer" }, empty: {}, list: {} },
    });
    const object =
      "apiVersion: example.test/v1\nkind: Widget\nmetadata: { name: w }\nspec: { size: a, empty: 1, list: [2] }\n";
    expect(verdict(object, v1)).toEqual(['wrong-type «a» spec.size must be an integer, got "a"']);
  });
});
