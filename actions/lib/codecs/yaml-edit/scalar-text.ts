// How a value is written: plain where every reader takes it for what it is, else in quotes as the rest of the file has them.
import { CST } from "yaml";
import type { EditValue } from "#kernel/edit.ts";
import type { Tokens } from "./find-item.ts";

export type Quotes = "'" | '"';

/** The quotes that the text uses more; double ones where it has none. */
export function quotesOf(tokens: Tokens): Quotes {
  let single = 0;
  let double = 0;
  for (const token of tokens)
    if (token.type === "document")
      CST.visit(token, ({ value }) => {
        if (value?.type === "single-quoted-scalar") single++;
        if (value?.type === "double-quoted-scalar") double++;
      });
  return single > double ? "'" : '"';
}

/** `quoted`: it is in quotes already and stays so when it is text. */
export function scalarText(value: EditValue, quotes: Quotes, quoted = false): string {
  if (typeof value !== "string") return String(value);
  if (!quoted && isPlain(value)) return value;
  // A single-quoted scalar has no escapes.
  const isPrintable = /^[\x20-\x7e\xa0-\ud7ff]*$/u.test(value);
  return quotes === "'" && isPrintable ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** Names, addresses, paths, versions and quantities that no reader takes for a number, a boolean, a date or nothing. */
function isPlain(value: string): boolean {
  if (/^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/iu.test(value)) return false;
  if (/^(?:\$\$?)?[A-Za-z](?:[\w.@/-]|:(?=[\w/]))*$/u.test(value)) return true;
  if (/^\.{0,2}\/[\w.@/-]*$/u.test(value)) return true;
  return /^\d+(?:\.\d+)?(?:[mkMGTP]|[KMGTP]i|ms|s|h)$|^\d+(?:\.\d+){2,3}(?:\/\d+)?(?::\d+)?$/u.test(value);
}
