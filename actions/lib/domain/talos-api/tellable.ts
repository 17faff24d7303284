// What of a foreign text may stand in an error.

const longest = 240;

/**
 * The first line, without what looks like a key, a certificate or a token, at most 240 characters. From where the text shows a diff, and
 * from a quoted block of configuration on, nothing is told: InvalidArgument of apply-config holds both.
 */
export function tellable(text: string, mask: (text: string) => string = (same) => same): string {
  const line = (/[^\r\n]*/.exec(text)?.[0] ?? "").replace(/\b(?:config )?diff\b.*/i, "").trim();
  const told = withoutKeys(mask(line)).replace(/[\u0000-\u001f\u007f]/g, " ");
  return told.length > longest ? `${told.slice(0, longest - 1)}…` : told;
}

function withoutKeys(text: string): string {
  return text
    .replace(/-----BEGIN.*/s, "•••")
    .replace(/(?<![\w+/=.-])(?=[\w+/]*\d)(?=[\w+/]*[A-Za-z])[\w+/]{24,}={0,2}(?![\w+/=.-])/g, "•••")
    .replace(/\b[a-z0-9]{6}\.[a-z0-9]{16}\b/g, "•••");
}
