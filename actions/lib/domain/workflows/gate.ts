// Jobs that only sum up others, so that a branch rule has one check to ask for.
import { nodeAt, type YamlNode } from "#codecs/yaml/node.ts";
import { hasStatusFunction } from "./reach.ts";
import { conditionOf, type Job, type Step, type Workflow } from "./workflow.ts";

export interface WeakGate {
  readonly gate: Job;
  /** What makes it green all the same. */
  readonly message: string;
  readonly fix: string;
}

/** Gates of a workflow that let something through. A skipped required check counts as passed (docs.github.com). */
export function weakGates({ jobs }: Workflow): WeakGate[] {
  return [...jobs.values()].flatMap((gate) => {
    if (gate.needs.length === 0 || gate.steps.length === 0) return [];
    if (hasStatusFunction(gate.condition)) return asksOnlyForFailure(gate) ? unwatched(gate, jobs) : [];
    if (gate.condition.length > 0 || !isNamedLikeOne(gate) || !gate.steps.every(onlySays)) return [];
    const message = `${gate.id} is skipped when ${namesOf(gate.needs)} fails, and a skipped check counts as passed`;
    return [{ gate, message, fix: "add if: always(), and a step that demands success of every needed job" }];
  });
}

/** The gate looks at its needs, and at nothing but their failure. */
function asksOnlyForFailure({ steps }: Job): boolean {
  const text = steps.map(wordsOf).join("\n");
  if (!/needs\.[\w*-]+\.result/.test(text) && !/toJSON\(\s*needs\s*\)/i.test(text)) return false;
  if (/(?:==|!=)\s*["']?success|\bskipped["']\)|["']skipped["']\s*\)|(?:==|!=)\s*["']?skipped|alls-green/.test(text))
    return false;
  return /["']failure["']|==\s*failure/.test(text);
}

/** Jobs behind the needed ones whose failure skips those. */
function unwatched(gate: Job, jobs: ReadonlyMap<string, Job>): WeakGate[] {
  for (const need of gate.needs) {
    const job = jobs.get(need);
    if (job === undefined || hasStatusFunction(job.condition)) continue;
    const before = job.needs.find((name) => !gate.needs.includes(name) && jobs.has(name));
    if (before === undefined) continue;
    return [
      {
        gate,
        message: `${gate.id} turns green when ${before} fails: ${need} is skipped then, and the gate asks only for failures`,
        fix: `add ${before} to needs`,
      },
    ];
  }
  return [];
}

function isNamedLikeOne({ id, name }: Job): boolean {
  return /(?:^|[^a-z])(?:ok|gate|success|successful|passed|required|complete|completed|all|status|summary)(?:$|[^a-z])/i.test(
    `${id} ${name ?? ""}`,
  );
}

/** Nothing but `echo`, `exit` and the like. */
function onlySays({ run, uses }: Step): boolean {
  if (uses !== undefined || run === undefined) return false;
  return run
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .every((line) => /^(?:echo|printf|exit|true|:)(?:\s|$)/.test(line));
}

function wordsOf(step: Step): string {
  const texts = [conditionOf(step.node), step.run ?? "", step.uses ?? ""];
  for (const field of ["env", "with"]) texts.push(...scalarsOf(nodeAt(step.node, field)));
  return texts.join("\n");
}

function scalarsOf(node: YamlNode | undefined): string[] {
  if (node?.kind !== "map") return [];
  return node.entries.flatMap(({ value }) => (value.kind === "scalar" ? [value.text] : []));
}

function namesOf(jobs: readonly string[]): string {
  return jobs.length < 3 ? jobs.join(" or ") : `one of ${jobs.length} jobs`;
}
