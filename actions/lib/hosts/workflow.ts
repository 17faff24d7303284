// The workflow run that this process is a step of, from the runner's variables.
import { patience } from "#adapters/node/patience.ts";
import type { GitHub } from "#ports/github.ts";
import type { Ports } from "#ports/ports.ts";

/** Empty outside a workflow, or where the runner's variables are not whole. */
export function workflowPorts(environment: Readonly<Record<string, string>>): Pick<Ports, "workflow"> {
  const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: serverUrl = "https://github.com" } = environment;
  const id = Number(environment["GITHUB_RUN_ID"]);
  const attempt = Number(environment["GITHUB_RUN_ATTEMPT"] ?? 1);
  if (repository === undefined || !Number.isSafeInteger(id) || !Number.isSafeInteger(attempt)) return {};
  const apiUrl = environment["GITHUB_API_URL"] ?? "https://api.github.com";
  const github = (token: string): GitHub =>
    onFirstCall(async () => {
      const { githubAt } = await import("#adapters/github/github.ts");
      return githubAt({ token, apiUrl, repository, patience });
    });
  return { workflow: { repository, serverUrl, run: { id, attempt }, github } };
}

/** Most steps never speak to GitHub: its client is loaded by the first call. */
function onFirstCall(open: () => Promise<GitHub>): GitHub {
  let opened: Promise<GitHub> | undefined;
  const client = () => (opened ??= open());
  return {
    viewer: async () => (await client()).viewer(),
    pullRequest: async (number) => (await client()).pullRequest(number),
    comments: async (number) => (await client()).comments(number),
    comment: async (id) => (await client()).comment(id),
    createComment: async (number, body) => (await client()).createComment(number, body),
    updateComment: async (id, body) => (await client()).updateComment(id, body),
    deleteComment: async (id) => (await client()).deleteComment(id),
    changedFiles: async (number) => (await client()).changedFiles(number),
    reviews: async (number) => (await client()).reviews(number),
    createReview: async (number, review) => (await client()).createReview(number, review),
    reviewDecisions: async (number) => (await client()).reviewDecisions(number),
    runApprovals: async (run) => (await client()).runApprovals(run),
  };
}
