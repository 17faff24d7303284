import { afterEach, describe, expect, test } from "vitest";
import { githubAt } from "#adapters/github/github.ts";
import { earlierStates, readMarker, writeMarker, type Marker } from "#domain/github/marker.ts";
import { postSticky, type Posted, type StickyComment } from "#verbs/comment/sticky.ts";
import { simulatedGitHub, type SimulatedGitHub } from "../../simulated-github/server.ts";
import { actionsBot, addComment, emptyRepository, stranger } from "../../simulated-github/state.ts";

const first = "1".repeat(40);
const second = "2".repeat(40);
const third = "3".repeat(40);
const open: SimulatedGitHub[] = [];

afterEach(async () => {
  for (const github of open.splice(0)) {
    expect(github.undescribed).toEqual([]);
    expect(github.faults).toEqual([]);
    await github.close();
  }
});

async function start({ mayWrite = true, head = first } = {}): Promise<SimulatedGitHub> {
  const repository = emptyRepository();
  repository.tokens.set("token-of-the-job", { user: actionsBot, mayWrite });
  repository.pullRequests.set(7, {
    number: 7,
    head,
    base: "b".repeat(40),
    state: "open",
    merged: false,
    draft: false,
    headRepository: repository.name,
    author: stranger,
    files: [],
    reviews: [],
  });
  const github = await simulatedGitHub(repository);
  open.push(github);
  return github;
}

const waits: number[] = [];

function client(github: SimulatedGitHub, token = "token-of-the-job") {
  waits.length = 0;
  const sleep = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds));
  const patience = { attempts: 4, longestWaitMs: 120_000, sleep, now: () => 1_000_000_000_000 };
  return githubAt({ token, apiUrl: github.apiUrl, repository: github.repository.name, patience });
}

function sticky(
  options: { head?: string; run?: number; attempt?: number; text?: string; mayCreate?: boolean; cluster?: string } = {},
): StickyComment {
  const { head = first, run = 10, attempt = 1, text = "fine", mayCreate = true, cluster = "kubernetes" } = options;
  const marker = {
    cluster,
    head,
    run: { id: run, attempt },
    state: "clean",
    errors: 0,
    warnings: 0,
  } as const;
  return {
    pullRequest: 7,
    cluster,
    head,
    run: { id: run, attempt },
    mayCreate,
    body: (before) => `${writeMarker({ ...marker, earlier: earlierStates(before, head) })}\n${text}\n`,
  };
}

function bodies({ repository }: SimulatedGitHub): string[] {
  return [...repository.comments.values()].map(({ body }) => body);
}

function ownText(body: string | undefined): string {
  return body?.split("\n").slice(1).join("\n").trim() ?? "";
}

function history(body: string | undefined): string[] {
  return readMarker(body ?? "", "kubernetes")?.earlier.map(({ head }) => head) ?? [];
}

async function push(github: SimulatedGitHub, options: Parameters<typeof sticky>[0]): Promise<Posted> {
  const pullRequest = github.repository.pullRequests.get(7);
  if (pullRequest !== undefined && options?.head !== undefined) pullRequest.head = options.head;
  return postSticky(sticky(options), client(github));
}

describe("one comment per cluster", () => {
  test("is created, then edited in place, and tells the earlier pushes", async () => {
    const github = await start();
    expect((await push(github, { head: first, run: 1, text: "one" })).kind).toBe("created");
    expect((await push(github, { head: second, run: 2, text: "two" })).kind).toBe("updated");
    expect((await push(github, { head: third, run: 3, text: "three" })).kind).toBe("updated");
    expect(bodies(github)).toHaveLength(1);
    expect(ownText(bodies(github)[0])).toBe("three");
    expect(history(bodies(github)[0])).toEqual([second, first]);
  });

  test("the same report again writes nothing", async () => {
    const github = await start();
    await push(github, {});
    const before = github.calls.length;
    expect((await push(github, {})).kind).toBe("unchanged");
    expect(github.calls.slice(before).filter((call) => !call.startsWith("GET") && !call.includes("graphql"))).toEqual(
      [],
    );
  });

  test("is found behind 230 comments of others", async () => {
    const github = await start();
    for (let index = 0; index < 230; index++) {
      addComment(github.repository, { number: 7, user: stranger, body: `remark ${index}` });
    }
    await push(github, { run: 1, text: "one" });
    expect((await push(github, { run: 2, text: "two" })).kind).toBe("updated");
    expect(bodies(github)).toHaveLength(231);
    expect(
      github.calls.filter((call) => call.includes("/issues/7/comments") && call.startsWith("GET")).length,
    ).toBeGreaterThan(5);
  });

  test("a stranger's comment with our marker is not ours, nor one of a deleted account, nor our text further down", async () => {
    const github = await start();
    const forged = writeMarker({
      cluster: "kubernetes",
      head: first,
      run: { id: 99, attempt: 1 },
      state: "clean",
      errors: 0,
      warnings: 0,
      earlier: [],
    });
    addComment(github.repository, { number: 7, user: stranger, body: `${forged}\nall is well` });
    addComment(github.repository, { number: 7, user: null, body: `${forged}\nall is well` });
    addComment(github.repository, { number: 7, user: actionsBot, body: `quoted:\n${forged}` });
    expect((await push(github, { text: "mine" })).kind).toBe("created");
    expect(bodies(github)).toHaveLength(4);
    expect(bodies(github).filter((body) => ownText(body) === "all is well")).toHaveLength(2);
  });

  test("clusters whose names begin alike have comments of their own", async () => {
    const github = await start();
    await push(github, { text: "kubernetes" });
    expect((await push(github, { cluster: "kubernetes-2", text: "other" })).kind).toBe("created");
    expect(bodies(github)).toHaveLength(2);
  });

  test("a deleted comment is made again", async () => {
    const github = await start();
    await push(github, { run: 1 });
    github.repository.comments.clear();
    expect((await push(github, { run: 2 })).kind).toBe("created");
  });

  test("a comment that is deleted while it is written is made again", async () => {
    const github = await start();
    await push(github, { run: 1, text: "one" });
    github.faults.push({ method: "PATCH", path: "/comments/", meanwhile: () => github.repository.comments.clear() });
    expect((await push(github, { run: 2, text: "two" })).kind).toBe("created");
    expect(bodies(github).map(ownText)).toEqual(["two"]);
  });

  test("a comment that a person edited beyond recognition is still ours and is put right", async () => {
    const github = await start();
    await push(github, { run: 1 });
    for (const comment of github.repository.comments.values()) {
      comment.body = "<!-- homelab:v1 cluster=kubernetes {broken -->\nI changed this";
    }
    expect((await push(github, { run: 2, text: "right" })).kind).toBe("updated");
    expect(bodies(github).map(ownText)).toEqual(["right"]);
  });

  test("nothing to say: no comment is made, but one that is there is brought up to date", async () => {
    const github = await start();
    expect((await push(github, { mayCreate: false })).kind).toBe("quiet");
    expect(bodies(github)).toEqual([]);
    await push(github, { run: 1, text: "trouble" });
    expect((await push(github, { run: 2, text: "mended", mayCreate: false })).kind).toBe("updated");
    expect(bodies(github).map(ownText)).toEqual(["mended"]);
  });
});

describe("an older run never overwrites a newer one", () => {
  test("the branch was pushed again meanwhile", async () => {
    const github = await start({ head: second });
    const posted = await postSticky(sticky({ head: first }), client(github));
    expect(posted).toEqual({ kind: "superseded", why: "commit 2222222 was pushed after 1111111" });
    expect(bodies(github)).toEqual([]);
  });

  test("a later run, or a later attempt of the same run, judged the same commit", async () => {
    const github = await start();
    await push(github, { run: 10, attempt: 2, text: "later" });
    expect((await push(github, { run: 10, attempt: 1, text: "earlier" })).kind).toBe("superseded");
    expect((await push(github, { run: 9, text: "earlier" })).kind).toBe("superseded");
    expect(bodies(github).map(ownText)).toEqual(["later"]);
  });

  test("two jobs at once leave one comment", async () => {
    const github = await start();
    const posted = await Promise.all([
      postSticky(sticky({ run: 1, text: "one" }), client(github)),
      postSticky(sticky({ run: 2, text: "two" }), client(github)),
    ]);
    expect(bodies(github)).toHaveLength(1);
    expect(posted.filter(({ kind }) => kind === "created")).toHaveLength(1);
  });
});

describe("trouble with GitHub", () => {
  test("server errors and limits are waited out, as long as GitHub says", async () => {
    const github = await start();
    github.faults.push(
      { method: "GET", path: "/pulls/7", status: 502 },
      { method: "GET", path: "/pulls/7", status: 503 },
      { method: "GET", path: "/issues/7/comments", status: 429, headers: { "retry-after": "17" } },
      {
        method: "POST",
        path: "/issues/7/comments",
        status: 403,
        message: "You have exceeded a secondary rate limit",
        headers: { "retry-after": "5" },
      },
    );
    expect((await postSticky(sticky(), client(github))).kind).toBe("created");
    expect([...waits].sort((a, b) => a - b)).toEqual([1000, 2000, 5000, 17_000]);
  });

  test("a limit that holds for an hour is not waited for", async () => {
    const github = await start();
    const reset = String(1_000_000_000 + 3600);
    github.faults.push({
      method: "GET",
      path: "/pulls/7",
      status: 403,
      message: "API rate limit exceeded",
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
    });
    await expect(postSticky(sticky(), client(github))).rejects.toThrow(
      /could not read pull request 7: status 403 .*rate limit holds longer/,
    );
  });

  test("an answer that was lost after the comment was made does not make a second one", async () => {
    const github = await start();
    github.faults.push({ method: "POST", path: "/issues/7/comments", loseAnswer: true });
    expect((await postSticky(sticky(), client(github))).kind).toBe("created");
    expect(bodies(github)).toHaveLength(1);
  });

  test("rights that are missing, a wrong token and a body that is too long say so", async () => {
    const github = await start({ mayWrite: false });
    await expect(postSticky(sticky(), client(github))).rejects.toMatchObject({ kind: "not-allowed", status: 403 });
    await expect(postSticky(sticky(), client(github, "wrong"))).rejects.toThrow(/status 401 .*pull-requests: write/);
    github.repository.tokens.set("token-of-the-job", { user: actionsBot, mayWrite: true });
    const long = {
      ...sticky(),
      body: () =>
        `${writeMarker({ cluster: "kubernetes", head: first, run: { id: 1, attempt: 1 }, state: "clean", errors: 0, warnings: 0, earlier: [] })}\n${"x".repeat(70_000)}`,
    };
    await expect(postSticky(long, client(github))).rejects.toMatchObject({ kind: "refused", status: 422 });
    expect(bodies(github)).toEqual([]);
  });
});

test("markers survive every cluster name and nothing in them ends the HTML comment", () => {
  const marker: Marker = {
    cluster: "a b-->c--",
    head: first,
    run: { id: 5, attempt: 2 },
    state: "findings",
    errors: 3,
    warnings: 1,
    earlier: [{ head: second, verdict: "clean", errors: 0, warnings: 0 }],
  };
  const line = writeMarker(marker);
  expect(line.indexOf("-->")).toBe(line.length - 3);
  expect(line.slice(4, -3)).not.toContain("--");
  expect(readMarker(`${line}\r\ntext`, marker.cluster)).toEqual(marker);
  expect(readMarker(`${line}\ntext`, "a b")).toBeUndefined();
});
