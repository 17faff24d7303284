// What a change is judged by: --changed, --staged, --base, a pull request's event.
import { chmodSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { configMap, fluxTree, misspelt, talosTree } from "./fixtures.ts";
import { dist, homelab } from "./program.ts";
import { findingLines, judge, reportOf } from "./report.ts";
import { commitAll, git, repositoryOf, temporaryFolder, write } from "./tree.ts";

/** A repository whose `main` has one mistake, with branch `topic` checked out. */
function onTopic(contents: Readonly<Record<string, string>> = {}): string {
  const folder = repositoryOf({ "old.yaml": misspelt, "ok.yaml": configMap("ok"), ...contents });
  git(folder, "checkout", "--quiet", "-b", "topic");
  return folder;
}

const sinceLines = (report: Parameters<typeof findingLines>[0]) =>
  report.findings.map(({ path, rule, since }) => `${path} ${rule} ${since}`);

describe("--base", () => {
  test("tells what the change brings from what was there, and what it mends", async () => {
    const folder = onTopic({ "mended.yaml": misspelt });
    write(folder, { "new.yaml": misspelt, "mended.yaml": configMap("a") });
    commitAll(folder, "change");
    const { exitCode, report } = await judge(folder, ["validate", "--base", "main"]);
    expect(sinceLines(report)).toEqual(["new.yaml schema/unknown-field head", "old.yaml schema/unknown-field base"]);
    expect(report.fixed?.map(({ path, rule }) => `${path} ${rule}`)).toEqual(["mended.yaml schema/unknown-field"]);
    expect(exitCode).toBe(1);
  });

  test("what was there before does not fail the run", async () => {
    const folder = onTopic();
    write(folder, { "new.yaml": configMap("new") });
    commitAll(folder, "change");
    const { exitCode, report } = await judge(folder, ["validate", "--base", "main"]);
    expect({ exitCode, lines: sinceLines(report) }).toEqual({
      exitCode: 0,
      lines: ["old.yaml schema/unknown-field base"],
    });
  });

  test("a finding that only moved is an old one; a second one like it is new", async () => {
    const folder = onTopic();
    write(folder, { "old.yaml": `# moved\n\n${misspelt}---\n${misspelt}` });
    const { report } = await judge(folder, ["validate", "--base", "main"]);
    expect(report.findings.map(({ line, since }) => [line, since])).toEqual([
      [7, "base"],
      [13, "head"],
    ]);
  });

  test("counts from where the branch left, not from what main has become", async () => {
    const folder = onTopic();
    write(folder, { "new.yaml": configMap("new") });
    commitAll(folder, "change");
    git(folder, "checkout", "--quiet", "main");
    write(folder, { "old.yaml": configMap("a") });
    commitAll(folder, "main mends it");
    git(folder, "checkout", "--quiet", "topic");
    const { exitCode, report } = await judge(folder, ["validate", "--base", "main"]);
    expect({ exitCode, lines: sinceLines(report) }).toEqual({
      exitCode: 0,
      lines: ["old.yaml schema/unknown-field base"],
    });
  });

  test("that is the head itself is none: every finding counts", async () => {
    const folder = onTopic();
    for (const argv of [["validate", "--base", "HEAD"], ["check"]]) {
      const { exitCode, report } = await judge(folder, argv);
      expect({ exitCode, lines: sinceLines(report) }, argv.join(" ")).toEqual({
        exitCode: 1,
        lines: ["old.yaml schema/unknown-field undefined"],
      });
      expect(report.fixed).toBeUndefined();
    }
  });

  test("of check is where the branch left the default branch; validate has none", async () => {
    const folder = onTopic();
    write(folder, { "new.yaml": misspelt });
    commitAll(folder, "change");
    expect(sinceLines((await judge(folder, ["check"])).report)).toEqual([
      "new.yaml schema/unknown-field head",
      "old.yaml schema/unknown-field base",
    ]);
    expect(sinceLines((await judge(folder, ["validate"])).report)).toEqual([
      "new.yaml schema/unknown-field undefined",
      "old.yaml schema/unknown-field undefined",
    ]);
  });

  test("uncommitted work counts as the change", async () => {
    const folder = onTopic();
    write(folder, { "new.yaml": misspelt });
    const { report } = await judge(folder, ["validate", "--base", "HEAD"]);
    expect(sinceLines(report)).toEqual(["new.yaml schema/unknown-field head", "old.yaml schema/unknown-field base"]);
  });

  test("a file that becomes unreachable, or reachable, changes its severity", async () => {
    const folder = repositoryOf(
      fluxTree(["web.yaml"], { "kubernetes/apps/web.yaml": misspelt, "kubernetes/apps/db.yaml": misspelt }),
    );
    write(folder, fluxTree(["db.yaml"]));
    const { report } = await judge(folder, ["validate", "--base", "HEAD"]);
    expect(report.findings.map(({ path, severity, since }) => `${path} ${severity} ${since}`)).toEqual([
      "kubernetes/apps/db.yaml error head",
      "kubernetes/apps/web.yaml warning head",
    ]);
  });
});

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

describe("--staged", () => {
  test("judges the index, whatever the work tree has become", async () => {
    const folder = repositoryOf({ "ok.yaml": configMap("ok"), "old.yaml": misspelt });
    write(folder, {
      "bad.yaml": misspelt,
      "good.yaml": configMap("good"),
      "gone.yaml": misspelt,
      "ok.yaml": `# more\n${configMap("ok")}`,
    });
    git(folder, "add", "--all");
    // The work tree goes on: what is staged is not what stands there.
    write(folder, {
      "bad.yaml": configMap("a"),
      "good.yaml": misspelt,
      "ok.yaml": misspelt,
      "untracked.yaml": misspelt,
    });
    rmSync(join(folder, "gone.yaml"));
    const { exitCode, report } = await judge(folder, ["validate", "--staged"]);
    expect(findingLines(report)).toEqual([
      "bad.yaml:5:3 error schema/unknown-field",
      "gone.yaml:5:3 error schema/unknown-field",
    ]);
    expect(report.examined.files).toBe(4);
    expect(exitCode).toBe(1);
    const text = await homelab(folder, ["validate", "--staged"]);
    expect(text.stdout).toContain("5 │   lables: {}");
  });

  test("only what is staged, and nothing is clean", async () => {
    const folder = repositoryOf({ "old.yaml": misspelt });
    write(folder, { "new.yaml": misspelt });
    const { exitCode, report } = await judge(folder, ["validate", "--staged"]);
    expect({ exitCode, files: report.examined.files }).toEqual({ exitCode: 0, files: 0 });
  });

  test("in a repository without a commit everything staged counts", async () => {
    const folder = repositoryOf({});
    write(folder, { "new.yaml": misspelt, "untracked.yaml": misspelt });
    git(folder, "add", "new.yaml");
    const { exitCode, report } = await judge(folder, ["validate", "--staged"]);
    expect(findingLines(report)).toEqual(["new.yaml:5:3 error schema/unknown-field"]);
    expect(exitCode).toBe(1);
  });

  test("settings, too, are those of the index", async () => {
    const folder = repositoryOf({ "ok.yaml": configMap("ok") });
    write(folder, { "new.yaml": misspelt, ".github/homelab.yaml": "rules: { schema/unknown-field: info }\n" });
    git(folder, "add", "--all");
    write(folder, { ".github/homelab.yaml": "this is: [broken\n" });
    const { exitCode, report } = await judge(folder, ["validate", "--staged"]);
    expect({ exitCode, lines: findingLines(report) }).toEqual({
      exitCode: 0,
      lines: ["new.yaml:5:3 info schema/unknown-field"],
    });
  });

  test("a kustomization that is staged says what a patch is for", async () => {
    const patch = "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2 }\n";
    const folder = repositoryOf({ "apps/patch.yaml": patch });
    write(folder, {
      "apps/kustomization.yaml": "patches: [{ path: patch.yaml }]\n",
      "apps/patch.yaml": patch.replace("2", "3"),
    });
    git(folder, "add", "--all");
    rmSync(join(folder, "apps/kustomization.yaml"));
    const { exitCode, report } = await judge(folder, ["validate", "--staged"]);
    expect({ exitCode, lines: findingLines(report) }).toEqual({ exitCode: 0, lines: [] });
  });

  test("a staged link is told", async () => {
    const folder = repositoryOf({ "ok.yaml": configMap("ok") });
    symlinkSync("/etc/hostname", join(folder, "link.yaml"));
    git(folder, "add", "--all");
    rmSync(join(folder, "link.yaml"));
    const { exitCode, report } = await judge(folder, ["validate", "--staged"]);
    expect(exitCode).toBe(3);
    expect(report.notChecked.map(({ what }) => what)).toEqual(["file link.yaml"]);
  });

  test("in a folder below the top, and from a pre-commit hook's environment", async () => {
    const folder = repositoryOf({ "cluster/ok.yaml": configMap("ok"), "ok.yaml": configMap("ok") });
    write(folder, { "cluster/bad.yaml": misspelt, "bad.yaml": misspelt });
    git(folder, "add", "--all");
    const environment = { GIT_DIR: join(folder, ".git"), GIT_INDEX_FILE: join(folder, ".git/index") };
    const { report } = await judge(folder, ["validate", "--staged", "--repo", "cluster"], { environment });
    expect(findingLines(report)).toEqual(["bad.yaml:5:3 error schema/unknown-field"]);
    expect(report.examined.files).toBe(1);
  });
});

describe("a pull request's event", () => {
  function pullRequest(folder: string, base: string, head: string): Record<string, string> {
    const at = join(temporaryFolder(), "event.json");
    write(join(at, ".."), {
      "event.json": JSON.stringify({ pull_request: { number: 7, base: { sha: base }, head: { sha: head } } }),
    });
    return { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: at };
  }

  test("names the base", async () => {
    const folder = onTopic();
    const base = git(folder, "rev-parse", "main");
    write(folder, { "new.yaml": misspelt });
    const head = commitAll(folder, "change");
    const { report } = await judge(folder, ["validate"], { environment: pullRequest(folder, base, head) });
    expect(sinceLines(report)).toEqual(["new.yaml schema/unknown-field head", "old.yaml schema/unknown-field base"]);
  });

  test("whose base is not in the clone cannot be judged, and never is clean", async () => {
    const folder = repositoryOf({ "ok.yaml": configMap("ok") });
    const environment = pullRequest(folder, "1".repeat(40), "2".repeat(40));
    for (const argv of [["validate"], ["check"], ["validate", "--changed"]]) {
      const { exitCode, report } = await judge(folder, argv, { environment });
      expect(report.notChecked.filter(({ relevant }) => relevant)).toEqual([
        {
          what: "base 1111111",
          why: "it is not in this clone; fetch it (a shallow clone needs fetch-depth: 0)",
          count: 1,
          relevant: true,
        },
      ]);
      expect(exitCode, argv.join(" ")).toBe(3);
    }
  });

  test("that cannot be read says so", async () => {
    const folder = onTopic();
    const environment = { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: join(folder, "gone.json") };
    const { exitCode, stderr } = await homelab(folder, ["validate"], { environment });
    expect(stderr).toMatch(
      /^warning: the pull-request event cannot be read \(there is no such file\), so this run does not know its base$/m,
    );
    expect(exitCode).toBe(1);
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

  test("a new version of Talos reaches every patch", async () => {
    const tree = talosTree();
    const folder = repositoryOf({
      ...tree,
      "talos/patches/node.yaml": "machine: { type: worker, systemDiskEncryption: {}, nodeLabels: { a/b/c: d } }\n",
    });
    write(folder, { "talos/talenv.yaml": "domain: other.test\n" });
    const { report } = await judge(folder, ["validate", "--changed"]);
    expect(report.examined.files).toBe(Object.keys(tree).length);
  });
});

describe("as a Git hook", () => {
  test.each([
    ["git commit", ["commit", "--quiet", "-m", "x"]],
    ["git commit -a, whose index has another name", ["commit", "--quiet", "-a", "-m", "x"]],
    ["git commit of one path", ["commit", "--quiet", "-m", "x", "--", "ok.yaml"]],
  ])("%s is stopped by what it would commit", async (_, command) => {
    const folder = repositoryOf({ "ok.yaml": configMap("ok") });
    const hook = join(folder, ".git/hooks/pre-commit");
    write(join(folder, ".git/hooks"), {
      "pre-commit": `#!/bin/sh\nexec "${process.execPath}" "${join(dist, "cli.js")}" validate --staged --format json --out "${folder}/.git/report.json" --quiet\n`,
    });
    chmodSync(hook, 0o755);
    write(folder, { "ok.yaml": misspelt });
    if (!command.includes("-a") && !command.includes("--")) git(folder, "add", "ok.yaml");
    expect(() => git(folder, ...command)).toThrow();
    expect(findingLines(reportOf(readFileSync(join(folder, ".git/report.json"), "utf8")))).toEqual([
      "ok.yaml:5:3 error schema/unknown-field",
    ]);
    write(folder, { "ok.yaml": `# better\n${configMap("ok")}` });
    if (!command.includes("-a") && !command.includes("--")) git(folder, "add", "ok.yaml");
    git(folder, ...command);
    expect(git(folder, "log", "--oneline").split("\n")).toHaveLength(2);
  });

  test("the entry of .pre-commit-hooks.yaml is a command line of this program", async () => {
    const [hook] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as {
      entry: string;
      pass_filenames: boolean;
      files: string;
    }[];
    const [program, ...argv] = (hook?.entry ?? "").split(" ");
    expect(program).toBe("homelab");
    expect(hook).toMatchObject({ pass_filenames: false });
    const folder = repositoryOf({});
    write(folder, { "bad.yaml": misspelt });
    git(folder, "add", "--all");
    const { exitCode, stdout } = await homelab(folder, argv);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("lables is not a field of ConfigMap.metadata");
  });
});
