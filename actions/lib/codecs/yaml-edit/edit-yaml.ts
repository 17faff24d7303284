// Edits of a YAML text that leave everything else as it stands; the only importer of the npm package `yaml`.
import type { CST } from "yaml";
import type { Edit, EditValue } from "#kernel/edit.ts";
import { addEntry, removeEntry } from "./entries.ts";
import { isFlowScalar, itemWithKey, itemWithValue, scalarAt, textOf, tokensOf, type Tokens } from "./find-item.ts";
import { nestInList, wrapItems } from "./lists.ts";
import { moveItem } from "./move-item.ts";
import { quotesOf, scalarText, type Quotes } from "./scalar-text.ts";

/**
 * The text after the edit: comments, quotes, indentation and line breaks of everything else are as before. Undefined where the
 * edit cannot be made that way (nothing of that kind begins there, a comment would be lost, aliases, block scalars). The
 * caller holds the result against what was meant.
 */
export function editYaml(text: string, edit: Edit): string | undefined {
  const tokens = tokensOf(text);
  const breaks = text.includes("\r\n") ? "\r\n" : "\n";
  if (tokens === undefined || !change(tokens, edit, breaks)) return undefined;
  return textOf(tokens);
}

/** Changes the tokens; false when it cannot, and then they are to be thrown away. */
function change(tokens: Tokens, edit: Edit, breaks: string): boolean {
  if (edit.do === "set-value") return setValue(tokens, edit.at, edit.to);
  if (edit.do === "move-item") return moveItem(tokens, edit.at, edit.to);
  const found = itemWithKey(tokens, edit.at) ?? (edit.do === "add-entry" ? itemWithValue(tokens, edit.at) : undefined);
  if (found === undefined || !isFlowScalar(found.item.key)) return false;
  const quotes = quotesOf(tokens);
  switch (edit.do) {
    case "rename-key":
      return renameKey(found.item.key, edit.to, quotes);
    case "remove-entry":
      return removeEntry(found);
    case "add-entry":
      return addEntry(found, { key: edit.key, value: scalarText(edit.to, quotes), breaks });
    case "wrap-items":
      return wrapItems(found, edit.as) && renameKey(found.item.key, edit.to, quotes);
    default: {
      const beside = Object.entries(edit.with).map(([key, value]) => `${key}: ${scalarText(value, quotes)}`);
      return nestInList(found, { as: edit.as, beside }) && renameKey(found.item.key, edit.to, quotes);
    }
  }
}

function renameKey(key: CST.FlowScalar, to: string, common: Quotes): boolean {
  setScalar(key, to, common);
  return true;
}

function setValue(tokens: Tokens, at: number, to: EditValue): boolean {
  const token = scalarAt(tokens, at);
  if (token === undefined || token.source.includes("\n")) return false;
  setScalar(token, to, quotesOf(tokens));
  return true;
}

/** A text in quotes keeps its kind of quotes. */
function setScalar(token: CST.FlowScalar, to: EditValue, common: Quotes): void {
  const own = token.type === "single-quoted-scalar" ? "'" : token.type === "double-quoted-scalar" ? '"' : undefined;
  const source = scalarText(to, own ?? common, own !== undefined);
  const type = source.startsWith('"')
    ? "double-quoted-scalar"
    : source.startsWith("'")
      ? "single-quoted-scalar"
      : "scalar";
  Object.assign(token, { source, type });
}
