// Every rule by its id.
import { changeRules } from "./change/change-rules.ts";
import { judgementRules } from "./judgement.ts";
import { planRules } from "./plan.ts";
import type { RuleInfo } from "./rule.ts";
import { schemaRules } from "./schema.ts";
import { settingsRules } from "./settings.ts";
import { toolRules } from "./tools.ts";
import { yamlRules } from "./yaml.ts";

const all: readonly RuleInfo[] = [
  ...yamlRules,
  ...schemaRules,
  ...settingsRules,
  ...toolRules,
  ...planRules,
  ...changeRules,
  ...judgementRules,
];

export const ruleCatalog: ReadonlyMap<string, RuleInfo> = new Map(all.map((rule) => [rule.id, rule]));
