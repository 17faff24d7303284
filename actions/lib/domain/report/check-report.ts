// The report of a whole check: what is wrong with the tree, and what a merge of it would do.
import type { Report } from "#kernel/report.ts";
import type { MachineConfigChange } from "#domain/machine-config/cluster-change.ts";
import type { FluxChange } from "#domain/flux-change/change.ts";
import type { Plan } from "#domain/plan/plan.ts";

/** The two revisions that a change lies between: commit ids. */
export interface Revisions {
  readonly base: string;
  /** Absent for a work tree with changes that are not committed. */
  readonly head?: string;
}

/** Everything beyond the findings is there only where there is a base. */
export interface CheckReport extends Report {
  readonly revisions?: Revisions;
  /** One plan for every cluster with Talos, also where nothing is to be done. */
  readonly talos?: readonly Plan[];
  /** Of `diff talos`: one change for every cluster with Talos, also where nothing changes. */
  readonly machineConfigs?: readonly MachineConfigChange[];
  /** One change for every cluster with Flux, also where nothing changes. */
  readonly flux?: readonly FluxChange[];
}
