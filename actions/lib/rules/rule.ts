// What a rule is called, how grave it is, and what `homelab explain` says of it.
import type { Severity } from "#kernel/finding.ts";

export interface RuleInfo {
  /** `family/name`. */
  readonly id: string;
  /** Unless the settings' `rules:` say otherwise. */
  readonly severity: Severity;
  /** A noun phrase for tables and SARIF: `field that the schema does not know`. */
  readonly title: string;
  /** One paragraph: what happens in the cluster when this is ignored. */
  readonly why: string;
}
