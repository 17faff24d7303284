// Inputs of the verbs about the tool chain.
import type { InputSpec } from "./inputs.ts";
import { out, repo, textFormat } from "./report-inputs.ts";

export const pinsBase = {
  name: "base",
  kind: "string",
  placeholder: "REF",
  doc: "Revision whose tool pins decide what a change may do to them; default in a pull request: its base.",
} as const satisfies InputSpec;

/** The inputs of `tools` and `doctor`. */
export const toolsInputs = [repo, pinsBase, textFormat, out] as const;
