// Where a caution is put: always in a file of the head, also for what the head does not have any more.
import { nodeAt } from "#codecs/yaml/node.ts";
import type { Span } from "#kernel/span.ts";
import { placeOf } from "#domain/cluster/dangling.ts";
import type { ClusterModel, ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import type { ChangeContext } from "./change-rule.ts";

/** The Kustomization that applied a removed object, or the nearest one above it that is left. */
export function placeOfRemoved({ base, head }: ChangeContext, object: ClusterObject): Span {
  for (let at = object.owner; at !== undefined; at = at.parent) {
    const still = kustomizationLike(head, at)?.object;
    if (still !== undefined) return head.spanOf(still, nodeAt(still.root, "spec", "path") ?? still.root);
  }
  const [first] = head.objects;
  return first === undefined ? placeOf(base, object) : placeOf(head, first);
}

/** The same Kustomization in another revision. */
export function kustomizationLike(
  cluster: ClusterModel,
  { name, namespace }: Pick<FluxKustomization, "name" | "namespace">,
): FluxKustomization | undefined {
  return cluster.kustomizations.find((each) => each.name === name && each.namespace === namespace);
}
