// The workflow that runs after a merge: judged and planned once more from the merged commit, kept as a record.
import { pinnedActions, type SuiteAction } from "./pinned-actions.ts";

export interface MainWorkflow {
  readonly use: SuiteAction;
  /** The default branch. */
  readonly branch: string;
  /** False where there is no Talos to plan for. */
  readonly plans: boolean;
}

/** From `name:` on. */
export function mainWorkflow({ use, branch, plans }: MainWorkflow): string {
  return `name: main

on:
  push:
    branches: [${branch}]

permissions: {} # each job names what it needs

concurrency:
  group: main-\${{ github.sha }} # each merge has a record of its own
  cancel-in-progress: false

jobs:
  record:
    name: record
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read # to check the repository out
    steps:
      - name: Check out
        uses: ${pinnedActions.checkout}
        with:
          fetch-depth: 0 # so that the commit before the merge can be read
          persist-credentials: false # no step needs the token
      - name: Check
        id: check
        uses: ${use("check")}
        with:
          base: \${{ github.event.before }}
${plans ? planStep(use) : ""}${keep("report", "check", "report")}${plans ? keep("plan", "plan", "plan") : ""}`;
}

function planStep(use: SuiteAction): string {
  return `      - name: Plan
        id: plan
        if: \${{ !cancelled() }} # the record is wanted all the more when something was found
        uses: ${use("plan")}
        with:
          base: \${{ github.event.before }}
`;
}

function keep(what: string, step: string, output: string): string {
  return `      - name: Keep the ${what}
        if: \${{ !cancelled() && steps.${step}.outputs.${output} != '' }}
        uses: ${pinnedActions.uploadArtifact}
        with:
          name: homelab-${what}
          path: \${{ steps.${step}.outputs.${output} }}
          if-no-files-found: error
          overwrite: true # when the run is repeated
          retention-days: 90
`;
}
