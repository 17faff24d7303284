// What comes next for the node in work: decided from what is observed and what the journal says was asked for. The same function
// drives a first run and a run after a crash.
import { upgradeFallbackKey } from "#domain/talos-api/resources/meta-key.ts";
import type { Act, NodeBefore } from "./journal-entry.ts";
import { observed, type ClusterObservation, type NodeObservation } from "./observation.ts";
import { isRead } from "./reading.ts";
import { restarts, unsettled, type Wanted } from "./wanted.ts";

export interface Situation {
  readonly hostname: string;
  readonly wanted: Wanted;
  readonly before: NodeBefore;
  readonly acts: ReadonlyMap<Act, "will" | "did">;
  readonly observation: ClusterObservation;
  /** True when the settings have something to run before and after a node that restarts. */
  readonly hooks: boolean;
  /** True for a Talos before 1.13, which installs and restarts in one go. */
  readonly inOneGo: boolean;
  /** Other voting members of etcd that could lead. */
  readonly otherControlPlanes: number;
  /** Acts that this process has asked for: what they did not bring about now will not come by itself. */
  readonly attempted: ReadonlySet<Act>;
}

/**
 * Why one looks again later. `boot`: the node was told to restart and has the same boot id; `under way` once it shows that it heard.
 * `answer`: it must be read first. `try`: it runs the new configuration and is not well yet. `settle`: all is done, it is not there yet.
 */
export interface Waiting {
  readonly kind: "wait";
  readonly until: "boot" | "answer" | "try" | "settle";
  readonly why: string;
  readonly underWay?: true;
}

export type Next =
  | { readonly kind: "act"; readonly act: Act }
  | Waiting
  | { readonly kind: "stop"; readonly reason: string }
  | { readonly kind: "done" };

/** One decision. */
export function nextAct(situation: Situation): Next {
  const { hostname, wanted, before, observation } = situation;
  const node = observed(observation, hostname);
  if (!restarts(wanted)) return liveChange(node, situation);
  const asked = rebootAsked(node, situation);
  if (!isRead(node.bootId)) return asked ?? wait("answer", `does not answer: ${node.bootId.unreadable}`);
  if (node.bootId.value !== before.bootId) return wrongBoot(node, situation) ?? afterwards(situation);
  return asked ?? prepare(situation) ?? change(node, situation);
}

function act(one: Act): Next {
  return { kind: "act", act: one };
}

function wait(until: Waiting["until"], why: string): Waiting {
  return { kind: "wait", until, why };
}

/** A reboot that was asked for is not asked for again before the node has had its time. */
function rebootAsked({ status }: NodeObservation, { acts }: Situation): Waiting | undefined {
  if (!acts.has("reboot") && !acts.has("upgrade-in-one-go")) return undefined;
  if (!isRead(status)) return { ...wait("boot", "is restarting"), underWay: true };
  const { stage } = status.value;
  return stage === "running"
    ? wait("boot", "was told to restart and has not yet")
    : { ...wait("boot", `is ${stage}`), underWay: true };
}

/** Leadership, hooks, cordon and drain come before anything is installed. */
function prepare(situation: Situation): Next | undefined {
  const { hostname, observation, acts, hooks, otherControlPlanes } = situation;
  const node = observed(observation, hostname);
  const status = node.etcd?.status;
  const leads = status !== undefined && isRead(status) && status.value.leader === status.value.memberId;
  if (leads && otherControlPlanes > 0) return act("forfeit-leadership");
  if (hooks && acts.get("hook-before") !== "did") return act("hook-before");
  const { nodes } = observation.kubernetes;
  if (!isRead(nodes)) return wait("answer", `Kubernetes cannot be read: ${nodes.unreadable}`);
  const kubeNode = nodes.value.find(({ name }) => name === hostname);
  if (kubeNode === undefined) return { kind: "stop", reason: `Kubernetes has no node ${hostname}` };
  if (!kubeNode.unschedulable) return act("cordon");
  return acts.get("drain") === "did" ? undefined : act("drain");
}

function change(node: NodeObservation, situation: Situation): Next {
  const { wanted, inOneGo } = situation;
  if (wanted.class === "C") {
    if (inOneGo) return act("upgrade-in-one-go");
    if (!isRead(node.metaKeys)) return wait("answer", `its META keys cannot be read: ${node.metaKeys.unreadable}`);
    return act(node.metaKeys.value.includes(upgradeFallbackKey) ? "reboot" : "install");
  }
  if (!isRead(node.config)) return wait("answer", `its configuration cannot be read: ${node.config.unreadable}`);
  const { persistent } = node.config.value;
  if (persistent === wanted.config) return act("reboot");
  return foreign(persistent, situation) ?? act("stage-config");
}

function liveChange(node: NodeObservation, situation: Situation): Next {
  const { hostname, wanted, acts, attempted } = situation;
  if (!isRead(node.config)) {
    const why = `cannot be read: ${node.config.unreadable}`;
    return acts.has("try-config") ? wait("try", why) : wait("answer", why);
  }
  const { active, persistent } = node.config.value;
  if (active === wanted.config && persistent === wanted.config) return settling(situation);
  if (active === wanted.config && acts.has("try-config")) return whileTried(situation);
  if (attempted.has("try-config") && acts.get("try-config") === "did")
    return { kind: "stop", reason: `${hostname} took the new configuration back by itself: it was not kept in time` };
  return foreign(persistent, situation) ?? act("try-config");
}

/** Only a node that is well with the new configuration keeps it. */
function whileTried(situation: Situation): Next {
  const missing = unsettled({ ...situation, wanted: { class: "A", version: situation.wanted.version } });
  return missing === undefined ? act("keep-config") : wait("try", missing);
}

function foreign(persistent: string, { before, wanted, hostname }: Situation): Next | undefined {
  return persistent === before.persistent || persistent === wanted.config
    ? undefined
    : { kind: "stop", reason: `${hostname} got another configuration meanwhile, and not from this apply` };
}

/** A node that has restarted and is not what it should be will not become so by waiting. */
function wrongBoot(node: NodeObservation, { hostname, wanted, before }: Situation): Next | undefined {
  const { version, config, status } = node;
  const isUp = isRead(status) && status.value.stage === "running";
  if (!isRead(version)) return undefined;
  if (version.value !== wanted.version && version.value === before.version)
    return {
      kind: "stop",
      reason: `${hostname} booted the old version ${before.version} again: Talos rolled the upgrade to ${wanted.version} back`,
    };
  if (version.value !== wanted.version)
    return { kind: "stop", reason: `${hostname} came back with Talos ${version.value}, not ${wanted.version}` };
  if (isUp && wanted.config !== undefined && isRead(config) && config.value.active !== wanted.config)
    return { kind: "stop", reason: `${hostname} restarted without the new configuration` };
  return undefined;
}

function afterwards(situation: Situation): Next {
  const { hostname, observation, acts, hooks } = situation;
  const missing = unsettled(situation);
  if (missing !== undefined) return wait("settle", missing);
  const { nodes } = observation.kubernetes;
  const kubeNode = isRead(nodes) ? nodes.value.find(({ name }) => name === hostname) : undefined;
  if (kubeNode?.unschedulable === true) return act("uncordon");
  return hooks && acts.get("hook-after") !== "did" ? act("hook-after") : { kind: "done" };
}

function settling(situation: Situation): Next {
  const missing = unsettled(situation);
  return missing === undefined ? { kind: "done" } : wait("settle", missing);
}
