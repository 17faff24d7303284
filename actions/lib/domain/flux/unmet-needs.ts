// What a Kustomization needs of another one without waiting for it: definitions of kinds, and storage.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { groupedBy } from "#kernel/grouping.ts";
import type { ClusterModel, ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { groupsOfChart } from "#domain/helm/chart-definitions.ts";
import { helmReleases } from "#domain/helm/release.ts";
import { groupOf } from "#domain/kubernetes/api-group.ts";
import { classUses } from "#domain/kubernetes/storage-class.ts";
import { waitsFor } from "./dependencies.ts";
import { remoteClusterOf } from "./remote-cluster.ts";

export interface UnmetNeed {
  readonly needs: FluxKustomization;
  /** Objects that cannot be without the provider; at least one. */
  readonly objects: readonly ClusterObject[];
  readonly what: "definitions" | "storage";
}

/** What one Kustomization brings, and who does not wait for it. */
export interface UnmetProvider {
  readonly provider: FluxKustomization;
  readonly unmet: readonly UnmetNeed[];
  /** How many others need it and come after it. */
  readonly met: number;
}

/** Something that one of several Kustomizations has to bring first. */
interface Need {
  readonly object: ClusterObject;
  readonly what: UnmetNeed["what"];
  readonly providers: readonly FluxKustomization[];
}

/** Each provider once, each pair once. `bootstrap`: charts and releases that are there before Flux is. */
export function unmetNeeds(cluster: ClusterModel, bootstrap: ReadonlySet<string>): UnmetProvider[] {
  const needs = [...definitionNeeds(cluster, bootstrap), ...storageNeeds(cluster)];
  const byProvider = groupedBy(needs, ({ providers: [first] }) => (first === undefined ? "" : keyOf(first)));
  return [...byProvider.values()].flatMap((list): UnmetProvider[] => {
    const provider = list[0]?.providers[0];
    if (provider === undefined) return [];
    const byOwner = groupedBy(list, ({ object: { owner } }) => (owner === undefined ? "" : keyOf(owner)));
    const states = [...byOwner.values()].map((own) => ({ own, state: stateOf(cluster, own) }));
    const unmet = states.flatMap(({ own, state }): UnmetNeed[] => {
      const owner = own[0]?.object.owner;
      if (owner === undefined || state !== "unmet") return [];
      const isKind = own.some(({ what }) => what === "definitions");
      return [{ needs: owner, objects: own.map(({ object }) => object), what: isKind ? "definitions" : "storage" }];
    });
    const met = states.filter(({ state }) => state === "met").length;
    return unmet.length === 0 ? [] : [{ provider, unmet, met }];
  });
}

type Order = "met" | "unmet" | "apart";

/** Of one Kustomization with all that it needs of a provider: one need that is not met is enough. */
function stateOf(cluster: ClusterModel, needs: readonly Need[]): Order {
  const known = new Map<FluxKustomization, Order>();
  const order = ({ object: { owner } }: Need, provider: FluxKustomization): Order => {
    const found = known.get(provider) ?? (owner === undefined ? "apart" : orderOf(cluster, owner, provider));
    known.set(provider, found);
    return found;
  };
  const isUnmet = (need: Need) =>
    need.providers.length > 0 && need.providers.every((provider) => order(need, provider) === "unmet");
  if (needs.some(isUnmet)) return "unmet";
  const isMet = (need: Need) => need.providers.some((provider) => order(need, provider) === "met");
  return needs.some(isMet) ? "met" : "apart";
}

function definitionNeeds(cluster: ClusterModel, bootstrap: ReadonlySet<string>): Need[] {
  const byCharts = new Map<string, FluxKustomization[]>();
  const bootstrapped = new Set([...bootstrap].flatMap(groupsOfChart));
  for (const { chart, object, releaseName } of helmReleases(cluster))
    for (const group of groupsOfChart(chart)) {
      if ([chart, object.name, releaseName].some((name) => bootstrap.has(name ?? ""))) bootstrapped.add(group);
      if (object.owner !== undefined) byCharts.set(group, [...(byCharts.get(group) ?? []), object.owner]);
    }
  const inTree = definedKinds(cluster);
  return cluster.objects.flatMap((object): Need[] => {
    const group = groupOf(object);
    const written = inTree.get(`${group}/${object.kind}`) ?? [];
    const providers = [...written, ...(byCharts.get(group) ?? [])];
    return providers.length === 0 || bootstrapped.has(group) ? [] : [{ object, what: "definitions", providers }];
  });
}

/** CustomResourceDefinitions of the tree: who applies them, by `group/Kind`. */
const definedKinds = perCluster((cluster): ReadonlyMap<string, FluxKustomization[]> => {
  const found = new Map<string, FluxKustomization[]>();
  for (const { root, owner } of cluster.ofKind("CustomResourceDefinition")) {
    const key = `${stringAt(root, "spec", "group") ?? ""}/${stringAt(root, "spec", "names", "kind") ?? ""}`;
    if (owner !== undefined) found.set(key, [...(found.get(key) ?? []), owner]);
  }
  return found;
});

function storageNeeds(cluster: ClusterModel): Need[] {
  const written = cluster.ofKind("StorageClass").map(({ name, owner }) => ({ name, owner }));
  const byCharts = helmReleases(cluster).flatMap(({ values, object }) =>
    [...classNames(values)].map((name) => ({ name, owner: object.owner })),
  );
  const classes = groupedBy([...written, ...byCharts], ({ name }) => name);
  return classUses(cluster).flatMap(({ object, name }): Need[] => {
    const providers = (classes.get(name) ?? []).flatMap(({ owner }) => owner ?? []);
    // A class that each application brings for itself has no owner to wait for.
    return new Set(providers).size === 1 ? [{ object, what: "storage", providers }] : [];
  });
}

/** Classes that a storage chart makes: `storageClass: { name }`, `storageClasses: [{ name }]` in its values. */
function* classNames(node: YamlNode | undefined): Generator<string> {
  if (node?.kind === "list") for (const item of node.items) yield* classNames(item);
  if (node?.kind !== "map") return;
  for (const { key, value } of node.entries) {
    const maps = /^(?:storageClass(?:es)?|hostpathClass)$/u.test(key)
      ? value.kind === "list"
        ? itemsAt(node, key)
        : [value]
      : [];
    for (const map of maps) {
      const name = stringAt(map, "name");
      if (name !== undefined && !isSwitchedOff(map)) yield name;
    }
    if (maps.length === 0) yield* classNames(value);
  }
}

function isSwitchedOff(map: YamlNode): boolean {
  return ["enabled", "create"].some((key) => {
    const flag = entryOf(map, key)?.value;
    return flag?.kind === "scalar" && flag.value === false;
  });
}

/** `met` when the one comes after the other; `apart` when it cannot, or when nothing is to be gained. */
function orderOf(cluster: ClusterModel, needs: FluxKustomization, provider: FluxKustomization): Order {
  if (needs.underSuspended || remoteClusterOf(needs) !== remoteClusterOf(provider)) return "apart";
  const own = [needs, ...ancestors(needs)];
  // What applies this one comes before it; waiting for it, or for what waits for this one, would never end.
  if (own.includes(provider) || ancestors(provider).includes(needs)) return "apart";
  if (waitsFor(cluster, keyOf(provider), keyOf(needs))) return "apart";
  const enough = [provider, ...ancestors(provider).filter(isWaiting)];
  return own.some((from) => enough.some((to) => waitsFor(cluster, keyOf(from), keyOf(to)))) ? "met" : "unmet";
}

function ancestors({ parent }: FluxKustomization): FluxKustomization[] {
  return parent === undefined ? [] : [parent, ...ancestors(parent)];
}

function isWaiting({ object }: FluxKustomization): boolean {
  const wait = nodeAt(object.root, "spec", "wait");
  return wait?.kind === "scalar" && wait.value === true;
}

function keyOf({ namespace, name }: FluxKustomization): string {
  return `Kustomization ${namespace}/${name}`;
}
