// The actions on the committed build, as a workflow's steps.
import { chownSync, existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { configMap, fluxTree, misspelt, variedTree } from "./fixtures.ts";
import { annotations, reportIn, runStep } from "./runner.ts";
import { folderOf, repositoryOf, temporaryFolder, write } from "./tree.ts";

const clean = fluxTree(["ok.yaml"], { "kubernetes/apps/ok.yaml": configMap("ok") });

describe.each(["validate", "check"] as const)("%s", (action) => {
  test("a clean tree passes, and says what it left out", async () => {
    const outcome = await runStep({ action, workspace: repositoryOf(clean) });
    expect(outcome).toMatchObject({
      exitCode: 0,
      commands: [],
      outputs: { verdict: "clean", errors: "0", warnings: "0", "not-checked": "1" },
    });
    expect(outcome.summary).toMatch(/^## ✅ Clean\n/);
    expect(reportIn(outcome).notChecked).toEqual([
      {
        what: "kubeconform",
        why: expect.stringMatching(/^version \S+ could not be brought/) as string,
        count: 1,
        relevant: false,
      },
    ]);
  });

  test("an error fails the step, with its annotation, its page, its report and a sentence", async () => {
    const outcome = await runStep({
      action,
      workspace: repositoryOf({ ...clean, "kubernetes/apps/ok.yaml": misspelt, "left.yaml": misspelt }),
    });
    expect(outcome).toMatchObject({ exitCode: 1, outputs: { verdict: "findings", errors: "1", warnings: "1" } });
    expect(annotations(outcome)).toEqual(["error kubernetes/apps/ok.yaml:5", "warning left.yaml:5"]);
    expect(outcome.commands.at(-1)).toEqual({
      name: "error",
      properties: {},
      message: `homelab ${action}: 2 findings to mend; the step's summary lists them`,
    });
    expect(outcome.summary).toContain(
      "](https://forge.test/me/cluster/blob/4c1d2e7f00000000000000000000000000000000/kubernetes/apps/ok.yaml#L5)",
    );
    expect(reportIn(outcome).findings).toHaveLength(2);
  });

  test("what could not be checked fails the step with 3, whatever continue-on-findings says", async () => {
    const workspace = folderOf(fluxTree(["web.yaml.j2"], { "kubernetes/apps/web.yaml.j2": "a: {{ b }}\n" }));
    const outcome = await runStep({ action, workspace, inputs: { "continue-on-findings": "true" } });
    expect(outcome).toMatchObject({ exitCode: 3, outputs: { verdict: "not-checked", errors: "0" } });
    expect(outcome.commands.map(({ name, message }) => `${name} ${message}`)).toEqual([
      "error template kubernetes/apps/web.yaml.j2: a Jinja template, judged only after rendering",
      `error homelab ${action}: could not check template kubernetes/apps/web.yaml.j2 (a Jinja template, judged only after rendering)`,
    ]);
  });

  test("continue-on-findings leaves findings to the outputs", async () => {
    const outcome = await runStep({
      action,
      workspace: folderOf({ "a.yaml": misspelt }),
      inputs: { "continue-on-findings": "true" },
    });
    expect(outcome).toMatchObject({ exitCode: 0, outputs: { verdict: "findings", errors: "1" } });
    expect(outcome.commands.filter(({ properties }) => Object.keys(properties).length === 0)).toEqual([]);
  });
});

describe("inputs", () => {
  test("all mistakes at once, no report and no outputs", async () => {
    const inputs = { "fail-on": "eror", changed: "yes", format: "jsn", out: "gone/r.json" };
    const outcome = await runStep({ action: "check", workspace: folderOf({ "a.yaml": configMap("a") }), inputs });
    expect(outcome).toMatchObject({ exitCode: 2, outputs: {}, summary: "" });
    expect(outcome.commands).toEqual([
      {
        name: "error",
        properties: {},
        message: [
          'input fail-on is "eror": did you mean error? (error, warning)',
          'input changed is "yes": write true or false',
          'input format is "jsn": did you mean json? (text, json, markdown, sarif, junit, github, html)',
          "input out: gone/r.json is in a folder that is not there",
        ].join("\n"),
      },
    ]);
  });

  test("repo, config, fail-on, format and out", async () => {
    const workspace = folderOf({
      "cluster/left.yaml": misspelt,
      "cluster/ci.yaml": "rules: { schema/unknown-field: warning }\n",
      "bad.yaml": "a: [\n",
    });
    const inputs = {
      repo: "cluster",
      config: "cluster/ci.yaml",
      "fail-on": "warning",
      format: "junit",
      out: "out.txt",
    };
    const outcome = await runStep({ action: "validate", workspace, inputs });
    expect(outcome).toMatchObject({ exitCode: 1, outputs: { errors: "0", warnings: "1" } });
    expect(annotations(outcome)).toEqual(["warning cluster/left.yaml:5"]);
    expect(readFileSync(join(workspace, "out.txt"), "utf8")).toMatch(/^<\?xml/);
  });

  test("a folder that is not there, and settings that are broken", async () => {
    const workspace = folderOf({ "a.yaml": configMap("a"), ".github/homelab.yaml": "rulez: {}\nignore: x\n" });
    const gone = await runStep({ action: "check", workspace, inputs: { repo: "gone" } });
    expect(gone).toMatchObject({ exitCode: 2, commands: [{ message: "input repo: there is no folder gone" }] });
    const broken = await runStep({ action: "check", workspace });
    expect(broken.exitCode).toBe(2);
    expect(broken.commands.map(({ message }) => message.split("\n").length)).toEqual([2]);
  });
});

describe("text of strangers", () => {
  test("is shown and never carried out", async () => {
    const hostile = "::error::owned %0A::set-output name=verdict::clean ##[add-mask]a\r\n::stop-commands::x";
    const workspace = folderOf({
      ...variedTree(),
      "kubernetes/apps/web.yaml": `${misspelt}  ${JSON.stringify(hostile)}: 1\n`,
      "kubernetes/apps/broken.yaml": "a: [\n::add-mask::e\n  ##[add-mask]e\n",
    });
    const outcome = await runStep({ action: "check", workspace });
    expect(outcome).toMatchObject({ exitCode: 1, outputs: { verdict: "findings" } });
    for (const { name, properties } of outcome.commands) {
      expect(["error", "warning", "notice"]).toContain(name);
      for (const key of Object.keys(properties))
        expect(["file", "line", "endLine", "col", "endColumn", "title"]).toContain(key);
    }
    const files = new Set(outcome.commands.flatMap(({ properties }) => properties["file"] ?? []));
    for (const file of files) expect(existsSync(join(workspace, file)), file).toBe(true);
    expect([...files]).toContain("kubernetes/apps/odd name ::warning::%0A.yaml");
    expect(outcome.commands.some(({ message }) => message.includes("::error::owned %0A::set-output"))).toBe(true);
  });

  test("in a name with a line break is shown with an escape", async () => {
    const workspace = folderOf({ "new\nline ::error::.yaml": "a: [\n", "a.yaml": configMap("a") });
    const outcome = await runStep({ action: "check", workspace });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.commands).toHaveLength(2);
    expect(outcome.stdout).toContain("new\\nline ::error::.yaml");
  });
});

describe("the runner's side", () => {
  test("ten annotations of a kind at most, the rest counted", async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`a${index}.yaml`, misspelt]));
    const outcome = await runStep({ action: "validate", workspace: folderOf(many) });
    expect(outcome.commands.filter(({ name }) => name === "error")).toHaveLength(10);
    expect(outcome.stdout).toContain("21 errors more without an annotation: the report lists all");
  });

  test("the page of a step stays below the size that GitHub takes", async () => {
    const documents = Array.from({ length: 4000 }, (_, index) =>
      misspelt.replace("name: a", `name: a${index}-${"x".repeat(150)}`),
    );
    const outcome = await runStep({ action: "validate", workspace: folderOf({ "a.yaml": documents.join("---\n") }) });
    expect(outcome.outputs["errors"]).toBe("4000");
    expect(Buffer.byteLength(outcome.summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(outcome.summary).toMatch(/^\d+ findings more; the JSON report has all\.$/m);
  });

  test("without the files of a newer runner it still judges", async () => {
    const environment = { GITHUB_STEP_SUMMARY: "", GITHUB_EVENT_PATH: "", RUNNER_TEMP: "" };
    expect(
      await runStep({ action: "validate", workspace: folderOf({ "a.yaml": misspelt }), environment }),
    ).toMatchObject({ exitCode: 1 });
  });

  test("two steps of one job write two reports", async () => {
    const workspace = folderOf({ "a.yaml": misspelt });
    const temp = temporaryFolder();
    const environment = { RUNNER_TEMP: temp };
    const first = await runStep({ action: "check", workspace, environment });
    const second = await runStep({ action: "check", workspace, environment });
    expect(first.outputs["report"]).not.toBe(second.outputs["report"]);
    expect(readdirSync(temp)).toHaveLength(2);
  });

  // Only root can give files away; on a runner the container job does.
  test.runIf(process.getuid?.() === 0)("a checkout of another owner is read like any other", async () => {
    const workspace = repositoryOf({ "a.yaml": misspelt, ".gitignore": "ignored.yaml\n" });
    write(workspace, { "ignored.yaml": "a: [\n" });
    for (const path of [workspace, join(workspace, ".git"), join(workspace, "a.yaml")]) chownSync(path, 12345, 12345);
    const outcome = await runStep({ action: "validate", workspace });
    expect(annotations(outcome)).toEqual(["error a.yaml:5"]);
  });
});
