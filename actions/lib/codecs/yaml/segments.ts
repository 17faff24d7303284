// Cutting a file at its document boundaries, so that one broken document does not take the others with it.

/** Part of a text with at most one `---` document, and where it starts. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/**
 * A line that starts with `---` is a boundary wherever it stands (YAML 1.2 §9.1.2: forbidden inside a document), and so
 * is the end of a line that starts with `...`. Directives and comments before the first `---` belong to what follows.
 */
export function* splitDocuments(text: string): Generator<Segment> {
  let start = 0;
  let inHeader = true;
  for (let line = 0; line < text.length;) {
    const next = nextLine(text, line);
    if (isMarker(text, line, "---")) {
      if (!inHeader) {
        yield { start, end: line };
        start = line;
      }
      inHeader = false;
    } else if (isMarker(text, line, "...")) {
      yield { start, end: next };
      start = next;
      inHeader = true;
    } else if (inHeader && !isHeaderLine(text, line, next)) {
      inHeader = false;
    }
    line = next;
  }
  if (start < text.length) yield { start, end: text.length };
}

function nextLine(text: string, from: number): number {
  const lf = text.indexOf("\n", from);
  return lf === -1 ? text.length : lf + 1;
}

function isMarker(text: string, at: number, marker: "---" | "..."): boolean {
  if (!text.startsWith(marker, at)) return false;
  const after = text.charCodeAt(at + 3);
  return Number.isNaN(after) || after === 32 || after === 9 || after === 10 || after === 13;
}

/** Blank, a comment or a directive. */
function isHeaderLine(text: string, line: number, next: number): boolean {
  const content = text.slice(line, next).trimStart();
  return content === "" || content.startsWith("#") || text.charCodeAt(line) === 37;
}
