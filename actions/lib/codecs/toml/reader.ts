// TOML as plain values, or one problem with its place; also the line on which a table or key stands.
import { parse, TomlError } from "smol-toml";

export interface TomlProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export type TomlRead = { readonly table: Readonly<Record<string, unknown>> } | { readonly problem: TomlProblem };

/** Reads a whole TOML 1.0 document. A text that is not TOML is a problem with line and column, both counted from 1. */
export function readToml(text: string): TomlRead {
  try {
    return { table: parse(text.startsWith("\uFEFF") ? text.slice(1) : text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { problem: { message: firstSentence(error.message), line: error.line, column: error.column } };
  }
}

/** smol-toml appends a picture of the source to its message; the sentence before it is what we show. */
function firstSentence(message: string): string {
  const line = message.split("\n", 1)[0] ?? message;
  return line.replace(/^Invalid TOML document: /, "");
}

/** True for a TOML table (and not for an array, a date or a scalar). */
export function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
