// Lists whose shape changes while their content stays.
import { CST } from "yaml";
import { scalar, source } from "./entries.ts";
import { isFlowScalar, type FoundItem } from "./find-item.ts";

/** `- a.yaml # why` becomes `- path: a.yaml # why`, for every item of a list in block style. */
export function wrapItems({ item }: FoundItem, as: string): boolean {
  const list = item.value;
  if (list?.type !== "block-seq" || list.items.length === 0) return false;
  for (const each of list.items) {
    const { value } = each;
    const isBare = each.start.every(({ type }) => type !== "anchor" && type !== "tag");
    if (!isFlowScalar(value) || value.source.includes("\n") || !isBare) return false;
    const entry = { start: [], key: scalar(as), sep: [source("map-value-ind", ":"), source("space", " ")], value };
    Object.assign(each, { value: { type: "block-map", offset: value.offset, indent: value.indent, items: [entry] } });
  }
  return true;
}

export interface Nesting {
  readonly as: string;
  /** Further lines of the new map, as they are written, above `as`. */
  readonly beside: readonly string[];
}

/** The map in block style becomes the value of `as` in the only item of a list; its lines move four columns to the right. */
export function nestInList({ item }: FoundItem, { as, beside }: Nesting): boolean {
  const map = item.value;
  const lineBreak = item.sep?.find(({ type }) => type === "newline")?.source;
  if (map?.type !== "block-map" || lineBreak === undefined || map.indent === 0) return false;
  if (map.items.some(({ value }) => !isFlowScalar(value) || value.source.includes("\n"))) return false;
  const indent = " ".repeat(map.indent);
  const head = [...beside, `${as}:`].map((line, index) => `${index === 0 ? "- " : `${indent}  `}${line}${lineBreak}`);
  const body = CST.stringify(map).replace(/(\n)(?=[^\r\n])/gu, (_, newline: string) => `${newline}    `);
  const text = `${head.join("")}${indent}    ${body}`;
  Object.assign(item, { value: { type: "scalar", offset: map.offset, indent: 0, source: text } });
  return true;
}
