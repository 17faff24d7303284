// How a plan is put into words: the same on every surface.
import { counted } from "#kernel/counted.ts";
import type { Minutes, Plan, PlanNode, PlanStep } from "./plan.ts";

/** `26 minutes`, `20–44 minutes`, `less than a minute`. */
export function minutesWords({ least, most }: Minutes): string {
  const [low, high] = [Math.round(least), Math.ceil(most)];
  if (high === 0) return "no time";
  if (high < 2) return "a minute";
  return low === high ? counted(high, "minute") : `${low}–${high} minutes`;
}

/** `≈ 5–11 min`; empty for what nobody here does. */
export function shortMinutes({ least, most }: Minutes): string {
  if (most === 0) return "";
  const [low, high] = [Math.max(1, Math.round(least)), Math.max(1, Math.ceil(most))];
  return `≈ ${low === high ? String(high) : `${low}–${high}`} min`;
}

/** What a step does to its node while it is carried out, in a few words. */
export function disruptionWords(step: PlanStep, plan: Plan): string {
  if (step.executor !== undefined) return `left to ${step.executor}`;
  const etcd = step.etcdMemberAway ? `; etcd ${etcdWords(plan)}` : "";
  if (step.action === "person") return `by hand${etcd}`;
  const isWorker = plan.bound.nodes.some(({ hostname, controlPlane }) => hostname === step.node && !controlPlane);
  const drained = isWorker ? "drained, " : "";
  const words: Readonly<Record<PlanStep["disruption"], string>> = {
    none: "none, taken over live",
    restart: step.node === undefined ? "kubelets and control-plane pods restart, node by node" : "services restart",
    reboot: `${drained}reboot${etcd}`,
    upgrade: `${drained}upgrade, reboot${etcd}`,
  };
  return words[step.disruption];
}

/** `2/3` */
function etcdWords({ bound }: Plan): string {
  const members = membersOf(bound.nodes);
  return `${members - 1}/${members}`;
}

/** Etcd members before the change. */
export function membersOf(nodes: readonly PlanNode[]): number {
  return nodes.filter(({ controlPlane, kind }) => controlPlane && kind !== "added").length;
}

/** `sha256:9f2c…41ab` */
export function shortDigest(digest: string): string {
  const [name, hex] = [digest.slice(0, 7), digest.slice(7)];
  return `${name}${hex.slice(0, 4)}…${hex.slice(-4)}`;
}
