// A gate: one thing that must hold before a node is touched. What cannot be read is red, never left out.
import type { PlanNode } from "#domain/plan/plan.ts";
import type { ClusterObservation } from "./observation.ts";
import type { Reading } from "./reading.ts";

/** `fail`: it does not hold. `unreadable`: nobody can say. Both stop the apply. */
export type GateAnswer =
  { readonly verdict: "pass" } | { readonly verdict: "fail" | "unreadable"; readonly reason: string };

/** What our own preparation found, before the cluster was asked. */
export interface Preparation {
  /** True when the head that was approved is what lies in the repository, and a fresh render gives the digest; else what differs. */
  readonly merged: Reading<true | string>;
  /** True when we hold the lock; else who does. */
  readonly lock: Reading<true | string>;
  /** By hostname: true when every Talos accepts the configuration; else what it says. */
  readonly valid: ReadonlyMap<string, Reading<true | string>>;
  /** By hostname: true when the node has the image that it will be upgraded to. Nodes without an upgrade are not in it. */
  readonly installer: ReadonlyMap<string, Reading<true | string>>;
  /** True when snapshot and configurations are stored and were opened again; else what is wrong. */
  readonly backup: Reading<true | string>;
  /** By hostname: true when the difference on the live node is that of the plan; else what is different. */
  readonly fresh: ReadonlyMap<string, Reading<true | string>>;
}

export interface Identity {
  /** SHA-256 of the DER, lower-case hexadecimal. */
  readonly machineCa: string;
  readonly clusterCa: string;
  readonly clusterId: string;
}

/** What the plan leads to expect. */
export interface Expectation {
  /** Nodes that are in the cluster before the apply. */
  readonly nodes: readonly PlanNode[];
  readonly identity: Identity;
  /** By hostname: versions that the node may run now, the one before its upgrade and the one after. */
  readonly versions: ReadonlyMap<string, readonly string[]>;
  /** Nodes that will be drained, in order. */
  readonly drained: readonly string[];
  /** Names of disruption budgets that an owner has waived: `namespace/name`. */
  readonly waivedBudgets: readonly string[];
}

export interface GateInput {
  readonly observation: ClusterObservation;
  readonly preparation: Preparation;
  readonly expected: Expectation;
}

export interface Gate {
  /** That of the precondition in the plan. */
  readonly id: string;
  /** True when it is looked at again before every node. */
  readonly repeated: boolean;
  readonly judge: (input: GateInput) => GateAnswer;
}

export const pass: GateAnswer = { verdict: "pass" };

export function fail(reason: string): GateAnswer {
  return { verdict: "fail", reason };
}

export function blind(reason: string): GateAnswer {
  return { verdict: "unreadable", reason };
}

/** The first answer that is not a pass; what cannot be read comes after what is known to be wrong. */
export function worst(answers: readonly GateAnswer[]): GateAnswer {
  return (
    answers.find(({ verdict }) => verdict === "fail") ?? answers.find(({ verdict }) => verdict === "unreadable") ?? pass
  );
}

/** A reading that is either true or a reason. */
export function judgeReading(what: string, reading: Reading<true | string> | undefined): GateAnswer {
  if (reading === undefined) return blind(`${what} was not looked at`);
  if ("unreadable" in reading) return blind(`${what} could not be read: ${reading.unreadable}`);
  return reading.value === true ? pass : fail(reading.value);
}
