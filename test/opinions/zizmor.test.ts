// The real zizmor in a whole run.
import { delimiter } from "node:path";
import { describe, expect, test } from "vitest";
import { configMap } from "../end-to-end/fixtures.ts";
import { zizmorFolder } from "../tools/zizmor.ts";
import { linesOf, reportOn } from "./report-on.ts";

const rule = "workflows/zizmor";
const found = await zizmorFolder();
const title = "the real zizmor";
const folder = "folder" in found ? found.folder : "";
const environment = { PATH: [folder, process.env["PATH"] ?? ""].filter((part) => part !== "").join(delimiter) };
const isNeeded = (process.env["CI"] ?? "") !== "" && process.platform === "linux" && process.arch === "x64";
if ("why" in found && isNeeded) throw new Error(found.why);

const workflow = (steps: string) => `name: 🚀
on: issue_comment
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
${steps}`;
const tree = { "kubernetes/a.yaml": configMap("a") };

describe.skipIf("why" in found)("why" in found ? `${title} (not run: ${found.why})` : title, () => {
  test("is heard at its place, in UTF-16, and actionlint does not say the same again", async () => {
    const injection = workflow("      - { name: 🚀🚀, run: 'echo ${{ github.event.comment.body }}' }\n");
    const report = await reportOn({ ...tree, ".github/workflows/a.yaml": injection }, { environment });
    const lines = linesOf(report, rule);
    expect(lines).toEqual([
      ".github/workflows/a.yaml:8:38-8:63 warning code injection via template expansion: may expand into attacker-controllable code (zizmor: template-injection)",
    ]);
    expect(linesOf(report, "workflows/actionlint")).toEqual([]);
    expect(report.tools.map(({ name, version }) => `${name} ${version}`)).toContain("zizmor 1.30.1");
    expect(report.verdict).toBe("clean");
  });

  test("a long place is marked by its first line, and what is less than likely is a note", async () => {
    const long = workflow("      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n").replace(
      "permissions: {}\n",
      "",
    );
    const report = await reportOn({ ...tree, ".github/workflows/a.yaml": long }, { environment });
    const lines = linesOf(report, rule);
    expect(lines.filter((line) => line.includes("artipacked"))).toEqual([expect.stringContaining(" info ")]);
    expect(lines.filter((line) => line.includes("excessive-permissions")).length).toBeGreaterThan(0);
  });

  test("its own settings and comments count", async () => {
    const injection = workflow(
      "      - run: echo ${{ github.event.comment.body }} # zizmor: ignore[template-injection]\n",
    );
    const commented = await reportOn({ ...tree, ".github/workflows/a.yaml": injection }, { environment });
    expect(linesOf(commented, rule)).toEqual([]);
    const set = await reportOn(
      {
        ...tree,
        ".github/zizmor.yml": "rules:\n  template-injection:\n    disable: true\n",
        ".github/workflows/a.yaml": injection.replace(/ # zizmor.*/, ""),
      },
      { environment },
    );
    expect(linesOf(set, rule)).toEqual([]);
  });

  test("a workflow that it cannot read is a gap or nothing, never an error of ours", async () => {
    const report = await reportOn({ ...tree, ".github/workflows/a.yaml": "on: push\njobs: [\n" }, { environment });
    expect(linesOf(report, rule)).toEqual([]);
    expect(report.findings.map((finding) => finding.rule)).toContain("yaml/syntax");
  });
});
