// The smallest change that makes a rule speak, found between its ok and its bad cases. `node test/rules/propose-defect.ts RULE…`
// writes it as defect.patch, for a person to look at.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { lineEdits } from "#codecs/text-diff/line-edits.ts";
import { unifiedDiff } from "#codecs/text-diff/unified-diff.ts";
import { WrongUse } from "#kernel/outcome.ts";
import { compareText } from "#kernel/ordering.ts";
import { judged, lineOf } from "../edits/judged.ts";
import type { Tree } from "../edits/tree.ts";
import { goldenCases } from "./cases.ts";

/** Lines of one file, by number, with what stands there instead; a file that is new or gone has one for all. */
interface Atom {
  readonly path: string;
  readonly apply: (lines: readonly (readonly string[])[]) => (readonly string[])[];
  readonly size: number;
}

/** The patch with its words, or undefined where no change between the cases makes the rule speak. */
export async function proposeDefect(rule: string): Promise<string | undefined> {
  const own = goldenCases.filter((each) => each.rule === rule);
  const named = (word: string) => own.filter(({ name }) => new RegExp(`/${word}(?:-\\d+)?$`, "u").test(name));
  const found: { readonly patch: string; readonly size: number }[] = [];
  for (const ok of named("ok")) {
    for (const bad of named("bad")) {
      const speaks = (atoms: readonly Atom[]) => isHeard(withAtoms(ok.tree, bad.tree, atoms), rule);
      const all = atomsBetween(ok.tree, bad.tree);
      if (!(await speaks(all))) continue;
      const least = await smallest(all, speaks);
      const size = least.reduce((sum, atom) => sum + atom.size, 0);
      const folder = ok.name.split("/").at(-1) ?? "";
      found.push({ size, patch: await written(ok.tree, withAtoms(ok.tree, bad.tree, least), folder) });
    }
  }
  return found.sort((a, b) => a.size - b.size)[0]?.patch;
}

/** Half a change may leave settings that nobody can use. */
async function isHeard(tree: Tree, rule: string): Promise<boolean> {
  try {
    return (await judged(tree)).some((finding) => finding.rule === rule);
  } catch (error) {
    if (error instanceof WrongUse) return false;
    throw error;
  }
}

/** A new finding is told by all that is said of it. */
export async function newFindings(before: Tree, after: Tree): Promise<string[]> {
  const words = async (tree: Tree) =>
    (await judged(tree)).map((finding) => ({ finding, line: `${finding.rule} ${lineOf(finding)}` }));
  const known = new Set(
    (await words(before)).map(({ finding }) => `${finding.rule} ${finding.path} ${finding.message}`),
  );
  return (await words(after))
    .filter(({ finding }) => !known.has(`${finding.rule} ${finding.path} ${finding.message}`))
    .map(({ line }) => line)
    .sort(compareText);
}

async function written(before: Tree, after: Tree, folder: string): Promise<string> {
  const diffs = [...new Set([...before.keys(), ...after.keys()])].sort(compareText).map((path) => {
    const diff = unifiedDiff(before.get(path) ?? "", after.get(path) ?? "", { path, context: 1 });
    const old = before.has(path) ? `--- ${folder}/${path}` : "--- /dev/null";
    const fresh = after.has(path) ? `+++ ${folder}/${path}` : "+++ /dev/null";
    return diff.replace(`--- a/${path}`, () => old).replace(`+++ b/${path}`, () => fresh);
  });
  return `${(await newFindings(before, after)).join("\n")}\n${diffs.join("")}`;
}

function atomsBetween(ok: Tree, bad: Tree): Atom[] {
  const paths = [...new Set([...ok.keys(), ...bad.keys()])].sort(compareText);
  return paths.flatMap((path) => {
    const [before, after] = [ok.get(path), bad.get(path)];
    if (before === after) return [];
    if (before === undefined || after === undefined)
      return [{ path, apply: (lines) => [...lines], size: (before ?? after ?? "").split("\n").length }];
    return lineAtoms(path, before, after);
  });
}

/** One atom for each line that goes, with the line that comes in its place; what comes besides is one more. */
function lineAtoms(path: string, before: string, after: string): Atom[] {
  const atoms: Atom[] = [];
  let at = 0;
  let gone: number[] = [];
  let come: string[] = [];
  const flush = () => {
    const count = gone.length === come.length ? 1 : Math.max(1, gone.length);
    if (gone.length + come.length === 0) return;
    const [own, fresh, place] = [gone, come, at];
    if (count === 1 && own.length > 1)
      for (const [index, line] of own.entries()) atoms.push(replacing(path, [line], [fresh[index] ?? ""], place));
    else atoms.push(replacing(path, own, fresh, place));
    gone = [];
    come = [];
  };
  for (const { sign, line } of lineEdits(before.split("\n"), after.split("\n"))) {
    if (sign === " ") flush();
    else if (sign === "-") gone.push(at);
    else come.push(line);
    if (sign !== "+") at++;
  }
  flush();
  return atoms;
}

/** `lines` holds for each line of the file what stands there now. */
function replacing(path: string, gone: readonly number[], come: readonly string[], at: number): Atom {
  const place = gone[0] ?? at;
  const apply: Atom["apply"] = (lines) => {
    const edited = lines.map((line, index) => (gone.includes(index) ? [] : line));
    edited[place] = [...come, ...(edited[place] ?? [])];
    return edited;
  };
  return { path, apply, size: gone.length + come.length };
}

function withAtoms(ok: Tree, bad: Tree, atoms: readonly Atom[]): Tree {
  const edited = new Map(ok);
  for (const path of new Set(atoms.map((atom) => atom.path))) {
    const [before, after] = [ok.get(path), bad.get(path)];
    if (before === undefined || after === undefined) {
      if (after === undefined) edited.delete(path);
      else edited.set(path, after);
      continue;
    }
    const lines = before.split("\n").map((line): readonly string[] => [line]);
    const own = atoms.filter((atom) => atom.path === path);
    edited.set(
      path,
      own
        .reduce<readonly (readonly string[])[]>((sum, { apply }) => apply(sum), lines)
        .flat()
        .join("\n"),
    );
  }
  return edited;
}

/** Zeller's ddmin: no smaller part of what is left makes the rule speak. */
async function smallest(
  all: readonly Atom[],
  speaks: (atoms: readonly Atom[]) => Promise<boolean>,
): Promise<readonly Atom[]> {
  let left = all;
  let parts = 2;
  while (left.length > 1) {
    const size = Math.ceil(left.length / parts);
    const slices = Array.from({ length: parts }, (_, index) => left.slice(index * size, (index + 1) * size)).filter((slice) => slice.length > 0); // prettier-ignore
    const candidates = [...slices, ...slices.map((slice) => left.filter((atom) => !slice.includes(atom)))];
    const next = await firstOf(
      candidates.filter((each) => each.length > 0 && each.length < left.length),
      speaks,
    );
    if (next !== undefined) [left, parts] = [next, 2];
    else if (size === 1) break;
    else parts = Math.min(parts * 2, left.length);
  }
  return left;
}

async function firstOf<T>(candidates: readonly T[], holds: (candidate: T) => Promise<boolean>): Promise<T | undefined> {
  for (const candidate of candidates) if (await holds(candidate)) return candidate;
  return undefined;
}

if (import.meta.main) {
  for (const rule of process.argv.slice(2)) {
    const patch = await proposeDefect(rule);
    process.stdout.write(patch === undefined ? `${rule}: nothing found\n` : `${rule}\n${patch}\n`);
    if (patch !== undefined) writeFileSync(join("test/rules", rule, "defect.patch"), patch);
  }
}
