// Whether a named object will be in the cluster, as far as the tree can tell.
import { itemsAt, stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import { groupOf } from "./api-group.ts";
import { isOpen } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { perCluster } from "#domain/cluster/per-cluster.ts";
import { resolved } from "#domain/flux/substitution.ts";
import { helmReleases, releasesByNamespace, type HelmRelease } from "#domain/helm/release.ts";
import { products } from "./producers.ts";
import { isReferenceKey, isStorageClassKey } from "./reference.ts";

/** `maybe`: a chart, an operator or a part of the cluster that is not in this tree may make it. */
export type Existence = "yes" | "maybe" | "no";

/** `kind` is a built-in kind; `namespace` is undefined for cluster-wide ones. */
export function existence(cluster: ClusterModel, kind: string, namespace: string | undefined, name: string): Existence {
  if (isOpen(name) || (namespace !== undefined && isOpen(namespace))) return "maybe";
  if (cluster.find(kind, namespace, name).length > 0) return "yes";
  if (kind === "PersistentVolumeClaim" && isOfStatefulSet(cluster, namespace, name)) return "yes";
  const made = products(cluster).get(`${kind} ${name}`) ?? [];
  if (made.some((product) => product.namespace === undefined || product.namespace === namespace)) return "yes";
  return isBlurred(cluster) ||
    mentions(cluster).has(name) ||
    mayComeFromChart(cluster, kind, namespace, name) ||
    mayComeFromOperator(cluster, namespace, name)
    ? "maybe"
    : "no";
}

/** Parts of the cluster that cannot be seen could hold any object. */
export const isBlurred = perCluster(
  (cluster): boolean =>
    mayHoldFluxObjects(cluster) || cluster.gaps.some(({ kind, why }) => kind === "remote" && !/crd/iu.test(why)),
);

/** The same for objects of Flux, which nobody keeps in the remote manifests of an operator. */
export const mayHoldFluxObjects = perCluster((cluster): boolean =>
  cluster.gaps.some(
    ({ kind, why }) => kind !== "remote" && !(kind === "refused" && why.includes("cannot be read as text")),
  ),
);

function isOfStatefulSet(cluster: ClusterModel, namespace: string | undefined, name: string): boolean {
  return cluster
    .ofKind("StatefulSet")
    .filter((object) => object.namespace === namespace)
    .some((object) =>
      itemsAt(object.root, "spec", "volumeClaimTemplates").some((template) =>
        name.startsWith(`${stringAt(template, "metadata", "name") ?? ""}-${object.name}-`),
      ),
    );
}

/** Charts name their objects after the release or the chart; Services also as they like. */
function mayComeFromChart(cluster: ClusterModel, kind: string, namespace: string | undefined, name: string): boolean {
  const releases =
    namespace === undefined ? helmReleases(cluster) : (releasesByNamespace(cluster).get(namespace) ?? []);
  if (kind === "Service" && hasOpaqueCharts(cluster, namespace ?? "")) return true;
  return releases.some((release) =>
    release.isAppTemplate ? isOwnName(release, kind, name) : isNamedAfter(release, name),
  );
}

/** True where a chart makes objects that nobody here can name. */
export function hasOpaqueCharts(cluster: ClusterModel, namespace: string): boolean {
  return (releasesByNamespace(cluster).get(namespace) ?? []).some(({ isAppTemplate }) => !isAppTemplate);
}

/** True when a release in another namespace may make a namespace of that name. */
export function mayBeChartsNamespace(cluster: ClusterModel, name: string): boolean {
  return helmReleases(cluster).some(
    (release) => release.namespace !== name && !release.isAppTemplate && isNamedAfter(release, name),
  );
}

function isNamedAfter({ releaseName, chart, values }: HelmRelease, name: string): boolean {
  if (chart === undefined) return true;
  const words = [releaseName, chart, stringAt(values, "fullnameOverride"), stringAt(values, "nameOverride")];
  return words.some((word) => word !== undefined && word !== "" && name.includes(word));
}

const sections: ReadonlyMap<string, string> = new Map([
  ["ConfigMap", "configMaps"],
  ["Secret", "secrets"],
  ["PersistentVolumeClaim", "persistence"],
  ["ServiceAccount", "serviceAccount"],
  ["Service", "service"],
]);

/** app-template makes what its values list, named after the release. */
function isOwnName({ releaseName, values }: HelmRelease, kind: string, name: string): boolean {
  const section = sections.get(kind);
  const has = (key: string) => values?.kind === "map" && values.entries.some((entry) => entry.key === key);
  const full = stringAt(values, "global", "fullnameOverride") ?? releaseName;
  if (section === undefined || !has(section)) return false;
  return name === full || name.startsWith(`${full}-`) || has("global") || has("defaultPodOptionsStrategy");
}

/** Operators name what they make after the object that they make it for. */
function mayComeFromOperator(cluster: ClusterModel, namespace: string | undefined, name: string): boolean {
  return (operated(cluster).get(namespace ?? "") ?? []).some((owner) => name.includes(owner));
}

/** Names of custom resources whose operator may make objects, by namespace. */
const operated = perCluster((cluster): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const object of cluster.objects.filter(mayMakeObjects)) {
    const list = found.get(object.namespace ?? "") ?? [];
    found.set(object.namespace ?? "", list);
    list.push(object.name);
  }
  return found;
});

/** Texts in charts' values and in custom resources that are no references: each may be the name of something made. */
export const mentions = perCluster((cluster): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { values, isAppTemplate, object } of helmReleases(cluster))
    collect(values, isAppTemplate, (text) => found.add(resolved(cluster, object, text)));
  for (const object of cluster.objects.filter(mayMakeObjects))
    collect(object.root, false, (text) => found.add(resolved(cluster, object, text)));
  return found;
});

const madeBy = new Set(["rawResources", "configMaps", "secrets", "fullnameOverride", "nameOverride", "forceRename"]);

function collect(node: YamlNode | undefined, onlyMade: boolean, take: (text: string) => void): void {
  if (node?.kind === "scalar" && !onlyMade && typeof node.value === "string" && node.text.length <= longestName)
    take(node.text);
  if (node?.kind === "list") for (const item of node.items) collect(item, onlyMade, take);
  if (node?.kind !== "map") return;
  for (const { key, value } of node.entries) {
    const isUse = isReferenceKey(key) || (value.kind === "scalar" && isStorageClassKey(key));
    if (!isUse && key !== "envFrom" && key !== "metadata") collect(value, onlyMade && !madeBy.has(key), take);
  }
}

const longestName = 253;
const builtIn = /^(?:|apps|batch|autoscaling|policy|[a-z.]+\.k8s\.io|[a-z]+\.toolkit\.fluxcd\.io)$/u;
const passive =
  /^(?:cert-manager\.io|cilium\.io|gateway\.envoyproxy\.io|keda\.sh|volsync\.backube|external-secrets\.io|externaldns\.k8s\.io|kustomize\.config\.k8s\.io|metallb\.io|velero\.io)$/u;
const passiveKinds = new Set([
  "ServiceMonitor",
  "PodMonitor",
  "PrometheusRule",
  "ScrapeConfig",
  "Probe",
  "VMRule",
  "VMServiceScrape",
  "GrafanaDashboard",
  "GrafanaDatasource",
  "GrafanaFolder",
  "ScheduledBackup",
]);

/** A custom resource that is more than a route, a policy or a rule. */
function mayMakeObjects(object: ClusterObject): boolean {
  const group = groupOf(object);
  return !builtIn.test(group) && !passive.test(group) && !passiveKinds.has(object.kind);
}
