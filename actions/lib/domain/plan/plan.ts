// The plan: what will be done to which node, in which order, bound by a digest. Schema: schemas/plan.schema.json.
import type { ChangeClass, Disruption } from "#domain/machine-config/change.ts";
import type { FoldedChange } from "#domain/machine-config/fold.ts";
import type { SecretBundle } from "#domain/machine-config/rendered.ts";

/** `person`: the suite refuses to do it, and says what somebody would type. */
export type StepAction = "apply-config" | "stage-config-and-reboot" | "upgrade-talos" | "upgrade-kubernetes" | "person";

/** One act on one node (or, for class D, on the cluster). */
export interface PlanStep {
  readonly action: StepAction;
  /** Absent for a step of the whole cluster. */
  readonly node?: string;
  /** Absent for what only a person does. */
  readonly class?: ChangeClass;
  readonly disruption: Disruption;
  /** True while one etcd member is away. */
  readonly etcdMemberAway: boolean;
  /** `Talos v1.13.8 → v1.14.1`, `3 fields`, `leaves the cluster`. */
  readonly what: string;
  /** What a person would type, with placeholders for what only the live cluster knows. */
  readonly commands: readonly string[];
  /** Versions, for upgrades that change one. */
  readonly from?: string;
  readonly to?: string;
  /** The installer that an upgrade of Talos writes. */
  readonly image?: string;
  /** Who does it where that is a controller in the cluster: `TalosUpgrade talos (tuppr)`. The suite leaves it alone. */
  readonly executor?: string;
}

/** What must hold before the first step; each is read again at apply, and what cannot be read is red. */
export interface Precondition {
  readonly id: string;
  readonly text: string;
}

export interface PlanNode {
  readonly hostname: string;
  readonly controlPlane: boolean;
  /** The machine underneath, as the inventory of the settings has it. */
  readonly host?: string;
  readonly address: string;
  /** `sha256:` over the redacted configuration that the node will have; absent for a removed node. */
  readonly config?: string;
  readonly kind: "unchanged" | "changed" | "added" | "removed";
}

/** The part that the digest covers: the same on any machine and for any secrets. */
export interface BoundPlan {
  readonly version: 1;
  readonly cluster: string;
  /** True for an answer to "what if": there is no tree to apply. */
  readonly whatIf?: true;
  /** `sha256:` over paths and blob ids of the Talos inputs at base and head. */
  readonly base: string;
  readonly head: string;
  readonly tools: readonly { readonly name: string; readonly version: string }[];
  /** In the author's order; removed ones last. */
  readonly nodes: readonly PlanNode[];
  /** In order. Which of the control planes come last among their rollout only the live cluster knows: see `order`. */
  readonly steps: readonly PlanStep[];
  /** The rule of the order, in words: who is first, and what is read at apply. Empty without steps. */
  readonly order: string;
  readonly preconditions: readonly Precondition[];
}

/** A reason why the suite will not carry the change out, with the line and the rule of Talos. */
export interface Refusal {
  /** `version-path`, `quorum`. */
  readonly rule: string;
  /** What would happen, and why, in one sentence. */
  readonly message: string;
  /** The way out. */
  readonly fix: string;
  readonly path?: string;
  readonly line?: number;
}

/** One hop of versions: a pull request of its own when there are several. */
export interface Hop {
  readonly what: "talos" | "kubernetes";
  readonly from: string;
  /** `v1.13.x` where only the minor is known: take its latest patch. */
  readonly to: string;
}

export type Risk = "none" | "low" | "medium" | "high" | "refused";

/** Minutes. */
export interface Minutes {
  readonly least: number;
  readonly most: number;
}

/** A file whose content is not shown, by Git's blob id on either side. */
export interface HiddenFile {
  readonly path: string;
  readonly base?: string;
  readonly head?: string;
}

/** A change that has a half under talos/ and a half under kubernetes/. */
export interface Halves {
  readonly talos: string;
  readonly kubernetes: string;
  /** Which to merge first when they are split, and why. */
  readonly advice: string;
}

export interface Plan {
  readonly bound: BoundPlan;
  /** `sha256:` over the canonical JSON of `bound`. */
  readonly digest: string;
  readonly risk: Risk;
  readonly refusals: readonly Refusal[];
  /** Fields, redacted, those that the same nodes share told once. */
  readonly changes: readonly FoldedChange[];
  /** Of the whole plan, without what a person does. */
  readonly estimate: Minutes;
  /** Of each of `bound.steps`, by index; zero for what the suite does not do. */
  readonly stepEstimates: readonly Minutes[];
  /** The versions on the way, when a version changes. */
  readonly hops: readonly Hop[];
  readonly toolDigests: readonly { readonly name: string; readonly sha256: string }[];
  /** Absent for "what if": nothing was rendered. */
  readonly secrets?: SecretBundle;
  /** Files whose content is not shown and differs. */
  readonly hidden: readonly HiddenFile[];
  /** What the plan could not look at. */
  readonly notChecked: readonly { readonly what: string; readonly why: string }[];
  /** Files that changed since the last completed apply and not in this change: they go along. */
  readonly ridesAlong: readonly string[];
  readonly halves?: Halves;
}
