// `# renovate: datasource=… depName=…`: comments that only a custom manager gives a meaning to.
import type { SourceText, TextRange } from "#kernel/source-text.ts";

export interface Annotation extends TextRange {
  readonly path: string;
  readonly source: SourceText;
  readonly datasource: string | undefined;
  readonly name: string | undefined;
}

/** Every annotation of a text, with its place from the `#` to the end of the line. */
export function annotationsIn(source: SourceText): Annotation[] {
  if (!source.text.includes("renovate:")) return [];
  const comment =
    /(?:#|\/\/|<!--)[ \t]*renovate:[ \t]*(?=[^\n]*\b(?:datasource|depName|packageName|image|repo)=)[^\n\r]*/g;
  const found = [...source.text.matchAll(comment)].filter(({ index }) => startsComment(source.text, index));
  return found.map((match) => ({
    path: source.path,
    source,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    datasource: /\bdatasource=(\S+)/.exec(match[0])?.[1],
    name: /\b(?:depName|packageName|image|repo)=(\S+)/.exec(match[0])?.[1],
  }));
}

/** False inside another comment, which only speaks of annotations. */
function startsComment(text: string, index: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", index) + 1, index);
  return !/#|\/\/ |`$/.test(before);
}
