// What a text becomes once its variables have values (github.com/fluxcd/pkg/envsubst 1.7.0, eval.go and funcs.go).
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
  const [first, second = ""] = parts.map((part) => evaluate([part], lookup));
  if (parts.some((part) => evaluate([part], lookup) === undefined)) return undefined;
  return applied(operator, value, first ?? "", second ?? "");
}

function applied(operator: string, value: string, first: string, second: string): string {
  switch (operator) {
    case "length":
      return String(new TextEncoder().encode(value).length);
    case ",":
      return value.slice(0, 1).toLowerCase() + value.slice(1);
    case ",,":
      return value.toLowerCase();
    case "^":
      return value.slice(0, 1).toUpperCase() + value.slice(1);
    case "^^":
      return value.toUpperCase();
    case ":":
      return substring(value, first, second);
    case "/":
      return value.replace(first, () => second);
    case "//":
      return value.replaceAll(first, () => second);
    case "/#":
      return value.startsWith(first) ? second + value.slice(first.length) : value;
    case "/%":
      return value.endsWith(first) ? value.slice(0, value.length - first.length) + second : value;
    case "#":
    case "##":
    case "%":
    case "%%":
      return trimmed(value, first, operator);
    default:
      return value;
  }
}

function substring(value: string, offset: string, length: string): string {
  if (!isWhole(offset)) return value;
  const from = Number(offset) < 0 ? Math.max(0, value.length + Number(offset)) : Number(offset);
  if (length === "") return value.slice(from);
  if (!isWhole(length)) return value;
  return from + Number(length) >= value.length
    ? value.slice(from)
    : value.slice(from, Math.max(from, from + Number(length)));
}

function isWhole(text: string): boolean {
  return /^[+-]?\d+$/u.test(text);
}

/** Cuts the shortest or longest piece that the glob matches from the start (`#`) or the end (`%`). */
function trimmed(value: string, glob: string, operator: string): string {
  const pattern = globPattern(glob);
  const lengths = Array.from({ length: value.length }, (_, index) => index + 1);
  for (const length of operator.length === 2 ? lengths.reverse() : lengths) {
    const isStart = operator.startsWith("#");
    const piece = isStart ? value.slice(0, length) : value.slice(value.length - length);
    if (pattern.test(piece)) return isStart ? value.slice(length) : value.slice(0, value.length - length);
  }
  return value;
}

function globPattern(glob: string): RegExp {
  const source = [...glob].map((each) =>
    each === "*" ? "[^]*" : each === "?" ? "[^]" : each.replace(/[\\^$.|+()[\]{}]/u, "\\$&"),
  );
  return new RegExp(`^(?:${source.join("")})$`, "u");
}
