// js-yaml's flat events become nodes with places.
import {
  EVENT_ID,
  type DocumentEvent,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import type { TextRange } from "#kernel/source-text.ts";
import { addChild } from "./child.ts";
import { openFrame, type Frame, type Measured } from "./frame.ts";
import { mergeInto } from "./merge.ts";
import type { YamlDocument, YamlNode } from "./node.ts";
import { afterIndicator, documentMarker, flowEnd, lineEnd, lineStart } from "./place.ts";
import type { YamlProblem } from "./problem.ts";
import { isEmptyScalar, readScalar } from "./scalar.ts";
import { isCollectionTag } from "./tag.ts";
import { findTab } from "./tabs.ts";
import { placeOf, reportProblem, type TreeInput, type TreeState } from "./tree-state.ts";

/** What one part of a file holds; `count` includes the documents that a limit kept out. */
export interface Tree {
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly YamlProblem[];
  readonly count: number;
}

/** Documents and problems of one part. `expansion` goes on counting from part to part of a file. */
export function buildTree(events: readonly Event[], input: TreeInput, expansion: { nodes: number }): Tree {
  const state: TreeState = {
    ...input,
    documents: [],
    problems: [],
    stack: [],
    anchors: new Map(),
    expansion,
    index: input.firstIndex,
    cursor: 0,
    refused: false,
    hasTabs: input.text.includes("\t"),
    blockEnd: 0,
    plainIndent: Infinity,
  };
  for (const event of events) addEvent(state, event);
  checkGap(state, input.text.length);
  return { documents: state.documents, problems: state.problems, count: state.index - input.firstIndex };
}

function addEvent(state: TreeState, event: Event): void {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return addScalar(state, event);
    case EVENT_ID.POP:
      return closeFrame(state);
    case EVENT_ID.ALIAS:
      return addAlias(state, event.anchorStart, event.anchorEnd);
    case EVENT_ID.DOCUMENT:
      return openDocument(state, event);
    default:
      return openCollection(state, event);
  }
}

function openDocument(state: TreeState, event: DocumentEvent): void {
  state.anchors.clear();
  state.refused = false;
  state.stack.push(openFrame("document", state.cursor, 0, undefined));
  const version = event.directives.find((directive) => directive.kind === "yaml")?.version;
  if (version === undefined || version === "1.1") return;
  const start = Math.max(state.text.indexOf("%YAML", state.cursor), 0);
  const range = { start: placeOf(state, start), end: placeOf(state, lineEnd(state.text, start)) };
  reportProblem(state, "syntax", range, `kubectl, kustomize and Talos refuse %YAML ${version}: remove the line`);
}

/** Looks at what stands between the last token and the one at `end`; tabs are allowed inside brackets. */
function checkGap(state: TreeState, end: number): void {
  const { text, plainIndent, hasTabs } = state;
  const start = Math.max(state.cursor, state.blockEnd);
  if (!hasTabs || end <= start || (state.stack.at(-1)?.closing ?? 0) !== 0) return;
  const tab = findTab({ text, start, end, plainIndent });
  if (tab === undefined) return;
  const range = { start: placeOf(state, tab.start), end: placeOf(state, tab.end) };
  reportProblem(state, "syntax", range, "a tab where only spaces may stand: kubectl and kustomize refuse the file");
}

function addScalar(state: TreeState, event: ScalarEvent): void {
  const frame = state.stack.at(-1);
  if (frame === undefined) return;
  if (frame.kind === "document" && isEmptyScalar(event)) return;
  if (event.valueStart !== -1) checkGap(state, event.valueStart);
  const node = readScalar(state, event, emptyPlace(state, frame));
  state.plainIndent = state.hasTabs && node.style === "plain" ? indentAfter(frame, state.text) : Infinity;
  const child = { node, size: 1, height: 0 };
  if (event.anchorStart !== -1) state.anchors.set(state.text.slice(event.anchorStart, event.anchorEnd), child);
  addChild(state, frame, child);
}

/** The column of the innermost block collection, plus one. */
function indentAfter(frame: Frame, text: string): number {
  return frame.kind === "document" ? 0 : frame.start - lineStart(text, frame.start) + 1;
}

/** Where a value would stand that is not there: after its colon or dash. */
function emptyPlace(state: TreeState, frame: Frame): number {
  if (frame.kind === "map" && frame.key !== undefined) return afterIndicator(state.text, state.cursor, 58);
  return frame.kind === "list" && frame.closing === 0 ? afterIndicator(state.text, state.cursor, 45) : state.cursor;
}

function addAlias(state: TreeState, nameStart: number, nameEnd: number): void {
  const frame = state.stack.at(-1);
  if (frame === undefined) return;
  const name = state.text.slice(nameStart, nameEnd);
  const alias: TextRange = { start: placeOf(state, nameStart - 1), end: placeOf(state, nameEnd) };
  checkGap(state, nameStart);
  state.cursor = nameEnd;
  state.plainIndent = Infinity;
  const found = state.anchors.get(name);
  addChild(
    state,
    frame,
    found === undefined || found === "open" ? dangling(state, name, alias, found) : expand(state, alias, found),
    alias,
  );
}

function dangling(state: TreeState, name: string, alias: TextRange, found: "open" | undefined): Measured {
  const message =
    found === "open"
      ? `anchor &${name} contains itself, kustomize crashes on it`
      : `no anchor &${name} stands above this alias in the document`;
  reportProblem(state, "unknown-alias", alias, message);
  return { node: { kind: "scalar", value: null, text: `*${name}`, style: "plain", ...alias }, size: 1, height: 0 };
}

function expand(state: TreeState, alias: TextRange, anchored: Measured): Measured {
  const { limits, expansion } = state;
  const tooMany = expansion.nodes + anchored.size > limits.expansion;
  if (!tooMany && state.stack.length - 1 + anchored.height <= limits.depth) {
    expansion.nodes += anchored.size;
    return anchored;
  }
  const message = tooMany
    ? `aliases expand to more than ${limits.expansion} nodes: the document is not read further`
    : `aliases nest more than ${limits.depth} levels deep: the document is not read further`;
  reportProblem(state, "limit", alias, message);
  state.refused = true;
  return { node: { kind: "scalar", value: null, text: "", style: "plain", ...alias }, size: 1, height: 0 };
}

function openCollection(state: TreeState, event: MappingEvent | SequenceEvent): void {
  const isMap = event.type === EVENT_ID.MAPPING;
  const bracket = state.text.charCodeAt(event.start);
  const flow = event.style === 2 && bracket === (isMap ? 123 : 91);
  const anchor = event.anchorStart === -1 ? undefined : state.text.slice(event.anchorStart, event.anchorEnd);
  if (anchor !== undefined) state.anchors.set(anchor, "open");
  if (event.tagStart !== -1) checkTag(state, event.tagStart, event.tagEnd);
  checkGap(state, event.start);
  state.plainIndent = Infinity;
  state.cursor = Math.max(state.cursor, flow ? event.start + 1 : event.start);
  state.stack.push(openFrame(isMap ? "map" : "list", event.start, flow ? (isMap ? 125 : 93) : 0, anchor));
}

function checkTag(state: TreeState, start: number, end: number): void {
  const tag = state.text.slice(start, end);
  if (isCollectionTag(tag)) return;
  const message = `tag ${tag} means nothing to Kubernetes, Flux or Talos: what follows is read without it`;
  reportProblem(state, "unknown-tag", { start: placeOf(state, start), end: placeOf(state, end) }, message);
}

function closeFrame(state: TreeState): void {
  const frame = state.stack.pop();
  if (frame === undefined) return;
  if (frame.kind === "document") return closeDocument(state, frame);
  if (frame.closing !== 0) state.cursor = flowEnd(state.text, state.cursor, frame.closing);
  if (frame.merge !== undefined) mergeInto(frame, frame.merge.from);
  const range = { start: placeOf(state, frame.start), end: placeOf(state, Math.max(frame.start, state.cursor)) };
  const node: YamlNode =
    frame.kind === "map"
      ? { kind: "map", entries: frame.entries, ...range }
      : { kind: "list", items: frame.items, ...range };
  const child = { node, size: frame.size, height: frame.height };
  if (frame.anchor !== undefined) state.anchors.set(frame.anchor, child);
  const parent = state.stack.at(-1);
  if (parent !== undefined) addChild(state, parent, child);
}

function closeDocument(state: TreeState, frame: Frame): void {
  const index = state.index++;
  if (state.refused) return;
  const [root] = frame.items;
  const marker = root === undefined ? documentMarker(state.text, frame.start) : frame.start;
  if (root === undefined) state.cursor = Math.max(state.cursor, Math.min(marker + 3, state.text.length));
  const place = { start: placeOf(state, marker), end: placeOf(state, marker) };
  const range = root === undefined ? place : { start: root.start, end: root.end };
  state.documents.push({ source: state.source, index, range, ...(root === undefined ? {} : { root }) });
}
