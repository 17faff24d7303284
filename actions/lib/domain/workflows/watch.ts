// Whether a pull request that changes a folder starts any workflow at all.
import { matchesGlob } from "#codecs/glob/glob.ts";
import { nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { textsOf, type Workflow } from "./workflow.ts";

const events = ["pull_request", "pull_request_target", "merge_group"];

/** True when a change to one of `paths` starts a job that may look at it. Anything but labels and reviewers may. */
export function watches(workflow: Workflow, paths: readonly string[]): boolean {
  const mayLook = [...workflow.jobs.values()].some(
    ({ uses, steps }) =>
      uses !== undefined || steps.some((step) => step.run !== undefined || !isOffice(step.uses ?? "")),
  );
  if (!mayLook) return false;
  return events.some(
    (event) => workflow.events.has(event) && paths.some((path) => starts(workflow.events.get(event), path)),
  );
}

/** Keeps labels, assignees and old issues in order; fetches tokens for it. */
function isOffice(uses: string): boolean {
  return /labeler|label-sync|issue-label|stale|assign|create-github-app-token|lock-threads|greeting|semantic-pull-request/i.test(
    uses,
  );
}

/** GitHub's filters: `paths` with `!` for exceptions, of which the last that fits decides; or `paths-ignore`. */
function starts(filter: YamlNode | undefined, path: string): boolean {
  const only = textsOf(nodeAt(filter, "paths"));
  if (only.length > 0) {
    const last = only.findLast((pattern) => matchesGlob(path, pattern.replace(/^!/, "")));
    return last !== undefined && !last.startsWith("!");
  }
  return !textsOf(nodeAt(filter, "paths-ignore")).some((pattern) => matchesGlob(path, pattern));
}
