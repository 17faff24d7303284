// What must never happen, watched at every change of the simulation and independently of whoever drives it.
import type { EtcdCluster } from "./etcd.ts";
import type { FaultBoard } from "./faults.ts";
import { fallbackKey, isReady, type SimulatedNode } from "./node.ts";

/** Something that an action on the cluster did and must not do; an accident of the scenario is none. */
export interface Violation {
  readonly kind: "quorum-lost" | "two-nodes-away";
  /** The node whose action did it. */
  readonly node: string;
  readonly detail: string;
}

/** An action that was taken although the cluster showed a reason not to. Each is what one gate looks at. */
export interface Hazard {
  readonly kind:
    | "etcd-alarm"
    | "etcd-learner"
    | "etcd-member-missing"
    | "etcd-error"
    | "etcd-disagrees"
    | "leader-not-moved"
    | "other-node-not-ready"
    | "diagnostic"
    | "upgrade-armed"
    | "config-staged"
    | "no-snapshot"
    | "installed-elsewhere";
  readonly node: string;
  readonly detail: string;
}

export interface Safety {
  readonly violations: readonly Violation[];
  readonly hazards: readonly Hazard[];
  /** Call before an action that takes a node away. */
  readonly beforeAction: (node: SimulatedNode, action: string) => void;
  /** Call before a new version is put on a node's disk. */
  readonly beforeInstall: (node: SimulatedNode) => void;
  /** Call after the node is away, by an action or (undefined) by accident. */
  readonly afterChange: (cause: SimulatedNode | undefined) => void;
  /** Call when a snapshot was read to its end. */
  readonly snapshotTaken: () => void;
}

interface Watched {
  readonly nodes: readonly SimulatedNode[];
  readonly etcd: EtcdCluster;
  readonly faults: FaultBoard;
}

/** Away: no power, or no longer doing its work because a sequence stops it. */
export function isAway(node: SimulatedNode): boolean {
  return node.power === "off" || node.stage !== "RUNNING";
}

export function safetyOf({ nodes, etcd, faults }: Watched): Safety {
  const violations: Violation[] = [];
  const hazards: Hazard[] = [];
  let snapshots = 0;
  return {
    violations,
    hazards,
    snapshotTaken: () => void (snapshots += 1),
    beforeAction(node, action) {
      const add = (kind: Hazard["kind"], detail: string) =>
        hazards.push({ kind, node: node.name, detail: `${action}: ${detail}` });
      for (const { alarm } of etcd.alarms()) add("etcd-alarm", alarm);
      const members = etcd.members();
      for (const { learner, node: one } of members) if (learner) add("etcd-learner", one.name);
      const planes = nodes.filter(({ role }) => role === "controlplane");
      if (members.length < planes.length) add("etcd-member-missing", `${members.length} of ${planes.length}`);
      for (const { kind, node: name } of faults.all()) {
        if (kind === "etcd-error" || kind === "etcd-lagging" || kind === "etcd-blank-name")
          add("etcd-error", `${kind} on ${name}`);
        if (kind === "etcd-other-term" || kind === "etcd-other-leader" || kind === "leader-flapping")
          add("etcd-disagrees", `${kind} on ${name}`);
        if (kind === "diagnostic") add("diagnostic", name);
      }
      if (planes.length > 1 && etcd.leader()?.node === node) add("leader-not-moved", node.name);
      for (const other of nodes) {
        if (other !== node && !isReady(other)) add("other-node-not-ready", other.name);
        if (other !== node && other.meta.has(fallbackKey)) add("installed-elsewhere", other.name);
        if (other.strangeConfig) add("config-staged", other.name);
      }
      if (node.meta.has(fallbackKey) && node.booted === node.next) add("upgrade-armed", node.name);
      if (snapshots === 0) add("no-snapshot", "nothing was saved before");
    },
    beforeInstall(node) {
      for (const other of nodes)
        if (other !== node && other.meta.has(fallbackKey))
          hazards.push({ kind: "installed-elsewhere", node: node.name, detail: `install: ${other.name}` });
    },
    afterChange(cause) {
      if (cause === undefined) return;
      const away = nodes.filter(isAway).map(({ name }) => name);
      const record = (kind: Violation["kind"], detail: string) => {
        const known = violations.some((one) => one.kind === kind && one.node === cause.name && one.detail === detail);
        if (!known) violations.push({ kind, node: cause.name, detail });
      };
      if (away.length > 1) record("two-nodes-away", away.join(", "));
      const { holds, running, needed, voters } = etcd.quorum();
      if (!holds)
        record("quorum-lost", `${running} of ${voters} voters run, ${needed} are needed; away: ${away.join(", ")}`);
    },
  };
}
