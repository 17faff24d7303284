// The verbs that compare two revisions, as the command line offers them.
import { diffInputs } from "#hosts/diff-inputs.ts";
import { verbEntry } from "#hosts/verb-entry.ts";

export const diff = verbEntry({
  name: "diff",
  summary: "What a change does to the machine configurations, field by field, without a secret",
  examples: [
    { command: "homelab diff talos", does: "This branch and work tree against the default branch." },
    {
      command: "homelab diff talos --base v1.2.0 --format markdown",
      does: "Against a tag, as a pull request shows it.",
    },
    { command: "homelab diff talos --from 1.14.1", does: "As nodes would take it that run Talos 1.14.1." },
  ],
  inputs: diffInputs,
  positionals: { usage: "talos", min: 1, max: 1, first: ["talos"] },
  load: async () => (await import("#verbs/diff.ts")).diff,
});
