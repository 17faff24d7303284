// Control planes that come and go: etcd has to keep its majority the whole time.
import type { Refusal } from "#domain/plan/plan.ts";
import { movementsOf, type PlanMachine, type PlanSubject } from "#domain/plan/subject.ts";
import { quorumOf, toleranceOf } from "#domain/talos/quorum.ts";
import { counted } from "#kernel/counted.ts";
import { named } from "./field-place.ts";

/** So many members leave that the rest is no quorum of the members that there were. */
export function lostQuorum(subject: PlanSubject): readonly Refusal[] {
  const before = controlPlanesOf(subject.base.machines);
  const leaving = controlPlanesOf(movementsOf(subject).leaving);
  const rest = before.length - leaving.length;
  if (leaving.length < 2 || rest === 0 || rest >= quorumOf(before.length)) return [];
  const message = `${named(leaving)} leave at once: ${rest} of ${before.length} etcd members remain, ${quorumOf(before.length)} are the quorum, and etcd stops`;
  return [{ rule: "quorum", message, fix: "take one control plane out per pull request" }];
}

/** An even number of members tolerates no more losses than one member fewer. */
export function evenQuorum(subject: PlanSubject): readonly Refusal[] {
  const before = controlPlanesOf(subject.base.machines).length;
  const after = controlPlanesOf(subject.head.machines).length;
  if (after === before || after === 0 || after % 2 === 1) return [];
  const message = `${counted(after, "etcd member")} tolerate the loss of ${toleranceOf(after)}, as ${after - 1} would: one more that can fail, for nothing`;
  return [{ rule: "quorum", message, fix: `make it ${after - 1} or ${after + 1} control planes` }];
}

/** No control plane of today is one tomorrow: a new cluster, not a change of this one. */
export function allControlPlanes(subject: PlanSubject): readonly Refusal[] {
  const before = controlPlanesOf(subject.base.machines);
  const { staying } = movementsOf(subject);
  const kept = staying.filter(({ head }) => head.controlPlane);
  if (before.length === 0) return [];
  if (kept.length === 0) {
    const message = `none of the control planes ${named(before)} is left: etcd, and with it every object of the cluster, would be gone`;
    return [{ rule: "all-control-planes", message, fix: "exchange one control plane per pull request" }];
  }
  const moved = kept.filter(({ base, head }) => base.address !== head.address);
  if (before.length < 2 || moved.length < before.length) return [];
  const message = `every control plane gets another address (${named(moved.map(({ head }) => head.hostname))}): etcd members find each other by address`;
  return [{ rule: "all-control-planes", message, fix: "change one address per pull request, and let etcd settle" }];
}

/** With one control plane every restart of it is a stop of the API: somebody has to have said that this is fine. */
export function singleControlPlane(subject: PlanSubject): readonly Refusal[] {
  const members = controlPlanesOf(subject.base.machines);
  const [only] = members;
  if (members.length !== 1 || only === undefined || subject.apply.allowDowntime === true) return [];
  const change = subject.changes.find(({ hostname }) => hostname === only);
  const disturbing = change?.fields.filter((field) => field.class === "B" || field.class === "C") ?? [];
  if (disturbing.length === 0) return [];
  const message = `${only} is the only control plane: while it restarts there is no API, no etcd and no way back but its own`;
  return [{ rule: "single-control-plane", message, fix: "say allowDowntime: true under apply: in the settings" }];
}

function controlPlanesOf(machines: readonly PlanMachine[]): readonly string[] {
  return machines.filter(({ controlPlane }) => controlPlane).map(({ hostname }) => hostname);
}
