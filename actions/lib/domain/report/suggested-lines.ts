// A suggestion as the lines that go and come.
import { lineEdits, type LineEdit } from "#codecs/text-diff/line-edits.ts";
import type { Finding } from "#kernel/finding.ts";
import { lineOf } from "./source-lines.ts";

/** Longer ones are for programs. */
const mostLines = 12;

/** Undefined without a suggestion, without the text that it changes, or when there are too many lines to show. */
export function suggestedLines({ suggestion }: Finding, source: string | undefined): readonly LineEdit[] | undefined {
  if (suggestion === undefined || source === undefined) return undefined;
  const { line, endLine, replacement } = suggestion;
  const old = Array.from({ length: endLine - line + 1 }, (_, index) => lineOf(source, line + index) ?? "");
  const edits = lineEdits(old, linesIn(replacement));
  return edits.length > mostLines ? undefined : edits;
}

function linesIn(text: string): string[] {
  return text === "" ? [] : text.replace(/\r?\n$/u, "").split(/\r?\n/u);
}
