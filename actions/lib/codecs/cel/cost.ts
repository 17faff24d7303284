// What an evaluation may take. The server counts what a rule costs and stops it; here a bound is taken from the nesting of the
// rule's loops and from the longest list that they can run over.
import type { ASTNode } from "./cel-js.ts";

/** Turns of the innermost loop; about what the server's limit for one rule (celconfig.PerCallLimit) allows. */
const mostTurns = 3_000_000;
/** What `lists.range()` is taken for: its argument is not known before. */
const rangeLength = 10_000;

const loops = new Set([
  "all", "exists", "exists_one", "existsOne", "map", "filter", "sortBy", "transformList", "transformMap",
]); // prettier-ignore

/** How deeply loops are nested in a rule. */
export function loopDepth(node: ASTNode): number {
  const parts: unknown[] = [node.args];
  let inner = 0;
  while (parts.length > 0) {
    const part = parts.pop();
    if (Array.isArray(part)) parts.push(...(part as unknown[]));
    else if (isNode(part)) inner = Math.max(inner, loopDepth(part));
  }
  const isLoop = node.op === "rcall" && loops.has(node.args[0]);
  return inner + (isLoop ? 1 : 0);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === "object" && value !== null && "op" in value && "args" in value;
}

/** What the values of a rule are like at most. */
export interface Extent {
  /** Entries of a list or map. */
  readonly entries: number;
  /** Characters of a string. */
  readonly characters: number;
}

/** False for an evaluation that could take longer than anybody waits. */
export function isAffordable(rule: string, depth: number, { entries, characters }: Extent): boolean {
  if (depth === 0) return true;
  const fromText = /\b(?:split|findAll)\s*\(/u.test(rule) ? characters : 0;
  const fromRange = /\blists\s*\.\s*range\s*\(/u.test(rule) ? rangeLength : 0;
  return Math.max(entries, fromText, fromRange, 1) ** depth <= mostTurns;
}
