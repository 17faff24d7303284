// The settings file: its mistakes, and what it says of rules, files, clusters and schemas.
import { describe, expect, test } from "vitest";
import { configMap, fluxTree, misspelt } from "./fixtures.ts";
import { homelab } from "./program.ts";
import { findingLines, judge, relevantGaps } from "./report.ts";
import { asItIs, at, lamp, outcome, softened, withSettings } from "./settings-trees.ts";
import { folderOf } from "./tree.ts";

describe("a broken settings file is wrong use", () => {
  test("with every mistake at its place, at once", async () => {
    const folder = folderOf(
      withSettings(`rulez: {}
rules:
  schema/unknown-field: fatal
  schema/unknown-feild: off
ignore: test/**
tolerate:
  - rule: schema/wrong-type
    until: 2026-13-01
  - path: "**"
    reason: why not
inventory:
  networks: [172.16.1.0/33]
  reserved: { nas: 300.1.1.1 }
  nodes: { cp-1: { host: pve9 } }
clusters:
  - name: Home
    talos: gone
tools: { kubeconfrom: require }
schemas: [gone/crds]
`),
    );
    const { exitCode, stdout, stderr } = await homelab(folder, ["validate"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    const places = [...stderr.matchAll(/^homelab: \.github\/homelab\.yaml:(\d+):\d+: \S/gm)].map(([, line]) =>
      Number(line),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).toHaveLength(stderr.trim().split("\n").length);
    expect([...new Set(places)]).toEqual([1, 3, 4, 5, 7, 8, 9, 12, 13, 14, 16, 17, 18, 19]);
    expect(stderr).toMatch(/:1:1: rulez is not a field of the document$/m);
    expect(stderr).toMatch(/:4:3: .*did you mean schema\/unknown-field\?$/m);
    expect(stderr).toMatch(/:18:10: .*kubeconfrom.*; did you mean kubeconform\?$/m);
  });

  test.each([
    ["that is no YAML", "rules: [\n", /homelab\.yaml:1:8: /],
    ["that is a list", "- a\n", /homelab\.yaml:1:1: /],
    ["of two documents", "ignore: []\n---\nignore: []\n", /homelab\.yaml:3:1: settings are one document/],
    ["that is no text", Buffer.from([0x72, 0x3a, 0xff]), /homelab\.yaml:1:3: byte 0xFF/],
    ["with a key twice", "ignore: []\nignore: []\n", /homelab\.yaml:2:1: duplicate key ignore/],
  ])("%s", async (_, settings, message) => {
    const { exitCode, stderr } = await homelab(folderOf({ "a.yaml": configMap("a"), [at]: settings }), ["validate"]);
    expect(stderr).toMatch(message);
    expect(exitCode).toBe(2);
  });

  test("an empty one is none", async () => {
    expect(outcome(await judge(folderOf(withSettings("# nothing\n"))))).toEqual(asItIs);
  });

  test("that --config names counts in its place", async () => {
    const folder = folderOf(
      withSettings("rulez: broken\n", { "other.yaml": "rules: { schema/unknown-field: info }\n" }),
    );
    expect(outcome(await judge(folder, ["validate", "--config", "other.yaml"]))).toEqual(softened);
  });
});

describe("rules", () => {
  test.each([
    ["off", { exitCode: 0, lines: [] }],
    ["info", softened],
    ["warning", { exitCode: 0, lines: ["bad.yaml:5:3 warning schema/unknown-field"] }],
    ["error", asItIs],
  ])("%s", async (severity, expected) => {
    expect(outcome(await judge(folderOf(withSettings(`rules: { schema/unknown-field: "${severity}" }\n`))))).toEqual(
      expected,
    );
  });

  test("a rule of another version is told and does nothing", async () => {
    const folder = folderOf(withSettings("rules: { future/some-thing-else: error }\n", { "bad.yaml": configMap("a") }));
    const { exitCode, report } = await judge(folder);
    expect(findingLines(report)).toEqual([".github/homelab.yaml:1:10 info settings/unknown-rule"]);
    expect(exitCode).toBe(0);
  });

  test("of kinds without a schema make each document a finding, and can be tolerated by path", async () => {
    const settings = `rules: { kubernetes/unknown-kind: error }
tolerate: [{ rule: kubernetes/unknown-kind, path: lab/**, reason: the CRD comes at run time }]
`;
    const folder = folderOf({ "lamp.yaml": lamp, "lab/lamp.yaml": lamp, "a.yaml": configMap("a"), [at]: settings });
    const run = await judge(folder);
    expect(outcome(run)).toEqual({ exitCode: 1, lines: ["lamp.yaml:2:7 error kubernetes/unknown-kind"] });
    expect(run.report.tolerated.map(({ path }) => path)).toEqual(["lab/lamp.yaml"]);
  });

  test("make nothing graver that nothing reaches", async () => {
    const folder = folderOf({
      ...fluxTree([], { "kubernetes/left-over.yaml": misspelt }),
      [at]: "rules: { schema/unknown-field: error }\n",
    });
    expect(outcome(await judge(folder))).toEqual({
      exitCode: 0,
      lines: ["kubernetes/left-over.yaml:5:3 warning schema/unknown-field"],
    });
  });

  test("decide over kinds without a schema", async () => {
    const plain = await judge(folderOf({ "lamp.yaml": lamp, "a.yaml": configMap("a") }));
    expect(plain).toMatchObject({ exitCode: 0 });
    expect(plain.report.notChecked).toContainEqual({
      what: "kind home.test/v1 Lamp",
      why: "no schema is known for it",
      count: 1,
      relevant: false,
    });
    const strict = await judge(
      folderOf({ "lamp.yaml": lamp, "a.yaml": configMap("a"), [at]: "rules: { kubernetes/unknown-kind: error }\n" }),
    );
    expect(outcome(strict)).toEqual({ exitCode: 1, lines: ["lamp.yaml:2:7 error kubernetes/unknown-kind"] });
  });
});

describe("ignore and clusters", () => {
  test("what is ignored is counted, not looked at", async () => {
    const folder = folderOf(
      withSettings("ignore: [ 'bad.*', 'test/**' ]\n", { "test/a.yaml": "a: [\n", "ok.yaml": configMap("ok") }),
    );
    const { exitCode, report } = await judge(folder);
    expect({ exitCode, findings: report.findings }).toEqual({ exitCode: 0, findings: [] });
    expect(report.examined).toMatchObject({ files: 2, ignored: 2 });
    const text = await homelab(folder, ["validate"]);
    expect(text.stdout).toMatch(/^ignored {3}2 files that the settings leave out$/m);
  });

  test("with clusters only their folders, bootstrap, .github and the root's dotfiles count", async () => {
    const folder = folderOf({
      ...fluxTree(["web.yaml"], { "kubernetes/apps/web.yaml": misspelt }),
      "bad.yaml": misspelt,
      "elsewhere/bad.yaml": misspelt,
      "bootstrap/bad.yaml": misspelt,
      ".root.yaml": "a: [\n",
      [at]: "clusters: [{ name: home, flux: kubernetes/flux/cluster }]\n",
    });
    expect(outcome(await judge(folder)).lines).toEqual([
      ".root.yaml:1:4 error yaml/syntax",
      "bootstrap/bad.yaml:5:3 error schema/unknown-field",
      "kubernetes/apps/web.yaml:5:3 error schema/unknown-field",
    ]);
  });
});

describe("schemas", () => {
  const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: lamps.home.test }
spec:
  group: home.test
  names: { kind: Lamp, plural: lamps }
  scope: Namespaced
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { watts: { type: integer } } } } }]
`;
  const brightLamp = `${lamp}watts: many\n`;
  const jsonSchema = JSON.stringify({ type: "object", properties: { watts: { type: "integer" } } });

  test.each([
    ["a folder of CRDs outside of the clusters", "more/crds", { "more/crds/lamp.yaml": crd }],
    ["one CRD file", "more/lamp.yaml", { "more/lamp.yaml": crd }],
    [
      "a template as kubeconform takes it",
      "more/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json",
      { "more/home.test/lamp_v1.json": jsonSchema },
    ],
  ])("%s", async (_, entry, more: Record<string, string>) => {
    const settings = `clusters: [{ name: home, flux: kubernetes/flux/cluster }]\nschemas: [ ${JSON.stringify(entry)} ]\n`;
    const folder = folderOf({
      ...fluxTree(["lamp.yaml"], { "kubernetes/apps/lamp.yaml": brightLamp }),
      ...more,
      [at]: settings,
    });
    expect(outcome(await judge(folder))).toEqual({
      exitCode: 1,
      lines: ["kubernetes/apps/lamp.yaml:4:8 error schema/wrong-type"],
    });
  });

  test("a folder without any is not passed over", async () => {
    const { exitCode, report } = await judge(
      folderOf({ "a.yaml": configMap("a"), "crds/x.yaml": configMap("x"), [at]: "schemas: [crds]\n" }),
    );
    expect(relevantGaps(report)).toEqual(["schemas: crds (no CustomResourceDefinition is there)"]);
    expect(exitCode).toBe(3);
  });
});
