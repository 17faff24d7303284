// The real actionlint in a whole run.
import { describe, expect, test } from "vitest";
import { scratch } from "#adapters/node/scratch.ts";
import type { Scratch } from "#ports/scratch.ts";
import { askActionlint } from "#tools/actionlint/actionlint.ts";
import { configMap } from "../end-to-end/fixtures.ts";
import { commitAll, repositoryOf, write } from "../end-to-end/tree.ts";
import { describeWithTools } from "../tools/real-tools.ts";
import { scriptedProcesses } from "../tools/toolchain/fakes.ts";
import { emptyEnvironment, linesOf, reportOn } from "./report-on.ts";

const rule = "workflows/actionlint";
const workflow = (steps: string) => `on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
${steps}`;
const tree = { "kubernetes/a.yaml": configMap("a") };

await describeWithTools(["actionlint"], "the real actionlint", () => {
  test("is heard, at the place that it means, in UTF-16", async () => {
    const report = await reportOn({
      ...tree,
      ".github/workflows/a.yaml": workflow("      - { name: 🚀🚀, run: 'echo ${{ nope.x }}' }\n"),
    });
    expect(linesOf(report, rule)).toEqual([
      expect.stringMatching(
        /^\.github\/workflows\/a\.yaml:6:38-6:44 error undefined variable "nope"\..* \(actionlint: expression\)$/,
      ),
    ]);
    expect(report.tools.map(({ name }) => name)).toContain("actionlint");
  });

  test("knows the actions of the repository, wherever they are", async () => {
    const action =
      "name: x\ndescription: x\ninputs: { a: { description: a } }\nruns: { using: composite, steps: [] }\n";
    const report = await reportOn({
      ...tree,
      "deploy/x/action.yml": action,
      ".github/workflows/a.yaml": workflow(
        "      - uses: ./deploy/x\n        with: { a: 1, b: 2 }\n      - uses: $/deploy/x\n",
      ),
    });
    expect(linesOf(report, rule)).toEqual([expect.stringMatching(/:7:23-7:24 error input "b" is not defined/)]);
  });

  test("asks for the program of an action in the repository, and never names this machine's folders", async () => {
    const action = "name: x\ndescription: x\nruns: { using: node24, main: ../dist/x.js }\n";
    const contents = {
      ...tree,
      "actions/x/action.yml": action,
      ".github/workflows/a.yaml": workflow("      - uses: ./actions/x\n"),
    };
    expect(linesOf(await reportOn({ ...contents, "actions/dist/x.js": "" }), rule)).toEqual([]);
    expect(linesOf(await reportOn(contents), rule)).toEqual([
      expect.stringMatching(/file "\.\.\/dist\/x\.js" does not exist in "actions\/x"\./),
    ]);
  });

  test("a misspelt key is an error, one that actionlint does not know yet a note", async () => {
    const report = await reportOn({
      ...tree,
      ".github/workflows/a.yaml": workflow(
        "      - { rnu: echo, name: a }\n      - { run: echo, background: true }\n      - name: b\n        wait: [c]\n      - name: d\n      - run: echo\n        shel: bash\n",
      ),
    });
    const lines = linesOf(report, rule).map((line) => line.replace(/ (?:for|with) .*/, ""));
    expect(lines).toEqual([
      ".github/workflows/a.yaml:6:9-6:10 error step must run script",
      '.github/workflows/a.yaml:7:22-7:32 info unexpected key "background"',
      ".github/workflows/a.yaml:8:9-8:13 info step must run script",
      ".github/workflows/a.yaml:10:9-10:13 error step must run script",
      '.github/workflows/a.yaml:12:9-12:13 error unexpected key "shel"',
    ]);
  });

  test("an own label is told in a word, and only as a note", async () => {
    const report = await reportOn({
      ...tree,
      ".github/workflows/a.yaml": workflow("      - run: echo\n").replace("ubuntu-latest", "basement"),
    });
    expect(linesOf(report, rule)).toEqual([
      '.github/workflows/a.yaml:4:14-4:22 info label "basement" is unknown: name it under self-hosted-runner.labels in .github/actionlint.yaml (actionlint: runner-label)',
    ]);
  });

  test("its own settings count", async () => {
    const report = await reportOn({
      ...tree,
      ".github/actionlint.yaml": "self-hosted-runner:\n  labels: [basement]\n",
      ".github/workflows/a.yaml": workflow("      - run: echo\n").replace("ubuntu-latest", "basement"),
    });
    expect(linesOf(report, rule)).toEqual([]);
  });

  test("a text that does not parse is told once", async () => {
    const report = await reportOn({ ...tree, ".github/workflows/a.yaml": "on: push\njobs: [\n" });
    expect(linesOf(report, rule)).toEqual([]);
    expect(report.findings.map((finding) => finding.rule)).toContain("yaml/syntax");
  });

  test("what the base had is old, and a change cannot silence it by a setting", async () => {
    const folder = repositoryOf({ ...tree, ".github/workflows/a.yaml": workflow("      - run: echo ${{ old.x }}\n") });
    write(folder, {
      ".github/actionlint.yaml": 'paths:\n  .github/workflows/**/*.yaml:\n    ignore: [".*"]\n',
      ".github/workflows/b.yaml": workflow("      - run: echo ${{ new.x }}\n"),
    });
    commitAll(folder, "a change");
    const report = await reportOn({}, { folder, base: "HEAD~1" });
    const found = report.findings.filter((finding) => finding.rule === rule);
    expect(found.map(({ path, since }) => `${path} ${since}`)).toEqual([
      ".github/workflows/a.yaml base",
      ".github/workflows/b.yaml head",
    ]);
  });
});

describe("without actionlint", () => {
  const broken = { ...tree, ".github/workflows/a.yaml": workflow("      - run: echo ${{ nope.x }}\n") };

  test("its absence is told, and says nothing of the verdict", async () => {
    const report = await reportOn(broken, { environment: emptyEnvironment() });
    expect(report.notChecked).toContainEqual(
      expect.objectContaining({ what: "actionlint", count: 1, relevant: false }),
    );
    expect(report.verdict).toBe("clean");
  });

  test("the settings can require it", async () => {
    const settings = { ".github/homelab.yaml": "tools: { actionlint: require, zizmor: require }\n" };
    const report = await reportOn({ ...broken, ...settings }, { environment: emptyEnvironment() });
    expect(report.notChecked.filter(({ relevant }) => relevant).map(({ what }) => what)).toEqual([
      "actionlint",
      "zizmor",
    ]);
    expect(report.verdict).toBe("not-checked");
  });

  test("the settings can switch it off", async () => {
    const settings = { ".github/homelab.yaml": "tools: { actionlint: off, zizmor: off }\n" };
    const report = await reportOn({ ...broken, ...settings }, { environment: emptyEnvironment() });
    expect(report.notChecked.map(({ what }) => what)).not.toContain("actionlint");
    expect(report.notChecked.map(({ what }) => what)).not.toContain("zizmor");
  });

  test("a repository without workflows asks for none", async () => {
    const report = await reportOn(tree, { environment: emptyEnvironment() });
    expect(report.notChecked.map(({ what }) => what)).not.toContain("actionlint");
  });
});

describe("what actionlint answers", () => {
  const call = { binary: "/bin/actionlint", workflows: [{ path: ".github/workflows/a.yaml", text: "x" }], others: [] };
  const ask = (exitCode: number, stdout: string, stderr = "") =>
    askActionlint({
      ...call,
      processes: scriptedProcesses({ "/bin/actionlint": { exitCode, stdout, stderr } }),
      scratch: scratch satisfies Scratch,
    });

  test("the exit code alone says whether it worked", async () => {
    expect(await ask(0, "[]", "a word of warning")).toEqual({ verdicts: [] });
    expect(await ask(3, "[]", "cannot read file\nmore")).toEqual({ problem: "exit code 3: cannot read file" });
    expect(await ask(1, "no json")).toEqual({ problem: "its output is no JSON: no json" });
  });
});
