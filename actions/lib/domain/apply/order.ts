// Which step is next, now that the live cluster says who leads etcd and who holds the virtual address.
import type { PlanNode, PlanStep } from "#domain/plan/plan.ts";

export interface OrderFacts {
  readonly nodes: readonly PlanNode[];
  /** Hostnames of the leader of etcd and of the holder of the virtual address; absent where there is none. */
  readonly leader?: string;
  readonly vipHolder?: string;
  /** The node of the step that was done last. */
  readonly previous?: string;
  /** True when the settings name the order: then it is kept as it is. */
  readonly fixed: boolean;
}

export interface NumberedStep {
  /** Index in the plan. */
  readonly number: number;
  readonly step: PlanStep;
}

/**
 * The next of the steps that are left. Rollouts stay in the plan's order, one after another. Inside one, control planes come before workers;
 * among them the leader of etcd and the holder of the virtual address last; before that, one on another host than the node before, where
 * there is one; else the plan's order.
 */
export function nextStep(left: readonly NumberedStep[], facts: OrderFacts): NumberedStep | undefined {
  const [first] = left;
  if (first === undefined || facts.fixed || first.step.node === undefined) return first;
  const rollout = left.filter(({ step }) => step.action === first.step.action && step.node !== undefined);
  const best = rollout.map((step) => ({ step, rank: rankOf(step, facts) }));
  const least = Math.min(...best.map(({ rank }) => rank));
  return best.find(({ rank }) => rank === least)?.step ?? first;
}

function rankOf({ step }: NumberedStep, { nodes, leader, vipHolder, previous }: OrderFacts): number {
  const node = nodes.find(({ hostname }) => hostname === step.node);
  if (node?.controlPlane !== true) return 100;
  const before = nodes.find(({ hostname }) => hostname === previous)?.host;
  const sameHost = before !== undefined && node.host === before ? 1 : 0;
  const holdsAddress = node.hostname === vipHolder ? 10 : 0;
  const leads = node.hostname === leader ? 20 : 0;
  return sameHost + holdsAddress + leads;
}
