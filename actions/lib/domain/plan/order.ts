// Who comes after whom. Control planes before workers, as Omni and topf do; what only the live cluster knows (etcd's leader,
// the holder of the virtual address) is a rule in words that the digest covers.
import type { ApplySettings, Inventory } from "#domain/settings/settings.ts";
import { virtualAddresses } from "./config-reading.ts";
import type { PlanMachine } from "./subject.ts";

export interface OrderOptions {
  readonly machines: readonly PlanMachine[];
  readonly inventory: Inventory;
  readonly apply: ApplySettings;
}

export interface NodeOrder {
  /** Every hostname, in the order of a rollout. */
  readonly hostnames: readonly string[];
  /** The same in words. */
  readonly rule: string;
}

/**
 * One node at a time, always. Among control planes two neighbours in the order share a host only where it cannot be
 * helped, so that a host that a reboot has upset shows it before its second etcd member goes.
 */
export function nodeOrder({ machines, inventory, apply }: OrderOptions): NodeOrder {
  const hostOf = ({ hostname }: PlanMachine) => inventory.nodes.get(hostname)?.host;
  const controlPlanes = spread(
    machines.filter(({ controlPlane }) => controlPlane),
    hostOf,
  );
  const workers = machines.filter(({ controlPlane }) => !controlPlane);
  const natural = [...controlPlanes, ...workers].map(({ hostname }) => hostname);
  const listed = (apply.order ?? []).filter((hostname) => natural.includes(hostname));
  if (listed.length > 0) {
    const rest = natural.filter((hostname) => !listed.includes(hostname));
    const others = rest.length === 0 ? "" : `, then the others`;
    return { hostnames: [...listed, ...rest], rule: `one node at a time, as apply.order has it${others}${waiting}` };
  }
  const hosts = controlPlanes.some((machine) => hostOf(machine) !== undefined);
  return { hostnames: natural, rule: `${ruleOf(controlPlanes, workers, hosts)}${waiting}` };
}

const waiting = "; nothing starts while any node, or the host under one, is not healthy";

function ruleOf(controlPlanes: readonly PlanMachine[], workers: readonly PlanMachine[], hosts: boolean): string {
  const parts: string[] = [];
  if (controlPlanes.length > 1) {
    const hasVip = controlPlanes.some(({ documents }) => virtualAddresses(documents).length > 0);
    const last = `etcd leader${hasVip ? " and VIP holder" : ""} last, read at apply`;
    parts.push(`control planes${hosts ? ", changing hosts between neighbours where possible" : ""}: ${last}`);
  } else if (controlPlanes.length === 1) parts.push("the control plane");
  if (workers.length > 0) parts.push(controlPlanes.length === 0 ? "workers" : "then workers");
  return ["one node at a time", ...parts].join("; ");
}

/** The author's order, but after each machine the first that is on another host, taking from the fullest host when some must pair up. */
function spread(
  machines: readonly PlanMachine[],
  hostOf: (machine: PlanMachine) => string | undefined,
): readonly PlanMachine[] {
  const left = [...machines];
  const ordered: PlanMachine[] = [];
  while (left.length > 0) {
    const last = ordered.at(-1);
    const before = last === undefined ? undefined : hostOf(last);
    const others = left.filter((machine) => before === undefined || hostOf(machine) !== before);
    const next = fullestFirst(others.length === 0 ? left : others, left, hostOf);
    if (next === undefined) break;
    left.splice(left.indexOf(next), 1);
    ordered.push(next);
  }
  return ordered;
}

/** The first of `candidates` on the host with the most machines left; without hosts simply the first. */
function fullestFirst(
  candidates: readonly PlanMachine[],
  left: readonly PlanMachine[],
  hostOf: (machine: PlanMachine) => string | undefined,
): PlanMachine | undefined {
  const countOn = (machine: PlanMachine) => {
    const host = hostOf(machine);
    return host === undefined ? 1 : left.filter((other) => hostOf(other) === host).length;
  };
  return candidates.reduce<PlanMachine | undefined>(
    (best, machine) => (best === undefined || countOn(machine) > countOn(best) ? machine : best),
    undefined,
  );
}
