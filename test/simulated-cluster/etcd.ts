// The etcd of the control planes: members, quorum, leader, term and index. No data, but the rules by which they are seen.
import { createHash } from "node:crypto";
import { status } from "@grpc/grpc-js";
import type { FaultBoard } from "./faults.ts";
import type { SimulatedNode } from "./node.ts";
import { RpcFailure } from "./rpc-failure.ts";

export interface EtcdMember {
  /** Decimal, as on the wire. */
  readonly id: string;
  readonly node: SimulatedNode;
  readonly learner: boolean;
  /** Its etcd answers. */
  readonly running: boolean;
}

export interface EtcdCluster {
  readonly members: () => readonly EtcdMember[];
  readonly memberOf: (node: SimulatedNode) => EtcdMember | undefined;
  readonly quorum: () => Quorum;
  readonly leader: () => EtcdMember | undefined;
  /** Call after anything that may have started or stopped a member. */
  readonly settle: () => void;
  /** Moves the leadership away from a node; the name of the new leader, "" when the node does not lead. Throws with one member. */
  readonly forfeit: (node: SimulatedNode) => string;
  readonly statusOf: (node: SimulatedNode) => object;
  readonly alarms: () => { memberId: string; alarm: "NOSPACE" | "CORRUPT" }[];
}

export interface Quorum {
  readonly voters: number;
  readonly running: number;
  readonly needed: number;
  readonly holds: boolean;
}

/** The id of a member, from its node's name: stays the same over reboots. */
export function memberId(name: string): bigint {
  return createHash("sha256").update(name).digest().readBigUInt64BE(0);
}

export function etcdCluster(nodes: readonly SimulatedNode[], faults: FaultBoard): EtcdCluster {
  let leaderName: string | undefined;
  let term = 3;
  let index = 18_000;

  const members = () =>
    nodes
      .filter(({ name, role }) => role === "controlplane" && faults.find(name, "etcd-member-missing") === undefined)
      .map((node) => ({
        id: String(memberId(node.name)),
        node,
        learner: faults.find(node.name, "etcd-learner") !== undefined,
        running: isRunning(node),
      }));
  const isRunning = (node: SimulatedNode) =>
    node.power === "on" && node.etcdRunning && faults.find(node.name, "etcd-stopped") === undefined;
  const quorum = (): Quorum => {
    const voters = members().filter(({ learner }) => !learner);
    const running = voters.filter((member) => member.running).length;
    const needed = Math.floor(voters.length / 2) + 1;
    return { voters: voters.length, running, needed, holds: running >= needed };
  };
  const elect = (except?: string) => {
    const able = members().filter(({ node, running, learner }) => running && !learner && node.name !== except);
    leaderName = able[0]?.node.name;
    if (leaderName !== undefined) term += 1;
  };
  const settle = () => {
    if (!quorum().holds) leaderName = undefined;
    else if (!members().some(({ node, running, learner }) => node.name === leaderName && running && !learner)) elect();
  };
  settle();
  const leader = () => members().find(({ node }) => node.name === leaderName);

  return {
    members,
    memberOf: (node) => members().find((member) => member.node === node),
    quorum,
    leader,
    settle,
    forfeit(node) {
      if (members().length === 1)
        throw new RpcFailure(
          status.UNKNOWN,
          "failed to forfeit leadership: cannot forfeit leadership, only one member",
        );
      if (leaderName !== node.name) return "";
      if (faults.find(node.name, "etcd-keeps-leadership") !== undefined) return "";
      const before = leaderName;
      elect(node.name);
      leaderName ??= before;
      return leaderName === before ? "" : leaderName;
    },
    statusOf(node) {
      index += 3;
      if (faults.find(node.name, "leader-flapping") !== undefined) elect(leaderName);
      const behind = faults.find(node.name, "etcd-lagging")?.behind ?? 0;
      const named = faults.find(node.name, "etcd-other-leader")?.leader;
      const trouble = faults.find(node.name, "etcd-error")?.message;
      const noLeader = leaderName === undefined ? ["etcdserver: no leader"] : [];
      return {
        memberId: String(memberId(node.name)),
        protocolVersion: "3.6.12",
        storageVersion: "3.6.0",
        dbSize: "21258240",
        dbSizeInUse: "9408512",
        leader: named === undefined ? (leader()?.id ?? "0") : String(memberId(named)),
        raftIndex: String(index),
        raftTerm: String(term + (faults.find(node.name, "etcd-other-term") === undefined ? 0 : 1)),
        raftAppliedIndex: String(index - behind),
        errors: [...noLeader, ...(trouble === undefined ? [] : [trouble]), ...alarmErrors(node)],
        isLearner: faults.find(node.name, "etcd-learner") !== undefined,
      };
    },
    alarms: () =>
      nodes.flatMap(({ name }) => {
        const alarm = faults.find(name, "etcd-alarm")?.alarm;
        return alarm === undefined ? [] : [{ memberId: String(memberId(name)), alarm }];
      }),
  };

  /** An alarm shows in the status of every member, too (etcd, `corruptCheck` and `alarmStore` in v3_server). */
  function alarmErrors({ name }: SimulatedNode): string[] {
    const alarm = faults.find(name, "etcd-alarm")?.alarm;
    return alarm === undefined ? [] : [`memberID:${memberId(name)} alarm:${alarm} `];
  }
}

/**
 * Throws what a node answers that is no control plane, or whose own etcd cannot be asked; with `local: false` any running
 * member will do, as Talos then dials all control planes.
 */
export function requireLocalEtcd(
  etcd: EtcdCluster,
  node: SimulatedNode,
  doing: string,
  { local = true }: { readonly local?: boolean } = {},
): void {
  if (node.role !== "controlplane")
    throw new RpcFailure(status.UNIMPLEMENTED, `${doing} is only available on control plane nodes`);
  const running = local ? etcd.memberOf(node)?.running === true : etcd.members().some((member) => member.running);
  if (!running)
    throw new RpcFailure(status.DEADLINE_EXCEEDED, "failed to create etcd client: context deadline exceeded");
}

/** Throws what a request that needs the whole cluster answers without quorum. */
export function requireQuorum(etcd: EtcdCluster): void {
  if (!etcd.quorum().holds) throw new RpcFailure(status.UNAVAILABLE, "etcdserver: no leader");
}
