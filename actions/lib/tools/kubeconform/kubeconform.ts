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
  if (objects.length === 0) return { refused: [], judged: 0 };
  return scratch.withFolder(async (folder) => {
    const written = new Set<string>();
    for (const { resource } of objects) {
      const name = schemaName(resource);
      if (!written.has(name)) folder.write(name, JSON.stringify(jsonSchemaOf(resource)));
      written.add(name);
    }
    const finished = await processes.run({
      file: binary,
      args: [
        "-output",
        "json",
        "-n",
        "2",
        "-schema-location",
        `${folder.path}/{{ .Group }}_{{ .ResourceAPIVersion }}_{{ .ResourceKind }}.json`,
        "-",
      ],
      env: {},
      stdin: objects.map(numbered).join("\n---\n"),
      timeoutMs: 60_000,
    });
    if ("notStarted" in finished) return { problem: finished.notStarted };
    return readOutput(finished, objects.length);
  });
}

/** The object under a name by which its verdict is known again. */
function numbered({ root }: ObjectToJudge, index: number): string {
  const value = toValue(root) as { readonly metadata?: unknown };
  const metadata = typeof value.metadata === "object" && value.metadata !== null ? value.metadata : {};
  return JSON.stringify({ ...value, metadata: { ...metadata, name: `object-${index}` } }, jsonNumber);
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
  readonly resources?: readonly { readonly name: string; readonly status: string; readonly msg: string }[] | null;
}

function readOutput(
  { stdout, stderr, exitCode }: { stdout: string; stderr: string; exitCode: number },
  expected: number,
): Opinions {
  let output: Output;
  try {
    output = JSON.parse(stdout) as Output;
  } catch {
    return { problem: `its output is no JSON: ${(stderr || stdout).split("\n")[0] ?? ""}` };
  }
  const refused = (output.resources ?? []).map(({ name, status, msg }) => ({
    index: Number(/^object-(\d+)$/.exec(name)?.[1] ?? Number.NaN),
    status,
    message: inItsWords(msg),
  }));
  if (exitCode !== 0 && refused.length === 0)
    return { problem: `exit code ${exitCode} without a verdict: ${stderr.split("\n")[0] ?? ""}` };
  const errors = refused.filter(({ status }) => status === "statusError");
  const first = errors[0];
  if (first !== undefined && errors.length === refused.length && errors.length === expected)
    return { problem: first.message };
  return { refused: refused.sort((a, b) => a.index - b.index), judged: expected };
}
