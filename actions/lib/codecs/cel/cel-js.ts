// cel-js in the few words that this folder needs of it.
import { Environment, Optional, type ASTNode } from "@marcbachmann/cel-js";
import { Duration } from "@marcbachmann/cel-js/evaluator";

export { Duration, Environment, Optional };
export type { ASTNode };

type Handler = (...values: never[]) => unknown;

/** Adds functions by signature: `string.charAt(int): string`. None of them waits for anything. */
export function define(environment: Environment, functions: Readonly<Record<string, Handler>>): void {
  for (const [signature, handler] of Object.entries(functions))
    environment.registerFunction(signature, handler, { async: false });
}

/** Makes `name.function()` possible: functions are then defined on the receiver type that comes back. */
export function defineNamespace(environment: Environment, name: string): string {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Namespace`;
  class Namespace {
    readonly name = name;
  }
  environment.registerType(type, Namespace).registerConstant(name, type, new Namespace());
  return type;
}

/** A list of a rule; those of list type `set` are JavaScript sets, which cel-js compares without regard to order. */
export type CelList = readonly unknown[] | ReadonlySet<unknown>;

/** The entries of a map; undefined for anything else. Map literals in a rule are plain objects, all others are Maps. */
export function mapOf(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  if (value instanceof Map) return value;
  if (typeof value !== "object" || value === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype ? new Map(Object.entries(value)) : undefined;
}
