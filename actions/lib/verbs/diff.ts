// `homelab diff talos`: base against head, as they would be applied.
import type { Ports } from "#ports/ports.ts";
import type { DiffTalosInputs } from "./talos/diff.ts";
import type { ReportResult } from "./verb.ts";

export interface DiffInputs extends DiffTalosInputs {
  /** On the command line the first word, in a workflow an input. */
  readonly words: readonly string[];
  readonly what?: "talos" | undefined;
}

/** The code of what is compared is loaded when it is asked for. */
export async function diff(inputs: DiffInputs, ports: Ports): Promise<ReportResult> {
  const { diffTalos } = await import("./talos/diff.ts");
  return diffTalos(inputs, ports);
}
