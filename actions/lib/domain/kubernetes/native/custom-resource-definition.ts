// CustomResourceDefinition.
import type { Violation } from "#kernel/violation.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { at, duplicate, hidden, invalidKey, invalidValue, items, missing, textOf, type Spot } from "./spot.ts";

export function judgeDefinition(root: Spot): Violation[] {
  const spec = at(root, "spec");
  const versions = items(spec, "versions");
  return [...judgeName(root), ...versions.flatMap(judgeVersion), ...judgeStorage(spec, versions)];
}

function judgeName(root: Spot): Violation[] {
  const name = at(root, "metadata", "name");
  const [plural, group] = [textOf(at(root, "spec", "names", "plural")), textOf(at(root, "spec", "group"))];
  const text = textOf(name);
  if (name === undefined || text === undefined || plural === undefined || group === undefined) return [];
  return text === `${plural}.${group}`
    ? []
    : [invalidValue(name, `must be ${plural}.${group}, the plural name and the group`)];
}

function judgeVersion(version: Spot): Violation[] {
  return at(version, "schema", "openAPIV3Schema") === undefined && at(version, "schema") === undefined
    ? missing(version, "schema")
    : [];
}

/** Exactly one version is stored. */
function judgeStorage(spec: Spot | undefined, versions: readonly Spot[]): Violation[] {
  if (spec === undefined || versions.length === 0) return [];
  const flags = versions.map((version) => at(version, "storage"));
  if (flags.some(hidden)) return [];
  const stored = flags.filter((flag) => flag?.node.kind === "scalar" && flag.node.value === true);
  const [first, second] = stored;
  if (first !== undefined && second !== undefined) return [duplicate(second, first, "storage: true")];
  const misspelt = versions.some(
    ({ node }) =>
      node.kind === "map" && node.entries.some((entry) => nearestName(entry.key, ["storage"]) === "storage"),
  );
  const list = at(spec, "versions");
  if (first !== undefined || misspelt || list === undefined) return [];
  return [invalidKey(list, "spec.versions needs exactly one version with storage: true")];
}
