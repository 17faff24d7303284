// What a person would type for one step: exact lines, with <…> for what only the live cluster knows. One node and one
// endpoint on every call: talosctl works on several nodes at once and ends with 0 when one of them failed.
import { compareTalosMinor, parseTalosMinor } from "#domain/talos/talos-version.ts";
import { shellWord } from "./shell-word.ts";
import type { PlanMachine } from "./subject.ts";

export interface CommandContext {
  readonly machine: PlanMachine;
  /** The version that the node runs when the step begins. */
  readonly running: string | undefined;
  /** The node's configuration file. */
  readonly file: string;
  /** Control planes of the cluster. */
  readonly controlPlanes: readonly PlanMachine[];
}

/** Class A: on trial first, so that a node that is lost comes back by itself; then for good. */
export function applyCommands(context: CommandContext): readonly string[] {
  const at = target(context);
  return [
    `talosctl ${at} apply-config -f ${shellWord(context.file)} --mode=try --timeout=3m`,
    `talosctl ${at} version`,
    `talosctl ${at} apply-config -f ${shellWord(context.file)} --mode=${neverReboots(context.running) ? "auto" : "no-reboot"}`,
  ];
}

/** Class B: written for the next start, and started. From 1.14 on everything is accepted live and only the restart is missing. */
export function stageCommands(context: CommandContext): readonly string[] {
  const at = target(context);
  const mode = neverReboots(context.running) ? "no-reboot" : "staged";
  return [
    ...leaving(context),
    `talosctl ${at} apply-config -f ${shellWord(context.file)} --mode=${mode}`,
    ...returning(context),
  ];
}

/** Class C: installed first, started when the installer's exit code was 0. */
export function upgradeCommands(context: CommandContext, image: string): readonly string[] {
  const at = target(context);
  const wait = separatesReboot(context.running) ? "--no-reboot --progress plain --timeout 15m" : "--wait --timeout 30m";
  const reboot = separatesReboot(context.running) ? returning(context) : returning(context).slice(1);
  return [...leaving(context), `talosctl ${at} upgrade --image ${shellWord(image)} ${wait}`, ...reboot];
}

/** Class D: every node at once as far as the command goes; it works through them itself. */
export function kubernetesCommands(controlPlane: PlanMachine, to: string): readonly string[] {
  const address = shellWord(controlPlane.address);
  const line = `talosctl -n ${address} -e ${address} upgrade-k8s --to ${shellWord(to.replace(/^v/u, ""))} --with-docs=false --with-examples=false`;
  return [`${line} --dry-run`, line];
}

/** A node that is booted in maintenance mode and gets its first configuration. */
export function joinCommands(context: CommandContext): readonly string[] {
  const { machine, file } = context;
  const members = machine.controlPlane ? [`talosctl ${endpointOnly(context)} etcd members`] : [];
  return [
    `talosctl -n ${shellWord(machine.address)} -e ${shellWord(machine.address)} apply-config --insecure -f ${shellWord(file)}`,
    `kubectl wait --for=condition=Ready ${shellWord(`node/${machine.hostname}`)} --timeout=15m`,
    ...members,
  ];
}

/** A node that gives up its etcd membership and its disk. */
export function leaveCommands(context: CommandContext): readonly string[] {
  const { machine } = context;
  const members = machine.controlPlane ? [`talosctl ${endpointOnly(context)} etcd members`] : [];
  return [
    drain(machine),
    `talosctl ${target(context)} reset --graceful`,
    ...members,
    `kubectl delete node ${shellWord(machine.hostname)}`,
  ];
}

function leaving(context: CommandContext): readonly string[] {
  const { machine, controlPlanes } = context;
  const isMember = machine.controlPlane && controlPlanes.length > 1;
  return [...(isMember ? [`talosctl ${target(context)} etcd forfeit-leadership`] : []), drain(machine)];
}

/** The reboot is the first line. */
function returning(context: CommandContext): readonly string[] {
  const { machine } = context;
  return [
    `talosctl ${target(context)} reboot --wait --timeout 15m`,
    ...(machine.controlPlane ? [`talosctl ${target(context)} etcd status`] : []),
    `kubectl uncordon ${shellWord(machine.hostname)}`,
  ];
}

function drain({ hostname }: PlanMachine): string {
  return `kubectl drain ${shellWord(hostname)} --ignore-daemonsets --delete-emptydir-data --timeout=10m`;
}

function target(context: CommandContext): string {
  return `-n ${shellWord(context.machine.address)} -e ${endpoint(context)}`;
}

function endpointOnly(context: CommandContext): string {
  return `-n ${endpoint(context)} -e ${endpoint(context)}`;
}

/** Never the node itself (it goes away), never the virtual address (it dies with etcd). */
function endpoint({ machine, controlPlanes }: CommandContext): string {
  const others = controlPlanes.filter(({ hostname }) => hostname !== machine.hostname);
  if (others.length === 0) return shellWord(machine.address);
  return others.length === 1
    ? shellWord(others[0]?.address ?? "")
    : `<${others.map(({ address }) => shellWord(address)).join("|")}>`;
}

/** From 1.14 on `auto` never reboots, and `staged` is not needed for it. */
function neverReboots(version: string | undefined): boolean {
  return isAtLeast(version, 14);
}

/** From 1.13 on an upgrade installs, and a separate call reboots. */
function separatesReboot(version: string | undefined): boolean {
  return isAtLeast(version, 13);
}

function isAtLeast(version: string | undefined, minor: number): boolean {
  const running = parseTalosMinor(version ?? "");
  return running === undefined || compareTalosMinor(running, { major: 1, minor }) >= 0;
}
