// An item of a list that belongs under another key of the same map.
import { CST } from "yaml";
import { removeEntry, scalar, source } from "./entries.ts";
import { isFlowScalar, itemHolding, listItemAt, type FoundItem, type Item, type Tokens } from "./find-item.ts";

/** Moves the scalar that begins at `at` to the end of the list under `to`, which is made where there is none. */
export function moveItem(tokens: Tokens, at: number, to: string): boolean {
  const found = listItemAt(tokens, at);
  const owner = found === undefined ? undefined : itemHolding(tokens, found.parent);
  if (found === undefined || owner?.parent.type !== "block-map" || !isPlainItem(found.item)) return false;
  const sibling = owner.parent.items.find(({ key }) => isFlowScalar(key) && key.source === to);
  const isLast = found.parent.items.length === 1;
  if (sibling === undefined) {
    if (!isLast) return takeOut(found) && addList(owner, found, to);
    Object.assign(owner.item, { key: { ...owner.item.key, source: to } });
    return isFlowScalar(owner.item.key) && owner.item.key.type === "scalar";
  }
  return append(sibling, found.item) && (isLast ? removeEntry(owner) : takeOut(found));
}

/** On a line of its own, with nothing above it that speaks of it. */
function isPlainItem({ start, value }: Item): boolean {
  const isBare = start.every(({ type }) => type === "space" || type === "seq-item-ind");
  return isBare && isFlowScalar(value) && !value.source.includes("\n") && CST.stringify(value).endsWith("\n");
}

function takeOut({ parent, index }: FoundItem): boolean {
  const next = parent.items[index + 1];
  // The first item stands behind the indentation that its key brings.
  if (index === 0 && next !== undefined) {
    if (next.start.some(({ type }) => type !== "space" && type !== "seq-item-ind")) return false;
    if (next.start[0]?.type === "space") next.start = next.start.slice(1);
  }
  parent.items.splice(index, 1);
  return true;
}

function append({ value: list }: Item, { value }: Item): boolean {
  const last = list?.type === "block-seq" ? list.items.at(-1) : undefined;
  if (list?.type !== "block-seq" || last?.value === undefined || !CST.stringify(last).endsWith("\n")) return false;
  const indent = list.indent === 0 ? [] : [source("space", " ".repeat(list.indent))];
  list.items.push({ start: [...indent, source("seq-item-ind", "-"), source("space", " ")], value: value as CST.Token });
  return true;
}

/** A list of its own behind the one that the item comes from. */
function addList(owner: FoundItem, { parent, item: { value } }: FoundItem, to: string): boolean {
  if (!isFlowScalar(value)) return false;
  const lineBreak = value.end?.find(({ type }) => type === "newline")?.source ?? "\n";
  const text = `${" ".repeat("indent" in parent ? parent.indent : 0)}- ${CST.stringify(value)}`;
  const start =
    "indent" in owner.parent && owner.parent.indent > 0 ? [source("space", " ".repeat(owner.parent.indent))] : [];
  owner.parent.items.splice(owner.index + 1, 0, {
    start,
    key: scalar(to),
    sep: [source("map-value-ind", ":"), source("newline", lineBreak)],
    value: scalar(text),
  });
  return true;
}
