// The one sentence that a tired person needs.
import { counted } from "#kernel/counted.ts";
import type { Plan, PlanStep } from "./plan.ts";
import { membersOf, minutesWords } from "./words.ts";

/** What the change is, for a heading: `Talos v1.13.8 → v1.14.1`, `3 fields on 4 nodes`, `no node changes`. */
export function planHeading(plan: Plan): string {
  const { steps } = plan.bound;
  if (steps.length === 0) return "no node changes";
  const versions = [...new Set(steps.filter(({ from }) => from !== undefined).map(({ what }) => what))];
  if (versions.length > 0) return versions.join(" and ");
  const whats = [...new Set(steps.map(({ what }) => what))];
  const nodes = new Set(steps.flatMap(({ node }) => node ?? []));
  const [only, other] = whats;
  const what = other === undefined && only !== undefined ? only : "configuration changes";
  const name = [...nodes][0];
  if (nodes.size === 0 || name === undefined) return what;
  return nodes.size === 1 ? `${name}: ${what}` : `${what} on ${counted(nodes.size, "node")}`;
}

/** One sentence, with its full stop: whether it may go on, what happens to how many nodes, how long, and what of etcd. */
export function planSentence(plan: Plan): string {
  const { bound, refusals } = plan;
  const [refusal, ...more] = refusals;
  if (refusal !== undefined) {
    const others = more.length === 0 ? "" : ` (and ${counted(more.length, "more reason")})`;
    return `Not like this: ${refusal.message}${others}.`;
  }
  if (bound.steps.length === 0) return "No node changes.";
  const own = bound.steps.filter(({ action, executor }) => action !== "person" && executor === undefined);
  const parts = [...ownParts(plan, own), ...elsewhereParts(bound.steps)];
  return `${capital(parts.join("; "))}.`;
}

function ownParts(plan: Plan, own: readonly PlanStep[]): readonly string[] {
  if (own.length === 0) return [];
  const nodes = new Set(own.flatMap(({ node }) => node ?? []));
  const all = plan.bound.nodes.filter(({ kind }) => kind !== "removed").length;
  const perNode =
    nodes.size === 0
      ? []
      : [`${nodes.size} of ${counted(all, "node")} would ${nodeVerbs(own)}${nodes.size > 1 ? ", one at a time" : ""}`];
  const kubernetes = own
    .filter(({ action }) => action === "upgrade-kubernetes")
    .map(({ what }) => `${what} everywhere`);
  const first = [...perNode, ...kubernetes].join(", then ");
  return [`${first}, about ${minutesWords(plan.estimate)}`, ...etcdPart(plan, own)];
}

const verbs: readonly (readonly [PlanStep["action"], string])[] = [
  ["upgrade-talos", "upgrade and reboot"],
  ["apply-config", "take over configuration live"],
  ["stage-config-and-reboot", "reboot into a new configuration"],
];

/** `, then` where the same nodes do both, else `or`. */
function nodeVerbs(own: readonly PlanStep[]): string {
  const done = verbs.flatMap(([action, words]) => {
    const nodes = own.filter((step) => step.action === action).map(({ node }) => node ?? "");
    return nodes.length === 0 ? [] : [{ words, nodes: [...nodes].sort().join(" ") }];
  });
  const isSame = done.every(({ nodes }) => nodes === done[0]?.nodes);
  return done.map(({ words }) => words).join(isSame ? ", then " : " or ");
}

function etcdPart({ bound }: Plan, own: readonly PlanStep[]): readonly string[] {
  if (!own.some(({ etcdMemberAway }) => etcdMemberAway)) return [];
  const members = membersOf(bound.nodes);
  if (members > 2) return ["etcd keeps its quorum throughout"];
  return [members === 2 ? "etcd stands still while a member is away" : "there is no API meanwhile"];
}

function elsewhereParts(steps: readonly PlanStep[]): readonly string[] {
  const byHand = steps.filter(({ action, executor }) => action === "person" && executor === undefined);
  const executors = [
    ...new Set(steps.flatMap(({ executor, what }) => (executor === undefined ? [] : [`${executor} does ${what}`]))),
  ];
  const names = [
    ...new Set(byHand.map(({ node, what }) => (node === undefined ? what : `${node} ${what.split(";")[0] ?? what}`))),
  ];
  return [...executors, ...(names.length === 0 ? [] : [`by hand: ${names.join(", ")}`])];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
