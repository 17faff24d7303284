// The setup action as the runner starts it: INPUT_* in, GITHUB_OUTPUT and GITHUB_PATH out.
import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toolOfBinary } from "#domain/toolchain/known-tools.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "homelab-setup-"));
  for (const folder of ["repo", "bin", "cache"]) mkdirSync(join(root, folder));
  for (const file of ["output", "path", "summary"]) writeFileSync(join(root, file), "");
  script("bin/sops", "echo 'sops 3.13.3'");
  write("repo/.sops.yaml", "creation_rules: []\n");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(root, path), text);

function script(path: string, body: string): void {
  write(path, `#!/bin/sh\n${body}\n`);
  chmodSync(join(root, path), 0o755);
}

async function setup(given: Readonly<Record<string, string>>) {
  const environment = {
    PATH: [join(root, "bin"), "/usr/bin", "/bin"].join(delimiter),
    HOME: root,
    RUNNER_TOOL_CACHE: join(root, "cache"),
    RUNNER_TEMP: root,
    GITHUB_WORKSPACE: join(root, "repo"),
    GITHUB_OUTPUT: join(root, "output"),
    GITHUB_PATH: join(root, "path"),
    GITHUB_STEP_SUMMARY: join(root, "summary"),
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  const { code, stdout } = await new Promise<{ code: number; stdout: string }>((resolve) => {
    execFile(process.execPath, ["actions/setup/main.ts"], { env: environment }, (error, out) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout: out });
    });
  });
  const outputs = readFileSync(join(root, "output"), "utf8");
  const output = (name: string) => new RegExp(`^${name}<<(\\S+)\\n(.*)\\n\\1$`, "m").exec(outputs)?.[2];
  return { code, stdout, output, onPath: readFileSync(join(root, "path"), "utf8").split("\n").filter(Boolean) };
}

const pins = (lines: string) => write("repo/.mise.toml", `[tools]\n${lines}`);

describe("the setup action", () => {
  test("brings what the repository calls for, and leaves PATH's own tools where they are", async () => {
    script("bin/age", "echo v1.3.1");
    script("bin/age-keygen", "echo v1.3.1");
    const { code, output, onPath, stdout } = await setup({});
    expect([code, stdout]).toEqual([0, expect.stringContaining("ready")]);
    expect(JSON.parse(output("versions") ?? "")).toEqual({ age: "1.3.1", sops: "3.13.3" });
    expect(output("missing")).toBe("");
    expect(onPath).toEqual([]);
  });

  test("a tool that cannot be had fails the step, and the others are there", async () => {
    pins('kubeconform = "9.9.9"\n');
    const { code, output, stdout } = await setup({ tools: "sops\nkubeconform\n" });
    expect(code).toBe(3);
    expect(output("missing")).toBe("kubeconform");
    expect(JSON.parse(output("versions") ?? "")).toEqual({ sops: "3.13.3" });
    expect(stdout).toContain("kubeconform 9.9.9 is not to be had (PATH: not there; cache: not in ");
    expect(stdout).toContain("only 0.8.0 can be built from the locked Go module");
    expect(stdout).toContain("::error::");
  });

  test("an unknown name and an unknown base are wrong use, before anything is brought", async () => {
    const unknown = await setup({ tools: "sopps" });
    expect([unknown.code, unknown.stdout]).toEqual([2, expect.stringContaining("did you mean sops?")]);
    const base = await setup({ tools: "sops", base: "no-such-revision" });
    expect([base.code, base.stdout]).toEqual([2, expect.stringContaining("base no-such-revision: ")]);
  });

  test("a broken pin file fails the step with its place", async () => {
    write("repo/.mise.toml", "[tools\n");
    const { code, stdout } = await setup({ tools: "sops" });
    expect(code).toBe(1);
    expect(stdout).toContain(".mise.toml:1:7: error: not TOML");
  });
});

test("every tool that action.yml speaks of is known", () => {
  const actionYml = readFileSync("actions/setup/action.yml", "utf8");
  const named = /^description: .*\((.*)\)/m.exec(actionYml)?.[1]?.split(", ") ?? [];
  expect(named.length).toBe(7);
  expect(named.filter((name) => toolOfBinary(name) === undefined)).toEqual([]);
});
