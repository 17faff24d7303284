// One node, read: every value, or the reason why it could not be read. All questions are asked at once.
import type { NodeObservation, ObservedConfig, ObservedEtcd } from "#domain/apply/observation.ts";
import { isRead, read, unreadable, type Reading } from "#domain/apply/reading.ts";
import type { PlanNode } from "#domain/plan/plan.ts";
import { addressStatusKind } from "#domain/talos-api/resources/address.ts";
import { diagnosticKind } from "#domain/talos-api/resources/diagnostic.ts";
import { bootedSchematic, extensionStatusKind } from "#domain/talos-api/resources/extension.ts";
import { activeConfigId, machineConfigKind, persistentConfigId } from "#domain/talos-api/resources/machine-config.ts";
import { machineStatusId, machineStatusKind } from "#domain/talos-api/resources/machine-status.ts";
import { metaKeyKind } from "#domain/talos-api/resources/meta-key.ts";
import type { TalosNode } from "#ports/talos-api.ts";
import { attempt } from "./attempt.ts";
import type { ApplyMeans } from "./means.ts";
import { reach } from "./reach.ts";

/** Never throws for what a node may do. */
export async function observeNode(means: ApplyMeans, node: PlanNode): Promise<NodeObservation> {
  const api = reach(means, node);
  const options = { deadlineMs: means.patience.call };
  const { hostname, controlPlane } = node;
  const [version, bootId, status, diagnostics, metaKeys, config, schematic, addresses, etcd] = await Promise.all([
    attempt(async () => (await api.version(options)).tag),
    attempt(() => api.bootId(options)),
    attempt(() => api.resource(machineStatusKind, machineStatusId, options)),
    attempt(() => api.resources(diagnosticKind, options)),
    attempt(() => api.resources(metaKeyKind, options)),
    observeConfig(api, means),
    attempt(async () => bootedSchematic(await api.resources(extensionStatusKind, options)).schematic),
    attempt(() => api.resources(addressStatusKind, options)),
    controlPlane ? observeEtcd(api, means) : undefined,
  ]);
  return {
    hostname,
    controlPlane,
    version,
    bootId,
    status: found(status, "the node tells no state"),
    diagnostics: mapped(diagnostics, (list) => list.map(({ spec }) => spec.message)),
    metaKeys: mapped(metaKeys, (list) => list.map(({ id }) => id)),
    config,
    schematic,
    addresses: mapped(addresses, (list) => list.map(({ spec }) => spec.address.replace(/\/\d+$/u, ""))),
    ...(etcd === undefined ? {} : { etcd }),
  };
}

function mapped<A, B>(reading: Reading<A>, of: (value: A) => B): Reading<B> {
  return isRead(reading) ? read(of(reading.value)) : reading;
}

function found<Spec>(reading: Reading<{ readonly spec: Spec } | undefined>, why: string): Reading<Spec> {
  if (!isRead(reading)) return reading;
  return reading.value === undefined ? unreadable(why) : read(reading.value.spec);
}

async function observeConfig(
  api: TalosNode,
  { seal, identity, patience }: ApplyMeans,
): Promise<Reading<ObservedConfig>> {
  const options = { deadlineMs: patience.call };
  return attempt(async () => {
    const [active, persistent] = await Promise.all([
      api.resource(machineConfigKind, activeConfigId, options),
      api.resource(machineConfigKind, persistentConfigId, options),
    ]);
    if (active === undefined) throw new Error("it has no machine configuration");
    const kept = persistent ?? active;
    return {
      active: seal(active.spec.text),
      persistent: kept.spec.text === active.spec.text ? seal(active.spec.text) : seal(kept.spec.text),
      ...identity(active.spec.text),
    };
  });
}

async function observeEtcd(api: TalosNode, { patience }: ApplyMeans): Promise<ObservedEtcd> {
  const options = { deadlineMs: patience.call };
  const [members, status, alarms, healthy] = await Promise.all([
    attempt(() => api.etcdMembers({ local: true }, options)),
    attempt(() => api.etcdStatus(options)),
    attempt(() => api.etcdAlarms(options)),
    attempt(async () => {
      const service = (await api.services(options)).find(({ id }) => id === "etcd");
      return service?.state === "Running" && service.healthy === true;
    }),
  ]);
  return { members, status, alarms, healthy };
}
