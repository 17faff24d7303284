// js-yaml's parser with its throw turned into a value.
import { parseEvents, YAMLException, type Event } from "js-yaml";

/** Where js-yaml stopped and what it said. */
export interface ParseFailure {
  readonly reason: string;
  /** Offset in the text. */
  readonly at: number;
}

export type Parsed = { readonly events: readonly Event[] } | ParseFailure;

/** Nesting beyond `depth` is a failure whose reason starts with `nesting exceeded`. */
export function parseText(text: string, depth: number): Parsed {
  try {
    return { events: parseEvents(text, { maxDepth: depth }) };
  } catch (error) {
    if (error instanceof YAMLException) return { reason: error.reason, at: error.mark?.position ?? 0 };
    if (error instanceof RangeError) return { reason: `nesting exceeded the stack: ${error.message}`, at: 0 };
    return { reason: `the parser failed: ${String(error)}`, at: 0 };
  }
}
