// The verbs that explain the rules.
import { textFormat } from "#hosts/report-inputs.ts";
import { verbEntry } from "#hosts/verb-entry.ts";

export const rules = verbEntry({
  name: "rules",
  summary: "Every rule with its severity",
  examples: [{ command: "homelab rules", does: "List them." }],
  inputs: [textFormat],
  load: async () => (await import("#verbs/explain/explain.ts")).rules,
});

export const explain = verbEntry({
  name: "explain",
  summary: "One rule in full: what happens when it is ignored, and how to accept a place",
  examples: [{ command: "homelab explain schema/unknown-field", does: "Explain this rule." }],
  inputs: [textFormat],
  positionals: { usage: "RULE", min: 1, max: 1 },
  load: async () => (await import("#verbs/explain/explain.ts")).explain,
});
