// Whether a plan may be carried out: enough people, each for exactly this plan, in time, and never twice.

/** A signature that was verified, a review that GitHub shows, or an environment whose reviewers let a job go. */
export interface Approval {
  readonly source: "signature" | "review" | "environment";
  /** Who: the principal of the key, or `github:<numeric id>`; one person counts once for each name. */
  readonly person: string;
  /** What was approved, where the source says it; else the source is bound to the commit alone. */
  readonly digest?: string;
  readonly cluster?: string;
  readonly commit: string;
  readonly nonce: string;
  /** Milliseconds since 1970. */
  readonly created?: number;
  readonly expires?: number;
}

export interface ApprovalQuestion {
  readonly cluster: string;
  readonly digest: string;
  /** The commit that lies here. */
  readonly commits: readonly string[];
  readonly now: number;
  readonly usedNonces: ReadonlySet<string>;
  /** How many people. */
  readonly needed: number;
}

export type ApprovalAnswer = { readonly approved: readonly Approval[] } | { readonly refused: readonly string[] };

/** A clock may be that far off. */
const skew = 5 * 60_000;

/** Approvals that count, at least as many people as needed; else the reason for each that does not count, and how many are missing. */
export function judgeApprovals(approvals: readonly Approval[], question: ApprovalQuestion): ApprovalAnswer {
  const good: Approval[] = [];
  const refused: string[] = [];
  for (const approval of approvals) {
    const why = refusal(approval, question);
    if (why === undefined) good.push(approval);
    else refused.push(`the approval of ${approval.person} does not count: ${why}`);
  }
  const people = new Set(good.map(({ person }) => person));
  if (people.size >= question.needed) return { approved: good };
  const missing = `${people.size} of ${question.needed} approvals are there for the plan ${question.digest}`;
  return { refused: [...refused, missing] };
}

function refusal(
  approval: Approval,
  { cluster, digest, commits, now, usedNonces }: ApprovalQuestion,
): string | undefined {
  if (approval.cluster !== undefined && approval.cluster !== cluster)
    return `it is for the cluster ${approval.cluster}`;
  if (approval.digest !== undefined && approval.digest !== digest)
    return `it is for the plan ${approval.digest}, and the plan is another by now`;
  // A digest covers the files of both sides, so a squash or a merge changes nothing; who names no plan approved a commit.
  if (approval.digest === undefined && !commits.includes(approval.commit))
    return `it is for the commit ${approval.commit.slice(0, 12)}, which is not what lies here`;
  if (usedNonces.has(approval.nonce)) return "it was used already; an approval is good for one apply";
  if (approval.expires !== undefined && now > approval.expires)
    return `it expired at ${new Date(approval.expires).toISOString()}`;
  if (approval.created !== undefined && approval.created > now + skew)
    return `it is from ${new Date(approval.created).toISOString()}, which is not yet: a clock is wrong`;
  return undefined;
}
