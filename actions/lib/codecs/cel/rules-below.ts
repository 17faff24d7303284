// Where a schema has CEL rules. Needs nothing of CEL itself, so that a document without rules loads none of it.
import type { ResourceSchema, StructuralSchema, ValidationRule } from "#codecs/structural-schema/schema.ts";

/** True when the kind has CEL rules; those of native kinds are Go code. */
export function hasRules({ native, schema }: ResourceSchema): boolean {
  return !native && rulesBelow(schema);
}

/** True when some of its rules compare with the object as it was. */
export function hasTransitions({ native, schema }: ResourceSchema): boolean {
  return !native && transitionsBelow(schema);
}

/** The rules of a schema. A CRD of the tree may hold anything in their place: what is no rule is its own finding. */
export function rulesOf(schema: StructuralSchema): readonly ValidationRule[] {
  const rules: unknown = schema["x-kubernetes-validations"];
  return Array.isArray(rules) ? rules.filter(isRule) : [];
}

function isRule(value: unknown): value is ValidationRule {
  if (typeof value !== "object" || value === null) return false;
  const { rule, message = "", messageExpression = "", fieldPath = "" } = value as Readonly<Record<string, unknown>>;
  return rule !== "" && [rule, message, messageExpression, fieldPath].every((text) => typeof text === "string");
}

/** True when the schema or a part of it has rules. */
export const rulesBelow = remembered(() => true);

const transitionsBelow = remembered(({ rule }) => /\boldSelf\b/u.test(rule));

function remembered(counts: (rule: ValidationRule) => boolean): (schema: StructuralSchema) => boolean {
  const known = new WeakMap<StructuralSchema, boolean>();
  return function below(schema: StructuralSchema): boolean {
    let found = known.get(schema);
    if (found === undefined) {
      found = rulesOf(schema).some(counts) || partsOf(schema).some(below);
      known.set(schema, found);
    }
    return found;
  };
}

function partsOf(schema: StructuralSchema): readonly StructuralSchema[] {
  const { properties, additionalProperties, items, allOf } = schema;
  const parts: readonly unknown[] = [
    ...Object.values(properties ?? {}),
    additionalProperties,
    items,
    ...(Array.isArray(allOf) ? (allOf as readonly unknown[]) : []),
  ];
  return parts.filter((part): part is StructuralSchema => typeof part === "object" && part !== null);
}
