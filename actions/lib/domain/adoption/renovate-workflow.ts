// Renovate on the repository's own runs, with the token of a GitHub App.
import { pinnedActions, renovateImage } from "./pinned-actions.ts";

/** From `name:` on. What GITHUB_TOKEN pushes or merges starts no workflow (docs.github.com), so Renovate gets an App's token. */
export function renovateWorkflow(branch: string): string {
  const [image = "", version = ""] = renovateImage.split(":");
  return `name: renovate

on:
  schedule:
    - cron: "17 * * * *" # hourly, beside the full hour when GitHub is busiest
  workflow_dispatch:
    inputs:
      dry-run:
        description: Say what would be done, and do nothing
        type: boolean
        default: false
      log-level:
        description: How much is told
        type: choice
        options: [info, debug]
        default: info

permissions: {} # the token is the App's

concurrency:
  group: renovate
  cancel-in-progress: false # a run that is cut off leaves half-made branches

jobs:
  renovate:
    name: renovate
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    environment: renovate # holds the App's key; its settings limit it to ${branch}
    permissions: {}
    steps:
      - name: Get the App's token
        id: token
        uses: ${pinnedActions.appToken}
        with:
          client-id: \${{ vars.RENOVATE_CLIENT_ID }}
          private-key: \${{ secrets.RENOVATE_PRIVATE_KEY }}
          permission-checks: read
          permission-contents: write
          permission-issues: write
          permission-pull-requests: write
          permission-statuses: write
          permission-vulnerability-alerts: read
          permission-workflows: write
      - name: Renovate
        uses: ${pinnedActions.renovate}
        with:
          token: \${{ steps.token.outputs.token }}
          # renovate: datasource=docker depName=${image}
          renovate-version: ${version}
        env:
          LOG_LEVEL: \${{ inputs.log-level || 'info' }}
          RENOVATE_DRY_RUN: \${{ inputs.dry-run && 'full' || '' }}
          RENOVATE_ONBOARDING: "false"
          RENOVATE_PLATFORM: github
          RENOVATE_REPOSITORIES: \${{ github.repository }}
          RENOVATE_REQUIRE_CONFIG: required
`;
}
