// A document inside a scalar (a patch in a kustomization) as a text of its own, with places of the file around it.
import { findLineStarts, lineIndex, type SourceText } from "#kernel/source-text.ts";
import type { YamlScalar } from "./node.ts";
import { lineEnd } from "./place.ts";

/**
 * The text of `scalar`, whose offsets count in `outer`, as a source. Spans are exact for literal blocks (`|` with any
 * indicators) and for scalars that stand in one piece on one line; elsewhere (folded, escaped, wrapped) every span is
 * that of the whole scalar. Undefined when the scalar is no text. `outer` may itself be embedded.
 */
export function embeddedSource(outer: SourceText, scalar: YamlScalar): SourceText | undefined {
  if (typeof scalar.value !== "string") return undefined;
  const { text } = scalar;
  const { path } = outer;
  const toOuter = scalar.style === "literal" ? literalOffsets(outer.text, scalar) : verbatimOffsets(outer.text, scalar);
  if (toOuter === undefined) return { path, text, span: () => outer.span(scalar.start, scalar.end) };
  return {
    path,
    text,
    span(start, end) {
      const from = clamp(start, text);
      const to = Math.max(from, clamp(end, text));
      const endsInLine = to > from && text.charCodeAt(to - 1) !== 10;
      const outerFrom = toOuter(from);
      return outer.span(outerFrom, Math.max(outerFrom, endsInLine ? toOuter(to - 1) + 1 : toOuter(to)));
    },
  };
}

type OffsetMap = (offset: number) => number;

function clamp(offset: number, text: string): number {
  return Math.max(0, Math.min(offset, text.length));
}

/** Quoted or plain on one line, without escapes: the text stands in the file as it is. */
function verbatimOffsets(outer: string, scalar: YamlScalar): OffsetMap | undefined {
  const start = scalar.style === "plain" ? scalar.start : scalar.start + 1;
  return scalar.style !== "folded" && outer.startsWith(scalar.text, start) && start + scalar.text.length <= scalar.end
    ? (offset) => start + offset
    : undefined;
}

/** Line by line: the indentation is what a line of the file is longer than the line of the text. */
function literalOffsets(outer: string, scalar: YamlScalar): OffsetMap {
  let table: { readonly inner: readonly number[]; readonly outer: readonly number[] } | undefined;
  return (offset) => {
    table ??= lineTable(outer, scalar);
    const line = lineIndex(table.inner, offset);
    return (table.outer[line] ?? scalar.end) + offset - (table.inner[line] ?? 0);
  };
}

/** Offsets in `outer` at which the content of each line of the block starts. */
function lineTable(outer: string, scalar: YamlScalar): { inner: readonly number[]; outer: readonly number[] } {
  const { text } = scalar;
  const inner = findLineStarts(text);
  const starts: number[] = [];
  let at = afterBreak(outer, lineEnd(outer, scalar.start));
  for (const [index, lineStart] of inner.entries()) {
    const end = lineEnd(outer, at);
    const next = inner[index + 1];
    const length = (next === undefined ? text.length : next - 1) - lineStart;
    starts.push(Math.max(at, end - length));
    at = afterBreak(outer, end);
  }
  return { inner, outer: starts };
}

function afterBreak(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : Math.min(end + 1, text.length);
}
