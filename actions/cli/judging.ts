// The verbs that judge a repository, as the command line offers them.
import { fixInputs, reportInputs } from "#hosts/report-inputs.ts";
import { verbEntry } from "#hosts/verb-entry.ts";

export const check = verbEntry({
  name: "check",
  summary: "The main job: everything that can be said of this repository, in one report",
  examples: [
    { command: "homelab check", does: "Judge the repository of the current folder." },
    {
      command: "homelab check --repo ../my-cluster --format markdown",
      does: "Judge another one, as a pull request would show it.",
    },
  ],
  inputs: reportInputs,
  load: async () => (await import("#verbs/check.ts")).check,
});

export const validate = verbEntry({
  name: "validate",
  summary: "Judge Talos and Flux files against their schemas, to the line and column",
  examples: [
    { command: "homelab validate", does: "Judge every file." },
    { command: "homelab validate --changed", does: "Only what differs from the default branch." },
    { command: "homelab validate --staged", does: "Only what is staged, as it is staged (for a pre-commit hook)." },
    { command: "homelab validate --fix --dry-run", does: "Show what can be mended without a person's judgement." },
    { command: "homelab validate --format sarif --out report.sarif", does: "For a code-scanning upload." },
  ],
  inputs: fixInputs,
  load: async () => (await import("#verbs/fix/fix.ts")).validate,
});
