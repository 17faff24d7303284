import { conditionOf, fieldAt, itemsAt, textAt } from "./field.ts";

export interface PodState {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  /** `Pending`, `Running`, `Succeeded`, `Failed`. */
  readonly phase: string;
  readonly ready: boolean;
  /** Being deleted already. */
  readonly terminating: boolean;
  /**
   * Stays where it is when a node is drained: it belongs to a DaemonSet, is a static pod, or has ended (the same as `kubectl drain
   * --ignore-daemonsets` leaves alone).
   */
  readonly stays: boolean;
  /** Nothing makes it anew when it is deleted. */
  readonly isBare: boolean;
}

export function podState(object: unknown): PodState {
  const phase = textAt(object, "status", "phase");
  const owner = itemsAt(object, "metadata", "ownerReferences").find((one) => fieldAt(one, "controller") === true);
  const isStatic = fieldAt(object, "metadata", "annotations", "kubernetes.io/config.mirror") !== undefined;
  const hasEnded = phase === "Succeeded" || phase === "Failed";
  return {
    namespace: textAt(object, "metadata", "namespace"),
    name: textAt(object, "metadata", "name"),
    uid: textAt(object, "metadata", "uid"),
    phase,
    ready: conditionOf(object, "Ready")?.status === "True",
    terminating: textAt(object, "metadata", "deletionTimestamp") !== "",
    stays: hasEnded || isStatic || textAt(owner, "kind") === "DaemonSet",
    isBare: owner === undefined && !isStatic,
  };
}
