// What was done, from the journal of the apply; and what the simulation saw, which knows nothing of our code.
import { lineDigest, type JournalEntry } from "#domain/apply/journal-entry.ts";
import { bootedImage } from "../simulated-cluster/node.ts";
import type { SimulatedCluster } from "../simulated-cluster/simulated-cluster.ts";
import type { KubernetesServer } from "./kubernetes-server.ts";

export interface DemoResult {
  readonly nodes: readonly NodeResult[];
  readonly interrupted: string;
  readonly etcd: { readonly members: number; readonly running: number; readonly alarms: number };
  readonly violations: number;
  readonly hazards: number;
  readonly podsMoved: number;
  readonly backups: number;
  readonly journal: { readonly lines: number; readonly digest: string };
}

interface NodeResult {
  readonly name: string;
  readonly version: string;
  /** Restarts since the beginning. */
  readonly restarts: number;
  readonly seconds: number;
  readonly acts: readonly string[];
}

export interface Seen {
  readonly cluster: SimulatedCluster;
  readonly kubernetes: KubernetesServer;
  /** As it lies on the disk. */
  readonly journal: string;
  readonly interrupted: string;
}

export function resultOf({ cluster, kubernetes, journal, interrupted }: Seen): DemoResult {
  const lines = journal.trimEnd().split("\n");
  const entries = lines.map((line) => JSON.parse(line) as JournalEntry);
  const order = entries.filter((entry) => entry.type === "step-done").map(({ node }) => node);
  const { running } = cluster.etcd.quorum();
  return {
    nodes: order.map((name) => nodeResult(name, entries, cluster)),
    interrupted,
    etcd: { members: cluster.etcd.members().length, running, alarms: cluster.etcd.alarms().length },
    violations: cluster.violations.length,
    hazards: cluster.hazards.length,
    podsMoved: kubernetes.moved(),
    backups: entries.flatMap((entry) => (entry.type === "backup" ? entry.files : [])).length,
    journal: { lines: lines.length, digest: lineDigest(lines.at(-1) ?? "") },
  };
}

function nodeResult(name: string, entries: readonly JournalEntry[], cluster: SimulatedCluster): NodeResult {
  const own = entries.filter((entry) => "node" in entry && entry.node === name);
  const time = (type: JournalEntry["type"]) => Date.parse(own.find((entry) => entry.type === type)?.time ?? "");
  const node = cluster.node(name);
  return {
    name,
    version: bootedImage(node).version,
    restarts: node.boots - 1,
    seconds: Math.round((time("step-done") - time("step")) / 1000),
    acts: [...new Set(own.flatMap((entry) => (entry.type === "will" ? entry.act : [])))],
  };
}

export function resultText(result: DemoResult): readonly string[] {
  const { nodes, etcd, journal, interrupted } = result;
  const width = Math.max(...nodes.map(({ name }) => name.length));
  return [
    ...nodes.map(({ name, version, restarts, seconds, acts }) => {
      const times = `${restarts} restart${restarts === 1 ? "" : "s"}`;
      const mark = name === interrupted ? "  (the runner died here)" : "";
      return `${name.padEnd(width)}  ${version}  ${times}  ${seconds} s  ${acts.join(", ")}${mark}`;
    }),
    `etcd      ${etcd.running} of ${etcd.members} members run, ${etcd.alarms} alarms`,
    `backup    ${result.backups} encrypted files, before the first step`,
    `pods      ${result.podsMoved} evicted`,
    `journal   ${journal.lines} lines, the last one is sha256:${journal.digest}`,
    `watched   ${result.violations} violations (etcd without quorum, two nodes away), ${result.hazards} hazards (against a gate's reason)`,
  ];
}
