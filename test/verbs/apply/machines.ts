// Machines and etcd in memory, with what a Talos of their version does. They watch over themselves: quorum, and one node away at most.
import { parseVersion } from "#domain/plan/version-number.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export interface Machine {
  readonly hostname: string;
  readonly address: string;
  readonly controlPlane: boolean;
  version: string;
  schematic: string;
  boots: number;
  stage: "running" | "rebooting" | "off" | "booting";
  ready: boolean;
  active: string;
  persistent: string;
  installed: { version: string; schematic: string } | undefined;
  /** META 0x06. */
  armed: boolean;
  triedUntil: number | undefined;
  cordoned: boolean;
  pods: number;
  volumes: number;
}

/** What goes wrong; each is looked at where it matters. */
export interface Faults {
  rollsBack?: boolean;
  hangsRebooting?: boolean;
  neverReturns?: boolean;
  ignoresReboot?: number;
  installerFails?: boolean;
  installerSilent?: boolean;
  fallbackLingers?: boolean;
  /** Loses the answer of the next calls of this name, after they took effect (or before). */
  losesAnswer?: { method: string; effect: boolean; times: number };
  podsStay?: boolean;
  volumesStay?: boolean;
  badConfig?: boolean;
  downWhenAway?: string;
}

export interface Machines {
  readonly all: readonly Machine[];
  readonly of: (hostname: string) => Machine;
  readonly clock: VirtualClock;
  readonly faults: Map<string, Faults>;
  leader: string;
  term: number;
  alarms: string[];
  /** Everything that was done: `reboot cp-1`. */
  readonly done: string[];
  readonly violations: string[];
  readonly power: (machine: Machine, on: boolean) => void;
  readonly reboot: (machine: Machine) => void;
  readonly isUp: (machine: Machine) => boolean;
}

export function configText(controlPlane: boolean, sysctl: string): string {
  const pem = (name: string) =>
    Buffer.from(`-----BEGIN CERTIFICATE-----\n${Buffer.from(name).toString("base64")}\n-----END CERTIFICATE-----\n`);
  return [
    "version: v1alpha1",
    "machine:",
    `  type: ${controlPlane ? "controlplane" : "worker"}`,
    `  token: canary-token-4711`,
    `  ca: { crt: ${pem("talos").toString("base64")} }`,
    `  sysctls: { vm.max_map_count: "${sysctl}" }`,
    "  kubelet: { image: ghcr.io/siderolabs/kubelet:v1.36.4 }",
    "cluster:",
    "  id: cluster-id",
    `  ca: { crt: ${pem("kubernetes").toString("base64")} }`,
    "",
  ].join("\n");
}

export function machines(clock: VirtualClock, options: { version?: string; planes?: number } = {}): Machines {
  const { version = "v1.13.8", planes = 3 } = options;
  const names = [...Array.from({ length: planes }, (_, index) => `cp-${index + 1}`), "worker-1"];
  const all = names.map((hostname, index): Machine => {
    const controlPlane = hostname.startsWith("cp");
    const text = configText(controlPlane, "1");
    return {
      hostname,
      address: `10.0.0.${index + 1}`,
      controlPlane,
      version,
      schematic: "a".repeat(64),
      boots: 1,
      stage: "running",
      ready: true,
      active: text,
      persistent: text,
      installed: undefined,
      armed: false,
      triedUntil: undefined,
      cordoned: false,
      pods: 2,
      volumes: 1,
    };
  });
  const world: Machines = {
    all,
    of: (hostname) => all.find((machine) => machine.hostname === hostname) ?? missing(hostname),
    clock,
    faults: new Map(),
    leader: "cp-1",
    term: 7,
    alarms: [],
    done: [],
    violations: [],
    isUp: ({ stage }) => stage === "running" || stage === "rebooting" || stage === "booting",
    power: (machine, on) => power(world, machine, on),
    reboot: (machine) => reboot(world, machine),
  };
  return world;
}

function missing(hostname: string): never {
  throw new TypeError(`there is no machine ${hostname}`);
}

function watch(world: Machines, cause: string): void {
  const away = world.all.filter(({ stage }) => stage !== "running");
  if (away.length > 1)
    world.violations.push(`${cause}: ${away.map(({ hostname }) => hostname).join(" and ")} are away`);
  const planes = world.all.filter(({ controlPlane }) => controlPlane);
  const up = planes.filter(({ stage }) => stage === "running").length;
  if (planes.length > 1 && up * 2 <= planes.length) world.violations.push(`${cause}: etcd has no quorum`);
}

function reboot(world: Machines, machine: Machine): void {
  const faults = world.faults.get(machine.hostname) ?? {};
  if ((faults.ignoresReboot ?? 0) > 0) {
    faults.ignoresReboot = (faults.ignoresReboot ?? 0) - 1;
    return;
  }
  if (
    machine.controlPlane &&
    world.leader === machine.hostname &&
    world.all.filter(({ controlPlane }) => controlPlane).length > 1
  )
    world.violations.push(`${machine.hostname} leads etcd and is restarted`);
  if (machine.pods > 0 || machine.volumes > 0)
    world.violations.push(`${machine.hostname} is restarted with work on it`);
  machine.stage = "rebooting";
  machine.ready = false;
  watch(world, `reboot of ${machine.hostname}`);
  if (faults.hangsRebooting === true) return;
  world.clock.after(2_000, () => power(world, machine, false));
  if (faults.neverReturns !== true) world.clock.after(22_000, () => power(world, machine, true));
}

function power(world: Machines, machine: Machine, on: boolean): void {
  const faults = world.faults.get(machine.hostname) ?? {};
  if (!on) {
    machine.stage = "off";
    machine.ready = false;
    const other = world.all.find((one) => one.controlPlane && one !== machine && one.stage === "running");
    if (world.leader === machine.hostname && other !== undefined) {
      world.leader = other.hostname;
      world.term += 1;
    }
    const second = faults.downWhenAway;
    if (second !== undefined) power(world, world.of(second), false);
    return;
  }
  machine.boots += 1;
  machine.stage = "booting";
  machine.active = machine.persistent;
  if (machine.armed && machine.installed !== undefined && faults.rollsBack !== true)
    Object.assign(machine, { version: machine.installed.version, schematic: machine.installed.schematic });
  if (faults.rollsBack === true) machine.armed = false;
  machine.installed = undefined;
  world.clock.after(5_000, () => {
    machine.stage = "running";
    machine.ready = true;
    machine.pods = machine.cordoned ? 0 : 1;
    if (faults.fallbackLingers !== true) world.clock.after(1_000, () => (machine.armed = false));
  });
}

export function minorOf({ version }: Machine): number {
  return parseVersion(version)?.minor ?? 0;
}
