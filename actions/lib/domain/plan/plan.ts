// The plan: what will be done to which node, in which order, bound by a digest. Schema: schemas/plan.schema.json.
import type { ChangeClass, Disruption, FieldChange } from "#domain/machine-config/change.ts";

/** One act on one node (or, for class D, on the cluster). */
export interface PlanStep {
  /** `apply-config`, `stage-config-and-reboot`, `upgrade-talos`, `upgrade-kubernetes`, `person` (the suite refuses; a person does it). */
  readonly action: "apply-config" | "stage-config-and-reboot" | "upgrade-talos" | "upgrade-kubernetes" | "person";
  /** Undefined for a step of the whole cluster. */
  readonly node?: string;
  readonly class: ChangeClass;
  readonly disruption: Disruption;
  /** True while one etcd member is away. */
  readonly etcdMemberAway: boolean;
  /** What a person would type, with placeholders for what only the live cluster knows: `-e <another healthy control plane>`. */
  readonly commands: readonly string[];
  /** `v1.13.8` → `v1.14.1` for upgrades. */
  readonly from?: string;
  readonly to?: string;
}

/** What must hold before the first step; each is read again at apply, and what cannot be read is red. */
export interface Precondition {
  readonly id: string;
  readonly text: string;
}

export interface PlanNode {
  readonly hostname: string;
  readonly controlPlane: boolean;
  readonly host?: string;
  readonly address: string;
  /** sha256 over the redacted configuration that the node will have; absent for a removed node. */
  readonly config?: string;
  readonly kind: "unchanged" | "changed" | "added" | "removed";
}

/** The part that the digest covers: the same on any machine and for any secrets. */
export interface BoundPlan {
  readonly version: 1;
  readonly cluster: string;
  /** Git tree id of the Talos inputs at base and head; `inputs` lists the files. */
  readonly base: string;
  readonly head: string;
  readonly tools: readonly { readonly name: string; readonly version: string }[];
  readonly nodes: readonly PlanNode[];
  /** In order. Steps whose place among each other only the live cluster knows share an `order` rule. */
  readonly steps: readonly PlanStep[];
  /** `control planes: etcd leader and VIP holder last, read at apply; then workers`. */
  readonly order: string;
  readonly preconditions: readonly Precondition[];
}

/** A reason why the suite will not carry the change out, with the line and the rule of Talos. */
export interface Refusal {
  readonly rule: string;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
}

export interface Plan {
  readonly bound: BoundPlan;
  /** `sha256:` over the canonical JSON of `bound`. */
  readonly digest: string;
  readonly risk: "none" | "low" | "medium" | "high" | "refused";
  readonly refusals: readonly Refusal[];
  /** Fields per node, redacted, equal ones on several nodes folded. */
  readonly changes: readonly { readonly nodes: readonly string[]; readonly fields: readonly FieldChange[] }[];
  /** Minutes, from `least` to `most`. */
  readonly estimate: { readonly least: number; readonly most: number };
  /** When more than one hop is needed: each a pull request of its own. */
  readonly hops: readonly { readonly what: "talos" | "kubernetes"; readonly from: string; readonly to: string }[];
  readonly toolDigests: readonly { readonly name: string; readonly sha256: string }[];
  readonly secrets: "throw-away" | "real";
  /** Files whose content is not shown: a changed secret bundle, by blob id. */
  readonly hidden: readonly { readonly path: string; readonly base?: string; readonly head?: string }[];
}
