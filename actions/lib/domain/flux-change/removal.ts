// What becomes of an object in the cluster when it leaves the tree.
import { stringAt } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";

const pruneSwitch = "kustomize.toolkit.fluxcd.io/prune";

/** What goes with a deleted object besides itself. */
const losses: Readonly<Record<string, string>> = {
  Namespace: ", with everything in it",
  PersistentVolumeClaim: "; its data goes unless the reclaim policy of its volume is Retain",
  CustomResourceDefinition: ", with every object of its kind",
  StatefulSet: "; the claims that it made stay, unless its retention policy deletes them",
  HelmRelease: "; Helm uninstalls the release",
  Cluster: ", with its databases",
};

export interface Removal {
  /** `orphaned`: it stays and nobody looks after it any more. `kept`: it stays because somebody wants that. */
  readonly fate: "deleted" | "orphaned" | "kept" | "suspended";
  /** One clause: `is deleted from the cluster; Helm uninstalls the release`. */
  readonly words: string;
  /** The same without the Kustomization that goes along, for several objects together. */
  readonly brief: string;
}

/** What becomes of an object of the base that the head does not have. */
export function removalOf(head: ClusterModel, object: ClusterObject): Removal {
  const { owner, root, kind } = object;
  if (head.objects.length === 0)
    return removal("kept", "stays: its cluster has left the tree, and its Flux finds no path");
  const isKept = ["annotations", "labels"].some(
    (field) => stringAt(root, "metadata", field, pruneSwitch) === "disabled",
  );
  if (isKept) return removal("kept", "stays in the cluster: its prune is disabled");
  const loss = losses[kind] ?? "";
  if (owner === undefined) return deletion(loss, ", if the Kustomization of the entry path prunes");
  const still = head.kustomizations.find((each) => each.name === owner.name && each.namespace === owner.namespace);
  return still === undefined ? withItsKustomization(owner, loss) : byPrune(still, loss);
}

function removal(fate: Removal["fate"], brief: string, rest = ""): Removal {
  return { fate, words: `${brief}${rest}`, brief };
}

function deletion(loss: string, rest = ""): Removal {
  const start = "is deleted from the cluster";
  return { fate: "deleted", words: `${start}${rest}${loss}`, brief: `${start}${loss}` };
}

function byPrune({ prune, underSuspended, name }: FluxKustomization, loss: string): Removal {
  if (underSuspended) return removal("suspended", `stays as long as Kustomization ${name} is suspended`);
  if (prune) return deletion(loss);
  return removal("orphaned", "stays in the cluster without an owner", `: Kustomization ${name} does not prune`);
}

/** The finalizer of a deleted Kustomization, by its `deletionPolicy` (kustomize-controller 1.6). */
function withItsKustomization(
  { object, prune, underSuspended, parent, name }: FluxKustomization,
  loss: string,
): Removal {
  if (parent !== undefined && !parent.prune)
    return removal("kept", "stays", `: Kustomization ${parent.name} does not prune, so ${name} goes on`);
  const orphaned = (why: string) =>
    removal("orphaned", "stays in the cluster without an owner", `: Kustomization ${name} is removed ${why}`);
  if (underSuspended) return orphaned("while it is suspended");
  const policy = stringAt(object.root, "spec", "deletionPolicy") ?? "MirrorPrune";
  const removes = policy === "Delete" || policy === "WaitForTermination" || (policy === "MirrorPrune" && prune);
  return removes ? deletion(loss, ` with its Kustomization ${name}`) : orphaned("and does not prune");
}
