// --base and the event of a pull request: what a change brings, what was there, what it mends.
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { configMap, fluxTree, misspelt, talosTree } from "./fixtures.ts";
import { homelab } from "./program.ts";
import { judge, ownFindings, sinceLines } from "./report.ts";
import { onTopic } from "./topic.ts";
import { commitAll, git, repositoryOf, temporaryFolder, write } from "./tree.ts";

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

  test("reads of the base whatever is asked for, links and files without an ending included", async () => {
    const folder = repositoryOf({ ...talosTree(), "real.yaml": misspelt });
    symlinkSync("real.yaml", join(folder, "link.yaml"));
    commitAll(folder, "a link");
    write(folder, { "new.yaml": configMap("new") });
    const { report } = await judge(folder, ["validate", "--base", "HEAD"]);
    expect(report.findings.map(({ path, rule, since }) => `${path} ${rule} ${since}`)).toEqual([
      "link.yaml schema/unknown-field base",
      "real.yaml schema/unknown-field base",
    ]);
    expect(report.fixed).toEqual([]);
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
    expect(ownFindings(report.findings).map(({ path, severity, since }) => `${path} ${severity} ${since}`)).toEqual([
      "kubernetes/apps/db.yaml error head",
      "kubernetes/apps/web.yaml warning head",
    ]);
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
