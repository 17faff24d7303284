// RFC 6902 patches of the v1alpha1 configuration: a list of { op, path, value }.
import { childSchema, itemSchema } from "#codecs/json-schema/child-schema.ts";
import { pointerSteps } from "#codecs/json-schema/field-path.ts";
import { judgeJsonSchema } from "#codecs/json-schema/judge.ts";
import { propertyNames, schemaRoot, type JsonSchema, type SchemaPlace } from "#codecs/json-schema/json-schema.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { entryOf, type YamlList, type YamlMap, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import type { TextRange } from "#kernel/source-text.ts";
import type { Violation, ViolationCode } from "#kernel/violation.ts";
import { hasPlaceholder } from "./placeholders.ts";

const operations = ["add", "remove", "replace", "move", "copy", "test"];
const withValue = new Set(["add", "replace", "test"]);
const withFrom = new Set(["move", "copy"]);

/** Judges the operations by the schema of the document they change. Whether a path exists there is not known here. */
export function judgeJsonPatch(patch: YamlList, schema: JsonSchema): readonly Violation[] {
  return patch.items.flatMap((item, index) => judgeOperation(item, index, schema));
}

function judgeOperation(item: YamlNode, index: number, schema: JsonSchema): readonly Violation[] {
  const field = `[${index}]`;
  if (item.kind !== "map") {
    return [violation(item, "wrong-type", field, "an operation of a JSON patch is a map with op and path")];
  }
  const op = textOf(item, "op");
  const path = textOf(item, "path");
  const found: Violation[] = [];
  if (op === undefined) found.push(lacks(item, field, "op"));
  else if (!operations.includes(op.text) && !hasPlaceholder(op.text)) found.push(unknownOperation(op, field));
  if (path === undefined) found.push(lacks(item, field, "path"));
  const value = entryOf(item, "value")?.value;
  if (value === undefined && op !== undefined && withValue.has(op.text)) found.push(lacks(item, field, "value"));
  if (textOf(item, "from") === undefined && op !== undefined && withFrom.has(op.text)) {
    found.push(lacks(item, field, "from"));
  }
  for (const pointer of [path, textOf(item, "from")]) {
    if (pointer !== undefined)
      found.push(...judgePointer(pointer, pointer === path ? value : undefined, { field, schema }));
  }
  return found;
}

interface Operation {
  readonly field: string;
  readonly schema: JsonSchema;
}

function judgePointer(
  pointer: YamlScalar,
  value: YamlNode | undefined,
  { field, schema }: Operation,
): readonly Violation[] {
  const path = `${field}.path`;
  if (hasPlaceholder(pointer.text)) return [];
  if (!pointer.text.startsWith("/")) {
    return [
      violation(pointer, "invalid-value", path, `a path starts with /, and ${JSON.stringify(pointer.text)} does not`),
    ];
  }
  let place: SchemaPlace | undefined = schemaRoot(schema);
  let offset = 0;
  for (const step of pointerSteps(pointer.text)) {
    if (place === undefined) break;
    const child = stepInto(place, step);
    if (child === "unknown") return [unknownStep(pointer, { offset, step, path, place })];
    place = child;
    offset = pointer.text.indexOf("/", offset + 1);
  }
  return value === undefined || place === undefined ? [] : judgeValue(value, place, field);
}

function stepInto(place: SchemaPlace, step: string): SchemaPlace | "unknown" | undefined {
  if (/^(?:\d+|-)$/u.test(step)) {
    const items = itemSchema(place);
    if (items !== undefined) return items;
  }
  return childSchema(place, step);
}

interface UnknownStep {
  readonly offset: number;
  readonly step: string;
  readonly path: string;
  readonly place: SchemaPlace;
}

function unknownStep(pointer: YamlScalar, { offset, step, path, place }: UnknownStep): Violation {
  const raw = pointer.text.slice(offset + 1).split("/", 1)[0] ?? step;
  const quote = pointer.style === "plain" ? 0 : 1;
  const start = pointer.start + quote + offset + 1;
  const oneLine = pointer.end - pointer.start === pointer.text.length + 2 * quote;
  const range: TextRange = oneLine ? { start, end: start + raw.length } : pointer;
  const near = nearestName(step, propertyNames(place));
  const found = violation(
    range,
    "unknown-field",
    path,
    `unknown field ${step} in ${pointer.text.slice(0, offset) || "/"}`,
  );
  return near === undefined ? found : { ...found, fix: `did you mean ${near}?` };
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
    return { ...each, field: `${field}.value${path}`, message: each.message.replace(/^the document/u, "the value") };
  });
}

function unknownOperation(op: YamlScalar, field: string): Violation {
  const near = nearestName(op.text, operations);
  const found = violation(
    op,
    "invalid-value",
    `${field}.op`,
    `op must be one of ${operations.join(", ")}, not ${JSON.stringify(op.text)}`,
  );
  return near === undefined ? found : { ...found, fix: `did you mean ${near}?` };
}

function textOf(map: YamlMap, key: string): YamlScalar | undefined {
  const value = entryOf(map, key)?.value;
  return value?.kind === "scalar" && value.value !== null ? value : undefined;
}

function lacks(item: YamlMap, field: string, name: string): Violation {
  const at = item.entries[0]?.keyRange ?? item;
  return { ...violation(at, "missing-field", `${field}.${name}`, `the operation lacks ${name}`), fix: `add ${name}` };
}

function violation({ start, end }: TextRange, code: ViolationCode, field: string, message: string): Violation {
  return { start, end, code, field, message };
}
