// The validate action as the runner starts it: INPUT_* in, GITHUB_* files out, its exit code as the outcome.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeKubeconformStub } from "../tools/kubeconform-stub.ts";

let workspace: string;
let runner: string;

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), "homelab workspace-")));
  runner = realpathSync(mkdtempSync(join(tmpdir(), "homelab runner-")));
  // The action would bring it otherwise.
  writeKubeconformStub(join(runner, "bin"));
});
afterEach(() => {
  for (const folder of [workspace, runner]) rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), content);
}

const good = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  a: b\n";
const bad = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  lables: {}\n";

interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

function step(inputs: Readonly<Record<string, string>> = {}): Outcome {
  const file = (name: string) => join(runner, name);
  for (const name of ["output", "summary"]) writeFileSync(file(name), "");
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const { status, stdout } = spawnSync(process.execPath, [resolve("actions/validate/main.ts")], {
    cwd: workspace,
    encoding: "utf8",
    env: {
      PATH: `${join(runner, "bin")}${delimiter}${process.env["PATH"] ?? ""}`,
      HOME: runner,
      GITHUB_ACTIONS: "true",
      CI: "true",
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: file("output"),
      GITHUB_STEP_SUMMARY: file("summary"),
      GITHUB_SERVER_URL: "https://forge.test",
      GITHUB_REPOSITORY: "me/cluster",
      GITHUB_SHA: "4c1d2e7",
      RUNNER_TEMP: runner,
      RUNNER_TOOL_CACHE: file("tools"),
      ...Object.fromEntries(given),
    },
  });
  const outputs = outputsOf(readFileSync(file("output"), "utf8"));
  return { exitCode: status, stdout, outputs, summary: readFileSync(file("summary"), "utf8") };
}

/** As the runner reads the file: `name<<delimiter`, lines, `delimiter`. */
function outputsOf(text: string): Record<string, string> {
  const entries = [...text.matchAll(/^(\S+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)];
  return Object.fromEntries(entries.map((match) => [match[1] ?? "", match[3] ?? ""]));
}

/** What the runner would carry out: everything outside of the pauses, and each pause must end with its own token. */
function commandsOf(stdout: string): string[] {
  let token: string | undefined;
  const outside: string[] = [];
  for (const line of stdout.split("\n")) {
    const begin = /^::stop-commands::(.+)$/.exec(line);
    if (token === undefined && begin !== null) token = begin[1];
    else if (token !== undefined && line === `::${token}::`) token = undefined;
    else if (token === undefined) outside.push(line);
  }
  expect(token).toBeUndefined();
  return outside.filter((line) => line.trim() !== "");
}

describe("the validate action", () => {
  test("a clean tree passes and says so", () => {
    write("a.yaml", good);
    const { exitCode, outputs, summary, stdout } = step();
    expect(commandsOf(stdout)).toEqual([]);
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ verdict: "clean", errors: "0", warnings: "0" });
    expect(summary).toMatch(/^## ✅ Clean/);
  });

  test("a finding fails the step, on its line, on the page and in the outputs", () => {
    write("apps/a.yaml", bad);
    write("kustomization.yaml", "resources: [apps/a.yaml]\n");
    const { exitCode, outputs, summary, stdout } = step({ "fail-on": "warning", out: "r.sarif" });
    expect(exitCode).toBe(1);
    expect(outputs["verdict"]).toBe("findings");
    const report = JSON.parse(readFileSync(outputs["report"] ?? "", "utf8")) as { findings: { rule: string }[] };
    expect(report.findings.map(({ rule }) => rule)).toEqual(["schema/unknown-field"]);
    const commands = commandsOf(stdout);
    expect(commands[0]).toMatch(
      /^::(?:error|warning) file=apps\/a\.yaml,line=5,endLine=5,col=3,endColumn=9,title=schema\/unknown-field/,
    );
    expect(commands.at(-1)).toMatch(/^::error::homelab validate: 1 finding to mend/);
    expect(summary).toContain("](https://forge.test/me/cluster/blob/4c1d2e7/apps/a.yaml#L5)");
    expect(JSON.parse(readFileSync(join(workspace, "r.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
  });

  test("continue-on-findings turns findings into outputs, and never what could not be checked", () => {
    write("a.yaml", bad);
    expect(step({ "fail-on": "warning", "continue-on-findings": "true" })).toMatchObject({
      exitCode: 0,
      outputs: { verdict: "findings" },
    });
    rmSync(join(workspace, "a.yaml"));
    const { exitCode, outputs, stdout } = step({ "continue-on-findings": "true" });
    expect(exitCode).toBe(3);
    expect(outputs["verdict"]).toBe("not-checked");
    expect(commandsOf(stdout).at(-1)).toMatch(/^::error::homelab validate: could not check /);
  });

  test("fail-on-base lets older findings fail the step, everywhere alike", () => {
    write("old.yaml", bad);
    const git = (...args: readonly string[]) =>
      spawnSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.test", ...args], { cwd: workspace });
    git("init", "--quiet", "--initial-branch=main");
    git("add", "--all");
    git("commit", "--quiet", "--message", "base");
    write("new.yaml", good);
    const older = step({ base: "HEAD" });
    expect(older).toMatchObject({ exitCode: 0, outputs: { verdict: "clean", errors: "0" } });
    const { exitCode, outputs, stdout, summary } = step({ base: "HEAD", "fail-on-base": "true" });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ verdict: "findings", errors: "1" });
    expect(commandsOf(stdout).at(-1)).toMatch(/^::error::homelab validate: 1 finding to mend/);
    expect(summary).toMatch(/^## .*1 error/);
    const report = JSON.parse(readFileSync(outputs["report"] ?? "", "utf8")) as { findings: { since: string }[] };
    expect(report.findings.map(({ since }) => since)).toEqual(["base"]);
  });

  test("wrong inputs are told all at once", () => {
    write("a.yaml", good);
    const { exitCode, outputs, stdout } = step({ "fail-on": "eror", changed: "yes", out: "gone/x.json" });
    expect(exitCode).toBe(2);
    expect(outputs).toEqual({});
    expect(commandsOf(stdout)).toEqual([
      '::error::input fail-on is "eror": did you mean error? (error, warning)%0Ainput changed is "yes": write true or false%0Ainput out: gone/x.json is in a folder that is not there',
    ]);
  });

  test("broken settings are wrong use, with their places", () => {
    write("a.yaml", good);
    write(".github/homelab.yaml", "rulez: {}\n");
    const { exitCode, stdout } = step();
    expect(exitCode).toBe(2);
    expect(commandsOf(stdout)).toEqual([
      "::error::.github/homelab.yaml:1:1: rulez is not a field of the document; did you mean rules?",
    ]);
  });

  test("a repository in a folder of the workspace has its folder in annotations and links", () => {
    write("cluster/a.yaml", bad);
    const { stdout, summary } = step({ repo: "cluster", "fail-on": "warning" });
    expect(commandsOf(stdout)[0]).toContain(" file=cluster/a.yaml,");
    expect(summary).toContain("/blob/4c1d2e7/cluster/a.yaml#L5");
  });

  test("no text of the repository is carried out as a command", () => {
    const line = "::error::owned ##[error]owned ::set-output name=verdict::clean";
    write(`odd ::warning::name.yaml`, `${bad}  ${JSON.stringify(line)}: 1 # ${line}\n${line}: 1\n`);
    write("b.yaml", `a: [\n::add-mask::e\n##[add-mask]e\n`);
    const { exitCode, stdout, outputs, summary } = step({ "fail-on": "warning" });
    expect(exitCode).toBe(1);
    expect(outputs["verdict"]).toBe("findings");
    for (const command of commandsOf(stdout))
      expect(command).toMatch(/^(?:::(?:error|warning|notice) (?:file|title)=|::error::homelab validate: )/);
    expect(summary).not.toContain("<!--");
  });
});
