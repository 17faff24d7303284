import { objectLabel } from "#domain/cluster/label.ts";
import type { ObjectField } from "#domain/flux-change/change.ts";
import { fieldPlace } from "#domain/flux-change/field-place.ts";
import { groupOf } from "#domain/kubernetes/api-group.ts";
import type { ChangeRule } from "./change-rule.ts";

/** By group and kind: the fields that decide what goes with an object, their default, and what is deleted with it. */
const policies: Readonly<Record<string, { readonly path: RegExp; readonly usual: string; readonly loses: string }>> = {
  "kustomize.toolkit.fluxcd.io/Kustomization": {
    path: /^spec\.deletionPolicy$/u,
    usual: "MirrorPrune",
    loses: "everything that it applied",
  },
  "/PersistentVolume": { path: /^spec\.persistentVolumeReclaimPolicy$/u, usual: "Retain", loses: "its data" },
  "apps/StatefulSet": {
    path: /^spec\.persistentVolumeClaimRetentionPolicy(?:\.when(?:Deleted|Scaled))?$/u,
    usual: "Retain",
    loses: "the claims that it made",
  },
};

export const deletionPolicy: ChangeRule = {
  id: "change/deletion-policy",
  severity: "warning",
  title: "change of what is deleted together with an object",
  why: "The policy is not felt when it is changed but on the day on which the object goes, perhaps by a rename: then it decides whether volumes and applications go along.",
  example: "kind: Kustomization\nspec:\n  deletionPolicy: Delete # before: Orphan\n",
  fix: "Keep what stands, unless it is meant; then say so in the pull request.",
  *check({ head, objects }) {
    for (const { change, before, after } of objects) {
      if (before === undefined || after === undefined) continue;
      const policy = policies[`${groupOf(after)}/${after.kind}`];
      for (const field of change.fields.filter(({ path }) => policy?.path.test(path) === true)) {
        if (policy === undefined) continue;
        const [from, to] = [wordOf(field.old, policy.usual), wordOf(field.new, policy.usual)];
        if (from === to) continue;
        const isGrave = /Delete|WaitForTermination/u.test(to) && !/Delete|WaitForTermination/u.test(from);
        yield {
          at: fieldPlace(head, after, field.path),
          message: `${objectLabel(after)}: ${field.path} goes from ${from} to ${to}${isGrave ? `; when it goes, ${policy.loses} ${policy.loses.endsWith("made") ? "go" : "goes"} along` : ""}`,
          ...(isGrave ? {} : { severity: "info" as const }),
          object: objectLabel(after),
        };
      }
    }
  },
};

function wordOf(value: ObjectField["old"], usual: string): string {
  if (value === undefined) return usual;
  return typeof value === "string" ? value : JSON.stringify(value);
}
