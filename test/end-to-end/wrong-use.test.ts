// Wrong use of the command line, and folders with nothing in them: a sentence, the right exit code, nothing on stdout.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { configMap } from "./fixtures.ts";
import { homelab, nodes } from "./program.ts";
import { findingLines, judge, relevantGaps } from "./report.ts";
import { commitAll, folderOf, git, repositoryOf, temporaryFolder, write } from "./tree.ts";

const one = { "a.yaml": configMap("a") };

describe("wrong use is exit code 2 and a sentence on stderr", () => {
  test.each([
    ["no verb", [], /usage: homelab <verb>/],
    ["an unknown verb", ["validat"], /^homelab: validat is not a verb; did you mean validate\?$/m],
    ["a verb like no other", ["frobnicate"], /frobnicate is not a verb; homelab --help lists them/],
    ["a flag before the verb", ["--repo", "x", "validate"], /write the verb before the flags/],
    [
      "an unknown flag",
      ["validate", "--fail-at", "error"],
      /--fail-at is not a flag of this verb; did you mean --fail-on\?/,
    ],
    ["a flag without its value", ["validate", "--repo"], /--repo needs a value: --repo DIR/],
    ["a flag that swallows none", ["validate", "--repo", "--changed"], /--repo needs a value/],
    ["a value that is none of the flag's", ["validate", "--format", "jsn"], /--format is "jsn": did you mean json\?/],
    [
      "a flag twice, with two values",
      ["validate", "--format", "json", "--format", "text"],
      /--format is given 2 times/,
    ],
    ["a word too many", ["validate", "kubernetes"], /"kubernetes" is one word too many/],
    ["a boolean with a value of its own", ["validate", "--changed=yes"], /--changed is "yes": write true or false/],
    ["a folder that is not there", ["validate", "--repo", "gone"], /--repo: there is no folder gone/],
    ["a file for a folder", ["validate", "--repo", "a.yaml"], /--repo: a\.yaml is not a folder/],
    ["an empty folder name", ["validate", "--repo="], /--repo is empty/],
    ["settings that are not there", ["validate", "--config", "gone.yaml"], /gone\.yaml: is not there/],
    [
      "settings outside the repository",
      ["validate", "--config", "../x.yaml"],
      /--config: \.\.\/x\.yaml is not in the repository/,
    ],
    ["a folder as settings", ["validate", "--config", "sub"], /sub: is a directory/],
    [
      "an out file in no folder",
      ["validate", "--out", "gone/r.json"],
      /--out: gone\/r\.json is in a folder that is not there/,
    ],
    ["a folder as out file", ["validate", "--out", "sub"], /--out: sub is a directory/],
    ["--base without Git", ["validate", "--base", "main"], /--base needs a Git repository/],
    ["--changed without Git", ["validate", "--changed"], /--changed needs a Git repository/],
    ["--staged without Git", ["validate", "--staged"], /--staged needs a Git repository/],
    ["a rule that is not there", ["explain", "schema/unknown-feild"], /did you mean schema\/unknown-field\?/],
  ])("%s", async (_, argv, message) => {
    const folder = folderOf(one);
    mkdirSync(join(folder, "sub"));
    const { exitCode, stdout, stderr } = await homelab(folder, argv);
    expect(stderr).toMatch(message);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  });

  test("all mistakes at once", async () => {
    const { exitCode, stderr } = await homelab(folderOf(one), [
      "validate",
      "--formt",
      "json",
      "--fail-on",
      "eror",
      "x",
    ]);
    expect(exitCode).toBe(2);
    expect(stderr.trim().split("\n")).toEqual([
      "homelab: --formt is not a flag of this verb; did you mean --format?",
      'homelab: --fail-on is "eror": did you mean error? (error, warning)',
      'homelab: "json" is one word too many: validate',
    ]);
  });

  test("a base that is not in the clone", async () => {
    const folder = repositoryOf(one);
    for (const argv of [
      ["--base", "gone"],
      ["--changed", "--base", "gone"],
      ["--base", "0".repeat(40)],
    ]) {
      const { exitCode, stdout, stderr } = await homelab(folder, ["validate", ...argv]);
      expect(stderr).toMatch(
        /^homelab: --base: \S+ is not in this clone; fetch it \(a shallow clone needs fetch-depth: 0\)/,
      );
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    }
  });

  test("a base that looks like a flag is none", async () => {
    const { exitCode, stderr } = await homelab(repositoryOf(one), ["validate", "--base=--output=owned"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--base: --output=owned is not in this clone");
  });

  test("--changed where no branch tells what it changes", async () => {
    const folder = repositoryOf(one);
    git(folder, "branch", "-m", "trunk");
    const { exitCode, stderr } = await homelab(folder, ["validate", "--changed"]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/no default branch was found to compare with.*--base/);
  });
});

describe("a shallow clone", () => {
  function shallowClone(): { readonly folder: string; readonly first: string } {
    const origin = repositoryOf(one);
    const first = git(origin, "rev-parse", "HEAD");
    write(origin, { "b.yaml": configMap("b") });
    commitAll(origin, "second");
    const folder = join(temporaryFolder(), "clone");
    git(origin, "clone", "--quiet", "--depth=1", `file://${origin}`, folder);
    return { folder, first };
  }

  test("is judged as any other", async () => {
    const { report } = await judge(shallowClone().folder);
    expect(report).toMatchObject({ verdict: "clean", examined: { documents: 2 } });
  });

  test("says what it lacks when it is asked for", async () => {
    const { folder, first } = shallowClone();
    const { exitCode, stderr } = await homelab(folder, ["validate", "--base", first]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${first} is not in this clone; fetch it (a shallow clone needs fetch-depth: 0)`);
  });
});

describe("Git", () => {
  test("that is not installed is said, and everything is judged", async () => {
    const folder = repositoryOf({ ...one, ".gitignore": "b.yaml\n" });
    write(folder, { "b.yaml": "a: [\n" });
    const environment = { PATH: "/nonexistent" };
    const { report, stderr } = await judge(folder, ["validate"], { environment });
    expect(stderr).toBe("warning: git is not on PATH: ignored files are looked at too, and nothing can be compared\n");
    expect(findingLines(report)).toEqual(["b.yaml:1:4 error yaml/syntax"]);
    const changed = await homelab(folder, ["validate", "--changed"], { environment });
    expect(changed.exitCode).toBe(2);
    expect(changed.stderr).toContain("--changed needs a Git repository, and this folder is in none that git can read");
  });

  test.each([
    ["HEAD", { ".git/HEAD": "garbage" }],
    ["index", { ".git/index": "garbage" }],
    ["objects", { ".git/objects": "" }],
  ])("whose %s is broken leaves nothing judged", async (_, broken: Record<string, string>) => {
    const folder = repositoryOf(one);
    for (const path of Object.keys(broken)) rmSync(join(folder, path), { recursive: true });
    write(folder, broken);
    const { exitCode, stdout, stderr } = await homelab(folder, ["check"]);
    expect(stderr).toMatch(/^homelab: could not check: git \S+: \S/);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: "" });
  });

  test("without a commit yet has nothing to compare with, and every file is a change", async () => {
    const folder = repositoryOf({});
    write(folder, { "a.yaml": "a: [\n" });
    for (const argv of [["check"], ["validate", "--changed"]])
      expect(findingLines((await judge(folder, argv)).report), argv.join(" ")).toEqual([
        "a.yaml:1:4 error yaml/syntax",
      ]);
  });
});

test("an out file that cannot be written is exit code 3, with the system's reason", async () => {
  const { exitCode, stderr } = await homelab(folderOf(one), ["validate", "--out", "/proc/r.json"]);
  expect(stderr).toMatch(
    /^homelab: could not check: cannot write r\.json\nhomelab: {3}because: (?:there is no such file|permission denied)/,
  );
  expect(exitCode).toBe(3);
});

describe("nothing to examine is exit code 3", () => {
  test.each([
    ["an empty folder", () => temporaryFolder(), "there is no file to look at"],
    ["an empty repository", () => repositoryOf({}), "there is no file to look at"],
    ["a folder of other files", () => folderOf({ "README.md": "# x\n" }), "no Talos or Kubernetes document was found"],
    [
      "YAML of something else",
      () => folderOf({ "x.yaml": "# only a comment\n" }),
      "no Talos or Kubernetes document was found",
    ],
    [
      "settings that leave everything out",
      () => folderOf({ ...one, ".github/homelab.yaml": "ignore: ['**']\n" }),
      "there is no file to look at",
    ],
  ])("%s", async (_, make, why) => {
    const { exitCode, report, stderr } = await judge(make());
    expect(exitCode).toBe(3);
    expect(relevantGaps(report)).toEqual([`this repository (${why})`]);
    expect(findingLines(report)).toEqual([]);
    expect(stderr).toBe("");
  });
});

describe("a folder that is no repository", () => {
  test("is judged whole, without .git and node_modules", async () => {
    const folder = folderOf({ ...one, "node_modules/x/b.yaml": "a: [\n", "deep/er/c.yaml": configMap("c") });
    const { report } = await judge(folder);
    expect(report).toMatchObject({ verdict: "clean", examined: { files: 2, documents: 2 }, findings: [] });
  });

  test("is named by --repo, and paths in the report are relative to it", async () => {
    const folder = folderOf({ "bad.yaml": "a: [\n" });
    const { report } = await judge(temporaryFolder(), ["validate", "--repo", folder]);
    expect(report.findings.map(({ path }) => path)).toEqual(["bad.yaml"]);
  });

  test("a folder in a repository is found from below, as a whole", async () => {
    const folder = repositoryOf({ ...one, "sub/b.yaml": "a: [\n" });
    const { report } = await judge(join(folder, "sub"));
    expect(report.examined.files).toBe(2);
    expect(findingLines(report)).toEqual(["sub/b.yaml:1:4 error yaml/syntax"]);
  });
});

describe("help", () => {
  test.each(nodes())("is the same on %s", async (node) => {
    const { exitCode, stdout, stderr } = await homelab(temporaryFolder(), ["validate", "--help"], { node });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("homelab validate --changed");
  });

  test("every verb has one with an example", async () => {
    const { stdout } = await homelab(temporaryFolder(), ["--help"]);
    const verbs = [...(/^verbs\n((?: {2}.*\n)+)/m.exec(stdout)?.[1] ?? "").matchAll(/^ {2}([a-z]+)/gm)].map(
      ([, verb = ""]) => verb,
    );
    expect(verbs.length).toBeGreaterThan(4);
    for (const verb of verbs) {
      const help = await homelab(temporaryFolder(), [verb, "--help"]);
      expect(help).toMatchObject({ exitCode: 0, stderr: "" });
      expect(help.stdout).toMatch(/^examples\n {2}.*homelab/m);
    }
  });
});
