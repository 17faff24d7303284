// The difference of two machine configurations as Talos shows it (configdiff and textdiff of machinery): without comments, and
// with everything secret in it.
import { parseAllDocuments, stringify } from "yaml";
import { unifiedDiff as diffOf } from "#codecs/text-diff/unified-diff.ts";

/** Talos shows no more lines than these, both sides together (textdiff.MaxLines). */
const mostLines = 75_000;

/** Empty when there is no difference but comments. */
export function unifiedDiff(before: string, after: string): string {
  const [old, edited] = [bare(before), bare(after)];
  const [oldLines, newLines] = [old, edited].map((text) => text.split("\n").length - 1) as [number, number];
  if (oldLines + newLines > mostLines) return `@@ -1,${oldLines} +1,${newLines} @@ diff too large to display\n`;
  const lines = diffOf(old, edited, { path: "" }).split("\n");
  const start = lines.findIndex((line) => line.startsWith("@@"));
  return start < 0 ? "" : `--- a\n+++ b\n${lines.slice(start).join("\n")}`;
}

function bare(text: string): string {
  return parseAllDocuments(text)
    .map((document) => stringify(document.toJS() as unknown, { lineWidth: 0 }))
    .join("---\n");
}
