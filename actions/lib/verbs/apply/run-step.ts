// One node, from its first act to the last: look, decide, write down, act, look again. A run after a crash comes in anywhere.
import type { Act } from "#domain/apply/journal-entry.ts";
import { nextAct, type Next, type Waiting } from "#domain/apply/next-act.ts";
import type { OpenStep } from "#domain/apply/journal-state.ts";
import { talosFailureOf } from "#domain/talos-api/failure.ts";
import { reasonOf } from "./attempt.ts";
import { perform, wordsOf } from "./acts/perform.ts";
import { upgradesInOneGo } from "./acts/install.ts";
import type { ApplyMeans } from "./means.ts";
import { Stopped } from "./stopped.ts";
import { presentNodes, observeOne } from "./observe-cluster.ts";
import { watchOthers, type Watch } from "./others.ts";
import type { StepWork } from "./step-work.ts";

/** An act that did not show an effect is asked for once more, then it is given up. */
const mostAttempts = 2;

interface Progress {
  readonly acts: Map<Act, "will" | "did">;
  /** Of this process. */
  readonly attempts: Map<Act, number>;
  waiting: { readonly until: string; readonly since: number } | undefined;
  readonly others: Watch;
}

/**
 * Carries one step out. `open`: what an earlier run has done of it.
 *
 * @throws Stopped with one readable reason; the node stays as it is
 */
export async function runStep(means: ApplyMeans, work: StepWork, open: OpenStep | undefined): Promise<void> {
  const progress: Progress = {
    acts: new Map(open?.acts),
    attempts: new Map(),
    waiting: undefined,
    others: watchOthers(means, work.node.hostname),
  };
  for (;;) {
    const next = await decide(means, work, progress);
    if (next.kind === "done") return;
    if (next.kind === "stop") throw new Stopped(next.reason);
    if (next.kind === "wait") await patiently(next, { means, work, progress });
    else await carryOut(next.act, { means, work, progress });
  }
}

async function decide(means: ApplyMeans, work: StepWork, { acts, attempts }: Progress): Promise<Next> {
  const { node, wanted, before } = work;
  const observation = await observeOne(means, node.hostname);
  const planes = presentNodes(means).filter(({ controlPlane }) => controlPlane);
  return nextAct({
    hostname: node.hostname,
    wanted,
    before,
    acts,
    observation,
    hooks: means.hooks !== undefined,
    inOneGo: upgradesInOneGo(before.version),
    otherControlPlanes: planes.filter(({ hostname }) => hostname !== node.hostname).length,
    attempted: new Set(attempts.keys()),
  });
}

interface Around {
  readonly means: ApplyMeans;
  readonly work: StepWork;
  readonly progress: Progress;
}

async function carryOut(act: Act, { means, work, progress }: Around): Promise<void> {
  const { hostname } = work.node;
  const attempts = (progress.attempts.get(act) ?? 0) + 1;
  if (attempts > mostAttempts) throw new Stopped(`${hostname} ${wordsOf[act]}, and nothing comes of it`);
  safePoint(means, act, hostname);
  progress.attempts.set(act, attempts);
  progress.waiting = undefined;
  const entry = { step: work.number, node: hostname, act };
  await means.journal.write({ type: "will", ...entry });
  progress.acts.set(act, "will");
  means.tell(`${hostname} ${wordsOf[act]}`);
  try {
    await perform(act, means, work);
  } catch (thrown) {
    if (talosFailureOf(thrown)?.outcomeUnknown === true) return;
    if (thrown instanceof Stopped) throw thrown;
    throw new Stopped(`${hostname} ${wordsOf[act]}: ${reasonOf(thrown)}`);
  }
  await means.journal.write({ type: "did", ...entry });
  progress.acts.set(act, "did");
}

/** Where stopping leaves a node that works: before it was changed. Once something is under way, it is brought to its end. */
function safePoint({ stop }: ApplyMeans, act: Act, hostname: string): void {
  const safe: readonly Act[] = ["forfeit-leadership", "hook-before", "cordon", "drain", "try-config"];
  if (stop.aborted && safe.includes(act)) throw new Stopped(`stopped before ${hostname} ${wordsOf[act]}`);
}

/** Waits one look, or ends the wait: out of time, or (in doubt) by asking once more. */
async function patiently(next: Waiting, { means, work, progress }: Around): Promise<void> {
  const { clock, patience } = means;
  const now = clock.now();
  if (progress.waiting?.until !== next.until) {
    progress.waiting = { until: next.until, since: now };
    means.tell(`${work.node.hostname} ${next.why}`);
  }
  const inDoubt = next.until === "boot" && next.underWay === undefined && doubtful(progress);
  const waited = now - progress.waiting.since;
  if (inDoubt && waited >= patience.doubt) {
    for (const act of ["reboot", "upgrade-in-one-go"] as const) progress.acts.delete(act);
    progress.waiting = undefined;
    return;
  }
  if (waited >= limitOf(next, patience)) throw new Stopped(outOfTime(next, work, waited));
  await progress.others.look();
  await clock.sleep(patience.look);
}

function limitOf({ until }: Waiting, patience: ApplyMeans["patience"]): number {
  return until === "try" ? patience.tryWindow + patience.call : patience[until];
}

/** Nobody heard that the order to restart arrived, and it may not have. */
function doubtful({ acts, attempts }: Progress): boolean {
  const asked = (["reboot", "upgrade-in-one-go"] as const).filter((act) => acts.has(act));
  return asked.every((act) => acts.get(act) === "will" && (attempts.get(act) ?? 0) < mostAttempts);
}

function outOfTime({ why, until }: Waiting, { node }: StepWork, waited: number): string {
  const time = waited < 90_000 ? `${Math.round(waited / 1000)} s` : `${Math.round(waited / 60_000)} min`;
  const ways: Readonly<Record<Waiting["until"], string>> = {
    boot: "; look at its console: a restart that hangs needs `talosctl reboot --mode force`, or power",
    try: "; it takes the new configuration back by itself",
    answer: "",
    settle: "",
  };
  return `${node.hostname} ${why} after ${time}${ways[until]}`;
}
