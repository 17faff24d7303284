// From everything that was prepared to the walk over the nodes: lock, journal, approvals, gates, backup, steps.
import type { ClusterAccess } from "#ports/cluster-access.ts";
import { firstRed, gates, judgeGates } from "#domain/apply/gates/gates.ts";
import { identityOf } from "#domain/apply/identity.ts";
import { journalLine } from "#domain/apply/journal-entry.ts";
import { journalState, type JournalState } from "#domain/apply/journal-state.ts";
import { byDigest } from "#domain/apply/memo.ts";
import { journalMissing } from "#domain/apply/read-journal.ts";
import { valueOf } from "#domain/apply/reading.ts";
import type { Approval } from "#domain/approval/judge.ts";
import { durationMs } from "#domain/approval/duration.ts";
import { virtualAddresses } from "#domain/plan/config-reading.ts";
import type { PlanStep } from "#domain/plan/plan.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import type { ApplyInputs } from "./apply-inputs.ts";
import { clusterKubernetes } from "./cluster-kubernetes.ts";
import { openJournal, type JournalWriter } from "./journal-writer.ts";
import { leaseLock, type Lock } from "./lock.ts";
import { usualPatience, type ApplyMeans, type Patience } from "./means.ts";
import { approvalsFor } from "./prepare/approved.ts";
import { liveConfigs } from "./prepare/live-configs.ts";
import { ordersOf } from "./prepare/orders.ts";
import { runPlan } from "./run-plan.ts";
import { Stopped } from "./stopped.ts";
import { backUp, expectation, ready, type CarryingOut, type Walking } from "./preparation.ts";

/** Answers what is left to others. @throws Stopped, or WrongUse where nothing was begun */
export async function carryOut(of: CarryingOut, ports: Ports): Promise<readonly PlanStep[]> {
  const { fresh, folder, access, live } = of;
  const { plan } = fresh;
  const journal = await openJournal(folder.journal, access.clock);
  if ("damage" in journal)
    throw new WrongUse([`the journal is damaged: ${journal.damage}; look at it before anything else`]);
  const kubernetes = clusterKubernetes(live.kubernetes, access.clock);
  const lock = leaseLock(kubernetes, holderOf(of.inputs, access));
  const state = journalState(journal.entries());
  if (await isDone(plan.digest, { state, lock, journal })) return [];
  const usedNonces = await nonces(of, { state, lock, journal });
  const nodes = plan.bound.nodes.filter(({ kind }) => kind !== "added");
  const texts = await liveConfigs(
    { talos: live.talos, nodes, patience: patienceOf(of), clock: access.clock },
    { patient: state.unfinished !== undefined },
  );
  const orders = ordersOf(plan, of.real, (hostname) => texts.get(hostname) ?? "");
  if ("problem" in orders) throw new WrongUse([orders.problem]);
  const { settings } = fresh.opened;
  const means: ApplyMeans = {
    talos: live.talos,
    kubernetes,
    clock: access.clock,
    journal,
    seal: orders.seal,
    identity: byDigest(identityOf),
    nodes,
    patience: patienceOf(of),
    health: settings.apply.health ?? [],
    stop: access.stop,
    tell: of.tell,
  };
  return walk({ of, means, lock, orders, state, usedNonces }, ports);
}

/** The next run with the same state folder on the same machine goes on. */
export function holderOf({ state }: Pick<ApplyInputs, "state">, { machine }: Pick<ClusterAccess, "machine">): string {
  return `${machine}: ${state}`;
}

function patienceOf({ fresh, access }: CarryingOut): Patience {
  const { soak } = fresh.opened.settings.apply;
  const asked = soak === undefined ? undefined : durationMs(soak);
  return { ...usualPatience, ...access.patience, ...(asked === undefined ? {} : { soak: asked }) };
}

/** A run that died between its last line and the release of the lock. */
async function isDone(digest: string, { state, lock, journal }: Remembered): Promise<boolean> {
  const { unfinished, completed, usedNonces } = state;
  const isLast = journal.entries().at(-1)?.type === "complete";
  if (unfinished !== undefined || !isLast || completed.at(-1)?.digest !== digest) return false;
  await lock.release({ head: journal.head(), nonces: [...usedNonces].slice(-64) });
  return true;
}

interface Remembered {
  readonly state: JournalState;
  readonly lock: Lock;
  readonly journal: JournalWriter;
}

/** Of the journal and of the cluster, which remembers when a runner is thrown away. */
async function nonces({ fresh }: CarryingOut, { state, lock, journal }: Remembered): Promise<ReadonlySet<string>> {
  const { unfinished } = state;
  if (unfinished !== undefined && unfinished.begun.digest !== fresh.plan.digest)
    throw new WrongUse([
      `the apply of ${unfinished.begun.digest} is not finished${unfinished.stopped === undefined ? "" : ` (${unfinished.stopped})`}; finish it first`,
    ]);
  const memory = await lock.memory();
  if ("unreadable" in memory) throw new Stopped(`the lock cannot be read: ${memory.unreadable}`);
  const lines = journal.entries().map(journalLine);
  const missing = journalMissing(journal.entries(), lines, memory.value.head);
  if (missing !== undefined) throw new WrongUse([missing]);
  const own = new Set(unfinished?.begun.nonces);
  return new Set([...state.usedNonces, ...memory.value.nonces].filter((nonce) => !own.has(nonce)));
}

async function walk(walking: Walking, ports: Ports): Promise<readonly PlanStep[]> {
  const { of, means, lock, orders, state, usedNonces } = walking;
  const { fresh } = of;
  const { apply } = fresh.opened.settings;
  // An apply that was approved when it began needs nobody's approval to be finished.
  const approvals = state.unfinished === undefined ? await approved(walking, ports) : [];
  const taken = await lock.take();
  if (valueOf(taken) !== true)
    throw new Stopped("unreadable" in taken ? `the lock cannot be taken: ${taken.unreadable}` : String(taken.value));
  const expected = expectation(walking);
  let preparation = await ready(walking, expected, ports);
  if (state.unfinished === undefined) {
    const commit = (await ports.git?.resolve("HEAD")) ?? "";
    const { digest, bound } = fresh.plan;
    const begun = {
      digest,
      nonces: approvals.map(({ nonce }) => nonce),
      commit,
      cluster: bound.cluster,
      content: orders.content,
      steps: bound.steps.length,
    };
    await means.journal.write({ type: "begun", ...begun });
    await lock.remember({ head: means.journal.head(), nonces: [...usedNonces, ...begun.nonces].slice(-64) });
  } else {
    if (state.unfinished.begun.content !== orders.content)
      throw new WrongUse([
        "the configurations are others than those that the unfinished apply writes: their secrets have changed",
      ]);
    await means.journal.write({ type: "resumed" });
  }
  preparation = { ...preparation, backup: await backUp(walking, ports) };
  const red = firstRed(
    judgeGates(
      gates.filter(({ id }) => id === "backup"),
      { observation: { nodes: [], kubernetes: noKubernetes }, preparation, expected },
    ),
  );
  if (red !== undefined) throw new Stopped(red.reason);
  const first = orders.after.find(({ controlPlane }) => controlPlane);
  await runPlan({
    means,
    lock,
    steps: orders.steps,
    orderOf: orders.orderOf,
    preparation,
    expected,
    virtualAddresses: first === undefined ? [] : virtualAddresses(first.documents),
    fixedOrder: apply.order !== undefined,
  });
  return orders.left;
}

async function approved({ of, means, usedNonces }: Walking, ports: Ports): Promise<readonly Approval[]> {
  const { fresh, inputs } = of;
  const needed = fresh.opened.settings.apply.approvals ?? 1;
  const { approval: files, allowedSigners, environment, pullRequest } = inputs;
  const github = { environment, pullRequest, people: (inputs.approver ?? []).map(Number) };
  return approvalsFor(fresh, { files, allowedSigners, github, needed, now: means.clock.now(), usedNonces }, ports);
}

const noKubernetes = {
  nodes: { unreadable: "" },
  upgraders: { unreadable: "" },
  blockedBudgets: { unreadable: "" },
  health: [],
};
