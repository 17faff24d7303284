// Every reason why the suite will not carry a change out, in the order in which a person should read them.
import type { Refusal } from "#domain/plan/plan.ts";
import type { PlanSubject } from "#domain/plan/subject.ts";
import { clusterIdentity } from "./cluster-identity.ts";
import { diskWipes } from "./disks.ts";
import { etcdEncryption } from "./etcd-encryption.ts";
import { droppedExtensions, type ExtensionVerdict } from "./extensions.ts";
import { allControlPlanes, evenQuorum, lostQuorum, singleControlPlane } from "./quorum.ts";
import { secretsChanged } from "./secrets.ts";
import { secureBootTurned } from "./secure-boot.ts";
import { outsideSupport, unsupportedPath } from "./versions.ts";

const judges: readonly ((subject: PlanSubject) => readonly Refusal[])[] = [
  allControlPlanes,
  lostQuorum,
  evenQuorum,
  singleControlPlane,
  clusterIdentity,
  secretsChanged,
  etcdEncryption,
  diskWipes,
  secureBootTurned,
  outsideSupport,
  unsupportedPath,
];

export function refusalsOf(subject: PlanSubject): ExtensionVerdict {
  const { refusals, notChecked } = droppedExtensions(subject);
  return { refusals: [...judges.flatMap((judge) => judge(subject)), ...refusals], notChecked };
}
