import { nodeAt, stringAt } from "#codecs/yaml/node.ts";
import { listed, objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import type { ComparedObject } from "#domain/flux-change/compare.ts";
import { groupedBy } from "#kernel/grouping.ts";
import type { Span } from "#kernel/span.ts";
import type { ObjectField } from "#domain/flux-change/change.ts";
import { fieldPlace } from "#domain/flux-change/field-place.ts";
import { isImmutable } from "#domain/kubernetes/immutable-fields.ts";
import type { ChangeRule } from "./change-rule.ts";
import { claimFields } from "./release-claims.ts";

export const immutableField: ChangeRule = {
  id: "change/immutable-field",
  severity: "warning",
  title: "change of a field that cannot be changed",
  why: "The API server refuses to change selectors, claim templates, role references and the like once an object is made. Flux tries and fails on every run, and with it everything else in the same Kustomization stays as it was.",
  example: "kind: Deployment\nspec:\n  selector:\n    matchLabels: { app: web } # before: app: website\n",
  fix: "Give the object a new name, or let Flux make it anew (the annotation `kustomize.toolkit.fluxcd.io/force: enabled`) where nothing is lost with the old one.",
  *check({ head, objects }) {
    const found = objects.flatMap((compared) => changeOf(head, compared) ?? []);
    // A template that many apps share changes the claims of all.
    const groups = groupedBy(found, ({ after, paths, outcome }) => `${after.kind}\0${paths}\0${outcome}`);
    for (const [first, ...others] of groups.values()) {
      if (first === undefined) continue;
      const { after, at, paths, outcome } = first;
      const names = listed([first, ...others].map((each) => objectLabel(each.after)));
      yield {
        at,
        message: `${names} ${others.length === 0 ? "changes" : "change"} ${paths}: ${outcome}`,
        ...(others.length === 0 ? { object: objectLabel(after) } : {}),
      };
    }
  },
};

interface FixedChange {
  readonly after: ClusterObject;
  readonly at: Span;
  readonly paths: string;
  readonly outcome: string;
}

const claimed = /^(?:storageClass|accessMode|volumeName|dataSource(?:Ref)?)\b/u;

function changeOf(head: ClusterModel, { change, before, after }: ComparedObject): FixedChange | undefined {
  if (before === undefined || after === undefined || isLeftAlone(after)) return undefined;
  const own = change.fields.filter((field) => isFixed(before, after, field));
  const claims = claimFields(head, after, change.fields).filter(({ field }) => claimed.test(field.path));
  const all = [...own, ...claims.map(({ whole }) => whole)].map(({ path }) => path);
  const [first] = all;
  if (first === undefined) return undefined;
  const refused = "the API server refuses that, and nothing of its Kustomization is applied";
  const ofRelease = "the claim keeps what it has, and the upgrade of the release fails";
  const forced = "Flux deletes the object and makes it anew";
  const outcome = claims.length > 0 ? ofRelease : isForced(after) ? forced : refused;
  return { after, at: fieldPlace(head, after, first), paths: listed(all, 3), outcome };
}

function isFixed(before: ClusterObject, after: ClusterObject, { path, old, new: now }: ObjectField): boolean {
  const { kind, root } = before;
  if (kind === "Service")
    return path === "spec.clusterIP" && now !== undefined && stringAt(after.root, "spec", "type") !== "ExternalName";
  // It is gone by then, and made anew.
  if (kind === "Job" && nodeAt(root, "spec", "ttlSecondsAfterFinished") !== undefined) return false;
  if (kind === "Secret" || kind === "ConfigMap")
    return isSealed(before) && /^(?:data|stringData|binaryData|immutable)\b/u.test(path);
  if (!isImmutable(before, path)) return false;
  // One that was not written has a default, which may be the same.
  return !/^\w+(?:\.\w+)?$/u.test(path) || (isKnown(old) && isKnown(now));
}

function isKnown(value: ObjectField["old"]): boolean {
  return value !== undefined;
}

function isSealed({ root, hashed }: ClusterObject): boolean {
  const immutable = nodeAt(root, "immutable");
  return hashed !== true && immutable?.kind === "scalar" && immutable.value === true;
}

/** Flux does not apply the new state, or only once. */
function isLeftAlone({ root, owner }: ClusterObject): boolean {
  const mode = stringAt(root, "metadata", "annotations", "kustomize.toolkit.fluxcd.io/ssa");
  return mode === "Ignore" || mode === "IfNotPresent" || owner?.underSuspended === true;
}

function isForced({ root, owner }: ClusterObject): boolean {
  const whole = nodeAt(owner?.object.root, "spec", "force");
  const own = stringAt(root, "metadata", "annotations", "kustomize.toolkit.fluxcd.io/force");
  return own === "enabled" || (whole?.kind === "scalar" && whole.value === true);
}
