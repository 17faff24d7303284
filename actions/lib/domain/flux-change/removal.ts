// What becomes of an object in the cluster when it leaves the tree.
import { stringAt } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";

const pruneSwitch = "kustomize.toolkit.fluxcd.io/prune";

/** What goes with a deleted object besides itself. */
const losses: Readonly<Record<string, string>> = {
  Namespace: "with everything in it",
  PersistentVolumeClaim: "its data goes unless the reclaim policy of its volume is Retain",
  CustomResourceDefinition: "with every object of its kind",
  HelmRelease: "Helm uninstalls the release",
  Cluster: "with its databases",
};

/** One clause about an object of the base that the head does not have. */
export function removalOf(base: ClusterModel, head: ClusterModel, object: ClusterObject): string {
  const { owner, root, kind } = object;
  const isKept = ["annotations", "labels"].some(
    (field) => stringAt(root, "metadata", field, pruneSwitch) === "disabled",
  );
  if (isKept) return "stays in the cluster: its prune is disabled";
  const loss = losses[kind];
  const deleted = loss === undefined ? "is deleted from the cluster" : `is deleted from the cluster; ${loss}`;
  if (owner === undefined) return `${deleted}, if the Kustomization of the entry path prunes`;
  const still = head.kustomizations.find((each) => each.name === owner.name && each.namespace === owner.namespace);
  return still === undefined ? withItsKustomization(owner, deleted) : byPrune(still, deleted);
}

function byPrune({ prune, underSuspended, name }: FluxKustomization, deleted: string): string {
  if (underSuspended) return `stays as long as Kustomization ${name} is suspended`;
  return prune ? deleted : `stays in the cluster without an owner: Kustomization ${name} does not prune`;
}

/** The finalizer of a deleted Kustomization, by its `deletionPolicy` (kustomize-controller 1.6). */
function withItsKustomization(
  { object, prune, underSuspended, parent, name }: FluxKustomization,
  deleted: string,
): string {
  if (parent !== undefined && !parent.prune)
    return `stays: Kustomization ${parent.name} does not prune, so ${name} goes on`;
  const policy = stringAt(object.root, "spec", "deletionPolicy") ?? "MirrorPrune";
  const removes = policy === "Delete" || policy === "WaitForTermination" || (policy === "MirrorPrune" && prune);
  if (underSuspended)
    return `stays in the cluster without an owner: Kustomization ${name} is removed while it is suspended`;
  return removes
    ? `${deleted}, with its Kustomization ${name}`
    : `stays in the cluster without an owner: Kustomization ${name} is removed and does not prune`;
}
