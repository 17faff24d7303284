// What every workflow of this suite keeps to, ours and those that `homelab init` writes, read with our own codec.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { entryOf, nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { commentsOf } from "#codecs/yaml/comments.ts";
import { readYaml } from "#codecs/yaml/reader.ts";
import { treeFile } from "#domain/repository/tree.ts";
import { textsOf, workflowsOf, type Job, type Step, type Workflow } from "#domain/workflows/workflow.ts";
import { sourceText } from "#kernel/source-text.ts";

export interface WorkflowText {
  readonly path: string;
  readonly text: string;
}

const hosted = ["ubuntu-24.04"];
/** Workflows that may reach the LAN, and the environment of their zone. */
const lan: Readonly<Record<string, string>> = {
  apply: "ragas-talos",
  snapshot: "ragas-read",
  verify: "ragas-read",
  status: "ragas-read",
  drill: "ragas-read",
};
const forbidden = ["pull_request_target", "workflow_run", "issue_comment"];

/** Every breach, as `path: sentence`. Throws when a text is no workflow: nothing may be passed over. */
export function breaches(texts: readonly WorkflowText[]): string[] {
  return readAll(texts).flatMap((workflow) =>
    [...ofWorkflow(workflow), ...[...workflow.jobs.values()].flatMap((job) => ofJob(job, workflow))].map(
      (sentence) => `${workflow.path}: ${sentence}`,
    ),
  );
}

export function readAll(texts: readonly WorkflowText[]): readonly Workflow[] {
  const files = texts.map(({ path, text }) => {
    const source = sourceText(path, text);
    const yaml = readYaml(source, { dialect: "kustomize" });
    if (yaml.problems.length > 0) throw new Error(`${path}: ${yaml.problems[0]?.message}`);
    return [path, treeFile(yaml, commentsOf(source), false)] as const;
  });
  const workflows = workflowsOf(new Map(files));
  if (workflows.length !== texts.length || workflows.some(({ jobs }) => jobs.size === 0))
    throw new Error("not every text was read as a workflow with jobs");
  return workflows;
}

function ofWorkflow({ root, events, jobs, path }: Workflow): string[] {
  const permissions = nodeAt(root, "permissions");
  const isApply = /\/apply\.ya?ml$/.test(path);
  const cancels = textAt(root, "concurrency", "cancel-in-progress");
  return [
    ...(permissions?.kind === "map" && permissions.entries.length === 0 ? [] : ["permissions is not {}"]),
    ...forbidden.filter((event) => events.has(event)).map((event) => `starts for ${event}`),
    ...["pull_request", "merge_group"]
      .filter((event) => ["paths", "paths-ignore"].some((key) => nodeAt(events.get(event), key) !== undefined))
      .map((event) => `filters ${event} by path: a required check that never starts blocks for ever`),
    ...(nodeAt(root, "concurrency", "group") === undefined ? ["has no concurrency group"] : []),
    ...(isApply && (cancels !== "false" || (textAt(root, "concurrency", "group") ?? "${{").includes("${{"))
      ? ["applies without one fixed group that is never cancelled"]
      : []),
    ...(isSecret(nodeAt(root, "env")) ? ["has a secret for all its jobs"] : []),
    ...(events.has("pull_request") ? ofGate(jobs) : []),
  ];
}

function ofGate(jobs: ReadonlyMap<string, Job>): string[] {
  const gate = jobs.get("ci-ok");
  if (gate === undefined) return ["has no job ci-ok"];
  const others = [...jobs.keys()].filter((id) => id !== "ci-ok");
  const missing = others.filter((id) => !gate.needs.includes(id));
  const [step] = gate.steps;
  const results = textAt(step?.node, "env", "RESULTS");
  const wanted = `test "$RESULTS" = "${gate.needs.map(() => "success").join(" ")}"`;
  const demands =
    gate.steps.length === 1 && step?.run === wanted && results === "${{ join(needs.*.result, ' ') }}" && !hasIf(step);
  return [
    ...missing.map((id) => `ci-ok does not need ${id}`),
    ...(gate.condition === "always()" ? [] : ["ci-ok does not always run"]),
    ...(demands ? [] : ["ci-ok does not demand success of all"]),
  ];
}

function hasIf({ node }: Step): boolean {
  return entryOf(node, "if") !== undefined;
}

function ofJob(job: Job, workflow: Workflow): string[] {
  const { node, environment } = { node: job.entry.value, environment: nodeAt(job.entry.value, "environment") };
  const says = (sentence: string) => `${job.id} ${sentence}`;
  const touches = workflow.events.has("pull_request");
  return [
    ...(entryOf(node, "permissions") === undefined ? [says("has no permissions")] : []),
    ...(Number(textAt(node, "timeout-minutes")) > 0 ? [] : [says("has no timeout-minutes")]),
    ...(environment === undefined && isSecret(node) ? [says("has a secret without an environment")] : []),
    ...(environment !== undefined && touches ? [says("has an environment, and a pull request reaches it")] : []),
    ...ofRunner(job, workflow).map(says),
    ...job.steps.flatMap((step, index) => ofStep(step, { job, workflow, before: job.steps.slice(0, index) }).map(says)),
  ];
}

function ofRunner({ entry }: Job, { path, events }: Workflow): string[] {
  const labels = textsOf(nodeAt(entry.value, "runs-on"));
  if (labels.length > 0 && labels.every((label) => hosted.includes(label))) return [];
  const name = /([^/]+)\.ya?ml$/.exec(path)?.[1] ?? "";
  const zone = lan[name];
  const named = textAt(entry.value, "environment") ?? textAt(entry.value, "environment", "name");
  return [
    ...(zone === undefined ? [`runs on ${labels.join(", ") || "nothing"}, which is none of ${hosted.join(", ")}`] : []),
    ...(zone !== undefined && named !== zone ? [`runs in the LAN without the environment ${zone}`] : []),
    ...(zone !== undefined && events.has("pull_request") ? ["runs in the LAN for a pull request"] : []),
  ];
}

interface Around {
  readonly job: Job;
  readonly workflow: Workflow;
  /** Steps that have run by then. */
  readonly before: readonly Step[];
}

function ofStep(step: Step, around: Around): string[] {
  const { uses, run, node } = step;
  if (run !== undefined) return ofRun(run);
  if (uses === undefined) return ["has a step that does nothing"];
  const isPrivileged = nodeAt(around.job.entry.value, "environment") !== undefined;
  const caches = uses.startsWith("actions/cache") || nodeAt(node, "with", "cache") !== undefined;
  return [
    ...(caches && isPrivileged ? [`restores a cache in a job with an environment: ${uses}`] : []),
    ...(uses.startsWith("actions/checkout@") ? ofCheckout(node) : []),
    ...(ownActionOf(uses) === undefined ? ofForeign(uses, step, around) : ofOwn(uses, step, around)),
  ];
}

function ofRun(run: string): string[] {
  const isOne = !/[;|\n]|&&/.test(run.trim());
  return [
    ...(run.includes("${{") ? [`expands an expression in a command: ${run}`] : []),
    ...(isOne ? [] : [`runs more than one command: ${run}`]),
  ];
}

function ofCheckout(node: YamlNode): string[] {
  return [
    ...(textAt(node, "with", "persist-credentials") === "false" ? [] : ["checks out and keeps the token"]),
    ...(nodeAt(node, "with", "allow-unsafe-pr-checkout") === undefined ? [] : ["checks out a fork with rights"]),
  ];
}

function ofForeign(uses: string, step: Step, { workflow }: Around): string[] {
  if (/^(?:\.|\$)\//.test(uses) || uses.startsWith("docker://"))
    return [`uses ${uses}, which is no action that is pinned`];
  return isPinned(uses, step, workflow) ? [] : [`uses ${uses} without a whole commit id and the version behind it`];
}

function isPinned(uses: string, { node }: Step, { source }: Workflow): boolean {
  const entry = entryOf(node, "uses");
  const line = source.text.slice(entry?.keyRange.start ?? 0).split("\n", 1)[0] ?? "";
  return /@[0-9a-f]{40}$/.test(uses) && /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line);
}

/** `check` of this repository, however it is named. */
function ownActionOf(uses: string): string | undefined {
  return /^(?:\$|\.|ragas-homelab\/ragas-homelab)\/actions\/([a-z-]+)(?:@.*)?$/.exec(uses)?.[1];
}

function ofOwn(uses: string, step: Step, around: Around): string[] {
  const { job, workflow, before } = around;
  const writes = /: *write\b/.test(textOf(nodeAt(job.entry.value, "permissions"), workflow));
  const ofBase = before.some(
    (each) =>
      each.uses?.startsWith("actions/checkout@") === true &&
      (textAt(each.node, "with", "ref") ?? "").startsWith("${{ github.event.pull_request.base.sha "),
  );
  const isLocal = uses.startsWith("./");
  return [
    ...(isLocal && !ofBase ? [`runs ${uses} of what was checked out, and that is not the base`] : []),
    ...(uses.startsWith("$/") && writes ? [`runs the pull request's own ${uses} with the right to write`] : []),
    ...(uses.startsWith("ragas-homelab/") && !isPinned(uses, step, workflow)
      ? [`uses ${uses}, which is not pinned`]
      : []),
    ...ofInputs(ownActionOf(uses) ?? "", step),
  ];
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>;
}

function ofInputs(name: string, { node }: Step): string[] {
  const { inputs = {} } = parse(readFileSync(`actions/${name}/action.yml`, "utf8")) as ActionFile;
  const map = nodeAt(node, "with");
  const given = map?.kind === "map" ? map.entries.map(({ key }) => key) : [];
  const needed = Object.entries(inputs).filter(([, input]) => input.required === true && input.default === undefined);
  return [
    ...given.filter((key) => !(key in inputs)).map((key) => `gives ${name} the input ${key}, which it does not have`),
    ...needed.flatMap(([key]) => (given.includes(key) ? [] : [`does not give ${name} its ${key}`])),
  ];
}

/** The scalar at a path, as it is written. */
function textAt(node: YamlNode | undefined, ...path: readonly string[]): string | undefined {
  const value = nodeAt(node, ...path);
  return value?.kind === "scalar" ? value.text : undefined;
}

function isSecret(node: YamlNode | undefined): boolean {
  return node !== undefined && scalarsOf(node).some((text) => /\bsecrets\b/.test(text) && text.includes("${{"));
}

function scalarsOf(node: YamlNode): string[] {
  if (node.kind === "scalar") return [node.text];
  return node.kind === "list" ? node.items.flatMap(scalarsOf) : node.entries.flatMap(({ value }) => scalarsOf(value));
}

function textOf(node: YamlNode | undefined, { source }: Workflow): string {
  return node === undefined ? "" : source.text.slice(node.start, node.end);
}
