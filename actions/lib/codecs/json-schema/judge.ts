// Judges a value by a JSON Schema: ajv's errors become one violation per mistake, at the smallest place.
import { isNull, type YamlNode } from "#codecs/yaml/node.ts";
import { loadRe2For } from "#codecs/regexp/re2.ts";
import type { TextRange } from "#kernel/source-text.ts";
import type { Violation } from "#kernel/violation.ts";
import { quickAnswer } from "./accepts.ts";
import { chooseBranch } from "./branches.ts";
import type { BranchFailures, ErrorObject } from "./compile.ts";
import { goYamlValue, jsonValue } from "./data.ts";
import { compiledSchema, loadAjv } from "./engine.ts";
import { explain } from "./explain.ts";
import { alternatives, fieldName, shown } from "#codecs/yaml/words.ts";
import { schemaRoot, type JsonSchema } from "./json-schema.ts";
import { locate, ownerRange, valueRange, type Located } from "./locate.ts";
import { relaxSchema } from "./relax.ts";

export interface JudgeOptions {
  /** Scalars for which this holds (`${VAR}`, `{{ … }}`) are not judged: their value is not known yet. */
  readonly isPlaceholder?: (text: string) => boolean;
  /** A part of an object, as patches are: nothing is missing. */
  readonly fragment?: boolean;
  /** How scalars become values: as YAML says, or as Go decodes them into typed structs. */
  readonly decode?: "json" | "go-yaml";
}

/**
 * Judges `node` by `schema`. Violations are sorted by place; a value that is wrong in several ways is reported once.
 *
 * @throws Error when the schema cannot be compiled; NotLoaded when ajv or re2js is needed and not there yet
 */
export function judgeJsonSchema(node: YamlNode, schema: JsonSchema, options: JudgeOptions = {}): readonly Violation[] {
  const used = options.fragment === true ? relaxSchema(schema) : schema;
  const decoded = options.decode === "go-yaml" ? goYamlValue(node, schemaRoot(used)) : jsonValue(node);
  if (quickAnswer(decoded, used, options.isPlaceholder) === true) return [];
  const judge: Judge = { options, root: used, found: [] };
  collect(judge, compiledSchema(used)(decoded), { node, path: [] });
  return onePerPlace(judge.found);
}

/**
 * Compiles a schema of the user's, and loads what it needs for that. Call it before `judgeJsonSchema` with such a schema.
 *
 * @throws Error when the schema is wrong
 */
export async function prepareJsonSchema(schema: JsonSchema): Promise<void> {
  await Promise.all([loadAjv(), loadRe2For(patternsIn(schema))]);
  compiledSchema(schema);
}

interface Judge {
  readonly options: JudgeOptions;
  readonly root: JsonSchema;
  readonly found: Violation[];
}

function collect(judge: Judge, errors: readonly ErrorObject[], base: Located): void {
  for (const error of errors) {
    const at = locate(base, error.instancePath ?? "");
    if (isUnknownYet(judge, at.node, error)) continue;
    if (error.keyword === "oneOf" || error.keyword === "anyOf") collectBranch(judge, error, at);
    else {
      const violation = explain(error, at, judge.root);
      if (violation !== undefined) judge.found.push(violation);
    }
  }
}

function collectBranch(judge: Judge, error: ErrorObject, at: Located): void {
  const verdict = chooseBranch(error.params as unknown as BranchFailures, at);
  if ("errors" in verdict) return collect(judge, verdict.errors, at);
  const field = fieldName(at.path);
  const name = field === "" ? "the document" : field;
  if ("types" in verdict) {
    const wanted = explain({ ...error, keyword: "type", schema: verdict.types }, at, judge.root);
    if (wanted !== undefined) judge.found.push(wanted);
  } else if ("fields" in verdict) {
    const message = `${name} needs one of: ${alternatives(verdict.fields)}`;
    judge.found.push({
      ...ownerRange(at),
      code: "missing-field",
      field,
      message,
      fix: `add ${alternatives(verdict.fields)}`,
    });
  } else {
    const message = `${name} fits ${verdict.several} of the forms that exclude each other, being ${shown(at.node)}`;
    judge.found.push({ ...valueRange(at), code: "invalid-value", field, message });
  }
}

/** A placeholder's value is not known; a null of Go's decoder sets nothing. */
function isUnknownYet({ options }: Judge, node: YamlNode, error: ErrorObject): boolean {
  const { isPlaceholder = () => false } = options;
  const key = (error.params as { readonly additionalProperty?: unknown }).additionalProperty;
  if (typeof key === "string") return isPlaceholder(key);
  if (node.kind !== "scalar") return false;
  return isPlaceholder(node.text) || (options.decode === "go-yaml" && isNull(node));
}

const gravity: Readonly<Record<string, number>> = { "wrong-type": 0, "unknown-field": 1, "missing-field": 2 };

/** Sorted by place; of several complaints about one value the gravest, of one field the first. */
function onePerPlace(found: readonly Violation[]): readonly Violation[] {
  const rank = (violation: Violation): number => gravity[violation.code] ?? 3;
  const sorted = [...found].sort((a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b));
  const kept: Violation[] = [];
  const seen = new Set<string>();
  for (const violation of sorted) {
    const key = placeKey(violation);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(violation);
  }
  return kept;
}

function placeKey(violation: Violation & TextRange): string {
  const missing = violation.code === "missing-field" ? violation.field : "";
  return `${violation.start}:${violation.end}:${missing}`;
}

function* patternsIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, content] of Object.entries(value)) {
    if (key === "pattern" && typeof content === "string") yield content;
    else if (key === "patternProperties" && typeof content === "object" && content !== null) {
      yield* Object.keys(content);
    }
    yield* patternsIn(content);
  }
}
