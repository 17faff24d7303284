// `"%s must be < %d".format([…])`, as cel-go's ext.Strings fills in the places.
import { Duration, type CelList } from "./cel-js.ts";

const clause = /%(?:%|(?:\.(\d+))?([sdfebxXo]))/gu;

/** @throws Error for a clause that cel-go does not know, or with too few values */
export function formatText(text: string, list: CelList): string {
  const values = [...list];
  let next = 0;
  const filled = text.replace(clause, (whole: string, precision: string | undefined, kind: string | undefined) => {
    if (kind === undefined) return "%";
    if (next >= values.length) throw new Error(`index ${next} out of range`);
    return formatted(values[next++], kind, precision);
  });
  if (/%(?!%|(?:\.\d+)?[sdfebxXo])/u.test(text.replaceAll("%%", ""))) throw new Error("unrecognized formatting clause");
  return filled;
}

function formatted(value: unknown, kind: string, precision: string | undefined): string {
  if (kind === "s") return shownValue(value);
  if (kind === "d" && (typeof value === "bigint" || typeof value === "number")) return String(value);
  if (kind === "f" && isNumber(value)) return Number(value).toFixed(Number(precision ?? 6));
  if (kind === "e" && isNumber(value)) return exponent(Number(value), Number(precision ?? 6));
  if (kind === "b" && typeof value === "boolean") return value ? "1" : "0";
  const radix = { b: 2, o: 8, x: 16, X: 16 }[kind];
  if (radix !== undefined && typeof value === "bigint") return cased(value.toString(radix), kind);
  if (typeof value === "string" && (kind === "x" || kind === "X"))
    return cased(Buffer.from(value, "utf8").toString("hex"), kind);
  throw new Error(`error during formatting: no %${kind} for such a value`);
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function cased(text: string, kind: string): string {
  return kind === "X" ? text.toUpperCase() : text;
}

function exponent(value: number, precision: number): string {
  return value.toExponential(precision).replace(/e([+-])(\d)$/u, "e$10$2");
}

function shownValue(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "string") return value;
  if (typeof value === "bigint" || typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString().replace(".000Z", "Z");
  if (value instanceof Duration) return value.toString();
  if (value instanceof Map) return `{${[...value].map(([k, v]) => `${shownValue(k)}: ${shownValue(v)}`).join(", ")}}`;
  if (Array.isArray(value) || value instanceof Set) return `[${[...value].map(shownValue).join(", ")}]`;
  throw new Error("error during formatting: string clause can only be used on strings, bools, numbers, lists and maps");
}
