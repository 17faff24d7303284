// What Flux would do differently, on a page of GitHub.
import { counted } from "#kernel/counted.ts";
import { markdownCode, markdownFence, markdownLink, markdownText } from "#codecs/markdown/markdown.ts";
import type { FluxChange, ObjectChange } from "#domain/flux-change/change.ts";
import { fluxWords, objectFieldLines, versionWords } from "./flux-words.ts";
import type { Place } from "./writer.ts";

export interface FluxMarkdownOptions {
  readonly link?: ((place: Place) => string | undefined) | undefined;
  /** Bytes that this part may take; what does not fit is counted. */
  readonly room?: number;
}

/** One folded part per cluster that changes. */
export function fluxMarkdown(
  changes: readonly FluxChange[],
  { link, room = 200_000 }: FluxMarkdownOptions = {},
): string {
  return changes
    .filter(({ objects }) => objects.length > 0)
    .map((change) => {
      const { cluster, charts, images } = change;
      const versions = [
        ...charts.map((each) => versionWords("chart", each)),
        ...images.map((each) => versionWords("image", each)),
      ].map((text) => `- ${markdownText(text)}\n`);
      const title = `<b>Applications</b> of ${markdownText(cluster)}: ${fluxWords(change)}`;
      return `<details><summary>${title}</summary>\n\n${versions.join("")}\n${objectsIn(change, { link, room: room / changes.length })}\n</details>\n`;
    })
    .join("\n");
}

function objectsIn({ objects }: FluxChange, { link, room }: Required<FluxMarkdownOptions>): string {
  let left = room;
  const texts: string[] = [];
  for (const object of objects) {
    const text = objectMarkdown(object, link);
    left -= Buffer.byteLength(text);
    if (left < 0) break;
    texts.push(text);
  }
  const rest = objects.length - texts.length;
  return rest === 0 ? texts.join("") : `${texts.join("")}\n${counted(rest, "more object")}; the JSON report has all.\n`;
}

const signs = { added: "+", removed: "−", changed: "·" } as const;
const mostFields = 40;

/** One item of a list: the object, what Flux does to it, the fields as a diff. What is removed is linked to the base. */
export function objectMarkdown(
  of: ObjectChange,
  link: FluxMarkdownOptions["link"],
  baseLink?: FluxMarkdownOptions["link"],
): string {
  const { object, change, path, line, fields, consequence } = of;
  const url = (change === "removed" ? baseLink : link)?.({ path, line });
  const name = url === undefined ? markdownCode(object) : markdownLink(markdownCode(object), url);
  const lines = fields
    .slice(0, mostFields)
    .flatMap(objectFieldLines)
    .map(({ sign, text }) => `${sign} ${text}`);
  if (fields.length > mostFields) lines.push(`  … ${fields.length - mostFields} more fields`);
  const diff = lines.length === 0 ? "" : `\n${markdownFence(lines, "diff").replace(/^(?=.)/gm, () => "  ")}`;
  return `- ${signs[change]} ${name}${consequence === undefined ? "" : ` ${markdownText(consequence)}`}\n${diff}`;
}
