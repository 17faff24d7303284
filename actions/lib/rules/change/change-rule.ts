// A rule about a change of what Flux applies: it sees both revisions of a cluster, and is asked only where there is a base.
import type { FluxChange } from "#domain/flux-change/change.ts";
import type { ComparedObject } from "#domain/flux-change/compare.ts";
import type { ClusterModel } from "#domain/cluster/model.ts";
import type { RuleFinding, RuleInfo } from "#rules/rule.ts";

export interface ChangeContext {
  readonly base: ClusterModel;
  readonly head: ClusterModel;
  readonly flux: FluxChange;
  /** What differs, with both sides; without what only one revision can tell. */
  readonly objects: readonly ComparedObject[];
}

/** It reads the models, never another rule, and touches nothing. Places are in the head. */
export interface ChangeRule extends RuleInfo {
  check(context: ChangeContext): Iterable<RuleFinding>;
}
