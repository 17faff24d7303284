// One scalar event becomes a node: its text, its value and the place of its first and last character.
import { CHOMPING_MODE, getScalarValue, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import { resolvePlain } from "./dialect.ts";
import type { ScalarStyle, YamlScalar } from "./node.ts";
import { blockHeader, trimmedEnd } from "./place.ts";
import { resolveTagged } from "./tag.ts";
import { placeOf, reportProblem, type TreeState } from "./tree-state.ts";

const styles: readonly ScalarStyle[] = ["plain", "plain", "single", "double", "literal", "folded"];

/** True for the event that stands for "nothing here". */
export function isEmptyScalar(event: ScalarEvent): boolean {
  return event.valueStart === -1 && event.anchorStart === -1 && event.tagStart === -1;
}

/** The node of a scalar event; `emptyPlace` is where it stands when nothing is written. */
export function readScalar(state: TreeState, event: ScalarEvent, emptyPlace: number): YamlScalar {
  const { text } = state;
  const style = styles[event.style] ?? "plain";
  let start = event.valueStart;
  let end = event.valueEnd;
  if (start === -1) {
    start = event.tagStart === -1 && event.anchorStart === -1 ? emptyPlace : Math.max(event.tagEnd, event.anchorEnd);
    end = start;
  } else if (style === "single" || style === "double") {
    start--;
    end++;
  } else if (style === "literal" || style === "folded") {
    start = blockHeader(text, start, Math.max(state.cursor, event.tagEnd, event.anchorEnd));
    state.blockEnd = end;
    end = trimmedEnd(text, start, end);
  }
  if (end > state.cursor) state.cursor = end;
  const content = event.fast ? text.slice(event.valueStart, event.valueEnd) : contentOf(state, event, start);
  if (style === "double" && !event.fast) checkEscapes(state, event);
  const range = { start: placeOf(state, start), end: placeOf(state, end) };
  if (event.tagStart !== -1) return taggedScalar(state, event, { content, style, ...range });
  const value = style === "plain" ? resolvePlain(content, state.dialect) : content;
  return { kind: "scalar", value, text: content, style, start: range.start, end: range.end };
}

/**
 * As go-yaml reads it, where js-yaml does not: a block scalar that the end of the file cuts off has no line break at its
 * end, and an indentation indicator of a root scalar counts from zero.
 */
function contentOf(state: TreeState, event: ScalarEvent, start: number): string {
  const { text } = state;
  const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const counted = block && state.stack.length === 1 && /^.[-+]?[1-9]/.test(text.slice(start, start + 3));
  const content = getScalarValue(text, counted ? { ...event, indent: event.indent + 1 } : event);
  if (!block || event.valueEnd < text.length || event.chomping === CHOMPING_MODE.STRIP) return content;
  const last = text.charCodeAt(text.length - 1);
  return last === 10 || last === 13 || !content.endsWith("\n") ? content : content.slice(0, -1);
}

/** `\/` is JSON and YAML 1.2, but no reader of Kubernetes or Talos knows it. */
function checkEscapes(state: TreeState, event: ScalarEvent): void {
  const { text } = state;
  for (
    let at = text.indexOf("\\", event.valueStart);
    at !== -1 && at < event.valueEnd;
    at = text.indexOf("\\", at + 2)
  ) {
    if (text.charCodeAt(at + 1) !== 47) continue;
    const range = { start: placeOf(state, at), end: placeOf(state, at + 2) };
    reportProblem(state, "syntax", range, "kubectl, kustomize and Talos refuse the escape \\/: write /");
    return;
  }
}

interface Written {
  readonly content: string;
  readonly style: ScalarStyle;
  readonly start: number;
  readonly end: number;
}

function taggedScalar(state: TreeState, event: ScalarEvent, { content, style, start, end }: Written): YamlScalar {
  const tag = state.text.slice(event.tagStart, event.tagEnd);
  const { value, problem } = resolveTagged(tag, content, style === "plain", state.dialect);
  if (problem !== undefined) {
    const range = { start: placeOf(state, event.tagStart), end: placeOf(state, event.tagEnd) };
    reportProblem(state, problem.code, range, problem.message);
  }
  return { kind: "scalar", value, text: content, style, start, end, tag };
}
