// Defects of what every object has: apiVersion, kind, name, namespace, labels, annotations.
import { entryOf, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { typoOf, type Operator } from "./key-defects.ts";
import type { Defect } from "./mutant.ts";
import type { Random } from "./random.ts";
import { inFile, lineOf, linePrefix, rangeInFile, startsLine, type Spot } from "./spot.ts";

/** At the root: a kind or API version that nobody serves. */
export const badKind: Operator = (spot, random) => {
  if (spot.path.length > 0) return undefined;
  const apiVersion = stringAt(spot.node, "apiVersion");
  const kind = stringAt(spot.node, "kind");
  if (apiVersion === undefined || kind === undefined) return undefined;
  const slash = apiVersion.indexOf("/");
  const [group, version] = [apiVersion.slice(0, Math.max(slash, 0)), apiVersion.slice(slash + 1)];
  const ways: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
    ["kind", typoOf(kind, random)],
    ["kind", kind.toLowerCase()],
    ["apiVersion", `${apiVersion}x`],
    ["apiVersion", group === "" ? "v7" : `${group}/${version}/${kind}`],
    ["apiVersion", group === "" ? "apps/v1beta9" : `${typoOf(group, random)}/${version}`],
    ["apiVersion", group === "" ? "core/v1" : version],
  ];
  const [field, value] = random.pick(ways);
  return atNode(spot, entryOf(spot.node, field)?.value, value);
};

/** At the root: `apiVersion` or `kind` misspelt or gone. */
export const lostIdentity: Operator = (spot, random) => {
  if (spot.path.length > 0 || spot.node.kind !== "map") return undefined;
  const key = random.pick(["apiVersion", "kind"]);
  const entry = entryOf(spot.node, key) === undefined ? undefined : spot.node.entries.find((each) => each.key === key);
  const next = entry === undefined ? undefined : spot.node.entries[spot.node.entries.indexOf(entry) + 1];
  const first = spot.node.entries[0];
  if (entry === undefined || next === undefined || first === undefined) return undefined;
  const start = inFile(spot, entry.keyRange.start);
  if (random.number(2) === 0)
    return {
      edit: { start, end: inFile(spot, next.keyRange.start), text: "" },
      line: lineOf(spot, first.keyRange.start),
      what: `without ${key}`,
    };
  const text = typoOf(key, random);
  return {
    edit: { start, end: start + key.length, text },
    line: lineOf(spot, entry.keyRange.start),
    what: `${key} → ${text}`,
  };
};

/** At the root: a name, namespace, label or annotation that Kubernetes refuses. */
export const badMetadata: Operator = (spot, random) => {
  if (spot.path.length > 0 || spot.fragment) return undefined;
  const metadata = nodeAt(spot.node, "metadata");
  const ways: readonly [Way, ...Way[]] = [badName, badName, badNamespace, badLabel, badLabelKey, badAnnotationKey];
  return random.pick(ways)(spot, metadata, random);
};

type Way = (spot: Spot, metadata: YamlNode | undefined, random: Random) => Defect | undefined;

/** kustomize may rename a Namespace, so its name is not judged where it stands. RBAC names are free but for `/` and `%`. */
const badName: Way = (spot, metadata, random) => {
  if (stringAt(spot.node, "kind") === "Namespace") return undefined;
  const isRbac = stringAt(spot.node, "apiVersion")?.startsWith("rbac.") === true;
  const names: readonly [string, ...string[]] = isRbac
    ? ["has/slash", "has%percent"]
    : ["Not_A_Name", '"has space"', "-starts", "x".repeat(254), "ends."];
  return atNode(spot, nodeAt(metadata, "name"), random.pick(names));
};

const badNamespace: Way = (spot, metadata, random) =>
  atNode(spot, nodeAt(metadata, "namespace"), random.pick(["Upper", "has.dot", "under_score", "x".repeat(64)]));

const badLabel: Way = (spot, metadata, random) => {
  const labels = nodeAt(metadata, "labels");
  const value = labels?.kind === "map" ? labels.entries[random.number(labels.entries.length)]?.value : undefined;
  return atNode(spot, value, random.pick(['"has space"', "-dash", "x".repeat(64), "a/b"]));
};

const badLabelKey: Way = (spot, metadata, random) =>
  addedTo(spot, metadata, "labels", random.pick(['"has space": x', "a/b/c: x", "-dash: x", `${"k".repeat(64)}: x`]));

const badAnnotationKey: Way = (spot, metadata, random) =>
  addedTo(spot, metadata, "annotations", random.pick(['"has space": x', "a/b/c: x", "_under_/x: x"]));

/** A line more in a map of the metadata, or the map with that line before the metadata's last entry. */
function addedTo(spot: Spot, metadata: YamlNode | undefined, field: string, line: string): Defect | undefined {
  const map = nodeAt(metadata, field);
  const owner = map?.kind === "map" ? map : metadata;
  const next = owner?.kind === "map" ? owner.entries.at(-1) : undefined;
  if (next === undefined || !startsLine(spot, inFile(spot, next.keyRange.start))) return undefined;
  const start = inFile(spot, next.keyRange.start);
  const indent = linePrefix(spot.file, start);
  const at = lineOf(spot, next.keyRange.start);
  return owner === map
    ? { edit: { start, end: start, text: `${line}\n${indent}` }, line: at, what: `${field}: ${line}` }
    : {
        edit: { start, end: start, text: `${field}:\n${indent}  ${line}\n${indent}` },
        line: at + 1,
        what: `${field}: ${line}`,
      };
}

function atNode(spot: Spot, node: YamlNode | undefined, text: string): Defect | undefined {
  if (node?.kind !== "scalar") return undefined;
  const [start, end] = rangeInFile(spot, node.start, node.end);
  const old = spot.file.text.slice(start, end);
  return old === text
    ? undefined
    : { edit: { start, end, text }, line: lineOf(spot, node.start), what: `${old} → ${text.slice(0, 40)}` };
}
