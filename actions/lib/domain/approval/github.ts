// Approvals as GitHub shows them: reviews of a commit, and reviewers who let a job of an environment go.
import type { Approval } from "./judge.ts";

export interface GitHubPerson {
  /** Stays when the account is renamed. */
  readonly id: number;
  readonly isBot: boolean;
}

export interface ReviewDecision {
  readonly id: number;
  /** Undefined when the account is deleted. */
  readonly author: GitHubPerson | undefined;
  /** `approved`, `changes_requested`, `dismissed`, `commented`, `pending`. */
  readonly state: string;
  readonly commit: string;
}

export interface RunApproval {
  readonly author: GitHubPerson | undefined;
  /** `approved`, `rejected`. */
  readonly state: string;
  readonly environments: readonly string[];
}

/** Oldest first. The last decision of a person counts; a comment is none. Only the people who are listed, and never a bot. */
export function reviewApprovals(decisions: readonly ReviewDecision[], people: readonly number[]): readonly Approval[] {
  const last = new Map<number, ReviewDecision>();
  for (const decision of decisions)
    if (["approved", "changes_requested", "dismissed"].includes(decision.state) && counts(decision.author, people))
      last.set(decision.author?.id ?? 0, decision);
  return [...last].flatMap(([person, { id, state, commit }]) =>
    state === "approved"
      ? [{ source: "review" as const, person: `github:${person}`, commit, nonce: `review:${id}` }]
      : [],
  );
}

export interface EnvironmentRun {
  readonly environment: string;
  /** The run that waited, and the commit that it runs. */
  readonly run: { readonly id: number; readonly attempt: number };
  readonly commit: string;
}

/** A run is approved once for each environment: another attempt of it needs another approval. */
export function environmentApprovals(
  approvals: readonly RunApproval[],
  { environment, run, commit }: EnvironmentRun,
  people: readonly number[],
): readonly Approval[] {
  const own = approvals.filter(({ environments }) => environments.includes(environment));
  if (own.some(({ state }) => state === "rejected")) return [];
  return own
    .filter(({ author, state }) => state === "approved" && counts(author, people))
    .map(({ author }) => ({
      source: "environment" as const,
      person: `github:${author?.id ?? 0}`,
      commit,
      nonce: `run:${run.id}:${run.attempt}:${author?.id ?? 0}`,
    }));
}

function counts(person: GitHubPerson | undefined, people: readonly number[]): person is GitHubPerson {
  return person !== undefined && !person.isBot && people.includes(person.id);
}
