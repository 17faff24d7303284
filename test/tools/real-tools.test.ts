// The real tools: each tells the pinned version in the way that the table of known tools says.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { knownTools } from "#domain/toolchain/known-tools.ts";
import { reportedVersion } from "#domain/toolchain/reported-version.ts";
import { buildableTools, requireTool, resolveTool } from "./real-tools.ts";
import { testTools } from "./test-tools.ts";

const run = promisify(execFile);
const versions: Readonly<Record<string, string>> = {
  actionlint: "1.7.12",
  age: "1.3.1",
  etcd: "3.6.12",
  helm: "4.2.4",
  "kube-apiserver": "1.36.4",
  kubeconform: "0.8.0",
  kustomize: "5.8.1",
  sops: "3.13.3",
  talhelper: "3.1.16",
  talosctl: "1.13.8",
};

describe("the real tools", () => {
  test("all but flux, kubectl and zizmor can be built", () => {
    expect([...buildableTools].sort()).toEqual(Object.keys(versions).sort());
    const only = knownTools.filter(({ goModule }) => goModule === undefined).map(({ name }) => name);
    expect(only).toEqual(["flux", "kubectl", "zizmor"]);
  });

  test.each(Object.entries(versions))("%s is %s", async (name, version) => {
    const program = await requireTool(name);
    const tool = [...knownTools, ...testTools].find((known) => known.name === name);
    if (tool === undefined) throw new Error(`${name} is unknown`);
    const { stdout } = await run(program, [...tool.versionArguments], { env: { HOME: "/nonexistent" } });
    expect(reportedVersion(tool, stdout)).toBe(version);
  });

  test("age-keygen comes with age", async () => {
    expect(await requireTool("age-keygen")).toMatch(/age-keygen$/);
  });

  test("a name that the tool chain does not know is a mistake of the test", () => {
    expect(() => resolveTool("no-such-tool")).toThrow("no tool of the tool chain");
  });
});
