// The verbs that say what would be done to the nodes, as the command line offers them.
import { planInputs } from "#hosts/plan-inputs.ts";
import { verbEntry } from "#hosts/verb-entry.ts";

export const plan = verbEntry({
  name: "plan",
  summary: "What would be done to which node, in which order, and whether etcd survives it",
  examples: [
    { command: "homelab plan", does: "This branch and work tree against the default branch." },
    { command: "homelab plan --out plan.json", does: "Write the plan, with the digest that an approval names." },
    { command: "homelab plan --from 1.13.8 --to 1.14.1 --commands", does: "What if: nothing is edited or rendered." },
    { command: "homelab plan --applied v2026.11", does: "On main, since the last completed apply." },
  ],
  inputs: planInputs,
  load: async () => (await import("#verbs/plan.ts")).plan,
});
