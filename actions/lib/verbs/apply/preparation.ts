// What must be known before the first step, and while an apply goes on: expectations of the plan, what each node says, the backup.
import type { ClusterAccess } from "#ports/cluster-access.ts";
import type { Expectation, Preparation } from "#domain/apply/gate.ts";
import { firstRed, gates, judgeGates } from "#domain/apply/gates/gates.ts";
import { identityOf } from "#domain/apply/identity.ts";
import { journalState, type JournalState } from "#domain/apply/journal-state.ts";
import { read } from "#domain/apply/reading.ts";
import { isThrowAwayAuthority } from "#domain/talos/throw-away-secrets.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { StateFolder } from "#ports/journal.ts";
import type { Ports } from "#ports/ports.ts";
import { encrypt } from "#tools/age/encrypt.ts";
import { findTool } from "#verbs/validate/opinions/find-tool.ts";
import type { ApplyInputs } from "./apply-inputs.ts";
import { backupTrouble, takeBackup } from "./backup.ts";
import type { Lock } from "./lock.ts";
import type { ApplyMeans } from "./means.ts";
import { observeCluster, presentNodes } from "./observe-cluster.ts";
import type { LiveCluster } from "./open-access.ts";
import type { FreshPlan } from "./prepare/approved.ts";
import { checkNodes } from "./prepare/checks.ts";
import { refusedDryRun } from "./prepare/dry-runs.ts";
import type { Orders } from "./prepare/orders.ts";
import type { RealRender } from "./prepare/real-render.ts";
import { Stopped } from "./stopped.ts";

export interface CarryingOut {
  readonly inputs: ApplyInputs;
  readonly fresh: FreshPlan;
  readonly real: RealRender;
  readonly live: LiveCluster;
  readonly folder: StateFolder;
  readonly access: ClusterAccess;
  readonly tell: (text: string) => void;
}

export interface Walking {
  readonly of: CarryingOut;
  readonly means: ApplyMeans;
  readonly lock: Lock;
  readonly orders: Orders;
  readonly state: JournalState;
  readonly usedNonces: ReadonlySet<string>;
}

/** @throws WrongUse for secrets that are public */
export function expectation({ of, means, orders }: Walking): Expectation {
  const first = orders.after.find(({ controlPlane }) => controlPlane);
  const identity = identityOf(first?.text ?? "");
  if (isThrowAwayAuthority(identity.machineCa) || isThrowAwayAuthority(identity.clusterCa))
    throw new WrongUse(["the configurations are rendered with the public throw-away secrets: they never reach a node"]);
  return {
    nodes: presentNodes(means),
    identity,
    versions: orders.versions,
    drained: [],
    waivedBudgets: of.fresh.opened.settings.apply.waivedBudgets ?? [],
  };
}

async function prepare({ of, means, lock, orders }: Walking, ports: Ports): Promise<Preparation> {
  of.tell("looks at every node");
  const secrets = [...of.real.secrets.matchAll(/^\s*\w+:[ \t]+["']?([^"'\n]+?)["']?\s*$/gmu)].map(
    (match) => match[1] ?? "",
  );
  const { pins } = of.fresh.opened;
  const [checked, held] = await Promise.all([checkNodes({ means, orders, secrets, pins }, ports), lock.check()]);
  return { ...checked, merged: read(true), lock: held, backup: read("there is no backup yet") };
}

/** Every gate, and what the nodes themselves say; where that stops it before it has begun, the lock is given back. */
export async function ready(walking: Walking, expected: Expectation, ports: Ports): Promise<Preparation> {
  const { means, lock, orders, state, usedNonces } = walking;
  const preparation = await prepare(walking, ports);
  if (state.unfinished !== undefined) return preparation;
  try {
    await judge(walking, expected, { ...preparation, backup: read(true) });
    const refused = await refusedDryRun(means, orders);
    if (refused !== undefined) throw new Stopped(refused);
    return preparation;
  } catch (thrown) {
    if (thrown instanceof Stopped)
      await lock.release({ head: means.journal.head(), nonces: [...usedNonces].slice(-64) });
    throw thrown;
  }
}

async function judge({ means }: Walking, expected: Expectation, preparation: Preparation): Promise<void> {
  const observation = await observeCluster(means);
  const red = firstRed(judgeGates(gates, { observation, preparation, expected }));
  if (red !== undefined) throw new Stopped(red.reason);
}

/** Once for each apply: a run that goes on looks whether it is still there. */
export async function backUp({ of, means }: Walking, ports: Ports): Promise<Preparation["backup"]> {
  const { folder, inputs, fresh } = of;
  const known = journalState(means.journal.entries()).unfinished?.backup;
  if (known !== undefined) return read((await backupTrouble(folder, known.files)) ?? true);
  const age = await findTool("age", ports, fresh.opened.pins);
  if ("why" in age) return { unreadable: `age: ${age.why}` };
  const { processes } = ports;
  const name = `backups/${means.journal.head().number}-${fresh.plan.digest.slice(7, 19)}-${means.clock.now()}`;
  const made = await takeBackup({
    means,
    folder,
    name,
    encrypt: (bytes) => encrypt({ binary: age.binary, recipients: inputs.recipient, bytes, processes }),
  });
  if ("problem" in made) return read(made.problem);
  await means.journal.write(made);
  return read(true);
}
