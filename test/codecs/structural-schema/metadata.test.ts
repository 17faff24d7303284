import { describe, expect, test } from "vitest";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { verdict, widget } from "./judged.ts";

const kind = widget({ type: "object" });
const meta = (lines: string) =>
  `apiVersion: example.test/v1\nkind: Widget\nmetadata:\n${lines.replace(/^/gm, "  ")}\nspec: {}\n`;

describe("metadata of a custom resource", () => {
  test.each([
    [
      "name: My_App",
      'invalid-metadata «My_App» metadata.name must consist of lower case letters, digits, "-" and ".", and start and end with a letter or digit, got "My_App"',
    ],
    ["name: 5", "wrong-type «5» metadata.name must be a string, got 5 (put the value in quotes)"],
    ["name: a\nnamespace: a.b", 'invalid-metadata «a.b» metadata.namespace must not contain dots, got "a.b"'],
    [
      "name: a\nlabels:\n  app: -x",
      'invalid-metadata «-x» metadata.labels[app] must be empty or consist of letters, digits, "-", "_" and ".", and start and end with a letter or digit, got "-x"',
    ],
    [
      "name: a\nlabels:\n  a/b/c: x",
      'invalid-metadata «a/b/c» metadata.labels: the label key "a/b/c" may contain only one "/"',
    ],
    [
      "name: a\nlabels:\n  app: 1",
      "wrong-type «1» metadata.labels.app must be a string, got 1 (put the value in quotes)",
    ],
    [
      "name: a\nannotations:\n  Bad_Domain/x: z",
      'invalid-metadata «Bad_Domain/x» metadata.annotations: the annotation key "Bad_Domain/x" has a prefix that must consist of lower case letters, digits, "-" and ".", and start and end with a letter or digit',
    ],
    [
      "name: a\nfinalizers: [a b]",
      'invalid-metadata «a b» metadata.finalizers: "a b" must consist of letters, digits, "-", "_" and ".", and start and end with a letter or digit',
    ],
    ["name: a\nlables: {}", "unknown-field «lables» lables is not a field of Widget.metadata (did you mean labels?)"],
    ["labels: {}", "missing-field «metadata» metadata.name is required (or generateName)"],
    [
      "name: a\nownerReferences:\n- name: x\n  kind: Owner\n  apiVersion: v1",
      "missing-field «name» metadata.ownerReferences[0].uid is required",
    ],
  ])("%s", (lines, expected) => {
    expect(verdict(meta(lines), kind)).toEqual([expected]);
  });

  test.each([
    "generateName: job-",
    "name: a.b-c",
    "name: a\nannotations:\n  Example.COM/x: z",
    "name: a\ncreationTimestamp: null",
    "name: a\nlabels:\n  app: ''",
  ])("%s is fine", (lines) => {
    expect(verdict(meta(lines), kind)).toEqual([]);
  });

  test("annotations may hold 256 KiB in all", () => {
    const text = meta(`name: a\nannotations:\n  a: ${"x".repeat(200_000)}\n  b: ${"y".repeat(70_000)}`);
    expect(verdict(text, kind)).toEqual([
      "invalid-metadata «annotations» metadata.annotations hold 270002 bytes in all; at most 262144 are allowed",
    ]);
  });

  test("no metadata at all", () => {
    expect(verdict("apiVersion: example.test/v1\nkind: Widget\nspec: {}\n", kind)).toEqual([
      "missing-field «apiVersion» metadata.name is required (or generateName)",
    ]);
  });

  test("what the CRD adds to the name", () => {
    const limited: ResourceSchema = {
      ...kind,
      schema: {
        ...kind.schema,
        properties: { metadata: { type: "object", properties: { name: { type: "string", maxLength: 3 } } } },
      },
    };
    expect(
      verdict("apiVersion: example.test/v1\nkind: Widget\nmetadata:\n  name: long\nspec: {}\n", {
        ...limited,
        schema: { ...limited.schema, "x-kubernetes-preserve-unknown-fields": true },
      }),
    ).toEqual(["invalid-value «long» metadata.name has 4 characters; at most 3 are allowed"]);
  });
});

describe("names by kind", () => {
  const native = (apiVersion: string, name: string, source = "k8s.io/kubernetes@v1.36.4"): ResourceSchema => ({
    apiVersion,
    kind: name,
    scope: "Namespaced",
    source,
    native: true,
    schema: { $ref: "Any" },
    definitions: {
      Any: {
        type: "object",
        properties: {
          apiVersion: { type: "string" },
          kind: { type: "string" },
          metadata: { $ref: "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta" },
        },
      },
      "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta": { type: "object", properties: { name: { type: "string" } } },
    },
  });
  const named = (name: string) => `metadata:\n  name: ${JSON.stringify(name)}\n`;

  test.each([
    ["v1", "Namespace", "a.b", false],
    ["v1", "ConfigMap", "a.b", true],
    ["apps/v1", "StatefulSet", "a.b", false],
    ["v1", "Service", "1a", true],
    ["rbac.authorization.k8s.io/v1", "ClusterRole", "system:x", true],
    ["rbac.authorization.k8s.io/v1", "ClusterRole", "a/b", false],
    ["batch/v1", "CronJob", "a".repeat(53), false],
    ["batch/v1", "CronJob", "a".repeat(52), true],
    ["v1", "Secret", "A", false],
  ])("%s %s named %s: %s", (apiVersion, name, text, right) => {
    expect(verdict(named(text), native(apiVersion, name)).length === 0).toBe(right);
  });

  test("before 1.36 a Service must start with a letter", () => {
    expect(verdict(named("1a"), native("v1", "Service", "k8s.io/kubernetes@v1.35.4"))).toHaveLength(1);
  });
});
