// js-yaml's flat events become nodes with places.
import { EVENT_ID, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from "js-yaml";
import type { TextRange } from "#kernel/source-text.ts";
import { addChild } from "./child.ts";
import { openFrame, type Frame, type Measured } from "./frame.ts";
import { mergeInto } from "./merge.ts";
import type { YamlDocument, YamlNode } from "./node.ts";
import { afterIndicator, flowEnd } from "./place.ts";
import type { YamlProblem } from "./problem.ts";
import { isEmptyScalar, readScalar } from "./scalar.ts";
import { isCollectionTag } from "./tag.ts";
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
  };
  for (const event of events) addEvent(state, event);
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
      state.anchors.clear();
      state.refused = false;
      state.stack.push(openFrame("document", state.cursor, 0, undefined));
      return;
    default:
      return openCollection(state, event);
  }
}

function addScalar(state: TreeState, event: ScalarEvent): void {
  const frame = state.stack.at(-1);
  if (frame === undefined) return;
  if (frame.kind === "document" && isEmptyScalar(event)) return;
  const node = readScalar(state, event, emptyPlace(state, frame));

  const child = { node, size: 1, height: 0 };
  if (event.anchorStart !== -1) state.anchors.set(state.text.slice(event.anchorStart, event.anchorEnd), child);
  addChild(state, frame, child);
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
  state.cursor = nameEnd;
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
  if (!state.refused) {
    const message = tooMany
      ? `aliases expand to more than ${limits.expansion} nodes: the document is not read further`
      : `aliases nest more than ${limits.depth} levels deep: the document is not read further`;
    reportProblem(state, "limit", alias, message);
  }
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
  const place = { start: placeOf(state, frame.start), end: placeOf(state, frame.start) };
  const range = root === undefined ? place : { start: root.start, end: root.end };
  state.documents.push({ source: state.source, index, range, ...(root === undefined ? {} : { root }) });
}
