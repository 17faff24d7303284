// Colours and links of the terminal. Without colour everything is the plain text.
import type { Severity } from "#kernel/finding.ts";
import type { Place, Style } from "./writer.ts";

export type Ink = Severity | "bold" | "dim" | "good";

const codes: Readonly<Record<Ink, string>> = {
  error: "1;31",
  warning: "33",
  info: "36",
  bold: "1",
  dim: "2",
  good: "32",
};

export function paint(style: Style, ink: Ink, text: string): string {
  return style.color && text !== "" ? `\u001b[${codes[ink]}m${text}\u001b[0m` : text;
}

/** `text` that opens `place` when it is clicked, where the style knows how. */
export function linked(style: Style, place: Place, text: string): string {
  const url = style.color ? style.link?.(place) : undefined;
  return url === undefined ? text : `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`;
}
