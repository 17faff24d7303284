// The journal: what an apply is about to do, written down before it does it. One line of JSON each, each bound to the one
// before by its digest. Never a secret: configurations are keyed digests.
import { canonicalJson } from "#codecs/canonical-json/canonical-json.ts";
import { sha256 } from "#kernel/digest.ts";

/** One thing that is done to a node. */
export type Act =
  | "forfeit-leadership"
  | "hook-before"
  | "cordon"
  | "drain"
  | "try-config"
  | "keep-config"
  | "stage-config"
  | "install"
  | "upgrade-in-one-go"
  | "reboot"
  | "uncordon"
  | "hook-after";

/** A node when its step began: what tells a node that has restarted from one that has not. */
export interface NodeBefore {
  readonly bootId: string;
  readonly version: string;
  readonly schematic?: string;
  /** Keyed digests. */
  readonly config: string;
  readonly persistent: string;
  readonly memberId?: string;
}

export type JournalFact =
  | {
      readonly type: "begun";
      /** Of the plan. */
      readonly digest: string;
      /** Of the approval; used once. */
      readonly nonces: readonly string[];
      readonly commit: string;
      readonly cluster: string;
      /** Digest of the configurations that are written, keyed by the cluster's secret. */
      readonly content: string;
      readonly steps: number;
    }
  | {
      readonly type: "backup";
      /** Relative to the state folder. */
      readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
    }
  | { readonly type: "gates"; readonly step?: number; readonly passed: readonly string[] }
  | { readonly type: "step"; readonly step: number; readonly node: string; readonly before: NodeBefore }
  | { readonly type: "will" | "did"; readonly step: number; readonly node: string; readonly act: Act }
  | { readonly type: "step-done"; readonly step: number; readonly node: string }
  | { readonly type: "stopped"; readonly step?: number; readonly node?: string; readonly reason: string }
  | { readonly type: "resumed" }
  | { readonly type: "abandoned"; readonly digest: string; readonly reason: string }
  | { readonly type: "complete" };

export type JournalEntry = JournalFact & {
  /** From 1. */
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** `sha256` of the line before, without its newline; "" in the first. */
  readonly previous: string;
};

/** The line of an entry, with its newline. */
export function journalLine(entry: JournalEntry): string {
  return `${canonicalJson(entry)}\n`;
}

/** What the next entry is bound to. */
export function lineDigest(line: string): string {
  return sha256(line.replace(/\n$/u, ""));
}
