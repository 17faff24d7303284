// `dependsOn` of Kustomizations and HelmReleases as a graph.
import { compareText } from "#kernel/ordering.ts";
import { itemsAt, nodeAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { resolved } from "./substitution.ts";

export interface Dependency {
  readonly object: ClusterObject;
  readonly kind: "Kustomization" | "HelmRelease";
  readonly namespace: string;
  /** The name after substitution, and the node that states it. */
  readonly target: string;
  readonly name: YamlScalar;
  readonly namespaceNode: YamlNode | undefined;
}

const groups = { Kustomization: "kustomize.toolkit.fluxcd.io/", HelmRelease: "helm.toolkit.fluxcd.io/" };

export const dependencies = perCluster((cluster): readonly Dependency[] =>
  (["Kustomization", "HelmRelease"] as const).flatMap((kind) =>
    cluster
      .ofKind(kind)
      .filter(({ apiVersion }) => apiVersion.startsWith(groups[kind]))
      .flatMap((object) => dependenciesOf(cluster, object, kind)),
  ),
);

function dependenciesOf(cluster: ClusterModel, object: ClusterObject, kind: Dependency["kind"]): Dependency[] {
  return itemsAt(object.root, "spec", "dependsOn").flatMap((item): Dependency[] => {
    const name = nodeAt(item, "name");
    if (name?.kind !== "scalar" || name.value === null) return [];
    const namespaceNode = nodeAt(item, "namespace");
    const written = namespaceNode?.kind === "scalar" ? namespaceNode.text : (object.namespace ?? "");
    const namespace = resolved(cluster, object, written);
    return [{ object, kind, namespace, target: resolved(cluster, object, name.text), name, namespaceNode }];
  });
}

/** The objects that each object waits for, by `Kind namespace/name`. */
export const dependencyGraph = perCluster((cluster): ReadonlyMap<string, readonly Dependency[]> => {
  const graph = new Map<string, Dependency[]>();
  for (const dependency of dependencies(cluster)) {
    const { kind, object } = dependency;
    const key = `${kind} ${object.namespace ?? ""}/${object.name}`;
    graph.set(key, [...(graph.get(key) ?? []), dependency]);
  }
  return graph;
});

export function keyOf({ kind, namespace, target }: Dependency): string {
  return `${kind} ${namespace}/${target}`;
}

/** True when `from` waits for `to`, directly or through others. */
export function waitsFor(cluster: ClusterModel, from: string, to: string): boolean {
  const known = waitedFor(cluster);
  const found = known.get(from) ?? allThat(cluster, from);
  if (!known.has(from)) {
    if (known.size >= mostKnown) known.clear();
    known.set(from, found);
  }
  return found.has(to);
}

/** Of the last objects asked about. Bounded: in a chain of n objects all answers together have n² names. */
const waitedFor = perCluster((): Map<string, ReadonlySet<string>> => new Map());
const mostKnown = 500;

/** What an object waits for, directly or through others. */
function allThat(cluster: ClusterModel, from: string): ReadonlySet<string> {
  const graph = dependencyGraph(cluster);
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const dependency of graph.get(at) ?? []) {
      const key = keyOf(dependency);
      if (!seen.has(key)) open.push(key);
      seen.add(key);
    }
  }
  return seen;
}

/** One shortest cycle for each group of objects that wait for each other, as the dependencies along it. */
export function cycles(cluster: ClusterModel): Dependency[][] {
  const graph = dependencyGraph(cluster);
  const done = new Set<string>();
  const found: Dependency[][] = [];
  for (const start of [...graph.keys()].sort(compareText)) {
    if (done.has(start)) continue;
    const cycle = cycleThrough(graph, start);
    if (cycle === undefined) continue;
    for (const key of graph.keys())
      if (key === start || (waitsFor(cluster, start, key) && waitsFor(cluster, key, start))) done.add(key);
    found.push(cycle);
  }
  return found;
}

function cycleThrough(graph: ReadonlyMap<string, readonly Dependency[]>, start: string): Dependency[] | undefined {
  const seen = new Set<string>();
  const open: Dependency[][] = [[]];
  for (const path of open) {
    const last = path.at(-1);
    for (const dependency of graph.get(last === undefined ? start : keyOf(last)) ?? []) {
      const key = keyOf(dependency);
      if (key === start) return [...path, dependency];
      if (!seen.has(key)) open.push([...path, dependency]);
      seen.add(key);
    }
  }
  return undefined;
}
