// Walks a value and its schema side by side.
import type { YamlEntry, YamlNode } from "#codecs/yaml/node.ts";
import { childSchema, itemSchema } from "./child-schema.ts";
import { fieldName } from "#codecs/yaml/words.ts";
import type { SchemaPlace } from "./json-schema.ts";

export interface SchemaVisit {
  /** Steps from the root. */
  readonly path: readonly (string | number)[];
  /** The path in words: `machine.network.interfaces[0].mtu`. */
  readonly field: string;
  readonly node: YamlNode;
  /** The entry whose value `node` is; absent for list items and the root. */
  readonly entry?: YamlEntry;
  readonly place: SchemaPlace;
}

/**
 * Calls `visit` for every node that the schema describes, parents first, document order. Returning `false` skips what is
 * below. What the schema does not know is not visited.
 */
export function visitSchemaPlaces(
  node: YamlNode,
  place: SchemaPlace,
  visit: (at: SchemaVisit) => boolean | void,
): void {
  walk({ path: [], field: "", node, place }, visit);
}

function walk(at: SchemaVisit, visit: (at: SchemaVisit) => boolean | void): void {
  if (visit(at) === false || at.node.kind === "scalar") return;
  if (at.node.kind === "list") {
    const items = itemSchema(at.place);
    if (items === undefined) return;
    for (const [index, item] of at.node.items.entries()) {
      const path = [...at.path, index];
      walk({ path, field: fieldName(path), node: item, place: items }, visit);
    }
    return;
  }
  for (const entry of at.node.entries) {
    const place = childSchema(at.place, entry.key);
    if (place === undefined || place === "unknown") continue;
    const path = [...at.path, entry.key];
    walk({ path, field: fieldName(path), node: entry.value, entry, place }, visit);
  }
}
