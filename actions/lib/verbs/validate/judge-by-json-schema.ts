// Documents that no kind describes but a JSON Schema does: by a modeline, or by a template of the settings.
import { judgeJsonSchema, prepareJsonSchema } from "#codecs/json-schema/judge.ts";
import type { JsonSchema } from "#codecs/json-schema/json-schema.ts";
import { decodeText } from "#codecs/yaml/decode.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import type { SchemaModeline } from "#codecs/yaml/comments.ts";
import { folderOf, resolveInside } from "#domain/repository/paths.ts";
import type { TreeDocument, TreeFile } from "#domain/repository/tree.ts";
import type { Files } from "#ports/files.ts";
import { schemaRuleOf } from "#rules/schema.ts";
import { placedEdit, relatedPlaces, type NotCheckedList, type RawFinding } from "./collected.ts";
import type { TreeJudgement } from "./judge-tree.ts";
import { isSchemaTemplate, templatePath } from "./settings-schemas.ts";
import type { TreeRead } from "./read-tree.ts";

export interface ModelineOptions {
  readonly tree: TreeRead;
  readonly judgement: TreeJudgement;
  /** The settings' `schemas:`; of them only the templates are used here. */
  readonly templates: readonly string[];
  readonly files: Files;
  readonly notChecked: NotCheckedList;
  readonly focus: ReadonlySet<string> | undefined;
}

export interface ModelineJudgement {
  readonly findings: readonly RawFinding[];
  /** Keys of the documents that were judged, see `documentKey`. */
  readonly judged: ReadonlySet<string>;
}

/**
 * Judges by schemas that lie in the repository. A remote schema of a kind that we know is not needed; the others are
 * counted in one line, since nothing is fetched.
 */
export async function judgeByOtherSchemas(options: ModelineOptions): Promise<ModelineJudgement> {
  const { tree, notChecked, focus } = options;
  const unknown = new Set([...options.judgement.unknownKinds.values()].flat().map(documentKey));
  const findings: RawFinding[] = [];
  const judged = new Set<string>();
  for (const file of tree.files.values()) {
    // The settings are judged by their schema when they are read.
    if ((focus !== undefined && !focus.has(file.path)) || /^\.github\/homelab\.ya?ml$/.test(file.path)) continue;
    for (const document of file.documents) {
      if (document.role !== "data" && !unknown.has(documentKey(document))) continue;
      const url = templateFor(document, options) ?? modelineOf(file, document)?.url;
      if (url === undefined) continue;
      const outcome = await judgeByJsonSchema(document, url, options.files);
      if ("why" in outcome) notChecked.add({ what: outcome.what, why: outcome.why, count: 1, relevant: false });
      else {
        findings.push(...outcome.findings);
        judged.add(documentKey(document));
      }
    }
  }
  return { findings, judged };
}

/** A document by file and position. */
export function documentKey({ path, index }: TreeDocument): string {
  return `${path}#${index}`;
}

/** The last modeline above the content of a document, and below the document before it. */
function modelineOf(file: TreeFile, document: TreeDocument): SchemaModeline | undefined {
  const before = file.documents[file.documents.findIndex(({ index }) => index === document.index) - 1]?.range.end ?? 0;
  return file.comments.modelines.findLast(({ start }) => start >= before && start < document.range.end);
}

/** The file that a template of the settings gives for the document's kind, from the root on. */
function templateFor({ root }: TreeDocument, { templates, files }: ModelineOptions): string | undefined {
  const apiVersion = stringAt(root, "apiVersion");
  const kind = stringAt(root, "kind");
  if (apiVersion === undefined || kind === undefined) return undefined;
  const paths = templates
    .filter(isSchemaTemplate)
    .flatMap((template) => templatePath(template, apiVersion, kind) ?? []);
  const path = paths.find((each) => files.kind(each) === "file");
  return path === undefined ? undefined : `/${path}`;
}

type Outcome = { readonly findings: readonly RawFinding[] } | { readonly what: string; readonly why: string };

async function judgeByJsonSchema(document: TreeDocument, url: string, files: Files): Promise<Outcome> {
  const { root, source, path } = document;
  if (/^[a-z][a-z0-9+.-]+:/i.test(url)) return { what: "documents with a remote schema", why: "nothing is fetched" };
  const at = url.startsWith("/") ? url.slice(1) : resolveInside(folderOf(path), url);
  const schema = at === undefined ? undefined : readSchema(files, at);
  if (schema === undefined)
    return { what: `schema ${url} of ${path}`, why: "there is no such JSON Schema in the repository" };
  if (root === undefined) return { findings: [] };
  const refused = await whyRefused(schema);
  if (refused !== undefined)
    return { what: `schema ${url} of ${path}`, why: `it is no JSON Schema that can be used: ${refused}` };
  return {
    findings: judgeJsonSchema(root, schema).map(({ code, message, start, end, fix, related, edit }) => ({
      ...source.span(start, end),
      rule: schemaRuleOf(code, false),
      message,
      ...(fix === undefined ? {} : { fix }),
      ...placedEdit(source, edit),
      ...relatedPlaces(source, related),
    })),
  };
}

/** A schema of the user's may be broken: then it judges nothing, and the reason is told. */
async function whyRefused(schema: JsonSchema): Promise<string | undefined> {
  try {
    await prepareJsonSchema(schema);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
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
