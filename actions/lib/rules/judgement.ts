// The rules of judgement, family by family: what an experienced operator would say of the model.
import { fluxRules } from "./flux/flux-rules.ts";
import { inventoryRules } from "./inventory/inventory-rules.ts";
import { kubernetesRules } from "./kubernetes/kubernetes-rules.ts";
import { kustomizeRules } from "./kustomize/kustomize-rules.ts";
import { networkRules } from "./network/network-rules.ts";
import { pinsRules } from "./pins/pins-rules.ts";
import type { Rule } from "./rule.ts";
import { sopsRules } from "./sops/sops-rules.ts";
import { talosRules } from "./talos/talos-rules.ts";
import { versionsRules } from "./versions/versions-rules.ts";
import { workflowRules } from "./workflows/workflow-rules.ts";

export const judgementRules: readonly Rule[] = [
  ...fluxRules,
  ...kustomizeRules,
  ...kubernetesRules,
  ...networkRules,
  ...sopsRules,
  ...workflowRules,
  ...pinsRules,
  ...talosRules,
  ...versionsRules,
  ...inventoryRules,
];
