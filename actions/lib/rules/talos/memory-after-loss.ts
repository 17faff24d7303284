import { counted as howMany } from "#kernel/counted.ts";
import { memoryDemand } from "#domain/kubernetes/memory.ts";
import type { Inventory, NodeSettings } from "#domain/settings/settings.ts";
import type { TalosNode } from "#domain/talos/model.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";
import { pairsOf, type Pair } from "#domain/cluster/pairs.ts";

/**
 * A lower bound: only requests that the tree itself states are counted, and nothing is taken away for Talos and the
 * kubelet. What does not fit by this count does not fit.
 */
export const memoryAfterLoss: Rule = {
  id: "talos/memory-after-loss",
  severity: "info",
  title: "memory that does not suffice after the loss of a node",
  why: "When a node dies its pods move. What the others have no room for stays Pending, and Kubernetes decides by priority, not by what you would miss first.",
  example: `# .github/homelab.yaml
inventory:
  nodes:
    talos-cp-1: { host: pve1, memory: 2GiB }
    talos-worker: { host: pve2, memory: 16GiB } # carries pods that ask for 12 GiB
`,
  fix: "Give the other nodes more memory, ask for less, or give what may wait a lower priority.",
  *check(context) {
    for (const pair of pairsOf(context)) yield* judge(pair, context.settings.inventory);
  },
};

interface Measured {
  readonly name: string;
  readonly memory: number;
  readonly settings: NodeSettings;
}

function* judge({ talos, cluster }: Pair, { nodes }: Inventory): Iterable<RuleFinding> {
  const takesPods = ({ controlPlane }: TalosNode) =>
    !controlPlane || talos.allowSchedulingOnControlPlanes?.value === true;
  if (talos.gaps.length > 0) return;
  const hosts = talos.nodes.filter(takesPods);
  const measured = hosts.flatMap(({ hostname }): Measured[] => {
    const settings = nodes.get(hostname.value);
    return settings?.memory === undefined ? [] : [{ name: hostname.value, memory: settings.memory, settings }];
  });
  if (measured.length < 2 || measured.length < hosts.length) return;
  const largest = measured.reduce((most, node) => (node.memory > most.memory ? node : most));
  const left = measured.reduce((sum, { memory }) => sum + memory, 0) - largest.memory;
  const { movable, perNode, counted } = memoryDemand(cluster);
  const wanted = movable + perNode * (measured.length - 1);
  const workloads = howMany(counted, "workload");
  if (wanted <= left) return;
  yield {
    at: largest.settings.at,
    message: `after the loss of ${largest.name} ${gibibytes(left)} are left, and the pods of ${workloads}, as far as the tree states it, ask for ${gibibytes(wanted)}: some stay Pending`,
  };
}

function gibibytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}
