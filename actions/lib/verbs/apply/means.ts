// What carrying out a plan works with.
import type { Identity } from "#domain/apply/gate.ts";
import type { Seal } from "#domain/apply/seal.ts";
import type { PlanNode } from "#domain/plan/plan.ts";
import type { Clock } from "#ports/clock.ts";
import type { TalosApi } from "#ports/talos-api.ts";
import type { ClusterKubernetes } from "./kubernetes.ts";
import type { JournalWriter } from "./journal-writer.ts";
import type { HealthExpression } from "./health.ts";

/** How long something may take, in milliseconds. */
export interface Patience {
  /** One question to a node. */
  readonly call: number;
  /** Between two looks, while something is awaited. */
  readonly look: number;
  readonly drain: number;
  /** Of volumes that must be detached. */
  readonly detach: number;
  readonly install: number;
  /** From the order to restart to another boot id. */
  readonly boot: number;
  /** From the boot to everything being as it should be. */
  readonly settle: number;
  /** For an order that nobody knows to have arrived. */
  readonly doubt: number;
  /** For a node that must be read and does not answer. */
  readonly answer: number;
  /** Another node that is not well, before that is a second one. */
  readonly second: number;
  /** The window of a configuration that is tried; at least twice what looking at it takes. */
  readonly tryWindow: number;
  /** A node must stay healthy so long before the next. */
  readonly soak: number;
}

export const usualPatience: Patience = {
  call: 5_000,
  look: 500,
  drain: 10 * 60_000,
  detach: 5 * 60_000,
  install: 15 * 60_000,
  boot: 15 * 60_000,
  settle: 15 * 60_000,
  doubt: 30_000,
  answer: 2 * 60_000,
  second: 30_000,
  tryWindow: 3 * 60_000,
  soak: 30_000,
};

export interface Hooks {
  /** Before a node is cordoned, and after it is schedulable again. Both may run again after a crash. */
  before(node: string): Promise<void>;
  after(node: string): Promise<void>;
}

export interface ApplyMeans {
  readonly talos: TalosApi;
  readonly kubernetes: ClusterKubernetes;
  readonly clock: Clock;
  readonly journal: JournalWriter;
  readonly seal: Seal;
  /** Remembers what it has read. */
  readonly identity: (text: string) => Identity;
  readonly nodes: readonly PlanNode[];
  readonly patience: Patience;
  readonly health: readonly HealthExpression[];
  readonly hooks?: Hooks;
  /** Somebody wants it to stop: at the next point where that does no harm. */
  readonly stop: AbortSignal;
  /** A line for people, without secrets. */
  readonly tell: (text: string) => void;
}
