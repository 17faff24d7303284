// What settings and comments accept, for how long, and that a change cannot soften its own verdict.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { configMap, fluxTree, misspelt } from "./fixtures.ts";
import { homelab } from "./program.ts";
import { findingLines, judge } from "./report.ts";
import { asItIs, at, lamp, outcome, softened, withSettings } from "./settings-trees.ts";
import { commitAll, folderOf, git, repositoryOf, write } from "./tree.ts";

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
