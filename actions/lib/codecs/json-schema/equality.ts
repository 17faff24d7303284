// The keywords that compare values. ajv's own call `valueOf` of the objects that they compare, and ours have no prototype.
import type { FuncKeywordDefinition } from "ajv";
import { isObject } from "./json-schema.ts";

/** `enum`, `const` and `uniqueItems`, with the parameters that ajv gives them. */
export function equalityKeywords(): readonly FuncKeywordDefinition[] {
  return [
    comparing("const", (value, data) => (areEqual(value, data) ? undefined : { allowedValue: value })),
    comparing("enum", (values, data) =>
      (values as readonly unknown[]).some((value) => areEqual(value, data)) ? undefined : { allowedValues: values },
    ),
    comparing("uniqueItems", (wanted, data) => (wanted === true && Array.isArray(data) ? twins(data) : undefined)),
  ];
}

function comparing(
  keyword: string,
  refusal: (schema: unknown, data: unknown) => Record<string, unknown> | undefined,
): FuncKeywordDefinition {
  const validate: FuncKeywordDefinition["validate"] = (schema: unknown, data: unknown): boolean => {
    const params = refusal(schema, data);
    if (params === undefined) return true;
    validate!.errors = [{ keyword, params }];
    return false;
  };
  return { keyword, validate };
}

/** The first item that stands in the list before. */
function twins(items: readonly unknown[]): { readonly i: number; readonly j: number } | undefined {
  const scalars = new Map<unknown, number>();
  const others: number[] = [];
  for (const [i, item] of items.entries()) {
    const isScalar = typeof item !== "object" || item === null;
    const j = isScalar ? scalars.get(item) : others.find((index) => areEqual(items[index], item));
    if (j !== undefined) return { i, j };
    if (isScalar) scalars.set(item, i);
    else others.push(i);
  }
  return undefined;
}

/** JSON Schema's equality: of numbers by value, of objects whatever the order of their keys. */
function areEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => areEqual(item, b[index]));
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && areEqual(a[key], b[key]))
  );
}
