// What a journal says of where things stand.
import type { Act, JournalEntry, JournalFact, NodeBefore } from "./journal-entry.ts";

type Begun = Extract<JournalFact, { type: "begun" }>;
type Backup = Extract<JournalFact, { type: "backup" }>;

/** A step that was begun and is not done. */
export interface OpenStep {
  readonly step: number;
  readonly node: string;
  readonly before: NodeBefore;
  /** `will`: asked for, and nobody knows whether it happened. */
  readonly acts: ReadonlyMap<Act, "will" | "did">;
}

export interface OpenApply {
  readonly begun: Begun;
  readonly backup?: Backup;
  readonly done: ReadonlySet<number>;
  readonly open?: OpenStep;
  /** Of the last stop, if nothing was done since. */
  readonly stopped?: string;
}

export interface JournalState {
  /** The apply that is not complete. */
  readonly unfinished?: OpenApply;
  /** Nonces of approvals that were used. */
  readonly usedNonces: ReadonlySet<string>;
  /** Digests of the plans that were carried out to the end, with the commit. */
  readonly completed: readonly { readonly digest: string; readonly commit: string; readonly time: string }[];
}

interface Running {
  begun: Begun;
  backup?: Backup;
  done: Set<number>;
  open?: { step: number; node: string; before: NodeBefore; acts: Map<Act, "will" | "did"> };
  stopped?: string;
}

/** Folds the entries from the first to the last. */
export function journalState(entries: readonly JournalEntry[]): JournalState {
  const usedNonces = new Set<string>();
  const completed: { digest: string; commit: string; time: string }[] = [];
  let running: Running | undefined;
  for (const entry of entries) {
    if (entry.type === "begun") {
      for (const nonce of entry.nonces) usedNonces.add(nonce);
      running = { begun: entry, done: new Set() };
    } else if (entry.type === "complete" && running !== undefined) {
      const { digest, commit } = running.begun;
      completed.push({ digest, commit, time: entry.time });
      running = undefined;
    } else if (entry.type === "abandoned") running = undefined;
    else if (running !== undefined) advance(running, entry);
  }
  return { usedNonces, completed, ...(running === undefined ? {} : { unfinished: running }) };
}

function advance(running: Running, entry: JournalEntry): void {
  switch (entry.type) {
    case "backup":
      running.backup = entry;
      break;
    case "step":
      running.open = { step: entry.step, node: entry.node, before: entry.before, acts: new Map() };
      break;
    case "will":
    case "did":
      running.open?.acts.set(entry.act, entry.type);
      break;
    case "step-done":
      running.done.add(entry.step);
      delete running.open;
      break;
    case "stopped":
      running.stopped = entry.reason;
      return;
    default:
  }
  if (entry.type !== "resumed") delete running.stopped;
}
