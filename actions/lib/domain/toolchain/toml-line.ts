// Finds the line of a key: the TOML reader gives values without places, and a message needs one.
import { literalSource } from "#codecs/regexp/literal.ts";
import type { SourceText } from "#kernel/source-text.ts";
import type { Span } from "#kernel/span.ts";

/**
 * The span of the first mention of `key` as a key or in a table header, bare or quoted: `key = …`, `"key" = …`,
 * `[key]`, `[tools.key]`, `[[tools."key"]]`. With `version`, the mention that a `version = "…"` of that value follows.
 */
export function keyLine(source: SourceText, key: string, version?: string): Span | undefined {
  const escaped = literalSource(key);
  const name = `(?:"${escaped}"|'${escaped}'|${escaped})`;
  const mention = new RegExp(`^[ \\t]*(?:\\[{1,2}(?:[\\w"']+\\.)?(${name})\\]{1,2}|(${name})[ \\t]*=)`, "gm");
  let first: Span | undefined;
  for (const match of source.text.matchAll(mention)) {
    const found = match[1] ?? match[2] ?? "";
    const start = match.index + match[0].indexOf(found);
    const span = source.span(start, start + found.length);
    if (version === undefined || followedBy(source.text.slice(match.index + match[0].length), version)) return span;
    first ??= span;
  }
  return first;
}

function followedBy(rest: string, version: string): boolean {
  const entry = rest.split(/^\s*\[\[/m, 1)[0] ?? "";
  const stated = /^\s*version\s*=\s*["']([^"']*)["']/m.exec(entry);
  return stated?.[1] === version;
}
