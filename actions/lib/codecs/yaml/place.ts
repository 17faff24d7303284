// Where things stand that js-yaml's events leave out: block headers, the ends of flow collections, empty values.

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** The offset after white space, line breaks and comments. */
function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === 0xfeff) at++;
    else if (code === 35 && (at === 0 || isSpace(text.charCodeAt(at - 1)))) at = lineEnd(text, at);
    else return at;
  }
}

/** The offset of the line break that ends the line of `from`, or the length of the text. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

/** The offset at which the line of `from` starts. */
export function lineStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return at;
}

/** The offset after the next `indicator`, when only space and comments stand before it; else `from`. */
export function afterIndicator(text: string, from: number, indicator: number): number {
  const at = skipSpace(text, from);
  return text.charCodeAt(at) === indicator ? at + 1 : from;
}

/** The offset of `|` or `>` for a block scalar whose content starts at `content`; the header is not before `from`. */
export function blockHeader(text: string, content: number, from: number): number {
  let at = content;
  if (at > from && text.charCodeAt(at - 1) === 10) at--;
  if (at > from && text.charCodeAt(at - 1) === 13) at--;
  at = Math.max(from, lineStart(text, at));
  while (at < content && text.charCodeAt(at) !== 124 && text.charCodeAt(at) !== 62) at++;
  return at;
}

/** The offset after the last character from `start` to `end` that is no white space, at least `start + 1`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset after the bracket that closes a flow collection whose last child ends at `from`. */
export function flowEnd(text: string, from: number, closing: number): number {
  let at = skipSpace(text, from);
  while (at < text.length && text.charCodeAt(at) !== closing) {
    const next = text.charCodeAt(at);
    if (next !== 44 && next !== 58 && next !== 63) return from;
    at = skipSpace(text, at + 1);
  }
  return Math.min(at + 1, text.length);
}

/** The offset of the next line that starts with `---`, else `from`: where an empty document stands. */
export function documentMarker(text: string, from: number): number {
  for (let at = text.indexOf("---", from); at !== -1; at = text.indexOf("---", at + 1)) {
    if (lineStart(text, at) === at || text.charCodeAt(at - 1) === 0xfeff) return at;
  }
  return from;
}
