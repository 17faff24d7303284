// One machine: what it runs, what it is told to run, and what others see of it.
import { randomUUID } from "node:crypto";
import { componentsOf } from "./components.ts";
import { eventLog, type EventLog } from "./events.ts";

export type Role = "controlplane" | "worker";

/** Numbers of machine.MachineStatusEvent.MachineStage. */
export type Stage = "BOOTING" | "INSTALLING" | "RUNNING" | "REBOOTING" | "SHUTTING_DOWN" | "UPGRADING";

/** An operating system on one of the two slots of the boot loader. */
export interface OsImage {
  /** `v1.13.9`. */
  readonly version: string;
  /** Id of the Image Factory. */
  readonly schematic: string;
}

export type Slot = "A" | "B";

/** The META key that an upgrade sets and that goes away once the node runs and is ready (Talos, machinery/meta, `Upgrade`). */
export const fallbackKey = "0x06";

export interface SimulatedNode {
  readonly name: string;
  readonly role: Role;
  readonly address: string;
  /** Both slots; the other one is empty before the first upgrade. */
  readonly slots: Record<Slot, OsImage | undefined>;
  /** What runs. */
  booted: Slot;
  /** What the boot loader takes next. */
  next: Slot;
  bootId: string;
  boots: number;
  stage: Stage;
  power: "on" | "off";
  /** Off until somebody switches it on: it does not come back by itself. */
  unplugged: boolean;
  /** Conditions that keep it from being ready. */
  unmet: readonly { readonly name: string; readonly reason: string }[];
  etcdRunning: boolean;
  /** The image with which the kubelet was started, and whether it runs. */
  kubeletImage: string;
  kubeletRuns: boolean;
  /** META keys: `0x06` → label of the slot to fall back to. */
  readonly meta: Map<string, string>;
  /** Machine configurations: what runs, and what the next boot takes. */
  active: string;
  persisted: string;
  /** The persisted one was put there by somebody else. */
  strangeConfig: boolean;
  /** A try window that will put this configuration back. */
  undoTry: (() => void) | undefined;
  /** The sequence that runs; another is refused or takes over. */
  sequence: string | undefined;
  /** Set by an apply that reboots: further ones are refused until then. */
  rebootsForConfig: boolean;
  installing: boolean;
  applying: boolean;
  events: EventLog;
  /** Aborted when the machine goes away: ends every call that it serves. */
  session: AbortController;
}

export interface NodeStart {
  readonly name: string;
  readonly role: Role;
  readonly address: string;
  readonly image: OsImage;
  readonly config: string;
}

export function newNode({ name, role, address, image, config }: NodeStart): SimulatedNode {
  return {
    name,
    role,
    address,
    slots: { A: image, B: undefined },
    booted: "A",
    next: "A",
    bootId: randomUUID(),
    boots: 1,
    stage: "RUNNING",
    power: "on",
    unplugged: false,
    unmet: [],
    etcdRunning: role === "controlplane",
    kubeletImage: componentsOf(config).kubelet,
    kubeletRuns: true,
    meta: new Map(),
    active: config,
    persisted: config,
    strangeConfig: false,
    undoTry: undefined,
    sequence: undefined,
    rebootsForConfig: false,
    installing: false,
    applying: false,
    events: bootedLog(),
    session: new AbortController(),
  };
}

/** What a node that booted some time ago still has to tell. */
function bootedLog(): EventLog {
  const log = eventLog();
  for (const action of ["START", "STOP"]) log.emit("SequenceEvent", { sequence: "boot", action });
  log.emit("MachineStatusEvent", { stage: "RUNNING", status: { ready: true, unmetConditions: [] } });
  return log;
}

export function bootedImage(node: SimulatedNode): OsImage {
  const image = node.slots[node.booted];
  if (image === undefined) throw new Error(`${node.name} runs from an empty slot`);
  return image;
}

/** 13 of `v1.13.9`: what a node does depends on the minor version that it runs. */
export function minorOf(node: SimulatedNode): number {
  return Number(/^v?1\.(\d+)\./.exec(bootedImage(node).version)?.[1]);
}

export function isReady(node: SimulatedNode): boolean {
  return node.power === "on" && node.stage === "RUNNING" && node.unmet.length === 0;
}

/** Of `factory.talos.dev/metal-installer/<schematic>:v1.13.9` the image; undefined when it has no tag. */
export function imageOf(reference: string, schematic: string): OsImage | undefined {
  const found = /^(?:.*\/)?([^/:@]+):(v[^@:/]+)(?:@.*)?$/.exec(reference);
  const [, name = "", version] = found ?? [];
  if (version === undefined) return undefined;
  return { version, schematic: /^[0-9a-f]{64}$/.test(name) ? name : schematic };
}
