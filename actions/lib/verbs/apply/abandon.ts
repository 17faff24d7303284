// `homelab apply --abandon`: a person decides that an apply which cannot be finished is over. The nodes stay as they are.
import { journalState } from "#domain/apply/journal-state.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { ClusterAccess } from "#ports/cluster-access.ts";
import type { StateFolder } from "#ports/journal.ts";
import type { TextResult } from "#verbs/verb.ts";
import { clusterKubernetes } from "./cluster-kubernetes.ts";
import { openJournal } from "./journal-writer.ts";
import { leaseLock } from "./lock.ts";
import type { LiveCluster } from "./open-access.ts";

export interface Abandoning {
  /** As somebody has seen it: whole, or its beginning. */
  readonly digest: string;
  readonly holder: string;
  readonly folder: StateFolder;
  readonly live: LiveCluster;
  readonly access: ClusterAccess;
}

/** Writes it down and gives the lock free. @throws WrongUse when no apply of that plan is unfinished */
export async function abandon({ digest, holder, folder, live, access }: Abandoning): Promise<TextResult> {
  const journal = await openJournal(folder.journal, access.clock);
  if ("damage" in journal) throw new WrongUse([`the journal is damaged: ${journal.damage}`]);
  const { unfinished, usedNonces } = journalState(journal.entries());
  if (unfinished === undefined) throw new WrongUse(["--abandon: no apply is unfinished"]);
  const own = unfinished.begun.digest;
  const hex = digest.replace(/^sha256:/u, "");
  if (hex.length < 12 || !own.slice("sha256:".length).startsWith(hex))
    throw new WrongUse([`--abandon: the unfinished apply is that of ${own}`]);
  const reason = unfinished.stopped ?? "somebody decided so";
  await journal.write({ type: "abandoned", digest: own, reason });
  const lock = leaseLock(clusterKubernetes(live.kubernetes, access.clock), holder);
  const isFree = await lock.release({ head: journal.head(), nonces: [...usedNonces].slice(-64) });
  const at = unfinished.open === undefined ? "" : `; ${unfinished.open.node} was in work: look whether it is cordoned`;
  const still = isFree ? "" : "; the lock could not be given free, as the API does not answer: run this again";
  return { kind: "text", text: `abandoned ${own} (${reason})${at}${still}\n`, exitCode: isFree ? 0 : 1 };
}
