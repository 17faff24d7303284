// Defects that only Talos' files can have: addresses, versions, environment lines, kinds.
import { hasPlaceholder } from "#domain/talos/placeholders.ts";
import { nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { Operator } from "./key-defects.ts";
import type { Defect } from "./mutant.ts";
import { fileText, type FileText, lineOf, type Spot } from "./spot.ts";
import { replaced } from "./value-defects.ts";
import { randomOf } from "./random.ts";
import type { SourceText } from "#kernel/source-text.ts";

type Choices = readonly [string, ...string[]];

const addresses: Choices = ["172.16.1.256", "172.16.1", "node-one", "172.16.1.50.1"];
const networks: Choices = ["10.0.0.0/33", "10.0.0/8", "10.0.0.0-10.0.0.9", "everywhere"];

/** Field of a talconfig or machine configuration to values that it must refuse. */
const refused: Readonly<Record<string, Choices>> = {
  // talhelper takes names here as well.
  ipAddress: ["172.16.1.256", "172.16.1", "two words", "172.16.1.50.1"],
  gateway: addresses,
  network: networks,
  subnet: networks,
  addresses: networks,
  clusterPodNets: networks,
  clusterSvcNets: networks,
  validSubnets: networks,
  advertisedSubnets: networks,
  endpoint: ["172.16.1.49:6443", "https://172.16.1.256:6443", "https://172.16.1.49:99999"],
  talosVersion: ["v1.13", "1.13.x", "latest"],
  kubernetesVersion: ["v1.36", "1.36.x"],
  address: addresses,
  hostname: ["under_score!", "two words"],
};

/** An address, network, version or name that is none. */
export const badAddress: Operator = (spot, random) => {
  const field = spot.path.findLast((step) => typeof step === "string");
  const values = field === undefined ? undefined : refused[field];
  if (values === undefined || spot.node.kind !== "scalar") return undefined;
  if (field === "hostname" && spot.role !== "talconfig") return undefined;
  return replaced(spot, random.pick(values));
};

/** The root's kind, misspelt. */
export const badTalosKind: Operator = (spot, random) => {
  const kind = nodeAt(spot.node, "kind");
  if (spot.path.length > 0 || kind?.kind !== "scalar") return undefined;
  const value = random.pick([`${kind.text}s`, kind.text.slice(0, -1), kind.text.toLowerCase()]);
  return replaced({ ...spot, node: kind, path: ["kind"] }, value);
};

/** What talhelper cannot read in talenv.yaml. */
export function talenvDefects(path: string, source: SourceText, root: YamlNode): Defect[] {
  const file: FileText = fileText(path, source.text);
  if (root.kind !== "map") return [];
  return root.entries.flatMap(({ key, keyRange, value }) => {
    const spot: Spot = {
      role: "talconfig",
      file,
      source,
      node: value,
      path: [key],
      facts: { types: [], names: undefined, required: [] },
      fragment: false,
    };
    const random = randomOf(`talenv ${key}`);
    const line = lineOf(spot, keyRange.start);
    const badKey = {
      edit: { start: keyRange.start, end: keyRange.end, text: random.pick([`${key}-x`, `${key} x`, `"${key}/x"`]) },
      line,
      what: `name of ${key}`,
    };
    const badValue = replaced(spot, random.pick(["[a, b]", "{ a: b }"]));
    const repeated = {
      edit: { start: keyRange.start, end: keyRange.start, text: `${key}: first\n` },
      line: line + 1,
      what: `${key} twice`,
    };
    return [badKey, ...(badValue === undefined || hasPlaceholder(source.text) ? [] : [badValue]), repeated];
  });
}
