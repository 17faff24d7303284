// References without `namespace:` to an object of which exactly one exists, in another namespace.
import type { YamlNode, YamlScalar } from "#codecs/yaml/node.ts";
import type { PlacedEdit } from "#kernel/edit.ts";
import type { ClusterModel, ClusterObject } from "./model.ts";

export interface NamedReference {
  readonly cluster: ClusterModel;
  readonly object: ClusterObject;
  readonly kind: string;
  readonly name: YamlScalar;
  /** The name after substitution. */
  readonly target: string;
  readonly namespaceNode: YamlNode | undefined;
  readonly namespace: string;
}

/**
 * What adds the namespace. One text can become several objects, in several namespaces and clusters: all of them, which `all`
 * holds, must want the same one.
 */
export function missingNamespace(all: Iterable<NamedReference>): (of: NamedReference) => PlacedEdit | undefined {
  const wanted = new Map<string, Set<string>>();
  for (const reference of all) {
    const place = placeOf(reference);
    const namespaces = wanted.get(place) ?? new Set();
    wanted.set(place, namespaces.add(onlyNamespace(reference) ?? ""));
  }
  return (reference) => {
    const [namespace = "", ...others] = wanted.get(placeOf(reference)) ?? [];
    if (namespace === "" || others.length > 0) return undefined;
    const { cluster, object, name } = reference;
    const source = cluster.sourceOf(object, name);
    return { source, edit: { do: "add-entry", at: name.start, key: "namespace", to: namespace } };
  };
}

function placeOf({ cluster, object, name }: NamedReference): string {
  const { path, line, column } = cluster.spanOf(object, name);
  return `${path}:${line}:${column}`;
}

/** Undefined where it is there already, where one is written, or where it is not the only one that exists. */
function onlyNamespace({ cluster, kind, namespace, namespaceNode, target }: NamedReference): string | undefined {
  if (namespaceNode !== undefined || cluster.find(kind, namespace, target).length > 0) return undefined;
  const namespaces = cluster.ofKind(kind).flatMap((each) => (each.name === target ? (each.namespace ?? "") : []));
  const [only, ...others] = new Set(namespaces);
  return others.length > 0 || only === undefined || only.includes("$") ? undefined : only;
}
