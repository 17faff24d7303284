// What an upgrade of Talos changes on a node: the version, the schematic, or the kernel arguments of its installation.
import type { FieldChange } from "#domain/machine-config/change.ts";
import { counted } from "#kernel/counted.ts";
import { isSchematicId, parseInstaller } from "#domain/talos/installer.ts";
import type { ChangedMachine, PlanSubject } from "./subject.ts";
import { versionOfImage } from "./version-number.ts";

export interface InstallationChange {
  /** `Talos v1.13.8 → v1.14.1; schematic 9a1c…77de → 4bd0…9e02` */
  readonly what: string;
  readonly from?: string;
  readonly to?: string;
  /** The installer that the upgrade writes; absent when the configuration names none. */
  readonly image?: string;
}

export function installationChange(
  { base, head }: ChangedMachine,
  fields: readonly FieldChange[],
  sides: Pick<PlanSubject, "base" | "head">,
): InstallationChange {
  const from = versionOf(base.installer) ?? sides.base.talosVersion;
  const to = versionOf(head.installer) ?? sides.head.talosVersion;
  const parts = [
    ...(from !== undefined && to !== undefined && from !== to ? [`Talos ${from} → ${to}`] : []),
    ...imageParts(base.installer, head.installer),
  ];
  return {
    what: parts.length > 0 ? parts.join("; ") : `${counted(fields.length, "field")} of the installation`,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(head.installer === undefined ? {} : { image: head.installer }),
  };
}

function versionOf(image: string | undefined): string | undefined {
  return image === undefined ? undefined : versionOfImage(image);
}

function imageParts(before: string | undefined, after: string | undefined): readonly string[] {
  if (before === undefined || after === undefined) return [];
  const [old, now] = [parseInstaller(before), parseInstaller(after)];
  const names = old.schematic !== now.schematic ? [`schematic ${short(old.schematic)} → ${short(now.schematic)}`] : [];
  const boots = old.secureBoot !== now.secureBoot ? [`secure boot ${onOff(old)} → ${onOff(now)}`] : [];
  const from = old.registry !== now.registry ? [`installer from ${now.registry} instead of ${old.registry}`] : [];
  return [...names, ...boots, ...from];
}

function onOff({ secureBoot }: { readonly secureBoot: boolean | undefined }): string {
  return secureBoot === undefined ? "unknown" : secureBoot ? "on" : "off";
}

/** The first and last four characters of a schematic's id. */
export function short(schematic: string | undefined): string {
  if (schematic === undefined) return "none";
  return isSchematicId(schematic) ? `${schematic.slice(0, 4)}…${schematic.slice(-4)}` : schematic;
}
