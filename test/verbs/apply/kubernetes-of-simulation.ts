// The port of the Kubernetes API over the simulated cluster: nodes, static pods and one lease.
import type { Lease } from "#domain/kubernetes-api/lease.ts";
import type { KubernetesApi } from "#ports/kubernetes-api.ts";
import type { SimulatedCluster } from "../../simulated-cluster/simulated-cluster.ts";

export interface KubernetesMemory {
  lease: Lease | undefined;
  readonly cordoned: Set<string>;
}

export function kubernetesOfSimulation(cluster: SimulatedCluster, memory: KubernetesMemory): KubernetesApi {
  const isUp = (name: string) => cluster.node(name).power === "on" && cluster.node(name).stage === "RUNNING";
  const nodes = () =>
    cluster.nodes.map(({ name, role, address }) => ({
      name,
      ready: isUp(name),
      why: "",
      unschedulable: memory.cordoned.has(name),
      isControlPlane: role === "controlplane",
      kubeletVersion: "v1.36.4",
      addresses: [address],
    }));
  const store = (spec: Lease["spec"]) => {
    const resourceVersion = String(Number(memory.lease?.resourceVersion ?? "0") + 1);
    memory.lease = { namespace: "kube-system", name: "ragas-homelab-apply", resourceVersion, uid: "u", spec };
    return Promise.resolve(memory.lease);
  };
  return {
    nodes: () => Promise.resolve(nodes()),
    node: (name) => Promise.resolve(nodes().find((node) => node.name === name)),
    cordon: (node) => Promise.resolve(void memory.cordoned.add(node)),
    uncordon: (node) => Promise.resolve(void memory.cordoned.delete(node)),
    podsOn: () => Promise.resolve([]),
    evict: () => Promise.resolve({ kind: "gone" }),
    volumeAttachments: () => Promise.resolve([]),
    lease: () => Promise.resolve(memory.lease),
    createLease: (_, __, spec) => (memory.lease === undefined ? store(spec) : Promise.resolve(undefined)),
    updateLease: (lease, spec) =>
      lease.resourceVersion === memory.lease?.resourceVersion ? store(spec) : Promise.resolve(undefined),
    fluxObjects: () => Promise.resolve([]),
    object: () => Promise.resolve(undefined),
    objects: ({ kind }) =>
      Promise.resolve(kind === "Pod" ? staticPods(cluster, isUp) : kind === "PodDisruptionBudget" ? [] : undefined),
    close: () => undefined,
  };
}

function staticPods(cluster: SimulatedCluster, isUp: (name: string) => boolean): object[] {
  return cluster.nodes
    .filter(({ role }) => role === "controlplane")
    .flatMap(({ name }) =>
      ["kube-apiserver", "kube-controller-manager", "kube-scheduler"].map((app) => ({
        metadata: { name: `${app}-${name}` },
        status: { conditions: [{ type: "Ready", status: isUp(name) ? "True" : "False" }] },
      })),
    );
}
