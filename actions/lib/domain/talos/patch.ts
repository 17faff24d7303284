// Judges machine patches, in files and in strings.
import { readYaml } from "#codecs/yaml/reader.ts";
import { embeddedSource } from "#codecs/yaml/embedded.ts";
import { nodeAt, type YamlDocument, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { SourceText } from "#kernel/source-text.ts";
import type { Violation } from "#kernel/violation.ts";
import { judgeTalosDocument } from "./document.ts";
import { judgeJsonPatch } from "./json-patch.ts";
import { joinJudgements, judgementOf, nothingJudged, type TalosContext, type TalosJudgement } from "./judgement.ts";
import { duplicateDocuments, isContent } from "./machine-config.ts";
import { withoutDeletes } from "./patch-delete.ts";
import { hasTemplate } from "./placeholders.ts";

export interface PatchContext extends TalosContext {
  /**
   * True when the configuration that is patched has several documents, as talhelper renders since Talos 1.12: Talos then
   * refuses RFC 6902 patches (config/configpatcher/json6902.go).
   */
  readonly multiDocument?: boolean;
  /** talhelper reads the patch: it puts variables in before Talos' rules apply. */
  readonly ofTalhelper?: boolean;
}

/** Judges the documents of one patch: a strategic merge patch of any kinds, or one RFC 6902 list. */
export function judgeMachinePatch(documents: readonly YamlDocument[], context: PatchContext): TalosJudgement {
  const filled = documents.filter((document) => isContent(document.root));
  const parts = filled.map((document) => judgementOf(document, judgePatchDocument(document, filled.length, context)));
  return joinJudgements([...parts, { ...nothingJudged, violations: duplicateDocuments(withoutDeleted(documents)) }]);
}

/** talhelper decrypts a patch that sops has encrypted before it reads it. */
function withoutSops(root: YamlNode): YamlNode {
  const isSops = root.kind === "map" && nodeAt(root, "sops", "mac") !== undefined;
  return isSops ? { ...root, entries: root.entries.filter(({ key }) => key !== "sops") } : root;
}

/** Several deletions may name one document. */
function withoutDeleted(documents: readonly YamlDocument[]): readonly YamlDocument[] {
  return documents.filter(({ root }) => root !== undefined && withoutDeletes(root).rest !== undefined);
}

function judgePatchDocument({ root }: YamlDocument, count: number, context: PatchContext): readonly Violation[] {
  if (root === undefined) return [];
  if (root.kind !== "list") {
    const { rest, violations } = withoutDeletes(withoutSops(root), context.ofTalhelper);
    return rest === undefined ? violations : [...violations, ...judgeTalosDocument(rest, context, { fragment: true })];
  }
  const start = root.items[0]?.start ?? root.start;
  const place = { start, end: firstLineEnd(root.items[0] ?? root), field: "" };
  if (count > 1) {
    return [
      { ...place, code: "invalid-value", message: "a JSON patch (RFC 6902) must be the only document of its file" },
    ];
  }
  if (context.multiDocument === true) {
    const message = "Talos refuses JSON patches (RFC 6902) here: the machine configuration has several documents";
    return [{ ...place, code: "invalid-value", message, fix: "write it as a strategic merge patch" }];
  }
  return judgeJsonPatch(root, context.schemas.config().schema);
}

function firstLineEnd(
  node: { readonly start: number; readonly end: number } & Partial<{
    entries: readonly { keyRange: { end: number } }[];
  }>,
): number {
  return node.entries?.[0]?.keyRange.end ?? node.end;
}

/**
 * Judges a patch that stands in a string of another document. Its YAML problems are part of the answer. Templates are
 * rendered before Talos reads the patch: text that is no YAML because of them is not judged.
 */
export function judgeEmbeddedPatch(outer: SourceText, scalar: YamlScalar, context: PatchContext): TalosJudgement {
  const source = embeddedSource(outer, scalar);
  if (source === undefined || source.text.trim() === "") return nothingJudged;
  const { documents, problems } = readYaml(source, { dialect: "yaml12" });
  if (problems.length > 0 && hasTemplate(source.text)) return templateNotChecked(source.path);
  const judgement = judgeMachinePatch(documents, context);
  return { ...judgement, problems: problems.map((problem) => ({ source, problem })) };
}

function templateNotChecked(path: string): TalosJudgement {
  const what = `template ${path}`;
  const why = "a patch in it is YAML only after its Go template has been rendered";
  return { ...nothingJudged, notChecked: [{ what, why, count: 1, relevant: true }] };
}
