// Judges mutants, several in one run where they cannot touch each other, and counts what was found.
import { judgeFiles, type Texts } from "./judged-tree.ts";
import type { Mutant } from "./mutant.ts";
import { withMutants } from "./mutants.ts";

export interface Outcome {
  readonly mutant: Mutant;
  /** An error stands at its line. */
  readonly found: boolean;
  /** Findings beside that one. */
  readonly strays: number;
  /** What was said, for the test's report. */
  readonly said: readonly string[];
}

/** Most mutants of one run. */
const together = 16;

/** Runs whose mutants lie in different files. talconfig.yaml and talenv.yaml say how other Talos files are read. */
export function batchesOf(mutants: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const batches: Mutant[][] = [];
  for (const mutant of mutants) {
    const batch = batches.find((each) => each.length < together && !each.some(({ path }) => meet(path, mutant.path)));
    if (batch === undefined) batches.push([mutant]);
    else batch.push(mutant);
  }
  return batches;
}

function meet(a: string, b: string): boolean {
  const areTalos = a.startsWith("talos/") && b.startsWith("talos/");
  return a === b || (areTalos && [a, b].some((path) => /^talos\/tal(?:config|env)\.yaml$/u.test(path)));
}

export async function tryMutants(texts: Texts, mutants: readonly Mutant[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const batch of batchesOf(mutants)) {
    const paths = batch.map(({ path }) => path);
    const { findings } = await judgeFiles(withMutants(texts, batch), paths);
    const elsewhere = findings.find(({ path }) => !paths.includes(path));
    if (elsewhere !== undefined)
      throw new Error(
        `${elsewhere.path}:${elsewhere.line}: ${elsewhere.message} was found beside the mutants of ${paths.join(", ")}`,
      );
    for (const mutant of batch) {
      const own = findings.filter(({ path }) => path === mutant.path);
      const found = own.some(({ line, severity }) => line === mutant.line && severity === "error");
      const said = own.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
      outcomes.push({ mutant, found, strays: own.length - (found ? 1 : 0), said });
    }
  }
  return outcomes;
}

export interface Row {
  readonly group: string;
  readonly mutants: number;
  readonly found: number;
  readonly strays: number;
}

/** One row per group, in the order of the mutants. */
export function rowsOf(outcomes: readonly Outcome[]): Row[] {
  const groups = [...new Set(outcomes.map(({ mutant }) => mutant.group))];
  return groups.map((group) => {
    const own = outcomes.filter(({ mutant }) => mutant.group === group);
    const found = own.filter((outcome) => outcome.found).length;
    return { group, mutants: own.length, found, strays: own.reduce((sum, { strays }) => sum + strays, 0) };
  });
}

/** The rows and their sum, in columns. */
export function table(rows: readonly Row[]): string {
  const sum = (key: "mutants" | "found" | "strays") => rows.reduce((total, row) => total + row[key], 0);
  const total = { group: "all", mutants: sum("mutants"), found: sum("found"), strays: sum("strays") };
  const line = ({ group, mutants, found, strays }: Row) =>
    `${group.padEnd(44)}${String(mutants).padStart(8)}${String(found).padStart(8)}${String(strays).padStart(8)}`;
  const head = `${"class".padEnd(44)}${["mutants", "found", "strays"].map((word) => word.padStart(8)).join("")}`;
  return [head, ...rows.map(line), line(total)].join("\n");
}

/** A mutant and what was said instead, for a failing test. */
export function shown({ mutant, said }: Outcome): string {
  const { group, path, line, what } = mutant;
  return [`${group}: ${path}:${line} ${what}`, ...said.map((text) => `    said ${text}`)].join("\n");
}
