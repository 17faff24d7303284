// The verb that changes a cluster, as the command line offers it.
import { applyInputs } from "#hosts/apply-inputs.ts";
import { verbEntry } from "#hosts/verb-entry.ts";

export const apply = verbEntry({
  name: "apply",
  summary: "Carry out an approved plan, node by node, and go on where a run ended",
  positionals: { usage: "DIGEST", min: 1, max: 1 },
  examples: [
    {
      command:
        "homelab apply sha256:4f2a… --plan plan.json --approval approval.json --allowed-signers ~/.homelab/signers --state ~/.homelab/state --talosconfig talosconfig --kubeconfig kubeconfig --recipient age1…",
      does: "Carry out the plan that was approved; the same line again goes on after a crash.",
    },
  ],
  inputs: applyInputs,
  load: async () => (await import("#verbs/apply/apply.ts")).apply,
});
