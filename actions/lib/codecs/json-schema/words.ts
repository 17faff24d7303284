// How values and choices are named in messages.
import type { YamlNode } from "#codecs/yaml/node.ts";

const longest = 60;
const mostChoices = 12;

/** `the text "abc"`, `the number 5`, `a list`: short, on one line. */
export function describe(node: YamlNode): string {
  if (node.kind === "list") return "a list";
  if (node.kind === "map") return "a map";
  const { value } = node;
  if (value === null) return "null";
  if (typeof value !== "string") return node.text;
  const short = value.length > longest ? `${value.slice(0, longest)}…` : value;
  return JSON.stringify(short);
}

/** `a`, `a or b`, `a, b or c`; a long list is cut. */
export function listed(words: readonly string[]): string {
  if (words.length > mostChoices) {
    return `one of ${words.slice(0, mostChoices).join(", ")} and ${words.length - mostChoices} more`;
  }
  if (words.length < 2) return words[0] ?? "nothing";
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
