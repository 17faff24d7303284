// Which jobs a stranger can start: by opening a pull request, or by writing a comment.
import { resolveInside } from "#domain/repository/paths.ts";
import type { Job, Workflow } from "./workflow.ts";

const strangers = [
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "pull_request_review_comment",
  "issue_comment",
  "issues",
  "discussion",
  "discussion_comment",
];

export interface ReachedJob {
  readonly workflow: Workflow;
  readonly job: Job;
  /** The event that a stranger causes. */
  readonly event: string;
}

/** Jobs that run for an event that anybody can cause, called workflows included. Each once, in the order of the files. */
export function jobsForStrangers(workflows: readonly Workflow[]): ReachedJob[] {
  const byPath = new Map(workflows.map((workflow) => [workflow.path, workflow]));
  const events = new Map<string, string>();
  const waiting: Workflow[] = [];
  for (const workflow of workflows) {
    const event = strangers.find((name) => workflow.events.has(name));
    if (event === undefined) continue;
    events.set(workflow.path, event);
    waiting.push(workflow);
  }
  for (let workflow = waiting.pop(); workflow !== undefined; workflow = waiting.pop())
    for (const job of reachedIn(workflow)) {
      const called = calledPath(job.uses);
      const target = called === undefined ? undefined : byPath.get(called);
      if (target === undefined || events.has(target.path)) continue;
      events.set(target.path, events.get(workflow.path) ?? "pull_request");
      waiting.push(target);
    }
  return workflows.flatMap((workflow) => {
    const event = events.get(workflow.path);
    return event === undefined ? [] : reachedIn(workflow).map((job) => ({ workflow, job, event }));
  });
}

/** `./.github/workflows/x.yaml` → its path. */
function calledPath(uses: string | undefined): string | undefined {
  return uses?.startsWith("./") === true ? resolveInside("", uses) : undefined;
}

/** Without jobs whose condition leaves pull requests out, and those that wait for such a job. */
function reachedIn({ jobs }: Workflow): Job[] {
  const excluded = new Set<string>();
  for (let grew = true; grew;) {
    grew = false;
    for (const { id, condition, needs } of jobs.values()) {
      if (excluded.has(id)) continue;
      const waits = !hasStatusFunction(condition) && needs.some((need) => excluded.has(need));
      if (!waits && !leavesPullRequestsOut(condition)) continue;
      excluded.add(id);
      grew = true;
    }
  }
  return [...jobs.values()].filter(({ id }) => !excluded.has(id));
}

/** With such a function a job runs although one that it needs was skipped. */
export function hasStatusFunction(condition: string): boolean {
  return /\b(?:always|cancelled|failure)\s*\(/.test(condition);
}

function leavesPullRequestsOut(condition: string): boolean {
  if (condition.includes("||")) return false;
  return (
    /github\.event_name\s*==\s*['"](?!pull_request|issue|discussion)/.test(condition) ||
    /github\.event_name\s*!=\s*['"]pull_request/.test(condition) ||
    /github\.ref(?:_name)?\s*==/.test(condition) ||
    /(?<!!\s*)github\.event\.pull_request\.merged(?!\s*(?:==\s*false|!=\s*true))/.test(condition)
  );
}
