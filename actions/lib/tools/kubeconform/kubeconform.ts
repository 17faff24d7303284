// What we say to kubeconform: schemas in files, objects on its stdin, its verdicts as values.
import { toValue, type YamlNode } from "#codecs/yaml/node.ts";
import { withoutPrunedNulls } from "#codecs/structural-schema/pruned-nulls.ts";
import type { ResourceSchema } from "#codecs/structural-schema/schema.ts";
import { jsonSchemaOf } from "#domain/kubernetes/json-schema.ts";
import type { Processes } from "#ports/processes.ts";
import type { Scratch } from "#ports/scratch.ts";

export interface ObjectToJudge {
  readonly root: YamlNode;
  readonly resource: ResourceSchema;
}

export interface Opinion {
  /** Index in the objects given. */
  readonly index: number;
  /** kubeconform's own words, one line. */
  readonly message: string;
}

export interface Opinions {
  /** By index. */
  readonly refused: readonly Opinion[];
  /** Objects that it could not judge, by index: a schema that it does not understand. */
  readonly unjudged: readonly Opinion[];
}

export interface KubeconformCall {
  readonly binary: string;
  readonly objects: readonly ObjectToJudge[];
  readonly processes: Processes;
  readonly scratch: Scratch;
}

/**
 * Objects on one stdin, in characters of JSON. From 2 MiB on kubeconform moves what it has read within its buffer while
 * its workers still look at it (pkg/resource/stream.go hands out `scanner.Bytes()`), and judges a mixture.
 */
const mostAtOnce = 512 * 1024;

/** Asks kubeconform about all objects, with our own schemas, without network or cache. */
export async function askKubeconform(call: KubeconformCall): Promise<Opinions | { readonly problem: string }> {
  return call.scratch.withFolder(async (folder) => {
    const written = new Set<string>();
    for (const { resource } of call.objects) {
      const name = schemaName(resource);
      if (!written.has(name)) folder.write(name, JSON.stringify(jsonSchemaOf(resource)));
      written.add(name);
    }
    const refused: Opinion[] = [];
    const unjudged: Opinion[] = [];
    for (const batch of batchesOf(call.objects.map(numbered))) {
      const answer = await askOnce(call, folder.path, batch);
      if ("problem" in answer) return answer;
      refused.push(...answer.refused);
      unjudged.push(...answer.unjudged);
    }
    return { refused: refused.sort(byIndex), unjudged: unjudged.sort(byIndex) };
  });
}

async function askOnce(
  { binary, processes }: KubeconformCall,
  schemas: string,
  batch: readonly string[],
): Promise<Opinions | { readonly problem: string }> {
  const location = `${schemas}/${schemaTemplate}`;
  const finished = await processes.run({
    file: binary,
    args: ["-output", "json", "-summary", "-n", "2", "-schema-location", location, "-"],
    env: {},
    stdin: batch.join("\n---\n"),
    timeoutMs: 60_000,
  });
  if ("notStarted" in finished) return { problem: finished.notStarted };
  const answer = readOutput(finished, batch.length);
  // The folder is another one in every run.
  return "problem" in answer ? { problem: answer.problem.replaceAll(schemas, () => "schemas") } : answer;
}

function* batchesOf(texts: readonly string[]): Generator<readonly string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const text of texts) {
    if (batch.length > 0 && size + text.length > mostAtOnce) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(text);
    size += text.length;
  }
  if (batch.length > 0) yield batch;
}

/** The object under a name by which its verdict is known again. Of metadata the schema wants nothing but that it is a map. */
function numbered({ root, resource }: ObjectToJudge, index: number): string {
  // To JSON Schema a field that is null is there, and may choose another alternative of a `oneOf`.
  const sent = root.kind === "map" ? withoutPrunedNulls(root, resource) : root;
  return JSON.stringify({ ...(toValue(sent) as object), metadata: { name: `object-${index}` } }, jsonNumber);
}

/** How kubeconform is told to look for schemas in a folder, and the name of the file that it looks for. */
export const schemaTemplate = "{{ .Group }}_{{ .ResourceAPIVersion }}_{{ .ResourceKind }}.json";

/** As kubeconform fills the template: of the core group it takes the version for the group. */
export function schemaName({ apiVersion, kind }: ResourceSchema): string {
  const slash = apiVersion.indexOf("/");
  const group = slash === -1 ? apiVersion : apiVersion.slice(0, slash);
  return `${group}_${apiVersion.slice(slash + 1)}_${kind.toLowerCase()}.json`;
}

function jsonNumber(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

/** What stands before the list of mistakes names a file of ours; the list itself is what a person wants. */
function inItsWords(message: string): string {
  const line = message.replace(/\s+/g, " ").trim();
  const list = line.indexOf(" - at ");
  return list === -1 ? line : line.slice(list + 3).replaceAll(" - at ", "; at ");
}

interface Output {
  readonly resources: readonly { readonly name: string; readonly status: string; readonly msg: string }[] | null;
  readonly summary: {
    readonly valid: number;
    readonly invalid: number;
    readonly errors: number;
    readonly skipped: number;
  };
}

/** Every object must have an answer: one that is lost would count as agreed. */
function readOutput(
  { stdout, stderr, exitCode }: { stdout: string; stderr: string; exitCode: number },
  expected: number,
): Opinions | { readonly problem: string } {
  const output = parseOutput(stdout);
  if (output === undefined)
    return { problem: `exit code ${exitCode} and no report: ${firstLine(stderr) || firstLine(stdout)}` };
  const { valid, invalid, errors } = output.summary;
  const opinions = (output.resources ?? []).map(({ name, status, msg }) => ({
    index: Number(/^object-(\d+)$/.exec(name)?.[1] ?? Number.NaN),
    status,
    message: inItsWords(msg),
  }));
  const known = opinions.every(({ index }) => Number.isInteger(index));
  if (valid + invalid + errors !== expected || opinions.length !== invalid + errors || !known)
    return { problem: `it answered for ${valid + invalid + errors} of ${expected} objects` };
  const of = (isRefused: boolean): Opinion[] =>
    opinions
      .filter(({ status }) => (status === "statusInvalid") === isRefused)
      .map(({ index, message }) => ({ index, message }));
  return { refused: of(true), unjudged: of(false) };
}

function parseOutput(stdout: string): Output | undefined {
  try {
    const value = JSON.parse(stdout) as Partial<Output> | null;
    return typeof value?.summary === "object" && value.resources !== undefined ? (value as Output) : undefined;
  } catch {
    return undefined;
  }
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}

function byIndex(a: Opinion, b: Opinion): number {
  return a.index - b.index;
}
