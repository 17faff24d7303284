// What a scalar of the wrong type would be if only its quotes were wrong.
import type { YamlScalar } from "./node.ts";

/**
 * The value that the characters of a scalar have in one of the wanted JSON types; undefined where more is wrong than quotes.
 * Text for a number, a boolean or a date that is written plain; a number or boolean for one that is written in quotes;
 * `yes` and `off` where only a boolean can be meant.
 */
export function asWanted(node: YamlScalar, wanted: readonly string[]): string | number | boolean | undefined {
  const { value, text, style, tag } = node;
  const isBlock = style === "literal" || style === "folded";
  if (isBlock || tag !== undefined || text === "" || text.includes("\n")) return undefined;
  if (typeof value !== "string") return wanted.includes("string") && value !== null ? text : undefined;
  if (wanted.includes("boolean")) {
    if (/^(?:true|yes|on)$/iu.test(text)) return true;
    if (/^(?:false|no|off)$/iu.test(text)) return false;
  }
  const isNumber = wanted.includes("integer") || wanted.includes("number");
  const isWritten = /^(?:0|-?[1-9]\d{0,14})$/u.test(text);
  return isNumber && isWritten ? Number(text) : undefined;
}
