// How a node goes away and comes back: the sequences of v1alpha1_sequencer.go (v1.13.9) with the events that they send.
import { randomUUID } from "node:crypto";
import type { Clock } from "./clock.ts";
import { cancelTry } from "./config.ts";
import { eventLog } from "./events.ts";
import type { FaultBoard } from "./faults.ts";
import { fallbackKey, type SimulatedNode, type Slot } from "./node.ts";

/** How long the parts of a reboot take, in milliseconds. */
export interface Pace {
  /** Until the last service is stopped. */
  readonly stopping: number;
  /** Without power. */
  readonly away: number;
  /** Until it runs and is ready. */
  readonly booting: number;
  /** The installer, before its exit code. */
  readonly installing: number;
}

export const fast: Pace = { stopping: 5, away: 25, booting: 10, installing: 5 };

/** talosctl watches again only one second after the reboot began: whoever is back by then keeps it waiting for ever. */
export const talosctlPace: Pace = { stopping: 50, away: 1250, booting: 150, installing: 20 };

export interface BootSurroundings {
  readonly faults: FaultBoard;
  readonly clock: Clock;
  readonly pace: Pace;
  /** After each change: resources, quorum, sockets. `cause` is set when an action did it. */
  readonly changed: (node: SimulatedNode, cause?: SimulatedNode) => void;
  readonly beforeAction: (node: SimulatedNode, action: string) => void;
}

export type Sequence = "reboot" | "upgrade" | "shutdown";

/** Starts a sequence that takes the node away; everything else happens later. `force` skips the stopping of services. */
export function leave(
  node: SimulatedNode,
  { sequence, actorId = "", force = false }: { sequence: Sequence; actorId?: string; force?: boolean },
  around: BootSurroundings,
): void {
  const { faults, clock, pace, changed, beforeAction } = around;
  beforeAction(node, sequence);
  if (faults.find(node.name, "ignores-reboot") !== undefined) return;
  node.sequence = sequence;
  node.stage = sequence === "upgrade" ? "UPGRADING" : sequence === "shutdown" ? "SHUTTING_DOWN" : "REBOOTING";
  const { emit } = node.events;
  emit("SequenceEvent", { sequence, action: "START" }, actorId);
  emitStatus(node, actorId);
  for (const phase of ["cleanup", "stopServices", "unmountSystem"]) {
    emit("PhaseEvent", { phase, action: "START" }, actorId);
    emit("PhaseEvent", { phase, action: "STOP" }, actorId);
  }
  changed(node, node);
  const { boots } = node;
  clock.after(force ? 0 : pace.stopping, () => {
    if (node.power === "off" || node.boots !== boots) return;
    node.etcdRunning = false;
    emit(
      "ServiceStateEvent",
      { service: "etcd", action: "FINISHED", message: "Service finished successfully" },
      actorId,
    );
    emit("TaskEvent", { task: "stopAllServices", action: "START" }, actorId);
    changed(node, node);
    if (faults.find(node.name, "hangs-rebooting") !== undefined) return;
    losePower(node);
    changed(node, node);
    if (sequence === "shutdown" || faults.find(node.name, "never-returns") !== undefined) return;
    clock.after(pace.away, () => {
      if (!node.unplugged) boot(node, around);
    });
  });
}

/** The machine is gone at once: memory, events and calls with it. */
export function losePower(node: SimulatedNode): void {
  cancelTry(node);
  node.power = "off";
  node.etcdRunning = false;
  node.sequence = undefined;
  node.installing = false;
  node.session.abort();
}

/** The machine is gone until `boot` is called for it. */
export function unplug(node: SimulatedNode): void {
  node.unplugged = true;
  losePower(node);
}

/** Power comes back. The persisted configuration and the chosen slot are what counts now. */
export function boot(node: SimulatedNode, { faults, clock, pace, changed }: BootSurroundings): void {
  if (node.power === "on") return;
  node.unplugged = false;
  node.power = "on";
  node.session = new AbortController();
  node.events = eventLog();
  node.stage = "BOOTING";
  node.rebootsForConfig = false;
  node.boots += 1;
  if (faults.find(node.name, "keeps-boot-id") === undefined) node.bootId = randomUUID();
  chooseSlot(node, faults);
  node.active = node.persisted;
  node.events.emit("SequenceEvent", { sequence: "boot", action: "START" });
  emitStatus(node);
  changed(node);
  const { boots } = node;
  clock.after(pace.booting, () => {
    if (node.power === "off" || node.boots !== boots || node.stage !== "BOOTING") return;
    node.etcdRunning = node.role === "controlplane";
    node.stage = "RUNNING";
    node.events.emit("SequenceEvent", { sequence: "boot", action: "STOP" });
    if (node.etcdRunning)
      node.events.emit("ServiceStateEvent", { service: "etcd", action: "RUNNING", message: "Health check successful" });
    changed(node);
    emitStatus(node);
  });
}

/** A failed first boot of a new version goes back to the slot that META names (internal/app/machined/revert.go). */
function chooseSlot(node: SimulatedNode, faults: FaultBoard): void {
  node.booted = node.next;
  const fallback = node.meta.get(fallbackKey);
  if (fallback === undefined || faults.find(node.name, "boots-old-version") === undefined) return;
  node.booted = fallback as Slot;
  node.next = node.booted;
  node.meta.delete(fallbackKey);
}

/** Readiness removes the META key of the upgrade (controllers/runtime/drop_upgrade_fallback.go). */
export function dropFallback(node: SimulatedNode, faults: FaultBoard): void {
  const justInstalled = node.booted !== node.next;
  if (justInstalled || faults.find(node.name, "fallback-lingers") !== undefined) return;
  node.meta.delete(fallbackKey);
}

export function emitStatus(node: SimulatedNode, actorId = ""): void {
  const ready = node.stage === "RUNNING" && node.unmet.length === 0;
  node.events.emit(
    "MachineStatusEvent",
    { stage: node.stage, status: { ready, unmetConditions: node.unmet } },
    actorId,
  );
}
