// One step of the plan as it is worked on.
import type { NodeBefore } from "#domain/apply/journal-entry.ts";
import type { Wanted } from "#domain/apply/wanted.ts";
import type { PlanNode } from "#domain/plan/plan.ts";

export interface StepWork {
  /** Index in the plan. */
  readonly number: number;
  readonly node: PlanNode;
  readonly wanted: Wanted;
  readonly before: NodeBefore;
  /** The configuration to write, with secrets; absent for an upgrade. */
  readonly config?: Uint8Array;
  /** The installer, for an upgrade. */
  readonly image?: string;
}
