// Adds facts to the journal; each is on the disk before the next thing is done.
import { journalLine, lineDigest, type JournalEntry, type JournalFact } from "#domain/apply/journal-entry.ts";
import { readJournal, type JournalHead } from "#domain/apply/read-journal.ts";
import type { Clock } from "#ports/clock.ts";
import type { JournalFile } from "#ports/journal.ts";

export interface JournalWriter {
  readonly entries: () => readonly JournalEntry[];
  readonly head: () => JournalHead;
  readonly write: (fact: JournalFact) => Promise<void>;
}

/** Opens a journal to go on with. A torn line is cut off; damage is an answer in words. */
export async function openJournal(
  file: JournalFile,
  clock: Clock,
): Promise<JournalWriter | { readonly damage: string }> {
  const text = await file.read();
  const found = readJournal(text);
  if ("damage" in found) return found;
  if (found.whole < Buffer.byteLength(text)) await file.truncate(found.whole);
  const entries = [...found.entries];
  let { head } = found;
  return {
    entries: () => entries,
    head: () => head,
    async write(fact) {
      const time = new Date(clock.now()).toISOString();
      const entry: JournalEntry = { ...fact, number: head.number + 1, time, previous: head.digest };
      const line = journalLine(entry);
      await file.append(line);
      head = { number: entry.number, digest: lineDigest(line) };
      entries.push(entry);
    },
  };
}
