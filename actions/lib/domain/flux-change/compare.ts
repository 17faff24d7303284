// Two revisions of a cluster, object by object.
import { compareText } from "#kernel/ordering.ts";
import { objectLabel } from "#domain/cluster/label.ts";
import type { ClusterModel, ClusterObject } from "#domain/cluster/model.ts";
import type { FluxChange, FieldValue, ObjectChange, ObjectField } from "./change.ts";
import { changedFields, isEqual, objectValue } from "./object-value.ts";
import { splitImage } from "#domain/kubernetes/image.ts";
import { reachOf } from "./reach.ts";
import { removalOf } from "./removal.ts";
import { chartChanges, imageChanges } from "./versions.ts";

/** An object that differs, with both its sides. */
export interface ComparedObject {
  readonly change: ObjectChange;
  /** Absent for one that is added. */
  readonly before?: ClusterObject;
  /** Absent for one that is removed. */
  readonly after?: ClusterObject;
}

/** Every object that one revision applies otherwise than the other, by name. Both models are of the same cluster. */
export function comparedObjects(base: ClusterModel, head: ClusterModel): ComparedObject[] {
  const old = byIdentity(base);
  const now = byIdentity(head);
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort(compareText);
  return keys.flatMap((key) => {
    const [before, after] = [old.get(key), now.get(key)];
    const change = compareObject({ base, head, before, after });
    if (change === undefined) return [];
    return [{ change, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  });
}

/** What Flux will do differently once the head is merged. */
export function compareClusters(
  base: ClusterModel,
  head: ClusterModel,
  compared: readonly ComparedObject[] = comparedObjects(base, head),
): FluxChange {
  const objects = compared.map(({ change }) => change);
  const kustomizations = [...new Set(objects.map(({ kustomization }) => kustomization))].sort(compareText);
  const changed = [
    ...kustomizations.filter((name) => name !== "").map((name) => `Kustomization ${name}`),
    ...objects.filter(({ kind }) => kind === "HelmRelease").map(({ object }) => object),
  ];
  return {
    cluster: head.name,
    objects,
    kustomizations,
    images: imageChanges(base, head),
    charts: chartChanges(base, head),
    reach: reachOf(head, changed),
    isRoutine: objects.length > 0 && objects.every(isVersionOnly),
  };
}

/** The group, kind, namespace and name; a new version of an API is a change of the object, not another one. */
function byIdentity(cluster: ClusterModel): Map<string, ClusterObject> {
  const found = new Map<string, ClusterObject>();
  for (const object of cluster.objects) {
    const group = object.apiVersion.includes("/") ? object.apiVersion.split("/", 1)[0] : "";
    const key = `${objectLabel(object)} ${group}`;
    // One object that two Kustomizations apply is a finding of its own; here the first stands for both.
    if (!found.has(key)) found.set(key, object);
  }
  return found;
}

interface Sides {
  readonly base: ClusterModel;
  readonly head: ClusterModel;
  readonly before: ClusterObject | undefined;
  readonly after: ClusterObject | undefined;
}

function compareObject({ base, head, before, after }: Sides): ObjectChange | undefined {
  if (before === undefined || after === undefined) {
    if (after !== undefined) return { ...placed(head, after), change: "added", fields: [] };
    if (before === undefined) return undefined;
    return { ...placed(base, before), change: "removed", fields: [], consequence: removalOf(head, before).words };
  }
  const old = objectValue(base, before);
  const now = objectValue(head, after);
  const from = ownerOf(before);
  const to = ownerOf(after);
  if (isEqual(old, now) && from === to) return undefined;
  const moved =
    from === to ? undefined : `moves from Kustomization ${from || "of the entry"} to ${to || "that of the entry"}`;
  const suspended = after.owner?.underSuspended === true ? "is not applied: its Kustomization is suspended" : undefined;
  const consequence = [moved, suspended].filter((part) => part !== undefined).join("; ");
  return {
    ...placed(head, after),
    change: "changed",
    fields: changedFields(old, now).map((field) => veiled(after, field)),
    ...(consequence === "" ? {} : { consequence }),
  };
}

function placed(
  cluster: ClusterModel,
  object: ClusterObject,
): Pick<ObjectChange, "object" | "kind" | "kustomization" | "path" | "line"> {
  const { path, line } = cluster.spanOf(object, object.root);
  return { object: objectLabel(object), kind: object.kind, kustomization: ownerOf(object), path, line };
}

function ownerOf({ owner }: ClusterObject): string {
  return owner === undefined ? "" : `${owner.namespace}/${owner.name}`;
}

/** Content of Secrets, and whatever is encrypted, is never shown. */
function veiled({ kind }: ClusterObject, field: ObjectField): ObjectField {
  const isSecret = kind === "Secret" && /^(?:data|stringData|sops)\b/u.test(field.path);
  return isSecret || isEncrypted(field.old) || isEncrypted(field.new) ? { path: field.path, hidden: true } : field;
}

function isEncrypted(value: FieldValue | undefined): boolean {
  if (typeof value === "string") return value.startsWith("ENC[");
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((each: FieldValue) => isEncrypted(each));
}

const versionField = /(?:^|\.)(?:tag|digest|version|ref\.(?:tag|semver|digest))$/u;
const imageField = /(?:^|\.)(?:image|imageName|\w+Image)$|\.image\.\w+$/u;

function isVersionOnly({ change, fields }: ObjectChange): boolean {
  return change === "changed" && fields.length > 0 && fields.every(isVersion);
}

/** A whole reference is a version as long as it is the same image. */
function isVersion({ path, old, new: now }: ObjectField): boolean {
  if (versionField.test(path)) return true;
  if (!imageField.test(path) || typeof old !== "string" || typeof now !== "string") return false;
  return splitImage(old).repository === splitImage(now).repository;
}
