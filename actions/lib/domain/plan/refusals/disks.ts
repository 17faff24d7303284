// Changes that a disk survives only empty.
import type { FieldChange } from "#domain/machine-config/change.ts";
import { nodesText } from "#domain/machine-config/fold.ts";
import { valueAt } from "#domain/plan/config-reading.ts";
import type { Refusal } from "#domain/plan/plan.ts";
import type { PlanSubject } from "#domain/plan/subject.ts";
import { fieldsWhere, placeOf } from "./field-place.ts";

interface DiskChange {
  readonly isIt: (field: FieldChange) => boolean;
  readonly why: string;
  readonly fix: string;
}

const reinstall = "take the node out, reset it and let it join again, one node at a time";
const systemVolume = /^VolumeConfig (?:STATE|EPHEMERAL|ETCD|IMAGECACHE|META)$/u;

const diskChanges: readonly DiskChange[] = [
  {
    isIt: ({ document, path, new: now }) => document === "v1alpha1" && path === "machine.install.wipe" && now === true,
    why: "the next installation wipes the disk",
    fix: "leave wipe at false",
  },
  {
    // A field that is only gone or only new may stand in a document of its own now.
    isIt: ({ document, path, old, new: now }) =>
      ((document === "v1alpha1" && /^machine\.install\.(?:disk|diskSelector)(?:\.|$)/u.test(path)) ||
        (document === "UnattendedInstallConfig" && path.startsWith("disk"))) &&
      old !== undefined &&
      now !== undefined,
    why: "Talos is not moved to another disk: the node has to be installed anew",
    fix: reinstall,
  },
  {
    isIt: (field) =>
      (field.document === "v1alpha1" && field.path.startsWith("machine.systemDiskEncryption")) ||
      isAbout(field, "encryption"),
    why: "a volume is encrypted when it is made, so it has to be wiped and made again",
    fix: reinstall,
  },
  {
    isIt: (field) => isAbout(field, "provisioning"),
    why: "a system volume is not moved or made smaller: it has to be wiped and made again",
    fix: reinstall,
  },
  {
    isIt: ({ document, path, old }) =>
      old !== undefined &&
      ((document === "v1alpha1" && path.startsWith("machine.disks")) ||
        (document.startsWith("UserVolumeConfig ") &&
          (path === "" || /^(?:provisioning|filesystem|encryption)/u.test(path)))),
    why: "what is on the volume is lost or out of reach when it is made again",
    fix: "move the data first, then change the volume by hand",
  },
];

/** A part of a system volume's document, or the whole document with that part in it. */
function isAbout({ document, path, old, new: now }: FieldChange, part: string): boolean {
  if (!systemVolume.test(document)) return false;
  return path === "" ? [old, now].some((value) => valueAt(value, [part]) !== undefined) : path.startsWith(part);
}

/** One refusal for each kind of change to disks. A new volume wipes nothing that holds data: Talos takes empty disks only. */
export function diskWipes({ changes }: PlanSubject): readonly Refusal[] {
  return diskChanges.flatMap(({ isIt, why, fix }) => {
    const found = fieldsWhere(changes, isIt);
    const [first] = found;
    if (first === undefined) return [];
    const nodes = [...new Set(found.flatMap((one) => one.nodes))];
    const { document, path } = first.field;
    const name = [...(document === "v1alpha1" ? [] : [document]), ...(path === "" ? [] : [path])].join(" ");
    return [
      {
        rule: "disk-wipe",
        message: `${name} changes on ${nodesText(nodes, changes)}: ${why}`,
        fix,
        ...placeOf(first.field),
      },
    ];
  });
}
