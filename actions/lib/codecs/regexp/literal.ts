/** The source of a regular expression that matches exactly this text. */
export function literalSource(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
