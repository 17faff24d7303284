// What differs between two machine configurations of one node, and what the running Talos makes of it.
import type { Span } from "#kernel/span.ts";
import type { ConfigValue } from "./rendered.ts";

/**
 * A: taken over live. B: accepted live, takes effect after a restart or reboot. C: an upgrade of Talos. D: an upgrade of Kubernetes.
 * Decided by the version that the node runs (siderolabs/talos, `internal/app/machined/internal/server/v1alpha1`).
 */
export type ChangeClass = "A" | "B" | "C" | "D";

/** What a change does to its node while it is carried out. */
export type Disruption = "none" | "restart" | "reboot" | "upgrade";

/** One field that differs. Secrets are replaced by their key path before a change is made. */
export interface FieldChange {
  /** `v1alpha1`, `HostnameConfig`, `Layer2VIPConfig 172.16.1.49`. */
  readonly document: string;
  /** `machine.sysctls["net.core.somaxconn"]`, `machine.network.interfaces[eth0].addresses`; empty for a whole document. */
  readonly path: string;
  readonly old?: ConfigValue;
  readonly new?: ConfigValue;
  /**
   * `cluster.network.podSubnets`, `KubeNetworkConfig podSubnets`: where the same value stood before, for a field that only moved
   * from one document to another. It has neither an old nor a new value then.
   */
  readonly movedFrom?: string;
  readonly class: ChangeClass;
  readonly disruption: Disruption;
  /** Why the class is what it is, in one sentence that names the Talos version. */
  readonly reason: string;
  /** What the field means where a change of it can lose the node or the cluster. */
  readonly danger?: string;
  /** The line of talconfig, talenv or a patch that made the new value (or, for a removed one, the old). */
  readonly at?: Span;
  /** Where nodes are told together: lines that say the same for the others. */
  readonly alsoAt?: readonly Span[];
}

export interface NodeChange {
  readonly hostname: string;
  readonly controlPlane: boolean;
  /** `unknown`: one side could not be rendered. */
  readonly kind: "unchanged" | "changed" | "added" | "removed" | "unknown";
  /** For `unknown`: why. */
  readonly why?: string;
  readonly fields: readonly FieldChange[];
}
