// One Kubernetes object against the schema of its kind, as the API server would read it.
import type { Edit } from "#kernel/edit.ts";
import { rangeOf, type SourceText } from "#kernel/source-text.ts";
import type { PlacedViolation, Violation } from "#kernel/violation.ts";
import { judge } from "#codecs/structural-schema/judge.ts";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { clearName, isTypo, nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { entryOf, itemsAt, stringAt, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { isSopsEncrypted, withoutSopsMetadata } from "#domain/sops/encrypted.ts";

import { judgeNative } from "./native/judge-native.ts";
import { groupOf } from "./api-group.ts";
import { type RemovedKind, type SchemaStore } from "./schema-store.ts";

/** A kind that no schema describes. */
export interface UnknownKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Set when the kind was served once. */
  readonly removed?: RemovedKind;
}

export interface ObjectJudgement {
  readonly violations: readonly PlacedViolation[];
  /** Kinds that could not be judged for lack of a schema. */
  readonly unknownKinds: readonly UnknownKind[];
  /** Objects that a schema was applied to; a `List` counts its items. */
  readonly judged: number;
}

/** Judges an object, or each item of a `v1` List. `placeholders`: Flux substitutes variables in it. */
export function judgeObject(source: SourceText, root: YamlNode, store: SchemaStore): ObjectJudgement {
  if (root.kind !== "map") return { violations: [], unknownKinds: [], judged: 0 };
  const apiVersion = stringAt(root, "apiVersion") ?? "";
  const kind = stringAt(root, "kind") ?? "";
  if (kind === "List" && apiVersion === "v1") return judgeItems(source, root, store);
  const resource = store.lookup(apiVersion, kind);
  if (resource === undefined) return judgeUnknown(source, root, store);
  const encrypted = isSopsEncrypted(root);
  const body = encrypted ? withoutSopsMetadata(root) : root;
  const nameless = groupOf({ apiVersion }) === "kustomize.config.k8s.io";
  const violations = [...judge(body, resource, { placeholders: true, nameless }), ...judgeNative(body)];
  return {
    violations: withoutDoubles(violations).map((violation) => ({ source, violation })),
    unknownKinds: [],
    judged: 1,
  };
}

/** True when the schema of `apiVersion/kind` has nothing to say of an object, whose own apiVersion does not count. */
export function fitsKind(root: YamlNode, versionAndKind: string, store: SchemaStore): boolean {
  const slash = versionAndKind.lastIndexOf("/");
  const resource = store.lookup(versionAndKind.slice(0, slash), versionAndKind.slice(slash + 1));
  return resource !== undefined && judge(root, resource, { placeholders: true }).length === 0;
}

function judgeItems(source: SourceText, root: YamlMap, store: SchemaStore): ObjectJudgement {
  const parts = itemsAt(root, "items").map((item) => judgeObject(source, item, store));
  return {
    violations: parts.flatMap((part) => part.violations),
    unknownKinds: parts.flatMap((part) => part.unknownKinds),
    judged: parts.reduce((sum, part) => sum + part.judged, 0),
  };
}

/** The schema and the hand-written rules may both see the same mistake at the same place: the schema's word counts. */
function withoutDoubles(violations: readonly Violation[]): Violation[] {
  const seen = new Set<number>();
  return violations.filter(({ start, end, code, field }) => {
    if (code === "missing-field" || code === "unknown-field") return true;
    const key = start * 1_000_003 + end;
    if (seen.has(key) && field !== "") return false;
    seen.add(key);
    return true;
  });
}

/** A misspelt kind is a finding; a kind that only the cluster's own operators know is not judged. */
function judgeUnknown(source: SourceText, root: YamlMap, store: SchemaStore): ObjectJudgement {
  const apiVersion = stringAt(root, "apiVersion") ?? "";
  const kind = stringAt(root, "kind") ?? "";
  const place = (key: string) => entryOf(root, key)?.value ?? root;
  if (apiVersion.includes("${") || kind.includes("${"))
    return { violations: [], unknownKinds: [{ apiVersion, kind }], judged: 0 };
  const group = groupOf({ apiVersion });
  if (apiVersion === "builtin") return { violations: [], unknownKinds: [{ apiVersion, kind }], judged: 0 };
  const versions = store.versionsOf(kind, group);
  const violation = isNative(apiVersion, kind, store)
    ? nativeKindMissing({ store, root, apiVersion, kind, versions, place })
    : (misspeltVersion({ store, root, apiVersion, kind, place }) ??
      (versions.length === 0 ? misspeltKind({ store, root, apiVersion, kind, group, place }) : undefined));
  const removed = store.removed(apiVersion, kind);
  const unknown = { apiVersion, kind, ...(removed === undefined ? {} : { removed }) };
  return {
    violations: violation === undefined ? [] : [{ source, violation }],
    unknownKinds: violation === undefined ? [unknown] : [],
    judged: violation === undefined ? 0 : 1,
  };
}

/** The core group is only `v1`: a bare word such as `v1alpha1` is some other program's, unless the kind is one of Kubernetes. */
function isNative(apiVersion: string, kind: string, store: SchemaStore): boolean {
  const group = groupOf({ apiVersion });
  if (store.removed(apiVersion, kind)?.program === "Kubernetes") return true;
  if (group === "" && apiVersion !== "v1")
    return store.versionsOf(kind).some((version) => store.isNativeGroup(groupOf({ apiVersion: version })));
  return store.isNativeGroup(group);
}

interface UnknownContext {
  readonly root: YamlMap;
  readonly store: SchemaStore;
  readonly apiVersion: string;
  readonly kind: string;
  readonly place: (key: string) => YamlNode;
}

function nativeKindMissing(context: UnknownContext & { readonly versions: readonly string[] }): Violation | undefined {
  const { store, apiVersion, kind, versions, place } = context;
  const removed = store.removed(apiVersion, kind);
  const since = removed === undefined ? "" : `; it was removed in ${removed.removedIn}`;
  const served = `Kubernetes ${store.kubernetesMinor} serves no ${kind} in ${apiVersion}${since}`;
  const newest = versions[0];
  if (newest !== undefined)
    return {
      code: "unknown-kind",
      message: served,
      field: "apiVersion",
      fix: `use apiVersion: ${newest}`,
      ...recast(context, "apiVersion", newest),
      ...rangeOf(place("apiVersion")),
    };
  const elsewhere = store.versionsOf(kind)[0];
  if (elsewhere !== undefined)
    return {
      code: "unknown-kind",
      message: served,
      field: "apiVersion",
      fix: `${kind} is in ${elsewhere}`,
      ...recast(context, "apiVersion", elsewhere),
      ...rangeOf(place("apiVersion")),
    };
  const near = nearestName(kind, store.kindsOf(groupOf({ apiVersion })));
  const fix = near === undefined ? {} : { fix: `did you mean ${near}?`, ...recast(context, "kind", near) };
  return { code: "unknown-kind", message: served, field: "kind", ...fix, ...rangeOf(place("kind")) };
}

/** A kind that is known under an apiVersion which the written one can only be meant for. */
function misspeltVersion(context: UnknownContext): Violation | undefined {
  const { store, apiVersion, kind, place } = context;
  const meant = store.versionsOf(kind).find((known) => isMeant(apiVersion, known, store));
  if (meant === undefined) return undefined;
  const message = `no ${kind} is in ${apiVersion}`;
  return {
    code: "unknown-kind",
    message,
    field: "apiVersion",
    fix: `did you mean ${meant}?`,
    ...recast(context, "apiVersion", meant),
    ...rangeOf(place("apiVersion")),
  };
}

/** The group is missing or has a typing mistake, or what stands behind it is no version. */
function isMeant(written: string, known: string, store: SchemaStore): boolean {
  const [group, version] = [groupOf({ apiVersion: known }), known.slice(known.lastIndexOf("/") + 1)];
  if (written === version) return true;
  const writtenGroup = groupOf({ apiVersion: written });
  if (group === "") return writtenGroup === "core";
  if (writtenGroup === group) return !/^v\d+(?:(?:alpha|beta)\d+)?$/u.test(written.slice(group.length + 1));
  return store.kindsOf(writtenGroup).length === 0 && isTypo(writtenGroup, group);
}

function misspeltKind(context: UnknownContext & { readonly group: string }): Violation | undefined {
  const { store, kind, group, apiVersion, place } = context;
  const near = nearestName(kind, store.kindsOf(group));
  if (near === undefined) return undefined;
  const message = `${apiVersion} has no kind ${kind}`;
  const fix = `did you mean ${near}?`;
  return {
    code: "unknown-kind",
    message,
    field: "kind",
    fix,
    ...recast(context, "kind", near),
    ...rangeOf(place("kind")),
  };
}

/** The other apiVersion or kind, where the object is right in every field under it. */
function recast(
  { store, root, ...written }: UnknownContext,
  field: "apiVersion" | "kind",
  to: string,
): { edit?: Edit } {
  const apiVersion = field === "apiVersion" ? to : written.apiVersion;
  const kind = field === "kind" ? to : written.kind;
  const at = entryOf(root, field)?.value;
  const resource = store.lookup(apiVersion, kind);
  if (at?.kind !== "scalar" || resource === undefined) return {};
  if (field === "kind" && clearName(at.text, store.kindsOf(groupOf({ apiVersion }))) !== to) return {};
  const isRight = judge(root, resource, { placeholders: true }).length === 0;
  return isRight ? { edit: { do: "set-value", at: at.start, to } } : {};
}

export type { ResourceSchema };
