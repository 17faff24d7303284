import { silentSteps, type Deed } from "#domain/workflows/token.ts";
import { workflowsOf } from "#domain/workflows/workflow.ts";
import type { Severity } from "#kernel/finding.ts";
import type { Rule } from "#rules/rule.ts";

/** Nothing fails: the workflow that should have looked at the change is simply never started. */
export const tokenStartsNothing: Rule = {
  id: "workflows/token-starts-nothing",
  severity: "warning",
  title: "change in the name of GITHUB_TOKEN, which starts no workflow",
  why: "What GITHUB_TOKEN pushes, opens or merges starts no workflow, so that none starts itself for ever. A pull request that was opened with it is never checked, and what it merges is never looked at on the default branch: nothing fails, it is just silent.",
  example: `- run: gh pr merge --auto --squash "$URL"
  env:
    GH_TOKEN: \${{ secrets.GITHUB_TOKEN }}
`,
  fix: "Give the step the token of a GitHub App (actions/create-github-app-token), in a job whose environment is limited to the default branch.",
  *check({ files }) {
    for (const { workflow, entry, deed, unstarted } of silentSteps(workflowsOf(files))) {
      const { start, end } = entry.keyRange;
      const [message, severity] = says[deed];
      yield { at: workflow.source.span(start, end), severity, message: `${message}: ${unstarted.path} does not start` };
    }
  },
};

const says: Readonly<Record<Deed, readonly [string, Severity]>> = {
  "pull-request": ["the pull request that this step opens comes from GITHUB_TOKEN, so nothing checks it", "warning"],
  merge: ["what this step merges comes from GITHUB_TOKEN, so nothing looks at it after the merge", "warning"],
  push: ["what this step pushes comes from GITHUB_TOKEN, so nothing looks at it", "info"],
};
