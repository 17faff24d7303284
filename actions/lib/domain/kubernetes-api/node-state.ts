import { conditionOf, fieldAt, itemsAt, textAt } from "./field.ts";

export interface NodeState {
  readonly name: string;
  /** Condition Ready is True. */
  readonly ready: boolean;
  /** What the condition says when it is not. */
  readonly why: string;
  readonly unschedulable: boolean;
  readonly isControlPlane: boolean;
  /** `v1.36.1`. */
  readonly kubeletVersion: string;
  readonly addresses: readonly string[];
}

export function nodeState(object: unknown): NodeState {
  const ready = conditionOf(object, "Ready");
  const isReady = ready?.status === "True";
  return {
    name: textAt(object, "metadata", "name"),
    ready: isReady,
    why: isReady ? "" : (ready?.message ?? "the node has no condition Ready"),
    unschedulable: fieldAt(object, "spec", "unschedulable") === true,
    isControlPlane: fieldAt(object, "metadata", "labels", "node-role.kubernetes.io/control-plane") !== undefined,
    kubeletVersion: textAt(object, "status", "nodeInfo", "kubeletVersion"),
    addresses: itemsAt(object, "status", "addresses")
      .filter((address) => textAt(address, "type") !== "Hostname")
      .map((address) => textAt(address, "address")),
  };
}
