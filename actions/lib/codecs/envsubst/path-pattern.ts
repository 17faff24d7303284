// Patterns of `#` and `%`: Go's `path.Match`, but `*` also matches slashes.

/** True when the pattern matches all of the text; undefined when it is malformed. */
export function matchesPath(pattern: string, text: string): boolean | undefined {
  const source = regularExpression(pattern);
  return source === undefined ? undefined : new RegExp(`^(?:${source})$`, "su").test(text);
}

function regularExpression(pattern: string): string | undefined {
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? "";
    if (char === "*") source += ".*";
    else if (char === "?") source += ".";
    else if (char === "[") {
      const end = classEnd(pattern, at);
      if (end === undefined) return undefined;
      source += characterClass(pattern.slice(at + 1, end));
      at = end;
    } else if (char === "\\") {
      at++;
      if (at >= pattern.length) return undefined;
      source += escaped(pattern[at] ?? "");
    } else source += escaped(char);
  }
  return source;
}

/** The bracket that closes a class: not the first character in it, not an escaped one. */
function classEnd(pattern: string, start: number): number | undefined {
  let at = start + (pattern[start + 1] === "^" ? 2 : 1);
  for (let isFirst = true; at < pattern.length; isFirst = false, at++) {
    if (pattern[at] === "\\") at++;
    else if (pattern[at] === "]") return isFirst ? undefined : at;
  }
  return undefined;
}

function characterClass(content: string): string {
  const negated = content.startsWith("^");
  const inner = (negated ? content.slice(1) : content).replace(
    /\\?([^-])/gsu,
    (_, char: string) => `\\u{${hex(char)}}`,
  );
  return `[${negated ? "^" : ""}${inner}]`;
}

function escaped(char: string): string {
  return `\\u{${hex(char)}}`;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16);
}
