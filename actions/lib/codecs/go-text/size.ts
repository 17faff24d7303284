// Sizes as github.com/dustin/go-humanize reads them, and what Talos takes besides.

/** humanize.ParseBytes, with the sign and the percentage that Talos' sizes take; empty is no size. */
export function isGoSize(text: string): boolean {
  return text === "" || isByteCount(text.replace(/^-/u, "")) || /^-?(?:\d+\.?\d*|\.\d+)%$/u.test(text);
}

/** `<= 2TB`: Talos' InstallDiskSizeMatcher. */
export function isGoSizeMatch(text: string): boolean {
  return isByteCount(
    text
      .trim()
      .replace(/^(?:>=|<=|>|<|==)/u, "")
      .trim(),
  );
}

function isByteCount(text: string): boolean {
  return /^(?:\d[\d,]*\.?[\d,]*|\.\d+)\s*(?:b|[kmgtpe]i?b?)?\s*$/iu.test(text);
}
