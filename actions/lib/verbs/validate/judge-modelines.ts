// Documents that no kind describes but a modeline does: `# yaml-language-server: $schema=…`.
import { judgeJsonSchema, prepareJsonSchema } from "#codecs/json-schema/judge.ts";
import type { JsonSchema } from "#codecs/json-schema/json-schema.ts";
import { decodeText } from "#codecs/yaml/decode.ts";
import type { SchemaModeline } from "#codecs/yaml/comments.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import type { Files } from "#ports/files.ts";
import { schemaRuleOf } from "#rules/schema.ts";
import { relatedPlaces, type NotCheckedList, type RawFinding } from "./collected.ts";
import type { TreeJudgement } from "./judge-tree.ts";
import type { TreeRead } from "./read-tree.ts";

export interface ModelineOptions {
  readonly tree: TreeRead;
  readonly judgement: TreeJudgement;
  readonly files: Files;
  readonly notChecked: NotCheckedList;
  readonly focus: ReadonlySet<string> | undefined;
}

export interface ModelineJudgement {
  readonly findings: readonly RawFinding[];
  readonly judged: number;
}

/**
 * Judges by schemas that lie in the repository. A remote schema of a kind that we know is not needed; the others are
 * counted in one line, since nothing is fetched.
 */
export async function judgeModelines(options: ModelineOptions): Promise<ModelineJudgement> {
  const { tree, notChecked, focus } = options;
  const unknown = new Set([...options.judgement.unknownKinds.values()].flat());
  const findings: RawFinding[] = [];
  let judged = 0;
  for (const file of tree.files.values()) {
    if (focus !== undefined && !focus.has(file.path)) continue;
    for (const document of file.documents) {
      const modeline = modelineOf(file, document);
      if (modeline === undefined || (document.role !== "data" && !unknown.has(document))) continue;
      const outcome = await judgeByModeline(document, modeline, options.files);
      if ("why" in outcome) notChecked.add({ what: outcome.what, why: outcome.why, count: 1, relevant: false });
      else {
        findings.push(...outcome.findings);
        judged++;
      }
    }
  }
  return { findings, judged };
}

/** The last modeline above the content of a document, and below the document before it. */
function modelineOf(file: TreeFile, document: TreeDocument): SchemaModeline | undefined {
  const before = file.documents[file.documents.indexOf(document) - 1]?.range.end ?? 0;
  return file.comments.modelines.findLast(({ start }) => start >= before && start < document.range.end);
}

type Outcome = { readonly findings: readonly RawFinding[] } | { readonly what: string; readonly why: string };

async function judgeByModeline(document: TreeDocument, { url }: SchemaModeline, files: Files): Promise<Outcome> {
  const { root, source, path } = document;
  if (/^[a-z][a-z0-9+.-]+:/i.test(url)) return { what: "documents with a remote schema", why: "nothing is fetched" };
  const at = resolveInside(folderOf(path), url);
  const schema = at === undefined ? undefined : readSchema(files, at);
  if (schema === undefined)
    return { what: `schema ${url} of ${path}`, why: "there is no such JSON Schema in the repository" };
  if (root === undefined) return { findings: [] };
  await prepareJsonSchema(schema);
  return {
    findings: judgeJsonSchema(root, schema).map(({ code, message, start, end, fix, related }) => ({
      ...source.span(start, end),
      rule: schemaRuleOf(code, false),
      message,
      ...(fix === undefined ? {} : { fix }),
      ...relatedPlaces(source, related),
    })),
  };
}

function readSchema(files: Files, path: string): JsonSchema | undefined {
  const content = files.read(path);
  const decoded = "bytes" in content ? decodeText(content.bytes) : content;
  if (!("text" in decoded)) return undefined;
  try {
    const value: unknown = JSON.parse(decoded.text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonSchema) : undefined;
  } catch {
    return undefined;
  }
}
