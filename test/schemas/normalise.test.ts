// How the builder turns published schemas into those of the bundle.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { amended, requireAmendedKinds } from "../../schemas/build/amendments.ts";
import { canonicalJson, differences, toBundle, writeBundle } from "../../schemas/build/bundle.ts";
import { crdFiles } from "../../schemas/build/crds.ts";
import type { Source } from "../../schemas/build/lock.ts";
import { moduleFiles } from "../../schemas/build/modules.ts";
import { readNativeEnums, withEnums } from "../../schemas/build/native-enums.ts";
import { asValidated } from "../../schemas/build/native-validation.ts";
import { normalise, references } from "../../schemas/build/normalise.ts";

const crd = { dropZeroDefaults: false };
const native = { dropZeroDefaults: true };
const source: Source = {
  id: "test",
  role: "crds",
  module: "example.org/m",
  version: "v1.0.0",
  sum: "h1:",
  paths: ["crds/*.yaml"],
};

describe("normalise", () => {
  it("drops text and keeps what the API server acts on", () => {
    const schema = {
      description: "text",
      type: "object",
      properties: { description: { type: "string", description: "text", default: "", nullable: true } },
      "x-kubernetes-validations": [{ rule: "self.a > 0", message: "no" }],
    };
    expect(normalise(schema, "Kind", crd)).toEqual({
      type: "object",
      properties: { description: { type: "string", default: "", nullable: true } },
      "x-kubernetes-validations": [{ rule: "self.a > 0", message: "no" }],
    });
  });

  it("makes a reference with siblings of an allOf with one reference", () => {
    const schema = {
      allOf: [{ $ref: "#/components/schemas/io.k8s.X" }],
      default: {},
      "x-kubernetes-patch-strategy": "merge",
    };
    expect(normalise(schema, "Kind", native)).toEqual({ $ref: "io.k8s.X", "x-kubernetes-patch-strategy": "merge" });
  });

  it("keeps an allOf that is more than a reference", () => {
    expect(normalise({ allOf: [{ required: ["a"] }] }, "Kind", crd)).toEqual({ allOf: [{ required: ["a"] }] });
  });

  it.each([
    ["", true],
    [0, true],
    [false, true],
    [{}, true],
    ["TCP", false],
    [1, false],
    [true, false],
  ])("of a native kind: the default %j is dropped: %s", (value, dropped) => {
    expect("default" in normalise({ default: value }, "Kind", native)).toBe(!dropped);
    expect("default" in normalise({ default: value }, "Kind", crd)).toBe(true);
  });

  it.each([
    [
      { properties: { a: { patternProperties: {} } } },
      "Kind.properties.a.patternProperties: the builder does not know this keyword",
    ],
    [{ $ref: "http://example.org" }, "Kind.$ref: not a local reference: http://example.org"],
    [
      { "x-kubernetes-validations": [{ rule: "true", mode: "x" }] },
      "Kind.x-kubernetes-validations: the builder does not know mode of a rule",
    ],
    [{ items: [] }, "Kind.items: not a schema"],
  ])("refuses %j", (schema, message) => {
    expect(() => normalise(schema, "Kind", crd)).toThrow(message);
  });

  it("finds references, and not a property of that name", () => {
    expect(references({ properties: { $ref: { type: "string" }, a: { $ref: "B" } } })).toEqual(["B"]);
  });
});

function amend(path: string[], what: object): Source {
  return { ...source, amend: [{ kind: "Kind", path, why: "test", ...what }] };
}

describe("amendments", () => {
  const schema = {
    type: "object",
    properties: { spec: { properties: { list: { items: { properties: { kind: { enum: ["A"] } } } } } } },
  } as const;

  it("add values to an enum and fields to an object", () => {
    const enumerated = amended(schema, "Kind", amend(["spec", "list", "[]", "kind"], { enum: ["B"] }));
    expect(enumerated.properties?.spec?.properties?.list?.items?.properties?.kind?.enum).toEqual(["A", "B"]);
    const freed = amended(schema, "Kind", amend(["spec", "extra"], { free: true }));
    expect(freed.properties?.spec?.properties?.extra).toEqual({
      type: "object",
      "x-kubernetes-preserve-unknown-fields": true,
    });
    expect(amended(schema, "Other", amend(["spec", "extra"], { free: true }))).toEqual(schema);
  });

  it.each([
    [["spec", "list"], { free: true }, "the CRD has this field by now"],
    [["spec", "list", "[]", "kind"], { enum: ["A"] }, "the enum has the value by now"],
    [["spec", "list"], { enum: ["A"] }, "no enum to amend"],
    [["status", "list", "x"], { free: true }, "the CRD has no such path any more"],
  ])("refuse %j when the CRD has changed", (path, what, message) => {
    expect(() => amended(schema, "Kind", amend(path, what))).toThrow(message);
  });

  it("refuse a kind that the source does not have", () => {
    expect(() => requireAmendedKinds(amend([], {}), ["Other"])).toThrow("test has no kind Kind to amend");
  });
});

describe("native enums", () => {
  const t = "\t";
  const text = [
    "func schema_k8sio_api_core_v1_Container(ref common.ReferenceCallback) common.OpenAPIDefinition {",
    `${t.repeat(5)}"imagePullPolicy": {`,
    `${t.repeat(7)}Enum:        []interface{}{"Always", "Never"},`,
    `${t.repeat(5)}"modes": {`,
    `${t.repeat(10)}Enum:    []interface{}{"RO"},`,
  ].join("\n");

  it("go to the field, or to its elements", () => {
    const schema = {
      properties: { imagePullPolicy: { type: "string" }, modes: { type: "array", items: { type: "string" } } },
    } as const;
    expect(withEnums("io.k8s.api.core.v1.Container", schema, readNativeEnums(text)).properties).toEqual({
      imagePullPolicy: { type: "string", enum: ["Always", "Never"] },
      modes: { type: "array", items: { type: "string", enum: ["RO"] } },
    });
    expect(withEnums("io.k8s.api.core.v1.Pod", schema, readNativeEnums(text))).toBe(schema);
  });

  it("stop the build when they stand elsewhere, or their field is gone", () => {
    expect(() => readNativeEnums(text.replace(t.repeat(7), t.repeat(6)))).toThrow("an enum at an unexpected depth");
    expect(() => readNativeEnums(text.replace("[]interface{}{", "[]any{"))).toThrow("does not understand");
    expect(() => readNativeEnums("package openapi")).toThrow("has no enum");
    expect(() => withEnums("io.k8s.api.core.v1.Container", {}, readNativeEnums(text))).toThrow(
      "has no field imagePullPolicy",
    );
  });
});

describe("hand-written validation of native kinds", () => {
  const families = { type: "array", items: { type: "string", enum: ["", "IPv4", "IPv6"] } } as const;

  it("closes sets, of elements too, and takes fields out of `required`", () => {
    const service = asValidated("io.k8s.api.core.v1.ServiceSpec", { properties: { ipFamilies: families } });
    expect(service.properties?.["ipFamilies"]?.items?.enum).toEqual(["IPv4", "IPv6"]);
    const header = {
      properties: { name: { type: "string" }, value: { type: "string" } },
      required: ["name", "value"],
    } as const;
    expect(asValidated("io.k8s.api.core.v1.HTTPHeader", header).required).toEqual(["name"]);
    const version = {
      properties: { name: { type: "string" }, served: { type: "boolean" } },
      required: ["name", "served"],
    } as const;
    expect(asValidated("example.org.Version", version).required).toEqual(["name"]);
  });

  it("stops the build when the published documents have gone another way", () => {
    expect(() => asValidated("io.k8s.api.core.v1.ServiceSpec", {})).toThrow("has no field ipFamilies any more");
    expect(() => asValidated("io.k8s.api.core.v1.Sysctl", { properties: {} })).toThrow("has no field value any more");
    const os = { properties: { name: { type: "string", enum: ["linux"] } } } as const;
    expect(() => asValidated("io.k8s.api.core.v1.PodOS", os)).toThrow("PodOS.name: the published enum lacks values");
  });
});

describe("files of a module", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "schemas-test-"));
    mkdirSync(join(folder, "crds"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const document = [
    "apiVersion: apiextensions.k8s.io/v1",
    "kind: CustomResourceDefinition",
    "metadata: { name: things.example.org }",
    "spec:",
    "  group: example.org",
    "  scope: Namespaced",
    "  names: { kind: Thing, plural: things }",
    "  versions:",
    "    - { name: v1, served: true, schema: { openAPIV3Schema: { type: object } } }",
    "    - { name: v1beta1, served: true, deprecated: true, schema: { openAPIV3Schema: { type: object } } }",
    "    - { name: v1alpha1, served: false, schema: { openAPIV3Schema: { type: object } } }",
  ].join("\n");

  it("give one schema for each served version", () => {
    writeFileSync(join(folder, "crds/a.yaml"), `kind: ConfigMap\n---\n${document}\n`);
    const common = {
      kind: "Thing",
      scope: "Namespaced",
      plural: "things",
      source: "example.org/m@v1.0.0",
      native: false,
      schema: { type: "object" },
    };
    expect(crdFiles({ source, folder })).toEqual([
      { ...common, apiVersion: "example.org/v1" },
      { ...common, apiVersion: "example.org/v1beta1", deprecated: "example.org/v1beta1 Thing is deprecated" },
    ]);
  });

  it("are taken out of the Helm condition around them", () => {
    writeFileSync(join(folder, "crds/a.yaml"), `{{- if .Values.crds }}\n${document}\n{{- end }}\n`);
    expect(crdFiles({ source: { ...source, helm: "condition" }, folder })).toHaveLength(2);
    expect(() => crdFiles({ source, folder })).toThrow("test: crds/a.yaml");
    writeFileSync(join(folder, "crds/a.yaml"), `${document}\n`);
    expect(() => crdFiles({ source: { ...source, helm: "condition" }, folder })).toThrow(
      "is not wrapped in one Helm condition",
    );
  });

  it("stop the build when there are none, or one holds no CRD", () => {
    expect(() => moduleFiles({ source, folder })).toThrow("test: example.org/m@v1.0.0 has no file crds/*.yaml");
    writeFileSync(join(folder, "crds/a.yaml"), "kind: ConfigMap\n");
    expect(() => crdFiles({ source, folder })).toThrow("holds no CustomResourceDefinition");
    expect(() => moduleFiles({ source: { ...source, except: ["crds/b.yaml"] }, folder })).toThrow(
      "nothing to except at crds/b.yaml",
    );
  });

  it("are found below a folder by **", () => {
    mkdirSync(join(folder, "crds/deep/er"), { recursive: true });
    writeFileSync(join(folder, "crds/deep/er/a.go"), "package er\n");
    writeFileSync(join(folder, "top.go"), "package top\n");
    const paths = (pattern: string) =>
      moduleFiles({ source: { ...source, paths: [pattern] }, folder }).map(({ path }) => path);
    expect(paths("crds/**/*.go")).toEqual(["crds/deep/er/a.go"]);
    expect(paths("**/*.go")).toEqual(["crds/deep/er/a.go", "top.go"]);
  });

  it("of the bundle are compared byte for byte", () => {
    const bundle = toBundle([
      ["a.json", { b: 1, a: [2, 1] }],
      ["deep/b.json", {}],
    ]);
    writeBundle(join(folder, "bundle"), bundle);
    expect(differences(join(folder, "bundle"), bundle)).toEqual([]);
    writeFileSync(join(folder, "bundle/a.json"), '{"a":[2,1],"b":1} \n');
    writeFileSync(join(folder, "bundle/c.json"), "{}\n");
    rmSync(join(folder, "bundle/deep/b.json"));
    expect(differences(join(folder, "bundle"), bundle)).toEqual([
      "a.json: other bytes",
      "c.json: the build does not make it",
      "deep/b.json: missing",
    ]);
  });

  it("of the bundle are one line with sorted keys, never two of a name, never too large", () => {
    expect(canonicalJson({ b: undefined, z: 1, a: { d: [3, null], B: "x" } })).toBe(
      '{"a":{"B":"x","d":[3,null]},"z":1}',
    );
    expect(() => toBundle([["a.json", 1], ["a.json", 2]])).toThrow("two sources make a.json"); // prettier-ignore
    expect(() => toBundle([["a.json", "x".repeat(1024 ** 2)]])).toThrow("a.json has 1048579 bytes");
  });
});
