// PersistentVolumeClaim, also in templates, and PersistentVolume.
import type { Violation } from "#kernel/violation.ts";
import { dnsSubdomain } from "#codecs/structural-schema/names.ts";
import { absolute, named, oneOf } from "./check.ts";
import { quantityValue } from "./quantity.ts";
import { judgeSelector } from "./selector.ts";
import { at, hidden, invalid, invalidValue, items, missing, textOf, type Spot } from "./spot.ts";
import { persistentSources } from "./volume.ts";

export function judgeClaim(root: Spot): Violation[] {
  return judgeClaimSpec(at(root, "spec"));
}

/** Access modes, a storage request of more than nothing, names of classes. */
export function judgeClaimSpec(spec: Spot | undefined): Violation[] {
  if (spec?.node.kind !== "map") return [];
  return [
    ...judgeAccessModes(spec),
    ...judgeRequest(spec),
    ...judgeSelector(at(spec, "selector")),
    ...named(at(spec, "storageClassName"), dnsSubdomain),
  ];
}

function judgeAccessModes(spec: Spot): Violation[] {
  const list = at(spec, "accessModes");
  const modes = items(spec, "accessModes");
  if (modes.length === 0) return list === undefined || list.node.kind === "list" ? missing(spec, "accessModes") : [];
  const alone = modes.find((mode) => textOf(mode) === "ReadWriteOncePod");
  return alone !== undefined && modes.length > 1 ? [invalid(alone, "may not be used with other access modes")] : [];
}

function judgeRequest(spec: Spot): Violation[] {
  const parents = [at(spec, "resources"), at(spec, "resources", "requests")];
  const storage = at(spec, "resources", "requests", "storage");
  if (storage === undefined) {
    if (parents.some(hidden)) return [];
    const [resources, requests] = parents;
    if (requests !== undefined) return missing(requests, "storage");
    return resources === undefined
      ? missing(spec, "resources", "with requests.storage")
      : missing(resources, "requests", "with storage");
  }
  const amount = quantityValue(storage);
  return amount !== undefined && amount <= 0 ? [invalidValue(storage, "must be more than 0")] : [];
}

export function judgeVolume(root: Spot): Violation[] {
  const spec = at(root, "spec");
  if (spec?.node.kind !== "map") return [];
  const capacity = at(spec, "capacity");
  return [
    ...judgeAccessModes(spec),
    ...(capacity === undefined ? missing(spec, "capacity", "with storage") : judgeCapacity(capacity)),
    ...named(at(spec, "storageClassName"), dnsSubdomain),
    ...oneOf(spec, persistentSources),
    ...absolute(at(spec, "nfs", "path")),
  ];
}

function judgeCapacity(capacity: Spot): Violation[] {
  const storage = at(capacity, "storage");
  if (storage === undefined) return hidden(capacity) ? [] : missing(capacity, "storage");
  const amount = quantityValue(storage);
  return amount !== undefined && amount <= 0 ? [invalidValue(storage, "must be more than 0")] : [];
}
