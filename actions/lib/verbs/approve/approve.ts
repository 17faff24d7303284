// `homelab approve`: a person's SSH signature over one plan, for one commit, for a while, for one apply.
import { randomBytes } from "node:crypto";
import { durationMs } from "#domain/approval/duration.ts";
import { signedApprovalJson, signedText, type ApprovalRecord } from "#domain/approval/record.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { namedPlan, readPlans } from "#domain/plan/read-plan.ts";
import { counted } from "#kernel/counted.ts";
import { WrongUse } from "#kernel/outcome.ts";
import type { Ports } from "#ports/ports.ts";
import { sign } from "#tools/ssh-keygen/signatures.ts";
import type { TextResult } from "#verbs/verb.ts";

export interface ApproveInputs {
  readonly plan: string;
  readonly key: string;
  readonly validFor: string;
  readonly commit?: string | undefined;
  /** The digest, as somebody has seen it. */
  readonly words: readonly string[];
}

const longest = 7 * 24 * 3_600_000;

/**
 * Signs with ssh-keygen, which may ask for a passphrase or a touch. The result is the approval as a file.
 *
 * @throws WrongUse for a plan that is not that one, is refused or does nothing, and for a key that cannot sign
 */
export async function approve(inputs: ApproveInputs, ports: Ports): Promise<TextResult> {
  const plan = planToApprove(inputs, ports);
  const record = await recordOf(plan, inputs, ports);
  ports.log.progress(`signing ${plan.digest}`);
  const { processes, scratch, environment } = ports;
  const key = ports.givenPath?.(inputs.key) ?? inputs.key;
  const signed = await sign(signedText(record), key, { processes, scratch, environment });
  if ("problem" in signed)
    throw new WrongUse([
      `--key: ssh-keygen does not sign with ${inputs.key}: ${signed.problem.replaceAll(key, () => inputs.key)}`,
    ]);
  const approval = { record, signature: signed.signature };
  const { steps } = plan.bound;
  const nodes = new Set(steps.flatMap(({ node }) => node ?? [])).size;
  ports.log.progress(
    `approved: ${counted(steps.length, "step")} on ${counted(nodes, "node")}, until ${record.expires}`,
  );
  return { kind: "text", text: signedApprovalJson(approval), json: approval, exitCode: 0 };
}

function planToApprove({ plan: path, words }: ApproveInputs, ports: Ports): Plan {
  const content = ports.readGiven?.(path) ?? { problem: "cannot be read here" };
  if ("problem" in content) throw new WrongUse([`--plan: ${path} ${content.problem}`]);
  const plans = readPlans(Buffer.from(content.bytes).toString("utf8"));
  if ("problem" in plans) throw new WrongUse([`--plan: ${path} ${plans.problem}`]);
  const plan = namedPlan(plans, words[0] ?? "");
  if ("problem" in plan) throw new WrongUse([plan.problem]);
  if (plan.bound.whatIf === true)
    throw new WrongUse([`--plan: ${path} answers "what if"; there is nothing to carry out`]);
  const [refusal] = plan.refusals;
  if (refusal !== undefined) throw new WrongUse([`the plan is refused: ${refusal.message}; ${refusal.fix}`]);
  if (plan.bound.steps.length === 0) throw new WrongUse(["the plan has no steps: there is nothing to approve"]);
  return plan;
}

async function recordOf(
  plan: Plan,
  { validFor, commit: named }: ApproveInputs,
  { git, clock }: Ports,
): Promise<ApprovalRecord> {
  const valid = durationMs(validFor);
  if (valid === undefined || valid < 60_000 || valid > longest)
    throw new WrongUse([`--valid-for: write a duration from 1m to 168h, as 24h; ${JSON.stringify(validFor)} is none`]);
  const commit = await git?.resolve(named ?? "HEAD");
  if (commit === undefined)
    throw new WrongUse([`--commit: ${named ?? "HEAD"} is not in this clone; an approval is for one commit`]);
  if (clock === undefined) throw new Error("an approval needs the time");
  const now = clock.now();
  return {
    version: 1,
    cluster: plan.bound.cluster,
    digest: plan.digest,
    commit,
    nonce: randomBytes(16).toString("hex"),
    created: new Date(now).toISOString(),
    expires: new Date(now + valid).toISOString(),
  };
}
