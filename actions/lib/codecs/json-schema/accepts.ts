// The quick yes to a value that is right: most are, and compiling a schema takes a hundred times as long as one value does.
// Everything that is not plainly accepted is ajv's to judge, and so are the keywords that are not in this file.
import { compileRe2 } from "#codecs/regexp/re2.ts";
import { goFormats } from "./go-formats.ts";
import { isObject, pointedAt, type JsonSchema } from "./json-schema.ts";

/** Yes or no as ajv says it; undefined: ask ajv. */
export type Answer = boolean | undefined;
type Schema = JsonSchema | boolean | undefined;
type Keyword = (value: unknown, data: unknown, at: Place) => Answer;

interface Place {
  readonly root: JsonSchema;
  /** Texts whose value is not known yet: they are right, whatever the schema wants. */
  readonly isPlaceholder: (text: string) => boolean;
  readonly schema: JsonSchema;
  readonly depth: number;
}

/** What any reading of RFC 3986 takes for a URI: `https://192.0.2.1:6443/path`. Others are ajv's to judge. */
const plainUrl = /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?(?::\d{1,5})?(?:\/[\w./-]*)?$/u;

/** A schema that leads back to itself without end is ajv's to refuse. */
const deepest = 200;

/**
 * Whether the schema takes the value, as far as it can be told without compiling the schema.
 *
 * @throws Re2NotLoaded when a pattern that the value meets needs `loadRe2`
 */
export function quickAnswer(
  data: unknown,
  schema: JsonSchema,
  isPlaceholder: (text: string) => boolean = () => false,
): Answer {
  return accepts(data, schema, { root: schema, isPlaceholder, depth: 0 });
}

function accepts(data: unknown, schema: Schema, at: Omit<Place, "schema">): Answer {
  // `false` refuses a key, whatever its value will be.
  if (typeof schema === "boolean") return schema;
  if (typeof data === "string" && at.isPlaceholder(data)) return true;
  if (!isObject(schema) || at.depth > deepest || isNoJson(data)) return undefined;
  const place: Place = { ...at, schema, depth: at.depth + 1 };
  let answer: Answer = true;
  for (const keyword in schema) {
    const judge = keywords.get(keyword) ?? (keyword.startsWith("x-") ? always : undefined);
    const verdict = judge?.(schema[keyword], data, place);
    if (verdict === false) return false;
    if (verdict === undefined) answer = undefined;
  }
  return answer;
}

/** `.inf` and `.nan` of YAML. */
function isNoJson(data: unknown): boolean {
  return typeof data === "number" && !Number.isFinite(data);
}

/** No as soon as one says no, yes when all say yes. */
function all<T>(items: Iterable<T>, judge: (item: T) => Answer): Answer {
  let answer: Answer = true;
  for (const item of items) {
    const verdict = judge(item);
    if (verdict === false) return false;
    if (verdict === undefined) answer = undefined;
  }
  return answer;
}

const always: Keyword = () => true;

const onText =
  (judge: (value: never, text: string) => Answer): Keyword =>
  (value, data) =>
    typeof data !== "string" || judge(value as never, data);

const onNumber =
  (judge: (value: number, data: number) => Answer): Keyword =>
  (value, data) =>
    typeof data !== "number" || judge(value as number, data);

const onList =
  (judge: (value: never, items: readonly unknown[], at: Place) => Answer): Keyword =>
  (value, data, at) =>
    !Array.isArray(data) || judge(value as never, data, at);

const onMap =
  (judge: (value: never, map: Readonly<Record<string, unknown>>, at: Place) => Answer): Keyword =>
  (value, data, at) =>
    !isObject(data) || judge(value as never, data, at);

const onBranches =
  (judge: (verdicts: readonly Answer[]) => Answer): Keyword =>
  (branches, data, at) =>
    judge((branches as readonly Schema[]).map((branch) => accepts(data, branch, at)));

/** Which branch was meant may depend on what will stand in the place of a placeholder. */
const onAlternatives = (judge: (verdicts: readonly Answer[]) => Answer): Keyword => {
  const keyword = onBranches(judge);
  return (branches, data, at) => {
    let met = false;
    const isPlaceholder = (text: string): boolean => at.isPlaceholder(text) && (met = true);
    const answer = keyword(branches, data, { ...at, isPlaceholder });
    return met ? undefined : answer;
  };
};

const keywords: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ...["$schema", "$defs", "definitions", "$comment", "title", "description", "default", "examples", "deprecated"].map(
    (name) => [name, always] as const,
  ),
  ["$ref", (reference, data, at) => accepts(data, target(at.root, reference as string), at)],
  [
    "type",
    (types, data) =>
      typeof types === "string" ? isOfType(types, data) : (types as string[]).some((type) => isOfType(type, data)),
  ],
  [
    "enum",
    (values, data) =>
      (values as readonly unknown[]).includes(data) || (typeof data === "object" && data !== null ? undefined : false),
  ],
  ["const", (value, data) => value === data || (typeof data === "object" && data !== null ? undefined : false)],
  [
    "format",
    onText((name: string, text) => {
      if (Object.hasOwn(goFormats, name)) return goFormats[name]?.test(text);
      return name === "uri" && plainUrl.test(text) ? true : undefined;
    }),
  ],
  ["pattern", onText((pattern: string, text) => compileRe2(pattern).test(text))],
  ["minLength", onText((least: number, text) => Array.from(text).length >= least)],
  ["maxLength", onText((most: number, text) => Array.from(text).length <= most)],
  ["minimum", onNumber((least, data) => data >= least)],
  ["maximum", onNumber((most, data) => data <= most)],
  [
    "items",
    onList((schema: Schema, items, at) =>
      Array.isArray(schema) ? undefined : all(items, (item) => accepts(item, schema, at)),
    ),
  ],
  ["minItems", onList((least: number, items) => items.length >= least)],
  ["maxItems", onList((most: number, items) => items.length <= most)],
  ["uniqueItems", onList((wanted: boolean, items) => !wanted || areUnique(items))],
  ["required", onMap((names: readonly string[], map) => names.every((name) => Object.hasOwn(map, name)))],
  ["properties", onMap(properties)],
  ["patternProperties", onMap(patternProperties)],
  ["additionalProperties", onMap(additionalProperties)],
  ["allOf", onBranches((verdicts) => all(verdicts, (verdict) => verdict))],
  [
    "anyOf",
    onAlternatives((verdicts) => verdicts.includes(true) || (verdicts.includes(undefined) ? undefined : false)),
  ],
  [
    "oneOf",
    onAlternatives((verdicts) =>
      verdicts.includes(undefined) ? undefined : verdicts.filter((verdict) => verdict).length === 1,
    ),
  ],
]);

const targets = new WeakMap<object, Map<string, JsonSchema | undefined>>();

function target(root: JsonSchema, reference: string): JsonSchema | undefined {
  const known = targets.get(root) ?? new Map<string, JsonSchema | undefined>();
  targets.set(root, known);
  if (!known.has(reference)) known.set(reference, pointedAt(root, reference));
  return known.get(reference);
}

function isOfType(type: string, data: unknown): boolean {
  if (type === "integer") return Number.isInteger(data);
  if (type === "number") return typeof data === "number";
  if (type === "array") return Array.isArray(data);
  if (type === "object") return isObject(data);
  if (type === "null") return data === null;
  return typeof data === type;
}

/** Decided for texts only: of other values ajv knows when they are equal. */
function areUnique(items: readonly unknown[]): Answer {
  return items.every((item) => typeof item === "string") ? new Set(items).size === items.length : undefined;
}

function properties(
  schemas: Readonly<Record<string, Schema>>,
  map: Readonly<Record<string, unknown>>,
  at: Place,
): Answer {
  return all(Object.keys(map), (key) => {
    if (key === "__proto__") return undefined;
    return !Object.hasOwn(schemas, key) || accepts(map[key], schemas[key], at);
  });
}

function patternProperties(
  schemas: Readonly<Record<string, Schema>>,
  map: Readonly<Record<string, unknown>>,
  at: Place,
): Answer {
  return all(Object.entries(schemas), ([pattern, schema]) => {
    const matching = Object.keys(map).filter((key) => compileRe2(pattern).test(key));
    return all(matching, (key) => accepts(map[key], schema, at));
  });
}

function additionalProperties(schema: Schema, map: Readonly<Record<string, unknown>>, at: Place): Answer {
  const patterns = Object.keys(at.schema.patternProperties ?? {}).map(compileRe2);
  return all(Object.keys(map), (key) => {
    if (at.schema.properties !== undefined && Object.hasOwn(at.schema.properties, key)) return true;
    return patterns.some((pattern) => pattern.test(key)) || accepts(map[key], schema, at);
  });
}
