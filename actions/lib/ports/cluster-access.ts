// The doors to a live cluster and to the memory of its applies. Only a host that may touch a cluster offers them.
import type { KubernetesContext } from "#domain/kubernetes-api/kubeconfig.ts";
import type { TalosContext } from "#domain/talos-api/talosconfig.ts";
import type { Clock } from "./clock.ts";
import type { StateFolder } from "./journal.ts";
import type { KubernetesApi } from "./kubernetes-api.ts";
import type { TalosApi } from "./talos-api.ts";

export interface OpenState {
  readonly folder: StateFolder;
  readonly close: () => void;
}

export interface ClusterAccess {
  readonly clock: Clock;
  openTalos(context: TalosContext): Promise<TalosApi>;
  openKubernetes(context: KubernetesContext): Promise<KubernetesApi>;
  /** For this process alone; a problem in words when another has it. */
  openState(path: string): OpenState | { readonly problem: string };
  /** Aborted when somebody wants it to end: Ctrl-C, a cancelled job. */
  readonly stop: AbortSignal;
  /** What tells this machine from others, for the lock: its name. */
  readonly machine: string;
  /** Other waits than the usual ones, in milliseconds: for a cluster that is quicker than machines are. */
  readonly patience?: Readonly<Record<string, number>>;
}
