// The rules of judgement, family by family: what an experienced operator would say of the model.
import { inventoryRules } from "./inventory/inventory-rules.ts";
import type { Rule } from "./rule.ts";
import { sopsRules } from "./sops/sops-rules.ts";
import { talosRules } from "./talos/talos-rules.ts";
import { versionsRules } from "./versions/versions-rules.ts";
import { workflowRules } from "./workflows/workflow-rules.ts";

export const judgementRules: readonly Rule[] = [
  ...sopsRules,
  ...workflowRules,
  ...talosRules,
  ...versionsRules,
  ...inventoryRules,
];
