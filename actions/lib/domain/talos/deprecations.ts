// Which document takes the place of a deprecated field.
import { childSchema } from "#codecs/json-schema/child-schema.ts";
import type { JsonSchema, SchemaPlace } from "#codecs/json-schema/json-schema.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";

/**
 * Kinds that Talos names in the `Deprecated:` note of a field (`x-talos-deprecated`); when the note names none, those of
 * the fields that are set below it (`machine.network` as a whole says only "multi-document network config types").
 */
export function replacementsOf(node: YamlNode, place: SchemaPlace): readonly string[] {
  const own = kindsIn(place.schema);
  if (own.length > 0 || node.kind !== "map") return own;
  const found = new Set<string>();
  for (const entry of node.entries) {
    const child = childSchema(place, entry.key);
    if (child !== undefined && child !== "unknown") for (const kind of kindsIn(child.schema)) found.add(kind);
  }
  return [...found];
}

function kindsIn(schema: JsonSchema): readonly string[] {
  const note = schema["x-talos-deprecated"];
  if (typeof note !== "string") return [];
  return [...new Set(note.match(/\b[A-Z][A-Za-z0-9]+(?:\*)?Config\b/gu) ?? [])];
}
