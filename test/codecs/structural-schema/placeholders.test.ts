import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { judge } from "#codecs/structural-schema/judge.ts";
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";
import { loadRe2 } from "#codecs/regexp/re2.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import { bundled } from "./bundled.ts";
import { specVerdict, yaml } from "./judged.ts";

const schema: StructuralSchema = {
  type: "object",
  properties: {
    port: { type: "integer", minimum: 1 },
    mode: { type: "string", enum: ["a", "b"] },
    names: { type: "array", "x-kubernetes-list-type": "set", items: { type: "string", pattern: "^x$" } },
    map: { type: "object", properties: { x: { type: "string" } } },
  },
};

describe("Flux variables", () => {
  test.each([
    "port: ${PORT}",
    "port: '${PORT:=80}'",
    "mode: pre-${MODE}",
    "names: ['${A}', '${A}']",
    "map: ${MAP:={}}",
    "'${KEY}': 1",
  ])("nothing is said of %s", (spec) => {
    expect(specVerdict(spec, schema)).toEqual([]);
  });

  test("an unknown field stays unknown, and an escaped or malformed variable is text", () => {
    expect(specVerdict("prot: ${PORT}", schema)).toEqual([
      "unknown-field «prot» prot is not a field of Widget.spec (did you mean port?)",
    ]);
    expect(specVerdict("mode: $${MODE}", schema)).toHaveLength(1);
    expect(specVerdict("mode: $MODE", schema)).toHaveLength(1);
  });

  test("without the option they are values like others", () => {
    expect(specVerdict("port: ${PORT}", schema, { placeholders: false })).toHaveLength(1);
  });

  test("a form that hangs on a variable is not judged", () => {
    const forms: StructuralSchema = {
      type: "object",
      properties: { kind: { type: "string" }, size: { type: "integer" } },
      oneOf: [{ properties: { kind: { enum: ["A"] } } }, { properties: { kind: { enum: ["B"] } } }],
      not: { properties: { kind: { enum: ["C"] } }, required: ["kind"] },
    };
    expect(specVerdict("kind: ${KIND}", forms)).toEqual([]);
    expect(specVerdict("kind: D", forms)).toHaveLength(1);
  });

  test("values that SOPS encrypted are not judged", () => {
    expect(specVerdict("port: ENC[AES256_GCM,data:abc=,iv:x,tag:y,type:int]", schema)).toEqual([]);
  });
});

const samples: readonly (readonly [string, string, string])[] = [
  [
    "apps/v1",
    "Deployment",
    `metadata: { name: web, labels: { a: b }, annotations: { c: d } }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      tolerations: [{ key: a, operator: Exists, effect: NoSchedule }]
      containers:
        - name: web
          image: web:1
          imagePullPolicy: Always
          ports: [{ containerPort: 80, name: http }, { containerPort: 443 }]
          env: [{ name: A, value: "1" }, { name: B, value: "2" }]
          resources: { limits: { memory: 1Gi, cpu: 0.5 } }
          livenessProbe: { httpGet: { port: http, scheme: HTTP } }
`,
  ],
  [
    "helm.toolkit.fluxcd.io/v2",
    "HelmRelease",
    `metadata: { name: web }
spec:
  interval: 1h
  chartRef: { kind: OCIRepository, name: web }
  install: { remediation: { retries: 3 } }
  upgrade: { cleanupOnFail: true, crds: Skip }
  valuesFrom: [{ kind: Secret, name: a }]
  driftDetection: { mode: enabled, ignore: [{ paths: [/spec/replicas] }] }
  values: { a: 1 }
`,
  ],
  [
    "kustomize.toolkit.fluxcd.io/v1",
    "Kustomization",
    `metadata: { name: web }
spec:
  interval: 30m
  path: ./a
  prune: true
  sourceRef: { kind: GitRepository, name: flux-system, namespace: flux-system }
  decryption: { provider: sops, secretRef: { name: sops } }
  postBuild: { substituteFrom: [{ kind: ConfigMap, name: a }] }
  timeout: 5m
`,
  ],
];

interface Leaf {
  readonly path: readonly (string | number)[];
}

function leaves(node: YamlNode, path: readonly (string | number)[] = []): Leaf[] {
  if (node.kind === "scalar") return [{ path }];
  if (node.kind === "list") return node.items.flatMap((item, index) => leaves(item, [...path, index]));
  return node.entries.flatMap((entry) => leaves(entry.value, [...path, entry.key]));
}

function withValue(node: YamlNode, path: readonly (string | number)[], value: YamlNode): YamlNode {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (node.kind === "list")
    return { ...node, items: node.items.map((item, index) => (index === step ? withValue(item, rest, value) : item)) };
  if (node.kind === "scalar") return value;
  return {
    ...node,
    entries: node.entries.map((entry) =>
      entry.key === step ? { ...entry, value: withValue(entry.value, rest, value) } : entry,
    ),
  };
}

describe("a right object with variables in any of its values stays right", () => {
  beforeAll(loadRe2);

  test.each(samples)("%s %s", (apiVersion, kind, text) => {
    const resource = bundled(apiVersion, kind);
    const root = yaml(text);
    expect(judge(root, resource, { placeholders: true })).toEqual([]);
    const places = leaves(root);
    expect(places.length).toBeGreaterThan(10);
    const variable = fc.constantFrom("${A}", "${A:=x}", "pre-${B}", "${A}${B}", "${A/x/y}");
    const changes = fc.uniqueArray(fc.tuple(fc.nat(places.length - 1), variable), {
      minLength: 1,
      maxLength: 8,
      selector: ([at]) => at,
    });
    fc.assert(
      fc.property(changes, (chosen) => {
        const changed = chosen.reduce((node, [at, written]) => {
          const value = { kind: "scalar", value: written, text: written, style: "plain", start: 0, end: 0 } as const;
          return withValue(node, places[at]?.path ?? [], value);
        }, root);
        expect(judge(changed, resource, { placeholders: true })).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
