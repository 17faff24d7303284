// What the plan verb takes.
import { base } from "./diff-inputs.ts";
import type { InputSpec } from "./inputs.ts";
import { config, continueOnFindings, failOn, format, out, repo } from "./report-inputs.ts";

const version = { kind: "string", placeholder: "VERSION" } as const;

const from = {
  ...version,
  name: "from",
  doc: "Talos that the nodes run, as 1.13.8; default: what the base pins.",
} as const satisfies InputSpec;

const to = {
  ...version,
  name: "to",
  doc: "Talos to plan an upgrade to, without editing a file: what if it were 1.14.1?",
} as const satisfies InputSpec;

const fromKubernetes = {
  ...version,
  name: "from-kubernetes",
  doc: "Kubernetes that the cluster runs, for a plan of versions; default: what the tree pins.",
} as const satisfies InputSpec;

const toKubernetes = {
  ...version,
  name: "to-kubernetes",
  doc: "Kubernetes to plan an upgrade to, without editing a file.",
} as const satisfies InputSpec;

const applied = {
  name: "applied",
  kind: "string",
  placeholder: "REF",
  doc: "Revision of the last completed apply: the plan begins there, and what else has changed since is listed.",
} as const satisfies InputSpec;

const commands = {
  name: "commands",
  kind: "boolean",
  doc: "Print the commands that a person would type, too.",
} as const satisfies InputSpec;

const planOut = {
  ...out,
  doc: "File that is written, all at once or not at all: the plan where it ends in .json, else the report.",
} as const satisfies InputSpec;

export const planInputs = [
  repo,
  base,
  config,
  from,
  to,
  fromKubernetes,
  toKubernetes,
  applied,
  commands,
  failOn,
  format,
  planOut,
  continueOnFindings,
] as const;
