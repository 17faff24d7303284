// `homelab check`: the main job. Validation, and what a merge would do to the nodes, in one report.
import { judgeRepository, type ValidateInputs } from "./validate/validate.ts";
import type { Ports } from "#ports/ports.ts";
import type { ReportResult } from "./verb.ts";

export type CheckInputs = ValidateInputs;

export function check(inputs: CheckInputs, ports: Ports): Promise<ReportResult> {
  return judgeRepository(inputs, ports, {
    defaultBase: true,
    more: async (change) => {
      const { checkTalos } = await import("./talos/check-talos.ts");
      return checkTalos(change, inputs, ports);
    },
  });
}
