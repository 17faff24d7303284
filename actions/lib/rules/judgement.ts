// The rules of judgement, family by family: what an experienced operator would say of the model.
import type { Rule } from "./rule.ts";
import { sopsRules } from "./sops/sops-rules.ts";
import { workflowRules } from "./workflows/workflow-rules.ts";

export const judgementRules: readonly Rule[] = [...sopsRules, ...workflowRules];
