// What the render verb takes.
import type { InputSpec } from "./inputs.ts";
import { config, continueOnFindings, failOn, format, out, repo } from "./report-inputs.ts";

const what = {
  name: "what",
  kind: "enum",
  values: ["talos"],
  default: "talos",
  only: "action",
  doc: "What is rendered: the machine configurations of Talos.",
} as const satisfies InputSpec;

export const outDir = {
  name: "out-dir",
  kind: "path",
  placeholder: "DIR",
  doc: "Folder that one file per node is written to, secrets replaced by the names of their fields; made when it is not there.",
} as const satisfies InputSpec;

export const renderInputs = [what, repo, config, outDir, failOn, format, out, continueOnFindings] as const;
