// What verbs ask GitHub about one repository. Every call throws `GitHubRefusal` when GitHub does not do it.
import type { ReviewDecision, RunApproval } from "#domain/approval/github.ts";

export interface Account {
  /** Stays when the account is renamed. */
  readonly id: number;
  readonly login: string;
}

export interface IssueComment {
  readonly id: number;
  /** Undefined when the account is deleted. */
  readonly author: Account | undefined;
  /** As GitHub stores it. */
  readonly body: string;
  /** Address of the page. */
  readonly url: string;
}

export interface PullRequestState {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly merged: boolean;
  /** Commit id of the newest push. */
  readonly head: string;
  /** `owner/name`; undefined when the head repository is deleted. */
  readonly headRepository: string | undefined;
  readonly baseRepository: string;
  readonly author: (Account & { readonly isBot: boolean }) | undefined;
}

/** A remark on lines of the new side of the diff. */
export interface ReviewComment {
  readonly path: string;
  readonly line: number;
  /** First line of a range; absent for one line. */
  readonly startLine?: number;
  readonly body: string;
}

export interface GitHub {
  /** The account that the token speaks for. */
  viewer(): Promise<Account>;
  pullRequest(number: number): Promise<PullRequestState>;
  /** All comments of an issue or pull request, through all pages, oldest first. */
  comments(number: number): Promise<readonly IssueComment[]>;
  /** Undefined when it is not there any more. */
  comment(id: number): Promise<IssueComment | undefined>;
  /** Never repeated by itself: after `unreachable` the caller must look whether it was made. */
  createComment(number: number, body: string): Promise<IssueComment>;
  /** Undefined when it is not there any more. */
  updateComment(id: number, body: string): Promise<IssueComment | undefined>;
  /** Deleting what is not there is no error. */
  deleteComment(id: number): Promise<void>;
  /** Paths that the pull request touches, with their diff as far as GitHub shows it. */
  changedFiles(number: number): Promise<readonly ChangedFile[]>;
  /** Bodies of the reviews of a pull request, with their authors. */
  reviews(number: number): Promise<readonly { readonly author: Account | undefined; readonly body: string }[]>;
  createReview(number: number, review: Review): Promise<void>;
  /** What reviewers said of which commit, oldest first. */
  reviewDecisions(number: number): Promise<readonly ReviewDecision[]>;
  /** Who let the jobs of a run go that waited for an environment. */
  runApprovals(run: number): Promise<readonly RunApproval[]>;
}

export interface ChangedFile {
  readonly path: string;
  /** Hunks of a unified diff; undefined for a binary or very large file. */
  readonly patch: string | undefined;
}

export interface Review {
  /** The commit whose lines are meant. */
  readonly commit: string;
  readonly body: string;
  readonly comments: readonly ReviewComment[];
}
