// A live cluster at one moment, as the gates and the steps look at it. Holds no secrets: configurations are digests.
import type { Reading } from "./reading.ts";

export interface ObservedMember {
  /** Decimal. */
  readonly id: string;
  /** May be empty just after a reboot (talos#13797). */
  readonly hostname: string;
  readonly isLearner: boolean;
}

export interface ObservedEtcd {
  /** As this member sees them, without asking the leader. */
  readonly members: Reading<readonly ObservedMember[]>;
  readonly status: Reading<{
    readonly memberId: string;
    /** "0" when there is none. */
    readonly leader: string;
    readonly isLearner: boolean;
    readonly raftTerm: bigint;
    readonly raftIndex: bigint;
    readonly raftAppliedIndex: bigint;
    readonly errors: readonly string[];
  }>;
  readonly alarms: Reading<readonly { readonly memberId: string; readonly alarm: string }[]>;
  /** True when the service `etcd` runs and calls itself healthy. */
  readonly healthy: Reading<boolean>;
}

export interface ObservedConfig {
  /** Keyed digest of what the node runs, without the fields that upgrades own. */
  readonly active: string;
  /** Of what it boots with next. */
  readonly persistent: string;
  /** SHA-256 of the DER of `machine.ca` and `cluster.ca`, lower-case hexadecimal. */
  readonly machineCa: string;
  readonly clusterCa: string;
  readonly clusterId: string;
}

export interface NodeObservation {
  readonly hostname: string;
  readonly controlPlane: boolean;
  /** `v1.13.9`. */
  readonly version: Reading<string>;
  readonly bootId: Reading<string>;
  readonly status: Reading<{
    readonly stage: string;
    readonly ready: boolean;
    readonly unmetConditions: readonly { readonly name: string; readonly reason: string }[];
  }>;
  readonly diagnostics: Reading<readonly string[]>;
  /** Ids: `0x06`. */
  readonly metaKeys: Reading<readonly string[]>;
  readonly config: Reading<ObservedConfig>;
  /** Undefined when the image is not of an Image Factory. */
  readonly schematic: Reading<string | undefined>;
  /** Every address at the moment, without prefixes. */
  readonly addresses: Reading<readonly string[]>;
  /** Of control planes. */
  readonly etcd?: ObservedEtcd;
}

export interface ObservedKubeNode {
  readonly name: string;
  readonly ready: boolean;
  readonly unschedulable: boolean;
  readonly kubeletVersion: string;
  /** Of control planes: static pods that are ready, of `kube-apiserver`, `kube-controller-manager`, `kube-scheduler`. */
  readonly controlPlanePods: readonly string[];
}

export interface ObservedKubernetes {
  readonly nodes: Reading<readonly ObservedKubeNode[]>;
  /** Upgrades that something in the cluster is carrying out: `TalosUpgrade talos (tuppr)`. */
  readonly upgraders: Reading<readonly string[]>;
  /** Budgets that forbid every disruption, with the node that a pod of theirs is on. */
  readonly blockedBudgets: Reading<readonly { readonly budget: string; readonly nodes: readonly string[] }[]>;
  /** Health expressions of the settings: the name, and whether it holds. */
  readonly health: readonly { readonly name: string; readonly holds: Reading<boolean> }[];
}

export interface ClusterObservation {
  readonly nodes: readonly NodeObservation[];
  readonly kubernetes: ObservedKubernetes;
}

/** The node of that name; throws when the cluster was observed without it, which is a mistake of ours. */
export function observed({ nodes }: ClusterObservation, hostname: string): NodeObservation {
  const node = nodes.find((one) => one.hostname === hostname);
  if (node === undefined) throw new Error(`${hostname} was not observed`);
  return node;
}
