// Merge keys: `<<: *anchor`.
import { appendEntry, positionOf, type Frame } from "./frame.ts";
import type { YamlMap, YamlNode } from "./node.ts";

/** The maps that the value of `<<` names, first one strongest; undefined when it is neither a map nor a list of maps. */
export function mergeSources(node: YamlNode): readonly YamlMap[] | undefined {
  if (node.kind === "map") return [node];
  if (node.kind !== "list") return undefined;
  const maps = node.items.filter((item) => item.kind === "map");
  return maps.length === node.items.length ? maps : undefined;
}

/**
 * Adds the entries of `sources` whose keys the map does not set itself, wherever it sets them (go-yaml v3 and kustomize;
 * go-yaml v2 lets the later of the two win). An earlier source wins over a later one.
 */
export function mergeInto(frame: Frame, sources: readonly YamlNode[]): void {
  for (const source of sources) {
    if (source.kind !== "map") continue;
    for (const entry of source.entries) {
      if (positionOf(frame, entry.key) === -1) appendEntry(frame, entry.merged ? entry : { ...entry, merged: true });
    }
  }
}
