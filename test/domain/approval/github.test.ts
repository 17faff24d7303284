// Which reviews and releases of GitHub are approvals.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { githubAt } from "#adapters/github/github.ts";
import { patience } from "#adapters/node/patience.ts";
import { environmentApprovals, reviewApprovals, type ReviewDecision } from "#domain/approval/github.ts";

const commit = "c".repeat(40);
const anna = { id: 1, isBot: false };
const review = (more: Partial<ReviewDecision>): ReviewDecision => ({
  id: 9,
  author: anna,
  state: "approved",
  commit,
  ...more,
});

describe("reviews", () => {
  test("of a listed person count, with their commit", () => {
    expect(reviewApprovals([review({})], [1])).toEqual([
      { source: "review", person: "github:1", commit, nonce: "review:9" },
    ]);
  });
  test.each([
    ["a stranger", [review({ author: { id: 2, isBot: false } })]],
    ["a bot, also a listed one", [review({ author: { id: 1, isBot: true } })]],
    ["a deleted account", [review({ author: undefined })]],
    ["a comment", [review({ state: "commented" })]],
    ["dismissed later", [review({}), review({ id: 10, state: "dismissed" })]],
    ["changes requested later", [review({}), review({ id: 10, state: "changes_requested" })]],
  ])("do not count: %s", (_, decisions) => {
    expect(reviewApprovals(decisions, [1])).toEqual([]);
  });
  test("that are approved again after a request, and commented on afterwards, count", () => {
    const list = [review({ state: "changes_requested" }), review({ id: 10 }), review({ id: 11, state: "commented" })];
    expect(reviewApprovals(list, [1])).toMatchObject([{ nonce: "review:10" }]);
  });
});

describe("an environment", () => {
  const run = { environment: "ragas-talos", run: { id: 5, attempt: 2 }, commit };
  const approved = { author: anna, state: "approved", environments: ["ragas-talos"] };
  test("that a listed person let go counts once for each attempt of the run", () => {
    expect(environmentApprovals([approved], run, [1])).toEqual([
      { source: "environment", person: "github:1", commit, nonce: "run:5:2:1" },
    ]);
  });
  test.each([
    ["another environment", [{ ...approved, environments: ["ragas-read"] }]],
    ["a stranger", [{ ...approved, author: { id: 3, isBot: false } }]],
    ["a bot", [{ ...approved, author: { id: 1, isBot: true } }]],
    ["rejected", [approved, { ...approved, state: "rejected", author: { id: 3, isBot: false } }]],
  ])("does not count: %s", (_, approvals) => {
    expect(environmentApprovals(approvals, run, [1])).toEqual([]);
  });
});

test("the client reads both as GitHub answers them", async () => {
  const asked: string[] = [];
  const user = { id: 1, login: "anna", type: "User" };
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const body =
      request.url?.includes("/reviews") === true
        ? [{ id: 9, user, state: "APPROVED", commit_id: commit, body: "" }]
        : [{ state: "approved", comment: "", environments: [{ id: 4, name: "ragas-talos" }], user }];
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const github = githubAt({ token: "t", apiUrl, repository: "ragas/homelab", patience });
  expect(await github.reviewDecisions(7)).toEqual([{ id: 9, author: anna, state: "approved", commit }]);
  expect(await github.runApprovals(5)).toEqual([{ author: anna, state: "approved", environments: ["ragas-talos"] }]);
  expect(asked.map((url) => url.replace(/\?.*/u, ""))).toEqual([
    "/repos/ragas/homelab/pulls/7/reviews",
    "/repos/ragas/homelab/actions/runs/5/approvals",
  ]);
  server.close();
});
