// The state of a cluster and the rules by which it changes; everything that happens comes by `changed`.
import { boot, dropFallback, emitStatus, fast, unplug } from "./boot.ts";
import { skippableClock } from "./clock.ts";
import { componentsOf } from "./components.ts";
import { etcdCluster } from "./etcd.ts";
import { faultBoard, type Fault } from "./faults.ts";
import { secrets } from "./machine-config.ts";
import { isReady, type SimulatedNode } from "./node.ts";
import { resourcesOf } from "./resource-specs.ts";
import { resourceStore } from "./resources.ts";
import { safetyOf } from "./safety.ts";
import type { ClusterOptions } from "./simulated-cluster.ts";
import { etcdSnapshot } from "./snapshot.ts";
import type { Surroundings } from "./surroundings.ts";

export interface World {
  readonly surroundings: Surroundings;
  /** Looks at what `until` waits for. */
  readonly look: () => void;
  readonly onPowerLoss: (cut: (node: SimulatedNode) => void) => void;
  readonly moveVip: (node: SimulatedNode) => void;
  readonly observe: (listener: () => void) => () => void;
  readonly until: (condition: () => boolean) => Promise<void>;
}

/** The cluster without a network. */
export function newWorld(nodes: readonly SimulatedNode[], options: ClusterOptions): World {
  const waiting = new Set<() => void>();
  let cut: (node: SimulatedNode) => void = () => undefined;
  let holder: SimulatedNode | undefined;
  const faults = faultBoard((fault, on) => faultChanged(fault, on));
  const etcd = etcdCluster(nodes, faults);
  const vipHolder = () => holder;
  const clock = skippableClock();
  const pace = options.pace ?? fast;
  const safety = safetyOf({ nodes, etcd, faults });
  const described = { nodes, etcd, faults, vip: options.vip, vipHolder };
  const resources = resourceStore(nodes, (node) => (node.power === "off" ? [] : resourcesOf(node, described)));

  const look = () => {
    for (const one of waiting) one();
  };
  function changed(node: SimulatedNode, cause?: SimulatedNode): void {
    const unmet = node.stage === "RUNNING" ? conditionsOf(node, faults.all()) : [];
    const readinessChanged = unmet.length !== node.unmet.length;
    node.unmet = unmet;
    if (isReady(node)) dropFallback(node, faults);
    if (readinessChanged) emitStatus(node);
    if (node.power === "off") cut(node);
    else restartKubelet(node);
    etcd.settle();
    holder = vipAfter(holder, { nodes, etcd });
    safety.afterChange(cause);
    resources.changed();
    look();
  }
  /** A kubelet whose image changed stops and starts again. */
  function restartKubelet(node: SimulatedNode): void {
    const { kubelet } = componentsOf(node.active);
    if (kubelet === node.kubeletImage) return;
    Object.assign(node, { kubeletImage: kubelet, kubeletRuns: false });
    clock.after(pace.stopping, () => {
      node.kubeletRuns = true;
      changed(node);
    });
  }
  function faultChanged(fault: Fault, on: boolean): void {
    const node = nodes.find(({ name }) => name === fault.node);
    if (node === undefined) throw new Error(`there is no simulated node ${fault.node}`);
    if (fault.kind === "down" && on) unplug(node);
    if (fault.kind === "down" && !on) boot(node, surroundings);
    changed(node);
  }
  const surroundings: Surroundings = {
    nodes,
    etcd,
    faults,
    clock,
    pace,
    changed,
    beforeAction: safety.beforeAction,
    safety,
    resources,
    vip: options.vip,
    vipHolder,
    snapshot: options.snapshot ?? etcdSnapshot([{ key: "/registry/secrets/default/canary", value: secrets.secretbox }]),
    kubeconfig: options.kubeconfig,
    disarm: () =>
      faults
        .all()
        .filter(({ kind }) => kind === "etcd-alarm")
        .forEach(faults.remove),
    pause: (milliseconds) => new Promise((resolve) => void clock.after(milliseconds, resolve)),
  };
  for (const node of nodes) changed(node);
  return {
    surroundings,
    look,
    onPowerLoss: (how) => void (cut = how),
    moveVip(node) {
      holder = node;
      changed(node);
    },
    observe(listener) {
      waiting.add(listener);
      return () => waiting.delete(listener);
    },
    until: (condition) =>
      new Promise((resolve) => {
        const once = () => {
          if (!condition()) return;
          waiting.delete(once);
          resolve();
        };
        waiting.add(once);
        once();
      }),
  };
}

function conditionsOf({ name }: SimulatedNode, faults: readonly Fault[]): SimulatedNode["unmet"] {
  return faults
    .filter((fault) => fault.node === name)
    .filter((fault) => fault.kind === "not-ready")
    .map(({ condition, reason }) => ({ name: condition, reason }));
}

/** The VIP is held through an election in etcd: without quorum, or without its holder's etcd, it goes. */
function vipAfter(
  holder: SimulatedNode | undefined,
  { nodes, etcd }: Pick<Surroundings, "nodes" | "etcd">,
): SimulatedNode | undefined {
  if (!etcd.quorum().holds) return undefined;
  const able = (node: SimulatedNode) => etcd.memberOf(node)?.running === true;
  return holder !== undefined && able(holder) ? holder : nodes.find(able);
}
