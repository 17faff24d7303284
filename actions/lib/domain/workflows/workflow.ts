// GitHub's workflows as far as judgement needs them: what starts them, which jobs they have, in which order.
import { entryOf, itemsAt, nodeAt, stringAt, type YamlEntry, type YamlNode } from "#codecs/yaml/node.ts";
import type { SourceText, TextRange } from "#kernel/source-text.ts";
import type { TreeFile } from "#domain/repository/tree.ts";

export interface Step {
  readonly node: YamlNode;
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
}

export interface Job {
  readonly id: string;
  /** The job's key and its map. */
  readonly entry: YamlEntry;
  readonly name?: string;
  /** The condition as written, without `${{ }}`; empty for none. */
  readonly condition: string;
  readonly needs: readonly string[];
  readonly steps: readonly Step[];
  /** A workflow that is called instead of steps. */
  readonly uses?: string;
}

export interface Workflow {
  readonly path: string;
  readonly source: SourceText;
  readonly root: YamlNode;
  /** What is configured for each event; undefined for an event that is only named. */
  readonly events: ReadonlyMap<string, YamlNode | undefined>;
  /** The key `on`, or the whole document. */
  readonly eventsAt: TextRange;
  readonly jobs: ReadonlyMap<string, Job>;
}

const workflows = new WeakMap<ReadonlyMap<string, TreeFile>, readonly Workflow[]>();

/** Every workflow below `.github/workflows`, in the order of their paths; read once per tree. */
export function workflowsOf(files: ReadonlyMap<string, TreeFile>): readonly Workflow[] {
  const known = workflows.get(files);
  if (known !== undefined) return known;
  const made = [...files.values()].filter(({ path }) => isWorkflowPath(path)).flatMap(readWorkflow);
  workflows.set(files, made);
  return made;
}

export function isWorkflowPath(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

function readWorkflow({ path, documents, yaml }: TreeFile): Workflow[] {
  const root = documents[0]?.root;
  if (root === undefined) return [];
  // A reader of YAML 1.1 takes the key `on` for true.
  const on = entryOf(root, "on") ?? entryOf(root, "true");
  const jobs = entryOf(root, "jobs")?.value;
  const entries = jobs?.kind === "map" ? jobs.entries : [];
  return [
    {
      path,
      root,
      source: yaml.source,
      events: eventsOf(on?.value),
      eventsAt: on?.keyRange ?? { start: root.start, end: root.start },
      jobs: new Map(entries.map((entry) => [entry.key, readJob(entry)])),
    },
  ];
}

function eventsOf(on: YamlNode | undefined): ReadonlyMap<string, YamlNode | undefined> {
  if (on === undefined) return new Map();
  if (on.kind === "map") return new Map(on.entries.map(({ key, value }) => [key, value]));
  const names = on.kind === "list" ? on.items : [on];
  return new Map(names.flatMap((name) => (name.kind === "scalar" ? [[name.text, undefined] as const] : [])));
}

function readJob(entry: YamlEntry): Job {
  const { key: id, value: node } = entry;
  const name = stringAt(node, "name");
  const uses = stringAt(node, "uses");
  const steps = itemsAt(node, "steps").map(readStep);
  return {
    id,
    entry,
    condition: conditionOf(node),
    needs: textsOf(nodeAt(node, "needs")),
    steps,
    ...(name === undefined ? {} : { name }),
    ...(uses === undefined ? {} : { uses }),
  };
}

function readStep(node: YamlNode): Step {
  const [id, uses, run] = ["id", "uses", "run"].map((field) => stringAt(node, field));
  return {
    node,
    ...(id === undefined ? {} : { id }),
    ...(uses === undefined ? {} : { uses }),
    ...(run === undefined ? {} : { run }),
  };
}

/** The `if` of a job or step, without `${{ }}`; empty for none. */
export function conditionOf(node: YamlNode): string {
  const value = nodeAt(node, "if");
  return value?.kind === "scalar"
    ? value.text
        .trim()
        .replace(/^\$\{\{(.*)\}\}$/s, "$1")
        .trim()
    : "";
}

/** One text, or a list of them. */
export function textsOf(node: YamlNode | undefined): string[] {
  if (node === undefined) return [];
  const scalars = node.kind === "list" ? node.items : [node];
  return scalars.flatMap((scalar) => (scalar.kind === "scalar" && scalar.value !== null ? [scalar.text] : []));
}
