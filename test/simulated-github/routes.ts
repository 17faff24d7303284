// The part of GitHub's API that the product speaks to, over the state of one repository.
import { example } from "./description.ts";
import { addComment, type SimulatedComment, type SimulatedPullRequest, type SimulatedRepository } from "./state.ts";
import type { SimulatedReview, SimulatedToken, SimulatedUser } from "./state.ts";

export interface Request {
  readonly repository: SimulatedRepository;
  readonly token: SimulatedToken;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  /** Items of a list, to be paged. */
  readonly list?: readonly unknown[];
}

export interface Route {
  readonly method: string;
  /** As in GitHub's description. */
  readonly path: string;
  readonly writes: boolean;
  readonly answer: (request: Request) => Reply;
}

/** What GitHub refuses as too long, in characters; the error text is its own. */
const longestBody = 65_536;
const issueComments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const oneComment = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
const pull = "/repos/{owner}/{repo}/pulls/{pull_number}";

export const routes: readonly Route[] = [
  {
    method: "GET",
    path: issueComments,
    writes: false,
    answer: ({ repository, parameters }) => {
      const number = Number(parameters["issue_number"]);
      if (!repository.pullRequests.has(number)) return missing;
      const all = [...repository.comments.values()].filter((comment) => comment.number === number);
      return { status: 200, list: all.map((comment) => commentBody(repository, comment)) };
    },
  },
  {
    method: "POST",
    path: issueComments,
    writes: true,
    answer: ({ repository, parameters, body, token }) => {
      const number = Number(parameters["issue_number"]);
      if (!repository.pullRequests.has(number)) return missing;
      const text = String(body["body"] ?? "");
      if (text.length > longestBody) return tooLong;
      const comment = addComment(repository, { number, user: token.user, body: text });
      return { status: 201, body: commentBody(repository, comment) };
    },
  },
  {
    method: "GET",
    path: oneComment,
    writes: false,
    answer: ({ repository, parameters }) => {
      const comment = repository.comments.get(Number(parameters["comment_id"]));
      return comment === undefined ? missing : { status: 200, body: commentBody(repository, comment) };
    },
  },
  {
    method: "PATCH",
    path: oneComment,
    writes: true,
    answer: ({ repository, parameters, body }) => {
      const comment = repository.comments.get(Number(parameters["comment_id"]));
      if (comment === undefined) return missing;
      const text = String(body["body"] ?? "");
      if (text.length > longestBody) return tooLong;
      comment.body = text;
      comment.history.push(text);
      return { status: 200, body: commentBody(repository, comment) };
    },
  },
  {
    method: "DELETE",
    path: oneComment,
    writes: true,
    answer: ({ repository, parameters }) =>
      repository.comments.delete(Number(parameters["comment_id"])) ? { status: 204 } : missing,
  },
  {
    method: "GET",
    path: pull,
    writes: false,
    answer: ({ repository, parameters }) => {
      const found = repository.pullRequests.get(Number(parameters["pull_number"]));
      return found === undefined ? missing : { status: 200, body: pullBody(repository, found) };
    },
  },
  {
    method: "GET",
    path: `${pull}/files`,
    writes: false,
    answer: ({ repository, parameters }) => {
      const found = repository.pullRequests.get(Number(parameters["pull_number"]));
      if (found === undefined) return missing;
      const [first] = example("diff-entry-items") as Record<string, unknown>[];
      return { status: 200, list: found.files.map((file) => ({ ...first, patch: undefined, ...file })) };
    },
  },
  {
    method: "GET",
    path: `${pull}/reviews`,
    writes: false,
    answer: ({ repository, parameters }) => {
      const found = repository.pullRequests.get(Number(parameters["pull_number"]));
      return found === undefined ? missing : { status: 200, list: found.reviews.map(reviewBody) };
    },
  },
  {
    method: "POST",
    path: `${pull}/reviews`,
    writes: true,
    answer: ({ repository, parameters, body, token }) => {
      const found = repository.pullRequests.get(Number(parameters["pull_number"]));
      if (found === undefined) return missing;
      const comments = (body["comments"] ?? []) as SimulatedReview["comments"];
      const paths = new Set(found.files.map(({ filename }) => filename));
      if (comments.some((each) => !paths.has(String(each["path"])))) return invalidLine;
      const review: SimulatedReview = {
        id: repository.nextId++,
        user: token.user,
        body: String(body["body"] ?? ""),
        commit: String(body["commit_id"] ?? found.head),
        comments,
      };
      found.reviews.push(review);
      return { status: 200, body: reviewBody(review) };
    },
  },
];

const documentation = "https://docs.github.com/rest";
const missing: Reply = {
  status: 404,
  body: { message: "Not Found", documentation_url: documentation, status: "404" },
};
const tooLong: Reply = {
  status: 422,
  body: {
    message: "Validation Failed",
    documentation_url: documentation,
    errors: [
      {
        resource: "IssueComment",
        code: "unprocessable",
        field: "data",
        message: "Body is too long (maximum is 65536 characters)",
      },
    ],
  },
};
const invalidLine: Reply = {
  status: 422,
  body: { message: "Unprocessable Entity", documentation_url: documentation, errors: ["Path could not be resolved"] },
};

function userBody({ id, login, type }: SimulatedUser): Record<string, unknown> {
  const { user } = example("issue-comment") as { user: Record<string, unknown> };
  return { ...user, id, login, type, html_url: `https://github.com/${login.replace("[bot]", "")}` };
}

function commentBody({ name }: SimulatedRepository, comment: SimulatedComment): Record<string, unknown> {
  return {
    ...(example("issue-comment") as Record<string, unknown>),
    id: comment.id,
    user: comment.user === null ? null : userBody(comment.user),
    body: comment.body,
    html_url: `https://github.com/${name}/pull/${comment.number}#issuecomment-${comment.id}`,
  };
}

interface PullExample {
  readonly head: { readonly repo: Record<string, unknown> };
  readonly base: { readonly repo: Record<string, unknown> };
}

function pullBody(repository: SimulatedRepository, pullRequest: SimulatedPullRequest): Record<string, unknown> {
  const { number, state, merged, draft, head, base, headRepository, author } = pullRequest;
  const whole = example("pull-request") as PullExample & Record<string, unknown>;
  const headRepo = headRepository === null ? null : { ...whole.head.repo, full_name: headRepository };
  return {
    ...whole,
    number,
    state,
    merged,
    draft,
    user: userBody(author),
    // The example's own teams lack fields that the description requires.
    requested_teams: [],
    head: { ...whole.head, sha: head, repo: headRepo },
    base: { ...whole.base, sha: base, repo: { ...whole.base.repo, full_name: repository.name } },
  };
}

function reviewBody({ id, user, body, commit }: SimulatedReview): Record<string, unknown> {
  const whole = example("pull-request-review") as Record<string, unknown>;
  return { ...whole, id, user: userBody(user), body, commit_id: commit, state: "COMMENTED" };
}
