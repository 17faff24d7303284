// The secrets of a machine configuration by their value, so that no tool's words repeat them.
import { redactDocuments } from "./redact.ts";
import type { ConfigDocument, ConfigValue } from "./rendered.ts";

/** Every text that redaction changes, in the order of the documents, each once. */
export function secretValuesOf(documents: readonly ConfigDocument[]): readonly string[] {
  const found = new Set<string>();
  const redacted = redactDocuments(documents);
  for (const [index, { value }] of documents.entries()) compare(value, redacted[index]?.value, found);
  return [...found];
}

function compare(value: ConfigValue, shown: ConfigValue | undefined, found: Set<string>): void {
  if (typeof value === "string") {
    if (value !== shown) found.add(value);
  } else if (Array.isArray(value)) {
    const items = Array.isArray(shown) ? (shown as readonly ConfigValue[]) : [];
    for (const [index, item] of (value as readonly ConfigValue[]).entries()) compare(item, items[index], found);
  } else if (typeof value === "object" && value !== null) {
    const fields =
      typeof shown === "object" && shown !== null ? (shown as { readonly [key: string]: ConfigValue }) : {};
    for (const [key, item] of Object.entries(value)) compare(item, fields[key], found);
  }
}
