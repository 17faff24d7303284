// What an apply asks of Kubernetes. Every call throws an error in words when it cannot be answered.
import type { ObservedKubeNode } from "#domain/apply/observation.ts";

export interface PodOnNode {
  readonly namespace: string;
  readonly name: string;
  /** Tells a pod from its successor of the same name. */
  readonly uid: string;
}

/** `blocked`: a disruption budget does not allow it now. `gone`: it is not there any more. */
export type Eviction = "asked" | "blocked" | "gone";

export interface LeaseState {
  /** Undefined when nobody holds it. */
  readonly holder: string | undefined;
  /** Free text of ours: head of the journal, used nonces. */
  readonly notes: Readonly<Record<string, string>>;
  /** For the next write: a write that does not know the newest one is refused. */
  readonly version: string;
}

export interface ClusterKubernetes {
  nodes(): Promise<readonly ObservedKubeNode[]>;
  setUnschedulable(node: string, unschedulable: boolean): Promise<void>;
  /** Pods that a drain moves away: none of a DaemonSet, no static ones, none that are finished. */
  podsToMove(node: string): Promise<readonly PodOnNode[]>;
  evict(pod: PodOnNode): Promise<Eviction>;
  /** Names of what is attached to the node. */
  volumeAttachments(node: string): Promise<readonly string[]>;
  blockedBudgets(): Promise<readonly { readonly budget: string; readonly nodes: readonly string[] }[]>;
  /** Upgrades under way: `TalosUpgrade talos (tuppr)`. */
  upgraders(): Promise<readonly string[]>;
  /** An object as plain data, for health expressions; undefined when it is not there. */
  object(reference: ObjectReference): Promise<unknown>;
  /** Undefined when there is none yet. */
  lease(): Promise<LeaseState | undefined>;
  /** Makes or replaces it. `conflict`: somebody else wrote it meanwhile. */
  writeLease(lease: LeaseState | Omit<LeaseState, "version">): Promise<"written" | "conflict">;
}

export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}
