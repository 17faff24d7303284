// --staged: what a commit would hold, by hand and as a Git hook.
import { chmodSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { configMap, misspelt } from "./fixtures.ts";
import { dist, homelab } from "./program.ts";
import { findingLines, judge, reportOf } from "./report.ts";
import { git, repositoryOf, write } from "./tree.ts";

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
