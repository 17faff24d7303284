// The lock: a Lease in the cluster that stays ours until the apply is complete. Without an answer it is not lost; only another
// holder is. It also remembers the head of the journal and the approvals that were used.
import type { JournalHead } from "#domain/apply/read-journal.ts";
import type { Reading } from "#domain/apply/reading.ts";
import { attempt } from "./attempt.ts";
import type { ClusterKubernetes, LeaseState } from "./kubernetes.ts";
import { LostLock } from "./stopped.ts";

export interface Memory {
  readonly head: JournalHead;
  readonly nonces: readonly string[];
}

export interface Lock {
  /** True when it is ours; else who has it. */
  readonly check: () => Promise<Reading<true | string>>;
  /** Takes it, or says who has it. */
  readonly take: () => Promise<Reading<true | string>>;
  /** What the cluster remembers of our journal. */
  readonly memory: () => Promise<Reading<Memory>>;
  /** Writes that down; false where the API does not answer, which is made good later. @throws LostLock when another holds it */
  readonly remember: (memory: Memory) => Promise<boolean>;
  readonly release: (memory: Memory) => Promise<boolean>;
}

/** `holder` names this state folder: the next run with the same folder goes on. */
export function leaseLock(kubernetes: ClusterKubernetes, holder: string): Lock {
  const write = async (owner: string | undefined, memory: Memory | undefined): Promise<Reading<true | string>> =>
    attempt(async () => {
      const lease = await kubernetes.lease();
      const other = foreign(lease, holder);
      if (other !== undefined) return other;
      const notes = memory === undefined ? (lease?.notes ?? {}) : notesOf(memory);
      const next = { holder: owner, notes, ...(lease === undefined ? {} : { version: lease.version }) };
      return (await kubernetes.writeLease(next)) === "written"
        ? true
        : "somebody else took the lock at the same moment";
    });
  const remember = async (owner: string | undefined, memory: Memory) => {
    const written = await write(owner, memory);
    if (!("value" in written)) return false;
    if (written.value !== true) throw new LostLock(written.value);
    return true;
  };
  return {
    check: () => attempt(async () => held(await kubernetes.lease(), holder)),
    take: () => write(holder, undefined),
    memory: () => attempt(async () => memoryOf(await kubernetes.lease())),
    remember: (memory) => remember(holder, memory),
    release: (memory) => remember(undefined, memory),
  };
}

/** `kubectl -n kube-system delete lease ragas-homelab-apply` clears it. */
export const leaseName = { namespace: "kube-system", name: "ragas-homelab-apply" } as const;

function foreign(lease: LeaseState | undefined, holder: string): string | undefined {
  const { namespace, name } = leaseName;
  return lease?.holder === undefined || lease.holder === holder
    ? undefined
    : `${lease.holder} holds the lock; if it is not at work any more: kubectl -n ${namespace} delete lease ${name}`;
}

function held(lease: LeaseState | undefined, holder: string): true | string {
  if (lease?.holder === holder) return true;
  return foreign(lease, holder) ?? "the lock was taken away from this apply";
}

function notesOf({ head, nonces }: Memory): Readonly<Record<string, string>> {
  return { journal: `${head.number}:${head.digest}`, nonces: nonces.join(",") };
}

function memoryOf(lease: LeaseState | undefined): Memory {
  const [, number = "0", digest = ""] = /^(\d+):([0-9a-f]*)$/u.exec(lease?.notes["journal"] ?? "") ?? [];
  const nonces = (lease?.notes["nonces"] ?? "").split(",").filter((nonce) => nonce !== "");
  return { head: { number: Number(number), digest }, nonces };
}
