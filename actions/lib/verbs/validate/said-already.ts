// One finding per defect: what Talos' renders say of a line whose source was found wrong already.

import type { Span } from "#kernel/span.ts";

interface Said extends Span {
  readonly rule: string;
}

const aboutSchema = /^(?:schema\/(?!deprecated-)|talos\/(?:unknown-kind|duplicate-document|validate)$)/u;

/** `more` without what `said` has at the same line: a wrong field, kind or value, in whatever words. */
export function notSaidAlready<T extends Said>(more: readonly T[], said: readonly Said[]): readonly T[] {
  const lines = new Set(said.filter(({ rule }) => aboutSchema.test(rule)).flatMap(lineOf));
  return more.filter((finding) => !aboutSchema.test(finding.rule) || !lineOf(finding).some((line) => lines.has(line)));
}

/** Of what stands at a file as a whole nobody can tell whether it is the same. */
function lineOf({ path, line, column, endLine, endColumn }: Said): readonly string[] {
  const isWhole = line === 1 && column === 1 && endLine === 1 && endColumn === 1;
  return isWhole ? [] : [`${path}:${line}`];
}
