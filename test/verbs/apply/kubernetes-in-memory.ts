// What an apply asks of Kubernetes, over machines in memory.
import type { ClusterKubernetes, LeaseState } from "#verbs/apply/kubernetes.ts";
import type { Machines } from "./machines.ts";
import type { Around } from "./talos-in-memory.ts";

export interface KubernetesState {
  lease: LeaseState | undefined;
  upgraders: string[];
  blockedBudgets: { budget: string; nodes: string[] }[];
  objects: Map<string, unknown>;
  down: boolean;
}

export function kubernetesState(): KubernetesState {
  return { lease: undefined, upgraders: [], blockedBudgets: [], objects: new Map(), down: false };
}

export function kubernetesInMemory(world: Machines, state: KubernetesState, around: Around): ClusterKubernetes {
  const call = <T>(answer: () => T): Promise<T> =>
    Promise.resolve().then(() => {
      const serves = world.all.some(({ controlPlane, stage }) => controlPlane && stage === "running");
      if (state.down || !serves) throw new Error("connect ECONNREFUSED 10.0.0.10:6443");
      return answer();
    });
  return {
    nodes: () =>
      call(() =>
        world.all.map((machine) => ({
          name: machine.hostname,
          ready: machine.ready,
          unschedulable: machine.cordoned,
          kubeletVersion: "v1.36.4",
          controlPlanePods: machine.ready ? ["kube-apiserver", "kube-controller-manager", "kube-scheduler"] : [],
        })),
      ),
    setUnschedulable: (node, unschedulable) =>
      call(() => {
        around(`${unschedulable ? "cordon" : "uncordon"} ${node}`, "before");
        world.of(node).cordoned = unschedulable;
        around(`${unschedulable ? "cordon" : "uncordon"} ${node}`, "after");
      }),
    podsToMove: (node) =>
      call(() =>
        Array.from({ length: world.of(node).pods }, (_, index) => ({
          namespace: "media",
          name: `plex-${index}`,
          uid: `${node}-${index}-${world.of(node).boots}`,
        })),
      ),
    evict: (pod) =>
      call(() => {
        around(`evict ${pod.uid}`, "before");
        const hostname = /^(.*)-\d+-\d+$/u.exec(pod.uid)?.[1] ?? "";
        const machine = world.of(hostname);
        if (world.faults.get(hostname)?.podsStay === true) return "blocked";
        world.clock.after(1_000, () => {
          machine.pods = Math.max(0, machine.pods - 1);
          if (machine.pods === 0 && world.faults.get(hostname)?.volumesStay !== true) machine.volumes = 0;
        });
        around(`evict ${pod.uid}`, "after");
        return "asked";
      }),
    volumeAttachments: (node) =>
      call(() => Array.from({ length: world.of(node).volumes }, (_, index) => `csi-${index}`)),
    blockedBudgets: () => call(() => state.blockedBudgets),
    upgraders: () => call(() => state.upgraders),
    object: ({ kind, name }) => call(() => state.objects.get(`${kind}/${name}`)),
    lease: () => call(() => state.lease),
    writeLease: (lease) =>
      call(() => {
        const expected = state.lease?.version;
        const given = "version" in lease ? lease.version : undefined;
        if (expected !== given) return "conflict";
        around("lease", "before");
        state.lease = { holder: lease.holder, notes: lease.notes, version: String(Number(expected ?? "0") + 1) };
        around("lease", "after");
        return "written";
      }),
  };
}
