// Removed objects with the same fate are one caution: a retired app would give ten.
import { groupedBy } from "#kernel/grouping.ts";
import type { ClusterObject } from "#domain/cluster/model.ts";
import { listed, objectLabel } from "#domain/cluster/label.ts";
import { removalOf, type Removal } from "#domain/flux-change/removal.ts";
import type { RuleFinding } from "#rules/rule.ts";
import type { ChangeContext } from "./change-rule.ts";
import { placeOfRemoved } from "./places.ts";

export interface RemovedObject {
  readonly object: ClusterObject;
  readonly removal: Removal;
}

export function removedObjects({ head, objects }: ChangeContext): RemovedObject[] {
  return objects.flatMap(({ before, after }) =>
    before === undefined || after !== undefined ? [] : [{ object: before, removal: removalOf(head, before) }],
  );
}

/** One finding for all of a kind (or of any, where it says so) that share place and fate, at the Kustomization that held them. */
export function* togetherByFate(
  context: ChangeContext,
  removed: readonly RemovedObject[],
  { rest = "", mixed = false } = {},
): Generator<RuleFinding> {
  const placed = removed.map((each) => ({ ...each, at: placeOfRemoved(context, each.object) }));
  const groups = groupedBy(placed, ({ object, removal, at }) =>
    [mixed ? removal.words : object.kind, removal.brief, at.path, at.line].join("\0"),
  );
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const { object, removal, at } = first;
    const names = listed([first, ...others].map((each) => objectLabel(each.object)));
    const isSame = others.every((each) => each.removal.words === removal.words);
    const words = isSame ? removal.words : removal.brief;
    yield {
      at,
      message: `${names} ${others.length === 0 ? "" : "leave the tree: each "}${words}${rest}`,
      ...(others.length === 0 ? { object: objectLabel(object) } : {}),
    };
  }
}
