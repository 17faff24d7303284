// `homelab render talos` as a person calls it.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "#hosts/cli-host.ts";
import { valueRedactor } from "#domain/machine-config/value-redactor.ts";
import { throwAwaySecrets } from "#domain/talos/throw-away-secrets.ts";
import { verbs } from "../../../actions/cli/verbs.ts";
import { describeWithTools } from "../../tools/real-tools.ts";
import { projectRoot } from "./real-ports.ts";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "homelab-render-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function homelab(...argv: readonly string[]) {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    write: (text: string) => Promise.resolve(void (written[name] += text)),
    isTerminal: false,
    columns: 120,
  });
  const environment = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };
  const exitCode = await runCli(
    { name: "homelab", summary: "", verbs },
    { argv, environment, cwd: folder, stdout: output("stdout"), stderr: output("stderr"), elapsed: () => 0 },
  );
  return { exitCode, ...written };
}

const secrets = [...throwAwaySecrets.matchAll(/^ +\w+: (.+)$/gmu)].map((match) => match[1] ?? "");
const withoutSecrets = valueRedactor(secrets);

await describeWithTools(["talhelper", "talosctl"], "render talos", () => {
  test("lists the nodes, and writes a file for each that holds no secret, not even a public one", async () => {
    const { exitCode, stdout, stderr } = await homelab("render", "talos", "--repo", projectRoot, "--out-dir", "out");
    expect(stdout).toContain("\n  talos-cp-1    control plane  172.16.1.50  9 documents\n");
    expect(stdout).toContain("tools     talhelper 3.1.16 · talosctl 1.13.8\n");
    expect([exitCode, stderr]).toEqual([0, "4 files written to out\n"]);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(
      ["talos-cp-1", "talos-cp-2", "talos-cp-3", "talos-worker"].map((name) => `kubernetes-${name}.yaml`),
    );
    const text = readFileSync(join(folder, "out/kubernetes-talos-cp-1.yaml"), "utf8");
    expect(text).toMatch(/^# homelab render talos: made with throw-away secrets/);
    expect(text).toContain('token: "‹machine.token›"');
    for (const shown of [stdout, stderr, text]) expect(withoutSecrets(shown)).toBe(shown);
  });

  test("without a folder it writes nothing; as JSON it is a report", async () => {
    const { exitCode, stdout } = await homelab("render", "talos", "--repo", projectRoot, "--format", "json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "clean", examined: { nodes: 4 }, findings: [] });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a repository without Talos is told, and is no failure", async () => {
    const { exitCode, stdout } = await homelab("render", "talos", "--repo", folder, "--out-dir", "out");
    expect(stdout).toContain("Talos (there is no Talos tree in this repository)");
    expect(exitCode).toBe(0);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});
