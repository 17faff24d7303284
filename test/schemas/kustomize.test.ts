// The hand-written schema of kustomization.yaml against Go types, and against the real kustomize.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGoTypes } from "../../schemas/build/go-structs.ts";
import { compareWithGo, type Written } from "../../schemas/build/kustomize.ts";
import { schemasFolder } from "../../schemas/build/lock.ts";
import { bundled } from "../codecs/structural-schema/bundled.ts";
import { verdict } from "../codecs/structural-schema/judged.ts";
import { describeWithTools, requireTool } from "../tools/real-tools.ts";

const written = JSON.parse(readFileSync(join(schemasFolder, "kustomize/kustomization.json"), "utf8")) as Written;

describe("comparing with Go", () => {
  const structs = readGoTypes([
    {
      path: "types/kustomization.go",
      text: [
        "package types",
        "type Kustomization struct {",
        '\tName string `json:"name" yaml:"name,omitempty"`',
        '\tPatches []Patch `yaml:"patches,omitempty"`',
        '\tValues map[string]interface{} `yaml:"values,omitempty"`',
        '\tPairs map[string]string `yaml:"pairs,omitempty"`',
        '\tCount int64 `yaml:"count"`',
        "}",
        "type Patch struct {",
        '\tOrder SortOrder `yaml:"order"`',
        "}",
      ].join("\n"),
    },
  ]).structs;
  const text = { type: "string" } as const;
  const fields = {
    name: text,
    patches: { type: "array", items: { $ref: "Patch" } },
    values: { type: "object", "x-kubernetes-preserve-unknown-fields": true },
    pairs: { type: "object", additionalProperties: text },
    count: { type: "integer" },
  } as const;
  const Patch = { type: "object", properties: { order: text } } as const;

  it("finds nothing when both sides are equal", () => {
    expect(compareWithGo({ Kustomization: { properties: fields }, Patch }, structs)).toEqual([]);
  });

  it("finds each difference", () => {
    const { name: _, ...missing } = fields;
    expect(compareWithGo({ Kustomization: { properties: missing }, Patch }, structs)).toEqual([
      "  Kustomization.name: Go has string, the schema has nothing",
    ]);
    expect(
      compareWithGo({ Kustomization: { properties: { ...fields, more: text, count: text } }, Patch }, structs),
    ).toEqual([
      "  Kustomization.more: the Go type has no such field",
      "  Kustomization.count: Go has integer, the schema has string",
    ]);
    expect(compareWithGo({ Kustomization: { properties: fields }, Spare: {} }, structs)).toEqual([
      "  Patch is not on both sides",
      "  Spare is not used",
    ]);
  });
});

it("every deprecated field says what to use instead", () => {
  const fields = written.definitions.Kustomization?.properties ?? {};
  const deprecated = [
    "bases",
    "commonLabels",
    "helmChartInflationGenerator",
    "imageTags",
    "patchesJson6902",
    "patchesStrategicMerge",
    "vars",
  ];
  const marked = Object.keys(fields).filter((name) => "x-homelab-deprecated" in (fields[name] ?? {}));
  expect(marked.sort()).toEqual(deprecated);
});

/** Lines of a kustomization, and whether the real kustomize takes them. What it refuses the schema must not have. */
const cases: readonly (readonly [source: string, accepted: boolean])[] = [
  ["namePrefix: a-", true],
  ["namePrefix: 5", false],
  ["labels: [{ pairs: { a: b }, includeSelectors: true }]", true],
  ["labels: [{ pairs: { a: 1 } }]", false],
  ["sortOptions: { order: fifo }", true],
  ["sortOptions: { order: other }", false],
  ["sortOptions: {}", false],
  ["metadata: { name: a, annotations: { config.kubernetes.io/local-config: 'true' } }", true],
  ["metadata: { finalizers: [a] }", false],
  ["buildMetadata: [originAnnotations]", true],
  ["unknown: a", false],
  ["resources:", true],
];

await describeWithTools(["kustomize"], "schema and kustomize agree", () => {
  let folder = "";
  let kustomize = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "kustomize-test-"));
    kustomize = await requireTool("kustomize");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(cases)("on %s: %s", (source, accepted) => {
    const header = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";
    const text = `${header}configMapGenerator: [{ name: a, literals: [a=b] }]\n${source}\n`;
    writeFileSync(join(folder, "kustomization.yaml"), text);
    const { status, stderr } = spawnSync(kustomize, ["build", folder], { encoding: "utf8" });
    expect({ accepted: status === 0, stderr }).toMatchObject({ accepted });
    expect(schemaAccepts(text)).toBe(accepted);
  });
});

function schemaAccepts(text: string): boolean {
  const resource = bundled("kustomize.config.k8s.io/v1beta1", "Kustomization");
  return verdict(text, resource, { placeholders: false, nameless: true }).length === 0;
}
