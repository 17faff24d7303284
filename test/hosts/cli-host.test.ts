import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import { runCli } from "#hosts/cli-host.ts";
import type { Terminal } from "#hosts/cli-output.ts";
import { reportInputs } from "#hosts/report-inputs.ts";
import { verbEntry } from "#hosts/verb-entry.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import type { Verb, VerbResult } from "#verbs/verb.ts";
import { cleanReport, hostileReport, report } from "../domain/report/sample.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "homelab-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly verb?: (inputs: Record<string, unknown>, ports: Ports) => Promise<VerbResult>;
  readonly environment?: Record<string, string>;
  readonly terminal?: boolean;
}

async function homelab(argv: readonly string[], { verb, environment = {}, terminal = false }: Run = {}) {
  const texts = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTerminal: terminal,
    columns: 100,
    write: (text: string) => {
      texts[name] += text;
      return Promise.resolve();
    },
  });
  const run = verb ?? (() => Promise.resolve({ kind: "report" as const, report: cleanReport, rules: new Map() }));
  const judge = verbEntry({
    name: "judge",
    summary: "Judges",
    examples: [{ command: "homelab judge --repo x", does: "Judge x." }],
    inputs: reportInputs,
    load: () => Promise.resolve(run as unknown as Verb<unknown>),
  });
  const explain = verbEntry({
    name: "explain",
    summary: "Explains",
    examples: [{ command: "homelab explain a/b", does: "Say more of a/b." }],
    inputs: [],
    positionals: { usage: "list|RULE", min: 1, max: 1, first: ["list", "a/b"] },
    load: () =>
      Promise.resolve(() => Promise.resolve({ kind: "text" as const, text: "words\n", exitCode: 0 as const })),
  });
  const program = { name: "homelab", summary: "Summary.", verbs: [judge, explain] };
  const machine: Terminal = {
    argv,
    environment: { PATH: process.env["PATH"] ?? "", ...environment },
    cwd: folder,
    stdout: output("stdout"),
    stderr: output("stderr"),
    elapsed: () => 1234,
  };
  return { exitCode: await runCli(program, machine), ...texts };
}

describe("help and wrong use", () => {
  test("--help names every verb and flag; a verb's help has its example", async () => {
    const { exitCode, stdout, stderr } = await homelab(["--help"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/judge +Judges[\s\S]*explain list\|RULE +Explains[\s\S]*--no-color/);
    const verb = await homelab(["judge", "--help", "--wrong"]);
    expect(verb.stdout).toMatch(
      /--fail-on error\|warning +.*\(default: error\)[\s\S]*homelab judge --repo x\n +Judge x\./,
    );
    expect(verb.stdout).not.toContain("continue-on-findings");
    expect((await homelab(["help", "judge"])).stdout).toBe(verb.stdout);
  });

  test("--version prints the version of the package", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect((await homelab(["--version"])).stdout).toBe(`${version}\n`);
  });

  test.each([
    [[], 2, /usage: homelab <verb>/],
    [["jugde"], 2, /jugde is not a verb; did you mean judge\?/],
    [["--repo", "judge"], 2, /write the verb before the flags/],
    [["judge", "extra"], 2, /"extra" is one word too many/],
    [["explain"], 2, /explain needs list\|RULE/],
    [["explain", "lst"], 2, /did you mean list\?/],
    [["judge", "--repo", "gone"], 2, /--repo: there is no folder gone/],
    [["judge", "--out", "gone/x.json"], 2, /--out: gone\/x.json is in a folder that is not there/],
    [["judge", "--out", "."], 2, /--out: \. is a directory/],
    [["judge", "--config", "../x.yaml"], 2, /--config: \.\.\/x\.yaml is not in the repository/],
  ])("%j is exit code %i", async (argv, code, message) => {
    const { exitCode, stdout, stderr } = await homelab(argv);
    expect(exitCode).toBe(code);
    expect(stderr).toMatch(message);
    expect(stdout).toBe("");
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test("every mistake of a command line is told at once", async () => {
    const { exitCode, stderr } = await homelab(["judge", "--fial-on=x", "--format", "pdf", "--out", "gone/x", "word"]);
    expect(exitCode).toBe(2);
    expect(stderr.trimEnd().split("\n")).toHaveLength(4);
  });
});

describe("results", () => {
  test.each([
    ["clean", 0],
    ["findings", 1],
    ["not-checked", 3],
  ] as const)("verdict %s is exit code %i", async (verdict, code) => {
    const verb = () =>
      Promise.resolve({ kind: "report" as const, report: { ...cleanReport, verdict }, rules: new Map() });
    expect((await homelab(["judge"], { verb })).exitCode).toBe(code);
  });

  test("go to stdout, and nothing else does", async () => {
    const verb = (_: unknown, ports: Ports) => {
      ports.log.progress("working");
      ports.log.warning("careful");
      return Promise.resolve({ kind: "report" as const, report, rules: new Map() });
    };
    const { stdout, stderr } = await homelab(["judge", "--format", "json", "--progress", "always"], { verb });
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
    expect(stderr).toBe("working\nwarning: careful\n");
    expect((await homelab(["judge", "--quiet"], { verb })).stderr).toBe("");
  });

  test("have colours, links and the time on a terminal only", async () => {
    const verb = () => Promise.resolve({ kind: "report" as const, report, rules: new Map() });
    const drawn = (await homelab(["judge"], { verb, terminal: true })).stdout;
    expect(drawn).toContain("\u001b[");
    expect(drawn).toContain("]8;;file://");
    expect(drawn).toContain("in 1.2 s");
    for (const environment of [{ NO_COLOR: "1" }, { CI: "true" }, { TERM: "dumb" }]) {
      expect((await homelab(["judge"], { verb, terminal: true, environment })).stdout).not.toContain("\u001b");
    }
    expect((await homelab(["judge", "--no-color"], { verb, terminal: true })).stdout).not.toContain("\u001b");
    const piped = (await homelab(["judge"], { verb })).stdout;
    expect(piped).not.toContain("\u001b");
    expect(piped).not.toContain(" s\n");
  });

  test("in a workflow's log hold no command", async () => {
    const hostile = hostileReport("::add-mask::a ##[group]b");
    const verb = () => Promise.resolve({ kind: "report" as const, report: hostile, rules: new Map() });
    const environment = { GITHUB_ACTIONS: "true" };
    for (const format of ["text", "markdown"]) {
      const { stdout } = await homelab(["judge", "--format", format], { verb, environment });
      expect(stdout).not.toMatch(/^\s*::|##\[/m);
      expect(stdout).toContain("add-mask");
    }
    expect((await homelab(["judge"], { verb })).stdout).toMatch(/^::add-mask/m);
  });

  test("--out writes the whole file, in the format of its ending, and leaves nothing beside it", async () => {
    const verb = () => Promise.resolve({ kind: "report" as const, report, rules: new Map() });
    writeFileSync(join(folder, "r.json"), "old");
    const { exitCode, stdout, stderr } = await homelab(["judge", "--out", "r.json"], { verb });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toBe("written to r.json: findings\n");
    expect(JSON.parse(readFileSync(join(folder, "r.json"), "utf8"))).toMatchObject({ verdict: "findings" });
    expect(readdirSync(folder)).toEqual(["r.json"]);
    await homelab(["judge", "--out", "r.sarif"], { verb });
    expect(JSON.parse(readFileSync(join(folder, "r.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    await homelab(["judge", "--out", "r.json", "--format", "markdown"], { verb });
    expect(readFileSync(join(folder, "r.json"), "utf8")).toMatch(/^## /);
  });

  test("--stats has what the report must not have", async () => {
    await homelab(["judge", "--stats", "s.json"]);
    const stats = JSON.parse(readFileSync(join(folder, "s.json"), "utf8")) as Record<string, unknown>;
    expect(stats).toMatchObject({ verb: "judge", seconds: 1.234, node: process.version });
    expect(Number(stats["peakMemoryMiB"])).toBeGreaterThan(10);
  });
});

describe("trouble", () => {
  test("wrong use in a verb is 2, a line for each mistake", async () => {
    const verb = () => Promise.reject(new WrongUse(["a.yaml:1:1: x", "a.yaml:2:1: y"]));
    const { exitCode, stderr } = await homelab(["judge"], { verb });
    expect(exitCode).toBe(2);
    expect(stderr).toBe("homelab: a.yaml:1:1: x\nhomelab: a.yaml:2:1: y\n");
  });

  test.each([[new Error("broken", { cause: new Error("why") })], ["text"], [undefined]])(
    "whatever a verb throws (%s) is exit code 3, in words",
    async (thrown) => {
      const verb = () => Promise.reject(thrown);
      const { exitCode, stdout, stderr } = await homelab(["judge"], { verb });
      expect(exitCode).toBe(3);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^homelab: could not check: /);
      expect(stderr).not.toMatch(/^.* {4}at /m);
    },
  );

  test("HOMELAB_DEBUG adds the stack", async () => {
    const verb = () => Promise.reject(new Error("broken"));
    const { stderr } = await homelab(["judge"], { verb, environment: { HOMELAB_DEBUG: "1" } });
    expect(stderr).toMatch(/ {4}at /);
  });

  test("a verb that fails leaves the file of --out as it was", async () => {
    writeFileSync(join(folder, "r.json"), "old");
    await homelab(["judge", "--out", "r.json"], { verb: () => Promise.reject(new Error("broken")) });
    expect(readFileSync(join(folder, "r.json"), "utf8")).toBe("old");
  });
});

describe("the repository", () => {
  test("is the Git work tree around the current folder, or the folder that is named", async () => {
    const roots: string[] = [];
    const verb = (inputs: Record<string, unknown>, ports: Ports) => {
      roots.push(
        `${ports.root.slice(folder.length)} ${ports.git === undefined ? "plain" : "git"} ${String(inputs["config"])}`,
      );
      return Promise.resolve({ kind: "report" as const, report: cleanReport, rules: new Map() });
    };
    mkdirSync(join(folder, "cluster/talos"), { recursive: true });
    symlinkSync("cluster", join(folder, "link"));
    writeFileSync(join(folder, "cluster/set.yaml"), "");
    await homelab(["judge"], { verb });
    await homelab(["judge", "--repo", "link", "--config", "link/set.yaml"], { verb });
    mkdirSync(join(folder, ".git"));
    await homelab(["judge"], { verb });
    expect(roots.map((root) => root.replace(/^\/private/, ""))).toEqual([
      " plain undefined",
      "/cluster plain set.yaml",
      " git undefined",
    ]);
  });

  test("of a pull request is told by the event", async () => {
    const seen: unknown[] = [];
    const verb = (_: unknown, ports: Ports) => {
      seen.push(ports.pullRequest);
      return Promise.resolve({ kind: "report" as const, report: cleanReport, rules: new Map() });
    };
    const event = join(folder, "event.json");
    const sha = (digit: string) => digit.repeat(40);
    writeFileSync(
      event,
      JSON.stringify({ pull_request: { number: 7, base: { sha: sha("a") }, head: { sha: sha("b") } } }),
    );
    const environment = { GITHUB_EVENT_PATH: event, GITHUB_EVENT_NAME: "pull_request" };
    await homelab(["judge"], { verb, environment });
    await homelab(["judge"], { verb, environment: { ...environment, GITHUB_EVENT_NAME: "push" } });
    writeFileSync(event, "{");
    const { stderr } = await homelab(["judge"], { verb, environment });
    expect(seen).toEqual([{ number: 7, base: sha("a"), head: sha("b") }, undefined, undefined]);
    expect(stderr).toContain("the pull-request event cannot be read");
  });
});

test("the report schema compiles, so that stdout can be held against it", () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  expect(existsSync("schemas/report.schema.json")).toBe(true);
  expect(ajv.validateSchema(JSON.parse(readFileSync("schemas/report.schema.json", "utf8")) as object)).toBe(true);
  expect(ajv.validateSchema(JSON.parse(readFileSync("schemas/homelab.schema.json", "utf8")) as object)).toBe(true);
});
