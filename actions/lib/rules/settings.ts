// Rules about the settings file and inline ignores themselves.
import type { RuleInfo } from "./rule.ts";

export const settingsRules: readonly RuleInfo[] = [
  {
    id: "settings/ignore-without-reason",
    severity: "error",
    title: "inline ignore without a reason",
    why: "An ignore that does not say why cannot be reviewed; write `# homelab: ignore RULE -- reason`.",
    example: "image: app:latest # homelab: ignore kubernetes/image-not-pinned\n",
    fix: "Say why: `# homelab: ignore kubernetes/image-not-pinned -- built on this machine`.",
  },
  {
    id: "settings/expired-toleration",
    severity: "warning",
    title: "toleration whose date has passed",
    why: "The finding counts again. Mend the cause, or give the toleration a new date and say why.",
    example:
      "tolerate:\n  - rule: schema/unknown-field\n    path: kubernetes/apps/lab/**\n    reason: the CRD is newer than the schemas here\n    until: 2025-01-31\n",
    fix: "Mend the cause, or set a new date and say why.",
  },
  {
    id: "settings/unused-toleration",
    severity: "info",
    title: "toleration or ignore that matches nothing",
    why: "It hides nothing today and would hide the next mistake of the same kind; remove it.",
    example:
      "tolerate:\n  - rule: schema/unknown-field\n    path: kubernetes/apps/removed/** # no such folder any more\n    reason: the CRD is newer than the schemas here\n",
    fix: "Remove the entry.",
  },
  {
    id: "settings/unknown-rule",
    severity: "info",
    title: "rule that this version does not know",
    why: "The entry has no effect: the rule was renamed, or belongs to another version.",
    example: "rules:\n  kubernetes/image-pinned: off # kubernetes/image-not-pinned\n",
    fix: "Correct the name; `homelab rules` lists them.",
  },
  {
    id: "settings/changed",
    severity: "warning",
    title: "settings that this change edits",
    why: "Settings decide how grave a finding is. Those of the base revision judge this change; the new ones count after the merge.",
    example: "# the pull request adds this to .github/homelab.yaml\nrules:\n  sops/plaintext-secret: off\n",
    fix: "Look at what the change allows, before anything else of it.",
  },
];
