// Which document takes the place of a deprecated field.
import { childSchema } from "#codecs/json-schema/child-schema.ts";
import type { JsonSchema, SchemaPlace } from "#codecs/json-schema/json-schema.ts";
import type { YamlNode } from "#codecs/yaml/node.ts";
import type { TalosSchemas } from "./talos-schemas.ts";

/**
 * Kinds that Talos names in the `Deprecated:` notes (`x-talos-deprecated`) of the fields that are set below a deprecated
 * one (`machine.network` as a whole names every document of the network), else in its own.
 */
export function replacementsOf(node: YamlNode, place: SchemaPlace, schemas: TalosSchemas): readonly string[] {
  const found = new Set<string>();
  for (const entry of node.kind === "map" ? node.entries : []) {
    const child = childSchema(place, entry.key);
    if (child !== undefined && child !== "unknown") for (const kind of kindsIn(child.schema, schemas)) found.add(kind);
  }
  return found.size > 0 ? [...found] : kindsIn(place.schema, schemas);
}

/** Some notes leave out the end of the name or write it wrong; only kinds that exist are passed on. */
function kindsIn(schema: JsonSchema, schemas: TalosSchemas): readonly string[] {
  const note = schema["x-talos-deprecated"];
  if (typeof note !== "string") return [];
  const kinds = new Set<string>();
  for (const word of note.match(/\b[A-Z][A-Za-z0-9]+\*?(?:Config)?\b/gu) ?? []) {
    if (word === "Registry*Config") for (const part of ["Mirror", "Auth", "TLS"]) kinds.add(`Registry${part}Config`);
    const found = [word, `${word}Config`].find((name) => schemas.has(name));
    if (found !== undefined) kinds.add(found);
  }
  return [...kinds];
}
