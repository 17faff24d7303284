// Volumes of a pod.
import type { Violation } from "#kernel/violation.ts";
import { dnsLabel } from "#codecs/structural-schema/names.ts";
import { absolute, between, named, oneOf, reference } from "./check.ts";
import { at, hidden, invalid, items, textOf, type Spot } from "./spot.ts";

const sources = [
  "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "configMap", "csi", "downwardAPI", "emptyDir",
  "ephemeral", "fc", "flexVolume", "flocker", "gcePersistentDisk", "gitRepo", "glusterfs", "hostPath", "image", "iscsi",
  "nfs", "persistentVolumeClaim", "photonPersistentDisk", "portworxVolume", "projected", "quobyte", "rbd", "scaleIO",
  "secret", "storageos", "vsphereVolume",
]; // prettier-ignore

/** A volume without a source is an emptyDir. */
export function judgeVolumes(spec: Spot): Violation[] {
  return items(spec, "volumes").flatMap((volume) => [
    ...named(at(volume, "name"), dnsLabel),
    ...oneOf(volume, sources, true),
    ...judgeHostPath(at(volume, "hostPath", "path")),
    ...absolute(at(volume, "nfs", "path")),
    ...reference(at(volume, "configMap"), "name", anyName),
    ...reference(at(volume, "secret"), "secretName", anyName),
    ...["configMap", "secret", "projected", "downwardAPI"].flatMap((kind) =>
      between(at(volume, kind, "defaultMode"), 0, 0o777),
    ),
    ...items(volume, "projected", "sources").flatMap(judgeProjection),
  ]);
}

/** The server asks for a name and does not look at it. */
function anyName(): undefined {
  return undefined;
}

function judgeHostPath(path: Spot | undefined): Violation[] {
  return path !== undefined && textOf(path)?.split("/").includes("..") === true
    ? [invalid(path, 'must not contain ".."')]
    : [];
}

function judgeProjection(projection: Spot): Violation[] {
  return oneOf(projection, [
    "secret",
    "configMap",
    "downwardAPI",
    "serviceAccountToken",
    "clusterTrustBundle",
    "podCertificate",
  ]);
}

/** The sources of a PersistentVolume: it has exactly one. */
export const persistentSources = [
  "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "csi", "fc", "flexVolume", "flocker",
  "gcePersistentDisk", "glusterfs", "hostPath", "iscsi", "local", "nfs", "photonPersistentDisk", "portworxVolume", "quobyte",
  "rbd", "scaleIO", "storageos", "vsphereVolume",
]; // prettier-ignore

/** The names that mounts may refer to, those of `more` included; undefined when one of them is not known here. */
export function volumeNames(spec: Spot, more: readonly (Spot | undefined)[]): ReadonlySet<string> | undefined {
  const list = at(spec, "volumes");
  const spots = [...items(spec, "volumes").map((volume) => at(volume, "name")), ...more];
  if (hidden(list) || spots.some((spot) => spot === undefined || textOf(spot) === undefined)) return undefined;
  return new Set(spots.map((spot) => textOf(spot) ?? ""));
}
