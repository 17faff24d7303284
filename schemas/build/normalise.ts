// OpenAPI v3 schemas as Kubernetes and CRDs carry them → the structural schemas of the bundle.
import type { StructuralSchema } from "#codecs/structural-schema/schema.ts";

type Raw = Readonly<Record<string, unknown>>;

/** Text for people; the API server does not use it. */
const dropped = new Set(["description", "title", "example", "externalDocs", "$schema", "id"]);

/** Only of use to clients that generate code or columns. */
const droppedExtensions = new Set(["x-kubernetes-group-version-kind", "x-kubernetes-unions", "x-kubernetes-selectors"]);

const kept = new Set([
  "type", "required", "enum", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
  "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
  "nullable", "default", "x-kubernetes-preserve-unknown-fields", "x-kubernetes-int-or-string",
  "x-kubernetes-embedded-resource", "x-kubernetes-list-type", "x-kubernetes-list-map-keys", "x-kubernetes-map-type",
  "x-kubernetes-patch-merge-key", "x-kubernetes-patch-strategy",
]); // prettier-ignore

const ruleKeys = new Set(["rule", "message", "messageExpression", "reason", "fieldPath", "optionalOldSelf"]);

const componentPrefix = "#/components/schemas/";

export interface NormaliseOptions {
  /**
   * Leave out defaults that are a Go zero value (`""`, `0`, `{}`, `false`): for native kinds the OpenAPI generator writes one
   * for every field that is no pointer. They are not defaults of the API: a container without `name` is refused.
   */
  readonly dropZeroDefaults: boolean;
}

/**
 * Keeps what the API server acts on, drops text, and turns `allOf: [{$ref}]` with siblings into `$ref` (a bare
 * definition name) with siblings. Throws at a keyword it does not know, naming the path: nothing is lost in silence.
 */
export function normalise(raw: unknown, path: string, options: NormaliseOptions): StructuralSchema {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) throw new Error(`${path}: not a schema`);
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(flattenRef(raw as Raw))) {
    if (dropped.has(key) || droppedExtensions.has(key)) continue;
    if (key === "default" && options.dropZeroDefaults && isZero(value)) continue;
    out[key] = normaliseKeyword(key, value, { path: `${path}.${key}`, options });
  }
  return out;
}

interface Place {
  readonly path: string;
  readonly options: NormaliseOptions;
}

function normaliseKeyword(key: string, value: unknown, { path, options }: Place): unknown {
  if (kept.has(key)) return value;
  switch (key) {
    case "$ref":
      return refName(value, path);
    case "properties":
      return mapValues(value as Raw, (schema, name) => normalise(schema, `${path}.${name}`, options));
    case "items":
    case "not":
      return normalise(value, path, options);
    case "additionalProperties":
      return typeof value === "boolean" ? value : normalise(value, path, options);
    case "allOf":
    case "anyOf":
    case "oneOf":
      return (value as unknown[]).map((schema, index) => normalise(schema, `${path}[${index}]`, options));
    case "x-kubernetes-validations":
      return (value as Raw[]).map((rule) => normaliseRule(rule, path));
    default:
      throw new Error(`${path}: the builder does not know this keyword`);
  }
}

function normaliseRule(rule: Raw, path: string): Raw {
  const unknown = Object.keys(rule).find((key) => !ruleKeys.has(key));
  if (unknown !== undefined) throw new Error(`${path}: the builder does not know ${unknown} of a rule`);
  return rule;
}

/** `allOf` with one `$ref` is how OpenAPI 3.0 hangs a default on a reference; the siblings stay beside it. */
function flattenRef(raw: Raw): Raw {
  const { allOf, ...siblings } = raw;
  if (!Array.isArray(allOf) || allOf.length !== 1) return raw;
  const only = allOf[0] as Raw;
  return "$ref" in only && Object.keys(only).length === 1 ? { ...siblings, $ref: only.$ref } : raw;
}

function refName(value: unknown, path: string): string {
  if (typeof value !== "string" || !value.startsWith(componentPrefix))
    throw new Error(`${path}: not a local reference: ${String(value)}`);
  return value.slice(componentPrefix.length);
}

function isZero(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === "" || value === 0 || value === false;
}

/** The names of all definitions that the schema refers to. */
export function references(schema: StructuralSchema): readonly string[] {
  const found: string[] = [];
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === "$ref" && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}

export function mapValues<In, Out>(
  of: Readonly<Record<string, In>>,
  make: (value: In, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, make(value, key)]));
}
