// Listeners of Gateways, and which routes they take.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { isOpen } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { resolved } from "#domain/flux/substitution.ts";
import type { ParentReference, Route } from "./route.ts";

export interface Listener {
  readonly name: string;
  readonly port: string;
  /** With variables filled in; undefined for every host. */
  readonly hostname: string | undefined;
  readonly node: YamlNode;
}

export function listenersOf(cluster: ClusterModel, gateway: ClusterObject): Listener[] {
  return itemsAt(gateway.root, "spec", "listeners").map((node) => {
    const hostname = stringAt(node, "hostname");
    const port = entryOf(node, "port")?.value;
    return {
      name: stringAt(node, "name") ?? "",
      port: port?.kind === "scalar" ? port.text : "",
      hostname: hostname === undefined || hostname === "" ? undefined : resolved(cluster, gateway, hostname),
      node,
    };
  });
}

/** The listeners that a parent reference means by name and port. */
export function meantListeners(listeners: readonly Listener[], { section, port }: ParentReference): Listener[] {
  return listeners.filter(
    ({ name, port: own }) =>
      (section === undefined || section.text === name) && (port === undefined || port.text === own),
  );
}

/** False only where the listener certainly refuses routes of that namespace. */
export function admitsNamespace(
  cluster: ClusterModel,
  gateway: ClusterObject,
  { node }: Listener,
  namespace: string,
): boolean {
  const namespaces = nodeAt(node, "allowedRoutes", "namespaces");
  const from = stringAt(namespaces, "from") ?? "Same";
  if (from === "Same") return gateway.namespace === namespace || isOpen(namespace);
  if (from !== "Selector") return from !== "None";
  const selector = nodeAt(namespaces, "selector");
  const [object] = cluster.find("Namespace", undefined, namespace);
  const wanted = entryOf(selector, "matchLabels")?.value;
  if (object === undefined || wanted?.kind !== "map") return true;
  return wanted.entries.every(({ key, value }) => {
    const has = key === "kubernetes.io/metadata.name" ? namespace : stringAt(object.root, "metadata", "labels", key);
    return value.kind !== "scalar" || has === value.text || isOpen(value.text);
  });
}

/** False only where no hostname of the route can reach the listener. */
export function admitsHostnames({ hostname }: Listener, { hostnames }: Route): boolean {
  if (hostname === undefined || hostnames.length === 0 || isOpen(hostname)) return true;
  return hostnames.some(({ text }) => isOpen(text) || intersect(hostname.toLowerCase(), text.toLowerCase()));
}

/** `*.example.com` stands for one or more labels in front. */
function intersect(a: string, b: string): boolean {
  if (a === b) return true;
  const [wildcard, other] = a.startsWith("*.") ? [a, b] : [b, a];
  return wildcard.startsWith("*.") && (other.startsWith("*.") ? other.slice(1) : other).endsWith(wildcard.slice(1));
}
