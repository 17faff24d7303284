// The programs that judge what is not ours to judge again: workflows, and the MACs of encrypted files.
import { compareText } from "#kernel/ordering.ts";
import type { RawFinding } from "#verbs/validate/collected.ts";
import { macOpinion } from "./mac-opinion.ts";
import type { Opinion, OpinionOptions } from "./opinion.ts";
import { workflowOpinion } from "./workflow-opinion.ts";

/** One revision, by every program that is at hand. `own` are our findings: what they say already is not said again. */
export async function otherOpinions(
  options: OpinionOptions & { readonly own: readonly RawFinding[] },
): Promise<Opinion> {
  const opinions = [await workflowOpinion(options), await macOpinion(options)];
  return {
    findings: opinions.flatMap(({ findings }) => findings),
    tools: opinions.flatMap(({ tools }) => tools).sort((a, b) => compareText(a.name, b.name)),
  };
}
