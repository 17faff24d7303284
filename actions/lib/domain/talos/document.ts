// Judges one Talos document: its kind, its fields, its values, and what the target version thinks of them.
import { judgeJsonSchema } from "#codecs/json-schema/judge.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { Violation } from "#kernel/violation.ts";
import { kindOf } from "./document-kind.ts";
import { judgeFieldVersions } from "./field-versions.ts";
import type { TalosContext } from "./judgement.ts";
import { hasPlaceholder } from "./placeholders.ts";
import type { TalosKind } from "./talos-schemas.ts";

export interface DocumentOptions {
  /** A part of a document, to be merged: nothing is missing. */
  readonly fragment?: boolean;
}

/** `null` documents are skipped by Talos; anything but a map is refused. */
export function judgeTalosDocument(
  root: YamlNode,
  context: TalosContext,
  options: DocumentOptions = {},
): readonly Violation[] {
  if (root.kind === "scalar" && root.value === null) return [];
  if (root.kind !== "map") {
    const message = `a Talos document is a map, not a ${root.kind === "list" ? "list" : "single value"}`;
    return [{ start: root.start, end: root.end, code: "wrong-type", field: "", message }];
  }
  const kind = kindOf(root, context);
  if (!isKind(kind)) return [kind];
  const wrong = judgeJsonSchema(root, kind.schema, {
    decode: "go-yaml",
    isPlaceholder: hasPlaceholder,
    fragment: options.fragment ?? false,
  });
  const target = context.target ?? context.schemas.newest;
  return [...wrong.map(explainPatchMark), ...deprecatedKind(root, kind, context), ...judgeFieldVersions(root, kind.schema, target)];
}

function isKind(answer: TalosKind | Violation): answer is TalosKind {
  return "schema" in answer;
}

/** What is left of `$patch` when a document is judged stands where Talos does not take it. */
function explainPatchMark(violation: Violation): Violation {
  if (violation.code !== "unknown-field" || !/(^|\.)\$patch$/u.test(violation.field)) return violation;
  const { fix: _, ...rest } = violation;
  return { ...rest, message: "Talos takes $patch only in patches, and there only with the value delete" };
}

function deprecatedKind(root: YamlNode, kind: TalosKind, context: TalosContext): readonly Violation[] {
  if (kind.deprecatedSince === undefined) return [];
  const { start, end } = root;
  const message = `the kind ${kind.kind} is deprecated since Talos ${kind.deprecatedSince}`;
  return context.target === undefined ? [{ start, end, code: "deprecated-field", field: "kind", message }] : [];
}
