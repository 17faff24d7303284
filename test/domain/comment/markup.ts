// What GitHub makes of a page of Markdown, as far as a test has to know.
import { expect } from "vitest";

/** Fences and folds that are opened are closed, in order. */
export function assertWhole(body: string): void {
  let fence: string | undefined;
  let folds = 0;
  for (const line of body.split("\n")) {
    const mark = /^\s*(?:>\s)?\s*(`{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      if (mark !== undefined) fence = mark;
      const markup = withoutCode(line);
      folds += (markup.match(/<details/g) ?? []).length - (markup.match(/<\/details>/g) ?? []).length;
      expect(folds).toBeGreaterThanOrEqual(0);
    } else if (mark !== undefined && mark.length >= fence.length && line.trim() === mark) fence = undefined;
  }
  expect(fence).toBeUndefined();
  expect(folds).toBe(0);
}

/** Without fenced blocks and code spans, in which everything is text. A backtick behind a backslash begins none. */
export function withoutCode(markdown: string): string {
  const withoutBlocks = markdown.replace(/^( *)(`{3,})[^\n]*\n[\s\S]*?^\1\2 *$/gm, "");
  return withoutBlocks.replace(/\\[\s\S]|(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, (found) =>
    found.startsWith("\\") ? found : "",
  );
}
