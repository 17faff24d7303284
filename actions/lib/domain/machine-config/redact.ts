// Machine configurations without their secrets: each is replaced by the path of its field, so that throw-away and real
// secrets give the same bytes.
import { isList, isMap, lastKey, pathText, type FieldPath } from "./field-path.ts";
import { itemKeys, listShape } from "./list-shape.ts";
import { redactText } from "./redact-text.ts";
import type { ConfigDocument, ConfigValue } from "./rendered.ts";
import { isHiddenVariable, isSecretField, isSecretName } from "./secret-fields.ts";

export type DocumentName = Pick<ConfigDocument, "kind" | "name">;

/** `v1alpha1`, `HostnameConfig`, `Layer2VIPConfig 172.16.1.49`. */
export function documentText({ kind, name }: DocumentName): string {
  return name === undefined || name === "" ? kind : `${kind} ${name}`;
}

/** The documents with `‹machine.token›`, `‹RegistryAuthConfig ghcr.io password›` in the place of every secret. */
export function redactDocuments(documents: readonly ConfigDocument[]): readonly ConfigDocument[] {
  return documents.map((document) => ({
    ...document,
    value: redactValue(document, [], document.value) as ConfigDocument["value"],
  }));
}

/** The value of one field, or of a whole document, without secrets. */
export function redactValue(document: DocumentName, path: FieldPath, value: ConfigValue): ConfigValue {
  if (isMap(value)) return redactMap(document, path, value);
  if (isList(value)) return redactList(document, path, value);
  if (value === null || typeof value === "boolean" || value === "") return value;
  const hidden = hiddenText(document, path);
  if (isSecretField(document.kind, path)) return hidden;
  const variable = variableIn(path, value);
  if (variable !== undefined && isHiddenVariable(document.kind, path.slice(0, -1), variable.name))
    return isTruth(variable.value) ? value : `${variable.prefix}${hidden}`;
  if (isSecretName(lastKey(path)) && !isTruth(value)) return hidden;
  return typeof value === "string" ? redactText(value, hidden) : value;
}

/** A key with its value, or an item `NAME=value` of a list. */
function variableIn(
  path: FieldPath,
  value: string | number,
): { name: string; value: unknown; prefix: string } | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  if ("key" in last) return { name: last.key, value, prefix: "" };
  const [, name, given] = (typeof value === "string" ? /^([A-Za-z_][\w.-]*)=(.*)$/su.exec(value) : null) ?? [];
  return name === undefined ? undefined : { name, value: given, prefix: `${name}=` };
}

/** What stands for a secret. */
export function hiddenText(document: DocumentName, path: FieldPath): string {
  const text = pathText(path);
  return document.kind === "v1alpha1" ? `‹${text}›` : `‹${documentText(document)}${text === "" ? "" : ` ${text}`}›`;
}

function redactMap(
  document: DocumentName,
  path: FieldPath,
  value: { readonly [key: string]: ConfigValue },
): ConfigValue {
  const { name } = value;
  const isVariable = typeof name === "string" && isSecretName(name) && "item" in (path.at(-1) ?? {});
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const at = [...path, { key }];
      const isHidden = isVariable && key === "value" && (typeof part === "string" || typeof part === "number");
      return [key, isHidden ? hiddenText(document, at) : redactValue(document, at, part)];
    }),
  );
}

function redactList(document: DocumentName, path: FieldPath, value: readonly ConfigValue[]): ConfigValue {
  const shape = listShape(document.kind, path, [value]);
  const keys = shape.kind === "keyed" ? itemKeys(shape.by, [value])?.[0] : undefined;
  return value.map((item, index) =>
    redactValue(document, [...path, { item: keys?.[index] ?? String(index), index }], item),
  );
}

function isTruth(value: unknown): boolean {
  return value === "true" || value === "false";
}
