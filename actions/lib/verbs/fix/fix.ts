// `homelab validate --fix`: applies the suggestions, shows what that changes, and judges again.
import { unifiedDiff } from "#codecs/text-diff/unified-diff.ts";
import { counted } from "#kernel/counted.ts";
import { compareText } from "#kernel/ordering.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import type { WorkTree } from "#ports/work-tree.ts";
import { validate as judge, type ValidateInputs } from "#verbs/validate/validate.ts";
import type { ReportResult } from "#verbs/verb.ts";
import { applyFindings, type Suggested } from "./apply-findings.ts";
import { withContents } from "./overlay.ts";

export interface FixInputs extends ValidateInputs {
  /** Write the suggestions into the files. */
  readonly fix: boolean;
  /** With `fix`: only show what would be written. */
  readonly dryRun: boolean;
}

/** A suggestion may bring another one to light, as those on one line do; more rounds than this mean that two disagree. */
const mostRounds = 10;

/**
 * Judges, as `validate` does; with `fix` it mends what can be mended first, and the report is about what remains.
 *
 * @throws WrongUse for flags that do not go together, or where nothing may be written; Error when a file cannot be
 */
export async function validate(inputs: FixInputs, ports: Ports): Promise<ReportResult> {
  const { fix, dryRun, staged } = inputs;
  if (!fix && dryRun) throw new WrongUse(["--dry-run says what --fix would do: give both"]);
  const first = await judge(inputs, ports);
  if (!fix) return first;
  if (staged) throw new WrongUse(["--fix changes the work tree and --staged judges the index: give one of them"]);
  const { workTree } = ports;
  if (workTree === undefined) throw new WrongUse(["--fix is not offered here: nothing may be written"]);
  const mended = await mend(first, { inputs, ports, workTree });
  if (!dryRun) write(mended, ports, workTree);
  const last = dryRun || mended.contents.size === 0 ? mended.last : await judge(inputs, ports);
  return { ...last, changes: changesOf(mended, { first, last, dryRun }) };
}

interface Mending {
  readonly inputs: FixInputs;
  readonly ports: Ports;
  readonly workTree: WorkTree;
}

interface Mended {
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly applied: readonly Suggested[];
  /** What is said of the repository with these contents. */
  readonly last: ReportResult;
}

/** In memory, until no suggestion is left that can be applied. */
async function mend(first: ReportResult, { inputs, ports, workTree }: Mending): Promise<Mended> {
  const listed = new Set((await ports.files.list()).paths);
  const mayChange = (path: string) => listed.has(path) && workTree.refusal(path) === undefined;
  const contents = new Map<string, Uint8Array>();
  const applied: Suggested[] = [];
  let last = first;
  for (let round = 0; round < mostRounds; round++) {
    const files = withContents(ports.files, contents);
    const step = applyFindings(last.report.findings, files, mayChange);
    if (step.contents.size === 0) break;
    for (const [path, content] of step.contents) contents.set(path, content);
    applied.push(...step.applied);
    ports.log.progress(`judging again after ${counted(applied.length, "fix", "fixes")}`);
    last = await judge(inputs, { ...ports, files: withContents(ports.files, contents) });
  }
  return { contents, applied, last };
}

function write({ contents }: Mended, { files }: Ports, workTree: WorkTree): void {
  for (const path of [...contents.keys()].sort(compareText)) {
    const before = files.read(path);
    const after = contents.get(path);
    if (after === undefined) continue;
    const problem = "bytes" in before ? workTree.replace(path, before.bytes, after) : before.problem;
    if (problem !== undefined) throw new Error(`${path} ${problem}: it is as it was`);
  }
}

interface Shown {
  readonly first: ReportResult;
  readonly last: ReportResult;
  readonly dryRun: boolean;
}

/** A sentence, and a unified diff in which secrets are masked as in every report. */
function changesOf({ contents, applied }: Mended, { first, last, dryRun }: Shown): readonly string[] {
  const left = last.report.findings.filter(({ suggestion }) => suggestion !== undefined).length;
  const rest = left === 0 ? "" : `; ${counted(left, "suggestion")} left, see below`;
  if (contents.size === 0) return [`nothing to fix${rest}`];
  const verb = dryRun ? "would mend" : "mended";
  const sentence = `${verb} ${counted(applied.length, "finding")} in ${counted(contents.size, "file")}${rest}`;
  const diffs = [...contents.keys()].sort(compareText).flatMap((path) => {
    const [before, after] = [first.sources?.(path), last.sources?.(path)];
    if (before === undefined || after === undefined) return [`--- a/${path} (its lines are not shown)`];
    return unifiedDiff(before, after, { path }).replace(/\n$/u, "").split("\n");
  });
  return [sentence, ...diffs];
}
