// From an edit to the lines of the file that change by it. Only what is certain becomes a suggestion.
import { editYaml } from "#codecs/yaml-edit/edit-yaml.ts";
import type { PlacedEdit } from "#kernel/edit.ts";
import type { Suggestion } from "#kernel/finding.ts";
import { findLineStarts, type SourceText } from "#kernel/source-text.ts";
import { changedLines, linesOf } from "./lines.ts";
import { differsInScalar, isMeant } from "./meant.ts";

/**
 * The lines to replace in `file`. An edit inside a block scalar is made where every line of that text is a line of the file.
 * Undefined where it cannot be made without touching something else, or where any reader would understand something else.
 */
export function suggestionFor(file: SourceText, { source, edit }: PlacedEdit): Suggestion | undefined {
  const changed = editYaml(source.text, edit);
  if (changed === undefined || !isMeant(source.text, changed, edit)) return undefined;
  if (source.text === file.text) return changedLines(file.text, changed);
  const whole = inFile(file, source, changed);
  if (whole === undefined || !differsInScalar([file.text, whole], source.text, changed)) return undefined;
  return changedLines(file.text, whole);
}

/** The text of the file with the embedded text replaced; undefined where their lines are not the same. */
function inFile(file: SourceText, embedded: SourceText, changed: string): string | undefined {
  const change = changedLines(embedded.text, changed);
  if (change === undefined) return undefined;
  const lines = linesOf(file.text);
  const starts = findLineStarts(embedded.text);
  const first = embedded.span(starts[change.line - 1] ?? 0, starts[change.line - 1] ?? 0).line;
  let prefix: string | undefined;
  for (const [index, inner] of linesOf(embedded.text)
    .slice(change.line - 1, change.endLine)
    .entries()) {
    const outer = withoutBreak(lines[first - 1 + index] ?? "");
    const content = withoutBreak(inner);
    if (content === "") continue;
    const before = outer.endsWith(content) ? outer.slice(0, outer.length - content.length) : "-";
    if (!/^ *$/u.test(before) || (prefix !== undefined && prefix !== before)) return undefined;
    prefix = before;
  }
  if (prefix === undefined) return undefined;
  const lineBreak = lines[first - 1]?.endsWith("\r\n") === true ? "\r\n" : "\n";
  const replacement = linesOf(change.replacement).map((line) =>
    withoutBreak(line) === "" ? lineBreak : `${prefix}${withoutBreak(line)}${lineBreak}`,
  );
  const after = first - 1 + change.endLine - change.line + 1;
  const text = [...lines.slice(0, first - 1), ...replacement, ...lines.slice(after)].join("");
  const isLast = after >= lines.length && withoutBreak(lines.at(-1) ?? "") === lines.at(-1);
  return isLast ? withoutBreak(text) : text;
}

function withoutBreak(line: string): string {
  return line.replace(/\r?\n$/u, "");
}
