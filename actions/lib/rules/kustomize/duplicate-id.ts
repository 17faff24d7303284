import { groupedBy } from "#kernel/grouping.ts";
import { placeOf, related } from "#domain/cluster/dangling.ts";
import { groupOf } from "#domain/kubernetes/api-group.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import { isBelow } from "#domain/repository/paths.ts";
import type { Rule, RuleFinding } from "#rules/rule.ts";

/** One build, one object of a kind and name. */
export const duplicateId: Rule = {
  id: "kustomize/duplicate-id",
  severity: "error",
  title: "object that a build holds twice",
  why: "kustomize stops with `may not add resource with an already registered id`, or, when a `namespace:` brings two objects together, with `namespace transformation produces ID conflict`. Nothing of the Kustomization is applied.",
  example:
    "resources:\n  - ./pvc.yaml        # PersistentVolumeClaim sonarr\n  - ./storage.yaml    # the same once more\n",
  fix: "Take one of them out, or give it another name.",
  *check({ clusters }) {
    for (const cluster of clusters) {
      const builds = new Map<FluxKustomization | undefined, ClusterObject[]>();
      for (const object of cluster.objects) {
        const build = builds.get(object.owner);
        if (build === undefined) builds.set(object.owner, [object]);
        else build.push(object);
      }
      for (const [owner, objects] of builds) yield* inBuild(cluster, owner, objects);
    }
  },
};

function* inBuild(
  cluster: ClusterModel,
  owner: FluxKustomization | undefined,
  objects: readonly ClusterObject[],
): Generator<RuleFinding> {
  // Where nobody says at which folder Flux starts, several are built each on its own.
  const ofOne = owner === undefined ? objects.filter(({ document }) => isBelow(document.path, cluster.entry)) : objects;
  for (const group of groupedBy(ofOne, (object) => `${groupOf(object)} ${objectLabel(object)}`).values()) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    for (const other of others)
      yield {
        at: placeOf(cluster, other),
        message: `${objectLabel(other)} is in this build already: kustomize refuses the second one`,
        object: objectLabel(other),
        related: [related(cluster, first, "it is here as well")],
      };
  }
}
