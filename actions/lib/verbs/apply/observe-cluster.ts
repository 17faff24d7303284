// The cluster at one moment: every node and Kubernetes, all asked at once.
import type { ClusterObservation, NodeObservation, ObservedKubernetes } from "#domain/apply/observation.ts";
import { unreadable } from "#domain/apply/reading.ts";
import type { PlanNode } from "#domain/plan/plan.ts";
import { attempt } from "./attempt.ts";
import { judgeHealth } from "./health.ts";
import type { ApplyMeans } from "./means.ts";
import { observeNode } from "./observe-node.ts";
import { planNode } from "./reach.ts";

/** Nodes of the cluster as it is before and after: those that join are not there yet. */
export function presentNodes({ nodes }: Pick<ApplyMeans, "nodes">): readonly PlanNode[] {
  return nodes.filter(({ kind }) => kind !== "added");
}

export async function observeCluster(means: ApplyMeans): Promise<ClusterObservation> {
  const [nodes, kubernetes] = await Promise.all([
    Promise.all(presentNodes(means).map((node) => observeNode(means, node))),
    observeKubernetes(means),
  ]);
  return { nodes, kubernetes };
}

/** One node and the list of Kubernetes nodes: enough to drive the node, without asking all the others each time. */
export async function observeOne(means: ApplyMeans, hostname: string): Promise<ClusterObservation> {
  const [node, nodes]: [NodeObservation, ObservedKubernetes["nodes"]] = await Promise.all([
    observeNode(means, planNode(means, hostname)),
    attempt(() => means.kubernetes.nodes()),
  ]);
  const skipped = unreadable("it was not asked for");
  return { nodes: [node], kubernetes: { nodes, upgraders: skipped, blockedBudgets: skipped, health: [] } };
}

async function observeKubernetes({ kubernetes, health }: ApplyMeans): Promise<ObservedKubernetes> {
  const [nodes, upgraders, blockedBudgets, judged] = await Promise.all([
    attempt(() => kubernetes.nodes()),
    attempt(() => kubernetes.upgraders()),
    attempt(() => kubernetes.blockedBudgets()),
    Promise.all(health.map((expression) => judgeHealth(kubernetes, expression))),
  ]);
  return { nodes, upgraders, blockedBudgets, health: judged };
}
