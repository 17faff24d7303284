// `homelab init` on real folders: what is found and written, what is left alone, and that the result is sound.
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { WrongUse } from "#kernel/outcome.ts";
import { check } from "#verbs/check.ts";
import { fluxKustomization, fluxTree, configMap, kustomization, talosTree } from "../../end-to-end/fixtures.ts";
import { commitAll, folderOf, git, repositoryOf, write } from "../../end-to-end/tree.ts";
import { breaches } from "../../workflows/policy.ts";
import { pin, portsFor, runInit, textIn } from "./run-init.ts";

const settings = ".github/homelab.yaml";
const pullRequest = ".github/workflows/pull-request.yaml";
const main = ".github/workflows/main.yaml";
const renovate = ".github/workflows/renovate.yaml";
const all = ["settings", "pull-request", "main", "renovate"];

function homeTree() {
  return { ...fluxTree(["a.yaml"], { "kubernetes/apps/a.yaml": configMap("a") }), ...talosTree() };
}

async function checkOf(folder: string) {
  const inputs = { changed: false, staged: false, failOn: "error" as const, base: undefined, config: undefined };
  return (await check(inputs, portsFor(folder))).report;
}

describe("an empty repository", () => {
  test("gets every file, and each keeps to the policy", async () => {
    const folder = repositoryOf({});
    const { fates, text, branch } = await runInit(folder, { words: all });
    expect(fates).toEqual({
      [settings]: "created",
      [pullRequest]: "created",
      [main]: "created",
      [renovate]: "created",
    });
    expect(branch).toBe("main");
    expect(text).toContain("neither Talos nor Flux yet");
    const texts = [pullRequest, main, renovate].map((path) => ({ path, text: textIn(folder, path) ?? "" }));
    expect(breaches(texts)).toEqual([]);
    expect(textIn(folder, main)).not.toContain("/actions/plan@");
    expect(textIn(folder, pullRequest)).toContain(`uses: ragas-homelab/ragas-homelab/actions/check@${pin} # v`);
  });

  test("and the check finds nothing wrong with them, and says that there is nothing to judge", async () => {
    const folder = repositoryOf({});
    await runInit(folder, { words: all });
    const report = await checkOf(folder);
    expect(report.findings).toEqual([]);
    expect(report.notChecked.map(({ what }) => what)).not.toContain("documents with a remote schema");
    expect(report.verdict).toBe("not-checked");
  });
});

describe("a repository with talhelper and Flux", () => {
  test("is found by content; the settings name it, and everything in it is judged as before", async () => {
    const folder = repositoryOf(homeTree());
    const before = await checkOf(folder);
    const { clusters, fates, text } = await runInit(folder);
    expect(clusters).toEqual([{ name: "home", talos: "talos", flux: "kubernetes/flux/cluster" }]);
    expect(fates).toEqual({ [settings]: "created", [pullRequest]: "created", [main]: "created" });
    expect(textIn(folder, settings)).toContain(
      "clusters:\n  - name: home\n    talos: talos\n    flux: kubernetes/flux/cluster\n",
    );
    expect(textIn(folder, main)).toContain(`/actions/plan@${pin} # v`);
    expect(text).toContain("found     cluster home: Talos in talos, Flux from kubernetes/flux/cluster");
    const after = await checkOf(folder);
    expect(before.verdict).toBe("clean");
    expect(after.verdict).toBe("clean");
    const { files: filesBefore, documents: documentsBefore, ...examinedBefore } = before.examined;
    const { files, documents, ...examined } = after.examined;
    expect(examined).toEqual(examinedBefore);
    // The two workflows and the settings.
    expect([files - filesBefore, documents - documentsBefore]).toEqual([3, 3]);
  });

  test("and a second run finds everything as it would write it", async () => {
    const folder = repositoryOf(homeTree());
    await runInit(folder);
    const { fates, text } = await runInit(folder);
    expect(new Set(Object.values(fates))).toEqual(new Set(["same"]));
    expect(text).toContain("Everything is as init would write it.");
  });

  test("every part of every file is explained", async () => {
    const { text } = await runInit(repositoryOf(homeTree()), { words: all });
    for (const part of ["clusters", "check", "comment", "ci-ok", "plan", "token", "renovate"])
      expect(text).toMatch(new RegExp(`^ {2}${part} {2,}\\S`, "m"));
    expect(text).toContain("require a pull request and the check ci-ok");
    expect(text).toContain("Write .github/renovate.json5");
    const configured = repositoryOf({ ...homeTree(), ".github/renovate.json5": "{}\n" });
    expect((await runInit(configured, { words: ["renovate"] })).text).not.toContain("Write .github/renovate.json5");
  });

  test("clusters are not named where that would leave manifests unjudged", async () => {
    const folder = repositoryOf({ ...homeTree(), "lab/b.yaml": configMap("b") });
    await runInit(folder);
    expect(textIn(folder, settings)).toContain("# As it was found. Naming them would leave lab/ unjudged");
    expect(textIn(folder, settings)).not.toMatch(/^clusters:/m);
    expect((await checkOf(folder)).verdict).toBe("clean");
  });

  test("two clusters, each with its own Talos", async () => {
    const talos = Object.entries(talosTree());
    const contents = ["east", "west"].flatMap((name) => [
      ...talos.map(([path, text]) => [path.replace("talos/", `talos/${name}/`), String(text).replace("home", name)]),
      [`clusters/${name}/flux-system.yaml`, fluxKustomization("flux-system", `./clusters/${name}`)],
      [`clusters/${name}/kustomization.yaml`, kustomization(["flux-system.yaml"])],
    ]);
    const folder = repositoryOf(Object.fromEntries(contents) as Record<string, string>);
    expect((await runInit(folder)).clusters).toEqual([
      { name: "east", talos: "talos/east", flux: "clusters/east" },
      { name: "west", talos: "talos/west", flux: "clusters/west" },
    ]);
  });
});

describe("what is there already", () => {
  test("is left alone, and said", async () => {
    const own = "name: mine\n";
    const folder = repositoryOf({ [pullRequest]: own, ".github/homelab.yml": "rules: {}\n" });
    const { fates, text } = await runInit(folder);
    expect(fates).toEqual({ ".github/homelab.yml": "kept", [pullRequest]: "kept", [main]: "created" });
    expect(textIn(folder, pullRequest)).toBe(own);
    expect(textIn(folder, settings)).toBeUndefined();
    expect(text).toContain(`kept      ${pullRequest}: another file stands there; --force writes it anew`);
  });

  test("by another name is told: one check is enough", async () => {
    const other = ".github/workflows/homelab.yml";
    const text = "on: pull_request\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: npx homelab check }] } }\n";
    const { text: said } = await runInit(repositoryOf({ [other]: text }));
    expect(said).toContain(`found     ${other} runs homelab check already; one of the two is enough`);
    expect((await runInit(repositoryOf({}))).text).not.toContain("one of the two");
  });

  test("is replaced with --force", async () => {
    const folder = repositoryOf({ [pullRequest]: "name: mine\n" });
    const { fates } = await runInit(folder, { words: ["pull-request"], force: true });
    expect(fates).toEqual({ [pullRequest]: "replaced" });
    expect(textIn(folder, pullRequest)).toContain("name: pull request\n");
  });

  test("--dry-run shows the difference and writes nothing", async () => {
    const folder = repositoryOf({ [pullRequest]: "name: mine\n" });
    const { text, files } = await runInit(folder, { dryRun: true, force: true });
    expect(text).toContain(`would replace ${pullRequest}`);
    expect(text).toContain(`--- a/${pullRequest}\n+++ b/${pullRequest}\n@@ -1 +1,`);
    expect(text).toContain("-name: mine\n");
    expect(text).toContain("Nothing was written; without --dry-run 3 files would be.");
    expect(files.map(({ difference }) => difference.startsWith("--- a/.github/"))).toEqual([true, true, true]);
    expect(git(folder, "status", "--porcelain")).toBe("");
  });

  test("a link out of the repository is not followed", async () => {
    const outside = folderOf({ "keep.txt": "" });
    const folder = repositoryOf({});
    mkdirSync(join(folder, ".github"));
    symlinkSync(outside, join(folder, ".github/workflows"));
    await expect(runInit(folder, { words: ["main"] })).rejects.toThrow(
      /main\.yaml would be behind a link, and nothing is written there/,
    );
    expect(textIn(outside, "main.yaml")).toBeUndefined();
  });

  test("a link inside of it is not written through either", async () => {
    const folder = repositoryOf({ "elsewhere/keep.txt": "" });
    symlinkSync("elsewhere", join(folder, ".github"));
    await expect(runInit(folder, { words: ["pull-request"] })).rejects.toThrow(
      /pull-request\.yaml would be behind a link/,
    );
    expect(textIn(folder, "elsewhere/workflows/pull-request.yaml")).toBeUndefined();
    expect(existsSync(join(folder, "elsewhere/workflows"))).toBe(false);
  });
});

describe("the branch", () => {
  test("is the remote's default", async () => {
    const upstream = repositoryOf({ "a.yaml": configMap("a") });
    git(upstream, "branch", "--move", "trunk");
    const folder = folderOf({});
    git(folder, "clone", "--quiet", upstream, "clone");
    expect((await runInit(join(folder, "clone"))).branch).toBe("trunk");
  });

  test("is master where there is no main, and any that is named", async () => {
    const folder = repositoryOf({ "a.yaml": configMap("a") });
    git(folder, "branch", "--move", "master");
    expect((await runInit(folder, { dryRun: true })).branch).toBe("master");
    await runInit(folder, { branch: "release: next" });
    expect(textIn(folder, main)).toContain('branches: ["release: next"]\n');
  });

  test("is main outside of Git", async () => {
    expect((await runInit(folderOf({}))).branch).toBe("main");
  });
});

describe("wrong use", () => {
  test("a build of no release needs the commit", async () => {
    const folder = repositoryOf({});
    await expect(runInit(folder, { pin: undefined })).rejects.toThrow(/give it as --pin COMMIT \(git ls-remote https/);
    expect(git(folder, "status", "--porcelain")).toBe("");
    expect((await runInit(folder, { pin: undefined, words: ["settings", "renovate"] })).fates).toEqual({
      [settings]: "created",
      [renovate]: "created",
    });
  });

  test("a release knows its own", async () => {
    const folder = repositoryOf({});
    const commit = "f".repeat(40);
    await runInit(folder, { pin: undefined }, { program: { version: "2.3.4", commit } });
    expect(textIn(folder, pullRequest)).toContain(`/actions/comment@${commit} # v2.3.4\n`);
    expect(textIn(folder, settings)).toContain("/ragas-homelab/v2/schemas/homelab.schema.json\n");
  });

  test.each([
    [{ pin: "v1" }, "--pin: a tag or branch can move"],
    [{ words: ["settings", "apply"] }, "init apply: write one of settings, pull-request, main, renovate"],
  ])("%j", async (inputs, says) => {
    await expect(runInit(repositoryOf({}), inputs)).rejects.toThrow(says);
    await expect(runInit(repositoryOf({}), inputs)).rejects.toBeInstanceOf(WrongUse);
  });

  test("a folder in the middle of a repository", async () => {
    const folder = repositoryOf({ "clusters/home/a.yaml": configMap("a") });
    const ports = { ...portsFor(folder), root: join(folder, "clusters/home") };
    await expect(runInit(folder, {}, ports)).rejects.toThrow(
      "clusters/home is a folder of a repository, and GitHub reads workflows at its top only",
    );
  });

  test("a host that may not write", async () => {
    const { workTree: _, ...ports } = portsFor(repositoryOf({}));
    const without = { ...ports, workTree: undefined } as never;
    await expect(runInit(repositoryOf({}), {}, without)).rejects.toThrow("init is not offered here");
  });
});

test("settings that are broken do not stand in the way", async () => {
  const folder = repositoryOf({ [settings]: "clusters: 1\n" });
  write(folder, homeTree());
  commitAll(folder, "tree");
  expect((await runInit(folder)).fates[settings]).toBe("kept");
});
