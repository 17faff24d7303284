// Chooses, of the branches of a oneOf or anyOf that all failed, the one that was most likely meant.
import type { BranchFailures, ErrorObject } from "./compile.ts";
import { entryNamed, locate, type Located } from "./locate.ts";

/** What to report for a failed `oneOf` or `anyOf`: the errors of one branch, or one sentence for all. */
export type BranchVerdict =
  | { readonly errors: readonly ErrorObject[] }
  | { readonly types: readonly string[] }
  | { readonly fields: readonly string[] }
  | { readonly several: number };

/**
 * A branch whose fixed value (`kind`, `type`: a single enum or const) is the value that stands there wins. Else the
 * branch that does not fail for its type, then the one with the fewest errors, then the first.
 */
export function chooseBranch(failed: BranchFailures, at: Located): BranchVerdict {
  if (failed.passing > 1) return { several: failed.passing };
  const byType = failed.failures.map(rootTypes);
  if (byType.every((types) => types.length > 0)) return { types: [...new Set(byType.flat())] };
  const lacking = failed.failures.map(onlyMissing);
  if (lacking.every((field) => field !== undefined)) return { fields: lacking };
  let best: readonly ErrorObject[] = [];
  let bestScore = Infinity;
  for (const errors of failed.failures) {
    const score = scoreOf(errors, at);
    if (score < bestScore) {
      best = errors;
      bestScore = score;
    }
  }
  return { errors: best };
}

/** The types that a branch wants the value itself to have, when that is why it failed. */
function rootTypes(errors: readonly ErrorObject[]): readonly string[] {
  const error = errors.find((each) => each.instancePath === "" && each.keyword === "type");
  if (error === undefined) return [];
  return Array.isArray(error.schema) ? error.schema.map(String) : [String(error.schema)];
}

/** The field whose absence is the only reason for which a branch failed. */
function onlyMissing(errors: readonly ErrorObject[]): string | undefined {
  const [only, ...rest] = errors;
  if (only?.keyword !== "required" || only.instancePath !== "" || rest.length > 0) return undefined;
  return String((only.params as { missingProperty?: unknown }).missingProperty);
}

function scoreOf(errors: readonly ErrorObject[], at: Located): number {
  let score = 0;
  for (const error of errors) {
    if (error.instancePath === "" && error.keyword === "type") score += 10_000;
    else if (isDiscriminator(error, at)) score += 1_000;
    else if (error.keyword === "additionalProperties") score += 3;
    else score += error.keyword === "required" ? 2 : 1;
  }
  return score;
}

/** A fixed value of a direct field that differs: the branch is for something else. */
function isDiscriminator(error: ErrorObject, at: Located): boolean {
  const values: unknown = error.keyword === "const" ? [error.schema] : error.keyword === "enum" ? error.schema : [];
  if (!Array.isArray(values) || values.length !== 1) return false;
  const where = locate(at, error.instancePath);
  return where.path.length === at.path.length + 1 && entryNamed(at.node, String(where.path.at(-1))) !== undefined;
}
