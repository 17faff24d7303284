// Text of strangers in GitHub's Markdown: shown as it is, without markup, mentions, links or hidden comments.
import { visible } from "#codecs/terminal/visible.ts";

/** Joins two characters without being seen: it breaks what GitHub would make a mention or a link of. */
const wordJoiner = "\u2060";

/** Text for a paragraph, a list item or a table cell, on one line. */
export function markdownText(text: string): string {
  return visible(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]()#+!|~$-]/g, (character) => `\\${character}`)
    .replace(/@/g, () => `@${wordJoiner}`)
    .replace(/#(?=\w)/g, () => `#${wordJoiner}`)
    .replace(/:(?=\/\/)/g, () => `:${wordJoiner}`)
    .replace(/\b(www)\./gi, (_, word: string) => `${word}${wordJoiner}.`)
    .replace(/^(\d+)([.)])/, (_, number: string, mark: string) => `${number}\\${mark}`);
}

/** A sentence of ours: what stands between single backticks becomes code, everything else is text as above. */
export function markdownProse(text: string): string {
  return text
    .split(/(?<!`)`([^`\n]+)`(?!`)/u)
    .map((part, index) => (index % 2 === 1 ? markdownCode(part) : markdownText(part)))
    .join("");
}

/** Inline code, with a fence longer than any run of backticks in it. Safe in a table cell. */
export function markdownCode(text: string): string {
  const content = visible(text).replace(/\|/g, () => "\\|");
  if (content.trim() === "") return content === "" ? "` `" : `\`${content}\``;
  const fence = "`".repeat(longestRun(content) + 1);
  const space = content.startsWith("`") || content.endsWith("`") || /^ .* $/.test(content) ? " " : "";
  return `${fence}${space}${content}${space}${fence}`;
}

/** A code block, with a fence longer than any run of backticks in it. Ends with a newline. */
export function markdownFence(lines: readonly string[], language = ""): string {
  const content = lines.map(visible).join("\n");
  const fence = "`".repeat(Math.max(3, longestRun(content) + 1));
  return `${fence}${language}\n${content}\n${fence}\n`;
}

/** `[text](url)`; `text` is Markdown already, the address is escaped. */
export function markdownLink(text: string, url: string): string {
  return `[${text}](${encodeURI(url)
    .replace(/%25/g, "%")
    .replace(/[()]/g, (c) => (c === "(" ? "%28" : "%29"))})`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
}
