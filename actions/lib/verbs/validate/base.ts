// The revision that a change is measured against.
import { WrongUse, type NotChecked } from "#kernel/outcome.ts";
import type { Revisions } from "#domain/report/check-report.ts";
import type { Files } from "#ports/files.ts";
import type { Git } from "#ports/git.ts";
import type { Ports } from "#ports/ports.ts";

export interface BaseRevision {
  /** Commit id. */
  readonly commit: string;
  readonly files: Files;
}

export interface BaseAnswer {
  /** Where the change begins, also when that is the head itself. */
  readonly commit?: string;
  /** Absent when it is the head commit with a clean work tree: then nothing was changed, and every finding counts. */
  readonly base?: BaseRevision;
  /** Set when there should be a base and it cannot be read: without it nothing can be said of what the change does. */
  readonly unread?: NotChecked;
}

export interface BaseInputs {
  readonly base?: string | undefined;
  /** Without a base named, take the merge base with the default branch. */
  readonly defaultBase: boolean;
}

const defaultBranches = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];

/**
 * The base asked for, else that of the pull request or merge queue, else (for what compares by itself) the merge base with the default
 * branch.
 *
 * @throws WrongUse for a revision named on the command line that is not here
 */
export async function baseOf(inputs: BaseInputs, ports: Ports): Promise<BaseAnswer> {
  const { git, pullRequest, mergeGroup } = ports;
  if (git === undefined) {
    if (inputs.base !== undefined)
      throw new WrongUse(["--base needs a Git repository, and this folder is in none that git can read"]);
    return {};
  }
  const asked = inputs.base ?? pullRequest?.base ?? mergeGroup?.base;
  const revisions = asked === undefined ? (inputs.defaultBase ? defaultBranches : []) : [asked];
  if (revisions.length === 0) return {};
  const [head, ...found] = await git.resolveAll(["HEAD", ...revisions]);
  const commit = asked === undefined ? await defaultCommit(git, head, found) : await asBase(git, head, found[0]);
  if (commit === undefined) return asked === undefined ? {} : missing(asked, inputs);
  const [files, changed] = await Promise.all([
    git.filesAt(commit),
    commit === head ? git.changedPaths(commit) : undefined,
  ]);
  return changed?.length === 0 ? { commit } : { commit, base: { commit, files } };
}

function missing(asked: string, inputs: BaseInputs): BaseAnswer {
  const way = "fetch it (a shallow clone needs fetch-depth: 0)";
  if (inputs.base !== undefined) throw new WrongUse([`--base: ${asked} is not in this clone; ${way}`]);
  const what = `base ${asked.slice(0, 7)}`;
  return { unread: { what, why: `it is not in this clone; ${way}`, count: 1, relevant: true } };
}

type Commit = string | undefined;

async function defaultCommit(git: Git, head: Commit, branches: readonly Commit[]): Promise<Commit> {
  for (const branch of branches) {
    const merge = branch === undefined ? undefined : await mergeBase(git, head, branch);
    if (merge !== undefined) return merge;
  }
  return undefined;
}

/** The point where the change left its base; the base itself when the clone holds too little to tell. */
async function asBase(git: Git, head: Commit, base: Commit): Promise<Commit> {
  return base === undefined ? undefined : ((await mergeBase(git, head, base)) ?? base);
}

async function mergeBase(git: Git, head: Commit, other: string): Promise<Commit> {
  return head === other ? other : git.mergeBase(other, "HEAD");
}

/** Base and head as a report names them. The head is left out for a work tree with changes that are not committed. */
export async function comparedRevisions(base: string, { git }: Ports): Promise<Revisions> {
  const head = await git?.resolve("HEAD");
  const isCommitted = head !== undefined && (await git?.changedPaths(head))?.length === 0;
  return isCommitted ? { base, head } : { base };
}
