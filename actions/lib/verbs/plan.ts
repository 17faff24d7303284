// `homelab plan`: what would be done to the nodes, in which order, bound by a digest.
import type { Ports } from "#ports/ports.ts";
import type { PlanInputs } from "./talos/plan.ts";
import type { ReportResult } from "./verb.ts";

export type { PlanInputs } from "./talos/plan.ts";

/** The code is loaded when it is asked for. */
export async function plan(inputs: PlanInputs, ports: Ports): Promise<ReportResult> {
  const { planTalos } = await import("./talos/plan.ts");
  return planTalos(inputs, ports);
}
