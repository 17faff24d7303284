// `homelab render talos`: what the tree becomes before it is applied.
import type { Ports } from "#ports/ports.ts";
import type { RenderTalosInputs } from "./talos/render.ts";
import type { ReportResult } from "./verb.ts";

export interface RenderInputs extends RenderTalosInputs {
  /** On the command line the first word, in a workflow an input. */
  readonly words: readonly string[];
  readonly what?: "talos" | undefined;
}

/** The code of what is rendered is loaded when it is asked for. */
export async function render(inputs: RenderInputs, ports: Ports): Promise<ReportResult> {
  const { renderTalos } = await import("./talos/render.ts");
  return renderTalos(inputs, ports);
}
