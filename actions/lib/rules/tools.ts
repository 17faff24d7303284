// Rules that carry the word of another tool.
import type { RuleInfo } from "./rule.ts";

export const toolRules: readonly RuleInfo[] = [
  {
    id: "tools/kubeconform-disagrees",
    severity: "warning",
    title: "object that kubeconform refuses and we accept",
    why: "Two validators read the same schema and come to different answers. One of them is wrong, and until it is known which, look at the object yourself.",
  },
];
