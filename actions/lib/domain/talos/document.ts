// Judges one Talos document: its kind, its fields, its values, and what the target version thinks of them.
import { judgeJsonSchema } from "#codecs/json-schema/judge.ts";
import { entryOf, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import type { Violation } from "#kernel/violation.ts";
import { kindOf } from "./document-kind.ts";
import { judgeFieldVersions } from "./field-versions.ts";
import type { TalosContext } from "./judgement.ts";
import { hasPlaceholder } from "./placeholders.ts";
import type { TalosKind } from "./talos-schemas.ts";
import { compareTalosMinor, formatTalosMinor, parseTalosMinor, type TalosMinor } from "./talos-version.ts";

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
  return [
    ...wrong.map(explainPatchMark),
    ...deprecatedKind(root, kind, target),
    ...judgeFieldVersions(root, kind.schema, { target, schemas: context.schemas }),
  ];
}

function isKind(answer: TalosKind | Violation): answer is TalosKind {
  return "schema" in answer;
}

/** What is left of `$patch` when a document is judged stands where Talos does not take it. */
function explainPatchMark(violation: Violation): Violation {
  if (violation.code !== "unknown-field" || !/(^|\.)\$\$?patch$/u.test(violation.field)) return violation;
  const { fix: _, edit: __, ...rest } = violation;
  return { ...rest, message: "Talos takes $patch only in patches, and there only with the value delete" };
}

function deprecatedKind(root: YamlMap, kind: TalosKind, target: TalosMinor): readonly Violation[] {
  const since = kind.deprecatedSince === undefined ? undefined : parseTalosMinor(kind.deprecatedSince);
  const at = entryOf(root, "kind")?.value;
  if (since === undefined || at === undefined || compareTalosMinor(since, target) > 0) return [];
  const message = `the kind ${kind.kind} is deprecated since Talos ${formatTalosMinor(since)}`;
  return [{ start: at.start, end: at.end, code: "deprecated-field", field: "kind", message }];
}
