// What the approve verb takes.
import type { InputSpec } from "./inputs.ts";
import { repo } from "./report-inputs.ts";

const plan = {
  name: "plan",
  kind: "path",
  required: true,
  placeholder: "FILE",
  doc: "The plan, as `homelab plan --out plan.json` writes it.",
} as const satisfies InputSpec;

const key = {
  name: "key",
  kind: "path",
  required: true,
  placeholder: "FILE",
  doc: "SSH key that signs: a private key, or a public one whose private half an agent or a security key holds.",
} as const satisfies InputSpec;

const validFor = {
  name: "valid-for",
  kind: "string",
  default: "24h",
  placeholder: "TIME",
  doc: "How long the approval is good, as 90m or 24h; at most a week.",
} as const satisfies InputSpec;

const commit = {
  name: "commit",
  kind: "string",
  placeholder: "REF",
  doc: "The commit that the plan was made of; default: HEAD.",
} as const satisfies InputSpec;

const out = {
  name: "out",
  kind: "path",
  placeholder: "FILE",
  doc: "File that the approval is written to, all at once or not at all; default: standard output.",
} as const satisfies InputSpec;

export const approveInputs = [repo, plan, key, validFor, commit, out] as const;
