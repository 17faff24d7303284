// RFC 6902: the operations of a JSON patch, and what is wrong with them whatever they are applied to.
import { pointerSteps } from "#codecs/json-pointer/json-pointer.ts";
import { nearestName } from "#codecs/nearest-name/nearest-name.ts";
import { entryOf, scalarAt, type YamlList, type YamlMap, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { respellValue, withEdit } from "#codecs/yaml/respell.ts";
import type { Edit } from "#kernel/edit.ts";
import type { TextRange } from "#kernel/source-text.ts";
import type { Violation, ViolationCode } from "#kernel/violation.ts";

const operations = ["add", "remove", "replace", "move", "copy", "test"];
const withValue = new Set(["add", "replace", "test"]);
const withFrom = new Set(["move", "copy"]);

/** A pointer of an operation, to be held against a schema. */
export interface PatchPointer {
  readonly op: string;
  /** As written. */
  readonly pointer: YamlScalar;
  /** Unescaped segments. */
  readonly steps: readonly string[];
  /** What the operation puts there; absent for `from` and for `remove`. */
  readonly value?: YamlNode;
  /** `[2]`, for field names. */
  readonly field: string;
}

export interface OperationsRead {
  readonly violations: readonly Violation[];
  readonly pointers: readonly PatchPointer[];
}

/** Reads the operations; a text that `isHidden` takes for a placeholder is not judged. */
export function readOperations(patch: YamlList, isHidden: (text: string) => boolean): OperationsRead {
  const violations: Violation[] = [];
  const pointers: PatchPointer[] = [];
  for (const [index, item] of patch.items.entries()) {
    const field = `[${index}]`;
    if (item.kind !== "map") {
      violations.push(violation(item, "wrong-type", field, "an operation of a JSON patch is a map with op and path"));
      continue;
    }
    violations.push(...shapeOf(item, field, isHidden));
    pointers.push(...pointersOf(item, field, isHidden));
  }
  return { violations, pointers };
}

function shapeOf(item: YamlMap, field: string, isHidden: (text: string) => boolean): Violation[] {
  const op = scalarAt(item, "op");
  const found: Violation[] = [];
  if (op === undefined) found.push(lacks(item, field, "op"));
  else if (!operations.includes(op.text) && !isHidden(op.text)) found.push(unknownOperation(op, field));
  if (scalarAt(item, "path") === undefined) found.push(lacks(item, field, "path"));
  if (op !== undefined && withValue.has(op.text) && entryOf(item, "value") === undefined)
    found.push(lacks(item, field, "value"));
  if (op !== undefined && withFrom.has(op.text) && scalarAt(item, "from") === undefined)
    found.push(lacks(item, field, "from"));
  for (const key of ["path", "from"]) {
    const pointer = scalarAt(item, key);
    if (pointer === undefined || pointer.text === "" || pointer.text.startsWith("/") || isHidden(pointer.text))
      continue;
    const message = `a ${key} starts with /, and ${JSON.stringify(pointer.text)} does not`;
    found.push(violation(pointer, "invalid-value", `${field}.${key}`, message));
  }
  return found;
}

function pointersOf(item: YamlMap, field: string, isHidden: (text: string) => boolean): PatchPointer[] {
  const op = scalarAt(item, "op")?.text ?? "";
  return ["path", "from"].flatMap((key) => {
    const pointer = scalarAt(item, key);
    if (pointer === undefined || !pointer.text.startsWith("/") || isHidden(pointer.text)) return [];
    const value = key === "path" && withValue.has(op) ? entryOf(item, "value")?.value : undefined;
    return [{ op, pointer, steps: pointerSteps(pointer.text), field, ...(value === undefined ? {} : { value }) }];
  });
}

/** The place of segment `at` in the pointer's text; the whole value when it is written over several lines or with escapes. */
export function stepRange(pointer: YamlScalar, at: number): TextRange {
  const raw = pointer.text.slice(1).split("/");
  const quote = pointer.style === "plain" ? 0 : 1;
  if (pointer.end - pointer.start !== pointer.text.length + 2 * quote)
    return { start: pointer.start, end: pointer.end };
  const start = pointer.start + quote + 1 + raw.slice(0, at).reduce((sum, step) => sum + step.length + 1, 0);
  return { start, end: start + (raw[at]?.length ?? 0) };
}

/** The pointer with another name for segment `at`. */
export function respellStep(pointer: YamlScalar, at: number, to: string | undefined): Edit | undefined {
  const raw = pointer.text.slice(1).split("/");
  if (to === undefined || /[~/]/u.test(to)) return undefined;
  return { do: "set-value", at: pointer.start, to: `/${raw.with(at, to).join("/")}` };
}

function unknownOperation(op: YamlScalar, field: string): Violation {
  const near = nearestName(op.text, operations);
  const message = `op must be one of ${operations.join(", ")}, not ${JSON.stringify(op.text)}`;
  const found = violation(op, "invalid-value", `${field}.op`, message);
  return near === undefined
    ? found
    : { ...found, fix: `did you mean ${near}?`, ...withEdit(respellValue(op, operations)) };
}

function lacks(item: YamlMap, field: string, name: string): Violation {
  const at = item.entries[0]?.keyRange ?? item;
  return { ...violation(at, "missing-field", `${field}.${name}`, `the operation lacks ${name}`), fix: `add ${name}` };
}

function violation({ start, end }: TextRange, code: ViolationCode, field: string, message: string): Violation {
  return { start, end, code, field, message };
}
