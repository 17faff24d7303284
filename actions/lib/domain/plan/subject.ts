// What a plan is made from: the cluster before and after, as rendered (or, for "what if", as the model of the tree has it).
import type { FieldChange, NodeChange } from "#domain/machine-config/change.ts";
import type { ConfigDocument, SecretBundle } from "#domain/machine-config/rendered.ts";
import type { ApplySettings, Inventory } from "#domain/settings/settings.ts";
import type { ToolUsed } from "#kernel/report.ts";
import type { Halves, HiddenFile } from "./plan.ts";

/** A node on one side of the change. */
export interface PlanMachine {
  readonly hostname: string;
  readonly controlPlane: boolean;
  /** The first address of its Talos API. */
  readonly address: string;
  /** `factory.talos.dev/metal-installer/…:v1.13.8` */
  readonly installer?: string;
  /** `sha256:` over the redacted configuration. */
  readonly config?: string;
  /** Redacted; empty for "what if". */
  readonly documents: readonly ConfigDocument[];
}

export interface PlanSide {
  readonly cluster: string;
  /** `sha256:` over paths and blob ids of the inputs. */
  readonly tree: string;
  readonly talosVersion?: string;
  readonly kubernetesVersion?: string;
  readonly endpoint?: string;
  readonly machines: readonly PlanMachine[];
}

/** An object in the Flux tree that upgrades the cluster by itself. */
export interface Executor {
  readonly owns: "talos" | "kubernetes";
  /** `TalosUpgrade talos (tuppr)` */
  readonly name: string;
  /** The version that it aims at, where it says one. */
  readonly version?: string;
  readonly path: string;
  readonly line: number;
}

/** Which extensions a schematic holds: known for the empty one and for those written in the tree. */
export type SchematicContents = ReadonlyMap<string, readonly string[]>;

export interface PlanSubject {
  readonly base: PlanSide;
  readonly head: PlanSide;
  readonly changes: readonly NodeChange[];
  readonly tools: readonly ToolUsed[];
  readonly secrets?: SecretBundle;
  readonly whatIf?: true;
  /** How a node's configuration file is called: for the commands. */
  readonly configFile: (hostname: string) => string;
  readonly inventory: Inventory;
  readonly apply: ApplySettings;
  readonly executors: readonly Executor[];
  /** Those of the base: one that aims elsewhere afterwards acts, whatever the Talos half does. */
  readonly executorsBefore: readonly Executor[];
  readonly schematics: SchematicContents;
  readonly hidden: readonly HiddenFile[];
  readonly ridesAlong: readonly string[];
  readonly halves?: Halves;
}

/** A node that stays, with the fields that differ. */
export interface ChangedMachine {
  readonly base: PlanMachine;
  readonly head: PlanMachine;
  readonly fields: readonly FieldChange[];
}

export interface Movements {
  readonly staying: readonly ChangedMachine[];
  readonly joining: readonly PlanMachine[];
  readonly leaving: readonly PlanMachine[];
}

/** Nodes by hostname: who stays, joins and leaves. A node that changes its role leaves and joins. */
export function movementsOf({ base, head, changes }: PlanSubject): Movements {
  const before = new Map(base.machines.map((machine) => [machine.hostname, machine]));
  const fieldsOf = new Map(changes.map((change) => [change.hostname, change.fields]));
  const stays = (machine: PlanMachine) => before.get(machine.hostname)?.controlPlane === machine.controlPlane;
  const staying = head.machines.flatMap((machine): ChangedMachine[] => {
    const old = before.get(machine.hostname);
    return old === undefined || !stays(machine)
      ? []
      : [{ base: old, head: machine, fields: fieldsOf.get(machine.hostname) ?? [] }];
  });
  const names = new Set(staying.map((machine) => machine.head.hostname));
  return {
    staying,
    joining: head.machines.filter(({ hostname }) => !names.has(hostname)),
    leaving: base.machines.filter(({ hostname }) => !names.has(hostname)),
  };
}
