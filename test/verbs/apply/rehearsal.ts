// One apply on machines in memory, as often as it is begun: the journal stays, the process may die anywhere.
import { identityOf } from "#domain/apply/identity.ts";
import { byDigest } from "#domain/apply/memo.ts";
import { journalState } from "#domain/apply/journal-state.ts";
import { read } from "#domain/apply/reading.ts";
import { sealWith } from "#domain/apply/seal.ts";
import type { PlanNode, PlanStep } from "#domain/plan/plan.ts";
import type { JournalFile } from "#ports/journal.ts";
import type { HealthExpression } from "#verbs/apply/health.ts";
import { openJournal } from "#verbs/apply/journal-writer.ts";
import { leaseLock } from "#verbs/apply/lock.ts";
import { usualPatience, type ApplyMeans, type Hooks } from "#verbs/apply/means.ts";
import { runPlan } from "#verbs/apply/run-plan.ts";
import { kubernetesInMemory, kubernetesState, type KubernetesState } from "./kubernetes-in-memory.ts";
import { configText, machines, type Machines } from "./machines.ts";
import { talosInMemory } from "./talos-in-memory.ts";
import { virtualClock } from "./virtual-clock.ts";

export type Change = "A" | "B" | "C";

export interface Stage {
  readonly world: Machines;
  readonly kubernetes: KubernetesState;
  /** Bytes on the disk. */
  journal: string;
  readonly change: Change;
  readonly told: string[];
}

export const newSchematic = "b".repeat(64);
const seal = sealWith("key of the cluster");
const identity = byDigest(identityOf);

export function stageFor(change: Change, options: { version?: string; planes?: number } = {}): Stage {
  return { world: machines(virtualClock(), options), kubernetes: kubernetesState(), journal: "", change, told: [] };
}

/** Thrown where the process dies: no error, so that nobody handles it. */
export const killed = { killed: true } as const;

export interface RunOptions {
  /** Counts down at each point where something is written or done; the process dies at 0. */
  readonly dieAt?: number;
  readonly stop?: AbortSignal;
  readonly holder?: string;
  readonly hooks?: Hooks;
  readonly health?: readonly HealthExpression[];
  readonly fixedOrder?: boolean;
  readonly target?: string;
}

export interface Ran {
  readonly outcome: "complete" | "killed" | "stopped";
  readonly reason?: string;
  /** Points at which it could have died. */
  readonly points: number;
}

/** Runs until the end, the death or the stop. */
export async function run(stage: Stage, options: RunOptions = {}): Promise<Ran> {
  let points = 0;
  const point = () => {
    points += 1;
    if (points === options.dieAt) throw killed;
  };
  const means = await meansOf(stage, options, point);
  const lock = leaseLock(means.kubernetes, options.holder ?? "runner");
  try {
    const taken = await lock.take();
    if (!("value" in taken) || taken.value !== true)
      return { outcome: "stopped", reason: "value" in taken ? String(taken.value) : taken.unreadable, points };
    const { unfinished, completed } = journalState(means.journal.entries());
    if (unfinished === undefined && completed.length > 0) {
      await lock.release({ head: means.journal.head(), nonces: [] });
      return { outcome: "complete", points };
    }
    if (unfinished === undefined)
      await means.journal.write({
        type: "begun",
        digest: "sha256:plan",
        nonces: ["n1"],
        commit: "c",
        cluster: "home",
        content: "x",
        steps: 4,
      });
    else await means.journal.write({ type: "resumed" });
    await runPlan({
      means,
      lock,
      ...planOf(stage, means.nodes, options),
      virtualAddresses: [],
      fixedOrder: options.fixedOrder === true,
    });
    return { outcome: "complete", points };
  } catch (thrown) {
    if (thrown === killed) return { outcome: "killed", points };
    if (thrown instanceof Error && thrown.name !== "TypeError")
      return { outcome: "stopped", reason: thrown.message, points };
    throw thrown;
  }
}

async function meansOf(stage: Stage, options: RunOptions, point: () => void): Promise<ApplyMeans> {
  const { world } = stage;
  const around = () => point();
  const journal = await openJournal(fileOf(stage, point), world.clock);
  if ("damage" in journal) throw new Error(journal.damage);
  const nodes = world.all.map(({ hostname, address, controlPlane }): PlanNode => ({
    hostname,
    address,
    controlPlane,
    kind: "changed",
  }));
  return {
    talos: talosInMemory(world, around),
    kubernetes: kubernetesInMemory(world, stage.kubernetes, around),
    clock: world.clock,
    journal,
    seal,
    identity,
    nodes,
    patience: { ...usualPatience, look: 2_000 },
    health: options.health ?? [],
    ...(options.hooks === undefined ? {} : { hooks: options.hooks }),
    stop: options.stop ?? new AbortController().signal,
    tell: (text) => stage.told.push(text),
  };
}

/** Dies before the line, in the middle of it, or after it is on the disk and before anybody knows. */
function fileOf(stage: Stage, point: () => void): JournalFile {
  return {
    read: () => Promise.resolve(stage.journal),
    truncate: (bytes) => {
      stage.journal = Buffer.from(stage.journal).subarray(0, bytes).toString();
      return Promise.resolve();
    },
    append: async (line) => {
      await Promise.resolve();
      point();
      stage.journal += line.slice(0, 20);
      point();
      stage.journal += line.slice(20);
      point();
    },
  };
}

function planOf({ world, change }: Stage, nodes: readonly PlanNode[], { target = "v1.14.1" }: RunOptions) {
  const action: PlanStep["action"] =
    change === "A" ? "apply-config" : change === "B" ? "stage-config-and-reboot" : "upgrade-talos";
  const steps = nodes.map(({ hostname }, number) => ({
    number,
    step: {
      action,
      node: hostname,
      class: change,
      disruption: "none",
      etcdMemberAway: false,
      what: "",
      commands: [],
    } satisfies PlanStep,
  }));
  const image = `factory.talos.dev/metal-installer/${newSchematic}:${target}`;
  const text = (node: PlanNode) => configText(node.controlPlane, "2");
  const all = new Map(nodes.map(({ hostname }) => [hostname, read<true | string>(true)]));
  const first = world.of("cp-1");
  return {
    steps,
    orderOf: (number: number) => {
      const node = nodes[number] ?? { hostname: "", address: "", controlPlane: false, kind: "changed" as const };
      return change === "C"
        ? { node, image, wanted: { class: change, version: target, schematic: newSchematic } }
        : {
            node,
            config: Buffer.from(text(node)),
            wanted: { class: change, version: world.of(node.hostname).version, config: seal(text(node)) },
          };
    },
    preparation: {
      merged: read<true | string>(true),
      lock: read<true | string>(true),
      valid: all,
      installer: all,
      backup: read<true | string>(true),
      fresh: all,
    },
    expected: {
      nodes,
      identity: identityOf(first.persistent),
      versions: new Map(nodes.map(({ hostname }) => [hostname, ["v1.12.4", "v1.13.8", "v1.14.0", target]])),
      drained: [],
      waivedBudgets: [],
    },
  };
}

/** How the cluster must look afterwards, whatever happened on the way. */
export function finalState({ world, change }: Stage) {
  return world.all.map(({ hostname, version, schematic, stage, ready, active, persistent, armed, cordoned }) => ({
    hostname,
    version,
    upgraded: change !== "C" || schematic === newSchematic,
    stage,
    ready,
    configured: change === "C" || (active === persistent && active.includes('"2"')),
    armed,
    cordoned,
  }));
}

export function count({ world }: Stage, what: string): number {
  return world.done.filter((one) => one === what).length;
}
