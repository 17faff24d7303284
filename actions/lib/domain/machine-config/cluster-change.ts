// What a change does to the machine configurations of one cluster, as a report holds it.
import type { NodeChange } from "./change.ts";
import { foldChanges, type FoldedChange } from "./fold.ts";

/** Which Talos decides the classes. */
export interface RunningTalos {
  /** `v1.13.8`. */
  readonly version: string;
  /** `base`: assumed from the pins of the base revision. `head`: there is no base that pins one. `asked`: named by the user. */
  readonly from: "base" | "head" | "asked";
}

export interface ChangedNode {
  readonly hostname: string;
  readonly controlPlane: boolean;
  readonly kind: NodeChange["kind"];
  readonly why?: string;
}

/** Field order is the order in the JSON. */
export interface MachineConfigChange {
  readonly cluster: string;
  /** `talos/talconfig.yaml`. */
  readonly path: string;
  readonly running?: RunningTalos;
  readonly nodes: readonly ChangedNode[];
  /** Fields without secrets, equal ones on several nodes folded. */
  readonly changes: readonly FoldedChange[];
  /** Files whose content is not shown and that differ: a secret bundle, encrypted values. Blob ids. */
  readonly hidden: readonly { readonly path: string; readonly base?: string; readonly head?: string }[];
}

export function machineConfigChange(
  of: Omit<MachineConfigChange, "nodes" | "changes"> & { readonly changes: readonly NodeChange[] },
): MachineConfigChange {
  const { cluster, path, running, changes, hidden } = of;
  return {
    cluster,
    path,
    ...(running === undefined ? {} : { running }),
    nodes: changes.map(({ hostname, controlPlane, kind, why }) => ({
      hostname,
      controlPlane,
      kind,
      ...(why === undefined ? {} : { why }),
    })),
    changes: foldChanges(changes),
    hidden,
  };
}
