import { entryOf, type YamlNode } from "#codecs/yaml/node.ts";
import { checkOf } from "#domain/workflows/checks.ts";
import { workflowsOf, type Job, type Workflow } from "#domain/workflows/workflow.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** The check fails, and the job is green. */
export const checkContinues: Rule = {
  id: "workflows/check-continues",
  severity: "warning",
  title: "check whose failure is ignored",
  why: "With `continue-on-error: true` the job is green whatever the check finds: the pull request can be merged, and whoever merges it believes that it was checked.",
  example: `- run: homelab check
  continue-on-error: true
`,
  fix: "Take continue-on-error away; what may be overlooked for a while belongs under tolerate: in .github/homelab.yaml, with a reason.",
  *check({ files }) {
    for (const workflow of workflowsOf(files)) for (const job of workflow.jobs.values()) yield* inJob(job, workflow);
  },
};

function* inJob(job: Job, { source }: Workflow): Iterable<RuleFinding> {
  const wholeJob = continues(job.entry.value);
  for (const step of job.steps) {
    const check = checkOf(step);
    if (check === undefined) continue;
    const isAskedLater = step.id !== undefined && new RegExp(`steps\\.${step.id}\\.`).test(source.text);
    const at = continues(step.node);
    if (at !== undefined && !isAskedLater)
      yield { at: source.span(at.start, at.end), message: `whatever ${check} finds, this step is green` };
    else if (at === undefined && wholeJob !== undefined) {
      const message = `whatever ${check} finds, the job ${job.id} is green`;
      yield { at: source.span(wholeJob.start, wholeJob.end), message };
      return;
    }
  }
}

/** The literal `true`; an expression may have its reasons. */
function continues(node: YamlNode): YamlNode | undefined {
  const value = entryOf(node, "continue-on-error")?.value;
  return value?.kind === "scalar" && (value.value === true || value.text === "true") ? value : undefined;
}
