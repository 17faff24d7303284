// Why GitHub did not do what it was asked.

/**
 * `not-allowed`: the token lacks the right. `not-found`: also what GitHub says to a token that may not see it. `gone`: deleted, or the
 * feature is switched off. `refused`: the request itself is wrong (422). `limited`: the rate limit holds longer than we wait.
 * `unreachable`: no answer, or server errors until we gave up; whether the request was carried out is not known.
 */
export type RefusalKind = "not-allowed" | "not-found" | "gone" | "refused" | "limited" | "unreachable";

/** What a call that GitHub did not carry out throws. */
export class GitHubRefusal extends Error {
  readonly kind: RefusalKind;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  constructor(kind: RefusalKind, status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "GitHubRefusal";
    this.kind = kind;
    this.status = status;
  }
}

/** The refusal of one of these kinds, if `thrown` is one. */
export function refusalOf(thrown: unknown, ...kinds: readonly RefusalKind[]): GitHubRefusal | undefined {
  return thrown instanceof GitHubRefusal && kinds.includes(thrown.kind) ? thrown : undefined;
}
