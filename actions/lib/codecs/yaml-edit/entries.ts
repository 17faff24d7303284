// Entries of maps, taken away and added, in block and in flow style.
import { CST } from "yaml";
import { isFlowScalar, type FoundItem, type Item } from "./find-item.ts";

/** Only where nothing but the entry goes: a comment in it, or behind it, is somebody's word. */
export function removeEntry({ parent, index, item }: FoundItem): boolean {
  if (parent.type === "block-seq" || holdsComment(item)) return false;
  const items = parent.items as Item[];
  const next = items[index + 1];
  if (parent.type === "flow-collection") {
    if (hasComment(item.start) || hasComment(next?.start)) return false;
    if (index === 0 && next !== undefined) next.start = next.start.filter(({ type }) => type !== "comma");
    if (index === 0 && next !== undefined) next.start = withoutLeadingSpace(next.start);
    items.splice(index, 1);
    return true;
  }
  const above = item.start.slice(0, item.start.at(-1)?.type === "space" ? -1 : undefined);
  if (index === 0) {
    // The first entry stands where its parent put it: after a dash, or after the indentation.
    if (next === undefined || next.start.some(({ type }) => type !== "space")) return false;
    next.start = item.start;
  } else if (next !== undefined) next.start = [...above, ...next.start];
  else if (hasComment(above)) return false;
  else if (endsWithoutBreak(item)) return false;
  items.splice(index, 1);
  return true;
}

function withoutLeadingSpace(tokens: CST.SourceToken[]): CST.SourceToken[] {
  return tokens[0]?.type === "space" ? tokens.slice(1) : tokens;
}

function hasComment(tokens: readonly CST.SourceToken[] | undefined): boolean {
  return tokens?.some(({ type }) => type === "comment") ?? false;
}

function holdsComment({ sep, value }: Item): boolean {
  if (hasComment(sep)) return true;
  if (value === undefined) return false;
  if ("end" in value && hasComment(value.end)) return true;
  return "items" in value && value.items.some((item) => hasComment(item.start) || holdsComment(item));
}

/** The last line of a file without a line break. */
function endsWithoutBreak(item: Item): boolean {
  return !CST.stringify(item).endsWith("\n");
}

export interface NewEntry {
  readonly key: string;
  /** How the lines of the text end. */
  readonly breaks: string;
  /** As it is written. */
  readonly value: string;
}

/** After an entry whose value is a scalar on the line of its key, on a line of its own (or behind a comma in flow style). */
export function addEntry({ parent, index, item }: FoundItem, { key, value, breaks }: NewEntry): boolean {
  const sibling = item.value;
  if (parent.type === "block-seq" || !isFlowScalar(sibling) || sibling.source.includes("\n")) return false;
  const sep = [source("map-value-ind", ":"), source("space", " ")];
  if (parent.type === "flow-collection") {
    const start = [source("comma", ","), source("space", " ")];
    const spaces = sibling.end ?? [];
    sibling.end = [];
    parent.items.splice(index + 1, 0, { start, key: scalar(key), sep, value: { ...scalar(value), end: spaces } });
    return true;
  }
  const newline = sibling.end?.find(({ type }) => type === "newline");
  const lineBreak = source("newline", newline?.source ?? breaks);
  if (newline === undefined) sibling.end = [...(sibling.end ?? []), lineBreak];
  const end = newline === undefined ? [] : [lineBreak];
  const start = parent.indent === 0 ? [] : [source("space", " ".repeat(parent.indent))];
  parent.items.splice(index + 1, 0, { start, key: scalar(key), sep, value: { ...scalar(value), end } });
  return true;
}

export function source(type: CST.SourceToken["type"], text: string): CST.SourceToken {
  return { type, offset: -1, indent: 0, source: text };
}

export function scalar(text: string): CST.FlowScalar {
  return { type: "scalar", offset: -1, indent: 0, source: text };
}
