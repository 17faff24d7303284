// How much attention a plan asks for, in one word.
import type { NodeChange } from "#domain/machine-config/change.ts";
import type { Hop, PlanStep, Refusal, Risk } from "./plan.ts";
import { parseVersion } from "./version-number.ts";

export interface RiskOptions {
  readonly steps: readonly PlanStep[];
  readonly refusals: readonly Refusal[];
  readonly changes: readonly NodeChange[];
  readonly hops: readonly Hop[];
}

/**
 * refused: the suite will not do it. high: a minor version, a dangerous field, an etcd member added or removed. medium:
 * something restarts, reboots or joins. low: everything is taken over live. none: nothing is done.
 */
export function riskOf({ steps, refusals, changes, hops }: RiskOptions): Risk {
  if (refusals.length > 0) return "refused";
  if (steps.length === 0) return "none";
  const isDangerous = changes.some(({ fields }) => fields.some(({ danger }) => danger !== undefined));
  const isEtcdByHand = steps.some(({ action, what }) => action === "person" && what.includes("etcd"));
  if (isDangerous || isEtcdByHand || hops.some(isMinor)) return "high";
  return steps.some(({ disruption, action }) => disruption !== "none" || action === "person") ? "medium" : "low";
}

function isMinor({ from, to }: Hop): boolean {
  return parseVersion(from)?.minor !== parseVersion(to)?.minor;
}
