// Each format is what it claims to be, whatever stands in the tree; --out leaves the old file or the whole new one.
import { readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sarifErrors } from "../domain/report/sarif-schema.ts";
import { elementsOf } from "../domain/report/xml-reader.ts";
import { configMap, fluxTree, misspelt, variedTree } from "./fixtures.ts";
import { homelab, nodes, type Finished } from "./program.ts";
import { judge, reportOf } from "./report.ts";
import { commitAll, folderOf, git, repositoryOf, sharedFolder, temporaryFolder, write } from "./tree.ts";

/** A change over the varied tree, so that findings are old, new and mended. */
function variedChange(at: string): string {
  const folder = repositoryOf({ ...variedTree(), "mended.yaml": misspelt }, at);
  git(folder, "checkout", "--quiet", "-b", "topic");
  write(folder, {
    "mended.yaml": configMap("a"),
    "new.yaml": misspelt,
    "kubernetes/apps/kustomization.yaml": String(variedTree()["kubernetes/apps/kustomization.yaml"]),
  });
  commitAll(folder, "change");
  return folder;
}

const shared = sharedFolder();
const outputs = new Map<string, Promise<Finished>>();
beforeAll(() => void variedChange(shared));

/** Each format is made once. */
async function output(format: string): Promise<string> {
  if (!outputs.has(format)) outputs.set(format, homelab(shared, ["check", "--format", format]));
  const { stdout, stderr } = (await outputs.get(format)) ?? { stdout: "", stderr: "none" };
  expect(stderr).toBe("");
  return stdout;
}

test("json fits its published schema", async () => {
  const report = reportOf(await output("json"));
  expect(report.findings.length).toBeGreaterThan(6);
  expect(new Set(report.findings.map(({ severity }) => severity))).toEqual(new Set(["error", "warning", "info"]));
  expect(new Set(report.findings.map(({ since }) => since))).toEqual(new Set(["head", "base"]));
  expect(report.fixed?.map(({ path }) => path)).toEqual(["mended.yaml"]);
  expect(report.tolerated).toHaveLength(1);
  expect(report.notChecked.map(({ relevant }) => relevant)).toContain(true);
  const sorted = [...report.findings].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column,
  );
  expect(report.findings.map(({ path, line, column }) => [path, line, column])).toEqual(
    sorted.map(({ path, line, column }) => [path, line, column]),
  );
});

test("sarif fits the standard's schema, and its regions lie in the files", async () => {
  const log = JSON.parse(await output("sarif")) as {
    runs: {
      results: {
        level: string;
        locations: {
          physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; endLine: number } };
        }[];
      }[];
    }[];
  };
  expect(sarifErrors(log)).toEqual([]);
  const places = log.runs.flatMap(({ results }) =>
    results.flatMap(({ locations }) => locations.map(({ physicalLocation }) => physicalLocation)),
  );
  expect(places.length).toBeGreaterThan(6);
  for (const { artifactLocation, region } of places) {
    const lines = readFileSync(join(shared, decodeURIComponent(artifactLocation.uri)), "utf8").split("\n");
    expect(region.endLine).toBeGreaterThanOrEqual(region.startLine);
    expect(lines.length).toBeGreaterThanOrEqual(region.endLine);
  }
});

test("junit is well-formed, and a case fails exactly when its finding fails the run", async () => {
  const xml = await output("junit");
  const elements = elementsOf(xml);
  const report = reportOf(await output("json"));
  const failing = report.findings.filter(({ severity, since }) => severity === "error" && since === "head");
  expect(elements.filter(({ name }) => name === "failure")).toHaveLength(failing.length);
  expect(elements.filter(({ name }) => name === "error")).toHaveLength(
    report.notChecked.filter(({ relevant }) => relevant).length,
  );
  expect(elements[0]?.attributes["failures"]).toBe(String(failing.length));
});

test("github prints commands and nothing that only looks like one", async () => {
  const lines = (await output("github")).trimEnd().split("\n");
  const commands = lines.filter((line) => line.startsWith("::"));
  expect(commands.length).toBeGreaterThan(1);
  for (const line of commands) expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-zA-Z]+=[^:,]*,?)+::[^\r\n]*$/);
  for (const line of lines)
    if (!line.startsWith("::")) expect(line).toMatch(/^\d+ .* (?:annotation|annotation: the report lists all)$/);
  expect(lines.length - commands.length).toBeLessThanOrEqual(2);
});

test("markdown closes its fences and folds, and carries no markup of the tree", async () => {
  const page = await output("markdown");
  const fences = [...page.matchAll(/^ *(`{3,})(?:yaml)?$/gm)].map(([, ticks]) => ticks);
  expect(fences.length).toBeGreaterThan(4);
  for (let i = 0; i < fences.length; i += 2) expect(fences[i + 1]).toBe(fences[i]);
  expect(page.match(/<details>/g)?.length).toBe(page.match(/<\/details>/g)?.length);
  const prose = page.replace(/^ *(`{3,})yaml\n[\s\S]*?^ *\1$/gm, "");
  expect(prose).not.toMatch(/<(?!\/?(?:details|summary|sub)>)/);
  expect(prose).not.toMatch(/\u001b|\u202e/);
});

test.each(["text", "markdown", "github"])("%s has no control characters but line breaks", async (format) => {
  // eslint-disable-next-line no-control-regex
  expect(await output(format)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
});

test("text has no line of the tree without its number, and a result", async () => {
  const text = await output("text");
  expect(text).toMatch(/^result {4}\S/m);
  expect(text).toMatch(/^mended by this change$/m);
  expect(text).toMatch(/^unchecked +template kubernetes\/apps\/rendered\.yaml\.j2: /m);
});

test.each(["text", "json", "markdown", "sarif", "junit", "github"])("%s is the same on every Node", async (format) => {
  for (const node of nodes().slice(1)) {
    const { stdout } = await homelab(shared, ["check", "--format", format], { node });
    expect(stdout).toBe(await output(format));
  }
});

describe("--out", () => {
  test.each([
    ["report.json", '{\n  "version": 1'],
    ["report.sarif", '{\n  "$schema"'],
    ["report.md", "## ⛔"],
    ["report.xml", '<?xml version="1.0"'],
    ["report.txt", "a.yaml\n"],
  ])("takes the format from the ending of %s", async (name, beginning) => {
    const folder = folderOf({ "a.yaml": misspelt });
    const { exitCode, stdout, stderr } = await homelab(folder, ["validate", "--out", name]);
    expect(readFileSync(join(folder, name), "utf8").startsWith(beginning)).toBe(true);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 1, stdout: "", stderr: `written to ${name}: findings\n` });
  });

  test("replaces a file as a whole and leaves nothing beside it", async () => {
    const folder = folderOf({ "a.yaml": misspelt, "r.json": "old" });
    const before = statSync(join(folder, "r.json")).ino;
    await homelab(folder, ["validate", "--out", "r.json"]);
    expect(statSync(join(folder, "r.json")).ino).not.toBe(before);
    reportOf(readFileSync(join(folder, "r.json"), "utf8"));
    expect(readdirSync(folder).sort()).toEqual(["a.yaml", "r.json"]);
  });

  test("keeps the old file when the run comes to nothing", async () => {
    const folder = folderOf({ "a.yaml": misspelt, "r.json": "old", ".github/homelab.yaml": "rulez: 1\n" });
    expect((await homelab(folder, ["validate", "--out", "r.json"])).exitCode).toBe(2);
    expect(readFileSync(join(folder, "r.json"), "utf8")).toBe("old");
  });

  test("writes into a device, and replaces a link", async () => {
    const folder = folderOf({ "a.yaml": misspelt });
    expect((await homelab(folder, ["validate", "--out", "/dev/null"])).exitCode).toBe(1);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    const other = temporaryFolder();
    writeFileSync(join(other, "target.json"), "old");
    symlinkSync(join(other, "target.json"), join(folder, "link.json"));
    await homelab(folder, ["validate", "--out", "link.json"]);
    reportOf(readFileSync(join(folder, "link.json"), "utf8"));
  });

  test("in the tree does not change the next report", async () => {
    const folder = repositoryOf({ "a.yaml": misspelt });
    const first = await judge(folder, ["validate", "--out", "report.json"].slice(0, 1));
    await homelab(folder, ["validate", "--out", "report.json"]);
    expect((await judge(folder)).report).toEqual(first.report);
  });
});

describe("--stats, --quiet and --progress", () => {
  test("timings go to a file of their own", async () => {
    const folder = folderOf({ "a.yaml": configMap("a") });
    const { stdout } = await homelab(folder, ["validate", "--format", "json", "--stats", "stats.json"]);
    expect(Object.keys(JSON.parse(readFileSync(join(folder, "stats.json"), "utf8")) as object)).toContain("seconds");
    rmSync(join(folder, "stats.json"));
    expect((await homelab(folder, ["validate", "--format", "json"])).stdout).toBe(stdout);
  });

  test("progress and warnings are on stderr and can be silenced", async () => {
    const folder = folderOf({ "a.yaml": configMap("a") });
    expect((await homelab(folder, ["validate", "--progress", "always"])).stderr).toMatch(/^listing files$/m);
    const environment = { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: "/gone" };
    expect((await homelab(folder, ["validate"], { environment })).stderr).toMatch(/^warning: /);
    expect((await homelab(folder, ["validate", "--quiet"], { environment })).stderr).toBe("");
  });
});

describe("verdict and exit code", () => {
  const template = { "kubernetes/apps/web.yaml.j2": "a: {{ b }}\n" };

  test.each([
    ["clean", {}, [], 0],
    ["an error", { "kubernetes/apps/ok.yaml": misspelt }, [], 1],
    ["a warning", { "kubernetes/left-over.yaml": misspelt }, [], 0],
    ["a warning that fails", { "kubernetes/left-over.yaml": misspelt }, ["--fail-on", "warning"], 1],
    ["something relevant unchecked", template, [], 3],
    ["an error, and something relevant unchecked", { ...template, "kubernetes/apps/ok.yaml": misspelt }, [], 1],
    ["a warning, and something relevant unchecked", { ...template, "kubernetes/left-over.yaml": misspelt }, [], 3],
    [
      "a warning that fails, and something relevant unchecked",
      { ...template, "kubernetes/left-over.yaml": misspelt },
      ["--fail-on", "warning"],
      1,
    ],
  ])("%s", async (_, contents: Record<string, string>, argv, code) => {
    const resources = [
      "ok.yaml",
      ...Object.keys(contents)
        .filter((path) => path.endsWith(".j2"))
        .map((path) => path.slice("kubernetes/apps/".length)),
    ];
    const folder = folderOf(fluxTree(resources, { "kubernetes/apps/ok.yaml": configMap("ok"), ...contents }));
    const { exitCode, report } = await judge(folder, ["validate", ...argv]);
    expect(exitCode).toBe(code);
    // Whatever wins, the report has it all.
    expect(report.notChecked.some(({ relevant }) => relevant)).toBe(
      Object.keys(contents).some((path) => path.endsWith(".j2")),
    );
  });
});
