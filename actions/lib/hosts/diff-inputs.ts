// What the diff verb takes.
import type { InputSpec } from "./inputs.ts";
import { config, continueOnFindings, failOn, format, out, repo } from "./report-inputs.ts";

export const what = {
  name: "what",
  kind: "enum",
  values: ["talos"],
  default: "talos",
  only: "action",
  doc: "What is compared: the machine configurations of Talos.",
} as const satisfies InputSpec;

export const base = {
  name: "base",
  kind: "string",
  placeholder: "REF",
  doc: "Revision to compare with; default: the base of the pull request, else the merge base with the default branch.",
} as const satisfies InputSpec;

export const from = {
  name: "from",
  kind: "string",
  placeholder: "VERSION",
  doc: "Talos that the nodes run, as 1.13.8; it decides what a change does; default: what the base pins.",
} as const satisfies InputSpec;

export const diffInputs = [what, repo, base, config, from, failOn, format, out, continueOnFindings] as const;
