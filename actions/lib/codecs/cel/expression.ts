// One expression over plain data, outside of any schema: health checks of the settings.
import { NotLoaded } from "#kernel/on-demand.ts";
import { programOf } from "./program.ts";

export type ExpressionAnswer = { readonly value: unknown } | { readonly problem: string };

/**
 * The value of an expression in which `self` is a JSON value. A field that is not there is a problem, not false: ask with `has()`.
 *
 * @throws NotLoaded when a pattern needs the RE2 engine
 */
export function evaluateExpression(text: string, self: unknown): ExpressionAnswer {
  const program = programOf(text);
  if (program instanceof Error) return { problem: firstLine(program) };
  try {
    return { value: program.run({ self: celValue(self) }) };
  } catch (error) {
    if (error instanceof NotLoaded || !(error instanceof Error)) throw error;
    return { problem: firstLine(error) };
  }
}

/** Whole numbers are CEL's int, as they are for the rules of Kubernetes. */
function celValue(value: unknown): unknown {
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  if (Array.isArray(value)) return value.map(celValue);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, celValue(inner)]));
  return value;
}

function firstLine(error: Error): string {
  return error.message.split("\n")[0] ?? "";
}
