// The steps of a plan as rows of a table: neighbours that do the same are one row.
import { shortAddresses } from "#domain/network/short-address.ts";
import type { Minutes, Plan, PlanStep } from "./plan.ts";
import { disruptionWords, shortMinutes } from "./words.ts";

export interface PlanRow {
  /** `1–3` */
  readonly number: string;
  /** Hostnames; empty for a step of the whole cluster. */
  readonly nodes: readonly { readonly hostname: string; readonly address: string }[];
  /** Hosts of the nodes, where the inventory has them, each once. */
  readonly hosts: readonly string[];
  readonly what: string;
  readonly disruption: string;
  /** Of each node: `≈ 5–11 min`. */
  readonly minutes: string;
  readonly steps: readonly PlanStep[];
}

export function planRows(plan: Plan): readonly PlanRow[] {
  const groups: { readonly first: number; readonly steps: PlanStep[] }[] = [];
  plan.bound.steps.forEach((step, index) => {
    const last = groups.at(-1);
    const before = last?.steps.at(-1);
    if (last !== undefined && before !== undefined && isAlike(plan, [before, index - 1], [step, index]))
      last.steps.push(step);
    else groups.push({ first: index, steps: [step] });
  });
  return groups.map(({ first, steps }) => rowOf(plan, first, steps));
}

type Placed = readonly [PlanStep, number];

function isAlike(plan: Plan, [a, indexOfA]: Placed, [b, indexOfB]: Placed): boolean {
  const text = (step: PlanStep, index: number) =>
    JSON.stringify([
      step.action,
      step.what,
      disruptionWords(step, plan),
      minutesAt(plan, index),
      step.node === undefined,
    ]);
  return text(a, indexOfA) === text(b, indexOfB);
}

function minutesAt({ stepEstimates }: Plan, index: number): Minutes {
  return stepEstimates[index] ?? { least: 0, most: 0 };
}

function rowOf(plan: Plan, first: number, steps: readonly PlanStep[]): PlanRow {
  const byName = new Map(plan.bound.nodes.map((node) => [node.hostname, node]));
  const short = shortAddresses(plan.bound.nodes.map(({ address }) => address));
  const nodes = steps.flatMap(({ node }) => {
    const found = node === undefined ? undefined : byName.get(node);
    return found === undefined ? [] : [found];
  });
  const [step] = steps;
  return {
    number: steps.length === 1 ? String(first + 1) : `${first + 1}–${first + steps.length}`,
    nodes: nodes.map(({ hostname, address }) => ({ hostname, address: short(address) })),
    hosts: [...new Set(nodes.flatMap(({ host }) => host ?? []))],
    what: step?.what ?? "",
    disruption: step === undefined ? "" : disruptionWords(step, plan),
    minutes: shortMinutes(minutesAt(plan, first)),
    steps,
  };
}

/** `talos-cp-1 .50, talos-cp-2 .51`; `the cluster`. */
export function nodesOfRow({ nodes }: PlanRow): string {
  return nodes.length === 0 ? "the cluster" : nodes.map(({ hostname, address }) => `${hostname} ${address}`).join(", ");
}
