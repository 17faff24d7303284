// System extensions come with the schematic: another schematic may leave out one that the tree needs.
import { nodesText } from "#domain/machine-config/fold.ts";
import { parseInstaller } from "#domain/talos/installer.ts";
import type { ConfigDocument } from "#domain/machine-config/rendered.ts";
import { isRecord, listOf, machineValue, valueAt } from "#domain/plan/config-reading.ts";
import { short } from "#domain/plan/installation.ts";
import type { Refusal } from "#domain/plan/plan.ts";
import { movementsOf, type ChangedMachine, type PlanSubject } from "#domain/plan/subject.ts";
import { placeOfClass } from "./field-place.ts";

/** Kernel modules that Talos itself does not bring, and the extensions that do (siderolabs/extensions). */
const byModule: readonly (readonly [RegExp, RegExp])[] = [
  [/^drbd/u, /\/drbd$/u],
  [/^zfs$/u, /\/zfs$/u],
  [/^nvidia/u, /\/(?:nonfree-kmod-nvidia|nvidia-open-gpu-kernel-modules)/u],
  [/^(?:gasket|apex)$/u, /\/gasket-driver$/u],
  [/^btrfs$/u, /\/btrfs$/u],
  [/^uvcvideo$/u, /\/v4l-uvc-drivers$/u],
];

interface Need {
  readonly what: string;
  readonly isMetBy: (extension: string) => boolean;
}

export interface ExtensionVerdict {
  readonly refusals: readonly Refusal[];
  readonly notChecked: readonly { readonly what: string; readonly why: string }[];
}

/** Judges nodes whose schematic changes. The content of a schematic that the tree does not hold is not known here. */
export function droppedExtensions(subject: PlanSubject): ExtensionVerdict {
  const changing = movementsOf(subject).staying.filter(changesSchematic);
  const refusals: Refusal[] = [];
  const unknown = new Set<string>();
  for (const [id, machines] of bySchematic(changing)) {
    const extensions = subject.schematics.get(id);
    if (extensions === undefined) unknown.add(id);
    else refusals.push(...missing({ subject, id, machines, extensions }));
  }
  const notChecked = [...unknown].map((id) => ({
    what: `extensions of schematic ${short(id)}`,
    why: "the tree names the schematic by its id alone; write it inline to have its extensions compared",
  }));
  return { refusals, notChecked };
}

function schematicOf(installer: string | undefined): string | undefined {
  return installer === undefined ? undefined : parseInstaller(installer).schematic;
}

function changesSchematic({ base, head }: ChangedMachine): boolean {
  const after = schematicOf(head.installer);
  return after !== undefined && after !== schematicOf(base.installer);
}

function bySchematic(machines: readonly ChangedMachine[]): ReadonlyMap<string, readonly ChangedMachine[]> {
  const groups = new Map<string, ChangedMachine[]>();
  for (const machine of machines) {
    const id = schematicOf(machine.head.installer) ?? "";
    groups.set(id, [...(groups.get(id) ?? []), machine]);
  }
  return groups;
}

interface Judged {
  readonly subject: PlanSubject;
  readonly id: string;
  readonly machines: readonly ChangedMachine[];
  readonly extensions: readonly string[];
}

function missing({ subject, id, machines, extensions }: Judged): readonly Refusal[] {
  const needs = new Map<string, string[]>();
  for (const { head } of machines)
    for (const { what, isMetBy } of needsOf(head.documents))
      if (!extensions.some(isMetBy)) needs.set(what, [...(needs.get(what) ?? []), head.hostname]);
  return [...needs].map(([what, nodes]) => ({
    rule: "schematic",
    message: `schematic ${short(id)} holds no extension for ${what}, which the configuration of ${nodesText(nodes, subject.changes)} asks for`,
    fix: "add the extension to the schematic, or remove what needs it",
    ...placeOfClass(subject.changes, "C"),
  }));
}

/** What a configuration cannot work without: kernel modules from outside, and services of extensions that it configures. */
function needsOf(documents: readonly ConfigDocument[]): readonly Need[] {
  const modules = listOf(machineValue(documents, "machine", "kernel", "modules"))
    .map((one) => valueAt(isRecord(one) ? one : undefined, ["name"]))
    .flatMap((name) => (typeof name === "string" ? [name] : []))
    .concat(documents.filter(({ kind }) => kind === "KernelModuleConfig").flatMap(({ name }) => name ?? []));
  const byName = modules.flatMap((name): Need[] => {
    const known = byModule.find(([module]) => module.test(name));
    return known === undefined
      ? []
      : [{ what: `the kernel module ${name}`, isMetBy: (extension) => known[1].test(extension) }];
  });
  const services = documents
    .filter(({ kind }) => kind === "ExtensionServiceConfig")
    .flatMap(({ name }): Need[] =>
      name === undefined
        ? []
        : [{ what: `the extension service ${name}`, isMetBy: (extension) => extension.endsWith(`/${name}`) }],
    );
  return [...byName, ...services];
}
