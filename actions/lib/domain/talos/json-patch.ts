// RFC 6902 patches of the v1alpha1 configuration: a list of { op, path, value }.
import { readOperations, respellStep, stepRange, type PatchPointer } from "#codecs/json-patch/operations.ts";
import { childSchema, itemSchema } from "#codecs/json-schema/child-schema.ts";
import { judgeJsonSchema } from "#codecs/json-schema/judge.ts";
import { propertyNames, schemaRoot, type JsonSchema, type SchemaPlace } from "#codecs/json-schema/json-schema.ts";
import { clearName, nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { withEdit } from "#codecs/yaml/respell.ts";
import type { YamlList, YamlNode } from "#codecs/yaml/node.ts";
import { fieldName } from "#codecs/yaml/words.ts";
import type { Violation } from "#kernel/violation.ts";
import { hasPlaceholder } from "./placeholders.ts";

/** Judges the operations by the schema of the document they change. Whether a path exists there is not known here. */
export function judgeJsonPatch(patch: YamlList, schema: JsonSchema): readonly Violation[] {
  const { violations, pointers } = readOperations(patch, hasPlaceholder);
  return [...violations, ...pointers.flatMap((pointer) => judgePointer(pointer, schema))];
}

function judgePointer(patch: PatchPointer, schema: JsonSchema): readonly Violation[] {
  const { steps, value, field } = patch;
  let place: SchemaPlace = schemaRoot(schema);
  for (const [at, step] of steps.entries()) {
    const child = stepInto(place, step);
    if (child === undefined) return [];
    if (child === "unknown") return [unknownStep(patch, at, propertyNames(place))];
    place = child;
  }
  return value === undefined ? [] : judgeValue(value, place, field);
}

function stepInto(place: SchemaPlace, step: string): SchemaPlace | "unknown" | undefined {
  if (/^(?:\d+|-)$/u.test(step)) {
    const items = itemSchema(place);
    if (items !== undefined) return items;
  }
  return childSchema(place, step);
}

function unknownStep({ pointer, steps, field }: PatchPointer, at: number, names: readonly string[]): Violation {
  const step = steps[at] ?? "";
  const near = nearestName(step, names);
  return {
    ...stepRange(pointer, at),
    code: "unknown-field",
    field: `${field}.path`,
    message: `${step} is not a field of ${fieldName(steps.slice(0, at)) || "the document"}`,
    ...(near === undefined ? {} : { fix: `did you mean ${near}?` }),
    ...withEdit(respellStep(pointer, at, clearName(step, names))),
  };
}

/** A schema of its own for the value: its references count from the root. */
function judgeValue(value: YamlNode, place: SchemaPlace, field: string): readonly Violation[] {
  const { $defs, definitions } = place.root;
  const schema = {
    ...($defs === undefined ? {} : { $defs }),
    ...(definitions === undefined ? {} : { definitions }),
    ...place.schema,
  };
  const found = judgeJsonSchema(value, schema, { decode: "go-yaml", isPlaceholder: hasPlaceholder });
  return found.map((each) => {
    const path = each.field.startsWith("[") ? each.field : each.field === "" ? "" : `.${each.field}`;
    return { ...each, field: `${field}.value${path}`, message: each.message.replace(/\bthe document\b/u, "the value") };
  });
}
