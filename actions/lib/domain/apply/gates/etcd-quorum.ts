// Gate 8: every member of etcd is there, in step and under one leader. Since Talos 1.13 nothing else looks at this.
import { blind, fail, pass, worst, type Gate, type GateAnswer } from "#domain/apply/gate.ts";
import type { NodeObservation, ObservedEtcd } from "#domain/apply/observation.ts";
import { isRead, type Reading } from "#domain/apply/reading.ts";

/** How far a member may be behind in what it has applied. A busy etcd writes some hundred entries a second. */
export const mostBehind = 1000n;

export const etcdQuorum: Gate = {
  id: "etcd",
  repeated: true,
  judge: ({ observation, expected }) => {
    const planes = expected.nodes.filter(({ controlPlane }) => controlPlane);
    const found = observation.nodes.filter(({ controlPlane }) => controlPlane);
    const count = planes.length;
    if (found.length !== count) return blind(`${found.length} of ${count} control planes were asked about etcd`);
    const each = worst(found.map((node) => judgeMember(node, count)));
    return each.verdict === "pass" ? together(found) : each;
  },
};

function judgeMember({ hostname, etcd }: NodeObservation, count: number): GateAnswer {
  if (etcd === undefined) return blind(`${hostname}: its etcd was not asked`);
  const parts: readonly [string, Reading<unknown>][] = [
    ["members", etcd.members],
    ["status", etcd.status],
    ["alarms", etcd.alarms],
    ["service", etcd.healthy],
  ];
  for (const [what, reading] of parts)
    if ("unreadable" in reading) return blind(`${hostname}: etcd ${what} could not be read: ${reading.unreadable}`);
  return judgeValues(hostname, etcd, count);
}

function judgeValues(hostname: string, { members, status, alarms, healthy }: ObservedEtcd, count: number): GateAnswer {
  if (!isRead(members) || !isRead(status) || !isRead(alarms) || !isRead(healthy)) return blind(`${hostname}: etcd`);
  const learner = members.value.find(({ isLearner }) => isLearner);
  const [alarm] = alarms.value;
  const [error] = status.value.errors;
  if (!healthy.value) return fail(`${hostname}: the service etcd is not healthy`);
  if (members.value.length !== count)
    return fail(`${hostname} sees ${members.value.length} members of etcd, and there are ${count} control planes`);
  if (learner !== undefined || status.value.isLearner)
    return fail(`${hostname}: ${learner?.hostname ?? "this member"} of etcd is a learner and does not vote yet`);
  if (alarm !== undefined) return fail(`${hostname}: etcd has the alarm ${alarm.alarm}`);
  if (error !== undefined) return fail(`${hostname}: etcd reports: ${error}`);
  return status.value.leader === "0" ? fail(`${hostname} sees no leader of etcd`) : pass;
}

function together(nodes: readonly NodeObservation[]): GateAnswer {
  const parts = nodes.flatMap(({ hostname, etcd }) =>
    etcd !== undefined && isRead(etcd.members) && isRead(etcd.status)
      ? [{ hostname, members: etcd.members.value, status: etcd.status.value }]
      : [],
  );
  const [first] = parts;
  if (first === undefined) return pass;
  const ids = (list: (typeof parts)[number]) =>
    list.members
      .map(({ id }) => id)
      .sort()
      .join(" ");
  const own = new Set(parts.map(({ status }) => status.memberId));
  const highest = parts.reduce(
    (most, { status }) => (status.raftAppliedIndex > most ? status.raftAppliedIndex : most),
    0n,
  );
  for (const part of parts) {
    const { hostname, status } = part;
    if (ids(part) !== ids(first)) return fail(`${first.hostname} and ${hostname} do not see the same members of etcd`);
    if (!part.members.some(({ id }) => id === status.memberId)) return fail(`${hostname} is no member of etcd`);
    if (status.leader !== first.status.leader)
      return fail(`${first.hostname} and ${hostname} see different leaders of etcd`);
    if (status.raftTerm !== first.status.raftTerm)
      return fail(`${first.hostname} and ${hostname} are in different terms of etcd`);
    if (highest - status.raftAppliedIndex > mostBehind)
      return fail(`${hostname}: etcd is ${String(highest - status.raftAppliedIndex)} entries behind`);
  }
  if (own.size !== parts.length) return fail("two control planes claim the same member of etcd");
  return own.has(first.status.leader) ? pass : fail("the leader of etcd is none of the control planes");
}
