// The port of the Talos API over machines in memory. `around` is told of every call that changes something, before and after.
import { TalosApiError, type TalosFailureKind } from "#domain/talos-api/failure.ts";
import type { ResourceKind } from "#domain/talos-api/resources/resource.ts";
import type { ApplyRequest, TalosApi, TalosNode, TalosTarget } from "#ports/talos-api.ts";
import { minorOf, type Machine, type Machines } from "./machines.ts";

export type Around = (what: string, when: "before" | "after") => void;

export function talosInMemory(world: Machines, around: Around): TalosApi {
  return { roles: ["os:admin"], close: () => undefined, at: (target) => nodeApi(world, target, around) };
}

function nodeApi(world: Machines, { node, endpoint = node }: TalosTarget, around: Around): TalosNode {
  const machine = world.all.find(({ address }) => address === node);
  const way = world.all.find(({ address }) => address === endpoint);
  if (machine === undefined || way === undefined) throw new TypeError(`nobody is at ${node}`);
  const fail = (kind: TalosFailureKind, method: string, why: string): never => {
    throw new TalosApiError(kind, { node, endpoint, method }, why);
  };
  const up = (method: string) => {
    if (way !== machine && !way.controlPlane) fail("no-forwarding", method, "a worker");
    if (!world.isUp(machine) || !world.isUp(way)) fail("unreachable", method, "not reachable");
  };
  const ask = <T>(method: string, answer: () => T): Promise<T> =>
    Promise.resolve().then(() => {
      up(method);
      return answer();
    });
  /** A call that changes something: its answer may be lost, before or after the effect. */
  const order = <T>(method: string, effect: () => T): Promise<T> =>
    Promise.resolve().then(() => {
      up(method);
      around(`${method} ${machine.hostname}`, "before");
      const lost = world.faults.get(machine.hostname)?.losesAnswer;
      const isLost = lost?.method === method && lost.times-- > 0;
      if (isLost && !lost.effect) fail("unreachable", method, "the connection broke");
      const answer = effect();
      around(`${method} ${machine.hostname}`, "after");
      if (isLost) fail("unreachable", method, "the connection broke");
      return answer;
    });
  const etcd = <T>(method: string, answer: () => T) =>
    ask(method, () =>
      machine.controlPlane && machine.stage !== "booting" ? answer() : fail("failed-precondition", method, "no etcd"),
    );
  const planes = world.all.filter(({ controlPlane }) => controlPlane);
  const idOf = (hostname: string) => String(planes.findIndex((one) => one.hostname === hostname) + 101);
  const unused = () => fail("unimplemented", "unused", "the simulation has no such call");
  return {
    node,
    endpoint,
    version: () => ask("Version", () => ({ tag: machine.version, arch: "amd64", platform: "metal" })),
    bootId: () => ask("Read", () => `boot-${machine.hostname}-${machine.boots}`),
    applyConfiguration: (request) =>
      order(`ApplyConfiguration:${request.dryRun === true ? "dry" : request.mode}`, () =>
        applyTo(world, machine, request, fail),
      ),
    reboot: () =>
      order("Reboot", () => {
        world.done.push(`reboot ${machine.hostname}`);
        world.reboot(machine);
        return { actorId: "1" };
      }),
    rollback: unused,
    upgradeLegacy: ({ image }) =>
      order("Upgrade", () => {
        world.done.push(`install ${machine.hostname}`, `reboot ${machine.hostname}`);
        installOn(machine, image);
        world.reboot(machine);
        return { actorId: "1" };
      }),
    pullImage: async function* (image) {
      yield await ask("Pull", () => ({ kind: "done" as const, name: image }));
    },
    upgrade: async function* (image) {
      yield { kind: "message" as const, text: "installing" };
      const fault = world.faults.get(machine.hostname);
      const code = await order("LifecycleUpgrade", () => {
        if (fault?.installerFails === true) return 1;
        world.done.push(`install ${machine.hostname}`);
        if (world.all.some((other) => other !== machine && other.armed))
          world.violations.push(`${machine.hostname}: another node has an unfinished upgrade`);
        installOn(machine, image);
        return 0;
      });
      if (fault?.installerSilent === true) fail("broken-stream", "LifecycleUpgrade", "it ended without its result");
      yield { kind: "exit" as const, code };
    },
    etcdMembers: () =>
      etcd("EtcdMemberList", () =>
        planes.map(({ hostname }) => ({
          id: idOf(hostname),
          hostname,
          peerUrls: [],
          clientUrls: [],
          isLearner: false,
        })),
      ),
    etcdStatus: () =>
      etcd("EtcdStatus", () => ({
        memberId: idOf(machine.hostname),
        leader: idOf(world.leader),
        isLearner: false,
        raftTerm: BigInt(world.term),
        raftIndex: 5000n,
        raftAppliedIndex: 5000n,
        dbSize: 1,
        dbSizeInUse: 1,
        errors: [],
        version: "3.6.12",
      })),
    etcdAlarms: () => etcd("EtcdAlarmList", () => world.alarms.map((alarm) => ({ memberId: "101", alarm }))),
    etcdForfeitLeadership: () =>
      order("EtcdForfeitLeadership", () => {
        const other = planes.find((one) => one !== machine && one.stage === "running");
        if (world.leader !== machine.hostname || other === undefined) return { newLeader: undefined };
        world.leader = other.hostname;
        world.term += 1;
        return { newLeader: idOf(other.hostname) };
      }),
    etcdSnapshot: unused,
    services: () =>
      ask("ServiceList", () => [
        {
          id: "etcd",
          state: machine.stage === "running" ? "Running" : "Preparing",
          healthy: machine.stage === "running",
          message: "",
        },
      ]),
    readFile: unused,
    kubeconfig: unused,
    events: unused,
    resource: <Spec>(kind: ResourceKind<Spec>, id: string) =>
      ask("Get", () => {
        const found = specsOf(machine, kind.type).find(([name]) => name === id);
        return found === undefined
          ? undefined
          : { id, version: "1", phase: "running" as const, spec: found[1] as Spec };
      }),
    resources: <Spec>(kind: ResourceKind<Spec>) =>
      ask("List", () =>
        specsOf(machine, kind.type).map(([id, spec]) => ({
          id,
          version: "1",
          phase: "running" as const,
          spec: spec as Spec,
        })),
      ),
    watch: unused,
  };
}

function installOn(machine: Machine, image: string): void {
  const [, schematic = "", version = ""] = /\/([^/:]+):(.+)$/u.exec(image) ?? [];
  machine.installed = { version, schematic };
  machine.armed = true;
}

function specsOf(machine: Machine, type: string): readonly (readonly [string, unknown])[] {
  switch (type.split(".")[0]) {
    case "MachineStatuses":
      return [["machine", { stage: machine.stage, ready: machine.ready, unmetConditions: [] }]];
    case "MetaKeys":
      return machine.armed ? [["0x06", { value: "A" }]] : [];
    case "MachineConfigs":
      return [
        ["v1alpha1", { text: machine.active }],
        ["persistent", { text: machine.persistent }],
      ];
    case "ExtensionStatuses":
      return [["0", { name: "schematic", version: machine.schematic, image: "" }]];
    case "AddressStatuses":
      return [["eth0", { address: `${machine.address}/24`, linkName: "eth0" }]];
    default:
      return [];
  }
}

function applyTo(
  world: Machines,
  machine: Machine,
  { config, mode, tryTimeoutSeconds = 60 }: ApplyRequest,
  fail: (kind: TalosFailureKind, method: string, why: string) => never,
) {
  const text = Buffer.from(config).toString("utf8");
  const { hostname } = machine;
  const reject = world.faults.get(hostname)?.badConfig === true;
  if (reject) fail("invalid", "ApplyConfiguration", "unknown keys found during decoding");
  world.done.push(`${mode} ${hostname}`);
  if (mode === "staged") machine.persistent = text;
  if (mode === "try") {
    const before = machine.active;
    const until = world.clock.now() + tryTimeoutSeconds * 1000;
    machine.active = text;
    machine.triedUntil = until;
    world.clock.after(tryTimeoutSeconds * 1000, () => {
      if (machine.triedUntil === until) Object.assign(machine, { active: before, triedUntil: undefined });
    });
  }
  if (mode === "no-reboot" || (mode === "auto" && minorOf(machine) >= 14)) {
    machine.active = text;
    machine.persistent = text;
    machine.triedUntil = undefined;
  }
  if (mode === "auto" && minorOf(machine) < 14) fail("invalid", "ApplyConfiguration", "would reboot");
  return { mode, warnings: [], details: "" };
}
