// One comment per cluster on a pull request: found, edited in place, never older than what is there.
import { GitHubRefusal, refusalOf } from "#domain/github/refusal.ts";
import { isMarkedFor, isOlderRun, readMarker, type Marker, type RunNumber } from "#domain/github/marker.ts";
import type { Account, GitHub, IssueComment } from "#ports/github.ts";

export interface StickyComment {
  readonly pullRequest: number;
  readonly cluster: string;
  /** Commit id that the body is about. */
  readonly head: string;
  readonly run: RunNumber;
  /** False: nothing is worth a new comment; one that is there is still brought up to date. */
  readonly mayCreate: boolean;
  /** The whole body, its marker on the first line, for what stands in the comment before. */
  readonly body: (before: Marker | undefined) => string;
}

export type Posted =
  | { readonly kind: "created" | "updated" | "unchanged"; readonly url: string }
  /** Nothing was worth a comment, and there was none. */
  | { readonly kind: "quiet" }
  /** Another run has newer things to say. */
  | { readonly kind: "superseded"; readonly why: string };

/** How often the comment is looked for again after somebody else changed or deleted it at the same time. */
const rounds = 4;

/**
 * Afterwards exactly one comment of ours for the cluster is there, or none where nothing was to be said. Read back after writing.
 *
 * @throws GitHubRefusal
 */
export async function postSticky(sticky: StickyComment, github: GitHub): Promise<Posted> {
  const viewer = await github.viewer();
  for (let round = 1; round <= rounds; round++) {
    const posted = await attempt(sticky, github, viewer);
    if (posted !== undefined) return posted;
  }
  const { pullRequest, cluster } = sticky;
  throw new GitHubRefusal(
    "refused",
    0,
    `the comment of cluster ${cluster} on pull request ${pullRequest} was changed by somebody else ${rounds} times while it was written`,
  );
}

/** One round; undefined when somebody else interfered and it has to be looked at again. */
async function attempt(sticky: StickyComment, github: GitHub, viewer: Account): Promise<Posted | undefined> {
  const { pullRequest, head } = sticky;
  const [state, mine] = await Promise.all([github.pullRequest(pullRequest), ownComments(sticky, github, viewer)]);
  if (state.head !== head) {
    return { kind: "superseded", why: `commit ${state.head.slice(0, 7)} was pushed after ${head.slice(0, 7)}` };
  }
  const [first, ...others] = mine;
  const newest = newestMarker(mine, sticky);
  if (newest?.head === head && isOlderRun(sticky.run, newest.run)) {
    return {
      kind: "superseded",
      why: `run ${newest.run.id} (attempt ${newest.run.attempt}) judged the same commit later`,
    };
  }
  const before = newest;
  if (first === undefined) return sticky.mayCreate ? create(sticky, github, viewer) : { kind: "quiet" };
  for (const { id } of others) await github.deleteComment(id);
  const body = sticky.body(before);
  if (isSameText(first.body, body)) return { kind: "unchanged", url: first.url };
  const written = await github.updateComment(first.id, body);
  if (written === undefined) return undefined;
  return (await isThere(github, first.id, body)) ? { kind: "updated", url: written.url } : undefined;
}

async function create(sticky: StickyComment, github: GitHub, viewer: Account): Promise<Posted | undefined> {
  const body = sticky.body(undefined);
  try {
    const written = await github.createComment(sticky.pullRequest, body);
    // Two jobs may have found nothing at the same time: the older comment stays.
    const mine = await ownComments(sticky, github, viewer);
    const isFirst = mine[0]?.id === written.id;
    if (isFirst && isSameText(mine[0]?.body ?? "", body)) return { kind: "created", url: written.url };
    if (!isFirst) await github.deleteComment(written.id);
    return undefined;
  } catch (thrown) {
    // The answer was lost, perhaps after the comment was made: the next round looks.
    const lost = refusalOf(thrown, "unreachable");
    if (lost === undefined) throw thrown;
    const mine = await ownComments(sticky, github, viewer);
    const made = mine.find((comment) => isSameText(comment.body, body));
    if (made !== undefined) return { kind: "created", url: made.url };
    throw lost;
  }
}

/** By author and by the marker at the very start, oldest first. */
async function ownComments(sticky: StickyComment, github: GitHub, viewer: Account): Promise<readonly IssueComment[]> {
  const all = await github.comments(sticky.pullRequest);
  return all
    .filter(({ author, body }) => author?.id === viewer.id && isMarkedFor(body, sticky.cluster))
    .sort((a, b) => a.id - b.id);
}

function newestMarker(mine: readonly IssueComment[], { cluster }: StickyComment): Marker | undefined {
  return mine
    .map(({ body }) => readMarker(body, cluster))
    .filter((marker) => marker !== undefined)
    .reduce<Marker | undefined>((a, b) => (a === undefined || isOlderRun(a.run, b.run) ? b : a), undefined);
}

async function isThere(github: GitHub, id: number, body: string): Promise<boolean> {
  return isSameText((await github.comment(id))?.body ?? "", body);
}

/** GitHub may store other line ends and drop white space at the end. */
function isSameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll("\r\n", "\n").trimEnd();
  return plain(a) === plain(b);
}
