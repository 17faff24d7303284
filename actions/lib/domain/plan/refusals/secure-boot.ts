// Secure boot is a property of the firmware and of the image together.
import { nodesText } from "#domain/machine-config/fold.ts";
import { parseInstaller } from "#domain/talos/installer.ts";
import type { Refusal } from "#domain/plan/plan.ts";
import { movementsOf, type ChangedMachine, type PlanSubject } from "#domain/plan/subject.ts";
import { placeOfClass } from "./field-place.ts";

/** A signed image is replaced by one that is not, or the other way round. */
export function secureBootTurned(subject: PlanSubject): readonly Refusal[] {
  const { staying } = movementsOf(subject);
  const turned = (to: boolean) => staying.filter((machine) => isTurned(machine, to)).map(({ head }) => head.hostname);
  const place = placeOfClass(subject.changes, "C");
  const [off, on] = [turned(false), turned(true)];
  const refusals: Refusal[] = [];
  if (off.length > 0)
    refusals.push({
      rule: "secure-boot",
      message: `the installer of ${nodesText(off, subject.changes)} is not signed, the one before was: firmware with secure boot does not start it, and the node stays dark`,
      fix: "use the installer with -secureboot in its name",
      ...place,
    });
  if (on.length > 0)
    refusals.push({
      rule: "secure-boot",
      message: `the installer of ${nodesText(on, subject.changes)} is the one for secure boot, the one before was not: an upgrade does not turn a node into one with a signed boot chain`,
      fix: "install the node anew from a secure-boot image, one node at a time",
      ...place,
    });
  return refusals;
}

function isTurned({ base, head }: ChangedMachine, to: boolean): boolean {
  if (base.installer === undefined || head.installer === undefined) return false;
  const [before, after] = [parseInstaller(base.installer).secureBoot, parseInstaller(head.installer).secureBoot];
  return before !== undefined && after !== undefined && before !== after && after === to;
}
