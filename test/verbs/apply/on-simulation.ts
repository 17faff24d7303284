// An apply with the real client on the simulated cluster: gRPC with mutual TLS on the loopback, and the simulation's own watch.
import { openTalosApi } from "#adapters/talos-api/open.ts";
import { systemClock } from "#adapters/node/clock.ts";
import type { Gate } from "#domain/apply/gate.ts";
import { identityOf } from "#domain/apply/identity.ts";
import { journalState } from "#domain/apply/journal-state.ts";
import { read } from "#domain/apply/reading.ts";
import { sealWith } from "#domain/apply/seal.ts";
import type { PlanNode, PlanStep } from "#domain/plan/plan.ts";
import { readTalosconfig } from "#domain/talos-api/talosconfig.ts";
import type { StateFolder } from "#ports/journal.ts";
import type { TalosApi } from "#ports/talos-api.ts";
import { takeBackup } from "#verbs/apply/backup.ts";
import { openJournal } from "#verbs/apply/journal-writer.ts";
import type { ClusterKubernetes, LeaseState } from "#verbs/apply/kubernetes.ts";
import { leaseLock } from "#verbs/apply/lock.ts";
import { usualPatience, type ApplyMeans } from "#verbs/apply/means.ts";
import { runPlan } from "#verbs/apply/run-plan.ts";
import type { SimulatedCluster } from "../../simulated-cluster/simulated-cluster.ts";

export const newSchematic = "b".repeat(64);
const seal = sealWith("key of the cluster");

export interface Rig {
  readonly cluster: SimulatedCluster;
  readonly change: "A" | "B" | "C";
  readonly target: string;
  journal: string;
  lease: LeaseState | undefined;
  readonly cordoned: Set<string>;
  readonly told: string[];
  readonly files: Map<string, Uint8Array>;
}

export function rigOf(cluster: SimulatedCluster, change: Rig["change"], target = "v1.14.1"): Rig {
  return { cluster, change, target, journal: "", lease: undefined, cordoned: new Set(), told: [], files: new Map() };
}

/** Opens the client as a person would, with the roles of an admin, and leads its endpoints to the loopback. */
export async function clientOf(cluster: SimulatedCluster, roles = "os:admin"): Promise<TalosApi> {
  const found = readTalosconfig({ path: "talosconfig", text: cluster.talosconfig(roles) });
  if ("mistakes" in found) throw new Error(found.mistakes.join("\n"));
  const api = await openTalosApi(found.context);
  const nameOf = (address: string) => cluster.nodes.find((node) => node.address === address)?.name ?? "";
  return {
    ...api,
    at: ({ node, endpoint = node }) => api.at({ node, endpoint: cluster.endpoint(nameOf(endpoint)) }),
  };
}

export interface SimulationOptions {
  readonly gates?: readonly Gate[];
  readonly skipBackup?: boolean;
  readonly roles?: string;
  /** Thrown before a line of the journal of this number is written. */
  readonly dieAt?: number;
}

/** Runs to the end, or answers why it stopped. */
export async function runOn(rig: Rig, options: SimulationOptions = {}): Promise<string> {
  const talos = await clientOf(rig.cluster, options.roles);
  try {
    const means = await meansOf(rig, talos, options);
    const lock = leaseLock(means.kubernetes, "runner");
    await lock.take();
    if (journalState(means.journal.entries()).unfinished === undefined) await begin(rig, means, options);
    await runPlan({
      means,
      lock,
      ...planOf(rig, means.nodes),
      virtualAddresses: [],
      fixedOrder: false,
      ...(options.gates === undefined ? {} : { gates: options.gates }),
    });
    return "complete";
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name !== "TypeError") return thrown.message;
    throw thrown;
  } finally {
    talos.close();
  }
}

async function begin(rig: Rig, means: ApplyMeans, { skipBackup }: SimulationOptions): Promise<void> {
  await means.journal.write({
    type: "begun",
    digest: "d",
    nonces: ["n"],
    commit: "c",
    cluster: "simulated",
    content: "x",
    steps: 4,
  });
  if (skipBackup === true) return;
  const encrypt = (bytes: Uint8Array) => Promise.resolve({ text: Buffer.from(bytes).toString("base64") });
  const backup = await takeBackup({ means, folder: folderOf(rig), encrypt, name: "backups/1" });
  if ("problem" in backup) throw new Error(backup.problem);
  await means.journal.write(backup);
}

export function folderOf(rig: Rig): StateFolder {
  return {
    journal: {
      read: () => Promise.resolve(rig.journal),
      truncate: (bytes) => Promise.resolve(void (rig.journal = rig.journal.slice(0, bytes))),
      append: (line) => Promise.resolve(void (rig.journal += line)),
    },
    write: (name, content) => Promise.resolve(void rig.files.set(name, content)),
    read: (name) => Promise.resolve(rig.files.get(name)),
    list: () => Promise.resolve([...rig.files.keys()].sort()),
  };
}

async function meansOf(rig: Rig, talos: TalosApi, { dieAt }: SimulationOptions): Promise<ApplyMeans> {
  const journal = await openJournal(folderOf(rig).journal, systemClock);
  if ("damage" in journal) throw new Error(journal.damage);
  const { write } = journal;
  const nodes = rig.cluster.nodes.map((node): PlanNode => ({
    hostname: node.name,
    address: node.address,
    controlPlane: node.role === "controlplane",
    kind: "changed",
  }));
  return {
    talos,
    kubernetes: kubernetesOf(rig),
    clock: systemClock,
    journal: {
      ...journal,
      write: (fact) => {
        if (journal.head().number + 1 === dieAt) throw new Error("killed");
        return write(fact);
      },
    },
    seal,
    identity: identityOf,
    nodes,
    patience: {
      ...usualPatience,
      call: 2_000,
      look: 10,
      boot: 3_000,
      settle: 2_000,
      answer: 1_000,
      doubt: 300,
      second: 500,
      tryWindow: 2_000,
      soak: 20,
    },
    health: [],
    stop: new AbortController().signal,
    tell: (text) => rig.told.push(text),
  };
}

function kubernetesOf(rig: Rig): ClusterKubernetes {
  const { cluster, cordoned } = rig;
  return {
    nodes: () =>
      Promise.resolve(
        cluster.nodes.map(({ name, power, stage }) => {
          const ready = power === "on" && stage === "RUNNING";
          const controlPlanePods = ready ? ["kube-apiserver", "kube-controller-manager", "kube-scheduler"] : [];
          return { name, ready, unschedulable: cordoned.has(name), kubeletVersion: "v1.36.4", controlPlanePods };
        }),
      ),
    setUnschedulable: (node, unschedulable) =>
      Promise.resolve(void (unschedulable ? cordoned.add(node) : cordoned.delete(node))),
    podsToMove: () => Promise.resolve([]),
    evict: () => Promise.resolve("gone"),
    volumeAttachments: () => Promise.resolve([]),
    blockedBudgets: () => Promise.resolve([]),
    upgraders: () => Promise.resolve([]),
    object: () => Promise.resolve(undefined),
    lease: () => Promise.resolve(rig.lease),
    writeLease: ({ holder, notes }) => {
      rig.lease = { holder, notes, version: String(Number(rig.lease?.version ?? "0") + 1) };
      return Promise.resolve("written");
    },
  };
}

const changed = (text: string) =>
  text.replace('"65535"', '"65536"').replace("net.core.somaxconn: 65535", "net.core.somaxconn: 65536");

function planOf({ cluster, change, target }: Rig, nodes: readonly PlanNode[]) {
  const action: PlanStep["action"] =
    change === "A" ? "apply-config" : change === "B" ? "stage-config-and-reboot" : "upgrade-talos";
  const image = `factory.talos.dev/metal-installer/${newSchematic}:${target}`;
  const versionOf = (name: string) => {
    const node = cluster.node(name);
    return node.slots[node.booted]?.version ?? "";
  };
  const wanted = new Map(nodes.map(({ hostname }) => [hostname, changed(cluster.node(hostname).active)]));
  const all = new Map(nodes.map(({ hostname }) => [hostname, read<true | string>(true)]));
  return {
    steps: nodes.map(({ hostname }, number) => ({
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
    })),
    orderOf: (number: number) => {
      const node = nodes[number] ?? { hostname: "", address: "", controlPlane: false, kind: "changed" as const };
      const text = wanted.get(node.hostname) ?? "";
      return change === "C"
        ? { node, image, wanted: { class: change, version: target, schematic: newSchematic } }
        : {
            node,
            config: Buffer.from(text),
            wanted: { class: change, version: versionOf(node.hostname), config: seal(text) },
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
      identity: identityOf(cluster.nodes[0]?.active ?? ""),
      versions: new Map(),
      drained: [],
      waivedBudgets: [],
    },
  };
}
