// Two texts as a unified diff, as `diff -u` and Git write it.
import { lineEdits, type LineEdit } from "./line-edits.ts";

export interface DiffOptions {
  /** Named as `a/…` and `b/…`. */
  readonly path: string;
  /** Equal lines around a change; 3 as usual. */
  readonly context?: number;
}

/** Empty for equal texts. Every line keeps what it ends with, CR included; a missing last line break is said as Git says it. */
export function unifiedDiff(before: string, after: string, { path, context = 3 }: DiffOptions): string {
  if (before === after) return "";
  const edits = lineEdits(linesOf(before), linesOf(after));
  const hunks = hunksOf(edits, context).map(hunkText);
  return `--- a/${path}\n+++ b/${path}\n${hunks.join("")}`;
}

/** Lines end at LF; the last may lack it. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

interface Placed extends LineEdit {
  /** Lines before this one in either text. */
  readonly old: number;
  readonly edited: number;
}

function hunksOf(edits: readonly LineEdit[], context: number): Placed[][] {
  let old = 0;
  let edited = 0;
  const placed = edits.map((edit): Placed => {
    const at = { ...edit, old, edited };
    if (edit.sign !== "+") old++;
    if (edit.sign !== "-") edited++;
    return at;
  });
  const hunks: Placed[][] = [];
  let end = -1;
  for (const [index, { sign }] of placed.entries()) {
    if (sign === " ") continue;
    const from = Math.max(index - context, end);
    const to = Math.min(index + context + 1, placed.length);
    const last = hunks.at(-1);
    if (last !== undefined && index - context <= end) last.push(...placed.slice(end, to));
    else hunks.push(placed.slice(Math.max(from, 0), to));
    end = Math.max(end, to);
  }
  return hunks;
}

function hunkText(hunk: readonly Placed[]): string {
  const [first] = hunk;
  const count = (other: "+" | "-") => hunk.filter(({ sign }) => sign !== other).length;
  const [oldCount, newCount] = [count("+"), count("-")];
  const head = `@@ -${range(first?.old ?? 0, oldCount)} +${range(first?.edited ?? 0, newCount)} @@\n`;
  const lines = hunk.map(({ sign, line }) =>
    line.endsWith("\n") ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`,
  );
  return head + lines.join("");
}

/** An empty side is named by the line before it. */
function range(before: number, count: number): string {
  const start = count === 0 ? before : before + 1;
  return count === 1 ? String(start) : `${start},${count}`;
}
