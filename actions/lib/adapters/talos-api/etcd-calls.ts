// What a control plane says of etcd.
import type { TalosNode } from "#ports/talos-api.ts";
import { TalosApiError } from "#domain/talos-api/failure.ts";
import { oneOf, type Caller } from "./caller.ts";
import { changeMs, questionMs, snapshotMs } from "./deadlines.ts";

type EtcdCalls = Pick<
  TalosNode,
  "etcdMembers" | "etcdStatus" | "etcdAlarms" | "etcdForfeitLeadership" | "etcdSnapshot"
>;

export function etcdCalls(caller: Caller): EtcdCalls {
  return {
    async etcdMembers({ local }, options) {
      const { members } = await oneOf<{ readonly members: readonly MemberMessage[] }>(caller, {
        ...options,
        call: "machine.MachineService/EtcdMemberList",
        request: { queryLocal: local },
        usualMs: questionMs,
      });
      return members.map(({ id, hostname, peerUrls, clientUrls, isLearner }) => ({
        id,
        hostname,
        peerUrls,
        clientUrls,
        isLearner,
      }));
    },
    etcdStatus: (options) => status(caller, options),
    async etcdAlarms(options) {
      const { memberAlarms } = await oneOf<{ readonly memberAlarms: readonly AlarmMessage[] }>(caller, {
        ...options,
        call: "machine.MachineService/EtcdAlarmList",
        request: {},
        usualMs: questionMs,
      });
      return memberAlarms
        .filter(({ alarm }) => alarm !== "NONE")
        .map(({ memberId, alarm }) => ({ memberId, alarm: String(alarm).toLowerCase() }));
    },
    async etcdForfeitLeadership(options) {
      const { member } = await oneOf<{ readonly member: string }>(caller, {
        ...options,
        call: "machine.MachineService/EtcdForfeitLeadership",
        request: {},
        usualMs: changeMs,
      });
      return { newLeader: member === "" ? undefined : member };
    },
    async *etcdSnapshot(options) {
      const chunks = caller.stream({
        ...options,
        call: "machine.MachineService/EtcdSnapshot",
        request: {},
        usualMs: snapshotMs,
      });
      for await (const { bytes } of chunks as AsyncIterable<{ readonly bytes: Uint8Array }>) yield bytes;
    },
  };
}

async function status(
  caller: Caller,
  options: Parameters<EtcdCalls["etcdStatus"]>[0],
): ReturnType<EtcdCalls["etcdStatus"]> {
  const { memberStatus } = await oneOf<{ readonly memberStatus: StatusMessage | null }>(caller, {
    ...options,
    call: "machine.MachineService/EtcdStatus",
    request: {},
    usualMs: questionMs,
  });
  const { node, endpoint } = caller;
  if (memberStatus === null)
    throw new TalosApiError("unreadable", { node, endpoint, method: "EtcdStatus" }, "an answer without a status");
  return {
    memberId: memberStatus.memberId,
    leader: memberStatus.leader,
    isLearner: memberStatus.isLearner,
    raftTerm: BigInt(memberStatus.raftTerm),
    raftIndex: BigInt(memberStatus.raftIndex),
    raftAppliedIndex: BigInt(memberStatus.raftAppliedIndex),
    dbSize: Number(memberStatus.dbSize),
    dbSizeInUse: Number(memberStatus.dbSizeInUse),
    errors: memberStatus.errors,
    version: memberStatus.protocolVersion,
  };
}

interface MemberMessage {
  readonly id: string;
  readonly hostname: string;
  readonly peerUrls: readonly string[];
  readonly clientUrls: readonly string[];
  readonly isLearner: boolean;
}

interface AlarmMessage {
  readonly memberId: string;
  readonly alarm: string | number;
}

interface StatusMessage {
  readonly memberId: string;
  readonly leader: string;
  readonly isLearner: boolean;
  readonly raftTerm: string;
  readonly raftIndex: string;
  readonly raftAppliedIndex: string;
  readonly dbSize: string;
  readonly dbSizeInUse: string;
  readonly errors: readonly string[];
  readonly protocolVersion: string;
}
