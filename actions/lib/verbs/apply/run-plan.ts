// All steps of a plan, one node at a time: gates, then the node, then a while of staying healthy, then the next.
import { firstRed, gates as allGates, judgeGates } from "#domain/apply/gates/gates.ts";
import type { Expectation, Gate, GateInput, Preparation } from "#domain/apply/gate.ts";
import { journalState, type OpenApply, type OpenStep } from "#domain/apply/journal-state.ts";
import type { Act } from "#domain/apply/journal-entry.ts";
import type { ClusterObservation } from "#domain/apply/observation.ts";
import type { NumberedStep } from "#domain/apply/order.ts";
import { restarts } from "#domain/apply/wanted.ts";
import type { ApplyMeans } from "./means.ts";
import { Stopped } from "./stopped.ts";
import { observeCluster } from "./observe-cluster.ts";
import type { Lock } from "./lock.ts";
import { watchOthers } from "./others.ts";
import { runStep } from "./run-step.ts";
import { beforeOf, chooseStep, isThere, type Choice, type StepOrder } from "./step-facts.ts";
import type { StepWork } from "./step-work.ts";

export interface PlanRun extends Choice {
  readonly means: ApplyMeans;
  readonly lock: Lock;
  /** The steps that the suite carries out, by their number in the plan. */
  readonly steps: readonly NumberedStep[];
  readonly orderOf: (number: number) => StepOrder;
  readonly preparation: Preparation;
  readonly expected: Expectation;
  /** All of them, but for tests of what happens without one. */
  readonly gates?: readonly Gate[];
}

/**
 * Goes on where the journal ends. The journal must hold the begin of this plan.
 *
 * @throws Stopped with one readable reason, which is in the journal then
 */
export async function runPlan(run: PlanRun): Promise<void> {
  const { means } = run;
  let current: number | undefined;
  try {
    for (;;) {
      const { done, open } = unfinished(run);
      const left = run.steps.filter(({ number }) => !done.has(number));
      if (left.length === 0) break;
      current = open?.step;
      const { work, begun } = open === undefined ? await begin(run, left) : await goOn(run, open);
      if (work === undefined) continue;
      current = work.number;
      await runStep(means, work, begun);
      await soak(run, work.node.hostname);
      await means.journal.write({ type: "step-done", step: work.number, node: work.node.hostname });
      await mirror(run);
      means.tell(`${work.node.hostname} is done`);
    }
    await look(run, []);
    await means.journal.write({ type: "complete" });
    await run.lock.release(memoryOf(run));
  } catch (thrown) {
    if (thrown instanceof Stopped) {
      const at = current === undefined ? {} : { step: current, node: run.orderOf(current).node.hostname };
      await means.journal.write({ type: "stopped", ...at, reason: thrown.message });
      await mirrorAnyway(run);
    }
    throw thrown;
  }
}

function unfinished({ means }: PlanRun): OpenApply {
  const { unfinished: found } = journalState(means.journal.entries());
  if (found === undefined) throw new TypeError("the journal has no apply that is under way");
  return found;
}

interface Begun {
  /** Absent: nothing is to be done, look again. */
  readonly work?: StepWork;
  readonly begun?: OpenStep;
}

/** Gates, the choice of the node, and its state written down. */
async function begin(run: PlanRun, left: readonly NumberedStep[]): Promise<Begun> {
  const { means } = run;
  if (means.stop.aborted) throw new Stopped("stopped between two nodes");
  const observation = await look(run, left);
  const chosen = chooseStep(run, left, observation);
  const order = run.orderOf(chosen.number);
  const { hostname } = order.node;
  if (isThere(order, observation)) {
    means.tell(`${hostname} is as it should be already`);
    await means.journal.write({ type: "step-done", step: chosen.number, node: hostname });
    return {};
  }
  const before = beforeOf(observation, hostname);
  await means.journal.write({ type: "step", step: chosen.number, node: hostname, before });
  await mirror(run);
  return { work: { ...order, number: chosen.number, before } };
}

/** Acts that change nothing that a new beginning would not see. */
const harmless: readonly Act[] = ["forfeit-leadership", "hook-before", "cordon", "drain"];

/** What an earlier run left: brought to its end, or, where nothing was changed yet, begun anew with all gates. */
async function goOn(run: PlanRun, open: OpenStep): Promise<Begun> {
  const { means } = run;
  if ([...open.acts.keys()].every((act) => harmless.includes(act))) {
    if (open.acts.has("cordon")) await means.kubernetes.setUnschedulable(open.node, false);
    return begin(run, [numbered(run, open.step)]);
  }
  means.tell(`${open.node} goes on where it was left`);
  await watchOthers(means, open.node).look();
  return { work: { ...run.orderOf(open.step), number: open.step, before: open.before }, begun: open };
}

function numbered({ steps }: PlanRun, number: number): NumberedStep {
  const found = steps.find((step) => step.number === number);
  if (found === undefined) throw new TypeError(`the plan has no step ${number}`);
  return found;
}

/** The gates that are looked at before every node; the node that would be next is the one whose budgets count. */
async function look(run: PlanRun, left: readonly NumberedStep[]): Promise<ClusterObservation> {
  const { means, lock, expected } = run;
  const [observation, held] = await Promise.all([observeCluster(means), lock.check()]);
  const next = left.length === 0 ? undefined : chooseStep(run, left, observation);
  const order = next === undefined ? undefined : run.orderOf(next.number);
  const drained = order !== undefined && restarts(order.wanted) ? [order.node.hostname] : [];
  const input: GateInput = {
    observation,
    preparation: { ...run.preparation, lock: held },
    expected: { ...expected, drained },
  };
  const repeated = (run.gates ?? allGates).filter((gate) => gate.repeated);
  const judged = judgeGates(repeated, input);
  const red = firstRed(judged);
  if (red !== undefined) throw new Stopped(red.reason);
  const step = next === undefined ? {} : { step: next.number };
  await means.journal.write({ type: "gates", ...step, passed: judged.map(({ id }) => id) });
  return observation;
}

/** The node must stay well for a while. */
async function soak({ means }: PlanRun, hostname: string): Promise<void> {
  const { clock, patience } = means;
  const until = clock.now() + patience.soak;
  const all = watchOthers(means, undefined);
  if (patience.soak > 0) means.tell(`${hostname} must stay healthy for ${patience.soak / 1000} s`);
  while (clock.now() < until) {
    await all.look();
    await clock.sleep(Math.min(patience.look * 2, until - clock.now()));
  }
}

function memoryOf({ means }: PlanRun) {
  const { usedNonces } = journalState(means.journal.entries());
  return { head: means.journal.head(), nonces: [...usedNonces].slice(-64) };
}

/** Host first, cluster later: where the API is away for a moment it is written at the next chance. */
async function mirror(run: PlanRun): Promise<void> {
  await run.lock.remember(memoryOf(run));
}

/** The reason why it stopped is told first, also when the lock is another's by now. */
async function mirrorAnyway(run: PlanRun): Promise<void> {
  try {
    await mirror(run);
  } catch (thrown) {
    if (!(thrown instanceof Stopped)) throw thrown;
  }
}
