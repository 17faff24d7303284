// The setup action, and what the other actions do with tools: from the runner's cache, or without any.
import { cpSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { requireTool } from "../tools/real-tools.ts";
import { configMap, fluxTree } from "./fixtures.ts";
import { reportIn, runStep } from "./runner.ts";
import { folderOf, repositoryOf, temporaryFolder, type Contents } from "./tree.ts";

const clean = fluxTree(["ok.yaml"], { "kubernetes/apps/ok.yaml": configMap("ok") });

/** A tool cache of a runner that has these tools from an earlier job, and a workspace that pins them as this project does. */
async function seeded(tools: readonly string[]): Promise<{ readonly cache: string; readonly pins: Contents }> {
  const cache = temporaryFolder();
  for (const tool of tools) {
    const slot = dirname(await requireTool(tool));
    cpSync(slot, join(cache, "homelab/tools", basename(slot)), { recursive: true });
  }
  const pins = Object.fromEntries([".mise.toml", "mise.lock"].map((path) => [path, readFileSync(path)]));
  return { cache, pins };
}

describe("with tools in the runner's cache", () => {
  test("setup puts them on PATH and tells their versions, without a network", async () => {
    const { cache, pins } = await seeded(["age", "kubeconform"]);
    const workspace = repositoryOf({ ...clean, ...pins });
    const environment = { RUNNER_TOOL_CACHE: cache };
    const outcome = await runStep({ action: "setup", workspace, inputs: { tools: "age\nkubeconform" }, environment });
    expect(outcome).toMatchObject({ exitCode: 0, commands: [], outputs: { missing: "" } });
    expect(Object.keys(JSON.parse(outcome.outputs["versions"] ?? "") as object).sort()).toEqual(["age", "kubeconform"]);
    const programs = outcome.path.flatMap((folder) => readdirSync(folder));
    for (const program of ["age", "age-keygen", "kubeconform"]) expect(programs).toContain(program);
    for (const folder of outcome.path) expect(folder.startsWith(`${cache}/homelab/tools/`)).toBe(true);
  });

  test("check asks the real kubeconform", async () => {
    const { cache, pins } = await seeded(["kubeconform"]);
    const workspace = repositoryOf({ ...clean, ...pins, ".github/homelab.yaml": "tools: { kubeconform: require }\n" });
    const outcome = await runStep({ action: "check", workspace, environment: { RUNNER_TOOL_CACHE: cache } });
    expect(outcome).toMatchObject({ exitCode: 0, outputs: { verdict: "clean", "not-checked": "0" } });
    expect(reportIn(outcome).tools.map(({ name }) => name)).toEqual(["kubeconform"]);
  });

  test("check without it, where the settings require it, is not green", async () => {
    const workspace = repositoryOf({ ...clean, ".github/homelab.yaml": "tools: { kubeconform: require }\n" });
    const outcome = await runStep({ action: "check", workspace });
    expect(outcome).toMatchObject({ exitCode: 3, outputs: { verdict: "not-checked" } });
    expect(outcome.commands.at(-1)?.message).toMatch(/could not check kubeconform \(version \S+ could not be brought/);
  });
});

describe("setup", () => {
  test("without a network and a cache says for each tool what was tried", async () => {
    const outcome = await runStep({
      action: "setup",
      workspace: folderOf({ "a.yaml": configMap("a") }),
      inputs: { tools: "age\nsops" },
    });
    expect(outcome).toMatchObject({ exitCode: 3, path: [], outputs: { versions: "{}", missing: "age sops" } });
    expect(outcome.stdout).toMatch(/github\.com cannot be reached/);
    expect(outcome.commands).toEqual([
      { name: "error", properties: {}, message: "homelab setup ended with exit code 3" },
    ]);
  });

  test("a tool that nobody knows is wrong use", async () => {
    const outcome = await runStep({ action: "setup", workspace: folderOf({}), inputs: { tools: "talhelpr" } });
    expect(outcome.exitCode).toBe(2);
    expect(outcome.commands[0]?.message).toMatch(/talhelpr.*did you mean talhelper\?/);
  });
});
