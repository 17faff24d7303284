// --changed and --staged judge the whole reach of a change, by the rules of judgement too.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "#kernel/report.ts";
import { judgementRules } from "#rules/judgement.ts";
import { fluxTree, misspelt } from "../../end-to-end/fixtures.ts";
import { commitAll, git, repositoryOf, temporaryFolder, write } from "../../end-to-end/tree.ts";
import { emptyEnvironment, reportOn, type Run } from "../../opinions/report-on.ts";

function judge(folder: string, run: Run) {
  return reportOn({}, { environment: { ...emptyEnvironment(), PATH: process.env["PATH"] ?? "" }, folder, ...run });
}

function told({ findings }: Report): string[] {
  return findings.map(({ path, rule, since }) => `${path} ${rule} ${since}`);
}

const release = (name: string, source = "charts") => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: ${name}, namespace: default }
spec:
  interval: 1h
  chartRef: { kind: OCIRepository, name: ${source} }
  install: { remediation: { retries: 3 } }
  upgrade: { remediation: { retries: 3 } }
`;
const source = (name: string) => `apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: { name: ${name}, namespace: default }
spec: { interval: 1h, url: "oci://example.test/charts", ref: { digest: "sha256:${"a".repeat(64)}" } }
`;

/** One release has its source, another one never had one. */
function onTopic(): string {
  const folder = repositoryOf(
    fluxTree(["source.yaml", "web.yaml", "old.yaml"], {
      "kubernetes/apps/source.yaml": source("charts"),
      "kubernetes/apps/web.yaml": release("web"),
      "kubernetes/apps/old.yaml": release("old", "gone"),
    }),
  );
  git(folder, "checkout", "--quiet", "-b", "topic");
  return folder;
}

describe("a change", () => {
  test("that renames a source breaks files that did not change; what was broken before is not told", async () => {
    const folder = onTopic();
    write(folder, { "kubernetes/apps/source.yaml": source("chart") });
    const report = await judge(folder, { changed: true });
    expect(told(report)).toEqual(["kubernetes/apps/web.yaml flux/source-not-found head"]);
    expect(report).toMatchObject({ verdict: "findings", fixed: [], examined: { files: 1 } });
    const whole = await judge(folder, { base: "main" });
    expect(report.findings).toEqual(whole.findings.filter(({ since }) => since === "head"));
  });

  test("that brings a source mends files that did not change", async () => {
    const folder = onTopic();
    write(folder, { "kubernetes/apps/source.yaml": `${source("charts")}---\n${source("gone")}` });
    const report = await judge(folder, { changed: true });
    expect(report.findings).toEqual([]);
    expect(report.fixed?.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      "kubernetes/apps/old.yaml flux/source-not-found",
    ]);
  });

  test("that is only staged is held against the last commit", async () => {
    const folder = onTopic();
    write(folder, { "kubernetes/apps/source.yaml": source("chart") });
    git(folder, "add", "--all");
    write(folder, { "kubernetes/apps/source.yaml": source("charts"), "kubernetes/apps/web.yaml": "a: [\n" });
    const report = await judge(folder, { staged: true });
    expect(report.findings.map(({ path, rule, since }) => [path, rule, since])).toEqual([
      ["kubernetes/apps/web.yaml", "flux/source-not-found", undefined],
    ]);
    expect(report.fixed).toBeUndefined();
  });

  test("of pins is told apart from what was wrong with them before", async () => {
    const folder = repositoryOf({
      ".mise.toml": '[tools]\n"aqua:rhysd/actionlint" = "latest"\n',
      "web.yaml": misspelt,
    });
    write(folder, { "web.yaml": `# more\n${misspelt}` });
    expect(told(await judge(folder, { base: "HEAD" }))).toContain(".mise.toml tools/floating-pin base");
    write(folder, { ".mise.toml": '[tools]\n"aqua:rhysd/actionlint" = "latest"\n"aqua:getsops/sops" = "latest"\n' });
    const pins = (await judge(folder, { changed: true })).findings.filter(({ rule }) => rule === "tools/floating-pin");
    expect(pins.map(({ line, since }) => [line, since])).toEqual([
      [2, "base"],
      [3, "head"],
    ]);
  });

  test("of nothing says nothing", async () => {
    const folder = onTopic();
    expect(await judge(folder, { changed: true })).toMatchObject({ verdict: "clean", findings: [] });
    expect(await judge(folder, { staged: true })).toMatchObject({ verdict: "clean", findings: [] });
  });

  test.each([
    [
      "kubernetes/apps/patch.yaml",
      "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2 }\n",
    ],
    ["kubernetes/apps/kustomization.yaml", "resources: [web.yaml]\n"],
  ])("of a patch reaches what it made good: %s", async (path, content) => {
    const folder = repositoryOf(
      fluxTree([], {
        "kubernetes/apps/kustomization.yaml": "resources: [web.yaml]\npatches: [{ path: patch.yaml }]\n",
        "kubernetes/apps/patch.yaml":
          "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: web } } }\n",
        "kubernetes/apps/web.yaml":
          "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: web:1 }] } } }\n",
      }),
    );
    write(folder, { [path]: content });
    const report = await judge(folder, { changed: true });
    expect(told(report)).toContain("kubernetes/apps/web.yaml schema/missing-field head");
  });

  test("with every rule of judgement off looks at no other file", async () => {
    const off = judgementRules.map(({ id }) => `  ${id}: off\n`).join("");
    const folder = onTopic();
    write(folder, { ".github/homelab.yaml": `rules:\n${off}` });
    commitAll(folder, "rules off");
    write(folder, { "kubernetes/apps/source.yaml": source("chart"), "new.yaml": misspelt });
    const report = await judge(folder, { changed: true, base: "HEAD" });
    expect(told(report)).toEqual(["new.yaml schema/unknown-field head"]);
  });
});

test("in this repository's own trees a change is told the same as by the whole, apart from what was there", async () => {
  const folder = join(temporaryFolder(), "clone");
  git(resolve("."), "clone", "--quiet", "--no-hardlinks", ".", folder);
  const files = git(folder, "ls-files", "kubernetes").split("\n");
  const releases = files.filter((path) => path.endsWith("/helmrelease.yaml"));
  expect(releases.length).toBeGreaterThan(10);
  for (const [index, path] of files.filter((each) => each.endsWith(".yaml")).entries()) {
    if (index % 9 !== 4) continue;
    const at = join(folder, path);
    writeFileSync(at, readFileSync(at, "utf8").replace(/^( +name: )([a-z-]+)$/m, "$1$2-x"));
  }
  const whole = await judge(folder, { base: "HEAD" });
  const part = await judge(folder, { changed: true, base: "HEAD" });
  const changed = new Set(git(folder, "diff", "--name-only").split("\n"));
  const expected = whole.findings.filter(({ path, since }) => since === "head" || changed.has(path));
  expect(expected.filter(({ path }) => !changed.has(path)).length).toBeGreaterThan(3);
  expect(part.findings).toEqual(expected);
  expect(part.fixed).toEqual(whole.fixed);
});

test("what is staged is held against the last commit: versions that go back, and fields that must not change", async () => {
  const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: gadgets.example.test }
spec:
  group: example.test
  scope: Namespaced
  names: { kind: Gadget, plural: gadgets, singular: gadget, listKind: GadgetList }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            size: { type: integer, x-kubernetes-validations: [{ rule: self == oldSelf, message: stays as it is }] }
`;
  const gadget = (size: number) =>
    `apiVersion: example.test/v1\nkind: Gadget\nmetadata: { name: a, namespace: default }\nsize: ${size}\n`;
  const talconfig = (kubernetes: string) =>
    `clusterName: home\nendpoint: https://192.168.1.9:6443\ntalosVersion: v1.13.8\nkubernetesVersion: ${kubernetes}\nnodes:\n  - { hostname: cp-1, ipAddress: 192.168.1.10, controlPlane: true, installDisk: /dev/sda }\n`;
  const folder = repositoryOf({
    "crd.yaml": definition,
    "gadget.yaml": gadget(1),
    "talos/talconfig.yaml": talconfig("v1.36.4"),
  });
  write(folder, { "gadget.yaml": gadget(2), "talos/talconfig.yaml": talconfig("v1.35.4") });
  git(folder, "add", "--all");
  const { findings } = await judge(folder, { staged: true });
  expect(findings.filter(({ severity }) => severity === "error").map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    "gadget.yaml schema/broken-rule",
    "talos/talconfig.yaml versions/upgrade-path",
  ]);
});
