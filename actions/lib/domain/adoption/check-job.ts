// The job that judges a pull request. It reads the pull request's files as data, with a token that can only read.
import { pinnedActions, type SuiteAction } from "./pinned-actions.ts";

/** The job `check`, indented for a workflow; it answers the page of the report and leaves the artifact `homelab-report`. */
export function checkJob(use: SuiteAction): string {
  return `  check:
    name: check
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read # to check the repository out
    outputs:
      page: \${{ steps.page.outputs.artifact-url }}
    steps:
      - name: Check out
        uses: ${pinnedActions.checkout}
        with:
          fetch-depth: 0 # so that new findings can be told from old ones
          persist-credentials: false # no step needs the token
      - name: Check
        id: check
        uses: ${use("check")}
        with:
          out: homelab.html
      - name: Keep the report
        if: \${{ !cancelled() && steps.check.outputs.report != '' }}
        uses: ${pinnedActions.uploadArtifact}
        with:
          name: homelab-report
          path: \${{ steps.check.outputs.report }}
          if-no-files-found: error
          overwrite: true # when the run is repeated
      - name: Keep the page
        id: page
        if: \${{ !cancelled() && steps.check.outputs.report != '' }}
        uses: ${pinnedActions.uploadArtifact}
        with:
          path: homelab.html
          archive: false # so that it opens in the browser
          if-no-files-found: error
          overwrite: true # when the run is repeated
`;
}
