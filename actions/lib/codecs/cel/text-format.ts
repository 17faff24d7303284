// `"%s must be < %d".format([…])`, as cel-go's ext.Strings (version 2) fills in the places.
import { Duration, mapOf, type CelList } from "./cel-js.ts";

const clause = /%(?:%|(?:\.(\d+))?([sdfbxXo]))/gu;

/** @throws Error for a clause that is not known (`%e` depends on the server's locale), or with too few values */
export function formatText(text: string, list: CelList): string {
  const values = [...list];
  let next = 0;
  const filled = text.replace(clause, (_whole: string, precision: string | undefined, kind: string | undefined) => {
    if (kind === undefined) return "%";
    if (next >= values.length) throw new Error(`index ${next} out of range`);
    return formatted(values[next++], kind, Number(precision ?? 6));
  });
  if (text.replace(clause, "").includes("%")) throw new Error("unrecognized formatting clause");
  return filled;
}

function formatted(value: unknown, kind: string, precision: number): string {
  if (kind === "s") return typeof value === "number" ? String(value) : topText(value);
  if (kind === "d" && typeof value === "bigint") return String(value);
  if (kind === "f" && typeof value === "number") return grouped(value.toFixed(precision));
  if (kind === "b" && typeof value === "boolean") return value ? "1" : "0";
  const radix = { b: 2, o: 8, x: 16, X: 16 }[kind];
  if (radix !== undefined && typeof value === "bigint") return cased(value.toString(radix), kind);
  if (typeof value === "string" && (kind === "x" || kind === "X"))
    return cased(Buffer.from(value, "utf8").toString("hex"), kind);
  throw new Error(`error during formatting: no %${kind} for such a value`);
}

function cased(text: string, kind: string): string {
  return kind === "X" ? text.toUpperCase() : text;
}

/** As English writes numbers. */
function grouped(text: string): string {
  return text.replace(/^-?\d+/u, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/gu, ","));
}

function topText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return timeText(value);
  return value instanceof Duration ? value.toString() : innerText(value);
}

/** Inside lists and maps, values are written as a rule would write them. */
function innerText(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (typeof value === "number") return value.toFixed(6);
  if (value instanceof Date) return `timestamp("${timeText(value)}")`;
  if (value instanceof Duration) return `duration("${value.toString()}")`;
  if (Array.isArray(value) || value instanceof Set) return `[${[...value].map(innerText).join(", ")}]`;
  const map = mapOf(value);
  if (map === undefined) throw new Error("error during formatting: no text for such a value");
  const entries = [...map].map(([key, item]) => `${innerText(key)}:${innerText(item)}`);
  return `{${entries.sort().join(", ")}}`;
}

function timeText(value: Date): string {
  return value.toISOString().replace(".000Z", "Z");
}
