// A healthy cluster of three control planes and a worker, as it is observed, and changes of it.
import type { Expectation, GateInput, Preparation } from "#domain/apply/gate.ts";
import type { ClusterObservation, NodeObservation, ObservedEtcd } from "#domain/apply/observation.ts";
import { read, type Reading } from "#domain/apply/reading.ts";

export const hostnames = ["cp-1", "cp-2", "cp-3", "worker-1"] as const;
export type Hostname = (typeof hostnames)[number];

const identity = { machineCa: "a".repeat(64), clusterCa: "b".repeat(64), clusterId: "id" };

export function healthyEtcd(index: number): ObservedEtcd {
  const members = [1, 2, 3].map((id) => ({ id: String(id), hostname: `cp-${id}`, isLearner: false }));
  return {
    members: read(members),
    status: read({
      memberId: String(index + 1),
      leader: "1",
      isLearner: false,
      raftTerm: 7n,
      raftIndex: 5000n,
      raftAppliedIndex: 5000n,
      errors: [],
    }),
    alarms: read([]),
    healthy: read(true),
  };
}

export function healthyNode(hostname: Hostname): NodeObservation {
  const index = hostnames.indexOf(hostname);
  const controlPlane = index < 3;
  return {
    hostname,
    controlPlane,
    version: read("v1.13.8"),
    bootId: read(`boot-${hostname}`),
    status: read({ stage: "running", ready: true, unmetConditions: [] }),
    diagnostics: read([]),
    metaKeys: read(["0x09"]),
    config: read({ active: "old", persistent: "old", ...identity }),
    schematic: read("schematic"),
    addresses: read([`10.0.0.${index + 1}`]),
    ...(controlPlane ? { etcd: healthyEtcd(index) } : {}),
  };
}

export function healthyCluster(): ClusterObservation {
  return {
    nodes: hostnames.map(healthyNode),
    kubernetes: {
      nodes: read(
        hostnames.map((name) => ({
          name,
          ready: true,
          unschedulable: false,
          kubeletVersion: "v1.36.4",
          controlPlanePods: name.startsWith("cp")
            ? ["kube-apiserver", "kube-controller-manager", "kube-scheduler"]
            : [],
        })),
      ),
      upgraders: read([]),
      blockedBudgets: read([]),
      health: [{ name: "ceph", holds: read(true) }],
    },
  };
}

function each(): ReadonlyMap<string, Reading<true | string>> {
  return new Map(hostnames.map((hostname) => [hostname, read<true | string>(true)]));
}

export function healthyInput(): GateInput {
  const preparation: Preparation = {
    merged: read(true),
    lock: read(true),
    valid: each(),
    installer: each(),
    backup: read(true),
    fresh: each(),
  };
  const expected: Expectation = {
    nodes: hostnames.map((hostname, index) => ({
      hostname,
      controlPlane: index < 3,
      address: `10.0.0.${index + 1}`,
      kind: "changed",
    })),
    identity,
    versions: new Map(hostnames.map((hostname) => [hostname, ["v1.13.8", "v1.14.1"]])),
    drained: [...hostnames],
    waivedBudgets: [],
  };
  return { observation: healthyCluster(), preparation, expected };
}

type NodeChange = (node: NodeObservation) => Partial<NodeObservation>;

/** The input with one node observed otherwise. */
export function withNode(hostname: Hostname, change: NodeChange): GateInput {
  const input = healthyInput();
  const nodes = input.observation.nodes.map((node) =>
    node.hostname === hostname ? { ...node, ...change(node) } : node,
  );
  return { ...input, observation: { ...input.observation, nodes } };
}

/** The input with the etcd of one control plane observed otherwise. */
export function withEtcd(hostname: Hostname, change: (etcd: ObservedEtcd) => Partial<ObservedEtcd>): GateInput {
  return withNode(hostname, ({ etcd }) => (etcd === undefined ? {} : { etcd: { ...etcd, ...change(etcd) } }));
}

export function withKubernetes(change: Partial<ClusterObservation["kubernetes"]>): GateInput {
  const input = healthyInput();
  return {
    ...input,
    observation: { ...input.observation, kubernetes: { ...input.observation.kubernetes, ...change } },
  };
}

export function withPreparation(change: Partial<Preparation>): GateInput {
  const input = healthyInput();
  return { ...input, preparation: { ...input.preparation, ...change } };
}
