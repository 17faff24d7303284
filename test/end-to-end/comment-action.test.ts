// The comment action as the runner runs it, against a GitHub on loopback.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { simulatedGitHub, type SimulatedGitHub } from "../simulated-github/server.ts";
import {
  actionsBot,
  addComment,
  emptyRepository,
  stranger,
  type SimulatedPullRequest,
} from "../simulated-github/state.ts";
import { configMap, misspelt } from "./fixtures.ts";
import { runStep, type Outcome, type Step } from "./runner.ts";
import { commitAll, folderOf, git, repositoryOf, write, type Contents } from "./tree.ts";

const token = "ghs_canaryTokenOfTheJob";
let github: SimulatedGitHub;
beforeAll(async () => {
  github = await simulatedGitHub(emptyRepository("me/cluster"));
});
afterAll(() => github.close());

/** A pull request whose base is good. */
class Author {
  readonly workspace: string;
  readonly base: string;
  readonly request: SimulatedPullRequest;
  runId = 100;

  constructor(before: Contents, { headRepository = "me/cluster", author = stranger } = {}) {
    this.workspace = repositoryOf(before);
    this.base = git(this.workspace, "rev-parse", "HEAD");
    const { repository } = github;
    repository.comments.clear();
    this.request = {
      number: 7,
      head: this.base,
      base: this.base,
      state: "open",
      merged: false,
      draft: false,
      headRepository,
      author,
      files: [],
      reviews: [],
    };
    repository.pullRequests.set(7, this.request);
    github.faults.length = 0;
  }

  push(contents: Contents): void {
    write(this.workspace, contents);
    this.request.head = commitAll(this.workspace, "change");
  }

  /** Both jobs of the workflow, for the newest push or an older one. */
  async check(options: { head?: string; inputs?: Record<string, string>; runId?: number } = {}): Promise<Outcome> {
    const { head = this.request.head, inputs = {}, runId = this.runId++ } = options;
    git(this.workspace, "checkout", "--quiet", "--detach", head);
    const event = {
      name: "pull_request",
      payload: { pull_request: { number: 7, base: { sha: this.base }, head: { sha: head } } },
    };
    const checked = await runStep({ action: "check", workspace: this.workspace, event });
    return comment({ report: checked.outputs["report"] ?? "", ...inputs }, { event, runId });
  }
}

function comment(
  inputs: Record<string, string>,
  { event, runId = 100 }: { event?: Step["event"]; runId?: number },
): Promise<Outcome> {
  return runStep({
    action: "comment",
    workspace: folderOf({}),
    inputs: { token, ...inputs },
    ...(event === undefined ? {} : { event }),
    environment: { TEST_NETWORK: "loopback", GITHUB_API_URL: github.apiUrl, GITHUB_RUN_ID: String(runId) },
  });
}

function bodies(): string[] {
  return [...github.repository.comments.values()].map(({ body }) => body);
}

describe("a pull request from its opening to its end", () => {
  let author: Author;
  beforeEach(() => {
    github.repository.tokens.set(token, { user: actionsBot, mayWrite: true });
    author = new Author({ "a.yaml": configMap("a") });
  });

  test("open, push, fix, force-push, close: one comment with the right content each time", async () => {
    author.push({ "b.yaml": misspelt });
    expect(await author.check()).toMatchObject({ exitCode: 0, outputs: { result: "created" } });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain("## ⛔ ");
    expect(bodies()[0]).toContain("b.yaml:5");
    const broken = author.request.head;

    author.push({ "b.yaml": configMap("b") });
    expect(await author.check()).toMatchObject({ outputs: { result: "updated" } });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain("## ✅ ");
    expect(bodies()[0]).toContain(`${broken.slice(0, 7)}: findings, 1 errors`);

    git(author.workspace, "reset", "--quiet", "--hard", author.base);
    author.push({ "c.yaml": misspelt });
    expect(await author.check()).toMatchObject({ outputs: { result: "updated" } });
    expect(bodies()[0]).toContain("c.yaml:5");

    author.request.state = "closed";
    expect(await author.check()).toMatchObject({ exitCode: 0, outputs: { result: "superseded" } });
    expect(bodies()).toHaveLength(1);
    expect(github.undescribed).toEqual([]);
  });

  test("a push while the check of an older one runs: the older one says nothing", async () => {
    author.push({ "b.yaml": misspelt });
    const older = author.request.head;
    author.push({ "b.yaml": configMap("b"), "c.yaml": misspelt });
    await author.check();
    const newest = bodies();
    expect(await author.check({ head: older })).toMatchObject({ exitCode: 0, outputs: { result: "superseded" } });
    expect(bodies()).toEqual(newest);
  });

  test("nothing to say: no comment, unless it is asked for always", async () => {
    author.push({ "b.yaml": configMap("b") });
    expect(await author.check()).toMatchObject({ exitCode: 0, outputs: { result: "quiet" } });
    expect(bodies()).toEqual([]);
    expect(await author.check({ inputs: { comment: "always" } })).toMatchObject({ outputs: { result: "created" } });
  });

  test("comments of others stay as they are, also one that forges our marker", async () => {
    addComment(github.repository, {
      number: 7,
      user: stranger,
      body: "<!-- homelab:v1 cluster=cluster {} -->\nall is well",
    });
    author.push({ "b.yaml": misspelt });
    await author.check();
    expect(bodies()).toHaveLength(2);
    expect(bodies()[0]).toContain("all is well");
  });

  test("of a fork without the right to write: the step says so and ends well", async () => {
    author = new Author({ "a.yaml": configMap("a") }, { headRepository: "stranger/cluster" });
    github.repository.tokens.set(token, { user: actionsBot, mayWrite: false });
    author.push({ "b.yaml": misspelt });
    const outcome = await author.check();
    expect(outcome).toMatchObject({ exitCode: 0, outputs: { result: "no-right" } });
    expect(outcome.stdout).toContain("the report is in the summary of the check");
  });

  test("not of a fork, and no right to write: the step fails and names the permission", async () => {
    github.repository.tokens.set(token, { user: actionsBot, mayWrite: false });
    author.push({ "b.yaml": misspelt });
    const outcome = await author.check();
    expect(outcome.exitCode).not.toBe(0);
    expect(outcome.stdout).toContain("pull-requests: write");
    expect(`${outcome.stdout}${outcome.stderr}`).not.toContain(token);
  });
});

describe("bad input", () => {
  const event = {
    name: "pull_request",
    payload: { pull_request: { number: 7, base: { sha: "b".repeat(40) }, head: { sha: "a".repeat(40) } } },
  };
  const report = (text: string) => join(folderOf({ "report.json": text }), "report.json");

  test.each([
    ["a report that is not there", () => "nowhere.json", "no such file"],
    ["a report that was cut off", () => report('{"version": 1, "find'), "is no JSON: it was cut off"],
    ["a report of another version", () => report('{"version": 2}'), "has version 2; this program reads version 1"],
    ["something else", () => report('{"version": 1, "verdict": "fine"}'), "does not fit its schema"],
    ["bytes that are no text", () => report("\u0000"), "is no JSON"],
  ])("%s", async (_, path, message) => {
    const outcome = await comment({ report: path() }, { event });
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stdout.toLowerCase()).toContain(message.toLowerCase());
  });

  test("no token, no pull request: both are said at once", async () => {
    const outcome = await comment({ report: report("{}"), token: "" }, {});
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stdout).toContain("there is no token");
    expect(outcome.stdout).toContain("this run is of no pull request");
  });
});

test("no answer of the simulation differs from GitHub's description, and the token is in no file of the build", () => {
  expect(github.undescribed).toEqual([]);
  expect(readFileSync("actions/dist/comment.js", "utf8")).not.toContain(token);
});

describe("suggestions", () => {
  test("are one review on lines of the diff, not repeated by the next push, and none for a bot", async () => {
    github.repository.tokens.set(token, { user: actionsBot, mayWrite: true });
    const author = new Author({ "a.yaml": configMap("a") });
    author.push({ "b.yaml": misspelt });
    author.request.files.push({ filename: "b.yaml", patch: "@@ -0,0 +1,5 @@\n+apiVersion: v1" });
    expect(await author.check()).toMatchObject({ outputs: { result: "created", suggestions: "1" } });
    const [review] = author.request.reviews;
    expect(review).toMatchObject({
      commit: author.request.head,
      comments: [{ path: "b.yaml", line: 5, side: "RIGHT" }],
    });
    expect(String(review?.comments[0]?.["body"])).toContain("```suggestion\n  labels: {}\n```");
    author.push({ "c.yaml": configMap("c") });
    expect(await author.check()).toMatchObject({ outputs: { suggestions: "0" } });
    expect(author.request.reviews).toHaveLength(1);

    const bot = new Author({ "a.yaml": configMap("a") }, { author: actionsBot });
    bot.push({ "b.yaml": misspelt });
    bot.request.files.push({ filename: "b.yaml", patch: "@@ -0,0 +1,5 @@\n+apiVersion: v1" });
    expect(await bot.check()).toMatchObject({ outputs: { result: "created", suggestions: "0" } });
    expect(github.undescribed).toEqual([]);
  });
});
