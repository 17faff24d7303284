// The actions in a workflow of a pull request, on the merge that `actions/checkout` brings.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CheckReport } from "#domain/report/check-report.ts";
import { configMap, fluxKustomization, misspelt } from "./fixtures.ts";
import { annotations, reportIn, runStep, type Step } from "./runner.ts";
import { commitAll, git, repositoryOf, temporaryFolder, write, type Contents } from "./tree.ts";

/** A pull request as `actions/checkout` leaves it: the merge of its head into its base, checked out by its commit. */
function pullRequest(before: Contents, after: Contents): Required<Pick<Step, "workspace" | "event">> {
  const workspace = repositoryOf(before);
  const base = git(workspace, "rev-parse", "HEAD");
  git(workspace, "checkout", "--quiet", "-b", "topic");
  write(workspace, after);
  const head = commitAll(workspace, "change");
  git(workspace, "checkout", "--quiet", "main");
  git(workspace, "merge", "--quiet", "--no-ff", "-m", "merge", "topic");
  git(workspace, "checkout", "--quiet", "--detach");
  return {
    workspace,
    event: { name: "pull_request", payload: { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } } },
  };
}

describe("a pull request", () => {
  test("is judged by what it changes; older findings are counted, mended ones listed", async () => {
    const request = pullRequest(
      { "old.yaml": misspelt, "mended.yaml": misspelt, "ok.yaml": configMap("ok") },
      { "new.yaml": misspelt, "mended.yaml": configMap("a") },
    );
    const outcome = await runStep({ action: "validate", ...request });
    expect(annotations(outcome)).toEqual(["error new.yaml:5"]);
    expect(outcome.outputs).toMatchObject({ verdict: "findings", errors: "1", warnings: "0" });
    expect(outcome.stdout).toContain("1 finding from before this change without an annotation");
    expect(reportIn(outcome).fixed?.map(({ path }) => path)).toEqual(["mended.yaml"]);
    expect(outcome.summary).toContain("There before this change (1)");
    expect(outcome.summary).toContain("Mended by this change (1)");
  });

  test("that brings nothing bad passes, though its base is bad", async () => {
    const request = pullRequest({ "old.yaml": misspelt }, { "ok.yaml": configMap("ok") });
    expect(await runStep({ action: "validate", ...request })).toMatchObject({
      exitCode: 0,
      outputs: { verdict: "clean", errors: "0" },
    });
  });

  test("cannot soften its own verdict", async () => {
    const request = pullRequest(
      { "ok.yaml": configMap("ok") },
      { "new.yaml": misspelt, ".github/homelab.yaml": "rules: { schema/unknown-field: off }\nignore: ['**']\n" },
    );
    const outcome = await runStep({ action: "validate", ...request });
    expect(outcome).toMatchObject({ exitCode: 1, outputs: { errors: "1", warnings: "1" } });
    expect(annotations(outcome)).toEqual(["error new.yaml:5", "warning .github/homelab.yaml:1"]);
  });

  test("with changed: true looks at its own files only", async () => {
    const request = pullRequest({ "old.yaml": misspelt }, { "new.yaml": misspelt });
    const outcome = await runStep({ action: "validate", ...request, inputs: { changed: "true" } });
    expect(reportIn(outcome)).toMatchObject({ examined: { files: 1 } });
    expect(annotations(outcome)).toEqual(["error new.yaml:5"]);
  });

  test("in a clone without its base is not judged green", async () => {
    const { workspace, event } = pullRequest({ "old.yaml": configMap("a") }, { "new.yaml": configMap("b") });
    const shallow = join(temporaryFolder(), "workspace");
    git(workspace, "clone", "--quiet", "--depth=1", `file://${workspace}`, shallow);
    const outcome = await runStep({ action: "check", workspace: shallow, event });
    expect(outcome).toMatchObject({ exitCode: 3, outputs: { verdict: "not-checked" } });
    expect(outcome.commands.at(-1)?.message).toMatch(
      /could not check base [0-9a-f]{7} \(it is not in this clone; fetch it \(a shallow clone needs fetch-depth: 0\)\)$/,
    );
  });

  test("of a fork that deletes everything is nothing to examine", async () => {
    const request = pullRequest({ "a.yaml": configMap("a") }, {});
    rmSync(join(request.workspace, "a.yaml"));
    expect(await runStep({ action: "validate", ...request })).toMatchObject({ exitCode: 3 });
  });
});

test("check names both commits and what Flux will do, also where there is no Talos", async () => {
  const request = pullRequest(
    { "flux/apps.yaml": fluxKustomization("apps", "./apps"), "apps/a.yaml": configMap("a", "key: old") },
    { "apps/a.yaml": configMap("a", "key: new") },
  );
  const report = reportIn(await runStep({ action: "check", ...request })) as CheckReport;
  const commit = (name: string) => git(request.workspace, "rev-parse", name);
  expect(report.revisions).toEqual({ base: commit("main^1"), head: commit("main") });
  expect(report.flux?.flatMap(({ objects }) => objects.map(({ object, fields }) => [object, fields]))).toEqual([
    ["ConfigMap a", [{ path: "data.key", old: "old", new: "new" }]],
  ]);
});
