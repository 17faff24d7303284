// What a text becomes once its variables have values (github.com/fluxcd/pkg/envsubst 1.7.0, eval.go).
import { applyOperator } from "./operators.ts";
import type { Expression, Part } from "./template.ts";

const withDefault = new Set(["=", ":=", ":-", ":?", ":+"]);

/** Undefined: the variable may have a value that nobody here knows, so the whole text is not known. */
export type Lookup = (name: string) => string | undefined;

/** The text with all expressions replaced; undefined when one of them needs a value that is not known. */
export function evaluate(parts: readonly Part[], lookup: Lookup): string | undefined {
  let text = "";
  for (const part of parts) {
    const value = typeof part === "string" ? part : valueOf(part, lookup);
    if (value === undefined) return undefined;
    text += value;
  }
  return text;
}

/** Every expression, nested ones included. */
export function* expressionsIn(parts: readonly Part[]): Generator<Expression> {
  for (const part of parts) {
    if (typeof part === "string") continue;
    yield part;
    yield* expressionsIn(part.arguments);
  }
}

/** True for an expression that strict mode refuses while the variable has no value. */
export function needsValue({ operator }: Expression): boolean {
  return !withDefault.has(operator);
}

function valueOf({ name, operator, arguments: parts }: Expression, lookup: Lookup): string | undefined {
  const value = lookup(name);
  if (value === undefined) return undefined;
  if (withDefault.has(operator)) return value === "" ? evaluate(parts, lookup) : value;
  const values = parts.map((part) => evaluate([part], lookup));
  return values.every((each) => each !== undefined) ? applyOperator(operator, value, values) : undefined;
}
