// The etcd calls of the machine service. Those about the whole cluster need its quorum, those about a member only that member.
import type { Call, Service } from "../call.ts";
import { requireLocalEtcd, requireQuorum } from "../etcd.ts";
import { spoiled } from "../snapshot.ts";

function memberList({ node, cluster, request }: Call<{ queryLocal: boolean }>): object {
  requireLocalEtcd(cluster.etcd, node, "member list", { local: request.queryLocal });
  requireQuorum(cluster.etcd);
  const members = cluster.etcd.members().map(({ id, node: { name, address }, learner }) => ({
    id,
    hostname: cluster.faults.find(name, "etcd-blank-name") === undefined ? name : "",
    peerUrls: [`https://${address}:2380`],
    clientUrls: [`https://${address}:2379`],
    isLearner: learner,
  }));
  return { messages: [{ legacyMembers: members.map(({ hostname }) => hostname), members }] };
}

function memberStatus({ node, cluster }: Call): object {
  requireLocalEtcd(cluster.etcd, node, "etcd status");
  return { messages: [{ memberStatus: cluster.etcd.statusOf(node) }] };
}

function alarmList({ node, cluster }: Call): object {
  requireLocalEtcd(cluster.etcd, node, "etcd alarm list");
  return { messages: [{ memberAlarms: cluster.etcd.alarms() }] };
}

function alarmDisarm({ node, cluster }: Call): object {
  requireLocalEtcd(cluster.etcd, node, "etcd alarm disarm");
  const memberAlarms = cluster.etcd.alarms();
  cluster.disarm();
  return { messages: [{ memberAlarms }] };
}

function defragment({ node, cluster }: Call): object {
  requireLocalEtcd(cluster.etcd, node, "etcd defragment");
  return { messages: [{}] };
}

function forfeitLeadership({ node, cluster }: Call): object {
  requireLocalEtcd(cluster.etcd, node, "etcd forfeit leadership", { local: false });
  requireQuorum(cluster.etcd);
  const member = cluster.etcd.forfeit(node);
  cluster.changed(node);
  return { messages: [{ member }] };
}

const chunk = 16 * 1024;

async function* snapshot({ node, cluster }: Call): AsyncIterable<object> {
  requireLocalEtcd(cluster.etcd, node, "etcd snapshot");
  const bytes = spoiled(cluster.snapshot, (kind) => cluster.faults.find(node.name, kind) !== undefined);
  for (let at = 0; at < bytes.length; at += chunk) yield { bytes: bytes.subarray(at, at + chunk) };
  cluster.safety.snapshotTaken();
}

const at = (name: string) => `/machine.MachineService/${name}`;

export const etcdService: Service = {
  unary: {
    [at("EtcdMemberList")]: memberList,
    [at("EtcdStatus")]: memberStatus,
    [at("EtcdAlarmList")]: alarmList,
    [at("EtcdAlarmDisarm")]: alarmDisarm,
    [at("EtcdDefragment")]: defragment,
    [at("EtcdForfeitLeadership")]: forfeitLeadership,
  },
  streaming: { [at("EtcdSnapshot")]: snapshot },
};
