// One error of ajv in words, at the smallest thing to change.
import { rangeOf } from "#kernel/source-text.ts";
import { clearName, nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { asWanted } from "#codecs/yaml/as-wanted.ts";
import { toValue, type YamlEntry, type YamlNode } from "#codecs/yaml/node.ts";
import type { Edit } from "#kernel/edit.ts";
import { counted } from "#kernel/counted.ts";
import type { Violation, ViolationCode } from "#kernel/violation.ts";
import { allowedTypes, childSchema, jsonType } from "./child-schema.ts";
import { quickAnswer } from "./accepts.ts";
import type { ErrorObject } from "./compile.ts";
import { alternatives, fieldName, oneOf, shown, typeWord } from "#codecs/yaml/words.ts";
import { goFormats } from "./go-formats.ts";
import { isObject, propertyNames, type JsonSchema, type SchemaPlace } from "./json-schema.ts";
import { entryNamed, ownerRange, valueRange, type Located } from "./locate.ts";

/** Everything about an error but its branches, which `branches.ts` chooses first. */
export function explain(error: ErrorObject, at: Located, root: JsonSchema): Violation | undefined {
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case "additionalProperties":
    case "unevaluatedProperties":
      return unknownField(at, String(params["additionalProperty"] ?? params["unevaluatedProperty"]), {
        schema: error.parentSchema as JsonSchema,
        root,
      });
    case "required":
    case "dependentRequired":
      return isMisspelt(at, String(params["missingProperty"]), error.parentSchema)
        ? undefined
        : missing(at, String(params["missingProperty"]));
    case "type":
      return wrongType(at, error);
    case "uniqueItems":
      return duplicateItem(at, Number(params["i"]), Number(params["j"]));
    case "enum":
      return notListed(at, error.schema as readonly unknown[]);
    case "const":
      return notListed(at, [error.schema]);
    case "if":
      return undefined;
    default:
      return wrong(at, "invalid-value", refusal(error, at));
  }
}

function wrong(at: Located, code: ViolationCode, what: string): Violation {
  const field = fieldName(at.path);
  return { ...valueRange(at), code, field, message: `${field === "" ? "the document" : field} ${what}` };
}

function wrongType(at: Located, { schema: types, parentSchema }: ErrorObject): Violation {
  const violation = wrong(at, "wrong-type", `must be ${typeWords(types)}, got ${shown(at.node)}`);
  const wanted = (Array.isArray(types) ? types : [types]).map(String);
  const to = at.node.kind === "scalar" ? asWanted(at.node, wanted) : undefined;
  const isRefused = to === undefined || quickAnswer(to, parentSchema as JsonSchema) === false;
  return isRefused ? violation : { ...violation, edit: { do: "set-value", at: at.node.start, to } };
}

function unknownField(at: Located, key: string, place: SchemaPlace): Violation {
  const entry = entryNamed(at.node, key);
  const field = fieldName([...at.path, key]);
  const fix = meant(at, key, place);
  const edit = entry === undefined ? undefined : renaming(at, entry, place);
  return {
    ...rangeOf(entry?.keyRange ?? at.node),
    code: "unknown-field",
    field,
    message: `${key} is not a field of ${fieldName(at.path) || "the document"}`,
    ...(fix === undefined ? {} : { fix }),
    ...(edit === undefined ? {} : { edit }),
  };
}

/** Where the key can only be a typing mistake, and its value may stand under the other name. */
function renaming({ node }: Located, { key, keyRange, value }: YamlEntry, place: SchemaPlace): Edit | undefined {
  const to = clearName(key, propertyNames(place));
  if (to === undefined || entryNamed(node, to) !== undefined) return undefined;
  const child = childSchema(place, to);
  if (child === "unknown") return undefined;
  const types = child === undefined ? new Set<string>() : allowedTypes(child);
  const type = jsonType(toValue(value));
  const fits = types.size === 0 || types.has(type) || (type === "integer" && types.has("number"));
  return fits ? { do: "rename-key", at: keyRange.start, to } : undefined;
}

/** The nearest sibling that is still free, else the child object that knows the name. */
function meant(at: Located, key: string, place: SchemaPlace): string | undefined {
  const names = propertyNames(place);
  const near = nearestName(
    key,
    names.filter((name) => entryNamed(at.node, name) === undefined),
  );
  if (near !== undefined) return `did you mean ${near}?`;
  for (const name of names) {
    const child = childSchema(place, name);
    if (child === undefined || child === "unknown" || !isObject(child.schema)) continue;
    if (propertyNames(child).includes(key)) return `${key} belongs under ${fieldName([...at.path, name])}`;
  }
  return undefined;
}

/** True when a closed map has a key in place of `name` that was meant as it: that key is reported. */
function isMisspelt({ node }: Located, name: string, schema: unknown): boolean {
  if (node.kind !== "map" || !isObject(schema) || schema["additionalProperties"] !== false) return false;
  const known = isObject(schema["properties"]) ? schema["properties"] : {};
  return node.entries.some(({ key }) => !Object.hasOwn(known, key) && nearestName(key, [name]) !== undefined);
}

function missing(at: Located, name: string): Violation {
  const field = fieldName([...at.path, name]);
  return { ...ownerRange(at), code: "missing-field", field, message: `${field} is required`, fix: `add ${name}` };
}

function duplicateItem(at: Located, i: number, j: number): Violation {
  const items = at.node.kind === "list" ? at.node.items : [];
  const [first, second] = [items[Math.min(i, j)] ?? at.node, items[Math.max(i, j)] ?? at.node];
  return {
    ...rangeOf(second),
    code: "duplicate-entry",
    field: fieldName([...at.path, Math.max(i, j)]),
    message: `${fieldName([...at.path, Math.max(i, j)])} repeats ${shown(second)} of ${fieldName([...at.path, Math.min(i, j)])}`,
    related: [{ ...rangeOf(first), message: `${shown(first)} is here first` }],
  };
}

function notListed(at: Located, values: readonly unknown[]): Violation {
  const words = values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  const near = at.node.kind === "scalar" ? nearestName(at.node.text, words) : undefined;
  const violation = wrong(at, "invalid-value", `must be ${oneOf(words)}, got ${shown(at.node)}`);
  const clear = at.node.kind === "scalar" ? clearName(at.node.text, words) : undefined;
  const edit: Edit | undefined =
    clear === undefined || !values.includes(clear) ? undefined : { do: "set-value", at: at.node.start, to: clear };
  return {
    ...violation,
    ...(near === undefined ? {} : { fix: `did you mean ${near}?` }),
    ...(edit === undefined ? {} : { edit }),
  };
}

function typeWords(types: unknown): string {
  const names = Array.isArray(types) ? types : [types];
  return alternatives(names.map((name) => typeWord(String(name))));
}

function refusal(error: ErrorObject, at: Located): string {
  const limit = String(error.schema);
  const value = shown(at.node);
  switch (error.keyword) {
    case "pattern":
      return `must ${formWords(error.parentSchema, limit)}, got ${value}`;
    case "format":
      return `must be ${goFormats[limit]?.words ?? `in the format ${limit}`}, got ${value}`;
    case "minimum":
      return `must be at least ${limit}, got ${value}`;
    case "maximum":
      return `must be at most ${limit}, got ${value}`;
    case "minLength":
    case "minItems":
    case "minProperties":
      return `needs at least ${counted(Number(limit), unit[error.keyword])}, got ${sizeOf(at.node)}`;
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return `may have at most ${counted(Number(limit), unit[error.keyword])}, got ${sizeOf(at.node)}`;
    case "false schema":
      return "is not allowed here";
    default:
      return `does not meet ${error.keyword} ${JSON.stringify(error.schema)?.slice(0, 80) ?? ""}`.trimEnd();
  }
}

/** A schema's own example says more than its pattern. */
function formWords(parent: unknown, pattern: string): string {
  const examples: unknown = isObject(parent) ? parent["examples"] : undefined;
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  return typeof example === "string" ? `look like ${example}` : `match ${pattern}`;
}

const unit = {
  minLength: "character",
  maxLength: "character",
  minItems: "item",
  maxItems: "item",
  minProperties: "field",
  maxProperties: "field",
} as const;

/** Items, fields, or characters as ajv counts them: a surrogate pair is one. */
function sizeOf(node: YamlNode): number {
  if (node.kind === "list") return node.items.length;
  return node.kind === "map" ? node.entries.length : [...node.text].length;
}
