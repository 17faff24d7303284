// What a step does in the name of GITHUB_TOKEN that would start workflows if anybody else did it.
import { entryOf, nodeAt, stringAt, type YamlEntry, type YamlNode } from "#codecs/yaml/node.ts";
import type { Job, Step, Workflow } from "./workflow.ts";

export type Deed = "pull-request" | "merge" | "push";

export interface SilentStep {
  readonly workflow: Workflow;
  readonly job: Job;
  readonly deed: Deed;
  /** `uses` or `run` of the step. */
  readonly entry: YamlEntry;
  /** The first workflow that would have to start and does not. */
  readonly unstarted: Workflow;
}

/**
 * Events that GITHUB_TOKEN causes start no workflow, so that none starts itself for ever; dispatches are the exception
 * (docs.github.com, "Triggering a workflow from a workflow"). Told where another workflow waits for such an event.
 */
export function silentSteps(workflows: readonly Workflow[]): SilentStep[] {
  return workflows.flatMap((workflow) =>
    [...workflow.jobs.values()].flatMap((job) =>
      job.steps.flatMap((step, index) => {
        const deed = deedOf(step, { workflow, job, before: job.steps.slice(0, index) });
        const unstarted = deed === undefined ? undefined : workflows.find((each) => waitsFor(each, deed));
        const entry = entryOf(step.node, step.uses === undefined ? "run" : "uses");
        if (deed === undefined || unstarted === undefined || entry === undefined) return [];
        return [{ workflow, job, deed, entry, unstarted }];
      }),
    ),
  );
}

function waitsFor({ events }: Workflow, deed: Deed): boolean {
  if (deed === "pull-request") return events.has("pull_request") || events.has("pull_request_target");
  const push = events.get("push");
  const isForTags = nodeAt(push, "tags") !== undefined && nodeAt(push, "branches") === undefined;
  return events.has("push") && !isForTags;
}

interface Around {
  readonly workflow: Workflow;
  readonly job: Job;
  /** Steps that have run by then. */
  readonly before: readonly Step[];
}

/** Actions by what they do, and where their token comes from. */
const actions: readonly {
  readonly name: RegExp;
  readonly deed: Deed;
  readonly token: "input" | "named" | "checkout";
}[] = [
  { name: /^peter-evans\/create-pull-request@/, deed: "pull-request", token: "input" },
  { name: /^renovatebot\/github-action@/, deed: "pull-request", token: "named" },
  { name: /^peter-evans\/enable-pull-request-automerge@/, deed: "merge", token: "input" },
  { name: /^fastify\/github-action-merge-dependabot@/, deed: "merge", token: "input" },
  { name: /^pascalgn\/automerge-action@/, deed: "merge", token: "named" },
  { name: /^stefanzweifel\/git-auto-commit-action@/, deed: "push", token: "checkout" },
  { name: /^EndBug\/add-and-commit@/, deed: "push", token: "checkout" },
  { name: /^ad-m\/github-push-action@/, deed: "push", token: "input" },
];

function deedOf(step: Step, around: Around): Deed | undefined {
  if (step.uses !== undefined) {
    const action = actions.find(({ name }) => name.test(step.uses ?? ""));
    if (action === undefined) return undefined;
    const token = action.token === "checkout" ? checkoutToken(around) : tokenOf(step, around);
    return token === "own" || (token === undefined && action.token === "input") ? action.deed : undefined;
  }
  return commandDeed(step, around);
}

function commandDeed(step: Step, around: Around): Deed | undefined {
  const lines = (step.run ?? "").split("\n").filter((line) => !line.trim().startsWith("#"));
  const has = (command: RegExp) => lines.some((line) => command.test(line));
  if (tokenOf(step, around) === "own") {
    if (has(/\bgh\s+pr\s+create\b/)) return "pull-request";
    if (has(/\bgh\s+pr\s+merge\b/)) return "merge";
  }
  const pushes = lines.filter(
    (line) => /\bgit\s+push\b/.test(line) && !/--tags|refs\/tags|\bv?\$\{?\w*(?:TAG|VERSION)/i.test(line),
  );
  const isElsewhere = has(/set-url|git\s+push\s+\S*https?:|git\s+config\s.*extraheader/);
  return pushes.length > 0 && !isElsewhere && checkoutToken(around) === "own" ? "push" : undefined;
}

const inputs = ["token", "github-token", "github_token", "GITHUB_TOKEN", "repo-token"];
const variables = ["GH_TOKEN", "GITHUB_TOKEN", "RENOVATE_TOKEN"];

/** `own` for GITHUB_TOKEN itself; undefined where the step names none. */
function tokenOf({ node }: Step, { job, workflow }: Around): "own" | "other" | undefined {
  const given = inputs.map((name) => stringAt(node, "with", name)).find((text) => text !== undefined);
  const places: readonly (YamlNode | undefined)[] = [node, job.entry.value, workflow.root];
  const set = places.flatMap((place) => variables.flatMap((name) => stringAt(place, "env", name) ?? []));
  return kindOf(given ?? set[0]);
}

/** The token that `git push` finds: what the last checkout has left behind. */
function checkoutToken({ before }: Around): "own" | "other" | undefined {
  const checkout = before.findLast(({ uses }) => uses?.startsWith("actions/checkout@") === true);
  if (checkout === undefined) return undefined;
  const keeps = nodeAt(checkout.node, "with", "persist-credentials");
  if (keeps?.kind === "scalar" && keeps.text === "false") return undefined;
  if (stringAt(checkout.node, "with", "ssh-key") !== undefined) return "other";
  return kindOf(stringAt(checkout.node, "with", "token") ?? "${{ github.token }}");
}

function kindOf(text: string | undefined): "own" | "other" | undefined {
  if (text === undefined) return undefined;
  return /^\$\{\{\s*(?:secrets\.GITHUB_TOKEN|github\.token)\s*\}\}$/i.test(text.trim()) ? "own" : "other";
}
