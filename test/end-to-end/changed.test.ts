// --changed: a part of the tree, judged as in the whole.
import { appendFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { configMap, fluxTree, misspelt, talosTree } from "./fixtures.ts";
import { findingLines, judge, ownFindings, sinceLines } from "./report.ts";
import { onTopic } from "./topic.ts";
import { commitAll, git, repositoryOf, temporaryFolder, write } from "./tree.ts";

describe("--changed", () => {
  test("judges what differs from the default branch, committed or not, and knows what was there", async () => {
    const folder = onTopic({ "both.yaml": misspelt });
    write(folder, { "committed.yaml": misspelt });
    commitAll(folder, "change");
    write(folder, { "new.yaml": misspelt, "both.yaml": `${misspelt}---\n${misspelt}` });
    const { exitCode, report } = await judge(folder, ["validate", "--changed"]);
    expect(report.examined.files).toBe(3);
    expect(sinceLines(report)).toEqual([
      "both.yaml schema/unknown-field base",
      "both.yaml schema/unknown-field head",
      "committed.yaml schema/unknown-field head",
      "new.yaml schema/unknown-field head",
    ]);
    expect(exitCode).toBe(1);
  });

  test("nothing changed is clean", async () => {
    const folder = onTopic();
    const { exitCode, report } = await judge(folder, ["validate", "--changed"]);
    expect({ exitCode, files: report.examined.files }).toEqual({ exitCode: 0, files: 0 });
  });

  test("a deleted file is no trouble", async () => {
    const folder = onTopic();
    rmSync(join(folder, "old.yaml"));
    const { exitCode, report } = await judge(folder, ["validate", "--changed"]);
    expect({ exitCode, files: report.examined.files }).toEqual({ exitCode: 0, files: 0 });
    expect(report.fixed?.map(({ path }) => path)).toEqual(["old.yaml"]);
  });

  test("an object of a kind that the repository itself defines is judged by it", async () => {
    const crd = (type: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: lamps.home.test }
spec:
  group: home.test
  names: { kind: Lamp, plural: lamps }
  scope: Namespaced
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { watts: { type: ${type} } } } } }]
`;
    const lamp = "apiVersion: home.test/v1\nkind: Lamp\nmetadata: { name: a }\nwatts: many\n";
    const folder = onTopic({ "crds/lamp.yaml": crd("integer"), "untouched.yaml": lamp.replace("many", "1") });
    write(folder, { "lamp.yaml": lamp });
    const { report } = await judge(folder, ["validate", "--changed"]);
    expect(findingLines(report)).toEqual(["lamp.yaml:4:8 error schema/wrong-type"]);
    write(folder, { "crds/lamp.yaml": crd("string") });
    commitAll(folder, "the definition itself is changed");
    const reached = await judge(folder, ["validate", "--changed"]);
    expect(findingLines(reached.report)).toEqual(["untouched.yaml:4:8 error schema/wrong-type"]);
  });

  test("a patch is judged against its target though neither the kustomization nor the target changed", async () => {
    const folder = repositoryOf({
      "apps/kustomization.yaml": "resources: [web.yaml]\npatches: [{ path: patch.yaml }]\n",
      "apps/web.yaml":
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: web } }, template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: web }] } } }\n",
      "apps/patch.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2 }\n",
    });
    git(folder, "checkout", "--quiet", "-b", "topic");
    write(folder, {
      "apps/patch.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicsa: 2 }\n",
    });
    const { report } = await judge(folder, ["validate", "--changed"]);
    expect(findingLines(report)).toEqual(["apps/patch.yaml:4:9 error schema/unknown-field"]);
  });
});

describe("the part is judged as in the whole", () => {
  const deployment =
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: web }] } } }\n";

  test("a patch elsewhere makes good what an unchanged kustomization lists", async () => {
    const folder = repositoryOf({
      "base/kustomization.yaml": "resources: [web.yaml]\n",
      "base/web.yaml": `# before\n${deployment}`,
      "overlay/kustomization.yaml": "resources: [../base]\npatches: [{ path: patches/selector.yaml }]\n",
      "overlay/patches/selector.yaml":
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: web } } }\n",
    });
    write(folder, { "base/web.yaml": deployment });
    const whole = await judge(folder, ["validate", "--base", "HEAD"]);
    const part = await judge(folder, ["validate", "--changed"]);
    expect(part.report.findings).toEqual(whole.report.findings);
    expect(part).toMatchObject({ exitCode: 0 });
  });

  test("what nothing reaches is no error there either", async () => {
    const folder = repositoryOf(fluxTree(["web.yaml"], { "kubernetes/apps/web.yaml": configMap("web") }));
    write(folder, {
      "kubernetes/left-over.yaml": misspelt,
      "kubernetes/apps/web.yaml": `${configMap("web")}extra: 1\n`,
    });
    const part = await judge(folder, ["validate", "--changed"]);
    expect(findingLines(part.report)).toEqual([
      "kubernetes/apps/web.yaml:7:1 error schema/unknown-field",
      "kubernetes/left-over.yaml:5:3 warning schema/unknown-field",
    ]);
  });

  test("in this repository's own trees, with every seventh file broken in one of four ways", async () => {
    const folder = join(temporaryFolder(), "clone");
    git(resolve("."), "clone", "--quiet", "--no-hardlinks", ".", folder);
    const files = git(folder, "ls-files", "kubernetes", "talos")
      .split("\n")
      .filter((path) => path.endsWith(".yaml") && !/\/tal(?:config|env)\.yaml$/.test(path))
      .filter((_, index) => index % 7 === 3);
    expect(files.length).toBeGreaterThan(20);
    const breaks = ["extraField: 1\n", "a: [\n", "metadata: { name: twice }\n", "---\napiVersion: v1\nkind: Secrets\n"];
    for (const [index, path] of files.entries())
      appendFileSync(join(folder, path), breaks[index % breaks.length] ?? "");
    const whole = await judge(folder, ["validate", "--base", "HEAD"]);
    const part = await judge(folder, ["validate", "--changed", "--base", "HEAD"]);
    const changed = new Set(files);
    const expected = ownFindings(whole.report.findings).filter(({ path }) => changed.has(path));
    expect(expected.length).toBeGreaterThan(files.length);
    expect(ownFindings(part.report.findings)).toEqual(expected);
  });

  test("a new version of Talos reaches every patch", async () => {
    const tree = talosTree();
    const folder = repositoryOf({
      ...tree,
      "talos/patches/node.yaml": "machine: { type: worker, systemDiskEncryption: {}, nodeLabels: { a/b/c: d } }\n",
    });
    write(folder, { "talos/talenv.yaml": "domain: other.test\n" });
    const { report } = await judge(folder, ["validate", "--changed"]);
    expect(report.examined.files).toBe(Object.keys(tree).filter((path) => path.endsWith(".yaml")).length);
  });
});
