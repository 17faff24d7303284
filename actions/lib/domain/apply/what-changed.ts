// Why a plan is not the one that was approved, in words that say where to look.
import type { BoundPlan, PlanStep } from "#domain/plan/plan.ts";
import { canonicalJson } from "#codecs/canonical-json/canonical-json.ts";

/** One line for each difference between what was approved and what a fresh render gives; none when they are the same. */
export function whatChanged(approved: BoundPlan, fresh: BoundPlan): readonly string[] {
  const lines: string[] = [];
  if (approved.cluster !== fresh.cluster) lines.push(`the cluster is ${fresh.cluster}, not ${approved.cluster}`);
  if (approved.base !== fresh.base)
    lines.push("the Talos files that it starts from are others: the plan was made against another base");
  if (approved.head !== fresh.head)
    lines.push("the Talos files that it leads to are others: something was pushed or merged since");
  lines.push(...tools(approved, fresh), ...nodes(approved, fresh), ...steps(approved, fresh));
  if (approved.order !== fresh.order) lines.push(`the order is another: ${fresh.order}`);
  if (canonicalJson(approved.preconditions) !== canonicalJson(fresh.preconditions))
    lines.push("other things must hold before it");
  if (lines.length === 0 && canonicalJson(approved) !== canonicalJson(fresh))
    lines.push("the plan says something else");
  return lines;
}

function tools(approved: BoundPlan, fresh: BoundPlan): string[] {
  const now = new Map(fresh.tools.map(({ name, version }) => [name, version]));
  const before = new Map(approved.tools.map(({ name, version }) => [name, version]));
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((name) => before.get(name) !== now.get(name))
    .map((name) => `${name} is ${now.get(name) ?? "not used"}, and was ${before.get(name) ?? "not used"}`);
}

function nodes(approved: BoundPlan, fresh: BoundPlan): string[] {
  const now = new Map(fresh.nodes.map((node) => [node.hostname, node]));
  const before = new Map(approved.nodes.map((node) => [node.hostname, node]));
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((hostname) => {
    const [old, own] = [before.get(hostname), now.get(hostname)];
    if (old === undefined) return [`${hostname} is new`];
    if (own === undefined) return [`${hostname} is gone`];
    if (old.config !== own.config) return [`the configuration of ${hostname} is another`];
    return canonicalJson(old) === canonicalJson(own) ? [] : [`${hostname} has another role, host or address`];
  });
}

function steps(approved: BoundPlan, fresh: BoundPlan): string[] {
  const named = ({ action, node, what }: PlanStep) => `${action} ${node ?? "the cluster"}: ${what}`;
  const before = new Set(approved.steps.map(named));
  const now = new Set(fresh.steps.map(named));
  const added = [...now].filter((step) => !before.has(step)).map((step) => `a step is new: ${step}`);
  const gone = [...before].filter((step) => !now.has(step)).map((step) => `a step is gone: ${step}`);
  const same = added.length === 0 && gone.length === 0 && canonicalJson(approved.steps) !== canonicalJson(fresh.steps);
  return [...added, ...gone, ...(same ? ["the steps come in another order or with other commands"] : [])];
}
