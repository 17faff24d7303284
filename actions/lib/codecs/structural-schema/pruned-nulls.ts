// The object without the nulls that are gone before the server validates (see `effective.ts`).
import { isNull, type YamlMap, type YamlNode } from "#codecs/yaml/node.ts";
import { declarationOf, resolve } from "./resolve.ts";
import type { ResourceSchema, StructuralSchema } from "./schema.ts";

/** Of native kinds all nulls of maps, of others those that a default replaces. What does not change is the same node. */
export function withoutPrunedNulls(root: YamlMap, resource: ResourceSchema): YamlMap {
  return prunedMap(root, resource.schema, resource);
}

function pruned(node: YamlNode, schema: StructuralSchema | undefined, resource: ResourceSchema): YamlNode {
  if (node.kind === "scalar") return node;
  const known = schema === undefined ? undefined : resolve(schema, resource);
  if (node.kind === "map") return prunedMap(node, known, resource);
  const items = node.items.map((item) => pruned(item, known?.items, resource));
  return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
}

function prunedMap(map: YamlMap, schema: StructuralSchema | undefined, resource: ResourceSchema): YamlMap {
  const entries = map.entries.flatMap((entry) => {
    const declared = schema === undefined ? undefined : declarationOf(schema, entry.key);
    const known = typeof declared === "object" ? declared : undefined;
    if (isNull(entry.value) && (resource.native || (known?.default !== undefined && known.nullable !== true)))
      return [];
    const value = pruned(entry.value, known, resource);
    return [value === entry.value ? entry : { ...entry, value }];
  });
  const isSame = entries.length === map.entries.length && entries.every((entry, index) => entry === map.entries[index]);
  return isSame ? map : { ...map, entries };
}
