// Gate 9: Kubernetes has every node, Ready and schedulable, and the control plane's pods are ready on each.
import { blind, fail, pass, worst, type Gate, type GateAnswer, type GateInput } from "#domain/apply/gate.ts";
import type { ObservedKubeNode } from "#domain/apply/observation.ts";

export const kubernetes: Gate = {
  id: "kubernetes",
  repeated: true,
  judge: ({ observation, expected }) => {
    const { nodes } = observation.kubernetes;
    if ("unreadable" in nodes) return blind(`the nodes of Kubernetes could not be read: ${nodes.unreadable}`);
    return worst([...expected.nodes.map((node) => judge(node, nodes.value)), ...nodes.value.map(usable)]);
  },
};

const pods = ["kube-apiserver", "kube-controller-manager", "kube-scheduler"] as const;

function judge(
  { hostname, controlPlane }: GateInput["expected"]["nodes"][number],
  nodes: readonly ObservedKubeNode[],
): GateAnswer {
  const node = nodes.find(({ name }) => name === hostname);
  if (node === undefined) return fail(`Kubernetes has no node ${hostname}`);
  const missing = controlPlane ? pods.find((pod) => !node.controlPlanePods.includes(pod)) : undefined;
  return missing === undefined ? pass : fail(`${hostname}: ${missing} is not ready`);
}

function usable({ name, ready, unschedulable }: ObservedKubeNode): GateAnswer {
  if (!ready) return fail(`${name} is not Ready in Kubernetes`);
  return unschedulable ? fail(`${name} is cordoned, and not by this apply`) : pass;
}
