// Objects by what others call them.
import type { ClusterModel, ClusterObject } from "./model.ts";

/** `find` and `ofKind` of a model, each in constant time. */
export function objectIndex(objects: readonly ClusterObject[]): Pick<ClusterModel, "find" | "ofKind"> {
  const byName = new Map<string, ClusterObject[]>();
  const byKind = new Map<string, ClusterObject[]>();
  for (const object of objects) {
    add(byName, keyOf(object.kind, object.namespace, object.name), object);
    add(byKind, object.kind, object);
  }
  return {
    find: (kind, namespace, name) => byName.get(keyOf(kind, namespace, name)) ?? [],
    ofKind: (kind) => byKind.get(kind) ?? [],
  };
}

function keyOf(kind: string, namespace: string | undefined, name: string): string {
  return `${kind}\n${namespace ?? ""}\n${name}`;
}

function add(index: Map<string, ClusterObject[]>, key: string, object: ClusterObject): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [object]);
  else known.push(object);
}
