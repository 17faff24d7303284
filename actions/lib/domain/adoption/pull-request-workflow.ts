// The workflow that every pull request goes through: check, comment, and the gate that the branch rule asks for.
import { checkJob } from "./check-job.ts";
import { pinnedActions, type SuiteAction } from "./pinned-actions.ts";

/** From `name:` on. No path filter: a required check that never starts blocks a pull request for ever. */
export function pullRequestWorkflow(use: SuiteAction): string {
  return `name: pull request

on:
  pull_request: # drafts, forks and bots as well, whatever files they change
  merge_group: # the merge queue

permissions: {} # each job names what it needs

concurrency:
  group: pull-request-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true # only the newest push counts

jobs:
${checkJob(use)}
${commentJob(use)}
${gateJob(["check", "comment"])}`;
}

/** The only job that may write. Nothing of the pull request runs in it: the report is read as hostile text. */
function commentJob(use: SuiteAction): string {
  return `  comment:
    name: comment
    if: \${{ !cancelled() }} # also when the check has found something
    needs: check
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      pull-requests: write # to keep one comment up to date
    steps:
      # Nothing of the pull request runs in this job: the release's build reads the report, as hostile text.
      - name: Fetch the report
        uses: ${pinnedActions.downloadArtifact}
        with:
          name: homelab-report
          path: \${{ runner.temp }}/homelab-report
      - name: Comment
        uses: ${use("comment")}
        with:
          report: \${{ runner.temp }}/homelab-report/check.json
          report-url: \${{ needs.check.outputs.page }}
`;
}

/** The job `ci-ok`: green only when every job before it is. */
export function gateJob(needs: readonly string[]): string {
  return `  # The one check that the branch rule asks for. GitHub counts a skipped job as passed; this one demands success.
  ci-ok:
    name: ci-ok
    if: \${{ always() }}
    needs: [${needs.join(", ")}]
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: {}
    steps:
      - name: Every job has succeeded
        env:
          RESULTS: \${{ join(needs.*.result, ' ') }}
        run: test "$RESULTS" = "${needs.map(() => "success").join(" ")}"
`;
}
