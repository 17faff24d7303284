// Makes plain values of nodes for ajv, read either as JSON or as Go's YAML decoder reads them into typed structs.
import { isNull, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { allowedTypes, childSchema, itemSchema, jsonType } from "./child-schema.ts";
import type { SchemaPlace } from "./json-schema.ts";

/** Values with the types that YAML gave them. Objects have no prototype, so `__proto__` is a key like any other. */
export function jsonValue(node: YamlNode): unknown {
  if (node.kind === "scalar") return typeof node.value === "bigint" ? Number(node.value) : node.value;
  if (node.kind === "list") return node.items.map(jsonValue);
  const made: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) made[entry.key] = jsonValue(entry.value);
  return made;
}

/**
 * Values as `go.yaml.in/yaml` v3 and v4 decode them into a struct that `place` describes: every scalar is good for a
 * string, `yes`, `on`, `y` and their opposites are good for a boolean, and a null leaves the field as it was, so it is
 * left out.
 */
export function goYamlValue(node: YamlNode, place: SchemaPlace | undefined): unknown {
  if (place === undefined) return jsonValue(node);
  if (node.kind === "scalar") return goScalar(node, place);
  if (node.kind === "list") {
    const items = itemSchema(place);
    return node.items.map((item) => goYamlValue(item, items));
  }
  const made: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) {
    const child = childSchema(place, entry.key);
    if (isNull(entry.value) && child !== "unknown") continue;
    made[entry.key] = child === "unknown" ? jsonValue(entry.value) : goYamlValue(entry.value, child);
  }
  return made;
}

const trueWords = new Set(["y", "Y", "yes", "Yes", "YES", "on", "On", "ON"]);
const falseWords = new Set(["n", "N", "no", "No", "NO", "off", "Off", "OFF"]);

function goScalar(node: YamlScalar, place: SchemaPlace): unknown {
  const plain = jsonValue(node);
  const allowed = allowedTypes(place);
  const own = jsonType(plain);
  if (own === "string" && allowed.has("string")) return foldedCase(node.text, place);
  if (plain === null || allowed.size === 0 || allowed.has(own)) return plain;
  if (own === "integer" && allowed.has("number")) return plain;
  if (allowed.has("string")) return foldedCase(node.text, place);
  if (allowed.has("boolean")) {
    if (trueWords.has(node.text)) return true;
    if (falseWords.has(node.text)) return false;
  }
  return plain;
}

/** Enums marked `x-go-fold-case` are decoded without regard to case, as github.com/dmarkham/enumer makes them. */
function foldedCase(text: string, place: SchemaPlace): string {
  if (place.schema["x-go-fold-case"] !== true) return text;
  const found = place.schema.enum?.find(
    (each) => typeof each === "string" && each.toLowerCase() === text.toLowerCase(),
  );
  return typeof found === "string" ? found : text;
}
