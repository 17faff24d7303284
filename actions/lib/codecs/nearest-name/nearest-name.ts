// The one place that guesses which name was meant; the only importer of fastest-levenshtein.
import { distance } from "fastest-levenshtein";
import { compareText } from "#kernel/ordering.ts";

/**
 * The candidate that `name` was most likely meant to be, or undefined when none is near enough: equal without regard to
 * case and `-`, `_`, `.`, else at most one edit per three characters (two for names up to six). A swap of neighbours
 * counts as one edit. Ties go to the first in code-unit order, so the answer does not depend on the order of `candidates`.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = folded(name);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const edits = editsBetween(wanted, folded(candidate));
    const nearer =
      edits < bestDistance || (edits === bestDistance && best !== undefined && compareText(candidate, best) < 0);
    if (edits <= allowedEdits(wanted) && nearer) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

/**
 * The candidate that `name` can only be a typing mistake of: equal without regard to case and `-`, `_`, `.`, or one letter
 * off (two for names of seven letters and more), and no other candidate nearly as near. Undefined where there is doubt.
 */
export function clearName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = folded(name);
  const ranked = [...new Set(candidates)]
    .filter((candidate) => candidate !== name)
    .map((candidate) => ({ candidate, edits: editsBetween(wanted, folded(candidate)) }))
    .sort((a, b) => a.edits - b.edits);
  const [best, second] = ranked;
  if (best === undefined || wanted.length < 3) return undefined;
  const most = wanted.length >= 7 ? 2 : 1;
  const isClear = best.edits <= most && (second === undefined || second.edits > 2 * best.edits);
  // Numbers tell things apart: `v1` is no mistake for `v2`.
  return isClear && digitsOf(name) === digitsOf(best.candidate) ? best.candidate : undefined;
}

function digitsOf(name: string): string {
  return name.replace(/\D+/gu, " ").trim();
}

/** True when the names differ by one or two typing mistakes, whatever their length. */
export function isTypo(written: string, meant: string): boolean {
  return written !== meant && editsBetween(written, meant) <= 2;
}

function allowedEdits(name: string): number {
  if (name.length <= 3) return 1;
  return Math.max(2, Math.floor(name.length / 3));
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[-_.]/gu, "");
}

function editsBetween(a: string, b: string): number {
  if (a === b) return 0;
  return isNeighbourSwap(a, b) ? 1 : distance(a, b);
}

/** `metdaata` for `metadata`: the same but for one pair of neighbours, which Levenshtein counts as two edits. */
function isNeighbourSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
