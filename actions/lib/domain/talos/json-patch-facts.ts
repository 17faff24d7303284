// A JSON patch (RFC 6902) of a machine configuration as the documents that it amounts to.
import { stringAt, nodeAt, type YamlList, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import type { TextRange } from "#kernel/source-text.ts";
import { touchesFacts } from "./fact-places.ts";

export interface PatchedParts {
  /** One map per operation that sets something, with the value at its path. */
  readonly parts: readonly YamlMap[];
  /** Operations that take away or move what rules ask for: what is left is not known. */
  readonly unclear: readonly TextRange[];
}

/** Reads the operations; one without a path says nothing here and is judged elsewhere. */
export function partsOfJsonPatch(list: YamlList): PatchedParts {
  const parts: YamlMap[] = [];
  const unclear: TextRange[] = [];
  for (const item of list.items) {
    const operation = stringAt(item, "op");
    const path = pathOf(item);
    if (path === undefined || !touchesFacts(path)) continue;
    const value = nodeAt(item, "value");
    if ((operation === "add" || operation === "replace") && value !== undefined) parts.push(nested(path, value));
    else if (operation !== "test") unclear.push({ start: item.start, end: item.end });
  }
  return { parts, unclear };
}

/** Without the indices of lists: an item is an item, wherever it stands. */
function pathOf(item: YamlNode): readonly string[] | undefined {
  const pointer = stringAt(item, "path");
  if (pointer === undefined || !pointer.startsWith("/")) return undefined;
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function nested(path: readonly string[], value: YamlNode): YamlMap {
  const range = { start: value.start, end: value.end };
  let node = value;
  for (const part of [...path].reverse()) {
    node = /^(?:-|\d+)$/u.test(part)
      ? { kind: "list", items: [node], ...range }
      : { kind: "map", entries: [{ key: part, keyRange: range, value: node }], ...range };
  }
  return node.kind === "map" ? node : { kind: "map", entries: [], ...range };
}
