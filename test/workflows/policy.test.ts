// The policy of workflows: ours keep to it, those that init writes keep to it, and each breach of it is noticed.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkJob } from "#domain/adoption/check-job.ts";
import { mainWorkflow } from "#domain/adoption/main-workflow.ts";
import { ownAction, pinnedActions } from "#domain/adoption/pinned-actions.ts";
import { gateJob } from "#domain/adoption/pull-request-workflow.ts";
import { renovateWorkflow } from "#domain/adoption/renovate-workflow.ts";
import { breaches, readAll } from "./policy.ts";
import { adoptedWorkflows, ownWorkflow, ownWorkflows } from "./workflow-texts.ts";

describe("the policy holds", () => {
  test("for our workflows, and every file of the folder is one", () => {
    const texts = ownWorkflows();
    expect(texts.map(({ path }) => path)).toEqual(
      expect.arrayContaining([expect.stringMatching(/pull-request\.yaml$/)]),
    );
    expect(readAll(texts).length).toBe(readdirSync(".github/workflows").length);
    expect(breaches(texts)).toEqual([]);
  });

  test.each([
    ["with Talos and Flux", {}],
    ["without Talos", { layout: { clusters: [], leftOut: [], checkedBy: [] } }],
    ["on another branch", { branch: "release/1.x" }],
  ])("for those that init writes, %s", (_, changed) => {
    const texts = adoptedWorkflows(changed);
    expect(texts.length).toBe(3);
    expect(breaches(texts)).toEqual([]);
  });

  test("for our actions: the committed build on Node 24", () => {
    const names = readdirSync("actions", { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && readdirSync(`actions/${entry.name}`).includes("action.yml"))
      .map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["check", "comment", "plan"]));
    for (const name of names) {
      const { runs } = parse(readFileSync(`actions/${name}/action.yml`, "utf8")) as { runs: Record<string, string> };
      expect(runs, name).toEqual({ using: "node24", main: `../dist/${name}.js` });
    }
  });
});

describe("our workflows are the ones that init writes", () => {
  const body = (name: string) => ownWorkflow(name).replace(/^(?:#.*\n)+/, "");
  test("renovate", () => expect(body("renovate")).toBe(renovateWorkflow("main")));
  test("main", () => expect(body("main")).toBe(mainWorkflow({ use: ownAction, branch: "main", plans: true })));
  test("pull-request: the job that judges and the gate", () => {
    expect(body("pull-request")).toContain(`\njobs:\n${checkJob(ownAction)}\n`);
    expect(body("pull-request").endsWith(`\n${gateJob(["check", "comment", "test"])}`)).toBe(true);
  });
  test("with the same pins of other people's actions", () => {
    const ours = ownWorkflows()
      .map(({ text }) => text)
      .join("\n");
    for (const pin of Object.values(pinnedActions)) expect(ours).toContain(`uses: ${pin}\n`);
    for (const [, name = "", rest = ""] of ours.matchAll(/uses: ([\w-]+\/[\w-]+)@(.*)/g)) {
      const same = [...ours.matchAll(new RegExp(`uses: ${name}@(.*)`, "g"))].map(([, other]) => other);
      expect(new Set(same), name).toEqual(new Set([rest]));
    }
  });
});

type Defect = readonly [what: string, from: string | RegExp, to: string, says: string];

const defects: readonly Defect[] = [
  ["rights for all", "permissions: {} # each", "permissions: read-all # each", "permissions is not {}"],
  ["rights by default", /^permissions: \{\}.*\n/m, "", "permissions is not {}"],
  [
    "a job without rights",
    "    permissions:\n      contents: read # to check the repository out\n",
    "",
    "check has no permissions",
  ],
  ["no limit of time", "    timeout-minutes: 10\n", "", "check has no timeout-minutes"],
  ["a privileged event", "  merge_group:", "  pull_request_target:\n  merge_group:", "starts for pull_request_target"],
  [
    "a run after a run",
    "  merge_group:",
    "  workflow_run: { workflows: [x] }\n  merge_group:",
    "starts for workflow_run",
  ],
  [
    "a path filter",
    /pull_request: #.*/,
    "pull_request: { paths: [talos/**] }",
    "filters pull_request by path: a required check that never starts blocks for ever",
  ],
  ["no group", /concurrency:\n.*\n.*\n/, "", "has no concurrency group"],
  [
    "a tag",
    /checkout@[0-9a-f]{40} # v7\.0\.1/,
    "checkout@v7",
    "check uses actions/checkout@v7 without a whole commit id and the version behind it",
  ],
  ["a commit without its version", " # v7.0.1", "", /^check uses actions\/checkout@[0-9a-f]{40} without/.source],
  [
    "a container image",
    "uses: $/actions/check",
    "uses: docker://alpine",
    "check uses docker://alpine, which is no action that is pinned",
  ],
  [
    "an action that is not there",
    "with:\n          out: homelab.html",
    "with:\n          outt: homelab.html",
    "check gives check the input outt, which it does not have",
  ],
  [
    "a missing input",
    "          report: ${{ runner.temp }}/homelab-report/check.json\n",
    "",
    "comment does not give comment its report",
  ],
  [
    "a token that stays",
    "          persist-credentials: false # no step needs the token\n",
    "",
    "check checks out and keeps the token",
  ],
  [
    "a fork's code with rights",
    "fetch-depth: 0 # so",
    "allow-unsafe-pr-checkout: true\n          fetch-depth: 0 # so",
    "check checks out a fork with rights",
  ],
  [
    "an expression in a command",
    "run: npm test",
    "run: npm test ${{ github.head_ref }}",
    "test expands an expression in a command: npm test ${{ github.head_ref }}",
  ],
  ["two commands", "run: npm test", "run: npm ci && npm test", "test runs more than one command: npm ci && npm test"],
  [
    "a secret",
    "run: npm test",
    "run: npm test\n        env: { KEY: '${{ secrets.KEY }}' }",
    "test has a secret without an environment",
  ],
  ["a secret for all", "jobs:\n", "env: { KEY: '${{ secrets.KEY }}' }\njobs:\n", "has a secret for all its jobs"],
  [
    "an environment",
    "    name: test\n",
    "    name: test\n    environment: release\n",
    "test has an environment, and a pull request reaches it",
  ],
  [
    "a cache beside one",
    "    name: test\n",
    "    name: test\n    environment: release\n",
    /^test restores a cache in a job with an environment: actions\/cache@/.source,
  ],
  [
    "an own runner",
    "runs-on: ubuntu-24.04",
    "runs-on: [self-hosted, lan]",
    "check runs on self-hosted, lan, which is none of ubuntu-24.04",
  ],
  [
    "the head's build with the right to write",
    /ref: \$\{\{.*\n/,
    "ref: main\n",
    "comment runs ./actions/comment of what was checked out, and that is not the base",
  ],
  [
    "the same by the short way",
    "uses: ./actions/comment",
    "uses: $/actions/comment",
    "comment runs the pull request's own $/actions/comment with the right to write",
  ],
  ["a gate that misses a job", "needs: [check, comment, test]", "needs: [check, comment]", "ci-ok does not need test"],
  ["a gate that may be skipped", "if: ${{ always() }}", "if: ${{ success() }}", "ci-ok does not always run"],
  [
    "a gate that looks away",
    'run: test "$RESULTS" =',
    'run: test "$RESULTS" !=',
    "ci-ok does not demand success of all",
  ],
  ["no gate", /\n {2}ci-ok:[^]*$/, "\n", "has no job ci-ok"],
];

describe("each breach is noticed", () => {
  test.each(defects)("%s", (_, from, to, says) => {
    const path = ".github/workflows/pull-request.yaml";
    const before = ownWorkflow("pull-request");
    const after = before.replace(from, () => to);
    expect(after).not.toBe(before);
    const found = breaches([{ path, text: after }]).map((sentence) => sentence.slice(path.length + 2));
    if (says.startsWith("^"))
      expect(
        found.some((sentence) => new RegExp(says).test(sentence)),
        found.join("\n"),
      ).toBe(true);
    else expect(found).toContain(says);
  });

  test("an action of ours that is not pinned, in what init writes", () => {
    const [pullRequest] = adoptedWorkflows();
    const text = (pullRequest?.text ?? "").replaceAll(/@0123456789[0-9a-f]+ # v1\.2\.3/g, "@v1");
    expect(breaches([{ path: ".github/workflows/pull-request.yaml", text }])).toContain(
      ".github/workflows/pull-request.yaml: check uses ragas-homelab/ragas-homelab/actions/check@v1, which is not pinned",
    );
  });

  test("a workflow in the LAN: the environment of its zone, no pull request, one group", () => {
    const apply = (on: string, environment: string, group: string) => `on: ${on}
permissions: {}
concurrency: { group: "${group}", cancel-in-progress: false }
jobs:
  apply:
    runs-on: [self-hosted, ragas]
    timeout-minutes: 60
    permissions: {}
    environment: ${environment}
    steps: [{ run: node actions/dist/cli.js apply }]
`;
    const found = (text: string) =>
      breaches([{ path: ".github/workflows/apply.yaml", text }]).map((line) => line.slice(30));
    expect(found(apply("{ push: { branches: [main] } }", "ragas-talos", "cluster"))).toEqual([]);
    expect(found(apply("push", "release", "cluster"))).toEqual([
      "apply runs in the LAN without the environment ragas-talos",
    ]);
    expect(found(apply("pull_request", "ragas-talos", "cluster"))).toContain(
      "apply runs in the LAN for a pull request",
    );
    expect(found(apply("push", "ragas-talos", "${{ github.ref }}"))).toEqual([
      "applies without one fixed group that is never cancelled",
    ]);
  });

  test("a text that is no workflow is no success", () => {
    expect(() => breaches([{ path: ".github/workflows/a.yaml", text: "on: push\n" }])).toThrow("not every text");
    expect(() => breaches([{ path: ".github/workflows/a.yaml", text: "on: [\n" }])).toThrow("a.yaml: ");
  });
});
