// Rules about the settings file and inline ignores themselves.
import type { RuleInfo } from "./rule.ts";

export const settingsRules: readonly RuleInfo[] = [
  {
    id: "settings/ignore-without-reason",
    severity: "error",
    title: "inline ignore without a reason",
    why: "An ignore that does not say why cannot be reviewed; write `# homelab: ignore RULE -- reason`.",
  },
  {
    id: "settings/expired-toleration",
    severity: "warning",
    title: "toleration whose date has passed",
    why: "The finding counts again. Mend the cause, or give the toleration a new date and say why.",
  },
  {
    id: "settings/unused-toleration",
    severity: "info",
    title: "toleration or ignore that matches nothing",
    why: "It hides nothing today and would hide the next mistake of the same kind; remove it.",
  },
  {
    id: "settings/unknown-rule",
    severity: "info",
    title: "rule that this version does not know",
    why: "The entry has no effect: the rule was renamed, or belongs to another version.",
  },
  {
    id: "settings/changed",
    severity: "warning",
    title: "settings that this change edits",
    why: "Settings decide how grave a finding is. Those of the base revision judge this change; the new ones count after the merge.",
  },
];
