import { jobsForStrangers } from "#domain/workflows/reach.ts";
import { knownOwnLabels, ownRunnerOf } from "#domain/workflows/runner.ts";
import { workflowsOf } from "#domain/workflows/workflow.ts";
import type { Rule } from "#rules/rule.ts";

/** A fork's pull request brings its own workflow file, so no condition in the file is a boundary (docs.github.com). */
export const selfHostedOnPullRequest: Rule = {
  id: "workflows/self-hosted-on-pull-request",
  severity: "error",
  title: "own runner that a pull request reaches",
  why: "A pull request decides what its jobs do: its branch holds the scripts, the images and the workflow file itself. On a runner of your own that code stands in your network, and often beside a token for the cluster. GitHub advises against it for every public repository.",
  example: `on: pull_request
jobs:
  pull:
    runs-on: home-ops-runner
`,
  fix: "Run the job on a hosted runner, or move it into a workflow that runs after the merge (push to the default branch).",
  *check({ files }) {
    const workflows = workflowsOf(files);
    if (workflows.length === 0) return;
    const known = knownOwnLabels(files);
    for (const { workflow, job, event } of jobsForStrangers(workflows)) {
      const runner = ownRunnerOf(job, known);
      if (runner === undefined) continue;
      const at = workflow.source.span(runner.at.start, runner.at.end);
      const who = event.startsWith("pull_request") ? "a pull request" : `anybody, by the event ${event},`;
      yield runner.isCertain
        ? { at, message: `${who} reaches your own runner ${runner.label} through the job ${job.id}` }
        : {
            at,
            severity: "warning",
            message: `${who} reaches the runner ${runner.label} through the job ${job.id}; that is no label of GitHub's hosted runners`,
          };
    }
  },
};
