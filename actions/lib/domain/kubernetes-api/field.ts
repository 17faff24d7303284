// Fields of objects as the API server sends them: JSON of which nothing is certain.

/** The value at a path; undefined where it leaves the object. */
export function fieldAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

/** The string at a path; "" when there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = fieldAt(value, ...path);
  return typeof found === "string" ? found : "";
}

/** The items of the list at a path; none when there is no list. */
export function itemsAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = fieldAt(value, ...path);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

/** The condition of that type among `status.conditions`. */
export function conditionOf(
  object: unknown,
  type: string,
): { readonly status: string; readonly message: string } | undefined {
  const found = itemsAt(object, "status", "conditions").find((condition) => textAt(condition, "type") === type);
  return found === undefined ? undefined : { status: textAt(found, "status"), message: textAt(found, "message") };
}
