// The report: one model, from which every surface (terminal, JSON, SARIF, comment …) is written.
import type { Finding } from "./finding.ts";
import type { NotChecked, Verdict } from "./outcome.ts";

/** How much was really looked at. Verbs add their own counters; absent means "not this verb's business". */
export interface Examined {
  readonly files: number;
  readonly documents: number;
  readonly nodes?: number;
  readonly kustomizations?: number;
  readonly helmReleases?: number;
  readonly references?: number;
  /** Files under `ignore:` that were not looked at. */
  readonly ignored?: number;
}

export interface Tolerated {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly reason: string;
  /** ISO date, when the settings give one. */
  readonly until?: string;
}

export interface ToolUsed {
  readonly name: string;
  readonly version: string;
  readonly sha256?: string;
}

/** Field order is the order in the JSON. Nothing in it depends on time, host, locale or checkout path. */
export interface Report {
  readonly version: 1;
  readonly verdict: Verdict;
  readonly examined: Examined;
  readonly findings: readonly Finding[];
  /** Findings of the base that the change mends. */
  readonly fixed?: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly tolerated: readonly Tolerated[];
  readonly tools: readonly ToolUsed[];
}
