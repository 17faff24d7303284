// When a call to GitHub is tried again, and how long that takes at most.
import { GitHubRefusal, type RefusalKind } from "#domain/github/refusal.ts";

export interface Patience {
  /** How often a call is made in all. */
  readonly attempts: number;
  /** Milliseconds that all waits of one call may take together. */
  readonly longestWaitMs: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Call<T> {
  /** In words, for the error: `read pull request 12`. */
  readonly what: string;
  /** False for a call that must not be made twice: it is repeated only where GitHub says that it did nothing. */
  readonly repeatable: boolean;
  readonly run: () => Promise<T>;
}

/** What Octokit throws, as far as we look at it. */
interface RequestFailure {
  readonly status?: unknown;
  readonly message?: unknown;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>>; readonly data?: unknown };
}

/**
 * Makes the call until it is answered: server errors and lost connections after 1, 2, 4 … seconds, limits after the time that GitHub
 * names (docs.github.com, "Best practices for using the REST API", "Handle rate limit errors appropriately").
 *
 * @throws GitHubRefusal
 */
export async function patiently<T>({ what, repeatable, run }: Call<T>, patience: Patience): Promise<T> {
  let waited = 0;
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (thrown) {
      const failure = thrown as RequestFailure;
      const limit = limitWait(failure, patience.now());
      const kind = limit === undefined ? kindOf(statusOf(failure)) : "limited";
      const wait = limit ?? (kind === "unreachable" && repeatable ? 1000 * 2 ** (attempt - 1) : undefined);
      const isLast = wait === undefined || attempt >= patience.attempts || waited + wait > patience.longestWaitMs;
      if (isLast) throw new GitHubRefusal(kind, statusOf(failure), sentence(what, kind, failure), { cause: thrown });
      waited += wait;
      await patience.sleep(wait);
    }
  }
}

function statusOf({ status }: RequestFailure): number {
  return typeof status === "number" ? status : 0;
}

function kindOf(status: number): RefusalKind {
  if (status === 401 || status === 403) return "not-allowed";
  if (status === 404) return "not-found";
  if (status === 410) return "gone";
  return status >= 400 && status < 500 ? "refused" : "unreachable";
}

/** Milliseconds until the limit is over; undefined when no limit was the reason. */
function limitWait(failure: RequestFailure, now: number): number | undefined {
  const status = statusOf(failure);
  if (status !== 403 && status !== 429) return undefined;
  const headers = failure.response?.headers ?? {};
  const after = Number(headers["retry-after"]);
  if (headers["retry-after"] !== undefined && Number.isFinite(after)) return Math.max(0, after * 1000);
  const reset = Number(headers["x-ratelimit-reset"]);
  if (String(headers["x-ratelimit-remaining"]) === "0" && Number.isFinite(reset)) {
    return Math.max(0, reset * 1000 - now) + 1000;
  }
  // A secondary limit without a header: GitHub asks for at least one minute.
  return status === 429 ||
    /secondary rate limit|abuse detection/i.test(typeof failure.message === "string" ? failure.message : "")
    ? 60_000
    : undefined;
}

const advice: Readonly<Record<RefusalKind, string>> = {
  "not-allowed": "the token may not do that; the job needs `permissions: pull-requests: write`",
  "not-found": "there is no such thing, or the token may not see it",
  gone: "it was deleted, or is switched off for this repository",
  refused: "GitHub does not accept the request",
  limited: "the rate limit holds longer than this job waits; run the job again later",
  unreachable: "GitHub gave no usable answer; run the job again",
};

function sentence(what: string, kind: RefusalKind, failure: RequestFailure): string {
  const status = statusOf(failure);
  const said = typeof failure.message === "string" ? (failure.message.split("\n")[0] ?? "") : "no message";
  return `could not ${what}: ${status === 0 ? "no answer" : `status ${status}`} (${said}): ${advice[kind]}`;
}
