// A kustomize patch, in a file or inside a YAML string, against the schema of the kind that it changes.
import type { SourceText } from "#kernel/source-text.ts";
import type { PlacedViolation } from "#kernel/violation.ts";
import { judge } from "#codecs/structural-schema/judge.ts";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { stringAt, type YamlNode } from "#codecs/yaml/node.ts";
import type { PlacedProblem } from "#codecs/yaml/problem.ts";
import { readYaml, type YamlFile } from "#codecs/yaml/reader.ts";
import { embeddedPatches, type EmbeddedPatch, type PatchTarget } from "#domain/kustomize/patches.ts";
import { judgeOperations } from "./json-patch.ts";
import type { UnknownKind } from "./judge-object.ts";
import type { SchemaStore } from "./schema-store.ts";

export interface PatchJudgement {
  readonly violations: readonly PlacedViolation[];
  readonly problems: readonly PlacedProblem[];
  readonly unknownKinds: readonly UnknownKind[];
  /** Patch documents that a schema was applied to. */
  readonly judged: number;
}

const nothing: PatchJudgement = { violations: [], problems: [], unknownKinds: [], judged: 0 };

/** Judges every patch string of a document, and the patch strings inside those. */
export function judgeEmbeddedPatches(
  source: SourceText,
  root: YamlNode | undefined,
  store: SchemaStore,
): PatchJudgement {
  return joinJudgements(embeddedPatches(root).map((patch) => judgePatchText(source, patch, store)));
}

function judgePatchText(outer: SourceText, patch: EmbeddedPatch, store: SchemaStore): PatchJudgement {
  const source = embeddedSource(outer, patch.text);
  if (source === undefined) return nothing;
  const file = readPatch(source);
  const problems = file.problems.map((problem) => ({ source, problem }));
  const parts = file.documents.map((document) =>
    document.root === undefined ? nothing : judgePatch({ source, root: document.root, target: patch.target, store }),
  );
  return joinJudgements([{ ...nothing, problems }, ...parts]);
}

/** kustomize reads a strategic merge patch like any file, and an RFC 6902 patch by the older rules (`yes` is true). */
function readPatch(source: SourceText): YamlFile {
  const file = readYaml(source, { dialect: "kustomize" });
  const isList = file.documents.some((document) => document.root?.kind === "list");
  return isList ? readYaml(source, { dialect: "kubernetes" }) : file;
}

export interface PatchToJudge {
  readonly source: SourceText;
  readonly root: YamlNode;
  readonly target: PatchTarget | undefined;
  readonly store: SchemaStore;
}

/** Judges one patch document: a list is RFC 6902, a map is a strategic merge patch. */
export function judgePatch({ source, root, target, store }: PatchToJudge): PatchJudgement {
  if (root.kind === "scalar") return nothing;
  if (root.kind === "list") {
    const resource = target === undefined ? undefined : schemaOfTarget(target, store);
    const violations = judgeOperations(root, resource).map((violation) => ({ source, violation }));
    return { ...nothing, violations, judged: 1 };
  }
  const { resource, wanted } = schemaOfPatch(root, target, store);
  const inner = judgeEmbeddedPatches(source, root, store);
  if (resource === undefined)
    return joinJudgements([{ ...nothing, unknownKinds: wanted === undefined ? [] : [wanted] }, inner]);
  const violations = judge(root, resource, { placeholders: true, fragment: true }).map((violation) => ({
    source,
    violation,
  }));
  return joinJudgements([{ ...nothing, violations, judged: 1 }, inner]);
}

/** With a target the patch's own apiVersion and kind are not used by kustomize; the target's kind decides. */
function schemaOfPatch(
  root: YamlNode,
  target: PatchTarget | undefined,
  store: SchemaStore,
): { resource?: ResourceSchema; wanted?: UnknownKind } {
  const apiVersion = stringAt(root, "apiVersion");
  const kind = stringAt(root, "kind");
  if (target?.kind !== undefined) {
    const resource =
      (apiVersion !== undefined && kind === target.kind ? store.lookup(apiVersion, kind) : undefined) ??
      schemaOfTarget(target, store);
    return resource === undefined ? {} : { resource };
  }
  if (apiVersion === undefined || kind === undefined) return {};
  const resource = store.lookup(apiVersion, kind);
  return resource === undefined ? { wanted: { apiVersion, kind } } : { resource };
}

/** The schema of the one kind that a target names; undefined for a regular expression or an unknown kind. */
function schemaOfTarget(target: PatchTarget, store: SchemaStore): ResourceSchema | undefined {
  if (target.kind === undefined) return undefined;
  const versions = store.versionsOf(target.kind, target.group);
  const wanted =
    target.version === undefined ? undefined : versions.find((version) => version.endsWith(target.version ?? ""));
  const apiVersion = wanted ?? newest(versions);
  return apiVersion === undefined ? undefined : store.lookup(apiVersion, target.kind);
}

/** `v2` before `v1`, stable before beta before alpha; undefined when different groups have the kind. */
function newest(versions: readonly string[]): string | undefined {
  const groups = new Set(versions.map((version) => version.slice(0, version.lastIndexOf("/") + 1)));
  if (groups.size !== 1) return undefined;
  const weight = (version: string) => {
    const match = /v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version);
    const stage = match?.[2] === undefined ? 2 : match[2] === "beta" ? 1 : 0;
    return stage * 1_000_000 + Number(match?.[1] ?? 0) * 1_000 + Number(match?.[3] ?? 0);
  };
  return [...versions].sort((a, b) => weight(b) - weight(a))[0];
}

function joinJudgements(parts: readonly PatchJudgement[]): PatchJudgement {
  return {
    violations: parts.flatMap((part) => part.violations),
    problems: parts.flatMap((part) => part.problems),
    unknownKinds: parts.flatMap((part) => part.unknownKinds),
    judged: parts.reduce((sum, part) => sum + part.judged, 0),
  };
}
