// A journal as it lies on disk. A torn last line is what a power cut leaves, and what it would have told was not done; anything
// else that does not fit is damage, and nobody goes on by a damaged journal.
import { lineDigest, type JournalEntry } from "./journal-entry.ts";

export interface JournalHead {
  /** Of the last entry; 0 when there is none. */
  readonly number: number;
  /** Digest of the last line; "" when there is none. */
  readonly digest: string;
}

export type ReadJournal =
  | {
      readonly entries: readonly JournalEntry[];
      readonly head: JournalHead;
      /** Bytes of whole lines: what lies behind them is a torn line, to be cut off before the next is written. */
      readonly whole: number;
    }
  | { readonly damage: string };

/** Reads a whole journal; an empty text is an empty journal. */
export function readJournal(text: string): ReadJournal {
  const lines = text.split("\n");
  const torn = lines.pop() ?? "";
  const entries: JournalEntry[] = [];
  let head: JournalHead = { number: 0, digest: "" };
  for (const [index, line] of lines.entries()) {
    const entry = entryOf(line);
    if (entry === undefined) return { damage: `line ${index + 1} is no entry` };
    if (entry.number !== head.number + 1 || entry.previous !== head.digest)
      return { damage: `line ${index + 1} does not follow the line before: something was taken out or changed` };
    entries.push(entry);
    head = { number: entry.number, digest: lineDigest(line) };
  }
  return { entries, head, whole: Buffer.byteLength(text) - Buffer.byteLength(torn) };
}

const types: readonly string[] = [
  "begun",
  "backup",
  "gates",
  "step",
  "will",
  "did",
  "step-done",
  "stopped",
  "resumed",
  "abandoned",
  "complete",
] satisfies readonly JournalEntry["type"][];

function entryOf(line: string): JournalEntry | undefined {
  try {
    const value = JSON.parse(line) as Partial<JournalEntry> | null;
    const isEntry =
      typeof value === "object" &&
      value !== null &&
      typeof value.number === "number" &&
      typeof value.previous === "string" &&
      typeof value.time === "string" &&
      typeof value.type === "string" &&
      types.includes(value.type);
    return isEntry ? (value as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}

/** Why a journal is not the one that the cluster remembers; undefined when it is that one, or has gone on since. */
export function journalMissing(
  entries: readonly JournalEntry[],
  lines: readonly string[],
  seen: JournalHead,
): string | undefined {
  if (seen.number === 0) return undefined;
  const line = lines[seen.number - 1];
  if (line === undefined)
    return `the journal ends at entry ${entries.length}, and the cluster remembers entry ${seen.number}: it was cut short or is another one`;
  return lineDigest(line) === seen.digest
    ? undefined
    : `entry ${seen.number} of the journal is not the one that the cluster remembers`;
}
