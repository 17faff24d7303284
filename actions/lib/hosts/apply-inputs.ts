// What the apply verb takes.
import type { InputSpec } from "./inputs.ts";
import { base as usualBase } from "./diff-inputs.ts";
import { config, repo, textFormat } from "./report-inputs.ts";

const plan = {
  name: "plan",
  kind: "path",
  required: true,
  placeholder: "FILE",
  doc: "The plan that was approved, as `homelab plan --out plan.json` wrote it.",
} as const satisfies InputSpec;

const approval = {
  name: "approval",
  kind: "list",
  placeholder: "FILE",
  doc: "An approval, as `homelab approve` writes it; repeat it where several people must approve.",
} as const satisfies InputSpec;

const allowedSigners = {
  name: "allowed-signers",
  kind: "path",
  placeholder: "FILE",
  doc: "Whose signatures count: ssh-keygen's file of allowed signers, kept on this machine and not in the repository.",
} as const satisfies InputSpec;

const environment = {
  name: "environment",
  kind: "string",
  placeholder: "NAME",
  doc: "In a workflow: the environment whose reviewers let this job go; each of them is an approval of this commit.",
} as const satisfies InputSpec;

const pullRequest = {
  name: "pull-request",
  kind: "number",
  min: 1,
  placeholder: "NUMBER",
  doc: "In a workflow: the pull request whose approving reviews count, where they are of the files that lie here.",
} as const satisfies InputSpec;

const approver = {
  name: "approver",
  kind: "list",
  placeholder: "ID",
  doc: "Numeric id of a person on GitHub whose review or release of the job counts; repeat it for several.",
} as const satisfies InputSpec;

const state = {
  name: "state",
  kind: "path",
  required: true,
  placeholder: "DIR",
  doc: "Folder of the journal and the backups; it must survive this machine's restart.",
} as const satisfies InputSpec;

const talosconfig = {
  name: "talosconfig",
  kind: "path",
  required: true,
  placeholder: "FILE",
  doc: "Credentials for Talos, with the role os:admin.",
} as const satisfies InputSpec;

const kubeconfig = {
  name: "kubeconfig",
  kind: "path",
  required: true,
  placeholder: "FILE",
  doc: "Credentials for Kubernetes: nodes, evictions, budgets and one Lease.",
} as const satisfies InputSpec;

const recipient = {
  name: "recipient",
  kind: "list",
  placeholder: "KEY",
  doc: "Whom the backup is encrypted for: an age recipient or an SSH public key; repeat it for several.",
} as const satisfies InputSpec;

const abandon = {
  name: "abandon",
  kind: "boolean",
  doc: "Do nothing but end an apply that cannot be finished, and give the lock free; the nodes stay as they are.",
} as const satisfies InputSpec;

const from = {
  name: "from",
  kind: "string",
  placeholder: "VERSION",
  doc: "Talos that the nodes run, where the plan was made with --from.",
} as const satisfies InputSpec;

const base = { ...usualBase, doc: "Revision that the plan begins at; default: as homelab plan takes it." } as const;

export const applyInputs = [
  repo,
  plan,
  approval,
  allowedSigners,
  environment,
  pullRequest,
  approver,
  state,
  talosconfig,
  kubeconfig,
  recipient,
  base,
  config,
  from,
  abandon,
  textFormat,
] as const;
