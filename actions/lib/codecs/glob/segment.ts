// One segment of a path pattern.

export type SegmentToken =
  | { readonly kind: "character"; readonly character: string }
  | { readonly kind: "any" }
  | { readonly kind: "star" }
  | { readonly kind: "set"; readonly ranges: readonly (readonly [string, string])[]; readonly negated: boolean };

/** Reads a segment; `\` takes away the meaning of the next character. */
export function readSegment(text: string): { readonly tokens: readonly SegmentToken[] } | { readonly mistake: string } {
  const characters = [...text];
  const tokens: SegmentToken[] = [];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? "";
    if (character === "\\") {
      const next = characters[++i];
      if (next === undefined) return { mistake: "ends with a \\" };
      tokens.push({ kind: "character", character: next });
    } else if (character === "[") {
      const set = readSet(characters, i);
      if (set === undefined) return { mistake: "has a [ without its ]" };
      tokens.push(set.token);
      i = set.end;
    } else if (character === "*") {
      if (tokens.at(-1)?.kind === "star")
        return { mistake: "has ** beside other characters: it must be a segment of its own" };
      tokens.push({ kind: "star" });
    } else tokens.push(character === "?" ? { kind: "any" } : { kind: "character", character });
  }
  return { tokens };
}

function readSet(characters: readonly string[], start: number): { token: SegmentToken; end: number } | undefined {
  const negated = characters[start + 1] === "!" || characters[start + 1] === "^";
  const first = start + (negated ? 2 : 1);
  const ranges: [string, string][] = [];
  for (let i = first; i < characters.length; i++) {
    const character = characters[i] ?? "";
    if (character === "]" && i > first) return { token: { kind: "set", ranges, negated }, end: i };
    const last = characters[i + 2];
    if (characters[i + 1] === "-" && last !== undefined && last !== "]") {
      ranges.push([character, last]);
      i += 2;
    } else ranges.push([character, character]);
  }
  return undefined;
}

/** True when the tokens match the whole of `text`. */
export function matchSegment(tokens: readonly SegmentToken[], text: string): boolean {
  const [first] = tokens;
  if (first?.kind === "character" && !text.startsWith(first.character)) return false;
  const characters = [...text];
  let token = 0;
  let at = 0;
  let retryToken = -1;
  let retryAt = 0;
  while (at < characters.length) {
    const current = tokens[token];
    if (current?.kind === "star") {
      retryToken = token++;
      retryAt = at;
    } else if (current !== undefined && matchOne(current, characters[at] ?? "")) {
      token++;
      at++;
    } else if (retryToken !== -1) {
      token = retryToken + 1;
      at = ++retryAt;
    } else return false;
  }
  while (tokens[token]?.kind === "star") token++;
  return token === tokens.length;
}

function matchOne(token: SegmentToken, character: string): boolean {
  if (token.kind === "character") return token.character === character;
  if (token.kind !== "set") return true;
  const code = character.codePointAt(0) ?? 0;
  const inside = token.ranges.some(
    ([low, high]) => code >= (low.codePointAt(0) ?? 0) && code <= (high.codePointAt(0) ?? 0),
  );
  return inside !== token.negated;
}
