// What we say to kubeconform: objects and schemas in files, its verdicts as values.
import { toValue, type YamlNode } from "#codecs/yaml/node.ts";
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

export type Opinions = { readonly refused: readonly Opinion[]; readonly judged: number } | { readonly problem: string };

export interface KubeconformCall {
  readonly binary: string;
  readonly objects: readonly ObjectToJudge[];
  readonly processes: Processes;
  readonly scratch: Scratch;
}

/** Runs kubeconform once over all objects with our own schemas; no network, no cache. */
export async function askKubeconform({ binary, objects, processes, scratch }: KubeconformCall): Promise<Opinions> {
  return scratch.withFolder(async (folder) => {
    const written = new Set<string>();
    for (const [index, { root, resource }] of objects.entries()) {
      folder.write(`objects/${index}.json`, JSON.stringify(toValue(root), jsonNumber));
      const name = schemaName(resource);
      if (!written.has(name)) folder.write(`schemas/${name}`, JSON.stringify(jsonSchemaOf(resource)));
      written.add(name);
    }
    const template = `${folder.path}/schemas/{{ .Group }}_{{ .ResourceAPIVersion }}_{{ .ResourceKind }}.json`;
    const finished = await processes.run({
      file: binary,
      args: ["-output", "json", "-n", "4", "-schema-location", template, `${folder.path}/objects`],
      env: {},
      timeoutMs: 60_000,
    });
    if ("notStarted" in finished) return { problem: finished.notStarted };
    return readOutput(finished.stdout, objects.length, finished.stderr);
  });
}

/** As kubeconform fills its template: of the core group it takes the version for the group. */
function schemaName({ apiVersion, kind }: ResourceSchema): string {
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
  return list === -1 ? line.replace(/file:\S*\/schemas\//g, "") : line.slice(list + 3).replaceAll(" - at ", "; at ");
}

interface Output {
  readonly resources?: readonly { readonly filename: string; readonly status: string; readonly msg: string }[] | null;
}

function readOutput(stdout: string, expected: number, stderr: string): Opinions {
  let output: Output;
  try {
    output = JSON.parse(stdout) as Output;
  } catch {
    return { problem: `its output is no JSON: ${(stderr || stdout).split("\n")[0] ?? ""}` };
  }
  const refused = (output.resources ?? []).map(({ filename, status, msg }) => ({
    index: Number(/(\d+)\.json$/.exec(filename)?.[1] ?? Number.NaN),
    status,
    message: inItsWords(msg),
  }));
  const errors = refused.filter(({ status }) => status === "statusError");
  const first = errors[0];
  if (first !== undefined && errors.length === refused.length && errors.length === expected)
    return { problem: first.message };
  return { refused: refused.sort((a, b) => a.index - b.index), judged: expected };
}
