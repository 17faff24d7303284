// What a step wants of its node, and what of it is not so yet: a node is done by what is observed, not by what was ordered.
import type { ChangeClass } from "#domain/machine-config/change.ts";
import { upgradeFallbackKey } from "#domain/talos-api/resources/meta-key.ts";
import type { NodeBefore } from "./journal-entry.ts";
import { observed, type ClusterObservation, type NodeObservation, type ObservedEtcd } from "./observation.ts";
import { isRead, type Reading } from "./reading.ts";

export interface Wanted {
  readonly class: Exclude<ChangeClass, "D">;
  /** `v1.14.1`: what runs afterwards. */
  readonly version: string;
  /** Schematic of the installer, where it is one of an Image Factory. */
  readonly schematic?: string;
  /** Keyed digest of the configuration that runs afterwards; absent for an upgrade, which leaves it as it is. */
  readonly config?: string;
}

export function restarts({ class: changeClass }: Pick<Wanted, "class">): boolean {
  return changeClass !== "A";
}

export interface Settling {
  readonly wanted: Wanted;
  readonly before: NodeBefore;
  readonly hostname: string;
  readonly observation: ClusterObservation;
}

/** The first thing that is not yet as it should be, in words; undefined when the node has arrived. Schedulability is not looked at. */
export function unsettled({ wanted, before, hostname, observation }: Settling): string | undefined {
  const node = observed(observation, hostname);
  return (
    restarted(node, wanted, before) ??
    differs("runs Talos", node.version, wanted.version) ??
    running(node) ??
    (wanted.class === "C" ? upgraded(node, wanted) : undefined) ??
    (wanted.config === undefined ? undefined : configured(node, wanted.config)) ??
    (node.etcd === undefined ? undefined : inEtcd(node.etcd, before)) ??
    inKubernetes(hostname, node.controlPlane, observation)
  );
}

function restarted({ bootId }: NodeObservation, wanted: Wanted, before: NodeBefore): string | undefined {
  if (!restarts(wanted)) return undefined;
  if (!isRead(bootId)) return `does not answer: ${bootId.unreadable}`;
  return bootId.value === before.bootId ? "has not restarted yet" : undefined;
}

function differs(what: string, reading: Reading<string>, wanted: string): string | undefined {
  if (!isRead(reading)) return `does not answer: ${reading.unreadable}`;
  return reading.value === wanted ? undefined : `${what} ${reading.value}, not ${wanted}`;
}

function running({ status }: NodeObservation): string | undefined {
  if (!isRead(status)) return `its state cannot be read: ${status.unreadable}`;
  const { stage, ready, unmetConditions } = status.value;
  if (stage === "running" && ready) return undefined;
  const [unmet] = unmetConditions;
  return `is ${stage}${unmet === undefined ? ", not ready" : `, waiting for ${unmet.name}: ${unmet.reason}`}`;
}

function upgraded({ metaKeys, schematic }: NodeObservation, wanted: Wanted): string | undefined {
  if (!isRead(metaKeys)) return `its META keys cannot be read: ${metaKeys.unreadable}`;
  if (metaKeys.value.includes(upgradeFallbackKey)) return "has not confirmed the upgrade yet (META key 0x06)";
  if (wanted.schematic === undefined) return undefined;
  if (!isRead(schematic)) return `its extensions cannot be read: ${schematic.unreadable}`;
  return schematic.value === wanted.schematic ? undefined : `runs schematic ${schematic.value ?? "none"}`;
}

function configured({ config }: NodeObservation, wanted: string): string | undefined {
  if (!isRead(config)) return `its configuration cannot be read: ${config.unreadable}`;
  if (config.value.active !== wanted) return "does not run the new configuration";
  return config.value.persistent === wanted ? undefined : "has not kept the new configuration";
}

function inEtcd({ members, status, healthy, alarms }: ObservedEtcd, before: NodeBefore): string | undefined {
  if (!isRead(healthy) || !healthy.value) return "its etcd is not healthy yet";
  if (!isRead(status) || !isRead(members) || !isRead(alarms)) return "its etcd does not answer yet";
  if (before.memberId !== undefined && status.value.memberId !== before.memberId)
    return "came back as another member of etcd";
  if (status.value.isLearner) return "is only a learner of etcd";
  if (alarms.value.length > 0) return `etcd has the alarm ${alarms.value[0]?.alarm ?? ""}`;
  return status.value.leader === "0" ? "sees no leader of etcd" : undefined;
}

function inKubernetes(hostname: string, controlPlane: boolean, { kubernetes }: ClusterObservation): string | undefined {
  if (!isRead(kubernetes.nodes)) return `Kubernetes cannot be read: ${kubernetes.nodes.unreadable}`;
  const node = kubernetes.nodes.value.find(({ name }) => name === hostname);
  if (node === undefined) return "is not in Kubernetes";
  if (!node.ready) return "is not Ready in Kubernetes";
  return controlPlane && !node.controlPlanePods.includes("kube-apiserver")
    ? "its kube-apiserver is not ready"
    : undefined;
}
