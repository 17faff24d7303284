// `homelab check`: the main job. Today it is validation; rendering, diff and plan join the same report.
import { judgeRepository, type ValidateInputs } from "./validate/validate.ts";
import type { Ports } from "#ports/ports.ts";
import type { ReportResult } from "./verb.ts";

export type CheckInputs = ValidateInputs;

export function check(inputs: CheckInputs, ports: Ports): Promise<ReportResult> {
  return judgeRepository(inputs, ports, { defaultBase: true });
}
