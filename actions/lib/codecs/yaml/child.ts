// Where a finished node goes: root, list item, key or value.
import { isDeepStrictEqual } from "node:util";
import type { TextRange } from "#kernel/source-text.ts";
import { keyText } from "./dialect.ts";
import { appendEntry, positionOf, type Frame, type Measured, type PendingKey } from "./frame.ts";
import { mergeSources } from "./merge.ts";
import { toValue, type YamlEntry, type YamlScalar } from "./node.ts";
import { reportProblem, type TreeState } from "./tree-state.ts";

/** Gives `child` to the open collection or document `frame`; `alias` is its place when it was written as one. */
export function addChild(state: TreeState, frame: Frame, child: Measured, alias?: TextRange): void {
  if (frame.kind !== "map") {
    frame.items.push(child.node);
  } else if (frame.key === undefined) {
    frame.key = pendingKey(state, child, alias);
    frame.size++;
    return;
  } else {
    const { key } = frame;
    frame.key = undefined;
    addValue(state, frame, { key, child, alias });
  }
  frame.size += child.size;
  if (child.height >= frame.height) frame.height = child.height + 1;
}

function pendingKey(state: TreeState, { node }: Measured, alias: TextRange | undefined): PendingKey {
  const { start, end } = alias ?? node;
  if (node.kind !== "scalar") {
    reportProblem(state, "not-json", { start, end }, `a ${node.kind} cannot be a key: JSON keys are strings`);
    return { start, end, text: undefined, merge: false };
  }
  if (alias === undefined && isMergeKey(node)) return { start, end, text: node.text, merge: true };
  const text = keyText(node.text, node.value, state.dialect);
  if (text === undefined) reportProblem(state, "not-json", { start, end }, badKey(node, state.dialect === "kustomize"));
  return { start, end, text: text ?? node.text, merge: false };
}

function isMergeKey(node: YamlScalar): boolean {
  return node.text === "<<" && (node.tag === undefined ? node.style === "plain" : node.tag === "!!merge");
}

function badKey(node: YamlScalar, kustomize: boolean): string {
  if (node.value === null) return "the key is null: JSON keys are strings";
  const quoted = JSON.stringify(node.text);
  return kustomize
    ? `kustomize refuses the key ${node.text}, which is no string: write ${quoted}`
    : `key ${quoted} cannot be a key in JSON`;
}

interface Pair {
  readonly key: PendingKey;
  readonly child: Measured;
  readonly alias: TextRange | undefined;
}

function addValue(state: TreeState, frame: Frame, { key, child, alias }: Pair): void {
  if (key.text === undefined) return;
  if (key.merge) return addMerge(state, frame, { key, child, alias });
  const range = { start: key.start, end: key.end };
  const entry: YamlEntry =
    alias === undefined
      ? { key: key.text, keyRange: range, value: child.node }
      : { key: key.text, keyRange: range, value: child.node, alias };
  const position = positionOf(frame, key.text);
  const first = frame.entries[position];
  if (first === undefined) return appendEntry(frame, entry);
  const isEqual = isDeepStrictEqual(toValue(first.value), toValue(entry.value));
  reportDuplicate(state, key.text, [first.keyRange, range], isEqual);
  frame.entries[position] = entry;
}

function addMerge(state: TreeState, frame: Frame, { key, child, alias }: Pair): void {
  if (frame.merge !== undefined) reportDuplicate(state, "<<", [frame.merge.key, key], false);
  const from = mergeSources(child.node);
  if (from === undefined) reportProblem(state, "not-json", alias ?? child.node, "<< takes a map or a list of maps");
  else frame.merge = { key, from };
}

/** Of two equal entries the second can go. */
function reportDuplicate(
  state: TreeState,
  key: string,
  [first, second]: readonly [TextRange, TextRange],
  isEqual: boolean,
): void {
  const message = `duplicate key ${key}: the API server and kustomize refuse it`;
  const related = { start: first.start, end: first.end, message: `${key} is already here` };
  reportProblem(state, "duplicate-key", second, message, {
    related,
    ...(isEqual ? { edit: { do: "remove-entry", at: second.start, repeated: true } } : {}),
  });
}
