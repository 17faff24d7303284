// The settings file: its mistakes, what it softens and for how long, and that a change cannot soften its own verdict.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { configMap, fluxTree, misspelt } from "./fixtures.ts";
import { homelab } from "./program.ts";
import { findingLines, judge, relevantGaps } from "./report.ts";
import { commitAll, folderOf, git, repositoryOf, write } from "./tree.ts";

const at = ".github/homelab.yaml";
const withSettings = (settings: string, more: Readonly<Record<string, string>> = {}) => ({
  "bad.yaml": misspelt,
  ...more,
  [at]: settings,
});
const lamp = "apiVersion: home.test/v1\nkind: Lamp\nmetadata: { name: a }\n";
const outcome = ({ exitCode, report }: Awaited<ReturnType<typeof judge>>) => ({
  exitCode,
  lines: findingLines(report).filter((line) => !line.startsWith(".github/")),
});
const softened = { exitCode: 0, lines: ["bad.yaml:5:3 info schema/unknown-field"] };
const asItIs = { exitCode: 1, lines: ["bad.yaml:5:3 error schema/unknown-field"] };

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
      ".root.yaml:1:4 warning yaml/syntax",
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

describe("tolerate", () => {
  const toleration = (more = "") =>
    `tolerate:\n  - rule: schema/unknown-field\n    path: bad.yaml\n    reason: known\n${more}`;

  test("takes a finding out and lists it with its reason", async () => {
    const { exitCode, report } = await judge(folderOf(withSettings(toleration())));
    expect({ exitCode, findings: report.findings }).toEqual({ exitCode: 0, findings: [] });
    expect(report.tolerated).toEqual([{ rule: "schema/unknown-field", path: "bad.yaml", line: 5, reason: "known" }]);
  });

  test("of what could not be checked, by its name", async () => {
    const tree = fluxTree(["web.yaml.j2"], { "kubernetes/apps/web.yaml.j2": "a: {{ b }}\n" });
    const settings = "tolerate: [{ notChecked: 'template kubernetes/apps/*', reason: rendered by the pipeline }]\n";
    const { exitCode, report } = await judge(folderOf({ ...tree, [at]: settings }));
    expect(exitCode).toBe(0);
    expect(report.notChecked).toContainEqual({
      what: "template kubernetes/apps/web.yaml.j2",
      why: "a Jinja template, judged only after rendering (tolerated: rendered by the pipeline)",
      count: 1,
      relevant: false,
    });
  });

  test("that matches nothing says so", async () => {
    const { exitCode, report } = await judge(folderOf(withSettings(toleration(), { "bad.yaml": configMap("a") })));
    expect(findingLines(report)).toEqual([".github/homelab.yaml:2:11 info settings/unused-toleration"]);
    expect(exitCode).toBe(0);
  });

  test.each([
    ["2026-01-31", "on its last day", true],
    ["2026-01-30", "the day after", false],
    ["2027-01-01", "long before", true],
  ])("until %s counts by the head commit's date: %s", async (until, _, holds) => {
    const folder = repositoryOf(withSettings(toleration(`    until: ${until}\n`)));
    const { exitCode, report } = await judge(folder);
    expect(report.tolerated.map((one) => one.until)).toEqual(holds ? [until] : []);
    expect(findingLines(report)).toEqual(
      holds
        ? []
        : [".github/homelab.yaml:2:11 warning settings/expired-toleration", "bad.yaml:5:3 error schema/unknown-field"],
    );
    expect(exitCode).toBe(holds ? 0 : 1);
  });

  test("in a pull request the date is that of its head, or of the merge where the clone has no more", async () => {
    const folder = repositoryOf(withSettings(toleration("    until: 2026-01-31\n")));
    const base = git(folder, "rev-parse", "HEAD");
    const head = commitAll(folder, "the pull request", "2026-01-15");
    commitAll(folder, "the merge", "2026-03-01");
    for (const [sha, holds] of [
      [head, true],
      ["f".repeat(40), false],
    ] as const) {
      write(folder, {
        ".git/event.json": JSON.stringify({ pull_request: { number: 1, base: { sha: base }, head: { sha } } }),
      });
      const environment = { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: join(folder, ".git/event.json") };
      const { report } = await judge(folder, ["validate"], { environment });
      expect(report.tolerated).toHaveLength(holds ? 1 : 0);
    }
  });

  test("an ended one says on the finding what was tolerated", async () => {
    const { report } = await judge(repositoryOf(withSettings(toleration("    until: 2025-12-31\n"))));
    expect(report.findings[1]?.related).toEqual([
      { path: at, line: 2, column: 11, message: "was tolerated until 2025-12-31: known" },
    ]);
  });
});

describe("inline ignores", () => {
  const ignored = misspelt.replace(
    "  lables: {}",
    "  lables: {} # homelab: ignore schema/unknown-field -- an old habit",
  );

  test("with a reason take a finding out", async () => {
    const { exitCode, report } = await judge(folderOf({ "bad.yaml": ignored }));
    expect({ exitCode, findings: report.findings }).toEqual({ exitCode: 0, findings: [] });
    expect(report.tolerated).toEqual([
      { rule: "schema/unknown-field", path: "bad.yaml", line: 5, reason: "an old habit" },
    ]);
  });

  test("without a reason, or for another rule, are findings themselves", async () => {
    const folder = folderOf({
      "a.yaml": ignored.replace(" -- an old habit", ""),
      "b.yaml": ignored.replace("unknown-field", "wrong-type"),
    });
    const { exitCode, report } = await judge(folder);
    expect(findingLines(report)).toEqual([
      "a.yaml:5:3 error schema/unknown-field",
      "a.yaml:5:14 error settings/ignore-without-reason",
      "b.yaml:5:3 error schema/unknown-field",
      "b.yaml:5:14 info settings/unused-toleration",
    ]);
    expect(exitCode).toBe(1);
  });

  test("that a change adds do not help it; the base's do, wherever they have moved", async () => {
    const folder = repositoryOf({ "old.yaml": ignored, "bad.yaml": configMap("a") });
    write(folder, { "bad.yaml": ignored, "old.yaml": `# moved\n${ignored}` });
    commitAll(folder, "change");
    const { exitCode, report } = await judge(folder, ["validate", "--base", "HEAD~1"]);
    expect(findingLines(report).filter((line) => line.includes(" error "))).toEqual([
      "bad.yaml:5:3 error schema/unknown-field",
    ]);
    expect(report.tolerated.map(({ path, line }) => `${path}:${line}`)).toEqual(["old.yaml:6"]);
    expect(exitCode).toBe(1);
  });
});

describe("a change cannot soften its own verdict", () => {
  const soft = "rules: { schema/unknown-field: info }\n";

  async function changed(before: Record<string, string>, after: Record<string, string>, gone: readonly string[] = []) {
    const folder = repositoryOf({ "a.yaml": configMap("a"), ...before });
    git(folder, "checkout", "--quiet", "-b", "topic");
    write(folder, { "bad.yaml": misspelt, ...after });
    for (const path of gone) rmSync(join(folder, path));
    commitAll(folder, "change");
    return judge(folder, ["validate", "--base", "main"]);
  }
  const told = (report: Awaited<ReturnType<typeof judge>>["report"]) =>
    report.findings
      .filter(({ rule }) => rule === "settings/changed")
      .map(({ path, severity }) => `${path} ${severity}`);

  test("by new settings", async () => {
    const run = await changed({}, { [at]: soft });
    expect(outcome(run)).toEqual(asItIs);
    expect(told(run.report)).toEqual([`${at} warning`]);
  });

  test("by other settings", async () => {
    expect(outcome(await changed({ [at]: "ignore: []\n" }, { [at]: soft }))).toEqual(asItIs);
    expect(outcome(await changed({ [at]: "ignore: []\n" }, { [at]: "ignore: ['**']\n" }))).toEqual(asItIs);
    expect(outcome(await changed({ [at]: soft }, { [at]: "ignore: []\n" }))).toEqual(softened);
  });

  test.each([at, ".github/homelab.yml"])("by taking %s away", async (path) => {
    const strict = "rules: { schema/wrong-type: off, kubernetes/unknown-kind: error }\n";
    const run = await changed({ [path]: strict }, { "lamp.yaml": lamp }, [path]);
    expect(outcome(run).lines).toEqual([
      "bad.yaml:5:3 error schema/unknown-field",
      "lamp.yaml:2:7 error kubernetes/unknown-kind",
    ]);
    expect(told(run.report)).toEqual([`${path} warning`]);
  });

  test("by another file for --config", async () => {
    const folder = repositoryOf({ "a.yaml": configMap("a"), "ci/settings.yaml": "ignore: []\n" });
    write(folder, { "bad.yaml": misspelt, "ci/settings.yaml": soft });
    const run = await judge(folder, ["validate", "--base", "HEAD", "--config", "ci/settings.yaml"]);
    expect(outcome(run)).toMatchObject({ exitCode: 1 });
    expect(told(run.report)).toEqual(["ci/settings.yaml warning"]);
  });

  test("but broken settings of the base can be mended", async () => {
    const run = await changed({ [at]: "rulez: {}\n" }, { [at]: soft });
    expect(outcome(run)).toEqual(asItIs);
    expect(run.report.findings.find(({ rule }) => rule === "settings/changed")?.message).toContain(
      "those of the base are broken",
    );
  });

  test("and broken ones that it brings are wrong use", async () => {
    const folder = repositoryOf({ "a.yaml": configMap("a") });
    write(folder, { [at]: "rulez: {}\n" });
    const { exitCode, stderr } = await homelab(folder, ["validate", "--base", "HEAD"]);
    expect(stderr).toContain("did you mean rules?");
    expect(exitCode).toBe(2);
  });
});
