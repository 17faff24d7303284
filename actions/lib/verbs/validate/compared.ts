// What the report says of the base: since when a finding is there, and which the change mends.
import { compareFindings, type Finding } from "#kernel/finding.ts";
import type { BaseRevision } from "./base.ts";
import { finishFindings, type FinishOptions } from "./finish.ts";
import { splitByBase, type SplitFindings } from "./since.ts";
import { veilOver } from "./veil.ts";

export type BaseFindings = Pick<
  FinishOptions,
  "findings" | "tree" | "unknownRules" | "settings" | "ports" | "focus"
> & {
  readonly base: BaseRevision;
};

/** The finished findings of the head against the raw ones of the base, those that are mended as they may be shown. */
export async function comparedWithBase(
  findings: readonly Finding[],
  { base, ...before }: BaseFindings,
): Promise<SplitFindings> {
  const finished = await finishFindings({ ...before, notChecked: [] });
  const split = splitByBase(findings, finished.findings);
  const veil = await veilOver(before.tree, base.files);
  return { ...split, fixed: split.fixed.map((finding) => veil.finding(finding)).sort(compareFindings) };
}
