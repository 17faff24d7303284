// The server's word and ours on the same text.
import { judgeRules } from "#codecs/cel/judge.ts";
import { judgeObject } from "#domain/kubernetes/judge-object.ts";
import { ruledObjects } from "#domain/kubernetes/ruled-objects.ts";
import type { SchemaStore } from "#domain/kubernetes/schema-store.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { sourceText } from "#kernel/source-text.ts";
import { stringAt } from "#codecs/yaml/node.ts";
import type { ApiCall, ControlPlane } from "./control-plane.ts";
import { pluralOf } from "./definitions.ts";
import type { SampleObject } from "./objects.ts";

export interface Word {
  readonly accepts: boolean;
  /** The reason for a no. */
  readonly why: string;
}

/** What `homelab validate` says of a document that nothing changes on its way to the server. */
export function ourWord(text: string, store: SchemaStore): Word {
  const source = sourceText("object.yaml", text);
  const { documents, problems } = readYaml(source, { dialect: "kubernetes" });
  const [problem] = problems;
  if (problem !== undefined) return { accepts: false, why: problem.message };
  const judgements = documents.flatMap(({ root }) => (root === undefined ? [] : [judgeObject(source, root, store)]));
  const [violation] = judgements.flatMap(({ violations }) => violations);
  if (violation !== undefined) return { accepts: false, why: violation.violation.message };
  const [broken] = documents.flatMap(({ root }) =>
    ruledObjects(root, store).flatMap((object) => judgeRules(object.root, object.resource)),
  );
  if (broken !== undefined) return { accepts: false, why: broken.message };
  const unknown = judgements.flatMap(({ unknownKinds }) => unknownKinds);
  return unknown.length === 0
    ? { accepts: true, why: "" }
    : { accepts: true, why: `not judged: ${unknown.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`).join()}` };
}

/**
 * What the server says to an object that it only pretends to take: created as kubectl does with strict field validation,
 * and applied as Flux does (server-side apply), which also refuses a list entry that stands twice.
 */
export async function serverWord(server: ControlPlane, sample: SampleObject, text: string): Promise<Word> {
  const created = await word(server, {
    method: "POST",
    path: `${pathOf(sample)}?dryRun=All&fieldValidation=Strict`,
    contentType: "application/yaml",
    body: text,
  });
  if (!created.accepts) return created;
  const query = "dryRun=All&fieldValidation=Strict&force=true&fieldManager=oracle";
  const path = `${pathOf(sample)}/${encodeURIComponent(nameIn(text))}?${query}`;
  return word(server, { method: "PATCH", path, contentType: "application/apply-patch+yaml", body: text });
}

async function word(server: ControlPlane, call: ApiCall): Promise<Word> {
  const { status, body } = await server.call(call);
  if (status === 200 || status === 201) return { accepts: true, why: "" };
  if (status === 409 && body.includes('"AlreadyExists"')) return { accepts: true, why: "" };
  // Server-side apply answers 500 for fields that it does not know and keys that stand twice.
  const isRefusal = status === 400 || status === 404 || status === 422 || (status === 500 && call.method === "PATCH");
  if (!isRefusal) throw new Error(`the server answers ${status}: ${body}`);
  return { accepts: false, why: `[${call.method}] ${messageOf(body)}` };
}

function nameIn(text: string): string {
  const { documents } = readYaml(sourceText("object.yaml", text), { dialect: "kubernetes" });
  return stringAt(documents[0]?.root, "metadata", "name") ?? "unnamed";
}

/** Creates the object for good. */
export async function create(server: ControlPlane, sample: SampleObject): Promise<void> {
  const { text } = sample;
  const { status, body } = await server.call({
    method: "POST",
    path: pathOf(sample),
    body: text,
    contentType: "application/yaml",
  });
  if (status !== 201 && status !== 409) throw new Error(`${sample.name}: ${body}`);
}

function pathOf({ resource, namespace }: SampleObject): string {
  const root = resource.apiVersion.includes("/") ? "apis" : "api";
  const place = namespace === undefined ? "" : `/namespaces/${namespace}`;
  return `/${root}/${resource.apiVersion}${place}/${pluralOf(resource)}`;
}

function messageOf(body: string): string {
  try {
    const { message } = JSON.parse(body) as { readonly message?: unknown };
    return typeof message === "string" ? message : body;
  } catch {
    return body;
  }
}

/** Works on all items, `width` at a time; results in the order of the items. */
export async function parallel<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as T);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
