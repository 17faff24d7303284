// Small checks of one value, shared by the parts of a talconfig.
import { nodeAt, scalarAt, type YamlNode, type YamlScalar } from "#codecs/yaml/node.ts";
import { fieldName } from "#codecs/yaml/words.ts";
import type { TextRange } from "#kernel/source-text.ts";
import type { Violation, ViolationCode } from "#kernel/violation.ts";
import { hasPlaceholder } from "./placeholders.ts";

export type FieldPath = readonly (string | number)[];

/** What is wrong with a text, as the end of a sentence that begins with its field; undefined when nothing is. */
export type TextCheck = (text: string) => string | Trouble | undefined;

export interface Trouble {
  readonly message: string;
  readonly fix: string;
  /** What the text can only be meant as. */
  readonly meant?: string | undefined;
}

/** Checks the scalar at `path`, unless it is absent, null or a placeholder. */
export function checkText(root: YamlNode, path: FieldPath, check: TextCheck): readonly Violation[] {
  const node = textAt(root, path);
  const trouble = node === undefined ? undefined : check(node.text);
  if (node === undefined || trouble === undefined) return [];
  const { message, fix, meant } =
    typeof trouble === "string" ? { message: trouble, fix: undefined, meant: undefined } : trouble;
  const violation = violationAt(node, "invalid-value", path, `${fieldName(path)} ${message}`, fix);
  return [meant === undefined ? violation : { ...violation, edit: { do: "set-value", at: node.start, to: meant } }];
}

/** Checks every item of the list at `path`. */
export function checkItems(root: YamlNode, path: FieldPath, check: TextCheck): readonly Violation[] {
  const list = nodeAt(root, ...path);
  if (list?.kind !== "list") return [];
  return list.items.flatMap((_, index) => checkText(root, [...path, index], check));
}

/** The scalar at `path` when its text is final. */
export function textAt(root: YamlNode, path: FieldPath): YamlScalar | undefined {
  const node = scalarAt(root, ...path);
  return node === undefined || hasPlaceholder(node.text) ? undefined : node;
}

export function violationAt(
  { start, end }: TextRange,
  code: ViolationCode,
  path: FieldPath,
  ...[message, fix]: readonly [string, (string | undefined)?]
): Violation {
  const violation = { start, end, code, field: fieldName(path), message };
  return fix === undefined ? violation : { ...violation, fix };
}
