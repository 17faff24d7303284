// What the live cluster says of the steps: which is next, whether it is done already, and the node as it is before.
import type { NodeBefore } from "#domain/apply/journal-entry.ts";
import { observed, type ClusterObservation } from "#domain/apply/observation.ts";
import { nextStep, type NumberedStep } from "#domain/apply/order.ts";
import { valueOf } from "#domain/apply/reading.ts";
import type { ApplyMeans } from "./means.ts";
import { Stopped } from "./stopped.ts";
import type { StepWork } from "./step-work.ts";

/** A step without what only the live node tells. */
export type StepOrder = Omit<StepWork, "before" | "number">;

export interface Choice {
  readonly means: Pick<ApplyMeans, "nodes" | "journal">;
  /** The virtual addresses, where there are any. */
  readonly virtualAddresses: readonly string[];
  /** True when the settings name the order. */
  readonly fixedOrder: boolean;
}

export function chooseStep(
  choice: Choice,
  left: readonly NumberedStep[],
  observation: ClusterObservation,
): NumberedStep {
  const { means, virtualAddresses, fixedOrder } = choice;
  const leader = observation.nodes.find(({ etcd }) => {
    const status = etcd === undefined ? undefined : valueOf(etcd.status);
    return status !== undefined && status.leader === status.memberId;
  });
  const vipHolder = observation.nodes.find(({ controlPlane, addresses }) => {
    const own = valueOf(addresses) ?? [];
    return controlPlane && virtualAddresses.some((address) => own.includes(address));
  });
  const previous = means.journal.entries().findLast(({ type }) => type === "step-done");
  const next = nextStep(left, {
    nodes: means.nodes,
    ...(leader === undefined ? {} : { leader: leader.hostname }),
    ...(vipHolder === undefined ? {} : { vipHolder: vipHolder.hostname }),
    ...(previous?.type === "step-done" ? { previous: previous.node } : {}),
    fixed: fixedOrder,
  });
  if (next === undefined) throw new TypeError("there is no step left");
  return next;
}

/** Done by hand, or by an earlier apply: a configuration that needs a restart is never taken for done. */
export function isThere({ wanted, node }: StepOrder, observation: ClusterObservation): boolean {
  const now = observed(observation, node.hostname);
  const config = valueOf(now.config);
  if (wanted.class === "A") return config?.active === wanted.config && config?.persistent === wanted.config;
  if (wanted.class === "B") return false;
  return (
    valueOf(now.version) === wanted.version &&
    (wanted.schematic === undefined || valueOf(now.schematic) === wanted.schematic)
  );
}

export function beforeOf(observation: ClusterObservation, hostname: string): NodeBefore {
  const node = observed(observation, hostname);
  const [bootId, version, config] = [valueOf(node.bootId), valueOf(node.version), valueOf(node.config)];
  const status = node.etcd === undefined ? undefined : valueOf(node.etcd.status);
  const schematic = valueOf(node.schematic);
  if (bootId === undefined || version === undefined || config === undefined)
    throw new Stopped(`${hostname}: its boot id, version or configuration could not be read`);
  return {
    bootId,
    version,
    config: config.active,
    persistent: config.persistent,
    ...(schematic === undefined ? {} : { schematic }),
    ...(status === undefined ? {} : { memberId: status.memberId }),
  };
}
