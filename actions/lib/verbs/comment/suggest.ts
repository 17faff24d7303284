// One review with the suggestions that no earlier one made.
import { refusalOf } from "#domain/github/refusal.ts";
import { remarksFor, reviewBody, saidBefore } from "#domain/comment/review.ts";
import type { Finding } from "#kernel/finding.ts";
import type { GitHub, PullRequestState } from "#ports/github.ts";
import type { Ports } from "#ports/ports.ts";

/**
 * How many suggestions were made. A pull request of a bot gets none: nobody would click. A line that GitHub does not take as part of the diff
 * costs the review, not the run: that is said, and the comment has the same.
 *
 * @throws GitHubRefusal
 */
export async function suggest(
  findings: readonly Finding[],
  state: PullRequestState,
  { github, log }: Pick<Ports, "log"> & { readonly github: GitHub },
): Promise<number> {
  const isMeant = findings.some(({ suggestion, since }) => suggestion !== undefined && since !== "base");
  if (!isMeant || state.author?.isBot !== false) return 0;
  const [viewer, files, reviews] = await Promise.all([
    github.viewer(),
    github.changedFiles(state.number),
    github.reviews(state.number),
  ]);
  const said = saidBefore(reviews.filter(({ author }) => author?.id === viewer.id).map(({ body }) => body));
  const remarks = remarksFor(findings, new Map(files.map(({ path, patch }) => [path, patch])), said);
  if (remarks.length === 0) return 0;
  try {
    const comments = remarks.map(({ path, line, startLine, body }) => ({
      path,
      line,
      body,
      ...(startLine === undefined ? {} : { startLine }),
    }));
    await github.createReview(state.number, { commit: state.head, body: reviewBody(remarks), comments });
    return remarks.length;
  } catch (thrown) {
    const refusal = refusalOf(thrown, "refused");
    if (refusal === undefined) throw thrown;
    log.warning(`no review with suggestions was made, the comment has them all: ${refusal.message}`);
    return 0;
  }
}
