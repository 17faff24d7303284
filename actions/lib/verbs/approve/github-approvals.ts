// Approvals that GitHub holds, and whether the commit that a review is of leads to the same Talos files as what lies here.
import { environmentApprovals, reviewApprovals } from "#domain/approval/github.ts";
import type { Approval } from "#domain/approval/judge.ts";
import type { RenderInput } from "#domain/machine-config/rendered.ts";
import { gitBlobId } from "#kernel/digest.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Git } from "#ports/git.ts";
import type { Ports } from "#ports/ports.ts";

export interface GitHubSources {
  /** Reviews of this pull request. */
  readonly pullRequest?: number | undefined;
  /** The environment whose reviewers let this job go. */
  readonly environment?: string | undefined;
  /** Numeric ids of the people whose word counts. */
  readonly people: readonly number[];
}

/** @throws WrongUse where GitHub cannot be asked; GitHubRefusal when it does not answer */
export async function githubApprovals(sources: GitHubSources, ports: Ports): Promise<readonly Approval[]> {
  const { pullRequest, environment, people } = sources;
  if (pullRequest === undefined && environment === undefined) return [];
  const { workflow, git } = ports;
  const token = ports.environment["GITHUB_TOKEN"] ?? "";
  const commit = await git?.resolve("HEAD");
  if (workflow === undefined || token === "" || commit === undefined)
    throw new WrongUse(["approvals of GitHub are read in a workflow, with GITHUB_TOKEN set"]);
  if (people.length === 0)
    throw new WrongUse(["--approver: name the people whose approval counts, by their numeric id"]);
  const github = workflow.github(token);
  const [reviews, runs] = await Promise.all([
    pullRequest === undefined ? [] : github.reviewDecisions(pullRequest),
    environment === undefined ? [] : github.runApprovals(workflow.run.id),
  ]);
  const { run } = workflow;
  return [
    ...reviewApprovals(reviews, people),
    ...(environment === undefined ? [] : environmentApprovals(runs, { environment, run, commit }, people)),
  ];
}

/** Commits among those of the approvals whose Talos files are, to the byte, those that were rendered here: a squash makes another commit. */
export async function sameCommits(
  approvals: readonly Approval[],
  inputs: readonly RenderInput[],
  git: Git,
): Promise<readonly string[]> {
  const commits = [...new Set(approvals.map(({ commit }) => commit))];
  const same: string[] = [];
  for (const commit of commits) {
    if ((await git.resolve(commit)) === undefined) continue;
    const files = await git.filesAt(commit);
    const isSame = ({ path, blob }: RenderInput) => {
      const content = files.read(path);
      return "bytes" in content && gitBlobId(content.bytes) === blob;
    };
    if (inputs.length > 0 && inputs.every(isSame)) same.push(commit);
  }
  return same;
}
