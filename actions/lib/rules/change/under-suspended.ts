import { nodeAt } from "#codecs/yaml/node.ts";
import { counted } from "#kernel/counted.ts";
import { groupedBy } from "#kernel/grouping.ts";
import { listed, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterObject, FluxKustomization } from "#domain/cluster/model.ts";
import type { ComparedObject } from "#domain/flux-change/compare.ts";
import type { ChangeRule } from "./change-rule.ts";
import { isSuspended } from "./suspend-toggled.ts";

export const changeUnderSuspended: ChangeRule = {
  id: "change/under-suspended",
  severity: "warning",
  title: "change that is not applied because something above is suspended",
  why: "The merge looks like every other and does nothing in the cluster: a suspended Kustomization or HelmRelease keeps what it holds as it is. The change comes to life together with all others on the day on which somebody resumes it.",
  example: "# deployment.yaml changes, and above it:\nkind: Kustomization\nspec:\n  suspend: true\n",
  fix: "Resume it in the same change, or wait with the change until it is resumed.",
  *check({ head, objects }) {
    const idle = objects.flatMap((compared) => {
      const by = suspendedAbove(compared);
      return by === undefined ? [] : [{ compared, by }];
    });
    for (const group of groupedBy(idle, ({ by }) => objectLabel(by)).values()) {
      const [first] = group;
      if (first === undefined) continue;
      const { by, compared } = first;
      const names = group.map(({ compared: { change } }) => change.object);
      const isOwn = compared.after === by;
      yield {
        at: head.spanOf(by, nodeAt(by.root, "spec", "suspend") ?? by.root),
        message: isOwn
          ? `${objectLabel(by)} changes while it is suspended: the change is not applied`
          : `${objectLabel(by)} is suspended: ${counted(names.length, "change")} below it (${listed(names)}) ${names.length === 1 ? "is" : "are"} not applied`,
        object: objectLabel(by),
      };
    }
  },
};

/** What keeps the change of an object from being applied, in the head. */
function suspendedAbove({ change, before, after }: ComparedObject): ClusterObject | undefined {
  if (after === undefined || change.change === "removed") return undefined;
  if (after.owner?.underSuspended === true) return nearestSuspended(after.owner)?.object;
  const isRelease = after.kind === "HelmRelease" && before !== undefined;
  const isOther = change.fields.some(({ path }) => path.startsWith("spec.") && path !== "spec.suspend");
  return isRelease && isOther && isSuspended(before) && isSuspended(after) ? after : undefined;
}

function nearestSuspended(of: FluxKustomization): FluxKustomization | undefined {
  for (let at: FluxKustomization | undefined = of; at !== undefined; at = at.parent) if (at.suspended) return at;
  return undefined;
}
