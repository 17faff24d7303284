// The verb by which a person approves a plan, as the command line offers it.
import { approveInputs } from "#hosts/approve-inputs.ts";
import { verbEntry } from "#hosts/verb-entry.ts";

export const approve = verbEntry({
  name: "approve",
  summary: "Sign one plan with an SSH key: for this commit, for a while, for one apply",
  positionals: { usage: "DIGEST", min: 1, max: 1 },
  examples: [
    {
      command: "homelab approve sha256:4f2a… --plan plan.json --key ~/.ssh/id_ed25519 --out approval.json",
      does: "Approve the plan whose digest the pull request shows.",
    },
  ],
  inputs: approveInputs,
  load: async () => (await import("#verbs/approve/approve.ts")).approve,
});
