// Claims that app-template makes of its values.
import { nodeAt, stringAt } from "#codecs/yaml/node.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import type { ObjectField } from "#domain/flux-change/change.ts";
import { helmReleases } from "#domain/helm/release.ts";

export interface ClaimField {
  readonly claim: string;
  /** With its path within the claim's values: `size`. */
  readonly field: ObjectField;
  /** With its path in the HelmRelease. */
  readonly whole: ObjectField;
}

/** Fields of `persistence` that describe a claim of the release's own, there before and after. */
export function claimFields(head: ClusterModel, object: ClusterObject, fields: readonly ObjectField[]): ClaimField[] {
  if (object.kind !== "HelmRelease") return [];
  const release = helmReleases(head).find((each) => each.object === object);
  if (release?.isAppTemplate !== true) return [];
  return fields.flatMap((whole) => {
    const [, claim = "", path] = /^spec\.values\.persistence\.([\w-]+)\.(.+)$/u.exec(whole.path) ?? [];
    const value = nodeAt(release.values, "persistence", claim);
    const isOwn = stringAt(value, "type") === "persistentVolumeClaim" && nodeAt(value, "existingClaim") === undefined;
    const isThere = whole.old !== undefined && whole.new !== undefined;
    return path === undefined || !isOwn || !isThere ? [] : [{ claim, field: { ...whole, path }, whole }];
  });
}
