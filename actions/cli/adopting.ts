// The verb with which a repository begins, as the command line offers it.
import { initInputs } from "#hosts/init-inputs.ts";
import { verbEntry } from "#hosts/verb-entry.ts";

export const init = verbEntry({
  name: "init",
  summary: "Adopt the suite in a repository: its workflows, pinned, and a first settings file",
  examples: [
    { command: "homelab init --dry-run", does: "Show what would be written here." },
    { command: "homelab init", does: "Write the settings and the workflows for pull requests and for main." },
    { command: "homelab init renovate", does: "Write a workflow that runs Renovate with an App's token." },
  ],
  inputs: initInputs,
  positionals: {
    usage: "[settings|pull-request|main|renovate…]",
    min: 0,
    max: 4,
    first: ["settings", "pull-request", "main", "renovate"],
  },
  load: async () => (await import("#verbs/init/init.ts")).init,
});
