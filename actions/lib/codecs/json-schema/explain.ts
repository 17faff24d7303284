// One error of ajv in words, at the smallest thing to change.
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import type { Violation, ViolationCode } from "#kernel/violation.ts";
import { childSchema } from "./child-schema.ts";
import type { ErrorObject } from "./compile.ts";
import { fieldOf } from "./field-path.ts";
import { goFormats } from "./go-formats.ts";
import { isObject, propertyNames, type JsonSchema, type SchemaPlace } from "./json-schema.ts";
import { entryNamed, ownerRange, rangeOf, valueRange, type Located } from "./locate.ts";
import { describe, listed } from "./words.ts";

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
      return wrong(at, "wrong-type", `must be ${typeWords(error.schema)}, not ${describe(at.node)}`);
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
  const field = fieldOf(at.path);
  return { ...valueRange(at), code, field, message: `${field === "" ? "the document" : field} ${what}` };
}

function unknownField(at: Located, key: string, place: SchemaPlace): Violation {
  const entry = entryNamed(at.node, key);
  const field = fieldOf([...at.path, key]);
  const parent = fieldOf(at.path);
  const fix = meant(at, key, place);
  return {
    ...rangeOf(entry?.keyRange ?? at.node),
    code: "unknown-field",
    field,
    message: `unknown field ${key}${parent === "" ? "" : ` in ${parent}`}`,
    ...(fix === undefined ? {} : { fix }),
  };
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
    if (propertyNames(child).includes(key)) return `${key} belongs under ${fieldOf([...at.path, name])}`;
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
  const parent = fieldOf(at.path);
  const field = fieldOf([...at.path, name]);
  const message = `${parent === "" ? "the document" : parent} lacks the field ${name}`;
  return { ...ownerRange(at), code: "missing-field", field, message, fix: `add ${name}` };
}

function duplicateItem(at: Located, i: number, j: number): Violation {
  const items = at.node.kind === "list" ? at.node.items : [];
  const [first, second] = [items[Math.min(i, j)] ?? at.node, items[Math.max(i, j)] ?? at.node];
  return {
    ...rangeOf(second),
    code: "duplicate-entry",
    field: fieldOf([...at.path, Math.max(i, j)]),
    message: `${fieldOf(at.path)} lists ${describe(second)} twice`,
    related: [{ ...rangeOf(first), message: "first here" }],
  };
}

function notListed(at: Located, values: readonly unknown[]): Violation {
  const words = values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  const near = at.node.kind === "scalar" ? nearestName(at.node.text, words) : undefined;
  const violation = wrong(at, "invalid-value", `must be ${listed(words)}, not ${describe(at.node)}`);
  return near === undefined ? violation : { ...violation, fix: `did you mean ${near}?` };
}

function typeWords(types: unknown): string {
  const names = Array.isArray(types) ? types : [types];
  return listed(names.map((name) => typeNames[String(name)] ?? String(name)));
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a string",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  null: "null",
};

function refusal(error: ErrorObject, at: Located): string {
  const limit = String(error.schema);
  const value = describe(at.node);
  switch (error.keyword) {
    case "pattern":
      return `must ${formWords(error.parentSchema, limit)}, which ${value} does not`;
    case "format":
      return `must be ${goFormats[limit]?.words ?? `in the format ${limit}`}, not ${value}`;
    case "minimum":
      return `must be at least ${limit}, not ${value}`;
    case "maximum":
      return `must be at most ${limit}, not ${value}`;
    case "minLength":
    case "minItems":
    case "minProperties":
      return `must have at least ${limit} ${unit[error.keyword]}`;
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return `must have at most ${limit} ${unit[error.keyword]}`;
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

const unit: Readonly<Record<string, string>> = {
  minLength: "characters",
  maxLength: "characters",
  minItems: "items",
  maxItems: "items",
  minProperties: "fields",
  maxProperties: "fields",
};
