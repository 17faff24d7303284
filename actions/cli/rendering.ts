// The verb that renders, as the command line offers it.
import { renderInputs } from "#hosts/render-inputs.ts";
import { verbEntry } from "#hosts/verb-entry.ts";

export const render = verbEntry({
  name: "render",
  summary: "The machine configuration of every node, without a secret",
  examples: [
    {
      command: "homelab render talos",
      does: "Render this tree with throw-away secrets, and ask Talos about the result.",
    },
    { command: "homelab render talos --out-dir /tmp/nodes", does: "Write one file per node, secrets left out." },
  ],
  inputs: renderInputs,
  positionals: { usage: "talos", min: 1, max: 1, first: ["talos"] },
  load: async () => (await import("#verbs/render.ts")).render,
});
