// A table of CEL rules with values and what becomes of them: rules of real CRDs (`source`), and ours for what they leave out.
import { readFileSync } from "node:fs";
import { judgeRules } from "#codecs/cel/judge.ts";
import { judge } from "#codecs/structural-schema/judge.ts";
import type { ResourceSchema, StructuralSchema, ValidationRule } from "#codecs/structural-schema/schema.ts";
import { yaml } from "../structural-schema/judged.ts";

export interface RuleCase {
  readonly value: unknown;
  /** The value before the change; absent for a new object. */
  readonly old?: unknown;
  /** `error`: CEL has no answer, and the server refuses the object for that. */
  readonly expected: boolean | "error";
}

export interface RuleRow {
  readonly id: string;
  readonly source: string;
  readonly rule: string;
  readonly schema: StructuralSchema;
  readonly cases: readonly RuleCase[];
  /** Message, field path and the like. */
  readonly extra?: Partial<ValidationRule>;
}

export const ruleTable = JSON.parse(readFileSync("test/codecs/cel/rules.json", "utf8")) as readonly RuleRow[];

/** A kind whose field `v` has the schema and the rule of the row. */
export function kindOf(row: RuleRow, index: number): ResourceSchema {
  const rule = { rule: row.rule, ...row.extra };
  const v = { ...bounded(row.schema), "x-kubernetes-validations": [rule] };
  return {
    apiVersion: "table.example.test/v1",
    kind: `Row${index}`,
    plural: `row${index}s`,
    scope: "Cluster",
    source: row.source,
    native: false,
    schema: { type: "object", properties: { v } },
    definitions: {},
  };
}

/** The server counts what a rule may cost at worst, so everything has an end. */
function bounded(schema: StructuralSchema): StructuralSchema {
  const { properties, items, additionalProperties, type } = schema;
  const isPlainText = type === "string" && schema.format === undefined;
  return {
    ...schema,
    ...(isPlainText ? { maxLength: 300 } : {}),
    ...(items === undefined ? {} : { maxItems: schema.maxItems ?? 16, items: bounded(items) }),
    ...(properties === undefined
      ? {}
      : { properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, bounded(value)])) }),
    ...(typeof additionalProperties === "object"
      ? { maxProperties: schema.maxProperties ?? 16, additionalProperties: bounded(additionalProperties) }
      : {}),
  };
}

/** The object as JSON, with keys such as `__proto__` kept. */
export function objectText({ apiVersion, kind }: ResourceSchema, name: string, value: unknown): string {
  return `{"apiVersion":${JSON.stringify(apiVersion)},"kind":"${kind}","metadata":{"name":"${name}"},"v":${JSON.stringify(value)}}`;
}

export interface Answer {
  readonly answer: boolean | "error";
  /** What is said of it, from the field on. */
  readonly message: string;
}

/** @throws Error when the schema itself refuses the value: the row is wrong then */
export function ourAnswer(resource: ResourceSchema, { value, old }: RuleCase): Answer {
  const root = yaml(objectText(resource, "x", value));
  const wrong = judge(root, resource, { placeholders: false });
  if (wrong[0] !== undefined) throw new Error(`${resource.kind}: ${wrong[0].message}`);
  const options = old === undefined ? {} : { old: yaml(objectText(resource, "x", old)) };
  const [violation] = judgeRules(root, resource, options);
  if (violation === undefined) return { answer: true, message: "" };
  return { answer: violation.code === "broken-rule" ? false : "error", message: violation.message };
}
