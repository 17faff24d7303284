// What must hold before the first step: the gates of the apply, as far as this plan has a use for each. A gate that cannot
// be read at apply is red.
import { counted } from "#kernel/counted.ts";
import { quorumOf } from "#domain/talos/quorum.ts";
import type { PlanStep, Precondition } from "./plan.ts";
import type { PlanSubject } from "./subject.ts";
import { parseVersion } from "./version-number.ts";

/** In the order in which they are read; none without steps. */
export function preconditionsOf(subject: PlanSubject, steps: readonly PlanStep[]): readonly Precondition[] {
  if (steps.length === 0) return [];
  const has = (action: PlanStep["action"]) => steps.some((step) => step.action === action);
  const drains = steps.some(({ disruption }) => disruption === "reboot" || disruption === "upgrade");
  const list: [string, string][] = [
    ["merged", "the merged tree has this head, and a fresh render gives this digest"],
    ["alone", "no other apply holds the lock, and no controller in the cluster is upgrading it"],
    ["valid", `\`talosctl validate\` accepts every configuration${versions(subject, has("upgrade-talos"))}`],
    ["same-cluster", "the cluster's CA and id are those of the secrets that the configuration is rendered with"],
    ...running(subject),
    ["ready", "every node is running and ready, without diagnostics"],
    ["nothing-pending", "no node has a staged configuration or an unfinished upgrade"],
    etcd(subject),
    ["kubernetes", "every Kubernetes node is Ready and schedulable, and so are the control plane's pods"],
  ];
  if (has("person")) list.push(["by-hand", "the steps that a person does are done"]);
  if (drains) {
    list.push(["storage", "storage that the nodes carry is healthy and allows one of them to go"]);
    list.push(["disruption-budgets", "the pod disruption budgets let the first node be drained"]);
  }
  if (has("upgrade-talos")) list.push(["installer", "every node can pull the installer image"]);
  if (into(subject, 11))
    list.push(["etcd-3.5.26", "etcd is 3.5.26 or newer before Talos 1.11 brings 3.6 (talos#12467)"]);
  list.push(["backup", "an etcd snapshot and all machine configurations are stored outside the cluster, encrypted"]);
  list.push(["fresh", "a dry run on every node shows the same redacted difference as this plan"]);
  return list.map(([id, text]) => ({ id, text }));
}

function versions({ base, head }: PlanSubject, upgrades: boolean): string {
  if (base.talosVersion === undefined) return "";
  const isOther = upgrades && head.talosVersion !== undefined && head.talosVersion !== base.talosVersion;
  return ` for Talos ${base.talosVersion}${isOther ? ` and ${head.talosVersion}` : ""}`;
}

function running({ base }: PlanSubject): [string, string][] {
  const talos = base.talosVersion === undefined ? [] : [`Talos ${base.talosVersion}`];
  const kubernetes = base.kubernetesVersion === undefined ? [] : [`Kubernetes ${base.kubernetesVersion}`];
  const both = [...talos, ...kubernetes];
  return both.length === 0 ? [] : [["versions", `every node answers and runs ${both.join(" and ")}`]];
}

function etcd({ base }: PlanSubject): [string, string] {
  const members = base.machines.filter(({ controlPlane }) => controlPlane).length;
  const quorum = `${counted(members, "member")} healthy and in step, one leader, no alarm`;
  const rest = members > 1 ? `; ${members - 1} remain while one is away, ${quorumOf(members)} are the quorum` : "";
  return ["etcd", `etcd: ${quorum}${rest}`];
}

function into({ base, head }: PlanSubject, minor: number): boolean {
  const [from, to] = [parseVersion(base.talosVersion ?? ""), parseVersion(head.talosVersion ?? "")];
  return from !== undefined && to?.minor === minor && from.minor < minor;
}
