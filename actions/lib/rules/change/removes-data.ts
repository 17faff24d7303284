import { entriesAt, nodeAt, stringAt } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import { helmReleases } from "#domain/helm/release.ts";
import { isSwitchedOff } from "#domain/helm/switched-off.ts";
import { groupOf } from "#domain/kubernetes/api-group.ts";
import type { RuleFinding } from "#rules/rule.ts";
import type { ChangeContext, ChangeRule } from "./change-rule.ts";
import { removedObjects, togetherByFate } from "./removals.ts";
import { placeOfRemoved } from "./places.ts";

/** Objects that hold something which does not come back with them. */
const holders = new Set([
  "/Namespace",
  "/PersistentVolumeClaim",
  "apps/StatefulSet",
  "apiextensions.k8s.io/CustomResourceDefinition",
  "postgresql.cnpg.io/Cluster",
]);

export const removesData: ChangeRule = {
  id: "change/removes-data",
  severity: "warning",
  title: "removal of something that holds data",
  why: "Flux deletes what leaves the tree where its Kustomization prunes, and some objects take along what no commit brings back: a claim its volume, a Namespace everything in it, a definition every object of its kind. A revert makes the object anew, and empty.",
  example: "# taken out of kustomization.yaml, with `prune: true` above it\nresources:\n  - ./pvc.yaml\n",
  fix: "Make sure that a backup is there, or keep it in the cluster first: the annotation `kustomize.toolkit.fluxcd.io/prune: disabled`, in a commit of its own.",
  *check(context) {
    const gone = removedObjects(context).filter(({ removal }) => removal.fate === "deleted");
    const holding = gone.filter(({ object }) => holders.has(`${groupOf(object)}/${object.kind}`));
    yield* togetherByFate(context, holding);
    for (const { object } of gone) yield* claimsOfRelease(context, object);
  },
};

/** Claims that app-template makes and that Helm deletes with the release. */
function* claimsOfRelease(context: ChangeContext, object: ClusterObject): Generator<RuleFinding> {
  const claims = claimNames(context.base, object);
  if (claims.length === 0) return;
  yield {
    at: placeOfRemoved(context, object),
    message: `${objectLabel(object)} is uninstalled, and the claims that it made (${claims.join(", ")}) are deleted with their data`,
    fix: "Set `retain: true` on what is to stay, in a commit of its own, before this one.",
    object: objectLabel(object),
  };
}

function claimNames(base: ClusterModel, object: ClusterObject): string[] {
  const release = helmReleases(base).find((each) => each.object === object);
  if (release?.isAppTemplate !== true) return [];
  return entriesAt(release.values, "persistence").flatMap(({ key, value }) => {
    const retain = nodeAt(value, "retain");
    const stays = retain?.kind === "scalar" && retain.value === true;
    const isOwn = stringAt(value, "type") === "persistentVolumeClaim" && nodeAt(value, "existingClaim") === undefined;
    return isOwn && !stays && !isSwitchedOff(value) ? [key] : [];
  });
}
