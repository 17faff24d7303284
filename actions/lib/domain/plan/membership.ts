// Nodes that join and leave: the suite does neither. A person does it by these commands, before the rest of the plan.
import { joinCommands, leaveCommands, type CommandContext } from "./commands.ts";
import type { PlanStep } from "./plan.ts";
import { isSecretBundle } from "./secret-bundle.ts";
import { shellWord } from "./shell-word.ts";
import { movementsOf, type PlanMachine, type PlanSubject } from "./subject.ts";

/**
 * Workers join first, so that there is room. Control planes are exchanged one by one, the old one first: etcd counts a
 * member that is not there yet for the quorum (etcd FAQ, "add a member before removing"). Workers leave last.
 */
export function membershipSteps(subject: PlanSubject): readonly PlanStep[] {
  const { joining, leaving } = movementsOf(subject);
  const [joiningControlPlanes, joiningWorkers] = byRole(joining);
  const [leavingControlPlanes, leavingWorkers] = byRole(leaving);
  const pairs = Math.max(joiningControlPlanes.length, leavingControlPlanes.length);
  const exchanged = Array.from({ length: pairs }).flatMap((_, index) => [
    ...steps(subject, leavingControlPlanes.slice(index, index + 1), leaveStep),
    ...steps(subject, joiningControlPlanes.slice(index, index + 1), joinStep),
  ]);
  return [
    ...steps(subject, joiningWorkers, joinStep),
    ...exchanged,
    ...steps(subject, leavingWorkers, leaveStep),
    ...bootstrapStep(subject),
    ...secretSteps(subject),
  ];
}

function byRole(machines: readonly PlanMachine[]): readonly [readonly PlanMachine[], readonly PlanMachine[]] {
  return [machines.filter(({ controlPlane }) => controlPlane), machines.filter(({ controlPlane }) => !controlPlane)];
}

type StepOf = (context: CommandContext) => PlanStep;

function steps(subject: PlanSubject, machines: readonly PlanMachine[], stepOf: StepOf): readonly PlanStep[] {
  const { staying } = movementsOf(subject);
  const controlPlanes = staying.map(({ head }) => head).filter(({ controlPlane }) => controlPlane);
  const running = subject.base.talosVersion;
  return machines.map((machine) =>
    stepOf({ machine, running, file: subject.configFile(machine.hostname), controlPlanes }),
  );
}

function joinStep(context: CommandContext): PlanStep {
  const { machine } = context;
  return {
    action: "person",
    node: machine.hostname,
    disruption: "none",
    etcdMemberAway: false,
    what: machine.controlPlane ? "joins as a control plane and etcd member" : "joins as a worker",
    commands: joinCommands(context),
  };
}

function leaveStep(context: CommandContext): PlanStep {
  const { machine } = context;
  return {
    action: "person",
    node: machine.hostname,
    disruption: "none",
    etcdMemberAway: machine.controlPlane,
    what: machine.controlPlane
      ? "leaves etcd and the cluster; its disk is wiped"
      : "leaves the cluster; its disk is wiped",
    commands: leaveCommands(context),
  };
}

/** A cluster that is new has no etcd yet: somebody begins it, once, on one node. */
function bootstrapStep({ base, head }: PlanSubject): readonly PlanStep[] {
  const first = head.machines.find(({ controlPlane }) => controlPlane);
  if (base.machines.length > 0 || first === undefined) return [];
  const address = shellWord(first.address);
  return [
    {
      action: "person",
      node: first.hostname,
      disruption: "none",
      etcdMemberAway: false,
      what: "begins etcd, once and on this node alone",
      commands: [`talosctl -n ${address} -e ${address} bootstrap`],
    },
  ];
}

/** Secrets are never seen here; that they changed is. */
function secretSteps({ hidden, base }: PlanSubject): readonly PlanStep[] {
  const controlPlane = base.machines.find((machine) => machine.controlPlane);
  if (controlPlane === undefined) return [];
  const address = shellWord(controlPlane.address);
  return hidden
    .filter(({ path }) => isSecretBundle(path))
    .map(({ path }) => ({
      action: "person",
      disruption: "restart",
      etcdMemberAway: false,
      what: `secrets changed in ${path}: content not shown`,
      commands: [`talosctl -n ${address} -e ${address} rotate-ca --dry-run`],
    }));
}
