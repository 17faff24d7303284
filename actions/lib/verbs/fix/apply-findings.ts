// One round of mending: the suggestions of a report, applied to the texts of their files.
import { Buffer } from "node:buffer";
import { decodeText } from "#codecs/yaml/decode.ts";
import { applySuggestions } from "#domain/suggestion/lines.ts";
import type { Finding, Suggestion } from "#kernel/finding.ts";
import { groupedBy } from "#kernel/grouping.ts";
import type { Files } from "#ports/files.ts";

export interface Suggested extends Finding {
  readonly suggestion: Suggestion;
}

export interface Round {
  /** New content of the files that change, by path. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly applied: readonly Suggested[];
}

/** Files for which `mayChange` says no are left as they are, and so is everything that SOPS encrypted. */
export function applyFindings(
  findings: readonly Finding[],
  files: Pick<Files, "read">,
  mayChange: (path: string) => boolean,
): Round {
  const suggested = findings.filter((finding): finding is Suggested => finding.suggestion !== undefined);
  const contents = new Map<string, Uint8Array>();
  const applied: Suggested[] = [];
  for (const [path, own] of groupedBy(suggested, (finding) => finding.path)) {
    const content = files.read(path);
    const decoded = "bytes" in content ? decodeText(content.bytes) : content;
    if (!("text" in decoded) || !("bytes" in content) || !mayChange(path) || isEncrypted(decoded.text)) continue;
    const outcome = applySuggestions(decoded.text, own);
    if (outcome.text === decoded.text) continue;
    contents.set(path, encoded(outcome.text, content.bytes));
    applied.push(...outcome.applied);
  }
  return { contents, applied };
}

/** Any value in a form that sops writes: the MAC covers the others too. */
function isEncrypted(text: string): boolean {
  return text.includes("ENC[AES256_GCM,");
}

/** With the byte order mark that the file had. */
function encoded(text: string, before: Uint8Array): Uint8Array {
  const bytes = Buffer.from(text, "utf8");
  const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return hasMark ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) : bytes;
}
