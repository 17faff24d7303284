// GitHub over HTTPS: the only importer of @actions/github.
import { getOctokit } from "@actions/github";
import type { GitHubPerson } from "#domain/approval/github.ts";
import { refusalOf } from "#domain/github/refusal.ts";
import type { Account, GitHub, IssueComment, PullRequestState } from "#ports/github.ts";
import { patiently, type Patience } from "./retry.ts";

export interface GitHubPlace {
  readonly token: string;
  /** `https://api.github.com`, or that of an enterprise server. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly patience: Patience;
}

interface RestUser {
  readonly id: number;
  readonly login: string;
  readonly type?: string;
}

interface RestComment {
  readonly id: number;
  readonly user: RestUser | null;
  readonly body?: string;
  readonly html_url: string;
}

/** Nothing is asked before the first call. */
export function githubAt({ token, apiUrl, repository, patience }: GitHubPlace): GitHub {
  const [owner = "", repo = ""] = repository.split("/");
  const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const octokit = getOctokit(token, { baseUrl: apiUrl, log: silent });
  const { rest } = octokit;
  const at = { owner, repo };
  const call = <T>(what: string, run: () => Promise<T>, { repeatable = true } = {}) =>
    patiently({ what, repeatable, run }, patience);
  return {
    viewer: () =>
      call("ask who the token belongs to", async () => {
        const answer = await octokit.graphql<{ viewer: { login: string; databaseId: number } }>(
          "query { viewer { login databaseId } }",
        );
        return { id: answer.viewer.databaseId, login: answer.viewer.login };
      }),
    pullRequest: (number) =>
      call(`read pull request ${number}`, async () => {
        const { data } = await rest.pulls.get({ ...at, pull_number: number });
        return pullRequestOf(data);
      }),
    comments: (number) =>
      call(`read the comments of pull request ${number}`, async () => {
        const all = await octokit.paginate(rest.issues.listComments, { ...at, issue_number: number, per_page: 100 });
        return all.map(commentOf);
      }),
    comment: (id) =>
      orGone(
        call(`read comment ${id}`, async () =>
          commentOf((await rest.issues.getComment({ ...at, comment_id: id })).data),
        ),
      ),
    createComment: (number, body) =>
      call(
        `write a comment on pull request ${number}`,
        async () => commentOf((await rest.issues.createComment({ ...at, issue_number: number, body })).data),
        { repeatable: false },
      ),
    updateComment: (id, body) =>
      orGone(
        call(`change comment ${id}`, async () =>
          commentOf((await rest.issues.updateComment({ ...at, comment_id: id, body })).data),
        ),
      ),
    async deleteComment(id) {
      await orGone(call(`delete comment ${id}`, () => rest.issues.deleteComment({ ...at, comment_id: id })));
    },
    changedFiles: (number) =>
      call(`read the files of pull request ${number}`, async () => {
        const all = await octokit.paginate(rest.pulls.listFiles, { ...at, pull_number: number, per_page: 100 });
        return all.map(({ filename, patch }) => ({ path: filename, patch }));
      }),
    reviews: (number) =>
      call(`read the reviews of pull request ${number}`, async () => {
        const all = await octokit.paginate(rest.pulls.listReviews, { ...at, pull_number: number, per_page: 100 });
        return all.map(({ user, body }) => ({ author: accountOf(user), body }));
      }),
    reviewDecisions: (number) =>
      call(`read the reviews of pull request ${number}`, async () => {
        const all = await octokit.paginate(rest.pulls.listReviews, { ...at, pull_number: number, per_page: 100 });
        return all.map(({ id, user, state, commit_id: commit }) => ({
          id,
          author: personOf(user),
          state: state.toLowerCase(),
          commit: commit ?? "",
        }));
      }),
    runApprovals: (run) =>
      call(`read who approved run ${run}`, async () => {
        const { data } = await rest.actions.getReviewsForRun({ ...at, run_id: run });
        return data.map(({ user, state, environments }) => ({
          author: personOf(user),
          state,
          environments: environments.flatMap(({ name }) => name ?? []),
        }));
      }),
    async createReview(number, { commit, body, comments }) {
      const remarks = comments.map(({ path, line, startLine, body: text }) => ({
        path,
        line,
        side: "RIGHT" as const,
        body: text,
        ...(startLine === undefined ? {} : { start_line: startLine, start_side: "RIGHT" as const }),
      }));
      const review = { ...at, pull_number: number, commit_id: commit, body, event: "COMMENT" as const };
      await call(
        `write a review of pull request ${number}`,
        () => rest.pulls.createReview({ ...review, comments: remarks }),
        { repeatable: false },
      );
    },
  };
}

function accountOf(user: RestUser | null | undefined): Account | undefined {
  return user === null || user === undefined ? undefined : { id: user.id, login: user.login };
}

function personOf(user: RestUser | null | undefined): GitHubPerson | undefined {
  return user === null || user === undefined ? undefined : { id: user.id, isBot: user.type !== "User" };
}

function commentOf({ id, user, body, html_url: url }: RestComment): IssueComment {
  return { id, author: accountOf(user), body: body ?? "", url };
}

interface RestPullRequest {
  readonly number: number;
  readonly state: string;
  readonly merged: boolean;
  readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
  readonly base: { readonly repo: { readonly full_name: string } };
  readonly user: RestUser | null;
}

function pullRequestOf({ number, state, merged, head, base, user }: RestPullRequest): PullRequestState {
  const author = accountOf(user);
  return {
    number,
    state: state === "open" ? "open" : "closed",
    merged,
    head: head.sha,
    headRepository: head.repo?.full_name,
    baseRepository: base.repo.full_name,
    author: author === undefined ? undefined : { ...author, isBot: user?.type === "Bot" },
  };
}

async function orGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (thrown) {
    if (refusalOf(thrown, "not-found", "gone") !== undefined) return undefined;
    throw thrown;
  }
}
