// From changes of nodes to steps in order. One class per rollout: what only a person does, then C (Omni's rule: the upgrade
// before the configuration), A, B, and D last. Each rollout goes through the nodes one at a time.
import type { ChangeClass, Disruption, FieldChange } from "#domain/machine-config/change.ts";
import { counted } from "#kernel/counted.ts";
import { applyCommands, kubernetesCommands, stageCommands, upgradeCommands, type CommandContext } from "./commands.ts";
import { installationChange } from "./installation.ts";
import { membershipSteps } from "./membership.ts";
import type { PlanStep } from "./plan.ts";
import { movementsOf, type ChangedMachine, type Executor, type PlanMachine, type PlanSubject } from "./subject.ts";

/** Steps of the whole plan. `hostnames` is the order of a rollout. Empty when nothing that has an effect differs. */
export function planSteps(subject: PlanSubject, hostnames: readonly string[]): readonly PlanStep[] {
  const { staying } = movementsOf(subject);
  const place = new Map(hostnames.map((hostname, index) => [hostname, index]));
  const ordered = [...staying].sort((a, b) => (place.get(a.head.hostname) ?? 0) - (place.get(b.head.hostname) ?? 0));
  const upgrades = ordered.flatMap((machine) => upgradeStep(subject, machine) ?? []);
  const isUpgraded = upgrades.some(({ from, to }) => from !== to);
  const running = isUpgraded ? subject.head.talosVersion : subject.base.talosVersion;
  const configs = ordered.flatMap((machine) => configStep(subject, machine, running) ?? []);
  return [
    ...membershipSteps(subject),
    ...upgrades,
    ...configs.filter((step) => step.class === "A"),
    ...configs.filter((step) => step.class === "B"),
    ...kubernetesStep(subject, ordered),
    ...executorSteps(subject),
  ];
}

/** A controller that gets another version acts by itself, also where the Talos half of the tree stays as it is. */
function executorSteps({ executors, executorsBefore, base, head }: PlanSubject): readonly PlanStep[] {
  return executors.flatMap(({ owns, name, version }): PlanStep[] => {
    const before = executorsBefore.find((one) => one.name === name)?.version;
    const isTalos = owns === "talos";
    const [own, now] = isTalos
      ? [base.talosVersion, head.talosVersion]
      : [base.kubernetesVersion, head.kubernetesVersion];
    if (before === undefined || version === undefined || before === version || own !== now) return [];
    const step = { disruption: isTalos ? "upgrade" : "restart", etcdMemberAway: isTalos, commands: [] } as const;
    const what = `${isTalos ? "Talos" : "Kubernetes"} ${before} → ${version}`;
    const action = isTalos ? "upgrade-talos" : "upgrade-kubernetes";
    return [{ action, class: isTalos ? "C" : "D", ...step, what, from: before, to: version, executor: name }];
  });
}

function fieldsOf({ fields }: ChangedMachine, ...classes: readonly ChangeClass[]): readonly FieldChange[] {
  return fields.filter((field) => classes.includes(field.class));
}

function upgradeStep(subject: PlanSubject, machine: ChangedMachine): PlanStep | undefined {
  const fields = fieldsOf(machine, "C");
  if (fields.length === 0) return undefined;
  const { what, from, to, image } = installationChange(machine, fields, subject);
  const executor = executorOf(subject, "talos", from !== to);
  const context = contextOf(subject, machine.head, subject.base.talosVersion);
  return {
    action: "upgrade-talos",
    node: machine.head.hostname,
    class: "C",
    disruption: "upgrade",
    etcdMemberAway: machine.head.controlPlane,
    what,
    commands: executor === undefined && image !== undefined ? upgradeCommands(context, image) : [],
    ...(from === undefined || to === undefined || from === to ? {} : { from, to }),
    ...(image === undefined ? {} : { image }),
    ...(executor === undefined ? {} : { executor: executor.name }),
  };
}

/** A node gets its configuration once, whatever classes its fields are of: the gravest decides how. */
function configStep(subject: PlanSubject, machine: ChangedMachine, running: string | undefined): PlanStep | undefined {
  const fields = fieldsOf(machine, "A", "B");
  if (fields.length === 0) return undefined;
  const isLive = fields.every((field) => field.class === "A");
  const context = contextOf(subject, machine.head, running);
  return {
    action: isLive ? "apply-config" : "stage-config-and-reboot",
    node: machine.head.hostname,
    class: isLive ? "A" : "B",
    disruption: isLive ? gravest(fields) : "reboot",
    etcdMemberAway: !isLive && machine.head.controlPlane,
    what: counted(fields.length, "field"),
    commands: isLive ? applyCommands(context) : stageCommands(context),
  };
}

/** `talosctl upgrade-k8s` goes through the whole cluster by itself. */
function kubernetesStep(subject: PlanSubject, ordered: readonly ChangedMachine[]): readonly PlanStep[] {
  if (!ordered.some((machine) => fieldsOf(machine, "D").length > 0)) return [];
  const from = subject.base.kubernetesVersion;
  const to = subject.head.kubernetesVersion;
  const isVersion = from !== undefined && to !== undefined && from !== to;
  const executor = executorOf(subject, "kubernetes", isVersion);
  const controlPlane = ordered.find(({ head }) => head.controlPlane)?.head;
  const byCommand = isVersion && executor === undefined && controlPlane !== undefined;
  return [
    {
      action: isVersion ? "upgrade-kubernetes" : "person",
      class: "D",
      disruption: "restart",
      etcdMemberAway: false,
      what: isVersion
        ? `Kubernetes ${from} → ${to}`
        : "images of Kubernetes components without a change of the version",
      commands: byCommand ? kubernetesCommands(controlPlane, to) : [],
      ...(isVersion ? { from, to } : {}),
      ...(executor === undefined ? {} : { executor: executor.name }),
    },
  ];
}

/** A controller in the cluster owns versions, and nothing but versions. */
function executorOf({ executors }: PlanSubject, owns: Executor["owns"], isVersion: boolean): Executor | undefined {
  return isVersion ? executors.find((executor) => executor.owns === owns) : undefined;
}

function contextOf(subject: PlanSubject, machine: PlanMachine, running: string | undefined): CommandContext {
  const controlPlanes = subject.head.machines.filter(({ controlPlane }) => controlPlane);
  return { machine, running, file: subject.configFile(machine.hostname), controlPlanes };
}

const gravity: readonly Disruption[] = ["none", "restart", "reboot", "upgrade"];

function gravest(fields: readonly FieldChange[]): Disruption {
  return gravity[Math.max(...fields.map(({ disruption }) => gravity.indexOf(disruption)))] ?? "none";
}
