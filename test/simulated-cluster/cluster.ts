// A Talos cluster on the loopback: one gRPC server with mutual TLS per node, state and faults behind them, and a watch over what
// must never happen. Knows nothing of our product.
import { boot, unplug } from "./boot.ts";
import { machineConfig } from "./machine-config.ts";
import { newNetwork, type Network } from "./network.ts";
import { bootedImage, newNode, type SimulatedNode } from "./node.ts";
import { newAuthority, type Pair } from "./pki.ts";
import { serverOf, type CallRecord } from "./serve.ts";
import { services } from "./services/services.ts";
import type { ClusterOptions, SimulatedCluster } from "./simulated-cluster.ts";
import { talosconfig } from "./talosconfig.ts";
import { ragas, topology } from "./topology.ts";
import { newWorld, type World } from "./world.ts";

/** Starts a cluster; `await using` or `close()` ends it with all that it started. */
export async function simulatedCluster(options: ClusterOptions = {}): Promise<SimulatedCluster> {
  const authority = options.authority ?? newAuthority();
  const machines = newMachines(options, authority);
  const world = newWorld(machines, options);
  const calls: CallRecord[] = [];
  const hooks = new Map<string, (() => void | Promise<void>)[]>();
  const server = serverOf({
    cluster: world.surroundings,
    services,
    async arrived(record) {
      await hooks.get(`${record.node} ${record.method}`)?.shift()?.();
      calls.push(record);
      world.look();
    },
  });
  const network = await newNetwork(world, { server, authority, vip: options.vip });
  world.onPowerLoss((node) => network.listeners.get(node)?.cut());
  for (const fault of options.faults ?? []) world.surroundings.faults.add(fault);
  return handle({ world, network, calls, hooks, authority });
}

function newMachines(
  { version = "v1.13.9", nodes = ragas, ...options }: ClusterOptions,
  authority: Pair,
): SimulatedNode[] {
  const start = topology(nodes, version);
  const first = start.find(({ role }) => role === "controlplane");
  if (first === undefined) throw new Error("a cluster needs a control plane");
  const identity = {
    authority,
    clusterName: options.clusterName ?? "simulated",
    endpoint: `https://${options.vip ?? first.address}:6443`,
    kubernetesVersion: options.kubernetesVersion ?? "v1.36.4",
  };
  return start.map((node) => newNode({ ...node, config: node.config ?? machineConfig(node, identity) }));
}

interface Parts {
  readonly world: World;
  readonly network: Network;
  readonly calls: readonly CallRecord[];
  readonly hooks: Map<string, (() => void | Promise<void>)[]>;
  readonly authority: Pair;
}

function handle({ world, network, calls, hooks, authority }: Parts): SimulatedCluster {
  const { surroundings, moveVip, until } = world;
  const { nodes, etcd, faults, clock, safety, changed, vipHolder } = surroundings;
  const node = (name: string) => {
    const found = nodes.find((one) => one.name === name);
    if (found === undefined) throw new Error(`there is no simulated node ${name}`);
    return found;
  };
  const endpoint = (name: string) => network.listeners.get(node(name))?.endpoint ?? "";
  const planes = nodes.filter(({ role }) => role === "controlplane").map(({ name }) => name);
  const close = async () => {
    clock.stop();
    for (const one of nodes) one.session.abort();
    await network.close();
  };
  return {
    nodes,
    node,
    endpoint,
    vipEndpoint: network.vipEndpoint,
    vipHolder,
    authority,
    talosconfig: (roles, { endpoints = planes, ...options } = {}) =>
      talosconfig([roles].flat(), {
        authority,
        ...options,
        endpoints: endpoints.map((name) => (name.includes(":") ? name : endpoint(name))),
      }),
    etcd,
    faults,
    clock,
    violations: safety.violations,
    hazards: safety.hazards,
    calls,
    before(method, name, what) {
      const key = `${node(name).name} ${method}`;
      hooks.set(key, [...(hooks.get(key) ?? []), what]);
    },
    powerOff(name) {
      unplug(node(name));
      changed(node(name));
    },
    powerOn: (name) => boot(node(name), surroundings),
    stageConfig(name, config) {
      Object.assign(node(name), { persisted: config, strangeConfig: true });
      changed(node(name));
    },
    setConfig(name, config) {
      Object.assign(node(name), { persisted: config, active: config });
      changed(node(name));
    },
    setVersion(name, version) {
      const one = node(name);
      one.slots[one.booted] = { ...bootedImage(one), version };
      changed(one);
    },
    moveVip: (name) => moveVip(node(name)),
    observe: world.observe,
    resourceVersion: (name, type, id) => surroundings.resources.get(node(name), type, id)?.metadata.version ?? "",
    until,
    close,
    [Symbol.asyncDispose]: close,
  };
}
