// From ajv's instance paths back to the nodes that were read.
import { pointerSteps } from "#codecs/json-pointer/json-pointer.ts";
import type { YamlEntry, YamlNode } from "#codecs/yaml/node.ts";
import { rangeOf, type TextRange } from "#kernel/source-text.ts";

export interface Located {
  readonly node: YamlNode;
  /** The entry whose value `node` is; absent for the root and for list items. */
  readonly entry?: YamlEntry;
  readonly path: readonly (string | number)[];
}

/** Follows a JSON pointer from `base`; stops at the last node that is there. */
export function locate(base: Located, pointer: string): Located {
  let at = base;
  for (const step of pointerSteps(pointer)) {
    const next = child(at, step);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

function child(at: Located, step: string): Located | undefined {
  if (at.node.kind === "list") {
    const node = at.node.items[Number(step)];
    return node === undefined ? undefined : { node, path: [...at.path, Number(step)] };
  }
  const entry = entryNamed(at.node, step);
  return entry === undefined ? undefined : { node: entry.value, entry, path: [...at.path, step] };
}

/** The last entry of that name: the one that counts. */
export function entryNamed(node: YamlNode, key: string): YamlEntry | undefined {
  return node.kind === "map" ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

/** Where a wrong value stands: the alias when it was written as one. */
export function valueRange(at: Located): TextRange {
  return at.entry?.alias ?? rangeOf(at.node);
}

/** Where something is missing: the key of the object that lacks it, else its first line's start. */
export function ownerRange(at: Located): TextRange {
  if (at.entry !== undefined) return rangeOf(at.entry.keyRange);
  const first = at.node.kind === "map" ? at.node.entries[0]?.keyRange : undefined;
  return rangeOf(first ?? at.node);
}
