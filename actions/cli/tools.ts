// The verbs about the tool chain, as the command line offers them.
import { toolsInputs } from "#hosts/tools-inputs.ts";
import { verbEntry } from "#hosts/verb-entry.ts";

export const tools = verbEntry({
  name: "tools",
  summary: "The pinned tools: what is there, bring what is missing, say where one is",
  examples: [
    { command: "homelab tools list", does: "Say for each tool its version, who pins it and where it is." },
    { command: "homelab tools install", does: "Bring every tool that this repository calls for." },
    { command: "homelab tools install talhelper sops", does: "Bring these two." },
    { command: '"$(homelab tools path kustomize)" build kubernetes/apps', does: "Run the pinned kustomize." },
  ],
  inputs: toolsInputs,
  positionals: { usage: "list|install|path [TOOL…]", min: 1, max: 20, first: ["list", "install", "path"] },
  load: async () => (await import("#verbs/toolchain/tools.ts")).tools,
});

export const doctor = verbEntry({
  name: "doctor",
  summary: "What this machine can and cannot check, and the command that mends it",
  examples: [{ command: "homelab doctor", does: "Look at Node, Git, Go and every pinned tool." }],
  inputs: toolsInputs,
  load: async () => (await import("#verbs/toolchain/doctor.ts")).doctor,
});
