// How a scalar stands in its text.
import type { SourceText } from "#kernel/source-text.ts";
import type { YamlScalar } from "./node.ts";

/** True for a scalar on one line whose text stands there as it is read: no escapes, and nothing that a build has put in. */
export function isWritten(source: SourceText, { text, style, start, end }: YamlScalar): boolean {
  const written = source.text.slice(start, end);
  if (style === "plain") return written === text;
  return (style === "single" || style === "double") && written.slice(1, -1) === text;
}
