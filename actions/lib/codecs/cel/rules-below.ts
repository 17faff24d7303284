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

/** True when the schema or a part of it has rules. */
export const rulesBelow = remembered(() => true);

const transitionsBelow = remembered(({ rule }) => /\boldSelf\b/u.test(rule));

function remembered(counts: (rule: ValidationRule) => boolean): (schema: StructuralSchema) => boolean {
  const known = new WeakMap<StructuralSchema, boolean>();
  return function below(schema: StructuralSchema): boolean {
    let found = known.get(schema);
    if (found === undefined) {
      found = schema["x-kubernetes-validations"]?.some(counts) === true || partsOf(schema).some(below);
      known.set(schema, found);
    }
    return found;
  };
}

function partsOf({ properties, additionalProperties, items, allOf }: StructuralSchema): readonly StructuralSchema[] {
  return [
    ...Object.values(properties ?? {}),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
    ...(items === undefined ? [] : [items]),
    ...(allOf ?? []),
  ];
}
