// Edits that mend a typing mistake, where it can be nothing else.
import { clearName } from "#codecs/nearest-name/nearest-name.ts";
import type { Edit } from "#kernel/edit.ts";
import type { YamlEntry, YamlMap, YamlScalar } from "./node.ts";

/** The name that a key is a typing mistake of, when it is free in its map. */
export function respellKey({ key, keyRange }: YamlEntry, map: YamlMap, names: Iterable<string>): Edit | undefined {
  const to = clearName(key, names);
  const isFree = to !== undefined && !map.entries.some((entry) => entry.key === to);
  return isFree ? { do: "rename-key", at: keyRange.start, to } : undefined;
}

/** The word that a text is a typing mistake of. */
export function respellValue({ text, start }: YamlScalar, words: Iterable<string>): Edit | undefined {
  const to = clearName(text, words);
  return to === undefined ? undefined : { do: "set-value", at: start, to };
}

/** The edit as a part of a violation. */
export function withEdit(edit: Edit | undefined): { readonly edit?: Edit } {
  return edit === undefined ? {} : { edit };
}
