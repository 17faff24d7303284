// The fourteen gates, in the order in which they are told.
import type { Gate, GateAnswer, GateInput } from "#domain/apply/gate.ts";
import { alone } from "./alone.ts";
import { backup } from "./backup.ts";
import { disruptionBudgets } from "./disruption-budgets.ts";
import { etcdQuorum } from "./etcd-quorum.ts";
import { fresh } from "./fresh.ts";
import { installer } from "./installer.ts";
import { kubernetes } from "./kubernetes.ts";
import { merged } from "./merged.ts";
import { nothingPending } from "./nothing-pending.ts";
import { ready } from "./ready.ts";
import { sameCluster } from "./same-cluster.ts";
import { storage } from "./storage.ts";
import { valid } from "./valid.ts";
import { versions } from "./versions.ts";

export const gates: readonly Gate[] = [
  merged,
  alone,
  valid,
  sameCluster,
  versions,
  ready,
  nothingPending,
  etcdQuorum,
  kubernetes,
  storage,
  disruptionBudgets,
  installer,
  backup,
  fresh,
];

export interface JudgedGate {
  readonly id: string;
  readonly answer: GateAnswer;
}

/** Every gate of a list (all of them, or those that are repeated before each node), judged. */
export function judgeGates(list: readonly Gate[], input: GateInput): readonly JudgedGate[] {
  return list.map(({ id, judge }) => ({ id, answer: judge(input) }));
}

/** What stops the apply: the first gate that is known to be red, else the first that nobody can read. */
export function firstRed(judged: readonly JudgedGate[]): { readonly id: string; readonly reason: string } | undefined {
  const red = (verdict: "fail" | "unreadable") => judged.find(({ answer }) => answer.verdict === verdict);
  const found = red("fail") ?? red("unreadable");
  return found === undefined || found.answer.verdict === "pass"
    ? undefined
    : { id: found.id, reason: found.answer.reason };
}
