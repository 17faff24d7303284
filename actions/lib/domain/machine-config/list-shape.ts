// What makes two items of a list the same item, and whether their order means something, list by list as Talos reads them.
// From the Go types of siderolabs/talos `pkg/machinery/config/types` and their `Merge` methods.
import { fieldPattern, isMap, lastKey, namesField, type FieldPath } from "./field-path.ts";
import { redactText } from "./redact-text.ts";
import type { ConfigValue } from "./rendered.ts";

/** `keyed`: items are told apart by fields, alternatives in the order of trying; `set`: order and repetition mean nothing. */
export type ListShape =
  { readonly kind: "keyed"; readonly by: readonly (readonly string[])[] } | { readonly kind: "set" | "sequence" };

const route = [["network"], ["network", "metric"], ["network", "gateway", "metric"]];
const linkRoute = [["destination"], ["destination", "table"], ["destination", "gateway", "metric", "table"]];

/** List → fields that tell its items apart. */
export const keyedLists: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ["machine.network.interfaces", [["interface"], ["deviceSelector"]]],
  ["machine.network.interfaces[].routes", route],
  ["machine.network.interfaces[].vlans", [["vlanId"]]],
  ["machine.network.interfaces[].vlans[].routes", route],
  ["machine.network.interfaces[].wireguard.peers", [["publicKey"]]],
  ["machine.network.extraHostEntries", [["ip"]]],
  ["machine.disks", [["device"]]],
  ["machine.files", [["path"], ["path", "op"]]],
  ["machine.kubelet.extraMounts", [["destination"]]],
  ["machine.kernel.modules", [["name"]]],
  ["machine.install.extensions", [["image"]]],
  ["machine.seccompProfiles", [["name"]]],
  ["machine.logging.destinations", [["endpoint"], ["endpoint", "format"]]],
  ["machine.pods", [["metadata.name"], ["metadata.namespace", "metadata.name"]]],
  ["machine.systemDiskEncryption.*.keys", [["slot"]]],
  ["cluster.inlineManifests", [["name"]]],
  ["cluster.apiServer.admissionControl", [["name"]]],
  ["cluster.*.extraVolumes", [["mountPath"], ["hostPath", "mountPath"]]],
  ["*: encryption.keys", [["slot"]]],
  ["*: addresses", [["address"]]],
  ["*: routes", linkRoute],
  ["*: peer.addresses", [["address"]]],
  ["*: peer.routes", linkRoute],
  ["WireguardConfig: peers", [["publicKey"]]],
  ["NetworkRuleConfig: ingress", [["subnet"], ["subnet", "except"]]],
  ["ExtensionServiceConfig: configFiles", [["mountPath"]]],
];

/** Lists of plain values in which order and repetition mean nothing, by the list's own name. */
const sets = new Set(
  [
    "certSANs certExtraSANs validSubnets advertisedSubnets listenSubnets acceptedCAs addresses aliases hostnames",
    "allowedIPs allowedRoles allowedKubernetesNamespaces excludeAdvertisedNetworks extraAnnouncedEndpoints ports links",
    "add drop environment pcrs publicKeys audiences",
  ].flatMap((names) => names.split(" ")),
);

/** Lists of named objects that are nevertheless read in their order. */
const ordered = new Set(["initContainers", "authorizationConfig", "rules", "providers", "keys", "nameservers"]);

const patterns = keyedLists.map(([text, by]) => ({ pattern: fieldPattern(text), by }));

/** `values`: the lists that are compared. A list that no table knows is keyed by `name` when every item has one of its own. */
export function listShape(kind: string, path: FieldPath, values: readonly (readonly ConfigValue[])[]): ListShape {
  const items = values.flat();
  const known = patterns.find(({ pattern }) => namesField(pattern, kind, path));
  if (known !== undefined && items.every(isMap)) return { kind: "keyed", by: known.by };
  if (items.every((item) => !isMap(item))) return { kind: sets.has(lastKey(path)) ? "set" : "sequence" };
  return ordered.has(lastKey(path)) ? { kind: "sequence" } : { kind: "keyed", by: [["name"]] };
}

/**
 * The key of each item in each list, by the first alternative that tells all items of every list apart. Undefined: none
 * does, and items can only be told by their position.
 */
export function itemKeys(
  by: readonly (readonly string[])[],
  lists: readonly (readonly ConfigValue[])[],
): readonly (readonly string[])[] | undefined {
  const anyOf = lists.map((list) => list.map((item) => firstKey(item, by)));
  if (anyOf.every(areDistinct)) return anyOf as readonly (readonly string[])[];
  for (const fields of by.filter(({ length }) => length > 1)) {
    const keys = lists.map((list) => list.map((item) => keyOf(item, fields)));
    if (keys.every((list) => new Set(list).size === list.length)) return keys;
  }
  return undefined;
}

function areDistinct(keys: readonly (string | undefined)[]): boolean {
  return !keys.includes(undefined) && new Set(keys).size === keys.length;
}

/** By the first single field that the item has. */
function firstKey(item: ConfigValue, by: readonly (readonly string[])[]): string | undefined {
  for (const [field = "", ...more] of by) {
    const value = more.length === 0 ? fieldOf(item, field) : undefined;
    if (value !== undefined && value !== null && value !== "") return shown(value);
  }
  return undefined;
}

function keyOf(item: ConfigValue, fields: readonly string[]): string {
  const key = fields
    .map((field) => fieldOf(item, field))
    .filter((value) => value !== undefined && value !== null && value !== "")
    .map((value) => shown(value as ConfigValue))
    .join(" ");
  return key === "" ? "default" : key;
}

function fieldOf(item: ConfigValue, field: string): ConfigValue | undefined {
  let at: ConfigValue | undefined = item;
  for (const key of field.split(".")) at = isMap(at) ? at[key] : undefined;
  return at;
}

/** `eth0`; a selector as `driver=virtio_net hardwareAddr=bc:24:11:00:00:01`. */
function shown(value: ConfigValue): string {
  if (!isMap(value)) return typeof value === "string" ? redactText(value, "‹credentials›") : JSON.stringify(value);
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${key}=${shown(part)}`)
    .join(" ");
}
