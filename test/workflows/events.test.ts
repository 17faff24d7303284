// Every situation of docs/pull-requests.md is tried: who opens a pull request, from where, and what state it is in.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { simulatedGitHub, type SimulatedGitHub } from "../simulated-github/server.ts";
import { actionsBot, emptyRepository, type SimulatedUser } from "../simulated-github/state.ts";
import { configMap, misspelt } from "../end-to-end/fixtures.ts";
import { commitAll, git, write } from "../end-to-end/tree.ts";
import { adoptedWorkflows } from "./workflow-texts.ts";
import { Situation, token, type Origin } from "./situations.ts";

let github: SimulatedGitHub;
beforeAll(async () => {
  github = await simulatedGitHub(emptyRepository("me/cluster"));
});
afterAll(() => github.close());
beforeEach(() => {
  github.repository.tokens.set(token, { user: actionsBot, mayWrite: true });
});

const bot = (login: string, id: number): SimulatedUser => ({ id, login, type: "Bot" });
const situation = (origin: Origin = {}) => new Situation(github, origin);

/** Opened with one mistake, and commented. */
async function opened(origin: Origin = {}) {
  const pull = situation(origin);
  pull.push({ "b.yaml": misspelt });
  const first = await pull.judge();
  return { pull, first };
}

async function expectOpened(origin: Origin = {}) {
  const { pull, first } = await opened(origin);
  expect(first).toMatchObject({ result: "created", report: { verdict: "findings" } });
  expect(pull.bodies()).toEqual([expect.stringContaining("b.yaml:5")]);
}

async function expectQuietFork(headRepository: string | null) {
  github.repository.tokens.set(token, { user: actionsBot, mayWrite: false });
  const { pull, first } = await opened({ headRepository });
  expect(first).toMatchObject({ result: "no-right", report: { verdict: "findings" } });
  expect(pull.bodies()).toEqual([]);
}

async function expectBot(author: SimulatedUser) {
  const pull = situation({ author });
  pull.push({ "b.yaml": misspelt });
  pull.request.files.push({ filename: "b.yaml", patch: "@@ -0,0 +1,5 @@\n+apiVersion: v1" });
  expect(await pull.judge()).toMatchObject({ result: "created", report: { verdict: "findings" } });
  expect(pull.request.reviews).toEqual([]);
  expect(pull.bodies()).toHaveLength(1);
}

async function expectSilence(merged: boolean) {
  const { pull } = await opened();
  const before = pull.bodies();
  pull.request.state = "closed";
  pull.request.merged = merged;
  pull.push({ "b.yaml": configMap("b") });
  expect((await pull.judge()).result).toBe("superseded");
  expect(pull.bodies()).toEqual(before);
}

const situations: Readonly<Record<string, () => Promise<void>>> = {
  opened: () => expectOpened(),
  draft: () => expectOpened({ draft: true }),
  "pushed again": async () => {
    const { pull, first } = await opened();
    pull.push({ "b.yaml": configMap("b") });
    expect(await pull.judge()).toMatchObject({ result: "updated", url: first.url, report: { verdict: "clean" } });
    expect(pull.bodies()).toEqual([expect.stringContaining(": findings, 1 errors")]);
  },
  "force-pushed": async () => {
    const { pull, first } = await opened();
    const gone = pull.request.head;
    git(pull.folder, "reset", "--quiet", "--hard", pull.request.base);
    pull.push({ "c.yaml": misspelt });
    git(pull.folder, "branch", "--force", "main");
    git(pull.folder, "update-ref", "-d", "ORIG_HEAD");
    git(pull.folder, "reflog", "expire", "--expire=now", "--all");
    git(pull.folder, "gc", "--quiet", "--prune=now");
    expect(() => git(pull.folder, "cat-file", "-e", gone)).toThrow();
    expect(await pull.judge()).toMatchObject({ result: "updated", url: first.url });
    expect(pull.bodies()).toEqual([expect.stringContaining("c.yaml:5")]);
  },
  "pushed while the older push is still judged": async () => {
    const { pull } = await opened();
    const older = pull.request.head;
    pull.push({ "b.yaml": configMap("b") });
    await pull.judge();
    const newest = pull.bodies();
    expect((await pull.judge({ head: older })).result).toBe("superseded");
    expect(pull.bodies()).toEqual(newest);
  },
  rebased: async () => {
    const { pull } = await opened();
    git(pull.folder, "checkout", "--quiet", "--detach", pull.request.base);
    write(pull.folder, { "old.yaml": misspelt });
    pull.request.base = commitAll(pull.folder, "main went on, with a mistake");
    pull.push({ "b.yaml": configMap("b") }, "rebased");
    const { report, result } = await pull.judge();
    expect(result).toBe("updated");
    expect(report.verdict).toBe("clean");
    expect(report.findings.map(({ path, since }) => `${path} ${since}`)).toEqual(["old.yaml base"]);
  },
  "run again": async () => {
    const { pull } = await opened();
    const text = () => pull.bodies().map((body) => body.replace(/<!--.*-->/, "").replace(/runs\/\d+/, "runs/N"));
    const before = text();
    await pull.judge();
    expect(text()).toEqual(before);
    expect(pull.bodies()[0]).toContain("actions/runs/101)");
  },
  closed: () => expectSilence(false),
  merged: () => expectSilence(true),
  reopened: async () => {
    const { pull, first } = await opened();
    pull.request.state = "closed";
    await pull.judge();
    pull.request.state = "open";
    pull.push({ "c.yaml": misspelt });
    expect(await pull.judge()).toMatchObject({ result: "updated", url: first.url });
    expect(pull.bodies()).toHaveLength(1);
  },
  "from a fork": () => expectQuietFork("stranger/cluster"),
  "from a fork that was deleted": async () => {
    await expectQuietFork(null);
    github.repository.tokens.set(token, { user: actionsBot, mayWrite: true });
    const { pull } = await opened({ headRepository: null });
    expect(pull.bodies()).toEqual([expect.stringContaining("/me/cluster/blob/")]);
    // GitHub answers null there, and its description does not say so.
    const departures = github.undescribed.splice(0);
    expect(departures.length).toBeGreaterThan(0);
    for (const departure of departures)
      expect(departure).toMatch(/pulls\/\{pull_number\} 200: data\/head\/repo must be object$/);
  },
  "by Renovate": () => expectBot(bot("renovate[bot]", 29139614)),
  "by Dependabot": () => expectBot(bot("dependabot[bot]", 49699333)),
  "in the merge queue": async () => {
    const pull = situation();
    const before = pull.push({ "old.yaml": misspelt }, "the one before it in the queue");
    const head = pull.push({ "c.yaml": configMap("c") }, "the one in question");
    const group = (base: string) => ({ action: "checks_requested", merge_group: { base_sha: base, head_sha: head } });
    const passed = await pull.run("merge_group", group(before), { head });
    expect(passed).toMatchObject({ result: "quiet", report: { verdict: "clean" }, warnings: [] });
    const both = await pull.run("merge_group", group(pull.request.base), { head });
    expect(both).toMatchObject({ result: "quiet", report: { verdict: "findings" } });
    expect(pull.bodies()).toEqual([]);
  },
  "a cluster in a folder of a larger repository": async () => {
    const pull = situation({ before: { "clusters/home/a.yaml": configMap("a"), "else/b.yaml": misspelt } });
    pull.push({ "clusters/home/c.yaml": misspelt, "else/d.yaml": misspelt });
    const { report } = await pull.judge({ repo: "clusters/home" });
    expect(report.findings.map(({ path, since }) => `${path} ${since}`)).toEqual(["c.yaml head"]);
  },
  "a base that is not in the clone": async () => {
    const pull = situation();
    pull.push({ "b.yaml": configMap("b") });
    pull.request.base = "b".repeat(40);
    const { report } = await pull.judge();
    expect(report.verdict).toBe("not-checked");
    expect(report.notChecked[0]?.why).toContain("fetch-depth: 0");
  },
  "settings, ignores and tool pins that it changes itself": async () => {
    const pull = situation();
    const off = "rules: { schema/unknown-field: off }\n";
    const ignored = misspelt.replace("  lables", "  # homelab: ignore schema/unknown-field -- mine\n  lables");
    pull.push({ ".github/homelab.yaml": off, "b.yaml": ignored });
    const { report } = await pull.judge();
    expect(report.verdict).toBe("findings");
    expect(report.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["schema/unknown-field", "settings/changed"]),
    );
  },
  "the workflow that judges it, which it changes itself": async () => {
    const path = ".github/workflows/pull-request.yaml";
    const text = adoptedWorkflows()[0]?.text ?? "";
    const pull = situation({ before: { "a.yaml": configMap("a"), [path]: text } });
    pull.push({ [path]: text.replace("out: homelab.html", "out: homelab.html\n          continue-on-findings: true") });
    const { report } = await pull.judge();
    expect(report.findings.map(({ rule, line }) => `${rule} ${line}`)).toContain("workflows/check-changed 16");
  },
  "opened or merged with `GITHUB_TOKEN`": async () => {
    const job = (on: string, step: string) =>
      `on: ${on}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n`;
    const pull = situation({
      before: { "a.yaml": configMap("a"), ".github/workflows/check.yaml": job("pull_request", "run: npx check") },
    });
    const opens = "{ run: gh pr create, env: { GH_TOKEN: '${{ github.token }}' } }";
    pull.push({ ".github/workflows/bot.yaml": job("workflow_dispatch", opens) });
    const { report } = await pull.judge();
    expect(report.findings.map(({ rule }) => rule)).toContain("workflows/token-starts-nothing");
  },
};

const rows = readFileSync("docs/pull-requests.md", "utf8")
  .replace(/^[^]*situations:start -->|<!-- situations:end[^]*$/g, "")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => line.split(" | ")[0]?.replace(/^\| /, "") ?? "");

test("every row of the page is tried, and nothing else", () => {
  expect(rows.length).toBeGreaterThan(15);
  expect([...rows].sort()).toEqual(Object.keys(situations).sort());
});

test.each(Object.keys(situations))("%s", async (name) => {
  await situations[name]?.();
  expect(github.undescribed).toEqual([]);
});
