// Equality and order of CEL values for the functions that we define ourselves.
import { mapOf } from "./cel-js.ts";
import { Unknown, UnknownValue } from "./unknown.ts";

/** An opaque value that knows when it equals another. */
export interface Comparable {
  equals(other: unknown): boolean;
}

/** @throws UnknownValue when a part is not known */
export function celEquals(a: unknown, b: unknown): boolean {
  if (a instanceof Unknown || b instanceof Unknown) throw new UnknownValue();
  if (a === b) return true;
  if (isNumber(a) && isNumber(b)) return Number(a) === Number(b) && (typeof a === typeof b || a == b);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [mapOf(a), mapOf(b)];
  if (left !== undefined) return right !== undefined && equalMaps(left, right);
  if (isList(a)) return isList(b) && equalLists([...a], [...b]);
  if (isComparable(a)) return a.equals(b);
  return a.constructor === b.constructor && a.valueOf() === b.valueOf();
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function isList(value: object): value is readonly unknown[] | Set<unknown> {
  return Array.isArray(value) || value instanceof Set;
}

function isComparable(value: object): value is Comparable {
  return "equals" in value && typeof value.equals === "function";
}

function equalMaps(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && celEquals(value, b.get(key)));
}

function equalLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => celEquals(item, b[index]));
}

/**
 * Negative, zero or positive, as CEL orders numbers, strings (by code point), booleans, times and durations.
 *
 * @throws Error for values without an order
 */
export function celCompare(a: unknown, b: unknown): number {
  if (a instanceof Unknown || b instanceof Unknown) throw new UnknownValue();
  if (typeof a === "string" && typeof b === "string") return Buffer.compare(Buffer.from(a), Buffer.from(b));
  const [left, right] = [orderOf(a), orderOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function orderOf(value: unknown): number | bigint | boolean {
  if (isNumber(value) || typeof value === "boolean") return value;
  const inner = typeof value === "object" && value !== null ? (value.valueOf() as unknown) : undefined;
  if (isNumber(inner)) return inner;
  throw new Error("no such overload: values without an order");
}
